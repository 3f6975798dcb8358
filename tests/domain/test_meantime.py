"""Two versions of one text put together: nothing of either is lost, and what neither touched stands once."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.items import ExemptionClaim
from foidesk.domain.meantime import merge_claims
from foidesk.domain.merging import merge, merged
from foidesk.domain.richtext import from_html

TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=8)


@given(TEXTS, TEXTS)
def test_a_change_of_one_side_alone_is_that_change(base: list[str], changed: list[str]) -> None:
    assert merge(base, changed, base) == (changed, True)
    assert merge(base, base, changed) == (changed, True)
    assert merge(base, changed, changed) == (changed, True)


@given(TEXTS, TEXTS, TEXTS)
def test_no_paragraph_that_either_wrote_is_lost(base: list[str], theirs: list[str], mine: list[str]) -> None:
    made, _ = merge(base, theirs, mine)
    for version in (theirs, mine):
        assert not Counter(version) - Counter(base) - Counter(made)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=12))
def test_who_changes_other_paragraphs_gets_both_changes_in_place(who: list[int]) -> None:
    base = [f"p{place}" for place in range(len(who))]
    theirs = [f"{one} theirs" if of == 1 else one for one, of in zip(base, who, strict=True)]
    mine = [f"{one} mine" if of == 2 else one for one, of in zip(base, who, strict=True)]
    wanted = [(base, theirs, mine)[of][place] for place, of in enumerate(who)]
    assert merge(base, theirs, mine) == (wanted, True)


def test_two_changes_of_one_paragraph_stand_one_after_the_other_and_are_told() -> None:
    text, clean = merged(
        from_html("<p>One.</p><p>Two.</p>"),
        from_html("<p>One.</p><p>Two, hers.</p>"),
        from_html("<p>One.</p><p>2.</p>"),
    )
    assert (text, clean) == (from_html("<p>One.</p><p>Two, hers.</p><p>2.</p>"), False)


def test_two_paragraphs_added_in_one_place_are_both_there_and_told() -> None:
    assert merge(["a"], ["a", "theirs"], ["a", "mine"]) == (["a", "theirs", "mine"], False)


def test_different_exemptions_of_one_response_go_together_and_the_same_one_does_not() -> None:
    had, theirs, mine = ExemptionClaim("s.40(2)"), ExemptionClaim("s.31(1)(a)"), ExemptionClaim("s.43(2)")
    assert merge_claims([had], [had, theirs], [had, mine]) == (had, theirs, mine)
    assert merge_claims([had], [], [had, mine]) == (mine,)
    reworded = ExemptionClaim("s.40(2)", "Names of staff.")
    assert merge_claims([had], [reworded], [ExemptionClaim("s.40(2)", "Addresses.")]) is None
    assert merge_claims([had], [reworded], []) is None
    assert merge_claims([had], [reworded], [reworded]) == (reworded,)

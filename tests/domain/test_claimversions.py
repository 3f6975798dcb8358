"""Two versions of an exemption put together: a change of one side alone is that change, and no word of either is lost."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.claimversions import claim_words, merged_claim
from foidesk.domain.grounds import Balancing, Grounds, Harm, Likelihood, Opinion, Place, Plan
from foidesk.domain.items import ExemptionClaim, PublicInterestTest
from foidesk.domain.richtext import EMPTY, from_plain

WORDS = st.sampled_from(["", "one", "two", "one\ntwo", "one\nthree", "four"])
CLAIMS = st.builds(
    ExemptionClaim,
    st.sampled_from(["s.31(1)(a)", "s.31(1)(b)"]),
    WORDS,
    st.builds(PublicInterestTest, WORDS, WORDS, WORDS),
    st.builds(
        Grounds,
        st.builds(Harm, st.sampled_from([None, *Likelihood]), WORDS, WORDS),
        st.builds(Opinion, WORDS, WORDS, st.sampled_from([None, date(2026, 11, 20)]), WORDS),
        st.builds(Balancing, WORDS, WORDS, WORDS),
        st.builds(Place, WORDS, WORDS),
        st.builds(Plan, WORDS, WORDS),
        st.booleans(),
    ),
    WORDS.map(lambda words: from_plain(words) if words else EMPTY),
)


@given(CLAIMS, CLAIMS)
def test_a_change_of_one_side_alone_is_that_change(base: ExemptionClaim, changed: ExemptionClaim) -> None:
    assert merged_claim(base, changed, base) == (changed, True)
    assert merged_claim(base, base, changed) == (changed, True)
    assert merged_claim(base, changed, changed) == (changed, True)


@given(CLAIMS, CLAIMS, CLAIMS)
def test_what_either_side_wrote_anew_stands_in_both(
    base: ExemptionClaim, theirs: ExemptionClaim, mine: ExemptionClaim
) -> None:
    theirs, mine = replace(theirs, reason=f"{theirs.reason}\nzebra"), replace(mine, reason=f"{mine.reason}\nhorse")
    made = merged_claim(base, theirs, mine)
    if made is not None:
        assert "zebra" in made[0].reason and "horse" in made[0].reason


@given(CLAIMS, WORDS, WORDS)
def test_different_fields_never_touch(base: ExemptionClaim, reason: str, balance: str) -> None:
    theirs = replace(base, reason=reason)
    mine = replace(base, public_interest=replace(base.public_interest, balance=balance))
    made = merged_claim(base, theirs, mine)
    assert made == (replace(theirs, public_interest=mine.public_interest), True)


@given(CLAIMS)
def test_every_word_of_a_version_is_shown(claim: ExemptionClaim) -> None:
    shown = claim_words(claim).plain()
    assert claim.provision in shown
    for words in (claim.reason, claim.grounds.harm.what, claim.grounds.opinion.person, claim.public_interest.balance):
        assert all(line in shown for line in words.split("\n"))

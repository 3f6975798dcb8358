"""Earlier answers like a question: how close, in which words, in what order; each by an example a person would judge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import precedents
from foidesk.domain.likeness import Closeness
from foidesk.domain.precedents import Candidate, Wording, marked_words, rank, telling_words

TODAY = date(2026, 11, 24)
ASKED = "Any information sharing agreement between the Commissioner and the projects about data from the cameras."


def earlier(
    *wordings: str, number: int = 1, issued: date | None = date(2026, 2, 12), regime: str = "foia"
) -> Candidate:
    return Candidate(number, 2, wordings, issued, (issued or TODAY) - timedelta(days=28), regime)


def order(asked: str, *candidates: Candidate, counts: dict[str, int] | None = None, regime: str = "foia") -> list[int]:
    return [one.candidate.case_id for one in rank([asked], candidates, counts or {}, regime, TODAY)]


@pytest.mark.parametrize(
    ("wording", "closeness", "words"),
    [
        (ASKED, Closeness.VERY_CLOSE, None),
        (
            "A copy of any information sharing agreements with the projects relating to cameras.",
            Closeness.VERY_CLOSE,
            ("information sharing agreements", "projects", "cameras"),
        ),
        ("The sharing agreement about the bus shelter.", Closeness.CLOSE, ("sharing agreement",)),
        ("Agreements with councils about CCTV grants.", Closeness.SOME_WORDS, ("Agreements",)),
    ],
)
def test_how_close_and_in_which_words(wording: str, closeness: Closeness, words: tuple[str, ...] | None) -> None:
    (match,) = rank([ASKED], [earlier(wording)], {}, "foia", TODAY)
    assert match.closeness is closeness
    said = tuple(wording[start:end] for start, end in match.marks())
    assert words is None or said == words


@pytest.mark.parametrize(
    "wording",
    ["How many dogs does the force have?", "Any information held by the Commissioner.", "", "?!", "the of and"],
)
def test_what_has_no_telling_word_in_common_is_not_shown(wording: str) -> None:
    assert order(ASKED, earlier(wording)) == []


def test_accents_capitals_and_plurals_do_not_part_words() -> None:
    asked = "The cafe’s lease in Rhŷd y Groes"
    (match,) = rank([asked], [earlier("CAFÉS: the leases in RHYD Y GROES")], {}, "foia", TODAY)
    assert match.closeness is Closeness.VERY_CLOSE
    text = match.text
    assert [text[start:end] for start, end in match.marks()] == ["CAFÉS", "leases", "RHYD", "GROES"]


def test_a_rare_word_weighs_more_than_a_frequent_one() -> None:
    frequent, rare = earlier("Spending on cars.", number=1), earlier("Spending in Ashby.", number=2)
    counts = {"cars": 1900, "ashby": 3, "spending": 1500}
    assert order("Cars in Ashby", frequent, rare, counts=counts)[0] == 2


def test_what_went_out_stands_above_a_draft_and_newer_above_older() -> None:
    draft = earlier(ASKED, number=1, issued=None)
    old, new = earlier(ASKED, number=2, issued=date(2022, 1, 3)), earlier(ASKED, number=3)
    assert order(ASKED, draft, old, new) == [3, 2, 1]


def test_an_answer_under_the_same_law_stands_first() -> None:
    assert order(ASKED, earlier(ASKED, number=1), earlier(ASKED, number=2, regime="eir"), regime="eir") == [2, 1]


def test_a_draft_in_only_some_words_is_not_shown() -> None:
    wording = "Agreements with councils about CCTV grants."
    assert order(ASKED, earlier(wording, issued=None)) == []
    assert order(ASKED, earlier(wording)) == [1]


def test_an_answer_to_both_items_stands_above_an_answer_to_one() -> None:
    two = "Any data protection impact assessment given to the Commissioner."
    both = earlier("An information sharing agreement about cameras.", "A data protection impact assessment.", number=1)
    one = earlier("An information sharing agreement about cameras.", number=2)
    found = rank([ASKED, two], [one, both], {}, "foia", TODAY)
    assert [match.candidate.case_id for match in found] == [1, 2]


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        (None, ""),
        (date(2024, 11, 25), ""),
        (date(2024, 11, 24), "2 years old: check that it is still so"),
        (date(2019, 3, 1), "7 years old: check that it is still so"),
    ],
)
def test_an_old_answer_carries_a_warning(issued: date | None, words: str) -> None:
    assert precedents.age_words(issued, TODAY) == words


def test_typed_words_are_marked_and_the_last_may_be_unfinished() -> None:
    text = "Agreements with councils about grants to a council."
    assert [text[start:end] for start, end in marked_words(text, "council gra")] == ["councils", "grants", "council"]
    assert [text[start:end] for start, end in marked_words(text, "gra ")] == []


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_lie_in_the_text_in_order_and_likeness_is_of_both_alike(one: str, other: str) -> None:
    mine, theirs = Wording(one), Wording(other)
    end = 0
    for start, stop in mine.marks(theirs):
        assert end <= start < stop <= len(one)
        end = stop
    assert bool(mine.marks(theirs)) == bool(theirs.marks(mine))
    assert len(telling_words([one])) == len(mine.telling)


@given(st.lists(st.sampled_from(["cameras", "grants", "drones", "councils", "the"]), min_size=1, max_size=6))
def test_nothing_is_closer_to_a_question_than_the_question_itself(words: list[str]) -> None:
    asked = " ".join(words)
    found = rank([asked], [earlier(asked, number=1), earlier(f"{asked} helicopters", number=2)], {}, "foia", TODAY)
    assert not found or found[0].candidate.case_id == 1
    assert all(0 <= match.share <= 1 for match in found)

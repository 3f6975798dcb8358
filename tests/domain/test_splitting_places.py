"""What hangs on to the sentence in front of it, whatever the weights say, and what the weights must be."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.splitting.said import Said
from foidesk.domain.splitting.weighing import NEXT, START, Place, places, table
from foidesk.domain.splitting.wording import act_of

SENTENCES = st.lists(
    st.sampled_from(
        [
            "Dear Sir,",
            "How many dogs are there?",
            "Please send me:",
            "a map of the yard",
            "(There was one in May.)",
            "Site | Staff | Rent",
            "I ask because my car was hit.",
            "If so, why?",
            "Thank you.",
            "Who cares?",
            "2",
        ]
    ),
    min_size=1,
    max_size=9,
)


def said_of(sentences: list[str]) -> list[Said]:
    out, at = [], 0
    for one in sentences:
        out.append(Said(at, one, act_of(one), opens=True, paragraph=at, gap=True))
        at += len(one) + 2
    return out


@settings(max_examples=200, deadline=None)
@given(SENTENCES, st.booleans())
def test_every_sentence_has_a_place_and_the_places_follow_each_other(sentences: list[str], below_list: bool) -> None:
    found = places(said_of(sentences), below_list=below_list)

    assert len(found) == len(sentences)
    assert found == places(said_of(sentences), below_list=below_list)
    before = START
    for index, place in enumerate(found):
        if index or not below_list:
            assert place in NEXT[before]
        before = place
    assert not below_list or found[0] is Place.BEGINS


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_an_aside_and_a_line_of_a_table_stay_with_the_sentence_in_front(sentences: list[str]) -> None:
    found = places(said_of(sentences))

    for index, one in enumerate(sentences):
        if index and (one.startswith("(") or "|" in one):
            assert found[index] is not Place.BEGINS


def test_the_words_below_a_bare_mark_are_the_points_own() -> None:
    assert places(said_of(["3", "How many dogs are there?"]), below_list=True) == [Place.BEGINS, Place.STAYS]


def test_each_thing_seen_weighs_something_for_four_places() -> None:
    assert len(table()) > 1000
    assert all(len(own) == 4 and all(math.isfinite(value) for value in own) and any(own) for own in table().values())

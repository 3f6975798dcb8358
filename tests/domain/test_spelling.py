"""Which words are looked up, and which are known without a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.profile import Profile
from foidesk.domain.spelling import KnownWords, names_of, to_add, words_in
from foidesk.domain.troubles import NotAllowed
from foidesk.spelling import dictionary
from tests.builders import a_case


def words(text: str) -> list[str]:
    return [one.word for one in words_in(text)]


def test_codes_addresses_and_limbs_are_not_words():
    text = "Ref HA07408, s.40(2), 31(1)(a)(ii), a@exampel.org, https://x.org/wrongg, www.wrongg.org, x_y, FOI, {offise}"
    assert words(text) == ["Ref"]


def test_curly_apostrophes_hyphens_and_strokes_part_words_as_people_read_them():
    assert words("The Office’s anti-social and/or “re-use” doesn’t") == [
        "The", "Office's", "anti", "social", "and", "or", "re", "use", "doesn't",
    ]  # fmt: skip


@given(st.text())
def test_every_word_found_stands_where_it_says(text):
    for one in words_in(text):
        assert one.start < one.end <= len(text)
        assert one.word[0] in text[one.start : one.end]


def test_case_and_possessive_do_not_matter_to_known_words():
    known = KnownWords(office=frozenset({"okafor"}), ignored=frozenset({"zzyzx"}))
    assert "Okafor" in known and "OKAFOR'S" in known and "zzyzx" in known
    assert "okaforr" not in known
    assert known.is_office("Okafor's") and not known.is_ignored("Okafor")


def test_the_names_of_the_case_are_known():
    case = a_case(["Is Sergeant Brzezicki paid by the Wessexia unit? Recieved on Monday."])
    names = names_of(case, Profile())
    assert {"daniel", "okafor", "brzezicki", "wessexia", "hampshire", "wight"} <= names
    assert "recieved" not in names  # a capital at the beginning of a sentence makes no name


@pytest.mark.parametrize("wrong", ["two words", "", "a1", "x" * 61])
def test_only_a_word_can_be_added(wrong):
    with pytest.raises(NotAllowed):
        to_add(wrong, ())


@pytest.mark.parametrize(
    ("word", "meant"),
    [("exemtion", "exemption"), ("redcated", "redacted"), ("organize", "organise"), ("color", "colour"),
     ("adress", "address"), ("anonymsied", "anonymised")],
)  # fmt: skip
def test_the_dictionary_is_british_and_knows_what_was_meant(word, meant):
    assert not dictionary().knows(word)
    assert dictionary().knows(meant)
    assert meant in dictionary().suggest(word)

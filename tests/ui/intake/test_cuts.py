"""Cuts can be made, named, undone and done again; the text never changes, and places in it stay true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.splitting import Part, PartKind, Split
from foidesk.domain.troubles import NotAllowed
from foidesk.office.understanding import proposed_split
from foidesk.ui.intake.cuts import Cuts, part_name
from foidesk.ui.intake.shownparts import ShownParts, wide
from foidesk.ui.intake.typed_dates import read_day, shown_day

TEXT = "Dear Sir\n\nHow many cars? How many vans? Tell me.\n\nAnd bikes?\n\nThanks"


def a_cut_text() -> Cuts:
    a, b, c = TEXT.index("How"), TEXT.index("And"), TEXT.index("Thanks")
    kinds = (PartKind.GREETING, PartKind.ITEM, PartKind.ITEM, PartKind.CLOSING)
    ends = ((0, a), (a, b), (b, c), (c, len(TEXT)))
    return Cuts(Split(TEXT, tuple(Part(k, s, e, "") for k, (s, e) in zip(kinds, ends, strict=True))))


def test_each_cut_is_named_undone_and_done_again() -> None:
    cuts = a_cut_text()
    before = cuts.split
    assert cuts.split_at(TEXT.index("How many vans")) == "split item 1"
    assert [cuts.split.wording(part) for part in cuts.split.items] == [
        "How many cars?", "How many vans? Tell me.", "And bikes?",
    ]  # fmt: skip
    assert cuts.join_with_previous(3) == "join items 2 and 3"
    assert cuts.undo() == "join items 2 and 3"
    assert cuts.undo() == "split item 1"
    assert cuts.split == before
    assert cuts.undo() == ""
    assert cuts.redo() == "split item 1"
    assert len(cuts.split.items) == 3
    assert cuts.split.text == TEXT


def test_a_break_moves_by_whole_sentences_and_no_further_than_the_words() -> None:
    cuts = a_cut_text()
    cuts.move_break_by_sentence(2, down=False)
    assert cuts.split.wording(cuts.split.parts[2]) == "Tell me.\n\nAnd bikes?"
    cuts.move_break_by_sentence(2, down=False)
    assert cuts.split.wording(cuts.split.parts[1]) == "How many cars?"
    with pytest.raises(NotAllowed):
        cuts.move_break_by_sentence(2, down=False)
    cuts.move_break_by_sentence(2, down=True)
    assert cuts.split.wording(cuts.split.parts[1]) == "How many cars? How many vans?"


def test_items_are_numbered_in_order() -> None:
    split = a_cut_text().split
    assert [part_name(split, index) for index in range(4)] == ["Greeting", "Item 1", "Item 2", "Closing"]


@given(st.text(min_size=2, max_size=60), st.data())
def test_a_place_on_the_screen_and_an_offset_of_the_text_are_the_same_sign(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(text) - 1))
    split = Split(text, (Part(PartKind.ITEM, 0, at, ""), Part(PartKind.ITEM, at, len(text), "")))
    shown = ShownParts(split)
    for part in shown.parts:
        for offset in range(part.start, part.end):
            place = shown.place_of(offset) if offset > shown.parts[0].end or part.index == 0 else None
            if place is not None:
                assert shown.offset_at(place) == offset
    assert "\n" not in "".join(part.words for part in shown.parts).replace("\n", "", text.count("\n"))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 nov", date(2023, 11, 3)),
        ("23 July 2024", date(2024, 7, 23)),
        ("Tue 23 July 2024", date(2024, 7, 23)),
        ("23/7/24", date(2024, 7, 23)),
        ("1/7", date(2024, 7, 1)),
        ("2024-07-23", date(2024, 7, 23)),
        ("29 feb", date(2024, 2, 29)),
        ("yesterday", date(2024, 7, 23)),
        ("3rd sept 2023", date(2023, 9, 3)),
        ("31 June 2024", None),
        ("07/23/2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date | None) -> None:
    assert read_day(typed, date(2024, 7, 24)) == day


def test_what_a_field_shows_reads_back() -> None:
    assert read_day(shown_day(date(2024, 7, 23)), date(2024, 7, 24)) == date(2024, 7, 23)


def test_garbled_signs_are_shown_as_meant_and_every_place_stays_true() -> None:
    text = "Dear cafÃ©\n\n1. How much is Â£5 – and whatâ€™s a 😀?\n\n2. And teÃ¡?"
    split = proposed_split(text)
    shown = ShownParts(split)
    assert "£5 – and what’s a 😀?" in shown.words.replace("\u2060", "")
    assert "Ã" not in shown.words
    for word in ("How", "and", "And"):
        place = wide(shown.words[: shown.words.index(word)])
        assert text[shown.offset_at(place) :].startswith(word)
        assert shown.place_of(text.index(word)) == place

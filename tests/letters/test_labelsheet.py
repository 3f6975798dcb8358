"""Address labels lie where the labels of the sheet are, from the first that is left on it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.troubles import NotAllowed
from foidesk.letters.labelsheet import KINDS, LabelKind, draw, sheets
from foidesk.letters.pages import page_count, page_text
from tests.letters.reading import place_of

ADA = ("Ms Ada Byrne", "Fareham Gazette", "1 High Street", "FAREHAM", "PO16 7AA")


def labels(count: int, kind: LabelKind, start: int = 1) -> bytes:
    named = [(f"Person{n}end", *ADA[1:]) for n in range(count)]
    return draw(named, kind, start, author="Office", dated=date(2026, 11, 24))


@pytest.mark.parametrize("kind", KINDS)
def test_each_address_lies_inside_its_own_label(kind: LabelKind) -> None:
    pdf = labels(kind.count, kind)
    assert page_count(pdf) == 1
    for n in range(kind.count):
        row, column = divmod(n, kind.columns)
        left, top, right, bottom = place_of(pdf, f"Person{n}end")
        edge, head = kind.left + column * kind.across, kind.top + row * kind.high
        assert edge + 3 < left < right < edge + kind.wide - 3
        assert head < top < bottom < head + kind.high


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_that_was_begun_is_used_up(kind: LabelKind) -> None:
    pdf = labels(3, kind, kind.count - 1)
    assert page_count(pdf) == 2 == sheets(3, kind, kind.count - 1)
    assert [f"Person{n}end" in page_text(pdf, 0) for n in range(3)] == [True, True, False]
    assert place_of(pdf, "Person0end")[1] > 240
    assert place_of(pdf, "Person2end", 1)[1] < 60


@settings(max_examples=25)
@given(st.integers(1, 60), st.sampled_from(KINDS), st.data())
def test_no_label_is_lost_and_no_sheet_is_empty(count: int, kind: LabelKind, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, kind.count))
    pdf = labels(count, kind, start)
    texts = [page_text(pdf, at) for at in range(page_count(pdf))]
    assert len(texts) == sheets(count, kind, start)
    assert all("Person" in text for text in texts)
    assert sum(text.count("Person") for text in texts) == count


def test_a_long_address_is_set_smaller_and_one_that_never_fits_is_refused() -> None:
    kind = KINDS[1]
    long = (
        "Dr Bartholomew Featherstonehaugh-Cholmondeley",
        *(f"Line {n} of the address" for n in range(7)),
        "LASTLINE",
    )
    pdf = draw([long], kind, 1, author="", dated=date(2026, 11, 24))
    _left, top, _right, bottom = place_of(pdf, "LASTLINE")
    assert kind.top < top < bottom < kind.top + kind.high
    with pytest.raises(NotAllowed, match="too long for a label"):
        draw([tuple(f"line {n}" for n in range(30))], kind, 1, author="", dated=date(2026, 11, 24))


@pytest.mark.parametrize("start", [0, 15])
def test_there_is_no_such_label(start: int) -> None:
    with pytest.raises(NotAllowed, match="1 to 14"):
        labels(1, KINDS[0], start)

"""The office's particulars: references and dates as the office writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.profile import DateStyle, Profile, ReferencePattern
from foidesk.domain.troubles import NotAllowed


def test_a_reference_is_a_prefix_and_five_digits() -> None:
    assert ReferencePattern().reference(6181) == "HA06181"
    assert Profile().proposed_reference() == "HA06181"


@given(st.integers(1, 999_999_999), st.integers(3, 9))
def test_a_reference_gives_its_number_back(number: int, digits: int) -> None:
    pattern = ReferencePattern("FOI/", digits)
    assert pattern.number(pattern.reference(number)) == number


@pytest.mark.parametrize("other", ["", "HA", "HX06181", "HA06181a", "HA٣٤", "06181"])
def test_a_reference_of_another_pattern_gives_no_number(other: str) -> None:
    assert ReferencePattern().number(other) is None


@pytest.mark.parametrize(("prefix", "digits"), [("HA", 2), ("HA", 10), ("<b>", 5), ("=1+1", 5), ("x" * 20, 5)])
def test_a_pattern_that_makes_no_sense_is_refused(prefix: str, digits: int) -> None:
    with pytest.raises(NotAllowed):
        ReferencePattern(prefix, digits)


@pytest.mark.parametrize(
    ("day", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (22, "22nd"), (23, "23rd"), (30, "30th"), (31, "31st")],
)  # fmt: skip
def test_ordinal_dates(day: int, written: str) -> None:
    assert DateStyle.ORDINAL.write(date(2024, 7, day)) == f"{written} July 2024"


def test_plain_dates() -> None:
    assert DateStyle.PLAIN.write(date(2024, 8, 8)) == "8 August 2024"

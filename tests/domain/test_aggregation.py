"""Sixty consecutive working days, for requests that may be counted together (SI 2004/3244 reg 5(2)(b))."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain.aggregation import within_period

CALENDAR = bankdays.uk_calendar()
MONDAY = date(2026, 9, 7)


def test_the_sixtieth_day_is_in_and_the_next_is_out() -> None:
    # Monday 7 September is working day 1 of the period; its 60th is Friday 27 November (no bank holiday between).
    assert within_period(MONDAY, date(2026, 11, 27), CALENDAR)
    assert not within_period(MONDAY, date(2026, 12, 1), CALENDAR)  # 30 November is St Andrew's Day
    assert within_period(MONDAY, date(2026, 11, 30), CALENDAR)  # not a working day: it adds none to the sixty


@pytest.mark.parametrize("day", [date(2026, 9, 5), date(2026, 9, 6)])
def test_a_weekend_before_the_period_counts_no_day(day: date) -> None:
    assert within_period(day, date(2026, 11, 27), CALENDAR)


@given(st.dates(date(2019, 1, 1), date(2027, 1, 1)), st.integers(0, 120))
def test_it_is_the_same_both_ways_and_a_nearer_day_is_never_out(day: date, apart: int) -> None:
    other = day + timedelta(days=apart)
    together = within_period(day, other, CALENDAR)
    assert together == within_period(other, day, CALENDAR)
    if together and apart:
        assert within_period(day, other - timedelta(days=1), CALENDAR)
    counted = sum(CALENDAR.is_working_day(day + timedelta(days=one)) for one in range(apart + 1))
    assert together == (counted <= 60)

"""The reason for a due date in a line or two, and how an answer's day is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import Deadline, Regime, deadline, parse_event
from foidesk.domain.clock_reason import short_reason, taken_words
from foidesk.domain.regimes import MONTHS, WORKING_DAYS

CALENDAR = uk_calendar()


def worked(regime: Regime, received: date, *events: str) -> Deadline:
    return deadline(regime, received, [parse_event(text) for text in events], CALENDAR)


@pytest.mark.parametrize(
    ("regime", "received", "events", "said"),
    [
        (
            Regime.FOIA,
            date(2024, 7, 23),
            (),
            "20 working days after Tuesday 23 July 2024. Left out besides weekends: Monday 5 August, Summer bank "
            "holiday (Scotland).",
        ),
        (
            Regime.FOIA,
            date(2024, 7, 23),
            ("clarification_requested=2024-07-25", "clarification_received=2024-07-30"),
            "20 working days after Tuesday 30 July 2024, when the answer came. Left out besides weekends: Monday "
            "5 August, Summer bank holiday (Scotland); Monday 26 August, Summer bank holiday (England, Wales and "
            "Northern Ireland).",
        ),
        (
            Regime.FOIA,
            date(2026, 10, 12),
            ("fees_notice_given=2026-10-20", "fee_received=2026-11-04"),
            "20 working days after Monday 12 October 2026, leaving out the days the clock stood still.",
        ),
        (
            Regime.FOIA,
            date(2026, 10, 12),
            ("fees_notice_given=2026-10-20",),
            "No due date: the clock waits for the fee asked for on Tuesday 20 October 2026.",
        ),
        (
            Regime.EIR,
            date(2026, 9, 1),
            ("eir_extension=2026-09-20",),
            "40 working days after Tuesday 1 September 2026, extended, being complex and voluminous.",
        ),
        (
            Regime.FOIA,
            date(2025, 12, 1),
            ("pit_extension=2025-12-20:80",),
            "Weekends and 5 bank holidays are left out.",
        ),
        (
            Regime.SAR,
            date(2026, 11, 25),
            (),
            "One month after Wednesday 25 November 2026, moved on from Friday 25 December 2026 (Christmas Day).",
        ),
        (Regime.SAR, date(2026, 11, 10), (), "One month after Tuesday 10 November 2026."),
        (
            Regime.SAR,
            date(2026, 11, 5),
            (),
            "One month after Thursday 5 November 2026, moved on from Saturday 5 December 2026.",
        ),
        (
            Regime.FOIA,
            date(2028, 12, 13),
            (),
            "Tuesday 2 January 2029, 2 January (Scotland). A forecast: the bank holidays after 2028 are not settled.",
        ),
    ],
)
def test_the_reason(regime: Regime, received: date, events: tuple[str, ...], said: str) -> None:
    assert short_reason(worked(regime, received, *events), CALENDAR).endswith(said)


def test_an_answer_on_the_last_day_says_twenty_of_twenty() -> None:
    due = worked(Regime.FOIA, date(2024, 7, 23))
    number = due.day_number(date(2024, 8, 21), CALENDAR)
    assert taken_words(number, due.limit, due.unit, on_time=True) == "day 20 of 20, on time"
    assert taken_words(21, 20, WORKING_DAYS, on_time=False) == "day 21 of 20, late"
    assert taken_words(28, 1, MONTHS, on_time=True) == "on time"
    assert taken_words(0, 20, WORKING_DAYS, on_time=None) == "day 0 of 20"


@given(st.dates(date(2019, 1, 1), date(2030, 12, 31)), st.sampled_from(list(Regime)))
def test_every_weekday_left_out_is_accounted_for(received: date, regime: Regime) -> None:
    due = worked(regime, received)
    said = short_reason(due, CALENDAR)
    left_out = [day for day in due.skipped if day.date.weekday() < 5]
    if regime is Regime.SAR:
        return
    if len(left_out) > 4:
        assert f"{len(left_out)} bank holidays are left out" in said
    else:
        assert all(day.reason in said for day in left_out)

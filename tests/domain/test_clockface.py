"""The calendar of a clock: which day is shown as what, and what is said of it."""

from datetime import date, timedelta

import pytest

from foidesk import bankdays
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case
from foidesk.domain.clock import ClockEvent, EventKind, Regime, deadline
from foidesk.domain.clock_entries import entries_of
from foidesk.domain.clockface import ClockFace, DayCell, DayKind, clock_face
from tests.builders import a_case

K = EventKind


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return bankdays.uk_calendar()


def face_of(
    calendar: Calendar,
    received: date,
    *events: ClockEvent,
    today: date,
    answered: date | None = None,
    regime: Regime = Regime.FOIA,
) -> ClockFace:
    return clock_face(deadline(regime, received, events, calendar), calendar, today, answered=answered)


def day(face: ClockFace, on: date) -> DayCell:
    return next(cell for cell in face.days if cell.date == on)


@pytest.fixture(scope="module")
def seed(calendar: Calendar) -> ClockFace:
    """The real request: in on 23 July 2024, answered on 8 August 2024."""
    return face_of(calendar, date(2024, 7, 23), today=date(2024, 8, 8), answered=date(2024, 8, 8))


def test_the_seed_case_is_due_on_wednesday_21_august(seed: ClockFace) -> None:
    assert seed.title == "July and August 2024"
    due = day(seed, date(2024, 8, 21))
    assert (due.kind, due.number, due.words) == (DayKind.DUE, 20, "Due by midnight")
    assert due.spoken == "Wednesday 21 August, day 20, the last day to answer"


def test_the_scottish_holiday_is_named_and_not_counted(seed: ClockFace) -> None:
    holiday = day(seed, date(2024, 8, 5))
    assert (holiday.kind, holiday.number, holiday.words) == (
        DayKind.HOLIDAY,
        None,
        "Summer bank holiday (Scotland)",
    )
    assert holiday.spoken == "Monday 5 August, not counted, Summer bank holiday (Scotland)"


def test_the_answer_stands_on_day_11_and_later_days_are_quiet(seed: ClockFace) -> None:
    issued = day(seed, date(2024, 8, 8))
    assert (issued.number, [mark.words for mark in issued.markers]) == (11, ["Issued"])
    assert day(seed, date(2024, 8, 9)).kind is DayKind.AFTER_ANSWER
    assert day(seed, date(2024, 8, 9)).number == 12


def test_weeks_are_whole_and_months_are_named_where_they_begin(seed: ClockFace) -> None:
    assert all(len(week.days) == 7 and week.days[0].date.weekday() == 0 for week in seed.weeks)
    assert [week.month for week in seed.weeks] == ["Jul", "Aug", "", "", ""]
    first = day(seed, date(2024, 8, 1))
    assert (first.label, first.month_above, first.month_left) == ("1 Aug", True, True)
    assert seed.place(date(2024, 8, 21)) == (4, 2)
    assert seed.place(date(2030, 1, 1)) == (4, 6)


def test_numbers_run_without_a_gap_and_never_on_a_day_off(calendar: Calendar, seed: ClockFace) -> None:
    numbered = [cell for cell in seed.days if cell.number is not None]
    assert [cell.number for cell in numbered] == list(range(1, 21))
    assert all(calendar.is_working_day(cell.date) for cell in numbered)


def test_a_clarified_and_extended_clock(calendar: Calendar) -> None:
    face = face_of(
        calendar,
        date(2026, 10, 5),
        ClockEvent(K.CLARIFICATION_REQUESTED, date(2026, 10, 14)),
        ClockEvent(K.CLARIFICATION_RECEIVED, date(2026, 10, 26)),
        ClockEvent(K.PIT_EXTENSION, date(2026, 11, 19), 40),
        today=date(2026, 11, 24),
    )
    assert face.title == "October to December 2026"
    assert day(face, date(2026, 10, 14)).kind is DayKind.RESTARTED
    assert (
        day(face, date(2026, 10, 14)).spoken == "Wednesday 14 October, was day 7, no longer counts, clarification asked"
    )
    assert day(face, date(2026, 10, 16)).spoken == "Friday 16 October, not counted, the clock waits"
    assert day(face, date(2026, 10, 26)).kind is DayKind.RECEIVED
    assert [mark.words for mark in day(face, date(2026, 11, 23)).markers] == ["First due"]
    today = day(face, date(2026, 11, 24))
    assert (today.kind, today.number, today.today) == (DayKind.EXTENSION, 21, True)
    assert today.spoken.startswith("Tuesday 24 November, today, day 21, in the extension")
    assert face.due == date(2026, 12, 22)
    assert (DayKind.EXTENSION, "Extension, days 21 to 40") in face.legend


def test_a_clock_that_waits_shows_the_wait_up_to_today_and_no_due_day(calendar: Calendar) -> None:
    face = face_of(
        calendar,
        date(2026, 10, 5),
        ClockEvent(K.CLARIFICATION_REQUESTED, date(2026, 10, 14)),
        today=date(2026, 11, 24),
    )
    assert face.due is None
    assert DayKind.DUE not in {cell.kind for cell in face.days}
    assert day(face, date(2026, 10, 14)).number == 7
    assert day(face, date(2026, 11, 24)).kind is DayKind.WAITING
    assert day(face, date(2026, 11, 25)).kind is DayKind.OUTSIDE


def test_days_after_the_last_one_are_late_and_go_on_counting(calendar: Calendar) -> None:
    face = face_of(calendar, date(2026, 10, 5), today=date(2026, 11, 5))
    late = day(face, date(2026, 11, 5))
    assert (late.kind, late.number) == (DayKind.LATE, 23)
    assert day(face, date(2026, 11, 6)).kind is DayKind.OUTSIDE


def test_a_clock_years_late_still_ends(calendar: Calendar) -> None:
    face = face_of(calendar, date(2020, 1, 6), today=date(2026, 11, 24))
    assert len(face.weeks) < 16


def test_a_month_of_subject_access_counts_weekends(calendar: Calendar) -> None:
    face = face_of(calendar, date(2026, 10, 5), today=date(2026, 10, 12), regime=Regime.SAR)
    saturday = day(face, date(2026, 10, 10))
    assert (saturday.kind, saturday.number) == (DayKind.COUNTED, 5)
    assert day(face, date(2026, 11, 5)).kind is DayKind.DUE


@pytest.mark.parametrize("offset", range(0, 400, 13))
def test_every_start_agrees_with_its_deadline(calendar: Calendar, offset: int) -> None:
    received = date(2025, 1, 1) + timedelta(days=offset)
    worked_out = deadline(Regime.FOIA, received, [], calendar)
    face = clock_face(worked_out, calendar, received)
    shown = {cell.date: cell.number for cell in face.days if cell.number is not None}
    assert shown == {counted.date: counted.day for counted in worked_out.counted}
    left_out = {skipped.date: skipped.reason for skipped in worked_out.skipped if skipped.date.weekday() < 5}
    assert {c.date: c.words for c in face.days if c.date in left_out} == left_out


def test_the_list_of_events_tells_which_can_be_removed() -> None:
    case: Case = a_case(2)
    assert [(one.words, one.index) for one in entries_of(case)] == [("Request received by email", None)]

"""The days of a clock, one by one: those that counted and their numbers, those that did not and why."""

from dataclasses import dataclass
from datetime import date, timedelta

from foidesk.domain.calendars import Calendar
from foidesk.domain.clock_course import Course
from foidesk.domain.regimes import MONTHS, DeadlineOf, Regime

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day that counts, and its number."""

    date: date
    day: int


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A day that does not count, and why."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True)
class Days:
    """Every day of a clock."""

    counted: tuple[CountedDay, ...]
    skipped: tuple[SkippedDay, ...]
    no_longer_counts: tuple[CountedDay, ...]
    waiting: tuple[date, ...]

    @property
    def number_reached(self) -> int:
        """The number of the last counted day."""
        return self.counted[-1].day if self.counted else 0


def days_of(course: Course, calendar: Calendar, until: date | None = None) -> Days:
    """List the days up to the due date, or up to another day; while the clock waits, up to the stop."""
    stops = [(first, last, _why_stopped(course)) for first, last in course.stops]
    last = until or course.due(calendar)
    # A running stop has no end yet: its first day is the last that can be said anything about.
    for asked, first_left_out in _open_stops(course):
        end = asked - _DAY if first_left_out else asked
        last = end if last is None else min(last, end)
    if last is None:  # no stop is open, so there is a due date
        last = course.started
    counted, skipped = _count(course, calendar, course.started, last, stops)
    before: list[CountedDay] = []
    waiting = [day for first, end, _ in stops for day in _span(first, end)]
    waiting += [day for _, asked, arrived in course.late_starts for day in _span(asked, arrived)]
    for operative, asked, answered in course.resets:
        before += _count(course, calendar, operative, asked, stops)[0]
        waiting += _span(asked + _DAY, answered - _DAY)
    return Days(tuple(counted), tuple(skipped), tuple(before), tuple(sorted(set(waiting))))


def _open_stops(course: Course) -> list[tuple[date, bool]]:
    """Each stop still open: the day it began, and whether that day is itself left out."""
    subject_access = course.terms.regime is Regime.SAR
    found = []
    if course.asked is not None:
        found.append((course.asked, subject_access))
    if course.fee_notice is not None:
        found.append((course.fee_notice, True))
    if course.identity_asked is not None:
        found.append((course.identity_asked, True))
    return found


def _why_stopped(course: Course) -> str:
    if course.terms.regime is Regime.SAR:
        return "Waiting for clarification"
    return "Waiting for the fee"


def _count(
    course: Course, calendar: Calendar, start: date, last: date, stops: list[tuple[date, date, str]]
) -> tuple[list[CountedDay], list[SkippedDay]]:
    counted: list[CountedDay] = []
    skipped: list[SkippedDay] = []
    in_months = course.terms.unit == MONTHS
    # A month that ends on a closed day ends on the next open one, which takes its number (ICO, right of access).
    raw_last = _raw_last(course, calendar) if in_months else last
    due = course.last_day(course.limit, calendar) if in_months else last
    for day in _span(start + _DAY, last):
        stopped = next((why for first, end, why in stops if first <= day <= end), None)
        if in_months:  # every day counts until the month is over; then the last day waits for an open one
            reason = stopped
            if reason is None and raw_last <= day < due:
                reason = calendar.reason_not_counted(day)
        else:
            reason = calendar.reason_not_counted(day) or stopped
        if reason is None:
            counted.append(CountedDay(day, len(counted) + 1))
        else:
            skipped.append(SkippedDay(day, reason))
    return counted, skipped


def _raw_last(course: Course, calendar: Calendar) -> date:
    if course.terms.deadline_of is DeadlineOf.FEE_PAYMENT:
        return course.last_day(course.limit, calendar)
    return course.last_date_before_rolling(course.limit, calendar)


def _span(first: date, last: date) -> list[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]

"""How the register says a case: dates, days left, stages, groups, and a whole row aloud; no Qt beyond the parts."""

from collections.abc import Sequence
from datetime import date, timedelta

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import Stage
from foidesk.domain.clock_reason import taken_words
from foidesk.domain.regimes import MONTHS, WORKING_DAYS
from foidesk.office.records import Band, View
from foidesk.office.views import RegisterRow
from foidesk.ui.parts.daysleft import DaysLeft

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
REGIMES = {"foia": "FOIA", "eir": "EIR", "sar": "Own data"}
SOON = 3
FORECAST = " (forecast)"
"""Follows a due day past the last year whose bank holidays are settled; its reason says more."""

VIEW_TITLES = {
    View.OPEN: "My open cases",
    View.DUE_THIS_WEEK: "Due this week",
    View.OVERDUE: "Overdue",
    View.WAITING: "Waiting for the requester",
    View.ALL: "All requests",
    View.CLOSED: "Closed",
    View.CLEARANCE: "For you to clear",
}
BAND_TITLES = {
    Band.OVERDUE: "Overdue",
    Band.THIS_WEEK: "Due this week",
    Band.NEXT_WEEK: "Due next week",
    Band.LATER: "Due later",
    Band.WAITING: "Waiting for the requester",
    Band.CLOSED: "Closed",
}


def short_date(day: date, today: date, *, weekday: bool = False) -> str:
    """Say a date as tables do: "Wed 2 Dec", with the year only when it is not this one."""
    words = f"{day.day} {_MONTHS[day.month - 1]}"
    if day.year != today.year:
        return f"{words} {day.year}"
    return f"{_DAYS[day.weekday()]} {words}" if weekday else words


def long_date(day: date, today: date) -> str:
    """Say a date in a sentence, with the year only when it is not this one."""
    return in_words(day, year=day.year != today.year)


def count_of(number: int, one: str, many: str = "") -> str:
    """Say a number of things: "1 request", "25 requests"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def stage_words(stage: str) -> str:
    """Say a stage: "Drafting"."""
    return Stage(stage).words


def regime_words(regime: str) -> str:
    """Say the law a request is under as the table does."""
    return REGIMES.get(regime, regime.upper())


def due_words(row: RegisterRow, today: date) -> str:
    """Say the due day as the table does."""
    return "Not set" if row.due is None else short_date(row.due, today, weekday=True)


def due_tip(row: RegisterRow, today: date) -> str:
    """Say the due day in full, and that it is a forecast where the bank holidays are not settled so far."""
    if row.due is None:
        return "Not set"
    said = f"{'Internal review due' if row.under_review else 'Due'} {long_date(row.due, today)}"
    return f"{said}{FORECAST}" if row.forecast and not row.is_answered else said


def days_left(row: RegisterRow) -> DaysLeft:
    """Say what is left of the time, with the shape that goes with it."""
    if row.is_answered:
        late = _answered_late(row)
        return DaysLeft("Late" if late else "On time", "issued_late" if late else "issued")
    if row.waiting:
        return DaysLeft("Waiting", "waiting")
    if row.days_left is None:
        return DaysLeft(_ended(row), "issued")
    left = row.days_left
    if left < 0:
        return DaysLeft(f"{count_of(-left, 'day')} late", "late", 1.0)
    if left == 0:
        return DaysLeft("Due today", "today", 1.0)
    used = min(1.0, max(0.0, 1 - left / max(row.limit, 1)))
    return DaysLeft(count_of(left, "day"), "soon" if left <= SOON else "running", used)


def _ended(row: RegisterRow) -> str:
    return "Answered" if row.stage == "answered" else "Ended"  # the old log gives no day


def days_left_long(row: RegisterRow) -> str:
    """Say the time left where there is room: "5 working days left"."""
    if row.is_answered or row.waiting or row.days_left is None:
        if not row.is_answered:
            return "Waiting for the requester" if row.waiting else _ended(row)
        return f"Answered, {_taken(row)}"
    if row.days_left < 0:
        return f"{count_of(-row.days_left, 'working day')} late"
    return "Due today" if row.days_left == 0 else f"{count_of(row.days_left, 'working day')} left"


def _taken(row: RegisterRow) -> str:
    unit = MONTHS if row.regime == "sar" else WORKING_DAYS
    return taken_words(row.days_taken, row.limit, unit, on_time=not _answered_late(row))


def _answered_late(row: RegisterRow) -> bool:
    return row.due is not None and row.answered_on is not None and row.answered_on > row.due


def stage_tip(row: RegisterRow, today: date) -> str:
    """Say a stage, and of a review the day by which it has to be decided."""
    if row.under_review and row.due is not None:
        return f"Internal review due {long_date(row.due, today)}"
    return stage_words(row.stage)


def days_left_tip(row: RegisterRow, today: date) -> str:
    """Say the time left and the day it ends."""
    words = days_left_long(row)
    if row.due is None:
        return words
    if row.under_review:
        return f"Internal review due {long_date(row.due, today)}, {words[:1].lower()}{words[1:]}"
    return f"{words}, due {long_date(row.due, today)}"


def aloud(row: RegisterRow, today: date) -> str:
    """Read a row to somebody who does not see it."""
    said = [row.reference, row.requester or "no name given", row.subject]
    if row.due is not None and not row.is_answered:
        forecast = FORECAST if row.forecast else ""
        said.append(f"{'internal review ' if row.under_review else ''}due {long_date(row.due, today)}{forecast}")
    if row.days_left != 0 or row.is_answered or row.waiting:
        said.append(days_left_long(row))
    said.append(stage_words(row.stage))
    said.append(row.owner or "no owner")
    return ", ".join(said)


def open_words(names: Sequence[str]) -> str:
    """Say who else has a case open: "Tom has it open", "Tom and Megan have it open"."""
    if len(names) == 1:
        return f"{names[0]} has it open"
    return f"{', '.join(names[:-1])} and {names[-1]} have it open"


def band_aloud(band: Band, count: int, *, is_open: bool, note: str = "") -> str:
    """Read a group's heading aloud."""
    said = f"{BAND_TITLES[band]}, {count_of(count, 'request')}, group {'open' if is_open else 'closed'}"
    return f"{said}. {note}" if note else said


def band_note(band: Band, today: date, calendar: Calendar) -> str:
    """Name the weekday of the band's week that does not count, and why (FOIA 2000 s.10(6)); "" without one."""
    monday = today - timedelta(days=today.weekday())
    if band is Band.NEXT_WEEK:
        monday += timedelta(days=7)
    elif band is not Band.THIS_WEEK:
        return ""
    off = [day for day in (monday + timedelta(days=n) for n in range(5)) if not calendar.is_working_day(day)]
    if not off:
        return ""
    if len(off) == 1:
        return f"{in_words(off[0], year=False)} is not a working day: {calendar.reason_not_counted(off[0])}"
    return "Not working days: " + "; ".join(
        f"{in_words(day, year=False)}, {calendar.reason_not_counted(day)}" for day in off
    )

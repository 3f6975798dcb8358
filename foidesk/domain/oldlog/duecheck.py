"""The log's own due date beside the one that is worked out here, and the reason where they differ."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from foidesk.domain.calendars import Calendar
from foidesk.domain.clock import Deadline, SkippedDay
from foidesk.domain.profile import DateStyle
from foidesk.domain.regimes import Regime, terms_of

_write = DateStyle.PLAIN.write


def due_differs(deadline: Deadline, logged: date, calendar: Calendar) -> str:
    """Say in a sentence that the log has another due date, and why ours is right; nothing where they agree."""
    due = deadline.due
    if due is None or logged == due:
        return ""
    said = f"The log says it was due on {_write(logged)}, FOI Desk works out {_write(due)}"
    return f"{said}{_because(deadline, due, logged, calendar)}."


def _because(deadline: Deadline, due: date, logged: date, calendar: Calendar) -> str:  # noqa: PLR0911 - one reason each
    received = deadline.received
    rule = terms_of(deadline.regime, deadline.deadline_of).rule
    day_rule = "regulation 2(1)" if deadline.regime is Regime.EIR else "section 10(6)"
    if deadline.regime is Regime.SAR:
        return ": a subject access request has one month (Article 12(3))"
    skipped = [day for day in deadline.skipped if day.date.weekday() < 5 and day.date > received]
    if skipped and logged == _counted(received, deadline.limit, lambda day: day.weekday() < 5):
        return f": {_listed(skipped)} not count ({day_rule})"
    elsewhere = [day for day in skipped if calendar.open_in_england_and_wales(day.date)]
    if elsewhere and logged == _counted(received, deadline.limit, calendar.open_in_england_and_wales):
        return f": {_listed(elsewhere)} not count, though it is a bank holiday in one part of the UK only ({day_rule})"
    if logged == _counted(received - timedelta(days=1), deadline.limit, calendar.is_working_day):
        return f": the day of receipt does not count, day 1 is the working day after it ({rule})"
    if logged in (received + timedelta(days=28), received + timedelta(days=20), received + timedelta(days=30)):
        return f": {deadline.limit} working days are counted, not {(logged - received).days} days ({rule})"
    if logged > due:
        return ". If the time was extended or the clock stopped, add that to the case's clock"
    return f": {deadline.limit} working days after {_write(received)} ({rule})"


def _counted(start: date, limit: int, counts: Callable[[date], bool]) -> date:
    day, number = start, 0
    while number < limit:
        day += timedelta(days=1)
        number += counts(day)
    return day


def _listed(days: Sequence[SkippedDay]) -> str:
    """Name days with their reasons: "5 August, Summer bank holiday (Scotland), does"."""
    named = [f"{day.date.day} {day.date:%B}, {day.reason}" for day in days]
    joined = named[0] if len(named) == 1 else f"{'; '.join(named[:-1])}; and {named[-1]}"
    return f"{joined}, {'does' if len(named) == 1 else 'do'}"

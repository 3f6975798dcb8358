"""Why a due date is what it is, in a line or two: for tooltips and lists, where the whole working has no room."""

from datetime import date

from foidesk.domain.calendars import Calendar, corresponding_date, in_words
from foidesk.domain.clock import ClockState, Deadline
from foidesk.domain.regimes import MONTHS, WORKING_DAYS, EventKind

_MOST_NAMED = 4
_K = EventKind
_WAITS: dict[ClockState, tuple[EventKind, str]] = {
    ClockState.WAITING_CLARIFICATION: (_K.CLARIFICATION_REQUESTED, "the answer to the clarification asked"),
    ClockState.WAITING_FEE: (_K.FEES_NOTICE_GIVEN, "the fee asked for"),
    ClockState.WAITING_IDENTITY: (_K.IDENTITY_REQUESTED, "the proof of identity asked for"),
}
_EXTENDED: dict[EventKind, str] = {
    _K.PIT_EXTENSION: "extended to weigh the public interest",
    _K.EIR_EXTENSION: "extended, being complex and voluminous",
    _K.SAR_EXTENSION: "extended",
    _K.REVIEW_EXTENSION: "extended",
}


def taken_words(day: int | None, limit: int, unit: str, *, on_time: bool | None) -> str:
    """Say on which day of how many an answer went out: "day 20 of 20, on time". The day of receipt is day 0."""
    number = f"day {day} of {limit}" if day is not None and unit == WORKING_DAYS else ""
    ending = "" if on_time is None else "on time" if on_time else "late"
    return ", ".join(part for part in (number, ending) if part)


def short_reason(deadline: Deadline, calendar: Calendar) -> str:
    """Say what the date is counted from, what moved it, and which weekdays were left out."""
    said = [_waiting(deadline) if deadline.due is None else _counted(deadline, calendar)]
    if deadline.due is not None:
        said += [part for part in (_left_out(deadline, calendar), _forecast(deadline, calendar)) if part]
    return " ".join(said)


def _waiting(deadline: Deadline) -> str:
    kind, what = _WAITS.get(deadline.state, (_K.CLARIFICATION_REQUESTED, "an answer asked"))
    on = max((event.on for event in deadline.events if event.kind is kind), default=deadline.received)
    return f"No due date: the clock waits for {what} on {in_words(on)}."


def _counted(deadline: Deadline, calendar: Calendar) -> str:
    since = in_words(deadline.started)
    if deadline.unit == MONTHS:
        length = "One month" if deadline.limit == 1 else f"{deadline.limit} months"
    else:
        length = f"{deadline.limit} working days"
    moved = []
    if deadline.started != deadline.received:
        last = [event.kind for event in deadline.events if event.on == deadline.started]
        moved.append("when the answer came" if _K.CLARIFICATION_RECEIVED in last else "when the clock could start")
    moved += [_EXTENDED[event.kind] for event in deadline.events if event.kind in _EXTENDED]
    stopped = [day for day in deadline.waiting if day > deadline.started]
    if stopped:
        moved.append("leaving out the days the clock stood still")
    words = f"{length} after {since}" + "".join(f", {part}" for part in moved)
    if deadline.unit == MONTHS and not stopped and deadline.due is not None:
        same = corresponding_date(deadline.started, deadline.limit)
        why = calendar.reason_not_counted(same)
        if same != deadline.due and why is not None:
            named = f" ({why})" if same.weekday() < 5 else ""
            words += f", moved on from {in_words(same)}{named}"
    return f"{words}."


def _left_out(deadline: Deadline, calendar: Calendar) -> str:
    if deadline.unit == MONTHS:
        return ""
    days = [day.date for day in deadline.skipped if day.date.weekday() < 5 and day.date in calendar.holidays]
    if not days:
        return ""
    if len(days) > _MOST_NAMED:
        return f"Weekends and {len(days)} bank holidays are left out."
    named = [f"{_day(day, deadline.received)}, {calendar.holidays[day]}" for day in days]
    return f"Left out besides weekends: {'; '.join(named)}."


def _day(day: date, other: date) -> str:
    return in_words(day, year=day.year != other.year)


def _forecast(deadline: Deadline, calendar: Calendar) -> str:
    if not deadline.is_forecast:
        return ""
    return f"A forecast: the bank holidays after {calendar.last_proclaimed_year} are not settled."

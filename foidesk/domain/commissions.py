"""A commission: what a holder was asked for, by when, how often it was chased, and what came back.

FOIA 2000 s.1(1): the office has to say whether it holds the information, and so has to ask whoever may have it.
The note of searches is what shows that it looked, for an answer of "not held" above all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.troubles import NotAllowed

WITHOUT_DUE = 10
"""The working days proposed while the clock of the case waits and so gives no due date."""


class Anchor(StrEnum):
    """The day before which a holder's answer is proposed to be due."""

    DUE = "due"
    TARGET = "target"

    @property
    def words(self) -> str:
        """Say it as the settings do."""
        return {"due": "the day the answer is due", "target": "your first target day"}[self.value]


@dataclass(frozen=True, slots=True)
class CommissionTimes:
    """The office's own times for asking: when an answer is due, and on which days it is reminded."""

    days_before: int = 5
    anchor: Anchor = Anchor.DUE
    remind_before: int = 2
    """Working days before the day it is due; 0 is no reminder before it."""
    remind_every: int = 2
    """Working days from one reminder to the next, once it is late; 0 is none."""

    def __post_init__(self) -> None:
        for value, least, most, what in (
            (self.days_before, 0, 40, "A holder's answer is due 0 to 40 working days before"),
            (self.remind_before, 0, 20, "The first reminder is 0 to 20 working days before"),
            (self.remind_every, 0, 20, "Reminders come every 0 to 20 working days"),
        ):
            if not least <= value <= most:
                raise NotAllowed(f"{what}.", do=f"Type a number from {least} to {most}.")


@dataclass(frozen=True, slots=True)
class Searches:
    """What a holder did to find it: the note that goes on the file."""

    where: str = ""
    terms: str = ""
    by: str = ""
    result: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was written down."""
        return not (self.where or self.terms or self.by or self.result)

    @property
    def in_words(self) -> str:
        """Say the note in one line."""
        parts = (("Where", self.where), ("Terms", self.terms), ("By", self.by), ("Result", self.result))
        return ". ".join(f"{name}: {' '.join(words.split()).rstrip('.')}" for name, words in parts if words)


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back, kept byte for byte under its hash; `item` 0 belongs to all items of the commission."""

    name: str
    sha256: str
    size: int
    came_on: date
    item: int = 0


@dataclass(frozen=True, slots=True)
class Commission:
    """One holder asked once for some items of a case; outstanding while `received_on` is None."""

    key: int
    holder: str
    items: tuple[int, ...]
    asked_on: date
    due: date
    words: str = ""
    chased_on: tuple[date, ...] = ()
    received_on: date | None = None
    searches: Searches = field(default_factory=Searches)
    files: tuple[Returned, ...] = ()

    @property
    def is_outstanding(self) -> bool:
        """Say whether the office still waits for it."""
        return self.received_on is None


class Standing(StrEnum):
    """How a commission stands today."""

    LATE = "late"
    DUE_TODAY = "due_today"
    DUE_THIS_WEEK = "due_this_week"
    WAITING = "waiting"
    RECEIVED = "received"

    @property
    def words(self) -> str:
        """Say it as a heading of the overview."""
        return {
            "late": "Late",
            "due_today": "Due today",
            "due_this_week": "Due this week",
            "waiting": "Due later",
            "received": "Received",
        }[self.value]


def standing(due: date, received_on: date | None, today: date) -> Standing:
    """Say how a commission stands; the week ends on its Sunday."""
    if received_on is not None:
        return Standing.RECEIVED
    if due < today:
        return Standing.LATE
    if due == today:
        return Standing.DUE_TODAY
    sunday = today + timedelta(days=6 - today.weekday())
    return Standing.DUE_THIS_WEEK if due <= sunday else Standing.WAITING


def days_late(due: date, today: date, calendar: Calendar) -> int:
    """Count the working days that an answer is late, at least 1 once its day has gone by; 0 before that."""
    return 0 if today <= due else max(calendar.working_days_between(due, today), 1)


def badge_words(holder: str, commission: Commission, today: date, calendar: Calendar) -> str:
    """Say in a few words where an item is: "With Finance, due Thu 3 Dec", "Late: Finance, 2 days"."""
    match standing(commission.due, commission.received_on, today):
        case Standing.RECEIVED:
            return f"{holder}: received {short(commission.received_on or today, today)}"
        case Standing.LATE:
            days = days_late(commission.due, today, calendar)
            return f"Late: {holder}, {days} {'day' if days == 1 else 'days'}"
        case Standing.DUE_TODAY:
            return f"With {holder}, due today"
        case _:
            return f"With {holder}, due {short(commission.due, today)}"


def short(day: date, today: date) -> str:
    """Write a day as tables do: "Thu 3 Dec", with the year when it is not this one."""
    return f"{day:%a} {day.day} {day:%b}{'' if day.year == today.year else f' {day.year}'}"


# --- when it is due ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day proposed to a holder and why; `latest` is the last day that makes sense, None where there is none."""

    due: date
    why: str
    latest: date | None


def propose_day(
    asked_on: date, due: date | None, target: date | None, times: CommissionTimes, calendar: Calendar
) -> ProposedDay:
    """Propose the day a holder's answer is due: a working day after the asking, and never after the answer's own.

    `due` is the day the answer to the requester is due (FOIA 2000 s.10(1)), None while no clock runs.
    """
    first = calendar.add_working_days(asked_on, 1)
    if due is None:
        days = calendar.add_working_days(asked_on, WITHOUT_DUE)
        return ProposedDay(days, f"{WITHOUT_DUE} working days from the asking: no due date runs now.", None)
    last = due if calendar.is_working_day(due) else calendar.add_working_days(due, -1)
    if last < first:
        late = "The answer is overdue: the next working day."
        soon = "The answer is due today: the next working day is after it."
        return ProposedDay(first, soon if due == asked_on else late, None)
    by_target = times.anchor is Anchor.TARGET and target is not None and asked_on < target <= last
    day = target if by_target and target is not None else last
    wished = calendar.add_working_days(day, -times.days_before) if times.days_before else day
    before = f"before your target of {in_words(day, year=False)}" if by_target else "before the answer is due"
    if wished < first:
        return ProposedDay(first, "The next working day: little time is left.", last)
    if not times.days_before:
        return ProposedDay(wished, "The day the answer is due." if not by_target else "Your target day.", last)
    noun = "working day" if times.days_before == 1 else "working days"
    return ProposedDay(wished, f"{times.days_before} {noun} {before}.", last)


def check_day(asked_on: date, due: date, latest: date | None, calendar: Calendar) -> None:
    """Refuse a day on which no answer can be due."""
    if due < asked_on:
        raise NotAllowed(
            f"{in_words(due)} is before the day of asking.", kept="Nothing was changed.", do="Choose a later day.",
            field="due",
        )  # fmt: skip
    why = calendar.reason_not_counted(due)
    if why is not None:
        after = calendar.add_working_days(due, 1)
        raise NotAllowed(
            f"{in_words(due)} is not a working day ({why}).",
            kept="Nothing was changed.",
            do=f"Choose a working day, for example {in_words(after)}.",
            field="due",
        )
    if latest is not None and due > latest:
        raise NotAllowed(
            f"The answer itself is due on {in_words(latest)}.",
            kept="Nothing was changed.",
            do="Choose that day or an earlier one.",
            field="due",
        )


def next_reminder(commission: Commission, times: CommissionTimes, calendar: Calendar) -> date | None:
    """Give the day on which the holder is to be reminded next; None when the office sends no more."""
    return next_reminder_of(commission.asked_on, commission.due, commission.chased_on, times, calendar)


def next_reminder_of(
    asked_on: date, due: date, chased_on: Sequence[date], times: CommissionTimes, calendar: Calendar
) -> date | None:
    """Give the next day of reminding of an outstanding commission, as `next_reminder` does."""
    last = max(chased_on, default=None)
    if times.remind_before and last is None:
        first = calendar.add_working_days(due, -times.remind_before)
        if first > asked_on:
            return first
    if not times.remind_every:
        return None
    late = calendar.add_working_days(due, 1)
    return late if last is None or last < due else max(late, calendar.add_working_days(last, times.remind_every))

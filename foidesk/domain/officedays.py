"""The office's own marks on the calendar: days added or struck, days it is closed, how far the days are settled."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.regimes import DeadlineOf
from foidesk.domain.troubles import NotAllowed

_UNCHANGED = "The calendar is unchanged."
_LONGEST = 200
_LONGEST_CLOSURE = 100

About = Literal["on", "to", "name", "note", "source"]


class DayKind(StrEnum):
    """What a mark does; the value is what the store keeps, so it never changes."""

    ADDED = "added"
    STRUCK = "struck"
    CLOSURE = "closure"
    SETTLED = "settled"

    @property
    def words(self) -> str:
        """Say what the mark does, as the screen says it."""
        return {
            "added": "Does not count",
            "struck": "Counts again",
            "closure": "Office closed, still counts",
            "settled": "Bank holidays are settled to this day",
        }[self.value]


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """One mark: its day, its name or reason, a note, where it is known from, who made it and when (UTC).

    `loaded` marks those that came out of a file of GOV.UK, so that a later file can replace them.
    """

    on: date
    kind: DayKind
    name: str
    note: str = ""
    source: str = ""
    at: datetime | None = field(default=None, compare=False)
    who: str = field(default="", compare=False)
    loaded: bool = False


class DayRefused(NotAllowed):
    """A mark that cannot be made; `about` names what has to be put right: a day, the name, the note, the source."""

    def __init__(self, what: str, about: About, *, do: str = "") -> None:
        super().__init__(what, kept=_UNCHANGED, do=do)
        self.about: About = about


@dataclass(frozen=True, slots=True)
class Moved:
    """A case whose due date a change of the calendar moved."""

    case_id: int
    reference: str
    was_due: date | None
    now_due: date | None
    of: DeadlineOf = DeadlineOf.RESPONSE

    @property
    def in_words(self) -> str:
        """Say the move in one line."""
        what = "internal review due" if self.of is DeadlineOf.INTERNAL_REVIEW else "due"
        return f"{self.reference}: {what} {_day(self.now_due)}, was {_day(self.was_due)}"


@dataclass(frozen=True, slots=True)
class Changed:
    """What one change of the calendar did: the marks it took off and put on, and the cases whose due date it moved."""

    words: str = ""
    taken_off: tuple[OfficeDay, ...] = ()
    put_on: tuple[OfficeDay, ...] = ()
    moved: tuple[Moved, ...] = ()

    @property
    def nothing(self) -> bool:
        """Say whether the calendar is as it was."""
        return not (self.taken_off or self.put_on)


def _day(due: date | None) -> str:
    return in_words(due) if due else "on no day"


def apply(calendar: Calendar, days: Iterable[OfficeDay]) -> Calendar:
    """Give the calendar with the office's marks on it. Closure days count all the same (FOIA 2000 s.10(6))."""
    marks = tuple(days)
    added = {day.on: day.name for day in marks if day.kind is DayKind.ADDED}
    struck = [day.on for day in marks if day.kind is DayKind.STRUCK]
    if added or struck:
        calendar = replace(
            calendar.changed(added, struck), source=f"{calendar.source}, with changes made in this office"
        )
    settled = max((day.on.year for day in marks if day.kind is DayKind.SETTLED), default=0)
    if settled > calendar.last_proclaimed_year:
        calendar = replace(calendar, last_proclaimed_year=settled)
    return calendar


def closures(days: Iterable[OfficeDay]) -> dict[date, str]:
    """Give the days on which the office is closed and the clock runs all the same."""
    return {day.on: day.name for day in days if day.kind is DayKind.CLOSURE}


def check_added(day: OfficeDay, calendar: Calendar) -> None:
    """Refuse to add a day that does not count already, or has no name."""
    _check(day, calendar)
    reason = calendar.reason_not_counted(day.on)
    if reason is not None:
        said = f"a {reason}" if day.on.weekday() >= 5 else f"left out already: {reason}"
        raise DayRefused(f"{in_words(day.on)} is {said}. It does not count as it is.", "on")
    if not day.name.strip():
        raise DayRefused("The day has no name.", "name", do="Name it, for example “Coronation bank holiday”.")


def check_struck(day: OfficeDay, calendar: Calendar) -> None:
    """Refuse to strike a day that counts already, or a weekend."""
    _check(day, calendar)
    if day.on.weekday() >= 5:
        raise DayRefused(f"{in_words(day.on)} is at a weekend and never counts (section 10(6)).", "on")
    if calendar.is_working_day(day.on):
        raise DayRefused(f"{in_words(day.on)} is a working day as it is.", "on", do="Check the date.")


def check_closure(day: OfficeDay, calendar: Calendar) -> None:
    """Refuse a closure day without a name."""
    _check(day, calendar)
    if not day.name.strip():
        raise DayRefused("The day has no name.", "name", do="Name it, for example “Christmas closure”.")


def closure_days(first: date, last: date, calendar: Calendar) -> tuple[date, ...]:
    """Give the working days from one day to another; weekends and bank holidays do not count anyway."""
    if not calendar.first_year <= first.year <= calendar.last_year:
        raise DayRefused(calendar.outside().what, "on", do="Check the date.")
    if not calendar.first_year <= last.year <= calendar.last_year:
        raise DayRefused(calendar.outside().what, "to", do="Check the date.")
    if last < first:
        raise DayRefused("The last day comes before the first.", "to", do="Check the dates.")
    length = (last - first).days + 1
    if length > _LONGEST_CLOSURE:
        raise DayRefused(f"That is longer than {_LONGEST_CLOSURE} days.", "to", do="Check the dates.")
    days = tuple(day for day in (first + timedelta(days=n) for n in range(length)) if calendar.is_working_day(day))
    if not days:
        when = in_words(first) if first == last else f"From {in_words(first)} to {in_words(last)}"
        what = f"{when} does not count anyway" if first == last else f"{when} no day counts anyway"
        raise DayRefused(f"{what}: there is nothing to mark.", "on", do="Check the date.")
    return days


def _check(day: OfficeDay, calendar: Calendar) -> None:
    if not calendar.first_year <= day.on.year <= calendar.last_year:
        raise DayRefused(calendar.outside().what, "on", do="Check the date.")
    rooms: tuple[tuple[About, str, int], ...] = (
        ("name", day.name, _LONGEST), ("source", day.source, _LONGEST * 5), ("note", day.note, _LONGEST * 20)
    )  # fmt: skip
    for about, words, most in rooms:
        if len(words) > most:
            raise DayRefused(
                f"That is longer than the {most:,} letters there is room for.", about, do="Make it shorter."
            )

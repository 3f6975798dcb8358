"""The calendar a register was worked out with, from an entry of its journal on: what was derived is held against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.officedays import DayKind, OfficeDay

_MOST_NAMED = 12

BankDays = tuple[tuple[date, str, str], ...]
"""Bank holidays: the day, its name, and the parts of the UK that keep it (letters of E, W, S and N)."""


@dataclass(frozen=True, slots=True)
class WorkedCalendar:
    """Bank holidays of some edition with the office's marks on them, in force from an entry of the journal on."""

    entry: int
    edition: str
    days: BankDays
    marks: tuple[OfficeDay, ...]

    def __post_init__(self) -> None:
        """Refuse with a ValueError what are no bank holidays of the UK: no calendar could be made of them."""
        for on, name, parts in self.days:
            if not isinstance(name, str) or not parts or "".join(one for one in "EWSN" if one in parts) != parts:
                raise ValueError(f"{on} is no bank holiday of the UK: {name}, {parts}")


def that_count(marks: Iterable[OfficeDay]) -> tuple[OfficeDay, ...]:
    """Give the marks that make a day count or not, bare; a closure does neither (FOIA 2000 s.10(6))."""
    return tuple(OfficeDay(one.on, one.kind, one.name) for one in marks if one.kind in (DayKind.ADDED, DayKind.STRUCK))


def change_words(before: Calendar, after: Calendar) -> str:
    """Say which days differ between two calendars; "" where none does."""
    said = [
        f"{in_words(day)} was added ({after.holidays[day]})" for day in after.holidays if day not in before.holidays
    ]
    said += [f"{in_words(day)} counts as a working day again" for day in before.holidays if day not in after.holidays]
    elsewhere = set(before.england_and_wales) ^ set(after.england_and_wales)
    both = before.holidays.keys() & after.holidays.keys()
    said += [f"{in_words(day)} changed its parts of the UK ({after.holidays[day]})" for day in sorted(elsewhere & both)]
    more = len(said) - _MOST_NAMED
    return "; ".join((*said[:_MOST_NAMED], *([f"and {more} more days"] if more > 0 else [])))

"""The office's calendar: which days are working days under the Acts, and why the others are not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate, compress

from foidesk.domain.troubles import NotAllowed

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = timedelta(days=1)
_ELSEWHERE = ("(Scotland)", "(Northern Ireland)", "(Scotland and Northern Ireland)")


def in_words(day: date, *, year: bool = True) -> str:
    """Say a date as the screens do: "Wednesday 21 August 2024", or without the year."""
    words = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def england_and_wales_too(reason: str) -> bool:
    """Whether a day off with this reason is one in England and Wales: yes, unless it names other parts only."""
    return not reason.endswith(_ELSEWHERE)


def corresponding_date(start: date, months: int) -> date:
    """Give the same date so many months later, or the last day of that month where it has no such date."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(start.day, (first_of_next - _DAY).day))


def last_day_beginning_with(start: date, months: int) -> date:
    """Give the last day of a period of months "beginning with" a day: the day before the corresponding date.

    Where the last month has no corresponding date, the period ends with that month.
    """
    day = corresponding_date(start, months)
    return day - _DAY if day.day == start.day else day


@dataclass(frozen=True)
class Calendar:
    """Working days from 1 January of `first_year` to 31 December of `last_year`, all parts of the UK together.

    A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in any part of
    the United Kingdom (FOIA 2000 s.10(6); EIR 2004 reg 2(1)).
    """

    holidays: Mapping[date, str]
    """Non-working days anywhere in the UK, with the reason in words and nations."""
    england_and_wales: Collection[date]
    """Those of them that are holidays in England and Wales (the last day of a subject access request)."""
    last_proclaimed_year: int
    """The last year whose holidays are settled; later ones are forecasts by rule."""
    first_year: int = 2004
    last_year: int = 2040
    source: str = "GOV.UK list"
    _base: int = field(init=False, repr=False, compare=False)
    _counts: list[int] = field(init=False, repr=False, compare=False)
    _working: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Count the working days once, so that a deadline is two look-ups instead of a walk."""
        first, last = date(self.first_year, 1, 1), date(self.last_year, 12, 31)
        base, days = first.toordinal(), last.toordinal() - first.toordinal() + 1
        week = bytes(1 if (first.weekday() + n) % 7 < 5 else 0 for n in range(7))
        open_days = bytearray((week * (days // 7 + 1))[:days])
        for holiday in self.holidays:
            if 0 <= (place := holiday.toordinal() - base) < days:
                open_days[place] = 0
        object.__setattr__(self, "_base", base)
        object.__setattr__(self, "_counts", list(accumulate(open_days)))
        object.__setattr__(self, "_working", list(compress(range(base, base + days), open_days)))
        object.__setattr__(self, "england_and_wales", frozenset(self.england_and_wales))

    def changed(self, added: Mapping[date, str], struck: Collection[date]) -> "Calendar":
        """Give the calendar with days the office added (a proclaimed holiday, say) and without those it struck.

        An added day holds in England and Wales too unless its reason ends in the name of another part only, such
        as "(Scotland)".
        """
        gone = set(struck)
        days = {day: why for day, why in {**self.holidays, **added}.items() if day not in gone}
        ours = {day for day in self.england_and_wales if day not in gone and day not in added}
        ours |= {day for day, why in added.items() if day not in gone and england_and_wales_too(why)}
        return replace(self, holidays=days, england_and_wales=ours)

    @property
    def note(self) -> str:
        """Where the bank holidays come from and how far they are settled."""
        return f"Bank holidays: {self.source}, to the end of {self.last_proclaimed_year}."

    # -- single days ------------------------------------------------------------------------------------------

    def is_working_day(self, day: date) -> bool:
        """Whether the day counts under section 10(6)."""
        return day.weekday() < 5 and day not in self.holidays

    def reason_not_counted(self, day: date) -> str | None:
        """Give "Saturday", "Sunday" or the holiday's name and nations; None for a working day."""
        if (weekday := day.weekday()) >= 5:
            return _WEEKDAYS[weekday]
        return self.holidays.get(day)

    def is_forecast(self, day: date) -> bool:
        """Whether the day lies past the last year whose bank holidays are settled."""
        return day.year > self.last_proclaimed_year

    def open_in_england_and_wales(self, day: date) -> bool:
        """Whether the day is neither a weekend nor a holiday of England and Wales (law of subject access)."""
        return day.weekday() < 5 and day not in self.england_and_wales

    def next_open_in_england_and_wales(self, day: date) -> date:
        """Give the day itself, or the next one that is open in England and Wales."""
        while not self.open_in_england_and_wales(day):
            day = date.fromordinal(day.toordinal() + 1)
        return day

    # -- counting ---------------------------------------------------------------------------------------------

    def count_to(self, day: date) -> int:
        """Count the working days from the calendar's first day to this one, both included."""
        place = day.toordinal() - self._base
        if place < 0 or place >= len(self._counts):
            raise self.outside()
        return self._counts[place]

    def nth_working_day(self, count: int) -> date:
        """Give the working day with this number, counted from the calendar's first day."""
        if count < 1 or count > len(self._working):
            raise self.outside()
        return date.fromordinal(self._working[count - 1])

    def add_working_days(self, start: date, n: int) -> date:
        """Give the n-th working day after a day, which itself counts as day 0 whatever day it is."""
        if n > 0:
            return self.nth_working_day(self.count_to(start) + n)
        if n == 0:
            return start
        before = self.count_to(start) - (1 if self.is_working_day(start) else 0)
        return self.nth_working_day(before + 1 + n)

    def working_days_between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and including `end`; negative when `end` comes first."""
        return self.count_to(end) - self.count_to(start)

    def outside(self) -> NotAllowed:
        """Say that a date is outside this calendar."""
        return NotAllowed(
            f"The count leaves the calendar, which runs from 1 January {self.first_year} "
            f"to 31 December {self.last_year}.",
            do="Check the dates.",
        )

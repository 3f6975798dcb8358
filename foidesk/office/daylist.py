"""The days of a year that do not count, as the settings list them: bank holidays and the office's own marks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk import bankdays
from foidesk.domain.calendars import Calendar
from foidesk.domain.officedays import DayKind, OfficeDay
from foidesk.office.publishedlist import file_of

_OURS = "Your office"
_SHIPPED = "Shipped list"


class Standing(StrEnum):
    """What a listed day is to the clock."""

    OFF = "off"
    FORECAST = "forecast"
    ADDED = "added"
    STRUCK = "struck"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """Say it as the list does."""
        return {
            "off": "Does not count",
            "forecast": "Forecast, does not count",
            "added": "Added, does not count",
            "struck": "Counts again",
            "closed": "Office closed, still counts",
        }[self.value]


@dataclass(frozen=True, slots=True)
class ListedDay:
    """One line of the list; `mark` is the office's own, or one out of a file of GOV.UK."""

    on: date
    name: str
    parts: str
    standing: Standing
    known_from: str
    note: str = ""
    mark: OfficeDay | None = None

    @property
    def nations(self) -> str:
        """Name the parts of the UK that keep the day; nothing for a closure of the office."""
        if self.standing is Standing.CLOSED:
            return ""
        return "All of the UK" if self.parts == "EWSN" else bankdays.nations(self.parts)


@dataclass(frozen=True, slots=True)
class YearOfDays:
    """The list of one year, and how far the bank holidays are settled."""

    year: int
    days: tuple[ListedDay, ...]
    settled_to: int

    @property
    def is_forecast(self) -> bool:
        """Say whether the bank holidays of the year are not settled yet."""
        return self.year > self.settled_to

    @property
    def left_out(self) -> int:
        """Count the weekdays that do not count."""
        return sum(day.standing not in (Standing.STRUCK, Standing.CLOSED) for day in self.days)


def year_of_days(
    year: int, marks: Iterable[OfficeDay], calendar: Calendar, bank_days: Iterable[bankdays.BankDay]
) -> YearOfDays:
    """List the weekdays of a year that do not count (FOIA 2000 s.10(6)), and every mark on it."""
    marked = [one for one in marks if one.on.year == year and one.kind is not DayKind.SETTLED]
    changed = {one.on for one in marked if one.kind is not DayKind.CLOSURE}
    usual = Standing.FORECAST if year > calendar.last_proclaimed_year else Standing.OFF
    days = [
        ListedDay(day.on, day.name, day.parts, usual, _SHIPPED)
        for day in bank_days
        if day.on.year == year and day.on not in changed
    ]
    days += [_marked(one) for one in marked]
    order = list(Standing)
    return YearOfDays(
        year, tuple(sorted(days, key=lambda day: (day.on, order.index(day.standing)))), calendar.last_proclaimed_year
    )


def _marked(mark: OfficeDay) -> ListedDay:
    day = bankdays.day_of_reason(mark.on, mark.name)
    standing = {DayKind.ADDED: Standing.ADDED, DayKind.STRUCK: Standing.STRUCK}.get(mark.kind, Standing.CLOSED)
    source = file_of(mark) if mark.loaded else f"{_OURS}: {mark.source}" if mark.source else _OURS
    return ListedDay(mark.on, day.name, day.parts, standing, source, mark.note, mark)

"""The values a clock's calendar is made of: kinds of day, days, weeks, the whole face."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.calendars import corresponding_date
from foidesk.domain.clock_entries import Marker


class DayKind(StrEnum):
    """What a day is to a clock."""

    BEFORE = "before"
    RECEIVED = "received"
    COUNTED = "counted"
    AFTER_ANSWER = "after the answer"
    EXTENSION = "extension"
    RESTARTED = "restarted"
    WAITING = "waiting"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DUE = "due"
    LATE = "late"
    OUTSIDE = "outside"
    FORECAST = "forecast"  # of no day: what the legend calls the mark on days whose bank holidays are not settled


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: `label` is the day's number in its month, `number` its number on the clock, `spoken` is read aloud.

    `forecast` marks a day past the last year whose bank holidays are settled; `says_forecast` one that says so.
    """

    date: date
    kind: DayKind
    label: str
    number: int | None = None
    words: str = ""
    markers: tuple[Marker, ...] = ()
    spoken: str = ""
    today: bool = False
    month_above: bool = False
    month_left: bool = False
    forecast: bool = False
    says_forecast: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday; `month` is the name beside it where a month begins."""

    month: str
    days: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The whole calendar of one clock."""

    title: str
    weeks: tuple[Week, ...]
    received: date
    due: date | None
    legend: tuple[tuple[DayKind, str], ...]

    @property
    def days(self) -> tuple[DayCell, ...]:
        """Every day in order."""
        return tuple(day for week in self.weeks for day in week.days)

    def place(self, day: date) -> tuple[int, int]:
        """Give row and column of a day; a day outside gives the nearest one shown."""
        first, last = self.weeks[0].days[0].date, self.weeks[-1].days[-1].date
        return divmod((min(max(day, first), last) - first).days, 7)

    def month_away(self, day: date, by: int) -> date:
        """Give the same date one month on or back."""
        return corresponding_date(day, by)

"""The agenda as a planner shows it: a year of weeks and days, each with its number, its marks and its words.

Whoever draws it, on the screen or on paper, computes no date and counts nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from foidesk.domain.agenda import Agenda, CaseName, Entry, EntryKind, Week, year_plan
from foidesk.domain.calendars import Calendar, in_words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = timedelta(days=1)
_NAMED = 6
"""So many references are read aloud with a day; the list beside it has all of them."""


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One thing that falls due, with the working days left to it: 0 on the day, negative after it."""

    entry: Entry
    days_left: int

    @property
    def case(self) -> CaseName:
        """Give the case it belongs to."""
        return self.entry.case

    @property
    def is_deadline(self) -> bool:
        """Say whether somebody outside holds the office to it."""
        return self.entry.kind.is_deadline

    @property
    def late(self) -> bool:
        """Say whether its day has gone by and it presses.

        The event of an extension records that its refusal notice was written: a past day of one is nothing to do.
        """
        if self.entry.kind is EntryKind.REFUSAL_NOTICE:
            return False
        return self.days_left < 0 if self.is_deadline else self.entry.missed

    @property
    def left_words(self) -> str:
        """Say the time left: "5 days", "Due today", "2 days late"."""
        left = self.days_left
        if left < 0:
            return self._past_words
        if left == 0:
            return "Due today" if self.is_deadline else "Today"
        return f"{left} day{'' if left == 1 else 's'}"

    @property
    def _past_words(self) -> str:
        if self.entry.kind is EntryKind.REFUSAL_NOTICE:
            return "Given"
        if not self.is_deadline:
            return "Missed" if self.entry.missed else "Reached"
        return f"{-self.days_left} day{'' if self.days_left == -1 else 's'} late"

    @property
    def owner_words(self) -> str:
        """Name the owner."""
        return self.case.owner or "No owner"

    @property
    def spoken(self) -> str:
        """Read it aloud."""
        left = self.left_words
        if self.days_left > 0:
            left = f"{self.days_left} working day{'' if self.days_left == 1 else 's'} left"
        forecast = ", the day is a forecast" if self.entry.forecast else ""
        return f"{self.case.reference}, {self.case.subject}, {self.entry.words}, {left}, {self.owner_words}{forecast}"


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day: what falls due on it, why it is no working day, why the office is closed."""

    on: date
    entries: tuple[PlanEntry, ...] = ()
    off: str = ""
    closed: str = ""
    today: bool = False

    @property
    def deadlines(self) -> int:
        """Count what falls due; the office's own targets are counted apart."""
        return sum(one.is_deadline for one in self.entries)

    @property
    def targets(self) -> int:
        """Count the office's own target dates."""
        return len(self.entries) - self.deadlines

    @property
    def late(self) -> int:
        """Count the deadlines that have passed."""
        return sum(one.late and one.is_deadline for one in self.entries)

    @property
    def is_weekend(self) -> bool:
        """Say whether it is a Saturday or a Sunday."""
        return self.on.weekday() >= 5

    @property
    def notes(self) -> tuple[str, ...]:
        """Say what is to be known of the day itself: a bank holiday, a closure."""
        said = []
        if self.off and not self.is_weekend:
            said.append(f"Not a working day: {self.off}")
        elif self.off:
            said.append(f"{self.off}, not a working day")
        if self.closed:
            said.append(f"Office closed: {self.closed}. The day still counts")
        return tuple(said)

    @property
    def counts(self) -> str:
        """Say how much falls on it."""
        return count_words(self.deadlines, self.targets, self.late)

    @property
    def spoken(self) -> str:
        """Read the day aloud."""
        said = [in_words(self.on)]
        if self.today:
            said.append("today")
        said += self.notes
        words = self.counts
        references = list(dict.fromkeys(one.case.reference for one in self.entries))
        if references:
            more = f" and {len(references) - _NAMED} more" if len(references) > _NAMED else ""
            words += f": {', '.join(references[:_NAMED])}{more}"
        return ", ".join([*said, words])


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """Monday to Sunday, with the number of its deadlines."""

    week: Week
    days: tuple[PlanDay, ...]

    @property
    def monday(self) -> date:
        """Give its first day."""
        return self.week.monday

    @property
    def deadlines(self) -> int:
        """Count what falls due in it."""
        return self.week.deadlines

    @property
    def piles_up(self) -> bool:
        """Say whether there is more in it than is comfortable."""
        return self.week.piles_up

    @property
    def words(self) -> str:
        """Say it at the edge: "6 this week"."""
        return f"{self.deadlines} this week" if self.deadlines else ""

    @property
    def counts(self) -> str:
        """Say how much falls in it."""
        late = sum(day.late for day in self.days)
        return count_words(self.deadlines, sum(day.targets for day in self.days), late)

    @property
    def spoken(self) -> str:
        """Read the week aloud."""
        heavy = ". The week piles up" if self.piles_up else ""
        return f"Week of {in_words(self.monday)}, {self.counts}{heavy}"


@dataclass(frozen=True, slots=True)
class PlanFace:
    """A year of whole weeks, so the first and last may reach into the years beside it."""

    year: int
    today: date
    weeks: tuple[PlanWeek, ...]
    owners: tuple[str, ...]
    forecast: bool
    first_year: int
    last_year: int
    by_month: tuple[int, ...]
    """How many deadlines each month of the year has."""

    @property
    def deadlines(self) -> int:
        """Count the deadlines of the year."""
        return sum(self.by_month)

    @property
    def busiest(self) -> int:
        """Give the number of deadlines in the fullest week."""
        return max((week.deadlines for week in self.weeks), default=0)

    def week_at(self, on: date) -> PlanWeek | None:
        """Give the week a day is in; None outside the year's weeks."""
        place = (on - self.weeks[0].monday).days // 7
        return self.weeks[place] if 0 <= place < len(self.weeks) else None

    def day_at(self, on: date) -> PlanDay | None:
        """Give a day; None outside the year's weeks."""
        week = self.week_at(on)
        return week.days[on.weekday()] if week is not None else None

    def month_weeks(self, month: int) -> tuple[PlanWeek, ...]:
        """Give the weeks that hold a day of a month of the year."""
        return tuple(
            week for week in self.weeks if any(day.on.year == self.year and day.on.month == month for day in week.days)
        )

    def days(self, month: int | None = None) -> tuple[PlanDay, ...]:
        """Give the days of the year, or of one of its months."""
        return tuple(
            day
            for week in self.weeks
            for day in week.days
            if day.on.year == self.year and month in (None, day.on.month)
        )

    def busy_day(self, start: date, by: int) -> date | None:
        """Give the next day of these weeks on which something falls due, or with -1 the one before."""
        busy = [day.on for week in self.weeks for day in week.days if day.entries]
        if by > 0:
            return next((on for on in busy if on > start), None)
        return next((on for on in reversed(busy) if on < start), None)


def plan_face(
    agenda: Agenda,
    year: int,
    calendar: Calendar,
    closed: Mapping[date, str],
    today: date,
    *,
    owner: str | None = None,
    targets: bool = True,
) -> PlanFace:
    """Lay the agenda out for the eye. `owner` leaves only what is theirs ("" is what nobody owns)."""
    shown = Agenda(tuple(_shown(agenda.entries, owner, targets)), ())
    plan = year_plan(shown, year, calendar, dict(closed))
    by_day: dict[date, list[PlanEntry]] = {}
    first, last = plan.weeks[0].monday, plan.weeks[-1].monday + 6 * _DAY
    for entry in shown.entries:
        if first <= entry.on <= last:
            by_day.setdefault(entry.on, []).append(PlanEntry(entry, _days_left(today, entry.on, calendar)))

    def day(on: date) -> PlanDay:
        inside = calendar.first_year <= on.year <= calendar.last_year
        off = calendar.reason_not_counted(on) if inside else None
        return PlanDay(on, tuple(by_day.get(on, ())), off or "", closed.get(on, ""), on == today)

    months = Counter(on.month for on, found in plan.days for entry in found if entry.kind.is_deadline)
    return PlanFace(
        year=year,
        today=today,
        weeks=tuple(PlanWeek(week, tuple(day(week.monday + n * _DAY) for n in range(7))) for week in plan.weeks),
        owners=tuple(sorted({entry.case.owner for entry in agenda.entries}, key=lambda name: (not name, name))),
        forecast=plan.forecast,
        first_year=calendar.first_year,
        last_year=calendar.last_year,
        by_month=tuple(months[month] for month in range(1, 13)),
    )


def count_words(deadlines: int, targets: int, late: int = 0) -> str:
    """Say how much: "3 deadlines, 1 of them overdue, 2 targets"."""
    said = []
    if deadlines:
        said.append(f"{deadlines} deadline{'' if deadlines == 1 else 's'}")
    if late:
        said.append("overdue" if late == deadlines == 1 else "all overdue" if late == deadlines else f"{late} overdue")
    if targets:
        said.append(f"{targets} target{'' if targets == 1 else 's'}")
    return ", ".join(said) or "nothing due"


def _shown(entries: Iterable[Entry], owner: str | None, targets: bool) -> Iterable[Entry]:
    return (
        entry
        for entry in entries
        if (owner is None or entry.case.owner == owner) and (targets or entry.kind.is_deadline)
    )


def _days_left(today: date, on: date, calendar: Calendar) -> int:
    # Late starts at midnight, on a Saturday too; and a Friday is not the last day of a Sunday's deadline.
    inside = min(on, date(calendar.last_year, 12, 31))  # the last week shown may reach past the calendar's end
    left = calendar.working_days_between(today, inside)
    if today > on:
        return min(left, -1)
    return max(left, 1) if today < on else 0

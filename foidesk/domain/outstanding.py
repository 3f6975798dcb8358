"""Who owes the office what: all outstanding commissions at once, by day and by holder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar
from foidesk.domain.commissions import CommissionTimes, Standing, days_late, next_reminder_of, standing


@dataclass(frozen=True, slots=True)
class AskedItem:
    """One item a holder was asked for: its number in the case and its wording."""

    key: int
    number: int
    wording: str


@dataclass(frozen=True, slots=True)
class Owed:
    """One outstanding commission, with what a list needs of its case; `name` is the holder's present one."""

    case_id: int
    reference: str
    subject: str
    owner: str
    key: int
    name: str
    email: str
    items: tuple[AskedItem, ...]
    asked_on: date
    due: date
    case_due: date | None
    chased_on: tuple[date, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Give the numbers of the items."""
        return tuple(one.number for one in self.items)


@dataclass(frozen=True, slots=True)
class OwedLine:
    """A line of the overview: the commission, how it stands, how late it is, and when it is to be chased."""

    owed: Owed
    standing: Standing
    days_late: int
    remind_on: date | None
    remind_today: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that is outstanding today, the latest first."""

    today: date
    lines: tuple[OwedLine, ...] = ()

    @property
    def late(self) -> int:
        """Count the commissions that are late."""
        return sum(line.standing is Standing.LATE for line in self.lines)

    @property
    def late_holders(self) -> int:
        """Count the holders that are late with anything."""
        return len({line.owed.name for line in self.lines if line.standing is Standing.LATE})

    @property
    def to_remind(self) -> tuple[OwedLine, ...]:
        """Give what the office's reminder days say is to be chased today."""
        return tuple(line for line in self.lines if line.remind_today)

    def by_day(self) -> tuple[tuple[Standing, tuple[OwedLine, ...]], ...]:
        """Give the lines by how they stand: late, due today, due this week, due later."""
        found = []
        for one in Standing:
            lines = tuple(line for line in self.lines if line.standing is one)
            if lines:
                found.append((one, lines))
        return tuple(found)

    def by_holder(self) -> tuple[tuple[str, tuple[OwedLine, ...]], ...]:
        """Give the lines by holder, those with the earliest day first."""
        found: dict[str, list[OwedLine]] = {}
        for line in self.lines:
            found.setdefault(line.owed.name, []).append(line)
        return tuple((name, tuple(lines)) for name, lines in found.items())


def overview(owed: Iterable[Owed], times: CommissionTimes, calendar: Calendar, today: date) -> Overview:
    """Lay out all that is outstanding, the longest overdue first."""
    lines = []
    for one in sorted(owed, key=lambda one: (one.due, one.name.casefold(), one.reference, one.key)):
        remind = next_reminder_of(one.asked_on, one.due, one.chased_on, times, calendar)
        lines.append(
            OwedLine(
                owed=one,
                standing=standing(one.due, None, today),
                days_late=days_late(one.due, today, calendar),
                remind_on=remind,
                remind_today=remind is not None and remind <= today and today not in one.chased_on,
            )
        )
    return Overview(today, tuple(lines))


def late_words(holders: int) -> str:
    """Say how many holders are late: "3 holders are late"."""
    return "1 holder is late" if holders == 1 else f"{holders} holders are late"


def by_holder(owed: Sequence[Owed]) -> tuple[tuple[str, tuple[Owed, ...]], ...]:
    """Give what each holder owes, each holder once, in the order they come."""
    found: dict[str, list[Owed]] = {}
    for one in owed:
        found.setdefault(one.name, []).append(one)
    return tuple((name, tuple(lines)) for name, lines in found.items())

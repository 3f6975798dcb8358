"""The weeks of a clock as cells ready to be drawn: what each day is, its number, and the words in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foidesk.domain.calendars import Calendar
from foidesk.domain.clock import ClockState, Deadline, EventKind
from foidesk.domain.clock_said import said_of

_MOST_ROWS = 15
_KEPT_AT_THE_END = 6
_PLAIN_RUN = 2
_EXTENSIONS = (EventKind.PIT_EXTENSION, EventKind.EIR_EXTENSION, EventKind.SAR_EXTENSION, EventKind.REVIEW_EXTENSION)
_STOPS = (EventKind.CLARIFICATION_REQUESTED, EventKind.FEES_NOTICE_GIVEN, EventKind.IDENTITY_REQUESTED)


class Look(StrEnum):
    """How a day is drawn."""

    OUTSIDE = "outside"
    COUNTED = "counted"
    AFTER_ANSWER = "after_answer"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    WAITING = "waiting"
    VOID = "void"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: how it is drawn, its number if it has one, and its words; `framed` marks the day of receipt."""

    on: date
    look: Look
    day: int | None = None
    words: str = ""
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A week of seven cells, or `left_out` weeks that are alike, in words."""

    cells: tuple[Cell, ...] = ()
    left_out: str = ""


def rows_of(
    deadline: Deadline,
    calendar: Calendar,
    answered: date | None,
    closures: Mapping[date, str],
    *,
    closed: date | None = None,
    until: date | None = None,
) -> tuple[Row, ...]:
    """Give the rows from the week of receipt to the week of the due day; long stretches that are alike are cut.

    `closed` is the day the case ended without an answer. A clock that waits is shown waiting `until` that day.
    """
    cells = _Cells(deadline, calendar, (answered, closed), closures, until)
    first = deadline.received - timedelta(days=deadline.received.weekday())
    weeks = []
    while first <= cells.last:
        weeks.append(tuple(cells.cell(first + timedelta(days=n)) for n in range(7)))
        first += timedelta(days=7)
    return _shortened(weeks)


class _Cells:
    """Says of each day what it is in this clock."""

    def __init__(
        self,
        deadline: Deadline,
        calendar: Calendar,
        over: tuple[date | None, date | None],
        closures: Mapping[date, str],
        until: date | None,
    ) -> None:
        self._deadline, self._calendar, self._closures = deadline, calendar, closures
        self._said = said_of(deadline.deadline_of)
        self._answered, self._closed = over
        self._over = self._answered or self._closed
        self._numbers = {one.date: one.day for one in deadline.counted}
        self._void = {one.date: one.day for one in deadline.no_longer_counts}
        self._why = {one.date: one.reason for one in deadline.skipped}
        self._waiting = frozenset(deadline.waiting)
        if deadline.state is not ClockState.RUNNING:
            self._waiting |= _still_waiting(deadline, self._closed or until)
        ends = [deadline.received, *(event.on for event in deadline.events), *self._numbers, *self._waiting]
        if deadline.due is not None:
            ends.append(deadline.due)
        if self._closed is not None:
            ends.append(self._closed)
        self.last = max(ends)

    def cell(self, day: date) -> Cell:
        """Give the cell of a day."""
        words, look = self._words(day), self._look(day)
        if day < self._deadline.received or day > self.last:
            return Cell(day, look)
        if look is Look.HOLIDAY:
            reason = self._calendar.reason_not_counted(day) or ""
            reason += ", by forecast" if self._calendar.is_forecast(day) else ""
            words = "; ".join(filter(None, (reason, words)))
        quiet = {Look.WEEKEND: "Weekend" if day.weekday() == 5 else "", Look.VOID: "No longer counts"}
        number = self._void.get(day) if look is Look.VOID else self._numbers.get(day)
        shown = words or (quiet | {Look.WAITING: "Waiting"}).get(look, "")
        return Cell(day, look, number, shown, framed=day == self._deadline.received)

    def _look(self, day: date) -> Look:
        look = Look.OUTSIDE
        if day == self._deadline.due:
            look = Look.DUE
        elif day < self._deadline.received or day > self.last:
            look = Look.OUTSIDE
        elif day in self._numbers:
            look = Look.AFTER_ANSWER if self._over is not None and day > self._over else Look.COUNTED
        elif day.weekday() >= 5:
            look = Look.WEEKEND
        elif day in self._waiting:
            look = Look.WAITING
        elif self._calendar.reason_not_counted(day) is not None:
            look = Look.HOLIDAY
        elif day in self._void:
            look = Look.VOID
        elif day in self._why:
            look = Look.WAITING
        return look

    def _words(self, day: date) -> str:
        said = [self._said.began] if day == self._deadline.received else []
        said += [
            "Extended" if event.kind in _EXTENSIONS else event.kind.in_words
            for event in self._deadline.events
            if event.on == day
        ]
        if day == self._answered:
            said.append(self._said.on_paper)
        if day == self._closed:
            said.append("Closed")
        if day == self._deadline.due:
            said.append("Due by midnight")
        elif day == self._deadline.first_due:
            said.append("Refusal notice due" if self._deadline.regime.value == "foia" else "First due date")
        if day in self._closures and day in self._numbers:
            said.append(f"{self._closures[day]} (counts)")
        return "; ".join(said)


def _still_waiting(deadline: Deadline, until: date | None) -> frozenset[date]:
    """Give the days from the question that nobody answered yet; the day of asking for clarification still counted."""
    asked = max(event.on for event in deadline.events if event.kind in _STOPS)
    counted = {one.date for one in deadline.counted}
    days = ((until or asked) - asked).days
    return frozenset(day for day in (asked + timedelta(days=n) for n in range(days + 1)) if day not in counted)


_SAYS_LITTLE = ("", "Weekend", "Waiting", "No longer counts")
_TELLING = (Look.HOLIDAY, Look.DUE, Look.OUTSIDE)


def _shortened(weeks: list[tuple[Cell, ...]]) -> tuple[Row, ...]:
    """Cut stretches of weeks that are alike until the rest fits a page."""
    if len(weeks) <= _MOST_ROWS:
        return tuple(Row(week) for week in weeks)
    rows = _cut(weeks, (Look.WAITING, Look.VOID))
    if len(rows) > _MOST_ROWS:
        rows = _cut(weeks, tuple(Look))
    if len(rows) > _MOST_ROWS:
        begin, end = _MOST_ROWS - _KEPT_AT_THE_END - 1, len(weeks) - _KEPT_AT_THE_END
        rows = [*map(Row, weeks[:begin]), _left_out(weeks[begin:end]), *map(Row, weeks[end:])]
    return tuple(rows)


def _cut(weeks: list[tuple[Cell, ...]], looks: tuple[Look, ...]) -> list[Row]:
    """Cut the runs of weeks in which every working day looks the same and there is nothing to tell."""
    rows: list[Row] = []
    run: list[tuple[Cell, ...]] = []
    for week in [*weeks, ()]:
        plain = bool(week) and week[0].look in looks and _is_plain(week)
        if plain and (not run or run[0][0].look is week[0].look):
            run.append(week)
            continue
        rows += [Row(one) for one in run] if len(run) < _PLAIN_RUN else [_left_out(run)]
        run = [week] if plain else []
        if week and not plain:
            rows.append(Row(week))
    return rows


def _is_plain(week: tuple[Cell, ...]) -> bool:
    return all(cell.look not in _TELLING and cell.words in _SAYS_LITTLE for cell in week)


def _left_out(weeks: list[tuple[Cell, ...]]) -> Row:
    first, last = weeks[0][0].on, weeks[-1][-1].on
    days = [cell.day for week in weeks for cell in week if cell.day is not None and cell.look is not Look.VOID]
    what = f"days {min(days)} to {max(days)}" if days else "the clock stands still"
    count = "1 week" if len(weeks) == 1 else f"{len(weeks)} weeks"
    return Row(left_out=f"{count} not drawn, {first.day} {first:%B %Y} to {last.day} {last:%B %Y}: {what}")

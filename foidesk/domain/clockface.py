"""A clock as a calendar shows it: weeks of days, each with its kind, its number and what is said of it aloud.

Everything a calendar on the screen or on paper needs is worked out here, so that whoever draws it computes no date.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.clock import ClockState, Deadline, EventKind
from foidesk.domain.clock_cells import ClockFace, DayCell, DayKind, Week
from foidesk.domain.clock_entries import EVENT_MARKS, Marker
from foidesk.domain.clock_said import said_of
from foidesk.domain.regimes import MONTHS, terms_of

__all__ = ["ClockFace", "DayCell", "DayKind", "Week", "clock_face"]

_DAY = timedelta(days=1)
_LATE_SHOWN = 8 * 7  # a case years late still fits on a screen
_WAIT_SHOWN = 20 * 7  # longer than any office waits for an answer before it closes a case
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_ASKING = (EventKind.CLARIFICATION_REQUESTED, EventKind.FEES_NOTICE_GIVEN, EventKind.IDENTITY_REQUESTED)


ISSUED = Marker("Issued", "document_checkmark", "response issued")
DECIDED = Marker("Decided", "document_checkmark", "review decided")
ANSWERED_BEFORE = Marker("Answered", "document_checkmark", "answered before FOI Desk")


def clock_face(
    deadline: Deadline,
    calendar: Calendar,
    today: date,
    *,
    answered: date | None = None,
    ended: date | None = None,
    marks: Mapping[date, Sequence[Marker]] | None = None,
    closures: Mapping[date, str] | None = None,
    answer: Marker = ISSUED,
) -> ClockFace:
    """Lay a clock out in weeks.

    `answered` is the day of the answer, marked with `answer`; `ended` the day the case was closed without one.
    `marks` are other things to be shown on their days. On `closures` the office is closed; they count all the same
    (FOIA 2000 s.10(6)).
    """
    marked = dict(marks or {})
    if answered is not None:
        marked[answered] = (answer, *marked.get(answered, ()))
    return _Layout(deadline, calendar, today, (answered, ended), marks=marked, closures=closures or {}).face()


class _Layout:
    """What is looked up for every day, gathered once."""

    def __init__(
        self,
        deadline: Deadline,
        calendar: Calendar,
        today: date,
        over: tuple[date | None, date | None],
        *,
        marks: Mapping[date, Sequence[Marker]],
        closures: Mapping[date, str],
    ) -> None:
        self.deadline, self.calendar, self.today = deadline, calendar, today
        self.said = said_of(deadline.deadline_of)
        self.answered, self.ended = over
        self.over = self.answered or self.ended
        self.counted = {day.date: day.day for day in deadline.counted}
        self.struck = {day.date: day.day for day in deadline.no_longer_counts}
        self.waiting = set(deadline.waiting)
        self.skipped = {day.date: day.reason for day in deadline.skipped}
        self.in_months = deadline.unit == MONTHS
        self.first_limit = terms_of(deadline.regime, deadline.deadline_of).limit
        self.running = self.over is None
        self.waits_from = self._waits_from()
        self.last = self._last()
        self.first_due = deadline.first_due
        self.marks = self._marks(marks, closures)
        self.said_forecast = False

    def _waits_from(self) -> date | None:
        if self.deadline.state is ClockState.RUNNING:
            return None
        return max(event.on for event in self.deadline.events if event.kind in _ASKING)

    def _last(self) -> date:
        """Give the last day there is anything to say about."""
        due = self.deadline.due
        known = [self.deadline.received, *(event.on for event in self.deadline.events)]
        known += [day for day in (due, self.answered, self.ended) if day is not None]
        if self.running:
            known.append(self.today)
        last = max(known)
        # Days long past the end tell nothing new, and a wrong clock on the wall must not draw a thousand weeks.
        if due is not None:
            return min(last, due + _LATE_SHOWN * _DAY)
        return min(last, max(self.deadline.started, self.waits_from or self.deadline.started) + _WAIT_SHOWN * _DAY)

    def _marks(self, more: Mapping[date, Sequence[Marker]], closures: Mapping[date, str]) -> dict[date, list[Marker]]:
        marks: dict[date, list[Marker]] = {
            self.deadline.received: [Marker(self.said.began, "mail_inbox", self.said.began_aloud)]
        }
        for event in self.deadline.events:
            marks.setdefault(event.on, []).append(EVENT_MARKS[event.kind])
        if self.first_due is not None:
            marks.setdefault(self.first_due, []).append(Marker("First due", "flag", "due without the extension"))
        for on, others in more.items():
            marks.setdefault(on, []).extend(others)
        for on, name in closures.items():
            if on in self.counted:
                said = f"office closed: {name}, the day counts all the same"
                marks.setdefault(on, []).append(Marker("Office closed", "building", said))
        return marks

    def face(self) -> ClockFace:
        """Lay out every week from the day of receipt to the end."""
        received = self.deadline.received
        monday = received - received.weekday() * _DAY
        weeks: list[Week] = []
        named = ""
        while not weeks or monday <= self.last:
            days = tuple(self._cell(monday + place * _DAY, first_week=not weeks) for place in range(7))
            month = "" if weeks else _MONTHS[monday.month - 1][:3]
            month = next((_MONTHS[day.date.month - 1][:3] for day in days if day.date.day == 1), month)
            weeks.append(Week(month if month != named else "", days))
            named = month or named
            monday += 7 * _DAY
        cells = [day for week in weeks for day in week.days]
        return ClockFace(_title(received, self.last), tuple(weeks), received, self.deadline.due, _legend(cells, self))

    def _cell(self, day: date, *, first_week: bool) -> DayCell:
        kind, number, words = self._what(day)
        label = f"{day.day} {_MONTHS[day.month - 1][:3]}" if day.day == 1 else str(day.day)
        markers = tuple(self.marks.get(day, ()))
        is_today = day == self.today and self.running
        forecast = self.deadline.received <= day <= self.last and self.calendar.is_forecast(day)
        says = forecast and (kind in (DayKind.DUE, DayKind.HOLIDAY) or not self.said_forecast)
        self.said_forecast = self.said_forecast or forecast
        return DayCell(
            date=day,
            kind=kind,
            label=label,
            number=number,
            words=words,
            markers=markers,
            spoken=self._spoken(day, kind, number, words, markers, is_today=is_today)
            + (", a forecast" if forecast else ""),
            today=is_today,
            month_above=day.day <= 7 and not first_week,
            month_left=day.day == 1 and day.weekday() > 0 and not first_week,
            forecast=forecast,
            says_forecast=says,
        )

    def _what(self, day: date) -> tuple[DayKind, int | None, str]:  # noqa: PLR0911 - one answer for each kind
        """Say what a day is, its number and the words in its cell; the more telling thing first."""
        due = self.deadline.due
        number = self.counted.get(day)
        if day == due:
            return DayKind.DUE, number, "Due by midnight"
        if day in (self.deadline.received, self.deadline.started):
            return DayKind.RECEIVED, None, ""
        if number is not None:
            if self.over is not None and day > self.over:
                return DayKind.AFTER_ANSWER, number, ""
            beyond = not self.in_months and number > self.first_limit
            return (DayKind.EXTENSION if beyond else DayKind.COUNTED), number, ""
        if day in self.struck:
            return DayKind.RESTARTED, self.struck[day], ""
        inside = self.deadline.received < day <= self.last
        if day.weekday() >= 5 and not (self.in_months and inside):
            return DayKind.WEEKEND, None, "Weekend" if day > self.deadline.received and day.weekday() == 5 else ""
        holiday = self.calendar.holidays.get(day)
        if holiday is not None and not (self.in_months and day not in self.skipped):
            return DayKind.HOLIDAY, None, holiday
        if self._waits(day):  # said once, on the first day of a stretch
            return DayKind.WAITING, None, "" if self._waits(day - _DAY) else self.skipped.get(day, "No clock")
        if day.weekday() >= 5:
            return DayKind.WEEKEND, None, ""
        if day < self.deadline.received:
            return DayKind.BEFORE, None, ""
        if due is not None and due < day <= self.last and self._still_late(day):
            late = None if self.in_months else self.deadline.limit + self.calendar.working_days_between(due, day)
            return DayKind.LATE, late, ""
        return DayKind.OUTSIDE, None, ""

    def _waits(self, day: date) -> bool:
        if day in self.counted or day in self.struck:
            return False
        return day in self.waiting or (self.waits_from is not None and self.waits_from <= day <= self.last)

    def _still_late(self, day: date) -> bool:
        return day <= (self.over or self.today)

    def _spoken(
        self,
        day: date,
        kind: DayKind,
        number: int | None,
        words: str,
        markers: tuple[Marker, ...],
        *,
        is_today: bool,
    ) -> str:
        parts = [in_words(day, year=day.year != self.deadline.received.year)]
        if is_today:
            parts.append("today")
        counted = f"day {number}" if number is not None else ""
        reason = self.calendar.reason_not_counted(day)
        match kind:
            case DayKind.DUE:
                parts += [counted, f"the {self.said.last_day}"]
            case DayKind.COUNTED | DayKind.EXTENSION:
                parts += [counted, "in the extension" if kind is DayKind.EXTENSION else ""]
            case DayKind.AFTER_ANSWER:
                parts += [counted, self.said.after if self.answered is not None else "after the case was closed"]
            case DayKind.RESTARTED:
                parts.append(f"was {counted}, no longer counts")
            case DayKind.LATE:
                parts += [counted, f"after the {self.said.last_day}"]
            case DayKind.HOLIDAY:
                parts += ["not counted", words]
            case DayKind.WEEKEND:
                parts += ["not counted"] if self.deadline.received < day <= self.last else ["weekend"]
            case DayKind.WAITING:
                parts += ["not counted", self.skipped.get(day, "the clock waits")]
            case DayKind.RECEIVED:
                parts += ["not counted", reason if reason is not None and day.weekday() < 5 else ""]
            case DayKind.BEFORE:
                parts.append(self.said.before)
            case DayKind.OUTSIDE:
                parts.append("outside the count")
        parts += [marker.aloud for marker in markers]
        return ", ".join(part for part in parts if part)


def _title(first: date, last: date) -> str:
    """Name the months: "July and August 2024", "October to December 2026"."""
    here, there = _MONTHS[first.month - 1], _MONTHS[last.month - 1]
    months = (last.year - first.year) * 12 + last.month - first.month
    if months == 0:
        return f"{here} {first.year}"
    start = here if first.year == last.year else f"{here} {first.year}"
    return f"{start} {'and' if months == 1 else 'to'} {there} {last.year}"


def _legend(cells: Sequence[DayCell], layout: _Layout) -> tuple[tuple[DayKind, str], ...]:
    """Explain the kinds that are there, in a fixed order."""
    limit = layout.deadline.limit
    months = layout.in_months
    extended = limit > layout.first_limit and not months
    counted = "Counted day" if months else "Counted working day"
    words = {
        DayKind.COUNTED: f"Counts, days 1 to {layout.first_limit}" if extended else counted,
        DayKind.EXTENSION: f"Extension, days {layout.first_limit + 1} to {limit}",
        DayKind.AFTER_ANSWER: f"Counted, {layout.said.after}"
        if layout.answered is not None
        else "Counted, after the end",
        DayKind.RESTARTED: "No longer counts",
        DayKind.WAITING: "Waiting, not counted",
        DayKind.WEEKEND: "Weekend" if months else "Weekend, not counted",
        DayKind.HOLIDAY: "Bank holiday, not counted",
        DayKind.DUE: layout.said.last_day.capitalize(),
        DayKind.LATE: "After the last day",
        DayKind.FORECAST: f"Forecast: bank holidays settled to {layout.calendar.last_proclaimed_year}",
    }
    there = {cell.kind for cell in cells}
    if any(cell.forecast for cell in cells):
        there.add(DayKind.FORECAST)
    return tuple((kind, said) for kind, said in words.items() if kind in there)

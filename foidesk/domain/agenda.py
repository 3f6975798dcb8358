"""What is to come in the whole office: every deadline on its day, weeks that pile up, and the start of a day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foidesk.domain import clock
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.officetargets import Target
from foidesk.domain.outstanding import late_words
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, review_deadline
from foidesk.domain.targets import goals_of, targets_of

HEAVY = 5
"""From this many deadlines on a week is shown as one that piles up."""


@dataclass(frozen=True, slots=True)
class CaseName:
    """How a case is named in lists."""

    case_id: int
    reference: str
    subject: str
    owner: str
    regime: Regime


@dataclass(frozen=True, slots=True)
class OpenClock:
    """What the agenda needs to know of a case."""

    case: CaseName
    stage: Stage
    received: date
    answered_on: date | None
    drafted: bool
    events: tuple[ClockEvent, ...] = ()
    dates: tuple[CaseNote, ...] = ()
    review: Review | None = None
    """The internal review that is not decided yet."""
    review_number: int = 1
    """Which of the case's reviews that is."""


class EntryKind(StrEnum):
    """What falls due."""

    RESPONSE = "response"
    REFUSAL_NOTICE = "refusal_notice"
    REVIEW = "internal_review"
    ICO = "ico_response"
    TRIBUNAL = "tribunal_response"
    OTHER = "other_date"
    TARGET = "target"

    @property
    def is_deadline(self) -> bool:
        """Say whether somebody outside holds the office to it; a target is the office's own."""
        return self is not EntryKind.TARGET

    @property
    def words(self) -> str:
        """Say what falls due."""
        return {
            "response": "Answer due",
            "refusal_notice": "Refusal notice due",
            "internal_review": "Internal review due",
            "ico_response": "Answer to the ICO due",
            "tribunal_response": "Answer to the tribunal due",
            "other_date": "Other date",
            "target": "Target",
        }[self.value]


_KIND_OF_NOTE = {
    NoteKind.ICO_RESPONSE: EntryKind.ICO,
    NoteKind.TRIBUNAL_RESPONSE: EntryKind.TRIBUNAL,
    NoteKind.OTHER_DATE: EntryKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that falls due on a day. `number` tells entries of one kind in one case apart."""

    on: date
    kind: EntryKind
    case: CaseName
    words: str
    number: int = 1
    missed: bool = False
    forecast: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case whose clock stands still, since when, and for what."""

    case: CaseName
    asked: EventKind
    since: date


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything that is to come."""

    entries: tuple[Entry, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the planner (ISO 8601): its Monday, the number of deadlines, and whether they pile up."""

    year: int
    number: int
    monday: date
    deadlines: int

    @property
    def piles_up(self) -> bool:
        """Say whether there is more in this week than is comfortable."""
        return self.deadlines >= HEAVY


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The planner of one year: what falls on each day, every week, and the working days without any."""

    year: int
    days: tuple[tuple[date, tuple[Entry, ...]], ...]
    weeks: tuple[Week, ...]
    not_counted: tuple[tuple[date, str], ...]
    closed: tuple[tuple[date, str], ...]
    forecast: bool

    def on(self, day: date) -> tuple[Entry, ...]:
        """Give what falls on a day."""
        return next((entries for one, entries in self.days if one == day), ())

    @property
    def deadlines(self) -> int:
        """Count the deadlines of the year; targets are not among them."""
        return sum(entry.kind.is_deadline for _, entries in self.days for entry in entries)


@dataclass(frozen=True, slots=True)
class StartOfDay:
    """What a caseworker wants to know in the morning. A week runs from Monday to Sunday."""

    today: date
    due_today: tuple[Entry, ...]
    due_this_week: tuple[Entry, ...]
    overdue: tuple[Entry, ...]
    waiting: tuple[Waiting, ...]
    targets_missed: tuple[Entry, ...]
    late_holders: int = 0
    """How many information holders are late with an answer."""
    to_clear: tuple[str, ...] = ()
    """The references of drafts that wait for the clearance of whoever looks."""
    returned: tuple[str, ...] = ()
    """The references of her drafts that came back from clearance."""

    @property
    def is_quiet(self) -> bool:
        """Say whether nothing presses."""
        pressing = (self.due_this_week, self.overdue, self.targets_missed, self.to_clear, self.returned)
        return not (any(pressing) or self.late_holders)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Say it in a few gentle sentences, the most pressing first."""
        said = []
        if self.overdue:
            said.append(f"{_count(len(self.overdue), 'deadline')} passed: {_names(self.overdue)}.")
        if self.due_today:
            said.append(f"{_count(len(self.due_today), 'deadline')} today: {_names(self.due_today)}.")
        later = self.due_this_week[len(self.due_today) :]
        if later:
            more = "more " if self.due_today else ""
            said.append(f"{_count(len(later), more + 'deadline')} this week: {_names(later)}.")
        if self.to_clear:
            one = len(self.to_clear) == 1
            waits = "waits" if one else "wait"
            said.append(f"{_count(len(self.to_clear), 'draft')} {waits} for your clearance: {_few(self.to_clear)}.")
        if self.returned:
            said.append(f"{_count(len(self.returned), 'draft')} came back from clearance: {_few(self.returned)}.")
        if self.targets_missed:
            said.append(f"{_count(len(self.targets_missed), 'target date')} missed: {_names(self.targets_missed)}.")
        if self.late_holders:
            said.append(f"{late_words(self.late_holders)}.")
        if self.waiting:
            one = len(self.waiting) == 1
            said.append(f"{_count(len(self.waiting), 'case')} {'is' if one else 'are'} waiting for the requester.")
        if not (self.due_this_week or self.overdue or self.targets_missed):
            said.insert(0, "Nothing is due this week.")
        return tuple(said)


def agenda_of(clocks: Iterable[OpenClock], targets: Sequence[Target], calendar: Calendar, today: date) -> Agenda:
    """Work out what is to come in every case."""
    entries: list[Entry] = []
    waiting: list[Waiting] = []
    for one in clocks:
        if one.stage.is_open:
            entries += _review(one, calendar)
            found, stopped = _of_case(one, targets, calendar, today)
            entries += found
            waiting += stopped
        entries += _other_dates(one)
    return Agenda(tuple(sorted(entries, key=_order)), tuple(sorted(waiting, key=lambda stop: stop.since)))


def year_plan(agenda: Agenda, year: int, calendar: Calendar, closed: dict[date, str]) -> YearPlan:
    """Lay the agenda out over a year. Weeks that reach into the next year are given whole."""
    by_day: dict[date, list[Entry]] = {}
    for entry in agenda.entries:
        if entry.on.year == year:
            by_day.setdefault(entry.on, []).append(entry)
    counted = Counter(_monday(entry.on) for entry in agenda.entries if entry.kind.is_deadline)
    weeks = []
    monday = _monday(date(year, 1, 1))
    while monday <= date(year, 12, 31):
        iso = monday.isocalendar()
        weeks.append(Week(iso.year, iso.week, monday, counted[monday]))
        monday += timedelta(days=7)
    return YearPlan(
        year=year,
        days=tuple((day, tuple(found)) for day, found in sorted(by_day.items())),
        weeks=tuple(weeks),
        not_counted=tuple(sorted((day, why) for day, why in calendar.holidays.items() if day.year == year)),
        closed=tuple(sorted((day, why) for day, why in closed.items() if day.year == year)),
        forecast=year > calendar.last_proclaimed_year,
    )


def start_of_day(agenda: Agenda, today: date) -> StartOfDay:
    """Sum up the agenda on the morning of a day."""
    deadlines = [entry for entry in agenda.entries if entry.kind.is_deadline]
    # The event of an extension records that its notice was written: a past day of one is nothing to do.
    passed = [entry for entry in deadlines if entry.kind is not EntryKind.REFUSAL_NOTICE]
    sunday = _monday(today) + timedelta(days=6)
    return StartOfDay(
        today=today,
        due_today=tuple(entry for entry in deadlines if entry.on == today),
        due_this_week=tuple(entry for entry in deadlines if today <= entry.on <= sunday),
        overdue=tuple(entry for entry in passed if entry.on < today),
        waiting=agenda.waiting,
        targets_missed=tuple(entry for entry in agenda.entries if entry.missed),
    )


def _of_case(
    one: OpenClock, targets: Sequence[Target], calendar: Calendar, today: date
) -> tuple[list[Entry], list[Waiting]]:
    if one.stage is Stage.REVIEW:  # the request itself was answered
        return [], []
    deadline = clock.deadline_of_record(one.case.regime, one.received, one.events, calendar)
    if deadline.due is None:
        asked = next(event for event in reversed(one.events) if event.kind in _QUESTIONS)
        return [], [Waiting(one.case, asked.kind, asked.on)]
    # An issued letter that is being corrected has been answered: its time is no longer running.
    if one.answered_on is not None:
        return [], []
    entries = []
    # FOIA 2000 s.17(1)-(2): a public interest extension does not move the notice that names the exemption.
    if deadline.first_due is not None and any(event.kind is EventKind.PIT_EXTENSION for event in one.events):
        entries.append(_entry(one, deadline.first_due, EntryKind.REFUSAL_NOTICE, calendar))
    entries.append(_entry(one, deadline.due, EntryKind.RESPONSE, calendar))
    reached = goals_of(drafted=one.drafted, stage=one.stage)
    for number, target in enumerate(targets_of(targets, deadline, reached, calendar, today), 1):
        words, forecast = f"Target: {target.target.name}", calendar.is_forecast(target.on)
        entries.append(Entry(target.on, EntryKind.TARGET, one.case, words, number, target.missed, forecast))
    return entries, []


def _review(one: OpenClock, calendar: Calendar) -> list[Entry]:
    """Give the day by which a review has to be decided; the last day for asking for one is the requester's."""
    due = None if one.review is None else review_deadline(one.case.regime, one.review, calendar).due
    return [] if due is None else [_entry(one, due, EntryKind.REVIEW, calendar, one.review_number)]


def _entry(one: OpenClock, on: date, kind: EntryKind, calendar: Calendar, number: int = 1) -> Entry:
    return Entry(on, kind, one.case, kind.words, number, forecast=calendar.is_forecast(on))


def _other_dates(one: OpenClock) -> list[Entry]:
    seen: Counter[EntryKind] = Counter()
    found = []
    for note in one.dates:
        kind = _KIND_OF_NOTE[note.kind]
        seen[kind] += 1
        words = f"{kind.words}: {note.words}" if note.words else kind.words
        found.append(Entry(note.on, kind, one.case, words, seen[kind]))
    return found


_QUESTIONS = frozenset({EventKind.CLARIFICATION_REQUESTED, EventKind.FEES_NOTICE_GIVEN, EventKind.IDENTITY_REQUESTED})


def _order(entry: Entry) -> tuple[date, bool, str, str, int]:
    return entry.on, not entry.kind.is_deadline, entry.case.reference, entry.kind.value, entry.number


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _names(entries: Sequence[Entry]) -> str:
    return _few(list(dict.fromkeys(entry.case.reference for entry in entries)))


def _few(references: Sequence[str]) -> str:
    shown = ", ".join(references[:5])
    return shown if len(references) <= 5 else f"{shown} and {len(references) - 5} more"

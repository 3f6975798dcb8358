"""Statutory deadlines with their working: every counted and skipped day and the rule behind it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from foidesk.domain.calendars import Calendar, corresponding_date, in_words
from foidesk.domain.clock_answers import answer_batch
from foidesk.domain.clock_course import FIRST_DAY, ClockState, Course, run_course
from foidesk.domain.clock_days import CountedDay, Days, SkippedDay, days_of
from foidesk.domain.clock_events import ClockEvent, parse_event
from foidesk.domain.clock_sections import sections_of
from foidesk.domain.clock_working import Step, steps_of
from foidesk.domain.regimes import MONTHS, DeadlineOf, EventKind, Regime, terms_of
from foidesk.domain.troubles import NotAllowed

__all__ = [
    "Calendar",
    "ClockEvent",
    "ClockState",
    "CountedDay",
    "Deadline",
    "DeadlineOf",
    "EventKind",
    "Regime",
    "SkippedDay",
    "Step",
    "answer_batch",
    "check_event",
    "check_events",
    "check_received",
    "deadline",
    "deadline_answer",
    "deadline_of_record",
    "parse_event",
    "working_days_in_all",
]


@dataclass(frozen=True)
class Deadline:
    """A deadline and how it was reached. The days and the words are worked out when first looked at."""

    regime: Regime
    deadline_of: DeadlineOf
    received: date
    started: date
    """The operative date of receipt: the day the count starts after."""
    due: date | None
    """The last lawful day; None while the clock waits and no date can be given."""
    limit: int
    unit: str
    """What `limit` counts: "working days" or "months"."""
    state: ClockState
    events: tuple[ClockEvent, ...]
    _course: Course = field(repr=False, compare=False)
    _calendar: Calendar = field(repr=False, compare=False)

    @cached_property
    def _days(self) -> Days:
        return days_of(self._course, self._calendar)

    @property
    def counted(self) -> tuple[CountedDay, ...]:
        """The days that count, numbered from 1; those so far, while the clock waits."""
        return self._days.counted

    @property
    def skipped(self) -> tuple[SkippedDay, ...]:
        """The days between the start and the due date that do not count, each with its reason."""
        return self._days.skipped

    @property
    def no_longer_counts(self) -> tuple[CountedDay, ...]:
        """Days that had been counted before a clarified request started the count again."""
        return self._days.no_longer_counts

    @property
    def waiting(self) -> tuple[date, ...]:
        """Every day on which the clock stood still for the requester, weekends included."""
        return self._days.waiting

    @property
    def void(self) -> tuple[ClockEvent, ...]:
        """Events on record that count for nothing, because a change of the calendar made them too late."""
        return tuple(self._course.void)

    @property
    def first_due(self) -> date | None:
        """The due date without the extension, where there is one: the refusal notice is still due then."""
        if self._course.extension is None or self.due is None:
            return None
        return self._course.last_day(self._course.terms.limit, self._calendar)

    @property
    def calendar(self) -> Calendar:
        """The calendar it was counted on."""
        return self._calendar

    @property
    def is_forecast(self) -> bool:
        """Whether the count passes the last year whose bank holidays are settled."""
        return self._calendar.is_forecast(self.due or self.started)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The working in plain English, one line a step, naming sections."""
        return steps_of(self._course, self._days, self.due, self._calendar)

    @property
    def sections(self) -> str:
        """The provisions the date rests on."""
        return sections_of(self._course)

    @property
    def explanation(self) -> str:
        """The whole working as plain text."""
        return " ".join([*(step.text for step in self.steps), f"{self.sections}.", self._calendar.note])

    def day_number(self, on: date, calendar: Calendar) -> int:
        """Give a day its number: the day of receipt is 0, the last day is the limit, later days go on counting.

        In a subject access request the days are calendar days.
        """
        return days_of(self._course, calendar, until=on).number_reached

    def days_left(self, today: date, calendar: Calendar) -> int | None:
        """Count the working days left: 0 on the due date, negative when late; None while the clock waits."""
        if self.due is None:
            return None
        left = calendar.working_days_between(today, self.due)
        # Overdue starts at midnight, on a Saturday too; and a Friday is not the last day of a Sunday's deadline.
        if today > self.due:
            return min(left, -1)
        return max(left, 1) if today < self.due else 0


def deadline(
    regime: Regime,
    received: date,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    deadline_of: DeadlineOf = DeadlineOf.RESPONSE,
) -> Deadline:
    """Work out a deadline; NotAllowed says in plain words what cannot have happened."""
    return _of_course(run_course(regime, received, events, calendar, deadline_of), calendar)


def deadline_of_record(
    regime: Regime,
    received: date,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    deadline_of: DeadlineOf = DeadlineOf.RESPONSE,
) -> Deadline:
    """Work out the deadline of events on record, which were checked when they were recorded.

    A day struck off the calendar since may make one of them too late, an extension told on what was day 20 then, say.
    It counts for nothing now and the working says so; a case on record never fails to open for it.
    """
    return _of_course(run_course(regime, received, events, calendar, deadline_of, strict=()), calendar)


def _of_course(course: Course, calendar: Calendar) -> Deadline:
    return Deadline(
        regime=course.terms.regime,
        deadline_of=course.terms.deadline_of,
        received=course.received,
        started=course.started,
        due=course.due(calendar),
        limit=course.limit,
        unit=course.terms.unit,
        state=course.state,
        events=tuple(course.events),
        _course=course,
        _calendar=calendar,
    )


def working_days_in_all(regime: Regime, deadline_of: DeadlineOf, limit: int, due: date, calendar: Calendar) -> int:
    """Give how many working days a limit comes to, so that a share of it can be shown; months differ in theirs."""
    if terms_of(regime, deadline_of).unit == MONTHS:
        return calendar.working_days_between(corresponding_date(due, -limit), due)
    return limit


def check_received(received: date, today: date) -> None:
    """Refuse a date of receipt that cannot be: in the future, or before the Act."""
    if received > today:
        raise NotAllowed(f"{in_words(received)} is in the future.", do="Enter the day the request came in.")
    if received < FIRST_DAY:
        raise NotAllowed(
            f"{in_words(received)} is before the Act came into force on 1 January 2005.", do="Check the date."
        )


def check_event(
    regime: Regime,
    received: date,
    events: Sequence[ClockEvent],
    event: ClockEvent,
    calendar: Calendar,
    *,
    deadline_of: DeadlineOf = DeadlineOf.RESPONSE,
    today: date | None = None,
) -> None:
    """Refuse, with a plain sentence (NotAllowed), an event that cannot be added to those already there."""
    if today is not None and event.on > today:
        raise NotAllowed(
            f"{event.kind.in_words}: {in_words(event.on)} is in the future.",
            do="Enter the day it happened.",
        )
    if event.kind is EventKind.PIT_EXTENSION and (event.number or 0) > 40 and not event.note.strip():
        raise NotAllowed(
            f"{event.number} working days in all is more than the 40 the ICO normally expects at most.",
            do="Write the reason.",
            field="words",
        )
    try:
        void = deadline_of_record(regime, received, events, calendar, deadline_of).void
    except NotAllowed:  # without the event that is being corrected they make no sense
        void = ()
    check_events(regime, received, [*events, event], calendar, deadline_of=deadline_of, void=void)


def check_events(
    regime: Regime,
    received: date,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    *,
    deadline_of: DeadlineOf = DeadlineOf.RESPONSE,
    void: Collection[ClockEvent] = (),
) -> None:
    """Refuse events that cannot have happened or came too late, but for those that counted for nothing already."""
    strict = [event for event in events if event not in void]
    run_course(regime, received, events, calendar, deadline_of, strict=strict).due(calendar)


def deadline_answer(d: Deadline) -> dict[str, object]:
    """Give the command line's answer, with dates as ISO strings."""
    return {
        "due": d.due.isoformat() if d.due else None,
        "limit": d.limit,
        "unit": d.unit,
        "state": d.state.value,
        "received": d.received.isoformat(),
        "started": d.started.isoformat(),
        "counted": [{"date": c.date.isoformat(), "day": c.day} for c in d.counted],
        "skipped": [{"date": s.date.isoformat(), "reason": s.reason} for s in d.skipped],
        "sections": d.sections,
        "forecast": d.is_forecast,
        "explanation": d.explanation,
    }

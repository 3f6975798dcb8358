"""The course a clock took: its events walked in order, and the last day that comes of them."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum

from foidesk.domain.calendars import Calendar, corresponding_date, in_words, last_day_beginning_with
from foidesk.domain.clock_events import ANSWERED_BY, ClockEvent, in_order
from foidesk.domain.clock_refusals import extended_limit, not_admitted
from foidesk.domain.regimes import MONTHS, NUMBERED, DeadlineOf, EventKind, Regime, Terms, terms_of
from foidesk.domain.troubles import NotAllowed

FIRST_DAY = date(2005, 1, 1)  # FOIA 2000 and EIR 2004 came into force
_K = EventKind
_DAY = timedelta(days=1)


class ClockState(StrEnum):
    """Whether the clock runs, or what it waits for."""

    RUNNING = "running"
    WAITING_CLARIFICATION = "waiting_clarification"
    WAITING_FEE = "waiting_fee"
    WAITING_IDENTITY = "waiting_identity"


class Course:
    """What the events made of a clock. Built by `run_course`, then only read."""

    __slots__ = (
        *("asked", "events", "extension", "fee_notice", "identity_asked", "late", "late_starts", "limit"),
        *("received", "resets", "started", "stops", "strict", "terms", "void"),
    )

    def __init__(self, terms: Terms, received: date) -> None:
        self.terms = terms
        self.received = received
        self.started = received
        self.limit = terms.limit
        self.events: Sequence[ClockEvent] = ()
        self.stops: list[tuple[date, date]] = []
        """Stretches that do not count, both ends included."""
        self.resets: list[tuple[date, date, date]] = []
        """Each fresh start: the operative date before it, the day of asking, the day of the answer."""
        self.late_starts: list[tuple[EventKind, date, date]] = []
        """What a subject access clock waited for before it began: what arrived, the days of asking and arrival."""
        self.asked: date | None = None
        self.fee_notice: date | None = None
        self.identity_asked: date | None = None
        self.extension: ClockEvent | None = None
        self.late: list[ClockEvent] = []
        """Events recorded after the deadline that was running had passed."""
        self.strict: Collection[ClockEvent] | None = None
        """The events that are refused if they came too late; None for all of them."""
        self.void: list[ClockEvent] = []
        """Events that were accepted once and count for nothing since the calendar changed: they came too late."""

    @property
    def state(self) -> ClockState:
        """What the clock waits for, the first thing first."""
        if self.identity_asked is not None:
            return ClockState.WAITING_IDENTITY
        if self.asked is not None:
            return ClockState.WAITING_CLARIFICATION
        if self.fee_notice is not None:
            return ClockState.WAITING_FEE
        return ClockState.RUNNING

    def due(self, calendar: Calendar) -> date | None:
        """Give the last lawful day; none while the clock waits."""
        if self.asked is None and self.fee_notice is None and self.identity_asked is None:
            return self.last_day(self.limit, calendar)
        return None

    def last_day(self, limit: int, calendar: Calendar) -> date:
        """Give the last day of a limit, were nothing more to happen."""
        if self.terms.unit == MONTHS:
            return self._last_day_in_months(limit, calendar)
        count = calendar.count_to(self.started) + limit
        due = calendar.nth_working_day(count)
        if self.stops:
            counted_from = self.started + _DAY
            for first, last in self.stops:
                first = max(first, counted_from)  # noqa: PLW2901 - days before do not count anyway
                if first <= due and first <= last:
                    count += calendar.working_days_between(first - _DAY, last)
                    due = calendar.nth_working_day(count)
                    counted_from = last + _DAY
        return due

    def _last_day_in_months(self, months: int, calendar: Calendar) -> date:
        if self.terms.deadline_of is DeadlineOf.FEE_PAYMENT:
            return last_day_beginning_with(self.started, months)
        last = calendar.next_open_in_england_and_wales(self.last_date_before_rolling(months, calendar))
        if not calendar.first_year <= last.year <= calendar.last_year:
            raise calendar.outside()
        return last

    def last_date_before_rolling(self, months: int, calendar: Calendar) -> date:
        """Give the corresponding date moved by the stops, before weekends and holidays are looked at."""
        day = corresponding_date(self.started, months)
        counted_from = self.started + _DAY
        for first, last in self.stops:
            first = max(first, counted_from)  # noqa: PLW2901 - as above
            if first > last:
                continue
            if first > day:  # asked on a day that was only reached by rolling over a weekend
                rolled = calendar.next_open_in_england_and_wales(day)
                if first > rolled:
                    continue
                day = rolled
            day += last - first + _DAY
            counted_from = last + _DAY
        return day


def run_course(
    regime: Regime,
    received: date,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    deadline_of: DeadlineOf,
    *,
    strict: Collection[ClockEvent] | None = None,
) -> Course:
    """Walk the events in order of their dates; refuse in plain words what cannot have happened.

    An event outside `strict` that came too late is not refused: it counts for nothing.
    """
    course = Course(terms_of(regime, deadline_of), received)
    course.strict = strict
    if received < FIRST_DAY:
        raise NotAllowed(
            f"{in_words(received)} is before the Act came into force on 1 January 2005.", do="Check the date."
        )
    if received.year > calendar.last_year:
        raise calendar.outside()
    if events:
        course.events = events = in_order(events)
        known, last_year = course.terms.events, calendar.last_year
        for event in events:
            kind, on = event.kind, event.on
            if (
                kind not in known
                or on < received
                or on.year > last_year
                or (event.number is not None and kind not in NUMBERED)
            ):
                raise not_admitted(course.terms, received, event, calendar)
            _STEPS[kind](course, event, calendar)
    return course


def _passed(course: Course, event: ClockEvent, calendar: Calendar, limit: int) -> date | None:
    """Give the last day of a limit that was running on the day of the event, if it had passed by then."""
    # No limit is over in fewer calendar days than this; most events need no count.
    soonest = 28 if course.terms.unit == MONTHS else limit
    if event.on.toordinal() - course.started.toordinal() <= soonest or course.state is not ClockState.RUNNING:
        return None
    last = course.last_day(limit, calendar)
    return last if event.on > last else None


def _time_for_asking(course: Course) -> int:
    """Give the limit within which a question or a fees notice has to go out.

    EIR 2004 regs 8(4) and 9(2): 20 working days; reg 7(2) does not list them, so an extension to 40 leaves them as
    they are. FOIA 2000 s.9(1) and UK GDPR Art 12A: the time for complying, with its extension.
    """
    return course.terms.limit if course.terms.regime is Regime.EIR else course.limit


def _too_late(course: Course, event: ClockEvent, trouble: NotAllowed) -> None:
    if course.strict is None or event in course.strict:
        raise trouble
    course.void.append(event)


def _answers_nothing(course: Course, event: ClockEvent, missing: NotAllowed) -> None:
    """Leave the answer to a question that came too late without effect; refuse one that was never asked for."""
    kinds = [one.kind for one in course.void if event.kind in {one.kind, ANSWERED_BY.get(one.kind)}]
    if not kinds or kinds[-1] is event.kind:
        raise missing
    course.void.append(event)


def _asked_in_time(course: Course, event: ClockEvent, calendar: Calendar) -> bool:
    """Refuse a question that comes too late to stop the clock; FOIA alone sets no such limit in law.

    EIR 2004 reg 9(2): no later than 20 working days after receipt. UK GDPR Art 12A stops a time that is running.
    FOIA 2000 s.10(6)(b) gives a new date of receipt whenever the question was asked, so it is only marked.
    """
    last = _passed(course, event, calendar, _time_for_asking(course))
    if last is not None:
        if course.terms.regime is not Regime.FOIA:
            time = "answering" if course.terms.regime is Regime.SAR else "asking"
            trouble = NotAllowed(
                f"{event.kind.in_words} on {in_words(event.on)}: the time for {time} had run out on "
                f"{in_words(last)}, so asking no longer stops the clock.",
                do="Check the date, or keep it as a note.",
            )
            _too_late(course, event, trouble)
            return False
        course.late.append(event)
    return True


def _clarification_requested(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.asked is not None:
        raise NotAllowed(
            f"Clarification was already asked on {in_words(course.asked)} and has not been answered.",
            do="Record the answer first.",
        )
    if _asked_in_time(course, event, calendar):
        course.asked = event.on


def _clarification_received(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.asked is None:
        missing = NotAllowed(
            f"Clarification received on {in_words(event.on)}, but none had been asked.",
            do="Record the day it was asked first.",
        )
        _answers_nothing(course, event, missing)
        return
    if course.terms.regime is Regime.SAR:  # a stop: both end days are left out (UK GDPR Art 12A)
        course.stops.append((course.asked, event.on))
    else:  # a fresh start: FOIA 2000 s.10(6)(b); EIR 2004 reg 9(4)-(5)
        course.resets.append((course.started, course.asked, event.on))
        course.started = event.on
    course.asked = None


def _fees_notice_given(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.fee_notice is not None:
        raise NotAllowed(
            f"A fees notice was already given on {in_words(course.fee_notice)} and has not been paid.",
            do="Record the payment first.",
        )
    last = _passed(course, event, calendar, _time_for_asking(course))
    if last is not None:  # FOIA 2000 s.9(1): within the period for complying; EIR 2004 reg 8(4)
        trouble = NotAllowed(
            f"A fees notice has to be given by {in_words(last)}; on {in_words(event.on)} it no longer stops the clock.",
            do="Check the date, or keep it as a note.",
        )
        _too_late(course, event, trouble)
        return
    course.fee_notice = event.on


def _fee_received(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.fee_notice is None:
        missing = NotAllowed(
            f"A fee received on {in_words(event.on)}, but no fees notice had been given.",
            do="Record the fees notice first.",
        )
        _answers_nothing(course, event, missing)
        return
    if course.terms.regime is Regime.SAR:  # a late start: UK GDPR Art 12A(2)
        _start_late(course, event, course.fee_notice)
    else:  # FOIA 2000 s.10(2); EIR 2004 reg 8(6)
        course.stops.append((course.fee_notice, event.on))
    course.fee_notice = None


def _identity_requested(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.identity_asked is not None:
        raise NotAllowed(
            f"Proof of identity was already asked on {in_words(course.identity_asked)} and has not arrived.",
            do="Record its arrival first.",
        )
    if _asked_in_time(course, event, calendar):
        course.identity_asked = event.on


def _identity_received(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.identity_asked is None:
        missing = NotAllowed(
            f"Proof of identity received on {in_words(event.on)}, but none had been asked.",
            do="Record the day it was asked first.",
        )
        _answers_nothing(course, event, missing)
        return
    _start_late(course, event, course.identity_asked)
    course.identity_asked = None


def _start_late(course: Course, event: ClockEvent, asked: date) -> None:
    # UK GDPR Art 12A(2): the latest of receipt, proof of identity and fee; not a pause.
    course.late_starts.append((event.kind, asked, event.on))
    course.started = max(course.started, event.on)


def _extended(course: Course, event: ClockEvent, calendar: Calendar) -> None:
    if course.extension is not None:
        raise NotAllowed(
            f"The time was already extended on {in_words(course.extension.on)}; it is extended once only.",
            do="Correct the first extension instead.",
        )
    limit = extended_limit(course.terms, event)
    first_due = _passed(course, event, calendar, course.limit)
    if first_due is not None:
        if event.kind in (_K.EIR_EXTENSION, _K.SAR_EXTENSION):  # EIR reg 7(3); UK GDPR Art 12(3)
            trouble = NotAllowed(
                f"The requester has to be told of the extension by {in_words(first_due)}; "
                f"on {in_words(event.on)} it is too late, and the due date stays.",
            )
            _too_late(course, event, trouble)
            return
        course.late.append(event)
    course.extension = event
    course.limit = limit


_STEPS = {
    _K.CLARIFICATION_REQUESTED: _clarification_requested,
    _K.CLARIFICATION_RECEIVED: _clarification_received,
    _K.FEES_NOTICE_GIVEN: _fees_notice_given,
    _K.FEE_RECEIVED: _fee_received,
    _K.IDENTITY_REQUESTED: _identity_requested,
    _K.IDENTITY_RECEIVED: _identity_received,
    _K.PIT_EXTENSION: _extended,
    _K.EIR_EXTENSION: _extended,
    _K.REVIEW_EXTENSION: _extended,
    _K.SAR_EXTENSION: _extended,
}

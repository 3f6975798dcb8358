"""Many deadlines at once: a list of questions as plain data in, the due dates out."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain.calendars import Calendar
from foidesk.domain.clock_course import run_course
from foidesk.domain.clock_events import ClockEvent, read_date, read_kind
from foidesk.domain.regimes import NUMBERED, DeadlineOf, EventKind, Regime
from foidesk.domain.troubles import CannotRead, NotAllowed

_REGIMES = {regime.value: regime for regime in Regime}
_DEADLINES = {which.value: which for which in DeadlineOf}
_RESPONSE = DeadlineOf.RESPONSE.value
_MONTHS_ADDED = EventKind.SAR_EXTENSION
_Known = dict[tuple[object, object, object], str | None]


def answer_batch(questions: object, calendar: Calendar) -> list[dict[str, object]]:
    """Answer each question with its due date (null while the clock waits) or with a sentence why not.

    A question is {"id", "regime", "deadline_of"?, "received", "events"?: [{"kind", "date",
    "working_days_total"?, "months"?}]}. A bad one never spoils the others.
    """
    if not isinstance(questions, list):
        raise CannotRead("This is not a list of questions.", do="Give a JSON list.")
    known: _Known = {}
    answers: list[dict[str, object]] = []
    for question in questions:
        if not isinstance(question, dict):
            answers.append({"id": None, "error": "This question is not a JSON object."})
            continue
        name = question.get("id")
        try:
            answers.append({"id": name, "due": _due(question, calendar, known)})
        except NotAllowed as trouble:
            answers.append({"id": name, "error": str(trouble)})
    return answers


def _due(question: dict[str, object], calendar: Calendar, known: _Known) -> str | None:
    regime, received = question.get("regime"), question.get("received")
    which = question.get("deadline_of") or _RESPONSE
    told = question.get("events")
    if not (isinstance(regime, str) and isinstance(which, str)):
        raise NotAllowed("The question names no regime.", do=f"Choose one of: {', '.join(_REGIMES)}.")
    if received is None:
        raise NotAllowed("The question has no date of receipt.", do="Write it as 2024-07-23.")
    events: Sequence[ClockEvent] = ()
    if told:
        if not isinstance(told, list):
            raise NotAllowed("The events of this question are not a list.")
        events = [_read_event(event) for event in told]
    elif isinstance(received, str) and (regime, which, received) in known:
        # Plain questions repeat: an office's requests share their days of receipt.
        return known[regime, which, received]
    course = run_course(
        _REGIMES.get(regime) or read_regime(regime),
        read_date(received),
        events,
        calendar,
        _DEADLINES.get(which) or read_deadline_of(which),
    )
    due: date | None = course.due(calendar)
    answer = None if due is None else due.isoformat()
    if not events:
        known[regime, which, received] = answer
    return answer


def read_regime(text: str) -> Regime:
    """Read the name of a regime, in either case."""
    if regime := _REGIMES.get(text.strip().lower()):
        return regime
    raise NotAllowed(f"“{text[:40]}” is not a regime.", do=f"Choose one of: {', '.join(_REGIMES)}.")


def read_deadline_of(text: str) -> DeadlineOf:
    """Read which deadline is asked for, in either case."""
    if which := _DEADLINES.get(text.strip().lower()):
        return which
    raise NotAllowed(f"“{text[:40]}” is not a deadline.", do=f"Choose one of: {', '.join(_DEADLINES)}.")


def _read_event(event: object) -> ClockEvent:
    if not isinstance(event, dict):
        raise NotAllowed("An event of this question is not a JSON object.")
    kind = read_kind(event.get("kind"))
    number = None
    if kind in NUMBERED:
        number = event.get("months" if kind is _MONTHS_ADDED else "working_days_total")
        if number is not None and type(number) is not int:
            number = _whole(number, "months" if kind is _MONTHS_ADDED else "working days")
    return ClockEvent(kind, read_date(event.get("date")), number)


def _whole(number: object, unit: str) -> int:
    """Read a number as spreadsheets write one: 40.0, or "40" in quotation marks."""
    if isinstance(number, float) and number.is_integer():
        return int(number)
    if isinstance(number, str) and number.isascii() and number.isdigit() and len(number) <= 4:
        return int(number)
    raise NotAllowed(f"“{str(number)[:40]}” is not a whole number of {unit}.")

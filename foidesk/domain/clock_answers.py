"""Many deadlines at once: a list of questions as plain data in, the due dates out."""

from datetime import date

from foidesk.domain.calendars import Calendar
from foidesk.domain.clock_course import run_course
from foidesk.domain.clock_events import ClockEvent, read_date, read_kind
from foidesk.domain.regimes import DeadlineOf, EventKind, Regime
from foidesk.domain.troubles import CannotRead, NotAllowed

_REGIMES = {regime.value: regime for regime in Regime}
_DEADLINES = {which.value: which for which in DeadlineOf}


def answer_batch(questions: object, calendar: Calendar) -> list[dict[str, object]]:
    """Answer each question with its due date (null while the clock waits) or with a sentence why not.

    A question is {"id", "regime", "deadline_of"?, "received", "events"?: [{"kind", "date",
    "working_days_total"?, "months"?}]}. A bad one never spoils the others.
    """
    if not isinstance(questions, list):
        raise CannotRead("This is not a list of questions.", do="Give a JSON list.")
    known: dict[tuple[str, str, str], str | None] = {}
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


def _due(question: dict[str, object], calendar: Calendar, known: dict[tuple[str, str, str], str | None]) -> str | None:
    regime, received = question.get("regime"), question.get("received")
    which = question.get("deadline_of") or DeadlineOf.RESPONSE.value
    events = question.get("events")
    if not (isinstance(regime, str) and isinstance(which, str)):
        raise NotAllowed("The question names no regime.", do=f"Choose one of: {', '.join(_REGIMES)}.")
    if received is None:
        raise NotAllowed("The question has no date of receipt.", do="Write it as 2024-07-23.")
    if not events and isinstance(received, str):
        # Plain questions repeat: an office's requests share their days of receipt.
        key = (regime, which, received)
        try:
            return known[key]
        except KeyError:
            due = known[key] = _work_out(regime, which, received, [], calendar)
            return due
    if events is not None and not isinstance(events, list):
        raise NotAllowed("The events of this question are not a list.")
    return _work_out(regime, which, received, [_read_event(event) for event in events or ()], calendar)


def _work_out(regime: str, which: str, received: object, events: list[ClockEvent], calendar: Calendar) -> str | None:
    course = run_course(read_regime(regime), read_date(received), events, calendar, read_deadline_of(which))
    due: date | None = course.due(calendar)
    return None if due is None else due.isoformat()


def read_regime(text: str) -> Regime:
    """Read the name of a regime, in either case."""
    if regime := _REGIMES.get(text) or _REGIMES.get(text.strip().lower()):
        return regime
    raise NotAllowed(f"“{text[:40]}” is not a regime.", do=f"Choose one of: {', '.join(_REGIMES)}.")


def read_deadline_of(text: str) -> DeadlineOf:
    """Read which deadline is asked for, in either case."""
    if which := _DEADLINES.get(text) or _DEADLINES.get(text.strip().lower()):
        return which
    raise NotAllowed(f"“{text[:40]}” is not a deadline.", do=f"Choose one of: {', '.join(_DEADLINES)}.")


def _read_event(event: object) -> ClockEvent:
    if not isinstance(event, dict):
        raise NotAllowed("An event of this question is not a JSON object.")
    kind = read_kind(event.get("kind"))
    number = None
    if kind.takes_number:
        number = event.get("months" if kind is EventKind.SAR_EXTENSION else "working_days_total")
        if number is not None and type(number) is not int:
            raise NotAllowed(f"“{str(number)[:40]}” is not a whole number of {_what(kind)}.")
    return ClockEvent(kind, read_date(event.get("date")), number)


def _what(kind: EventKind) -> str:
    return "months" if kind is EventKind.SAR_EXTENSION else "working days"

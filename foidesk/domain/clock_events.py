"""One event on a clock, and how it is written on the command line and in a batch."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from foidesk.domain.regimes import EventKind
from foidesk.domain.troubles import NotAllowed

_KINDS: Mapping[str, EventKind] = {kind.value: kind for kind in EventKind}
ANSWERED_BY: Mapping[EventKind, EventKind] = {
    EventKind.CLARIFICATION_REQUESTED: EventKind.CLARIFICATION_RECEIVED,
    EventKind.FEES_NOTICE_GIVEN: EventKind.FEE_RECEIVED,
    EventKind.IDENTITY_REQUESTED: EventKind.IDENTITY_RECEIVED,
}
"""What the requester may be asked for, and the event that ends the waiting."""
_ANSWERS: Mapping[EventKind, EventKind] = {answer: question for question, answer in ANSWERED_BY.items()}


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """Something that stops, restarts or extends a clock on a day.

    `number` is the working days in all from the operative date of receipt (public interest, EIR and review
    extensions) or the months added (subject access).
    """

    kind: EventKind
    on: date
    number: int | None = None
    note: str = ""


def in_order(events: Sequence[ClockEvent]) -> Sequence[ClockEvent]:
    """Put events in the order in which they can have happened: by their days, and a question before its answer.

    Events of one day keep the order they were told in, unless that order is impossible: a fee paid on the day of
    the notice is told in either order, and a second question may follow the answer to the first on the same day.
    """
    before = date.min
    for event in events:
        if event.on <= before:
            break
        before = event.on
    else:  # as most are told: one after the other
        return events
    waiting = sorted(events, key=attrgetter("on"))
    done: list[ClockEvent] = []
    asked: set[EventKind] = set()
    while waiting:
        today = [event for event in waiting if event.on == waiting[0].on]
        event = next((one for one in today if _can_follow(one.kind, asked)), today[0])
        waiting.remove(event)
        done.append(event)
        if event.kind in ANSWERED_BY:
            asked.add(event.kind)
        elif event.kind in _ANSWERS:
            asked.discard(_ANSWERS[event.kind])
    return done


def open_questions(events: Iterable[ClockEvent]) -> list[EventKind]:
    """List what the requester was asked for and has not given yet, the earliest question first."""
    asked: list[EventKind] = []
    for event in events:
        if event.kind in ANSWERED_BY:
            asked.append(event.kind)
        elif (question := _ANSWERS.get(event.kind)) in asked:
            asked.remove(question)
    return asked


def _can_follow(kind: EventKind, asked: set[EventKind]) -> bool:
    if kind in _ANSWERS:
        return _ANSWERS[kind] in asked
    return kind not in asked


def read_date(text: object) -> date:
    """Read an ISO date such as 2024-07-23; nothing else is taken for one."""
    # date.fromisoformat also takes 20240723 and 2024-W30-2, which are slips more often than dates.
    if isinstance(text, str) and len(text) == 10 and text[4] == text[7] == "-":
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise NotAllowed(f"“{str(text)[:40]}” is not a date.", do="Write it as 2024-07-23.")


def read_kind(text: object) -> EventKind:
    """Read the name of an event kind, in either case."""
    if isinstance(text, str) and (kind := _KINDS.get(text) or _KINDS.get(text.strip().lower())):
        return kind
    raise NotAllowed(f"“{str(text)[:40]}” is not an event of the clock.", do=f"Choose one of: {', '.join(_KINDS)}.")


def parse_event(text: str) -> ClockEvent:
    """Read KIND=D[:N], for instance "pit_extension=2024-08-20:40"."""
    kind, equals, rest = text.partition("=")
    if not equals:
        raise NotAllowed(f"“{text[:40]}” is not an event.", do="Write it as clarification_requested=2024-07-23.")
    day, colon, number = rest.partition(":")
    if colon and not (number.isascii() and number.isdigit() and len(number) <= 4):
        raise NotAllowed(f"“{number[:40]}” is not a number.", do="Write it as pit_extension=2024-08-20:40.")
    return ClockEvent(read_kind(kind), read_date(day.strip()), int(number) if colon else None)

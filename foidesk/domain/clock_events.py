"""One event on a clock, and how it is written on the command line and in a batch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foidesk.domain.regimes import EventKind
from foidesk.domain.troubles import NotAllowed

_KINDS: Mapping[str, EventKind] = {kind.value: kind for kind in EventKind}


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

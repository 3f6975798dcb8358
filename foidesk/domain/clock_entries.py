"""What happened to the clock of a case, as a list to be read: the request, the events, the letters, the end."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case
from foidesk.domain.clock import EventKind


@dataclass(frozen=True, slots=True)
class Marker:
    """Something that happened on a day: its words and the name of its icon."""

    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of events: `index` is the event's place in the case, None for what is no clock event."""

    on: date
    words: str
    icon: str
    index: int | None = None
    note: str = ""


EVENT_MARKS: dict[EventKind, Marker] = {
    EventKind.CLARIFICATION_REQUESTED: Marker("Asked", "question_circle"),
    EventKind.CLARIFICATION_RECEIVED: Marker("Answered", "mail_inbox"),
    EventKind.FEES_NOTICE_GIVEN: Marker("Fees notice", "receipt_money"),
    EventKind.FEE_RECEIVED: Marker("Fee paid", "receipt_money"),
    EventKind.PIT_EXTENSION: Marker("Extended", "scales"),
    EventKind.EIR_EXTENSION: Marker("Extended", "scales"),
    EventKind.REVIEW_EXTENSION: Marker("Extended", "scales"),
    EventKind.IDENTITY_REQUESTED: Marker("Identity asked", "person"),
    EventKind.IDENTITY_RECEIVED: Marker("Identity shown", "person"),
    EventKind.SAR_EXTENSION: Marker("Extended", "scales"),
}


def entries_of(case: Case) -> tuple[Entry, ...]:
    """List what happened to the clock of a case, in the order of days."""
    found = [Entry(case.request.received, f"Request received by {case.request.channel.value}", "mail_inbox")]
    for place, event in enumerate(case.events):
        words = event.kind.in_words
        if event.number is not None:
            unit = "months" if event.kind is EventKind.SAR_EXTENSION else "working days in all"
            words += f", {event.number} {unit}"
        found.append(Entry(event.on, words, EVENT_MARKS[event.kind].icon, place, event.note))
    answered = False
    for letter in case.letters:
        answers = letter.kind in ANSWERING_LETTERS
        words = "Response issued" if answers else f"{letter.kind.replace('_', ' ').capitalize()} issued"
        if answers and answered:
            words = "Corrected response issued"
        answered = answered or answers
        found.append(Entry(letter.dated, words, "document_checkmark"))
    if case.ended is not None and case.ended_on is not None:
        found.append(Entry(case.ended_on, f"Closed: {case.ended.words.lower()}", "archive"))
    return tuple(sorted(found, key=lambda entry: entry.on))

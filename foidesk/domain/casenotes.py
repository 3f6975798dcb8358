"""Dated notes on a case that no clock listens to: asked to help, matters and dates of the ICO or a tribunal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.calendars import in_words


class NoteKind(StrEnum):
    """What a note is about; the value is what the store keeps, so it never changes."""

    HELPFUL_QUESTION = "helpful_question"
    NOTE = "note"
    ICO_COMPLAINT = "ico_complaint"
    TRIBUNAL_APPEAL = "tribunal_appeal"
    ICO_RESPONSE = "ico_response"
    TRIBUNAL_RESPONSE = "tribunal_response"
    OTHER_DATE = "other_date"

    @property
    def in_words(self) -> str:
        """Give the note's name in lists and menus."""
        return _NAMES[self.value]

    @property
    def hint(self) -> str:
        """Say what the note does and does not do, for the form in which it is entered."""
        return _HINTS[self.value]

    @property
    def is_date_to_keep(self) -> bool:
        """Say whether something has to be done by the day of the note."""
        return self in _TO_KEEP

    @property
    def is_matter(self) -> bool:
        """Say whether it begins something that is open until its end is recorded (FOIA 2000 s.50 and s.57)."""
        return self in _MATTERS


_NAMES = {
    "helpful_question": "Question asked to help",
    "note": "Note",
    "ico_complaint": "Complaint to the ICO",
    "tribunal_appeal": "Appeal to the tribunal",
    "ico_response": "Answer to the ICO",
    "tribunal_response": "Answer to the tribunal",
    "other_date": "Other date",
}
_HINTS = {
    # FOIA 2000 s.16 against s.1(3): asking to be helpful, when the request was clear already, stops nothing.
    "helpful_question": "The request was clear, and you asked only to help (section 16). The clock runs on. "
    "If the information could not be found without the answer, record “Clarification asked” instead.",
    "note": "Words for the file. The clock runs on.",
    "ico_complaint": "The day you learned of it. The case is held back from disposal until you record its end: the "
    "decision notice, or that it was withdrawn. The clock of the request is not touched.",
    "tribunal_appeal": "The day you learned of it. The case is held back from disposal until you record its end. The "
    "clock of the request is not touched.",
    "ico_response": "The day by which the ICO wants its answer, as its letter says. The clock of the request is "
    "not touched.",
    "tribunal_response": "The day by which the tribunal wants its answer, as its letter says. The clock of the "
    "request is not touched.",
    "other_date": "A day on which something is due in this case. The clock of the request is not touched.",
}
_TO_KEEP = frozenset({NoteKind.ICO_RESPONSE, NoteKind.TRIBUNAL_RESPONSE, NoteKind.OTHER_DATE})
_MATTERS = frozenset({NoteKind.ICO_COMPLAINT, NoteKind.TRIBUNAL_APPEAL})


@dataclass(frozen=True, slots=True)
class CaseNote:
    """A note of a day. For a date to keep, `on` is the day it is due and `done_on` the day it was kept.

    For a matter of the ICO or a tribunal, `on` is the day the office learned of it and `done_on` the day it ended.

    `by` is who wrote it; notes of earlier versions of the program do not tell.
    """

    kind: NoteKind
    on: date
    words: str = ""
    done_on: date | None = None
    by: str = ""

    @property
    def is_outstanding(self) -> bool:
        """Say whether this is a date that still has to be kept, or a matter that has not ended."""
        return (self.kind.is_date_to_keep or self.kind.is_matter) and self.done_on is None

    @property
    def in_words(self) -> str:
        """Say the note in one line."""
        said = f": {self.words}" if self.words else ""
        if self.kind.is_date_to_keep:
            done = f", done on {in_words(self.done_on)}" if self.done_on else ""
            return f"{self.kind.in_words}, due {in_words(self.on)}{done}{said}"
        if self.kind.is_matter:
            ended = f", ended on {in_words(self.done_on)}" if self.done_on else ""
            return f"{self.kind.in_words}, known since {in_words(self.on)}{ended}{said}"
        return f"{self.kind.in_words} on {in_words(self.on)}{said}"

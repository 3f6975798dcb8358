"""What happened on a case, and what is still to be done by a day, as a list to be read and as marks on a calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.case import ANSWERING_LETTERS, Case, Channel, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.targets import Standing, TargetDate


@dataclass(frozen=True, slots=True)
class Marker:
    """Something that happened on a day: its words, the name of its icon, and what is said of it aloud."""

    words: str
    icon: str
    said: str = ""

    @property
    def aloud(self) -> str:
        """Give the words for somebody who does not see the day."""
        return self.said or self.words


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. `index` is the place of a clock event in the case, `note_index` that of a note.

    `state` says how long an extension is, or of a date to keep whether it was kept; `outstanding` that it has to be;
    of a `matter`, whether it has ended.
    """

    on: date
    words: str
    icon: str
    index: int | None = None
    note: str = ""
    note_index: int | None = None
    state: str = ""
    outstanding: bool = False
    matter: bool = False

    @property
    def below(self) -> str:
        """Give what stands under the line."""
        return ". ".join(part for part in (self.state, self.note) if part)


EVENT_MARKS: dict[EventKind, Marker] = {
    EventKind.CLARIFICATION_REQUESTED: Marker("Asked", "question_circle", "clarification asked"),
    EventKind.CLARIFICATION_RECEIVED: Marker("Answered", "mail_inbox", "clarification received"),
    EventKind.FEES_NOTICE_GIVEN: Marker("Fees notice", "receipt_money", "fees notice given"),
    EventKind.FEE_RECEIVED: Marker("Fee paid", "receipt_money", "fee received"),
    EventKind.PIT_EXTENSION: Marker("Extended", "scales", "extended to weigh the public interest"),
    EventKind.EIR_EXTENSION: Marker("Extended", "scales", "extended, being complex and voluminous"),
    EventKind.REVIEW_EXTENSION: Marker("Extended", "scales", "review extended"),
    EventKind.IDENTITY_REQUESTED: Marker("Identity asked", "person", "proof of identity asked"),
    EventKind.IDENTITY_RECEIVED: Marker("Identity shown", "person", "proof of identity received"),
    EventKind.SAR_EXTENSION: Marker("Extended", "scales", "extended"),
}
NOTE_MARKS: dict[NoteKind, Marker] = {
    NoteKind.HELPFUL_QUESTION: Marker("Asked to help", "lightbulb", "question asked to help, the clock runs on"),
    NoteKind.NOTE: Marker("Note", "clipboard_text_ltr", "note"),
    NoteKind.ICO_COMPLAINT: Marker("ICO complaint", "mail_alert", "complaint to the ICO"),
    NoteKind.TRIBUNAL_APPEAL: Marker("Appeal", "people_team", "appeal to the tribunal"),
    NoteKind.ICO_RESPONSE: Marker("ICO answer due", "mail_alert", "answer to the ICO due"),
    NoteKind.TRIBUNAL_RESPONSE: Marker("Tribunal due", "people_team", "answer to the tribunal due"),
    NoteKind.OTHER_DATE: Marker("Date to keep", "calendar_clock", "date to keep"),
}
WAITS_UNTIL = Marker("Waits until", "hourglass_half", "the last day on which the office waits for an answer")
ENDING_WORDS: dict[Stage, str] = {
    Stage.WITHDRAWN: "withdrawn by the requester",
    Stage.LAPSED: "lapsed",
    Stage.TRANSFERRED: "transferred to another body",
    Stage.INVALID: "not a valid request",
}
_DONE = "checkmark_circle"
_TARGET_ICONS = {
    Standing.AHEAD: "task_list_square_ltr",
    Standing.REACHED: _DONE,
    Standing.MISSED: "warning",
}


def entries_of(case: Case, today: date | None = None) -> tuple[Entry, ...]:
    """List what happened on a case and its dates to keep, in the order of days."""
    how = "" if case.request.channel is Channel.UNKNOWN else f" by {case.request.channel.value}"
    found = [Entry(case.request.received, f"Request received{how}", "mail_inbox")]
    found += [_event(place, event) for place, event in enumerate(case.events)]
    answered = case.answered_before
    if case.brought_in is not None and case.brought_in.answered and case.brought_in.answered_on is not None:
        found.append(Entry(case.brought_in.answered_on, "Answered before FOI Desk", "table"))
    for letter in case.letters:
        answers = letter.kind in ANSWERING_LETTERS
        words = "Response issued" if answers else f"{letter.kind.replace('_', ' ').capitalize()} issued"
        if answers and answered:
            words = "Corrected response issued"
        answered = answered or answers
        found.append(Entry(letter.dated, words, "document_checkmark"))
    found += [_note(place, note, today) for place, note in enumerate(case.notes)]
    for review in case.reviews:
        found.append(Entry(review.asked_on, "Internal review asked for", "mail_inbox", note=review.note))
        found += [_event(None, event) for event in review.events]
        if review.decided_on is not None and review.outcome is not None:
            words = f"Internal review decided: {review.outcome.words.lower()}"
            found.append(Entry(review.decided_on, words, "document_checkmark"))
    if case.ended is not None and case.ended_on is not None:
        found.append(Entry(case.ended_on, f"Closed: {ENDING_WORDS[case.ended]}", "archive"))
    return tuple(sorted(found, key=lambda entry: entry.on))


def _event(place: int | None, event: ClockEvent) -> Entry:
    words, state = event.kind.in_words, ""
    if event.kind is EventKind.EIR_EXTENSION:
        words = "Extended, complex and voluminous"  # the whole name has no room in a list
    if event.number is not None:
        unit = "working days in all"
        if event.kind is EventKind.SAR_EXTENSION:
            unit = "month more" if event.number == 1 else "months more"
        state = f"{event.number} {unit}"
    return Entry(event.on, words, EVENT_MARKS[event.kind].icon, place, event.note, state=state)


def _note(place: int, note: CaseNote, today: date | None) -> Entry:
    icon, state = NOTE_MARKS[note.kind].icon, ""
    if note.done_on is not None:
        icon, state = _DONE, f"{'Ended' if note.kind.is_matter else 'Done'} on {in_words(note.done_on)}"
    elif note.kind.is_matter:
        state = "Open: the case is held back from disposal"
    elif note.is_outstanding:
        over = today is not None and note.on < today
        icon, state = ("warning", "Not marked as done, and the day has gone by") if over else (icon, "Still to do")
    words = note.kind.in_words + (", due" if note.kind.is_date_to_keep else "")
    return Entry(note.on, words, icon, None, note.words, place, state, note.is_outstanding, note.kind.is_matter)


def marks_of(case: Case, targets: Sequence[TargetDate] = ()) -> dict[date, list[Marker]]:
    """Give the marks that notes, the office's targets, other letters and the end of a case set on its calendar."""
    marks: dict[date, list[Marker]] = {}
    for target in targets:
        name, standing = target.target.name, target.standing
        said = f"the office's target “{name}”: {standing.words.lower()}"
        marks.setdefault(target.on, []).append(Marker(f"{name} target", _TARGET_ICONS[standing], said))
    for note in case.notes:
        mark = NOTE_MARKS[note.kind]
        said = mark.aloud + (f": {note.words}" if note.words else "")
        if note.done_on is not None:
            how = "ended" if note.kind.is_matter else "done"
            mark = Marker(mark.words, _DONE, f"{said}, {how} on {in_words(note.done_on, year=False)}")
        marks.setdefault(note.on, []).append(Marker(mark.words, mark.icon, mark.said if note.done_on else said))
    for letter in case.letters:
        if letter.kind not in ANSWERING_LETTERS:
            words = letter.kind.replace("_", " ").capitalize()
            marks.setdefault(letter.dated, []).append(Marker(words, "mail", f"{words.lower()} issued"))
        elif letter.dated != case.answered_on:
            marks.setdefault(letter.dated, []).append(Marker("Corrected", "edit", "corrected response issued"))
    if case.ended is not None and case.ended_on is not None:
        said = f"closed: {ENDING_WORDS[case.ended]}"
        marks.setdefault(case.ended_on, []).append(Marker(case.ended.words, "archive", said))
    return marks

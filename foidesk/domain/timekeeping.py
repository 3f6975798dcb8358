"""Acts on the clock of a case and on its other dates: each gives the changed case and the Fact of it."""

from dataclasses import replace
from datetime import date

from foidesk.domain import clock, reviewing
from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import Case, Change
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.clock_events import in_order
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_LONGEST_NOTE = 4000


def add_event(case: Case, event: ClockEvent, calendar: Calendar, today: date) -> Change:
    """Add a clock event; what cannot have happened is refused. More time for a review is an event of its clock."""
    if event.kind is EventKind.REVIEW_EXTENSION:
        return reviewing.extend(case, event, calendar, today)
    case.must_be_open()
    clock.check_event(case.regime, case.request.received, case.events, event, calendar, today=today)
    return replace(case, events=tuple(in_order((*case.events, event)))), Fact(
        FactKind.CLOCK_EVENT_ADDED,
        f"{event.kind.in_words} on {DateStyle.PLAIN.write(event.on)}",
        f"add the clock event “{event.kind.in_words.lower()}”",
    )


def edit_event(case: Case, index: int, event: ClockEvent, calendar: Calendar, today: date) -> Change:
    """Correct a clock event: another day, number, note or kind in its place."""
    case.must_be_open()
    was = _event(case, index)
    left = case.events[:index] + case.events[index + 1 :]
    clock.check_event(case.regime, case.request.received, left, event, calendar, today=today)
    return replace(case, events=tuple(in_order((*left, event)))), Fact(
        FactKind.CLOCK_EVENT_CORRECTED,
        f"Clock event corrected: {_said(was)}, now {_said(event)}",
        f"correct the clock event “{was.kind.in_words.lower()}”",
    )


def remove_event(case: Case, index: int, calendar: Calendar) -> Change:
    """Take a clock event away again; refused when a later event depends on it."""
    case.must_be_open()
    gone = _event(case, index)
    left = case.events[:index] + case.events[index + 1 :]
    void = clock.deadline_of_record(case.regime, case.request.received, case.events, calendar).void
    clock.check_events(case.regime, case.request.received, left, calendar, void=void)
    return replace(case, events=tuple(in_order(left))), Fact(
        FactKind.CLOCK_EVENT_REMOVED,
        f"{gone.kind.in_words} of {DateStyle.PLAIN.write(gone.on)} taken off the clock",
        f"take “{gone.kind.in_words.lower()}” off the clock",
    )


def add_note(case: Case, note: CaseNote, today: date) -> Change:
    """Put a dated note on the case. It touches no clock and no letter, so closed cases take notes too."""
    note = _checked(case, note, today)
    return replace(case, notes=_notes_in_order((*case.notes, note))), Fact(
        FactKind.NOTE_ADDED, note.in_words, f"add “{note.kind.in_words.lower()}”"
    )


def edit_note(case: Case, index: int, note: CaseNote, today: date) -> Change:
    """Correct a note."""
    was = _note(case, index)
    note = replace(_checked(case, note, today), by=note.by or was.by)
    left = case.notes[:index] + case.notes[index + 1 :]
    return replace(case, notes=_notes_in_order((*left, note))), Fact(
        FactKind.NOTE_CORRECTED,
        f"Corrected: {was.in_words}. Now: {note.in_words}",
        f"correct “{was.kind.in_words.lower()}”",
    )


def remove_note(case: Case, index: int) -> Change:
    """Take a note off the case."""
    gone = _note(case, index)
    return replace(case, notes=case.notes[:index] + case.notes[index + 1 :]), Fact(
        FactKind.NOTE_REMOVED, f"Taken off: {gone.in_words}", f"take “{gone.kind.in_words.lower()}” off"
    )


def keep_date(case: Case, index: int, done_on: date, today: date) -> Change:
    """Record that a date set by the ICO, a tribunal or the office was kept, or that a matter of theirs has ended."""
    note = _note(case, index)
    matter = note.kind.is_matter
    if not note.is_outstanding:
        raise NotAllowed("There is nothing left to do about this date.", kept=_NOTHING)
    if done_on > today:
        what = "it ended" if matter else "it was done"
        raise NotAllowed(f"{in_words(done_on)} is in the future.", kept=_NOTHING, do=f"Enter the day {what}.")
    if matter and done_on < note.on:
        raise NotAllowed(
            f"That is before the office learned of it, on {in_words(note.on)}.", kept=_NOTHING, do="Check the date."
        )
    if done_on < case.request.received:
        raise NotAllowed("That is before the request came in.", kept=_NOTHING, do="Check the date.")
    kept = replace(note, done_on=done_on)
    notes = (*case.notes[:index], kept, *case.notes[index + 1 :])
    if matter:
        return replace(case, notes=notes), Fact(
            FactKind.DATE_KEPT, kept.in_words, f"record the end of “{note.kind.in_words.lower()}”"
        )
    return replace(case, notes=notes), Fact(
        FactKind.DATE_KEPT,
        f"{note.kind.in_words} done on {DateStyle.PLAIN.write(done_on)}, due {DateStyle.PLAIN.write(note.on)}",
        f"record “{note.kind.in_words.lower()}” as done",
    )


def _event(case: Case, index: int) -> ClockEvent:
    if not 0 <= index < len(case.events):
        raise NotFound("That clock event is no longer on the case.")
    return case.events[index]


def _note(case: Case, index: int) -> CaseNote:
    if not 0 <= index < len(case.notes):
        raise NotFound("That note is no longer on the case.")
    return case.notes[index]


def _notes_in_order(notes: tuple[CaseNote, ...]) -> tuple[CaseNote, ...]:
    return tuple(sorted(notes, key=lambda one: one.on))


def _said(event: ClockEvent) -> str:
    number = f" ({event.number})" if event.number is not None else ""
    note = f" (note: {event.note})" if event.note else ""
    return f"{event.kind.in_words.lower()} on {DateStyle.PLAIN.write(event.on)}{number}{note}"


def _checked(case: Case, note: CaseNote, today: date) -> CaseNote:
    note = replace(note, words=note.words.strip())
    if note.on < case.request.received:
        raise NotAllowed(
            f"{note.kind.in_words}, {in_words(note.on)}, is before the request came in.",
            kept=_NOTHING,
            do="Check the date.",
        )
    if not note.kind.is_date_to_keep and note.on > today:
        raise NotAllowed(
            f"{note.kind.in_words}: {in_words(note.on)} is in the future.",
            kept=_NOTHING,
            do="Enter the day it happened, or choose “Other date” for something still to be done.",
        )
    ends = note.kind.is_date_to_keep or note.kind.is_matter
    if note.done_on is not None and (not ends or note.done_on > today):
        raise NotAllowed("The day it was done is in the future.", kept=_NOTHING, do="Check the date.")
    if note.kind in (NoteKind.NOTE, NoteKind.OTHER_DATE) and not note.words:
        raise NotAllowed(
            "The note has no words.", kept=_NOTHING, do="Say in a few words what it is about.", field="words"
        )
    if len(note.words) > _LONGEST_NOTE:
        raise NotAllowed(
            f"The note is longer than {_LONGEST_NOTE:,} characters.",
            kept=_NOTHING,
            do="Make it shorter.",
            field="words",
        )
    return note

"""Acts on the clock and on other dates: what is kept, what is refused, and what stops nothing."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import clock, timekeeping
from foidesk.domain.case import Case
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.troubles import NotAllowed, NotFound
from tests.builders import a_case

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 11, 24)
RECEIVED = date(2026, 10, 5)


def due(case: Case) -> date | None:
    return clock.deadline(case.regime, case.request.received, case.events, CALENDAR).due


def with_events(*events: ClockEvent) -> Case:
    case = a_case(received=RECEIVED)
    for event in events:
        case, _ = timekeeping.add_event(case, event, CALENDAR, TODAY)
    return case


ASKED = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 10, 9))
TOLD = ClockEvent(EventKind.CLARIFICATION_RECEIVED, date(2026, 10, 20))


def test_a_question_asked_only_to_help_stops_nothing() -> None:
    case = a_case(received=RECEIVED)
    helped, fact = timekeeping.add_note(
        case, CaseNote(NoteKind.HELPFUL_QUESTION, date(2026, 10, 9), " Would 2025 do? "), TODAY
    )
    assert due(helped) == due(case) == date(2026, 11, 2)
    assert helped.stage is case.stage
    assert fact.words == "Question asked to help on Friday 9 October 2026: Would 2025 do?"
    assert due(with_events(ASKED)) is None


def test_the_two_questions_say_what_they_do() -> None:
    assert "The clock runs on" in NoteKind.HELPFUL_QUESTION.hint
    assert EventKind.CLARIFICATION_REQUESTED.in_words in NoteKind.HELPFUL_QUESTION.hint


def test_notes_stay_possible_while_the_clock_is_stopped_and_after_the_case_is_closed() -> None:
    note = CaseNote(NoteKind.NOTE, date(2026, 11, 1), "Rang; no answer.")
    waiting, _ = timekeeping.add_note(with_events(ASKED), note, TODAY)
    assert waiting.notes == (note,)
    from foidesk.domain import despatch
    from foidesk.domain.case import Stage

    ended, _ = despatch.end(a_case(received=RECEIVED), Stage.WITHDRAWN, date(2026, 10, 30))
    ico = CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 18), "IC-1")
    assert timekeeping.add_note(ended, ico, TODAY)[0].notes == (ico,)


def test_a_note_leaves_the_signature_alone() -> None:
    from datetime import UTC, datetime

    from foidesk.domain import despatch

    signed, _ = despatch.sign(a_case(), "Sam", datetime(2026, 11, 24, tzinfo=UTC))
    assert timekeeping.add_note(signed, CaseNote(NoteKind.NOTE, TODAY, "Seen."), TODAY)[0].signature is not None


@pytest.mark.parametrize(
    ("note", "why"),
    [
        (CaseNote(NoteKind.NOTE, date(2026, 10, 4), "x"), "before the request"),
        (CaseNote(NoteKind.HELPFUL_QUESTION, date(2026, 11, 25)), "in the future"),
        (CaseNote(NoteKind.NOTE, TODAY, "  "), "no words"),
        (CaseNote(NoteKind.OTHER_DATE, date(2026, 12, 1)), "no words"),
        (CaseNote(NoteKind.NOTE, TODAY, "x" * 4001), "longer"),
        (CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 1), done_on=date(2026, 11, 25)), "in the future"),
    ],
)
def test_an_impossible_note_is_refused_in_a_sentence(note: CaseNote, why: str) -> None:
    with pytest.raises(NotAllowed, match=why):
        timekeeping.add_note(a_case(received=RECEIVED), note, TODAY)


def test_a_date_of_the_tribunal_is_kept_once() -> None:
    case, _ = timekeeping.add_note(
        a_case(received=RECEIVED), CaseNote(NoteKind.TRIBUNAL_RESPONSE, date(2026, 11, 20)), TODAY
    )
    assert case.notes[0].is_outstanding
    kept, fact = timekeeping.keep_date(case, 0, date(2026, 11, 19), TODAY)
    assert not kept.notes[0].is_outstanding
    assert fact.words == "Answer to the tribunal done on 19 November 2026, due 20 November 2026"
    with pytest.raises(NotAllowed, match="nothing left"):
        timekeeping.keep_date(kept, 0, TODAY, TODAY)
    with pytest.raises(NotAllowed, match="future"):
        timekeeping.keep_date(case, 0, date(2026, 11, 25), TODAY)


def test_notes_are_corrected_and_taken_off_by_their_place() -> None:
    case = a_case(received=RECEIVED)
    for day in (20, 10):
        case, _ = timekeeping.add_note(case, CaseNote(NoteKind.NOTE, date(2026, 10, day), f"on {day}"), TODAY)
    assert [note.words for note in case.notes] == ["on 10", "on 20"]
    edited, _ = timekeeping.edit_note(case, 0, replace(case.notes[0], on=date(2026, 10, 30)), TODAY)
    assert [note.words for note in edited.notes] == ["on 20", "on 10"]
    assert timekeeping.remove_note(edited, 0)[0].notes == edited.notes[1:]
    with pytest.raises(NotFound):
        timekeeping.remove_note(edited, 2)


def test_a_clock_event_is_corrected_in_place() -> None:
    case = with_events(ASKED, TOLD)
    moved, fact = timekeeping.edit_event(case, 1, replace(TOLD, on=date(2026, 10, 21)), CALENDAR, TODAY)
    assert due(moved) == CALENDAR.add_working_days(date(2026, 10, 21), 20)
    assert fact.words == (
        "Clock event corrected: clarification received on 20 October 2026, now clarification received on "
        "21 October 2026"
    )


def test_a_correction_that_cannot_have_happened_is_refused() -> None:
    case = with_events(ASKED, TOLD)
    for index, event, why in (
        (1, replace(TOLD, on=date(2026, 10, 8)), "none had been asked"),
        (0, replace(ASKED, on=date(2026, 10, 1)), "before the date of receipt"),
        (1, replace(TOLD, on=date(2026, 12, 1)), "future"),
        (0, ClockEvent(EventKind.FEES_NOTICE_GIVEN, ASKED.on), "none had been asked"),
    ):
        with pytest.raises(NotAllowed, match=why):
            timekeeping.edit_event(case, index, event, CALENDAR, TODAY)
    with pytest.raises(NotFound):
        timekeeping.edit_event(case, 2, ASKED, CALENDAR, TODAY)


def test_an_event_others_depend_on_is_not_taken_off() -> None:
    with pytest.raises(NotAllowed, match="none had been asked"):
        timekeeping.remove_event(with_events(ASKED, TOLD), 0, CALENDAR)


@given(st.integers(0, 20), st.integers(1, 15))
def test_correcting_there_and_back_changes_nothing(first: int, after: int) -> None:
    asked = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date.fromordinal(RECEIVED.toordinal() + first))
    told = ClockEvent(EventKind.CLARIFICATION_RECEIVED, date.fromordinal(asked.on.toordinal() + after))
    case = with_events(asked, told)
    later = replace(told, on=date.fromordinal(told.on.toordinal() + 1))
    there, _ = timekeeping.edit_event(case, 1, later, CALENDAR, TODAY)
    back, _ = timekeeping.edit_event(there, 1, told, CALENDAR, TODAY)
    assert back == case


def test_a_notice_corrected_to_the_day_of_the_payment_stands_before_it() -> None:
    notice = ClockEvent(EventKind.FEES_NOTICE_GIVEN, date(2026, 10, 9))
    paid = ClockEvent(EventKind.FEE_RECEIVED, date(2026, 10, 20))
    case, _ = timekeeping.edit_event(
        with_events(notice, paid), 0, replace(notice, on=date(2026, 10, 20)), CALENDAR, TODAY
    )
    assert [event.kind for event in case.events] == [EventKind.FEES_NOTICE_GIVEN, EventKind.FEE_RECEIVED]
    assert due(case) == date(2026, 11, 3)
    assert case.waiting_for is None

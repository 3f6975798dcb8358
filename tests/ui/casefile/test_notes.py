"""Notes beside the history: written from any tab, signed and dated, found, changed, taken off, never in the letter."""

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.letters.letter import plain_text
from tests.builders import an_office
from tests.ui.conftest import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def notes(on_desk):
    on_desk.desk.acts.trigger("add_note")
    on_desk.settle()
    return on_desk.page.tab("history").notes


def write(on_desk, notes, words: str) -> None:
    type_text(notes.text, words)
    press(notes.text, Qt.Key.Key_Return, CONTROL)
    on_desk.settle()


def test_a_note_is_written_from_any_tab_dated_and_signed(on_desk, notes) -> None:
    assert on_desk.page.current_tab == "history"
    assert on_desk.page.window().focusWidget() is notes.text
    write(on_desk, notes, "Rang Finance about item 2")
    assert notes.words() == ["Tuesday 24 November 2026, Priya Nair: Rang Finance about item 2"]
    assert notes.text.toPlainText() == ""
    assert on_desk.case.notes[0].by == "Priya Nair"
    assert "Rang Finance" not in plain_text(on_desk.office.despatch.letter(on_desk.case_id))
    on_desk.page.undoing.undo()
    on_desk.settle()
    assert notes.words() == []


def test_notes_are_found_with_the_history(on_desk, notes) -> None:
    write(on_desk, notes, "Rang Finance")
    write(on_desk, notes, "Café paid in cash")
    assert [one.partition(": ")[2] for one in notes.words()] == ["Café paid in cash", "Rang Finance"]
    type_text(on_desk.page.tab("history").search, "cafe")
    assert [one.partition(": ")[2] for one in notes.words()] == ["Café paid in cash"]


def test_a_note_is_changed_in_place_and_keeps_its_writer(on_desk, notes, tmp_path) -> None:
    other = an_office(tmp_path, who="Tom")
    other.timekeeping.add_note(on_desk.case_id, CaseNote(NoteKind.NOTE, on_desk.office.today(), "Rang Finance"))
    other.close()
    on_desk.page.following.read_again()
    on_desk.settle()
    notes.cards()[0].change.click()
    assert notes.text.toPlainText() == "Rang Finance"
    type_text(notes.text, " twice")
    notes.text.selectAll()
    type_text(notes.text, "Rang twice")
    notes.keep_button.click()
    on_desk.settle()
    assert notes.words() == ["Tuesday 24 November 2026, Tom: Rang twice"]
    notes.cards()[0].take_off.click()
    on_desk.settle()
    assert on_desk.case.notes == ()


def test_a_note_without_words_is_refused_and_a_half_written_one_is_kept_on_leaving(on_desk, notes) -> None:
    notes.keep_button.click()
    assert notes.text_row.error().startswith("A note has words")
    type_text(notes.text, "Half written")
    on_desk.page.show_tab("draft")
    on_desk.settle()
    assert [one.words for one in on_desk.case.notes] == ["Half written"]


def test_a_change_is_not_lost_to_another(on_desk, notes) -> None:
    write(on_desk, notes, "First")
    type_text(notes.text, "Second, not kept yet")
    notes.cards()[0].change.click()
    assert notes.text.toPlainText() == "Second, not kept yet"
    assert "first" in notes.text_row.error()


def test_what_the_clock_keeps_is_shown_and_changed_there(on_desk, notes) -> None:
    today = on_desk.office.today()
    on_desk.office.timekeeping.add_note(on_desk.case_id, CaseNote(NoteKind.ICO_RESPONSE, today, "Case IC-1"))
    on_desk.page.following.read_again()
    on_desk.settle()
    (card,) = notes.cards()
    assert not card.change.isVisible()
    card.clock.click()
    on_desk.settle()
    assert on_desk.page.current_tab == "clock"


def test_what_is_being_written_is_on_disk_within_a_second(on_desk, notes) -> None:
    type_text(notes.text, "Half a thought")
    on_desk.qtbot.waitUntil(lambda: on_desk.office.timekeeping.note_typing(on_desk.case_id) == "Half a thought")
    notes.keep_button.click()
    on_desk.settle()
    assert on_desk.office.timekeeping.note_typing(on_desk.case_id) == ""


def test_a_note_that_was_being_written_in_a_crash_is_brought_back(put_on_desk) -> None:
    desk = put_on_desk(prepare=lambda office, case_id: office.timekeeping.keep_note_typing(case_id, "Half a thought"))
    desk.desk.acts.trigger("add_note")
    desk.settle()
    notes = desk.page.tab("history").notes
    assert notes.text.toPlainText() == "Half a thought"
    assert notes.text_row.below().startswith("These words were brought back")
    notes.keep_button.click()
    desk.settle()
    assert [one.words for one in desk.case.notes] == ["Half a thought"]

"""Events and notes on the Clock tab: corrected in place, marked as done, taken off, and every act undone."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from foidesk.domain.case import Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office import rehearsal
from foidesk.office.office import Office
from tests.ui.clock.acting import asked, choose, fill, lines_of, menu_lines, stand_on, tab_of
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press

K = EventKind
Open = Callable[..., Opened]
CONTROL = Qt.KeyboardModifier.ControlModifier


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    return rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id


def answered(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = asked(office, clock)
    office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 8, 1)))
    return case_id


# --- correcting --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [Qt.Key.Key_Return, Qt.Key.Key_F2, "double click", "menu"])
def test_an_event_is_corrected_in_place_by_key_click_and_menu(open_case: Open, way: object) -> None:
    opened = open_case("clock", answered)
    tab = tab_of(opened)
    stand_on(opened, "Clarification asked")
    if isinstance(way, Qt.Key):
        press(tab.events, way)
    elif way == "menu":
        menu = tab.events.menu()
        assert menu is not None
        next(one for one in menu.actions() if one.text().startswith("Correct it…")).trigger()
        menu.close()
    else:
        where = tab.events.visualItemRect(tab.events.currentItem()).center()
        opened.qtbot.mouseClick(tab.events.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
        opened.qtbot.mouseDClick(tab.events.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert tab.form.isVisible()
    assert tab.form.entered().on == date(2024, 7, 25)
    assert tab.form.entered().words == "by phone"
    assert tab.form.keep.text() == "Keep the correction"
    fill(opened, date(2024, 7, 26), "by email")
    assert opened.case.events[0] == ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 26), None, "by email")
    assert not tab.form.isVisible()
    assert tab.undo_bar.isVisible()
    assert any("Clock event corrected" in line for line in opened.journal())


def test_a_corrected_answer_moves_the_due_date_and_ctrl_z_moves_it_back(open_case: Open) -> None:
    opened = open_case("clock", answered)
    tab = tab_of(opened)
    assert tab.due.date.text() == "Monday 2 September 2024"
    stand_on(opened, "Clarification received")
    press(tab.events, Qt.Key.Key_Return)
    fill(opened, date(2024, 7, 31))
    assert tab.due.date.text() == "Friday 30 August 2024"
    assert opened.said[-1] == "Clarification received corrected. Due Friday 30 August 2024"
    press(opened.page, Qt.Key.Key_Z, CONTROL)
    opened.settle()
    assert tab.due.date.text() == "Monday 2 September 2024"


def test_the_undo_bar_takes_a_correction_back(open_case: Open) -> None:
    opened = open_case("clock", answered)
    tab = tab_of(opened)
    stand_on(opened, "Clarification received")
    press(tab.events, Qt.Key.Key_Return)
    fill(opened, date(2024, 7, 31))
    assert tab.events.hasFocus()  # the keyboard is back at the line
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.button())
    assert opened.case.events[1].on == date(2024, 8, 1)


def test_an_impossible_correction_is_refused_under_the_day_and_nothing_changes(open_case: Open) -> None:
    opened = open_case("clock", answered)
    tab = tab_of(opened)
    stand_on(opened, "Clarification received")
    press(tab.events, Qt.Key.Key_Return)
    fill(opened, date(2024, 7, 24))
    assert "none had been asked" in tab.form.on_row.error()
    assert tab.form.isVisible()
    assert opened.case.events[1].on == date(2024, 8, 1)
    press(tab.form.note, Qt.Key.Key_Escape)
    assert not tab.form.isVisible()


def test_a_correction_under_way_is_left_when_its_line_goes(open_case: Open) -> None:
    opened = open_case("clock", answered)
    tab = tab_of(opened)
    stand_on(opened, "Clarification received")
    press(tab.events, Qt.Key.Key_Return)
    opened.office.timekeeping.remove_event(opened.case_id, 1)
    opened.desk.acts.trigger("refresh")
    opened.settle()
    assert not tab.form.isVisible()


# --- the two questions, and notes --------------------------------------------------------------------------------


def test_the_menu_tells_the_two_questions_apart_and_the_hint_says_which_is_which(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    lines = menu_lines(opened)
    assert "Clarification asked (the clock stops)…" in lines
    assert "Question asked to help (the clock runs on)…" in lines
    choose(opened, "Clarification asked")
    assert "section 1(3)" in tab_of(opened).form._hint.text()
    choose(opened, "Question asked to help")
    assert "The clock runs on" in tab_of(opened).form._hint.text()
    fill(opened, date(2024, 7, 26), "Would 2023 do?")
    assert tab_of(opened).due.date.text() == "Wednesday 21 August 2024"
    assert opened.case.notes[0].kind is NoteKind.HELPFUL_QUESTION
    assert opened.case.events == ()
    assert opened.said[-1] == "Question asked to help added. The clock is not touched"


def test_notes_are_taken_while_the_clock_stands_still(open_case: Open) -> None:
    opened = open_case("clock", asked)
    choose(opened, "Note…")
    fill(opened)
    assert "The note has no words" in tab_of(opened).form.note_row.error()
    fill(opened, words="Rang again, no answer")
    assert "Note" in lines_of(opened)
    assert opened.case.stage is Stage.WAITING


def test_a_note_of_tomorrow_is_refused_but_a_date_to_keep_is_not(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    choose(opened, "Note…")
    fill(opened, date(2024, 8, 20), "Too early")
    assert "is in the future" in tab_of(opened).form.on_row.error()
    choose(opened, "Other date to keep")
    fill(opened, date(2024, 8, 20), "Board meets")
    assert opened.case.notes[0].on == date(2024, 8, 20)
    assert tab_of(opened).events.entries()[-1].state == "Still to do"


def test_an_issued_case_takes_a_date_of_the_ico_and_no_clock_event(open_case: Open) -> None:
    opened = open_case("clock", issued)
    lines = menu_lines(opened)
    closed = lines["Clarification asked (the clock stops)…"]
    assert not closed.isEnabled()
    assert closed.toolTip() == "The letter is issued: the clock of this case is as it was."
    assert not lines["Withdrawn by the requester…"].isEnabled()
    choose(opened, "Answer to the ICO")
    fill(opened, date(2024, 9, 13), "IC-1")
    tab = tab_of(opened)
    stand_on(opened, "Answer to the ICO")
    entry = tab.events.entry()
    assert entry is not None
    assert (entry.state, entry.icon) == ("Still to do", "mail_alert")
    press(tab.events, Qt.Key.Key_Space)
    assert tab.form.keep.text() == "Mark as done"
    assert not tab.form.note_row.isVisible()
    fill(opened, date(2024, 8, 8))
    assert opened.case.notes[0].done_on == date(2024, 8, 8)
    assert tab.events.entries()[-1].state == "Done on Thursday 8 August 2024"
    assert tab.events.entries()[-1].icon == "checkmark_circle"
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.button())
    assert opened.case.notes[0].done_on is None


def test_a_date_that_went_by_unkept_says_so(open_case: Open) -> None:
    def missed(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = issued(office, clock)
        from foidesk.domain.casenotes import CaseNote

        office.timekeeping.add_note(case_id, CaseNote(NoteKind.ICO_RESPONSE, date(2024, 9, 13)))
        clock.set(datetime(2024, 9, 16, 9, 0, tzinfo=UTC))
        return case_id

    opened = open_case("clock", missed)
    last = tab_of(opened).events.entries()[-1]
    assert (last.icon, last.state) == ("warning", "Not marked as done, and the day has gone by")


def test_a_complaint_to_the_ico_is_open_on_the_list_until_its_end_is_recorded(open_case: Open) -> None:
    opened = open_case("clock", issued)
    choose(opened, "Complaint to the ICO")
    assert "held back from disposal" in tab_of(opened).form._hint.text()
    fill(opened, opened.office.today(), "IC-1")
    tab = tab_of(opened)
    stand_on(opened, "Complaint to the ICO")
    assert tab.events.entry().state == "Open: the case is held back from disposal"
    menu = tab.events.menu()
    assert menu is not None
    assert next(one.text() for one in menu.actions()) == "Record its end…\tSpace"
    menu.close()
    press(tab.events, Qt.Key.Key_Space)
    assert tab.form.keep.text() == "Record its end"
    fill(opened, opened.office.today())
    assert tab.events.entry().state.startswith("Ended on ")
    assert opened.said[-1] == "Complaint to the ICO ended"
    assert any("known since" in line and ", ended on " in line for line in opened.journal())


def test_a_note_is_corrected_and_taken_off_and_brought_back(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    choose(opened, "Question asked to help")
    fill(opened, date(2024, 7, 26), "Would 2023 do?")
    tab = tab_of(opened)
    stand_on(opened, "Question asked to help")
    press(tab.events, Qt.Key.Key_F2)
    fill(opened, date(2024, 7, 29), "Would 2022 do?")
    assert (opened.case.notes[0].on, opened.case.notes[0].words) == (date(2024, 7, 29), "Would 2022 do?")
    stand_on(opened, "Question asked to help")
    press(tab.events, Qt.Key.Key_Delete)
    opened.settle()
    assert opened.case.notes == ()
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.button())
    assert opened.case.notes[0].words == "Would 2022 do?"


def test_an_event_of_an_issued_case_stays_as_it_is(open_case: Open) -> None:
    def prepared(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = answered(office, clock)
        office.despatch.issue(case_id, override="shown so")
        return case_id

    opened = open_case("clock", prepared)
    tab = tab_of(opened)
    stand_on(opened, "Clarification asked")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        press(tab.events, key)
        opened.settle()
    assert not tab.form.isVisible()
    assert len(opened.case.events) == 2
    menu = tab.events.menu()
    assert menu is not None
    assert not any(action.isEnabled() for action in menu.actions())
    assert menu.actions()[0].toolTip() == "The letter is issued: the clock of this case is as it was."
    menu.close()


# --- the long extension ------------------------------------------------------------------------------------------


def test_more_than_forty_days_asks_for_its_reason_where_it_is_written(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    form = tab_of(opened).form
    choose(opened, "Public interest extension")
    assert form.note_row.below() == ""
    form.number.setValue(50)
    assert form.note_row.below().startswith("Needed: more than 40 working days")
    fill(opened)
    assert form.note_row.error().startswith("50 working days in all is more than the 40")
    assert form.number_row.error() == form.on_row.error() == ""
    fill(opened, words="Two thousand pages")
    assert opened.case.events[0].number == 50
    assert tab_of(opened).due.date.text() == "Thursday 3 October 2024"


def test_the_extension_of_the_environmental_regulations_has_no_number_to_choose(open_case: Open) -> None:
    def environmental(office: Office, clock: rehearsal.MovableClock) -> int:
        from foidesk.domain.regimes import Regime

        case_id = log_seed(office, clock)
        office.records.change_details(case_id, regime=Regime.EIR)
        return case_id

    opened = open_case("clock", environmental)
    choose(opened, "Extension for a complex")
    assert not tab_of(opened).form.number_row.isVisible()
    fill(opened, date(2024, 8, 7))
    assert opened.case.events[0].number == 40

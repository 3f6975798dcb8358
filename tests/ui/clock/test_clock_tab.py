"""The Clock tab, by hand: what it shows of the real case, its keys, its events, its refusals."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QListWidget, QSpinBox, QTableView

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.clock.tab import ClockTab
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press, type_text

K = EventKind
Open = Callable[..., Opened]


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    return rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id


def tab_of(opened: Opened) -> ClockTab:
    tab = opened.page.tab("clock")
    assert isinstance(tab, ClockTab)
    return tab


def choose_event(opened: Opened, kind: EventKind, on: date, number: int | None = None) -> None:
    """Open the menu as its button does, choose, fill in, and press Add."""
    tab = tab_of(opened)
    menu = tab.event_menu()
    next(action for action in menu.actions() if action.text().startswith(kind.in_words)).trigger()
    menu.close()
    tab.form.on.setDate(QDate(on.year, on.month, on.day))
    if number is not None:
        tab.form.number.setValue(number)
    opened.click(tab.form.keep)


def test_the_real_case_with_its_day_11_and_its_scottish_holiday(open_case: Open) -> None:
    tab = tab_of(open_case("clock", issued))
    assert tab.due.date.text() == "Wednesday 21 August 2024"
    assert tab.due.chip.text() == "Issued 8 August 2024, day 11 of 20, on time"
    assert any("Monday 5 August is left out: Summer bank holiday (Scotland)." in step for step in tab.steps.words())
    tab.calendar.go_to(date(2024, 8, 5))
    assert tab.calendar.accessibleDescription() == "Monday 5 August, not counted, Summer bank holiday (Scotland)"
    assert [entry.words for entry in tab.events.entries()] == ["Request received by email", "Response issued"]


def test_the_keyboard_goes_through_the_diary(open_case: Open) -> None:
    calendar = tab_of(open_case("clock", log_seed)).calendar
    keys_of = Qt.Key

    def after(*keys: Qt.Key) -> date:
        for key in keys:
            press(calendar, key)
        day = calendar.day()
        assert day is not None
        return day.date

    assert after(keys_of.Key_Home) == date(2024, 7, 23)
    assert after(keys_of.Key_Left, keys_of.Key_Left) == date(2024, 7, 22)  # no day before the first
    assert after(keys_of.Key_End) == date(2024, 8, 21)
    assert after(keys_of.Key_Up) == date(2024, 8, 14)
    assert after(keys_of.Key_Right, keys_of.Key_Right, keys_of.Key_Right, keys_of.Key_Right, keys_of.Key_Right) == date(
        2024, 8, 19
    )
    assert after(keys_of.Key_PageUp) == date(2024, 7, 22)  # 19 July is not shown: the nearest day
    assert after(keys_of.Key_PageDown) == date(2024, 8, 22)


def test_what_a_screen_reader_is_told(open_case: Open) -> None:
    tab = tab_of(open_case("clock", log_seed))
    tab.calendar.go_to(date(2024, 8, 21))
    interface = QAccessible.queryAccessibleInterface(tab.calendar)
    cells = [interface.child(at) for at in range(interface.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
    assert "Wednesday 21 August, day 20, the last day to answer" in names
    unnamed = [
        widget
        for kind in (QAbstractButton, QDateEdit, QLineEdit, QSpinBox, QTableView, QListWidget)
        for widget in tab.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and not isinstance(widget.parent(), QDateEdit | QSpinBox)
    ]
    assert unnamed == []


def test_the_list_says_the_same_day_by_day(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    opened.click(tab.as_list)
    assert tab.list.isVisible()
    lines = [tab.list.item(row).text() for row in range(tab.list.count())]
    assert "Monday 5 August, not counted, Summer bank holiday (Scotland)" in lines
    assert lines[0].startswith("Tuesday 23 July")
    opened.click(tab.as_list)
    assert tab.calendar.isVisible()


def test_a_question_stops_the_clock_and_its_answer_starts_it_again(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    choose_event(opened, K.CLARIFICATION_REQUESTED, date(2024, 7, 25))
    assert [event.kind for event in opened.case.events] == [K.CLARIFICATION_REQUESTED]
    assert not tab.form.isVisible()
    assert tab.due.chip.text() == "Waiting for the requester"
    assert tab.due.date.text() == "No due date while the clock waits"
    choose_event(opened, K.CLARIFICATION_RECEIVED, date(2024, 8, 1))
    assert tab.due.date.text() == "Monday 2 September 2024"
    assert opened.said[-1] == "Clarification received added. Due Monday 2 September 2024"


def test_an_impossible_event_is_refused_under_its_field_and_nothing_changes(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    form = tab_of(opened).form
    choose_event(opened, K.FEE_RECEIVED, date(2024, 7, 30))
    assert form.isVisible()
    assert form.on_row.error() == (
        "A fee received on Tuesday 30 July 2024, but no fees notice had been given. Record the fees notice first."
    )
    choose_event(opened, K.PIT_EXTENSION, date(2024, 8, 2), 15)
    assert "more than 20; 15 is not" in form.number_row.error()
    assert form.on_row.error() == ""
    choose_event(opened, K.PIT_EXTENSION, date(2024, 9, 2), 40)
    assert form.on_row.error().startswith("Public interest extension: Monday 2 September 2024 is in the future.")
    assert opened.case.events == ()


def test_an_event_is_taken_off_with_delete_and_brought_back(open_case: Open) -> None:
    def asked(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.timekeeping.add_event(
            case_id, ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 25), None, "by phone")
        )
        return case_id

    opened = open_case("clock", asked)
    tab = tab_of(opened)
    press(tab.events, Qt.Key.Key_Delete)  # the request itself cannot be taken off
    opened.settle()
    assert len(opened.case.events) == 1
    press(tab.events, Qt.Key.Key_Down)
    press(tab.events, Qt.Key.Key_Delete)
    opened.settle()
    assert opened.case.events == ()
    assert tab.due.date.text() == "Wednesday 21 August 2024"
    assert tab.undo_bar.words() == "Clarification asked taken off the clock"
    opened.click(tab.undo_bar.button())
    assert [event.note for event in opened.case.events] == ["by phone"]


def test_enter_on_a_day_proposes_that_day(open_case: Open) -> None:
    tab = tab_of(open_case("clock", log_seed))
    tab.calendar.go_to(date(2024, 7, 30))
    press(tab.calendar, Qt.Key.Key_Return)
    tab.start_event(K.CLARIFICATION_REQUESTED)
    assert tab.form.entered().on == date(2024, 7, 30)
    type_text(tab.form.note, "Which year is meant – 2023?")
    assert tab.form.entered().words == "Which year is meant – 2023?"
    press(tab.form.note, Qt.Key.Key_Escape)
    assert not tab.form.isVisible()


def test_another_day_of_receipt_is_worked_out_beside_it(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    right = tab_of(opened).right
    right.what_if.day.setDate(QDate(2024, 7, 26))
    opened.settle()
    assert right.what_if.words() == "Then due Tuesday 27 August 2024."


def test_the_explanation_is_copied_as_text(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    press(tab_of(opened).calendar, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("How this deadline was worked out\nHA06181\n")
    assert "Due: Wednesday 21 August 2024\n" in copied
    assert "Summer bank holiday (Scotland)" in copied
    assert "Freedom of Information Act 2000, section 10(1) and (6)." in copied


def test_acts_are_offered_only_while_the_clock_is_shown(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    assert opened.desk.acts.action("copy_clock").isVisible()
    opened.page.show_tab("history")
    assert not opened.desk.acts.action("copy_clock").isVisible()


@pytest.mark.parametrize("width", [1392, 1045, 700])
def test_nothing_is_wider_than_the_window(open_case: Open, width: int) -> None:
    def long_clock(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        clock.set(datetime(2024, 8, 20, 9, 0, tzinfo=UTC))
        office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 25)))
        office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 8, 1)))
        office.timekeeping.add_event(case_id, ClockEvent(K.PIT_EXTENSION, date(2024, 8, 20), 40))
        return case_id

    tab = tab_of(open_case("clock", long_clock, width))
    assert tab.width() <= width
    assert tab.panes.narrow == (width < 860)
    inside = tab.right.area.widget()
    assert inside is not None
    assert tab.panes.narrow or inside.width() <= tab.right.area.viewport().width()


def test_an_open_clock_follows_a_proclaimed_day_and_the_next_morning(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    assert tab.due.date.text() == "Wednesday 21 August 2024"
    change = opened.office.timekeeping.add_day(date(2024, 8, 14), "Day of thanks", "for the test", "proclamation")
    opened.qtbot.waitUntil(lambda: tab.due.date.text() == "Thursday 22 August 2024")
    opened.settle()
    assert "Thu 22 August" in opened.page.header.due.text()
    assert any("Day of thanks" in words for words in tab.steps.words())
    opened.office.timekeeping.undo_change(change)
    opened.qtbot.waitUntil(lambda: tab.due.date.text() == "Wednesday 21 August 2024")
    opened.settle()
    before = opened.page.header.due.text()
    opened.clock.set(opened.office.now() + timedelta(days=1))
    opened.page.following.check_day()
    opened.qtbot.waitUntil(lambda: opened.page.header.due.text() != before)
    opened.settle()
    face = tab.calendar.face()
    assert face is not None
    assert [day.date for day in face.days if day.today] == [opened.office.today()]

"""The calendar on the settings page: what counts, what is changed, which cases move, and the way back."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from foidesk import bankdays
from foidesk.domain.officedays import DayKind
from foidesk.office.daylist import Standing
from foidesk.office.office import Office
from foidesk.ui.desk import Desk
from foidesk.ui.setup.daytable import DATE, NAME, STANDING
from foidesk.ui.setup.settings_page import SettingsPage
from tests.builders import a_logged_case
from tests.ui.conftest import press, type_text
from tests.ui.setup.conftest import NOW, Room

GOV_UK = Path(__file__).resolve().parents[2] / "data" / "bank-holidays-uk.json"
DUE, NEXT = date(2026, 12, 2), date(2026, 12, 3)


@pytest.fixture
def page(room: Room) -> SettingsPage:
    a_logged_case(room.desk.office)
    a_logged_case(room.desk.office, received=date(2026, 10, 1))
    made = SettingsPage(room.desk)
    room.show(made)
    room.qtbot.waitUntil(lambda: bool(made.days.table.days()))
    return made


def due(room: Room) -> list[date | None]:
    return [row.due for row in room.desk.office.records.rows([1, 2])]


def click(room: Room, button: QAbstractButton) -> None:
    assert button.isEnabled() and button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()


def write(field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, words)


def add_day(room: Room, page: SettingsPage, day: str = "27 nov", name: str = "Jubilee") -> None:
    click(room, page.days.add)
    write(page.days.form.on, day)
    write(page.days.form.name, name)
    press(page.days.form.name, Qt.Key.Key_Return)
    room.settle()


def table(page: SettingsPage) -> dict[date, tuple[str, str]]:
    return {day.on: (day.name, day.standing.words) for day in page.days.table.days()}


def choose_year(room: Room, page: SettingsPage, year: int) -> None:
    page.days.year.setCurrentIndex(page.days.year.findData(year))
    page.days.year.activated.emit(page.days.year.currentIndex())
    room.settle()


# --- the list -----------------------------------------------------------------------------------


def test_this_years_days_stand_in_the_table_and_another_year_is_chosen(room: Room, page: SettingsPage) -> None:
    assert page.days.year.currentData() == 2026
    assert len(table(page)) == 14
    assert table(page)[date(2026, 11, 30)] == ("St Andrew’s Day", "Does not count")
    assert [page.days.year.itemData(at) for at in range(page.days.year.count())] == list(range(2019, 2031))
    choose_year(room, page, 2028)
    assert {standing for _, standing in table(page).values()} == {"Does not count"}
    choose_year(room, page, 2029)
    assert {standing for _, standing in table(page).values()} == {"Forecast, does not count"}
    assert page.days.year.currentText() == "2029 (forecast)"
    assert "may yet be changed" in page.days.about_day.text()


def test_the_line_under_the_table_says_all_of_the_day(room: Room, page: SettingsPage) -> None:
    page.days.table.stand_on(date(2026, 11, 30))
    assert page.days.about_day.text() == (
        "Monday 30 November 2026: St Andrew’s Day (Scotland). Does not count. Known from: Shipped list."
    )
    spoken = page.days.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Thursday 1 January 2026, New Year’s Day, All of the UK, Does not count, Shipped list"


def test_rows_are_copied_as_text(room: Room, page: SettingsPage) -> None:
    page.days.table.setFocus()
    page.days.table.selectRow(0)
    press(page.days.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page.days.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[:3] for line in lines] == [
        ["Date", "Name", "Kept in"],
        ["Thursday 1 January 2026", "New Year’s Day", "All of the UK"],
        ["Friday 2 January 2026", "2 January", "Scotland"],
    ]


# --- a day is added -----------------------------------------------------------------------------


def test_a_day_says_what_it_would_move_then_moves_it_and_is_taken_back(room: Room, page: SettingsPage) -> None:
    days = page.days
    click(room, days.add)
    write(days.form.on, "27 nov")
    press(days.form.on, Qt.Key.Key_Tab)
    days.form.on.editingFinished.emit()
    room.qtbot.waitUntil(lambda: days.form.foretold.text() == "1 open case would move: HA06181.")
    assert due(room)[0] == DUE  # nothing has happened yet
    assert room.desk.office.timekeeping.calendar_days() == ()
    write(days.form.name, "Jubilee")
    write(days.form.source, "London Gazette")
    write(days.form.note, "Announced today")
    days.form.parts["E"].click()
    click(room, days.form.keep)
    assert due(room)[0] == NEXT
    assert days.moved.words() == [
        "1 case moved", "HA06181: due Thursday 3 December 2026, was Wednesday 2 December 2026"
    ]  # fmt: skip
    (mark,) = room.desk.office.timekeeping.calendar_days()
    assert (mark.name, mark.source, mark.note) == (
        *("Jubilee (Wales, Scotland and Northern Ireland)", "London Gazette", "Announced today"),
    )
    assert table(page)[date(2026, 11, 27)] == ("Jubilee", "Added, does not count")
    assert "Known from: Your office: London Gazette. Note: Announced today. Marked by Priya Nair" in (
        days.about_day.text()
    )
    click(room, days.moved.copy)
    assert "was Wednesday 2 December 2026" in QGuiApplication.clipboard().text()
    assert page.undoing.bar.isVisible()
    click(room, page.undoing.bar.button())
    assert due(room)[0] == DUE
    assert room.desk.office.timekeeping.calendar_days() == ()
    assert days.moved.words()[0] == "1 case moved back"
    assert date(2026, 11, 27) not in table(page)
    room.desk.acts.trigger("redo")
    room.settle()
    assert due(room)[0] == NEXT
    room.desk.acts.trigger("undo")
    room.settle()
    assert due(room)[0] == DUE
    with room.desk.office._work.reading() as drawer:
        told = [entry.words for entry in reversed(drawer.journal.latest(20)) if entry.case_id is None]
    assert [words.partition(":")[0] for words in told] == [
        "27 November 2026 no longer counts", "Undone", "Done again", "Undone"
    ]  # fmt: skip


def test_a_moved_case_is_opened_with_enter(room: Room, page: SettingsPage) -> None:
    add_day(room, page)
    wanted: list[int] = []
    page.case_wanted.connect(wanted.append)
    assert page.days.moved.list.hasFocus()
    press(page.days.moved.list, Qt.Key.Key_Return)
    assert wanted == [1]


def test_take_it_back_means_the_change_shown_whatever_was_done_since(room: Room, page: SettingsPage) -> None:
    add_day(room, page)
    page.targets.remove(page.targets.rows[0])
    room.qtbot.waitUntil(lambda: len(room.desk.office.records.profile().targets) == 1)
    page.hide()
    page.show()
    room.settle()
    click(room, page.days.moved.take_back)
    assert due(room)[0] == DUE
    assert len(room.desk.office.records.profile().targets) == 1
    assert not page.days.moved.take_back.isVisible()


def test_a_day_that_moves_nothing_says_so(room: Room, page: SettingsPage) -> None:
    add_day(room, page, "26 may 2027", "Jubilee")
    assert page.days.moved.words() == ["No case moved"]
    assert page.days.year.currentData() == 2027
    assert page.days.table.current_day().on == date(2027, 5, 26)


@pytest.mark.parametrize(
    ("day", "name", "row", "why"),
    [
        ("28 nov 2026", "Jubilee", "on", "is a Saturday"),
        ("30 nov 2026", "Jubilee", "on", "left out already: St Andrew’s Day (Scotland)"),
        ("3 jan 2050", "Jubilee", "on", "leaves the calendar"),
        ("27 nov 2026", "", "name", "The day has no name."),
        ("27 nov 2026", "x" * 201, "name", "longer than the 200 letters"),
        ("soon", "Jubilee", "on", "Type a day"),
        ("", "Jubilee", "on", "Type a day"),
    ],
)
def test_what_cannot_be_is_said_under_its_field(
    room: Room, page: SettingsPage, day: str, name: str, row: str, why: str
) -> None:
    form = page.days.form
    click(room, page.days.add)
    write(form.on, day)
    press(form.on, Qt.Key.Key_Tab)
    form.on.editingFinished.emit()
    form.name.setText(name)
    click(room, form.keep)
    assert why in form.rows[row].error()
    assert form.isVisible()
    assert room.desk.office.timekeeping.calendar_days() == ()
    write(form.on, "27 nov 2026")
    write(form.name, "Jubilee")
    click(room, form.keep)
    assert not form.isVisible()
    assert due(room)[0] == NEXT


def test_no_part_of_the_uk_is_no_bank_holiday(room: Room, page: SettingsPage) -> None:
    click(room, page.days.add)
    write(page.days.form.on, "27 nov 2026")
    write(page.days.form.name, "Jubilee")
    for box in page.days.form.parts.values():
        box.click()
    click(room, page.days.form.keep)
    assert page.days.form.rows["parts"].error() == "Tick the parts of the UK that keep it."
    assert room.desk.office.timekeeping.calendar_days() == ()


def test_escape_closes_the_form_and_not_the_page(room: Room, page: SettingsPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    click(room, page.days.add)
    press(page.days.form.name, Qt.Key.Key_Escape)
    assert not page.days.form.isVisible() and left == []


# --- struck, closed, taken back -----------------------------------------------------------------


def test_a_struck_day_is_struck_through_and_taken_back_with_delete(room: Room, page: SettingsPage) -> None:
    days = page.days
    days.table.stand_on(date(2026, 11, 30))
    assert not days.take_back.isEnabled()
    click(room, days.count_again)
    assert days.form.on.day() == date(2026, 11, 30)
    room.qtbot.waitUntil(lambda: "1 open case would move" in days.form.foretold.text())
    click(room, days.form.keep)
    assert due(room)[0] == date(2026, 12, 1)
    assert table(page)[date(2026, 11, 30)] == ("St Andrew’s Day", "Counts again")
    row = [day.on for day in days.table.days()].index(date(2026, 11, 30))
    model = days.table.model()
    assert all(model.index(row, at).data(Qt.ItemDataRole.FontRole).strikeOut() for at in (DATE, NAME))
    assert not model.index(row, STANDING).data(Qt.ItemDataRole.FontRole).strikeOut()
    days.table.setFocus()
    days.table.stand_on(date(2026, 11, 30))
    press(days.table, Qt.Key.Key_Delete)
    room.settle()
    assert due(room)[0] == DUE
    assert table(page)[date(2026, 11, 30)] == ("St Andrew’s Day", "Does not count")
    page.undoing.undo()
    room.settle()
    assert due(room)[0] == date(2026, 12, 1)


def test_the_office_is_closed_from_day_to_day_and_the_clock_runs_on(room: Room, page: SettingsPage) -> None:
    days = page.days
    click(room, days.close_office)
    write(days.form.on, "24 dec")
    write(days.form.to, "31 dec")
    write(days.form.name, "Christmas closure")
    press(days.form.name, Qt.Key.Key_Return)
    room.settle()
    closed = [day.on.day for day in days.table.days() if day.standing is Standing.CLOSED]
    assert closed == [24, 29, 30, 31]
    assert due(room)[0] == DUE
    assert days.moved.words() == ["No case moved"]
    assert all(room.desk.office.calendar.is_working_day(date(2026, 12, day)) for day in closed)
    days.table.selectAll()
    assert not days.take_back.isEnabled()  # bank holidays are not the office's to take back
    days.table.clearSelection()
    for row, day in enumerate(days.table.days()):
        if day.standing is Standing.CLOSED:
            flags = days.table.selectionModel().SelectionFlag
            days.table.selectionModel().select(days.table.model().index(row, 0), flags.Select | flags.Rows)
    click(room, days.take_back)
    assert room.desk.office.timekeeping.calendar_days() == ()
    page.undoing.undo()
    room.settle()
    assert len(room.desk.office.timekeeping.calendar_days()) == 4


@pytest.mark.parametrize(
    ("first", "last", "row", "why"),
    [
        ("31 dec 2026", "24 dec 2026", "to", "comes before"),
        ("24 dec 2026", "24 dec 2027", "to", "longer than 100 days"),
        ("26 dec 2026", "27 dec 2026", "on", "nothing to mark"),
        ("24 dec 2026", "eventually", "to", "Type a day"),
    ],
)
def test_a_closure_that_cannot_be_is_said_under_its_field(
    room: Room, page: SettingsPage, first: str, last: str, row: str, why: str
) -> None:
    form = page.days.form
    click(room, page.days.close_office)
    write(form.name, "Closed")
    write(form.on, first)
    write(form.to, last)
    press(form.to, Qt.Key.Key_Return)
    room.settle()
    assert why in form.rows[row].error()
    assert room.desk.office.timekeeping.calendar_days() == ()


def test_what_can_be_done_with_a_day_is_in_its_menu(room: Room, page: SettingsPage) -> None:
    add_day(room, page)
    page.days.table.stand_on(date(2026, 11, 27))
    entries = {act.text().partition("\t")[0]: act for act in page.days.menu().actions()}
    assert {name: act.isEnabled() for name, act in entries.items()} == {
        "Let it count again…": False, "Take back": True, "Copy": True
    }  # fmt: skip
    entries["Take back"].trigger()
    room.settle()
    assert due(room)[0] == DUE


def test_an_undo_that_came_too_late_is_told_and_changes_nothing(room: Room, page: SettingsPage) -> None:
    add_day(room, page)
    other = Office.open(room.folder / "r.foidesk", who="Tom", now=lambda: NOW)
    other.timekeeping.take_back(date(2026, 11, 27))
    other.timekeeping.add_day(date(2026, 11, 27), "Coronation")
    other.close()
    troubles: list[object] = []
    room.desk.troubled.connect(troubles.append)
    page.undoing.undo()
    room.settle()
    assert "changed again since" in str(troubles[0])
    assert [day.name for day in room.desk.office.timekeeping.calendar_days()] == ["Coronation"]


# --- the file of GOV.UK -------------------------------------------------------------------------


def published(folder: Path) -> Path:
    divisions = json.loads(GOV_UK.read_text(encoding="utf-8"))
    for part, letters in (("england-and-wales", "E"), ("scotland", "S"), ("northern-ireland", "N")):
        content = divisions[part]
        events = content["events"] if isinstance(content, dict) else content
        events[:] = [one for one in events if one["date"] != "2026-11-30"]
        events += [
            {"title": day.name, "date": day.on.isoformat()}
            for day in bankdays.shipped_days()
            if day.on.year == 2029 and letters in day.parts
        ]
        events.append({"title": "Coronation", "date": "2026-12-04"})
    path = folder / "bank-holidays.json"
    path.write_text(json.dumps(divisions), encoding="utf-8")
    return path


def drop(room: Room, page: SettingsPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(600, 300), Qt.DropAction.CopyAction, data, left, none))
    room.settle()


def test_a_dropped_file_shows_what_it_would_change_and_is_used(room: Room, page: SettingsPage) -> None:
    days = page.days
    drop(room, page, published(room.folder))
    assert days.preview.words() == [
        "bank-holidays.json",
        "Bank holidays from 2019 to 2029.",
        "Would no longer count: Friday 4 December 2026, Coronation.",
        "Would count again: Monday 30 November 2026, St Andrew’s Day (Scotland).",
        "Bank holidays would be settled to the end of 2029.",
        "1 open case would move: HA06181.",
    ]
    assert room.desk.office.timekeeping.calendar_days() == ()
    click(room, days.preview.use)
    assert due(room)[0] == date(2026, 12, 1)
    assert days.moved.words()[0] == "1 case moved"
    assert "settled to the end of 2029" in days.section.words()
    assert days.table.days()[-1].standing is Standing.OFF
    page.undoing.undo()
    room.settle()
    assert due(room)[0] == DUE
    assert room.desk.office.timekeeping.calendar_days() == ()
    assert "settled to the end of 2028" in days.section.words()


def test_a_file_that_says_nothing_new_can_only_be_closed(room: Room, page: SettingsPage) -> None:
    page.days.look_at(GOV_UK)
    room.settle()
    assert page.days.preview.words()[-1] == "It says what FOI Desk knows already: nothing would change."
    assert not page.days.preview.use.isVisible()
    click(room, page.days.preview.cancel)
    assert not page.days.preview.isVisible()


def test_a_day_out_of_a_file_names_the_file_and_is_taken_back(room: Room, page: SettingsPage) -> None:
    drop(room, page, published(room.folder))
    click(room, page.days.preview.use)
    page.days.table.stand_on(date(2026, 12, 4))
    assert "Known from: bank-holidays.json" in page.days.about_day.text()
    click(room, page.days.take_back)
    kinds = [day.kind for day in room.desk.office.timekeeping.calendar_days()]
    assert kinds == [DayKind.STRUCK, DayKind.SETTLED]


def test_a_file_that_is_no_list_is_told_in_place(room: Room, page: SettingsPage) -> None:
    path = room.folder / "holiday-photos.json"
    path.write_text("<html>", encoding="utf-8")
    drop(room, page, path)
    assert page.days.preview.words() == [
        "holiday-photos.json", "This is not the bank holidays file of GOV.UK. The calendar is unchanged."
    ]  # fmt: skip
    assert not page.days.preview.use.isVisible()


# --- another window -----------------------------------------------------------------------------


def test_a_day_marked_by_another_window_is_there_at_the_next_look(room: Room, page: SettingsPage) -> None:
    other = Office.open(room.folder / "r.foidesk", who="Tom", now=lambda: NOW)
    other.timekeeping.add_day(date(2026, 11, 27), "Jubilee")
    other.close()
    row = room.desk.office.records.rows([1])[0]
    assert (row.due, row.days_left) == (NEXT, 5)
    room.desk.acts.trigger("refresh")
    room.settle()
    assert table(page)[date(2026, 11, 27)] == ("Jubilee", "Added, does not count")


def test_a_register_that_can_only_be_read_is_shown_and_not_changed(room: Room) -> None:
    path = room.folder / "r.foidesk"
    room.desk.close()
    path.chmod(0o444)
    room.desk = Desk(Office.open(path, now=lambda: NOW), room.desk.acts)
    page = SettingsPage(room.desk)
    room.show(page)
    room.qtbot.waitUntil(lambda: len(page.days.table.days()) == 14)
    days = page.days
    assert not any(one.isEnabled() for one in (days.add, days.close_office, days.load, days.count_again))
    assert days.add.toolTip() == "This register can only be read."
    path.chmod(0o644)

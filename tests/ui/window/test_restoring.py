"""Restoring a copy, from the menu and at the closed door: looked into first, then confirmed by name."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from foidesk.office.office import Office
from foidesk.office.records import RegisterQuery, View
from foidesk.ui.closeddoor import ClosedDoor
from foidesk.ui.dialogs.confirmrestore import ConfirmRestore
from foidesk.ui.dialogs.restore import RestoreDialog
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case


@pytest.fixture
def opened(qtbot, three_cases, tmp_path):
    """A window whose register has a copy made at the start."""
    (tmp_path / "office").mkdir()
    path = Path(shutil.copy(three_cases, tmp_path / "office" / "register.foidesk"))
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.resize(1366, 768)
    window.show()
    opening.open_first(str(path), demo=False)
    at_home(qtbot, window)
    yield window, path
    window._may_close = True
    window.close()


def at_home(qtbot, window):
    qtbot.waitUntil(lambda: window.rooms is not None and bool(window.rooms.keeper.places))
    qtbot.waitUntil(lambda: not window.rooms.keeper.busy() and not window.desk.crossing.busy())


def copies_of(path):
    return sorted((path.parent / "Copies").iterdir())


def dialog_of(qtbot, window) -> RestoreDialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(RestoreDialog)))
    dialog = next(one for one in window.findChildren(RestoreDialog) if one.isVisible())
    qtbot.waitUntil(lambda: not dialog.busy())
    return dialog


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def last_act(path):
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT who, words FROM journal ORDER BY id DESC LIMIT 1").fetchone()


def references(window):
    office = window.desk.office
    found = office.records.find(RegisterQuery(View.ALL, office.today()))
    return [row.reference for _, ids in found for row in office.records.rows(ids)]


def test_a_copy_is_looked_into_confirmed_and_takes_the_registers_place(qtbot, opened):
    window, path = opened
    a_logged_case(window.desk.office, 1, reference="HA07999", name="Joan Lowe")
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    assert dialog.list.topLevelItemCount() == 1
    assert dialog.list.topLevelItem(0).text(3) == "Now: sound"
    assert [dialog.cases.item(row).text()[:7] for row in range(3)] == ["HA07426", "HA07408", "HA07387"]
    assert dialog.acts.count() == 1
    assert "HA07999" in dialog.acts.item(0).text()
    click(qtbot, dialog.use)
    confirm = dialog.confirm
    assert isinstance(confirm, ConfirmRestore)
    assert confirm.words.startswith("1 act done since this copy would be gone")
    before, (copy,) = window.desk, copies_of(path)
    click(qtbot, confirm.use)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not before)
    at_home(qtbot, window)
    assert "HA07999" not in references(window)
    assert len(references(window)) == 3
    (kept,) = path.parent.glob("register-replaced-*.foidesk")
    assert kept.name in window.troubles.banner("restore").words()
    assert last_act(path) == (
        window.desk.office.who,
        f"The copy {copy.name} was put in the register’s place: 3 cases; what was there is kept as {kept.name}",
    )


def test_leaving_the_question_changes_nothing(qtbot, opened):
    window, path = opened
    a_logged_case(window.desk.office, 1, reference="HA07999", name="Joan Lowe")
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    click(qtbot, dialog.use)
    click(qtbot, dialog.confirm.leave)
    click(qtbot, dialog.leave)
    assert "HA07999" in references(window)
    assert list(path.parent.glob("register-replaced-*")) == []


def test_nothing_is_restored_while_somebody_else_has_a_request_open(qtbot, opened):
    window, path = opened
    other = Office.open(path, who="Tom Hale", now=window.desk.office.now)
    other.attendance.come(1)
    window.rooms.neighbours.look()
    qtbot.waitUntil(lambda: bool(window.rooms.standing.others))
    before = window.desk
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    click(qtbot, dialog.use)
    click(qtbot, dialog.confirm.use)
    assert "Tom Hale" in window.troubles.banner("restore").words()
    assert window.desk is before
    assert list(path.parent.glob("register-replaced-*")) == []
    other.close()


def test_a_damaged_copy_can_be_seen_and_not_used(qtbot, opened):
    window, path = opened
    (copy,) = copies_of(path)
    content = bytearray(copy.read_bytes())
    content[4096 * 4 : 4096 * 9] = b"\xff" * (4096 * 5)
    copy.write_bytes(content)
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    assert dialog.list.topLevelItem(0).text(3) == "Damaged"
    assert not dialog.use.isEnabled()
    assert "cannot be restored" in dialog.state.text()


def test_a_file_from_elsewhere_is_looked_through_and_said_to_be_of_another_register(
    qtbot, opened, three_cases, tmp_path
):
    window, path = opened
    foreign = tmp_path / "budget.foidesk"
    foreign.write_bytes(b"this is not a database at all" * 50)
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    dialog.take(str(path))
    assert "the register itself" in dialog.state.text()
    dialog.take(str(foreign))
    qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.list.topLevelItemCount() == 2
    assert not dialog.use.isEnabled()


def test_a_damaged_register_is_restored_from_the_closed_door(qtbot, opened):
    window, path = opened
    window.move_out()
    path.write_bytes(b"this was a register once" * 1000)
    window.register_wanted.emit(str(path))
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), ClosedDoor))
    door = window.pages.currentWidget()
    way = next(one for one in door.buttons if one.text() == "Restore a copy…")
    click(qtbot, way)
    dialog = dialog_of(qtbot, window)
    click(qtbot, dialog.use)
    assert "could not be read" in dialog.confirm.words
    click(qtbot, dialog.confirm.use)
    qtbot.waitUntil(lambda: window.desk is not None)
    at_home(qtbot, window)
    assert len(references(window)) == 3
    (kept,) = path.parent.glob("register-replaced-*.foidesk")
    assert kept.read_bytes() == b"this was a register once" * 1000


def check(qtbot, window):
    window.acts.trigger("verify")
    qtbot.waitUntil(lambda: window.troubles.banner("check") is not None)
    return window.troubles.banner("check")


def test_the_register_is_checked_from_the_menu_and_found_sound(qtbot, opened):
    window, _ = opened
    said = check(qtbot, window).words()
    assert said.startswith("The register is sound: 3 cases")
    assert "journal" in said


def test_what_was_changed_behind_the_program_is_found_and_leads_to_a_copy(qtbot, opened, app):
    window, path = opened
    with closing(sqlite3.connect(path)) as raw, raw:
        for name in [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE journal SET words = 'Nothing happened' WHERE id = 1")
    banner = check(qtbot, window)
    assert banner.words().startswith("The register is not as it was kept")
    assert "Nothing was changed." in banner.words()
    buttons = {one.text(): one for one in banner.findChildren(QPushButton) if one.isVisible()}
    click(qtbot, buttons["Copy the list"])
    assert "journal" in app.clipboard().text().lower()
    buttons = {one.text(): one for one in check(qtbot, window).findChildren(QPushButton) if one.isVisible()}
    click(qtbot, buttons["Restore a copy…"])
    click(qtbot, dialog_of(qtbot, window).leave)


def test_a_copy_is_restored_with_the_keyboard_alone(qtbot, opened):
    window, path = opened
    at_start = window.desk
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    assert dialog.focusWidget() is dialog.list
    qtbot.waitUntil(dialog.use.isEnabled)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.confirm is not None and dialog.confirm.isVisible())
    confirm = dialog.confirm
    assert confirm.focusWidget() is confirm.leave  # what cannot be undone is not one Enter away
    qtbot.keyClick(confirm.leave, Qt.Key.Key_Tab)
    assert confirm.focusWidget() is confirm.use
    qtbot.keyClick(confirm.use, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not at_start)
    at_home(qtbot, window)
    assert list(path.parent.glob("register-replaced-*.foidesk"))

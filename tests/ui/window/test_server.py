"""A register on a server, in the window: opened, its password asked for and kept nowhere, lost and found, moved to."""

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from foidesk import settings
from foidesk.office.office import Office
from foidesk.ui.closeddoor import ClosedDoor
from foidesk.ui.dialogs.moving import MoveDialog
from foidesk.ui.dialogs.restore import RestoreDialog
from foidesk.ui.dialogs.server import PasswordDialog, ServerDialog
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case
from tests.server import PASSWORD, Server
from tests.ui.conftest import press, type_text


@pytest.fixture
def opened(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.show()
    yield window, opening
    window._may_close = True
    window.close()


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    made = server.database()
    yield made
    server.drop(made)


def door_of(qtbot, window) -> ClosedDoor:
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), ClosedDoor))
    return window.pages.currentWidget()


def dialog_of(qtbot, window, kind: type[QDialog]):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def fill_in(field: QLineEdit, words: str) -> None:
    field.clear()
    type_text(field, words) if words.isascii() and words.isalnum() else field.setText(words)


def is_open(window, address: str) -> bool:
    return window.desk is not None and window.desk.office.store == address and window.rooms is not None


def test_a_register_on_a_server_is_opened_from_the_menu_and_its_password_kept_nowhere(
    qtbot, opened, three_cases, tmp_path, server, address
):
    Office.open(address).close()
    window, opening = opened
    opening.open_first(str(shutil.copy(three_cases, tmp_path / "here.foidesk")), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None)
    window.acts.action("open_server").trigger()
    dialog = dialog_of(qtbot, window, ServerDialog)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.form.rows["server"].error() == "Say which server the register is on."
    assert dialog.form.rows["database"].error() == "Say the name of the database."
    fill_in(dialog.form.server, "127.0.0.1")
    fill_in(dialog.form.port, str(server.port))
    fill_in(dialog.form.database, address.rsplit("/")[-1])
    fill_in(dialog.form.name, "office")
    fill_in(dialog.form.password, PASSWORD)
    press(dialog.form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_open(window, address))
    kept = settings.settings_file().read_text()
    assert settings.load().register == address.replace(f":{PASSWORD}", "")
    assert PASSWORD not in kept
    assert window.desk.office.address == settings.load().register


def test_the_password_is_asked_for_at_the_next_start(qtbot, opened, address):
    Office.open(address).close()
    window, opening = opened
    settings.save(settings.Machine(register=address.replace(f":{PASSWORD}", "")))
    opening.open_first(None, demo=False)
    door = door_of(qtbot, window)
    assert door.words() == ["Give the password…", "Change the address…", "Choose another register…"]
    for given, lets_in in (("guessed", False), (PASSWORD, True)):
        door = door_of(qtbot, window)
        qtbot.mouseClick(door.buttons[0], Qt.MouseButton.LeftButton)
        dialog = dialog_of(qtbot, window, PasswordDialog)
        assert dialog.name.text() == "office"
        fill_in(dialog.password, given)
        press(dialog.password, Qt.Key.Key_Return)
        if lets_in:
            qtbot.waitUntil(lambda: is_open(window, address))
        else:
            qtbot.waitUntil(lambda old=door: window.pages.currentWidget() not in (old, window.waiting))
            said = [one.text() for one in door_of(qtbot, window).findChildren(QLabel)]
            assert any("does not accept the name office" in words for words in said)
    assert PASSWORD not in settings.settings_file().read_text()


def test_a_server_that_does_not_answer_and_an_empty_database_leave_a_door_with_ways_on(qtbot, opened, server, address):
    window, opening = opened
    opening.open_first(address.replace(f":{server.port}/", ":1/"), demo=False)
    door = door_of(qtbot, window)
    assert door.words() == ["Try again", "Change the address…", "Choose another register…"]
    window.register_wanted.emit(address)
    qtbot.waitUntil(lambda: window.pages.currentWidget() not in (door, window.waiting))
    door = door_of(qtbot, window)
    assert door.words() == ["Change the address…", "Start a new one there", "Choose another register…"]
    qtbot.mouseClick(door.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_open(window, address))


def test_the_register_is_moved_from_the_menu_and_the_new_one_opened(
    qtbot, opened, three_cases, tmp_path, server, address
):
    window, opening = opened
    here = shutil.copy(three_cases, tmp_path / "here.foidesk")
    before = here.read_bytes()
    opening.open_first(str(here), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    window.acts.action("move_register").trigger()
    dialog = dialog_of(qtbot, window, MoveDialog)
    fill_in(dialog.form.server, "127.0.0.1")
    fill_in(dialog.form.port, str(server.port))
    fill_in(dialog.form.database, "nowhere")
    fill_in(dialog.form.name, "office")
    fill_in(dialog.form.password, PASSWORD)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.said.isVisible)
    assert "There is no database nowhere" in dialog.said.text()
    fill_in(dialog.form.database, address.rsplit("/")[-1])
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_open(window, address))
    qtbot.waitUntil(lambda: window.rooms.register.model.rowCount() > 0)
    assert any("was moved and compared" in words for words in window.troubles.words())
    assert PASSWORD not in settings.settings_file().read_text()
    with Office.open(here)._work.reading() as old, window.desk.office._work.reading() as new:
        assert new.casefiles.load(1) == old.casefiles.load(1)
    assert len(before) == here.stat().st_size


def test_copies_of_a_server_are_made_by_the_window_and_one_is_restored_from_the_menu(qtbot, opened, tmp_path, address):
    Office.open(address).close()
    settings.save(settings.Machine(register=address, copies=str(tmp_path / "copies")))
    (tmp_path / "copies").mkdir()
    window, opening = opened
    opening.open_first(address, demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and bool(window.rooms.keeper.places))
    made = list((tmp_path / "copies").glob("*-auto-*.foidesk"))
    assert len(made) == 1
    a_logged_case(window.desk.office, 2)
    window.acts.action("restore").trigger()
    dialog = dialog_of(qtbot, window, RestoreDialog)
    qtbot.waitUntil(dialog.use.isEnabled)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert PASSWORD not in "".join(one.text() for one in dialog.findChildren(QLabel))
    assert "1 act done since this copy would be gone" in dialog.confirm.words
    before = window.desk
    qtbot.mouseClick(dialog.confirm.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk is not before and is_open(window, address))
    with window.desk.office._work.reading() as drawer:
        assert drawer.casefiles.open_ids() == []
    kept = list((tmp_path / "copies").glob("*-replaced-*.foidesk"))
    assert len(kept) == 1
    assert any(str(kept[0]) in words for words in window.troubles.words())

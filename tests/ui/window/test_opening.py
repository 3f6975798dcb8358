"""Opening registers behind a window that already shows: good ones, missing ones, damaged ones, foreign ones."""

import shutil
import sqlite3

import pytest
from PySide6.QtCore import Qt

from foidesk import settings
from foidesk.ui.closeddoor import ClosedDoor
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow


@pytest.fixture
def opened(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.show()
    yield window, opening
    window._may_close = True
    window.close()


def door_of(qtbot, window):
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), ClosedDoor))
    return window.pages.currentWidget()


def test_the_window_shows_before_the_register_is_open(qtbot, opened, three_cases, tmp_path):
    window, opening = opened
    copy = shutil.copy(three_cases, tmp_path / "copy.foidesk")
    opening.open_first(str(copy), demo=False)
    assert window.isVisible()
    assert window.desk is None
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    assert window.desk.office.path == tmp_path / "copy.foidesk"


def test_a_file_that_is_no_register_leaves_a_door_with_ways_on(qtbot, opened, tmp_path):
    window, opening = opened
    foreign = tmp_path / "budget.foidesk"
    foreign.write_bytes(b"this is not a database at all" * 50)
    opening.open_first(str(foreign), demo=False)
    door = door_of(qtbot, window)
    assert door.words() == ["Restore a copy…", "Recover what is readable", "Choose another register…", "Try again"]
    assert foreign.read_bytes().startswith(b"this is not")


def test_a_newer_register_is_refused_and_another_can_be_opened(qtbot, opened, three_cases, tmp_path):
    window, opening = opened
    newer = tmp_path / "newer.foidesk"
    shutil.copy(three_cases, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    opening.open_first(str(newer), demo=False)
    door_of(qtbot, window)
    good = tmp_path / "good.foidesk"
    shutil.copy(three_cases, good)
    window.register_wanted.emit(str(good))
    qtbot.waitUntil(lambda: window.desk is not None)
    assert settings.load().register == str(good)


def test_a_chosen_register_that_is_gone_is_never_replaced_by_an_empty_one(qtbot, opened, tmp_path):
    window, opening = opened
    gone = tmp_path / "drive" / "register.foidesk"
    settings.save(settings.Machine(register=str(gone)))
    opening.open_first(None, demo=False)
    door = door_of(qtbot, window)
    assert not gone.exists()
    again, _, new, _ = door.buttons
    assert new.text() == "Start a new one there"
    gone.parent.mkdir()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is not door)
    door = door_of(qtbot, window)
    assert not gone.exists()
    qtbot.mouseClick(door.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert gone.exists()


def test_another_register_takes_the_place_of_the_first(qtbot, opened, three_cases, tmp_path):
    window, opening = opened
    first, second = tmp_path / "first.foidesk", tmp_path / "second.foidesk"
    shutil.copy(three_cases, first)
    shutil.copy(three_cases, second)
    opening.open_first(str(first), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    window.register_wanted.emit(str(second))
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.office.path == second)
    qtbot.waitUntil(lambda: window.rooms.register.model.rowCount() > 0)
    assert window.acts.action("new_request").isVisible()

"""Copies that make themselves behind an open window, and what is said when they cannot."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from foidesk import settings
from foidesk.office.office import Office
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow
from tests.builders import an_office


@pytest.fixture
def opened(qtbot, three_cases, tmp_path):
    """A window with the register of three cases, opened as at the start of the program."""
    (tmp_path / "office").mkdir()
    path = Path(shutil.copy(three_cases, tmp_path / "office" / "register.foidesk"))
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.resize(1366, 768)
    window.show()

    def start():
        opening.open_first(str(path), demo=False)
        qtbot.waitUntil(lambda: window.rooms is not None and bool(window.rooms.keeper.places))
        still(qtbot, window)
        return window, path

    yield start
    window._may_close = True
    window.close()


def still(qtbot, window):
    qtbot.waitUntil(lambda: not window.rooms.keeper.busy() and not window.desk.crossing.busy())


def button(banner, words) -> QPushButton:
    return next(one for one in banner.findChildren(QPushButton) if one.text() == words and not one.isHidden())


def test_a_copy_is_made_at_the_start_beside_the_register_and_said_under_the_list(qtbot, opened):
    window, path = opened()
    (copy,) = (path.parent / "Copies").iterdir()
    assert copy.name.startswith("register-auto-")
    with_copy = Office.open(copy)
    assert with_copy.records.verify().ok
    with_copy.close()
    note = window.rooms.note.accessibleName()
    assert note.startswith("Backed up today")
    assert note.endswith("Copies: Copies")
    assert window.troubles.words() == []


def test_a_second_start_on_the_same_day_makes_no_other(qtbot, opened):
    window, path = opened()
    window.rooms.keeper.look()
    still(qtbot, window)
    assert len(list((path.parent / "Copies").iterdir())) == 1


def test_a_missing_second_place_is_told_blocks_nothing_and_is_tried_again(qtbot, opened, tmp_path):
    settings.save(settings.Machine(second_copies=str(tmp_path / "usb")))
    window, path = opened()
    assert len(list((path.parent / "Copies").iterdir())) == 1
    banner = window.troubles.banner("copies 1")
    assert "No copies reach the second place" in banner.words()
    assert f"is not there: {tmp_path / 'usb'}" in banner.words()
    assert "Connect the drive" in banner.words()
    assert window.rooms.note.accessibleName().endswith("None in the second place")
    (tmp_path / "usb").mkdir()
    qtbot.mouseClick(button(banner, "Try again"), Qt.MouseButton.LeftButton)
    still(qtbot, window)
    qtbot.waitUntil(lambda: window.troubles.banner("copies 1") is None)
    assert len(list((tmp_path / "usb").iterdir())) == 1
    assert not window.rooms.note.accessibleName().endswith("second place")


def test_a_missing_first_place_is_said_with_the_day_of_the_last_copy(qtbot, opened, tmp_path):
    (tmp_path / "share").mkdir()
    settings.save(settings.Machine(copies=str(tmp_path / "share")))
    window, _ = opened()
    shutil.rmtree(tmp_path / "share")
    window.rooms.keeper.look()
    still(qtbot, window)
    banner = window.troubles.banner("copies 0")
    assert "The register is not being copied" in banner.words()
    assert "The last copy there is of" in banner.words()
    assert window.rooms.note.accessibleName().endswith("Copies are failing")
    qtbot.mouseClick(button(banner, "Settings"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms.screen == "settings")
    shown = window.rooms.settings.page
    qtbot.waitUntil(lambda: shown.headings.currentItem().text() == "Copies")
    qtbot.waitUntil(lambda: not shown.copies.first.visibleRegion().isEmpty())


def test_a_place_that_does_not_answer_is_told_while_the_work_goes_on(qtbot, opened):
    window, path = opened()
    holding = sqlite3.connect(path, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")  # nothing can be read until it lets go
    window.rooms.keeper.look()
    window.rooms.keeper.tick()
    assert "taking very long" in window.troubles.banner("copies slow").words()
    holding.execute("ROLLBACK")
    holding.close()
    still(qtbot, window)
    assert window.troubles.banner("copies slow") is None


def test_choosing_another_place_in_the_settings_copies_there_at_once(qtbot, opened, tmp_path):
    settings.save(settings.Machine(second_copies=str(tmp_path / "usb")))
    window, _ = opened()
    window.show_settings()
    qtbot.waitUntil(lambda: window.rooms.screen == "settings")
    form = window.rooms.settings.page.copies
    (tmp_path / "other").mkdir()
    form.second.take(str(tmp_path / "other"))
    qtbot.waitUntil(lambda: window.troubles.banner("copies 1") is None)
    assert len(list((tmp_path / "other").iterdir())) == 1
    qtbot.mouseClick(form.second.none, Qt.MouseButton.LeftButton)
    assert settings.load().second_copies == ""
    still(qtbot, window)
    form.often.setCurrentIndex(2)
    form.often.activated.emit(2)
    assert settings.load().copy_hours == 0


def test_the_same_folder_twice_is_refused(qtbot, opened, tmp_path):
    (tmp_path / "share").mkdir()
    settings.save(settings.Machine(copies=str(tmp_path / "share")))
    window, _ = opened()
    window.show_settings()
    qtbot.waitUntil(lambda: window.rooms.screen == "settings")
    window.rooms.settings.page.copies.second.take(str(tmp_path / "share"))
    assert settings.load().second_copies == ""
    assert any("same folder" in words for words in window.troubles.words())


def test_the_office_goes_on_while_a_place_is_looked_after(tmp_path):
    office = an_office(tmp_path)
    place = tmp_path / "Copies"
    with ThreadPoolExecutor(1) as other, office.records._work.lock:  # somebody is in the midst of an act
        (kept,) = other.submit(office.copykeeping.keep, [place], None, make=place).result()
    assert kept.made
    office.close()


def test_a_time_that_makes_no_sense_is_the_usual_one(tmp_path):
    settings.save(settings.Machine(second_copies="E:/copies", copy_hours=4))
    assert settings.load().copy_hours == 4
    assert settings.load().second_copies == "E:/copies"
    kept = settings.settings_file().read_text(encoding="utf-8")
    for nonsense in ("-1", "true", '"often"', "7"):
        settings.settings_file().write_text(kept.replace("copy_hours = 4", f"copy_hours = {nonsense}"), "utf-8")
        assert settings.load().copy_hours == 1
        assert settings.load().second_copies == "E:/copies"

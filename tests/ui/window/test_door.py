"""The closed door: a register that is damaged, and each way on from it, with real clicks."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser

from foidesk import settings
from foidesk.office.office import Office
from foidesk.office.records import RegisterQuery, View
from foidesk.ui.acts import WRITING
from foidesk.ui.closeddoor import ClosedDoor
from foidesk.ui.dialogs.confirmrestore import ConfirmRestore
from foidesk.ui.dialogs.help import HelpDialog
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow

PAGE = 4096


@pytest.fixture
def path(tmp_path, three_cases) -> Path:
    (tmp_path / "office").mkdir()
    return Path(shutil.copy(three_cases, tmp_path / "office" / "register.foidesk"))


@pytest.fixture
def opened(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.resize(1366, 768)
    window.show()
    yield window, opening
    window._may_close = True
    window.close()


def root_of(path, table):
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]


def spoil(path, table):
    page, content = root_of(path, table), bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def copy_of(path):
    office = Office.open(path, who="Priya Nair")
    copied = office.records.backup(path.parent / "Copies")
    office.close()
    return Path(copied.path)


def door_of(qtbot, window, *, way=""):
    def there():
        door = window.pages.currentWidget()
        return isinstance(door, ClosedDoor) and any(way in words for words in door.words())

    qtbot.waitUntil(there)
    return window.pages.currentWidget()


def go(qtbot, door, words):
    button = next(one for one in door.buttons if one.text().startswith(words))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def at_home(qtbot, window):
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())


def references(window):
    office = window.desk.office
    found = office.records.find(RegisterQuery(View.ALL, office.today()))
    return sorted(row.reference for _, ids in found for row in office.records.rows(ids))


def test_the_newest_sound_copy_is_offered_by_its_date_and_restored(qtbot, opened, path):
    window, opening = opened
    good, bad = copy_of(path), copy_of(path)
    spoil(bad, "cases")
    spoil(path, "cases")
    damaged = path.read_bytes()
    opening.open_first(str(path), demo=False)
    door = door_of(qtbot, window, way="Restore the copy of ")
    assert door.words()[0].startswith("Restore the copy of ")
    assert "3 cases" in door.buttons[0].accessibleDescription()
    go(qtbot, door, "Restore the copy of ")
    dialog = next(one for one in window.findChildren(ConfirmRestore) if one.isVisible())
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    at_home(qtbot, window)
    assert references(window) == ["HA07387", "HA07408", "HA07426"]
    (kept,) = path.parent.glob("register-replaced-*.foidesk")
    assert kept.read_bytes() == damaged
    assert good.name in window.troubles.banner("restore").words()


def test_a_damaged_register_is_looked_at_and_nothing_in_it_can_be_changed(qtbot, opened, path):
    window, opening = opened
    spoil(path, "post_book" if _has(path, "post_book") else "known_words")
    damaged = path.read_bytes()
    opening.open_first(str(path), demo=False)
    go(qtbot, door_of(qtbot, window), "Open for reading only")
    at_home(qtbot, window)
    assert references(window) == ["HA07387", "HA07408", "HA07426"]
    assert window.troubles.banner("read_only").words().startswith("This register is damaged and open for reading only")
    window.open_case(window.desk.office.records.find(RegisterQuery(View.ALL, window.desk.office.today()))[0][1][0])
    qtbot.waitUntil(lambda: window.rooms.screen == "case" and window.rooms.case.page.view is not None)
    for name in WRITING:
        action = window.acts.action(name)
        assert not action.isEnabled(), name
        assert "damaged" in action.toolTip(), name
    new = next(one for one in window.navigation.findChildren(QPushButton) if one.text() == "New request")
    assert not new.isEnabled()
    assert "damaged" in new.toolTip()
    for tab in ("clock", "letter", "correspondence", "costs", "holders", "enclosures", "history"):
        window.acts.trigger(f"tab_{tab}")
        qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    window.show_settings()
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    window.show_register()
    assert path.read_bytes() == damaged


def test_one_too_damaged_to_be_read_says_so_and_does_not_offer_it_again(qtbot, opened, path):
    window, opening = opened
    content = bytearray(path.read_bytes())
    content[2 * PAGE : 40 * PAGE] = bytes(38 * PAGE)
    path.write_bytes(content)
    opening.open_first(str(path), demo=False)
    first = door_of(qtbot, window, way="Open for reading only")
    go(qtbot, first, "Open for reading only")
    qtbot.waitUntil(lambda: window.pages.currentWidget() not in {first, window.waiting})
    door = door_of(qtbot, window)
    assert "Open for reading only" not in door.words()
    said = [one.text() for one in door.findChildren(QLabel)]
    assert "It is too damaged to be read as it is. The file was left as it is." in said


def test_where_no_case_can_be_read_the_empty_register_is_not_taken_into_use(qtbot, opened, path):
    window, opening = opened
    settings.save(settings.Machine(register=str(path)))
    content = bytearray(path.read_bytes())
    content[3 * PAGE : 40 * PAGE] = bytes((one * 7 + 13) % 256 for one in content[3 * PAGE : 40 * PAGE])
    path.write_bytes(content)
    opening.open_first(str(path), demo=False)
    first = door_of(qtbot, window, way="Recover")
    go(qtbot, first, "Recover what is readable")
    qtbot.waitUntil(lambda: window.troubles.banner("recovered") is not None)
    assert window.troubles.banner("recovered").words().startswith("No case could be read")
    assert "Restore a copy…" in door_of(qtbot, window).words()
    assert settings.load().register == str(path)
    assert window.desk is None


def test_a_register_that_is_gone_is_not_said_to_be_kept_and_the_foot_says_nothing_of_the_last(qtbot, opened, path):
    window, opening = opened
    opening.open_first(str(path), demo=False)
    at_home(qtbot, window)
    assert "open" in window.status.words()
    opening.open_chosen(str(path.parent / "gone.foidesk"))
    door = door_of(qtbot, window)
    assert not any("kept beside" in one.text() for one in door.findChildren(QLabel))
    assert window.status.words() == ""


def _has(path, table):
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def test_what_is_readable_is_recovered_and_this_computer_opens_it_from_then_on(qtbot, opened, path, monkeypatch):
    window, opening = opened
    spoil(path, "snapshots")
    damaged, shown = path.read_bytes(), []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    opening.open_first(str(path), demo=False)
    go(qtbot, door_of(qtbot, window), "Recover what is readable")
    at_home(qtbot, window)
    assert references(window) == ["HA07387", "HA07408", "HA07426"]
    assert path.read_bytes() == damaged
    new = window.desk.office.path
    assert new.name.startswith("register-recovered-")
    assert settings.load().register == str(new)
    banner = window.troubles.banner("recovered")
    assert banner.words().startswith("3 cases recovered")
    list_button = next(one for one in banner.findChildren(QPushButton) if one.text() == "Show the list")
    qtbot.mouseClick(list_button, Qt.MouseButton.LeftButton)
    assert shown[0].toLocalFile() == str(new.with_suffix(".txt"))
    assert "snapshots could not be read" in new.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_locked_register_waits_and_a_copy_can_be_looked_at_meanwhile(qtbot, opened, path):
    window, opening = opened
    copy_of(path)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sqlite3, sys; raw = sqlite3.connect(sys.argv[1], isolation_level=None);"
            "raw.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.readline()",
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    holder.stdout.readline()
    opening.open_first(str(path), demo=False)
    door = door_of(qtbot, window, way="Look at the copy of ")
    go(qtbot, door, "Look at the copy of ")
    at_home(qtbot, window)
    assert window.troubles.banner("read_only").words().startswith("You are looking at a copy")
    assert len(references(window)) == 3
    assert not list((path.parent / "Copies").glob("*auto*")), "a copy is not copied"
    holder.kill()
    holder.communicate()
    window.register_wanted.emit(str(path))
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.office.path == path)
    at_home(qtbot, window)
    assert window.acts.action("new_request").isEnabled()


def test_the_door_is_gone_through_with_the_keyboard_alone(qtbot, opened, path):
    window, opening = opened
    spoil(path, "cases")
    opening.open_first(str(path), demo=False)
    door = door_of(qtbot, window)
    qtbot.waitUntil(door.buttons[0].hasFocus)
    order = []
    for _ in door.buttons:
        order.append(window.focusWidget().text())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert set(order) == set(door.words())


def test_f1_tells_of_the_ways_in(qtbot, opened, path):
    window, opening = opened
    path.write_bytes(b"this is not a database at all" * 50)
    opening.open_first(str(path), demo=False)
    door_of(qtbot, window)
    window.acts.trigger("help")
    (dialog,) = window.findChildren(HelpDialog)
    assert dialog.findChild(QTextBrowser).toPlainText().startswith("A register that does not open")
    dialog.close()

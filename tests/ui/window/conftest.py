"""The main window over a small real register."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.sharing import SharingWay
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case, an_office


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    """The window's memory and this computer's settings, empty for each test."""
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "own" / "settings.toml"))
    (tmp_path / "own").mkdir()


@pytest.fixture(scope="session")
def three_cases(tmp_path_factory):
    """A register with three cases and the office's particulars, filled once."""
    office = an_office(tmp_path_factory.mktemp("three"))
    a_logged_case(office, 2, received=date(2026, 10, 21), reference="HA07387", name="Northmere Gazette")
    a_logged_case(office, 3, received=date(2026, 11, 3), reference="HA07408")
    a_logged_case(office, 2, received=date(2026, 11, 20), reference="HA07426", owner="Tom Hale")
    office.records.save_profile(office.records.profile())
    office.close()
    return office.path


@pytest.fixture
def office(tmp_path, three_cases):
    shutil.copy(three_cases, tmp_path / "register.foidesk")
    return an_office(tmp_path)


@pytest.fixture
def shared_path(tmp_path, three_cases) -> Path:
    """A register that one desk writes at a time, in a folder of its own."""
    (tmp_path / "share").mkdir()
    path = Path(shutil.copy(three_cases, tmp_path / "share" / "register.foidesk"))
    office = Office.open(path, who="Priya Nair")
    office.sharing.choose(SharingWay.ONE)
    office.close()
    return path


@pytest.fixture
def several(shared_path) -> Path:
    """The same, written by several desks."""
    office = Office.open(shared_path, who="Priya Nair")
    office.sharing.choose(SharingWay.SEVERAL)
    office.close()
    return shared_path


@pytest.fixture
def opened(qtbot):
    """A window before any register is open, and what opens one."""
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.resize(1366, 768)
    window.show()
    yield window, opening
    if window.desk is not None:
        window.rooms.neighbours.stop()
    window._may_close = True
    window.close()


@pytest.fixture
def window(qtbot, office):
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    at_rest(qtbot, window)
    yield window
    if window.desk is not None:
        window._may_close = True
        window.close()


def at_rest(qtbot, window):
    """Wait until everything that was asked has come home and is shown."""

    def still():
        register = window.rooms.register
        waits = (register.looking.wait, register._told_wait, register.model._ask)
        return not window.desk.crossing.busy() and not any(wait.isActive() for wait in waits)

    qtbot.waitUntil(still)

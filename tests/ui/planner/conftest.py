"""The window at the planner, over a dozen made-up requests on 24 November 2026 and a clock that can be moved."""

import shutil
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case, an_office

CASES = (
    # reference, subject, received, owner; due
    ("HA07387", "Custody visitor expenses", date(2026, 10, 21), "Tom Hale"),  # 18 November
    ("HA07394", "Travel and hospitality", date(2026, 10, 27), "Priya Nair"),  # 24 November
    ("HA07396", "Safer Streets bids", date(2026, 10, 28), "Megan Rees"),  # 25 November
    ("HA07397", "Charging points", date(2026, 10, 28), "Tom Hale"),  # 25 November
    ("HA07399", "=Staff numbers", date(2026, 10, 29), "Priya Nair"),  # 26 November
    ("HA07401", "Evaluation of a programme", date(2026, 10, 30), "Priya Nair"),  # 27 November
    ("HA07408", "Facial recognition cameras", date(2026, 11, 3), "Priya Nair"),  # 2 December
    ("HA07430", "Precept consultation", date(2026, 11, 24), ""),  # 23 December
)


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    """The window's memory and this computer's settings, empty for each test."""
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "own" / "settings.toml"))
    (tmp_path / "own").mkdir()


@pytest.fixture(scope="session")
def planned(tmp_path_factory):
    """The register, filled once; each test works on a copy of the file."""
    office = an_office(tmp_path_factory.mktemp("planned"))
    for reference, subject, received, owner in CASES:
        a_logged_case(office, 2, received=received, subject=subject, reference=reference, owner=owner)
    waiting = a_logged_case(office, 2, received=date(2026, 10, 15), reference="HA07379")
    office.timekeeping.add_event(waiting.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 10, 20)))
    office.timekeeping.add_closure(date(2026, 12, 29), "Christmas closure")
    office.records.save_profile(office.records.profile())
    office.close()
    return office.path


class Wall:
    """The clock on the wall."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def office(tmp_path, planned, wall):
    shutil.copy(planned, tmp_path / "register.foidesk")
    return Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=wall)


@pytest.fixture
def window(qtbot, office):
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1440, 955)
    window.show()
    at_rest(qtbot, window)
    yield window
    if window.desk is not None:
        window._may_close = True
        window.close()


@pytest.fixture
def page(qtbot, window):
    """The planner, reached as people reach it."""
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    at_rest(qtbot, window)
    return window.rooms.deadlines.page


def at_rest(qtbot, window):
    """Wait until everything that was asked has come home and is shown."""

    def still():
        register, planner = window.rooms.register, window.rooms.deadlines.page
        waits = [register.looking.wait, register._told_wait, register.model._ask]
        waits += [planner._told_wait] if planner is not None else []
        return not window.desk.crossing.busy() and not any(wait.isActive() for wait in waits)

    qtbot.waitUntil(still)

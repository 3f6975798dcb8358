"""Undo and redo outlive the program: what was done yesterday, in another process, is taken back today with Ctrl+Z."""

import os
import subprocess
import sys
from datetime import date

import pytest

from foidesk.domain.regimes import Regime
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.window import MainWindow
from tests.ui.window.conftest import at_rest

REFERENCE = "HA07408"


def cli(path, *words):
    done = subprocess.run(
        [sys.executable, "-m", "foidesk", "--store", str(path), *words],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def day(qtbot, tmp_path):
    """Open the register in a new window, with the case on it; each is closed before the next is opened."""
    windows = []

    def open_window(path):
        close()
        window = MainWindow(Desk(Office.open(path, who="Priya Nair"), Actions()))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        at_rest(qtbot, window)
        windows.append(window)
        window.rooms.open_reference(REFERENCE)
        qtbot.waitUntil(lambda: window.rooms.case.shown_reference() == REFERENCE)
        at_rest(qtbot, window)
        return window

    def close():
        for window in windows:
            window._may_close = True
            window.close()
        windows.clear()

    yield open_window
    close()


def subject(path):
    office = Office.open(path, who="Watcher")
    try:
        return office.records.case_by_reference(REFERENCE).case.events
    finally:
        office.close()


def test_an_act_of_another_process_is_undone_and_redone_after_each_restart(qtbot, office, day):
    path = office.path
    office.close()
    assert subject(path) == ()
    cli(path, "event", REFERENCE, "clarification_requested=2026-11-10", "--note", "Which year?")
    asked = subject(path)
    assert [event.note for event in asked] == ["Which year?"]

    window = day(path)
    window.acts.trigger("undo")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: not window.rooms.case.page.view.case.events)
    assert subject(path) == ()

    window = day(path)  # closed and opened again
    assert window.acts.action("redo").isEnabled()
    window.acts.trigger("redo")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.rooms.case.page.view.case.events))
    assert subject(path) == asked

    window = day(path)
    window.acts.trigger("undo")
    qtbot.waitUntil(lambda: not window.rooms.case.page.view.case.events)
    cli(path, "verify")


def test_several_acts_are_undone_in_their_order_across_restarts(qtbot, office, day):
    path = office.path
    case_id = office.records.case_by_reference(REFERENCE).case_id
    first = office.records.case(case_id).case
    office.records.change_details(case_id, subject="Other cameras")
    office.records.change_owner(case_id, "Tom Hale")
    office.close()
    for left in ("Other cameras", first.subject):
        window = day(path)
        window.acts.trigger("undo")
        at_rest(qtbot, window)
        case = window.rooms.case.page.view.case
        qtbot.waitUntil(lambda window=window: window.rooms.case.page.view.case.owner == first.owner)
        case = window.rooms.case.page.view.case
        assert (case.subject, case.owner) == (left, first.owner)
    assert (first.regime, first.request.received) == (Regime.FOIA, date(2026, 11, 3))

"""The real program goes wrong: it is started again where it stood, and tells next time what it came from."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from foidesk.office import logbook
from foidesk.office.office import Office
from foidesk.ui.app import Program
from foidesk.ui.dialogs.mishap import ProblemDialog
from tests.ui.window.conftest import at_rest

REFERENCE = "HA07408"


@pytest.fixture
def logs(tmp_path, monkeypatch):
    folder = tmp_path / "logs"
    monkeypatch.setenv("FOIDESK_LOGS", str(folder))
    return folder


def running(logs):
    return {int(file.stem.partition("-")[2]) for file in logs.glob("running-*.txt")}


def go_wrong(path, way):
    words = [sys.executable, "-m", "tests.ui.window.mishap_program", str(path), REFERENCE, way]
    return subprocess.run(words, capture_output=True, text=True, timeout=150, check=False)


def wait_for(happened, seconds=100):
    until = time.monotonic() + seconds
    while not (found := happened()):
        assert time.monotonic() < until, "it never came"
        time.sleep(0.1)
    return found


def end(process):
    os.kill(process, signal.SIGKILL)


@pytest.mark.parametrize("way", ["restart", "stuck", "start"])
def test_restart_starts_the_program_on_the_same_register_and_case(office, logs, way):
    path = office.path
    case_id = office.records.case_by_reference(REFERENCE).case_id
    office.close()
    went = go_wrong(path, way)
    title = "FOI Desk could not start" if way == "start" else "Something went wrong in FOI Desk"
    assert went.stdout.splitlines()[:1] == [title], went.stderr[-2000:]
    process = next(iter(wait_for(lambda: running(logs))))
    try:
        watching = Office.open(path, who="Watcher")

        def open_there():
            with watching.records._work.reading() as drawer:
                return [one for one in drawer.presences.all() if one.process == process and one.case_id == case_id]

        wait_for(open_there)
        watching.close()
    finally:
        end(process)
    log = (logs / "foidesk.log").read_text(encoding="utf-8")
    assert "KeyError" in log or "RuntimeError" in log
    assert "a bug" not in log


def test_after_a_hard_crash_the_next_start_says_so_once_with_a_report(qtbot, app, office, logs):
    path = office.path
    office.close()
    went = go_wrong(path, "crash")
    assert went.returncode != 0
    for told in (True, False):
        program = Program(str(path), demo=False, logs=logs)
        program.begin()
        try:
            window = program.window
            qtbot.waitUntil(lambda window=window: window.rooms is not None)
            at_rest(qtbot, window)
            banner = window.troubles.banner("last time")
            assert (banner is not None) == told
            if banner is not None:
                assert "FOI Desk closed unexpectedly last time" in banner.words()
                assert "Everything that was saved is in the register" in banner.words()
                program._copy_last(window)
                report = app.clipboard().text()
                assert "tests/ui/window/mishap_program.py" in report
                assert "SQLite: " in report
                assert str(path.parent) not in report
            window._may_close = True
            window.close()
        finally:
            program.end()
    assert running(logs) == set()


def test_help_gives_a_report_to_copy_and_shows_the_log_folder(qtbot, app, office, logs, monkeypatch):
    assert logbook.start(logs) is not None
    logbook.log.info("something happened")
    path = office.path
    office.close()
    program = Program(str(path), demo=False, logs=logs)
    program.begin()
    try:
        window = program.window
        qtbot.waitUntil(lambda: window.rooms is not None)
        at_rest(qtbot, window)
        window.acts.trigger("report_problem")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ProblemDialog))
        qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        told = app.clipboard().text()
        assert "something happened" in told
        assert "SQLite: " in told
        assert str(path.parent) not in told
        dialog.close()
        shown = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or len(shown) == 1)
        window.acts.trigger("open_logs")
        assert shown == [str(logs)]
        assert window.troubles.words() == []
        window.acts.trigger("open_logs")
        assert str(logs) in window.troubles.words()[0]
        window._may_close = True
        window.close()
    finally:
        program.end()
        logbook.stop()

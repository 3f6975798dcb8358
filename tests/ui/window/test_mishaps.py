"""A bug of ours: one calm window, a report without a word of any request, a log that keeps none either."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from foidesk.ui.shell import log
from foidesk.ui.shell.mishaps import Mishaps

PRIVATE = "Eleanor Whitcombe asked about her late brother"


@pytest.fixture
def mishaps(qtbot, tmp_path):
    path = log.start(tmp_path / "state" / "foidesk.log")
    assert path is not None
    made = Mishaps()
    before = sys.excepthook
    made.install(tmp_path / "crash.log")
    yield made
    made.remove()
    log.stop()
    assert sys.excepthook is before


def fail():
    raise KeyError(PRIVATE)


def raise_in_slot():
    try:
        fail()
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_shows_one_window_and_the_report_holds_no_personal_words(qtbot, app, mishaps, tmp_path):
    raise_in_slot()
    qtbot.waitUntil(lambda: mishaps.window is not None)
    window = mishaps.window
    report = window.report.toPlainText()
    assert "KeyError" in report
    assert "test_mishaps.py" in report
    assert PRIVATE not in report
    assert str(tmp_path) not in report
    copy = next(one for one in window.findChildren(QPushButton) if one.text() == "Copy report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert app.clipboard().text() == report
    kept = (tmp_path / "state" / "foidesk.log").read_text(encoding="utf-8")
    assert "KeyError" in kept
    assert PRIVATE not in kept
    go_on = next(one for one in window.findChildren(QPushButton) if one.text() == "Continue")
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mishaps.window is None)


def test_a_bug_on_another_thread_reaches_the_same_window(qtbot, mishaps):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: mishaps.window is not None)
    raise_in_slot()
    qtbot.waitUntil(lambda: "raise_in_slot" in mishaps.window.report.toPlainText())
    mishaps.window.close()


def test_close_closes_the_program(qtbot, mishaps):
    closed = []
    mishaps.close_program = lambda: closed.append(True)
    raise_in_slot()
    qtbot.waitUntil(lambda: mishaps.window is not None)
    close = next(one for one in mishaps.window.findChildren(QPushButton) if one.text() == "Close FOI Desk")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert closed == [True]

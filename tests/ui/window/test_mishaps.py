"""A bug of ours: one calm window, a report without a word of any request, a log that keeps none either."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from foidesk.office import logbook
from foidesk.ui.crossing import Crossing
from foidesk.ui.dialogs.mishap import MishapWindow
from foidesk.ui.shell.mishaps import Mishaps, keep_quiet

PRIVATE = "Eleanor Whitcombe asked about her late brother"


@pytest.fixture
def logs(tmp_path):
    assert logbook.start(tmp_path / "logs") is not None
    yield tmp_path / "logs"
    logbook.stop()


@pytest.fixture
def mishaps(qtbot, logs):
    made = Mishaps()
    before = sys.excepthook
    made.install()
    yield made
    made.remove()
    assert sys.excepthook is before


def kept(logs):
    return "".join(file.read_text(encoding="utf-8") for file in sorted(logs.iterdir()))


def fail():
    raise KeyError(PRIVATE)


class Sender(QObject):
    sent = Signal()


class Bad(QWidget):
    """A widget that cannot be painted."""

    def __init__(self, *, again=False):
        super().__init__()
        self.times, self.again = 0, again

    def paintEvent(self, _event):  # noqa: N802
        self.times += 1
        if self.again:
            self.update()
        fail()


def in_a_slot():
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()


def in_a_timer():
    QTimer.singleShot(0, fail)


def in_a_thread():
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_the_crossing():
    crossing = Crossing()
    crossing.run(fail)
    return crossing


def while_painting():
    bad = Bad()
    bad.show()
    return bad


@pytest.mark.parametrize("bug", [in_a_slot, in_a_timer, in_a_thread, in_the_crossing, while_painting])
def test_a_bug_anywhere_shows_one_window_and_no_personal_words(qtbot, app, mishaps, logs, tmp_path, bug):
    made = bug()
    qtbot.waitUntil(lambda: mishaps.window is not None)
    window = mishaps.window
    report = window.report.toPlainText()
    assert "KeyError" in report
    assert "tests/ui/window/test_mishaps.py" in report
    assert "in fail" in report
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    assert app.clipboard().text() == report
    for written in (report, kept(logs)):
        assert "KeyError" in written
        assert PRIVATE not in written
        assert str(tmp_path) not in written
    qtbot.mouseClick(window.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mishaps.window is None)
    if made is not None:
        made.close()


def test_the_same_bug_at_every_painting_floods_neither_screen_nor_log(qtbot, mishaps, logs):
    again = []
    mishaps.came_again.connect(keep_quiet(again.append))
    bad = Bad(again=True)
    qtbot.addWidget(bad)
    bad.show()
    qtbot.waitUntil(lambda: mishaps.window is not None and bad.times > 300)
    qtbot.waitUntil(lambda: "times" in mishaps.window.often.text())
    assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, MishapWindow)]) == 1
    assert mishaps.window.report.toPlainText().count("KeyError") == 1
    mishaps.window.accept()
    qtbot.waitUntil(lambda: bool(again))
    seen = bad.times
    qtbot.waitUntil(lambda: bad.times > seen + 300)
    assert mishaps.window is None
    assert len(again) == 1
    bad.again = False
    assert kept(logs).count("KeyError") <= 5
    mishaps.show_again(again[0])
    assert mishaps.window.report.toPlainText() == again[0]
    bad.hide()
    mishaps.window.close()


def test_many_different_bugs_stay_in_one_window(qtbot, mishaps):
    for at in range(40):
        try:
            exec(compile("\n" * at + "raise KeyError", "made.py", "exec"))
        except KeyError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: mishaps.window is not None and len(mishaps.window.reports) == 20)
    assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, MishapWindow)]) == 1
    mishaps.window.close()


def test_where_no_window_can_be_shown_log_and_standard_error_tell(qtbot, mishaps, logs, monkeypatch, capsys):
    def impossible(*_words, **_more):
        raise RuntimeError("no window today")

    monkeypatch.setattr("foidesk.ui.shell.mishaps.MishapWindow", impossible)
    in_a_slot()
    qtbot.waitUntil(lambda: "RuntimeError" in kept(logs))
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert "RuntimeError" in told
    assert PRIVATE not in told
    assert mishaps.window is None


def test_the_report_is_shown_on_demand_and_restart_is_asked_for(qtbot, mishaps):
    asked = []
    mishaps.restart_wanted.connect(lambda: asked.append(True))
    in_a_slot()
    qtbot.waitUntil(lambda: mishaps.window is not None)
    window = mishaps.window
    assert window.report.isHidden()
    qtbot.mouseClick(window.details, Qt.MouseButton.LeftButton)
    assert window.report.isVisible()
    qtbot.mouseClick(window.restart, Qt.MouseButton.LeftButton)
    assert asked == [True]
    qtbot.waitUntil(lambda: mishaps.window is None)

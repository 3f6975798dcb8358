"""A bug of ours: caught at the border, logged, and offered as a report that holds no text of any request."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from foidesk.office import accidents, logbook
from foidesk.ui.dialogs.mishap import MishapWindow

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_QUIET_SECONDS = 1.0
_MOST_KINDS = 500


class Mishaps(QObject):
    """Takes every error that nobody expected, on whatever thread, and shows one calm window on this one.

    The same bug again and again, as in a paint loop, is counted: it is logged the first, tenth, hundredth time, and
    the window is not opened for it twice; what comes again after that is told quietly.
    """

    restart_wanted = Signal()
    came_again = Signal(str)
    """The report of a bug that was shown and put away already."""

    _happened = Signal(str)
    _repeated = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: MishapWindow | None = None
        self._before: tuple[object, object] | None = None
        self._seen: dict[str, int] = {}
        self._told_at = 0.0
        self._lock = threading.Lock()
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._repeated.connect(self._again, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks of Python and Qt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(_qt_said)

    def remove(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment]  # as they were found
            self._before = None
        qInstallMessageHandler(None)

    def show_at_start(self, error: BaseException) -> None:
        """Show a bug that stopped the program before its window was there."""
        report = accidents.report_of(error)
        logbook.note_report(report)
        self._open(report, starting=True)

    def show_again(self, report: str) -> None:
        """Open the window once more for a report that was put away."""
        self._open(report)

    def _take(self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        try:
            report = accidents.report_of(error, trace)
            times = self._count(report)
            if logbook.is_telling(times):
                logbook.note_report(report if times == 1 else f"For the {times:,}th time: {report}")
            if times == 1:
                self._happened.emit(report)
            elif time.monotonic() - self._told_at >= _QUIET_SECONDS:
                self._told_at = time.monotonic()
                self._repeated.emit(report)
        except Exception as another:
            _last_resort(error, another)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self._take(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    def _count(self, report: str) -> int:
        with self._lock:
            if report not in self._seen and len(self._seen) >= _MOST_KINDS:
                self._seen.clear()
            self._seen[report] = times = self._seen.get(report, 0) + 1
        return times

    def _show(self, report: str) -> None:
        if self.window is not None:
            self.window.add(report)
        else:
            self._open(report)

    def _again(self, report: str) -> None:
        if self.window is None:
            self.came_again.emit(report)
        elif report in self.window.reports:
            self.window.say_again(self._seen.get(report, 0))

    def _open(self, report: str, *, starting: bool = False) -> None:
        try:
            self.window = MishapWindow(report, starting=starting)
            self.window.finished.connect(self._gone)
            self.window.restart_wanted.connect(self.restart_wanted)
            self.window.show()
        except Exception as another:
            self.window = None
            _last_resort(report, another)

    def _gone(self) -> None:
        self.window = None


def _last_resort(first: BaseException | str, another: BaseException) -> None:
    """Tell of a bug where the window for it cannot be shown: in the log and on standard error, and never fail."""
    for error in (first, another):
        try:
            report = error if isinstance(error, str) else accidents.report_of(error)
        except Exception:
            report = type(error).__name__
        logbook.note_report(report)
        if sys.stderr is not None:
            print(f"FOI Desk made a mistake.\n{report}", file=sys.stderr)  # noqa: T201  nothing else is left


def keep_quiet(again: Callable[[str], object], seconds: float = 60.0) -> Callable[[str], None]:
    """Give a listener that lets a word through at most so often."""
    last: list[float] = []

    def listen(report: str) -> None:
        now = time.monotonic()
        if not last or now - last[0] >= seconds:
            last[:] = [now]
            again(report)

    return listen


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logbook.note(_LEVELS.get(kind, logging.WARNING), f"Qt: {message}")

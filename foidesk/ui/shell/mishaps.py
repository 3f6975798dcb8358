"""A bug of ours: caught at the border, logged, and offered as a report that holds no text of any request.

An exception's own words may quote a request, so neither log nor report carries them: only its kind and the lines of
the program it went through.
"""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label
from foidesk.ui.shell.log import log

_LONGEST = 300
_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Give the report: versions, the kind of error, and where it went; none of its words, none of any request."""
    from foidesk.ui.dialogs.about import facts

    lines = [f"{name}: {value}" for name, value in facts()]
    lines += ["", f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        parts = Path(frame.filename).parts
        start = next((at for at, part in enumerate(parts) if part in ("foidesk", "site-packages")), len(parts) - 1)
        lines.append(f"  {'/'.join(parts[start:])}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


class Mishaps(QObject):
    """Takes every error that nobody expected, on whatever thread, and shows one calm window on this one."""

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: MishapWindow | None = None
        self._crash_file: TextIO | None = None
        self._before: tuple[object, object] | None = None
        self.close_program: Callable[[], object] = QGuiApplication.quit
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self, crash_file: Path | None = None) -> None:
        """Take the hooks of Python and Qt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(_qt_said)
        if crash_file is not None:
            try:
                self._crash_file = crash_file.open("a", encoding="utf-8")
                faulthandler.enable(self._crash_file)
            except (OSError, RuntimeError):  # no place for it: do without
                self._crash_file = None

    def remove(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment]  # as they were found
            self._before = None
        qInstallMessageHandler(None)
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        report = report_of(kind, trace)
        log.error("%s", report.replace("\n", " | "))
        self._happened.emit(report)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self._take(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    def _show(self, report: str) -> None:
        if self.window is not None:
            self.window.add(report)
            return
        self.window = MishapWindow(report)
        self.window.finished.connect(self._gone)
        self.window.close_wanted.connect(self._close)
        self.window.show()

    def _gone(self) -> None:
        self.window = None

    def _close(self) -> None:
        self.close_program()


class MishapWindow(QDialog):
    """Something went wrong: what was kept, the report, Continue or Close."""

    close_wanted = Signal()

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Something went wrong")
        self.setMinimumWidth(px(520))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report")
        self.report.hide()
        self._details = Button("Show details", "quiet")
        self._details.clicked.connect(self._turn)
        copy = Button("Copy report")
        copy.clicked.connect(self._copy)
        go_on = Button("Continue", "filled")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        close = Button("Close FOI Desk")
        close.clicked.connect(self._leave)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for part in (self._details, copy):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(go_on)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label("Something went wrong in FOI Desk", "heading", wrap=True))
        column.addWidget(
            label(
                "What was saved is safe in the register. The last thing you did may not have been done: look before "
                "you do it again.",
                wrap=True,
            )
        )
        column.addWidget(
            label("The report helps to mend the program. It holds no text of any request.", "small", "ink2", wrap=True)
        )
        go_on.setFocus()
        column.addWidget(self.report, 1)
        column.addLayout(foot)

    def add(self, report: str) -> None:
        """Add another report to the one shown."""
        if report not in self.report.toPlainText():
            self.report.appendPlainText(f"\n{datetime.now().astimezone():%H:%M:%S}\n{report}")

    def _turn(self) -> None:
        shown = self.report.isHidden()
        self.report.setVisible(shown)
        self._details.setText("Hide details" if shown else "Show details")
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _leave(self) -> None:
        self.accept()
        self.close_wanted.emit()


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS.get(kind, 30), "Qt: %s", message[:_LONGEST])

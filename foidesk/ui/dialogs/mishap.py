"""The one window for a bug of ours: what was kept, a report to copy, and two ways on."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.label import label

_MOST = 20
_KEPT = (
    "Everything saved is safe in the register. Words that were being typed are kept as well: they come back when "
    "their case is opened again. The last thing you did may not be done: look before you do it again."
)
_KEPT_AT_START = "The register was not touched. Restart FOI Desk; if it stops here again, send the report."
_ABOUT = (
    "Send the report to whoever looks after FOI Desk. It tells where in the program it went wrong, and holds no words "
    "of any request, no names and no folders of this computer."
)


class MishapWindow(QDialog):
    """Something went wrong: what was kept, the report, Continue or Restart."""

    restart_wanted = Signal()

    def __init__(self, report: str, *, starting: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = "FOI Desk could not start" if starting else "Something went wrong in FOI Desk"
        self.setWindowTitle(title)
        self.setProperty("ground", "surface")
        self.reports = [report]
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName("Report")
        self.report.setMinimumHeight(px(180))
        self.report.hide()
        self.often = label("", "small", "ink2", wrap=True)
        self.often.hide()
        self.details = Button("Show the report", "quiet")
        self.copy = Button("Copy the report", icon="copy")
        self.go_on = Button("Close" if starting else "Continue", "plain" if starting else "filled")
        self.restart = Button("Restart FOI Desk", "filled" if starting else "plain")
        self.details.clicked.connect(self._turn)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.restart.clicked.connect(self._restart)
        self._lay_out(title, _KEPT_AT_START if starting else _KEPT)
        first = self.restart if starting else self.go_on
        first.setDefault(True)
        first.setFocus()

    def _lay_out(self, title: str, kept: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Picture("error_circle", "late", 20, filled=True), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(title, "heading"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(label(kept, wrap=True))
        column.addWidget(self.often)
        column.addWidget(label(_ABOUT, "small", "ink2", wrap=True))
        column.addWidget(self.report, 1)
        column.addSpacing(px(4))
        column.addLayout(feet(self.restart, self.go_on, left=[self.copy, self.details]))

    def showEvent(self, event: QShowEvent, /) -> None:
        """Fit the words once their letters are known."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the words need in this width."""
        layout = self.layout()
        if layout is not None:
            # The layout's own least height is that of its narrowest words.
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
            self.setMinimumSize(px(560), layout.heightForWidth(px(560)))
            self.resize(self.minimumSize())

    def add(self, report: str) -> None:
        """Add another report to the one shown; so many of them add nothing more."""
        if report not in self.reports and len(self.reports) < _MOST:
            self.reports.append(report)
            self.report.appendPlainText(f"\n{datetime.now().astimezone():%H:%M:%S}\n{report}")

    def say_again(self, times: int) -> None:
        """Tell how often it came."""
        self.often.setText(f"It happened {times:,} times.")
        self.often.show()

    def _turn(self) -> None:
        shown = self.report.isHidden()
        self.report.setVisible(shown)
        self.details.setText("Hide the report" if shown else "Show the report")
        self._fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText("Copied")

    def _restart(self) -> None:
        self.restart_wanted.emit()
        self.accept()


class ProblemDialog(QDialog):
    """Report a problem: the versions and the last lines of the log, to copy; nothing is sent from here."""

    def __init__(self, report: str, open_folder: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Report a problem")
        self.setProperty("ground", "surface")
        self.resize(px(640), px(480))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName("Report")
        self.copy = Button("Copy the report", "filled", "copy")
        self.folder = Button("Open the log folder", "plain", "folder_open")
        self.leave = Button("Close")
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(open_folder)
        self.leave.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label("Report a problem", "heading"))
        column.addWidget(
            label(
                "Copy this report into an email to whoever looks after FOI Desk, and write above it what you did and "
                "what you expected. It holds versions and the last lines of the log: no words of any request, no "
                "names, no addresses. Nothing is sent from here.",
                wrap=True,
            )
        )
        column.addWidget(self.report, 1)
        column.addLayout(feet(self.leave, left=[self.copy, self.folder]))
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText("Copied")

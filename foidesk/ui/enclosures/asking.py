"""A file that another case has too: asked about in place, attached only with a reason."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.office.enclosing import Looked
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label


@dataclass(frozen=True, slots=True)
class Wanted:
    """Files that were looked into and are to be attached: to which response, or in the place of which enclosure."""

    files: tuple[Looked, ...]
    response: int = 0
    replaces: int = 0

    @property
    def elsewhere(self) -> tuple[Looked, ...]:
        """Give those that another case has too."""
        return tuple(one for one in self.files if one.elsewhere)


class ElsewhereCard(QFrame):
    """`confirmed` gives what is wanted and the reason; `left` puts it away, and nothing is attached."""

    confirmed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: Wanted | None = None
        self.setProperty("card", "true")
        self._title = label("", strong=True, wrap=True)
        self._about = label("", "small", "ink2", wrap=True)
        self.reason = QLineEdit()
        self.reason_row = FieldRow("Why it goes with this letter too", self.reason)
        self.keep = Button("Attach it all the same", dense=True)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.keep.clicked.connect(self._confirm)
        self.leave.clicked.connect(self._leave)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(14), px(10), px(14), px(12))
        rows.setSpacing(px(8))
        for part in (self._title, self._about, self.reason_row):
            rows.addWidget(part)
        rows.addLayout(feet)
        self.setMaximumWidth(px(720))
        self.hide()

    def ask(self, wanted: Wanted) -> None:
        """Ask about these files."""
        self._wanted = wanted
        first = wanted.elsewhere[0]
        cases = ", ".join(dict.fromkeys(each for one in wanted.elsewhere for each in one.elsewhere[:3]))
        more = len(wanted.elsewhere) - 1
        names = f"“{first.name}”" + (f" and {more} more" if more else "")
        self._title.setText(f"{names} {'are' if more else 'is'} in another case too: {cases}")
        self._about.setText("The very same file, byte for byte. Check that it answers this request before it goes.")
        self.setAccessibleName(self._title.text())
        self.reason.clear()
        self.reason_row.set_error("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Put the card away."""
        self._wanted = None
        self.hide()

    def words(self) -> str:
        """Give what the card says."""
        return f"{self._title.text()} {self._about.text()}"

    def _confirm(self) -> None:
        words = self.reason.text().strip()
        if not words:
            self.reason_row.set_error("Write why it goes with this letter. The reason is kept in the history.")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._wanted is not None:
            self.confirmed.emit(self._wanted, words)

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter attaches, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

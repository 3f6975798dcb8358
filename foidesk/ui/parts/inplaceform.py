"""A form that opens in its place on a page: Enter keeps, Escape leaves, and what is refused is said under its field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow


class InPlaceForm(QFrame):
    """Its fields stand in `rows` by name; `concerning` is the field under which a refusal of none is said."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, concerning: str = "") -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._concerning = concerning
        self.rows: dict[str, FieldRow] = {}
        self.keep = Button("", "filled", dense=True)
        self.keep.clicked.connect(self._keep)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.leave.clicked.connect(self.left)

    def feet(self) -> QHBoxLayout:
        """Give the last line: leave and keep, at the right."""
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addStretch(1)
        line.addWidget(self.leave)
        line.addWidget(self.keep)
        return line

    def refuse(self, words: str, field: str = "") -> None:
        """Say under the field concerned why this cannot be; no words take it back."""
        wanted = field if field in self.rows else self._concerning
        for name, row in self.rows.items():
            row.set_error(words if name == wanted else "")

    def refusal(self) -> str:
        """Give what was said against it."""
        return next((row.error() for row in self.rows.values() if row.error()), "")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter keeps, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        raise NotImplementedError

"""Go to a reference: typed in full or in part, opened at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow


class GoToDialog(QDialog):
    """Asks for a reference; `wanted` tells it, and the dialog stays until it is answered."""

    wanted = Signal(str)

    def __init__(self, example: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Go to reference")
        self.setMinimumWidth(px(340))
        self.reference = QLineEdit()
        self.reference.setPlaceholderText(example)
        self.row = FieldRow("Reference", self.reference)
        go = Button("Open case", "filled")
        go.setDefault(True)
        go.clicked.connect(self._go)
        leave = Button("Leave it")
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.row)
        column.addLayout(foot)

    def say_wrong(self, words: str) -> None:
        """Say under the field why nothing was opened."""
        self.row.set_error(words)

    def _go(self) -> None:
        reference = self.reference.text().strip()
        if reference:
            self.wanted.emit(reference)
        else:
            self.say_wrong("Type a reference, such as HA07408.")

"""Whose case is it: a name chosen from those who have cases, or typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label


class OwnerDialog(QDialog):
    """Asks for a name; `chosen` tells it, "" being nobody. Opened with `open()`, never waited for."""

    chosen = Signal(str)

    def __init__(self, cases: str, owners: Sequence[str], now: str, parent: QWidget | None = None) -> None:
        """Take the cases in words ("HA07408", "3 requests"), the names there are and the present one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Change owner")
        self.setMinimumWidth(px(380))
        self.names = QComboBox()
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.addItems(list(owners))
        completer = self.names.completer()
        if completer is not None:
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.names.setCurrentText(now)
        edit = self.names.lineEdit()
        if edit is not None:
            edit.selectAll()
        row = FieldRow("Owner", self.names, hint="Leave it empty if nobody has it yet.")
        row.set_hint("Leave it empty if nobody has it yet.", tick=False)
        self.do = Button("Change owner", "filled")
        self.do.setDefault(True)
        self.do.clicked.connect(self._done)
        leave = Button("Leave it")
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(f"Change the owner of {cases}", "heading", wrap=True))
        column.addWidget(row)
        column.addLayout(buttons)

    def _done(self) -> None:
        name = " ".join(self.names.currentText().split())
        self.accept()
        self.chosen.emit(name)

"""The form of clearance, in place above the case: to whom and with which words, or why it comes back."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule

Purpose = Literal["send", "return", "own"]
_LOW = 440
_FIELDS: dict[Purpose, tuple[str, str, str]] = {
    "send": ("words", "What they should know (optional)", "Send for clearance"),
    "return": ("words", "What should change", "Return the draft"),
    "own": ("own_reason", "You drafted this letter: why you clear it yourself", "Clear it all the same"),
}


class ClearanceForm(QWidget):
    """Asks; `kept` tells the purpose, the name and the words, `left` that nothing is wanted."""

    kept = Signal(str, str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose: Purpose = "send"
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", strong=True, wrap=True)
        self._hint = label("", "small", "ink2", wrap=True)
        self.names = QComboBox()
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setMinimumContentsLength(18)
        completer = self.names.completer()
        if completer is not None:
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(px(56))
        self.name_row = FieldRow("Who clears it", self.names)
        self.words_row = FieldRow("What they should know (optional)", self.words)
        self.keep = Button("Send for clearance", "filled", dense=True)
        self.keep.clicked.connect(self._keep)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.leave.clicked.connect(self.left)
        fields = QHBoxLayout()
        fields.setSpacing(px(16))
        fields.addWidget(self.name_row, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.words_row, 3, Qt.AlignmentFlag.AlignTop)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(20), px(12), px(16), px(12))
        inner.setSpacing(px(8))
        inner.addWidget(self._title)
        inner.addWidget(self._hint)
        inner.addLayout(fields)
        inner.addLayout(feet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inner)
        whole.addWidget(rule())
        self.hide()

    def start(self, purpose: Purpose, title: str, hint: str = "", names: Sequence[str] = (), name: str = "") -> None:
        """Open the form for a purpose."""
        self.purpose = purpose
        _, words, button = _FIELDS[purpose]
        self._title.setText(title)
        self._hint.setText(hint)
        self.setAccessibleName(title)
        self.words_row.rename(words)
        self.words.clear()
        self.keep.setText(button)
        self.keep.updateGeometry()
        self.name_row.setVisible(purpose == "send")
        self.names.clear()
        self.names.addItems(list(names))
        self.names.setCurrentText(name)
        self._fit()
        self.refuse("")
        self.show()
        (self.words if purpose != "send" or name else self.names).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Do without the title, and with one line of words, in a low window; the button says what will happen."""
        over = self.parentWidget()
        low = over is not None and over.height() < px(_LOW)
        self._title.setVisible(not low)
        self._hint.setVisible(bool(self._hint.text()) and not low)
        self.words.setFixedHeight(px(32 if low else 56))

    def offer_names(self, names: Sequence[str], name: str) -> None:
        """Offer the people the office knows, and who usually clears, unless a name is there already."""
        now = self.names.currentText().strip()
        self.names.clear()
        self.names.addItems(list(names))
        self.names.setCurrentText(now or name)

    def refuse(self, words: str, field: str = "") -> None:
        """Say under the field concerned why this cannot be; no words take it back."""
        self.name_row.set_error(words if field == "whom" else "")
        self.words_row.set_error(words if field != "whom" else "")
        for row in (self.name_row, self.words_row):  # a low window takes room from the table, never from the fields
            row.setMinimumHeight(0)
            row.setMinimumHeight(row.sizeHint().height())

    def refusal(self) -> str:
        """Give what was said against it."""
        return self.name_row.error() or self.words_row.error()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Control with Enter keeps, and Enter in the name; Escape leaves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.refuse("")
        if self.purpose == "send" and not self.names.currentText().strip():
            self.refuse("Name who clears it.", "whom")
            self.names.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit(self.purpose, self.names.currentText(), self.words.toPlainText())

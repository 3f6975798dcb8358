"""The bar over the drafting table in which words are looked for, and others put in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.label import label

_K = Qt.Key


class FindBar(QWidget):
    """What is looked for, how often it was found, and the way from one to the next."""

    sought = Signal(str)
    step_wanted = Signal(int)
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLineEdit(self)
        self.instead = QLineEdit(self)
        for field, name, hint in (
            (self.words, "Find in this case", "Find in the request and the responses"),
            (self.instead, "Replace by", "Replace by, in responses only"),
        ):
            field.setProperty("dense", True)
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            field.setMaximumWidth(px(340))
        self.count = label("", "small", "ink2", parent=self)
        before = IconButton("chevron_up", "Previous match", "Shift+F3", dense=True, parent=self)
        after = IconButton("chevron_down", "Next match", "F3", dense=True, parent=self)
        close = IconButton("dismiss", "Close", "Esc", dense=True, parent=self)
        self.one = Button("Replace", dense=True, parent=self)
        self.all = Button("Replace all", dense=True, parent=self)
        before.clicked.connect(lambda: self.step_wanted.emit(-1))
        after.clicked.connect(lambda: self.step_wanted.emit(1))
        close.clicked.connect(self.left)
        self.one.clicked.connect(self.replace_wanted)
        self.all.clicked.connect(self.replace_all_wanted)
        self.words.textChanged.connect(self.sought)
        self.instead.returnPressed.connect(self.replace_wanted)
        steps = _line(before, after, self.count)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(44), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(steps, 0, 1)
        grid.addWidget(close, 0, 2)
        grid.addWidget(self.instead, 1, 0)
        grid.addLayout(_line(self.one, self.all), 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the bar, with what to begin with."""
        for part in (self.instead, self.one, self.all):
            part.setVisible(replacing)
        if words:
            self.words.setText(words)
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def say(self, at: int, number: int, *, replaceable: int) -> None:
        """Say how many there are, and the how manyeth this is."""
        sought = bool(self.words.text().strip())
        self.count.setText(f"{at} of {number}" if number and at else f"{number} found" if sought else "")
        self.one.setEnabled(replaceable > 0)
        self.all.setEnabled(replaceable > 0)
        why = "" if replaceable or not sought else "It stands in no response"
        self.one.setToolTip(why)
        self.all.setToolTip(why)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter and F3 go on, with Shift back; Esc leaves."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        enter = event.key() in (_K.Key_Return, _K.Key_Enter) and self.words.hasFocus()
        if event.key() == _K.Key_Escape:
            self.left.emit()
        elif enter or event.key() == _K.Key_F3:
            self.step_wanted.emit(-1 if back else 1)
        elif event.key() not in (_K.Key_Return, _K.Key_Enter):
            super().keyPressEvent(event)


def _line(*parts: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(px(4))
    for part in parts:
        made.addWidget(part)
    made.addStretch(1)
    return made

"""Words that were typed and not saved when the program ended: each with its place, to be put back, copied or let go."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from foidesk.office.records import local
from foidesk.office.unfinished import Typed
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.label import label

_LINES, _SIGNS_A_LINE = 4, 40
_OFFERED = (
    "FOI Desk ended while you were typing. The words stay here until they are put back or let go. Some may have been "
    "saved after all."
)
_CHANGED = "These fields hold something else by now, so nothing was put over it. Both are shown: take which is right."


class UnfinishedDialog(QDialog):
    """Shows the words; with what stands in their fields now, both, and one is put over the other only when asked."""

    case_wanted = Signal(str)
    """The reference of the case some words were typed in."""
    let_go = Signal()
    put_back = Signal()
    put_over = Signal(object)
    """A Typed whose words are to stand in its field in the place of what stands there."""

    def __init__(
        self,
        typed: Sequence[Typed],
        parent: QWidget | None = None,
        *,
        there: Mapping[Typed, str] | None = None,
        can_put_back: bool = False,
    ) -> None:
        """Take the words, and what stands in their fields now where that is something else."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Words that were not saved")
        self.setProperty("ground", "surface")
        self.copies: list[Button] = []
        self.opens: list[Button] = []
        self.overs: list[Button] = []
        self._there = there or {}
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(px(3), px(3), px(8), px(3))  # room for the mark of the keyboard
        rows.setSpacing(px(20))
        for one in typed:
            rows.addLayout(self._row(one))
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its texts and buttons take the keyboard, and scroll it
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.drop = Button("Let all of them go" if len(typed) > 1 else "Let it go", "plain", "delete")
        self.drop.clicked.connect(self._drop)
        self.leave = Button("Close")
        self.leave.clicked.connect(self.close)
        self.back = Button("Put them back", "filled", "history")
        self.back.clicked.connect(self._put_back)
        self.back.setVisible(can_put_back and not self._there)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(label(_CHANGED if self._there else _OFFERED, tone="ink2", wrap=True))
        whole.addWidget(scroll, 1)
        whole.addLayout(feet(self.leave, self.back, left=[self.drop]))
        room = self.screen().availableSize()
        self.resize(min(px(620), room.width() - px(40)), min(px(460), inside.sizeHint().height() + px(150)))
        if not self.back.isHidden():
            self.back.setFocus()

    def _row(self, one: Typed) -> QVBoxLayout:
        when = f"{local(one.at):%H:%M}, {one.screen}" if one.at is not None else one.screen
        copy = Button("Copy", "plain", "copy", dense=True)
        copy.setAccessibleName(f"Copy {one.field}")
        copy.clicked.connect(partial(clipboard.copy, one.words))
        self.copies.append(copy)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(one.field, strong=True))
        head.addWidget(label(when, "small", "ink2"))
        head.addStretch(1)
        if one in self._there:
            over = Button("Put mine in", dense=True)
            over.setAccessibleName(f"Put my words in {one.field}")
            over.clicked.connect(partial(self._put_over, one, over))
            self.overs.append(over)
            head.addWidget(over)
        elif one.reference:
            go = Button(f"Open {one.reference}", "quiet", dense=True)
            go.clicked.connect(partial(self.case_wanted.emit, one.reference))
            self.opens.append(go)
            head.addWidget(go)
        head.addWidget(copy)
        row = QVBoxLayout()
        row.setSpacing(px(4))
        row.addLayout(head)
        if one in self._there:
            both = QHBoxLayout()
            both.setSpacing(px(12))
            for name, words in (("You typed", one.words), ("There now", self._there[one])):
                column = QVBoxLayout()
                column.setSpacing(px(4))
                column.addWidget(label(name, "small", "ink2"))
                column.addWidget(_words(words, f"{name}, {one.field}, {one.screen}"))
                both.addLayout(column, 1)
            row.addLayout(both)
        else:
            row.addWidget(_words(one.words, f"{one.field}, {one.screen}"))
        return row

    def _put_back(self) -> None:
        self.close()
        self.put_back.emit()

    def _put_over(self, one: Typed, button: Button) -> None:
        button.setText("Put in")
        button.setEnabled(False)
        self.leave.setFocus()
        self.put_over.emit(one)

    def _drop(self) -> None:
        self.let_go.emit()
        self.close()


def _words(words: str, name: str) -> QPlainTextEdit:
    shown = QPlainTextEdit(words)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(name)
    lines = min(_LINES, sum(len(line) // _SIGNS_A_LINE + 1 for line in words.splitlines()) or 1)
    shown.setFixedHeight(lines * shown.fontMetrics().lineSpacing() + px(22))
    return shown

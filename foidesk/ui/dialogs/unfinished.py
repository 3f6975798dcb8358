"""Words that were typed and not saved when the program ended: each with its place, to be copied or let go."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from foidesk.office.records import local
from foidesk.office.unfinished import Typed
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label

_LINES = 4


class UnfinishedDialog(QDialog):
    """Shows the words. They stay kept until they are let go; nothing is put into a case from here."""

    case_wanted = Signal(str)
    """The reference of the case some words were typed in."""
    let_go = Signal()

    def __init__(self, typed: Sequence[Typed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Words that were not saved")
        self.setProperty("ground", "surface")
        self.resize(min(px(620), self.screen().availableSize().width() - px(40)), px(460))
        self.copies: list[Button] = []
        self.opens: list[Button] = []
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, px(8), 0)
        rows.setSpacing(px(20))
        for one in typed:
            rows.addLayout(self._row(one))
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.drop = Button("Let all of them go", "plain", "delete")
        self.drop.clicked.connect(self._drop)
        self.leave = Button("Close", "filled")
        self.leave.clicked.connect(self.close)
        feet = QHBoxLayout()
        feet.addWidget(self.drop)
        feet.addStretch(1)
        feet.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(
            label(
                "FOI Desk ended while you were typing. Copy the words to where they belong. They stay here until you "
                "let them go. Some may have been saved after all.",
                tone="ink2",
                wrap=True,
            )
        )
        whole.addWidget(scroll, 1)
        whole.addLayout(feet)

    def _row(self, one: Typed) -> QVBoxLayout:
        when = f"{local(one.at):%H:%M}, {one.screen}" if one.at is not None else one.screen
        words = QPlainTextEdit(one.words)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(f"{one.field}, {one.screen}")
        words.setFixedHeight(_LINES * words.fontMetrics().lineSpacing() + px(14))
        copy = Button("Copy", "plain", "copy", dense=True)
        copy.setAccessibleName(f"Copy {one.field}")
        copy.clicked.connect(partial(clipboard.copy, one.words))
        self.copies.append(copy)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(one.field, strong=True))
        head.addWidget(label(when, "small", "ink2"))
        head.addStretch(1)
        if one.reference:
            go = Button(f"Open {one.reference}", "quiet", dense=True)
            go.clicked.connect(partial(self.case_wanted.emit, one.reference))
            self.opens.append(go)
            head.addWidget(go)
        head.addWidget(copy)
        row = QVBoxLayout()
        row.setSpacing(px(4))
        row.addLayout(head)
        row.addWidget(words)
        return row

    def _drop(self) -> None:
        self.let_go.emit()
        self.close()

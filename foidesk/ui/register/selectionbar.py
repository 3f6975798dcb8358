"""The bar above the list while several requests are selected, with what can be done to all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.label import label
from foidesk.ui.register.wording import count_of


class SelectionBar(QFrame):
    """How many, Change owner…, Copy, and a cross that lets go of them."""

    owner_wanted = Signal()
    copy_wanted = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "tint")
        self._words = label(strong=True)
        owner = Button("Change owner…", dense=True)
        owner.clicked.connect(self.owner_wanted)
        copy = Button("Copy rows", dense=True)
        copy.clicked.connect(self.copy_wanted)
        drop = IconButton("dismiss", "Select only one", dense=True)
        drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(12), px(6))
        row.setSpacing(px(8))
        row.addWidget(self._words, 1)
        for part in (owner, copy, drop):
            row.addWidget(part)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are selected; the bar is there for two or more."""
        self._words.setText(f"{count_of(count, 'request')} selected")
        self.setVisible(count > 1)

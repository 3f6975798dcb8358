"""What was brought in before: one line for each, with Show them and Take back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.office.bringing_in import Batch
from foidesk.ui.look.scale import px
from foidesk.ui.oldlog import wording
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule


class Batches(QWidget):
    """`show_wanted` and `take_back_wanted` tell the Batch."""

    show_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Brought in before")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.buttons: dict[tuple[int, str], Button] = {}
        self.hide()

    def show_batches(self, batches: Sequence[Batch], today: date, *, read_only: bool) -> None:
        """List them, the latest first."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.buttons = {}
        self.setVisible(bool(batches))
        if not batches:
            return
        self._column.addWidget(label("Brought in before", "heading"))
        self._column.addSpacing(px(8))
        for batch in batches:
            self._column.addWidget(rule())
            self._column.addWidget(self._line(batch, today, read_only=read_only))
        self._column.addWidget(rule())

    def _line(self, batch: Batch, today: date, *, read_only: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(batch.name, strong=True, wrap=True))
        words.addWidget(label(wording.batch_words(batch, today), "small", "ink2", wrap=True))
        row.addWidget(Picture("table", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if batch.here:
            self._add(row, batch, "show", "Show them", self.show_wanted)
            back = self._add(row, batch, "back", "Take back…", self.take_back_wanted)
            back.setEnabled(not read_only)
            back.setToolTip("This register can only be read." if read_only else "Take its cases out again")
        return made

    def _add(self, row: QHBoxLayout, batch: Batch, key: str, words: str, wanted: SignalInstance) -> Button:
        button = Button(words, dense=True)
        button.setAccessibleName(f"{words.rstrip('…')}: {batch.name}")
        button.clicked.connect(partial(self._press, wanted, batch))
        row.addWidget(button)
        self.buttons[(batch.id, key)] = button
        return button

    @staticmethod
    def _press(wanted: SignalInstance, batch: Batch, _checked: bool = False) -> None:
        wanted.emit(batch)

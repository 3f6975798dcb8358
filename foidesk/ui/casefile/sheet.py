"""The long sheet that scrolls: lead-in and rows one below the other, each as high as its text."""

from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from foidesk.ui.casefile.leadin import LeadIn
from foidesk.ui.casefile.rows import AnswerRow
from foidesk.ui.look.scale import px


class Table(Protocol):
    """What the sheet needs of the table it lies in."""

    lead: LeadIn
    command: SignalInstance
    width_changed: SignalInstance

    @property
    def built_rows(self) -> list[AnswerRow]:
        """Give the rows that are made so far."""

    def alone(self) -> AnswerRow | None:
        """Give the row that fills the table by itself, if one does."""

    def viewport(self) -> QWidget:
        """Give the part that shows."""

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it is not the table's."""


class Sheet(QWidget):
    """Holds lead-in and rows one below the other."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._settling = False
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def settle(self, first: int = 0) -> None:
        """Give rows (from the `first` on) place and height; texts that tell of their size meanwhile change nothing."""
        if self._settling:
            return
        self._settling = True
        try:
            self._place_rows(first)
        finally:
            self._settling = False

    def _place_rows(self, first: int) -> None:
        table = self._table
        width = table.viewport().width()
        if not first:
            table.width_changed.emit(width)
        alone = table.alone()
        table.lead.set_aside(alone is not None)
        if alone is not None:
            self._place_alone(alone, width)
            return
        y = 0
        if first:
            above = table.built_rows[first - 1].geometry()
            y = above.y() + above.height()
        elif not table.lead.isHidden():
            height = table.lead.height_for(width)
            table.lead.setGeometry(0, 0, width, height)
            y = height
        for row in table.built_rows[first:]:
            row.stand_alone(False)
            known = row.is_measured
            height = row.height_for(width)
            place = QRect(0, y, width, height)
            if row.geometry() == place:
                if not known:
                    row.place()
            else:
                same_size = row.size() == QSize(width, height) and not known
                row.setGeometry(place)
                if same_size:
                    row.place()
            y += height
        self.setMinimumHeight(y + px(24))

    def _place_alone(self, row: AnswerRow, width: int) -> None:
        row.stand_alone(True)
        height = max(row.height_for(width), self._table.viewport().height())
        row.setGeometry(0, 0, width, height)
        row.place()
        self.setMinimumHeight(height)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys that no text and no chip wanted."""
        if not self._table.key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Finish what is being written when the room below the rows is pressed."""
        self._table.command.emit("finish")

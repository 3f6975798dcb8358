"""The left of the tab: the calendar or its twin in words, its legend, and the ways to take the working elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.clockface import ClockFace, DayKind
from foidesk.ui.clock.calendar import MonthCalendar
from foidesk.ui.clock.daypaint import Legend
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule

_ONE_ROW = 860


class CalendarPane(QWidget):
    """Shows any clock that was laid out; what its buttons do is the tab's."""

    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "heading")
        self.as_list = Button("Show as list", icon="text_bullet_list_ltr", dense=True)
        self.as_list.clicked.connect(self.swap)
        self.named = QCheckBox("With name and subject")
        self.named.setToolTip("Say who asked, and for what, on the page and in the text. Left out to begin with.")
        self.named.setAccessibleName("Say who asked, and for what, on the page and in the text")
        self.copy = Button("Copy as text", icon="copy", dense=True)
        self.copy.setToolTip("Copy the explanation (Ctrl+C)")
        self.save = Button("Save as PDF…", icon="document_pdf", dense=True)
        self.save.setToolTip("Save “How this deadline was worked out” as one page (Ctrl+Shift+S)")
        self.print = Button("Print this", icon="print", dense=True)
        self.print.setToolTip("Print “How this deadline was worked out” (Ctrl+P)")
        for button, signal in (
            (self.copy, self.copy_wanted),
            (self.save, self.save_wanted),
            (self.print, self.print_wanted),
        ):
            button.clicked.connect(signal)
        self.calendar = MonthCalendar()
        self.list = QListWidget()
        self.list.setAccessibleName("Every day of the clock")
        self.list.setProperty("bare", "true")
        self.list.setWordWrap(True)
        self.list.setSpacing(px(2))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.calendar)
        self._ways.addWidget(self.list)
        self.legend = Legend()
        self._lay_out()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(px(8))
        second.setSpacing(px(8))
        first.addWidget(self._title, 1)
        first.addWidget(self.as_list)
        second.addWidget(self.named)
        second.addStretch(1)
        for button in (self.copy, self.save, self.print):
            second.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(px(8))
        self._head.addLayout(first, 1)
        self._head.addLayout(second)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(12), px(20), px(8))
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addSpacing(px(8))
        rows.addWidget(rule())
        rows.addWidget(self._ways, 1)
        rows.addSpacing(px(10))
        rows.addWidget(self.legend)
        rows.addStretch(0)

    def show_face(self, face: ClockFace, name: str) -> None:
        """Show a clock; `name` says whose it is to a screen reader."""
        self._title.setText(face.title)
        self.calendar.show_face(face, f"{name}, {face.title}")
        row = self.list.currentRow()
        self.list.clear()
        for day in face.days:
            if day.kind not in (DayKind.BEFORE, DayKind.OUTSIDE) or day.markers:
                self.list.addItem(QListWidgetItem(day.spoken))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.legend.show_pairs(face.legend)
        self._ways.setMaximumHeight(self.calendar.maximumHeight())

    def swap(self) -> None:
        """Show the list in place of the calendar, or the calendar again."""
        listed = self._ways.currentIndex() == 0
        self._ways.setCurrentIndex(1 if listed else 0)
        self.as_list.setText("Show as calendar" if listed else "Show as list")
        self.as_list.setIconName("calendar_month" if listed else "text_bullet_list_ltr")
        (self.list if listed else self.calendar).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the copies on a line of their own where one is too short for all."""
        super().resizeEvent(event)
        wide = self.width() >= px(_ONE_ROW)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

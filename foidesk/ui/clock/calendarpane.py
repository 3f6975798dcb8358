"""The left of the tab: the calendar or its twin in words, its legend, and the ways to take the working elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.clockface import ClockFace, DayKind
from foidesk.ui.clock.calendar import MonthCalendar
from foidesk.ui.clock.daypaint import signs_of
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.legend import Legend

_ROOM_FOR_COPIES, _ROOM_FOR_LEGEND = 860, 330


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
        self.take = Button("Take a copy", icon="save_copy", dense=True, menu_mark=True)
        self.take.clicked.connect(lambda _checked: self._open_copies())
        self.take.hide()
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
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        for widget in (self.as_list, self.named, self.copy, self.save, self.print, self.take):
            head.addWidget(widget)
        self._rows = rows = QVBoxLayout(self)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addSpacing(px(8))
        rows.addWidget(rule())
        rows.addWidget(self._ways, 1)
        self._gap = QSpacerItem(0, px(10))
        rows.addItem(self._gap)
        rows.addWidget(self.legend)
        rows.addStretch(0)

    def show_face(self, face: ClockFace, name: str, *, fresh: bool = False) -> None:
        """Show a clock; `name` says whose it is to a screen reader, `fresh` that it is another one than before."""
        self._title.setText(face.title)
        self.calendar.show_face(face, f"{name}, {face.title}", fresh=fresh)
        row = 0 if fresh else self.list.currentRow()
        self.list.clear()
        for day in face.days:
            if day.kind not in (DayKind.BEFORE, DayKind.OUTSIDE) or day.markers:
                self.list.addItem(QListWidgetItem(day.spoken))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.legend.show_signs(signs_of(face.legend))
        self._ways.setMaximumHeight(self.calendar.maximumHeight())

    def swap(self) -> None:
        """Show the list in place of the calendar, or the calendar again."""
        listed = self._ways.currentIndex() == 0
        self._ways.setCurrentIndex(1 if listed else 0)
        self.as_list.setText("Show as calendar" if listed else "Show as list")
        self.as_list.setIconName("calendar_month" if listed else "text_bullet_list_ltr")
        (self.list if listed else self.calendar).setFocus(Qt.FocusReason.OtherFocusReason)

    def copies_menu(self) -> QMenu:
        """Give the same copies as a menu, for a pane too narrow for their buttons."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            ("Print this\tCtrl+P", self.print_wanted),
            ("Save as PDF…\tCtrl+Shift+S", self.save_wanted),
            ("Copy as text\tCtrl+C", self.copy_wanted),
        ):
            menu.addAction(words).triggered.connect(signal)
        menu.addSeparator()
        named = menu.addAction(self.named.text())
        named.setCheckable(True)
        named.setChecked(self.named.isChecked())
        named.toggled.connect(self.named.setChecked)
        return menu

    def _open_copies(self) -> None:
        self.copies_menu().popup(self.take.mapToGlobal(self.take.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Gather the copies in a menu where their buttons have no room, and leave the legend out of a low pane."""
        super().resizeEvent(event)
        wide = self.width() >= px(_ROOM_FOR_COPIES)
        for widget in (self.named, self.copy, self.save, self.print):
            widget.setVisible(wide)
        self.take.setVisible(not wide)
        high = self.height() >= px(_ROOM_FOR_LEGEND)
        self.legend.setVisible(high)
        self._gap.changeSize(0, px(10) if high else 0)
        self._rows.setContentsMargins(px(16), px(12 if high else 6), px(20), px(8 if high else 0))

"""A field for a day: typed as people type it, or chosen from a calendar; it may be empty."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from foidesk.domain.calendars import Calendar
from foidesk.ui.intake.typed_dates import read_day, shown_day
from foidesk.ui.look import icons, theme
from foidesk.ui.look.scale import px


class IconField(QLineEdit):
    """A line to type in, with an icon before the words that says what belongs there."""

    def __init__(self, icon: str, placeholder: str = "", inset: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._inset = icon, inset
        self.setPlaceholderText(placeholder)

    def icon_rect(self) -> QRect:
        """Give the place of the icon."""
        return QRect(px(self._inset), (self.height() - px(16)) // 2, px(16), px(16))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the field, then the icon in the room the text margin leaves."""
        self.setTextMargins(px(24), 0, 0, 0)
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(self.icon_rect().topLeft(), icons.pixmap(self._icon, "ink2", 16))
        painter.end()


class DateField(IconField):
    """A day; `chosen` is told with a date, or None while the field is empty or makes no sense.

    It is a day gone by, such as that on which a request came in, unless the field looks `ahead`.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, today: Callable[[], date], parent: QWidget | None = None, *, ahead: bool = False
    ) -> None:
        super().__init__("calendar_ltr", "Type or choose a day", parent=parent)
        self.setAccessibleName(name)
        self.setToolTip("Type a day, such as 3 nov, or press F4 for a calendar")
        self._today, self._ahead = today, ahead
        self._day: date | None = None
        self._calendar: Calendar | None = None
        self._popup: QCalendarWidget | None = None
        self.editingFinished.connect(self._typed)

    def day(self) -> date | None:
        """Give the day, or None."""
        return self._day

    def makes_sense(self) -> bool:
        """Tell whether what stands in the field is a day or nothing."""
        return self._day is not None or not self.text().strip()

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self._day = day
        self.setText("" if day is None else shown_day(day))
        self.setCursorPosition(0)

    def take_typed(self) -> None:
        """Read what was typed, as leaving the field does; Enter is heard before that."""
        self._typed()

    def know_holidays(self, calendar: Calendar) -> None:
        """Mark the days that do not count in the pop-up."""
        self._calendar = calendar

    def open_calendar(self) -> None:
        """Show a month to choose a day from."""
        popup = QCalendarWidget(self)
        popup.setWindowFlag(Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(f"{self.accessibleName()}: calendar")
        popup.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        popup.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        popup.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        today = self._today()
        popup.setMinimumDate(QDate(2005, 1, 1))
        popup.setMaximumDate(QDate(2040, 12, 31) if self._ahead else QDate(today.year, today.month, today.day))
        shown = self._day or today
        popup.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._mark_holidays(popup)
        popup.clicked.connect(self._picked)
        popup.activated.connect(self._picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        popup.setFocus()
        self._popup = popup

    def popup(self) -> QCalendarWidget | None:
        """Give the calendar while it is open."""
        return self._popup

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """F4 and Alt+Down open the calendar."""
        if self._opens(event):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Keep F4 and Alt+Down for this field while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._opens(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Open the calendar on a click on the icon."""
        if self.icon_rect().adjusted(-px(6), -px(6), px(4), px(6)).contains(event.position().toPoint()):
            self.setFocus()
            self.open_calendar()
        else:
            super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        """Give room for the longest month."""
        return QSize(px(176), px(32))

    @staticmethod
    def _opens(event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return (event.key() == Qt.Key.Key_F4 and not alt) or (event.key() == Qt.Key.Key_Down and alt)

    def _typed(self) -> None:
        day = read_day(self.text(), self._today(), ahead=self._ahead)
        changed = day != self._day or (day is None and bool(self.text().strip()))
        self._day = day
        if day is not None:
            self.setText(shown_day(day))
        if changed:
            self.chosen.emit(day)

    def _picked(self, day: QDate) -> None:
        popup, self._popup = self._popup, None
        if popup is not None:
            popup.close()
            self.set_day(date(day.year(), day.month(), day.day()))
            self.chosen.emit(self._day)

    def _mark_holidays(self, popup: QCalendarWidget) -> None:
        if self._calendar is None:
            return
        for day, why in self._calendar.holidays.items():
            look = QTextCharFormat()
            look.setForeground(QColor(theme.current().soon))
            look.setBackground(QColor(theme.current().soon_bg))
            look.setToolTip(why)
            popup.setDateTextFormat(QDate(day.year, day.month, day.day), look)

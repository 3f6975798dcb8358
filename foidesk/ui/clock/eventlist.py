"""The list of what happened to a clock; an event can be taken off with Delete or from its menu."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from foidesk.domain.calendars import in_words
from foidesk.domain.clock_entries import Entry
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole + 1
_HIGH = 32


def short_day(day: date, today: date) -> str:
    """Write a day for a list: "5 Oct", with the year when it is not this one's."""
    return f"{day.day} {day:%b}" + (f" {day.year}" if day.year != today.year else "")


class _EntryDelegate(QStyledItemDelegate):
    """Icon, day, words; a note on a second line."""

    today = date.min

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line of the list."""
        entry = index.data(_ENTRY)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(entry, Entry):
            return
        painter.save()
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if focused:
            painter.fillRect(rect, theme.colour("tint"))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
        painter.drawPixmap(rect.left(), rect.top() + px(8), icons.pixmap(entry.icon, "ink2", 16))
        line = QRect(rect.left(), rect.top(), rect.width(), px(_HIGH))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.font("base"))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(line.adjusted(px(28), 0, 0, 0), flags, short_day(entry.on, self.today))
        words = line.adjusted(px(28) + self.day_width(), 0, 0, 0)
        painter.setPen(theme.colour("ink"))
        metrics = painter.fontMetrics()
        painter.drawText(words, flags, metrics.elidedText(entry.words, Qt.TextElideMode.ElideRight, words.width()))
        if entry.note:
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            below = QRect(words.left(), line.bottom() - px(6), words.width(), px(18))
            note = painter.fontMetrics().elidedText(entry.note, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, flags, note)
        if focused:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 2, -1, -1))
        painter.restore()

    def day_width(self) -> int:
        """Give room for a day, with a year where the list has one."""
        return QFontMetrics(fonts.font("base")).horizontalAdvance("30 Nov 2026") + px(8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of the line."""
        entry = index.data(_ENTRY)
        noted = isinstance(entry, Entry) and entry.note
        return QSize(px(200), px(_HIGH) + (px(16) if noted else 0))


class EventList(QListWidget):
    """Request received, clock events, letters; only clock events can be removed."""

    remove_wanted = Signal(object)
    """The Entry to take off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_change = False
        self._delegate = _EntryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Clock events")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ground", "raised")

    def show_entries(self, entries: tuple[Entry, ...], today: date, *, can_change: bool) -> None:
        """Show these lines, keeping the current one."""
        row, self._can_change = self.currentRow(), can_change
        self._delegate.today = today
        self.clear()
        for entry in entries:
            said = f"{in_words(entry.on)}: {entry.words}" + (f". {entry.note}" if entry.note else "")
            item = QListWidgetItem(entry.words)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            removable = can_change and entry.index is not None
            item.setToolTip(said + ("\nDelete takes it off the clock" if removable else ""))
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        high = sum(self.sizeHintForRow(at) for at in range(self.count()))
        self.setFixedHeight(high + 2)

    def entry(self) -> Entry | None:
        """Give the current line."""
        item = self.currentItem()
        found = item.data(_ENTRY) if item is not None else None
        return found if isinstance(found, Entry) else None

    def entries(self) -> list[Entry]:
        """Give every line."""
        return [self.item(row).data(_ENTRY) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take the current event off with Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer to take an event off."""
        menu = self.menu()
        if menu is not None:
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            where = self.visualItemRect(self.currentItem()).bottomLeft() if not by_mouse else event.pos()
            menu.popup(self.viewport().mapToGlobal(QPoint(where)))

    def menu(self) -> QMenu | None:
        """Give the menu of the current line, None where nothing can be done."""
        entry = self.entry()
        if entry is None or entry.index is None or not self._can_change:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction("Take it off the clock\tDel", menu)
        action.triggered.connect(self._remove)
        menu.addAction(action)
        return menu

    def _remove(self) -> None:
        entry = self.entry()
        if entry is not None and entry.index is not None and self._can_change:
            self.remove_wanted.emit(entry)

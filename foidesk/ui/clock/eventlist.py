"""The list of events, notes and dates of a case; a line is corrected, marked as done or taken off by key or menu."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
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
        if entry.below:
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            below = QRect(words.left(), line.bottom() - px(6), words.width(), px(18))
            note = painter.fontMetrics().elidedText(entry.below, Qt.TextElideMode.ElideRight, below.width())
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
        noted = isinstance(entry, Entry) and entry.below
        return QSize(px(200), px(_HIGH) + (px(16) if noted else 0))


class EventList(QListWidget):
    """Request received, clock events, notes and dates, letters, the end; what can be done to a line is its menu's."""

    correct_wanted = Signal(object)
    """The Entry to correct."""
    remove_wanted = Signal(object)
    """The Entry to take off."""
    done_wanted = Signal(object)
    """The Entry, a date to keep, to mark as done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_change, self._why_no_events = False, ""
        self._delegate = _EntryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Events, notes and dates")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ground", "raised")
        self.itemDoubleClicked.connect(lambda _item: self._correct())

    def show_entries(
        self, entries: tuple[Entry, ...], today: date, *, can_change: bool, why_no_events: str = ""
    ) -> None:
        """Show these lines, keeping the current one; `why_no_events` says why clock events stay as they are."""
        row, self._can_change, self._why_no_events = self.currentRow(), can_change, why_no_events
        self._delegate.today = today
        self.clear()
        for entry in entries:
            said = f"{in_words(entry.on)}: {entry.words}" + (f". {entry.below}" if entry.below else "")
            item = QListWidgetItem(entry.words)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(said + self._tip(entry))
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        high = sum(self.sizeHintForRow(at) for at in range(self.count()))
        self.setFixedHeight(high + 2)

    def _tip(self, entry: Entry) -> str:
        if self._is_open(entry):
            done = f", Space {'records its end' if entry.matter else 'marks it as done'}" if entry.outstanding else ""
            return f"\nEnter corrects it, Delete takes it off{done}"
        return f"\n{self._why_no_events}" if entry.index is not None and self._why_no_events else ""

    def _is_open(self, entry: Entry | None) -> bool:
        """Tell whether a line can be changed: notes always, clock events while the case is open."""
        if entry is None or not self._can_change:
            return False
        return entry.note_index is not None or (entry.index is not None and not self._why_no_events)

    def entry(self) -> Entry | None:
        """Give the current line."""
        item = self.currentItem()
        found = item.data(_ENTRY) if item is not None else None
        return found if isinstance(found, Entry) else None

    def entries(self) -> list[Entry]:
        """Give every line."""
        return [self.item(row).data(_ENTRY) for row in range(self.count())]

    def event(self, e: QEvent, /) -> bool:
        """Keep F2 for the line: elsewhere on the page it edits a response."""
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and e.key() == Qt.Key.Key_F2:
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter and F2 correct, Space marks as done, Delete takes off."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._correct()
        elif key == Qt.Key.Key_Space:
            self._done()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done to a line."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        under = self.indexAt(event.pos())
        if by_mouse and under.isValid():
            self.setCurrentIndex(under)
        menu = self.menu()
        if menu is not None:
            where = self.visualItemRect(self.currentItem()).bottomLeft() if not by_mouse else event.pos()
            menu.popup(self.viewport().mapToGlobal(QPoint(where)))

    def menu(self) -> QMenu | None:
        """Give the menu of the current line, None where nothing can ever be done to it."""
        entry = self.entry()
        if entry is None or (entry.index is None and entry.note_index is None):
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        off = "Take it off the clock" if entry.index is not None else "Take it off"
        rows = [("Correct it…\tEnter", self._correct), (f"{off}\tDel", self._remove)]
        if entry.outstanding:
            rows.insert(0, ("Record its end…\tSpace" if entry.matter else "Mark as done…\tSpace", self._done))
        for words, do in rows:
            action = QAction(words, menu)
            action.setEnabled(self._is_open(entry))
            action.setToolTip("" if action.isEnabled() else self._why_no_events)
            action.triggered.connect(do)
            menu.addAction(action)
        return menu

    def _correct(self) -> None:
        entry = self.entry()
        if self._is_open(entry):
            self.correct_wanted.emit(entry)

    def _done(self) -> None:
        entry = self.entry()
        if entry is not None and entry.outstanding and self._is_open(entry):
            self.done_wanted.emit(entry)

    def _remove(self) -> None:
        entry = self.entry()
        if self._is_open(entry):
            self.remove_wanted.emit(entry)

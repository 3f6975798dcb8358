"""The list of who was asked for what in a case: the holder, its items, and how it stands in words and shape."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from foidesk.office.holdingviews import CommissionView
from foidesk.ui.holders.faces import chip_face, state_words
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.chip import chip_size, paint_chip

_VIEW = Qt.ItemDataRole.UserRole
_TODAY = Qt.ItemDataRole.UserRole + 1
_HIGH = 72


class CommissionList(QListWidget):
    """One line for each commission; `chosen` gives its key."""

    chosen = Signal(int)
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Holders asked")
        self.setProperty("bare", True)
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._changed)

    def show_commissions(self, shown: Sequence[CommissionView], today: date, key: int) -> None:
        """Show these, with one of them current; the first where that one is gone."""
        self.blockSignals(True)
        self.clear()
        for one in shown:
            line = QListWidgetItem(f"{one.holder.name}, {one.what}")
            line.setData(_VIEW, one)
            line.setData(_TODAY, today)
            words = f"{one.holder.name}, {one.what}, {state_words(one, today)}"
            line.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            line.setToolTip(words)
            self.addItem(line)
        keys = [one.key for one in shown]
        self.setCurrentRow(keys.index(key) if key in keys else 0 if keys else -1)
        self.blockSignals(False)

    def key(self) -> int:
        """Give the key of the current commission; 0 where there is none."""
        line = self.currentItem()
        return int(line.data(_VIEW).key) if line is not None else 0

    def go_to(self, key: int) -> None:
        """Make a commission the current one."""
        for at in range(self.count()):
            if self.item(at).data(_VIEW).key == key:
                self.setCurrentRow(at)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu of the current line, where the pointer is or the keyboard."""
        line = self.currentItem()
        if line is not None and event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualItemRect(line).bottomLeft()))
        elif line is not None:
            self.menu_asked.emit(event.globalPos())

    def _changed(self, _row: int) -> None:
        if self.key():
            self.chosen.emit(self.key())


class _Lines(QStyledItemDelegate):
    """Paints the holder, its items, and the chip of its state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give every line the same height."""
        return QSize(px(200), px(_HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        shown, today = index.data(_VIEW), index.data(_TODAY)
        if not isinstance(shown, CommissionView):
            return
        rect = QRect(option.rect)
        state = option.state
        selected, hover = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected or hover:
            painter.fillRect(rect, theme.colour("tint" if selected else "hover"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), theme.colour("accent"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        inside = rect.adjusted(px(16), px(10), -px(12), -px(8))
        small = fonts.font("small")
        painter.setFont(small)
        items = shown.what[:1].upper() + shown.what[1:]
        wide = painter.fontMetrics().horizontalAdvance(items)
        painter.setPen(theme.colour("ink2"))
        high = px(20)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(inside.left(), inside.top(), inside.width(), high), right, items)
        painter.setFont(fonts.font("base", bold=True))
        painter.setPen(theme.colour("ink"))
        room = max(px(60), inside.width() - wide - px(10))
        name = painter.fontMetrics().elidedText(shown.holder.name, Qt.TextElideMode.ElideRight, room)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(inside.left(), inside.top(), room, high), left, name)
        face = chip_face(state_words(shown, today), shown.standing)
        size = chip_size(face)
        place = QRect(inside.left(), inside.top() + high + px(6), min(size.width(), inside.width()), size.height())
        paint_chip(painter, place, face)
        painter.restore()

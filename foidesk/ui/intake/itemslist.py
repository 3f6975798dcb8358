"""The list of items: number and wording as the letter will repeat it, marked in words where it was changed."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foidesk.domain.splitting import PartKind, Split
from foidesk.ui.intake.cuts import goes_with
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
CHANGED = "wording changed"
_HIGH, _LEFT = 84, 16
_WRAPS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class ItemRows(QAbstractListModel):
    """The items of a split; each row knows the part it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.split = Split("", ())
        self.parts: list[int] = []

    def show(self, split: Split) -> None:
        """Show the items of a split."""
        self.beginResetModel()
        self.split = split
        self.parts = [at for at, part in enumerate(split.parts) if part.kind is PartKind.ITEM]
        self.endResetModel()

    def hold(self, split: Split) -> None:
        """Take a split with the same cuts; only wording differs."""
        self.split = split
        if self.parts:
            self.dataChanged.emit(self.index(0), self.index(len(self.parts) - 1))

    def head(self, row: int) -> str:
        """Say which item it is, what goes with it and whether its wording was changed."""
        part = self.parts[row]
        marks = [f"Item {row + 1}", goes_with(self.split, part)]
        marks.append(CHANGED if self.split.parts[part].reworded else "")
        return ", ".join(mark for mark in marks if mark)

    def wording(self, row: int) -> str:
        """Give the wording for the letter on one line."""
        return " ".join(self.split.letter_wording(self.split.parts[self.parts[row]]).split())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the items."""
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give an item's wording; screen readers hear its number and marks first."""
        if not index.isValid() or index.row() >= len(self.parts):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.wording(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.head(index.row())}. {self.wording(index.row())}"
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(100), px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rows, view = index.model(), self.parent()
        if not isinstance(rows, ItemRows):
            return
        painter.save()
        painter.setClipRect(rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme.colour("tint" if chosen else "hover" if hovered else "surface"))
        painter.fillRect(
            rect.left(), rect.top(), px(4), rect.height(), theme.colour("b2r" if index.row() % 2 else "b1r")
        )
        inner = rect.adjusted(px(_LEFT), px(8), -px(12), -px(8))
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink"))
        head = painter.fontMetrics().elidedText(rows.head(index.row()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), px(20)), Qt.AlignmentFlag.AlignLeft, head)
        painter.setFont(fonts.font("base"))
        two_lines = 2 * painter.fontMetrics().lineSpacing()
        room = QRect(inner.left(), inner.top() + px(22), inner.width(), two_lines)
        # Two lines: a little is left free, for words wrap before the end of a line.
        words = painter.fontMetrics().elidedText(
            rows.wording(index.row()), Qt.TextElideMode.ElideRight, round(room.width() * 1.75)
        )
        painter.drawText(room, _WRAPS, words)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen and isinstance(view, QWidget) and view.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()


class ItemsList(QListView):
    """Up and Down choose an item, Enter, F2 or a double click edits its wording."""

    edit_wanted = Signal()
    left_out = Signal(int)
    """The part that is no item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Items as the letter will repeat them")
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.rows = ItemRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Edit with Enter or F2; Delete says that it is no item."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.left_out.emit(self.rows.parts[self.currentIndex().row()])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the chosen item in sight when the editor takes its room below."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Edit the item under the pointer."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_wanted.emit()

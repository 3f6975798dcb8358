"""Where one can go: the list of 222 pixels and the rail of 48, two views of one model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.painting import box

Index = QModelIndex | QPersistentModelIndex
LIST_WIDE, RAIL_WIDE = 222, 48
_PLACE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Place:
    """One line: a place to go to, or a heading when it has no key. `alarm` counts in red."""

    key: str
    words: str
    icon: str = ""
    count: int | None = None
    alarm: bool = False


class Places(QAbstractListModel):
    """The lines, told once and counted often."""

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = list(places)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words, what a screen reader says, and the whole place to the delegates."""
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return place.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return place.words if place.count is None else f"{place.words}, {place.count}"
        return place if role == _PLACE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read but not chosen."""
        if index.isValid() and not self._places[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def row_of(self, key: str) -> int:
        """Give the row of a place, or -1; a heading has no key and is no place."""
        return next((row for row, place in enumerate(self._places) if key and place.key == key), -1)

    def key_at(self, row: int) -> str:
        """Give the key of a row; a heading has none."""
        return self._places[row].key

    def set_count(self, key: str, count: int | None) -> None:
        """Tell how many there are; only that line is drawn again."""
        row = self.row_of(key)
        if row >= 0 and self._places[row].count != count:
            self._places[row] = replace(self._places[row], count=count)
            self.dataChanged.emit(self.index(row), self.index(row))


def _is_on(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_Selected)


def _is_under(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_MouseOver)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _ground(painter: QPainter, row: QRect, *, on: bool, under: bool, focused: bool) -> None:
    t = theme.current()
    if on or under:
        box(painter, row, t.tint if on else t.hover, t.focus if on and focused else "", thick=2)
    if on:
        mark = QRect(row.left(), row.top() + px(7), px(3), row.height() - 2 * px(7))
        box(painter, mark, t.accent, "", radius=2)


class _ListDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(LIST_WIDE - 16), px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(_PLACE)
        row, on = _rect(option), _is_on(option)
        painter.save()
        flags = Qt.AlignmentFlag.AlignVCenter
        if not place.key:
            painter.setFont(fonts.font("small", bold=True))
            painter.setPen(theme.colour("ink3"))
            painter.drawText(row.adjusted(px(8), px(6), 0, 0), flags | Qt.AlignmentFlag.AlignLeft, place.words)
            painter.restore()
            return
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        _ground(painter, row, on=on, under=_is_under(option), focused=focused)
        middle = row.top() + row.height() // 2
        token = "accent" if on else "ink2"
        painter.drawPixmap(row.left() + px(8), middle - px(8), icons.pixmap(place.icon, token, 16))
        count = "" if place.count is None else str(place.count)
        alarm = place.alarm and bool(place.count)
        painter.setFont(fonts.font("small", bold=on or alarm))
        painter.setPen(theme.colour("late" if alarm else "ink2"))
        painter.drawText(row.adjusted(0, 0, -px(8), 0), flags | Qt.AlignmentFlag.AlignRight, count)
        room = row.adjusted(px(33), 0, -px(16) - painter.fontMetrics().horizontalAdvance(count), 0)
        painter.setFont(fonts.font("base", bold=on))
        painter.setPen(theme.colour("ink"))
        words = painter.fontMetrics().elidedText(place.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class _RailDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        place: Place = index.data(_PLACE)
        if place.key:
            return QSize(px(RAIL_WIDE - 12), px(38))
        return QSize(px(RAIL_WIDE - 12), px(13) if index.row() else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(_PLACE)
        row, on = _rect(option), _is_on(option)
        painter.save()
        if not place.key:
            if index.row():
                line = QRect(row.left() + px(6), row.top() + px(6), row.width() - 2 * px(6), 1)
                painter.fillRect(line, theme.colour("line2"))
            painter.restore()
            return
        row = row.adjusted(0, 0, 0, -px(2))
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        _ground(painter, row, on=on, under=_is_under(option), focused=focused)
        at = QRect(0, 0, px(20), px(20))
        at.moveCenter(row.center())
        painter.drawPixmap(at.topLeft(), icons.pixmap(place.icon, "accent" if on else "ink2", 20))
        if place.alarm and place.count:
            font = fonts.font("small", bold=True)
            font.setPointSizeF(fonts.points("small") * 11 / 13)
            painter.setFont(font)
            count = str(place.count) if place.count < 100 else "99+"
            width = max(px(15), painter.fontMetrics().horizontalAdvance(count) + px(6))
            badge = QRect(row.right() - width - px(1), row.top() + px(1), width, px(15))
            box(painter, badge, theme.current().late, "", radius=6)
            painter.setPen(theme.colour("surface"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)
        painter.restore()


class _View(QListView):
    """A list that tells when a place was chosen by click, Enter or Space."""

    went = Signal(str)

    def __init__(self, places: Places, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.setModel(places)
        self.setProperty("bare", True)
        self.setProperty("ground", "nav")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.clicked.connect(self._go)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter and Space go there; arrows only move."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and (key := self._places.key_at(index.row())):
            self.went.emit(key)


class Navigation(QFrame):
    """List or rail, with the way to a new request above and a note on backups below."""

    went = Signal(str)
    new_request = Signal()
    fold_asked = Signal()

    def __init__(self, places: Sequence[Place], new_key: str = "Ctrl+N", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "nav")
        self.setAccessibleName("Navigation")
        self.places = Places(places, self)
        self._folded = False
        self._new = Button("New request", "filled", "add", hint=new_key, spread=True)
        self._new.clicked.connect(self.new_request)
        self._unfold = IconButton("navigation", "Show the navigation list", "F9", size=20)
        self._unfold.clicked.connect(self.fold_asked)
        self._new_small = Button("", "filled", "add")
        self._new_small.setProperty("square", "true")
        self._new_small.setAccessibleName("New request")
        self._new_key = new_key
        self.allow_new("")
        self._new_small.clicked.connect(self.new_request)
        self.list = _View(self.places, "Navigation", self)
        self.list.setItemDelegate(_ListDelegate(self.list))
        self.rail = _View(self.places, "Navigation", self)
        self.rail.setItemDelegate(_RailDelegate(self.rail))
        # One selection for both, so that folding never loses the place.
        self.rail.setSelectionModel(self.list.selectionModel())
        for view in (self.list, self.rail):
            view.went.connect(self.went)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._new)
        self._column.addWidget(self._new_small, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(px(8))
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.rail, 1)
        self.set_folded(False)

    def allow_new(self, why_not: str) -> None:
        """Make the way to a new request available, or say why it is not."""
        for button in (self._new, self._new_small):
            button.setEnabled(not why_not)
            button.setToolTip(why_not or f"New request ({self._new_key})")

    def set_folded(self, folded: bool) -> None:
        """Show the rail in place of the list, or the list again."""
        had_focus = self.list.hasFocus() or self.rail.hasFocus()
        self._folded = folded
        wide: tuple[QWidget, ...] = (self.list, self._new)
        narrow: tuple[QWidget, ...] = (self.rail, self._unfold, self._new_small)
        for part in wide:
            part.setVisible(not folded)
        for part in narrow:
            part.setVisible(folded)
        self._measure()
        if had_focus:
            (self.rail if folded else self.list).setFocus()

    def is_folded(self) -> bool:
        """Tell whether the rail is shown."""
        return self._folded

    def set_foot(self, foot: QWidget) -> None:
        """Put a note under the list, such as when the last backup was made."""
        self._column.addWidget(foot)

    def set_place(self, key: str) -> None:
        """Mark where we are; a key that is no place marks nothing."""
        row = self.places.row_of(key)
        if row < 0:
            self.list.clearSelection()
        else:
            self.list.setCurrentIndex(self.places.index(row))

    def set_count(self, key: str, count: int | None) -> None:
        """Tell how many there are in a view."""
        self.places.set_count(key, count)

    def changeEvent(self, event: QEvent, /) -> None:
        """Measure again when zoom or theme changed."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.setFixedWidth(px(RAIL_WIDE if self._folded else LIST_WIDE))
        side = px(6) if self._folded else px(8)
        self._column.setContentsMargins(side, px(8) if self._folded else px(12), side, px(8))

"""The list beside the planner: everything that falls due on the chosen day, or in its week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from foidesk.domain.planface import PlanDay, PlanEntry
from foidesk.ui.deadlines import wording
from foidesk.ui.deadlines.daypaint import paint_diamond
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.register.wording import long_date

Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HIGH, _BAND = 66, 28


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: an entry, the heading of a day, or what is to be known of the day."""

    words: str
    entry: PlanEntry | None = None
    heading: bool = False


def lines_of(days: Sequence[PlanDay], today: date, *, whole_week: bool) -> tuple[Line, ...]:
    """Give the lines of a day, or of a week under the names of its days."""
    found: list[Line] = []
    for day in days:
        notes = [Line(note) for note in day.notes if not (whole_week and day.is_weekend and not day.closed)]
        if whole_week and (day.entries or notes):
            found.append(Line(long_date(day.on, today) + (", today" if day.today else ""), heading=True))
        if whole_week or not day.is_weekend or day.entries or day.closed:
            found += notes
        found += [Line(one.spoken, one) for one in day.entries]
    return tuple(found)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return line.words if role in shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].entry is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class _Delegate(QStyledItemDelegate):
    """Paints three lines for an entry: reference and time left, subject, what is due and whose."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of the kind of line."""
        line = index.data(_LINE)
        high = px(_HIGH)
        if isinstance(line, Line) and line.entry is None:
            view = self.parent()
            room = view.viewport().width() if isinstance(view, QListView) else px(240)
            high = px(_BAND) if line.heading else _note_height(line.words, room)
        return QSize(px(100), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line, view = index.data(_LINE), self.parent()
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setClipRect(rect)
        if line.entry is not None:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            painter.fillRect(rect, theme.colour("tint" if chosen else "hover" if hovered else "surface"))
            if chosen:
                painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
            _paint_entry(painter, rect.adjusted(px(14), px(5), -px(12), -px(6)), line.entry)
            if chosen and isinstance(view, QWidget) and view.hasFocus():
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -2))
        elif line.heading:
            painter.fillRect(rect, theme.colour("raised"))
            painter.setFont(fonts.font("small", bold=True))
            painter.setPen(theme.colour("ink"))
            painter.drawText(rect.adjusted(px(14), 0, -px(8), 0), _LEFT, line.words)
        else:
            painter.fillRect(rect, theme.colour("surface"))
            painter.drawPixmap(rect.left() + px(14), rect.top() + px(7), icons.pixmap("info", "soon", 14))
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("soon"))
            words = rect.adjusted(px(36), px(5), -px(12), -px(5))
            painter.drawText(words, _LEFT | Qt.TextFlag.TextWordWrap, line.words)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()


def _note_height(words: str, room: int) -> int:
    metrics = QFontMetrics(fonts.font("small"))
    box = metrics.boundingRect(QRect(0, 0, max(px(80), room - px(48)), 10_000), Qt.TextFlag.TextWordWrap, words)
    return box.height() + px(11)


def _paint_entry(painter: QPainter, inner: QRect, one: PlanEntry) -> None:
    tone, high = wording.tone_of(one), inner.height() // 3
    first = QRect(inner.left(), inner.top(), inner.width(), high)
    painter.setFont(fonts.font("small", bold=tone != "ink2"))
    painter.setPen(theme.colour(tone))
    left = one.left_words
    painter.drawText(first, _RIGHT, left)
    wide = painter.fontMetrics().horizontalAdvance(left)
    if one.late and one.is_deadline:
        sign = icons.pixmap("warning", "late", 14, filled=True)
        painter.drawPixmap(first.right() - wide - px(18), first.top() + (high - px(14)) // 2, sign)
        wide += px(20)
    elif one.days_left == 0 and one.is_deadline:
        sign = icons.pixmap("clock_alarm", "soon", 14)
        painter.drawPixmap(first.right() - wide - px(18), first.top() + (high - px(14)) // 2, sign)
        wide += px(20)
    painter.setFont(fonts.font("base", bold=True))
    painter.setPen(theme.colour("ink"))
    _write(painter, first.adjusted(0, 0, -wide - px(8), 0), one.case.reference)
    painter.setFont(fonts.font("base"))
    _write(painter, first.translated(0, high), one.case.subject)
    last = first.translated(0, 2 * high)
    if one.is_deadline:
        painter.drawPixmap(
            last.left(), last.top() + (high - px(14)) // 2, icons.pixmap(wording.icon_of(one), "ink2", 14)
        )
    else:
        middle = QRect(last.left(), last.top(), px(14), high).center()
        paint_diamond(painter, middle, px(9), "ink2", solid=one.late)
    painter.setFont(fonts.font("small"))
    painter.setPen(theme.colour("ink2"))
    forecast = ", forecast" if one.entry.forecast else ""
    _write(painter, last.adjusted(px(20), 0, 0, 0), f"{one.entry.words}{forecast} · {one.owner_words}")


def _write(painter: QPainter, rect: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)


class EntryList(QListView):
    """Enter and double click open the case; Ctrl+C copies what is listed."""

    opened = Signal(int)
    copy_asked = Signal()
    menu_asked = Signal(object)
    left = Signal()
    """Esc: back to the planner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self._open())

    def case_id(self) -> int | None:
        """Give the case of the current line."""
        line = self.currentIndex().data(_LINE)
        return line.entry.case.case_id if isinstance(line, Line) and line.entry is not None else None

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines, standing on the entry one stood on, or on the first."""
        was = self.case_id()
        self.lines.show(lines)
        entries = [at for at, line in enumerate(lines) if line.entry is not None]
        same = (at for at in entries if (one := lines[at].entry) is not None and one.case.case_id == was)
        at = next(same, entries[0] if entries else -1)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open, copy, go back."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with an entry."""
        by_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_pointer else self.currentIndex()
        if index.isValid():
            where = event.pos() if by_pointer else self.visualRect(index).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(where))

    def _open(self) -> None:
        case_id = self.case_id()
        if case_id is not None:
            self.opened.emit(case_id)

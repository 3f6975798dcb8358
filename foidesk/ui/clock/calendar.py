"""The month calendar of a clock: a table of weeks whose cells are painted, and read aloud, day by day."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foidesk.domain.clockface import ClockFace, DayCell
from foidesk.ui.clock.daypaint import TALL, paint_day
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sat", "Sun")
_LEAST, _MOST, _END = 42, 106, 72
_CELL = Qt.ItemDataRole.UserRole + 1


class _Weeks(QAbstractTableModel):
    """Weeks down, days across."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face: ClockFace | None = None

    def show(self, face: ClockFace) -> None:
        self.beginResetModel()
        self.face = face
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() or self.face is None else len(self.face.weeks)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 7

    def day(self, index: Index) -> DayCell | None:
        if self.face is None or not index.isValid():
            return None
        return self.face.weeks[index.row()].days[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if day is None:
            return None
        if role == _CELL:
            return day
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return day.spoken if role in spoken else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole and self.face is not None:
                return self.face.weeks[section].month
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _DAYS[section]
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if role == _ALIGN else None


_ALIGN = Qt.ItemDataRole.TextAlignmentRole


class _DayDelegate(QStyledItemDelegate):
    """Hands each cell to the painter of days."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        day = index.data(_CELL)
        view = self.parent()
        if isinstance(day, DayCell) and isinstance(view, MonthCalendar):
            focused = view.hasFocus() and view.currentIndex() == index
            rect: QRect = option.rect
            paint_day(painter, rect, day, focused=focused, tall=rect.height() >= px(TALL))


class _Months(QHeaderView):
    """The names of the months, beside the week in which each begins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setProperty("ground", "surface")

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Write the month on the ground of the page."""
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink2"))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Vertical)
        painter.drawText(rect.adjusted(0, px(6), 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def sizeHint(self) -> QSize:
        """Give room for three letters."""
        return QSize(px(46), 0)


class MonthCalendar(QTableView):
    """Days that count and days that do not. Arrows go by day, PgUp and PgDn by month, Home and End to the ends."""

    event_wanted = Signal(object)
    """A date: the person wants to add an event on that day."""
    menu_wanted = Signal(object, object)
    """A date and a place on the screen."""
    day_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks = _Weeks(self)
        self.setModel(self._weeks)
        self.setItemDelegate(_DayDelegate(self))
        self.setVerticalHeader(_Months(self))
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(px(24))
        for column in range(7):
            wide = QHeaderView.ResizeMode.Stretch if column < 5 else QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(column, wide)
        theme.changed.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._moved)

    # --- what is shown ------------------------------------------------------------------------------

    def show_face(self, face: ClockFace, name: str, *, fresh: bool = False) -> None:
        """Show a clock; the day that was current stays current, unless it is the clock of something else."""
        was = None if fresh else self.day()
        self._weeks.show(face)
        self.setAccessibleName(name)
        today = next((day.date for day in face.days if day.today), face.received)
        row, column = face.place(was.date if was is not None else face.due or today)
        self.setCurrentIndex(self._weeks.index(row, column))
        self._fit()

    def face(self) -> ClockFace | None:
        """Give the clock shown."""
        return self._weeks.face

    def day(self) -> DayCell | None:
        """Give the current day."""
        return self._weeks.day(self.currentIndex())

    def go_to(self, day: date) -> None:
        """Make a day the current one."""
        if self._weeks.face is not None:
            row, column = self._weeks.face.place(day)
            self.setCurrentIndex(self._weeks.index(row, column))

    # --- moving -------------------------------------------------------------------------------------

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803 - Qt's name
        modifiers: Qt.KeyboardModifier,
        /,
    ) -> QModelIndex:
        """Go as in a diary: after Sunday comes Monday of the next week."""
        face, day = self._weeks.face, self.day()
        if face is None or day is None:
            return super().moveCursor(cursorAction, modifiers)
        actions = QAbstractItemView.CursorAction
        row, column = face.place(day.date)
        at = row * 7 + column
        step = {actions.MoveLeft: -1, actions.MoveRight: 1, actions.MoveUp: -7, actions.MoveDown: 7}.get(cursorAction)
        if step is not None:
            there = at + step
            if not 0 <= there < 7 * len(face.weeks):
                there = at
            row, column = divmod(there, 7)
        elif cursorAction in (actions.MovePageUp, actions.MovePageDown):
            row, column = face.place(face.month_away(day.date, -1 if cursorAction == actions.MovePageUp else 1))
        elif cursorAction == actions.MoveHome:
            row, column = face.place(face.received)
        elif cursorAction == actions.MoveEnd:
            row, column = face.place(face.due or face.days[-1].date)
        return self._weeks.index(row, column)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter adds an event on the current day."""
        day = self.day()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and day is not None:
            self.event_wanted.emit(day.date)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done on a day."""
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        day = self._weeks.day(index)
        if day is not None:
            self.setCurrentIndex(index)
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(day.date, place)

    def _moved(self) -> None:
        day = self.day()
        if day is not None:
            self.setAccessibleDescription(day.spoken)
            self.day_changed.emit(day)

    # --- sizes --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the height out over the weeks."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        weeks = self._weeks.rowCount()
        if not weeks:
            return
        head = self.horizontalHeader()
        head.setFixedHeight(px(30))
        narrow = self.width() < px(760)
        for column in (5, 6):
            head.resizeSection(column, px(_END if not narrow else 48))
        high = max(px(_LEAST), min(px(_MOST), (self.height() - px(30)) // weeks))
        self.verticalHeader().setDefaultSectionSize(high)
        for row in range(weeks):
            self.setRowHeight(row, high)
        self.setMaximumHeight(px(30) + px(_MOST) * weeks)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for the full height of every week."""
        return QSize(px(900), px(30) + 2 + px(_MOST) * max(1, self._weeks.rowCount()))

    def minimumSizeHint(self) -> QSize:
        """Leave room for some weeks; the rest scrolls."""
        return QSize(px(320), px(30) + px(_LEAST))

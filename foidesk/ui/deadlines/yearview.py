"""The year at once: months down, days across so that weekdays stand under each other; painted and read day by day."""

from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foidesk.domain.planface import MONTHS, PlanDay, PlanFace
from foidesk.ui.deadlines.daypaint import paint_day_ground, paint_small_day, paint_strip, strip_height
from foidesk.ui.deadlines.planner import PlannerView
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 37
LEAST_WIDE, LEAST_HIGH, NAMES, HEAD = 18, 46, 44, 26
_NONE = QModelIndex()
_DAY = Qt.ItemDataRole.UserRole + 1
_LETTERS = "MTWTFSS"
_HALF = 3


class _Months(QAbstractTableModel):
    """Twelve rows; each begins in the column of its weekday."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face: PlanFace | None = None

    def show(self, face: PlanFace) -> None:
        again = self.face is not None and self.face.year == face.year
        if again:
            self.face = face
            self.dataChanged.emit(self.index(0, 0), self.index(11, COLUMNS - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, 11)
        else:
            self.beginResetModel()
            self.face = face
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() or self.face is None else 12

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def day(self, index: Index) -> PlanDay | None:
        if self.face is None or not index.isValid():
            return None
        first = date(self.face.year, index.row() + 1, 1)
        on = first + timedelta(days=index.column() - first.weekday())
        return self.face.day_at(on) if (on.year, on.month) == (first.year, first.month) else None

    def place(self, on: date) -> QModelIndex:
        first = on.replace(day=1)
        return self.index(on.month - 1, first.weekday() + on.day - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if day is None:
            return None
        if role == _DAY:
            return day
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return day.spoken if role in spoken else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.day(index) is not None else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return _LETTERS[section % 7] if role == Qt.ItemDataRole.DisplayRole else None
        if self.face is None:
            return None
        count = self.face.by_month[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{MONTHS[section]}: {count} due. Press to see the month"
        return f"{MONTHS[section][:3]}, {count} due" if count else MONTHS[section][:3]


class _Names(QHeaderView):
    """The names of the months, each with how much falls due in it; a press opens the month."""

    def __init__(self, months: _Months, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._months = months
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(px(NAMES))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Write the month, and below it the number."""
        face = self._months.face
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if face is None:
            return
        here = (face.year, logicalIndex + 1) == (face.today.year, face.today.month)
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink" if here else "ink2"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(rect.left(), rect.top() + px(1), rect.width(), px(17)), left, MONTHS[logicalIndex][:3])
        count = face.by_month[logicalIndex]
        if count:
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(QRect(rect.left(), rect.top() + px(18), rect.width(), px(17)), left, f"{count} due")


class _Letters(QHeaderView):
    """The first letters of the weekdays; the columns are too narrow for the padding that headings have elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Write one letter."""
        painter.fillRect(rect, theme.colour("raised"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line2"))
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink3" if logicalIndex % 7 >= 5 else "ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _LETTERS[logicalIndex % 7])


class _SmallDays(QStyledItemDelegate):
    """Paints the days and, under them, the piece of its week's strip that lies in each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        rect: QRect = option.rect
        view, day = self.parent(), index.data(_DAY)
        if not isinstance(view, YearView) or not isinstance(day, PlanDay):
            painter.fillRect(rect, theme.colour("surface"))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
            return
        painter.save()
        painter.setClipRect(rect)
        paint_day_ground(painter, rect, day)
        week = view.week_of(day.on)
        heavy = week is not None and week.piles_up
        paint_small_day(painter, rect, day, strip=heavy)
        if week is not None and heavy:
            strip, said = view.strip(day.on, rect)
            paint_strip(painter, strip, week, said=said)
        ends = day.on.weekday() == 0 or day.on.day == 1, day.on.weekday() == 6 or view.is_last(day.on)
        view.paint_chosen(painter, rect, day, ends=ends, foot=strip_height(rect) if heavy else 0)
        painter.restore()


class YearView(PlannerView):
    """Twelve months. Arrows go by day and by month, PgUp and PgDn by year, Home to today."""

    month_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_month = True
        self._months = _Months(self)
        self.setModel(self._months)
        self.setItemDelegate(_SmallDays(self))
        names = _Names(self._months, self)
        self.setVerticalHeader(names)
        names.sectionClicked.connect(lambda row: self.month_wanted.emit(row + 1))
        self.setHorizontalHeader(_Letters(self))

    def show_face(self, face: PlanFace) -> None:
        """Show a year."""
        self.face = face
        self._months.show(face)
        self.setAccessibleName(f"Deadlines of {face.year}, a row for each month")
        self.fit()

    def day_of(self, index: Index) -> PlanDay | None:
        """Give the day in a cell."""
        return self._months.day(index)

    def place_of(self, on: date) -> QModelIndex:
        """Give the cell of a day of the year."""
        return self._months.place(on) if self.face is not None and on.year == self.face.year else QModelIndex()

    def week_hit(self, index: Index, at: QPoint) -> bool:
        """Tell whether the strip of a week that piles up was hit."""
        day, rect = self.day_of(index), self.visualRect(index)
        week = self.week_of(day.on) if day is not None else None
        return week is not None and week.piles_up and at.y() > rect.bottom() - strip_height(rect)

    def is_last(self, on: date) -> bool:
        """Tell whether a day is the last of its month."""
        return (on + timedelta(days=1)).month != on.month

    def strip(self, on: date, rect: QRect) -> tuple[QRect, bool]:
        """Give the place of a week's strip in this month, and whether the words of the week stand in it."""
        before = min(on.weekday(), on.day - 1)
        first = on - timedelta(days=before)
        sunday = on + timedelta(days=6 - on.weekday())
        last = sunday if sunday.month == on.month else sunday - timedelta(days=sunday.day)
        days = (last - first).days + 1
        column = self._months.place(first).column()
        left = self.columnViewportPosition(column)
        right = self.columnViewportPosition(column + days - 1) + self.columnWidth(column + days - 1)
        high = strip_height(rect)
        strip = QRect(left, rect.bottom() - high, right - left, high - 1)
        # Where a week is cut by the end of a month its words stand in the longer piece.
        return strip, days > _HALF

    def fit(self) -> None:
        """Share the room out evenly over days and months; never so little that it cannot be read."""
        names, head = self.verticalHeader(), self.horizontalHeader()
        names.setFixedWidth(px(NAMES))
        head.setFixedHeight(px(HEAD))
        room = self.viewport().width()
        wide, over = divmod(max(room, COLUMNS * px(LEAST_WIDE)), COLUMNS)
        for column in range(COLUMNS):
            head.resizeSection(column, wide + (1 if column < over else 0))
        names.setDefaultSectionSize(max(px(LEAST_HIGH), self.viewport().height() // 12))
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Leave room for some months; the rest scrolls."""
        return QSize(px(320), px(160))

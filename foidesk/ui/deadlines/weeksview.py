"""Weeks down, days across, and at the edge how full each week is: a month with its references, or a narrow year."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foidesk.domain.planface import MONTHS, PlanDay, PlanFace, PlanWeek
from foidesk.ui.deadlines.daypaint import paint_day_ground, paint_large_day, paint_low_day, paint_week
from foidesk.ui.deadlines.planner import PlannerView
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_CELL = Qt.ItemDataRole.UserRole + 1
_EDGE = 7
_HEADINGS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Week")
_TALL, _LOW, _EDGE_WIDE, _WEEKEND, _HEAD, _NAMES = 56, 46, 104, 72, 28, 38


class _Weeks(QAbstractTableModel):
    """Seven days and the week's own cell in each row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face: PlanFace | None = None
        self.month: int | None = None
        self.weeks: tuple[PlanWeek, ...] = ()
        self.short = False

    def show(self, face: PlanFace, month: int | None) -> None:
        weeks = face.month_weeks(month) if month is not None else face.weeks
        same = bool(self.weeks) and [week.monday for week in weeks] == [week.monday for week in self.weeks]
        if not same or month != self.month:
            self.beginResetModel()
        self.face, self.month, before, self.weeks = face, month, self.month, weeks
        if same and month == before:
            self.dataChanged.emit(self.index(0, 0), self.index(len(weeks) - 1, _EDGE))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else _EDGE + 1

    def cell(self, index: Index) -> PlanDay | PlanWeek | None:
        if not index.isValid() or index.row() >= len(self.weeks):
            return None
        week = self.weeks[index.row()]
        return week if index.column() == _EDGE else week.days[index.column()]

    def place(self, on: date) -> QModelIndex:
        if not self.weeks:
            return QModelIndex()
        row = (on - self.weeks[0].monday).days // 7
        return self.index(row, on.weekday()) if 0 <= row < len(self.weeks) else QModelIndex()

    def outside(self, on: date) -> bool:
        """Tell whether a day belongs to a month or year beside the one shown."""
        if self.face is None:
            return False
        return on.year != self.face.year or (self.month is not None and on.month != self.month)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == _CELL:
            return cell
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return cell.spoken if role in spoken else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _HEADINGS[section][:3] if self.short and section < _EDGE else _HEADINGS[section]
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return left if role == Qt.ItemDataRole.TextAlignmentRole else None
        if role == Qt.ItemDataRole.DisplayRole and section < len(self.weeks):
            return self.month_beside(section)
        return None

    def month_beside(self, row: int) -> str:
        """Name the month that begins in a week."""
        week = self.weeks[row]
        first = next((day.on for day in week.days if day.on.day == 1), None)
        if row == 0 and first is None:
            first = week.monday
        return MONTHS[first.month - 1][:3] if first is not None else ""


class _Cells(QStyledItemDelegate):
    """Hands each cell to the painter of days or weeks."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        view, cell = self.parent(), index.data(_CELL)
        if not isinstance(view, WeeksView) or view.face is None:
            return
        painter.save()
        painter.setClipRect(rect)
        if isinstance(cell, PlanWeek):
            paint_week(painter, rect, cell, view.face.busiest)
        elif isinstance(cell, PlanDay):
            quiet = view.is_quiet(cell.on)
            paint_day_ground(painter, rect, cell, quiet=quiet)
            first = f"{cell.on.day} {MONTHS[cell.on.month - 1][:3]}" if cell.on.day == 1 else str(cell.on.day)
            paint = paint_large_day if rect.height() >= px(_TALL) and rect.width() >= px(62) else paint_low_day
            paint(painter, rect, cell, quiet=quiet, label=first)
            view.paint_chosen(painter, rect, cell, ends=(cell.on.weekday() == 0, cell.on.weekday() == 6))
        painter.restore()


class _Names(QHeaderView):
    """The names of the months, beside the week in which each begins."""

    def __init__(self, weeks: _Weeks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._weeks = weeks
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Write the month on the ground of the page."""
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if logicalIndex < len(self._weeks.weeks):
            painter.setFont(fonts.font("small", bold=True))
            painter.setPen(theme.colour("ink2"))
            top = rect.adjusted(0, px(4), 0, 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(top, flags, self._weeks.month_beside(logicalIndex))


class WeeksView(PlannerView):
    """A month, or all weeks of a year. Arrows go by day and by week, PgUp and PgDn by month or year, Home to today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks = _Weeks(self)
        self.setModel(self._weeks)
        self.setItemDelegate(_Cells(self))
        self.setVerticalHeader(_Names(self._weeks, self))
        head = self.horizontalHeader()
        head.setMinimumSectionSize(px(24))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_face(self, face: PlanFace, month: int | None) -> None:
        """Show a month of a year, or the whole of it."""
        self.face = face
        self._weeks.show(face, month)
        what = f"{MONTHS[month - 1]} {face.year}" if month is not None else str(face.year)
        self.setAccessibleName(f"Deadlines of {what}, a row for each week")
        self.fit()

    @property
    def month(self) -> int | None:
        """Give the month shown; None for the whole year."""
        return self._weeks.month

    def day_of(self, index: Index) -> PlanDay | None:
        """Give the day in a cell; the cell of a week gives its Monday, or the chosen day where it lies in it."""
        cell = self._weeks.cell(index)
        if isinstance(cell, PlanWeek):
            own = next((day for day in cell.days if day.on == self.day), None)
            return own or next((day for day in cell.days if not self._weeks.outside(day.on)), cell.days[0])
        return cell

    def place_of(self, on: date) -> QModelIndex:
        """Give the cell of a day of the stretch shown; days of the months beside it are elsewhere."""
        return self._weeks.place(on) if not self._weeks.outside(on) else QModelIndex()

    def week_hit(self, index: Index, at: QPoint) -> bool:
        """Tell whether the week's own cell was hit."""
        return index.column() == _EDGE

    def is_quiet(self, on: date) -> bool:
        """Tell whether a day belongs to the month or year beside the one shown."""
        return self._weeks.outside(on)

    def fit(self) -> None:
        """Share the room out over days and weeks."""
        head, names = self.horizontalHeader(), self.verticalHeader()
        head.setFixedHeight(px(_HEAD))
        names.setVisible(self.month is None)
        names.setFixedWidth(px(_NAMES))
        rows, room = self._weeks.rowCount(), self.viewport().width()
        if not rows or room <= 0:
            return
        edge = min(px(_EDGE_WIDE), max(px(92), room // 8))
        weekend = min(px(_WEEKEND), max(px(42), (room - edge) // 12))
        wide = (room - edge - 2 * weekend) // 5
        for column in range(_EDGE):
            head.resizeSection(column, wide if column < 5 else weekend)
        head.resizeSection(_EDGE, room - 5 * wide - 2 * weekend)
        short = wide < px(90)
        if short != self._weeks.short:
            self._weeks.short = short
            self._weeks.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _EDGE)
        in_month = self.month is not None
        names.setDefaultSectionSize(max(px(_TALL), self.viewport().height() // rows) if in_month else px(_LOW))
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Leave room for some weeks; the rest scrolls."""
        return QSize(px(300), px(160))

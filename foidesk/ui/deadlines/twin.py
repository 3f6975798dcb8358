"""The planner as a table: everything due in the year or month, row by row, for eyes and for screen readers."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foidesk.domain.planface import PlanEntry, PlanFace
from foidesk.ui.deadlines import wording
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WIDE = (104, 86, 150, 0, 92, 96)
_SUBJECT = wording.COLUMNS.index("Subject")


class _Rows(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[PlanEntry, ...] = ()
        self.today = date.min

    def show(self, face: PlanFace, month: int | None) -> None:
        self.beginResetModel()
        self.today = face.today
        self.entries = tuple(one for day in face.days(month) for one in day.entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(wording.COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        one = self.entries[index.row()]
        last = index.column() == len(wording.COLUMNS) - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.row_of(one, self.today)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.spoken
        if role == Qt.ItemDataRole.FontRole and (index.column() == 1 or (last and one.late)):
            return fonts.font("base", bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and last:
            return theme.colour(wording.tone_of(one))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return wording.COLUMNS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _Inset(QStyledItemDelegate):
    """Sets the words under their headings, a hairline under each row, and frames the row the keyboard is on."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        view = self.parent()
        if not isinstance(view, QTableView):
            return
        chosen = view.currentIndex().row() == index.row()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.colour("tint" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        font, tone = index.data(Qt.ItemDataRole.FontRole), index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setFont(font if isinstance(font, QFont) else fonts.font("base"))
        painter.setPen(tone if isinstance(tone, QColor) else theme.colour("ink"))
        inner = rect.adjusted(px(8), 0, -px(4), -1)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
        if chosen and view.hasFocus():
            colour = theme.colour("focus")
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, colour)
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colour)
        painter.restore()


class TwinTable(QTableView):
    """Rows in the order of their days; Enter opens the case."""

    opened = Signal(int)
    copy_asked = Signal()
    day_shown = Signal(object)
    """The day of the row the keyboard is on."""
    menu_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Inset(self))
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(20))
        self.verticalHeader().setDefaultSectionSize(px(28))
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(px(24))
        head.setFixedHeight(px(30))
        for column, wide in enumerate(_WIDE):
            stretch = column == _SUBJECT
            head.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            )
            if not stretch:
                head.resizeSection(column, px(wide))
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(self._moved)

    def show_face(self, face: PlanFace, month: int | None, name: str) -> None:
        """Show everything due in a year or a month of it."""
        was = self._entry()
        self._rows.show(face, month)
        self.setAccessibleName(f"Everything due in {name}")
        same = (at for at, one in enumerate(self._rows.entries) if was is not None and one.entry == was.entry)
        at = next(same, 0)
        if self._rows.entries:
            self.setCurrentIndex(self._rows.index(at, 0))

    def go_to(self, on: date) -> None:
        """Stand on the first row of a day, or of the next that has one."""
        at = next((at for at, one in enumerate(self._rows.entries) if one.entry.on >= on), len(self._rows.entries) - 1)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at, 0))

    def case_id(self) -> int | None:
        """Give the case of the current row."""
        one = self._entry()
        return one.case.case_id if one is not None else None

    def _entry(self) -> PlanEntry | None:
        at = self.currentIndex().row()
        return self._rows.entries[at] if 0 <= at < len(self._rows.entries) else None

    def _moved(self) -> None:
        one = self._entry()
        if one is not None and self.isVisible():
            self.day_shown.emit(one.entry.on)

    def _open(self) -> None:
        case_id = self.case_id()
        if case_id is not None:
            self.opened.emit(case_id)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open and copy; the rest walks."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with a row."""
        index = self.currentIndex()
        if index.isValid():
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the owner and the kind out where there is no room for the subject."""
        super().resizeEvent(event)
        fixed = sum(px(wide) for wide in _WIDE)
        room = self.viewport().width()
        self.setColumnHidden(wording.COLUMNS.index("Owner"), room < fixed + px(140))
        self.setColumnHidden(_SUBJECT, room < fixed - px(_WIDE[4]) + px(60))

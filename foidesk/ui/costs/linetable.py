"""The table of a cost sheet: the work of each activity, how many times how long, and what it comes to."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foidesk.domain.case import Case
from foidesk.domain.costfigures import money_words, sample_words, short_time, sum_words
from foidesk.domain.costkeeping import sheet_of
from foidesk.domain.costsheet import Activity, CostLine, cost_of
from foidesk.domain.costwords import items_words
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.tablerows import Index, TableRows

WHAT, MANY, TIME, COST = range(4)
_HEADINGS = ("What would be done", "How many × each", "Time", "Cost")
_WIDTHS = {MANY: 168, TIME: 96, COST: 84}
_PAD, _GAP, _HEAD = 10, 7, 30
_ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a heading with its time, or a line below one; `place` is the line's place on the sheet."""

    words: str
    seconds: int
    many: str = ""
    below: str = ""
    place: int = -1
    heading: bool = False
    sum: str = ""

    @property
    def spoken(self) -> str:
        """Give the row as it is read out."""
        said = (self.words, self.below, self.sum or short_time(self.seconds), money_words(cost_of(self.seconds)))
        return ", ".join(one for one in said if one)


def rows_of(case: Case) -> tuple[Row, ...]:
    """Give the rows of a sheet, by activity as the regulation lists them, then what is counted with it."""
    sheet, made = sheet_of(case), []
    for activity in Activity:
        lines = [one for one in sheet.in_order() if one[1].activity is activity]
        if lines:
            made.append(Row(activity.words, sheet.seconds_of(activity), heading=True))
        for place, line in lines:
            made.append(Row(line.what, line.seconds, _many(line), _below(case, line), place, sum=sum_words(line)))
    if sheet.together:
        made.append(Row("Counted together", sum(one.seconds for one in sheet.together), heading=True))
        made += [Row(one.reference, one.seconds, below=f"{one.why.words}: {one.reason}") for one in sheet.together]
    return tuple(made)


def _many(line: CostLine) -> str:
    return f"{line.number:,} {line.unit or 'records'} × {short_time(line.seconds_each)}"


def _below(case: Case, line: CostLine) -> str:
    whose = items_words(case, line.items) or ("Whole request" if len(case.items) > 1 else "")
    return ". ".join(one for one in (whose, sample_words(line)) if one)


class LinesModel(TableRows[Row]):
    """The rows of one sheet."""

    HEADINGS = _HEADINGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the headings, those of figures at the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (TIME, COST) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, and the whole row to a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.words, row.many, short_time(row.seconds), money_words(cost_of(row.seconds)))[index.column()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only lines be chosen: not the headings between them, nor the lines of another sheet."""
        usual = super().flags(index)
        fixed = index.isValid() and self.rows[index.row()].place < 0
        return Qt.ItemFlag.ItemIsEnabled if fixed else usual


class _Painter(QStyledItemDelegate):
    """Words over as many lines as they need, with items and measurement smaller below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row = index.data(_ROW)
        if not isinstance(row, Row):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        heading, chosen = row.heading, bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("raised" if heading else "tint" if chosen else "surface"))
        if chosen and index.column() == WHAT:
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), theme.colour("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.setFont(fonts.font("base", bold=heading))
        painter.setPen(theme.colour("ink"))
        inner = rect.adjusted(px(_PAD), px(_GAP), -px(_PAD), -px(_GAP))
        words, wrap = str(index.data() or ""), Qt.TextFlag.TextWordWrap
        if index.column() in (TIME, COST):
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, words)
        else:
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | wrap
            used = painter.drawText(inner, top, words)
            if index.column() == WHAT and row.below:
                painter.setFont(fonts.font("small"))
                painter.setPen(theme.colour("ink2"))
                painter.drawText(inner.adjusted(0, used.height(), 0, 0), top, row.below)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height that the words need in the width of the column."""
        row, view = index.data(_ROW), self.parent()
        if not isinstance(row, Row) or not isinstance(view, QTableView):
            return QSize(px(80), px(_HEAD))
        wide = view.columnWidth(index.column()) - 2 * px(_PAD)
        high = _height(str(index.data() or ""), "base", wide, bold=row.heading)
        if index.column() == WHAT and row.below:
            high += _height(row.below, "small", wide)
        return QSize(wide, max(px(_HEAD), high + 2 * px(_GAP) + 1))


def _height(words: str, size: fonts.SizeName, wide: int, *, bold: bool = False) -> int:
    metrics = QFontMetrics(fonts.font(size, bold=bold))
    wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    return metrics.boundingRect(QRect(0, 0, max(wide, 1), 10_000), int(wrap), words).height()


class LineTable(QTableView):
    """As high as its lines, so that the pane scrolls; what is done to a line is asked for by key, click or menu."""

    correct_wanted = Signal(int)
    remove_wanted = Signal(int)
    add_wanted = Signal()
    copy_wanted = Signal()
    menu_wanted = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LinesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName("Work on the cost sheet")
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(20))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(px(40))
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column in _WIDTHS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _index: self._correct())
        theme.changed.connect(self._measure)
        self._measure()

    def show_case(self, case: Case) -> None:
        """Show the sheet of a case, keeping the line that was current."""
        at = self.current_place()
        self._model.show(rows_of(case))
        self._measure()
        self.stand_on(max(at, 0))

    def current_place(self) -> int:
        """Give the place on the sheet of the current line; -1 where there is none."""
        row = self.currentIndex().row()
        return self._model.rows[row].place if 0 <= row < len(self._model.rows) else -1

    def stand_on(self, place: int) -> None:
        """Go to a line by its place on the sheet, or to the nearest."""
        places = [(abs(row.place - place), at) for at, row in enumerate(self._model.rows) if row.place >= 0]
        if places and place >= 0:
            self.selectRow(min(places)[1])

    def words(self) -> list[str]:
        """Give the rows as they are read out."""
        return [row.spoken for row in self._model.rows]

    def _correct(self) -> None:
        if self.current_place() >= 0:
            self.correct_wanted.emit(self.current_place())

    def _measure(self) -> None:
        for column, wide in _WIDTHS.items():
            self.setColumnWidth(column, px(wide))
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(at) for at in range(len(self._model.rows)))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 1)

    def line_rect(self) -> QRect:
        """Give where the current line stands, in the table's own measure."""
        found = self.visualRect(self.currentIndex())
        return found.translated(0, self.horizontalHeader().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Break the words anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, e: QEvent, /) -> bool:
        """Keep F2 for the line: elsewhere on the page it edits a response."""
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and e.key() == Qt.Key.Key_F2:
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Correct, take off, add, copy, or walk."""
        place = self.current_place()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._correct()
        elif event.key() == Qt.Key.Key_Delete and place >= 0:
            self.remove_wanted.emit(place)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        else:
            super().keyPressEvent(event)
            self.moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu where the pointer is, or at the line the keyboard is on."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(where)

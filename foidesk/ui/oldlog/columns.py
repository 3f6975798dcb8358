"""The log as it was read: over each column what it means, to be chosen; below, its first rows."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.oldlog.headings import Meaning
from foidesk.domain.oldlog.matching import Column, Matching
from foidesk.domain.oldlog.sheets import LogRow, Sheet, column_letter, flat
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label, set_tone

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = 8
_WIDE, _WIDER = 172, 260
_LONG = frozenset({Meaning.SUBJECT, Meaning.DETAILS, Meaning.NOTES})
_DISPLAY = Qt.ItemDataRole.DisplayRole


class _Rows(QAbstractTableModel):
    """A first line for the choices, and the first rows of the log."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[LogRow, ...] = ()
        self._columns: tuple[Column, ...] = ()

    def show(self, rows: Sequence[LogRow], columns: Sequence[Column]) -> None:
        """Show these rows under these headings."""
        self.beginResetModel()
        self._rows, self._columns = tuple(rows), tuple(columns)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() or not self._columns else 1 + len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Give the headings of the log, and the numbers of its rows."""
        if orientation is Qt.Orientation.Horizontal and section < len(self._columns):
            if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
                return self._columns[section].heading
            return None
        if role == _DISPLAY and orientation is Qt.Orientation.Vertical:
            return "" if section == 0 else str(self._rows[section - 1].number)
        return None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Give a cell's words."""
        if not index.isValid() or index.row() == 0:
            return None
        row = self._rows[index.row() - 1]
        words = flat(row.cell(index.column()))[:500]
        if role == _DISPLAY:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Row {row.number}, {self._columns[index.column()].heading}: {words or 'empty'}"
        return None


class Roomy(QStyledItemDelegate):
    """Puts the words of a cell under the words of its heading."""

    def __init__(self, left: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._left = left

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        """Paint the cell with room at its left."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("tint"))
        option.rect.adjust(px(self._left), 0, 0, 0)
        super().paint(painter, option, index)


class _Choice(QComboBox):
    """What a column means. The wheel scrolls the page and does not change it by chance."""

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the table."""
        event.ignore()


class _Over(QWidget):
    """The choice over a column, and below it whether it was guessed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = _Choice()
        self.choice.setProperty("dense", True)
        for meaning in Meaning:
            self.choice.addItem(meaning.words, meaning)
        self.choice.setMaxVisibleItems(len(Meaning))
        self.mark = label("", "small", "ink2")
        self.mark.setIndent(px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(4))
        column.setSpacing(px(2))
        column.addWidget(self.choice)
        column.addWidget(self.mark)
        self.setFocusProxy(self.choice)

    def show_column(self, at: int, column: Column) -> None:
        """Show what a column means and how that is known."""
        self.choice.blockSignals(True)
        self.choice.setCurrentIndex(list(Meaning).index(column.meaning))
        self.choice.blockSignals(False)
        unsure = column.guessed and not column.sure
        words = "Guessed: check it" if unsure else "Guessed" if column.guessed else ""
        if not column.guessed and column.meaning is not Meaning.NOTHING:
            words = "Chosen by you"
        self.mark.setText(words)
        set_tone(self.mark, "soon" if unsure else "ink2")
        self.choice.setAccessibleName(f"Column {column_letter(at)}, {column.heading}, means")
        self.choice.setAccessibleDescription(words)


class ColumnsTable(QTableView):
    """Shows a sheet; `chosen` tells the column and what it was said to mean."""

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Rows(self)
        self._over: list[_Over] = []
        self._shown: tuple[int, int, tuple[str, ...]] | None = None
        self.setModel(self._model)
        self.setAccessibleName("The first rows of the log")
        self.setProperty("bare", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(Roomy(5, self))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(28))
        down.setMinimumWidth(px(44))
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_sheet(self, sheet: Sheet, matching: Matching) -> None:
        """Show the first rows below the headings, and over each column what it means."""
        below = [row for row in sheet.rows if row.number > matching.last and not row.is_blank][:_SHOWN]
        shape = (id(sheet), matching.last, tuple(column.heading for column in matching.columns))
        if shape != self._shown:
            self._shown = shape
            self._model.show(below, matching.columns)
            self._make_choices(matching.columns)
        for at, (over, column) in enumerate(zip(self._over, matching.columns, strict=True)):
            over.show_column(at, column)

    def choice(self, at: int) -> QComboBox:
        """Give the choice over a column."""
        return self._over[at].choice

    def mark(self, at: int) -> str:
        """Give what is said under the choice."""
        return self._over[at].mark.text()

    def _make_choices(self, columns: Sequence[Column]) -> None:
        self._over = []
        for at, column in enumerate(columns):
            over = _Over(self)
            over.choice.activated.connect(partial(self._activated, at))
            over.choice.installEventFilter(self)
            self._over.append(over)
            self.setIndexWidget(self._model.index(0, at), over)
            self.setColumnWidth(at, px(_WIDER if column.meaning in _LONG else _WIDE))
        if columns:
            self.setRowHeight(0, max(over.sizeHint().height() for over in self._over))

    def _activated(self, at: int, place: int) -> None:
        self.chosen.emit(at, list(Meaning)[place])

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Bring the choice that gets the keyboard into sight."""
        if event.type() is QEvent.Type.FocusIn:
            at = next((at for at, over in enumerate(self._over) if over.choice is watched), None)
            if at is not None:
                self.scrollTo(self._model.index(0, at))
        return super().eventFilter(watched, event)

"""Lines of the journal as a table: what the history of a case and that of the register have in common."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from foidesk.office.views import JournalLine
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.tablerows import Index, TableRows

_DISPLAY, _READ_OUT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
Line = TypeVar("Line", bound=JournalLine)


class HistoryModel(TableRows[Line]):
    """Journal lines as rows."""

    HEADINGS = ("When", "Who", "What was done")

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, where they are others."""
        if tuple(lines) != self.rows:
            self.show(lines)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Give the words of a cell; read aloud, the whole line."""
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == _DISPLAY:
            return (line.when, line.who, line.words)[index.column()]
        who = f"{line.who} (account {line.account})" if line.account else line.who
        if role == Qt.ItemDataRole.ToolTipRole:
            return who if index.column() == 1 else line.words
        return f"{line.when}, {who}: {line.words}" if role == _READ_OUT else None


class HistoryTable(QTableView):
    """The lines, newest first; the keys walk them, and Tab leaves."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setItemDelegate(_Roomy(self))
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMinimumHeight(px(90))
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setMinimumSectionSize(px(30))
        down.setDefaultSectionSize(px(30))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setStretchLastSection(True)

    def show_whole_words(self) -> None:
        """Give each row the height of its words."""
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def set_widths(self, who: int = 150) -> None:
        """Give the columns their widths, once there are any."""
        self.setColumnWidth(0, px(220))
        self.setColumnWidth(1, px(who))


class _Roomy(QStyledItemDelegate):
    """Puts the words of a cell under the words of its heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint the cell with room at its left."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, theme.colour("tint"))
        option.rect.adjust(px(8), 0, 0, 0)
        super().paint(painter, option, index)

"""The History tab: the notes of the case, and one line for each act, newest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.casefile.notes import NotesPane
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.tablerows import Index, TableRows

_HEADINGS = ("When", "Who", "What was done")
_DISPLAY, _READ_OUT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


class HistoryModel(TableRows[JournalLine]):
    """Journal lines as rows."""

    HEADINGS = _HEADINGS

    def show_lines(self, lines: Sequence[JournalLine]) -> None:
        """Show these lines, where they are others."""
        if tuple(lines) != self.rows:
            self.show(lines)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Give the words of a cell; read aloud, the whole line."""
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        when = f"{line.at:%a} {line.at.day} {line.at:%B %Y}, {line.at:%H:%M}"
        if role == _DISPLAY:
            return (when, line.who, line.words)[index.column()]
        who = f"{line.who} (account {line.account})" if line.account else line.who
        if role == Qt.ItemDataRole.ToolTipRole:
            return who if index.column() == 1 else line.words
        return f"{when}, {who}: {line.words}" if role == _READ_OUT else None


class _Roomy(QStyledItemDelegate):
    """Puts the words of a cell under the words of its heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint the cell with room at its left."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, theme.colour("tint"))
        option.rect.adjust(px(8), 0, 0, 0)
        super().paint(painter, option, index)


class HistoryTab(QWidget):
    """What was done on the case, by whom and when."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version: tuple[int, int] = (0, -1)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HistoryModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterKeyColumn(-1)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.notes = NotesPane(desk)
        self.notes.acted.connect(self.acted)
        self.notes.clock_wanted.connect(lambda: self.go.emit("clock", None))
        self.search = SearchField("Find in notes and history")
        self.search.setFixedWidth(px(300))
        self.search.textChanged.connect(self._found.setFilterFixedString)
        self.search.textChanged.connect(self.notes.look_for)
        self.hint = label("", "small", "ink2")
        self.table = QTableView()
        self.table.setModel(self._found)
        self.table.setItemDelegate(_Roomy(self.table))
        self.table.setAccessibleName("History of the case")
        self.table.setProperty("bare", True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setMinimumSectionSize(px(30))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        self.table.setColumnWidth(0, px(220))
        self.table.setColumnWidth(1, px(150))
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(px(20), px(10), px(16), px(10))
        top.addWidget(self.hint, 1)
        top.addWidget(self.search)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        acts = QWidget()
        column = QVBoxLayout(acts)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.panes = Panes(
            "What to show", (Pane("Notes", self.notes, 340, 280), Pane("History", acts)), side_by_side=820
        )
        whole.addWidget(self.panes, 1)

    def show_view(self, view: CaseView) -> None:
        """Show the history of a case as it now stands."""
        undo = f"Ctrl+Z undoes: {view.undo}." if view.undo else "There is nothing to undo."
        redo = f" Ctrl+Y does again: {view.redo}." if view.redo else ""
        self.hint.setText(undo + redo)
        self.notes.show_view(view)
        case_id = view.case_id
        self._desk.run(lambda: self._desk.office.records.history(case_id), self.model.show_lines)

    def write_note(self) -> None:
        """Bring the notes forward, ready to write one."""
        self.panes.show_pane(self.notes)
        self.notes.start()

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Keep a note that is being written, then call `done`."""
        self.notes.commit(done)

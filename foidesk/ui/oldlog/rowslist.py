"""The rows of the log by what becomes of them, each with its number in the spreadsheet and what is to be said of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTabBar, QTableView, QVBoxLayout, QWidget

from foidesk.domain.oldlog.plans import Plan, RowPlan
from foidesk.ui.look.scale import px
from foidesk.ui.oldlog import wording
from foidesk.ui.oldlog.columns import Roomy
from foidesk.ui.parts.clipboard import copy
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.tablerows import Index, TableRows

_HEADINGS = ("Row", "Case", "What is to be said")
_DISPLAY = Qt.ItemDataRole.DisplayRole


class RowsModel(TableRows[RowPlan]):
    """Rows of one kind."""

    HEADINGS = _HEADINGS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "error"

    def show_kind(self, rows: Sequence[RowPlan], kind: str) -> None:
        """Show the rows of a kind."""
        self._kind = kind
        self.show(rows)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Give the words of a cell; read aloud, the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        said = wording.said_of(row, self._kind)
        if role == _DISPLAY:
            return (f"{row.row:,}", row.name, said)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Row {row.row}, {row.name}: {said}" if row.name else f"Row {row.row}: {said}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def as_text(self) -> str:
        """Give all rows as lines for the clipboard."""
        return "\n".join(f"{row.row}\t{row.name}\t{wording.said_of(row, self._kind)}" for row in self.rows)


class RowsList(QWidget):
    """Tabs with counts, and the rows of the one that is open. Ctrl+C copies them, for mending the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._plan: Plan | None = None
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("Rows of the log")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for kind in wording.KINDS:
            self.tabs.addTab(wording.KIND_TITLES[kind])
        self.model = RowsModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName("Rows")
        self.table.setProperty("bare", True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setItemDelegate(Roomy(5, self.table))
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        down, across = self.table.verticalHeader(), self.table.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(44))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setStretchLastSection(True)
        self.table.setColumnWidth(0, px(76))
        self.table.setColumnWidth(1, px(150))
        self._none = label("", tone="ink2", wrap=True)
        self._none.setContentsMargins(px(16), px(16), px(16), px(16))
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(rule())
        column.addWidget(self._lists, 1)
        self.tabs.currentChanged.connect(self._show_kind)

    def show_plan(self, plan: Plan) -> None:
        """Show what becomes of every row; the tab that was open stays open, the first time the one with most need."""
        first = self._plan is None
        self._plan = plan
        counts = [len(wording.rows_of(plan, kind)) for kind in wording.KINDS]
        for at, (kind, count) in enumerate(zip(wording.KINDS, counts, strict=True)):
            self.tabs.setTabText(at, f"{wording.KIND_TITLES[kind]}  {count:,}")
            self.tabs.setTabVisible(at, True)
        if first:
            self.tabs.setCurrentIndex(next((at for at, count in enumerate(counts) if count), len(counts) - 1))
        self._show_kind(self.tabs.currentIndex())

    def show_wish(self, words: str) -> None:
        """Say what has to be chosen before rows can be read."""
        self._plan = None
        for at, kind in enumerate(wording.KINDS):
            self.tabs.setTabText(at, wording.KIND_TITLES[kind])
        self.model.show_kind((), "error")
        self._say(words)

    def go_to(self, kind: str) -> None:
        """Open the tab of a kind."""
        self.tabs.setCurrentIndex(wording.KINDS.index(kind))

    def said(self) -> str:
        """Give the line that stands where there is no row."""
        return self._none.text() if self._lists.currentWidget() is self._none else ""

    def copy_rows(self) -> None:
        """Copy the rows shown, as text."""
        copy(self.model.as_text())

    def _show_kind(self, at: int) -> None:
        if self._plan is None:
            return
        kind = wording.KINDS[at]
        rows = wording.rows_of(self._plan, kind)
        self.model.show_kind(rows, kind)
        if rows:
            self._lists.setCurrentWidget(self.table)
        else:
            self._say(wording.NONE_OF[kind])

    def _say(self, words: str) -> None:
        self._none.setText(words)
        self._lists.setCurrentWidget(self._none)

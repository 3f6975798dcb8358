"""The History tab: the notes of the case, and one line for each act, newest first."""

from collections.abc import Callable

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.casechanges import Changed
from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.casefile.notes import NotesPane
from foidesk.ui.desk import Desk
from foidesk.ui.history.beforeafter import BeforeAfter
from foidesk.ui.history.lines import HistoryModel, HistoryTable
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Chooser, Form, Named, Paper, file_name
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.scrolling import scrolling
from foidesk.ui.parts.tablerows import Index

_SHEET = Named("history", "The history is safe in the register.")


class HistoryTab(QWidget):
    """What was done on the case, by whom and when."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, printer_chooser: Chooser | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version: tuple[int, int] = (0, -1)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model: HistoryModel[JournalLine] = HistoryModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterKeyColumn(-1)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.notes = NotesPane(desk)
        self.notes.acted.connect(self.acted)
        self.notes.clock_wanted.connect(lambda: self.go.emit("clock", None))
        self.search = SearchField("Find in notes and history")
        self.search.setMinimumWidth(px(140))
        self.search.setMaximumWidth(px(300))
        self.search.textChanged.connect(self._look_for)
        self.search.textChanged.connect(self.notes.look_for)
        self.hint = label("", "small", "ink2", wrap=True)
        self.rows = Button("Save CSV…", icon="table", dense=True)
        self.save = Button("Save PDF…", icon="document_pdf", dense=True)
        self.print = Button("Print…", icon="print", dense=True)
        self.banner, self.line = Banner(parent=self), PrintLine()
        self.banner.hide()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.rows.clicked.connect(lambda _checked: self.copying.save("csv"))
        self.save.clicked.connect(lambda _checked: self.copying.save())
        self.print.clicked.connect(lambda _checked: self.copying.print())
        self._slots: dict[str, Callable[..., object]] = {"print": self.copying.print, "save_pdf": self.copying.save}
        self.table = HistoryTable("History of the case")
        self.table.setModel(self._found)
        self.table.set_widths()
        self.table.show_whole_words()
        self.none = label("", tone="ink2", wrap=True)
        self.none.setContentsMargins(px(20), px(12), px(16), px(12))
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.none.hide()
        self.detail = BeforeAfter()
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._found.modelReset.connect(self._stand)
        self._lay_out()

    def _chosen(self, current: Index) -> None:
        """Show what the line that was chosen changed."""
        place = self._found.mapToSource(current).row()
        if not 0 <= place < len(self.model.rows):
            self.detail.clear()
            return
        if not self.isVisible():
            return  # asked when it is seen: acts go on while another tab shows
        line, histories = self.model.rows[place], self._desk.office.histories

        def show(told: tuple[Changed, ...]) -> None:
            now = self._found.mapToSource(self.table.currentIndex()).row()
            if 0 <= now < len(self.model.rows) and self.model.rows[now] is line:
                self.detail.show_changes(line.words, told)

        self._desk.run(lambda: histories.changes(line), show, owner=self)

    def _look_for(self, words: str) -> None:
        """Show the lines that hold these words, and say so where none does."""
        self._found.setFilterFixedString(words)
        nothing = bool(words) and not self._found.rowCount()
        self.none.setText(f"No line of the history holds “{words}”.")
        self.none.setVisible(nothing)
        self.table.setVisible(not nothing)

    def _stand(self) -> None:
        """Stand on the latest act, which is what was just done."""
        self.detail.clear()
        if self._found.rowCount():
            self.table.selectRow(0)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(px(20), px(10), px(16), px(10))
        top.addWidget(self.hint, 1)
        top.setSpacing(px(8))
        for button in (self.rows, self.save, self.print):
            top.addWidget(button)
        top.addWidget(self.search, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.banner)
        acts = QWidget()
        acts.setProperty("clear", "true")
        column = QVBoxLayout(acts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 3)
        column.addWidget(self.none, 3)
        column.addWidget(rule())
        column.addWidget(self.detail, 2)
        self.panes = Panes(
            "What to show", (Pane("Notes", self.notes, 340, 280), Pane("History", scrolling(acts))), side_by_side=820
        )
        whole.addWidget(self.panes, 1)
        whole.addWidget(self.line)

    def show_view(self, view: CaseView) -> None:
        """Show the history of a case as it now stands."""
        undo = f"Ctrl+Z undoes: {view.undo}." if view.undo else "There is nothing to undo."
        redo = f" Ctrl+Y does again: {view.redo}." if view.redo else ""
        self.hint.setText(undo + redo)
        self.notes.show_view(view)
        case_id, histories = view.case_id, self._desk.office.histories
        name = file_name(f"{view.case.reference} history", draft=False)
        rows = Form("CSV", "csv", "CSV (*.csv)", "spreadsheet program", lambda: histories.csv(case_id))
        self.copying.about(Paper(case_id, "History", name, lambda: histories.paper(case_id), 0, _SHEET, forms=(rows,)))
        self._desk.run(lambda: self._desk.office.records.history(case_id), self.model.show_lines)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer to print and to save what is shown."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)
        self._chosen(self.table.currentIndex())

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take that back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)

    def write_note(self) -> None:
        """Bring the notes forward, ready to write one."""
        self.panes.show_pane(self.notes)
        self.notes.start()

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Keep a note that is being written, then call `done`."""
        self.notes.commit(done)

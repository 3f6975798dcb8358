"""The history of the register itself: settings, calendar, roles, texts, copies put back, moves and disposals."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foidesk.office.histories import PAGE
from foidesk.office.views import OfficeLine
from foidesk.ui.desk import Desk
from foidesk.ui.history.beforeafter import BeforeAfter
from foidesk.ui.history.lines import HistoryModel, HistoryTable
from foidesk.ui.look.scale import px
from foidesk.ui.overviewpage import OverviewPage
from foidesk.ui.papers.copies import Chooser, Form, Named, Paper
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.scrolling import scrolling
from foidesk.ui.parts.tablerows import NOWHERE, Index
from foidesk.ui.parts.wraprow import WrapRow

_SHEET = Named("history", "The history is safe in the register.")
_ABOUT = (
    "Settings, calendar, roles, texts, holders, copies and disposals. "
    "What was done on a case is in its own History tab."
)
_TYPING_MS = 150


class OfficeModel(HistoryModel[OfficeLine]):
    """The lines read so far; `more_wanted` asks for those before the last."""

    more_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sought = ""
        """What the lines were looked through for."""
        self._more, self._asked = False, False

    def show_first(self, sought: str, lines: Sequence[OfficeLine]) -> None:
        """Show the newest lines; where they only add to what stands, that stays with its place and choice."""
        other, self.sought = sought != self.sought, sought
        first = next((at for at, line in enumerate(lines) if self.rows and line.number == self.rows[0].number), -1)
        if other or first < 0 or tuple(lines[first:]) != self.rows[: len(lines) - first]:
            self._more, self._asked = len(lines) == PAGE, False
            self.show(lines)
        elif first:
            self.beginInsertRows(NOWHERE, 0, first - 1)
            self.rows = (*lines[:first], *self.rows)
            self.endInsertRows()

    def add(self, sought: str, after: int, lines: Sequence[OfficeLine]) -> None:
        """Add the lines before the one of a number, where that is still the last."""
        if sought != self.sought or not self.rows or self.rows[-1].number != after:
            return
        self._more, self._asked = len(lines) == PAGE, False
        if lines:
            self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(lines) - 1)
            self.rows = (*self.rows, *lines)
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell; beside a name stands the account it was done under."""
        if index.isValid() and index.column() == 1 and role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].signed
        return super().data(index, role)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether older lines may be there that were not asked for."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for them."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self.rows[-1].number)


class HistoryPage(OverviewPage):
    """One line for each act, newest first; below it what the chosen one changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, printer_chooser: Chooser | None = None) -> None:
        super().__init__(desk, "History of the register", parent)
        self.search = SearchField("Find in this history", "Ctrl+F", width=280)
        self.rows = Button("Save CSV…", icon="table", dense=True)
        self.save = Button("Save PDF…", icon="document_pdf", dense=True)
        self.printing = Button("Print…", icon="print", dense=True)
        self.banner, self.line = Banner(parent=self), PrintLine()
        self.banner.hide()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.model, self.table = OfficeModel(self), HistoryTable("History of the register")
        self.table.setModel(self.model)
        self.table.set_widths(who=210)
        self.table.setWordWrap(False)
        self.detail, self.empty = BeforeAfter(), EmptyState("history")
        self.body = QStackedWidget()
        self._lay_out()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING_MS)
        self._listen()
        self.slots |= {
            "find": self._find,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(14), px(16), px(12))
        head.setSpacing(px(8))
        head.addWidget(label("History of the register", "title"))
        head.addWidget(label(_ABOUT, tone="ink2", wrap=True))
        head.addWidget(WrapRow((self.search, self.rows, self.save, self.printing)))
        head.addWidget(self.banner)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setProperty("clear", "true")
        parts.setChildrenCollapsible(False)
        for part, share in ((self.table, 3), (self.detail, 2)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.count() - 1, share)
        parts.setSizes([px(300), px(200)])
        self._acts = scrolling(parts)
        self.body.addWidget(self._acts)
        self.body.addWidget(self.empty)
        self.body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.body.setMinimumHeight(px(60))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self.body, 1)
        whole.addWidget(self.line)

    def _listen(self) -> None:
        self.rows.clicked.connect(lambda _on=False: self.copying.save("csv"))
        self.save.clicked.connect(lambda _on=False: self.copying.save())
        self.printing.clicked.connect(lambda _on=False: self.copying.print())
        self.search.textChanged.connect(lambda _words: self._typed.start())
        self._typed.timeout.connect(self.ask)
        self.model.more_wanted.connect(self._ask_more)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)

    # --- asking -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the newest lines that hold what is looked for; a newer question wins."""
        histories, words = self._desk.office.histories, self.search.text()
        self.ask_for(lambda: histories.of_register(words), lambda lines: self._show(words, lines))

    def _ask_more(self, before: int) -> None:
        histories, words = self._desk.office.histories, self.model.sought
        self._desk.run(
            lambda: histories.of_register(words, before), lambda lines: self.model.add(words, before, lines), owner=self
        )

    # --- showing ------------------------------------------------------------------------------------

    def _show(self, words: str, lines: Sequence[OfficeLine]) -> None:
        had_focus = self.table.hasFocus() or self.empty.hasFocus()
        self.model.show_first(words, lines)
        if lines:
            self.body.setCurrentWidget(self._acts)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
        else:
            self.body.setCurrentWidget(self.empty)
            if words.strip():
                self.empty.say(
                    f"No line of this history holds “{words.strip()}”", "Look for fewer words, or clear the field."
                )
            else:
                self.empty.say(
                    "Nothing was done to the register itself yet",
                    "Changes of settings, calendar, roles, texts and holders show here, and disposals.",
                )
        if had_focus:
            self.take_keyboard()

    def _chosen(self, current: Index) -> None:
        if not 0 <= current.row() < len(self.model.rows):
            self.detail.clear()
            return
        line = self.model.rows[current.row()]
        if line.changes:
            self.detail.show_changes(line.words, line.changes)
        else:
            self.detail.show_words(line.whole)

    def take_keyboard(self) -> None:
        """Let the list have the keyboard, or what stands in its place the field above it."""
        (self.table if self.body.currentWidget() is self._acts else self.search).setFocus()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _take_copies(self) -> None:
        office = self._desk.office
        histories, day = office.histories, f"{office.today():%Y-%m-%d}"
        rows = Form("CSV", "csv", "CSV (*.csv)", "spreadsheet program", histories.register_csv)
        name = f"History of the register {day}.pdf"
        self.copying.about(Paper(None, "History", name, histories.register_paper, 0, _SHEET, forms=(rows,)))

    # --- being shown --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take away what was said the last time, and read again."""
        self.banner.hide()
        self._take_copies()
        super().showEvent(event)

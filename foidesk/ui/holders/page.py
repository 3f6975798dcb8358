"""The page of all that is outstanding with holders: who is late and with what; several are chased at once."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from foidesk.domain.outstanding import Overview, OwedLine, late_words
from foidesk.office.memos import MemoForm
from foidesk.ui.desk import Desk
from foidesk.ui.holders.memopapers import MemoPapers
from foidesk.ui.holders.owedtree import HEADINGS, OwedTree, cells_of
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.overviewpage import OverviewPage
from foidesk.ui.papers.copies import Chooser, Named, Paper
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.parts.undobar import UndoBar
from foidesk.ui.parts.wraprow import WrapRow
from foidesk.ui.register.copying import as_table

_PAPER = Named("list", "Nothing in the register was touched.")
_FORMS = {MemoForm.EMAIL: "mail_arrow_up", MemoForm.WORD: "document_text", MemoForm.PDF: "document_pdf"}
_WAY = "holders/way"


class HoldersPage(OverviewPage):
    """`opened` gives a case and its tab, and the commission to show there."""

    opened = Signal(int, int)
    counted = Signal(int)
    """How many commissions are late."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, printer_chooser: Chooser | None = None) -> None:
        super().__init__(desk, "With holders", parent)
        self.found: Overview | None = None
        self._chased: tuple[tuple[tuple[int, int], ...], date] | None = None
        self.tree = OwedTree()
        self.empty = EmptyState("people_team")
        self.summary = label("", tone="ink2", wrap=True)
        self.way = SegmentedControl("Order", (("day", "By day"), ("holder", "By holder")))
        self.way.setMaximumWidth(px(220))
        self.way.set_value("holder" if recall(_WAY) == "holder" else "day")
        self.pick = Button("Select to be chased")
        self.chase = Button("Chase", "filled", "mail_alert", menu_mark=True)
        self.printing = Button("Print…", icon="print")
        self.banner, self.line, self.undo_bar = Banner(parent=self), PrintLine(), UndoBar()
        self.banner.hide()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.papers = MemoPapers(desk, self)
        self.body = QStackedWidget()
        self.body.addWidget(self.tree)
        self.body.addWidget(self.empty)
        self._lay_out()
        self._listen()
        self.slots |= {
            "open_case": self.open_current,
            "copy": self.copy_lines,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), px(12))
        head.setSpacing(px(8))
        head.addWidget(label("With holders", "title"))
        head.addWidget(self.summary)
        self._acts = WrapRow((self.way, self.chase, self.pick, self.printing))
        head.addWidget(self._acts)
        head.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.body, 1)
        column.addWidget(self.line)
        column.addWidget(self.undo_bar)

    def _listen(self) -> None:
        self.way.chosen.connect(self._way_chosen)
        self.pick.clicked.connect(self._pick)
        self.printing.clicked.connect(self.copying.print)
        self.tree.opened.connect(self.opened)
        self.tree.menu_asked.connect(self._menu)
        self.tree.copy_asked.connect(self.copy_lines)
        self.tree.chosen_changed.connect(self._offer)
        self.undo_bar.undo.connect(self._take_back)
        self.chase.setMenu(self._chase_menu(self.chase))

    # --- asking -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the office what is outstanding; a newer question wins."""
        self.ask_for(self._desk.office.holding.overview, self._answered)

    def day_shown(self) -> date | None:
        """Give the day of the overview."""
        return self.found.today if self.found is not None else None

    def _answered(self, found: Overview) -> None:
        self.found = found
        self._show()

    # --- showing ------------------------------------------------------------------------------------

    @property
    def by_holder(self) -> bool:
        """Say whether the bands are holders."""
        return self.way.value() == "holder"

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        had_focus = self.tree.hasFocus()
        self.tree.show_overview(found, by_holder=self.by_holder)
        self.body.setCurrentWidget(self.tree if found.lines else self.empty)
        self.empty.say(
            "Nothing is outstanding",
            "Ask holders on the Holders tab of a case. What they owe shows here, the longest overdue first.",
        )
        self.summary.setText(summary_words(found))
        self.summary.setVisible(bool(found.lines))
        for part in (self.way, self.chase, self.pick, self.printing):
            part.setVisible(bool(found.lines))
        count = len(found.to_remind)
        self.pick.setText(f"Select to be chased today ({count})")
        self.pick.setEnabled(bool(count))
        self.pick.setToolTip("" if count else "No reminder is due today. Settings, Holders says on which days.")
        self._acts.updateGeometry()
        self._take_copies(found)
        self.counted.emit(found.late)
        if had_focus:
            self.tree.setFocus()
        self._offer()

    def _offer(self) -> None:
        count, read_only = len(self.tree.chosen()), self._desk.office.read_only
        self.chase.setText(f"Chase {count} selected" if count else "Chase")
        self.chase.setEnabled(bool(count) and not read_only)
        why = "This register can only be read." if read_only else "" if count else "Select who to chase."
        self.chase.setToolTip(why)
        self.chase.updateGeometry()

    def _way_chosen(self, way: str) -> None:
        remember(_WAY, way)
        self._show()

    def _pick(self) -> None:
        if self.found is not None:
            self.tree.choose(self.found.to_remind)
            self.tree.setFocus()
            self._desk.say(f"{len(self.tree.chosen())} selected")

    def take_keyboard(self) -> None:
        """Let the list have the keyboard."""
        self.tree.setFocus()

    # --- acts ---------------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open the case of the current line on its Holders tab."""
        line = self.tree.current_line()
        if line is not None:
            self.opened.emit(line.owed.case_id, line.owed.key)

    def _chase_menu(self, over: QWidget) -> QMenu:
        menu = QMenu(over)
        for form, icon in _FORMS.items():
            act = menu.addAction(form.words if form is MemoForm.EMAIL else f"{form.words}…")
            icons.dress(act, icon, "ink2", 16)
            act.triggered.connect(partial(self._chase, form))
        menu.addSeparator()
        menu.addAction("Record a reminder only").triggered.connect(self._record_only)
        return menu

    def _asked(self) -> list[tuple[int, int]]:
        return [(line.owed.case_id, line.owed.key) for line in self.tree.chosen()]

    def _chase(self, form: MemoForm, _on: bool = False) -> None:
        asked = self._asked()
        if asked:
            self.papers.make(asked, form, reminder=True, then=partial(self._record, asked))

    def _record_only(self, _on: bool = False) -> None:
        self._record(self._asked())

    def _record(self, asked: Sequence[tuple[int, int]]) -> None:
        holding, today = self._desk.office.holding, self._desk.office.today()
        wanted = tuple(asked)

        def done(count: int) -> None:
            self._chased = (wanted, today)
            words = "1 reminder recorded" if count == 1 else f"{count} reminders recorded"
            self.undo_bar.tell(words)
            self._desk.say(words)
            self.ask()

        if wanted:
            self._desk.run(lambda: holding.chase(wanted, today), done, owner=self)

    def _take_back(self) -> None:
        if self._chased is None:
            return
        (asked, on), holding = self._chased, self._desk.office.holding
        self._chased = None

        def done(count: int) -> None:
            self._desk.say("1 reminder taken back" if count == 1 else f"{count} reminders taken back")
            self.ask()

        self._desk.run(lambda: holding.take_back_chase(asked, on), done, owner=self)

    def copy_lines(self) -> None:
        """Copy what is chosen, or the whole list, as text and as a table."""
        found = self.found
        if found is not None and found.lines:
            lines: Sequence[OwedLine] = self.tree.chosen() or self.tree.lines()
            clipboard.copy(*as_table([HEADINGS, *(cells_of(line, found.today) for line in lines)]))
            self._desk.say("1 line copied" if len(lines) == 1 else f"{len(lines)} lines copied")

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open case\tEnter").triggered.connect(lambda _on=False: self.open_current())
        chase = self._chase_menu(menu)
        chase.setTitle(self.chase.text())
        chase.setEnabled(self.chase.isEnabled())
        menu.addMenu(chase)
        menu.addSeparator()
        menu.addAction("Copy\tCtrl+C").triggered.connect(lambda _on=False: self.copy_lines())
        menu.popup(place)

    def _take_copies(self, found: Overview) -> None:
        holding, by_holder = self._desk.office.holding, self.by_holder
        name = f"With holders {found.today:%Y-%m-%d}.pdf"
        self.copying.about(
            Paper(
                None, "List of what is with holders", name, lambda: holding.sheet(found, by_holder=by_holder), 0, _PAPER
            )
        )


def summary_words(found: Overview) -> str:
    """Sum the list up in one line."""
    total, late = len(found.lines), found.late
    said = f"{total} outstanding" if total != 1 else "1 outstanding"
    if late:
        said += f", {late} late. {late_words(found.late_holders)[:1].upper()}{late_words(found.late_holders)[1:]}."
    else:
        said += ", none late."
    return said

"""The Cost sheet tab: the work against the limit on the left; form, requests counted together, advice on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.costkeeping import sheet_of
from foidesk.domain.costsheet import CostLimit, NotCounted, reckon
from foidesk.domain.pasting import harmless
from foidesk.domain.regimes import Regime
from foidesk.office.costing import Together
from foidesk.office.views import CaseView
from foidesk.ui.costs.advicecard import AdviceCard
from foidesk.ui.costs.costacts import CostActs
from foidesk.ui.costs.costhead import CostHead
from foidesk.ui.costs.lineform import LineForm
from foidesk.ui.costs.linetable import LineTable
from foidesk.ui.costs.refusalcard import RefusalCard
from foidesk.ui.costs.togethercard import TogetherCard
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Chooser, Named, Paper, file_name
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.undobar import UndoBar

_SIDE_BY_SIDE = 860
_PAGE = Named("cost sheet", "The case is safe in the register.")
_EMPTY = {
    Regime.FOIA: "A request may be refused when finding the information would cost more than the limit (section 12). "
    "Add the work that it would take.",
    Regime.EIR: "The EIR set no fixed limit. The sheet still shows how much work a request would be.",
    Regime.SAR: "A subject access request has no cost limit. The sheet can still show the work.",
}


class CostTab(QWidget):
    """Lines on the left, what follows from them on the right."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, printer_chooser: Chooser | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._stale = False
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.table, self.form = CostHead(), LineTable(), LineForm()
        self.together, self.advice, self.refusal = TogetherCard(), AdviceCard(desk), RefusalCard()
        self.form.hide()
        self.empty = EmptyState("receipt_money")
        self.empty.add_button("Add work…", self._add, "filled", "add")
        self.undo_bar, self.banner, self.line = UndoBar(), Banner(parent=self), PrintLine()
        self.banner.hide()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.acts = CostActs(desk, self.form, self.together, self.undo_bar, self)
        self.add = Button("Add work…", "filled", "add", dense=True)
        self.copy = Button("Copy for Excel", icon="copy", dense=True)
        self.save = Button("Save PDF…", icon="document_pdf", dense=True)
        self.print = Button("Print…", icon="print", dense=True)
        self.right = self._make_right()
        self.panes = Panes(
            "What to show",
            (Pane("Work", self._make_left()), Pane("Advice and letter", self.right, 376, 320)),
            side_by_side=_SIDE_BY_SIDE,
        )
        self._space = QVBoxLayout()
        self._space.addWidget(self.banner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._space)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.line)
        rows.addWidget(self.undo_bar)
        self._connect()
        self._slots: dict[str, Callable[..., object]] = {
            "add_cost": self._add,
            "copy_costs": self.copy_rows,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _make_left(self) -> QWidget:
        left = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.add, self.copy, self.save, self.print):
            buttons.addWidget(button)
        buttons.addStretch(1)
        names = ", ".join(one.words.lower() for one in NotCounted)
        self.not_counted = label(
            f"Not counted: {names}. Only these four count: find out whether it is held, locate, retrieve and extract "
            "(regulation 4(3)).",
            "small",
            "ink2",
            wrap=True,
        )
        rows = QVBoxLayout(left)
        rows.setContentsMargins(px(20), px(14), px(20), px(12))
        rows.setSpacing(px(12))
        rows.addWidget(self.head)
        rows.addLayout(buttons)
        rows.addWidget(self.empty)
        rows.addWidget(self.table)
        rows.addWidget(self.not_counted)
        rows.addStretch(1)
        left.setProperty("clear", "true")
        self.work = _scrolling(left)
        return self.work

    def _make_right(self) -> QWidget:
        right = QWidget()
        right.setProperty("ground", "raised")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._forms = _block(self.form)
        self._forms.setVisible(False)
        rows.addWidget(self._forms)
        for at, part in enumerate((self.together, self.advice, self.refusal)):
            if at:
                rows.addWidget(rule())
            rows.addWidget(_block(part))
        rows.addStretch(1)
        self.area = _scrolling(inside)
        whole = QVBoxLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        return right

    def _connect(self) -> None:
        table, acts = self.table, self.acts
        self.add.clicked.connect(lambda _checked: self._add())
        self.copy.clicked.connect(lambda _checked: self.copy_rows())
        self.save.clicked.connect(lambda _checked: self.copying.save())
        self.print.clicked.connect(lambda _checked: self.copying.print())
        table.add_wanted.connect(self._add)
        table.correct_wanted.connect(acts.correct)
        table.remove_wanted.connect(acts.remove)
        table.copy_wanted.connect(self.copy_rows)
        table.menu_wanted.connect(self._menu)
        table.moved.connect(self._follow_line)
        acts.acted.connect(self.acted)
        acts.opened.connect(self._form_opened)
        acts.shut.connect(self._form_shut)
        acts.refused.connect(lambda: self._bring_up(self.form))
        self.advice.acted.connect(self.acted)
        self.advice.read_again.connect(self._read_again)
        self.refusal.put_wanted.connect(acts.put_in)
        self.refusal.draft_wanted.connect(lambda number: self.go.emit("draft", number))
        self.refusal.copied.connect(lambda: self._desk.say("Paragraph copied"))
        self.together.open_wanted.connect(lambda case_id: self.go.emit("case", case_id))

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the sheet of a case as it now stands; what the register has to say is asked once it is looked at."""
        if self._view is None or self._view.case_id != view.case_id:
            self.banner.hide()
            self.area.verticalScrollBar().setValue(0)
        self._view, self._stale = view, True
        self.acts.about(view)
        self.table.show_case(view.case)
        some = bool(sheet_of(view.case).lines or sheet_of(view.case).together)
        for widget in (self.head, self.table, self.add, self.copy, self.save, self.print):
            widget.setVisible(some)
        self.empty.setVisible(not some)
        self.empty.say("No work estimated yet", _EMPTY[view.case.regime])
        case_id, costing = view.case_id, self._desk.office.costing
        name = file_name(f"{view.case.reference} cost sheet", draft=False)
        self.copying.about(Paper(case_id, "Cost sheet", name, lambda: costing.paper(case_id), 0, _PAGE))
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        view, costing = self._view, self._desk.office.costing
        if view is None or not self._stale:
            return
        self._stale = False
        case_id = view.case_id
        self._desk.run(
            lambda: (costing.limit(), costing.together(case_id)),
            lambda found: self._show_all(view, *found),
            owner=self,
        )

    def _show_all(self, view: CaseView, limit: CostLimit, found: Together) -> None:
        if view is not self._view:
            return
        case, can_change = view.case, not view.case.is_locked and not self._desk.office.read_only
        sheet = sheet_of(case)
        self.head.show_time(case.regime, reckon(sheet, limit))
        self.advice.show_view(view, limit, can_change=can_change)
        self.refusal.show_case(case, limit, can_change=can_change)
        self.together.show_together(case, found, can_change=can_change)
        why = "" if can_change else "This case can only be read now."
        for button in (self.add, *self.empty.findChildren(Button)):
            button.setEnabled(can_change)
            button.setToolTip(why)

    def _read_again(self) -> None:
        view, records = self._view, self._desk.office.records
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: records.case(case_id), self.acted.emit, owner=self)

    # --- the form -----------------------------------------------------------------------------------

    def _add(self) -> None:
        self.acts.add()

    def open_again(self, opener: str) -> None:
        """Open the form for a new piece of work."""
        if opener == "add":
            self.acts.add()

    def _form_opened(self) -> None:
        self._forms.setVisible(True)
        self.panes.show_pane(self.right)
        self._bring_up(self.form)
        self.form.activity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form_shut(self) -> None:
        self._forms.setVisible(False)
        if not self.panes.narrow:
            (self.table if self.table.isVisible() else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_up(self, widget: QWidget) -> None:
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        """Show a widget, and of what is higher than the pane its beginning."""
        self.area.ensureWidgetVisible(widget, 0, px(12))
        inside, bar = self.area.widget(), self.area.verticalScrollBar()
        if inside is not None:
            bar.setValue(min(bar.value(), max(0, widget.mapTo(inside, QPoint(0, 0)).y() - px(12))))

    def _follow_line(self) -> None:
        """Keep the current line in sight: the pane scrolls, not the table."""
        line, inside = self.table.line_rect(), self.work.widget()
        if inside is not None and self.table.isVisible() and not line.isEmpty():
            middle = self.table.mapTo(inside, line.center())
            self.work.ensureVisible(px(20), middle.y(), 0, line.height() // 2 + px(8))

    def _menu(self, where: QPoint) -> None:
        view, place = self._view, self.table.current_place()
        if view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        can_change = not view.case.is_locked and not self._desk.office.read_only
        for words, run, needs_line in (
            ("Add work…\tIns", self._add, False),
            ("Correct…\tEnter", lambda: self.acts.correct(place), True),
            ("Take off\tDel", lambda: self.acts.remove(place), True),
        ):
            act = QAction(words, menu)
            act.setEnabled(can_change and (place >= 0 or not needs_line))
            act.triggered.connect(lambda _checked=False, do=run: do())
            menu.addAction(act)
        menu.addSeparator()
        copy = QAction("Copy for Excel\tCtrl+C", menu)
        copy.triggered.connect(lambda _checked=False: self.copy_rows())
        menu.addAction(copy)
        menu.popup(where)

    # --- copies -------------------------------------------------------------------------------------

    def copy_rows(self) -> None:
        """Put the sheet on the clipboard as rows that a spreadsheet takes."""
        view, costing = self._view, self._desk.office.costing
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: costing.rows(case_id), self._copied, owner=self)

    def _copied(self, rows: Sequence[Sequence[str]]) -> None:
        lines = ["\t".join(" ".join(harmless(cell).split()) for cell in row) for row in rows]
        clipboard.copy("\n".join(lines) + "\n")
        self._desk.say("Cost sheet copied")

    # --- being a tab --------------------------------------------------------------------------------

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Put the advice on disk as an act, then call `done`."""
        self.advice.commit(done)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Give the keyboard to the table, or to what begins one."""
        super().focusInEvent(event)
        (self.table if self.table.isVisible() else self.empty.findChildren(Button)[0]).setFocus(event.reason())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of a cost sheet, and ask what the register says by now."""
        super().showEvent(event)
        self._space.setContentsMargins(px(16), 0, px(16), 0)
        self._desk.acts.connect_all(self._slots)
        self._stale = True
        self._ask()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take them back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def _block(widget: QWidget) -> QWidget:
    made = QWidget()
    made.setProperty("clear", "true")
    rows = QVBoxLayout(made)
    rows.setContentsMargins(px(20), px(14), px(20), px(14))
    rows.addWidget(widget)
    return made

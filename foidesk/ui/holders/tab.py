"""The Holders tab: who was asked for what on the left, one of them in full on the right, or the form to ask another."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from foidesk.domain.commissions import ProposedDay
from foidesk.domain.facts import FactKind
from foidesk.domain.holders import Holder, ListedHolder
from foidesk.office.holdingviews import CommissionView
from foidesk.office.memos import MemoForm
from foidesk.office.views import CaseView, Told
from foidesk.ui.desk import Desk
from foidesk.ui.holders.answerform import Answered
from foidesk.ui.holders.askform import AskForm, Entered
from foidesk.ui.holders.commissionlist import CommissionList
from foidesk.ui.holders.detail import CommissionDetail
from foidesk.ui.holders.holderacts import HolderActs
from foidesk.ui.holders.memopapers import MemoPapers
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import rule
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.undobar import UndoBar

_SIDE_BY_SIDE, _LIST, _WIDEST = 760, 312, 720


class HoldersTab(QWidget):
    """List and detail. It takes files that are let go on the window for the holder that shows."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._key = 0
        self._wanted = 0
        self._listed: tuple[ListedHolder, ...] = ()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = CommissionList()
        self.ask_button = Button("Ask a holder…", icon="people_add")
        self.empty = EmptyState("people_team")
        self.empty_ask = self.empty.add_button("Ask a holder…", self.ask, "filled", "people_add")
        self.form, self.detail = AskForm(desk), CommissionDetail(desk)
        self.papers = MemoPapers(desk, self)
        self.acts = HolderActs(desk, self)
        self.undo_bar = UndoBar()
        self.right = QStackedWidget()
        self._areas = {self.form: self._area(self.form), self.detail: self._area(self.detail)}
        self._pages: dict[QWidget, QWidget] = {self.form: self._with_feet(self._areas[self.form])}
        self._pages[self.detail] = self._areas[self.detail]
        self.right.addWidget(self.empty)
        for page in self._pages.values():
            self.right.addWidget(page)
        self.panes = Panes(
            "What to show",
            (Pane("Asked", self._left(), _LIST, 240), Pane("In full", self.right)),
            side_by_side=_SIDE_BY_SIDE,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        column.addWidget(self.undo_bar)
        self._connect()
        self._slots: dict[str, Callable[..., object]] = {"ask_holder": self.ask}

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("ground", "raised")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(12))
        head.addWidget(self.ask_button)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        return left

    @staticmethod
    def _area(widget: QWidget) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("clear", "true")
        widget.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.addWidget(widget)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _with_feet(self, area: QScrollArea) -> QWidget:
        """Keep the buttons of the form in view, however long it is."""
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(area, 1)
        rows.addWidget(rule())
        feet = QVBoxLayout()
        feet.setContentsMargins(px(24), px(10), px(24), px(10))
        feet.addWidget(self.form.feet)
        rows.addLayout(feet)
        return whole

    def _connect(self) -> None:
        self.ask_button.clicked.connect(lambda _checked=False: self.ask())
        self.list.chosen.connect(self._choose)
        self.list.menu_asked.connect(self._menu)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave_form)
        self.form.day_wanted.connect(self._propose)
        detail = self.detail
        detail.memo_wanted.connect(self._memo)
        detail.chase_noted.connect(self._note_chase)
        detail.answer_wanted.connect(self.start_answer)
        detail.wait_wanted.connect(self.acts.wait_again)
        detail.correct_wanted.connect(self._correct)
        detail.remove_wanted.connect(self.acts.remove)
        detail.holder_wanted.connect(self._change_holder)
        detail.holder_form.kept.connect(self._keep_holder)
        detail.holder_form.left.connect(self._leave_answer)
        detail.form.kept.connect(self._answered)
        detail.form.left.connect(self._leave_answer)
        detail.files.acted.connect(self._told)
        self.acts.told.connect(self._told)
        self.acts.acted.connect(self.acted)
        self.acts.undo_wanted.connect(lambda: self.go.emit("undo", None))
        self.undo_bar.undo.connect(self.acts.undo)
        self._desk.told.connect(self._list_changed)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show who was asked for what in a case; an open form keeps what was typed."""
        another = self._view is None or self._view.case_id != view.case_id
        self._view = view
        if another:
            self._key = 0
            self._leave_forms()
            self._read_holders()
        shown = view.commissions
        if any(one.key == self._wanted for one in shown):
            self._key, self._wanted = self._wanted, 0
        locked, read_only = view.case.is_locked, self._desk.office.read_only
        can_ask = not locked and not read_only and bool(view.case.items)
        why = "" if can_ask else "This register can only be read." if read_only else "The case is closed or answered."
        for button in (self.ask_button, self.empty_ask):
            button.setEnabled(can_ask)
            button.setToolTip(why)
        self.list.show_commissions(shown, view.today, self._key)
        self._key = self.list.key()
        self.empty.say(
            "Nobody has been asked yet",
            "Ask those who may hold the information. Each gets a memo with its own items only; nothing is sent by "
            "FOI Desk."
            if can_ask or not locked
            else "No holder was asked in this case.",
        )
        self.empty_ask.setVisible(can_ask)
        if self._is_asking and not can_ask:
            self._leave_forms()
        self._show_right()

    @property
    def _is_asking(self) -> bool:
        return self.right.currentWidget() is self._pages[self.form]

    def current(self) -> CommissionView | None:
        """Give the commission that shows."""
        view = self._view
        return next((one for one in view.commissions if one.key == self._key), None) if view is not None else None

    def _show_right(self) -> None:
        view, shown = self._view, self.current()
        self.acts.about(view, shown)
        if view is not None and shown is not None:
            self.detail.show_commission(view, shown)
        if self._is_asking:
            return
        self.right.setCurrentWidget(self._pages[self.detail] if shown is not None else self.empty)

    def _choose(self, key: int) -> None:
        if key != self._key:
            self.detail.leave_answer()
            self._areas[self.detail].verticalScrollBar().setValue(0)
        self._key = key
        self._leave_forms()
        self._show_right()

    def go_to(self, key: int) -> None:
        """Show one commission."""
        self._leave_forms()
        self.list.go_to(key)
        self._key = self.list.key()
        self._show_right()
        self.panes.show_pane(self.right)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def want(self, key: int) -> None:
        """Show one commission as soon as its case is there."""
        self._wanted = key
        if self._view is not None and any(one.key == key for one in self._view.commissions):
            self.go_to(key)

    def go_from_draft(self, where: object) -> None:
        """Ask for items that were chosen in the draft, or show who was asked for them."""
        if not isinstance(where, tuple):
            return
        wish, items, at = where
        view = self._view
        found = [one.key for one in view.commissions if set(one.commission.items) & set(items)] if view else []
        if wish == "ask_holder":
            self.ask(items)
        elif found:
            self.go_to(found[min(at, len(found) - 1)])

    def _read_holders(self) -> None:
        self._desk.run(self._desk.office.holding.holders, self._know, owner=self)

    def _know(self, listed: tuple[ListedHolder, ...]) -> None:
        self._listed = listed
        self.form.know(listed)

    def _list_changed(self, told: Told) -> None:
        kinds = (FactKind.HOLDERS_CHANGED, FactKind.COMMISSIONED)
        if told.fact is not None and told.fact.kind in kinds:
            self._read_holders()

    def _menu(self, at: QPoint) -> None:
        """Open the menu of a line: what its buttons hold."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        answer = menu.addAction(self.detail.answer.text())
        answer.triggered.connect(self.start_answer)
        answer.setEnabled(self.detail.answer.isEnabled())
        for button in (self.detail.chase, self.detail.memo, self.detail.more):
            held = button.menu()
            if held is not None and not button.isHidden():
                sub = menu.addMenu(button.text()) if button is not self.detail.more else menu
                for act in held.actions():
                    sub.addAction(act)
        menu.popup(at)

    # --- asking -------------------------------------------------------------------------------------

    def ask(self, items: Sequence[int] = ()) -> None:
        """Open the form, for these items."""
        view = self._view
        if view is None or not self.ask_button.isEnabled():
            return
        self.right.setCurrentWidget(self._pages[self.form])
        self.panes.show_pane(self.right)
        self.form.start(view, items if isinstance(items, tuple | list) else ())

    def open_again(self, opener: str) -> None:
        """Open the form for asking a holder."""
        if opener == "ask":
            self.ask()

    def _correct(self) -> None:
        view, shown = self._view, self.current()
        if view is not None and shown is not None:
            self.right.setCurrentWidget(self._pages[self.form])
            self.form.start(view, (), shown.commission)

    def _propose(self, items: tuple[int, ...], asked_on: date | None) -> None:
        view, holding = self._view, self._desk.office.holding
        if view is None:
            return
        case_id = view.case_id

        def done(day: ProposedDay) -> None:
            if self._view is not None and self._view.case_id == case_id:
                self.form.propose(day)

        self._desk.run(lambda: holding.propose_day(case_id, items, asked_on), done, lambda _trouble: None, owner=self)

    def _keep(self, entered: Entered) -> None:
        view, was = self._view, self.form.correcting
        if view is None:
            return
        case_id, known = view.case_id, {one.key for one in view.commissions}

        def done(now: CaseView) -> None:
            new = next((one.key for one in now.commissions if one.key not in known), was.key if was else self._key)
            self._leave_forms()
            self.go_to(new)
            if was is None and entered.memo is not None:
                attach = MemoForm.WORD if entered.attach else None
                self.papers.make([(case_id, new)], entered.memo, with_requester=entered.with_requester, attach=attach)

        self.acts.ask(entered, was, done, self.form.refuse)

    def _leave_form(self) -> None:
        self._leave_forms()
        self._show_right()
        (self.list if self.list.count() else self.empty_ask).setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_forms(self) -> None:
        if self._is_asking:
            self.right.setCurrentWidget(self._pages[self.detail] if self.current() is not None else self.empty)

    # --- chasing and memos --------------------------------------------------------------------------

    def _memo(self, form: MemoForm, reminder: bool, with_requester: bool) -> None:
        view, shown = self._view, self.current()
        if view is not None and shown is not None:
            asked = [(view.case_id, shown.key)]
            then = partial(self.acts.chased, asked, shown.holder.name) if reminder else None
            self.papers.make(asked, form, reminder=reminder, with_requester=with_requester and not reminder, then=then)

    def _note_chase(self) -> None:
        view, shown = self._view, self.current()
        if view is not None and shown is not None:
            self.acts.chased([(view.case_id, shown.key)], shown.holder.name)

    # --- the answer ---------------------------------------------------------------------------------

    def start_answer(self) -> None:
        """Open the form of the answer."""
        view, shown = self._view, self.current()
        if view is not None and shown is not None:
            self._leave_forms()
            self._show_right()
            self.detail.start_answer(view, shown)
            self._areas[self.detail].ensureWidgetVisible(self.detail.form)

    def _answered(self, entered: Answered) -> None:
        self.acts.answered(entered, self._answer_kept, self.detail.form.refuse)

    def _answer_kept(self, _now: CaseView) -> None:
        self._leave_answer()

    def _leave_answer(self) -> None:
        self.detail.leave_answer()
        self.detail.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the holder itself --------------------------------------------------------------------------

    def _change_holder(self) -> None:
        shown = self.current()
        listed = next((one for one in self._listed if shown is not None and one.holder == shown.holder), None)
        if listed is not None:
            self.detail.start_holder(listed)

    def _keep_holder(self, about: ListedHolder, holder: Holder) -> None:
        self.acts.change_holder(about, holder, self._answer_kept, self.detail.holder_form.refuse)

    def _told(self, now: CaseView, words: str) -> None:
        self.acted.emit(now)
        self.undo_bar.tell(words)
        self._desk.say(words)

    # --- files from the window ----------------------------------------------------------------------

    def takes_files_for(self) -> str:
        """Give the holder for whom files that are let go would be filed; nothing where none shows."""
        shown = self.current()
        showing = self.isVisible() and not self._is_asking and not self._desk.office.read_only
        return shown.holder.name if shown is not None and showing else ""

    def take_files(self, paths: Sequence[Path]) -> None:
        """File what was let go on the window."""
        self.detail.files.take(paths)

    # --- being a tab --------------------------------------------------------------------------------

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Call `done`: a form that is open stays as it is until it is kept or left."""
        done()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+V files copied files for the holder that shows."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.takes_files_for() and self.detail.files.paste():
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of the tab."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take them back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)

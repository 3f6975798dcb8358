"""The Draft tab: the drafting table with its acts, and beside it the drawer with what helps and what is owed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from foidesk.domain.checks import Finding, Where
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import RichText
from foidesk.office.views import CaseView
from foidesk.ui.casefile import fieldsteps
from foidesk.ui.casefile.acts import IN_PLACE, READ_ONLY, TABLE_MENU
from foidesk.ui.casefile.checks import ChecksPane
from foidesk.ui.casefile.drawer import PAGES, Drawer
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.exemptionpicker import ExemptionPicker
from foidesk.ui.casefile.findbar import FindBar
from foidesk.ui.casefile.finder import Finder
from foidesk.ui.casefile.goingthere import GoingThere
from foidesk.ui.casefile.headings import Headings
from foidesk.ui.casefile.inserting import Inserting
from foidesk.ui.casefile.itemacts import Act, After, ItemActs, response_to
from foidesk.ui.casefile.keeping import Keeping
from foidesk.ui.casefile.looking import Looking
from foidesk.ui.casefile.menus import TableMenus
from foidesk.ui.casefile.reasoning import Reasoning
from foidesk.ui.casefile.remarking import Remarking
from foidesk.ui.casefile.responseacts import ResponseActs
from foidesk.ui.casefile.reusing import Reusing
from foidesk.ui.casefile.spellrows import SpellRows, has_wrong
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.walk import Walk
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.casefile.writing import Writing
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import IconButton
from foidesk.ui.parts.undobar import UndoBar


class DraftTab(QWidget):
    """Items left, responses right, the drawer beside them."""

    acted = Signal(object)
    go = Signal(str, object)
    status_changed = Signal(str)
    undo_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self.keeping = Keeping(desk, self)
        self.keeping.acted.connect(self.acted)
        self.table = DraftTable(self)
        self.item_acts = ItemActs(desk, self.table, self._act, self._place_undo_bar)
        self.response_acts = ResponseActs(desk, lambda: self._view, self._act, self._place_undo_bar)
        self.remarking = Remarking(desk, self.table, self.acted)
        self.menus = TableMenus(self.table, self)
        self.menus.wanted.connect(self.do)
        self.writing = Writing(desk, self.table, self.keeping, self.menus)
        self.writing.changed.connect(self._tell_status)
        self.walk = Walk(self.table, self.writing)
        self.spell_rows = SpellRows(self.table, self.writing.speller)
        self.writing.undo_wanted.connect(self.undo_wanted)
        self.writing.split_wanted.connect(lambda: self.do("split"))
        self.checks = ChecksPane()
        self.going = GoingThere(desk, self.table, self.writing, self.go_to_item)
        self.undo_bar = UndoBar(self)
        self.undo_bar.undo.connect(self.undo_wanted)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        left = QWidget()
        left.setProperty("ground", "surface")
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._heads = self._headings()
        rows.addWidget(self._heads)
        find_bar = FindBar(left)
        rows.addWidget(find_bar)
        rows.addWidget(self.table, 1)
        self.finder = Finder(desk, self.table, find_bar, self.finish, self.acted.emit)
        self._split.addWidget(left)
        self.drawer = Drawer(self, self._split)
        self.reusing = Reusing(desk, self.table, self.writing, self._act, self.drawer)
        self.inserting = Inserting(desk, self.table, self.writing, self._act, self.drawer)
        self.drawer.add_page("checks", self.checks)
        self.reasoning = Reasoning(desk, self.drawer, self.table.focus_current)
        self.reasoning.acted.connect(self.acted)
        self._split.addWidget(self.drawer)
        self._split.setCollapsible(0, False)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setHandleWidth(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
        self._connect()
        self.slots = self._slots()

    def _slots(self) -> dict[str, Callable[..., object]]:
        made = self.drawer.names()
        slots: dict[str, Callable[..., object]] = {
            act: (lambda one=command: self.do(one))
            for act, command in (
                ("edit_response", "edit"),
                ("answer_together", "together"),
                ("answer_apart", "separately"),
                ("outcome", "outcome"),
                ("add_exemption", "exemption"),
                ("split_item", "split"),
                ("join_item", "join_next"),
                ("ask_holder", "ask_holder"),
                ("item_up", "up"),
                ("item_down", "down"),
                ("next_check", "next_check"),
                ("previous_check", "previous_check"),
            )
        }
        slots |= {page.act: (lambda one=page.name: self.drawer.open(one)) for page in PAGES if page.name in made}
        slots |= {
            "next_item": lambda: self._next_response(1),
            "previous_item": lambda: self._next_response(-1),
            "focus_row": self._focus_row,
            "find": lambda: self._find(replacing=False),
            "replace": lambda: self._find(replacing=True),
            "spelling": self.writing.speller.turn,
            "next_spelling": self._next_spelling,
            "next_field": self._next_field,
            "edit_item": lambda: self.edit("request", self.table.current_item),
        }
        return slots

    def _headings(self) -> Headings:
        made = Headings(self)
        self.more = IconButton("more_horizontal", "More for the items", dense=True, parent=made)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self.menus.fill(menu, TABLE_MENU))
        self.more.setMenu(menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        made.put_at_end(self.more)
        return made

    def _connect(self) -> None:
        table = self.table
        self.looking = Looking(self._desk, self._typed_now, self)
        table.command.connect(self.do)
        table.edit_wanted.connect(self.edit)
        table.menu_wanted.connect(self.menus.open)
        table.current_changed.connect(self._tell_status)
        table.alone_changed.connect(self._is_alone)
        table.outcomes_chosen.connect(self.choose_outcomes)
        table.held_wanted.connect(lambda key, at: self.go.emit("holders", ("show_holder", (key,), at)))
        table.exemption_wanted.connect(lambda key: self.open_exemption(key, -1))
        table.exemption_opened.connect(self.open_exemption)
        table.exemption_removed.connect(self.remove_exemption)
        table.width_changed.connect(self._heads.set_across)
        table.lead.edit_wanted.connect(self.edit_lead_in)
        self.checks.go_wanted.connect(self._go_to_finding)
        self.checks.mend_wanted.connect(self.lead_to)
        self.checks.not_needed.connect(self._set_aside)
        self.checks.needed.connect(self._take_up)
        self.going.exemption_wanted.connect(self.open_exemption)
        self.going.compare_wanted.connect(self.inserting.compare_at)
        self.going.outcome_wanted.connect(lambda: self._in_place("outcome"))
        self.writing.changed.connect(self.looking.typed)
        self.looking.looked.connect(self.checks.show_looked)
        self.checks.counted.connect(lambda: self.drawer.set_badge("checks", *self.checks.badge()))
        self.drawer.left.connect(table.focus_current)
        self.writing.acted.connect(self.acted)
        theme.changed.connect(self._draw_again)

    # --- showing ------------------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Say whether the letter stands as it was sent, or the case is closed or the register read-only."""
        view = self._view
        return view is None or view.case.is_locked or self._desk.office.read_only

    def show_view(self, view: CaseView) -> None:
        """Show a case as it now stands; an open editor keeps its words and its caret."""
        another = self._view is None or self._view.case_id != view.case_id
        if another:
            self.remarking.keep_now()
            self.table.close_editor()
            self.keeping.open_case(view.case_id)
        self._view = view
        self.writing.show_view(view, read_only=self.read_only)
        self.spell_rows.show_rows(read_only=self.read_only)
        if another and not self.read_only:
            self.writing.speller.open_case(view.case_id)
        self.finder.show_view(view, read_only=self.read_only)
        self.menus.read_only = self.read_only
        self.remarking.show_view(view, read_only=self.read_only)
        self.menus.may_comment = self.remarking.is_offered
        if another and view.case.items:
            self.table.go_to(view.case.items[0].key, "response", focus=False)
        self.looking.open_case(view.case_id)
        writing = not another and bool(self._typed_now())
        self.checks.show_view(view, read_only=self.read_only, findings=not writing)
        if writing:
            self.looking.look_now()
        self._fit()
        self.reusing.show_view(view, read_only=self.read_only)
        self.inserting.show_view(view, read_only=self.read_only)
        self.reasoning.show_view(view, read_only=self.read_only)
        self._tell_status()

    def _typed_now(self) -> dict[int, RichText]:
        """Give the responses that are being written, or are on their way to the disk, by their keys."""
        typed = dict(self.keeping.waiting)
        editor, editing, view = self.table.editor, self.table.editing, self._view
        if isinstance(editor, EditorBox) and editing is not None and view is not None and self.keeping.is_touched():
            response = response_to(view, editing[1])
            if response is not None:
                typed[response.key] = editor.text()
        return typed

    def _draw_again(self) -> None:
        """Colours changed: texts hold some of them."""
        view = self._view
        if view is None:
            return
        self.finish()
        self.table.let_rows_go()
        self.show_view(view)

    def _tell_status(self) -> None:
        view = self._view
        row = self.table.current_row()
        if view is None or row is None or row.face is None:
            self.status_changed.emit("")
            return
        covers = row.face.covers
        run = len(covers) > 1 and covers[-1] - covers[0] == len(covers) - 1
        where = f"{covers[0]}–{covers[-1]}" if run else ", ".join(map(str, covers))
        editor = self.table.editor
        words = editor.words() if isinstance(editor, EditorBox) else row.face.response.text.words()
        count = "1 word" if words == 1 else f"{words} words"
        self.status_changed.emit(f"Item {where} of {len(view.case.items)} | {count}")

    def _next_response(self, by: int) -> None:
        """Go to the next response or the one before; while one is being written, go on writing there."""
        writing = self.table.editor is not None
        self.finish()
        to = self.table.next_response(by)
        if to:
            self.table.go_to(to, "response")
            if writing:
                self.edit("response", to)

    def _focus_row(self, on: bool) -> None:
        """Let the current row fill the window, or show all rows; an open editor is opened again in its new place."""
        editing, editor = self.table.editing, self.table.editor
        place = editor.edit.textCursor().position() if editor is not None else -1
        self.finish()
        self.table.stand_alone(on)
        if editing is not None and editing[1]:
            self.edit(editing[0], editing[1], place)
        else:
            self.table.focus_current()

    def _is_alone(self, alone: bool) -> None:
        self._heads.setVisible(not alone)
        self._desk.acts.check("focus_row", alone)
        self._fit()

    def _find(self, *, replacing: bool) -> None:
        if not self.isVisible():
            self.go.emit("draft", None)
        self.finder.open(replacing=replacing)

    def _next_spelling(self) -> None:
        """Go to the next word spelled wrong, in the open response and then in the others."""
        speller = self.writing.speller
        if self.read_only:
            self._desk.say("The letter stands as it was sent.")
        elif not speller.on:
            self._desk.say("Spelling is not checked. Turn it on in the View menu.")
        elif not self.walk.go_on(has_wrong(speller.is_wrong), lambda _box: self.writing.next_wrong_here()):
            self._desk.say("No word is spelled wrong in the responses")

    def _next_field(self) -> None:
        """Go to the next field that a standard text left to be written, in the open response and then in the others."""
        if self.read_only:
            self._desk.say("The letter stands as it was sent.")
        elif not self.walk.go_on(fieldsteps.has_fields, lambda box: fieldsteps.step(box.edit, around=False)):
            self._desk.say("No field is left to be written")

    # --- typing -------------------------------------------------------------------------------------

    def edit(self, side: str, item_key: int, place: int = -1) -> None:
        """Open the editor of a cell; an issued letter's opens for reading and copying."""
        self.writing.edit(side, item_key, place)

    def edit_lead_in(self) -> None:
        """Open the editor of the preamble."""
        self.writing.edit_lead_in()

    def finish(self) -> None:
        """Leave the open editor: what was typed becomes one act."""
        self.writing.finish()

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Leave the editor, and call `done` once everything is on disk; not at all while it is not."""
        self.writing.finish()
        self.remarking.keep_now()
        self.reasoning.keep_now()
        kept = (self.keeping, self.reasoning)
        self._desk.run(
            lambda: None, lambda _none: done() if all(one.is_everything_kept for one in kept) else None, owner=self
        )

    def go_elsewhere(self) -> None:
        """Leave the editor and the exemption that is open: another page is about to show."""
        self.writing.finish()
        self.remarking.keep_now()
        self.reasoning.go_elsewhere()

    # --- acts ---------------------------------------------------------------------------------------

    def _act(self, act: Act, after: After | None = None) -> None:
        def done(view: CaseView) -> None:
            self.acted.emit(view)
            if after is not None:
                after(view)

        self._desk.run(act, done, owner=self)

    def do(self, command: str) -> None:
        """Do a command of the table, by its name."""
        view = self._view
        if view is None or (self.read_only and command not in READ_ONLY):
            return
        if command in IN_PLACE:
            self._in_place(command)
            return
        editor, editing = self.table.editor, self.table.editing
        caret = editor.caret() if isinstance(editor, WordingBox) else None
        self.finish()
        item = self.table.current_item
        if command == "split":
            self._split_at(view, editing[1] if editing else item, caret)
        elif command == "edit":
            self.edit(self.table.current_side, item)
        elif command == "lead_in":
            self.edit_lead_in()
        elif command == "copy":
            self._copy()
        elif command == "attach":
            self.go.emit("attach", None)
        elif command in ("ask_holder", "show_holder"):
            self.go.emit("holders", (command, tuple(self.table.chosen_items()), 0))
        elif command == "comment":
            self.remarking.start()
        elif command == "costs":
            self.go.emit("costs", None)
        elif item and command != "finish":
            self._item_command(command, view, item)

    def _item_command(self, command: str, view: CaseView, item: int) -> None:
        acts = self.item_acts
        {
            "together": lambda: acts.together(view),
            "separately": lambda: acts.separately(view),
            "join": lambda: acts.join(view, item),
            "join_next": lambda: acts.join_next(view, item),
            "up": lambda: acts.move(view, item, -1),
            "down": lambda: acts.move(view, item, 1),
            "restore": lambda: acts.restore(view, item),
        }[command]()

    def _split_at(self, view: CaseView, item: int, caret: int | None) -> None:
        if caret is None or item == 0:
            self.edit("request", self.table.current_item)
            self._desk.say("Put the cursor where the new item begins, then press Ctrl+Shift+Enter.")
        else:
            self.item_acts.split(view, item, caret)

    def _in_place(self, command: str) -> None:
        """Do what leaves an open editor open."""
        row = self.table.current_row()
        if command in ("next_check", "previous_check"):
            self.checks.step(1 if command == "next_check" else -1)
        elif row is not None and row.face is not None:
            home = self.table.home_row(row.response_key()) or row
            if command == "exemption":
                self.open_exemption(home.response_key(), -1)
            else:
                chips = home.answer.box.chips if home.answer.box is not None else home.answer.chips
                chips.open_outcomes()

    def _copy(self) -> None:
        row = self.table.current_row()
        cell = row.cell(self.table.current_item) if row else None
        if row is not None and self.table.current_side == "response":
            row.answer.text.copy()
        elif cell is not None:
            QGuiApplication.clipboard().setText(cell.face.wording)

    def choose_outcomes(self, response_key: int, outcomes: tuple[Outcome, ...]) -> None:
        """Record what became of what was asked."""
        self.response_acts.choose_outcomes(response_key, outcomes)

    def open_exemption(self, response_key: int, place: int) -> None:
        """Open the picker for a new exemption (-1) or for one that is relied on."""
        if self._view is not None and not self.read_only:
            row = self.table.home_row(response_key)
            if row is not None and self.table.current_response() != response_key:
                self.table.go_to(row.item_key(), "response", focus=False)
            self.reasoning.open(self._view, response_key, place)

    def remove_exemption(self, response_key: int, place: int) -> None:
        """Take an exemption off a response."""
        if not self.read_only:
            self.response_acts.remove_exemption(response_key, place)

    def picker(self) -> ExemptionPicker | None:
        """Give the open exemption picker."""
        return self.reasoning.picker

    # --- checks -------------------------------------------------------------------------------------

    def _go_to_finding(self, number: int) -> None:
        view = self._view
        if view is not None and 1 <= number <= len(view.case.items):
            self.drawer.step_aside()
            self.go_to_item(number)

    def go_to_item(self, number: int) -> None:
        """Make the response to an item (by number) the current cell."""
        view = self._view
        if view is not None and 1 <= number <= len(view.case.items):
            self.finish()
            self.table.go_to(view.case.items[number - 1].key, "response")

    def current_number(self) -> int:
        """Give the number of the current item; 0 while there is none."""
        view, item = self._view, self.table.current_item
        return view.case.number_of(item) if view is not None and item else 0

    def lead_to(self, finding: Finding) -> None:
        """Open what mends a finding, or choose its words."""
        if self._view is not None:
            if finding.where in (Where.WORDS, Where.ITEM):
                self.drawer.step_aside()
            self.going.lead(self._view, finding)

    def _set_aside(self, finding: Finding) -> None:
        view, checking = self._view, self._desk.office.checking
        if view is not None and not self.read_only:
            told = f"Not needed: {finding.message}"
            self._act(lambda: checking.set_aside(view.case_id, finding), lambda _view: self._place_undo_bar(told))

    def _take_up(self, finding: Finding) -> None:
        view, checking = self._view, self._desk.office.checking
        if view is not None and not self.read_only:
            self._act(lambda: checking.take_up(view.case_id, finding))

    # --- size ---------------------------------------------------------------------------------------

    def _place_undo_bar(self, words: str) -> None:
        self.undo_bar.tell(words)
        size = self.undo_bar.sizeHint()
        wide = max(px(320), size.width())
        left = (self.table.width() - wide) // 2
        self.undo_bar.setGeometry(max(px(8), left), self.height() - size.height() - px(16), wide, size.height())
        self.undo_bar.raise_()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give the drawer room only where there is some."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Place the drawer; beside an issued letter there is nothing left to be written or checked."""
        view = self._view
        allowed = view is None or not view.case.is_locked
        self.drawer.fit(allowed=allowed, alone=self.table.alone() is not None)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys that the table did not see, because the drawer has the keyboard."""
        if not self.table.key(event):
            super().keyPressEvent(event)

"""The Draft tab: the drafting table with its acts, and beside it the checks that stand between draft and letter."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from foidesk.domain.case import Stage
from foidesk.domain.checks import Severity
from foidesk.domain.items import ExemptionClaim, Outcome, Response
from foidesk.office.views import CaseView
from foidesk.ui.casefile.acts import COMMANDS, READ_ONLY, REQUEST_MENU, RESPONSE_MENU, TABLE_MENU
from foidesk.ui.casefile.checks import ChecksPane
from foidesk.ui.casefile.editorbox import EditorBox, WordingBox
from foidesk.ui.casefile.faces import row_faces
from foidesk.ui.casefile.headings import Headings
from foidesk.ui.casefile.keeping import Keeping
from foidesk.ui.casefile.rows import number_words
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.exemptions import ExemptionPicker
from foidesk.ui.look import icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import IconButton
from foidesk.ui.parts.label import label
from foidesk.ui.parts.undobar import UndoBar

Act = Callable[[], CaseView]
_NARROW = 1150  # a window of 1200 less the rail


class DraftTab(QWidget):
    """Items left, responses right, checks beside them."""

    acted = Signal(object)
    go = Signal(str, object)
    status_changed = Signal(str)
    undo_wanted = Signal()
    side_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._picker: ExemptionPicker | None = None
        self._wide: bool | None = None
        self.keeping = Keeping(desk, self)
        self.keeping.acted.connect(self.acted)
        self.table = DraftTable(self)
        self.checks = ChecksPane(self)
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
        rows.addWidget(self.table, 1)
        self._split.addWidget(left)
        self._split.addWidget(self.checks)
        self._split.setCollapsible(0, False)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setSizes([px(1000), px(356)])
        self._split.setHandleWidth(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
        self._connect()
        self.slots: dict[str, Callable[..., object]] = {
            act: (lambda one=command: self.do(one))
            for act, command in (
                ("edit_response", "edit"),
                ("answer_together", "together"),
                ("answer_apart", "separately"),
                ("outcome", "outcome"),
                ("add_exemption", "exemption"),
                ("split_item", "split"),
                ("join_item", "join_next"),
                ("item_up", "up"),
                ("item_down", "down"),
                ("next_check", "next_check"),
                ("previous_check", "previous_check"),
            )
        }
        self.slots["edit_item"] = lambda: self.edit("request", self.table.current_item)

    def _headings(self) -> Headings:
        made = Headings(self)
        self.more = IconButton("more_horizontal", "More for the items", dense=True, parent=made)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu, TABLE_MENU))
        self.more.setMenu(menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        made.put_at_end(self.more)
        return made

    def _connect(self) -> None:
        table = self.table
        table.command.connect(self.do)
        table.edit_wanted.connect(self.edit)
        table.menu_wanted.connect(self._menu)
        table.current_changed.connect(self._tell_status)
        table.outcomes_chosen.connect(self.choose_outcomes)
        table.exemption_wanted.connect(lambda key: self.open_exemption(key, -1))
        table.exemption_opened.connect(self.open_exemption)
        table.exemption_removed.connect(self.remove_exemption)
        table.width_changed.connect(self._heads.set_across)
        table.lead.edit_wanted.connect(self.edit_lead_in)
        self.checks.go_wanted.connect(self._go_to_finding)
        self.checks.test_wanted.connect(self._record_test)
        theme.changed.connect(self._draw_again)

    # --- showing ------------------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Say whether the letter stands as it was sent, or the case is closed or the register read-only."""
        view = self._view
        return (
            view is None
            or view.case.stage is Stage.ISSUED
            or view.case.ended is not None
            or self._desk.office.read_only
        )

    def show_view(self, view: CaseView) -> None:
        """Show a case as it now stands; an open editor keeps its words and its caret."""
        another = self._view is None or self._view.case_id != view.case_id
        if another:
            self.table.close_editor()
            self.keeping.open_case(view.case_id)
        self._view = view
        if self.table.editing is not None and not self._editor_stands():
            self.table.close_editor()
        faces = row_faces(view, self.keeping.waiting, read_only=self.read_only)
        self.table.show_rows(view.case.lead_in, faces, read_only=self.read_only)
        if another and view.case.items:
            self.table.go_to(view.case.items[0].key, "response", focus=False)
        self.checks.show_view(view)
        self._fit()
        self._tell_status()

    @property
    def _stands_as_sent(self) -> bool:
        """An issued letter has nothing left to be checked."""
        view = self._view
        return view is not None and not view.case.stage.is_open

    def show_ticks(self, ticks: object) -> None:
        """Show what is in order, once the office has listed it."""
        self.checks.show_ticks(ticks)  # type: ignore[arg-type]

    def _editor_stands(self) -> bool:
        editing, view = self.table.editing, self._view
        if editing is None or view is None or self.read_only:
            return False
        return any(item.key == editing[1] for item in view.case.items) or editing[1] == 0

    def _draw_again(self) -> None:
        """Colours changed: texts hold some of them."""
        view = self._view
        if view is None:
            return
        self.finish()
        for row in self.table.rows:
            row.hide()
            row.deleteLater()
        self.table.rows = []
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
        text = editor.text() if isinstance(editor, EditorBox) else row.face.response.text
        words = text.words()
        count = "1 word" if words == 1 else f"{words} words"
        self.status_changed.emit(f"Item {where} of {len(view.case.items)} | {count}")

    # --- typing -------------------------------------------------------------------------------------

    def edit(self, side: str, item_key: int, place: int = -1) -> None:
        """Open the editor of a cell; an issued letter's opens for reading and copying."""
        view = self._view
        if view is None:
            return
        if self.table.editing is not None:
            self.finish()
        if side == "request":
            if not self.read_only:
                box = self.table.open_wording(item_key, place)
                if box is not None:
                    self._wire_wording(box)
            return
        response = self._response_to(item_key)
        if response is None:
            return
        text = self.keeping.waiting.get(response.key, response.text)
        editor = self.table.open_response(item_key, text, place, read_only=self.read_only)
        if editor is None:
            return
        if not self.read_only:
            self.keeping.start(response.key, text, editor.text)
            editor.typed.connect(self.keeping.typed)
            editor.typed.connect(self._tell_status)
            editor.covers_menu.aboutToShow.connect(lambda: self._fill_covers(editor.covers_menu))
        editor.finish_wanted.connect(self.finish)
        editor.next_wanted.connect(self.finish_and_next)
        editor.undo_act_wanted.connect(self._undo_act)

    def _wire_wording(self, box: WordingBox) -> None:
        box.finish_wanted.connect(self.finish)
        box.next_wanted.connect(self.finish_and_next)
        box.split_wanted.connect(lambda: self.do("split"))

    def edit_lead_in(self) -> None:
        """Open the editor of the preamble."""
        view = self._view
        if view is None or self.read_only:
            return
        self.finish()
        request = view.case.request
        received = request.text[request.preamble[0] : request.preamble[1]]
        lead = self.table.lead
        box = WordingBox("Preamble", view.case.lead_in, received, lead)
        lead.box = box
        lead.show()
        box.show()
        self.table.editor, self.table.editing = box, ("request", 0)
        box.grown.connect(self.table.sheet.settle)
        self._wire_wording(box)
        self.table.sheet.settle()
        box.setFocus()

    def _undo_act(self) -> None:
        self.finish()
        self.undo_wanted.emit()

    def finish(self) -> None:
        """Leave the open editor: what was typed becomes one act."""
        editor, editing, view = self.table.editor, self.table.editing, self._view
        if editor is None or editing is None or view is None:
            return
        if isinstance(editor, EditorBox):
            self.keeping.finish()
            self.table.close_editor()
            if self.keeping.waiting:  # the words stay on the screen while they are on their way
                faces = row_faces(view, self.keeping.waiting, read_only=self.read_only)
                self.table.show_rows(view.case.lead_in, faces, read_only=self.read_only)
        elif editing[1] == 0:
            self._finish_lead_in(editor, view)
        else:
            self._finish_wording(editor, editing[1], view)
        self._tell_status()

    def _finish_wording(self, box: WordingBox, item_key: int, view: CaseView) -> None:
        words, before = box.words(), next(one.wording for one in view.case.items if one.key == item_key)
        self.table.close_editor()
        if words != before:
            case_id = view.case_id
            self._act(lambda: self._desk.office.drafting.reword_item(case_id, item_key, words))

    def _finish_lead_in(self, box: WordingBox, view: CaseView) -> None:
        words = box.words()
        self.table.lead.box = None
        self.table.close_editor()
        box.hide()
        box.deleteLater()
        self.table.lead.show_words(view.case.lead_in, read_only=self.read_only)
        self.table.sheet.settle()
        self.table.lead.setFocus()
        if words.strip() != view.case.lead_in:
            case_id = view.case_id
            self._act(lambda: self._desk.office.drafting.reword_lead_in(case_id, words))

    def finish_and_next(self) -> None:
        """Leave the editor and open the next cell's."""
        editing = self.table.editing
        if editing is None:
            return
        side, item_key = editing
        self.finish()
        keys = self.table.item_keys()
        row = self.table.row_of(item_key)
        last = row.cells[-1].face.key if row is not None and side == "response" else item_key
        at = keys.index(last) + 1 if last in keys else 0
        if at < len(keys):
            self.table.go_to(keys[at], side)
            self.edit(side, keys[at])

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Leave the editor, and call `done` once everything is on disk; not at all while it is not."""
        self.finish()
        self.keeping.keep_now()
        self._desk.run(lambda: None, lambda _none: done() if not self.keeping.waiting else None)

    def _response_to(self, item_key: int) -> Response | None:
        view = self._view
        if view is None:
            return None
        return next((one for one in view.case.responses if item_key in one.items), None)

    # --- acts ---------------------------------------------------------------------------------------

    def _act(self, act: Act, after: Callable[[CaseView], None] | None = None) -> None:
        def done(view: CaseView) -> None:
            self.acted.emit(view)
            if after is not None:
                after(view)

        self._desk.run(act, done)

    def do(self, command: str) -> None:
        """Do a command of the table, by its name."""
        view = self._view
        if view is None or (self.read_only and command not in READ_ONLY and command not in ("finish", "edit")):
            return
        case_id, drafting = view.case_id, self._desk.office.drafting
        item = self.table.current_item
        if command in ("outcome", "exemption", "next_check", "previous_check"):
            self._in_place(command)
            return
        caret = self.table.editor.caret() if isinstance(self.table.editor, WordingBox) else None
        editing = self.table.editing
        self.finish()
        match command:
            case "edit":
                self.edit(self.table.current_side, item)
            case "together":
                self._together()
            case "separately":
                chosen = self.table.chosen_items()
                if len(chosen) == 1:
                    chosen = list((self._response_to(item) or Response(0, (item,))).items)
                self._act(lambda: drafting.answer_separately(case_id, chosen), self._say_undo("answered separately"))
            case "split":
                if caret is None or editing is None or editing[1] == 0:
                    self.edit("request", item)
                    self._desk.say("Put the cursor where the new item begins, then press Ctrl+Shift+Enter.")
                else:
                    key = editing[1]
                    self._act(lambda: drafting.split_item(case_id, key, caret), self._after_split(key))
            case "join":
                self._act(lambda: drafting.join_item_with_previous(case_id, item), self._after_join(item))
            case "join_next":
                at = view.case.number_of(item) if item else 0
                if 0 < at < len(view.case.items):
                    below = view.case.items[at].key
                    self._act(lambda: drafting.join_item_with_previous(case_id, below), self._after_join(below))
            case "up" | "down":
                by = -1 if command == "up" else 1
                self._act(lambda: drafting.move_item(case_id, item, by), lambda _view: self.table.go_to(item))
            case "restore":
                self._restore(item)
            case "lead_in":
                self.edit_lead_in()
            case "copy":
                self._copy()

    def _in_place(self, command: str) -> None:
        """Commands that leave an open editor open."""
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

    def _together(self) -> None:
        view = self._view
        if view is None:
            return
        chosen = self.table.chosen_items()
        if len(chosen) == 1:
            keys = [item.key for item in view.case.items]
            response = self._response_to(chosen[0])
            last = max((keys.index(key) for key in response.items), default=0) if response else 0
            if last + 1 >= len(keys):
                self._desk.say("There is no next item for the response to cover.")
                return
            chosen = [chosen[0], keys[last + 1]]
        case_id = view.case_id
        self._act(
            lambda: self._desk.office.drafting.answer_together(case_id, chosen),
            lambda now: self._told_together(now, chosen[0]),
        )

    def _told_together(self, view: CaseView, item_key: int) -> None:
        response = next(one for one in view.case.responses if item_key in one.items)
        self.table.go_to(item_key, "response")
        self._desk.say(f"Items {number_words(view.case.numbers_of(response))} answered together")

    def _say_undo(self, words: str) -> Callable[[CaseView], None]:
        return lambda _view: self._desk.say(f"Items {words}")

    def _after_split(self, key: int) -> Callable[[CaseView], None]:
        def after(view: CaseView) -> None:
            number = view.case.number_of(key)
            if number < len(view.case.items):
                self.table.go_to(view.case.items[number].key, "request")
            self._desk.say(f"Item {number} split in two")

        return after

    def _after_join(self, key: int) -> Callable[[CaseView], None]:
        view = self._view
        number = view.case.number_of(key) if view is not None else 0

        def after(now: CaseView) -> None:
            if number > 1:
                self.table.go_to(now.case.items[number - 2].key, "request")
            self._place_undo_bar(f"Items {number - 1} and {number} joined")

        return after

    def _restore(self, item_key: int) -> None:
        view = self._view
        if view is None:
            return
        item = view.case.item(item_key)
        received = view.case.evidence[item.start : item.end]
        if received.strip() and received != item.wording:
            case_id = view.case_id
            self._act(lambda: self._desk.office.drafting.reword_item(case_id, item_key, received))

    def _copy(self) -> None:
        row = self.table.current_row()
        cell = row.cell(self.table.current_item) if row else None
        if row is not None and self.table.current_side == "response":
            row.answer.text.copy()
        elif cell is not None:
            QGuiApplication.clipboard().setText(cell.face.wording)

    # --- outcomes and exemptions --------------------------------------------------------------------

    def choose_outcomes(self, response_key: int, outcomes: tuple[Outcome, ...]) -> None:
        """Record what became of what was asked."""
        view = self._view
        if view is not None:
            case_id = view.case_id
            self._act(lambda: self._desk.office.drafting.choose_outcomes(case_id, response_key, outcomes))

    def open_exemption(self, response_key: int, place: int) -> None:
        """Open the picker for a new exemption (-1) or for one that is relied on."""
        view = self._view
        if view is None or self.read_only:
            return
        response = view.case.response(response_key)
        claim = response.exemptions[place] if 0 <= place < len(response.exemptions) else None
        numbers = view.case.numbers_of(response)
        picker = ExemptionPicker(view.case.regime, numbers, claim, self.window())
        picker.chosen.connect(lambda made: self._claim(response_key, place, made))
        picker.finished.connect(self._picker_left)
        self._picker = picker
        picker.open()

    def picker(self) -> ExemptionPicker | None:
        """Give the open exemption picker."""
        return self._picker

    def _picker_left(self) -> None:
        if self._picker is not None:
            self._picker.deleteLater()
            self._picker = None
        self.table.focus_current()

    def _claim(self, response_key: int, place: int, made: ExemptionClaim) -> None:
        view = self._view
        if view is None:
            return
        claims = list(view.case.response(response_key).exemptions)
        if 0 <= place < len(claims):
            claims[place] = made
        else:
            claims.append(made)
        self._put_claims(response_key, claims)

    def remove_exemption(self, response_key: int, place: int) -> None:
        """Take an exemption off a response."""
        view = self._view
        if view is None or self.read_only:
            return
        claims = list(view.case.response(response_key).exemptions)
        gone = claims.pop(place)
        self._put_claims(
            response_key, claims, lambda _view: self._place_undo_bar(f"Exemption {gone.provision} taken off")
        )

    def _put_claims(
        self, response_key: int, claims: list[ExemptionClaim], after: Callable[[CaseView], None] | None = None
    ) -> None:
        view = self._view
        if view is not None:
            case_id, given = view.case_id, tuple(claims)
            self._act(lambda: self._desk.office.drafting.claim_exemptions(case_id, response_key, given), after)

    # --- checks -------------------------------------------------------------------------------------

    def _go_to_finding(self, number: int) -> None:
        view = self._view
        if view is not None and 1 <= number <= len(view.case.items):
            self.go_to_item(number)

    def go_to_item(self, number: int) -> None:
        """Make the response to an item (by number) the current cell."""
        view = self._view
        if view is not None and 1 <= number <= len(view.case.items):
            self.finish()
            self.table.go_to(view.case.items[number - 1].key, "response")

    def _record_test(self, response_key: int) -> None:
        view = self._view
        row = self.table.home_row(response_key)
        if view is None or row is None or row.face is None:
            return
        self.finish()
        self.table.go_to(row.item_key(), "response", focus=False)
        self.open_exemption(response_key, row.face.owed()[2])

    def open_checks(self) -> int:
        """Count the things that must be done."""
        view = self._view
        return sum(one.severity is Severity.ERROR for one in view.findings) if view is not None else 0

    # --- menus --------------------------------------------------------------------------------------

    def _menu(self, side: str, item_key: int, at: QPoint) -> None:
        if item_key not in self.table.chosen_items():
            self.table.go_to(item_key, "request" if side == "request" else "response")
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu, REQUEST_MENU if side == "request" else RESPONSE_MENU)
        menu.popup(at)

    def _fill_menu(self, menu: QMenu, commands: tuple[str, ...]) -> None:
        menu.clear()
        chosen = self.table.chosen_items()
        response = self._response_to(self.table.current_item)
        for name in commands:
            if not name:
                menu.addSeparator()
                continue
            command = COMMANDS[name]
            words = command.words
            if name == "together" and len(chosen) > 1:
                words = "Answer the chosen items together"
            act = menu.addAction(words + (f"\t{command.key}" if command.key else ""))
            if command.icon:
                icons.dress(act, command.icon, "ink2", 16)
            usable = not self.read_only or name in READ_ONLY
            if name == "separately":
                usable = usable and response is not None and len(response.items) > 1
            act.setEnabled(usable)
            act.triggered.connect(lambda _checked=False, one=name: self.do(one))

    def _fill_covers(self, menu: QMenu) -> None:
        self._fill_menu(menu, ("together", "separately"))

    # --- size ---------------------------------------------------------------------------------------

    def _place_undo_bar(self, words: str) -> None:
        self.undo_bar.tell(words)
        size = self.undo_bar.sizeHint()
        wide = max(px(320), size.width())
        left = (self.table.width() - wide) // 2
        self.undo_bar.setGeometry(max(px(8), left), self.height() - size.height() - px(16), wide, size.height())
        self.undo_bar.raise_()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give the checks room only where there is some."""
        super().resizeEvent(event)
        self._fit()

    @property
    def has_room_for_checks(self) -> bool:
        """Say whether the checks stand beside the table; elsewhere they open over its right half."""
        return self._wide is not False or self._stands_as_sent

    def toggle_checks(self) -> None:
        """Show or hide the checks."""
        self.checks.setVisible(self.checks.isHidden())
        self._fit()
        self.side_changed.emit()

    def _fit(self) -> None:
        wide = self.width() >= px(_NARROW) and not self._stands_as_sent
        if wide != self._wide:
            self._wide = wide
            if wide:
                self._split.addWidget(self.checks)
                self._split.setSizes([max(px(300), self.width() - px(356)), px(356)])
                self.checks.show()
            else:
                self.checks.setParent(self)
                self.checks.hide()
            self.side_changed.emit()
        if not wide and not self.checks.isHidden():
            across = max(px(320), self.width() // 2)
            self.checks.setGeometry(self.width() - min(across, px(520)), 0, min(across, px(520)), self.height())
            self.checks.raise_()

    # --- undo inside the open editor ----------------------------------------------------------------

    def undo_typing(self) -> bool:
        """Undo in the open editor; False if nothing was typed there."""
        return self._step_typing(back=True)

    def redo_typing(self) -> bool:
        """Redo in the open editor; False if there is nothing to do again there."""
        return self._step_typing(back=False)

    def _step_typing(self, *, back: bool) -> bool:
        edit = self.table.editor.edit if self.table.editor is not None else None
        if edit is None:
            return False
        document = edit.document()
        if back and document.isUndoAvailable():
            edit.undo()
        elif not back and document.isRedoAvailable():
            edit.redo()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys that the table did not see, because the checks have the keyboard."""
        if not self.table.key(event):
            super().keyPressEvent(event)

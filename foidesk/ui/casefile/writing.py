"""Writing in a cell: its editor opened, followed, left; what was typed goes to Keeping and is never dropped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.domain.meantime import Seen
from foidesk.office.views import CaseView
from foidesk.ui.casefile.editmenu import EditMenu
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.faces import row_faces
from foidesk.ui.casefile.itemacts import response_to
from foidesk.ui.casefile.keeping import LEAD_IN, Keeping
from foidesk.ui.casefile.menus import TableMenus
from foidesk.ui.casefile.pastereader import PasteReader
from foidesk.ui.casefile.speller import Speller
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.desk import Desk


class Writing(QObject):
    """The one open editor of a drafting table."""

    changed = Signal()
    undo_wanted = Signal()
    split_wanted = Signal()
    acted = Signal(object)
    answer_dropped = Signal(str)
    files_pasted = Signal(int, object)
    """Files pasted into the response of this key."""
    opened = Signal(object)
    """An EditorBox that was opened to write in."""

    def __init__(self, desk: Desk, table: DraftTable, keeping: Keeping, menus: TableMenus) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._keeping = keeping
        self._menus = menus
        self._view: CaseView | None = None
        self._read_only = True
        self.speller = Speller(desk, self)
        self._menu: EditMenu | None = None
        self._format: dict[str, Callable[..., object]] = {}

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Show a case as it now stands; an editor whose cell is still there stays open, caret and all."""
        another = self._view is None or self._view.case_id != view.case_id
        self._view, self._read_only = view, read_only
        if self._table.editing is not None and not self._stands(view):
            self._set_aside()
        self._show_rows(view, another=another)

    def _set_aside(self) -> None:
        """Leave an editor whose cell somebody else took away: what was typed goes to the office, which keeps it."""
        editor = self._table.editor
        if not self._keeping.is_touched():
            self._keeping.forget()
        elif isinstance(editor, WordingBox):
            self._keeping.finish_wording(editor.words())
        else:
            self._keeping.finish()
        self._close()

    def take_in_others(self) -> str:
        """Take what somebody else wrote into an editor in which nothing was typed; say so where something was."""
        editor, editing, view = self._table.editor, self._table.editing, self._view
        if not isinstance(editor, EditorBox) or editing is None or view is None or self._read_only:
            return ""
        response = response_to(view, editing[1])
        if response is None or response.text in (self._keeping.opened_on.text, editor.text()):
            return ""
        if self._keeping.is_touched():
            return "You are writing this response: your words are kept, and both are shown when you leave it."
        place, had_focus = editor.edit.textCursor().position(), editor.edit.hasFocus()
        self._keeping.forget()
        self._close()
        if had_focus:
            self.edit(editing[0], editing[1], place)
        return ""

    @property
    def view(self) -> CaseView | None:
        """Give the case as it shows."""
        return self._view

    def _show_rows(self, view: CaseView, *, another: bool = False) -> None:
        keeping = self._keeping
        faces = row_faces(view, keeping.waiting, keeping.wordings, read_only=self._read_only)
        lead_in = keeping.wordings.get(LEAD_IN, view.case.lead_in)
        self._table.show_rows(lead_in, faces, read_only=self._read_only, another=another)

    def _stands(self, view: CaseView) -> bool:
        editing = self._table.editing
        if editing is None or self._read_only:
            return False
        return editing[1] == LEAD_IN or any(item.key == editing[1] for item in view.case.items)

    # --- opening ------------------------------------------------------------------------------------

    def edit(self, side: str, item_key: int, place: int = -1) -> None:
        """Open the editor of a cell; an issued letter's opens for reading and copying."""
        self.finish()
        view = self._view
        if view is None:
            return
        if side == "response":
            self._edit_response(view, item_key, place)
        elif not self._read_only:
            box = self._table.open_wording(item_key, place)
            if box is not None:
                self._wire_wording(box, item_key, view)

    def _edit_response(self, view: CaseView, item_key: int, place: int) -> None:
        response = response_to(view, item_key)
        if response is None:
            return
        text = self._keeping.waiting.get(response.key, response.text)
        editor = self._table.open_response(item_key, text, place, read_only=self._read_only)
        if editor is None:
            return
        if not self._read_only:
            self._keeping.start(response.key, text, editor.text, view.case.version)
            editor.typed.connect(self._keeping.typed)
            editor.typed.connect(self.changed)
            editor.edit.answer_dropped.connect(self.answer_dropped)
            editor.edit.files_pasted.connect(lambda paths: self.files_pasted.emit(response.key, paths))
            editor.covers_menu.aboutToShow.connect(
                lambda: self._menus.fill(editor.covers_menu, ("together", "separately"))
            )
            self._menu = EditMenu(editor.edit, self.speller)
            PasteReader(self._desk, editor, view.case_id, response.key).acted.connect(self.acted)
            self.speller.open_case(view.case_id)
            self._offer_format(editor)
            self.opened.emit(editor)
        editor.finish_wanted.connect(self.finish)
        editor.next_wanted.connect(self.finish_and_next)
        editor.undo_act_wanted.connect(self._undo_act)

    def _offer_format(self, editor: EditorBox) -> None:
        edit = editor.edit
        self._format = {
            "bold": lambda _on=False: edit.toggle_bold(),
            "italic": lambda _on=False: edit.toggle_italic(),
            "bullets": lambda _on=False: edit.toggle_list(ordered=False),
            "numbers": lambda _on=False: edit.toggle_list(ordered=True),
            "link": editor.open_link,
            "normal_text": edit.make_normal,
            "clear_format": edit.clear_formatting,
            "paste_plain": edit.paste_plain,
            "cut": edit.cut,
            "copy": edit.copy,
            "paste": edit.paste,
            "select_all": edit.selectAll,
            "insert_table": editor.open_table,
            "row_below": edit.add_row,
            "row_above": lambda: edit.add_row(above=True),
            "column_right": edit.add_column,
            "column_left": lambda: edit.add_column(left=True),
            "header_row": edit.toggle_header,
            "remove_row": edit.remove_row,
            "remove_column": edit.remove_column,
            "remove_table": edit.remove_table,
        }
        self._desk.acts.connect_all(self._format)

    def text_was_used(self) -> None:
        """Have the office look at the response when it is left: a text taken out again is not one that was used."""
        self._keeping.count_as_touched()

    def next_wrong_here(self) -> bool:
        """Go to the next word spelled wrong in the open editor; False if there is none up to its end."""
        return self._menu is not None and self._menu.next_wrong()

    def _wire_wording(self, box: WordingBox, item_key: int, view: CaseView) -> None:
        there = view.case.lead_in if item_key == LEAD_IN else view.case.item(item_key).wording
        seen = Seen(self._keeping.wordings.get(item_key, there), view.case.version)
        self._keeping.start_wording(item_key, box.words(), box.words, seen)
        box.typed.connect(self._keeping.typed)
        box.finish_wanted.connect(self.finish)
        box.next_wanted.connect(self.finish_and_next)
        box.split_wanted.connect(self.split_wanted)

    def edit_lead_in(self) -> None:
        """Open the editor of the preamble."""
        self.finish()
        view = self._view
        if view is None or self._read_only:
            return
        request = view.case.request
        received = request.text[request.preamble[0] : request.preamble[1]]
        self._wire_wording(self._table.open_lead_in(view.case.lead_in, received), LEAD_IN, view)

    # --- leaving ------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Leave the open editor: what was typed becomes one act, and shows while it is on its way."""
        editor, editing, view = self._table.editor, self._table.editing, self._view
        if editor is None or editing is None or view is None:
            return
        if isinstance(editor, WordingBox):
            words = editor.words().strip() if editing[1] == LEAD_IN else editor.words()
            self._close()
            self._keeping.finish_wording(words)
        else:
            self._keeping.finish()
            self._close()
        if not self._keeping.is_everything_kept:
            self._show_rows(view)
        self.changed.emit()

    def _close(self) -> None:
        self._desk.acts.disconnect_all(self._format)
        self._format = {}
        self._menu = None
        self._table.close_editor()

    def finish_and_next(self) -> None:
        """Leave the editor and open the next cell's."""
        editing = self._table.editing
        if editing is None:
            return
        side, item_key = editing
        self.finish()
        keys = self._table.item_keys()
        row = self._table.row_of(item_key)
        last = row.cells[-1].face.key if row is not None and side == "response" else item_key
        at = keys.index(last) + 1 if last in keys else 0
        if at < len(keys):
            self._table.go_to(keys[at], side)
            self.edit(side, keys[at])

    # --- undo inside the open editor ----------------------------------------------------------------

    def _undo_act(self) -> None:
        self.finish()
        self.undo_wanted.emit()

    def undo_typing(self) -> bool:
        """Undo in the open editor; False if nothing was typed there."""
        return self._step(back=True)

    def redo_typing(self) -> bool:
        """Redo in the open editor; False if there is nothing to do again there."""
        return self._step(back=False)

    def _step(self, *, back: bool) -> bool:
        edit = self._table.editor.edit if self._table.editor is not None else None
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

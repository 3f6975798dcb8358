"""A standard text put into the response in hand: from the drawer, by dragging, or by typing // and a few letters."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import Trouble
from foidesk.office.textviews import ChangedText, UsedText
from foidesk.office.views import CaseView
from foidesk.ui.casefile import fieldsteps
from foidesk.ui.casefile.bothwordings import BothWordings
from foidesk.ui.casefile.drawer import Drawer
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.itemacts import Doing
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.textlibrary import TextLibrary
from foidesk.ui.casefile.textpopup import TextPopup
from foidesk.ui.casefile.textspane import TextsPane
from foidesk.ui.casefile.writing import Writing
from foidesk.ui.desk import Desk
from foidesk.ui.parts.button import Button


class Inserting(QObject):
    """The way of a standard text into the table: used at the counter, put in at the cursor, its section offered."""

    open_wanted = Signal(str)
    """A text is to be shown in the library."""

    def __init__(self, desk: Desk, table: DraftTable, writing: Writing, doing: Doing, drawer: Drawer) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._writing = writing
        self._doing = doing
        self._drawer = drawer
        self._view: CaseView | None = None
        self._read_only = True
        self.popup: TextPopup | None = None
        self.library = TextLibrary(desk, self)
        self.pane = TextsPane()
        drawer.add_page("texts", self.pane)
        self.library.changed.connect(self._follow)
        self.library.changed.connect(self._ask_changed)
        self.pane.searched.connect(self._follow)
        self.pane.use_wanted.connect(self.use)
        self.pane.open_wanted.connect(self.open_wanted)
        self.pane.preview_wanted.connect(self._preview)
        self.pane.compare_wanted.connect(self.compare)
        drawer.changed.connect(self._follow)
        table.current_changed.connect(self._follow)
        writing.opened.connect(self._opened)

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Follow the current response of a case."""
        self._view, self._read_only = view, read_only
        self._follow()
        self._ask_changed()

    def _follow(self, _words: str = "") -> None:
        view = self._view
        if view is None or not self._drawer.shows("texts"):
            return
        self.library.need()
        key = self._table.current_response()
        response = next((one for one in view.case.responses if one.key == key), None)
        rows = self.library.find(self.pane.search.text(), response, view.case.regime.value)
        self.pane.show_rows(rows, view.today, can_use=not self._read_only and response is not None)

    def _preview(self, text_key: str) -> None:
        view, texts = self._view, self._desk.office.standardtexts
        one = self.library.text(text_key)
        if view is None or one is None:
            return
        case_id, key = view.case_id, self._table.current_response()
        self._desk.run(
            lambda: texts.preview(one.text.text, case_id, key or None),
            lambda filled: self.pane.show_preview(text_key, filled),
            lambda _trouble: None,
            owner=self,
        )

    # --- putting in ---------------------------------------------------------------------------------

    def _opened(self, box: EditorBox) -> None:
        """Give an editor that was opened the button and the list at the cursor, and let texts be dropped in it."""
        button = Button("Standard text", "quiet", "text_quote", dense=True)
        button.setToolTip("Choose a standard text (Ctrl+Shift+T), or type // and a few letters")
        button.clicked.connect(lambda: self._drawer.open("texts"))
        box.add_tool(button)
        self.library.need()
        self.popup = TextPopup(box.edit, self.library.find)
        self.popup.picked.connect(lambda key, place: self._put(box, key, place))
        box.edit.text_dropped.connect(lambda key: self._put(box, key, box.edit.textCursor()))

    def use(self, text_key: str) -> None:
        """Put a text in at the cursor of the open editor, or at the end of the current response."""
        view = self._view
        if view is None or self._read_only:
            return
        if not isinstance(self._table.editor, EditorBox):
            self._writing.edit("response", self._table.current_item)
        box = self._table.editor
        if isinstance(box, EditorBox):
            self._put(box, text_key, None)

    def _put(self, box: EditorBox, text_key: str, place: QTextCursor | None) -> None:
        view, texts = self._view, self._desk.office.standardtexts
        if view is None or self._read_only:
            return
        case_id, key = view.case_id, self._table.current_response()

        def came(used: UsedText) -> None:
            if self._table.editor is not box or self._table.current_response() != key:
                return  # she went elsewhere; the journal says that it was asked for
            put_text(box, used.text, place)
            self._writing.text_was_used()
            if not self._drawer.stands_beside and not self._drawer.isHidden():
                self._drawer.toggle()  # it lies over what was put in
            box.edit.setFocus()
            self._offer(box, case_id, key, used)
            self._desk.say(f"Standard text “{used.title}” put in")

        def failed(trouble: Trouble) -> None:
            box.note(str(trouble))

        self._desk.run(lambda: texts.use(case_id, key, text_key), came, failed, owner=box)

    def _offer(self, box: EditorBox, case_id: int, key: int, used: UsedText) -> None:
        """Offer what usually goes with the text; nothing is chosen for her."""
        offered, texts = used.suggestion, self._desk.office.standardtexts
        parts = [offered.outcome.words] if offered.outcome is not None else []
        parts += [offered.claim] if offered.claim else []
        act: Callable[[], object] = lambda: self._doing(lambda: texts.take_suggestion(case_id, key, used), None)  # noqa: E731
        if offered.tell_once and not parts:
            told = f"{offered.tell_once} has a paragraph of its own: the letter would give the reasons twice."
            box.note(told, "Give them here only", act)
            return
        if not parts:
            box.note("")
            return
        box.note(f"With this text usually goes: {', '.join(parts)}.", f"Choose {', '.join(parts)}", act)

    # --- changed since ------------------------------------------------------------------------------

    def _ask_changed(self) -> None:
        view, texts = self._view, self._desk.office.standardtexts
        if view is None or not any(one.rule == "text_changed" for one in view.findings):
            self.pane.show_changed(())
            return
        case_id = view.case_id

        def came(changed: tuple[ChangedText, ...]) -> None:
            if self._view is not None and self._view.case_id == case_id:
                self.pane.show_changed(changed)

        self._desk.run(lambda: texts.changed_since_used(case_id), came, lambda _trouble: None, owner=self)

    def compare_at(self, response_key: int) -> None:
        """Show both wordings of the text that was changed since a response used it."""
        view, texts = self._view, self._desk.office.standardtexts
        if view is None:
            return
        case_id = view.case_id

        def came(changed: tuple[ChangedText, ...]) -> None:
            found = next((one for one in changed if one.response_key == response_key), None)
            if found is not None:
                self.compare(found)

        self._desk.run(lambda: texts.changed_since_used(case_id), came, owner=self)

    def compare(self, changed: ChangedText) -> None:
        """Show the wording that was used and the present one side by side."""
        view = self._view
        if view is None:
            return
        self._writing.finish()
        response = next((one for one in view.case.responses if one.key == changed.response_key), None)
        fresh = with_new_wording(response.text, changed) if response is not None else None
        dialog = BothWordings(
            changed, can_replace=fresh is not None and not self._read_only, parent=self._table.window()
        )
        case_id, office = view.case_id, self._desk.office

        def keep() -> CaseView:
            return office.standardtexts.keep_as_used(case_id, changed)

        def replace_words() -> CaseView:
            if fresh is not None:
                office.drafting.write_response(case_id, changed.response_key, fresh)
            return keep()

        dialog.kept.connect(lambda: self._doing(keep, None))
        dialog.replaced.connect(lambda: self._doing(replace_words, None))
        dialog.open()


def put_text(box: EditorBox, text: RichText, place: QTextCursor | None) -> None:
    """Put a text in as one step of undo, and choose the first field in it that is still to be written."""
    edit = box.edit
    if place is not None:
        edit.setTextCursor(place)
    start = edit.textCursor().selectionStart()
    edit.put_in(text)
    found = fieldsteps.first_within(edit.document(), start, edit.textCursor().position())
    if found is not None:
        edit.setTextCursor(found)
        edit.filling = True


def with_new_wording(now: RichText, changed: ChangedText) -> RichText | None:
    """Give the response with the new wording where the old one stands whole; None where it was written over."""
    then, blocks = changed.then.blocks, now.blocks
    for at in range(len(blocks) - len(then) + 1):
        if then and blocks[at : at + len(then)] == then:
            return RichText((*blocks[:at], *changed.now.blocks, *blocks[at + len(then) :]))
    return None

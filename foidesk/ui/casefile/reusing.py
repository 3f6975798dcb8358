"""An earlier answer put into the response in hand: at the cursor of the open editor, or at the end."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from foidesk.domain.richtext import RichText
from foidesk.office.precedents import Precedent
from foidesk.office.views import CaseView
from foidesk.ui.casefile.answers import AnswersPane
from foidesk.ui.casefile.drawer import Drawer
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.itemacts import Doing
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.writing import Writing
from foidesk.ui.desk import Desk

Answer = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an answer goes: a response, the item to return to, and of an open editor the whole text and the caret."""

    case_id: int
    response_key: int
    item: int
    whole: RichText | None = None
    caret: int | None = None


class Reusing(QObject):
    """The way of an answer from the drawer into the table: what was typed is kept first, then one act puts it in."""

    case_wanted = Signal(int, int)
    """The number of a case to look at, and of the item in it."""

    def __init__(self, desk: Desk, table: DraftTable, writing: Writing, doing: Doing, drawer: Drawer) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._writing = writing
        self._doing = doing
        self._drawer = drawer
        self._view: CaseView | None = None
        self._read_only = True
        self.pane = AnswersPane(desk)
        drawer.add_page("answers", self.pane)
        self.pane.use_wanted.connect(self._use)
        self.pane.open_wanted.connect(self._open)
        writing.answer_dropped.connect(self._drop)
        table.current_changed.connect(self._follow)

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Look for answers like the current item of a case."""
        self._view, self._read_only = view, read_only
        self._follow()

    def _follow(self) -> None:
        self.pane.follow(self._view, self._table.current_response(), can_use=not self._read_only)

    def _open(self, one: Precedent) -> None:
        self.case_wanted.emit(one.case_id, one.numbers[0] if one.numbers else 1)

    def _use(self, one: Precedent) -> None:
        self._put((one.case_id, one.response_key))

    def _drop(self, dragged: str) -> None:
        case_id, _, key = dragged.partition(" ")
        if case_id.isdigit() and key.isdigit():
            self._put((int(case_id), int(key)))

    def _put(self, source: Answer) -> None:
        """Put an answer in where the cursor is in the open editor, otherwise at the end of the current response."""
        view = self._view
        if view is None or self._read_only:
            return
        key, box = self._table.current_response(), self._table.editor
        where = _Place(view.case_id, key, self._table.current_item)
        if not isinstance(box, EditorBox):
            self._writing.finish()
            self._act(source, where)
            return
        precedents = self._desk.office.precedents

        def came(text: RichText) -> None:
            there = where
            if self._table.editor is box and self._table.current_response() == key:
                whole, caret = _with_answer(box, text)
                there = replace(where, whole=whole, caret=caret)
                self._writing.finish()
            self._act(source, there)

        self._desk.run(lambda: precedents.text_of(*source), came, owner=self)

    def _act(self, source: Answer, where: _Place) -> None:
        precedents, view = self._desk.office.precedents, self._writing.view
        seen = view.case if view is not None else None

        def after(now: CaseView) -> None:
            if where.caret is None:
                self._table.go_to(where.item, "response")
            else:
                self._writing.edit("response", where.item, where.caret)
            self._say(now)
            if not self._drawer.stands_beside and not self._drawer.isHidden():
                self._drawer.toggle()  # it lies over what was put in

        self._doing(lambda: precedents.use(where.case_id, where.response_key, source, where.whole, seen), after)

    def _say(self, now: CaseView) -> None:
        records, case_id = self._desk.office.records, now.case_id
        self._desk.run(lambda: records.history(case_id)[0].words, self._desk.say, owner=self)


def _with_answer(box: EditorBox, text: RichText) -> tuple[RichText, int]:
    """Give the text with an answer at the cursor and the cursor's place after it; the editor is left as it was."""
    before = box.text()
    box.edit.put_in(text)
    whole, place = box.text(), box.edit.textCursor().position()
    box.edit.set_text(before)
    return whole, place

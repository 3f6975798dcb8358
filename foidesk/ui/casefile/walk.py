"""A walk through the responses of a case from one thing to be mended to the next: a misspelling, a field, in order."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from foidesk.domain.richtext import RichText
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.rows import AnswerRow
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.writing import Writing


class Walk:
    """Goes on in the open editor, and then in the next response that has such a thing, round to where it began."""

    def __init__(self, table: DraftTable, writing: Writing) -> None:
        self._table = table
        self._writing = writing

    def go_on(self, has: Callable[[RichText], bool], step: Callable[[EditorBox], bool]) -> bool:
        """Go to the next one; False if no response has any. `step` goes on from the cursor to the end of its text."""
        box = self._table.editor
        writing = box if isinstance(box, EditorBox) else None
        if writing is not None and step(writing):
            return True
        here = self._table.home_row(self._table.current_response()) if writing is not None else None
        for row in self._in_order():
            if row is here and writing is not None:
                writing.edit.moveCursor(QTextCursor.MoveOperation.Start)
                return step(writing)
            if row.face is not None and has(row.face.response.text):
                self._writing.edit("response", row.item_key(), 0)
                box = self._table.editor
                return isinstance(box, EditorBox) and step(box)
        return False

    def _in_order(self) -> list[AnswerRow]:
        homes = [row for row in self._table.rows if row.face is not None and row.face.home]
        here = self._table.home_row(self._table.current_response())
        at = homes.index(here) if here in homes else -1
        first = at if self._table.editor is None else at + 1  # a response that is not written in comes first itself
        return homes[max(first, 0) :] + homes[: max(first, 0)]

"""Long pastes: read off the window's thread, and tables too long for a letter enclosed with the case as a file."""

from PySide6.QtCore import QObject, Signal

from foidesk.domain.pasting import Pasted, Rows
from foidesk.domain.richtext import from_plain
from foidesk.office.views import CaseView
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.responseedit import read_copied
from foidesk.ui.desk import Desk

READING = "Reading what you pasted. You can go on typing."


class PasteReader(QObject):
    """Stands behind one open editor."""

    acted = Signal(object)
    """The case as it then stands: a table was enclosed."""

    def __init__(self, desk: Desk, box: EditorBox, case_id: int, response: int) -> None:
        super().__init__(box)
        self._desk, self._box, self._case_id, self._response = desk, box, case_id, response
        box.edit.reads_elsewhere = True
        box.edit.long_paste.connect(self._read)
        box.edit.long_table.connect(self._offer)

    def _read(self, html: str, text: str) -> None:
        self._box.note(READING)
        self._desk.run(lambda: read_copied(html, text), self._take, owner=self)

    def _take(self, pasted: Pasted) -> None:
        self._box.note("")
        self._box.edit.take(pasted)

    def _offer(self, rows: Rows) -> None:
        words = f"The table has {len(rows):,} rows, too many for a letter."
        self._box.note(words, "Enclose it as a file", lambda: self._enclose(rows))

    def _enclose(self, rows: Rows) -> None:
        self._box.note("Writing the file…")
        enclosing, case_id, response = self._desk.office.enclosing, self._case_id, self._response
        self._desk.run(lambda: enclosing.enclose_table(case_id, rows, response), self._enclosed, owner=self)

    def _enclosed(self, made: tuple[CaseView, str]) -> None:
        view, name = made
        self._box.edit.put_in(from_plain(f"The table is in the enclosed file “{name}”."))
        self._box.note(f"“{name}” goes with the letter. It is under Enclosures.")
        self.acted.emit(view)

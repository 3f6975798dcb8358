"""Led to what a finding is about: words are chosen where they stand, an exemption, the details or the clock opened."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from foidesk.domain.checking.passages import text_of
from foidesk.domain.checks import Finding, Where
from foidesk.office.views import CaseView
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.writing import Writing
from foidesk.ui.desk import Desk

_TABS = {
    Where.CLOCK: "clock",
    Where.COST_SHEET: "costs",
    Where.LETTER: "letter",
    Where.ENCLOSURES: "enclosures",
    Where.HOLDERS: "holders",
}


class GoingThere(QObject):
    """The way from a finding to its place in the case."""

    exemption_wanted = Signal(int, int)
    """A response's exemption is to be opened, by its place; -1 for a new one."""
    compare_wanted = Signal(int)
    """Both wordings of a text that was changed since a response used it are to be shown."""
    outcome_wanted = Signal()
    details_wanted = Signal()
    tab_wanted = Signal(str)

    def __init__(self, desk: Desk, table: DraftTable, writing: Writing, go: Callable[[int], None]) -> None:
        super().__init__(table)
        self._desk, self._table, self._writing, self._go = desk, table, writing, go

    def lead(self, view: CaseView, finding: Finding) -> None:
        """Open what mends a finding."""
        key = finding.response
        if finding.where is Where.WORDING:
            self._desk.acts.trigger("settings")
        elif finding.where is Where.DETAILS:
            self.details_wanted.emit()
        elif finding.where is Where.CLEARANCE:
            send = self._desk.acts.action("send_clearance")
            send.trigger() if send.isVisible() else self.tab_wanted.emit("letter")
        elif finding.where in _TABS:
            self.tab_wanted.emit(_TABS[finding.where])
        elif finding.rule == "text_changed" and key is not None:
            self.compare_wanted.emit(key)
        elif key is None or not any(one.key == key for one in view.case.responses):
            if finding.item is not None:
                self._go(finding.item)
        elif finding.where is Where.CLAIM or finding.rule in ("exemption_missing", "eir_not_held"):
            self._writing.finish()
            self.exemption_wanted.emit(key, _place_of(view, finding))
        elif finding.start is not None:
            self._choose(view, finding)
        elif finding.item is not None:
            self._go(finding.item)
            if finding.rule in ("outcome", "outcomes"):
                self.outcome_wanted.emit()

    def _choose(self, view: CaseView, finding: Finding) -> None:
        """Open the response and choose the words; those that are gone by now leave the caret where it is."""
        row = self._table.home_row(finding.response or 0)
        if row is None or row.face is None:
            return
        editor, editing = self._table.editor, self._table.editing
        items = view.case.response(finding.response or 0).items
        if not isinstance(editor, EditorBox) or editing is None or editing[1] not in items:
            self._table.go_to(row.item_key(), "response", focus=False)
            self._writing.edit("response", row.item_key())
            editor = self._table.editor
        if not isinstance(editor, EditorBox):
            return
        nth = text_of(editor.text()).count(finding.words, 0, finding.start) if finding.words else 0
        found = words_in(editor.edit.document(), finding.words, nth)
        if found is not None:
            editor.edit.setTextCursor(found)
            editor.edit.ensureCursorVisible()
        editor.edit.setFocus()


def _place_of(view: CaseView, finding: Finding) -> int:
    claims = view.case.response(finding.response or 0).exemptions
    return next((place for place, one in enumerate(claims) if one.provision == finding.claim), -1)


def words_in(document: QTextDocument, words: str, nth: int) -> QTextCursor | None:
    """Choose words in a document: their `nth` place counted from nought, or the last where there are fewer."""
    if not words:
        return None
    places: list[int] = []
    texts: list[str] = []
    block = document.begin()
    while block.isValid():
        text = block.text().replace("\u2028", "\n")
        places += range(block.position(), block.position() + len(text) + 1)
        texts.append(text)
        block = block.next()
    whole, at = "\n".join(texts), -1
    for _ in range(nth + 1):
        later = whole.find(words, at + 1)
        if later < 0:
            break
        at = later
    if at < 0:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(places[at])
    cursor.setPosition(places[at + len(words)], QTextCursor.MoveMode.KeepAnchor)
    return cursor

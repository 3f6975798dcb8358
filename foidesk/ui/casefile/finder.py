"""Find and replace in a case: which places match, which is the current one, and what replacing does."""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject

from foidesk.office.views import CaseView
from foidesk.ui.casefile.findbar import FindBar
from foidesk.ui.casefile.rowface import Side
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.desk import Desk


@dataclass(frozen=True)
class _Match:
    """One place: in which text, the how manyeth there, and whose cell it is."""

    text: TextView
    index: int
    side: Side
    item: int
    response: int


class Finder(QObject):
    """Works on what the table shows; `done` gets each CaseView after something was replaced."""

    def __init__(
        self, desk: Desk, table: DraftTable, bar: FindBar, finish: Callable[[], None], done: Callable[[CaseView], None]
    ) -> None:
        super().__init__(table)
        self._desk, self._table, self._bar = desk, table, bar
        self._finish, self._done = finish, done
        self._view: CaseView | None = None
        self._read_only = True
        self._matches: list[_Match] = []
        self._at = -1
        self._slots: dict[str, Callable[..., object]] = {
            "find_next": lambda: self.step(1),
            "find_previous": lambda: self.step(-1),
        }
        bar.hide()
        bar.sought.connect(lambda _words: self._look(first=True))
        bar.step_wanted.connect(self.step)
        bar.replace_wanted.connect(self.replace)
        bar.replace_all_wanted.connect(self.replace_all)
        bar.left.connect(self.close)

    # --- opening and leaving ------------------------------------------------------------------------

    def open(self, *, replacing: bool = False) -> None:
        """Open the bar; what is selected is what to look for. What is being written is put away first."""
        words = self._selected()
        self._finish()
        self._bar.open(words, replacing=replacing and not self._read_only)
        self._desk.acts.connect_all(self._slots)
        self._look(first=True)

    def _selected(self) -> str:
        editor = self._table.editor
        words = editor.edit.textCursor().selectedText() if editor is not None else ""
        return words if "\u2029" not in words and len(words) < 100 else ""

    def close(self) -> None:
        """Leave, to the cell of the match she stopped at."""
        self._bar.hide()
        self._desk.acts.disconnect_all(self._slots)
        self._clear()
        self._matches, self._at = [], -1
        self._table.focus_current()

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Look again in a case as it now stands."""
        another = self._view is None or self._view.case_id != view.case_id
        self._view, self._read_only = view, read_only
        if another and not self._bar.isHidden():
            self.close()
        elif not self._bar.isHidden():
            self._look()

    # --- looking ------------------------------------------------------------------------------------

    def _look(self, *, first: bool = False) -> None:
        before = self._at
        self._clear()
        words = self._bar.words.text()
        self._matches = []
        for row in self._table.rows:
            for cell in row.cells:
                self._add(cell.text, words, "request", cell.face.key, 0)
            if row.face is not None and row.face.home:
                self._add(row.answer.text, words, "response", row.item_key(), row.response_key())
        self._at = (0 if first else min(max(before, 0), len(self._matches) - 1)) if self._matches else -1
        self._show()

    def _clear(self) -> None:
        for text in {one.text for one in self._matches}:
            if shiboken6.isValid(text):  # its row may have gone
                text.show_matches("", -1)

    def _add(self, text: TextView, words: str, side: Side, item: int, response: int) -> None:
        number = text.show_matches(words, -1)
        self._matches += [_Match(text, index, side, item, response) for index in range(number)]

    def _show(self) -> None:
        replaceable = sum(1 for one in self._matches if one.response)
        self._bar.say(self._at + 1, len(self._matches), replaceable=replaceable)
        if 0 <= self._at < len(self._matches):
            match = self._matches[self._at]
            match.text.show_matches(self._bar.words.text(), match.index)
            self._table.go_to(match.item, match.side, focus=False)
            self._table.reveal(match.text, match.text.match_place())

    def step(self, by: int) -> None:
        """Go to the next match or the one before, round and round."""
        if not self._matches:
            self._desk.say(f"“{self._bar.words.text()}” was not found" if self._bar.words.text() else "")
            return
        if self._at >= 0:
            self._matches[self._at].text.show_matches(self._bar.words.text(), -1)
        self._at = (self._at + by) % len(self._matches)
        self._show()
        self._desk.say(f"{self._at + 1} of {len(self._matches)}")

    # --- replacing ----------------------------------------------------------------------------------

    def replace(self) -> None:
        """Replace at the current match and go on to the next; a match in the request is passed over."""
        view = self._view
        if view is None or self._read_only or not any(one.response for one in self._matches):
            return
        match = self._matches[max(self._at, 0)]
        if not match.response:
            while not self._matches[self._at].response:
                self.step(1)
            self._desk.say("The request stays as it came in. This is the next place in a response.")
            return
        words, instead, case_id = self._bar.words.text(), self._bar.instead.text(), view.case_id
        drafting, seen = self._desk.office.drafting, view.case
        self._desk.run(
            lambda: drafting.replace_once(case_id, match.response, words, instead, match.index, seen=seen),
            self._done,
            owner=self,
        )

    def replace_all(self) -> None:
        """Replace in all responses, as one act."""
        view = self._view
        if view is None or self._read_only or not any(one.response for one in self._matches):
            return
        words, instead, case_id = self._bar.words.text(), self._bar.instead.text(), view.case_id
        drafting, seen = self._desk.office.drafting, view.case
        number = sum(1 for one in self._matches if one.response)

        def done(view: CaseView) -> None:
            self._done(view)
            self._desk.say(f"Replaced in {'1 place' if number == 1 else f'{number} places'}. Ctrl+Z takes it back.")

        self._desk.run(lambda: drafting.replace_everywhere(case_id, words, instead, seen=seen), done, owner=self)

"""Undo and redo of a case: first what was typed in the open editor, then the acts, each named in the menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage


class Undoing(QObject):
    """Takes acts of the case that shows back, and does them again."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def undo(self) -> None:
        """Undo what was typed in the open editor, then the last act."""
        if not self._page.draft.writing.undo_typing():
            self._go_back("undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._page.draft.writing.redo_typing():
            self._go_back("redo")

    def _go_back(self, which: str) -> None:
        view = self._page.view
        if view is None:
            return
        self._page.draft.finish()
        case_id, records, seen = view.case_id, self._desk.office.records, view.case
        self._desk.run(
            lambda: records.undo(case_id, seen) if which == "undo" else records.redo(case_id, seen),
            lambda now: self._went_back(now, which),
            self._could_not,
            owner=self,
        )

    def _went_back(self, view: CaseView, which: str) -> None:
        name = view.redo if which == "undo" else view.undo
        self._page.take_act(view)
        self._desk.say(f"{'Undone' if which == 'undo' else 'Done again'}: {name}")

    def _could_not(self, trouble: Trouble) -> None:
        if isinstance(trouble, NotAllowed):  # nothing to undo: a sentence is enough
            self._desk.say(str(trouble))
        else:
            self._desk.troubled.emit(trouble)

    def offer(self) -> None:
        """Name in the menu what would be undone and done again."""
        view = self._page.view
        if view is not None and self._page.isVisible():
            self._desk.acts.rename("undo", f"Undo {view.undo}" if view.undo else "")
            self._desk.acts.rename("redo", f"Redo {view.redo}" if view.redo else "")

    def withdraw(self) -> None:
        """Give the menu its own words again."""
        for name in ("undo", "redo"):
            self._desk.acts.rename(name)

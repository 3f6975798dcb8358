"""Where files go that are let go on a case: with the letter, with a holder's answer, or into the correspondence."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPoint

from foidesk.ui.casefile.rowface import number_words

if TYPE_CHECKING:
    from foidesk.ui.casefile.correspondence import CorrespondenceTab
    from foidesk.ui.casefile.page import CasePage
    from foidesk.ui.enclosures.tab import EnclosuresTab
    from foidesk.ui.holders.tab import HoldersTab


class Goal(NamedTuple):
    """What letting go would do, in words, and the response it would be for; 0 is the letter as a whole."""

    words: str
    response: int = 0


class LettingGo:
    """Files on their way into the case that is open."""

    def __init__(self, page: "CasePage") -> None:
        self._page = page

    def _tab(self) -> "EnclosuresTab":
        return cast("EnclosuresTab", self._page.tab("enclosures"))

    def _holders(self) -> "HoldersTab":
        return cast("HoldersTab", self._page.tab("holders"))

    def _correspondence(self) -> "CorrespondenceTab":
        self._page.show_tab("correspondence")
        return cast("CorrespondenceTab", self._page.tab("correspondence"))

    # --- with the letter --------------------------------------------------------------------------------

    def goal(self, at: QPoint | None = None) -> Goal | None:
        """Say where files would be enclosed that are let go at a point of the screen; None where they would not be."""
        page, view = self._page, self._page.view
        if view is None or view.case.is_locked:
            return None
        if page.current_tab == "enclosures":
            return Goal(f"Let go to enclose it with the letter of {view.case.reference}")
        if page.current_tab == "draft" and at is not None:
            for row in page.draft.table.rows:
                cell = row.answer
                if row.face is not None and cell.isVisible() and cell.rect().contains(cell.mapFromGlobal(at)):
                    covers = number_words(row.face.covers)
                    items = f"item {covers}" if len(row.face.covers) == 1 else f"items {covers}"
                    return Goal(f"Let go to enclose it with the response to {items}", row.response_key())
        return None

    def ask(self) -> None:
        """Ask for files; on the Draft tab they are for the response that is current."""
        page = self._page
        view = page.view
        if view is None:
            return
        response = page.draft.table.current_response() if page.current_tab == "draft" else 0
        page.show_tab("enclosures")
        self._tab().ask(response)

    def save_all(self) -> None:
        """Ask where the letter and all that went with it should go."""
        self._page.show_tab("enclosures")
        self._tab().ask_folder()

    def enclose(self, paths: Sequence[Path], response: int = 0) -> None:
        """Enclose files, and show what was found in them."""
        self._page.show_tab("enclosures")
        self._tab().take(paths, response)

    # --- with an answer, or as a message ----------------------------------------------------------------

    def ask_message(self) -> None:
        """Ask for the file of a later message of this case."""
        self._correspondence().ask_file()

    def holder(self) -> str:
        """Give the holder whose answer files would be filed with; nothing on another tab."""
        return self._holders().takes_files_for() if self._page.current_tab == "holders" else ""

    def take_later(self, paths: Sequence[Path], text: str = "", html: str = "") -> None:
        """Take what was let go on this case: it is filed here, once she has said what it is."""
        if paths and self.holder():
            self._holders().take_files(paths)
        elif paths:
            self._correspondence().filing.take_files(paths)
        else:
            self._correspondence().filing.take_text(text, html)

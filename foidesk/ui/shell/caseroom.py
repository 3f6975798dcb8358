"""The room of one case: opened from anywhere, left to where one came from, and what is let go on it is filed there."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint

from foidesk.office.attendance import Attending
from foidesk.ui.shell.room import Going, Room

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage
    from foidesk.ui.holders.tab import HoldersTab

_BEHIND = {"deadlines": "Deadlines", "holders": "With holders", "retention": "Retention"}
"""The rooms to which Back leads from a case, beside the list."""


class CaseRoom(Room["CasePage"]):
    """One page for all cases: another case takes the place of the one before."""

    key = kind = "case"
    title = "Case"
    _behind = "register"

    def make(self) -> "CasePage":
        """Make the page."""
        from foidesk.ui.casefile.page import CasePage

        page = CasePage(self._desk)
        page.show_others(self._rooms.standing.others)
        page.left.connect(self._go_back)
        page.title_changed.connect(self._titled)
        page.text_wanted.connect(self._rooms.show_texts)
        page.status_changed.connect(self.say_here)
        page.request_wanted.connect(self._rooms.request_of_message)
        return page

    @property
    def case_id(self) -> int:
        """Give the case that is open; 0 while there is none."""
        return self.page.case_id if self.page is not None else 0

    @property
    def title_shown(self) -> str:
        """Give what the case that is open is called."""
        return self.page.title if self.page is not None else ""

    def shown_reference(self) -> str:
        """Give the reference of the case that shows, "" for none."""
        view = self.page.view if self.page is not None and self.shows else None
        return view.case.reference if view is not None else ""

    def here(self) -> str:
        """Give the room with the tab that shows."""
        return f"{self.key}/{self.page.current_tab}" if self.page is not None else self.key

    def open_form(self, opener: str) -> None:
        """Open a form of the case that shows, as its `opener` names it."""
        if self.page is not None and self.shows:
            self.page.open_again(opener)

    # --- going --------------------------------------------------------------------------------------------

    def open(self, case_id: int, tab: str = "draft") -> None:
        """Open a case in place of the page that shows."""
        if not self.shows:
            self._behind = self._rooms.screen if self._rooms.screen in _BEHIND else "register"
        self._open_again(case_id, tab)

    def _open_again(self, case_id: int, tab: str) -> None:
        self.place = self._rooms.register.view.value if self._behind == "register" else self._behind
        page = self.ready()
        page.header.name_back(_BEHIND.get(self._behind, ""))
        self.enter().open(case_id, tab)

    def open_commission(self, case_id: int, key: int) -> None:
        """Open a case on what one holder was asked for."""
        self.open(case_id, "holders")
        cast("HoldersTab", self.ready().tab("holders")).want(key)

    def _go_back(self) -> None:
        self._rooms.back(self._behind)

    def _titled(self, title: str) -> None:
        if self.shows:
            self._window.setWindowTitle(f"{title} – FOI Desk")

    # --- leaving ------------------------------------------------------------------------------------------

    def way_back(self) -> Going:
        """Open the case again on its tab, with the same way behind it."""
        page = self.page
        return partial(self._open_again, page.case_id, page.current_tab) if page is not None else self.show

    def commit(self, then: Going, anyway: Going) -> None:
        """Have what is typed in the tab that shows kept first."""
        if self.page is not None:
            self._rooms.leaving.leave(self.page.commit_typing, then, anyway)

    def leave(self, then: Going) -> None:
        """Go elsewhere; from a case that was read, only when its words are on disk."""
        page = self.page
        if page is not None and page is self._window.pages.currentWidget() and page.view is not None:
            self.commit(then, then)
        else:
            then()

    def put_away(self) -> None:
        """Have what is open beside the draft put in before the page goes."""
        if self.page is not None:
            self.page.draft.go_elsewhere()

    def try_again(self) -> None:
        """Keep what could not be kept: the register is there again."""
        if self.page is not None:
            self.page.draft.keeping.try_again()

    def show_others(self, others: tuple[Attending, ...]) -> None:
        """Say who else has the case open; while another page shows, it is not open here."""
        if self.page is not None:
            self.page.show_others(others)
            if not self.shows:
                self.page.go_away()

    # --- what is let go -----------------------------------------------------------------------------------

    def takes_drop(self, paths: Sequence[Path], text: str, html: str, at: QPoint | None) -> bool:
        """File or enclose here what was let go; False where no case shows that can take it."""
        page = self._under_drop()
        if page is None:
            return False
        goal = page.letting_go.goal(at) if paths else None
        if goal is not None:
            page.letting_go.enclose(paths, goal.response)
        else:
            page.letting_go.take_later(paths, text, html)
        return True

    def drop_words(self, at: QPoint | None) -> str:
        """Say what letting go at a point of the screen will do here, "" where no case shows that can take it."""
        page = self._under_drop()
        if page is None or page.view is None:
            return ""
        goal, holder = page.letting_go.goal(at), page.letting_go.holder()
        if goal is not None:
            return goal.words
        if holder:
            return f"Let go to file it with the answer of {holder}"
        return f"Let go to file it in {page.view.case.reference}"

    def _under_drop(self) -> "CasePage | None":
        page = self.page
        shown = page is not None and self._window.pages.currentWidget() is page and page.view is not None
        return page if shown and not self._desk.office.read_only else None

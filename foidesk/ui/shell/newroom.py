"""The room of a new request: started, put aside as a draft, taken up again or discarded."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.ui.shell.room import Going, Room

if TYPE_CHECKING:
    from foidesk.ui.intake.page import NewRequestPage

_BANNER = "draft"


class NewRoom(Room["NewRequestPage"]):
    """What stands there and is left is kept as a draft, and offered again."""

    key = kind = "new_request"
    title = "New request"

    def make(self) -> "NewRequestPage":
        """Make the page."""
        from foidesk.ui.intake.page import NewRequestPage

        page = NewRequestPage(self._desk)
        page.created.connect(self._created)
        page.filed.connect(self._filed)
        page.case_wanted.connect(self._look_at_case)
        page.left.connect(self._left)
        return page

    def has_request(self) -> bool:
        """Say whether a request stands on the page."""
        return self.page is not None and self.page.has_request()

    # --- starting -----------------------------------------------------------------------------------------

    def start(self, paths: Sequence[Path], text: str, html: str) -> None:
        """Start a request from files, from words, or from nothing."""
        page = self._begin()
        if paths:
            page.coming.take_files(paths)
        elif text or html:
            page.coming.start_pasted(text, html)

    def start_from_message(self, case_id: int, message: int) -> None:
        """Start a request from a message that lies in a case."""
        self._begin().coming.start_from_message(case_id, message)

    def _begin(self) -> "NewRequestPage":
        self._window.troubles.drop(_BANNER)
        return self.enter()

    # --- leaving ------------------------------------------------------------------------------------------

    def way_back(self) -> Going:
        """Take up again what stands on the page."""
        return self.resume if self.has_request() else self.show

    def commit(self, then: Going, _anyway: Going) -> None:
        """Keep the draft, then go on."""
        self.keep_now()
        then()

    def keep_now(self) -> None:
        """Keep the draft."""
        if self.page is not None:
            self.page.keeping.keep_now()

    def _created(self, case_id: int) -> None:
        self._rooms.case.open(case_id)
        if self.page is not None and self.page.tray.files:  # let go together, and not yet said what they are
            self.offer(len(self.page.tray.files), has_draft=False)

    def _filed(self, case_id: int) -> None:
        self._rooms.case.open(case_id, "correspondence")

    def _look_at_case(self, case_id: int) -> None:
        """Open another case; the new request waits as a draft."""
        self._rooms.case.open(case_id, "correspondence")
        self.offer()

    def _left(self) -> None:
        had = self.has_request()
        self._rooms.show_register()
        if had:
            self.offer()

    # --- the draft ----------------------------------------------------------------------------------------

    def offer(self, waiting: int = 0, *, has_draft: bool = True) -> None:
        """Offer to take up the draft, or the files that wait to be taken up."""
        files = "1 file waits" if waiting == 1 else f"{waiting} files wait"
        kept = f"{files} to be taken up after it. Nothing was lost." if waiting else "Nothing of it was lost."
        self._window.troubles.tell(
            _BANNER,
            "info",
            "A new request you were working on was kept" if has_draft else f"{files} to be taken up",
            kept if has_draft else "They were let go on the window and are kept in the register. Nothing was lost.",
            (("Resume", self._resume_wanted), ("Discard", self._discard)),
            icon="history",
        )

    def _resume_wanted(self) -> None:
        self._rooms.leave(self.resume)

    def resume(self) -> None:
        """Take up the draft."""
        page = self.enter()
        if not page.has_request():
            page.coming.resume_draft()

    def _discard(self) -> None:
        if self.page is not None:
            self.page.discard()
            return
        office = self._desk.office

        def discard() -> None:
            office.receipt.discard_draft()
            office.inbox.drop([one.slot for one in office.inbox.waiting()])

        self._desk.run(discard, lambda _done: self._desk.say("Draft discarded"), owner=self)

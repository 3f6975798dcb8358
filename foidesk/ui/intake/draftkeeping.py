"""Keeping the request on the screen as a draft, shortly after each change and whenever the page is left."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from foidesk.domain.troubles import Trouble
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.records import local
from foidesk.ui.desk import Desk
from foidesk.ui.parts.savedmark import SavedMark

KEEP_AFTER_MS = 1000
Kept = tuple[NewRequestDraft, tuple[str, ...]]
"""The draft, and the slots of the in-tray that go with it."""


class DraftKeeping(QObject):
    """`on_screen` gives what is to be kept, None while there is no request; the mark says once it is on disk."""

    def __init__(self, desk: Desk, mark: SavedMark, on_screen: Callable[[], Kept | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._mark, self._on_screen = desk, mark, on_screen
        self._dirty = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep_now)

    def touch(self) -> None:
        """Know that something changed; it is kept when the page is left at the latest."""
        self._dirty = True

    def changed(self) -> None:
        """Keep a change soon."""
        self._dirty = True
        if not self._soon.isActive():  # so that one who types on and on is kept, too
            self._soon.start()

    def wait(self) -> None:
        """Keep nothing for now: the request is about to leave the page."""
        self._soon.stop()

    def is_kept(self) -> None:
        """Know that all is as it was kept."""
        self._dirty = False

    def keep_now(self) -> None:
        """Keep the draft now."""
        self._soon.stop()
        found = self._on_screen() if self._dirty else None
        if found is not None:
            self._dirty = False
            receipt = self._desk.office.receipt
            self._desk.run(lambda: receipt.keep_draft(*found), self._kept, self._not_kept, owner=self)

    def _kept(self, at: datetime) -> None:
        if self._on_screen() is not None:
            self._mark.say(f"Kept as a draft {local(at):%H:%M}")

    def _not_kept(self, trouble: Trouble) -> None:
        self._dirty = True
        self._mark.not_saved(trouble.what)
        self._desk.say(f"Not saved. {trouble}", urgent=True)

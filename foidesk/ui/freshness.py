"""Keeps a list fresh while its page shows: it is asked again after an act, and once a new day has begun."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from foidesk.office.views import Told
from foidesk.ui.desk import Desk

_TOLD_MS, _DAY_MS = 60, 60_000


class Freshness(QObject):
    """Asks for a page that reads anew by itself whenever it is shown again."""

    def __init__(
        self, desk: Desk, page: QWidget, ask: Callable[[], object], day_shown: Callable[[], date | None]
    ) -> None:
        """Take how the page asks, and the day of what it shows; None while it shows nothing."""
        super().__init__(page)
        self._desk, self._page, self._ask, self._day_shown = desk, page, ask, day_shown
        self.wait = QTimer(self)
        self.wait.setSingleShot(True)
        self.wait.setInterval(_TOLD_MS)
        self.wait.timeout.connect(ask)
        self._midnight = QTimer(self)
        self._midnight.setInterval(_DAY_MS)
        self._midnight.timeout.connect(self._check_day)
        self._midnight.start()
        desk.told.connect(self._told)

    def _told(self, _told: Told) -> None:
        if self._page.isVisible():
            self.wait.start()

    def _check_day(self) -> None:
        if self._page.isVisible() and self._day_shown() not in {None, self._desk.office.today()}:
            self._ask()

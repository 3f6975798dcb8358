"""Leaving a page on which words are being typed: they go to the disk first, and if they cannot, she is told."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

_PATIENCE_MS = 3_000
Going = Callable[[], object]


class Leaving(QObject):
    """Waits for the words to be kept, and does not wait for ever."""

    def __init__(self, parent: QObject, window: "MainWindow") -> None:
        super().__init__(parent)
        self._window = window
        self._then: Going | None = None
        self._anyway: Going | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._stuck)

    def leave(self, commit: Callable[[Callable[[], None]], None], then: Going, anyway: Going) -> None:
        """Have `commit` put the words on disk, then go on; the latest wish to go counts."""
        self._then, self._anyway = then, anyway
        self._patience.start()
        commit(partial(self._kept, then))

    def _kept(self, then: Going) -> None:
        if then is not self._then:
            return
        self._patience.stop()
        self._window.troubles.drop("stuck")
        self._then = self._anyway = None
        then()

    def _stuck(self) -> None:
        if self._window.troubles.banner("away") is not None:
            self._window.troubles.tell(
                "stuck",
                "warn",
                "The last words are not in the register yet",
                "They are kept on this computer and go into the register when it is opened here again.",
                (("Leave", self._leave_anyway),),
            )
            return
        self._window.troubles.tell(
            "stuck",
            "error",
            "The last words could not be saved",
            "They are still on the screen. Copy them, or make room on the disk and try once more.",
            (("Leave without them", self._leave_anyway),),
        )

    def _leave_anyway(self) -> None:
        anyway, self._then, self._anyway = self._anyway, None, None
        if anyway is not None:
            anyway()

"""The pulse of a network drive: one that hangs answers nothing and fails nothing, so it is knocked at now and then."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from foidesk.ui.crossing import Crossing

HANGS_AFTER_S = 5.0


class Pulse(QObject):
    """Knocks where the register lies, on a worker of its own and never twice at once."""

    def __init__(self, knock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._knock = knock
        self._crossing = Crossing(self, "pulse")
        self._since: float | None = None

    def beat(self) -> None:
        """Knock, unless an answer is still waited for."""
        if self._since is None:
            self._since = time.monotonic()
            self._crossing.run(self._wait)

    def hangs(self) -> bool:
        """Tell whether an answer has been waited for too long; on any thread."""
        since = self._since
        return since is not None and time.monotonic() - since > HANGS_AFTER_S

    def close(self) -> None:
        """Knock no more."""
        self._crossing.close(lambda _waited: True)

    def _wait(self) -> None:
        try:
            self._knock()
        finally:
            self._since = None

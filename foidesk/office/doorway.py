"""The one way to the register: one at a time, and nobody while where it lies does not answer.

A network drive that hangs fails nothing: whoever asked waits inside, perhaps for hours. Those who come after are
turned away at once, so that what they bring can be kept on this computer.
"""

import threading
from types import TracebackType

from foidesk.domain.troubles import RegisterAway

_LOOKS_UP = 0.2


class Doorway:
    """A lock that the same thread may pass again, and that can be shut before everybody else."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._inside = 0
        self._depth = 0
        self._shut = threading.Event()

    def shut(self) -> None:
        """Turn away who comes, and who waits, until it is opened."""
        self._shut.set()

    def open(self) -> None:
        """Let them in again."""
        self._shut.clear()

    def __enter__(self) -> None:
        """Go in, after whoever is inside; RegisterAway where it is shut."""
        me = threading.get_ident()
        if self._inside != me:
            self._must_be_open()
        while not self._lock.acquire(timeout=_LOOKS_UP):
            self._must_be_open()
        self._inside, self._depth = me, self._depth + 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Go out."""
        self._depth -= 1
        if not self._depth:
            self._inside = 0
        self._lock.release()

    def _must_be_open(self) -> None:
        if self._shut.is_set():
            raise does_not_answer()


def does_not_answer() -> RegisterAway:
    """Say that the drive neither answers nor fails."""
    return RegisterAway(
        "The network drive with the register does not answer.",
        kept="What is shown can still be read, and what you type is kept on this computer.",
        do="Check the network. FOI Desk goes on by itself once the drive answers.",
    )

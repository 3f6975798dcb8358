"""Who has a case open: this desk's own lines, and those of others that are still there."""

import getpass
import os
import socket
import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from foidesk.store.presences import Presence

STALE_AFTER = timedelta(minutes=2)
"""A desk renews its lines several times in this while; one that does not is gone, or its computer is."""
LONG_AGO = timedelta(hours=12)
"""No two clocks in an office are so far apart: who was there last so long ago, by any clock, is gone."""


_ASKS_ONLY, _REFUSED, _STILL_ACTIVE = 0x1000, 5, 259
"""PROCESS_QUERY_LIMITED_INFORMATION, ERROR_ACCESS_DENIED and STILL_ACTIVE of Windows."""


def computer_name() -> str:
    """Give the name of this computer."""
    try:
        return socket.gethostname()
    except OSError:
        return ""


def account_name() -> str:
    """Give the name of the account at this computer, or plain words where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a stripped account, or Windows without the variables
        return "somebody at this computer"


class Heard:
    """When each desk was last heard of, told by the clock of this computer alone.

    The time that a sign bears is by the clock of whoever gave it, and may be wrong by any number of minutes. So it
    only tells one sign from the next: a desk is silent from the moment at which its last new sign was seen here.
    """

    def __init__(self, now: Callable[[], datetime], ticks: Callable[[], float]) -> None:
        self._now, self._ticks = now, ticks
        self._signs: dict[str, tuple[datetime, float]] = {}

    def silence(self, desk: str, sign: datetime) -> timedelta:
        """Say for how long a desk has been silent, given the sign of it that is kept now."""
        if (long := self._now() - sign) > LONG_AGO:
            return long
        last, seen = self._signs.get(desk, (None, 0.0))
        if last != sign:
            seen = self._ticks()
            self._signs[desk] = sign, seen
        return timedelta(seconds=self._ticks() - seen)


def still_there(lines: Iterable[Presence], heard: Heard, computer: str) -> tuple[Presence, ...]:
    """Leave out the lines of desks that are gone: not renewed for a while, or of a program that ended here."""
    return tuple(
        line
        for line in lines
        if heard.silence(line.desk, line.at) <= STALE_AFTER and (line.computer != computer or runs_here(line.process))
    )


def runs_here(process: int) -> bool:
    """Say whether a process of this computer is still there."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)  # asks only
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    """Ask Windows: there, os.kill would end the program instead of asking."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]  # Windows only
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_ASKS_ONLY, False, ctypes.c_ulong(process))
    if not handle:  # somebody else's, as where several people work on one server by remote desktop
        refused: int = ctypes.get_last_error()  # type: ignore[attr-defined, unused-ignore]
        return refused == _REFUSED
    code = ctypes.c_ulong()
    found = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return not found or code.value == _STILL_ACTIVE

"""Who has a case open: this desk's own lines, and those of others that are still there."""

import getpass
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from foidesk.store.presences import Presence
from foidesk.store.thiscomputer import computer_name, runs_here

__all__ = ["Heard", "account_name", "computer_name", "runs_here", "still_there"]

STALE_AFTER = timedelta(minutes=2)
"""A desk renews its lines several times in this while; one that does not is gone, or its computer is."""
LONG_AGO = timedelta(hours=12)
"""No two clocks in an office are so far apart: who was there last so long ago, by any clock, is gone."""


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

"""The pen of a register that one desk writes at a time: looked at inside every transaction that writes.

So a desk that lost the pen can never write again by mistake, however late its write comes: the look and the write are
one transaction, and taking the pen is another one before it.
"""

import os
from collections.abc import Callable
from datetime import datetime

from foidesk.domain.sharing import PEN_STALE_AFTER, Asked, Holder, Sharing, SharingWay, pen_elsewhere
from foidesk.office.presence import Heard, runs_here
from foidesk.store.cabinet import Cabinet, Drawer
from foidesk.store.whereabouts import are_kept_apart, is_on_network

_HERE: set[str] = set()
"""The desks of this program, for it may have more than one register open, or one twice."""


class Pen:
    """What this desk knows of the pen."""

    def __init__(self, cabinet: Cabinet, desk: str, computer: str, now: Callable[[], datetime], heard: Heard) -> None:
        self._desk, self._computer, self._now, self._heard = desk, computer, now, heard
        self.on_network = cabinet.path is not None and is_on_network(cabinet.path)
        self.is_shared = self.on_network and cabinet.path is not None and are_kept_apart(cabinet.path)
        """Whether other computers may have it open too."""
        self.known = Sharing()
        """How the register is shared, as it was last read."""
        self.reading = False
        """Whether this desk only reads, because another one writes or did so since."""
        self.at_desk = False
        """Whether a window stands before it, which takes the pen by a word of the person only."""
        self._held = False
        self._claim: Holder | None = None
        _HERE.add(desk)

    @property
    def way(self) -> SharingWay:
        """Give the way that holds: the careful one on a network while nobody chose."""
        return self.known.way or (SharingWay.ONE if self.is_shared else SharingWay.SEVERAL)

    def is_mine(self) -> bool:
        """Say whether this desk holds the pen, as far as it knows."""
        return self.known.holder is not None and self.known.holder.desk == self._desk

    def holder(self) -> Holder | None:
        """Give the desk that holds the pen and is still there."""
        holder = self.known.holder
        return None if holder is None or self.is_gone(holder) else holder

    def is_gone(self, holder: Holder) -> bool:
        """Say whether a desk that holds the pen is gone: silent for too long, or a program that ended here."""
        if holder.desk == self._desk:
            return False
        if holder.computer == self._computer:
            if holder.process == os.getpid() and holder.desk not in _HERE:  # as after a move to another place
                return True
            if not runs_here(holder.process):
                return True
        return self._heard.silence(holder.desk, holder.at) > PEN_STALE_AFTER

    def line(self, who: str) -> Holder:
        """Give the line that says that this desk holds the pen."""
        at = self._now()
        return Holder(self._desk, who, self._computer, os.getpid(), at, at)

    def question(self, who: str) -> Asked:
        """Give the line that says that this desk asks for the pen."""
        return Asked(self._desk, who, self._computer, os.getpid(), self._now())

    def must_be_held(self, drawer: Drawer, who: str) -> None:
        """Refuse a write by a desk that does not hold the pen, within the transaction that would write.

        A desk that never looked for the pen, as on the command line, takes a free one with its first write.
        """
        self.learn(drawer.sharing.load())
        if self.way is SharingWay.SEVERAL or self.is_mine():
            return
        if self.reading or self.holder() is not None:
            self.reading = True
            raise pen_elsewhere(self.holder())
        self._claim = self.line(who)
        drawer.sharing.give(self._claim)

    def learn(self, sharing: Sharing) -> None:
        """Take in how the register is shared now: whoever lost the pen reads, whoever was handed it writes."""
        self.known = sharing
        if self.way is SharingWay.SEVERAL:
            self.reading = self._held = False
        elif self.is_mine():
            self.reading, self._held = False, True
        else:
            self.reading = self.reading or self._held or self.at_desk

    def close(self) -> None:
        """Be no desk any more."""
        _HERE.discard(self._desk)

    def over(self, *, kept: bool) -> None:
        """Note how a transaction ended; what was claimed in one that was not kept is not held."""
        if kept and self._claim is not None:
            self.learn(Sharing(self.known.way, self._claim))
        self._claim = None

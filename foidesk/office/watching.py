"""Watching for what other desks do to the register, so that what is shown here is never long out of date."""

from dataclasses import dataclass

from foidesk.domain.facts import Fact, FactKind
from foidesk.office import typedhere
from foidesk.office.attendance import Attendance, Attending
from foidesk.office.clockwall import time_words
from foidesk.office.sharing import SharingDesk, SharingView
from foidesk.office.views import Told
from foidesk.office.work import Work
from foidesk.store.homes import lostshare


@dataclass(frozen=True, slots=True)
class Round:
    """What one look round found: acts of others, oldest first, and who else has a case open."""

    happened: tuple[Told, ...]
    others: tuple[Attending, ...]
    sharing: SharingView
    brought_in: int = 0
    """How many texts went into the register that had been kept on this computer."""


class Watching:
    """Looks whether another desk changed the register, and tells it as if it had been done here."""

    def __init__(self, work: Work, attendance: Attendance, sharing: SharingDesk) -> None:
        self._work = work
        self._sharing = sharing
        self._attendance = attendance
        self._version: int | None = None
        self._last: int | None = None
        self._others: tuple[Attending, ...] = ()

    def knock(self) -> None:
        """Come back once there is an answer from where the register lies; on any thread, beside all other work."""
        path = self._work.cabinet.path
        if path is not None:
            lostshare.knock(path)

    def turn_away(self) -> None:
        """Refuse whatever needs the register at once, where it does not answer: nobody is to wait for it."""
        self._work.lock.shut()

    def let_in(self) -> None:
        """Do what needs the register again."""
        self._work.lock.open()

    def look(self, *, beat: bool = False) -> Round:
        """Look round. Where nothing was written since the last look, the file is hardly touched.

        With `beat`, say that this desk is still there, and look again who else is. A register that is not there, as
        on a share that was lost, is a StoreTrouble; once it is there again, what was typed meanwhile goes in.
        """
        with self._work.lock:  # refused at once where the drive is known to hang
            self._work.cabinet.must_be_there()
        if beat:
            self._attendance.beat()
            self._sharing.beat()
        brought_in = typedhere.bring_in(self._work)
        version = self._work.cabinet.data_version()
        if version == self._version and not beat:
            return Round((), self._others, self._sharing.view(), brought_in)
        with self._work.reading() as drawer:
            last, entries = drawer.journal.last_id(), drawer.journal.since(self._last)
        happened = tuple(
            Told(entry.case_id, Fact(FactKind(entry.kind), entry.words, entry.act), entry.who, entry.at)
            for entry in entries
            if not self._work.meantime.wrote(entry.id)
        )
        self._version, self._last = version, last
        self._others = self._attendance.others()
        for told in happened:
            self._work.tell(told)
        return Round(happened, self._others, self._sharing.view(), brought_in)


def told_words(told: Told) -> str:
    """Say what somebody else did: `Tom, 10:42: Response to item 2 written`."""
    what = told.fact.words if told.fact is not None else ""
    at = f", {time_words(told.at)}" if told.at is not None else ""
    return f"{told.who}{at}: {what}"

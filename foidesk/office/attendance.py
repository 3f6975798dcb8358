"""The attendance counter: who has which case open, at this desk and at others."""

import os
from dataclasses import dataclass
from datetime import datetime

from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.office.work import Work
from foidesk.store.presences import Presence


@dataclass(frozen=True, slots=True)
class Attending:
    """Somebody else who has a case open."""

    case_id: int
    who: str
    computer: str
    since: datetime


class Attendance:
    """Lines that say who is there. They are no part of any case, its journal or its undo, and none is ever owed.

    So a line that cannot be written is left: another desk has the register for a moment, it can only be read, or
    who sits here was made a reader meanwhile.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._open: set[int] = set()

    def come(self, case_id: int) -> None:
        """Say that this desk has a case open."""
        self._open.add(case_id)
        self._write({case_id})

    def go(self, case_id: int) -> None:
        """Say that this desk has closed a case."""
        self._open.discard(case_id)
        if not self._work.read_only:
            try:
                with self._work.writing() as drawer:
                    drawer.presences.drop(self._work.desk, case_id)
            except (StoreTrouble, NotAllowed):  # it clears itself when it is not renewed
                return

    def beat(self) -> None:
        """Say that this desk is still there, and clear the lines of those that are gone."""
        self._write(self._open)

    def leave(self) -> None:
        """Take every line of this desk away: the program ends."""
        if self._open and not self._work.read_only:
            self._open.clear()
            try:
                with self._work.writing() as drawer:
                    drawer.presences.drop(self._work.desk)
            except (StoreTrouble, NotAllowed):
                return

    def others(self) -> tuple[Attending, ...]:
        """Give who else has a case open, each person once for each case and computer."""
        with self._work.reading() as drawer:
            found = [line for line in self._work.present(drawer) if line.desk != self._work.desk]
        return tuple(dict.fromkeys(Attending(line.case_id, line.who, line.computer, line.since) for line in found))

    def _write(self, case_ids: set[int]) -> None:
        work = self._work
        if not case_ids or work.read_only:
            return
        at = work.now()
        try:
            with work.writing() as drawer:
                there = {line.desk for line in work.present(drawer)}
                for line in drawer.presences.all():
                    if line.desk not in there:
                        drawer.presences.drop(line.desk)
                for case_id in case_ids:
                    drawer.presences.put(
                        Presence(work.desk, case_id, work.who, work.computer, os.getpid(), since=at, at=at)
                    )
        except (StoreTrouble, NotAllowed):
            return

"""What others did in the meantime: told apart from what this desk did itself, and refused to be overwritten."""

from foidesk.domain.case import Case
from foidesk.domain.meantime import Watched
from foidesk.domain.troubles import Conflict
from foidesk.office.clockwall import time_words
from foidesk.store import snapshots
from foidesk.store.cabinet import Drawer
from foidesk.store.journal import JournalEntry

SOMEBODY = "Somebody else"


class Meantime:
    """Knows which versions of each case were made at this desk: all others are somebody else's."""

    def __init__(self) -> None:
        self._own: dict[int, set[int]] = {}
        self._made: list[tuple[int, int]] = []
        self._entries: set[int] = set()

    def made(self, case_id: int, version: int) -> None:
        """Note a version that is made in the transaction that is open."""
        self._made.append((case_id, version))

    def over(self, *, kept: bool) -> None:
        """Note that the transaction is over. What was not kept is not ours: another desk may make that version."""
        if kept:
            for case_id, version in self._made:
                self._own.setdefault(case_id, set()).add(version)
        self._made.clear()

    def entered(self, before: int, last: int) -> None:
        """Note the journal's entries of a transaction that was kept: nobody else can write during it."""
        self._entries.update(range(before + 1, last + 1))

    def wrote(self, entry: int) -> bool:
        """Say whether this desk wrote an entry of the journal."""
        return entry in self._entries

    def others(self, case_id: int, seen: int, now: int) -> bool:
        """Say whether somebody else changed a case between two versions."""
        own = self._own.get(case_id, set())
        return now < seen or any(version not in own for version in range(seen + 1, now + 1))

    def must_be_as_seen(
        self, drawer: Drawer, case_id: int, now: Case, seen: Case | None, watched: tuple[Watched, ...]
    ) -> None:
        """Refuse an act on a part of the case that somebody else changed since she looked at it."""
        if seen is None or not self.others(case_id, seen.version, now.version):
            return
        for part in watched:
            if part.of(now) != part.of(seen):
                entry = changed_by(drawer, case_id, now, part)
                who = entry.who if entry is not None else SOMEBODY
                at = f" at {time_words(entry.at)}" if entry is not None else ""
                raise Conflict(
                    f"{who} changed {part.words} of {now.reference}{at}, after you had looked at it."
                    if part.words != "the case"
                    else f"{who} changed {now.reference}{at}, after you had looked at it.",
                    kept="Their change is kept. What you asked for was not done.",
                    do="Look at it as it stands now, then do it again if it is still right.",
                )


def changed_by(drawer: Drawer, case_id: int, case: Case, part: Watched) -> JournalEntry | None:
    """Find the latest act that changed a part of a case."""
    for entry in reversed(drawer.journal.of_case(case_id)):
        if entry.before is None or entry.after is None:
            continue
        before = snapshots.load(entry.before, case.request.text)
        after = snapshots.load(entry.after, case.request.text)
        if part.of(before) != part.of(after):
            return entry
    return None

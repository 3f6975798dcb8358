"""The counter for histories, of a case and of the register itself: what each act changed, as a paper or as rows."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from foidesk.domain import casechanges, officeacts
from foidesk.domain.casechanges import Changed
from foidesk.domain.pasting import csv_of
from foidesk.office.records import Records, kind_alone
from foidesk.office.views import JournalLine, OfficeLine
from foidesk.office.work import LONDON, Work
from foidesk.store import snapshots
from foidesk.store.cabinet import Drawer
from foidesk.store.journal import JournalEntry

if TYPE_CHECKING:  # the typist is asked when a paper is wanted
    from foidesk.letters.historysheet import ToldAct

PAGE = 200
"""How many lines of the register's own history are given at once."""
_MOST = 10_000


class Histories:
    """What the journal tells, in words that can be held beside each other."""

    def __init__(self, work: Work, records: Records) -> None:
        self._work, self._records = work, records

    # --- of a case --------------------------------------------------------------------------------

    def changes(self, line: JournalLine) -> tuple[Changed, ...]:
        """Tell what an act changed of its case, part by part; nothing where its words were disposed of."""
        before, after = (snapshots.load(body, "") if body else None for body in (line.before, line.after))
        return casechanges.changes(before, after)

    def paper(self, case_id: int) -> bytes:
        """Draw the whole history as PDF, the oldest act first."""
        from foidesk.letters import historysheet, press

        acts = self._acts(case_id)
        with self._work.reading() as drawer:
            case, profile = drawer.casefiles.load(case_id), self._work.profile(drawer)
        return press.draw(historysheet.compose(acts, case, profile, self._work.today()))

    def csv(self, case_id: int) -> bytes:
        """Give the whole history as CSV that Excel opens as it should; no cell is taken for a formula."""
        from foidesk.letters import historysheet

        return csv_of(historysheet.as_rows(self._acts(case_id)))

    def _acts(self, case_id: int) -> "tuple[ToldAct, ...]":
        from foidesk.letters.historysheet import ToldAct

        lines = reversed(self._records.history(case_id))
        return tuple(ToldAct(line.at, line.who, line.words, self.changes(line)) for line in lines)

    # --- of the register itself -------------------------------------------------------------------

    def of_register(self, words: str = "", before: int = 0) -> tuple[OfficeLine, ...]:
        """List a page of what was done in no one case, and of disposals, newest first, in local time.

        Only lines that hold `words` in their sentence, names or day; `before` is the number of the last one known.
        """
        with self._work.reading() as drawer:
            return tuple(islice(_lines(drawer, before, words.strip().casefold()), PAGE))

    def register_paper(self) -> bytes:
        """Draw the whole history of the register itself as PDF, the oldest act first."""
        from foidesk.letters import historysheet, press

        acts = self._register_acts()
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
        return press.draw(historysheet.compose_register(acts, profile, self._work.today()))

    def register_csv(self) -> bytes:
        """Give it as CSV that Excel opens as it should; no cell is taken for a formula."""
        from foidesk.letters import historysheet

        return csv_of(historysheet.as_rows(self._register_acts(), "Part"))

    def _register_acts(self) -> "tuple[ToldAct, ...]":
        from foidesk.letters.historysheet import ToldAct

        with self._work.reading() as drawer:
            lines = list(_lines(drawer))
        return tuple(ToldAct(line.at, line.signed, line.words, line.changes) for line in reversed(lines))


def _lines(drawer: Drawer, before: int = 0, sought: str = "") -> Iterator[OfficeLine]:
    """Give the lines from a number on that hold what is sought; they are read as they are wanted."""
    many = PAGE
    while found := drawer.journal.of_office(before, many):
        for entry, reference in found:
            said = entry.words if entry.disposal is None else kind_alone(entry.kind)
            whole = f"{reference}: {said}" if reference else said
            line = JournalLine(entry.at.astimezone(LONDON), entry.who, whole, account=entry.account)
            if not sought or any(sought in one.casefold() for one in (whole, line.who, line.account, line.when)):
                yield _line(entry, line)
        before, many = found[-1][0].id, min(4 * many, _MOST)  # who goes on mostly wants far more


def _line(entry: JournalEntry, line: JournalLine) -> OfficeLine:
    words, changes = officeacts.read(entry.kind, line.words)
    return OfficeLine(
        at=line.at,
        who=line.who,
        words=words,
        account=line.account if line.account != line.who else "",
        number=entry.id,
        whole=line.words,
        changes=changes,
    )

"""The counter for the history of a case: what each act changed, and the whole of it as a paper or as rows."""

from typing import TYPE_CHECKING

from foidesk.domain import casechanges
from foidesk.domain.casechanges import Changed
from foidesk.domain.pasting import csv_of
from foidesk.office.records import Records
from foidesk.office.views import JournalLine
from foidesk.office.work import Work
from foidesk.store import snapshots

if TYPE_CHECKING:  # the typist is asked when a paper is wanted
    from foidesk.letters.historysheet import ToldAct


class Histories:
    """What the journal tells of one case, in words that can be held beside each other."""

    def __init__(self, work: Work, records: Records) -> None:
        self._work, self._records = work, records

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

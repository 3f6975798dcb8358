"""The counter of the checks: what stands between a draft and a lawful letter, as it is and while it is typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.domain import checks
from foidesk.domain.case import ANSWERING_LETTERS, Case
from foidesk.domain.checking import notneeded
from foidesk.domain.checks import CheckDone, Finding
from foidesk.domain.richtext import RichText
from foidesk.office import textusing
from foidesk.office.clearanceviews import mark_now
from foidesk.office.surroundings import surroundings
from foidesk.office.views import CaseView
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:  # it asks this module what to say of a case
    from foidesk.office.work import Work


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a letter gave: what stands, what was set aside, what is in order."""

    findings: tuple[Finding, ...]
    set_aside: tuple[Finding, ...]
    ticks: tuple[CheckDone, ...]


def look_at(work: "Work", drawer: Drawer, case_id: int, case: Case, dated: date, *, kind: str = "response") -> Looked:
    """Check a letter of a case as the case is given."""
    profile, deadline = work.profile(drawer, dated), work.deadline(case)
    around = replace(surroundings(work, drawer, case, dated, kind), mark=mark_now(work, drawer, case, kind, dated))
    found = checks.every_finding(case, profile, deadline, dated, kind, around=around)
    if kind in ANSWERING_LETTERS:
        found += textusing.findings(work, drawer, case_id, case)
    stand, aside = notneeded.parted(case, found)
    ticks = checks.done(case, profile, stand, deadline=deadline, dated=dated)
    if kind not in ANSWERING_LETTERS:
        ticks = tuple(tick for tick in ticks if tick.words in checks.OF_EVERY_LETTER)
    return Looked(stand, aside, ticks)


class Checking:
    """What a caseworker asks of the checks."""

    def __init__(self, work: "Work") -> None:
        self._work = work

    def look(self, case_id: int, typed: Mapping[int, RichText] | None = None) -> Looked:
        """Check a case; `typed` holds, by response, texts that are being written and not in the case yet."""
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            if typed:
                responses = tuple(replace(one, text=typed.get(one.key, one.text)) for one in case.responses)
                case = replace(case, responses=responses)
            return look_at(self._work, drawer, case_id, case, self._work.today())

    def set_aside(self, case_id: int, finding: Finding) -> CaseView:
        """Say that a finding is not needed: it stays away for as long as the text it is about stays as it is."""
        return self._work.act(case_id, lambda case: notneeded.set_aside(case, finding))

    def take_up(self, case_id: int, finding: Finding) -> CaseView:
        """Look at a finding again that was set aside."""
        return self._work.act(case_id, lambda case: notneeded.take_up(case, finding))

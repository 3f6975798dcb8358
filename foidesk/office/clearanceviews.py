"""What the office knows of the clearance of a case: whether it is asked for, where it is, whether it still stands."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.domain.case import Case
from foidesk.domain.clearance import Clearance, ClearanceRule, Standing, current, marked
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed
from foidesk.office.clockwall import LONDON
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:  # it asks this module what to say of a case
    from foidesk.office.work import Work


@dataclass(frozen=True, slots=True)
class ClearanceView:
    """The clearance of the answer as the desk shows it. `asked` says whether the office's rule wants it here."""

    rule: ClearanceRule
    asked: bool
    current: Clearance | None
    changed: bool = False
    """Whether the letter is another than the one that was cleared."""

    @property
    def stands(self) -> bool:
        """Say whether the letter may be signed as far as clearance goes."""
        one = self.current
        return one is not None and one.standing is Standing.CLEARED and not self.changed

    @property
    def is_wanted(self) -> bool:
        """Say whether the next thing is to send the letter for clearance."""
        return self.asked and not self.stands and not (self.current is not None and self.current.is_waiting)


def mark_of(work: "Work", profile: Profile, case: Case, kind: str, at: datetime) -> str:
    """Mark a letter as it stands, composed for the day of a moment; nothing where the case has no such letter."""
    from foidesk.letters.fingerprint import fingerprint  # composing is not needed until something was cleared

    on, deadline = at.astimezone(LONDON).date(), work.deadline(case)
    last = work.last_mark
    if last is not None and last[0] is case and last[1] is profile and last[2] == (kind, on, deadline):
        return last[3]
    try:
        mark = fingerprint(case, profile, deadline, kind, on)
    except NotAllowed:
        mark = ""
    work.last_mark = (case, profile, (kind, on, deadline), mark)
    return mark


def mark_now(work: "Work", drawer: Drawer, case: Case, kind: str, dated: date | None = None) -> str:
    """Mark a letter as it would go on a date, for the checks; nothing where there is no clearance to compare it with.

    It is worded as the office words letters of that date: a change that came into use since asks for a second look.
    """
    was = current(case.clearances, kind)
    if was is None or was.standing is not Standing.CLEARED or was.decided_at is None:
        return ""
    return mark_of(work, work.profile(drawer, dated), case, kind, was.decided_at)


def settled(work: "Work", drawer: Drawer, case: Case) -> Case:
    """Note with each clearance that stands whether its letter is still the one that was cleared."""
    marks = {
        one.kind: mark_of(work, work.profile(drawer), case, one.kind, one.decided_at)
        for one in case.clearances
        if one.standing is Standing.CLEARED and one.decided_at is not None
    }
    if not marks:
        return case
    clearances = marked(case.clearances, marks)
    return case if clearances == case.clearances else replace(case, clearances=clearances)


def clearance_of(work: "Work", drawer: Drawer, case: Case) -> ClearanceView:
    """Give the clearance of the answer, looked at afresh: the office's wording may have changed too."""
    rule, was = work.profile(drawer).clearance, case.clearance
    kind = was.kind if was is not None else "response"
    changed = was is not None and was.standing is Standing.CLEARED and mark_now(work, drawer, case, kind) != was.mark
    return ClearanceView(rule, rule.asks(kind, refuses=case.refuses), was, changed)

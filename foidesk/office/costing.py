"""The costing counter: the estimate of a request, what is counted with it, the advice, and the sum in the letter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from foidesk.domain import costkeeping, meantime
from foidesk.domain.aggregation import period_around, within_period
from foidesk.domain.case import Case
from foidesk.domain.costsheet import CostLimit, CostLine, CountedTogether, WhyTogether
from foidesk.domain.likeness import Closeness, Telling
from foidesk.domain.meantime import Seen
from foidesk.domain.troubles import NotFound
from foidesk.office.typing import ADVICE, Part
from foidesk.office.views import CaseView
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.lists.acquaintances import Acquaintance

if TYPE_CHECKING:  # the typist is asked for when a sheet is drawn
    from foidesk.letters.costpaper import CostPaper

_AROUND = timedelta(days=130)  # sixty working days, whatever holidays lie between


@dataclass(frozen=True, slots=True)
class OtherRequest:
    """A request that may be counted with one: `seconds` is the time of its sheet now, None where it has none."""

    case_id: int
    reference: str
    requester: str
    subject: str
    received: date
    same_person: bool
    closeness: Closeness
    seconds: int | None
    counted: CountedTogether | None = None

    @property
    def is_stale(self) -> bool:
        """Say whether its sheet says something else by now than what was counted."""
        return self.counted is not None and self.seconds is not None and self.seconds != self.counted.seconds


@dataclass(frozen=True, slots=True)
class Together:
    """The requests that may be counted with one, and the days within which they must have come in."""

    first: date
    last: date
    others: tuple[OtherRequest, ...]


class Costing:
    """What a caseworker does with a cost sheet; each method that changes it is one act."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def limit(self) -> CostLimit:
        """Give the office's cost limit as it is today (Fees Regulations 2004 reg 3)."""
        with self._work.reading() as drawer:
            return self._work.profile(drawer).cost_limit

    def add_line(self, case_id: int, line: CostLine) -> CaseView:
        """Put a piece of work on the sheet."""
        return self._work.act(case_id, lambda case: costkeeping.add_line(case, line))

    def correct_line(self, case_id: int, index: int, line: CostLine, seen: Case | None = None) -> CaseView:
        """Put a piece of work right; refused (Conflict) if somebody else changed the sheet since `seen`."""
        return self._work.act(
            case_id,
            lambda case: costkeeping.correct_line(case, index, line),
            seen=seen,
            watched=(meantime.COST_LINES,),
        )

    def remove_line(self, case_id: int, index: int, seen: Case | None = None) -> CaseView:
        """Take a piece of work off the sheet."""
        return self._work.act(
            case_id, lambda case: costkeeping.remove_line(case, index), seen=seen, watched=(meantime.COST_LINES,)
        )

    def keep_advice(self, case_id: int, words: str, seen: Seen | None = None) -> datetime:
        """Keep the advice as it is being typed; gives the time (UTC) at which it was safely on disk."""
        return self._work.typing.keep(case_id, Part(ADVICE), words, seen)

    def write_advice(self, case_id: int, words: str, seen: Seen | None = None) -> CaseView:
        """Write what could be done within the limit; TextConflict where somebody else wrote it meanwhile."""
        return self._work.typing.write(case_id, Part(ADVICE), words, seen)

    def put_in(self, case_id: int, response_key: int, seen: Case | None = None) -> CaseView:
        """Put the paragraph of the sheet into a response."""
        limit = self.limit()
        watched = () if seen is None else (meantime.COSTS, meantime.response_text(seen, response_key))
        return self._work.act(
            case_id, lambda case: costkeeping.put_in(case, response_key, limit), seen=seen, watched=watched
        )

    # --- counted together ---------------------------------------------------------------------------

    def together(self, case_id: int) -> Together:
        """Propose the requests that may be counted with one (Fees Regulations 2004 reg 5), the likeliest first.

        They are those of the same person and those in like words, received within 60 consecutive working days.
        """
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            first, last = period_around(case.request.received, self._work.calendar)
            return Together(first, last, self._others(drawer, case_id, case))

    def _others(self, drawer: Drawer, case_id: int, case: Case) -> tuple[OtherRequest, ...]:
        received, who = case.request.received, case.requester
        telling = Telling("\n".join(item.wording for item in case.items) or case.subject)
        mine = set(drawer.acquaintances.of_address(who.email, received - _AROUND))
        if not who.email.strip():
            mine |= set(drawer.acquaintances.of_name(who.name, received - _AROUND))
        alike = drawer.acquaintances.worded(telling.in_order, received - _AROUND, received + _AROUND)
        sheet = costkeeping.sheet_of(case)
        counted = {one.reference: one for one in sheet.together}
        there = {found: name for name in counted if (found := drawer.casefiles.find(name)) is not None}
        others: list[OtherRequest] = []
        for one in drawer.acquaintances.known((*there, *sorted(mine), *alike)):
            if one.case_id == case_id:
                continue
            closeness = telling.like(Telling(one.words or one.subject)).closeness if telling.words else Closeness.APART
            same = one.case_id in mine
            near = within_period(one.received, received, self._work.calendar)
            if one.case_id in there or (near and (same or closeness >= Closeness.CLOSE)):
                kept = counted.get(there.get(one.case_id, ""))
                others.append(_other(drawer, one, same=same, closeness=closeness, kept=kept))
        others.sort(key=lambda one: (one.counted is None, not one.same_person, -one.closeness, one.reference))
        return tuple(others)

    def count_together(
        self, case_id: int, other_id: int, why: WhyTogether, reason: str, seen: Case | None = None
    ) -> CaseView:
        """Count another request with this one, with the time that its sheet has now."""
        with self._work.reading() as drawer:
            other = drawer.casefiles.load(other_id)
        seconds = costkeeping.sheet_of(other).seconds
        counted = CountedTogether(other.reference, other.request.received, seconds, why, reason.strip())
        return self._work.act(
            case_id,
            lambda case: costkeeping.count_together(case, counted, self._work.calendar),
            seen=seen,
            watched=(meantime.COST_TOGETHER,),
        )

    def take_new_time(self, case_id: int, reference: str) -> CaseView:
        """Take in the time that the sheet of a counted request has by now."""
        with self._work.reading() as drawer:
            other_id = drawer.casefiles.find(reference)
            if other_id is None:
                raise NotFound(f"{reference} is no longer in the register.")
            seconds = costkeeping.sheet_of(drawer.casefiles.load(other_id)).seconds
            case = drawer.casefiles.load(case_id)
        old = next((one for one in costkeeping.sheet_of(case).together if one.reference == reference), None)
        if old is None:
            raise NotFound(f"{reference} is not counted with this request.")
        changed = replace(old, seconds=seconds)
        return self._work.act(case_id, lambda now: costkeeping.count_together(now, changed, self._work.calendar))

    def count_alone(self, case_id: int, reference: str, seen: Case | None = None) -> CaseView:
        """Count another request with this one no longer."""
        return self._work.act(
            case_id,
            lambda case: costkeeping.count_alone(case, reference),
            seen=seen,
            watched=(meantime.COST_TOGETHER,),
        )

    # --- the sheet on paper -------------------------------------------------------------------------

    def paper(self, case_id: int) -> bytes:
        """Draw the sheet as PDF."""
        from foidesk.letters import costpaper

        return costpaper.draw(self._paper(case_id))

    def rows(self, case_id: int) -> Sequence[Sequence[str]]:
        """Give the sheet as rows for a spreadsheet."""
        from foidesk.letters import costpaper

        return costpaper.as_rows(self._paper(case_id))

    def text(self, case_id: int) -> str:
        """Give the sheet as plain text."""
        from foidesk.letters import costpaper

        return costpaper.as_text(self._paper(case_id))

    def _paper(self, case_id: int) -> "CostPaper":
        from foidesk.letters.costpaper import CostPaper

        with self._work.reading() as drawer:
            case, profile = drawer.casefiles.load(case_id), self._work.profile(drawer)
        return CostPaper(case, profile.cost_limit, profile.name_long, self._work.today(), self._work.calendar)


def _other(
    drawer: Drawer, one: Acquaintance, *, same: bool, closeness: Closeness, kept: CountedTogether | None
) -> OtherRequest:
    sheet = drawer.casefiles.load(one.case_id).cost_sheet
    return OtherRequest(
        case_id=one.case_id,
        reference=one.reference,
        requester=one.requester or one.email or "A requester without a name",
        subject=one.subject,
        received=one.received,
        same_person=same,
        closeness=closeness,
        seconds=sheet.seconds if sheet is not None and sheet.lines else None,
        counted=kept,
    )

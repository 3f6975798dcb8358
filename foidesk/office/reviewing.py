"""The reviewing counter: internal reviews asked for, extended, decided and put right; each method is one act."""

from datetime import date

from foidesk.domain import meantime, reviewing
from foidesk.domain.case import Case
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.reviews import Review, ReviewOutcome
from foidesk.office.views import CaseView
from foidesk.office.work import Work


class Reviewing:
    """What happens to an answer that somebody is not content with (s.45 Code of Practice, part 5; EIR reg 11)."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def ask(self, case_id: int, on: date, note: str = "") -> CaseView:
        """Record the day a review was asked for; from then on the case is open work again, due by the review's day."""
        with self._work.reading() as drawer:
            last_day = self._work.last_day_for_review(drawer, drawer.casefiles.load(case_id))
        return self._work.act(
            case_id,
            lambda case: reviewing.ask(case, on, self._work.calendar, self._work.today(), last_day=last_day, note=note),
        )

    def extend(self, case_id: int, on: date, reason: str) -> CaseView:
        """Give a review under FOIA 40 working days in all, counted from the day it was asked for."""
        event = ClockEvent(EventKind.REVIEW_EXTENSION, on, None, reason)
        return self._work.act(
            case_id, lambda case: reviewing.extend(case, event, self._work.calendar, self._work.today())
        )

    def decide(self, case_id: int, on: date, outcome: ReviewOutcome, note: str | None = None) -> CaseView:
        """Record the outcome; without a note the one that is there stays."""
        return self._work.act(
            case_id,
            lambda case: reviewing.decide(case, on, outcome, self._work.calendar, self._work.today(), note=note),
        )

    def correct(self, case_id: int, index: int, review: Review, seen: Case | None = None) -> CaseView:
        """Correct a review: `index` is its place in `case.reviews`, `review` what it should have been."""
        return self._work.act(
            case_id,
            lambda case: reviewing.correct(case, index, review, self._work.calendar, self._work.today()),
            seen=seen,
            watched=(meantime.REVIEWS,),
        )

    def remove(self, case_id: int, index: int, seen: Case | None = None) -> CaseView:
        """Take a review off the case."""
        return self._work.act(
            case_id, lambda case: reviewing.remove(case, index), seen=seen, watched=(meantime.REVIEWS,)
        )

"""What the tab shows of one deadline, worked out in one go off the window's thread, so that no widget counts a day."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.clock import Deadline
from foidesk.domain.clock_entries import WAITS_UNTIL, marks_of
from foidesk.domain.clockface import ANSWERED_BEFORE, DECIDED, ISSUED, ClockFace, clock_face
from foidesk.domain.itemdeadlines import item_lines
from foidesk.domain.lapse import LapseProposal
from foidesk.domain.targets import TargetDate
from foidesk.office.office import Office
from foidesk.office.views import CaseView, ReviewView
from foidesk.ui.clock.working import due_words, review_due_words, review_face, standing_face
from foidesk.ui.parts.chip import ChipFace


@dataclass(frozen=True, slots=True)
class Worked:
    """A deadline with its calendar laid out, how it stands, and what follows from it."""

    view: CaseView
    deadline: Deadline
    face: ClockFace
    calendar_note: str
    small: str
    """What stands over the date."""
    due_words: str
    standing: ChipFace
    targets: tuple[TargetDate, ...] = ()
    waits: LapseProposal | None = None
    items: tuple[str, ...] = ()
    review_until: date | None = None
    review: ReviewView | None = None
    """The review whose clock this is; None for that of the answer."""

    @property
    def rests_on(self) -> str:
        """Name the provisions and where the bank holidays come from."""
        return f"{self.deadline.sections}. {self.calendar_note}"


def work_out(office: Office, view: CaseView) -> Worked:
    """Work out everything the tab shows of a case's answer."""
    deadline, calendar, case = view.deadline, office.calendar, view.case
    timekeeping = office.timekeeping
    targets, waits = timekeeping.targets(view), timekeeping.waits_until(view)
    marks = marks_of(case, targets)
    if waits is not None:
        marks.setdefault(waits.last_day, []).append(WAITS_UNTIL)
    # Closed on a day that the old log does not give: nothing is to be said of the days after the last one to answer.
    over = case.ended_on or ((deadline.due or deadline.received) if case.is_locked and not case.answered_on else None)
    face = clock_face(
        deadline,
        calendar,
        view.today,
        answered=case.answered_on,
        ended=over,
        marks=marks,
        closures=timekeeping.closures(),
        answer=ANSWERED_BEFORE if case.answered_before else ISSUED,
    )
    small, due = due_words(view)
    number = deadline.day_number(view.today, calendar) if case.answered_on is None else 0
    return Worked(
        view,
        deadline,
        face,
        calendar.note,
        small,
        due,
        standing_face(view, number),
        targets=targets,
        waits=waits,
        items=item_lines(case, deadline),
        review_until=timekeeping.review_window(view),
    )


def work_out_review(office: Office, view: CaseView, index: int) -> Worked:
    """Work out everything the tab shows of the clock of an internal review."""
    shown, calendar = view.reviews[index], office.calendar
    decided = shown.review.decided_on
    closures = office.timekeeping.closures()
    face = clock_face(shown.deadline, calendar, view.today, answered=decided, closures=closures, answer=DECIDED)
    number = shown.deadline.day_number(view.today, calendar) if decided is None else 0
    until = office.timekeeping.review_window(view)
    small, due = review_due_words(shown)
    standing = review_face(shown, number)
    return Worked(*(view, shown.deadline, face, calendar.note, small, due, standing), review_until=until, review=shown)

"""The timekeeping counter: clock events and other dates of a case, its working, and what a date would be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.domain import clock, meantime, timekeeping
from foidesk.domain.case import Case
from foidesk.domain.casenotes import CaseNote
from foidesk.domain.clock import ClockEvent, Deadline
from foidesk.domain.clock_entries import ENDING_WORDS
from foidesk.domain.clock_reason import short_reason
from foidesk.domain.itemdeadlines import ItemDeadline, item_deadlines, item_lines
from foidesk.domain.lapse import LapseProposal, lapse_of
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import review_deadline
from foidesk.domain.targets import TargetDate, goals_reached, targets_of
from foidesk.domain.troubles import NotFound
from foidesk.office import typedhere
from foidesk.office.calendarkeeping import CalendarKeeping
from foidesk.office.views import CaseView
from foidesk.office.work import Work

if TYPE_CHECKING:
    from foidesk.letters.clocksheet import ClockSheet


class Timekeeping(CalendarKeeping):
    """What stops, restarts and extends the clock of a case; each method that changes something is one act."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)

    # --- clock events -----------------------------------------------------------------------------

    def add_event(self, case_id: int, event: ClockEvent) -> CaseView:
        """Add a clock event; an impossible one is refused in plain words."""
        return self._work.act(
            case_id, lambda case: timekeeping.add_event(case, event, self._work.calendar, self._work.today())
        )

    def edit_event(self, case_id: int, index: int, event: ClockEvent, seen: Case | None = None) -> CaseView:
        """Correct a clock event: `index` is its place in `case.events`, `event` what it should have been."""
        return self._work.act(
            case_id,
            lambda case: timekeeping.edit_event(case, index, event, self._work.calendar, self._work.today()),
            seen=seen,
            watched=(meantime.EVENTS,),
        )

    def remove_event(self, case_id: int, index: int, seen: Case | None = None) -> CaseView:
        """Take a clock event away again; refused when a later event depends on it."""
        return self._work.act(
            case_id,
            lambda case: timekeeping.remove_event(case, index, self._work.calendar),
            seen=seen,
            watched=(meantime.EVENTS,),
        )

    # --- notes and other dates --------------------------------------------------------------------

    def add_note(self, case_id: int, note: CaseNote) -> CaseView:
        """Put a dated note on the case, or a date set by the ICO or a tribunal; closed cases take them too."""
        signed = replace(note, by=note.by or self._work.who)
        return self._work.act(case_id, lambda case: timekeeping.add_note(case, signed, self._work.today()))

    def keep_note_typing(self, case_id: int, words: str) -> None:
        """Keep a note that is being written, so that a crash loses none of it; no words let it go."""
        slot = self._note_slot(case_id)
        if words.strip():
            typedhere.keep_typed(self._work, slot, words, self._work.now())
            return
        self._work.spill.drop(slot)
        with self._work.writing() as drawer:
            drawer.drafts.drop(slot)

    def note_typing(self, case_id: int) -> str:
        """Give the note that this person was writing and has not kept."""
        with self._work.reading() as drawer:
            return drawer.drafts.get(self._note_slot(case_id)) or ""

    def _note_slot(self, case_id: int) -> str:
        return f"note/{case_id}/{self._work.who}"

    def edit_note(self, case_id: int, index: int, note: CaseNote, seen: Case | None = None) -> CaseView:
        """Correct a note: `index` is its place in `case.notes`."""
        return self._work.act(
            case_id,
            lambda case: timekeeping.edit_note(case, index, note, self._work.today()),
            seen=seen,
            watched=(meantime.NOTES,),
        )

    def remove_note(self, case_id: int, index: int, seen: Case | None = None) -> CaseView:
        """Take a note off the case."""
        return self._work.act(
            case_id, lambda case: timekeeping.remove_note(case, index), seen=seen, watched=(meantime.NOTES,)
        )

    def keep_date(self, case_id: int, index: int, done_on: date | None = None, seen: Case | None = None) -> CaseView:
        """Record that a date set by the ICO, a tribunal or the office was kept, today unless another day is given."""
        today = self._work.today()
        return self._work.act(
            case_id,
            lambda case: timekeeping.keep_date(case, index, done_on or today, today),
            seen=seen,
            watched=(meantime.NOTES,),
        )

    # --- what follows -----------------------------------------------------------------------------

    def targets(self, view: CaseView) -> tuple[TargetDate, ...]:
        """Give the office's own target dates for a case still to be answered, and whether each was missed."""
        if view.case.answered_on is not None or not view.case.stage.is_open:
            return ()
        with self._work.reading() as drawer:
            targets = self._work.profile(drawer).targets
        return targets_of(targets, view.deadline, goals_reached(view.case), self._work.calendar, self._work.today())

    def proposals(self, view: CaseView) -> tuple[LapseProposal, ...]:
        """Propose to close a case whose requester did not answer or pay in time; nothing closes by itself."""
        lapse = self.waits_until(view)
        return (lapse,) if lapse is not None and lapse.is_over else ()

    def waits_until(self, view: CaseView) -> LapseProposal | None:
        """Say until when a waiting case waits for the requester, whether or not that day has gone by."""
        with self._work.reading() as drawer:
            months = self._work.profile(drawer).months_for_an_answer
        return lapse_of(view.case, self._work.calendar, self._work.today(), months)

    def item_deadlines(self, view: CaseView) -> tuple[ItemDeadline, ...]:
        """Give the due date of each item: an extension moves only items under a qualified exemption."""
        return item_deadlines(view.case, view.deadline)

    def review_window(self, view: CaseView) -> date | None:
        """Give the last day on which a review can be asked for; None before the answer, and for subject access."""
        if view.case.regime is Regime.SAR:  # it knows no review with a time limit
            return None
        with self._work.reading() as drawer:
            return self._work.last_day_for_review(drawer, view.case)

    def what_if(self, regime: Regime, received: date, events: Sequence[ClockEvent] = ()) -> Deadline:
        """Work out the deadline of a request that came in on another day."""
        return clock.deadline(regime, received, events, self._work.latest_calendar())

    def why_due(self, case_id: int) -> str:
        """Say in a line or two why a case is due when it is: its answer, or the review that is not decided."""
        with self._work.reading() as drawer:
            deadline = self._work.running(drawer.casefiles.load(case_id))
        return short_reason(deadline, self._work.calendar)

    # --- the working on paper ---------------------------------------------------------------------

    def clock_sheet(self, case_id: int, *, named: bool = False, review: int | None = None) -> bytes:
        """Draw the page “How this deadline was worked out” as PDF; with `named` it says who asked, and for what.

        It is the deadline of the answer, or that of the review with the place `review`.
        """
        from foidesk.letters import clocksheet

        return clocksheet.draw(self._sheet(case_id, named=named, review=review))

    def explanation(self, case_id: int, *, named: bool = False, review: int | None = None) -> str:
        """Give the same as plain text, to copy into an e-mail."""
        from foidesk.letters import clocksheet

        return clocksheet.as_text(self._sheet(case_id, named=named, review=review))

    def _sheet(self, case_id: int, *, named: bool, review: int | None) -> "ClockSheet":
        from foidesk.letters.clocksheet import ClockSheet

        with self._work.reading() as drawer:
            case, profile = drawer.casefiles.load(case_id), self._work.profile(drawer)
        deadline, answered = self._work.deadline(case), case.answered_on
        of_answer = review is None
        if review is not None:
            if not 0 <= review < len(case.reviews):
                raise NotFound("That review is no longer on the case.")
            reviewed = case.reviews[review]
            deadline = review_deadline(case.regime, reviewed, self._work.calendar)
            answered = reviewed.decided_on
        return ClockSheet(
            reference=case.reference,
            office=profile.name_long,
            deadline=deadline,
            calendar=self._work.calendar,
            drawn_on=self._work.today(),
            requester=(case.requester.name or case.requester.organisation) if named else "",
            subject=case.subject if named else "",
            answered_on=answered,
            day_taken=None if answered is None else deadline.day_number(answered, self._work.calendar),
            ended_on=case.ended_on if of_answer else None,
            ended=ENDING_WORDS[case.ended] if case.ended is not None and of_answer else "",
            closures=self.closures(),
            item_lines=item_lines(case, deadline) if of_answer else (),
            other_lines=tuple(note.in_words for note in case.notes if note.kind.is_date_to_keep and named),
        )

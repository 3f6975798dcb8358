"""One act, from beginning to end: load the case, change it, keep it with its Facts, commit, then tell.

Every counter does its work through this module, so what is durable, journalled, undoable and told is the same for
all of them. An act is done on the case as it now is; what others changed since she looked is told apart here.
"""

import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from foidesk import bankdays, settings
from foidesk.domain import clock, officedays, people, reviews
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Change, Stage
from foidesk.domain.clock import ClockState, Deadline
from foidesk.domain.facts import Fact
from foidesk.domain.meantime import Watched
from foidesk.domain.officedays import OfficeDay
from foidesk.domain.profile import Profile
from foidesk.domain.profileversions import Rows, changed_rows
from foidesk.domain.targets import last_day_for_review
from foidesk.domain.troubles import StoreTrouble
from foidesk.domain.workedcalendar import WorkedCalendar
from foidesk.office import textusing
from foidesk.office.checking import look_at
from foidesk.office.clearanceviews import clearance_of, settled
from foidesk.office.clockwall import LONDON
from foidesk.office.doorway import Doorway
from foidesk.office.holdingviews import commissions_of
from foidesk.office.meantime import Meantime
from foidesk.office.particulars import Particulars
from foidesk.office.pen import Pen
from foidesk.office.presence import Heard, account_name, computer_name, still_there
from foidesk.office.spill import Spill
from foidesk.office.typing import Part, Typing, typing_slot
from foidesk.office.views import CaseView, ReviewView, Told
from foidesk.store.cabinet import Cabinet, Drawer
from foidesk.store.casefiles import Standing
from foidesk.store.presences import Presence
from foidesk.store.standardtexts import KeptUse

__all__ = ["LONDON", "Changing", "Work", "typing_slot"]

Changing = Callable[[Case], Change]


class Work:
    """The way every act is done: the cabinet, the calendar, the clock on the wall, and who sits at the desk."""

    def __init__(
        self,
        cabinet: Cabinet,
        who: str,
        now: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic,
        *,
        shipped: bankdays.DayTable | None = None,
    ) -> None:
        self.cabinet = cabinet
        self.shipped = shipped or bankdays.shipped_table()
        """The bank holidays that came with this program; the register may have been worked out with others."""
        self.bank_days = self.shipped.days
        self.who = who
        self.account = account_name()
        self.now = now
        self.desk = uuid4().hex
        self.computer = computer_name()
        self.lock = Doorway()
        self._listeners: list[Callable[[Told], None]] = []
        self.meantime = Meantime()
        self.uses_taken_back: dict[int, list[KeptUse]] = {}
        self.typing = Typing(self, self.desk)
        self._profiles = Particulars(cabinet)
        self._heard = Heard(now, ticks)
        self.pen = Pen(cabinet, self.desk, self.computer, now, self._heard)
        self.spill = Spill(cabinet.home.address, self.desk)
        self.last_mark: tuple[Case, Profile, object, str] | None = None
        """The letter that was marked last: a look at a case asks for its mark more than once."""
        self._calendar: Calendar | None = None
        self._calendar_state: object = None
        self._office_days: tuple[OfficeDay, ...] = ()

    # --- surroundings -----------------------------------------------------------------------------

    def today(self) -> date:
        """Give today's date where the Act counts its days."""
        return self.now().astimezone(LONDON).date()

    @property
    def calendar(self) -> Calendar:
        """Give the office's calendar of working days: the bank holidays with the office's own marks on them."""
        if self._calendar_state is None:
            with self.reading():
                pass
        # Not one at a time: a window asks for it while another thread may wait inside for a drive that hangs.
        found = self._calendar
        if found is None:
            days = self._office_days
            found = calendar_of(self.bank_days, days)
            if days is self._office_days:
                self._calendar = found
        return found

    def latest_calendar(self) -> Calendar:
        """Give the calendar after a look whether another window changed it."""
        with self.reading():
            return self.calendar

    @property
    def office_days(self) -> tuple[OfficeDay, ...]:
        """Give the office's own marks on the calendar."""
        with self.reading():
            return self._office_days

    @property
    def office_days_here(self) -> tuple[OfficeDay, ...]:
        """Give the office's own marks as they are in the transaction that is open."""
        return self._office_days

    def look_at_calendar(self, drawer: Drawer, *, changed: bool = False) -> None:
        """Read the office's marks and the bank holidays again if they were changed, here or in another window.

        Every desk counts with the bank holidays of the register, whichever version of the program it runs.
        """
        state = drawer.calendar_days.state()
        if changed or state != self._calendar_state:
            self._office_days = drawer.calendar_days.all()
            self.bank_days = self.shipped.days
            with suppress(StoreTrouble):  # a damaged one is told by `verify`, which must be able to look
                if (worked := drawer.worked_calendars.present()) is not None:
                    self.bank_days = bank_days_of(worked)
            self._calendar_state, self._calendar = state, None

    def forget_calendar(self) -> None:
        """Read the office's marks afresh next time: a change of them was not kept."""
        self._calendar_state = self._calendar = None

    def subscribe(self, listener: Callable[[Told], None]) -> Callable[[], None]:
        """Tell `listener` after each committed act, on the thread of the act; call the answer to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def tell(self, told: Told) -> None:
        """Tell everybody who subscribed."""
        for listener in tuple(self._listeners):
            listener(told)

    @contextmanager
    def reading(self) -> Iterator[Drawer]:
        """Look into the cabinet; one at a time."""
        with self.lock, self.cabinet.reading() as drawer:
            self.look_at_calendar(drawer)
            self.pen.learn(drawer.sharing.load())
            yield drawer

    @contextmanager
    def writing(self) -> Iterator[Drawer]:
        """Change the cabinet in one transaction; one at a time. Who only reads is refused."""
        with self.lock:
            kept = False
            try:
                with self.cabinet.writing() as drawer:
                    people.must_not_read_only(drawer.people.all(), self.account)
                    self.pen.must_be_held(drawer, self.who)
                    self.look_at_calendar(drawer)
                    drawer.journal.account = self.account
                    before = drawer.journal.last_id()
                    yield drawer
                    last = drawer.journal.last_id()
                self.meantime.entered(before, last)
                kept = True
            finally:
                self.pen.over(kept=kept)
                self.meantime.over(kept=kept)
                if not kept:
                    self.forget_profile()  # what was read inside was not kept

    @property
    def copies_of(self) -> Path:
        """Give the file that copies are named after: the register's own, or one in the documents for a server's."""
        home = self.cabinet.home
        return home.path or settings.default_register().with_name(f"{home.stem}.foidesk")

    @property
    def read_only(self) -> bool:
        """Say whether this desk only reads: the file allows no more, or another desk writes."""
        return self.cabinet.read_only or self.pen.reading

    def profile(self, drawer: Drawer, on: date | None = None) -> Profile:
        """Give the office's particulars as they are today, or for a letter of a date."""
        return self._profiles.on(drawer, on or self.today(), self.today())

    def profile_rows(self, drawer: Drawer) -> Rows:
        """Give all particulars that are kept, each with the day from which it holds."""
        return self._profiles.rows(drawer)

    def change_profile(self, drawer: Drawer, before: Profile, after: Profile, start: date | None = None) -> None:
        """Keep what differs between two profiles, from today or a later day on."""
        rows = self._profiles.rows(drawer)
        for day, profile in changed_rows(rows, before, after, self.today(), start).items():
            drawer.profiles.keep(profile, day)
        self._profiles.forget()

    def must_approve(self, drawer: Drawer, what: str) -> None:
        """Refuse what only approvers do, where the office has roles."""
        people.must_approve(drawer.people.all(), self.account, what)

    def forget_cases(self, case_ids: Collection[int]) -> None:
        """Forget what is remembered of some cases: they were disposed of."""
        self.last_mark = None
        for case_id in case_ids:
            self.uses_taken_back.pop(case_id, None)
        self.typing.live = {slot for slot in self.typing.live if slot.split("/")[1] not in map(str, case_ids)}

    def forget_profile(self) -> None:
        """Read the particulars afresh next time: they were changed."""
        self._profiles.forget()

    # --- the clock of a case ----------------------------------------------------------------------

    def deadline(self, case: Case) -> Deadline:
        """Work the statutory deadline of a case out of its dated events."""
        return _deadline(case, self.calendar)

    def running(self, case: Case) -> Deadline:
        """Work out the deadline that runs: the answer's, or that of a review which is not decided."""
        return _running(case, self.calendar)

    def standing(self, case: Case) -> Standing:
        """Give what lists need beside the case; derived, and rewritten with its causes."""
        return standing_of(case, self.calendar)

    def last_day_for_review(self, drawer: Drawer, case: Case) -> date | None:
        """Give the last day on which a review can be asked for; None before the answer has gone out."""
        if case.answered_on is None:
            return None
        return last_day_for_review(case.answered_on, self.profile(drawer).review_window, self.calendar)

    def _reviews(self, drawer: Drawer, case: Case, today: date) -> tuple[ReviewView, ...]:
        last_day = self.last_day_for_review(drawer, case) if case.reviews else None
        found = []
        for review in case.reviews:
            deadline = reviews.review_deadline(case.regime, review, self.calendar)
            decided = review.decided_on
            found.append(
                ReviewView(
                    review=review,
                    deadline=deadline,
                    days_left=deadline.days_left(today, self.calendar) if decided is None else None,
                    day_taken=None if decided is None else deadline.day_number(decided, self.calendar),
                    late_asking="" if last_day is None else reviews.late_asking(review.asked_on, last_day),
                )
            )
        return tuple(found)

    # --- acts -------------------------------------------------------------------------------------

    def act(
        self,
        case_id: int,
        changing: Changing,
        *,
        being_written: int = 0,
        seen: Case | None = None,
        watched: tuple[Watched, ...] = (),
    ) -> CaseView:
        """Do one act on a case, as it now is, in one transaction.

        `being_written` is the response whose typing this act replaces. `seen` is the case as she saw it: the act is
        refused (Conflict) if somebody else changed a part of it since that is `watched`.
        """
        return self.act_in_drawer(
            case_id, lambda _drawer, case: changing(case), being_written=being_written, seen=seen, watched=watched
        )

    def act_in_drawer(
        self,
        case_id: int,
        changing: Callable[[Drawer, Case], Change],
        *,
        being_written: int = 0,
        seen: Case | None = None,
        watched: tuple[Watched, ...] = (),
    ) -> CaseView:
        """Do one act that also needs the open drawer, to look something up or to put files in; else as `act`."""
        slot = self.typing.slot(case_id, Part("response", being_written)) if being_written else ""
        with self.lock:
            with self.writing() as drawer:
                case = drawer.casefiles.load(case_id)
                self.meantime.must_be_as_seen(drawer, case_id, case, seen, watched)
                if slot:
                    drawer.drafts.drop(slot)
                changed, fact = changing(drawer, case)
                is_new = changed != case
                kept = self.keep(drawer, case_id, case, changed, fact) if is_new else case
                view = self.view(drawer, case_id, kept)
            self.typing.live.discard(slot)
            if is_new:
                self.tell(Told(case_id, fact))
            return view

    def keep(
        self,
        drawer: Drawer,
        case_id: int,
        before: Case,
        after: Case,
        fact: Fact,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> Case:
        """Keep a changed case, its standing and its journal entry together."""
        before.must_be_whole()
        after = settled(self, drawer, after)
        kept = drawer.casefiles.keep(case_id, after, self.standing(after))
        were = {one.key: (one.text, one.exemptions) for one in before.responses}
        written = [one.key for one in after.responses if were.get(one.key) not in (None, (one.text, one.exemptions))]
        textusing.settle(self, drawer, case_id, after, written)
        self.meantime.made(case_id, kept.version)
        drawer.journal.add(
            at=self.now(),
            who=self.who,
            case_id=case_id,
            fact=fact,
            before=before,
            after=after,
            undoes=undoes,
            redoes=redoes,
        )
        return kept

    def view(self, drawer: Drawer, case_id: int, case: Case, *, brought_back: bool = False) -> CaseView:
        """Give a case as the desk shows it."""
        deadline, today = self.deadline(case), self.today()
        answered = case.answered_on
        running = answered is None and case.stage.is_open and deadline.state is ClockState.RUNNING
        # Where the answer is elsewhere there is no letter here to be checked.
        looked = (
            None
            if case.answer_is_elsewhere
            else look_at(
                self,
                drawer,
                case_id,
                case,
                today,
                kind=case.clearance.kind if case.clearance is not None else "response",
            )
        )
        undoable, redoable = drawer.journal.undo_stack(case_id)
        return CaseView(
            case_id=case_id,
            case=case,
            deadline=deadline,
            today=today,
            days_left=deadline.days_left(today, self.calendar) if running else None,
            day_taken=None if answered is None else deadline.day_number(answered, self.calendar),
            findings=() if looked is None else looked.findings,
            set_aside=() if looked is None else looked.set_aside,
            ticks=() if looked is None else looked.ticks,
            undo=undoable[-1].act if undoable else "",
            redo=redoable[-1].act if redoable else "",
            brought_back=brought_back,
            later_messages=drawer.messages.count(case_id),
            reviews=self._reviews(drawer, case, today),
            commissions=commissions_of(drawer, case, self.calendar, today, self.profile(drawer).asking),
            clearance=clearance_of(self, drawer, case),
            undecided=self.typing.undecided(drawer, case_id, case),
        )

    # --- typing -----------------------------------------------------------------------------------

    def present(self, drawer: Drawer) -> tuple[Presence, ...]:
        """Give who has which case open, of all desks that are still there."""
        return still_there(drawer.presences.all(), self._heard, self.computer)

    def fold_typing(self, case_id: int, *, also_live: bool = False) -> bool:
        """Write typing that was kept but never became an act; say whether there was any."""
        return self.typing.fold(case_id, also_live=also_live)


def calendar_of(days: tuple[bankdays.BankDay, ...], marks: tuple[OfficeDay, ...]) -> Calendar:
    """Give the calendar of some bank holidays with the office's marks on it."""
    return officedays.apply(bankdays.uk_calendar(days=days), marks)


def bank_days_of(worked: WorkedCalendar) -> tuple[bankdays.BankDay, ...]:
    """Give the bank holidays the register was worked out with."""
    return tuple(bankdays.BankDay(*day) for day in worked.days)


def standing_of(case: Case, calendar: Calendar) -> Standing:
    """Give what follows from a case and a calendar.

    While a review is undecided, the day by which it has to be decided is the one that is due.
    """
    deadline, running, answered = _deadline(case, calendar), _running(case, calendar), case.answered_on
    return Standing(
        due=running.due,
        state=running.state.value,
        answered_on=answered,
        days_taken=None if answered is None else deadline.day_number(answered, calendar),
        waiting=case.stage is Stage.WAITING and case.open_review is None,
        due_of=running.deadline_of,
        due_limit=running.limit,
    )


def _deadline(case: Case, calendar: Calendar) -> Deadline:
    return clock.deadline_of_record(case.regime, case.request.received, case.events, calendar)


def _running(case: Case, calendar: Calendar) -> Deadline:
    review = case.open_review
    return _deadline(case, calendar) if review is None else reviews.review_deadline(case.regime, review, calendar)

"""The records counter: the register, cases, their history, undo and redo, the office's particulars, copies."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from foidesk.domain import clock, profilechanges, reviewing
from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case, Change, Requester, Stage
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.meantime import OWNER, WHOLE, Watched
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import DeadlineOf, Regime
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound
from foidesk.office import refiling
from foidesk.office.views import CaseView, Copied, JournalLine, RegisterRow, Told
from foidesk.office.work import LONDON, Work
from foidesk.store import snapshots
from foidesk.store.lists.registers import Band, RegisterQuery, Sort, View

__all__ = ["Band", "Records", "RegisterQuery", "Sort", "View"]


class Records:
    """What a caseworker looks up, and what belongs to no single counter."""

    def __init__(self, work: Work) -> None:
        self._work = work

    # --- the register -----------------------------------------------------------------------------

    def find(self, query: RegisterQuery) -> tuple[tuple[Band | None, tuple[int, ...]], ...]:
        """Find cases in the order of the query, in bands of due dates when sorted by them."""
        with self._work.reading() as drawer:
            return drawer.registers.find(query)

    def rows(self, case_ids: Sequence[int]) -> tuple[RegisterRow, ...]:
        """Give the lines of these cases, in this order, with the days left as of today."""
        today = self._work.today()
        with self._work.reading() as drawer:
            # The calendar after the look, which sees what another window changed: due days and days left agree.
            found, calendar = drawer.registers.rows(case_ids), self._work.calendar
        lines = []
        for row in found:
            left, limit = None, row.due_limit
            under_review = row.due_of == DeadlineOf.INTERNAL_REVIEW
            runs = under_review or (row.answered_on is None and Stage(row.stage).is_open)
            if row.due is not None and runs and not row.waiting:
                left = (
                    calendar.working_days_between(today, row.due)
                    if today <= row.due
                    else min(-calendar.working_days_between(row.due, today), -1)
                )
                limit = clock.working_days_in_all(
                    Regime(row.regime), DeadlineOf(row.due_of), row.due_limit, row.due, calendar
                )
            lines.append(
                RegisterRow(
                    case_id=row.case_id,
                    reference=row.reference,
                    requester=row.requester,
                    subject=row.subject,
                    regime=row.regime,
                    received=row.received,
                    due=row.due,
                    days_left=left,
                    limit=limit,
                    stage=row.stage,
                    owner=row.owner,
                    items=row.items,
                    answered=row.answered,
                    answered_on=row.answered_on,
                    days_taken=row.days_taken,
                    waiting=row.waiting,
                    under_review=under_review,
                    forecast=row.due is not None and calendar.is_forecast(row.due),
                )
            )
        return tuple(lines)

    def counts(self) -> dict[View, int]:
        """Count the cases of each view."""
        with self._work.reading() as drawer:
            return drawer.registers.counts(self._work.today(), self._work.who)

    def owners(self) -> tuple[str, ...]:
        """List the people who have cases, for choosing an owner."""
        with self._work.reading() as drawer:
            return drawer.registers.owners()

    # --- one case ---------------------------------------------------------------------------------

    def case(self, case_id: int) -> CaseView:
        """Open a case; typing that a crash left behind is brought back first. A destroyed one is only a line."""
        brought_back = self._work.fold_typing(case_id)
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            if case.is_destroyed:
                gone = case.disposed[-1]
                raise NotAllowed(
                    f"{case.reference} was destroyed on {in_words(gone.on)} by {gone.by}.",
                    kept="What is left of it is its line in the list of disposals.",
                    do="Look at it under File, Retention.",
                    details=gone.rule,
                )
            return self._work.view(drawer, case_id, case, brought_back=brought_back)

    def case_by_reference(self, reference: str) -> CaseView:
        """Open a case by its reference, however it is written; NotFound in plain words."""
        return self.case(self.case_id_of(reference))

    def case_id_of(self, reference: str) -> int:
        """Give the number of a case by its reference, however it is written; NotFound in plain words."""
        with self._work.reading() as drawer:
            case_id = drawer.casefiles.find(reference.strip())
        if case_id is None:
            raise NotFound(
                f"There is no case {reference.strip() or 'without a reference'} in this register.",
                do="Look at the list of all requests for its reference.",
            )
        return case_id

    def history(self, case_id: int) -> tuple[JournalLine, ...]:
        """List what was done on a case, newest first, in local time."""
        with self._work.reading() as drawer:
            entries = drawer.journal.of_case(case_id)
            origin = drawer.old_logs.origin(case_id)
        lines = tuple(
            JournalLine(
                at=entry.at.astimezone(LONDON),
                who=entry.who,
                words=entry.words if entry.disposal is None else kind_alone(entry.kind),
                before=entry.before or "",
                after=entry.after or "",
                account=entry.account if entry.account != entry.who else "",
            )
            for entry in reversed(entries)
        )
        if origin is None:
            return lines
        # A case that came with an old log begins with it: the journal tells of the whole log once.
        words = f"Brought in from row {origin.row} of {origin.name}"
        return (*lines, JournalLine(origin.at.astimezone(LONDON), origin.who, words))

    def change_details(
        self,
        case_id: int,
        *,
        requester: Requester | None = None,
        subject: str | None = None,
        regime: Regime | None = None,
        received: date | None = None,
        dated: date | None = None,
        seen: Case | None = None,
    ) -> CaseView:
        """Change who asked, the subject, the regime or the dates of a case; refused where others changed the same."""
        if received is not None:
            clock.check_received(received, self._work.today())

        def changing(case: Case) -> tuple[Case, Fact]:
            changed, fact = case.with_details(
                requester=requester, subject=subject, regime=regime, received=received, dated=dated
            )
            if changed.request.dated > changed.request.received:
                changed = replace(changed, request=replace(changed.request, dated=changed.request.received))
            void = self._work.deadline(case).void
            clock.check_events(  # refuses a date of receipt after a clock event
                changed.regime, changed.request.received, changed.events, self._work.calendar, void=void
            )
            reviewing.check_reviews(changed, self._work.calendar)
            return changed, fact

        asked: dict[Watched, object] = {
            _REQUESTER: requester,
            _SUBJECT: subject,
            _REGIME: regime,
            _RECEIVED: received,
            _DATED: dated,
        }
        watched = tuple(part for part, given in asked.items() if given is not None)
        return self._work.act(case_id, changing, seen=seen, watched=watched)

    def change_owner(
        self, case_id: int, owner: str, seen: Case | None = None, *, seen_owner: str | None = None
    ) -> CaseView:
        """Give a case to somebody in the office; refused (Conflict) if somebody else gave it away since she looked.

        A list shows whose it is and not the whole case: `seen_owner` is what stood there.
        """

        def changing(case: Case) -> Change:
            if seen_owner is not None and case.owner not in (seen_owner, owner.strip()):
                raise Conflict(
                    f"{case.reference} was given to {case.owner or 'nobody'} after you had looked at it.",
                    kept="It stays as it is now.",
                    do="Change the owner again if yours is still right.",
                )
            return case.with_owner(owner)

        return self._work.act(case_id, changing, seen=seen, watched=(OWNER,))

    # --- undo -------------------------------------------------------------------------------------

    def undo(self, case_id: int, seen: Case | None = None) -> CaseView:
        """Take the latest act back: the earlier case is written back as a new act, so the journal tells both.

        Refused if somebody else did something since `seen`: that would be taken back unseen.
        """
        return self._back(case_id, seen, redoing=False)

    def redo(self, case_id: int, seen: Case | None = None) -> CaseView:
        """Do again what was undone last."""
        return self._back(case_id, seen, redoing=True)

    def _back(self, case_id: int, seen: Case | None, *, redoing: bool) -> CaseView:
        with self._work.writing() as drawer:
            case = drawer.casefiles.load(case_id)
            self._work.meantime.must_be_as_seen(drawer, case_id, case, seen, (WHOLE,))
            undoable, redoable = drawer.journal.undo_stack(case_id)
            stack = redoable if redoing else undoable
            snapshot = (stack[-1].after if redoing else stack[-1].before) if stack else None
            if not stack or snapshot is None:
                raise NotAllowed(
                    f"There is nothing to {'do again' if redoing else 'undo'}.",
                    kept="Nothing was changed.",
                    do="" if redoing else "An issued letter is put right with a corrected letter.",
                )
            entry = stack[-1]
            tolds: tuple[Told, ...]
            if entry.kind == FactKind.MESSAGE_MOVED:  # an act on two cases
                kept, tolds = refiling.go_back(self._work, drawer, case_id, case, entry, redoing=redoing)
            else:
                earlier = replace(snapshots.load(snapshot, case.request.text), version=case.version)
                word = "Done again" if redoing else "Undone"
                kind = FactKind.REDONE if redoing else FactKind.UNDONE
                fact = Fact(kind, f"{word}: {entry.words}", entry.act)
                kept = self._work.keep(
                    drawer,
                    case_id,
                    case,
                    earlier,
                    fact,
                    undoes=None if redoing else entry.id,
                    redoes=entry.id if redoing else None,
                )
                tolds = (Told(case_id, fact),)
            view = self._work.view(drawer, case_id, kept)
        for told in tolds:
            self._work.tell(told)
        return view

    # --- the office -------------------------------------------------------------------------------

    def profile(self, on: date | None = None) -> Profile:
        """Give the office's particulars of today or for a letter of a date, with defaults where none were set."""
        with self._work.reading() as drawer:
            return self._work.profile(drawer, on)

    def has_profile(self) -> bool:
        """Say whether the office has set itself up."""
        with self._work.reading() as drawer:
            return bool(self._work.profile_rows(drawer))

    def save_profile(self, profile: Profile, seen: Profile | None = None, *, start: date | None = None) -> Profile:
        """Keep the office's particulars; what is printed on letters holds from today or a later day on.

        `seen` is what was shown when she changed it: what others changed meanwhile stays. Letters already issued
        keep theirs. Gives the particulars of the day as they now are. The journal tells each part before and after.
        """
        work, fact = self._work, None
        try:
            with self._work.writing() as drawer:
                there = self._work.profile_rows(drawer)
                now = self._work.profile(drawer, start)
                if profile.approvers_sign != now.approvers_sign:
                    self._work.must_approve(drawer, "change who signs letters")
                if there:
                    self._work.change_profile(drawer, seen if seen is not None else now, profile, start)
                else:
                    drawer.profiles.keep(profile, self._work.today())
                    work.forget_profile()
                found = profilechanges.changes(now, work.profile(drawer, start))
                if found:
                    later = start if start is not None and start > work.today() else None
                    fact = profilechanges.changed(found, "Settings changed" if there else "Settings first made", later)
                    drawer.journal.add(at=work.now(), who=work.who, case_id=None, fact=fact, before=None, after=None)
        finally:
            self._work.forget_profile()
        self._work.tell(Told(None, fact))
        return self.profile(start)

    def sample_letter(self, profile: Profile) -> bytes:
        """Draw a sample letter with these particulars, for the set-up's preview."""
        from foidesk.letters import compose, press

        return press.draw(compose.sample(profile))

    # --- copies -----------------------------------------------------------------------------------

    def backup(self, to: Path, passphrase: str = "") -> Copied:
        """Make a copy of the register, checked by opening it again; with a passphrase, an encrypted one."""
        from foidesk.store.copyroom import copies

        with self._work.reading():
            copy = copies.backup(self._work.cabinet, to, self._work.now(), passphrase)
        return Copied(str(copy.path), copy.cases, copy.ok)

    def verify(self, folders: Sequence[Path] = ()) -> Copied:
        """Check the register's soundness, down to each row; `folders` hold copies of it, beside those in the usual one.

        The file is looked through as the store keeps it, and each case's due date is worked out again.
        """
        from foidesk.office.standingcheck import standing_problems
        from foidesk.store.copyroom import copies

        with self._work.reading() as drawer:
            beside = self._work.copies_of.parent / "Copies"
            verdict = copies.verify(self._work.cabinet.url, (*folders, beside))
            problems = (*verdict.problems, *standing_problems(self._work, drawer))
        return Copied(self._work.cabinet.home.address, verdict.cases, not problems, problems, verdict.disposed)


_REQUESTER = Watched("who asked", lambda case: case.requester)
_SUBJECT = Watched("the subject", lambda case: case.subject)
_REGIME = Watched("the regime", lambda case: case.regime)
_RECEIVED = Watched("the day of receipt", lambda case: case.request.received)
_DATED = Watched("the date of the request", lambda case: case.request.dated)


def kind_alone(kind: str) -> str:
    """Say what an entry was of whose words a disposal left nothing."""
    return f"{kind.replace('_', ' ').capitalize()} (words disposed of)"


def local(at: datetime) -> datetime:
    """Give a moment in the office's own time."""
    return at.astimezone(LONDON)

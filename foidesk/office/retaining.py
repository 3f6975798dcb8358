"""The counter for retention: what is due for disposal, what is held and why, and disposal itself with its certificate.

A disposal cannot be undone, so every case is looked at again within the transaction in which it goes.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from foidesk.domain import disposing, people, retention
from foidesk.domain.calendars import corresponding_date
from foidesk.domain.case import Case
from foidesk.domain.disposing import disposed_of, scrubber
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.retention import Disposed, Gone, How, Kept, Retention
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.clockwall import LONDON
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.disposals import Disposal

__all__ = ["How"]
COMING_MONTHS = 6


@dataclass(frozen=True, slots=True)
class DisposalLine:
    """One disposal as the list shows it, in local time."""

    number: int
    at: datetime
    who: str
    account: str
    how: How
    rule: str
    cases: int


@dataclass(frozen=True, slots=True)
class RetentionList:
    """How the closed cases stand: what is due now, what is held, what comes due next, and what is gone."""

    today: date
    rule: Retention
    due: tuple[Kept, ...]
    held: tuple[Kept, ...]
    coming: tuple[Kept, ...]
    anonymised: tuple[Kept, ...]
    later: int
    disposals: tuple[DisposalLine, ...]
    may_dispose: bool
    """Whether the person here may: where roles hold, only an approver."""
    approvers: tuple[str, ...]

    def groups(self) -> tuple[tuple[str, tuple[Kept, ...]], ...]:
        """Give the cases in their groups, as the screen and the paper name them."""
        return (
            ("Due for disposal", self.due),
            ("Held", self.held),
            ("Due within six months", self.coming),
            ("Anonymised", self.anonymised),
        )


@dataclass(frozen=True, slots=True)
class OldCopy:
    """A copy of the register that still holds cases that were disposed of."""

    path: str
    made: datetime
    automatic: bool
    sealed: bool = False
    """Encrypted: it was made before the disposal, and cannot be looked into."""
    by_hand: bool = False
    """A register itself, as the one that is left after a move: whether it may go is for a person to say."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a disposal would do: the cases, how much goes with them, and what would still hold them afterwards."""

    how: How
    cases: tuple[Kept, ...]
    messages: int
    files: int
    letters: int
    entries: int
    notes: tuple[str, ...]
    copies: tuple[OldCopy, ...]


@dataclass(frozen=True, slots=True)
class DisposalDone:
    """A disposal that was done: its certificate, and what could not be tidied up after it."""

    line: DisposalLine
    references: tuple[str, ...]
    certificate: bytes
    untidy: Trouble | None
    copies: tuple[OldCopy, ...]


class Retaining:
    """Keeps what has to be kept, and lets the rest go."""

    def __init__(self, work: Work) -> None:
        self._work = work

    # --- looking ----------------------------------------------------------------------------------

    def overview(self) -> RetentionList:
        """Say how every closed case stands today; nothing is changed."""
        today = self._work.today()
        with self._work.reading() as drawer:
            rule = self._work.profile(drawer).retention
            found = [retention.standing(one, rule) for one in drawer.retentions.closed()]
            disposals = tuple(_line(one) for one in drawer.disposals.all())
            roles = drawer.people.all()
        left = [one for one in found if one.case.how is None]
        soon = corresponding_date(today, COMING_MONTHS)
        over = [one for one in left if one.due is not None and one.due <= today]
        ahead = [one for one in left if one.due is not None and one.due > today]
        held_now = [one for one in left if one.holds and one not in over]
        return RetentionList(
            today=today,
            rule=rule,
            due=_by_due(one for one in over if not one.holds),
            held=(*_by_due(one for one in over if one.holds), *_by_due(held_now)),
            coming=_by_due(one for one in ahead if one.due is not None and one.due <= soon and not one.holds),
            anonymised=_by_due(one for one in found if one.case.how is How.ANONYMISED),
            later=sum(one.due is not None and one.due > soon and not one.holds for one in ahead),
            disposals=disposals,
            may_dispose=roles.may_approve(self._work.account),
            approvers=roles.approvers,
        )

    def disposals(self) -> tuple[tuple[DisposalLine, tuple[Gone, ...]], ...]:
        """Give every disposal with the lines that are left of its cases, the latest first."""
        with self._work.reading() as drawer:
            return tuple((_line(one), drawer.disposals.lines(one.id)) for one in drawer.disposals.all())

    def certificate(self, disposal: int) -> bytes:
        """Give the certificate of a disposal, as it was filed."""
        with self._work.reading() as drawer:
            return drawer.disposals.certificate(disposal)

    def foresee(self, case_ids: Collection[int], how: How, folders: Sequence[Path] = ()) -> Foreseen:
        """Say what a disposal would do, without doing anything; refused in plain words where it may not be."""
        with self._work.reading() as drawer:
            cases = self._free(drawer, case_ids, how)
            contents = drawer.disposals.contents(case_ids)
            notes = _notes(drawer, case_ids)
        return Foreseen(
            how=how,
            cases=cases,
            messages=contents.messages,
            files=contents.files,
            letters=contents.letters,
            entries=contents.entries,
            notes=notes,
            copies=self._copies(folders),
        )

    def sheet(self) -> bytes:
        """Draw the list as PDF, to be agreed before anything goes."""
        from foidesk.letters import press, retentionsheet

        found = self.overview()
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
        return press.draw(retentionsheet.compose(found.groups(), profile, found.today))

    def _free(self, drawer: Drawer, case_ids: Collection[int], how: How) -> tuple[Kept, ...]:
        if not case_ids:
            raise NotAllowed("No case is ticked.", kept="Nothing was disposed of.", do="Tick the cases first.")
        rule, today = self._work.profile(drawer).retention, self._work.today()
        cases = tuple(retention.standing(one, rule) for one in drawer.retentions.of(case_ids))
        if len(cases) != len(set(case_ids)):
            raise NotAllowed("One of the cases is not in the register.", kept="Nothing was disposed of.")
        for one in cases:
            retention.must_be_free(one, how, today)
        return cases

    # --- holds ------------------------------------------------------------------------------------

    def hold_all(self, case_ids: Sequence[int], reason: str) -> int:
        """Hold some cases back for one reason, each as an act of its own; says how many."""
        for case_id in case_ids:
            self.hold(case_id, reason)
        return len(case_ids)

    def hold(self, case_id: int, reason: str) -> CaseView:
        """Hold a case back from disposal, for a reason."""
        return self._work.act(case_id, lambda case: disposing.hold(case, reason, self._work.who, self._work.now()))

    def lift(self, case_id: int) -> CaseView:
        """Lift the hold on a case."""
        return self._work.act(case_id, disposing.lift)

    # --- disposal ---------------------------------------------------------------------------------

    def dispose(self, case_ids: Collection[int], how: How, folders: Sequence[Path] = ()) -> DisposalDone:
        """Dispose of some cases for good: all of them with their certificate in one transaction, or none.

        Where roles hold, only an approver does.
        """
        work = self._work
        with work.lock:
            with work.writing() as drawer:
                self._must_approve(drawer, "dispose of cases", "Nothing was disposed of.")
                cases = self._free(drawer, case_ids, how)
                number, paper, told = self._do(drawer, cases, how)
                line = next(_line(one) for one in drawer.disposals.all() if one.id == number)
            work.forget_cases(case_ids)
            untidy = self._tidy()
        for one in told:
            work.tell(one)
        references = tuple(one.case.reference for one in cases)
        return DisposalDone(line, references, paper, untidy, self.copies(folders))

    def _do(self, drawer: Drawer, cases: tuple[Kept, ...], how: How) -> tuple[int, bytes, list[Told]]:
        from foidesk.letters import certificate, press

        work, profile, at = self._work, self._work.profile(drawer), self._work.now()
        today, disposals = work.today(), drawer.disposals
        rules = {one.case.regime: profile.retention.rule_words(one.case.regime) for one in cases}
        number = disposals.begin(
            at=at,
            who=work.who,
            account=work.account,
            how=how.value,
            rule="; ".join(dict.fromkeys(rules.values())),
            cases=len(cases),
        )
        whole = Disposed(number, how, today, work.who, "")
        upto = drawer.journal.last_id()
        lines: list[tuple[Kept, Case, Disposed]] = []
        for one in cases:
            case = drawer.casefiles.load(one.case.case_id)
            lines.append((one, case, _ended(whole, one, case, rules[one.case.regime])))
        letter = certificate.compose(
            certificate.Certified(
                number,
                how,
                at.astimezone(LONDON),
                work.who if work.who == work.account else f"{work.who} ({work.account})",
                [certificate.CertifiedCase(c.reference, c.regime, c.request.received, line) for _, c, line in lines],
                _notes(drawer, [one.case.case_id for one in cases]),
            ),
            profile,
        )
        paper = press.draw(letter)
        disposals.write_lines((one.case.case_id, case, line) for one, case, line in lines)
        filed = disposals.keep_certificate(paper)
        told = []
        for one, case, line in lines:
            case_id, kept = one.case.case_id, disposed_of(case, line, filed)
            stays = disposals.strip(case_id, kept, work.standing(kept))
            disposals.silence(case_id, number, upto)
            kind = FactKind.ANONYMISED if how is How.ANONYMISED else FactKind.DESTROYED
            fact = Fact(kind, f"{how.words} under disposal {number}. {line.rule}", "")
            drawer.journal.add(at=at, who=work.who, case_id=case_id, fact=fact, before=None, after=stays)
            told.append(Told(case_id, fact))
        disposals.finish(number, filed)
        return number, paper, told

    def _tidy(self) -> Trouble | None:
        """Leave no room in the file where something was; if that has to wait, nothing is kept by it."""
        try:
            self._work.cabinet.compact()
        except Trouble as trouble:
            return trouble
        return None

    def _must_approve(self, drawer: Drawer, what: str, kept: str) -> None:
        people.must_approve(drawer.people.all(), self._work.account, what, kept=kept)

    # --- copies -----------------------------------------------------------------------------------

    def copies(self, folders: Sequence[Path]) -> tuple[OldCopy, ...]:
        """List the copies that still hold a case that was disposed of, the oldest first."""
        with self._work.reading() as drawer:
            done = drawer.disposals.all()
            last = max((drawer.disposals.entry_of(one.id) for one in done), default=0)
        return self._copies(folders, last, max(one.at for one in done)) if last else ()

    def _copies(
        self, folders: Sequence[Path], before: int | None = None, until: datetime | None = None
    ) -> tuple[OldCopy, ...]:
        """List the copies whose journal does not tell of an entry, and the encrypted ones made before then; or all."""
        from foidesk.store.copyroom import copyshelf

        home, beside = self._work.cabinet.home, self._work.copies_of.parent
        with self._work.reading() as drawer:
            lineage = drawer.journal.first_seal()
            seal = drawer.journal.seal_of(before) if before is not None else ""

        def holds(one: copyshelf.Shelved) -> bool:
            if home.path is not None and one.path == home.path:
                return False
            if one.sealed:
                return until is None or one.made < until
            return before is None or one.last_id < before or not copyshelf.tells(one.path, before, seal)

        found = copyshelf.related((home.stem,), (*folders, beside), lineage)
        return tuple(
            OldCopy(str(one.path), one.made, one.automatic, one.sealed, copyshelf.is_register(one.path))
            for one in reversed(found)
            if holds(one)
        )

    def remove_copies(self, folders: Sequence[Path]) -> tuple[int, Trouble | None]:
        """Remove the copies that still hold a case that was disposed of; say how many went, and what was in the way.

        A register that was left behind stays: somebody may work in it.
        """
        from foidesk.store.copyroom import copyshelf

        with self._work.reading() as drawer:
            self._must_approve(drawer, "remove copies of the register", "No copy was removed.")
        gone = 0
        for one in self.copies(folders):
            if one.by_hand:
                continue
            try:
                copyshelf.remove(Path(one.path))
            except Trouble as trouble:
                return gone, trouble
            gone += 1
        return gone, None


def _ended(whole: Disposed, one: Kept, case: Case, rule: str) -> Disposed:
    """Say in the line of a case how it had ended; of one that was anonymised before, what its first line says."""
    return replace(
        whole,
        rule=rule,
        closed_on=one.closed_on,
        answered_on=one.case.answered_on,
        outcome=case.disposed[-1].outcome if case.disposed else outcome_words(case),
        days_taken=one.case.days_taken,
    )


def outcome_words(case: Case) -> str:
    """Say what became of a request, in the words of the list of outcomes: nothing that somebody typed."""
    found = [outcome.words for response in case.responses for outcome in response.outcomes]
    if found:
        return ", ".join(dict.fromkeys(found))
    if case.ended is not None:
        return case.ended.words
    if case.brought_in is not None and case.brought_in.outcome:
        return scrubber(case.requester)(case.brought_in.outcome)
    return case.stage.words


def _notes(drawer: Drawer, case_ids: Collection[int]) -> tuple[str, ...]:
    """Say what still holds the cases after the disposal, beside copies: an old log that other cases need."""
    return tuple(
        f"The old log {name} is kept while {many:,} other {'case' if many == 1 else 'cases'} of it "
        f"{'is' if many == 1 else 'are'} in the register."
        for name, many in drawer.disposals.old_logs(case_ids)
        if many
    )


def _by_due(found: Iterable[Kept]) -> tuple[Kept, ...]:
    return tuple(sorted(found, key=lambda one: (one.due or date.max, one.case.reference)))


def _line(one: Disposal) -> DisposalLine:
    return DisposalLine(one.id, one.at.astimezone(LONDON), one.who, one.account, How(one.how), one.rule, one.cases)

"""The counter for an old log: looked at, planned row by row, brought in as one act, and taken back whole."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.oldlog import matching, planning
from foidesk.domain.oldlog.matching import Matching
from foidesk.domain.oldlog.plans import Known, Numbering, Plan, Verdict
from foidesk.domain.oldlog.rowreading import Ground
from foidesk.domain.oldlog.sheets import Sheet
from foidesk.domain.profile import Profile, ReferencePattern
from foidesk.domain.troubles import NotAllowed, NotFound
from foidesk.intake import tables
from foidesk.intake.tables import SUFFIXES, Stopped, Workbook
from foidesk.office.receipt import OLD_LOG
from foidesk.office.views import Told
from foidesk.office.work import LONDON, Work
from foidesk.store.cabinet import Drawer
from foidesk.store.folding import fold, sort_key
from foidesk.store.oldlogs import LogBatch

__all__ = ["SUFFIXES", "UNKNOWN", "Batch", "BringingIn", "TakenBack", "Watch", "Workbook", "WorkedOn"]

_EVERY = 25
UNKNOWN = -1.0
"""A fraction that says only that the work goes on."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".txt": "text/plain", ".xlsx": _XLSX,
          ".ods": "application/vnd.oasis.opendocument.spreadsheet"}  # fmt: skip


class Watch(Protocol):
    """Who waits for long work: told how far it is, and asked whether to stop."""

    def report(self, fraction: float, words: str = "") -> None:
        """Tell how far the work is, 0 to 1; UNKNOWN while nobody can say."""

    def cancelled(self) -> bool:
        """Say whether to stop and leave everything as it was."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One bringing-in, as the desk lists it: `cases` came then, `here` are in the register now. Local time."""

    id: int
    at: datetime
    who: str
    name: str
    sheet: str
    cases: int
    here: int
    taken_back: datetime | None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking back did: so many cases went, these stayed because somebody had worked on them."""

    gone: int
    stayed: tuple[str, ...]


class WorkedOn(NotAllowed):
    """Some cases of a bringing-in were worked on since, and stay; the others go if she agrees."""

    def __init__(self, references: tuple[str, ...], others: int) -> None:
        named = ", ".join(references[:5]) + (f" and {len(references) - 5:,} more" if len(references) > 5 else "")
        were = "was" if len(references) == 1 else "were"
        super().__init__(
            f"{named} {were} worked on since the log was brought in.",
            kept="Nothing was taken back.",
            do=f"You can take back the other {others:,} and leave {'it' if len(references) == 1 else 'them'} here."
            if others
            else "",
        )
        self.references = references
        self.others = others


class BringingIn:
    """What a caseworker does to bring the office's old log into the register."""

    def __init__(self, work: Work) -> None:
        self._work = work

    # --- looking ----------------------------------------------------------------------------------

    def look(self, path: Path, watch: Watch | None = None) -> Workbook | None:
        """Read a log; CannotRead in plain words if nothing can be made of it, None if it was stopped."""
        try:
            return tables.read_table_file(path, _counting(watch, f"Reading {path.name}"))
        except Stopped:
            return None

    def guess(self, sheet: Sheet) -> Matching:
        """Guess where the headings stand and what each column means."""
        return matching.guess(sheet)

    def match(self, sheet: Sheet, row: int) -> Matching:
        """Guess the columns again for headings in another row; 0 for a sheet without headings."""
        return matching.match(sheet, row, row)

    def plan(self, book: Workbook, sheet: Sheet, columns: Matching, watch: Watch | None = None) -> Plan | None:
        """Say what would become of every row; nothing is written. None if it was stopped."""
        if columns.missing:
            raise NotAllowed(columns.missing, kept="Nothing was brought in.")
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
            old = drawer.old_logs
            known = Known(old.references(), frozenset(old.requests()), fold, sort_key)
        ground = Ground(columns, self._work.calendar, self._work.today(), book.name, book.sha256)
        present = Numbering(profile.pattern, profile.next_number)
        try:
            return planning.plan(sheet, ground, known, present, _going_on(watch, "Reading the rows"))
        except Stopped:
            return None

    # --- bringing in ------------------------------------------------------------------------------

    def bring_in(
        self, book: Workbook, plan: Plan, numbering: Numbering | None = None, watch: Watch | None = None
    ) -> Batch | None:
        """Bring every ready row in, in one transaction with its journal entry; None if it was stopped before the end.

        `numbering` is how the office goes on numbering; as the plan proposes where none is given.
        """
        ready = [row.case for row in plan.of(Verdict.READY) if row.case is not None]
        if not ready:
            raise NotAllowed("There is no case to bring in.", kept="Nothing was changed.")
        going_on = _going_on(watch, "Bringing in")
        try:
            with self._work.writing() as drawer:
                batch, fact = self._write(drawer, book, plan, numbering, going_on)
        except Stopped:
            return None
        self._work.forget_profile()
        self._work.tell(Told(None, fact))
        return batch

    def _write(
        self, drawer: Drawer, book: Workbook, plan: Plan, numbering: Numbering | None, going_on: Callable[[float], None]
    ) -> tuple[Batch, Fact]:
        ready = [row.case for row in plan.of(Verdict.READY) if row.case is not None]
        present = drawer.old_logs.references()
        taken = next((case.reference for case in ready if fold(case.reference) in present), "")
        if taken:
            raise NotAllowed(
                f"{taken} has come into the register since the log was read.",
                kept="Nothing was brought in.",
                do="Read the log again.",
            )
        before = self._work.profile(drawer)
        after = _numbered(before, numbering or (plan.numberings[0] if plan.numberings else None))
        sha256 = drawer.files.put(book.content, _TYPES.get(Path(book.name).suffix.lower(), "application/octet-stream"))
        at = self._work.now()
        number = drawer.old_logs.add(
            at=at,
            who=self._work.who,
            name=book.name,
            sheet=plan.sheet,
            sha256=sha256,
            cases=len(ready),
            numbering=json.dumps([_numbering(before), _numbering(after)]),
        )
        added: list[int] = []
        for place, planned in enumerate(ready):
            if place % _EVERY == 0:
                going_on(place / len(ready))
            brought = planned.brought_in
            case = planned if brought is None else replace(planned, brought_in=replace(brought, batch=number))
            added.append(drawer.casefiles.add(case, self._work.standing(case)))
        going_on(0.99)
        drawer.files.attach_to_all(added, sha256, book.name, OLD_LOG)
        if after != before:
            self._work.change_profile(drawer, before, after)
        words = f"{_cases(len(ready))} brought in from {book.name}"
        fact = Fact(FactKind.OLD_LOG_BROUGHT_IN, words, f"bring in {book.name}")
        drawer.journal.add(at=at, who=self._work.who, case_id=None, fact=fact, before=None, after=None)
        count = len(ready)
        made = Batch(number, at.astimezone(LONDON), self._work.who, book.name, plan.sheet, count, count, None)
        return made, fact

    # --- taking back ------------------------------------------------------------------------------

    def batches(self) -> tuple[Batch, ...]:
        """List what was brought in, the latest first."""
        with self._work.reading() as drawer:
            return tuple(
                Batch(
                    one.id,
                    one.at.astimezone(LONDON),
                    one.who,
                    one.name,
                    one.sheet,
                    one.cases,
                    one.here,
                    None if one.taken_back_at is None else one.taken_back_at.astimezone(LONDON),
                )
                for one in drawer.old_logs.all()
            )

    def take_back(self, batch: int, *, leave_worked_on: bool = False) -> TakenBack:
        """Take a whole bringing-in out of the register again, in one transaction.

        Cases on which something was done since are never taken: WorkedOn names them, unless she agreed before that
        they stay. The log itself stays on file, and the journal tells of both.
        """
        with self._work.writing() as drawer:
            old = drawer.old_logs
            one = _batch(old.all(), batch)
            cases, worked_on = old.cases_of(batch), old.worked_on(batch)
            if not cases:
                raise NotAllowed("Nothing of it is in the register any more.", kept="Nothing was changed.")
            stay = tuple(reference for case_id, reference in cases.items() if case_id in worked_on)
            go = cases.keys() - worked_on
            if stay and not (leave_worked_on and go):
                raise WorkedOn(stay, len(go))
            old.take_out(go)
            at = self._work.now()
            old.note_taken_back(batch, at, self._work.who)
            if not stay:
                self._number_as_before(drawer, one)
            words = f"{_cases(len(go))} from {one.name} taken back"
            fact = Fact(FactKind.OLD_LOG_TAKEN_BACK, words, f"take back {one.name}")
            drawer.journal.add(at=at, who=self._work.who, case_id=None, fact=fact, before=None, after=None)
        self._work.forget_profile()
        self._work.tell(Told(None, fact))
        return TakenBack(len(go), stay)

    def _number_as_before(self, drawer: Drawer, one: LogBatch) -> None:
        """Go on numbering as before the log came, unless cases were numbered or the pattern was changed since."""
        profile = self._work.profile(drawer)
        before, after = json.loads(one.numbering)
        if before != after and _numbering(profile) == after:
            prefix, digits, number = before
            earlier = replace(profile, pattern=ReferencePattern(prefix, digits), next_number=number)
            self._work.change_profile(drawer, profile, earlier)


def _going_on(watch: Watch | None, words: str) -> Callable[[float], None]:
    def told(fraction: float) -> None:
        if watch is not None:
            if watch.cancelled():
                raise Stopped
            watch.report(fraction, words)

    return told


def _counting(watch: Watch | None, words: str) -> Callable[[int], None]:
    """Tell how many rows are read: how many there are is not known before the end."""

    def told(rows: int) -> None:
        if watch is not None:
            if watch.cancelled():
                raise Stopped
            watch.report(UNKNOWN, f"{words}, {rows:,} rows")

    return told


def _batch(batches: tuple[LogBatch, ...], wanted: int) -> LogBatch:
    found = next((one for one in batches if one.id == wanted), None)
    if found is None:
        raise NotFound("That old log was never brought in.")
    return found


def _numbered(profile: Profile, numbering: Numbering | None) -> Profile:
    if numbering is None:
        return profile
    return replace(profile, pattern=numbering.pattern, next_number=numbering.next_number)


def _numbering(profile: Profile) -> list[str | int]:
    return [profile.pattern.prefix, profile.pattern.digits, profile.next_number]


def _cases(number: int) -> str:
    return "1 case" if number == 1 else f"{number:,} cases"

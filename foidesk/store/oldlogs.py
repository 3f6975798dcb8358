"""The old logs that were brought in: which cases came with each, and how they go again while nobody worked on them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from foidesk.store.spoken import among
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import CaseRecord, EvidenceRecord
from foidesk.store.tables.history import JournalRecord
from foidesk.store.tables.office import DraftRecord
from foidesk.store.tables.oldlogs import BroughtInRecord, LogBatchRecord
from foidesk.store.words import answerwords
from foidesk.store.words.wordindex import case_words


@dataclass(frozen=True, slots=True)
class LogBatch:
    """One bringing-in. `cases` came then, `here` are still in the register; `numbering` is the office's own note."""

    id: int
    at: datetime
    who: str
    name: str
    sheet: str
    sha256: str
    cases: int
    numbering: str
    taken_back_at: datetime | None
    taken_back_by: str | None
    here: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case came from: file, row, who brought it in and when."""

    name: str
    row: int
    at: datetime
    who: str


class OldLogs:
    """The bringings-in, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, *, at: datetime, who: str, name: str, sheet: str, sha256: str, cases: int, numbering: str) -> int:
        """Note a bringing-in and give its number; the cases follow."""
        done = self._connection.execute(
            insert(LogBatchRecord).values(
                at=at, who=who, name=name, sheet=sheet, sha256=sha256, cases=cases, numbering=numbering
            )
        )
        return int(done.inserted_primary_key[0])  # type: ignore[index]

    def all(self) -> tuple[LogBatch, ...]:
        """List the bringings-in, the latest first."""
        here = select(BroughtInRecord.batch, func.count().label("here")).group_by(BroughtInRecord.batch).subquery()
        columns = [getattr(LogBatchRecord, name) for name in LogBatch.__dataclass_fields__ if name != "here"]
        found = self._connection.execute(
            select(*columns, func.coalesce(here.c.here, 0))
            .outerjoin(here, here.c.batch == LogBatchRecord.id)
            .order_by(LogBatchRecord.id.desc())
        )
        return tuple(LogBatch(*row) for row in found)

    def origin(self, case_id: int) -> Origin | None:
        """Say where a case came from; None for one that was logged here."""
        row = self._connection.execute(
            select(LogBatchRecord.name, BroughtInRecord.row, LogBatchRecord.at, LogBatchRecord.who)
            .join(BroughtInRecord, BroughtInRecord.batch == LogBatchRecord.id)
            .where(BroughtInRecord.case_id == case_id)
        ).one_or_none()
        return None if row is None else Origin(*row)

    def cases_of(self, batch: int) -> dict[int, str]:
        """Give the cases of a bringing-in that are still here, with their references, in the order of the log."""
        found = self._connection.execute(
            select(CaseRecord.id, CaseRecord.reference)
            .join(BroughtInRecord, BroughtInRecord.case_id == CaseRecord.id)
            .where(BroughtInRecord.batch == batch)
            .order_by(BroughtInRecord.row, CaseRecord.id)
        )
        return {case_id: reference for case_id, reference in found}  # noqa: C416  a Row is no pair to dict()

    def worked_on(self, batch: int) -> frozenset[int]:
        """Give the cases of a bringing-in on which something was done since, or is being typed."""
        cases = select(BroughtInRecord.case_id).where(BroughtInRecord.batch == batch)
        done = self._connection.execute(
            select(JournalRecord.case_id).where(JournalRecord.case_id.in_(cases)).distinct()
        ).scalars()
        typed = self._connection.execute(select(DraftRecord.slot).where(DraftRecord.slot.startswith("typing/")))
        typing = {int(part) for slot in typed.scalars() if (part := slot.split("/")[1]).isdigit()}
        return frozenset(one for one in done if one is not None) | (typing & self.cases_of(batch).keys())

    def take_out(self, case_ids: Collection[int]) -> None:
        """Take cases out of the register with all that belongs to them; refused where something was done on one."""
        answerwords.take_out(self._connection, case_ids)
        ids, tables = sorted(case_ids), Record.metadata.tables
        last = (tables[EvidenceRecord.__tablename__], tables[BroughtInRecord.__tablename__])
        kept = {*last, tables[JournalRecord.__tablename__]}
        of_cases = [
            table for table in reversed(Record.metadata.sorted_tables) if "case_id" in table.c and table not in kept
        ]
        for table in (*of_cases, *last):
            self._connection.execute(delete(table).where(among(table.c.case_id, ids)))
        case_words(self._connection).remove(ids)
        self._connection.execute(delete(CaseRecord).where(among(CaseRecord.id, ids)))

    def note_taken_back(self, batch: int, at: datetime, who: str) -> None:
        """Note that a bringing-in was taken back, whole or but for what was worked on."""
        self._connection.execute(
            update(LogBatchRecord).where(LogBatchRecord.id == batch).values(taken_back_at=at, taken_back_by=who)
        )

    # --- what is here already ---------------------------------------------------------------------

    def references(self) -> frozenset[str]:
        """Give every reference there is, folded."""
        return frozenset(self._connection.execute(select(CaseRecord.reference_key)).scalars())

    def requests(self) -> Iterable[tuple[str, date, str]]:
        """Give requester, day of receipt and subject of every case, folded as the lists sort them."""
        found = self._connection.execute(select(CaseRecord.requester_key, CaseRecord.received, CaseRecord.subject_key))
        return [(who, received, subject) for who, received, subject in found]

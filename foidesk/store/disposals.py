"""Disposal: what belongs to a case leaves the register for good, in one transaction, and only with a line that stays.

Nothing here decides which cases may go. The order matters: the line of a case first, for the triggers let nothing of
it go before; what others point at last; the certificate at the end, after which the triggers are shut again.
"""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, false, func, insert, or_, select, text, union, update

from foidesk.domain.case import Case
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Disposed, Gone
from foidesk.store.casefiles import CaseFiles, Standing, text_hash
from foidesk.store.drafts import Drafts
from foidesk.store.files import Files
from foidesk.store.rows import retentionrows
from foidesk.store.rows.retentionrows import line_of
from foidesk.store.spoken import among, on_server
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import CaseRecord, EvidenceRecord
from foidesk.store.tables.history import JournalRecord, SnapshotRecord
from foidesk.store.tables.office import DraftRecord, KnownWordRecord, PresenceRecord
from foidesk.store.tables.oldlogs import BroughtInRecord, LogBatchRecord
from foidesk.store.tables.papers import (
    CaseFileRecord,
    ComposedLetterRecord,
    FileRecord,
    LetterRecord,
    MessageMoveRecord,
    MessageRecord,
)
from foidesk.store.tables.retention import DisposalRecord, DisposedCaseRecord
from foidesk.store.tables.standardtexts import StandardTextUseRecord

PDF = "application/pdf"
_UNFINISHED = "unfinished"
_OTHER_SLOTS = frozenset({"waiting", "new-request"})
"""Typing that belongs to no case, so that a number in its name is none of a case."""


@dataclass(frozen=True, slots=True)
class Disposal:
    """One disposal, as it is listed; `certificate` is the hash of its paper."""

    id: int
    at: datetime
    who: str
    account: str
    how: str
    rule: str
    cases: int
    certificate: str


@dataclass(frozen=True, slots=True)
class Contents:
    """How much of some cases would go."""

    messages: int
    files: int
    letters: int
    entries: int


class Disposals:
    """Disposals, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._files = Files(connection)

    # --- asking -----------------------------------------------------------------------------------

    def all(self) -> tuple[Disposal, ...]:
        """List the disposals, the latest first."""
        row = DisposalRecord
        wanted = select(
            row.id, row.at, row.who, row.account, row.how, row.rule, row.cases, func.coalesce(row.certificate, "")
        )
        found = self._connection.execute(wanted.where(row.certificate.is_not(None)).order_by(row.id.desc()))
        return tuple(Disposal(*one) for one in found)

    def lines(self, disposal: int) -> tuple[Gone, ...]:
        """Give the lines that are left of the cases of one disposal."""
        line, case = DisposedCaseRecord, CaseRecord
        found = self._connection.execute(
            select(case.reference, case.regime, case.received, line.__table__)
            .join(line, line.case_id == case.id)
            .where(line.disposal == disposal)
            .order_by(case.reference_key)
        ).mappings()
        return tuple(
            Gone(row["case_id"], row["reference"], Regime(row["regime"]), row["received"], retentionrows.line_from(row))
            for row in map(dict, found)
        )

    def certificate(self, disposal: int) -> bytes:
        """Give the paper of a disposal."""
        wanted = select(DisposalRecord.certificate).where(DisposalRecord.id == disposal)
        return self._files.get(self._connection.execute(wanted).scalar_one_or_none() or "")

    def entry_of(self, disposal: int) -> int:
        """Give the number of the journal's first entry that tells of a disposal: older copies hold the cases."""
        row, line = JournalRecord, DisposedCaseRecord
        wanted = (
            select(func.min(row.id))
            .join(line, line.case_id == row.case_id)
            .where(line.disposal == disposal, row.kind == line.how)
        )
        return int(self._connection.execute(wanted).scalar_one() or 0)

    def contents(self, case_ids: Collection[int]) -> Contents:
        """Count what would go with some cases."""

        def count(record: type[Record]) -> int:
            column = record.__table__.c.case_id
            wanted = select(func.count()).select_from(record.__table__).where(among(column, case_ids))
            return int(self._connection.execute(wanted).scalar_one())

        return Contents(len(self._messages(case_ids)), count(CaseFileRecord), count(LetterRecord), count(JournalRecord))

    def old_logs(self, case_ids: Collection[int]) -> tuple[tuple[str, int], ...]:
        """Name the old logs that some cases came with, and how many other cases need each still."""
        batch, line = BroughtInRecord, DisposedCaseRecord
        theirs = among(batch.case_id, case_ids)
        names = self._connection.execute(
            select(LogBatchRecord.id, LogBatchRecord.name)
            .where(LogBatchRecord.id.in_(select(batch.batch).where(theirs)))
            .order_by(LogBatchRecord.id)
        ).all()
        others = (
            select(batch.batch, func.count())
            .where(~theirs, batch.case_id.not_in(select(line.case_id)))
            .group_by(batch.batch)
        )
        needed = {number: many for number, many in self._connection.execute(others)}  # noqa: C416
        return tuple((name, needed.get(number, 0)) for number, name in names)

    # --- disposing --------------------------------------------------------------------------------

    def begin(self, *, at: datetime, who: str, account: str, how: str, rule: str, cases: int) -> int:
        """Open a disposal and give its number; it is underway until it is certified."""
        done = self._connection.execute(
            insert(DisposalRecord).values(
                at=at, who=who, account=account, how=how, rule=rule, cases=cases, certificate=None
            )
        )
        return int((done.inserted_primary_key or (0,))[0])

    def write_lines(self, lines: Iterable[tuple[int, Case, Disposed]]) -> None:
        """Write the lines that stay; from now on the triggers let these cases go."""
        rows = [{"case_id": case_id, "place": len(case.disposed), **line_of(line)} for case_id, case, line in lines]
        self._connection.execute(insert(DisposedCaseRecord), rows)

    def keep_certificate(self, paper: bytes) -> str:
        """File the certificate and give its hash."""
        return self._files.put(paper, PDF)

    def strip(self, case_id: int, kept: Case, standing: Standing) -> Case:
        """Write down what stays of a case, and take its request, its typing and its messages away."""
        self._connection.execute(
            update(EvidenceRecord).where(EvidenceRecord.case_id == case_id).values(text="", sha256=text_hash(""))
        )
        casefiles = CaseFiles(self._connection)
        stays = casefiles.keep(case_id, kept, standing)
        self._take_messages(case_id)
        self._take_typing(case_id, kept.reference)
        for record in (KnownWordRecord, PresenceRecord):
            self._connection.execute(delete(record).where(record.__table__.c.case_id == case_id))
        if kept.is_destroyed:
            self._connection.execute(delete(StandardTextUseRecord).where(StandardTextUseRecord.case_id == case_id))
        return stays

    def silence(self, case_id: int, disposal: int, upto: int) -> None:
        """Take the words out of the journal's entries of a case up to one, and empty their pictures of it."""
        row = JournalRecord
        entries = (row.case_id == case_id, row.id <= upto)
        pictures = union(
            select(row.before).where(*entries, row.before.is_not(None)),
            select(row.after).where(*entries, row.after.is_not(None)),
        )
        self._connection.execute(
            update(SnapshotRecord).where(SnapshotRecord.sha256.in_(pictures), SnapshotRecord.body != "").values(body="")
        )
        self._connection.execute(
            update(row).where(*entries, row.disposal.is_(None)).values(words="", act="", salt="", disposal=disposal)
        )

    def finish(self, disposal: int, certificate: str) -> None:
        """Throw away every paper that nothing needs any more, make the search index anew, and certify."""
        self._let_go_of_old_logs(certificate)
        self._drop_papers(certificate)
        if not on_server(self._connection):
            for index in ("case_words", "answer_words"):
                # The index keeps the words of lines that were changed until its parts are merged.
                self._connection.execute(text(f"INSERT INTO {index} ({index}) VALUES ('optimize')"))  # noqa: S608
        self._connection.execute(
            update(DisposalRecord).where(DisposalRecord.id == disposal).values(certificate=certificate)
        )

    def _messages(self, case_ids: Collection[int]) -> list[int]:
        """Give the messages that lie in some cases now: filed there and not moved away, or moved there last."""
        move = MessageMoveRecord
        last = select(move.message, func.max(move.id).label("last")).group_by(move.message).subquery()
        lies_in = func.coalesce(move.to_case, MessageRecord.case_id)
        wanted = (
            select(MessageRecord.id)
            .outerjoin(last, last.c.message == MessageRecord.id)
            .outerjoin(move, move.id == last.c.last)
            .where(among(lies_in, case_ids))
        )
        return list(self._connection.execute(wanted).scalars())

    def _take_messages(self, case_id: int) -> None:
        here, connection = self._messages([case_id]), self._connection
        connection.execute(delete(MessageMoveRecord).where(among(MessageMoveRecord.message, here)))
        connection.execute(delete(MessageRecord).where(among(MessageRecord.id, here)))
        file = CaseFileRecord
        for message in here:
            connection.execute(delete(file).where(file.role.startswith(f"message/{message}/", autoescape=True)))
        # The files of a message that was moved to another case stay where it was filed first, and are that case's.
        moved = connection.execute(select(MessageRecord.id).where(MessageRecord.case_id == case_id)).scalars().all()
        of_moved = [file.role.startswith(f"message/{message}/", autoescape=True) for message in moved]
        connection.execute(delete(file).where(file.case_id == case_id, ~or_(false(), *of_moved)))

    def _take_typing(self, case_id: int, reference: str) -> None:
        drafts = Drafts(self._connection)
        for slot in drafts.slots():
            what, _, rest = slot.partition("/")
            if what == _UNFINISHED:
                self._take_from_unfinished(drafts, slot, reference)
            elif what not in _OTHER_SLOTS and rest.partition("/")[0] == str(case_id):
                drafts.drop(slot)

    def _take_from_unfinished(self, drafts: Drafts, slot: str, reference: str) -> None:
        """Take out what was typed in fields of the case; each field tells the reference of its case in the third place.

        What cannot be read may hold anything, and goes.
        """
        body = drafts.get(slot) or ""
        try:
            kept = json.loads(body)
            fields = [one for one in kept["fields"] if one[2] != reference]
        except (ValueError, TypeError, KeyError, IndexError):
            drafts.drop(slot)
            return
        if not fields:
            drafts.drop(slot)
        elif len(fields) < len(kept["fields"]):
            self._connection.execute(
                update(DraftRecord)
                .where(DraftRecord.slot == slot)
                .values(body=json.dumps({**kept, "fields": fields}, ensure_ascii=False))
            )

    def _let_go_of_old_logs(self, certificate: str) -> None:
        """Let go of an old log of which no case is left that was not disposed of."""
        batch, line, log = BroughtInRecord, DisposedCaseRecord, LogBatchRecord
        living = select(batch.batch).where(batch.case_id.not_in(select(line.case_id)))
        disposed = select(batch.batch).where(batch.case_id.in_(select(line.case_id)))
        self._connection.execute(
            update(log).where(log.id.in_(disposed), log.id.not_in(living)).values(sha256=certificate)
        )

    def _drop_papers(self, certificate: str) -> None:
        self._connection.execute(
            delete(ComposedLetterRecord).where(
                ComposedLetterRecord.letter.not_in(select(LetterRecord.sha256)),
            )
        )
        needed = [
            select(key.parent).where(key.parent.is_not(None))
            for table in Record.metadata.sorted_tables
            for key in table.foreign_keys
            if key.column.table.name == FileRecord.__tablename__
        ]
        unneeded = select(FileRecord.sha256).where(*(FileRecord.sha256.not_in(one) for one in needed))
        go = set(self._connection.execute(unneeded).scalars()) - {certificate} - self._papers_in_pictures()
        for digest in go:
            self._connection.execute(delete(FileRecord).where(FileRecord.sha256 == digest))

    def _papers_in_pictures(self) -> set[str]:
        """Give the papers that an undo could put back: an enclosure that was taken off is only in pictures."""
        body = SnapshotRecord.body
        wanted = select(body).where(or_(body.contains('"enclosures":[{'), body.contains('"files":[{')))
        return {digest for one in self._connection.execute(wanted).scalars() for digest in _DIGEST.findall(one)}


_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")

"""The journal: every act, in order, for ever; and from it what can be undone and redone."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, null, or_, select
from sqlalchemy.orm import aliased

from foidesk.domain.case import Case
from foidesk.domain.facts import Fact, FactKind
from foidesk.store import snapshots
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.columns import write_moment
from foidesk.store.tables.history import JournalRecord, SnapshotRecord
from foidesk.store.tables.retention import DisposedCaseRecord


@dataclass(frozen=True)
class JournalEntry:
    """One act. `before` and `after` are the case as JSON, without the request's text; `undoes` and `redoes` name the
    entry of the act itself. `disposal` is the disposal that took its words, before and after."""  # noqa: D205, D209  one sentence each

    id: int
    at: datetime
    who: str
    case_id: int | None
    kind: str
    words: str
    act: str
    before: str | None
    after: str | None
    undoes: int | None
    redoes: int | None
    account: str = ""
    disposal: int | None = None


FLOORS = frozenset(
    {FactKind.LOGGED.value, FactKind.LETTER_ISSUED.value, FactKind.ANONYMISED.value, FactKind.DESTROYED.value}
)
"""What is not undone, and nothing before it: what went out of the door is corrected, never undone."""

_DISPOSALS = (FactKind.ANONYMISED.value, FactKind.DESTROYED.value)
_BEFORE, _AFTER = aliased(SnapshotRecord), aliased(SnapshotRecord)
_ENTRIES = (
    select(
        JournalRecord.id,
        JournalRecord.at,
        JournalRecord.who,
        JournalRecord.case_id,
        JournalRecord.kind,
        JournalRecord.words,
        JournalRecord.act,
        _BEFORE.body,
        _AFTER.body,
        JournalRecord.undoes,
        JournalRecord.redoes,
        JournalRecord.account,
        JournalRecord.disposal,
    )
    .outerjoin(_BEFORE, _BEFORE.sha256 == JournalRecord.before)
    .outerjoin(_AFTER, _AFTER.sha256 == JournalRecord.after)
)


class Journal:
    """The journal, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.account = ""
        """The account under which whoever acts is signed in on the computer; written beside the name she chose."""

    def add(
        self,
        *,
        at: datetime,
        who: str,
        case_id: int | None,
        fact: Fact,
        before: Case | None,
        after: Case | None,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> int:
        """Write an act down and give the number of its entry."""
        row = {
            "at": at,
            "who": who,
            "case_id": case_id,
            "kind": fact.kind.value,
            "words": fact.words,
            "act": fact.act,
            "before": self._snapshot(before),
            "after": self._snapshot(after),
            "undoes": undoes,
            "redoes": redoes,
            "account": self.account,
            "sealed_before": None,
        }
        salt = secrets.token_hex(16)
        row |= {"salt": salt, "told": told(salt, fact.words, fact.act)}
        _, last = self.end()
        done = self._connection.execute(insert(JournalRecord).values(**row, seal=seal(last, row)))
        return int(done.inserted_primary_key[0])  # type: ignore[index]

    def of_case(self, case_id: int) -> tuple[JournalEntry, ...]:
        """Give all that happened to a case, oldest first."""
        return self._entries(_ENTRIES.where(JournalRecord.case_id == case_id).order_by(JournalRecord.id))

    def latest(self, limit: int) -> tuple[JournalEntry, ...]:
        """Give the last acts in the office, newest first."""
        return self._entries(_ENTRIES.order_by(JournalRecord.id.desc()).limit(max(limit, 0)))

    def last_id(self) -> int:
        """Give the number of the last entry; 0 while there is none."""
        return self._connection.execute(select(func.max(JournalRecord.id))).scalar_one() or 0

    def end(self) -> tuple[int, str]:
        """Give number and seal of the last entry, which stands for all before it; 0 and "" while there is none."""
        row = JournalRecord
        last = self._connection.execute(select(row.id, row.seal).order_by(row.id.desc()).limit(1)).one_or_none()
        return (last.id, last.seal) if last is not None else (0, "")

    def last_of_kind(self, kind: FactKind) -> int:
        """Give the number of the last entry of a kind; 0 while there is none."""
        row = JournalRecord
        return self._connection.execute(select(func.max(row.id)).where(row.kind == kind.value)).scalar_one() or 0

    def last_changes(self) -> dict[int, int]:
        """Give the number of the last entry of each case that left it as it is: what was derived is of that time."""
        row = JournalRecord
        last = select(row.case_id, func.max(row.id)).where(row.case_id.is_not(None), row.after.is_not(None))
        found = self._connection.execute(last.group_by(row.case_id))
        return {case_id: entry for case_id, entry in found if case_id is not None}

    def first_seal(self) -> str:
        """Give the seal of the first entry as it was made at first: copies of one register have the same."""
        row = JournalRecord
        wanted = select(func.coalesce(row.sealed_before, row.seal)).order_by(row.id).limit(1)
        return self._connection.execute(wanted).scalar_one_or_none() or ""

    def seal_of(self, number: int) -> str:
        """Give the seal of an entry; "" where there is none of that number."""
        wanted = select(JournalRecord.seal).where(JournalRecord.id == number)
        return self._connection.execute(wanted).scalar_one_or_none() or ""

    def since(self, last: int | None) -> tuple[JournalEntry, ...]:
        """Give what was written after an entry, oldest first, without pictures of the case; nothing for None."""
        if last is None:
            return ()
        nothing = null()
        row = JournalRecord
        wanted = select(
            row.id, row.at, row.who, row.case_id, row.kind, row.words, row.act, nothing, nothing, row.undoes, row.redoes
        )
        return self._entries(wanted.where(row.id > last).order_by(row.id))

    def of_office(self, before: int, limit: int) -> tuple[tuple[JournalEntry, str], ...]:
        """Give what was done to the register itself, and each disposal with the case's reference, newest first.

        `before` is the number of the last one that is known, 0 for none; without pictures of a case.
        """
        nothing, row = null(), JournalRecord
        disposed = select(DisposedCaseRecord.case_id)  # found by the case, so that a long journal is not read through
        wanted: Select[*tuple[Any, ...]] = (
            select(
                *(row.id, row.at, row.who, row.case_id, row.kind, row.words, row.act, nothing, nothing),
                *(row.undoes, row.redoes, row.account, row.disposal, func.coalesce(CaseRecord.reference, "")),
            )
            .outerjoin(CaseRecord, CaseRecord.id == row.case_id)
            .where(or_(row.case_id.is_(None), and_(row.case_id.in_(disposed), row.kind.in_(_DISPOSALS))))
            .order_by(row.id.desc())
            .limit(limit)
        )
        if before:
            wanted = wanted.where(row.id < before)
        return tuple((JournalEntry(*one[:-1]), one[-1]) for one in self._connection.execute(wanted))

    def undo_stack(self, case_id: int) -> tuple[list[JournalEntry], list[JournalEntry]]:
        """Give the acts that can be undone and those that can be redone, the next one last in each."""
        return stacks(self.of_case(case_id))

    def _entries(self, wanted: Select[*tuple[Any, ...]]) -> tuple[JournalEntry, ...]:
        return tuple(JournalEntry(*row) for row in self._connection.execute(wanted))

    def _snapshot(self, case: Case | None) -> str | None:
        if case is None:
            return None
        body = snapshots.dump(case)
        digest = hashlib.sha256(body.encode()).hexdigest()
        # What a case was after one act it mostly is before the next: each state is kept once.
        known = select(SnapshotRecord.sha256).where(SnapshotRecord.sha256 == digest)
        if self._connection.execute(known).scalar_one_or_none() is None:
            self._connection.execute(insert(SnapshotRecord).values(sha256=digest, body=body))
        return digest


def stacks(entries: Iterable[JournalEntry]) -> tuple[list[JournalEntry], list[JournalEntry]]:
    """Work out from a case's entries, oldest first, what can be undone and what redone."""
    done: list[JournalEntry] = []
    undone: list[JournalEntry] = []
    for entry in entries:
        if entry.undoes is not None:
            if done and done[-1].id == entry.undoes:
                undone.append(done.pop())
            else:  # the other case's share of an act on two cases, which changed nothing here
                done = [one for one in done if one.id != entry.undoes]
        elif entry.redoes is not None:
            if undone and undone[-1].id == entry.redoes:
                done.append(undone.pop())
            else:
                undone = [one for one in undone if one.id != entry.redoes]
        elif entry.kind in FLOORS:
            done, undone = [], []
        elif entry.before is not None:
            done.append(entry)
            undone = []
    return done, undone


_SEALED = ("account", "after", "at", "before", "case_id", "kind", "redoes", "sealed_before", "told", "undoes", "who")


def seal(last: str, row: Mapping[str, object]) -> str:
    """Give the hash that chains an entry to the one before it; one that was changed or left out breaks the chain.

    The words are sealed by their own hash, `told`: an entry can lose them, and the chain still holds.
    """
    return _hash([last, *(row[name] for name in _SEALED)])


def told(salt: str, words: str, act: str) -> str:
    """Give the hash of an entry's words. Nobody can guess the words from it once the salt is gone with them."""
    return _hash([salt, words, act])


def _hash(values: Iterable[object]) -> str:
    plain = [write_moment(value) if isinstance(value, datetime) else value for value in values]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False).encode()).hexdigest()


_SEALED_FIRST = ("act", "after", "at", "before", "case_id", "kind", "redoes", "undoes", "who", "words")


def first_seal(last: str, row: Mapping[str, object]) -> str:
    """Give the seal as it was made before version 25 of the register: over the words themselves."""
    plain = [write_moment(v) if isinstance(v, datetime) else v for v in (row[name] for name in _SEALED_FIRST)]
    return hashlib.sha256((last + json.dumps(plain, ensure_ascii=False)).encode()).hexdigest()

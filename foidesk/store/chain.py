"""The journal's chain walked from its first entry: what was changed, left out, or lost its words without a disposal."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from foidesk.store.journal import first_seal, seal, told
from foidesk.store.tables.history import JournalRecord
from foidesk.store.tables.retention import DisposedCaseRecord


def chain_problems(connection: Connection) -> Iterator[str]:
    """Say where the chain is broken, and which words are not those that were sealed."""
    line = DisposedCaseRecord
    disposals = {(case_id, number) for case_id, number in connection.execute(select(line.case_id, line.disposal))}
    last = last_before = ""
    for row in connection.execute(select(JournalRecord.__table__).order_by(JournalRecord.id)).mappings():
        entry = dict(row)
        if seal(last, entry) != entry["seal"]:
            yield f"Entry {entry['id']} of the journal was changed, or one before it is missing"
        if entry["disposal"] is not None:
            yield from _disposed_problems(entry, disposals)
        elif told(entry["salt"], entry["words"], entry["act"]) != entry["told"]:
            yield f"The words of entry {entry['id']} of the journal were changed"
        elif entry["sealed_before"] is not None and first_seal(last_before, entry) != entry["sealed_before"]:
            yield f"Entry {entry['id']} of the journal was not so before the register was brought up to date"
        last, last_before = entry["seal"], entry["sealed_before"] or ""


def _disposed_problems(entry: dict[str, Any], disposals: set[tuple[int, int]]) -> Iterator[str]:
    if entry["words"] or entry["act"] or entry["salt"]:
        yield f"Entry {entry['id']} of the journal was disposed of and has words again"
    if (entry["case_id"], entry["disposal"]) not in disposals:
        yield f"Entry {entry['id']} of the journal lost its words without a disposal of its case"


def last_pictures(connection: Connection) -> dict[int, str]:
    """Give the picture in which the journal left each case."""
    row = JournalRecord
    wanted = select(row.case_id, row.after).where(row.case_id.is_not(None), row.after.is_not(None)).order_by(row.id)
    return {
        case_id: after for case_id, after in connection.execute(wanted) if case_id is not None and after is not None
    }


def given_up(connection: Connection) -> frozenset[str]:
    """Give the pictures that only entries tell of whose case was disposed of: they are empty, and may be."""
    row = JournalRecord
    gone: set[str | None] = set()
    there: set[str | None] = set()
    for before, after, disposal in connection.execute(select(row.before, row.after, row.disposal)):
        (there if disposal is None else gone).update((before, after))
    return frozenset(one for one in gone - there if one is not None)


def disposed_entries(connection: Connection) -> int:
    """Count the entries of the journal that lost their words when their case was disposed of."""
    wanted = select(func.count()).select_from(JournalRecord).where(JournalRecord.disposal.is_not(None))
    return int(connection.execute(wanted).scalar_one())

"""All rows of one register poured into an empty one, a file or on a server: table by table, and compared.

Numbers stay as they are, so that everything that points at something still does; the search indexes follow. Nothing
counts before every table of the new register was read back and has the number of rows and the hash of the old one.
Who has a case open right now is left behind: it belongs to the desks and not to the register.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, insert, select

from foidesk.store import rowhashes, schema
from foidesk.store.arrivals import Line
from foidesk.store.engine import make_engine
from foidesk.store.home import WRITE
from foidesk.store.spoken import on_server
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.history import RowHashRecord
from foidesk.store.tables.office import PresenceRecord
from foidesk.store.tables.papers import FileRecord
from foidesk.store.words import answerwords
from foidesk.store.words.wordindex import WORDS_OF_A_CASE, case_words

Progress = Callable[[int, int], None]
"""Told how many rows are done, of how many; it may raise, and then nothing was moved."""
_LEFT_BEHIND = {RowHashRecord.__tablename__, PresenceRecord.__tablename__}
_AT_ONCE, _FILES_AT_ONCE = 500, 10


class NotTheSame(Exception):
    """What arrived is not what was sent."""


def pour(source: Connection, target: Connection, progress: Progress | None = None) -> dict[str, int]:
    """Carry every row over and compare, in the transactions of both; give the rows of each table.

    NotTheSame leaves it to the caller to undo.
    """
    rows = {table.name: _count(source, table) for table in _tables()}
    step = _Steps(2 * sum(rows.values()), progress)
    sent = {table.name: _carry(source, target, table, step) for table in _tables()}
    make_indexes(source, target)
    if on_server(target):
        from foidesk.store.server import serverrows, serverschema

        serverschema.settle_numbers(target)
        serverrows.fill(target)
    else:
        rowhashes.fill(target)
    for table in _tables():
        found = (_count(target, table), _hash(target, table, step))
        if found != (rows[table.name], sent[table.name]):
            raise NotTheSame(f"the table {table.name} had {rows[table.name]} rows and arrived with {found[0]}")
    return rows


def into_file(engine: Engine, part: Path, progress: Progress | None = None, line: Line | None = None) -> dict[str, int]:
    """Make a new register's file, under a name of its own, of what a register holds at one moment.

    A `line` is written in the same transaction, after all was compared.
    """
    part.touch()
    fresh = make_engine(part, read_only=False)
    try:
        with (
            engine.connect() as source,
            source.begin(),
            fresh.connect() as target,
            target.execution_options(foidesk_begin=WRITE).begin(),
        ):
            schema.create(target)
            rows = pour(source, target, progress)
            if line is not None:
                line(target)
            return rows
    finally:
        fresh.dispose()


class _Steps:
    """How far it is."""

    def __init__(self, whole: int, progress: Progress | None) -> None:
        self._done, self._whole, self._progress = 0, whole, progress

    def add(self, rows: int) -> None:
        self._done += rows
        if self._progress is not None:
            self._progress(self._done, self._whole)


def _tables() -> list[Table]:
    """Give the tables, what others point at first."""
    return [table for table in Record.metadata.sorted_tables if table.name not in _LEFT_BEHIND]


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _carry(source: Connection, target: Connection, table: Table, step: _Steps) -> str:
    hashed = hashlib.sha256()
    names = table.c.keys()
    for rows in _read(source, table):
        _put(hashed, rows)
        target.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
        step.add(len(rows))
    return hashed.hexdigest()


def _hash(connection: Connection, table: Table, step: _Steps) -> str:
    hashed = hashlib.sha256()
    for rows in _read(connection, table):
        _put(hashed, rows)
        step.add(len(rows))
    return hashed.hexdigest()


def _read(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """Read a table in the order of its key, some rows at a time."""
    most = _FILES_AT_ONCE if table.name == FileRecord.__tablename__ else _AT_ONCE
    wanted = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=most)
    with connection.execute(wanted) as result:
        yield from result.partitions()


def _put(hashed: Any, rows: Sequence[Any]) -> None:  # noqa: ANN401  hashlib names no type
    for row in rows:
        for value in row:
            said = value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass")
            hashed.update(b"%s%d:" % (type(value).__name__.encode(), len(said)))
            hashed.update(said)


def make_indexes(source: Connection, target: Connection) -> None:
    """Make the search indexes of what arrived; they name only what every version since the first has."""
    words, index = case_words(source), case_words(target)
    ids = list(source.execute(select(CaseRecord.id).order_by(CaseRecord.id)).scalars())
    for begin in range(0, len(ids), _AT_ONCE):
        found = words.texts(ids[begin : begin + _AT_ONCE])
        index.add([{"line": one, **dict(zip(WORDS_OF_A_CASE, texts, strict=True))} for one, texts in found.items()])
    answerwords.rebuild(target)

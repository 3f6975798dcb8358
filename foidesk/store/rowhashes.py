"""A hash for each row of the register: what a damaged disk or another program changed no longer matches its own.

The hashes are written with their rows, in the same transaction, by what `rowtriggers` puts on each connection that
writes; here is what is hashed, and the looking through. The content of a filed paper is named by its own hash already,
and the search index follows from the cases: neither is hashed again.
"""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, text

from foidesk.store.rowwords import RowWords
from foidesk.store.tables.history import RowHashRecord

APART = {("files", "content")}
"""Columns that have a hash of their own."""
_AT_ONCE = 10_000
MOST = 40
"""Of one table, so many rows are told one by one."""


@dataclass(frozen=True)
class Hashed:
    """A table as it is in the file: the columns that are hashed, in their order, and those of its key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    def key_of(self, values: tuple[object, ...]) -> str:
        """Give the key of a row as SQLite's json_array writes it."""
        row = dict(zip(self.columns, values, strict=True))
        return json.dumps([row[name] for name in self.key], ensure_ascii=False, separators=(",", ":"))


def row_hash(table: str, *values: object) -> bytes:
    """Give the hash of a row; no two rows that differ are told to it in the same bytes."""
    hashed = hashlib.sha256()
    for value in (table, *values):
        if value is None:
            hashed.update(b"-")
            continue
        said = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
        hashed.update(b"%s%d:" % (type(value).__name__[0].encode(), len(said)))
        hashed.update(said)
    return hashed.digest()


def hashed_tables(connection: Connection) -> tuple[Hashed, ...]:
    """Give every table whose rows are hashed, in whatever version the register is."""
    made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
    index = [name for name, sql in made if sql.upper().startswith("CREATE VIRTUAL")]
    behind = {f"{name}_{part}" for name in index for part in ("data", "idx", "content", "docsize", "config")}
    found = []
    for name, _ in made:
        if name in index or name in behind or name.startswith("sqlite_") or name == RowHashRecord.__tablename__:
            continue
        columns = connection.exec_driver_sql(f'PRAGMA table_info("{name}")').all()
        key = sorted((one.pk, one.name) for one in columns if one.pk)
        found.append(
            Hashed(
                name,
                tuple(one.name for one in columns if (name, one.name) not in APART),
                tuple(column for _, column in key),
            )
        )
    return tuple(found)


def are_kept(connection: Connection) -> bool:
    """Say whether the register has hashes yet: it has from version 20 on."""
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'row_hashes'").scalar_one())


def fill(connection: Connection, *, leaving_out: Collection[tuple[str, str]] = ()) -> None:
    """Hash every row anew: when a register is made, and when it was brought up to date.

    `leaving_out` are rows, by table and key, that get no hash, because they were not as they were kept before.
    """
    connection.exec_driver_sql("DELETE FROM row_hashes")
    for table in hashed_tables(connection):
        lines = (
            {"table_name": table.name, "row_key": table.key_of(row), "sha256": row_hash(table.name, *row)}
            for row in _rows(connection, table)
        )
        kept = (line for line in lines if (table.name, line["row_key"]) not in leaving_out)
        while some := list(islice(kept, _AT_ONCE)):
            connection.execute(_ADD, some)


def wrong_rows(connection: Connection) -> Iterator[tuple[Hashed, str, str]]:
    """Give table, key and "changed", "added" or "lost" for each row that does not match its hash, or has none."""
    tables = hashed_tables(connection)
    for table in tables:
        hashes = dict(_hashes(connection, table.name))
        for row in _rows(connection, table):
            key = table.key_of(row)
            kept = hashes.pop(key, None)
            if kept is None:
                yield table, key, "added"
            elif kept != row_hash(table.name, *row):
                yield table, key, "changed"
        for key in hashes:
            yield table, key, "lost"
    known = [table.name for table in tables]
    for name in _read(connection, "SELECT DISTINCT table_name FROM row_hashes"):
        if name[0] not in known:
            for key, _ in _hashes(connection, str(name[0])):
                yield Hashed(str(name[0]), (), ()), key, "lost"


def problems(connection: Connection) -> Iterator[str]:
    """Say in plain words which rows are not as they were kept."""
    if not are_kept(connection):
        yield "The hashes of the register's rows are missing"
        return
    told: dict[str, int] = {}
    words = RowWords(connection)
    for table, key, what in wrong_rows(connection):
        told[table.name] = told.get(table.name, 0) + 1
        if told[table.name] <= MOST:
            yield words.problem(table.name, key, what)
    for name, count in told.items():
        if count > MOST:
            yield f"{count - MOST} more rows of the table {name} are not as they were kept"


def _rows(connection: Connection, table: Hashed) -> Iterator[tuple[object, ...]]:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    return _read(connection, f'SELECT {columns} FROM "{table.name}" NOT INDEXED')  # noqa: S608  the file's own names


def _hashes(connection: Connection, table: str) -> Iterator[tuple[str, bytes]]:
    for key, sha256 in _read(connection, "SELECT row_key, sha256 FROM row_hashes WHERE table_name = ?", table):
        yield str(key), sha256  # type: ignore[misc]  # the table is STRICT


def _read(connection: Connection, sql: str, *values: str) -> Iterator[tuple[object, ...]]:
    """Read rows as they lie in the file, even where a text is no text any more."""
    raw = connection.connection.driver_connection
    assert raw is not None  # noqa: S101  an open connection has one
    was, raw.text_factory = raw.text_factory, _as_it_lies
    try:
        yield from raw.execute(sql, values)
    finally:
        raw.text_factory = was


def _as_it_lies(said: bytes) -> str:
    return said.decode("utf-8", "surrogateescape")


_ADD = text("INSERT INTO row_hashes (table_name, row_key, sha256) VALUES (:table_name, :row_key, :sha256)")

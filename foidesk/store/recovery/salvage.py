"""What a damaged file still holds of a register: its tables by name, their rows with their numbers."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from foidesk.store import openingtroubles, schema
from foidesk.store.recovery.pages import MAGIC, Pages, Row, Value
from foidesk.store.rowhashes import APART, row_hash

_OWN = re.compile(r"^(sqlite_|case_words|answer_words|row_hashes)")
"""Tables that follow from others: they are made anew."""
_HOLDS_SINCE = 25
"""For some hours the step that brought these tables had an earlier number."""
_NAMED = re.compile(r'CREATE TABLE "?(\w+)')


@dataclass
class Table:
    """One table as it was found."""

    name: str
    sql: str
    rows: list[Row] = field(default_factory=list)
    wrong: int = 0
    """The number of its pages of which something could not be read."""
    told: bool = True
    """Whether the file still tells where it begins; the rows of one that is not told may be found all the same."""

    @property
    def is_harmed(self) -> bool:
        """Say whether rows of it may lie where nothing leads any more."""
        return self.wrong > 0 or not self.told


@dataclass
class Salvage:
    """All that was found; `strays` are rows of which nothing says to which table they belong."""

    version: int
    tables: dict[str, Table]
    strays: list[tuple[Value, ...]]
    hashes: list[tuple[Value, ...]]
    """Table, key and hash of each row, as far as they can still be read."""


def follows(table: str) -> bool:
    """Say whether a table follows from the others and is made anew."""
    return _OWN.match(table) is not None


def salvage(source: Path, work: Path, tables_of: Callable[[int], Mapping[str, str]]) -> Salvage:
    """Read all that can be read, from a copy of the file; CannotOpen where there is nothing of a register in it.

    `tables_of` gives what makes each table of a version: what the file itself says of them may be damaged.
    """
    pages = Pages.of(_own_copy(source, work))
    entries = _schema_rows(pages)
    tables = {name: Table(name, sql) for kind, name, _, sql in entries if kind == "table" and not follows(name)}
    if not schema.OLDEST_TABLES & tables.keys():
        raise openingtroubles.nothing_in_it(source)
    hashes: list[tuple[Value, ...]] = []
    for kind, name, root, sql in entries:
        if kind == "table" and "WITHOUT ROWID" in sql.upper():
            hashes += pages.keyed(root) if name == "row_hashes" else ()
        elif kind == "table" and root:
            before = len(pages.wrong)
            rows = list(pages.table(root))
            if name in tables:
                tables[name].rows, tables[name].wrong = rows, len(pages.wrong) - before
        elif kind == "index":
            pages.seen.add(root)
    version = _version(pages, tables)
    if version > schema.SCHEMA:
        raise openingtroubles.newer(source, version, schema.SCHEMA)
    if "row_hashes" not in {name for _, name, _, _ in entries}:  # they are known by their looks
        hashes += [one for number in range(2, pages.count + 1) for one in pages.keyed(number)]
    hashes = [one for one in hashes if len(one) == 3 and isinstance(one[2], bytes) and len(one[2]) == 32]
    tables = _as_made(tables, tables_of(version))
    return Salvage(version, tables, _sort_strays(pages, tables, hashes), hashes)


def _as_made(found: dict[str, Table], made: Mapping[str, str]) -> dict[str, Table]:
    """Give the tables as their version makes them; one whose name was damaged is known by its statement."""
    tables = {}
    for name, table in found.items():
        said = _NAMED.match(table.sql)
        if name not in made and said is not None and said[1] in made and said[1] not in found:
            table.name = said[1]
        table.sql = made.get(table.name, table.sql)
        tables[table.name] = table
    for name, sql in made.items():
        if not follows(name) and name not in tables:
            tables[name] = Table(name, sql, told=False)
    return tables


def _own_copy(source: Path, work: Path) -> Path:
    """Copy the file and what a crash left beside it, and have SQLite put the copy in order if it still can."""
    journal = source.with_name(f"{source.name}-journal")
    shutil.copyfile(source, work)
    if journal.exists() and journal.stat().st_size:
        shutil.copyfile(journal, work.with_name(f"{work.name}-journal"))
        with suppress(sqlite3.Error), closing(sqlite3.connect(work)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return work


def _schema_rows(pages: Pages) -> list[tuple[str, str, int, str]]:
    """Give kind, name, first page and statement of everything in the file, its beginning readable or not."""
    found = [row.values for row in pages.table(1)]
    if not found or 1 in pages.wrong or not pages.content.startswith(MAGIC):
        for number in range(2, pages.count + 1):
            found += [row.values for row in pages.leaf(number)]
    entries: dict[str, tuple[str, str, int, str]] = {}
    for values in found:
        match values:
            case (("table" | "index" | "trigger") as kind, str(name), str(), int(root), (str() | None) as sql) if (
                sql is None or sql.startswith("CREATE ")
            ):
                entries.setdefault(name, (str(kind), name, root, sql or ""))
    return list(entries.values())


def _version(pages: Pages, tables: dict[str, Table]) -> int:
    """Give the version of the register: as its last step says, else as its beginning does."""
    steps = tables["alembic_version"].rows if "alembic_version" in tables else []
    told = steps[0].values[0] if len(steps) == 1 and len(steps[0].values) == 1 else None
    if isinstance(told, str) and told.isdigit():
        version = int(told)
    else:
        version = pages.version if 0 < pages.version <= schema.SCHEMA else schema.SCHEMA
    return max(version, _HOLDS_SINCE) if "holds" in tables else version


def _sort_strays(
    pages: Pages, tables: dict[str, Table], hashes: Iterable[tuple[Value, ...]]
) -> list[tuple[Value, ...]]:
    """Give rows to which no tree leads back to the one table they fit; the others are strays."""
    strays: list[tuple[Value, ...]] = []
    kept = {(name, sha256) for name, _, sha256 in hashes}
    harmed = [table for table in tables.values() if table.is_harmed or not table.rows]
    for number in pages.lost_leaves() if any(table.is_harmed for table in tables.values()) else ():
        rows = pages.leaf(number)
        fitting = _fitting(harmed, rows, grown=False) or _fitting(harmed, rows, grown=True)
        if len(fitting) > 1:  # the hash of a row is of its table too
            fitting = [one for one in fitting if any((one.name, _hash(one, row)) in kept for row in rows)] or fitting
        if len(fitting) > 1:  # a table that lost a page, before one that has been empty all the time
            fitting = [table for table in fitting if table.is_harmed]
        if len(fitting) == 1:
            known = {row.number for row in fitting[0].rows}
            fitting[0].rows += [row for row in rows if row.number not in known]
        else:
            strays += [row.values for row in rows]
    return strays


def _fitting(tables: Iterable[Table], rows: list[Row], *, grown: bool) -> list[Table]:
    return [one for one in tables if rows and all(fits(one.sql, row.values, grown=grown) for row in rows)]


def _hash(table: Table, row: Row) -> bytes:
    """Give the hash of a row as it would be kept; of one that is shorter than its table it is not known."""
    hashed = [
        row.number if column.is_number_of_row else value
        for column, value in zip(columns_of(table.sql), row.values, strict=False)
        if (table.name, column.name) not in APART
    ]
    return row_hash(table.name, *hashed)


@dataclass(frozen=True)
class Column:
    """A column as the statement of its table tells it."""

    name: str
    kind: str
    may_be_empty: bool
    may_be_missing: bool
    """Whether a row that was written before the column was added has a value for it all the same."""
    is_number_of_row: bool


@cache
def columns_of(sql: str) -> tuple[Column, ...]:
    """Give the columns of a table; asked of SQLite itself, once: a damaged file has them asked for row by row."""
    with closing(sqlite3.connect(":memory:")) as memory:
        try:
            memory.execute(sql)
        except sqlite3.Error:  # of a table that is none of ours, and damaged
            return ()
        (name,) = memory.execute("SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1").fetchone()
        told = memory.execute(f'PRAGMA table_info("{name}")').fetchall()
        keys = [row for row in told if row[5]]
        return tuple(
            Column(
                row[1],
                row[2].upper(),
                not row[3],
                not row[3] or row[4] is not None,
                len(keys) == 1 and bool(row[5]) and row[2].upper() == "INTEGER",
            )
            for row in told
        )


_KINDS: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float), "BLOB": (bytes,)}


def fits(sql: str, values: tuple[Value, ...], *, grown: bool = False) -> bool:
    """Say whether the values of a row can be those of a table; if it has `grown`, of one it had before."""
    columns = columns_of(sql)
    later = columns[len(values) :]
    if len(values) > len(columns) or (later and not (grown and all(one.may_be_missing for one in later))):
        return False
    for column, value in zip(columns, values, strict=False):
        if value is None:
            if not column.may_be_empty and not column.is_number_of_row:
                return False
        elif not isinstance(value, _KINDS.get(column.kind, (object,))):
            return False
    return True

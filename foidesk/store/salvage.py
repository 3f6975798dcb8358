"""What a damaged file still holds of a register: its tables by name, their rows with their numbers."""

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from foidesk.store import openingtroubles, schema
from foidesk.store.pages import MAGIC, Pages, Row, Value

_OWN = re.compile(r"^(sqlite_|case_words|answer_words|row_hashes)")
"""Tables that follow from others: they are made anew."""


@dataclass
class Table:
    """One table as it was found."""

    name: str
    sql: str
    rows: list[Row] = field(default_factory=list)
    wrong: int = 0
    """The number of its pages of which something could not be read."""


@dataclass
class Salvage:
    """All that was found; `strays` are rows of which nothing says to which table they belong."""

    version: int
    tables: dict[str, Table]
    statements: tuple[str, ...]
    """What makes the indexes and triggers, as the file tells it."""
    strays: list[tuple[Value, ...]]
    hashes: list[tuple[Value, ...]]
    """Table, key and hash of each row, as far as they can still be read."""


def follows(table: str) -> bool:
    """Say whether a table follows from the others and is made anew."""
    return _OWN.match(table) is not None


def salvage(source: Path, work: Path) -> Salvage:
    """Read all that can be read, from a copy of the file; CannotOpen where there is nothing of a register in it."""
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
    strays = _sort_strays(pages, tables)
    others = tuple(sql for kind, _, _, sql in entries if kind in {"index", "trigger"} and sql)
    return Salvage(version, tables, others, strays, [one for one in hashes if len(one) == 3])


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
        return int(told)
    return pages.version if 0 < pages.version <= schema.SCHEMA else schema.SCHEMA


def _sort_strays(pages: Pages, tables: dict[str, Table]) -> list[tuple[Value, ...]]:
    """Give rows to which no tree leads back to the one table they fit; the others are strays."""
    strays: list[tuple[Value, ...]] = []
    harmed = [table for table in tables.values() if table.wrong or not table.rows]
    for number in pages.lost_leaves() if any(table.wrong for table in tables.values()) else ():
        rows = pages.leaf(number)
        fitting = [table for table in harmed if rows and all(fits(table.sql, row.values) for row in rows)]
        if len(fitting) > 1:  # a table that lost a page, before one that has been empty all the time
            fitting = [table for table in fitting if table.wrong]
        if len(fitting) == 1:
            known = {row.number for row in fitting[0].rows}
            fitting[0].rows += [row for row in rows if row.number not in known]
        else:
            strays += [row.values for row in rows]
    return strays


@dataclass(frozen=True)
class Column:
    """A column as the statement of its table tells it."""

    name: str
    kind: str
    may_be_empty: bool
    is_number_of_row: bool


@cache
def columns_of(sql: str) -> tuple[Column, ...]:
    """Give the columns of a table; asked of SQLite itself, once: a damaged file has them asked for row by row."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(sql)
        (name,) = memory.execute("SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1").fetchone()
        told = memory.execute(f'PRAGMA table_info("{name}")').fetchall()
        keys = [row for row in told if row[5]]
        return tuple(
            Column(row[1], row[2].upper(), not row[3], len(keys) == 1 and bool(row[5]) and row[2].upper() == "INTEGER")
            for row in told
        )


_KINDS: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float), "BLOB": (bytes,)}


def fits(sql: str, values: tuple[Value, ...]) -> bool:
    """Say whether the values of a row can be those of a table."""
    columns = columns_of(sql)
    if len(values) != len(columns):
        return False
    for column, value in zip(columns, values, strict=True):
        if value is None:
            if not column.may_be_empty and not column.is_number_of_row:
                return False
        elif not isinstance(value, _KINDS.get(column.kind, (object,))):
            return False
    return True

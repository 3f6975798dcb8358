"""A copy of a register on a server as it lies there, of whatever version: a file of the same version, read back.

It is made before the register is brought up to date. The empty file is made by the very steps that once made the
register, and every row is carried into it and compared.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine.default import DefaultDialect

from foidesk.store import copying, inspection, pouring, rowhashes, rowtriggers, schema
from foidesk.store.engine import make_engine
from foidesk.store.home import WRITE
from foidesk.store.homes.upgrading import bring_up
from foidesk.store.server import serverschema
from foidesk.store.tables.columns import ServerWords

_AT_ONCE, _FILES_AT_ONCE = 500, 10
_WORDS, _ANY = ServerWords(), DefaultDialect()


def copy_as_it_lies(source: Connection, version: int, target: Path) -> copying.Copy:
    """Copy the register of a connection, in its transaction, to a new file; a trouble leaves no file."""
    with copying.making(target) as part:
        part.touch()
        fresh = make_engine(part, read_only=False)
        try:
            with fresh.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            bring_up(fresh, 0, target.name, kept="There is no copy.", to=version)
            with fresh.connect() as new:
                # Rows come table by table, in no order of who points at whom; the check below looks at all of that.
                new.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
                with new.execution_options(foidesk_begin=WRITE, foidesk_reshapes=True).begin():
                    rowtriggers.disarm(new)
                    cases = _pour(source, new)
            with copying.reading(part) as copied:
                problems = list(inspection.damage(copied))
            if problems:
                raise copying.not_the_same(problems)
        except pouring.NotTheSame as error:
            raise copying.not_the_same([str(error)]) from error
        finally:
            fresh.dispose()
    return copying.Copy(target, cases, ok=True)


def _pour(source: Connection, new: Connection) -> int:
    there, here = serverschema.tables(source), sorted(inspection.counts(new))
    if there != here:
        raise pouring.NotTheSame(f"the tables differ: {', '.join(sorted(set(there) ^ set(here)))}")
    for table in there:
        known = new.exec_driver_sql(f'PRAGMA table_info("{table}")').all()
        columns, key = [one[1] for one in known], [one[1] for one in known if one[5]]
        if sorted(columns) != sorted(one["name"] for one in inspect(source).get_columns(table)):
            raise pouring.NotTheSame(f"the table {table} has other columns there")
        put = text(
            f'INSERT INTO "{table}" ({_names(columns)}) '  # noqa: S608  the register's own names
            f"VALUES ({', '.join(f':c{at}' for at in range(len(columns)))})"
        )
        sent = hashlib.sha256()
        for rows in _read(source, table, columns, key):
            _hash(sent, rows)
            new.execute(put, [{f"c{at}": value for at, value in enumerate(row)} for row in rows])
        arrived = hashlib.sha256()
        for rows in _read(new, table, columns, key):
            _hash(arrived, rows)
        if sent.digest() != arrived.digest():
            raise pouring.NotTheSame(f"the table {table} arrived otherwise than it was sent")
    pouring.make_indexes(source, new)
    if rowhashes.are_kept(new):
        rowhashes.fill(new)
    return int(new.exec_driver_sql("SELECT count(*) FROM cases").scalar_one())


def _read(
    connection: Connection, table: str, columns: Sequence[str], key: Sequence[str]
) -> Iterator[list[tuple[Any, ...]]]:
    """Read a table in the order of its key, some rows at a time, in the values of a file."""
    most = _FILES_AT_ONCE if table == "files" else _AT_ONCE
    wanted = text(f'SELECT {_names(columns)} FROM "{table}" ORDER BY {_names(key)}')  # noqa: S608  as above
    on_server = connection.dialect.name != "sqlite"
    with connection.execute(wanted, execution_options={"yield_per": most}) as result:
        for rows in result.partitions():
            yield [tuple(_of_a_file(value) if on_server else value for value in row) for row in rows]


def _of_a_file(value: Any) -> Any:  # noqa: ANN401  whatever a column holds
    if isinstance(value, str):
        return _WORDS.process_result_value(value, _ANY)
    return bytes(value) if isinstance(value, memoryview) else value


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _hash(hashed: Any, rows: Sequence[Sequence[Any]]) -> None:  # noqa: ANN401  hashlib names no type
    for row in rows:
        hashed.update(repr(row).encode("utf-8", "surrogatepass"))

"""A hash for each row of a register on a server, kept by its triggers: what changed past them no longer matches.

It is the same promise as in a file (`rowhashes`), in the server's own words: a hash of all columns of a row but the
content of a filed paper, which is named by its own hash.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from foidesk.store.rowhashes import APART, MOST
from foidesk.store.rowwords import RowWords
from foidesk.store.tables.base import Record
from foidesk.store.tables.history import RowHashRecord

_HASHES = RowHashRecord.__tablename__


def arm(connection: Connection) -> None:
    """Put the triggers on every table."""
    for table in _tables():
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


def fill(connection: Connection) -> None:
    """Hash every row anew: when a register arrived whole, and when it was brought up to date."""
    connection.exec_driver_sql(f"DELETE FROM {_HASHES}")  # noqa: S608  our own names
    for table in _tables():
        connection.exec_driver_sql(
            f"INSERT INTO {_HASHES} (table_name, row_key, sha256) "  # noqa: S608  our own names
            f"SELECT '{table.name}', {_key(table, 'one')}, {_hash(table, 'one')} FROM {_quoted(table.name)} AS one"
        )


def problems(connection: Connection) -> Iterator[str]:
    """Say in plain words which rows are not as they were kept."""
    words = RowWords(connection)
    for table in _tables():
        wrong = connection.exec_driver_sql(
            f"WITH here AS (SELECT {_key(table, 'one')} AS row_key, {_hash(table, 'one')} AS sha256 "  # noqa: S608
            f"FROM {_quoted(table.name)} AS one), kept AS (SELECT row_key, sha256 FROM {_HASHES} "
            f"WHERE table_name = '{table.name}') SELECT row_key, CASE WHEN here.sha256 IS NULL THEN 'lost' "
            "WHEN kept.sha256 IS NULL THEN 'added' ELSE 'changed' END FROM here FULL JOIN kept USING (row_key) "
            "WHERE here.sha256 IS DISTINCT FROM kept.sha256 ORDER BY row_key"
        ).all()
        yield from (words.problem(table.name, key, what) for key, what in wrong[:MOST])
        if len(wrong) > MOST:
            yield f"{len(wrong) - MOST} more rows of the table {table.name} are not as they were kept"


def safeguards() -> dict[str, str]:
    """Give every trigger there has to be, with what it does."""
    return {f"{table.name}_hash": _body(table) for table in _tables()}


def _tables() -> list[Table]:
    return [table for table in Record.metadata.sorted_tables if table.name != _HASHES]


def _body(table: Table) -> str:
    name = table.name
    here = f"table_name = '{name}' AND row_key = {_key(table, 'OLD')}"
    # A row that no longer matched before it was changed keeps its old hash: no act may hide what had happened to it.
    return (
        f"BEGIN IF TG_OP = 'INSERT' THEN INSERT INTO {_HASHES} (table_name, row_key, sha256) "  # noqa: S608
        f"VALUES ('{name}', {_key(table, 'NEW')}, {_hash(table, 'NEW')}) "
        "ON CONFLICT (table_name, row_key) DO UPDATE SET sha256 = excluded.sha256; "
        f"ELSIF TG_OP = 'UPDATE' THEN UPDATE {_HASHES} SET row_key = {_key(table, 'NEW')}, "
        f"sha256 = {_hash(table, 'NEW')} WHERE {here} AND sha256 = {_hash(table, 'OLD')}; "
        f"ELSE DELETE FROM {_HASHES} WHERE {here}; END IF; RETURN NULL; END"
    )


def _triggers(table: Table) -> tuple[str, str]:
    name = table.name
    function = (
        f"CREATE OR REPLACE FUNCTION foidesk_hash_{name}() RETURNS trigger LANGUAGE plpgsql AS $${_body(table)}$$"
    )
    trigger = (
        f"CREATE OR REPLACE TRIGGER {name}_hash AFTER INSERT OR UPDATE OR DELETE ON {_quoted(name)} "
        f"FOR EACH ROW EXECUTE FUNCTION foidesk_hash_{name}()"
    )
    return function, trigger


def _key(table: Table, row: str) -> str:
    return f"jsonb_build_array({', '.join(f'{row}.{_quoted(one.name)}' for one in table.primary_key)})::text"


def _hash(table: Table, row: str) -> str:
    columns = ", ".join(f"{row}.{_quoted(one.name)}" for one in table.c if (table.name, one.name) not in APART)
    return f"sha256(convert_to(jsonb_build_array({columns})::text, 'UTF8'))"


def _quoted(name: str) -> str:
    return f'"{name}"'

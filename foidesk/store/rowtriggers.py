"""What keeps each row's hash true in SQLite: temporary triggers on every connection that writes.

They belong to the connection and not to the file, so SQLite trusts them with a function of ours where it would trust
no trigger of a file that may have come from anywhere. A program that does not know them changes rows behind their
hashes, and `foidesk verify` says so.
"""

import sqlite3

from sqlalchemy import Connection

from foidesk.store.rowhashes import Hashed, are_kept, hashed_tables, row_hash

_MARK = "row_hashes_armed"


def know(connection: sqlite3.Connection) -> None:
    """Teach a new connection the function that the triggers call."""
    connection.create_function("row_hash", -1, row_hash, deterministic=True)
    # The triggers lie in the temporary schema, which is never worth a file.
    connection.execute("PRAGMA temp_store = MEMORY")


def arm(connection: Connection) -> None:
    """Put the triggers on a connection, within its transaction; again if the tables changed since.

    The mark lies beside them: where a rollback takes the triggers away, it takes the mark too.
    """
    now = connection.exec_driver_sql("PRAGMA main.schema_version").scalar_one()
    marked = connection.exec_driver_sql("SELECT name FROM sqlite_temp_master WHERE name = ?", (_MARK,)).first()
    if marked is not None and connection.exec_driver_sql(f"SELECT at FROM {_MARK}").scalar_one() == now:  # noqa: S608
        return
    disarm(connection)
    if not are_kept(connection):
        return
    for table in hashed_tables(connection):
        for statement in triggers_of(table):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"CREATE TEMP TABLE {_MARK} AS SELECT {int(now)} AS at")


def disarm(connection: Connection) -> None:
    """Take the triggers off: a step that changes the tables hashes every row anew when it is done."""
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER temp."{name}"')
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{_MARK}")


def triggers_of(table: Hashed) -> tuple[str, str, str]:
    """Give the statements that make the triggers of one table."""
    name = table.name
    old, new = _key(table, "OLD"), _key(table, "NEW")
    here = f"table_name = '{name}' AND row_key = {old}"
    # A row that no longer matched before it was changed keeps its old hash: no act may hide what had happened to it.
    put = (
        f"INSERT OR REPLACE INTO row_hashes (table_name, row_key, sha256) "  # noqa: S608  the file's own names
        f"VALUES ('{name}', {new}, {_hash(table, 'NEW')})"
    )
    change = (
        f"UPDATE row_hashes SET row_key = {new}, sha256 = {_hash(table, 'NEW')} "  # noqa: S608  the file's own names
        f"WHERE {here} AND sha256 = {_hash(table, 'OLD')}"
    )
    drop = f"DELETE FROM row_hashes WHERE {here}"  # noqa: S608  the file's own names
    return (
        f'CREATE TEMP TRIGGER "{name}_hash_put" AFTER INSERT ON main."{name}" BEGIN {put}; END',
        f'CREATE TEMP TRIGGER "{name}_hash_change" AFTER UPDATE ON main."{name}" BEGIN {change}; END',
        f'CREATE TEMP TRIGGER "{name}_hash_drop" AFTER DELETE ON main."{name}" BEGIN {drop}; END',
    )


def _key(table: Hashed, which: str) -> str:
    return f"json_array({', '.join(f'{which}.{_quoted(name)}' for name in table.key)})"


def _hash(table: Hashed, which: str) -> str:
    return f"row_hash('{table.name}', {', '.join(f'{which}.{_quoted(name)}' for name in table.columns)})"


def _quoted(name: str) -> str:
    return f'"{name}"'

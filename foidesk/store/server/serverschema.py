"""The register's schema on a server: the same tables, the same safeguards in its own language, and its mark.

Texts compare by their bytes, as they do in a file, whatever language the server speaks; whole numbers have 64 bits.
"""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateColumn

from foidesk.store import schema
from foidesk.store.server import serverrows
from foidesk.store.spoken import SERVER
from foidesk.store.tables.base import Record
from foidesk.store.tables.safeguards import FROZEN, Safeguard
from foidesk.store.words.serverindex import MADE_OF_WORDS

MARK = "foidesk_register"
"""The table of one row that says: this is a register of FOI Desk, of such a version."""


@compiles(CreateColumn, SERVER)
def _column(element: CreateColumn, compiler: Any, **kw: Any) -> str:  # noqa: ANN401
    return str(compiler.visit_create_column(element, **kw)).replace(" TEXT", ' TEXT COLLATE "C"', 1)


def create(connection: Connection) -> None:
    """Make today's schema in an empty database, within the transaction of the connection."""
    run = connection.exec_driver_sql
    Record.metadata.create_all(connection)
    MADE_OF_WORDS.create_all(connection)
    put_safeguards(connection)
    run("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)")
    run("INSERT INTO alembic_version VALUES (%s)", (str(schema.SCHEMA),))
    run(
        f"CREATE TABLE {MARK} (one integer PRIMARY KEY DEFAULT 1 CHECK (one = 1), "
        "application bigint NOT NULL, version integer NOT NULL)"
    )
    run(f"INSERT INTO {MARK} (application, version) VALUES (%s, %s)", (schema.APPLICATION_ID, schema.SCHEMA))  # noqa: S608


def put_safeguards(connection: Connection) -> None:
    """Put the triggers on that freeze what must not change, in place of those that are there."""
    for one in FROZEN:
        for statement in _in_a_database(one):
            connection.exec_driver_sql(statement)
    serverrows.arm(connection)


def version(connection: Connection) -> int:
    """Give the version that a register says it is of."""
    return int(connection.exec_driver_sql(f"SELECT version FROM {MARK}").scalar_one())  # noqa: S608


def tables(connection: Connection) -> list[str]:
    """Name the tables of a register of whatever version, without those that follow from others."""
    left_out = ("alembic_version", MARK, "row_hashes", *MADE_OF_WORDS.tables)
    found = connection.exec_driver_sql(
        "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
    ).scalars()
    return [name for name in found if name not in left_out]


def counts(connection: Connection) -> dict[str, int]:
    """Count the rows of every table."""
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608
        for name in tables(connection)
    }


def take_down(connection: Connection) -> None:
    """Take every table of a register away, whatever its version: another one comes in its place."""
    there = set(
        connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").scalars()
    )
    ours = {*Record.metadata.tables, *MADE_OF_WORDS.tables, "alembic_version", MARK}
    names = ", ".join(f'"{name}"' for name in sorted(there & ours))
    if names:
        connection.exec_driver_sql(f"DROP TABLE {names} CASCADE")


def settle_numbers(connection: Connection) -> None:
    """Let each table number on after its last row: rows came in with the numbers they had."""
    for table in Record.metadata.tables.values():
        column = table.autoincrement_column
        if column is not None:
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), "  # noqa: S608  our own names
                f"coalesce((SELECT max({column.name}) FROM {table.name}), 0) + 1, false)"
            )


def safeguards() -> dict[str, str]:
    """Give every trigger there has to be, with what it does."""
    return {**{f"{one.table}_{end}": _body(one) for one in FROZEN for end in _ENDS}, **serverrows.safeguards()}


_ENDS = ("unchanged", "undeleted", "unemptied")


def _body(one: Safeguard) -> str:
    why = one.why.replace("'", "''")
    but = ""
    for when, what, row in ((one.unless, "DELETE", "OLD"), (one.changing, "UPDATE", "NEW")):
        if when:
            but += f"IF TG_OP = '{what}' AND TG_LEVEL = 'ROW' THEN IF {when} THEN RETURN {row}; END IF; END IF; "
    refuse = f"RAISE EXCEPTION '{why}' USING ERRCODE = 'integrity_constraint_violation'; "
    return f"BEGIN {but}{refuse}END"


def _in_a_database(one: Safeguard) -> list[str]:
    table = one.table
    function = f"CREATE OR REPLACE FUNCTION foidesk_keep_{table}() RETURNS trigger LANGUAGE plpgsql AS $${_body(one)}$$"
    times = zip(_ENDS, ("UPDATE", "DELETE", "TRUNCATE"), ("ROW", "ROW", "STATEMENT"), strict=True)
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {table}_{end} BEFORE {what} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION foidesk_keep_{table}()"
            for end, what, each in times
        ),
    ]

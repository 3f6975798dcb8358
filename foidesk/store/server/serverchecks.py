"""Looking a register on a server through: what `inspection` asks of a file, asked of a database."""

from collections.abc import Iterator

from sqlalchemy import Connection

from foidesk.store import inspection
from foidesk.store.server import serverrows, serverschema
from foidesk.store.tables.base import Record
from foidesk.store.words.serverindex import MADE_OF_WORDS
from foidesk.store.words.wordindex import astray


def damage(connection: Connection) -> Iterator[str]:
    """Say which references between tables the server does not watch over."""
    wanted = {
        (table.name, tuple(sorted(one.column_keys)))
        for table in Record.metadata.tables.values()
        for one in table.foreign_key_constraints
    }
    found = {
        (table, tuple(sorted(columns)))
        for table, columns in connection.exec_driver_sql(
            "SELECT c.relname, array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = k.conrelid "
            "AND a.attnum = ANY(k.conkey)) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid "
            "WHERE k.contype = 'f' AND k.convalidated AND c.relnamespace = current_schema()::regnamespace"
        )
    }
    for table, columns in sorted(wanted - found):
        yield f"What {table} refers to by {', '.join(columns)} is not watched over"


def missing_safeguards(connection: Connection) -> Iterator[str]:
    """Say which of the triggers that freeze what must not change are gone, switched off or not as they were made."""
    kept = {
        name: (state, code)
        for name, state, code in connection.exec_driver_sql(
            "SELECT t.tgname, t.tgenabled::text, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "JOIN pg_class c ON c.oid = t.tgrelid AND c.relnamespace = current_schema()::regnamespace "
            "WHERE NOT t.tgisinternal"
        )
    }
    for name, body in serverschema.safeguards().items():
        if name not in kept:
            yield f"The safeguard {name} is missing"
        elif kept[name][0] not in ("O", "A"):
            yield f"The safeguard {name} is switched off"
        elif kept[name][1].strip() != body:
            yield f"The safeguard {name} was changed"


def shape_problems(connection: Connection) -> Iterator[str]:
    """Say which table or column is not there, and which is none of this version's."""
    wanted = {
        (table.name, column.name)
        for table in (*Record.metadata.tables.values(), *MADE_OF_WORDS.tables.values())
        for column in table.c
    }
    found = {
        (table, column)
        for table, column in connection.exec_driver_sql(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
        )
        if table not in ("alembic_version", serverschema.MARK)
    }
    for table, column in sorted(wanted - found):
        yield f"The column {column} of the table {table} is missing"
    for table, column in sorted(found - wanted):
        yield f"The column {column} of the table {table} was put in by something other than FOI Desk"


def index_problems(connection: Connection) -> Iterator[str]:
    """Say which lines of the search indexes are not what their texts make."""
    for name, lines in astray(connection).items():
        for line in lines[:20]:
            yield f"Line {line} of the index {name} is not what its texts make"


CHECKS = (
    damage,
    missing_safeguards,
    shape_problems,
    serverrows.problems,
    inspection.evidence_problems,
    inspection.paper_problems,
    index_problems,
    inspection.journal_problems,
)
"""All that a register on a server is looked through for."""

"""Bringing the register of an earlier version on a server up to date: every step in one transaction, or none.

Nothing is copied first: a step that fails leaves nothing behind. What a step adds in the plain words of Alembic is
settled after it as `serverschema` makes it: the order of texts, the size of numbers, the safeguards.
"""

from pathlib import Path

from alembic import command
from alembic.util.exc import CommandError
from sqlalchemy import BigInteger, Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import schema, serverrows, serverschema
from foidesk.store.home import WRITE
from foidesk.store.tables import Record
from foidesk.store.upgrading import steps


def upgrade(
    engine: Engine, name: str, version: int, *, to: int = schema.SCHEMA, more_steps: tuple[Path, ...] = ()
) -> None:
    """Bring a register up to date, or leave it exactly as it was; `more_steps` are folders with further steps."""
    try:
        with engine.connect() as connection, connection.execution_options(foidesk_begin=WRITE).begin():
            if serverschema.version(connection) != version:
                return  # another desk was quicker
            before = serverschema.counts(connection)
            config = steps(more_steps)
            config.attributes["connection"] = connection
            command.upgrade(config, str(to))
            _settle(connection)
            after = serverschema.counts(connection)
            lost = [f"{table} had {rows} rows" for table, rows in before.items() if after.get(table, rows) != rows]
            if lost:
                raise CommandError("; ".join(lost))
            connection.exec_driver_sql(f"UPDATE {serverschema.MARK} SET version = {to}")  # noqa: S608
    except (CommandError, DBAPIError) as error:
        raise StoreTrouble(
            f"{name} could not be brought up to date.",
            kept="It was left as it was.",
            do="Go on with the earlier FOI Desk, and send the details to whoever looks after the program.",
            details=str(error),
        ) from error


def _settle(connection: Connection) -> None:
    """Give what the steps added the order of texts and the size of numbers that today's tables have."""
    big = {
        (table.name, column.name)
        for table in Record.metadata.tables.values()
        for column in table.c
        if isinstance(column.type.dialect_impl(connection.dialect), BigInteger)
    }
    run = connection.exec_driver_sql
    wanted = (
        "SELECT table_name, column_name, data_type, collation_name FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND table_name NOT IN ('alembic_version', %s)"
    )
    for table, name, kind, collation in run(wanted, (serverschema.MARK,)).all():
        if kind in ("text", "character varying") and collation != "C":
            run(f'ALTER TABLE "{table}" ALTER COLUMN "{name}" TYPE text COLLATE "C"')
        elif kind == "integer" and (table, name) in big:
            run(f'ALTER TABLE "{table}" ALTER COLUMN "{name}" TYPE bigint')
    serverschema.put_safeguards(connection)
    serverrows.fill(connection)

"""Bringing the register of an earlier version on a server up to date: a copy first, then every step, or nothing.

All of it is one transaction, which other desks' writing waits for; the copy is a file. Without a copy no step is
taken, and a step that fails leaves nothing behind. What a step adds in the plain words of Alembic is
settled after it as `serverschema` makes it: the order of texts, the size of numbers, the safeguards.
"""

from pathlib import Path

from alembic import command
from alembic.util.exc import CommandError
from sqlalchemy import BigInteger, Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import copying, schema
from foidesk.store.home import WRITE
from foidesk.store.homes.servercopying import copy_as_it_lies
from foidesk.store.migrations import steps
from foidesk.store.server import serverrows, serverschema
from foidesk.store.tables.base import Record


def upgrade(
    engine: Engine,
    name: str,
    version: int,
    copy: Path,
    *,
    to: int = schema.SCHEMA,
    more_steps: tuple[Path, ...] = (),
) -> Path | None:
    """Bring a register up to date, or leave it exactly as it was; give the copy that was made first.

    The copy is a new file called like `copy`; None where another desk was quicker. `more_steps` are folders with
    further steps.
    """
    kept = "It was left as it was."
    try:
        with engine.connect() as connection, connection.execution_options(foidesk_begin=WRITE).begin():
            if serverschema.version(connection) != version:
                return None  # another desk was quicker
            # The server would end the transaction while the copy is checked here, if that took it a minute.
            connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
            made = _copy(connection, name, version, copy)
            kept = f"It was left as it was, and there is a copy of it: {made}."
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
            kept=kept,
            do="Go on with the earlier FOI Desk, and send the details to whoever looks after the program.",
            details=str(error.orig if isinstance(error, DBAPIError) else error),
        ) from error
    return made


def _copy(connection: Connection, name: str, version: int, copy: Path) -> Path:
    try:
        return copy_as_it_lies(connection, version, copying.free_name(copy.parent, copy.stem, copy.suffix)).path
    except StoreTrouble as trouble:
        raise StoreTrouble(
            f"{name} was made by an earlier FOI Desk and is brought up to date only after a copy of it was made, "
            f"which could not be done: {trouble.what}",
            kept="It was left as it was.",
            do="Choose a folder for copies that you may write in, with room, under Settings, Copies, or go on with "
            "the earlier FOI Desk.",
            details=trouble.details,
        ) from trouble


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

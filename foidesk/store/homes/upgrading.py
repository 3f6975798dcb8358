"""Bringing the register of an earlier version up to date: a copy first, then every step in one transaction."""

from pathlib import Path

from alembic import command
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import inspection, mishaps, rowhashes, rowtriggers, schema
from foidesk.store.copying import copy_to, free_name
from foidesk.store.home import WRITE
from foidesk.store.migrations import steps


def upgrade(
    path: Path, engine: Engine, version: int, *, to: int = schema.SCHEMA, more_steps: tuple[Path, ...] = ()
) -> Path:
    """Bring a register up to date, or leave it exactly as it was; give the copy that was made first.

    `more_steps` are folders with further steps.
    """
    copy = copy_to(engine, free_name(path.parent, f"{path.stem}-version-{version}", path.suffix)).path
    kept = f"It was left as it was, and there is a copy beside it: {copy.name}."
    bring_up(engine, version, path.name, kept=kept, to=to, more_steps=more_steps)
    return copy


def bring_up(
    engine: Engine,
    version: int,
    name: str,
    *,
    kept: str,
    to: int = schema.SCHEMA,
    more_steps: tuple[Path, ...] = (),
) -> None:
    """Take every step in one transaction, without a copy; a trouble says what was `kept`."""
    config = steps(more_steps)
    with engine.connect() as connection:
        # A step that rebuilds a table would take its children with it while foreign keys are enforced, and the
        # setting cannot be changed inside a transaction.
        _enforce(connection, "OFF")
        try:
            with connection.execution_options(foidesk_begin=WRITE, foidesk_reshapes=True).begin():
                if connection.exec_driver_sql("PRAGMA user_version").scalar_one() != version:
                    return  # another window was quicker
                rowtriggers.disarm(connection)
                wrong = _wrong_rows(connection)
                before = inspection.counts(connection)
                config.attributes["connection"] = connection
                command.upgrade(config, str(to))
                _must_be_whole(connection, before, safeguards=to >= schema.SCHEMA)
                connection.exec_driver_sql(f"PRAGMA user_version = {to}")
                if rowhashes.are_kept(connection):
                    rowhashes.fill(connection, leaving_out=wrong)
        except (CommandError, DBAPIError, _Unsound) as error:
            if mishaps.trouble_of(error, name) is not None:
                raise  # the disk, or another program: told as that
            raise StoreTrouble(
                f"{name} could not be brought up to date.",
                kept=kept,
                do="Go on with the earlier FOI Desk, and send the details to whoever looks after the program.",
                details=str(error.orig if isinstance(error, DBAPIError) else error),
            ) from error
        finally:
            _enforce(connection, "ON")


def _wrong_rows(connection: Connection) -> set[tuple[str, str]]:
    """Give the rows that were not as they were kept: bringing them up to date must not make them good."""
    if not rowhashes.are_kept(connection):
        return set()
    return {(table.name, key) for table, key, what in rowhashes.wrong_rows(connection) if what != "lost"}


class _Unsound(Exception):
    """What the steps left is not whole."""


def _must_be_whole(connection: Connection, before: dict[str, int], *, safeguards: bool) -> None:
    problems = list(inspection.damage(connection))
    if safeguards:  # those of today: a test stops on the way here
        problems += inspection.missing_safeguards(connection)
    after = inspection.counts(connection)
    problems += [
        f"{name} had {count} rows and has {after[name]}"
        for name, count in before.items()
        if name in after and after[name] != count
    ]
    if problems:
        raise _Unsound("; ".join(problems))


def _enforce(connection: Connection, how: str) -> None:
    """Set the enforcing of foreign keys outside of any transaction."""
    connection.connection.driver_connection.execute(f"PRAGMA foreign_keys = {how}")  # type: ignore[union-attr]

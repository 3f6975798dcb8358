"""The schema's number and the making of a new register; how an older one is brought up to date is in `upgrading`."""

from sqlalchemy import Connection

from foidesk.store import rowhashes
from foidesk.store.tables.base import Record
from foidesk.store.tables.safeguards import TRIGGERS
from foidesk.store.words.fileindex import ANSWER_INDEX, SEARCH_INDEX

APPLICATION_ID = 0x464F4944  # "FOID"
SCHEMA = 28
"""Alembic's revisions bear the same numbers, so that Alembic is needed only when a file is behind."""


OLDEST_TABLES = frozenset({"cases", "evidence", "journal", "alembic_version"})
"""Tables of every version: a file that has them is a register, whatever its marks say."""


def half_done(connection: Connection, version: int, tables: frozenset[str]) -> str:
    """Say what shows that a register is not wholly of the version it claims; "" where nothing does."""
    if not version:
        return ""
    if "alembic_version" not in tables:
        return "the table alembic_version is missing"
    step = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    if step != str(version):
        return f"version {version} with the steps up to {step}"
    lost = sorted(set(Record.metadata.tables) - tables) if version == SCHEMA else []
    return f"missing: {', '.join(lost)}" if lost else ""


def tables() -> tuple[str, ...]:
    """Name every table of today's register but the search indexes."""
    return tuple(Record.metadata.tables)


def create(connection: Connection) -> None:
    """Make today's schema in an empty file, within the transaction of the connection."""
    Record.metadata.create_all(connection)
    for statement in (SEARCH_INDEX, ANSWER_INDEX, *TRIGGERS):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (str(SCHEMA),))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
    rowhashes.fill(connection)

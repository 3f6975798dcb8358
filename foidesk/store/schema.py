"""The schema's number and the making of a new register; how an older one is brought up to date is in `upgrading`."""

from sqlalchemy import Connection

from foidesk.store import (  # noqa: F401  their tables are part of the schema
    checkrows,
    clearancerows,
    composedletters,
    costtables,
    enclosuretables,
    holdertables,
    letterdraftrows,
)
from foidesk.store.tables import ANSWER_INDEX, SEARCH_INDEX, TRIGGERS, Record

APPLICATION_ID = 0x464F4944  # "FOID"
SCHEMA = 19
"""Alembic's revisions bear the same numbers, so that Alembic is needed only when a file is behind."""


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

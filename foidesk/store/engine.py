"""The connection to the register's file: every safety setting on every connection, and transactions that are real.

Rollback journal with TRUNCATE and EXTRA, not write-ahead logging: a commit survives a power cut, and the WAL of most
SQLite libraries in use can damage a file that two windows have open. Transactions begin IMMEDIATE when they write, so
that none fails half way because another came first.
"""

import sqlite3
from functools import lru_cache
from pathlib import Path, PurePath

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from foidesk.store import rowtriggers
from foidesk.store.home import READ
from foidesk.store.whereabouts import kind_of

BUSY_MILLISECONDS = 5000
PRAGMAS: dict[str, str | int] = {
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "busy_timeout": BUSY_MILLISECONDS,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "cell_size_check": 1,
    "mmap_size": 0,
    "cache_size": -32_000,  # KB: a long list's index stays in memory
}
# Before 3.42 the full-text index counts as an untrusted table and its writing breaks with trusted_schema off.
if sqlite3.sqlite_version_info >= (3, 42):
    PRAGMAS["trusted_schema"] = 0
_SETTABLE_ONLY = {"synchronous": "EXTRA"}


def address_of(path: PurePath, mode: str) -> str:
    r"""Give the address by which SQLite opens a file: `ro` or `rw`, so that opening never creates one by mistake.

    It knows no computers in an address: a share of Windows, `\\server\share`, has to stand within the path.
    """
    address = path.as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    if isinstance(path, Path) and _locks_once(path.parent):
        return f"{address}?mode=rw&vfs=unix-excl"
    return f"{address}?mode={mode}"


@lru_cache(maxsize=64)
def _locks_once(folder: Path) -> bool:
    """Say whether a lock can be taken and let go there, but not made a stronger one, as on SMB under Linux.

    One program then takes the strongest at once and has the register for itself.
    """
    return kind_of(folder) in {"cifs", "smb3"}


def make_engine(path: Path, *, read_only: bool, busy_milliseconds: int = BUSY_MILLISECONDS) -> Engine:
    """Make the engine of one file."""

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            address_of(path.absolute(), "ro" if read_only else "rw"),
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=busy_milliseconds / 1000,
        )

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=QueuePool, pool_size=2, max_overflow=8)
    return _settled(engine, busy_milliseconds)


def engine_in_memory(content: bytes) -> Engine:
    """Make the engine of a register that lies in memory alone, and is gone with its engine."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if content:
            connection.deserialize(content)
        return connection

    return _settled(create_engine("sqlite+pysqlite://", creator=connect, poolclass=StaticPool), BUSY_MILLISECONDS)


def _settled(engine: Engine, busy_milliseconds: int) -> Engine:
    """Have every connection take the settings, and every transaction begin as it should."""

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: object) -> None:
        for name, value in PRAGMAS.items():
            if name == "busy_timeout":
                value = busy_milliseconds  # noqa: PLW2901
            connection.execute(f"PRAGMA {name} = {_SETTABLE_ONLY.get(name, value)}").fetchall()
        rowtriggers.know(connection)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        begin = options.get("foidesk_begin", READ)
        connection.exec_driver_sql(begin)
        if begin != READ and not options.get("foidesk_reshapes"):
            rowtriggers.arm(connection)

    return engine

"""Changes a register behind the program's back, as a bad disk or somebody with another program does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from foidesk.store import rowhashes
from foidesk.store.engine import make_engine


@contextmanager
def behind(path: Path) -> Iterator[sqlite3.Connection]:
    """Write in a register past every trigger; they are there again afterwards."""
    with closing(sqlite3.connect(path)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        yield raw
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()


@contextmanager
def behind_with_hashes(path: Path) -> Iterator[sqlite3.Connection]:
    """Write in a register as somebody does who knows how it is made: every row has its hash afterwards."""
    with behind(path) as raw:
        yield raw
    engine = make_engine(path, read_only=False)
    options = {"foidesk_begin": "BEGIN IMMEDIATE", "foidesk_reshapes": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        rowhashes.fill(connection)
    engine.dispose()

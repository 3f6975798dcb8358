"""A register that was open and went away, as with a share that is lost: told, and opened anew when it is back."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import RegisterAway
from foidesk.store.engine import address_of
from foidesk.store.mishaps import trouble_of
from foidesk.store.openingtroubles import code_of


def gone(path: Path, error: OSError) -> RegisterAway:
    """Say that the file was there and is not any more."""
    return RegisterAway(
        "The register cannot be reached.",
        kept="What is shown can still be read, and what you type is kept on this computer.",
        do=f"Check the network and that {path.parent} is there. It is tried again every few seconds.",
        details=str(error),
    )


def knock(path: Path) -> None:
    """Ask where a register lies for what is not there: no memory of a drive can answer that in its place.

    It comes back at once, and not at all while a drive hangs. The register itself is not opened for it: closing a
    file takes its locks away.
    """
    with suppress(OSError):
        path.with_name(f".foidesk-{uuid4().hex}").stat()


def mark_of(path: Path) -> tuple[int, int] | None:
    """Give what tells one file from another under the same name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def lineage_of(path: Path) -> str:
    """Give the seal of the journal's first entry, which every state of one register has; "" where there is none.

    What an interrupted write left is played back first, as by whoever opens the file, for until then nothing can be
    read of it. A file that cannot be read now, as one that somebody writes, is an `sqlite3.Error`.
    """
    with closing(sqlite3.connect(address_of(path.absolute(), "rw"), uri=True, timeout=5)) as raw:
        try:
            row = raw.execute("SELECT seal FROM journal ORDER BY id LIMIT 1").fetchone()
        except sqlite3.Error as error:
            if code_of(error) in _NO_REGISTER:
                return ""
            raise
    return str(row[0]) if row else ""


_NO_REGISTER = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
"""What SQLite says of a file without a journal of ours, whenever it is asked."""


def must_be_same(path: Path, lineage: str) -> None:
    """Refuse to go on writing where another file took the register's place, or while that cannot be told."""
    if not lineage:
        return
    try:
        found = lineage_of(path)
    except sqlite3.Error as error:
        raise trouble_of(error, path.name) or error from error
    if found != lineage:
        raise RegisterAway(
            f"Another file lies where {path.name} was.",
            kept="Nothing is written to it, and what you type is kept on this computer.",
            do="Put the register back, or open it where it lies now.",
        )


def is_of_a_lost_share(error: BaseException) -> bool:
    """Say whether an error means that the file went away while it was open."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    moved = getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_DBMOVED
    return moved or code_of(error) in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}

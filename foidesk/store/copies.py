"""Copies of the register: made while it is open, looked through, and brought back into use."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import inspection, journaltail, schema
from foidesk.store.cabinet import Cabinet, path_of
from foidesk.store.copying import Copy, copy_to, count, reading, taken
from foidesk.store.engine import make_engine
from foidesk.store.mishaps import trouble_of

SUFFIX = ".foidesk"

__all__ = ["Copy", "Verdict", "backup", "restore", "verify"]


@dataclass(frozen=True)
class Verdict:
    """What looking a register through found."""

    path: Path
    cases: int
    ok: bool
    problems: tuple[str, ...]


def backup(cabinet: Cabinet, to: str | Path, now: datetime) -> Copy:
    """Copy an open register into a folder (under a name that tells the moment) or to a file that does not exist yet."""
    if cabinet.path is None:
        raise StoreTrouble("This register does not lie in a file and cannot be copied this way.")
    return copy_to(cabinet.engine, _target(cabinet.path, Path(to), now))


def verify(store: str | Path, folders: tuple[Path, ...] | None = None) -> Verdict:
    """Look a register or a copy through and say every problem; the file is not changed.

    With the `folders` of its copies, and what lies beside it, a register's journal is held against theirs.
    """
    path = path_of(store)
    if not path.is_file():
        raise StoreTrouble(f"There is no register at {path}.", do="Check where the register lies.")
    problems: list[str] = []
    cases = 0
    try:
        with reading(path) as connection:
            problems += _wrong_kind(connection)
            if not problems:
                cases = count(connection)
                for check in inspection.CHECKS:
                    with _telling(problems, path.name):
                        problems += check(connection)
                if folders is not None:
                    with _telling(problems, path.name):
                        problems += journaltail.problems(connection, path, folders)
    except _UNREADABLE as error:
        problems.append(_unreadable(error, path.name))
    return Verdict(path, cases, not problems, tuple(problems))


def restore(copy: str | Path, as_path: str | Path) -> Copy:
    """Bring a copy back into use as a new file, if it is sound; nothing is ever written over."""
    verdict = verify(copy)
    if not verdict.ok:
        raise StoreTrouble(
            f"{verdict.path.name} is not sound and was not restored.",
            kept="Nothing was written.",
            do="Try an earlier copy.",
            details="; ".join(verdict.problems[:5]),
        )
    target = path_of(as_path)
    if target.exists():
        raise taken(target)
    engine = make_engine(verdict.path, read_only=True)
    try:
        return copy_to(engine, target)
    finally:
        engine.dispose()


def _target(source: Path, to: Path, now: datetime) -> Path:
    to = to.expanduser().absolute()
    if to.is_file():
        raise taken(to)
    if to.suffix and not to.is_dir():
        return to
    stem = f"{source.stem}-{now:%Y-%m-%d-%H%M%S}"
    names = (f"{stem}{'' if again == 1 else f'-{again}'}{SUFFIX}" for again in range(1, 1000))
    return next(to / name for name in names if not (to / name).exists())


_UNREADABLE = (DBAPIError, sqlite3.Error, ValueError)
"""What a damaged file raises; a ValueError is of a date or a text that is none any more."""


@contextmanager
def _telling(problems: list[str], name: str) -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        told = _unreadable(error, name)
        if told not in problems:
            problems.append(told)


def _unreadable(error: Exception, name: str) -> str:
    trouble = trouble_of(error, name)
    return trouble.what if trouble else f"The file cannot be read: {error}"


def _wrong_kind(connection: Connection) -> list[str]:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != schema.APPLICATION_ID:
        return ["This is not a register of FOI Desk"]
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version != schema.SCHEMA:
        return [f"The register is of version {version}; this FOI Desk checks version {schema.SCHEMA}"]
    return []

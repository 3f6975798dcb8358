"""Copies of the register: made while it is open, looked through, and brought back into use."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import chain, inspection, openingtroubles, schema
from foidesk.store.arrivals import Bringing
from foidesk.store.cabinet import Cabinet, is_server, path_of
from foidesk.store.copying import Copy, Taken, copy_to, count, free_name, reading, taken
from foidesk.store.copyroom import journaltail, sealedcopies
from foidesk.store.copyroom.sealedcopies import opened
from foidesk.store.engine import make_engine
from foidesk.store.mishaps import trouble_of

SUFFIX = ".foidesk"
_MOST_TRIES = 20

__all__ = ["Copy", "Verdict", "backup", "restore", "verify"]


@dataclass(frozen=True)
class Verdict:
    """What looking a register through found."""

    path: Path
    cases: int
    ok: bool
    problems: tuple[str, ...]
    disposed: int = 0
    """The entries of the journal that lost their words when their cases were disposed of."""


def backup(cabinet: Cabinet, to: str | Path, now: datetime, passphrase: str = "") -> Copy:
    """Copy an open register into a folder (under a name that tells the moment) or to a file that does not exist yet.

    With a passphrase the copy is encrypted with it.
    """
    suffix = sealedcopies.SUFFIX if passphrase else SUFFIX
    for _ in range(_MOST_TRIES):
        target, named = _target(cabinet.home.stem, Path(to), now, suffix)
        try:
            if passphrase:
                return sealedcopies.make(cabinet, target, passphrase)
            return copy_to(cabinet.engine, target)
        except Taken:  # another program made one in the same second; a name of our own choice gives way
            if named:
                raise
    raise taken(target)


def verify(store: str | Path, folders: tuple[Path, ...] | None = None, passphrase: str = "") -> Verdict:
    """Look a register or a copy through and say every problem; the file is not changed.

    With the `folders` of its copies, and what lies beside it, a register's journal is held against theirs.
    """
    if is_server(store):
        return _verify_on_server(str(store), folders)
    path = path_of(store)
    if not path.is_file():
        raise StoreTrouble(f"There is no register at {path}.", do="Check where the register lies.")
    with opened(path, passphrase) as engine:
        return look_through(path, engine, folders)


def check(path: Path, passphrase: str = "") -> Verdict:
    """Look through a register or copy of this version or an earlier one; the file is not changed."""
    path = path_of(path)
    if not path.is_file():
        raise StoreTrouble(f"There is no register at {path}.", do="Check where the register lies.")
    with opened(path, passphrase) as engine:
        return soundness(path, engine)


def look_through(path: Path, source: Engine, folders: tuple[Path, ...] | None = None) -> Verdict:
    """Say every problem of a register or copy of this version that is open for reading."""
    problems: list[str] = []
    cases = disposed = 0
    try:
        with reading(source) as connection:
            problems += _wrong_kind(connection)
            if not problems:
                cases, disposed = count(connection), chain.disposed_entries(connection)
                for check in inspection.CHECKS:
                    with _telling(problems, path.name):
                        problems += check(connection)
                if folders is not None:
                    with _telling(problems, path.name):
                        problems += journaltail.problems(connection, path, folders)
    except _UNREADABLE as error:
        problems.append(_unreadable(error, path.name))
    return Verdict(path, cases, not problems, tuple(problems), disposed)


def _verify_on_server(address: str, folders: tuple[Path, ...] | None) -> Verdict:
    from foidesk.store.homes import serverhome
    from foidesk.store.server import serverchecks, servermishaps, serverschema

    problems: list[str] = []
    with serverhome.visited(address) as (engine, where), engine.connect() as connection:
        application, version, _ = serverhome.marks(connection)
        if application != schema.APPLICATION_ID:
            raise StoreTrouble(f"{where} is not a register of FOI Desk.", do="Check the name of the database.")
        if version != schema.SCHEMA:
            problems.append(f"The register is of version {version}; this FOI Desk checks version {schema.SCHEMA}")
            return Verdict(Path(where), 0, ok=False, problems=tuple(problems))
        cases, disposed = serverschema.counts(connection)["cases"], chain.disposed_entries(connection)
        for check in serverchecks.CHECKS:
            try:
                with connection.begin_nested():
                    problems += check(connection)
            except (DBAPIError, ValueError) as error:  # what is wrong with it is told, and the rest is looked at
                trouble = servermishaps.trouble_of(error, where)
                problems.append(trouble.what if trouble else f"The register cannot be read: {error}")
        if folders:
            named = folders[0] / f"{serverhome.stem_of(serverhome.url_of(address))}{SUFFIX}"
            problems += journaltail.problems(connection, named, folders)
    return Verdict(Path(where), cases, not problems, tuple(problems), disposed)


def soundness(path: Path, source: Engine) -> Verdict:
    """Look a copy through; one of an earlier version, which is brought up to date once used, as a database alone."""
    try:
        with reading(source) as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            if application == schema.APPLICATION_ID and version < schema.SCHEMA:
                problems = (*inspection.damage(connection), *_half_done(connection, version))
                return Verdict(path, inspection.counts(connection).get("cases", 0), not problems, problems)
    except _UNREADABLE as error:
        return Verdict(path, 0, False, (_unreadable(error, path.name),))
    return look_through(path, source)


def restore(copy: str | Path, as_path: str | Path, by: Bringing, passphrase: str = "") -> Copy:
    """Bring a copy back into use as a new file, if it is sound; nothing is ever written over."""
    path, target = copy_at(copy), path_of(as_path)
    if target.exists():
        raise taken(target)
    with of_today(path, passphrase, kept="Nothing was written.") as today:
        return copy_to(today, target, line=by.restored(path.name))


@contextmanager
def of_today(copy: Path, passphrase: str = "", *, kept: str) -> Iterator[Engine]:
    """Open a sound copy as this version makes it; refused where it is not sound, saying what was `kept`.

    One of an earlier version is brought up to date beside it: a plain one in a file that goes again, an encrypted one
    in the memory in which it lies open, so that no clear copy of it is ever on a disk.
    """
    with opened(copy, passphrase) as source:
        _refuse_unsound(copy, source, kept=kept)
        with source.connect() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if version == schema.SCHEMA:
            yield source
            return
        from foidesk.store.homes.upgrading import bring_up

        if sealedcopies.is_sealed(copy):
            bring_up(source, version, copy.name, kept=kept)
            yield source
            return
        with tempfile.TemporaryDirectory(prefix="foidesk-restore-", ignore_cleanup_errors=True) as folder:
            fresh = copy_to(source, Path(folder) / copy.name).path
            beside = make_engine(fresh, read_only=False)
            try:
                bring_up(beside, version, copy.name, kept=kept)
                yield beside
            finally:
                beside.dispose()


def _refuse_unsound(path: Path, source: Engine, *, kept: str) -> None:
    verdict = soundness(path, source)
    if not verdict.ok:
        raise StoreTrouble(
            f"{path.name} is not sound and was not restored. {verdict.problems[0].rstrip('.')}.",
            kept=kept,
            do="Try an earlier copy.",
            details="; ".join(verdict.problems[:5]),
        )


def copy_at(copy: str | Path) -> Path:
    """Give the file of a copy that is there."""
    path = path_of(copy)
    if not path.is_file():
        raise StoreTrouble(f"There is no copy at {path}.", kept="Nothing was written.", do="Look at its name.")
    if not os.access(path, os.R_OK):
        raise openingtroubles.no_rights(path, None)
    return path


def _target(stem: str, to: Path, now: datetime, suffix: str) -> tuple[Path, bool]:
    """Give the file of a copy, and whether its name was asked for."""
    to = to.expanduser().absolute()
    if to.is_file():
        raise taken(to)
    if to.suffix and not to.is_dir():
        return to, True
    return free_name(to, f"{stem}-{now:%Y-%m-%d-%H%M%S}", suffix), False


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


def _half_done(connection: Connection, version: int) -> list[str]:
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
    half = schema.half_done(connection, version, frozenset(tables))
    return [f"It was brought only half way up to date ({half})"] if half else []


def _wrong_kind(connection: Connection) -> list[str]:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != schema.APPLICATION_ID:
        return ["This is not a register of FOI Desk"]
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version != schema.SCHEMA:
        return [f"The register is of version {version}; this FOI Desk checks version {schema.SCHEMA}"]
    return []

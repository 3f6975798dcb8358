"""A copy put in the place of the register: what is in it, what would be lost, and the change itself."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError

from foidesk.domain.people import People
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import inspection, schema
from foidesk.store.arrivals import Bringing
from foidesk.store.copying import copy_to, flush, free_name, reading
from foidesk.store.copyroom import copies
from foidesk.store.copyroom.copyshelf import REPLACED
from foidesk.store.copyroom.sealedcopies import opened
from foidesk.store.engine import make_engine
from foidesk.store.journal import Journal
from foidesk.store.mishaps import trouble_of
from foidesk.store.peoplelist import PeopleList
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.history import JournalRecord
from foidesk.store.tables.office import PersonRecord

PATIENCE_SECONDS = 5.0
_AS_IT_WAS = "The register is as it was."
_MOST = 200


@dataclass(frozen=True)
class Act:
    """A line of the journal, with the reference of its case."""

    at: datetime
    who: str
    reference: str
    words: str


@dataclass(frozen=True)
class Inside:
    """A copy looked through: whether it is sound, and what it holds, the latest first."""

    path: Path
    problems: tuple[str, ...]
    cases: int
    references: tuple[tuple[str, str], ...]
    """Reference and subject of the latest cases."""
    acts: tuple[Act, ...]
    lost: tuple[Act, ...]
    """What the register tells and the copy does not: it would be gone, latest first."""
    lost_count: int
    related: bool
    """Whether the register could be read and the copy is an earlier state of it."""
    roles: str = ""
    """How the people's roles differ in the copy, which brings its own; "" where they do not."""


def look_inside(copy: Path, register: Path | str, passphrase: str = "") -> Inside:
    """Look a copy through, reading only, and compare it with the register it would take the place of.

    The register is a file, or the address of one on a server.
    """
    with opened(copy, passphrase) as source:
        return _look_inside(copy, source, register)


def _look_inside(copy: Path, source: Engine, register: Path | str) -> Inside:
    verdict = copies.soundness(copy, source)
    problems, cases = verdict.problems, verdict.cases
    references: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()
    seals: tuple[int, str] = (0, "")
    roles = ""
    if not problems:
        with reading(source) as connection:
            row = CaseRecord
            wanted = select(row.reference, row.subject).order_by(row.id.desc()).limit(_MOST)
            references = tuple((one.reference, one.subject) for one in connection.execute(wanted))
            acts = _acts(connection, 0)
            seals = Journal(connection).end()
            roles = _differing(_roles_in(connection), roles_of(register))
    lost, count, related = _lost(register, seals) if not problems else ((), 0, False)
    return Inside(copy, problems, cases, references, acts, lost, count, related, roles)


def roles_of(register: Path | str) -> People | None:
    """Give the roles that hold in a register; None where it cannot be read."""
    try:
        with _visiting(register) as connection:
            return _roles_in(connection)
    except (DBAPIError, sqlite3.Error, UnicodeError, ValueError, StoreTrouble):
        return None


def changed_roles(register: Path | str, replaced: Path) -> str:
    """Say how the roles in a register differ from those in the file of what it replaced; "" where they do not."""
    now = roles_of(register)
    return "" if now is None else _differing(now, roles_of(replaced))


def _roles_in(connection: Connection) -> People:
    # An earlier version knew no roles.
    return PeopleList(connection).all() if inspect(connection).has_table(PersonRecord.__tablename__) else People()


def _differing(brought: People, replaced: People | None) -> str:
    if replaced is None or brought == replaced:
        return ""
    return f"The copy brings its own roles: {brought.in_words}. Before: {replaced.in_words}."


def put_back(copy: Path, register: Path, by: Bringing, passphrase: str = "") -> Path | None:
    """Put a sound copy in the register's place and give the file that keeps what was replaced, beside it.

    What takes the place is made beside it first, with the line of its journal that says so. A register that can be
    read is kept as a checked copy and then written over in one transaction: another window that has it open sees the
    change, and a power cut leaves the one or the other. A damaged one gives way as a file.
    """
    fresh = register.with_name(f".{register.name}.restored")
    kept = name_for_replaced(register, by.at) if register.exists() else None
    line = by.restored(copy.name, kept.name if kept is not None else "")
    try:
        with copies.of_today(copy, passphrase, kept=_AS_IT_WAS) as source:
            fresh.unlink(missing_ok=True)
            copy_to(source, fresh, line=line)
        if kept is not None and _is_whole(register):
            _pour(fresh, register, kept)
        else:
            _swap(fresh, register, kept)
    except OSError as error:
        raise StoreTrouble(
            f"{copy.name} could not be put in the place of {register.name}.",
            kept=_AS_IT_WAS,
            do="Close other windows of FOI Desk, check that there is room on the disk, and try again.",
            details=str(error),
        ) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return kept


def _pour(fresh: Path, register: Path, kept: Path) -> None:
    engine, source = make_engine(register, read_only=False), make_engine(fresh, read_only=True)
    giving_up = time.monotonic() + PATIENCE_SECONDS

    def progress(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > giving_up:
            raise StoreTrouble(
                f"{register.name} is in use and was not replaced.",
                kept=_AS_IT_WAS,
                do="Close FOI Desk on the other computers and in other windows, then restore again.",
            )

    try:
        copy_to(engine, kept)
        with source.connect() as giving, engine.connect() as taking:
            giving.connection.driver_connection.backup(  # type: ignore[union-attr]
                taking.connection.driver_connection, progress=progress
            )
        with reading(fresh) as wanted, reading(register) as found:
            if inspection.digest(wanted) != inspection.digest(found):
                raise StoreTrouble(
                    f"{register.name} does not hold what the copy holds.",
                    kept=f"What was there before is kept as {kept.name}.",
                    do="Have the disk checked, and restore on another one.",
                )
    except (DBAPIError, sqlite3.Error) as error:
        raise trouble_of(error, register.name) or error from error
    finally:
        source.dispose()
        engine.dispose()


def _swap(fresh: Path, register: Path, kept: Path | None) -> None:
    """Let what was made take the place where the register is damaged or gone."""
    if kept is not None:
        shutil.copy2(register, kept)
        flush(kept)
        _set_journal_aside(register, kept)
    fresh.replace(register)


def _is_whole(register: Path) -> bool:
    if not register.is_file():
        return False
    try:
        with reading(register) as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            return application == schema.APPLICATION_ID and not list(inspection.damage(connection))
    except (DBAPIError, sqlite3.Error, UnicodeError):
        return False


@contextmanager
def _visiting(register: Path | str) -> Iterator[Connection]:
    if isinstance(register, Path):
        with reading(register) as connection:
            yield connection
        return
    from foidesk.store.homes.serverhome import visited

    with visited(register) as (engine, _), engine.connect() as connection:
        yield connection


def _lost(register: Path | str, end: tuple[int, str]) -> tuple[tuple[Act, ...], int, bool]:
    last, seal = end
    row = JournalRecord
    try:
        with _visiting(register) as connection:
            there = connection.execute(select(row.seal, row.sealed_before).where(row.id == last)).one_or_none()
            if seal not in (there or ("", "")):
                return (), 0, False
            count = len(connection.execute(select(row.id).where(row.id > last)).all())
            return _acts(connection, last), count, True
    except (DBAPIError, sqlite3.Error, UnicodeError, ValueError, StoreTrouble):
        return (), 0, False


def _acts(connection: Connection, after: int) -> tuple[Act, ...]:
    row, case = JournalRecord, CaseRecord
    wanted = (
        select(row.at, row.who, case.reference, row.words)
        .outerjoin(case, case.id == row.case_id)
        .where(row.id > after)
        .order_by(row.id.desc())
        .limit(_MOST)
    )
    return tuple(Act(one.at, one.who, one.reference or "", one.words) for one in connection.execute(wanted))


def _set_journal_aside(register: Path, kept: Path) -> None:
    """Take away what a crash left beside a damaged register: it must not be played into the copy."""
    journal = register.with_name(f"{register.name}-journal")
    if journal.exists():
        if journal.stat().st_size:
            shutil.copy2(journal, kept.with_name(f"{kept.name}-journal"))
        journal.unlink()


def name_for_replaced(register: Path, now: datetime) -> Path:
    """Give the name of the file that keeps what is replaced."""
    return free_name(register.parent, f"{register.stem}{REPLACED}{now:%Y-%m-%d-%H%M%S}", register.suffix)

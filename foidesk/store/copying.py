"""One verified copy of a register, of whatever version: made page by page, read back, compared, then given its name."""

import errno
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import inspection, pouring
from foidesk.store.arrivals import Line
from foidesk.store.engine import make_engine
from foidesk.store.home import WRITE
from foidesk.store.mishaps import trouble_of
from foidesk.store.openingtroubles import code_of
from foidesk.store.spoken import SERVER

_LONG_AGO = 24 * 60 * 60
_OF_WHERE_IT_GOES = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
)
"""What is wrong with the new file; all else is wrong with the one that is read."""


@dataclass(frozen=True)
class Copy:
    """A copy that was read back and found equal."""

    path: Path
    cases: int
    ok: bool


def copy_to(engine: Engine, target: Path, *, swift: bool = False, line: Line | None = None) -> Copy:
    """Copy the register of an engine to a new file: all of one moment, read back and compared, then given its name.

    A `swift` one, made while somebody works, compares every count and the journal's end instead of every row, and
    a sample of what is filed with its hashes: so nobody waits with saving while the rows are read.
    A `line` is written into what is to be a register of its own, after it was compared and before it has its name.
    """
    with making(target) as part:
        if engine.dialect.name == SERVER:
            cases = _pour(engine, part)
        else:
            cases = _copy_and_check(engine, part) if swift else _copy_and_compare(engine, part)
        if line is not None:
            _write(line, part)
    return Copy(target, cases, ok=True)


@contextmanager
def making(target: Path) -> Iterator[Path]:
    """Give a name of our own to write a new file under; on leaving it gets its own name, on any error it goes.

    No other file is ever replaced: not one that was there, nor one that another program makes in the meantime.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.exists():
            raise taken(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        part.unlink(missing_ok=True)
        yield part
        flush(part)
        _give_name(part, target)
        _discard(part)  # the journal of the writing, which is empty now
        flush(target.parent)
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        _discard(part)
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CANTOPEN:  # the new file: the old one is open
            raise _not_written(target, error) from error
        where = f"the folder {target.parent}" if code_of(error) in _OF_WHERE_IT_GOES else "the register"
        raise trouble_of(error, where) or error from error
    except OSError as error:
        _discard(part)
        raise _not_written(target, error) from error
    except BaseException:
        _discard(part)
        raise


def _not_written(target: Path, error: Exception) -> StoreTrouble:
    return StoreTrouble(
        f"The copy could not be written to {target.parent}.",
        kept="The register is as it was; there is no new copy.",
        do="Choose a folder you may write in, on a disk with room.",
        details=str(error),
    )


class Taken(StoreTrouble):
    """There is something of that name already."""


def taken(target: Path) -> Taken:
    """Say that there is a file or folder of that name."""
    what = "folder" if target.is_dir() else "file"
    return Taken(f"There is already a {what} {target}.", kept="It was left as it is.", do="Choose another name.")


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """Give a name in a folder that nothing has yet; the second of one stem ends in -2."""
    names = (folder / f"{stem}{'' if again == 1 else f'-{again}'}{suffix}" for again in range(1, 10_000))
    return next(path for path in names if not path.exists())


def _give_name(part: Path, target: Path) -> None:
    """Give a finished copy its name, which nobody else can take at the same moment."""
    try:
        if os.name == "nt":  # there, nothing is ever replaced by this
            part.rename(target)
            return
        try:
            os.link(part, target)
        except FileExistsError:
            raise
        except OSError:  # the file system of most sticks knows no second name for a file
            target.touch(exist_ok=False)
            part.replace(target)
        else:
            part.unlink()
    except FileExistsError as error:
        raise taken(target) from error


def _sweep(target: Path) -> None:
    """Take away what copies that were killed long ago left unfinished in the folder."""
    for left in target.parent.glob(".*.foidesk*.part"):
        with suppress(OSError):  # another program may be quicker
            if time.time() - left.stat().st_mtime > _LONG_AGO:
                left.unlink()


def _discard(part: Path) -> None:
    """Take an unfinished copy away; what cannot be taken away is only in the way of the next one, which says so."""
    with suppress(OSError):
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def _pour(engine: Engine, part: Path) -> int:
    """Make a file of what lies on a server: the copy can be opened anywhere."""
    try:
        rows = pouring.into_file(engine, part)
    except pouring.NotTheSame as error:
        raise not_the_same([str(error)]) from error
    except DBAPIError as error:
        from foidesk.store.server import servermishaps

        raise servermishaps.trouble_of(error, "the register on the server") or error from error
    with reading(part) as copied:
        problems = [*inspection.damage(copied), *inspection.missing_safeguards(copied)]
    if problems:
        raise not_the_same(problems)
    return rows["cases"]


def _write(line: Line, part: Path) -> None:
    fresh = make_engine(part, read_only=False)
    try:
        with fresh.connect() as new, new.execution_options(foidesk_begin=WRITE).begin():
            line(new)
    finally:
        fresh.dispose()


def not_the_same(problems: Sequence[str] = ()) -> StoreTrouble:
    """Say that a copy was read back and is another."""
    return StoreTrouble(
        "The copy is not the same as the register and was thrown away.",
        kept="The register is as it was; there is no new copy.",
        do="Try again on another disk, and have the register checked.",
        details="; ".join(problems[:5]),
    )


def _copy_and_compare(engine: Engine, part: Path) -> int:
    # Within one reading transaction the copy and the comparison see the same moment.
    with engine.connect() as source, source.begin():
        before, cases = inspection.digest(source), count(source)
        into = sqlite3.connect(part)
        try:
            source.connection.driver_connection.backup(into)  # type: ignore[union-attr]
        finally:
            into.close()
    with reading(part) as copied:
        problems = list(inspection.damage(copied))
        if problems or inspection.digest(copied) != before or count(copied) != cases:
            raise not_the_same(problems)
    return cases


def _copy_and_check(engine: Engine, part: Path) -> int:
    with engine.connect() as source, source.begin():
        before, head = inspection.counts(source), inspection.journal_end(source)
        into = sqlite3.connect(part)
        try:
            source.connection.driver_connection.backup(into)  # type: ignore[union-attr]
        finally:
            into.close()
    with reading(part) as copied:
        problems = [*inspection.damage(copied), *inspection.missing_safeguards(copied)]
        if not problems and (inspection.counts(copied) != before or inspection.journal_end(copied) != head):
            problems = ["The copy does not hold what the register holds"]
        problems = problems or list(inspection.sample_problems(copied))
    if problems:
        raise StoreTrouble(
            "The new copy of the register is not sound and was thrown away.",
            kept="The register and the copies made before are as they were.",
            do="Have the register checked (foidesk verify), and keep every earlier copy until it is.",
            details="; ".join(problems[:5]),
        )
    return before.get("cases", 0)


@contextmanager
def reading(source: Path | Engine) -> Iterator[Connection]:
    """Read a file, or what is open already, in one transaction; a file is closed again."""
    engine = make_engine(source, read_only=True) if isinstance(source, Path) else source
    try:
        with engine.connect() as connection, connection.begin():
            yield connection
    finally:
        if engine is not source:
            engine.dispose()


def count(connection: Connection) -> int:
    """Count the cases."""
    return inspection.counts(connection).get("cases", 0)


def flush(path: Path) -> None:
    """Make sure that what was written is on the disk; a folder cannot be flushed on Windows, nor need it be."""
    if path.is_dir():
        _flush_folder(path)
        return
    # Windows flushes only a file that is open for writing.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(path: Path) -> None:
    if os.name == "nt":
        return
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:  # files may be put into it, and it may not be looked into
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a share that has no such thing
            raise
    finally:
        os.close(handle)

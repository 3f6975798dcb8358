"""Why the file of a register does not open, each in its own sentence, with what was kept and what to do."""

import os
import sqlite3
import stat
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from foidesk.domain.opening import CannotOpen, Plight
from foidesk.store.mishaps import trouble_of

_LEFT = "The file was left as it is."


def look_for(path: Path, *, create: bool) -> bool:
    """Say whether there is a file to open, False where one is to be made; CannotOpen in all other cases."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if create:
            return False
        raise missing(path) from None
    except PermissionError as error:
        raise no_rights(path, error) from error
    except OSError as error:
        raise CannotOpen(
            Plight.DISK,
            f"{path.name} cannot be looked at.",
            kept=_LEFT,
            do="Check that its name is right, and that the disk or the share it lies on is connected.",
            details=str(error),
        ) from error
    if path.is_dir():
        raise CannotOpen(
            Plight.IS_FOLDER, f"{path} is a folder, not a register.", do="Choose the register’s file in it."
        )
    if not os.access(path, os.R_OK):
        raise no_rights(path, None)
    # A pipe would be waited on for ever, and SQLite takes a file of one byte for an empty one.
    if not stat.S_ISREG(found.st_mode) or found.st_size == 1:
        raise foreign(path)
    return True


def missing(path: Path) -> CannotOpen:
    """Say that there is no such file, or not even its folder."""
    if path.parent.is_dir():
        return CannotOpen(
            Plight.MISSING,
            f"There is no register at {path}.",
            do="Check where the register lies, or start a new one.",
        )
    return CannotOpen(
        Plight.FOLDER_GONE,
        f"There is no register at {path}: its folder is not there.",
        kept="Nothing was made in its place.",
        do="Connect the drive or the share it lies on, then try again.",
    )


def no_rights(path: Path, error: OSError | None) -> CannotOpen:
    """Say that the account may not look at the file."""
    return CannotOpen(
        Plight.NO_RIGHTS,
        f"You may not open {path.name}.",
        kept=_LEFT,
        do=f"Ask whoever looks after {path.parent} for the right to read and write in it.",
        details=str(error or "no right to read the file"),
    )


def not_made(path: Path, error: OSError) -> CannotOpen:
    """Say that a new register cannot be made at a place."""
    return CannotOpen(
        Plight.NOT_MADE,
        f"A register cannot be made at {path}.",
        do="Choose a folder you may write in, on a disk with room.",
        details=str(error),
    )


def foreign(path: Path) -> CannotOpen:
    """Say that the file is the database of another program."""
    return CannotOpen(
        Plight.FOREIGN,
        f"{path.name} is not a register of FOI Desk.",
        kept=_LEFT,
        do="Choose the register’s file, or another name for a new one.",
    )


def newer(path: Path, version: int, known: int) -> CannotOpen:
    """Say that a later program made it."""
    return CannotOpen(
        Plight.NEWER,
        f"{path.name} was made by a newer FOI Desk than this one.",
        kept=_LEFT,
        do="Install the newer FOI Desk on this computer to open it.",
        details=f"schema {version}, this program knows {known}",
    )


def older(path: Path) -> CannotOpen:
    """Say that it has to be brought up to date and cannot be written."""
    return CannotOpen(
        Plight.OLDER,
        f"{path.name} was made by an earlier FOI Desk and has to be brought up to date, but it is read-only.",
        kept=_LEFT,
        do="Ask for the right to write to the file and its folder, then open it again.",
    )


def half_done(path: Path, details: str) -> CannotOpen:
    """Say that bringing it up to date stopped in the middle."""
    return CannotOpen(
        Plight.HALF_DONE,
        f"{path.name} was brought only half way up to date and cannot be used as it is.",
        kept=f"{_LEFT} A copy was made before it began.",
        do="Restore that copy, then open it again.",
        details=details,
    )


def beginning(path: Path, details: str) -> CannotOpen:
    """Say that its first bytes, which tell what it is, are not those of a register."""
    return CannotOpen(
        Plight.BEGINNING,
        f"{path.name} is not a register of FOI Desk, or its beginning is damaged.",
        kept=_LEFT,
        do="If it is your register, restore the latest copy, or recover what is readable. "
        "Otherwise choose the register’s file.",
        details=details,
    )


def damaged(path: Path, details: str) -> CannotOpen:
    """Say that parts of it are damaged."""
    return CannotOpen(
        Plight.DAMAGED,
        f"{path.name} is damaged and cannot be used as it is.",
        kept=_LEFT,
        do="Restore the latest copy, and keep the damaged file until the copy has been looked through.",
        details=details,
    )


def while_opening(path: Path, error: BaseException) -> Exception:  # noqa: PLR0911  one for each mishap
    """Give what an error of the database means while a register is opened; the error itself if it is a bug of ours."""
    trouble = trouble_of(error, path.name)
    if trouble is None and "unsupported file format" in str(error):  # a number in the beginning that no version writes
        return beginning(path, str(error))
    if trouble is None:
        return error if isinstance(error, Exception) else RuntimeError(str(error))
    details = trouble.details
    match code_of(error):
        case sqlite3.SQLITE_NOTADB:
            return beginning(path, details)
        case sqlite3.SQLITE_CORRUPT | None:
            return damaged(path, details)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return CannotOpen(
                Plight.LOCKED,
                f"Another program is using {path.name} and did not let go in time.",
                kept=_LEFT,
                do="Wait a moment and try again. If it goes on, close FOI Desk, a copying or a virus program that has "
                "the file open, here and on other computers.",
                details=details,
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return CannotOpen(
                Plight.UNFINISHED,
                f"{path.name} was being written when a computer stopped, and has to be put in order first.",
                kept=f"{_LEFT} What was saved before is in it.",
                do="Open it once from an account that may write to the file and its folder.",
                details=details,
            )
    return CannotOpen(Plight.DISK, trouble.what, kept=_LEFT, do=trouble.do, details=details)


def code_of(error: BaseException) -> int | None:
    """Give the primary code of an error of SQLite."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None


def nothing_in_it(path: Path) -> CannotOpen:
    """Say that nothing of a register was found in a file."""
    return CannotOpen(
        Plight.FOREIGN,
        f"Nothing of a register can be read in {path.name}.",
        kept=_LEFT,
        do="Restore a copy of the register, or choose another file.",
    )

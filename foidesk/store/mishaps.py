"""What the database library reports, in plain words: what happened, what was kept, what to do."""

import sqlite3

from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import StoreTrouble

UNSAVED = "Nothing was saved by this; everything saved before is as it was."


def trouble_of(error: BaseException, where: str) -> StoreTrouble | None:  # noqa: PLR0911  one for each mishap
    """Give the Trouble an error of the database means; None for one that is a mistake of ours."""
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, UnicodeEncodeError):
        return no_character(str(cause))
    if isinstance(cause, UnicodeDecodeError):
        return damaged(where, str(cause))
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", None)
    details = f"{getattr(cause, 'sqlite_errorname', type(cause).__name__)}: {cause}"
    if is_undecodable(cause):
        return damaged(where, details)
    primary = code & 0xFF if isinstance(code, int) else None
    if code == sqlite3.SQLITE_READONLY_DBMOVED:  # the file was moved away, or the share was lost
        primary = sqlite3.SQLITE_IOERR
    match primary:
        case sqlite3.SQLITE_FULL:
            return StoreTrouble(
                f"There is no room left on the disk that holds {where}.",
                kept=UNSAVED,
                do="Free some space on it, then save again.",
                details=details,
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreTrouble(
                f"Another program is using {where} and did not let go in time.",
                kept=UNSAVED,
                do="Wait a moment and save again. If it goes on, close other windows of FOI Desk.",
                details=details,
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreTrouble(
                f"You may read {where} but not change it.",
                kept=UNSAVED,
                do="Ask whoever looks after the folder for the right to write in it.",
                details=details,
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return StoreTrouble(
                f"The disk that holds {where} did not answer as it should, or has no room left.",
                kept=UNSAVED,
                do="Check that the disk or drive is connected and not full, then save again.",
                details=details,
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(where, details)
        case sqlite3.SQLITE_TOOBIG:
            return StoreTrouble(
                "This is too large to be kept in the register.",
                kept=UNSAVED,
                do="Use a smaller file.",
                details=details,
            )
    return None


def no_character(details: str) -> StoreTrouble:
    """Say that a text is none."""
    return StoreTrouble(
        "The text holds a sign that is no character and cannot be saved.",
        kept=UNSAVED,
        do="Take the odd sign out, or paste the text again as plain text.",
        details=details,
    )


def is_undecodable(cause: BaseException | None) -> bool:
    """Say whether words were no words any more: the driver's own finding, which bears no code."""
    return getattr(cause, "sqlite_errorcode", None) is None and "decode to UTF-8" in str(cause)


def damaged(where: str, details: str) -> StoreTrouble:
    """Say that the file is damaged."""
    return StoreTrouble(
        f"{opening(where)} is damaged and cannot be used as it is.",
        kept="The file was left as it is.",
        do="Restore the latest copy, and keep the damaged file until the copy has been looked through.",
        details=details,
    )


def opening(where: str) -> str:
    """Give a name as a sentence begins with it; that of a file stays as it is."""
    return f"T{where[1:]}" if where.startswith("the ") else where

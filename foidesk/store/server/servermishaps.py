"""What a server reports, in plain words: what happened, what was kept, what to do."""

import psycopg
from sqlalchemy.exc import DBAPIError

from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.mishaps import UNSAVED, no_character, opening

_GONE = ("08", "57P01", "57P02", "57P05", "25P03")
"""The connection broke, the server was shut down, or it gave up waiting for this desk."""


def refused(  # noqa: PLR0911  one for each reason
    error: psycopg.Error, where: str, database: str, user: str
) -> CannotOpen:
    """Say why a server let nobody in."""
    told = str(error).strip()
    details = " ".join(told.split())
    pgconn = getattr(error, "pgconn", None)
    if pgconn is not None and pgconn.needs_password:
        return CannotOpen(
            Plight.PASSWORD,
            f"The server at {where} asks for a password for {user}.",
            do="Give the password, or keep it in the password file of this computer.",
            details=details,
        )
    if "password authentication failed" in told:
        return CannotOpen(
            Plight.PASSWORD,
            f"The server at {where} does not accept the name {user} with this password.",
            kept="Nothing was changed.",
            do="Check the name and the password, or ask whoever looks after the server.",
            details=details,
        )
    if f'database "{database}"' in told and "does not exist" in told:
        return CannotOpen(
            Plight.SERVER,
            f"There is no database {database} on the server at {where}.",
            kept="Nothing was changed.",
            do="Check the name of the database, or ask whoever looks after the server to make an empty one.",
            details=details,
        )
    if "pg_hba.conf" in told or ("role" in told and ("does not exist" in told or "not permitted" in told)):
        return CannotOpen(
            Plight.SERVER,
            f"The server at {where} does not let {user} in from this computer.",
            kept="Nothing was changed.",
            do="Check the name, or ask whoever looks after the server to let this computer in.",
            details=details,
        )
    if "permission denied" in told:
        return CannotOpen(
            Plight.SERVER,
            f"You have no right to open the database {database} on the server at {where}.",
            kept="Nothing was changed.",
            do="Ask whoever looks after the server for the right.",
            details=details,
        )
    if "too many" in told or "remaining connection slots" in told:
        return CannotOpen(
            Plight.SERVER,
            f"The server at {where} has no connection left for this computer.",
            kept="Nothing was changed.",
            do="Try again in a moment. If it goes on, tell whoever looks after the server.",
            details=details,
        )
    if "certificate" in told or "SSL" in told:
        return CannotOpen(
            Plight.SERVER,
            f"No safe connection to the server at {where} could be made.",
            kept="Nothing was changed.",
            do="Ask whoever looks after the server for the right address and certificate.",
            details=details,
        )
    return CannotOpen(
        Plight.SERVER,
        f"The server at {where} does not answer.",
        kept="Nothing was changed. What is in the register is on the server.",
        do="Check the address and the network, and whether the server is running. Then try again.",
        details=details,
    )


def trouble_of(error: BaseException, where: str) -> StoreTrouble | None:  # noqa: PLR0911  one for each mishap
    """Give the Trouble an error of the server means; None for one that is a mistake of ours."""
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, UnicodeEncodeError):
        return no_character(str(cause))
    if not isinstance(cause, psycopg.Error):
        return None
    state = cause.sqlstate or ""
    details = f"{state or type(cause).__name__}: {' '.join(str(cause).split())}"
    if state.startswith(_GONE) or (not state and isinstance(cause, psycopg.OperationalError)):
        return StoreTrouble(
            f"The connection to {where} was lost.",
            kept=UNSAVED,
            do="Check the network, then save again. What you typed is still on the screen.",
            details=details,
        )
    match state:
        case "55P03" | "40001" | "40P01":
            return StoreTrouble(
                f"Somebody else is writing in {where} and did not finish in time.",
                kept=UNSAVED,
                do="Wait a moment and save again.",
                details=details,
            )
        case "53100" | "53200":
            return StoreTrouble(
                f"There is no room left on the server that holds {where}.",
                kept=UNSAVED,
                do="Tell whoever looks after the server, then save again.",
                details=details,
            )
        case "57P03" | "53300":
            return StoreTrouble(
                f"The server that holds {where} takes no connections at the moment.",
                kept=UNSAVED,
                do="Try again in a moment. If it goes on, tell whoever looks after the server.",
                details=details,
            )
        case "42501" | "25006":
            return StoreTrouble(
                f"You may not change {where}, or not read all of it.",
                kept=UNSAVED,
                do="Ask whoever looks after the server for the right to read and write in it.",
                details=details,
            )
        case "57014":
            return StoreTrouble(
                f"The server that holds {where} stopped this because it took too long.",
                kept=UNSAVED,
                do="Try again. If it goes on, tell whoever looks after the server.",
                details=details,
            )
        case "XX001" | "XX002" | "58030":
            return StoreTrouble(
                f"{opening(where)} is damaged and cannot be used as it is.",
                kept="The register was left as it is.",
                do="Tell whoever looks after the server, and restore the latest copy.",
                details=details,
            )
        case "54000" | "22001":
            return StoreTrouble(
                "This is too large to be kept in the register.",
                kept=UNSAVED,
                do="Use a smaller file.",
                details=details,
            )
    return None

"""Restoring: which copies there are, what is in one, and one put in the register's place while the office is shut."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from foidesk.office.presence import account_name
from foidesk.office.views import Copied
from foidesk.store.arrivals import Bringing
from foidesk.store.cabinet import is_server, path_of
from foidesk.store.copyroom import copies, copyshelf, puttingback, sealedcopies
from foidesk.store.copyroom.copyshelf import Shelved
from foidesk.store.copyroom.puttingback import Act, Inside

__all__ = [
    "Act",
    "Inside",
    "Shelved",
    "find_copies",
    "is_earlier",
    "is_encrypted",
    "look_at_copy",
    "look_inside",
    "put_back",
    "register_path",
    "restore_copy",
    "verify_copy",
]


def find_copies(register: Path, folders: tuple[Path, ...]) -> tuple[Shelved, ...]:
    """List the copies of a register, in the folders for copies and beside it, the newest first."""
    return copyshelf.find(register, folders)


def register_path(store: str | Path) -> Path:
    """Give the file that a path or an address means."""
    return path_of(store)


def look_at_copy(path: Path) -> Shelved:
    """Look at one file that somebody chose."""
    return copyshelf.look(path)


def is_encrypted(path: Path) -> bool:
    """Tell whether a file is an encrypted copy, which opens with its passphrase only."""
    return sealedcopies.is_sealed(path)


def is_earlier(path: Path) -> bool:
    """Tell whether a file is of an earlier version, which is brought up to date by opening it."""
    return copyshelf.look(path).is_earlier


def look_inside(copy: Path, register: Path | str, passphrase: str = "") -> Inside:
    """Look a copy through and say what it holds and what would be lost; neither file is changed."""
    return puttingback.look_inside(copy, register, passphrase)


def bringing(who: str = "", now: datetime | None = None) -> Bringing:
    """Say who restores or moves a register, and when: by name, or else by the account at this computer."""
    account = account_name()
    return Bringing(now or datetime.now(UTC), who or account, account)


@dataclass(frozen=True, slots=True)
class PutBack:
    """A copy that took the register's place: what keeps the register as it was, and how the roles changed by it."""

    kept: str
    """The name of the file beside the register, or the path of that of one on a server; "" for none."""
    roles: str
    """Which roles the copy brought, where they are not those that held before; else ""."""


def put_back(
    copy: Path, register: Path, now: datetime | None = None, passphrase: str = "", *, who: str = ""
) -> PutBack:
    """Put a copy in the register's place; the journal of what takes the place says who did it."""
    kept = puttingback.put_back(copy, register, bringing(who, now), passphrase)
    if kept is None:
        return PutBack("", "")
    return PutBack(kept.name, puttingback.changed_roles(register, kept))


def restore_copy(copy: Path, as_path: str | Path, passphrase: str = "", *, who: str = "") -> Copied:
    """Bring a copy back into use where nothing lies yet, a new file or an empty server; checked before it counts."""
    by = bringing(who)
    if is_server(as_path):
        from foidesk.store import moving

        moved = moving.restore_to_server(copy, str(as_path), by, passphrase)
        return Copied(moved.address, moved.cases, ok=True, roles=_roles_words(str(as_path)))
    restored = copies.restore(copy, as_path, by, passphrase)
    return Copied(str(restored.path), restored.cases, restored.ok, roles=_roles_words(restored.path))


def _roles_words(register: Path | str) -> str:
    roles = puttingback.roles_of(register)
    return f"The roles of the copy hold in it: {roles.in_words}." if roles is not None and roles.are_on else ""


def verify_copy(path: Path, passphrase: str = "") -> Copied:
    """Look a register or a copy through without opening it for work, so that it is not brought up to date."""
    verdict = copies.check(path, passphrase)
    return Copied(str(verdict.path), verdict.cases, verdict.ok, verdict.problems, verdict.disposed)


def put_back_on_server(
    copy: Path, address: str, kept_in: Path, now: datetime | None = None, passphrase: str = "", *, who: str = ""
) -> PutBack:
    """Do the same with a register on a server; what was replaced is kept as a file in a folder, whose path is given."""
    from foidesk.store.copyroom import serverrestoring

    kept = serverrestoring.put_back(copy, address, kept_in, bringing(who, now), passphrase)
    return PutBack(str(kept), puttingback.changed_roles(address, kept))

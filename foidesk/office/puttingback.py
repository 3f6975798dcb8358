"""Restoring: which copies there are, what is in one, and one put in the register's place while the office is shut."""

from datetime import UTC, datetime
from pathlib import Path

from foidesk.domain.troubles import NotAllowed
from foidesk.office.views import Copied
from foidesk.store import copies, copyshelf, puttingback, sealedcopies
from foidesk.store.cabinet import is_server, path_of
from foidesk.store.copyshelf import Shelved
from foidesk.store.puttingback import Act, Inside

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


def put_back(copy: Path, register: Path, now: datetime | None = None, passphrase: str = "") -> str:
    """Put a copy in the register's place; give the name of the file that keeps what was replaced, "" for none."""
    kept = puttingback.put_back(copy, register, now or datetime.now(UTC), passphrase)
    return kept.name if kept is not None else ""


def restore_copy(copy: Path, as_path: str | Path, passphrase: str = "") -> Copied:
    """Bring a copy back into use where nothing lies yet, a new file or an empty server; checked before it counts."""
    if is_server(as_path):
        from foidesk.store import moving

        if is_encrypted(copy):
            raise NotAllowed(
                "An encrypted copy cannot be restored straight to a server.",
                kept="Nothing was written.",
                do="Restore it as a file on this computer, then move that register to the server.",
            )
        copies.must_be_sound(copy)
        moved = moving.move(copy, as_path, done="restored")
        return Copied(moved.address, moved.cases, ok=True)
    restored = copies.restore(copy, as_path, passphrase)
    return Copied(str(restored.path), restored.cases, restored.ok)


def verify_copy(path: Path, passphrase: str = "") -> Copied:
    """Look a register or a copy through without opening it for work, so that it is not brought up to date."""
    verdict = copies.check(path, passphrase)
    return Copied(str(verdict.path), verdict.cases, verdict.ok, verdict.problems, verdict.disposed)


def put_back_on_server(
    copy: Path, address: str, kept_in: Path, now: datetime | None = None, passphrase: str = ""
) -> str:
    """Do the same with a register on a server; what was replaced is kept as a file in a folder, whose path is given."""
    from foidesk.store import serverrestoring

    return str(serverrestoring.put_back(copy, address, kept_in, now or datetime.now(UTC), passphrase))

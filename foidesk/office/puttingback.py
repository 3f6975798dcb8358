"""Restoring: which copies there are, what is in one, and one put in the register's place while the office is shut."""

from datetime import UTC, datetime
from pathlib import Path

from foidesk.store import copyshelf, puttingback
from foidesk.store.cabinet import path_of
from foidesk.store.copyshelf import Shelved
from foidesk.store.puttingback import Act, Inside

__all__ = ["Act", "Inside", "Shelved", "find_copies", "look_at_copy", "look_inside", "put_back", "register_path"]


def find_copies(register: Path, folders: tuple[Path, ...]) -> tuple[Shelved, ...]:
    """List the copies of a register, in the folders for copies and beside it, the newest first."""
    return copyshelf.find(register, folders)


def register_path(store: str | Path) -> Path:
    """Give the file that a path or an address means."""
    return path_of(store)


def look_at_copy(path: Path) -> Shelved:
    """Look at one file that somebody chose."""
    return copyshelf.look(path)


def look_inside(copy: Path, register: Path) -> Inside:
    """Look a copy through and say what it holds and what would be lost; neither file is changed."""
    return puttingback.look_inside(copy, register)


def put_back(copy: Path, register: Path, now: datetime | None = None) -> str:
    """Put a copy in the register's place; give the name of the file that keeps what was replaced, "" for none."""
    kept = puttingback.put_back(copy, register, now or datetime.now(UTC))
    return kept.name if kept is not None else ""

"""What can be done about a register that does not open: its newest sound copy found, what is readable recovered."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from foidesk.office.presence import account_name
from foidesk.office.puttingback import Inside, Shelved, find_copies, look_inside

__all__ = ["Rescued", "SoundCopy", "newest_sound_copy", "rescue"]


@dataclass(frozen=True)
class SoundCopy:
    """A copy that was looked through and may be used, with what would be lost."""

    copy: Shelved
    inside: Inside


@dataclass(frozen=True)
class Rescued:
    """A new register made of what could be read, and the report of what could not."""

    path: Path
    report: Path
    cases: int
    lost: tuple[str, ...]


def newest_sound_copy(register: Path, folders: tuple[Path, ...]) -> SoundCopy | None:
    """Find the newest copy of a register that is sound; None where there is none."""
    for copy in find_copies(register, folders):
        if not copy.problem and not copy.sealed:  # an encrypted one is offered by name, under Restore a copy
            inside = look_inside(copy.path, register)
            if not inside.problems:
                return SoundCopy(copy, inside)
    return None


def rescue(damaged: Path, to: Path | None = None, *, who: str = "", now: datetime | None = None) -> Rescued:
    """Make a new register of every row that can be read; the damaged file is not touched."""
    from foidesk.store.recovering import name_beside, recover

    at = now or datetime.now(UTC)
    done = recover(damaged, to or name_beside(damaged, at), at, who or account_name())
    return Rescued(done.path, done.report, done.cases, tuple(done.lost))

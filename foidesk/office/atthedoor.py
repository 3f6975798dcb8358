"""What can be done about a register that does not open: its newest sound copy found, what is readable recovered."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from foidesk.domain.troubles import Trouble
from foidesk.office.presence import account_name
from foidesk.office.puttingback import Inside, Shelved, find_copies, look_inside
from foidesk.office.work import Work
from foidesk.store.cabinet import Cabinet

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


def newest_sound_copy(register: Path, folders: tuple[Path, ...], *, for_reading: bool = False) -> SoundCopy | None:
    """Find the newest copy of a register that is sound; None where there is none.

    One of an earlier version can be restored, and is then brought up to date; it cannot be read as it is.
    """
    for copy in find_copies(register, folders):
        if for_reading and copy.is_earlier:
            continue
        if not copy.problem and not copy.sealed:  # an encrypted one is offered by name, under Restore a copy
            inside = look_inside(copy.path, register)
            if not inside.problems:
                return SoundCopy(copy, inside)
    return None


def rescue(damaged: Path, to: Path | None = None, *, who: str = "", now: datetime | None = None) -> Rescued:
    """Make a new register of every row that can be read; the damaged file is not touched."""
    from foidesk.store.recovery.recovering import name_beside, recover

    at = now or datetime.now(UTC)
    who = who or account_name()
    done = recover(damaged, to or name_beside(damaged, at), at, who)
    if done.lost:
        _count_again(done.path, who)
    return Rescued(done.path, done.report, done.cases, tuple(done.lost))


def _count_again(register: Path, who: str) -> None:
    """Work out again what is due when: an event of a clock may be among what was lost."""
    cabinet = Cabinet.open(register, create=False)
    try:
        work = Work(cabinet, who, lambda: datetime.now(UTC))
        work.latest_calendar()
        with cabinet.writing() as drawer:
            for case_id in drawer.casefiles.open_ids():
                with suppress(Trouble):  # it is counted when the case is put right
                    drawer.casefiles.restand(case_id, work.standing(drawer.casefiles.load(case_id)))
    finally:
        cabinet.close()

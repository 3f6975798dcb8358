"""The figures of the README: how often each is tried, and how each is told in one line."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.durability import bitflips, colliding, fulldisk, killing, powercut
from tests.server import is_here, serving


@dataclass(frozen=True)
class Figure:
    """One figure: what was done, and what should be nothing."""

    words: str
    nothing: tuple[object, ...]

    @property
    def is_good(self) -> bool:
        """Say whether all that should be nothing is nothing."""
        return not any(self.nothing)


@contextmanager
def _folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="foidesk-durability-"))
    # What a window keeps on the computer beside the register is nothing to the person at this one.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOIDESK_SETTINGS", str(made / "own" / "settings.toml"))
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)


def kills(number: int = 1000) -> Figure:
    """Kill sessions."""
    with _folder() as folder:
        one = killing.kill_often(folder, number)
    return Figure(
        f"kill -9: {one.kills} kills at random moments ({one.in_a_transaction} within a transaction), {one.acts} acts "
        f"acknowledged, {len(one.lost)} lost, {len(one.damaged)} damaged",
        (one.lost, one.damaged),
    )


def cuts(number: int = 1000) -> Figure:
    """Cut the power, with our settings."""
    with _folder() as folder:
        one = powercut.cut_often(folder, number)
    return Figure(
        f"power cuts: {one.cuts} ({one.in_a_transaction} within a transaction), {one.acknowledged} transactions "
        f"acknowledged, {one.lost} lost, {one.damaged} damaged",
        (one.lost, one.damaged, one.told),
    )


def cuts_otherwise(number: int = 150) -> Figure:
    """Cut the power with settings that are known not to hold: a test that cannot fail proves nothing."""
    said, held = [], []
    for name, pragmas in WRONG.items():
        with _folder() as folder:
            one = powercut.cut_often(folder, number, **pragmas)
        said.append(f"{name} {one.lost} lost and {one.damaged} damaged")
        if not one.lost + one.damaged:
            held.append(name)
    return Figure(f"the same {number} cuts with other settings: {'; '.join(said)}", (held,))


WRONG: dict[str, dict[str, str | int]] = {
    "synchronous OFF": {"synchronous": 0},
    "TRUNCATE with NORMAL": {"synchronous": 1},
    "DELETE with FULL": {"journal_mode": "delete", "synchronous": 2},
}


def full_disks(every: int = 1, acts: tuple[str, ...] = fulldisk.ACTS) -> Figure:
    """Fill the disk at every page of every act."""
    with _folder() as folder:
        one = fulldisk.limited(folder, acts, every)
    return Figure(
        f"full disk, by a limit on files: {one.acts} tries of {len(acts)} kinds of act, a page more each time, "
        f"{one.refused} refused in a sentence, {len(one.lost)} lost or half done",
        (one.lost, one.untold),
    )


def full_file_system(every: int = 1, acts: tuple[str, ...] = fulldisk.ACTS) -> Figure | None:
    """Fill a real small file system; None where this process may not mount one."""
    with _folder() as folder, fulldisk.small_disk(folder / "small") as mount:
        if mount is None:
            return None
        one = fulldisk.filled(mount, acts, every)
    return Figure(
        f"full disk, a file system with no room: {one.acts} tries of {len(acts)} kinds of act, {one.refused} refused "
        f"in a sentence, {len(one.lost)} lost or half done",
        (one.lost, one.untold),
    )


def flips(number: int = 1000) -> Figure:
    """Turn bits over."""
    with _folder() as folder:
        one = bitflips.flip_often(folder, number)
    return Figure(
        f"bit flips: {one.flips}, {one.at_opening} told at opening, {one.by_verify} by verify, {one.harmless} harmless "
        f"(every answer as before), {len(one.silent)} silent",
        (one.silent,),
    )


def collisions(processes: int = 5, acts: int = 2000, store: str = "") -> Figure:
    """Let processes write in one another's way, on one file or on the server that `store` names."""
    with _folder() as folder:
        one = colliding.collide(store or str(folder / "register.foidesk"), processes, acts)
    return Figure(
        f"{processes} processes x {acts} acts on {'the server' if store else 'one file'}: {one.saved} saved, "
        f"{one.told} told of a conflict, {one.refused} told to try again, {len(one.lost)} lost updates, "
        f"{len(one.untold)} conflicts not told, {len(one.damaged)} damaged",
        (one.lost, one.untold, one.damaged),
    )


def collisions_on_a_server(processes: int = 5, acts: int = 2000) -> Figure | None:
    """Let processes collide on a server of our own; None where there is no PostgreSQL on this machine."""
    if not is_here():
        return None
    with serving() as server:
        return collisions(processes, acts, server.database())


LONG: dict[str, Callable[[], Figure | None]] = {
    "kills": kills,
    "cuts": cuts,
    "cuts_otherwise": cuts_otherwise,
    "full_disks": full_disks,
    "full_file_system": full_file_system,
    "flips": flips,
    "collisions": collisions,
    "collisions_on_a_server": collisions_on_a_server,
}

NEEDS = {
    "full_file_system": "this process may not mount a file system",
    "collisions_on_a_server": "no PostgreSQL server on this machine",
}
"""What some cannot be measured without."""

"""A disk that is full at every write of a session: each act is told in a sentence, nothing of it is kept, all else is.

Two ways. A limit on the size of files (RLIMIT_FSIZE, no rights needed) refuses every write past it, page after page,
in the journal and in the register alike. Where this process may mount, a small file system is really filled, with
room left for one page more each time, until the act fits.
"""

import json
import os
import resource
import signal
import subprocess
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from foidesk.domain.troubles import StoreTrouble
from foidesk.office.office import Office
from foidesk.office.typedhere import KEPT_HERE, bring_in
from foidesk.store import inspection
from foidesk.store.mishaps import UNSAVED
from tests.builders import NOW
from tests.durability.session import Session, base_register

PAGE = 4096
ACTS = ("log", "answer", "typing", "note", "event", "enclose", "undo", "day", "issue")


@dataclass
class Filled:
    """What came of the full disks."""

    acts: int = 0
    refused: int = 0
    lost: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)


def limited(folder: Path, acts: tuple[str, ...] = ACTS, every: int = 1) -> Filled:
    """Do each act again and again under a limit on the size of files that is a page larger each time."""
    return _in_a_child(lambda: _fill(folder, acts, every, _size_limit))


def filled(mount: Path, acts: tuple[str, ...] = ACTS, every: int = 1) -> Filled:
    """Do each act again and again on a small file system with a page more of room each time."""

    @contextmanager
    def room(pages: int, _path: Path) -> Iterator[None]:
        filler = mount / "filler"
        free = os.statvfs(mount).f_bavail
        with filler.open("wb") as file:
            file.write(bytes(max(free - pages, 0) * PAGE))
        try:
            yield
        finally:
            filler.unlink()

    return _in_a_child(lambda: _fill(mount, acts, every, room))


@contextmanager
def small_disk(mount: Path, size: str = "12m") -> Iterator[Path | None]:
    """Mount a small file system, where that is allowed."""
    mount.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(mount)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        yield None
        return
    try:
        yield mount
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)


Room = Callable[[int, Path], "contextmanager[None]"]


@contextmanager
def _size_limit(pages: int, _path: Path) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (pages * PAGE, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _fill(folder: Path, acts: tuple[str, ...], every: int, room: object) -> Filled:
    base, path, told = folder / "base.foidesk", folder / "register.foidesk", Filled()
    base_register(base)
    held = base.read_bytes()
    for act in acts:
        pages, fitted = 0, False
        while not fitted:
            path.write_bytes(held)
            office = Office.open(path, who="Priya Nair", now=lambda: NOW)
            session = Session(office, 7408)
            session.cases = [1, 2, 3]
            before = _digest(office)
            told.acts += 1
            try:
                with room(pages, path):  # type: ignore[operator]
                    done = session.one(act)
                assert done is not None, f"{act} is refused whatever room there is"
                fitted = True
            except StoreTrouble as trouble:
                told.refused += 1
                if "no room left" not in trouble.what or trouble.kept not in (UNSAVED, KEPT_HERE):
                    told.untold.append(f"{act} with {pages} pages: {trouble.what} {trouble.kept}")
                if act not in _SEVERAL and _digest(office) != before:
                    told.lost.append(f"{act} with {pages} pages left something half done")
                if trouble.kept == KEPT_HERE and bring_in(office._work) != 1:
                    told.lost.append(f"{act} with {pages} pages: what was said to be kept on this computer is not")
            if problems := office.records.verify().problems:
                told.lost.append(f"{act} with {pages} pages: {problems[0]}")
            if not fitted and session.one(act) is None:
                told.lost.append(f"{act} with {pages} pages: not done afterwards")
            office.close()
            pages += every
    return told


_SEVERAL = ("issue", "log")
"""What the session does as several acts: those before the one that failed are kept, as they were acknowledged."""


def _digest(office: Office) -> str:
    with office._work.cabinet.engine.connect() as connection, connection.begin():
        return inspection.digest(connection)


def _in_a_child(work: Callable[[], Filled]) -> Filled:
    """Work where a limit does no harm to anybody else."""
    back, forth = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(back)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            said = json.dumps(vars(work())).encode()
            with os.fdopen(forth, "wb") as pipe:
                pipe.write(said)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(forth)
    with os.fdopen(back, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    assert status == 0, "the session did not come to its end"
    return Filled(**json.loads(said))

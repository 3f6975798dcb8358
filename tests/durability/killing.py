"""kill -9 at random moments of a real session: what was acknowledged is there, and nothing is damaged.

Each child is a copy of this process (fork), so that its session begins at once and the kill falls within an act and
not within the start of Python.
"""

import json
import os
import random
import re
import signal
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from foidesk.office.office import Office
from tests.builders import NOW
from tests.durability.session import Session, base_register

ROUNDS_ON_ONE_FILE = 25


@dataclass
class Killed:
    """What came of the kills."""

    kills: int = 0
    acts: int = 0
    in_a_transaction: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def kill_often(folder: Path, kills: int, seed: int = 6181) -> Killed:
    """Kill so many sessions and look at what each leaves; a register goes on through many of them."""
    chance, told = random.Random(seed), Killed()
    base = folder / "base.foidesk"
    base_register(base)
    path = folder / "register.foidesk"
    for number in range(kills):
        if number % ROUNDS_ON_ONE_FILE == 0:
            path.write_bytes(base.read_bytes())
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        said = _killed(path, chance.randrange(1 << 30), chance.randrange(4), chance.random() * 0.25)
        told.kills += 1
        told.acts += len(said)
        journal = path.with_name(f"{path.name}-journal")
        told.in_a_transaction += journal.exists() and journal.stat().st_size > 0
        _look(path, said, told)
    return told


def _killed(path: Path, seed: int, acts: int, after: float) -> list[dict[str, object]]:
    """Let a session do some acts and go on for a moment, kill it, and give what it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            office = Office.open(path, who="Priya Nair", now=lambda: NOW)
            os.write(writing, b"begun\n")
            for done in Session(office, seed).forever():
                os.write(writing, json.dumps(vars(done)).encode() + b"\n")
        finally:
            os._exit(3)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        begun = pipe.readline()
        assert begun == b"begun\n", "the session did not begin"
        heard = b"".join(pipe.readline() for _ in range(acts))
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        rest = heard + pipe.read()
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the session ended by itself"
    return [json.loads(line) for line in rest.split(b"\n")[:-1]]


def _look(path: Path, said: list[dict[str, object]], told: Killed) -> None:
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)  # plays back what the kill left half done
    told.damaged += office.records.verify().problems
    office.close()
    with closing(sqlite3.connect(path)) as raw:
        seals = dict(raw.execute("SELECT id, seal FROM journal").fetchall())
        texts = "".join(body for (body,) in raw.execute("SELECT body FROM drafts UNION ALL SELECT body FROM snapshots"))
    told.lost += [f"{one['act']} (entry {one['entry']})" for one in said if seals.get(one["entry"]) != one["seal"]]
    # Typing is no act: the last that was kept must be there, as typing or in the case it was put in; or what was typed
    # after it in its place, which was kept and not yet said when the kill came.
    typed = str(said[-1]["typed"]) if said else ""
    if typed and typed not in texts:
        _, number, _, session = typed.split()[:4]
        later = re.findall(rf"words (\d+) of {session}\b", texts)
        if not any(int(one) > int(number) for one in later):
            told.lost.append("typing")

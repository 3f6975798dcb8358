"""Power cuts: the statements of a real session, written with our very pragmas on a disk that forgets.

The session is recorded as the office does it. Then its transactions are written again, from some point on, by SQLite
on a Disk, and the power goes: at a random write, truncation, deletion or flush, or after a transaction was
acknowledged and before the next. What is left is opened by the program itself and looked through.
"""

import itertools
import random
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw
from sqlalchemy import Connection, Engine, event

from foidesk.domain.troubles import Trouble
from foidesk.office.office import Office
from foidesk.store import inspection
from foidesk.store.cabinet import Cabinet
from foidesk.store.copying import reading
from foidesk.store.copyroom import copies
from foidesk.store.engine import PRAGMAS
from foidesk.store.rowhashes import hashed_tables, row_hash
from foidesk.store.rowtriggers import triggers_of
from tests.builders import NOW
from tests.durability.disk import Disk, DiskVFS, PowerCutError
from tests.durability.session import Session, base_register

ACTS = ("log", "answer", "typing", "enclose", "note", "answer", "issue", "event", "day", "undo", "log", "typing")
Transaction = list[tuple[str, Any]]
_NAMES = itertools.count()


@dataclass
class Cuts:
    """What came of the cuts."""

    cuts: int = 0
    in_a_transaction: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    told: list[str] = field(default_factory=list)


@dataclass
class Recorded:
    """A session: its transactions, and before each the register's bytes, with what they hold."""

    transactions: list[Transaction]
    states: list[bytes]
    digests: list[str]
    triggers: list[str]


def record(folder: Path) -> Recorded:
    """Do a session and write down its transactions."""
    path = folder / "recorded.foidesk"
    base_register(path)
    cabinet = Cabinet.open(path)
    with cabinet.engine.connect() as connection:
        triggers = [one for table in hashed_tables(connection) for one in triggers_of(table)]
    office = Office(cabinet, "Priya Nair", lambda: NOW)
    told = Recorded([], [path.read_bytes()], [_digest(path)], triggers)
    listener = _Listener(cabinet.engine)
    session = Session(office, 7408)
    session.cases = [1, 2, 3]
    for act in ACTS:
        session.one(act)
        for transaction in listener.take():
            told.transactions.append(transaction)
    office.close()
    # The state after each transaction is made by doing them again one at a time.
    again = folder / "again.foidesk"
    again.write_bytes(told.states[0])
    for transaction in told.transactions:
        connection = apsw.Connection(str(again))
        _settle(connection, told.triggers, PRAGMAS)
        _do(connection, transaction)
        connection.close()
        told.states.append(again.read_bytes())
        told.digests.append(_digest(again))
    assert told.digests[-1] == _digest(path), "the recorded session done again is not the session"
    return told


class _Listener:
    """Hears what the office writes, transaction by transaction."""

    def __init__(self, engine: Engine) -> None:
        self._open: Transaction | None = None
        self._done: list[Transaction] = []
        event.listen(engine, "before_cursor_execute", self._hear)
        event.listen(engine, "commit", self._keep)
        event.listen(engine, "rollback", self._forget)

    def _hear(self, _c: Connection, _cursor: object, sql: str, values: Any, _context: object, many: bool) -> None:
        if sql == "BEGIN IMMEDIATE":
            self._open = []
        elif self._open is not None and sql.lstrip()[:6].upper() in {"INSERT", "UPDATE", "DELETE"}:
            self._open += [(sql, one) for one in values] if many else [(sql, values)]

    def _keep(self, _connection: Connection) -> None:
        if self._open:
            self._done.append(self._open)
        self._open = None

    def _forget(self, _connection: Connection) -> None:
        self._open = None

    def take(self) -> list[Transaction]:
        done, self._done = self._done, []
        return done


def cut_often(folder: Path, cuts: int, seed: int = 6181, **pragmas: str | int) -> Cuts:
    """Cut the power so many times; `pragmas` are set in the place of ours, to see that it matters."""
    told, chance, recorded = Cuts(), random.Random(seed), record(folder)
    settings = {**PRAGMAS, **pragmas}
    steps = _steps(recorded, settings)
    for number in range(cuts):
        begin = chance.randrange(len(recorded.transactions))
        idle = number % 3 == 2
        at = 0 if idle else chance.randrange(1, steps[begin] + 1)
        many = min(chance.randrange(1, 4), len(recorded.transactions) - begin)
        if not idle and many > 1:  # the cut falls in the last of them
            at = sum(steps[begin : begin + many - 1]) + chance.randrange(1, steps[begin + many - 1] + 1)
        disk = Disk({"register": recorded.states[begin]}, at.__eq__)
        acknowledged = _write(disk, recorded, begin, many, settings)
        told.cuts += 1
        told.in_a_transaction += not idle
        told.acknowledged += acknowledged
        _look(folder / "after", disk.after_the_cut(chance), recorded, (begin + acknowledged, begin + many), told)
    return told


def _steps(recorded: Recorded, settings: dict[str, str | int]) -> list[int]:
    """Count what each transaction does to the disk."""
    found = []
    for at in range(len(recorded.transactions)):
        disk = Disk({"register": recorded.states[at]}, lambda _: False)
        _write(disk, recorded, at, 1, settings)
        found.append(disk.steps)
    return found


def _write(disk: Disk, recorded: Recorded, begin: int, many: int, settings: dict[str, str | int]) -> int:
    """Write some transactions until the power goes; give how many were acknowledged."""
    vfs = DiskVFS(disk, f"disk{next(_NAMES)}")
    connection = apsw.Connection("register", vfs=vfs.name)
    acknowledged = 0
    try:
        _settle(connection, recorded.triggers, settings)
        for transaction in recorded.transactions[begin : begin + many]:
            _do(connection, transaction)
            acknowledged += 1
    except (PowerCutError, apsw.Error):
        assert disk.dead
    disk.dead = True  # nothing is tidied up after a cut
    with suppress(PowerCutError, apsw.Error):
        connection.close(True)
    vfs.unregister()
    return acknowledged


def _settle(connection: apsw.Connection, triggers: list[str], settings: dict[str, str | int]) -> None:
    for name, value in settings.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.create_scalar_function("row_hash", row_hash, -1, deterministic=True)
    for statement in triggers:
        connection.execute(statement)


def _do(connection: apsw.Connection, transaction: Transaction) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for sql, values in transaction:
        connection.execute(sql, values)
    connection.execute("COMMIT")


def _look(folder: Path, left: dict[str, bytes], recorded: Recorded, expected: tuple[int, int], told: Cuts) -> None:
    """Open what is left as the program does: it holds every transaction that was acknowledged, or one more."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, held in left.items():
        (folder / name.replace("register", "register.foidesk", 1)).write_bytes(held)
    path = folder / "register.foidesk"
    try:
        Cabinet.open(path, create=False).close()
        problems = list(copies.verify(path).problems)
        digest = _digest(path)
    except Trouble as trouble:
        problems, digest = [trouble.what, trouble.details], ""
    least, most = expected
    if problems:
        told.damaged += 1
        told.told.append(problems[0])
    elif digest not in recorded.digests[least : min(least, most - 1) + 2]:
        told.lost += 1


def _digest(path: Path) -> str:
    with reading(path) as connection:
        return inspection.digest(connection)

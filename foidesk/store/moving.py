"""A register carried over to another place, a file or a server, where nothing may lie yet."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from foidesk.domain.opening import CannotOpen, Plight, WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import copying, pouring
from foidesk.store.cabinet import Cabinet, is_server, path_of
from foidesk.store.home import WRITE
from foidesk.store.pouring import NotTheSame, Progress

__all__ = ["Moved", "move"]


@dataclass(frozen=True)
class Moved:
    """A register that arrived whole: where, and how many rows of each table."""

    address: str
    cases: int
    rows: dict[str, int]


def move(store: str | Path, to: str | Path, progress: Progress | None = None, *, done: str = "moved") -> Moved:
    """Carry a register over; the one that is left behind is only read, and stays as it is.

    `done` is what the person calls it, for a trouble to say that it was not.
    """
    source = _open_to_read(store)
    try:
        with _telling(source, done):
            if is_server(to):
                return _to_a_server(source, str(to), progress, done)
            path = path_of(to)
            if path.exists():
                raise copying.taken(path)
            with copying.making(path) as part:
                rows = pouring.into_file(source.engine, part, progress)
            return Moved(str(path), rows["cases"], rows)
    finally:
        source.close()


def _open_to_read(store: str | Path) -> Cabinet:
    try:
        return Cabinet.open(store, create=False, read_only=WhyReading.CHOSEN)
    except CannotOpen as trouble:
        if trouble.plight is not Plight.OLDER:
            raise
        raise CannotOpen(
            Plight.OLDER,
            "This register was made by an earlier FOI Desk and has to be brought up to date before it can be moved.",
            kept="It was left as it is.",
            do="Open it once with this FOI Desk, then move it.",
        ) from trouble


def _to_a_server(source: Cabinet, to: str, progress: Progress | None, done: str) -> Moved:
    from foidesk.store import server, serverschema

    with server.visited(to) as (engine, where):
        with engine.connect() as target, target.execution_options(foidesk_begin=WRITE).begin():
            if server.marks(target)[2]:
                raise StoreTrouble(
                    f"{where} is not empty.",
                    kept=f"Nothing was {done}, and nothing there was changed.",
                    do="Name an empty database, or ask whoever looks after the server to make one.",
                )
            serverschema.create(target)
            with source.engine.connect() as asked, asked.begin():
                rows = pouring.pour(asked, target, progress)
        return Moved(server.address_of(server.url_of(to)), rows["cases"], rows)


@contextmanager
def _telling(source: Cabinet, done: str) -> Iterator[None]:
    try:
        yield
    except NotTheSame as error:
        raise StoreTrouble(
            "What arrived is not the same as what was sent, and was thrown away.",
            kept=f"The register is where it was and as it was; nothing was {done}.",
            do="Have it looked through (foidesk verify), and try again.",
            details=str(error),
        ) from error
    except (DBAPIError, sqlite3.Error, UnicodeError) as error:
        raise source.home.trouble_of(error) or error from error

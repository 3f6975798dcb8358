"""A register carried over to another place, a file or a server, where nothing may lie yet."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.opening import CannotOpen, Plight, WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import copying, pouring
from foidesk.store.arrivals import Bringing, Line
from foidesk.store.cabinet import Cabinet, is_server, path_of
from foidesk.store.copyroom import copies
from foidesk.store.home import WRITE
from foidesk.store.mishaps import trouble_of
from foidesk.store.pouring import NotTheSame, Progress

__all__ = ["Moved", "move", "restore_to_server"]


@dataclass(frozen=True)
class Moved:
    """A register that arrived whole: where, and how many rows of each table."""

    address: str
    cases: int
    rows: dict[str, int]


def move(store: str | Path, to: str | Path, by: Bringing, progress: Progress | None = None) -> Moved:
    """Carry a register over; the one that is left behind is only read, and stays as it is."""
    source = _open_to_read(store)
    line = by.moved(source.home.address)
    try:
        with _telling(source.home.trouble_of, "moved"):
            if is_server(to):
                return _to_a_server(source.engine, str(to), line, progress, "moved")
            path = path_of(to)
            if path.exists():
                raise copying.taken(path)
            with copying.making(path) as part:
                rows = pouring.into_file(source.engine, part, progress, line)
            return Moved(str(path), rows["cases"], rows)
    finally:
        source.close()


def restore_to_server(copy: str | Path, to: str, by: Bringing, passphrase: str = "") -> Moved:
    """Bring a sound copy, encrypted or not, back into use in an empty database.

    An encrypted one is opened in memory alone: no clear file is ever written.
    """
    path = copies.copy_at(copy)
    with (
        copies.of_today(path, passphrase, kept="Nothing was written.") as today,
        _telling(lambda error: trouble_of(error, path.name), "restored"),
    ):
        return _to_a_server(today, to, by.restored(path.name), None, "restored")


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


def _to_a_server(source: Engine, to: str, line: Line, progress: Progress | None, done: str) -> Moved:
    from foidesk.store.homes import serverhome
    from foidesk.store.server import serverschema

    with serverhome.visited(to) as (engine, where):
        with engine.connect() as target, target.execution_options(foidesk_begin=WRITE).begin():
            if serverhome.marks(target)[2]:
                raise StoreTrouble(
                    f"{where} is not empty.",
                    kept=f"Nothing was {done}, and nothing there was changed.",
                    do="Name an empty database, or ask whoever looks after the server to make one.",
                )
            serverschema.create(target)
            with source.connect() as asked, asked.begin():
                rows = pouring.pour(asked, target, progress)
            line(target)
        return Moved(serverhome.address_of(serverhome.url_of(to)), rows["cases"], rows)


@contextmanager
def _telling(trouble_of: Callable[[BaseException], StoreTrouble | None], done: str) -> Iterator[None]:
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
        raise trouble_of(error) or error from error

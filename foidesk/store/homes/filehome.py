"""A register in a file: found or made, looked at and brought up to date before anybody works on it."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from foidesk.domain.opening import WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import openingtroubles, schema
from foidesk.store.engine import BUSY_MILLISECONDS, address_of, make_engine
from foidesk.store.home import WRITE
from foidesk.store.homes import lostshare
from foidesk.store.mishaps import trouble_of
from foidesk.store.onlydesk import OnlyDesk
from foidesk.store.whereabouts import are_kept_apart

_CONNECTION = 1 << 40


class FileHome:
    """The file of an open register."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        why_reading: WhyReading | None,
        kept: Path | None = None,
        only: OnlyDesk | None = None,
    ) -> None:
        self._only = only
        self.path: Path | None = path
        self.url = self.address = str(path)
        self.name, self.stem = path.name, path.stem
        self.why_reading = why_reading
        self.kept = kept
        self.engine = engine
        self._watch: sqlite3.Connection | None = None
        self._seen = 0
        self._opened = 0
        self.is_lost = False
        self._mark = lostshare.mark_of(path)
        self._lineage = ""
        with suppress(sqlite3.Error):
            self._lineage = lostshare.lineage_of(path)

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Ready a connection for a transaction."""
        # What is written while only reading would be lost without a word: refuse it.
        connection.connection.driver_connection.execute(  # type: ignore[union-attr]
            f"PRAGMA query_only = {'OFF' if writes else 'ON'}"
        )

    def wrote_while_reading(self, error: BaseException) -> bool:
        """Say whether an error means that a transaction for reading was written in."""
        return self.why_reading is None and openingtroubles.code_of(error) == sqlite3.SQLITE_READONLY

    def trouble_of(self, error: BaseException) -> StoreTrouble | None:
        """Give the Trouble an error of the database means."""
        return trouble_of(error, self.name)

    def changed(self) -> int:
        """Give a number that is another one after somebody wrote in the file, here or anywhere else.

        It belongs to a connection of its own, which is never in a transaction and holds no lock. While the file
        cannot be asked, it is the last number.
        """
        try:
            if self._watch is None:
                self._watch = sqlite3.connect(
                    address_of(self.path or Path(), "ro"), uri=True, check_same_thread=False, timeout=0.2
                )
            # Each connection counts for itself: after a new one was opened, anything may have been written.
            self._seen = self._opened * _CONNECTION + int(self._watch.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error:
            pass
        return self._seen

    def compact(self) -> None:
        """Write the file anew without the room of what was taken out, which was overwritten as it went."""
        with self.engine.connect() as connection:
            driver = connection.connection.driver_connection
            driver.execute("PRAGMA query_only = OFF")  # type: ignore[union-attr]
            driver.execute("VACUUM")  # type: ignore[union-attr]

    def failed(self, error: BaseException) -> None:
        """Open the file anew next time if it went away while it was open."""
        if lostshare.is_of_a_lost_share(error):
            self._lose()

    def must_be_there(self) -> None:
        """Say plainly that the file is gone, as with a share that is lost, or that another lies in its place."""
        if self.path is None:
            return
        try:
            found = self.path.stat()
        except OSError as error:
            self._lose()
            raise lostshare.gone(self.path, error) from error
        if self.is_lost and self._only is not None:
            self._only.must_be_mine()
        mark = (found.st_dev, found.st_ino)
        if mark != self._mark:
            self._lose()
            lostshare.must_be_same(self.path, self._lineage)
            self._mark = mark
        self.is_lost = False

    def close(self) -> None:
        """Let go of the file."""
        self._let_go()
        if self._only is not None:
            self._only.leave()

    def _lose(self) -> None:
        """Note that the file has to be looked for before the next transaction."""
        self._let_go()
        self._mark, self.is_lost = None, True

    def _let_go(self) -> None:
        """Close what is open of the file: after a share was lost, old connections never work again."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
            self._opened += 1
        self.engine.dispose()


def open_file(
    store: str | Path,
    *,
    create: bool = True,
    read_only: WhyReading | None = None,
    busy_milliseconds: int = BUSY_MILLISECONDS,
) -> FileHome:
    """Open the file of a register, making a new one where there is none."""
    path = path_of(store)
    if not openingtroubles.look_for(path, create=create and read_only is None):
        _make_file(path)
    why = read_only or (WhyReading.RIGHTS if is_read_only(path) else None)
    only = _only_desk(path, writes=why is None)
    engine = make_engine(path, read_only=why is not None, busy_milliseconds=busy_milliseconds)
    try:
        ready = _make_ready(path, engine, read_only=why is not None, create=create, lenient=read_only is not None)
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        _give_up(engine, only)
        raise openingtroubles.while_opening(path, error) from error
    except BaseException:
        _give_up(engine, only)
        raise
    sound, kept = ready
    return FileHome(path, engine, why_reading=why if sound else WhyReading.DAMAGED, kept=kept, only=only)


def _only_desk(path: Path, *, writes: bool) -> OnlyDesk | None:
    """Take the register for this computer where no two are kept apart; who only reads just must not meet another."""
    if are_kept_apart(path):
        return None
    only = OnlyDesk(path)
    if not writes:
        only.must_be_free()
        return None
    only.come()
    return only


def _give_up(engine: Engine, only: OnlyDesk | None) -> None:
    engine.dispose()
    if only is not None:
        only.leave()


def path_of(store: str | Path) -> Path:
    """Give the file a path or an address means; a StoreTrouble for an address of another kind of store."""
    if isinstance(store, Path) or "://" not in store:
        return Path(store).expanduser().absolute()
    try:
        url = make_url(store)
    except ArgumentError:
        url = None
    if url is None or url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        raise StoreTrouble(
            "This is no address of a register.",
            do="Give the path of a file, or an address that begins with postgresql:// and names server and database.",
        )
    return Path(url.database or "").expanduser().absolute()


def is_read_only(path: Path) -> bool:
    """Say whether a file can only be read: itself, marked so, or in a folder where no journal can be made."""
    return not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as error:
        raise openingtroubles.not_made(path, error) from error


def _make_ready(
    path: Path, engine: Engine, *, read_only: bool, create: bool, lenient: bool
) -> tuple[bool, Path | None]:
    """Bring a register to where it can be used, and say whether it is sound; only a `lenient` look takes another.

    With it goes the copy that was made before bringing it up to date.
    """
    with engine.connect() as connection:
        application, version, tables = _marks(connection)
        connection.rollback()
        if not application and not version and not tables and create and not read_only:
            with connection.execution_options(foidesk_begin=WRITE).begin():
                # Another window may have made it between the look and the lock.
                if not _marks(connection)[2]:
                    schema.create(connection)
            return True, None
    if application != schema.APPLICATION_ID or not tables & schema.OLDEST_TABLES:
        if tables >= schema.OLDEST_TABLES:
            raise openingtroubles.beginning(path, f"application_id {application:#x}")
        raise openingtroubles.foreign(path)
    if version > schema.SCHEMA:
        raise openingtroubles.newer(path, version, schema.SCHEMA)
    with engine.connect() as connection:
        found = _check(connection, lenient=lenient)
        if found and not lenient:
            raise openingtroubles.damaged(path, found)
        half = schema.half_done(connection, version, tables)
    if half:
        raise openingtroubles.half_done(path, half)
    if version < schema.SCHEMA:
        if read_only:
            raise openingtroubles.older(path)
        from foidesk.store.homes.upgrading import upgrade

        return not found, upgrade(path, engine, version)
    return not found, None


def _check(connection: Connection, *, lenient: bool) -> str:
    """Say what SQLite itself finds wrong with a file; "" if nothing is."""
    try:
        found = connection.exec_driver_sql("PRAGMA quick_check(5)").scalars().all()
    except DBAPIError as error:
        if not lenient or openingtroubles.code_of(error) != sqlite3.SQLITE_CORRUPT:
            raise
        return str(error.orig)
    return "" if found == ["ok"] else "; ".join(map(str, found))


def _marks(connection: Connection) -> tuple[int, int, frozenset[str]]:
    def number(sql: str) -> int:
        return int(connection.exec_driver_sql(sql).scalar_one())

    return (
        number("PRAGMA application_id"),
        number("PRAGMA user_version"),
        frozenset(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()),
    )

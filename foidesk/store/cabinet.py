"""The filing cabinet: opening the register's file safely, and one transaction at a time over it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from foidesk.domain.opening import WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import openingtroubles, schema
from foidesk.store.acquaintances import Acquaintances
from foidesk.store.agendas import Agendas
from foidesk.store.calendardays import CalendarDays
from foidesk.store.casefiles import CaseFiles
from foidesk.store.clearances import Clearances
from foidesk.store.composedletters import ComposedLetters
from foidesk.store.drafts import Drafts
from foidesk.store.elsewhere import Elsewhere
from foidesk.store.engine import BUSY_MILLISECONDS, make_engine
from foidesk.store.files import Files
from foidesk.store.holders import Holders
from foidesk.store.journal import Journal
from foidesk.store.knownwords import KnownWords
from foidesk.store.messages import Messages
from foidesk.store.mishaps import trouble_of
from foidesk.store.oldlogs import OldLogs
from foidesk.store.outstanding import Outstanding
from foidesk.store.postbook import PostBook
from foidesk.store.precedents import AnswerIndex, Precedents
from foidesk.store.presences import Presences
from foidesk.store.profiles import Profiles
from foidesk.store.registers import Registers
from foidesk.store.standardtexts import StandardTexts


class Drawer:
    """What lies open during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.casefiles = CaseFiles(connection)
        self.registers = Registers(connection)
        self.journal = Journal(connection)
        self.files = Files(connection)
        self.profiles = Profiles(connection)
        self.drafts = Drafts(connection)
        self.presences = Presences(connection)
        self.calendar_days = CalendarDays(connection)
        self.agendas = Agendas(connection)
        self.messages = Messages(connection)
        self.composed = ComposedLetters(connection)
        self.old_logs = OldLogs(connection)
        self.known_words = KnownWords(connection)
        self.acquaintances = Acquaintances(connection)
        self.clearances = Clearances(connection)
        self.precedents: Precedents = AnswerIndex(connection)
        self.holders = Holders(connection)
        self.outstanding = Outstanding(connection)
        self.elsewhere = Elsewhere(connection)
        self.standard_texts = StandardTexts(connection)
        self.post_book = PostBook(connection)


class Cabinet:
    """An open register."""

    def __init__(self, path: Path, engine: Engine, *, why_reading: WhyReading | None = None) -> None:
        self.path: Path | None = path
        self.url = f"sqlite:///{path}"
        self.why_reading = why_reading
        self.read_only = why_reading is not None
        self._engine = engine
        self._name = path.name
        self._watch: sqlite3.Connection | None = None
        self._seen = 0

    @classmethod
    def open(
        cls,
        store: str | Path,
        *,
        create: bool = True,
        read_only: WhyReading | None = None,
        busy_milliseconds: int = BUSY_MILLISECONDS,
    ) -> "Cabinet":
        """Open a register, making a new one where there is none; CannotOpen says why it cannot be opened.

        With `read_only` it is opened for reading whatever the rights, and even if parts of it are damaged.
        """
        path = path_of(store)
        if not openingtroubles.look_for(path, create=create and read_only is None):
            _make_file(path)
        why = read_only or (WhyReading.RIGHTS if is_read_only(path) else None)
        engine = make_engine(path, read_only=why is not None, busy_milliseconds=busy_milliseconds)
        try:
            sound = _make_ready(path, engine, read_only=why is not None, create=create, lenient=read_only is not None)
        except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
            engine.dispose()
            raise openingtroubles.while_opening(path, error) from error
        except BaseException:
            engine.dispose()
            raise
        return cls(path, engine, why_reading=why if sound else WhyReading.DAMAGED)

    def writing(self) -> AbstractContextManager[Drawer]:
        """Open one transaction that writes: kept on leaving, undone entirely on any exception."""
        if self.read_only:
            raise StoreTrouble(
                f"{self._name} was opened for reading only.",
                kept="Nothing was saved.",
                do="Ask for the right to write to the file and its folder, then open it again.",
            )
        return self._transaction("BEGIN IMMEDIATE")

    def reading(self) -> AbstractContextManager[Drawer]:
        """Open one transaction that only reads, all of it at the same moment in time."""
        return self._transaction("BEGIN")

    def data_version(self) -> int:
        """Give a number that is another one after somebody wrote in the file, here or anywhere else.

        It belongs to a connection of its own, which is never in a transaction and holds no lock. While the file
        cannot be asked, it is the last number.
        """
        try:
            if self._watch is None:
                self._watch = sqlite3.connect(
                    f"{(self.path or Path()).as_uri()}?mode=ro", uri=True, check_same_thread=False, timeout=0.2
                )
            self._seen = int(self._watch.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error:
            pass
        return self._seen

    def close(self) -> None:
        """Let go of the file."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """Give the engine, for the other rooms of the store."""
        return self._engine

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Drawer]:
        writes = begin != "BEGIN"
        try:
            with self._engine.connect() as connection:
                # What is written while only reading would be lost without a word: refuse it.
                connection.connection.driver_connection.execute(  # type: ignore[union-attr]
                    f"PRAGMA query_only = {'OFF' if writes else 'ON'}"
                )
                with connection.execution_options(foidesk_begin=begin).begin() as transaction:
                    yield Drawer(connection)
                    if not writes:
                        transaction.rollback()
        except (DBAPIError, sqlite3.Error, UnicodeError) as error:
            if not writes and not self.read_only and openingtroubles.code_of(error) == sqlite3.SQLITE_READONLY:
                raise RuntimeError("a transaction opened for reading was written in") from error
            trouble = trouble_of(error, self._name)
            if trouble is None:
                raise
            raise trouble from error


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
            "This FOI Desk keeps its register in a file.",
            do="Give the path of a file, or an address that begins with sqlite:/// and names one.",
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


def _make_ready(path: Path, engine: Engine, *, read_only: bool, create: bool, lenient: bool) -> bool:
    """Bring a register to where it can be used, and say whether it is sound; only a `lenient` look takes another."""
    with engine.connect() as connection:
        application, version, tables = _marks(connection)
        connection.rollback()
        if not application and not version and not tables and create and not read_only:
            with connection.execution_options(foidesk_begin="BEGIN IMMEDIATE").begin():
                # Another window may have made it between the look and the lock.
                if not _marks(connection)[2]:
                    schema.create(connection)
            return True
    if application != schema.APPLICATION_ID:
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
        from foidesk.store.upgrading import upgrade

        upgrade(path, engine, version)
    return not found


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

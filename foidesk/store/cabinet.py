"""The filing cabinet: one transaction at a time over a register, wherever it lies."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.opening import WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.calendardays import CalendarDays
from foidesk.store.casefiles import CaseFiles
from foidesk.store.composedletters import ComposedLetters
from foidesk.store.disposals import Disposals
from foidesk.store.drafts import Drafts
from foidesk.store.engine import BUSY_MILLISECONDS
from foidesk.store.files import Files
from foidesk.store.holders import Holders
from foidesk.store.home import READ, WRITE, Home
from foidesk.store.homes.filehome import open_file, path_of
from foidesk.store.journal import Journal
from foidesk.store.knownwords import KnownWords
from foidesk.store.lists.acquaintances import Acquaintances
from foidesk.store.lists.agendas import Agendas
from foidesk.store.lists.clearances import Clearances
from foidesk.store.lists.elsewhere import Elsewhere
from foidesk.store.lists.outstanding import Outstanding
from foidesk.store.lists.postbook import PostBook
from foidesk.store.lists.precedents import AnswerIndex, Precedents
from foidesk.store.lists.registers import Registers
from foidesk.store.lists.retentions import Retentions
from foidesk.store.messages import Messages
from foidesk.store.mishaps import opening
from foidesk.store.oldlogs import OldLogs
from foidesk.store.peoplelist import PeopleList
from foidesk.store.presences import Presences
from foidesk.store.profiles import Profiles
from foidesk.store.sharings import Sharings
from foidesk.store.standardtexts import StandardTexts
from foidesk.store.workedcalendars import WorkedCalendars

__all__ = ["Cabinet", "Drawer", "is_server", "path_of"]


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
        self.worked_calendars = WorkedCalendars(connection)
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
        self.retentions = Retentions(connection)
        self.disposals = Disposals(connection)
        self.sharing = Sharings(connection)
        self.people = PeopleList(connection)


_WAYS_TO_WRITE: dict[WhyReading | None, str] = {
    WhyReading.CHOSEN: "Open it again to work in it.",
    WhyReading.DAMAGED: "Restore a copy, or recover what is readable, before you work on.",
    WhyReading.ROLE: "Your account only reads in it. An approver can change that in Settings, People.",
    WhyReading.COPY: "Open the register itself to work in it.",
}
"""What to do where it is not for want of the right to write."""


class Cabinet:
    """An open register."""

    def __init__(self, home: Home) -> None:
        self.home = home

    @classmethod
    def open(
        cls,
        store: str | Path,
        *,
        create: bool = True,
        read_only: WhyReading | None = None,
        busy_milliseconds: int = BUSY_MILLISECONDS,
        kept_in: Path | None = None,
    ) -> "Cabinet":
        """Open a register, making a new one where there is none; CannotOpen says why it cannot be opened.

        With `read_only` it is opened for reading whatever the rights, and even if parts of it are damaged. One of an
        earlier version is copied before it is brought up to date: a file beside itself, one on a server in `kept_in`.
        """
        if is_server(store):
            from foidesk.store.homes.serverhome import open_server

            there = str(store)
            home = open_server(
                there, create=create, read_only=read_only, busy_milliseconds=busy_milliseconds, kept_in=kept_in
            )
            return cls(home)
        return cls(open_file(store, create=create, read_only=read_only, busy_milliseconds=busy_milliseconds))

    @property
    def path(self) -> Path | None:
        """Give the register's file, if it is one."""
        return self.home.path

    @property
    def url(self) -> str:
        """Give what opens the register again; it may hold a password and is never shown."""
        return self.home.url

    @property
    def why_reading(self) -> WhyReading | None:
        """Say why the register can only be read; None where it can be written."""
        return self.home.why_reading

    @property
    def read_only(self) -> bool:
        """Say whether the register can only be read."""
        return self.home.why_reading is not None

    @property
    def engine(self) -> Engine:
        """Give the engine, for the other rooms of the store."""
        return self.home.engine

    def writing(self) -> AbstractContextManager[Drawer]:
        """Open one transaction that writes: kept on leaving, undone entirely on any exception."""
        if self.read_only:
            raise StoreTrouble(
                f"{opening(self.home.name)} was opened for reading only.",
                kept="Nothing was saved.",
                do=_WAYS_TO_WRITE.get(self.why_reading)
                or (
                    "Ask for the right to write to the file and its folder, then open it again."
                    if self.path is not None
                    else "Ask whoever looks after the server for the right to write, then open it again."
                ),
            )
        return self._transaction(writes=True)

    def reading(self) -> AbstractContextManager[Drawer]:
        """Open one transaction that only reads, all of it at the same moment in time."""
        return self._transaction(writes=False)

    def data_version(self) -> int:
        """Give a number that is another one after somebody wrote, here or anywhere else; the last while unknown."""
        return self.home.changed()

    def compact(self) -> None:
        """Leave no room where something was taken out; not within a transaction."""
        try:
            self.home.compact()
        except (DBAPIError, sqlite3.Error) as error:
            raise self.home.trouble_of(error) or error from error

    def must_be_there(self) -> None:
        """Say plainly that the register is gone, as with a share that is lost; once it is back it is opened anew."""
        self.home.must_be_there()

    def close(self) -> None:
        """Let go of the register."""
        self.home.close()

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Drawer]:
        if self.home.is_lost:
            self.home.must_be_there()
        try:
            with self.engine.connect() as connection:
                self.home.begin(connection, writes=writes)
                begin = WRITE if writes else READ
                with connection.execution_options(foidesk_begin=begin).begin() as transaction:
                    yield Drawer(connection)
                    if not writes:
                        transaction.rollback()
        except (DBAPIError, sqlite3.Error, UnicodeError) as error:
            if not writes and self.home.wrote_while_reading(error):
                raise RuntimeError("a transaction opened for reading was written in") from error
            self.home.failed(error)
            trouble = self.home.trouble_of(error)
            if trouble is None:
                raise
            raise trouble from error


def is_server(store: str | Path) -> bool:
    """Say whether an address leads to a server."""
    return isinstance(store, str) and store.startswith(("postgresql:", "postgresql+psycopg:", "postgres:"))

"""A register on a PostgreSQL server: found or made, looked at, and one transaction at a time over it.

Writers come one by one, as they do in a file: each writing transaction takes one lock of the register at its beginning
and holds it to its end. An office writes a few times a minute, so nobody waits; in return nothing that was read in a
writing transaction can change under it, no act has to be tried again, and the journal is written in order. Readers see
one moment and never wait.
"""

import contextlib
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    import psycopg
except ImportError as missing:  # the extra that brings it was not installed
    from foidesk.domain.troubles import StoreTrouble as _Trouble

    raise _Trouble(
        "This FOI Desk was installed without what it needs for a register on a server.",
        kept="Nothing was changed.",
        do="Install it again with the extra: pip install foidesk[server]",
        details=str(missing),
    ) from missing
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from foidesk.domain.opening import CannotOpen, Plight, WhyReading
from foidesk.domain.troubles import RegisterAway, StoreTrouble
from foidesk.store import schema
from foidesk.store.engine import BUSY_MILLISECONDS
from foidesk.store.home import READ, WRITE
from foidesk.store.server import servermishaps, serverschema
from foidesk.store.words.serverindex import MADE_OF_WORDS

CHANNEL = "foidesk"
_LOCK = schema.APPLICATION_ID
_LEFT = "It was left as it is."
_SETTINGS = {
    "application_name": "FOI Desk",
    "connect_timeout": 10,
    # A network that vanished is noticed within seconds, here and, so that a lock does not outlive a crashed computer,
    # on the server.
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
_OPTIONS = {
    "TimeZone": "UTC",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "idle_in_transaction_session_timeout": "60s",
    "synchronous_commit": "on",
    "client_min_messages": "error",
}


class ServerHome:
    """The database of an open register."""

    path: Path | None = None
    is_lost = False

    def __init__(self, url: URL, engine: Engine, *, why_reading: WhyReading | None, kept: Path | None = None) -> None:
        self.url = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self.address = address_of(url)
        self.name = f"the register {url.database or ''} on {_where(url)}".replace("  ", " ")
        self.stem = stem_of(url)
        self.why_reading = why_reading
        self.kept = kept
        self.engine = engine
        self._ear: psycopg.Connection[Any] | None = None
        self._ear_lock = threading.Lock()
        self._seen = 0

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Nothing to ready: the transaction itself is begun as one that reads or one that writes."""

    def wrote_while_reading(self, error: BaseException) -> bool:
        """Say whether an error means that a transaction for reading was written in."""
        return self.why_reading is None and _state(error) == "25006"

    def trouble_of(self, error: BaseException) -> StoreTrouble | None:
        """Give the Trouble an error of the server means."""
        return servermishaps.trouble_of(error, self.name)

    def failed(self, error: BaseException) -> None:
        """Nothing to note: the pool tries each connection before it is used."""

    def must_be_there(self) -> None:
        """Say plainly that the server does not answer."""
        self.changed()
        if self._ear is None:
            raise RegisterAway(
                "The register cannot be reached: its server does not answer.",
                kept="What is shown can still be read, and what you type is kept on this computer.",
                do="Check the network, or ask whoever looks after the server. It is tried again every few seconds.",
            )

    def changed(self) -> int:
        """Give a number that is another one after somebody wrote in the register, from here or anywhere else.

        The server tells it to a connection that listens. One that was lost is made again, and then something may have
        been missed.
        """
        with self._ear_lock:
            for _ in range(2):
                try:
                    if self._ear is None:
                        self._ear = psycopg.connect(**_parameters(self.engine.url), autocommit=True)
                        self._ear.execute(f"LISTEN {CHANNEL}")
                        self._seen += 1
                    self._seen += sum(1 for _ in self._ear.notifies(timeout=0))
                    break
                except psycopg.Error:
                    self._deafen()
            return self._seen

    def compact(self) -> None:
        """Have the server write the tables anew without what was taken out; its own logs keep it a while."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in (*serverschema.tables(connection), *MADE_OF_WORDS.tables):
                connection.exec_driver_sql(f'VACUUM (FULL) "{table}"')

    def close(self) -> None:
        """Let go of the server."""
        with self._ear_lock:
            self._deafen()
        self.engine.dispose()

    def _deafen(self) -> None:
        if self._ear is not None:
            with contextlib.suppress(psycopg.Error):
                self._ear.close()
            self._ear = None


def open_server(
    store: str,
    *,
    create: bool = True,
    read_only: WhyReading | None = None,
    busy_milliseconds: int = BUSY_MILLISECONDS,
    kept_in: Path | None = None,
) -> ServerHome:
    """Open the register at an address, making it in a database that is empty.

    One of an earlier version is copied into the folder `kept_in` and brought up to date.
    """
    url = url_of(store)
    with _telling(url):
        engine = make_engine(url, busy_milliseconds=busy_milliseconds)
        try:
            ready = _make_ready(
                url, engine, create=create and read_only is None, may_write=read_only is None, to=kept_in
            )
        except BaseException:
            engine.dispose()
            raise
    may_write, kept = ready
    return ServerHome(url, engine, why_reading=read_only or (None if may_write else WhyReading.RIGHTS), kept=kept)


@contextlib.contextmanager
def visited(store: str) -> Iterator[tuple[Engine, str]]:
    """Give the engine of a database for a while, whatever lies in it, and what sentences call it."""
    url = url_of(store)
    with _telling(url):
        engine = make_engine(url)
        try:
            yield engine, f"The database {url.database} on {_where(url)}"
        finally:
            engine.dispose()


@contextlib.contextmanager
def _telling(url: URL) -> Iterator[None]:
    """Say in plain words what a server reports while nobody works on it yet."""
    where = _where(url)
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        state = _state(error)
        if not state and str(cause).startswith(_BAD_SETTINGS):
            raise _no_address(str(cause)) from error
        if isinstance(cause, psycopg.OperationalError) and not state:
            raise servermishaps.refused(cause, where, url.database or "", url.username or "this account") from error
        if state == "42501":
            raise CannotOpen(
                Plight.NO_RIGHTS,
                f"You have no right to use the register {url.database} on {where}.",
                kept="Nothing was changed.",
                do="Ask whoever looks after the server for the right to read and write in it.",
                details=" ".join(str(cause).split()),
            ) from error
        raise servermishaps.trouble_of(error, f"the register {url.database} on {where}") or error from error


def url_of(store: str) -> URL:
    """Read an address; a StoreTrouble for one that names no database."""
    try:
        url = make_url(store)
        if not url.database and "service" not in url.query:
            raise ArgumentError("no database is named")
    except (ArgumentError, ValueError) as error:
        raise _no_address(str(error)) from error
    return url.set(drivername="postgresql+psycopg")


_BAD_SETTINGS = ("invalid connection option", "bad value for", "connection is bad: invalid")
"""How the driver begins when it cannot make out what an address says after its question mark."""


def _no_address(details: str) -> StoreTrouble:
    return StoreTrouble(
        "This is no address of a register on a server.",
        do="Write it as postgresql://NAME@SERVER/DATABASE, with :PORT after the server if it has one of its own.",
        details=details,
    )


def address_of(url: URL) -> str:
    """Give an address as it may be shown and remembered: without the password."""
    return url._replace(drivername="postgresql", password=None).difference_update_query(["password"]).render_as_string()


def stem_of(url: URL) -> str:
    """Give what the files of its copies begin with."""
    return re.sub(r"[^\w.-]+", "_", url.database or "") or "register"


def make_engine(url: URL, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Engine:
    """Make the engine of one database."""
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=8,
        pool_pre_ping=True,  # a server that was started again is met with a new connection, not with an error
        connect_args=_extras(url),
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        run = connection.exec_driver_sql
        if connection.get_execution_options().get("foidesk_begin", READ) == WRITE:
            # Read committed on purpose: what is read after the wait for the lock has to be what the last writer left.
            run(f"SET LOCAL lock_timeout = {int(busy_milliseconds)}")
            run(f"SELECT pg_advisory_xact_lock({_LOCK}, hashtext(current_schema())), pg_notify('{CHANNEL}', '')")
        else:
            run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    return engine


def marks(connection: Connection) -> tuple[int, int, int]:
    """Give what a database says of itself: whose it is, of which version, and how many tables there are."""
    run = connection.exec_driver_sql
    tables = int(
        run(
            "SELECT count(*) FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm') "
            "AND relnamespace = current_schema()::regnamespace"
        ).scalar_one()
    )
    if run("SELECT to_regclass(%s)", (serverschema.MARK,)).scalar_one() is None:
        return 0, 0, tables
    found = run(f"SELECT application, version FROM {serverschema.MARK}").one_or_none()  # noqa: S608
    return (0, 0, tables) if found is None else (found[0], found[1], tables)


def _make_ready(
    url: URL, engine: Engine, *, create: bool, may_write: bool, to: Path | None
) -> tuple[bool, Path | None]:
    """Look at a database, and make or bring up to date what has to be; say whether it can be written.

    With it goes the copy that was made before bringing it up to date, in the folder `to`.
    """
    name, where = f"The database {url.database}", _where(url)
    with engine.connect() as connection:
        application, version, tables = marks(connection)
        run = connection.exec_driver_sql
        encoding = run("SHOW server_encoding").scalar_one()
        standby = run("SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on'")
        may_write = may_write and not standby.scalar_one()
    if encoding != "UTF8":
        raise CannotOpen(
            Plight.FOREIGN,
            f"{name} on {where} cannot hold every sign that a letter may have.",
            kept=_LEFT,
            do="Ask whoever looks after the server for a database with the encoding UTF8.",
            details=f"server_encoding {encoding}",
        )
    if not application and not version and not tables:
        if not create or not may_write:
            raise CannotOpen(
                Plight.EMPTY,
                f"There is no register in the database {url.database} on {where}: it is empty.",
                kept=_LEFT,
                do="Check the name of the database, or start a new register there.",
            )
        with engine.connect() as connection, connection.execution_options(foidesk_begin=WRITE).begin():
            # Another desk may have made it between the look and the lock.
            if not marks(connection)[2]:
                serverschema.create(connection)
        return True, None
    if application != schema.APPLICATION_ID:
        raise CannotOpen(
            Plight.FOREIGN,
            f"{name} on {where} is not a register of FOI Desk.",
            kept=_LEFT,
            do="Choose the register’s database, or an empty one for a new register.",
        )
    if version > schema.SCHEMA:
        raise CannotOpen(
            Plight.NEWER,
            f"{name} on {where} was made by a newer FOI Desk than this one.",
            kept=_LEFT,
            do="Install the newer FOI Desk on this computer to open it.",
            details=f"schema {version}, this program knows {schema.SCHEMA}",
        )
    with engine.connect() as connection:
        may_write = may_write and bool(
            connection.exec_driver_sql(
                "SELECT has_table_privilege('journal', 'INSERT') AND has_table_privilege('cases', 'UPDATE')"
            ).scalar_one()
        )
    kept = None
    if version < schema.SCHEMA:
        if to is None:
            raise CannotOpen(
                Plight.OLDER,
                f"{name} on {where} was made by an earlier FOI Desk and has to be brought up to date first.",
                kept=_LEFT,
                do="Open it once with this FOI Desk.",
            )
        if not may_write:
            raise CannotOpen(
                Plight.OLDER,
                f"{name} on {where} was made by an earlier FOI Desk and has to be brought up to date, "
                "but you may only read it.",
                kept=_LEFT,
                do="Ask whoever looks after the server for the right to write, then open it again.",
            )
        from foidesk.store.homes.serverupgrading import upgrade

        copy = to / f"{stem_of(url)}-version-{version}.foidesk"
        kept = upgrade(engine, f"{name} on {where}", version, copy)
    return may_write, kept


def _parameters(url: URL) -> dict[str, Any]:
    named = url.translate_connect_args(username="user", database="dbname")
    return {**named, **url.query, **_extras(url)}


def _extras(url: URL) -> dict[str, Any]:
    """Give our settings; those that the address itself names stand."""
    options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items())
    theirs = url.query.get("options")
    return {
        **{name: value for name, value in _SETTINGS.items() if name not in url.query},
        "options": f"{options} {theirs}" if theirs else options,
    }


def _where(url: URL) -> str:
    if url.host:
        return f"{url.host}:{url.port}" if url.port else url.host
    return "this computer" if "service" not in url.query else f"the service {url.query['service']}"


def _state(error: BaseException) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlstate", None) or ""

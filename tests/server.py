"""A PostgreSQL server of the tests' own: made in a folder that goes again, on loopback, and never as root.

Where there is none on the machine the tests that ask for it are skipped and say so; with FOIDESK_MUST_SERVE=1 they fail.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

USER, PASSWORD = "office", "not-a-secret"
_NAMES = ("postgres", "nobody")


class Server:
    """A running server; `database` gives the address of a new database in it."""

    def __init__(self, tools: Path, folder: Path, port: int, account: dict[str, Any]) -> None:
        self.port, self.folder = port, folder
        self._tools, self._account = tools, account
        self._made = 0

    def start(self, *more: str) -> None:
        """Start, and wait until it answers."""
        settings = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": "off",
            "full_page_writes": "off",
            "max_connections": 60,
        }
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o", options, "start"
        )

    def stop(self) -> None:
        """Stop at once, whoever is connected."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", "immediate", "stop")

    def address(self, database: str, *, user: str = USER, password: str = PASSWORD) -> str:
        """Give the address of a database."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Do one statement as whoever looks after the server."""
        import psycopg

        with psycopg.connect(self.address(database), autocommit=True) as connection:
            done = connection.execute(statement)  # type: ignore[arg-type]
            return done.fetchall() if done.description else []

    def database(self, template: str = "template1", locale: str = "") -> str:
        """Make a database and give its address."""
        self._made += 1
        name = f"register_{self._made}"
        with_locale = f" LOCALE '{locale}'" * bool(locale)
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}{with_locale}")
        return self.address(name)

    def clear(self, database: str) -> None:
        """Take every row out of a register and number from 1 again: much faster than another database."""
        self.run(
            """DO $$ DECLARE one record; BEGIN
            SET LOCAL session_replication_role = replica;
            FOR one IN SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace
                AND relkind IN ('r', 'S') AND relname NOT IN ('alembic_version', 'foidesk_register')
            LOOP
                IF one.relkind = 'r' THEN EXECUTE format('DELETE FROM %I', one.relname);
                ELSE PERFORM setval(one.relname::regclass, 1, false); END IF;
            END LOOP; END $$""",
            database,
        )

    def drop(self, address: str) -> None:
        """Take a database away, whoever is connected."""
        self.run(f"DROP DATABASE IF EXISTS {address.rsplit('/', 1)[1]} WITH (FORCE)")

    def _run(self, tool: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._tools / tool), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            check=False,
            **self._account,
        )
        if done.returncode:
            log = self.folder / "log"
            raise RuntimeError(f"{tool} failed: {log.read_text() if log.exists() else ''}")


@contextmanager
def serving() -> Iterator[Server]:
    """Start a server for as long as this is open; skip where there is none."""
    tools, account = _tools(), _account()
    if tools is None or account is None:
        why = "no PostgreSQL server on this machine (apt-get install postgresql)"
        if os.environ.get("FOIDESK_MUST_SERVE"):
            pytest.fail(why)
        pytest.skip(why)
    folder = Path(tempfile.mkdtemp(prefix="foidesk-server-"))
    try:
        secret = folder / "secret"
        secret.write_text(PASSWORD)
        if account:
            for path in (folder, secret):
                shutil.chown(path, account["user"], account["group"])
        server = Server(tools, folder, _free_port(), account)
        # Not the order of C: what the register sorts by must not depend on the server's language.
        words = ["-U", USER, "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        server._run("initdb", "-D", str(folder / "data"), *words)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_here() -> bool:
    """Say whether a server can be started on this machine."""
    return _tools() is not None and _account() is not None


def _tools() -> Path | None:
    found = shutil.which("pg_ctl")
    if found:
        return Path(found).resolve().parent
    folders = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    return max((one.parent for one in folders), key=lambda one: float(one.parent.name), default=None)


def _account() -> dict[str, Any] | None:
    """Give as whom the server runs: it refuses to be root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import grp
    import pwd

    for name in _NAMES:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": name, "group": grp.getgrgid(found.pw_gid).gr_name, "extra_groups": []}
    return None


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])

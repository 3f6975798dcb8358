"""Registers that do not open, really spoilt: each is told apart, and has ways on that help."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from foidesk.domain.opening import CannotOpen, Plight, WayOn, WhyReading
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from foidesk.store.schema import SCHEMA
from tests.store import released
from tests.store.builders import NOW, a_case, standing

pytestmark = pytest.mark.file

ROOT = Path(__file__).resolve().parents[2]
PAGE = 4096


def plight(path: Path, **how: object) -> Plight:
    with pytest.raises(CannotOpen) as caught:
        Cabinet.open(path, **how)  # type: ignore[arg-type]
    trouble = caught.value
    assert trouble.what.endswith(".")
    assert trouble.do
    assert trouble.plight.ways
    return trouble.plight


@pytest.fixture
def path(path: Path, cabinet: Cabinet) -> Path:
    with cabinet.writing() as drawer:
        for number in range(40):
            drawer.casefiles.add(a_case(f"HA{number:05d}", items=5), standing())
    cabinet.close()
    return path


def change(path: Path, at: int, content: bytes) -> None:
    spoilt = bytearray(path.read_bytes())
    spoilt[at : at + len(content)] = content
    path.write_bytes(spoilt)


def test_a_missing_file_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    assert plight(tmp_path / "none.foidesk", create=False) is Plight.MISSING
    assert plight(tmp_path / "drive" / "none.foidesk", create=False) is Plight.FOLDER_GONE
    assert plight(tmp_path) is Plight.IS_FOLDER
    assert list(tmp_path.iterdir()) == []


def test_reading_only_never_makes_a_register(tmp_path: Path) -> None:
    assert plight(tmp_path / "none.foidesk", read_only=WhyReading.CHOSEN) is Plight.MISSING
    assert list(tmp_path.iterdir()) == []


def test_another_programs_database_is_foreign_and_one_of_ours_with_spoilt_marks_is_not(path: Path) -> None:
    foreign = path.with_name("recipes.foidesk")
    with closing(sqlite3.connect(foreign)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    assert plight(foreign) is Plight.FOREIGN
    change(path, 68, b"\x00\x00\x00\x01")  # application_id
    assert plight(path) is Plight.BEGINNING


@pytest.mark.parametrize("content", [b"\x00" * PAGE, b"SQLite format 2\x00", b"Dear Sir"])
def test_a_spoilt_beginning(path: Path, content: bytes) -> None:
    change(path, 0, content)
    assert plight(path) in {Plight.BEGINNING, Plight.FOREIGN}
    assert WayOn.RECOVER in plight(path).ways or content == b"\x00" * PAGE


def test_no_flipped_bit_of_the_beginning_is_opened_in_silence_as_something_else(path: Path) -> None:
    whole = path.read_bytes()
    for at in range(100):
        spoilt = bytearray(whole)
        spoilt[at] ^= 1 << (at % 8)
        path.write_bytes(spoilt)
        try:
            cabinet = Cabinet.open(path)
        except StoreTrouble as trouble:
            assert isinstance(trouble, CannotOpen), at
        else:
            with cabinet.reading() as drawer:
                assert len(drawer.casefiles.open_ids()) == 40, at
            cabinet.close()


@pytest.mark.parametrize("zeros", [bytes(PAGE), b"\xff" * 300])
def test_a_damaged_page_is_told_and_can_be_read_around(path: Path, zeros: bytes) -> None:
    pages = path.stat().st_size // PAGE
    for page in range(pages - 4, pages):
        change(path, page * PAGE, zeros)
    before = path.read_bytes()
    assert plight(path) is Plight.DAMAGED
    opened = Cabinet.open(path, read_only=WhyReading.DAMAGED)
    assert opened.why_reading is WhyReading.DAMAGED
    with opened.reading() as drawer:
        assert drawer.journal.last_id() == 0
    with pytest.raises(StoreTrouble, match="reading only"), opened.writing():
        pass
    opened.close()
    assert path.read_bytes() == before


def test_a_cut_off_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE * 20 + 17])
    assert plight(path) is Plight.DAMAGED


def test_a_newer_register(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    assert plight(path) is Plight.NEWER
    assert WayOn.RECOVER not in Plight.NEWER.ways


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE alembic_version SET version_num = '3'",
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "DROP TABLE presences",
        "PRAGMA user_version = 4",
    ],
)
def test_a_register_brought_half_way_up_to_date(path: Path, harm: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(harm)
    before = path.read_bytes()
    assert plight(path) is Plight.HALF_DONE
    assert path.read_bytes() == before


OPEN_OLD = """
import os, signal, sys
from sqlalchemy import Engine, event
from foidesk.store import engine
from foidesk.store.cabinet import Cabinet

@event.listens_for(Engine, "before_cursor_execute")
def die(connection, cursor, statement, *others):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

engine.PRAGMAS["cache_size"] = 10  # so that what was changed lies in the file and not in the memory
Cabinet.open(sys.argv[1]).close()
"""
FIRST_STEP_DONE, ALL_BUT_KEPT = "UPDATE alembic_version", "DELETE FROM row_hashes"
KILLED = {("1", ALL_BUT_KEPT), ("19", ALL_BUT_KEPT), ("24", FIRST_STEP_DONE), ("25", ALL_BUT_KEPT)}
"""What is killed on every day; all of them with `-m long`."""


@pytest.mark.parametrize(
    ("name", "at"),
    [
        pytest.param(name, at, marks=() if (name, at) in KILLED else pytest.mark.long)
        for name in released.names()
        for at in (FIRST_STEP_DONE, ALL_BUT_KEPT)
        if released.version_of(name) < SCHEMA
    ],
)
def test_a_migration_that_is_killed_leaves_a_register_that_opens(tmp_path: Path, name: str, at: str) -> None:
    path = released.unpack(name, tmp_path / "register.foidesk")
    before, journal = path.read_bytes(), path.with_name(f"{path.name}-journal")
    child = subprocess.run([sys.executable, "-c", OPEN_OLD, str(path), at], cwd=ROOT, check=False)
    assert child.returncode == -signal.SIGKILL
    if at == ALL_BUT_KEPT:
        assert path.read_bytes() != before and journal.stat().st_size > 0
    Cabinet.open(path).close()
    assert not journal.exists() or not journal.stat().st_size
    verdict = copies.verify(path)
    assert (verdict.ok, verdict.cases) == (True, 11 if released.version_of(name) >= 5 else 9), verdict.problems


def test_a_lock_that_another_process_holds_for_long_is_told_and_does_not_keep_readers_out_for_ever(path: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sqlite3, sys; raw = sqlite3.connect(sys.argv[1], isolation_level=None);"
            "raw.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.readline()",
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    assert plight(path, busy_milliseconds=200) is Plight.LOCKED
    holder.kill()  # it let go without a word
    holder.communicate()
    Cabinet.open(path, busy_milliseconds=200).close()


AS_NOBODY = """
import os, sys
import sqlalchemy.dialects.sqlite  # what is read later, an account without rights could not read
from foidesk.domain.opening import CannotOpen
from foidesk.store.cabinet import Cabinet
Cabinet.open(sys.argv[1] + ".warm").close()
os.remove(sys.argv[1] + ".warm")
os.setgid(65534); os.setuid(65534)
try:
    opened = Cabinet.open(sys.argv[1], create=len(sys.argv) > 2)
    print("opened", opened.why_reading)
except CannotOpen as trouble:
    print(trouble.plight.name, trouble.what)
"""


def as_nobody(path: Path, *more: str) -> str:
    """Open a register as an account without rights, which root can become."""
    words = [sys.executable, "-c", textwrap.dedent(AS_NOBODY), str(path), *more]
    child = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert child.returncode == 0, child.stderr
    return child.stdout.strip()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into; those of the tests are shut again whenever another run begins."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can become an account without rights")
def test_an_account_without_rights_is_told_what_it_lacks(path: Path, open_folder: Path) -> None:
    path = Path(shutil.copy(path, open_folder / "register.foidesk"))
    path.chmod(0o600)
    assert as_nobody(path).startswith("NO_RIGHTS You may not open register.foidesk")
    path.chmod(0o644)
    assert as_nobody(path) == "opened WhyReading.RIGHTS"
    raw = sqlite3.connect(path, isolation_level=None)  # a computer stopped while it wrote
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE cases SET subject = 'half done'")
    shutil.copy(path, path.with_name("crashed.foidesk"))
    shutil.copy(path.with_name(f"{path.name}-journal"), path.with_name("crashed.foidesk-journal"))
    raw.close()
    assert as_nobody(path.with_name("crashed.foidesk")).startswith("UNFINISHED crashed.foidesk was being written")
    path.parent.chmod(0o700)
    assert as_nobody(path).startswith("NO_RIGHTS")
    path.parent.chmod(0o755)
    assert as_nobody(path.parent / "new.foidesk", "create").startswith("NOT_MADE")


def test_an_older_register_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = released.unpack(2, tmp_path / "register.foidesk")
    path.chmod(0o444)
    assert plight(path) is Plight.OLDER


def test_a_sound_register_can_be_opened_for_reading_only(path: Path) -> None:
    opened = Cabinet.open(path, read_only=WhyReading.COPY)
    assert (opened.read_only, opened.why_reading) == (True, WhyReading.COPY)
    with pytest.raises(StoreTrouble), opened.writing() as drawer:
        drawer.drafts.put("new", "lost", NOW)
    opened.close()

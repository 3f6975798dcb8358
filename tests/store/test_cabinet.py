"""Opening the register, and what one transaction promises."""

import shutil
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import pytest

from foidesk.domain.troubles import Conflict, NotFound, StoreTrouble
from foidesk.store import engine
from foidesk.store.cabinet import Cabinet, path_of
from foidesk.store.schema import APPLICATION_ID, SCHEMA
from tests.store.builders import NOW, a_case, standing


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def alter(path: Path, sql: str) -> None:
    connection = raw(path)
    connection.execute(sql)
    connection.close()


def test_a_missing_register_and_its_folder_are_made(path: Path) -> None:
    assert not path.parent.exists()
    with Cabinet.open(path).reading() as drawer:
        assert drawer.casefiles.open_ids() == []
    assert raw(path).execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw(path).execute("PRAGMA user_version").fetchone() == (SCHEMA,)


def test_a_missing_register_is_not_made_when_only_looked_for(path: Path) -> None:
    with pytest.raises(StoreTrouble, match="no register"):
        Cabinet.open(path, create=False)
    assert not path.exists()


def test_what_was_saved_is_there_after_opening_again(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
    cabinet.close()
    again = Cabinet.open(cabinet.url)
    with again.reading() as drawer:
        assert drawer.casefiles.load(case_id) == a_case()
    again.close()


@pytest.mark.file
def test_every_connection_has_every_safety_setting(cabinet: Cabinet) -> None:
    with cabinet.engine.connect() as one, cabinet.engine.connect() as two:
        for connection in (one, two):
            for name, wanted in engine.PRAGMAS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == wanted, name


def test_the_settings_are_those_that_outlive_a_power_cut() -> None:
    needed = {"journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "recursive_triggers": 1}
    assert needed.items() <= engine.PRAGMAS.items()


def test_an_exception_undoes_the_whole_transaction(cabinet: Cabinet) -> None:
    with pytest.raises(ZeroDivisionError), cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(), standing())
        drawer.drafts.put("new", "half a word", NOW)
        raise ZeroDivisionError
    with cabinet.reading() as drawer:
        assert drawer.casefiles.find("HA06181") is None
        assert drawer.drafts.get("new") is None


def test_writing_while_only_reading_is_a_bug_and_says_so(cabinet: Cabinet) -> None:
    with pytest.raises(RuntimeError), cabinet.reading() as drawer:
        drawer.drafts.put("new", "lost", NOW)
    with cabinet.writing() as drawer:
        drawer.drafts.put("new", "kept", NOW)
    with cabinet.reading() as drawer:
        assert drawer.drafts.get("new") == "kept"


@pytest.mark.file
def test_a_newer_register_is_left_alone(cabinet: Cabinet, path: Path) -> None:
    cabinet.close()
    alter(path, f"PRAGMA user_version = {SCHEMA + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match="newer FOI Desk"):
        Cabinet.open(path)
    assert path.read_bytes() == before


def test_a_foreign_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    alter(path, "CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match="not a register of FOI Desk"):
        Cabinet.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Dear Sir,\n", b"\x00" * 8192, b"PK\x03\x04" * 2000])
def test_a_file_of_another_kind_is_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreTrouble, match="not a register of FOI Desk"):
        Cabinet.open(path)
    assert path.read_bytes() == content


@pytest.mark.file
def test_a_damaged_register_is_told_and_left_alone(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        for number in range(40):
            drawer.casefiles.add(a_case(f"HA{number:05d}", items=5), standing())
    cabinet.close()
    spoilt = bytearray(path.read_bytes())
    for page in range(3, len(spoilt) // 4096, 2):
        spoilt[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(spoilt)
    with pytest.raises(StoreTrouble, match="is damaged"):
        Cabinet.open(path)
    assert path.read_bytes() == bytes(spoilt)


@pytest.mark.file
def test_a_truncated_register_is_told(cabinet: Cabinet, path: Path) -> None:
    cabinet.close()
    path.write_bytes(path.read_bytes()[: 4096 * 5])
    with pytest.raises(StoreTrouble, match="damaged"):
        Cabinet.open(path)


@pytest.mark.file
def test_a_read_only_register_is_read_and_refuses_to_be_written(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
    cabinet.close()
    path.chmod(0o444)
    opened = Cabinet.open(path)
    assert opened.read_only
    with opened.reading() as drawer:
        assert drawer.casefiles.load(case_id) == a_case()
    with pytest.raises(StoreTrouble, match="reading only"), opened.writing():
        pass


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="folder"):
        Cabinet.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(StoreTrouble, match="cannot be made"):
        Cabinet.open(tmp_path / "file" / "register.foidesk")


@pytest.mark.parametrize(
    "address", ["mysql://office@host/foi", "postgresql://office@host", "sqlite://", "sqlite:///:memory:", "://"]
)
def test_an_address_that_names_no_file_is_refused(address: str) -> None:
    with pytest.raises(StoreTrouble, match="no address"):
        Cabinet.open(address)


def test_odd_signs_in_a_path_are_only_a_path(tmp_path: Path) -> None:
    odd = tmp_path / "50% off? #1 & more" / "Régister ü.foidesk"
    Cabinet.open(odd).close()
    assert odd.exists()
    assert {one.name for one in odd.parent.iterdir()} <= {odd.name, f"{odd.name}-journal"}
    assert [one.name for one in tmp_path.iterdir()] == [odd.parent.name]
    assert path_of(str(odd)) == odd


@pytest.mark.file
def test_a_full_disk_loses_nothing_and_is_told(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
    with cabinet.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        connection.rollback()
    with pytest.raises(StoreTrouble, match="no room left") as caught, cabinet.writing() as drawer:
        drawer.drafts.put("new", "much typing " * 10_000, NOW)
    assert "Nothing was saved by this" in caught.value.kept
    assert raw(path).execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with cabinet.reading() as drawer:
        assert drawer.casefiles.load(case_id) == a_case()
        assert drawer.drafts.get("new") is None
    with cabinet.engine.connect() as connection:  # room again
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        connection.rollback()
    with cabinet.writing() as drawer:
        drawer.drafts.put("new", "much typing " * 10_000, NOW)


def test_a_register_held_by_another_window_is_told_after_waiting(cabinet: Cabinet) -> None:
    impatient = Cabinet.open(cabinet.url, busy_milliseconds=100)
    with (
        cabinet.writing(),
        pytest.raises(StoreTrouble, match=r"Another program|Somebody else is writing"),
        impatient.writing(),
    ):
        pass
    with impatient.writing() as drawer:
        drawer.drafts.put("new", "now", NOW)
    impatient.close()


def test_what_is_read_is_all_of_one_moment(cabinet: Cabinet) -> None:
    other = Cabinet.open(cabinet.url, busy_milliseconds=100)
    with cabinet.reading() as drawer:
        assert drawer.drafts.get("new") is None
        # A file makes the writer wait, a server lets it go on: the reader sees neither half nor whole of it.
        with suppress(StoreTrouble), other.writing() as theirs:
            theirs.drafts.put("new", "now", NOW)
        assert drawer.drafts.get("new") is None
    other.close()


def test_another_window_is_noticed_and_a_quiet_register_is_not(cabinet: Cabinet) -> None:
    other = Cabinet.open(cabinet.url)
    first = cabinet.data_version()
    with other.reading() as drawer:
        drawer.casefiles.open_ids()
    assert cabinet.data_version() == first
    with suppress(ZeroDivisionError), other.writing() as drawer:
        drawer.drafts.put("new", "undone", NOW)
        raise ZeroDivisionError
    assert cabinet.data_version() == first
    with other.writing() as drawer:
        drawer.drafts.put("new", "kept", NOW)
    until = time.monotonic() + 10  # a server tells it in its own time, which is some milliseconds
    while cabinet.data_version() == first and time.monotonic() < until:
        time.sleep(0.01)
    second = cabinet.data_version()
    assert second != first
    assert cabinet.data_version() == second
    other.close()


def test_two_windows_on_one_case_cannot_overwrite_each_other(cabinet: Cabinet) -> None:
    mine, theirs = cabinet, Cabinet.open(cabinet.url)
    with mine.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
        seen = drawer.casefiles.load(case_id)
    with theirs.writing() as drawer:
        kept = drawer.casefiles.keep(case_id, seen.with_owner("Sam")[0], standing())
    with pytest.raises(Conflict, match="Somebody else changed HA06181"), mine.writing() as drawer:
        drawer.casefiles.keep(case_id, seen.with_owner("Jo")[0], standing())
    with mine.writing() as drawer:
        assert drawer.casefiles.load(case_id).owner == "Sam"
        drawer.casefiles.keep(case_id, kept.with_owner("Jo")[0], standing())
    theirs.close()


def test_text_that_is_no_text_is_told(cabinet: Cabinet) -> None:
    with pytest.raises(StoreTrouble, match="no character"), cabinet.writing() as drawer:
        drawer.drafts.put("new", "\ud800", NOW)


@pytest.mark.file
def test_a_copied_file_opens_like_the_first(cabinet: Cabinet, path: Path, tmp_path: Path) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(), standing())
    cabinet.close()
    shutil.copy(path, tmp_path / "moved.foidesk")
    with Cabinet.open(tmp_path / "moved.foidesk").reading() as drawer:
        assert drawer.casefiles.find("ha06181") == 1
        with pytest.raises(NotFound):
            drawer.casefiles.load(2)

"""The command line before a register that does not open: the sentence, the ways on as commands, and each of them."""

import json
import os
import re
import shlex
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from foidesk.main import main
from foidesk.store import schema
from tests.cli.test_contract import EMAIL, Desk
from tests.store import released

PAGE = 4096


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    one = Desk(tmp_path, capsys)
    one.json("log", str(EMAIL))
    return one


def spoil(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def commands(told: str) -> dict[str, list[str]]:
    """Take the commands out of what was told, by the words before them."""
    found = (line.partition(": foidesk ") for line in told.splitlines())
    return {words: shlex.split(command) for words, _, command in found if command}


def test_a_damaged_register_is_told_with_commands_that_work(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.json("backup", "--to", str(desk.folder / "Copies"))
    spoil(desk.store, "snapshots")
    damaged = desk.store.read_bytes()
    told = desk.trouble("list")
    assert told.startswith("register.foidesk is damaged and cannot be used as it is.")
    ways = commands(told)
    restore = next(way for words, way in ways.items() if words.startswith("To restore the copy of "))
    assert re.search(r"To restore the copy of \d+ \w+ \d{4}, \d\d:\d\d \(1 case\)", told)
    for way in ways.values():
        capsys.readouterr()
        assert main(way) == 0, way
    assert sorted(one.name for one in desk.folder.glob("register-re*.foidesk"))[1] == "register-restored.foidesk"
    assert Path(restore[-1]).is_file()
    assert desk.store.read_bytes() == damaged


def test_what_was_recovered_is_told_as_json(desk: Desk) -> None:
    spoil(desk.store, "snapshots")
    found = desk.json("recover", str(desk.store))
    assert (found["cases"], found["ok"]) == (1, False)
    assert any("snapshots" in line for line in found["lost"])
    report = Path(found["report"]).read_text(encoding="utf-8")
    assert all(line in report for line in found["lost"])
    again = Desk(desk.folder, desk._capsys)
    again.store = Path(found["path"])
    assert len(again.json("list")) == 1
    assert again.json("verify")["ok"]


def test_a_register_that_may_only_be_read_is_read_and_every_writing_command_refused(desk: Desk) -> None:
    before = desk.store.read_bytes()
    assert len(desk.json("list", "--read-only")) == 1
    assert "reading only" in desk.trouble("log", str(EMAIL), "--read-only")
    assert desk.store.read_bytes() == before


def test_a_file_that_is_not_there_cannot_be_recovered(desk: Desk) -> None:
    assert "There is no file" in desk.trouble("recover", str(desk.folder / "none.foidesk"))


def test_a_foreign_file_gets_no_advice_that_would_spoil_it(desk: Desk) -> None:
    desk.store.unlink()
    with closing(sqlite3.connect(desk.store)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    told = desk.trouble("list")
    assert "is not a register of FOI Desk" in told
    assert commands(told) == {}


@pytest.mark.parametrize("version", [0, 12, schema.SCHEMA])
def test_a_file_that_bears_our_mark_alone_is_left_as_it_is(desk: Desk, version: int) -> None:
    desk.store.unlink()
    with closing(sqlite3.connect(desk.store)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {version}")
    before = desk.store.read_bytes()
    for words in (("list",), ("log", str(EMAIL))):
        assert "is not a register of FOI Desk" in desk.trouble(*words)
    assert desk.store.read_bytes() == before
    assert [one.name for one in desk.folder.glob("register*")] == [desk.store.name]


def test_a_register_brought_half_way_up_to_date_is_never_called_sound(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.store)) as raw:
        raw.execute("PRAGMA user_version = 12")
    assert "half way up to date" in desk.trouble("verify")
    target = desk.folder / "restored.foidesk"
    told = desk.trouble("restore", str(desk.store), "--as", str(target))
    assert "was not restored. It was brought only half way up to date" in told
    assert not target.exists()


def test_what_stands_against_a_copy_is_told_when_it_is_not_restored(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.store)) as raw:
        raw.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")
    told = desk.trouble("restore", str(desk.store), "--as", str(desk.folder / "restored.foidesk"))
    assert f"was not restored. The register is of version {schema.SCHEMA + 1}" in told


@pytest.mark.parametrize(
    ("harm", "said", "cases"),
    [
        ("UPDATE cases SET due_sort = '2031-01-01'", "stands in the lists otherwise than it is (due_sort)", 1),
        ("UPDATE cases SET shelf = 2", "stands in the lists otherwise than it is (shelf)", 1),
        ("PRAGMA application_id = 0", "its beginning is damaged", None),
    ],
)
def test_what_verify_finds_is_one_json_document_and_one_sentence(
    desk: Desk, harm: str, said: str, cases: int | None
) -> None:
    assert desk.json("verify")["problems"] == []
    with closing(sqlite3.connect(desk.store)) as raw, raw:
        raw.execute(harm)
    code, out, err = desk.run("verify", "--json")
    found = json.loads(out)
    assert (code, found["ok"], found["cases"], found["path"]) == (1, False, cases, str(desk.store))
    assert any(said in one for one in found["problems"])
    assert said in err


def test_a_damaged_register_is_called_so_when_it_is_moved(desk: Desk) -> None:
    spoil(desk.store, "snapshots")
    assert desk.trouble("move", "--to", str(desk.folder / "new.foidesk")).startswith("The register is damaged")
    assert not list(desk.folder.glob("*new.foidesk*"))


def test_of_the_copies_one_that_can_be_read_is_named_for_reading(desk: Desk) -> None:
    released.unpack(2, desk.store)
    desk.run("list")  # brings it up to date, with a copy of the earlier version first
    copy = desk.json("backup", "--to", str(desk.folder))["path"]
    os.utime(desk.folder / "register-version-2.foidesk", (4e9, 4e9))
    journal = desk.store.with_name(f"{desk.store.name}-journal")
    journal.unlink(missing_ok=True)
    journal.mkdir()  # so that the disk seems not to answer
    told = desk.trouble("verify", "--json")  # which gives no verdict on what cannot be looked at
    (way,) = commands(told).values()
    assert copy in way
    assert main(way) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_folder_of_any_name_holds_a_register(desk: Desk) -> None:
    odd = desk.folder / "50% off? #1 & ‘ü’\nx"
    odd.mkdir()
    desk.store = Path(shutil.move(desk.store, odd / desk.store.name))
    assert desk.json("verify")["ok"]
    assert desk.json("verify", str(desk.store))["path"] == str(desk.store)
    assert len(desk.json("list")) == 1
    copy = desk.json("backup", "--to", str(odd / "Copies"))["path"]
    assert desk.json("restore", copy, "--as", str(odd / "again.foidesk"))["ok"]
    assert desk.json("move", "--to", str(odd / "moved.foidesk"))["ok"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_missing_drive_is_told_and_the_copy_named(desk: Desk) -> None:
    desk.json("backup", "--to", str(desk.folder / "Copies"))
    desk.store.unlink()
    told = desk.trouble("list")
    assert "There is no register at" in told
    (way,) = commands(told).values()
    assert main(way) == 0
    assert len(desk.json("list")) == 1


def test_what_can_be_done_is_told_of_the_file_that_was_looked_through_and_not_of_the_register_in_use(
    desk: Desk,
) -> None:
    desk.json("backup", "--to", str(desk.folder))  # a sound register with a copy beside it
    for name in ("none.foidesk", desk.file("letter.foidesk", "Dear Sir or Madam, " * 400)):
        told = desk.trouble("verify", str(desk.folder / name))
        assert not [word for way in commands(told).values() for word in way if "register" in word]


@pytest.mark.parametrize("words", [("verify",), ("verify", "--read-only")])
def test_looking_an_earlier_register_through_does_not_bring_it_up_to_date(desk: Desk, words: tuple[str, ...]) -> None:
    released.unpack(2, desk.store)
    before = desk.store.read_bytes()
    assert desk.json(*words)["cases"] == 9
    assert desk.store.read_bytes() == before
    assert not list(desk.folder.glob("*-version-*"))


def test_a_copy_asked_for_with_read_only_leaves_an_earlier_register_as_it_is(desk: Desk) -> None:
    released.unpack(2, desk.store)
    before = desk.store.read_bytes()
    desk.trouble("backup", "--read-only", "--to", str(desk.folder / "Copies"))
    assert desk.store.read_bytes() == before


@pytest.mark.parametrize(
    "words", [("recover", "{}", "--as", "x"), ("restore", "{}", "--as", "x"), ("backup", "--to", "{}")]
)
def test_an_address_taken_for_a_file_is_told_as_such_and_its_password_is_not_repeated(
    desk: Desk, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.folder)
    before = list(desk.folder.iterdir())
    told = desk.trouble(*(word.format("postgresql://office:open-sesame@127.0.0.1/register") for word in words))
    assert list(desk.folder.iterdir()) == before
    assert "file" in told and "server" in told
    assert "open-sesame" not in told


def test_one_case_is_told_as_one(desk: Desk) -> None:
    code, told, _ = desk.run("move", "--to", str(desk.folder / "moved.foidesk"))
    assert (code, told.startswith("Moved 1 case to ")) == (0, True)
    code, told, _ = desk.run("recover", str(desk.store))
    assert (code, told.startswith("Recovered 1 case as ")) == (0, True)

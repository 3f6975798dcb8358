"""Recovering what is readable: from registers that are really damaged, without ever writing to them."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.opening import CannotOpen
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from foidesk.store.recovery.recovering import Recovered, name_beside, recover
from foidesk.store.schema import SCHEMA
from tests.store import released
from tests.store.builders import NOW, a_case, standing

CASES = 60
PAGE = 4096


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a register of many pages once: cases, papers longer than a page, a journal."""
    path = tmp_path_factory.mktemp("filled") / "register.foidesk"
    cabinet = Cabinet.open(path)
    for number in range(CASES):
        with cabinet.writing() as drawer:
            case = a_case(f"HA{number:05d}", items=6, answered=3, name=f"Person {number}")
            case_id = drawer.casefiles.add(case, standing())
            paper = drawer.files.put(random.Random(number).randbytes(9000 if number % 3 else 40), "application/pdf")
            drawer.files.attach(case_id, paper, f"paper {number}.pdf", "letter")
            logged = Fact(FactKind.LOGGED, f"Logged as {case.reference}", "log")
            drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
    cabinet.close()
    return path


@pytest.fixture
def path(tmp_path: Path, filled: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "register.foidesk"))


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as raw:
        names = [
            name
            for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            if not name.startswith(("sqlite_", "case_words", "answer_words", "row_hashes"))
        ]
        return {name: raw.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall() for name in names}


def recovered(path: Path) -> Recovered:
    """Recover beside a damaged file, and hold that it was not touched and that the new one is usable."""
    before, there = path.read_bytes(), {one.name for one in path.parent.iterdir()}
    done = recover(path, name_beside(path, NOW), NOW, "Jo")
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} - there <= {
        done.path.name,
        done.report.name,
        f"{done.path.name}-journal",
    }
    report = done.report.read_text(encoding="utf-8")
    assert all(line in report for line in done.lost)
    opened = Cabinet.open(done.path, create=False)
    with opened.writing() as drawer:
        drawer.drafts.put("new", "it can be worked in", NOW)
    opened.close()
    return done


def spoil(path: Path, page: int, content: bytes) -> None:
    spoilt = bytearray(path.read_bytes())
    spoilt[(page - 1) * PAGE : (page - 1) * PAGE + len(content)] = content
    path.write_bytes(spoilt)


def root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0])


def leaf_of(path: Path, table: str) -> int:
    """Give a page of rows of a table, not its root."""
    root = root_of(path, table)
    content = path.read_bytes()
    at = (root - 1) * PAGE
    if content[at] == 0x0D:
        return root
    first = int.from_bytes(content[at + 12 : at + 14], "big")
    return int.from_bytes(content[at + first : at + first + 4], "big")


def test_a_sound_register_comes_out_row_for_row(path: Path) -> None:
    before = rows(path)
    done = recovered(path)
    after = rows(done.path)
    assert done.whole
    assert done.cases == CASES
    assert after["journal"].pop()[5] == FactKind.RECOVERED
    after["drafts"].pop()
    assert after == before
    assert copies.verify(done.path).ok
    assert "Nothing was found to be missing." in done.report.read_text()


FEW = ("1", "20", "22r", "24", released.names()[-1])
"""What is damaged on every day; all of them with `-m long`."""


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=() if one in FEW else pytest.mark.long) for one in released.names()]
)
def test_a_register_of_an_earlier_version_is_recovered_and_brought_up_to_date(tmp_path: Path, name: str) -> None:
    path = released.unpack(name, tmp_path / "register.foidesk")
    cases = 11 if released.version_of(name) >= 5 else 9
    if name in {"1", "24"}:
        whole = recovered(path)
        assert (whole.cases, whole.lost) == (cases, [])
        assert copies.verify(whole.path).problems == ()
        whole.path.unlink()
        whole.report.unlink()
    # A word of a case, and pages of zeros: of what the file is made of, of the journal, of answers.
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE cases SET owner = 'Nobody' WHERE reference = 'HA06188'")
        raw.commit()
    page = int.from_bytes(path.read_bytes()[100 + 12 : 100 + 14], "big")  # the first page below the first
    tables = int.from_bytes(path.read_bytes()[page : page + 4], "big")
    for number in (tables, leaf_of(path, "journal"), leaf_of(path, "responses")):
        spoil(path, number, bytes(PAGE))
    done = recovered(path)
    assert done.cases == cases
    if released.version_of(name) >= 20:  # there are hashes of the rows
        assert any("HA06188" in one and "not as it was kept" in one for one in done.lost)
    verdict = copies.verify(done.path)
    assert verdict.ok, verdict.problems


@pytest.mark.parametrize("table", ["cases", "responses", "journal", "snapshots", "files"])
def test_a_page_of_zeros_costs_only_what_was_on_it(path: Path, table: str) -> None:
    spoil(path, leaf_of(path, table), bytes(PAGE))
    done = recovered(path)
    assert any(f"of the table {table} could not be read" in line for line in done.lost)
    assert done.cases >= CASES // 3
    verdict = copies.verify(done.path)
    assert verdict.ok, verdict.problems


@pytest.mark.parametrize("table", ["responses", "journal", "files", "evidence"])
def test_rows_are_found_when_the_page_that_leads_to_them_is_lost(path: Path, table: str) -> None:
    before = len(rows(path)[table])
    assert path.read_bytes()[(root_of(path, table) - 1) * PAGE] == 0x05  # a page that only leads to others
    spoil(path, root_of(path, table), bytes(PAGE))
    done = recovered(path)
    assert len(rows(done.path)[table]) == before + (table == "journal") * (len(rows(done.path)["journal"]) - before)
    assert done.cases == CASES


def test_every_case_survives_a_beginning_of_zeros(path: Path) -> None:
    spoil(path, 1, bytes(PAGE))
    with pytest.raises(CannotOpen):
        Cabinet.open(path)
    done = recovered(path)
    assert done.cases == CASES


@pytest.mark.parametrize("at", [0, 17, 18, 21, 45, 57, 61, 69, 100, 104])
def test_a_flipped_bit_in_the_beginning_costs_nothing(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 0x10
    path.write_bytes(content)
    done = recovered(path)
    assert done.cases == CASES
    assert copies.verify(done.path).ok


def test_a_file_that_was_cut_off_gives_what_is_before_the_cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 4 // 5 + 100])
    done = recovered(path)
    assert 0 < done.cases < CASES
    assert done.lost
    assert copies.verify(done.path).ok


def test_any_bits_may_flip_and_a_usable_register_comes_of_it(tmp_path: Path, filled: Path) -> None:
    for seed in range(12):
        chance = random.Random(seed)
        content = bytearray(filled.read_bytes())
        for _ in range(40):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path = tmp_path / str(seed) / "register.foidesk"
        path.parent.mkdir()
        path.write_bytes(content)
        done = recovered(path)
        assert done.cases >= CASES // 2, seed


def test_what_a_crash_left_beside_the_file_is_played_back_in_the_copy(path: Path) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE cases SET subject = 'half done' || zeroblob(0)")
    crashed = path.parent / "crashed"
    crashed.mkdir()
    for one in (path, path.with_name(f"{path.name}-journal")):
        shutil.copy(one, crashed / one.name)
    raw.execute("ROLLBACK")
    raw.close()
    journal = (crashed / f"{path.name}-journal").read_bytes()
    done = recovered(crashed / path.name)
    assert (crashed / f"{path.name}-journal").read_bytes() == journal
    assert {row[0] for row in sqlite3.connect(done.path).execute("SELECT DISTINCT subject FROM cases")} == {
        "Speed cameras"
    }


def test_nothing_of_a_register_is_made_of_something_else(tmp_path: Path) -> None:
    letter = tmp_path / "letter.foidesk"
    letter.write_bytes(b"Dear Sir,\n" * 2000)
    with pytest.raises(CannotOpen, match="Nothing of a register"):
        recover(letter, tmp_path / "new.foidesk", NOW, "Jo")
    assert [one.name for one in tmp_path.iterdir()] == ["letter.foidesk"]


def test_a_newer_register_is_not_cut_down_to_this_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (str(SCHEMA + 1),))
        raw.commit()
    with pytest.raises(CannotOpen, match="newer"):
        recover(path, path.with_name("new.foidesk"), NOW, "Jo")


def test_nothing_is_ever_written_over(path: Path) -> None:
    taken = name_beside(path, NOW)
    taken.write_bytes(b"mine")
    assert name_beside(path, NOW) != taken
    assert name_beside(path, NOW + timedelta(seconds=1)) != taken
    with pytest.raises(StoreTrouble, match="already a file"):
        recover(path, taken, NOW, "Jo")
    assert taken.read_bytes() == b"mine"

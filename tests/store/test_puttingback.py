"""A copy in the register's place: looked into first, the replaced file kept, nothing half done."""

import random
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies, copyshelf, puttingback
from foidesk.store.journal import JournalEntry
from tests.store import released
from tests.store.builders import BY, NOW
from tests.store.test_copyshelf import log

pytestmark = pytest.mark.file


@pytest.fixture
def copy(cabinet: Cabinet, tmp_path: Path) -> Path:
    """A copy of one case; the register has a second one since, and is shut."""
    log(cabinet, "HA07408")
    made = copies.backup(cabinet, tmp_path / "copies", NOW).path
    log(cabinet, "HA07409")
    cabinet.close()
    return made


def last_lines(path: Path) -> tuple[JournalEntry, ...]:
    cabinet = Cabinet.open(path)
    try:
        with cabinet.reading() as drawer:
            return drawer.journal.latest(1)
    finally:
        cabinet.close()


def test_looking_inside_tells_what_is_there_and_what_would_be_lost(copy: Path, path: Path) -> None:
    before = copy.read_bytes()
    inside = puttingback.look_inside(copy, path)
    assert inside.problems == ()
    assert [reference for reference, _ in inside.references] == ["HA07408"]
    assert [act.words for act in inside.acts] == ["HA07408 logged"]
    assert [(act.reference, act.words) for act in inside.lost] == [("HA07409", "HA07409 logged")]
    assert (inside.cases, inside.lost_count, inside.related) == (1, 1, True)
    assert copy.read_bytes() == before


def test_a_copy_of_another_register_is_known_as_such(copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.foidesk"
    cabinet = Cabinet.open(other)
    log(cabinet, "XX00001")
    cabinet.close()
    assert not puttingback.look_inside(copy, other).related


def test_the_copy_takes_the_place_and_the_replaced_register_is_whole(copy: Path, path: Path) -> None:
    kept = puttingback.put_back(copy, path, replace(BY, at=NOW + timedelta(hours=1)))
    assert kept == path.with_name("register-replaced-2024-08-08-114200.foidesk")
    assert copies.verify(path).ok
    assert copies.verify(path).cases == 1
    (line,) = last_lines(path)
    assert (line.kind, line.who, line.account, line.at) == ("restored", BY.who, BY.account, NOW + timedelta(hours=1))
    assert line.words == (
        f"The copy {copy.name} was put in the register’s place: 1 case; what was there is kept as {kept.name}"
    )
    assert copies.verify(kept).ok
    assert copies.verify(kept).cases == 2
    assert copy.exists()
    # And back again, for whoever was wrong.
    puttingback.put_back(kept, path, replace(BY, at=NOW + timedelta(hours=2)))
    assert copies.verify(path).cases == 2


def test_a_damaged_copy_is_not_put_back(copy: Path, path: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4096 * 3 : 4096 * 20] = b"\xff" * (4096 * 17)
    copy.write_bytes(content)
    before = path.read_bytes()
    assert puttingback.look_inside(copy, path).problems
    with pytest.raises(StoreTrouble, match="not sound"):
        puttingback.put_back(copy, path, BY)
    assert path.read_bytes() == before


def test_a_damaged_register_gives_way_and_is_kept_byte_for_byte(copy: Path, path: Path) -> None:
    path.write_bytes(b"this was a register once" * 1000)
    path.with_name(f"{path.name}-journal").write_bytes(b"what the crash left")
    assert not puttingback.look_inside(copy, path).related
    kept = puttingback.put_back(copy, path, BY)
    assert kept is not None
    assert kept.read_bytes() == b"this was a register once" * 1000
    assert not path.with_name(f"{path.name}-journal").exists()
    assert copies.verify(path).cases == 1


def test_a_register_that_is_gone_comes_back(copy: Path, path: Path) -> None:
    path.unlink()
    assert puttingback.put_back(copy, path, BY) is None
    assert last_lines(path)[0].words == f"The copy {copy.name} was restored: 1 case"
    assert copies.verify(path).cases == 1


def test_another_window_that_has_the_register_open_sees_the_change(copy: Path, path: Path) -> None:
    other = Cabinet.open(path)
    with other.reading() as drawer:
        assert drawer.casefiles.find("HA07409") is not None
    puttingback.put_back(copy, path, BY)
    with other.reading() as drawer:
        assert drawer.casefiles.find("HA07409") is None
        assert drawer.casefiles.find("HA07408") is not None
    assert log(other, "HA07410")
    other.close()
    assert copies.verify(path).ok


def test_nothing_is_replaced_while_somebody_writes(copy: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(puttingback, "PATIENCE_SECONDS", 0.5)
    before = path.read_bytes()
    with pytest.raises(StoreTrouble, match="in use"):
        puttingback.put_back(copy, path, BY)
    other.execute("ROLLBACK")
    other.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if "restored" in one.name] == []


@pytest.mark.parametrize("version", [1, 20])
def test_a_copy_made_by_an_earlier_version_is_shown_put_back_and_brought_up_to_date(
    version: int, copy: Path, path: Path, tmp_path: Path
) -> None:
    old = released.unpack(version, tmp_path / "register-version-1.foidesk")
    assert copyshelf.look(old).problem == ""
    inside = puttingback.look_inside(old, path)
    assert inside.problems == ()
    assert {reference for reference, _ in inside.references} >= set(released.REFERENCES)
    assert not inside.related
    puttingback.put_back(old, path, BY)
    Cabinet.open(path).close()
    assert copies.verify(path).ok
    assert copies.verify(path).cases == len(inside.references)


_CHILD = (
    "import sys; from pathlib import Path; from foidesk.store.copyroom import puttingback; from tests.store.builders import BY\n"
    "print('go', flush=True)\n"
    "puttingback.put_back(Path(sys.argv[1]), Path(sys.argv[2]), BY)\n"
)


def test_a_restore_that_is_killed_leaves_the_one_or_the_other(cabinet: Cabinet, path: Path, tmp_path: Path) -> None:
    log(cabinet, "HA07408")
    made = copies.backup(cabinet, tmp_path / "copies", NOW).path
    chance = random.Random(6181)
    for number in range(6):
        log(cabinet, f"HA0800{number}")
        with cabinet.writing() as drawer:
            many = len(drawer.journal.latest(100))
        child = subprocess.Popen([sys.executable, "-c", _CHILD, str(made), str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        assert child.stdout.readline() == b"go\n"
        for _ in range(chance.randrange(2_000_000)):  # somewhere on the way
            pass
        child.kill()
        child.communicate()
        cabinet.close()
        cabinet = Cabinet.open(path)
        assert copies.verify(path).ok
        with cabinet.reading() as drawer:
            lines = drawer.journal.latest(100)
        # Never the copy without the line that says who put it there.
        assert len(lines) == many or (len(lines) == 2 and lines[0].kind == "restored")
    cabinet.close()

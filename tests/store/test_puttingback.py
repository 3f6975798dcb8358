"""A copy in the register's place: looked into first, the replaced file kept, nothing half done."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import copies, puttingback
from foidesk.store.cabinet import Cabinet
from tests.store.builders import NOW
from tests.store.test_copyshelf import log


@pytest.fixture
def copy(cabinet: Cabinet, tmp_path: Path) -> Path:
    """A copy of one case; the register has a second one since, and is shut."""
    log(cabinet, "HA07408")
    made = copies.backup(cabinet, tmp_path / "copies", NOW).path
    log(cabinet, "HA07409")
    cabinet.close()
    return made


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
    kept = puttingback.put_back(copy, path, NOW + timedelta(hours=1))
    assert kept == path.with_name("register-replaced-2024-08-08-114200.foidesk")
    assert copies.verify(path).ok
    assert copies.verify(path).cases == 1
    assert copies.verify(kept).ok
    assert copies.verify(kept).cases == 2
    assert copy.exists()
    # And back again, for whoever was wrong.
    puttingback.put_back(kept, path, NOW + timedelta(hours=2))
    assert copies.verify(path).cases == 2


def test_a_damaged_copy_is_not_put_back(copy: Path, path: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4096 * 3 : 4096 * 20] = b"\xff" * (4096 * 17)
    copy.write_bytes(content)
    before = path.read_bytes()
    assert puttingback.look_inside(copy, path).problems
    with pytest.raises(StoreTrouble, match="not sound"):
        puttingback.put_back(copy, path, NOW)
    assert path.read_bytes() == before


def test_a_damaged_register_gives_way_and_is_kept_byte_for_byte(copy: Path, path: Path) -> None:
    path.write_bytes(b"this was a register once" * 1000)
    path.with_name(f"{path.name}-journal").write_bytes(b"what the crash left")
    assert not puttingback.look_inside(copy, path).related
    kept = puttingback.put_back(copy, path, NOW)
    assert kept is not None
    assert kept.read_bytes() == b"this was a register once" * 1000
    assert not path.with_name(f"{path.name}-journal").exists()
    assert copies.verify(path).cases == 1


def test_a_register_that_is_gone_comes_back(copy: Path, path: Path) -> None:
    path.unlink()
    assert puttingback.put_back(copy, path, NOW) is None
    assert copies.verify(path).cases == 1


def test_another_window_that_has_the_register_open_sees_the_change(copy: Path, path: Path) -> None:
    other = Cabinet.open(path)
    with other.reading() as drawer:
        assert drawer.casefiles.find("HA07409") is not None
    puttingback.put_back(copy, path, NOW)
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
        puttingback.put_back(copy, path, NOW)
    other.execute("ROLLBACK")
    other.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if "restored" in one.name] == []

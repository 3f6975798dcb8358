"""A restore rehearsed from every kind of copy there is: the register is gone or damaged, and all of it comes back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.office.office import Office
from foidesk.office.puttingback import look_inside, put_back
from foidesk.store import inspection
from foidesk.store.copying import reading
from foidesk.store.copyroom import copies
from tests.builders import NOW
from tests.durability.session import Session, base_register
from tests.store import released

PASSPHRASE = "correct horse battery staple"
LATER = NOW + timedelta(hours=5)


def opened(path: Path) -> Office:
    return Office.open(path, who="Priya Nair", now=lambda: NOW)


def held(path: Path, *, but_the_last_act: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Give all that a register holds; after a restore, without the act that says so."""
    with reading(path) as connection:
        found = {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY rowid')]
            for name in inspection.counts(connection)
        }
    if but_the_last_act:
        assert found["journal"].pop()[4] == "restored"
    return found


def kept_before(path: Path) -> list[tuple[object, ...]]:
    """Give what a register of whatever version holds of its journal and its papers."""
    with closing(sqlite3.connect(path)) as raw:
        papers = raw.execute("SELECT 'paper', sha256, content FROM files ORDER BY sha256").fetchall()
        return raw.execute("SELECT 'act', seal, words FROM journal ORDER BY id").fetchall() + papers


def by_hand(path: Path) -> Path:
    office = opened(path)
    copied = office.records.backup(path.parent / "By hand")
    office.close()
    return Path(copied.path)


def automatic(path: Path) -> Path:
    return in_place(path, "Copies")


def second_place(path: Path) -> Path:
    in_place(path, "Copies")
    return in_place(path, "Memory stick")


def in_place(path: Path, name: str) -> Path:
    folder = path.parent / name
    folder.mkdir()
    office = opened(path)
    (kept,) = office.copykeeping.keep([folder], timedelta(hours=1))
    office.close()
    return Path(kept.made)


def before_restoring(path: Path) -> Path:
    earlier = by_hand(path)
    office = opened(path)
    Session(office, 1).one("log")
    office.close()
    return path.with_name(put_back(earlier, path, LATER).kept)


def encrypted(path: Path) -> Path:
    office = opened(path)
    copied = office.records.backup(path.parent / "Away", PASSPHRASE)
    office.close()
    assert b"SQLite format" not in Path(copied.path).read_bytes()
    return Path(copied.path)


KINDS: dict[str, Callable[[Path], Path]] = {
    "made by hand": by_hand,
    "made by itself": automatic,
    "in the second place": second_place,
    "kept before a restore": before_restoring,
    "encrypted": encrypted,
}


@pytest.fixture(params=["gone", "damaged"])
def calamity(request: pytest.FixtureRequest) -> Callable[[Path], None]:
    def gone(path: Path) -> None:
        path.unlink()

    def damaged(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[4096:40_960] = bytes(36_864)
        path.write_bytes(content)

    return {"gone": gone, "damaged": damaged}[request.param]


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_it_comes_back_from_a_copy(kind: str, calamity: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "register.foidesk"
    base_register(path, 6)
    before = held(path)
    copy = KINDS[kind](path)
    passphrase = PASSPHRASE if kind == "encrypted" else ""
    if kind == "kept before a restore":
        before = held(copy)
    calamity(path)
    inside = look_inside(copy, path, passphrase)
    assert inside.problems == ()
    assert inside.cases > 0
    put_back(copy, path, LATER + timedelta(hours=1), passphrase)
    assert held(path, but_the_last_act=True) == before
    office = opened(path)
    assert office.records.verify().problems == ()
    assert Session(office, 2).one("log") is not None  # and work goes on
    office.close()


def test_all_of_it_comes_back_from_the_copy_made_before_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "register.foidesk"
    released.unpack(2, path)
    before = kept_before(path)
    opened(path).close()
    (copy,) = tmp_path.glob("register-version-2*")
    path.unlink()
    put_back(copy, path, LATER)  # brought up to date on its way
    # The chain of the journal was sealed anew by a step on the way; its words and the papers are as they were.
    now = kept_before(path)
    (line,) = [row for row in now if str(row[2]).startswith("The copy register-version-2.foidesk was restored")]
    assert [row[2] for row in now if row is not line] == [row[2] for row in before]
    assert copies.verify(path).problems == ()

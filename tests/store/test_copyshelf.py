"""Copies that make themselves: when one is due, what of it is checked, and what is never taken away."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies, copyshelf
from tests.store.builders import NOW, a_case, standing

pytestmark = pytest.mark.file

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def log(cabinet: Cabinet, reference: str = "HA07408") -> int:
    with cabinet.writing() as drawer:
        case = a_case(reference=reference)
        case_id = drawer.casefiles.add(case, standing())
        logged = Fact(FactKind.LOGGED, f"{reference} logged", "log")
        drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
    return case_id


@pytest.fixture
def used(cabinet: Cabinet) -> Cabinet:
    log(cabinet)
    return cabinet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "copies"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_first_copy_is_made_and_is_sound(used: Cabinet, folder: Path) -> None:
    shelf = copyshelf.keep(used, folder, NOW, HOUR)
    assert names(folder) == ["register-auto-2024-08-08-104200.foidesk"]
    assert shelf.made == folder / names(folder)[0]
    assert shelf.last == NOW
    assert copies.verify(shelf.made).ok
    (found,) = copyshelf.find(used.path, (folder,))
    assert (found.cases, found.last_words, found.last_who, found.automatic) == (1, "HA07408 logged", "Jo", True)


def test_within_the_hour_no_other_is_made_and_later_only_if_something_changed(used: Cabinet, folder: Path) -> None:
    copyshelf.keep(used, folder, NOW, HOUR)
    log(used, "HA07409")
    assert copyshelf.keep(used, folder, NOW + timedelta(minutes=59), HOUR).made is None
    assert copyshelf.keep(used, folder, NOW + HOUR, HOUR).made is not None
    assert copyshelf.keep(used, folder, NOW + 3 * HOUR, HOUR).made is None  # nothing changed since
    assert copyshelf.keep(used, folder, NOW + HOUR + DAY, HOUR).made is not None  # a day is a day


def test_typing_that_is_no_act_yet_is_a_change(used: Cabinet, folder: Path) -> None:
    copyshelf.keep(used, folder, NOW, HOUR)
    with used.writing() as drawer:
        drawer.drafts.put("new", "half a sentence", NOW)
    assert copyshelf.keep(used, folder, NOW + HOUR, HOUR).made is not None


def test_who_has_a_case_open_is_no_change(used: Cabinet, folder: Path) -> None:
    from foidesk.store.presences import Presence

    copyshelf.keep(used, folder, NOW, HOUR)
    with used.writing() as drawer:
        drawer.presences.put(Presence("desk", 1, "Jo", "pc", 1, NOW, NOW))
    assert copyshelf.keep(used, folder, NOW + HOUR, HOUR).made is None


def test_old_copies_are_thinned_and_those_of_hand_and_of_others_stay(used: Cabinet, folder: Path, path: Path) -> None:
    by_hand = copies.backup(used, folder, NOW - 400 * DAY).path
    other = Cabinet.open(path.parent.parent / "other" / "register.foidesk")
    log(other, "XX00001")
    theirs = [copyshelf.keep(other, folder, NOW - 300 * DAY + n * HOUR, None).made for n in range(2)]
    other_copy = folder / "register-auto-2023-01-01-000000.foidesk"
    copies.backup(other, other_copy, NOW)
    other.close()
    for day in range(40):
        with used.writing() as drawer:
            drawer.drafts.put("new", str(day), NOW)
        copyshelf.keep(used, folder, NOW + day * DAY, HOUR)
    left = names(folder)
    assert by_hand.name in left
    assert other_copy.name in left
    assert theirs[0] is not None
    assert theirs[0].name in left
    mine = [name for name in left if name >= "register-auto-2024-08-08" and "-auto-" in name]
    assert len(mine) < 25
    assert f"register-auto-{NOW + 39 * DAY:%Y-%m-%d-%H%M%S}.foidesk" in left
    assert all(f"register-auto-{NOW + day * DAY:%Y-%m-%d-%H%M%S}.foidesk" in left for day in range(26, 40))


def test_copies_of_another_register_of_the_same_name_are_never_thinned(
    used: Cabinet, folder: Path, tmp_path: Path
) -> None:
    other = Cabinet.open(tmp_path / "other" / "register.foidesk")
    log(other, "XX00001")
    theirs = [copies.backup(other, folder / f"register-auto-2024-01-05-1{n}0000.foidesk", NOW).path for n in range(4)]
    mine = [copies.backup(used, folder / f"register-auto-2024-01-06-1{n}0000.foidesk", NOW).path for n in range(4)]
    other.close()
    assert copyshelf.keep(used, folder, NOW, HOUR).removed == 3
    assert all(one.exists() for one in theirs)
    assert [one.exists() for one in mine] == [False, False, False, True]


def test_a_damaged_copy_does_not_count_and_another_is_made(used: Cabinet, folder: Path) -> None:
    first = copyshelf.keep(used, folder, NOW, HOUR).made
    assert first is not None
    first.write_bytes(b"no database at all" * 100)
    again = copyshelf.keep(used, folder, NOW + timedelta(minutes=5), HOUR)
    assert again.made is not None
    assert copies.verify(again.made).ok
    assert first.exists()
    assert {one.problem for one in copyshelf.find(used.path, (folder,))} == {"", "Damaged"}


def test_a_folder_that_is_not_there_is_told_and_not_made(used: Cabinet, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="is not there"):
        copyshelf.keep(used, tmp_path / "usb", NOW, HOUR)
    assert not (tmp_path / "usb").exists()


@pytest.mark.skipif(resource is None, reason="the system has no limit for the size of a file")
def test_a_disk_without_room_is_told_and_leaves_nothing_behind(used: Cabinet, folder: Path) -> None:
    copyshelf.keep(used, folder, NOW - DAY, HOUR)
    before = names(folder)
    log(used, "HA07409")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(StoreTrouble, match="no room"):
            copyshelf.keep(used, folder, NOW, HOUR)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert names(folder) == before
    assert copies.verify(folder / before[0]).ok
    assert copyshelf.keep(used, folder, NOW, HOUR).made is not None  # there is room again


def test_a_letter_that_is_not_what_was_issued_spoils_the_copy_and_the_older_ones_stay(
    used: Cabinet, folder: Path, path: Path
) -> None:
    copyshelf.keep(used, folder, NOW - 3 * DAY, HOUR)
    before = names(folder)
    with sqlite3.connect(path) as raw:
        guards = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'evidence'"
        ).fetchall()
        for name, _ in guards:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE evidence SET text = text || 'x'")
        for _, statement in guards:
            raw.execute(statement)
    raw.close()
    with pytest.raises(StoreTrouble, match="not sound"):
        copyshelf.keep(used, folder, NOW, HOUR)
    assert names(folder) == before


def test_saving_goes_on_between_copies_of_one_moment(used: Cabinet, folder: Path, path: Path) -> None:
    other = Cabinet.open(path)
    for number in range(5):
        log(other, f"HA1000{number}")
        made = copyshelf.keep(used, folder, NOW + number * HOUR, HOUR).made
        assert made is not None
        assert copyshelf.look(made).cases == number + 2
    other.close()

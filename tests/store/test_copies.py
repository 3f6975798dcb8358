"""Copies are read back before they count; verifying sees what SQLite's own check does not; restoring is rehearsed."""

import sqlite3
from pathlib import Path

import pytest

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from tests.store.builders import BY, NOW, a_case, standing
from tests.store.filling import fill

pytestmark = pytest.mark.file


@pytest.fixture
def used(cabinet: Cabinet) -> Cabinet:
    """A register with a case, its journal, a paper and a draft."""
    with cabinet.writing() as drawer:
        case = a_case(answered=1, subject="UNMISTAKABLE SUBJECT")
        case_id = drawer.casefiles.add(case, standing())
        logged = Fact(FactKind.LOGGED, "UNMISTAKABLE ENTRY", "log")
        drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
        drawer.files.attach(case_id, drawer.files.put(b"UNMISTAKABLE PAPER", "text/plain"), "a.txt", "request")
        drawer.drafts.put("new", "typing", NOW)
    return cabinet


def test_a_copy_goes_into_a_folder_under_the_moment(used: Cabinet, tmp_path: Path) -> None:
    first = copies.backup(used, tmp_path / "copies", NOW)
    second = copies.backup(used, tmp_path / "copies", NOW)
    assert first.path == tmp_path / "copies" / "register-2024-08-08-104200.foidesk"
    assert second.path.name == "register-2024-08-08-104200-2.foidesk"
    assert (first.cases, first.ok) == (1, True)
    assert sorted(one.name for one in (tmp_path / "copies").iterdir()) == sorted([first.path.name, second.path.name])
    assert copies.verify(first.path).ok
    with Cabinet.open(first.path).reading() as drawer:
        assert drawer.casefiles.load(1) == a_case(answered=1, subject="UNMISTAKABLE SUBJECT")
        assert drawer.drafts.get("new") == "typing"
        assert len(drawer.journal.of_case(1)) == 1


def test_a_copy_goes_to_a_named_file_but_never_over_one(used: Cabinet, tmp_path: Path) -> None:
    target = tmp_path / "my copy.foidesk"
    assert copies.backup(used, target, NOW).path == target
    before = target.read_bytes()
    with pytest.raises(StoreTrouble, match="already a file"):
        copies.backup(used, target, NOW)
    assert target.read_bytes() == before


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing(used: Cabinet, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble, match="could not be written"):
        copies.backup(used, tmp_path / "file" / "copies", NOW)
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_copy_is_of_one_moment_while_others_write(used: Cabinet, path: Path, tmp_path: Path) -> None:
    other = Cabinet.open(path)
    with other.writing() as drawer:
        drawer.casefiles.add(a_case("HALF-DONE"), standing())
        copy = copies.backup(used, tmp_path / "copies", NOW)
        drawer.casefiles.add(a_case("OTHER-HALF"), standing())
    assert copy.cases == 1
    assert copies.backup(used, tmp_path / "copies", NOW).cases == 3


def test_a_copy_is_restored_beside_and_used(used: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(used, tmp_path, NOW)
    restored = copies.restore(copy.path, tmp_path / "back" / "register.foidesk", BY)
    assert (restored.cases, restored.ok) == (1, True)
    with Cabinet.open(restored.path).reading() as drawer:
        (line,) = drawer.journal.latest(1)
    assert (line.kind, line.at, line.who, line.account) == ("restored", NOW, "Jo Keeper", "jkeeper")
    assert line.words == f"The copy {copy.path.name} was restored: 1 case"
    assert copies.verify(restored.path).ok
    with Cabinet.open(restored.path).writing() as drawer:
        case = drawer.casefiles.load(1)
        drawer.casefiles.keep(1, case.with_owner("Jo")[0], standing())
    with pytest.raises(StoreTrouble, match="already a file"):
        copies.restore(copy.path, restored.path, BY)


def test_restoring_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    with pytest.raises(StoreTrouble, match="not sound"):
        copies.restore(tmp_path / "letter.txt", tmp_path / "new.foidesk", BY)
    assert not (tmp_path / "new.foidesk").exists()


def test_a_sound_register_is_sound_and_untouched(used: Cabinet, path: Path) -> None:
    before = path.read_bytes()
    assert copies.verify(path) == copies.Verdict(path, 1, True, ())
    assert copies.verify(used.url).ok
    assert path.read_bytes() == before


def test_a_filled_register_is_sound(cabinet: Cabinet, path: Path) -> None:
    fill(cabinet, 60)
    assert copies.verify(path) == copies.Verdict(path, 60, True, ())


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (b"UNMISTAKABLE SUBJECT", "HA06181 is not"),
        (b"UNMISTAKABLE ENTRY", "The words of entry 1 of the journal were changed"),
        (b"UNMISTAKABLE PAPER", "no longer what was filed"),
        (b"How many cameras in street 1?\n", "not as it was received"),
        (b"There are 1.", "HA06181"),
    ],
)
def test_a_single_bit_turned_over_is_seen(used: Cabinet, path: Path, where: bytes, said: str) -> None:
    used.close()
    content = bytearray(path.read_bytes())
    spots = [at for at in range(len(content)) if content.startswith(where, at)]
    assert spots
    for spot in spots:
        turned = bytearray(content)
        turned[spot + 4] ^= 0x01
        path.write_bytes(turned)
        verdict = copies.verify(path)
        assert not verdict.ok
        if len(spots) == 1:
            assert said in " ".join(verdict.problems)


def test_damage_anywhere_never_crashes_the_check(used: Cabinet, path: Path) -> None:
    used.close()
    content = path.read_bytes()
    for spot in range(0, len(content), len(content) // 60):
        turned = bytearray(content)
        turned[spot : spot + 16] = b"\xa5" * 16
        path.write_bytes(turned)
        copies.verify(path)  # a verdict, whatever it is
        try:
            Cabinet.open(path).close()
        except StoreTrouble as trouble:
            assert trouble.kept
    path.write_bytes(content[: len(content) // 2])
    assert not copies.verify(path).ok


def test_a_missing_safeguard_is_seen(used: Cabinet, path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("DROP TRIGGER journal_unchanged")
    raw.close()
    assert copies.verify(path).problems == ("The safeguard journal_unchanged is missing",)


def test_a_case_taken_out_of_the_search_index_is_seen(used: Cabinet, path: Path) -> None:
    raw = sqlite3.connect(path)
    with raw:
        raw.execute("DELETE FROM case_words")
    raw.close()
    assert copies.verify(path).problems == ("HA06181 is not in the search index as it is",)


def test_there_is_nothing_to_verify(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="no register"):
        copies.verify(tmp_path / "none.foidesk")

"""An encrypted copy: one file, compared and read back, and no clear copy anywhere at any moment."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies, copyshelf, puttingback, sealedcopies
from tests.store import released
from tests.store.builders import BY, NOW, a_case, standing

WORDS = "heron gravel teapot"
MARK = b"UNMISTAKABLE"


@pytest.fixture
def used(cabinet: Cabinet) -> Cabinet:
    with cabinet.writing() as drawer:
        case = a_case(answered=1, subject="UNMISTAKABLE SUBJECT")
        case_id = drawer.casefiles.add(case, standing())
        logged = Fact(FactKind.LOGGED, "UNMISTAKABLE ENTRY", "log")
        drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
        drawer.files.attach(case_id, drawer.files.put(b"UNMISTAKABLE PAPER", "text/plain"), "a.txt", "request")
    return cabinet


def test_it_is_one_file_that_holds_nothing_clear_and_opens_with_its_passphrase(used: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    assert copy.path == tmp_path / "stick" / "register-2024-08-08-104200.foidesk.age"
    assert (copy.cases, copy.ok) == (1, True)
    assert list((tmp_path / "stick").iterdir()) == [copy.path]
    content = copy.path.read_bytes()
    assert MARK not in content
    assert b"SQLite" not in content
    assert copies.check(copy.path, WORDS) == copies.Verdict(copy.path, 1, True, ())
    again = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    assert again.path.name == "register-2024-08-08-104200-2.foidesk.age"


def test_it_restores_as_a_new_file(used: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    restored = copies.restore(copy.path, tmp_path / "back" / "register.foidesk", BY, WORDS)
    assert restored.cases == 1
    with Cabinet.open(restored.path).reading() as drawer:
        assert drawer.casefiles.load(1).subject == "UNMISTAKABLE SUBJECT"
    with pytest.raises(StoreTrouble, match="already a file"):
        copies.restore(copy.path, restored.path, BY, WORDS)


@pytest.mark.file
def test_it_is_looked_into_and_put_in_the_registers_place(used: Cabinet, path: Path, tmp_path: Path) -> None:
    copy = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    with used.writing() as drawer:
        later = a_case("HA09999")
        case_id = drawer.casefiles.add(later, standing())
        fact = Fact(FactKind.LOGGED, "Logged as HA09999", "log")
        drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=fact, before=None, after=later)
    shown = copyshelf.look(copy.path)
    assert (shown.sealed, shown.problem) == (True, "")
    assert [one.path for one in copyshelf.find(path, (tmp_path / "stick",))] == [copy.path]
    inside = puttingback.look_inside(copy.path, path, WORDS)
    assert (inside.problems, inside.cases, inside.lost_count, inside.related) == ((), 1, 1, True)
    kept = puttingback.put_back(copy.path, path, BY, WORDS)
    assert kept is not None
    with Cabinet.open(path).reading() as drawer:
        assert drawer.casefiles.find("HA09999") is None
    with Cabinet.open(kept).reading() as drawer:
        assert drawer.casefiles.find("HA09999") is not None


@pytest.mark.file
def test_a_damaged_register_is_replaced_by_it(used: Cabinet, path: Path, tmp_path: Path) -> None:
    copy = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    used.close()
    path.write_bytes(b"rubbish" * 1000)
    assert puttingback.put_back(copy.path, path, BY, WORDS) is not None
    assert copies.verify(path).ok


@pytest.mark.file
@pytest.mark.parametrize(
    ("damage", "passphrase", "said"),
    [
        (lambda content: content, "heron gravel teapots", "passphrase does not open register-2024"),
        (lambda content: content, "", "is encrypted. Nothing was changed. Enter the passphrase"),
        (lambda content: content[:-1], WORDS, "was cut or changed"),
        (lambda content: content[:5000], WORDS, "was cut or changed"),
        (lambda content: content[:6000] + bytes([content[6000] ^ 1]) + content[6001:], WORDS, "was cut or changed"),
    ],
    ids=["wrong", "none", "last sign", "cut", "changed"],
)
def test_what_does_not_open_is_one_sentence_and_writes_nothing(
    used: Cabinet, tmp_path: Path, damage, passphrase: str, said: str
) -> None:
    copy = copies.backup(used, tmp_path / "stick", NOW, WORDS)
    copy.path.write_bytes(damage(copy.path.read_bytes()))
    target = tmp_path / "back" / "register.foidesk"
    with pytest.raises((StoreTrouble, NotAllowed), match=said) as told:
        copies.restore(copy.path, target, BY, passphrase)
    assert "\n" not in str(told.value)
    assert not target.parent.exists()


@pytest.mark.file
def test_what_was_sealed_by_somebody_else_is_no_register(tmp_path: Path) -> None:
    import io

    from foidesk.store.copyroom import sealing

    path = tmp_path / "letter.age"
    with path.open("wb") as file:
        sealing.seal(io.BytesIO(b"Dear Sir"), file, WORDS, work=6)
    with pytest.raises(StoreTrouble, match="not sound"):
        copies.restore(path, tmp_path / "new.foidesk", BY, WORDS)
    assert not (tmp_path / "new.foidesk").exists()


@pytest.mark.file
def test_a_register_too_large_for_memory_is_told_and_leaves_nothing(
    used: Cabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealedcopies, "LARGEST", 10_000)
    with pytest.raises(StoreTrouble, match="too large to be encrypted"):
        copies.backup(used, tmp_path / "stick", NOW, WORDS)
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.file
def test_an_earlier_version_in_an_encrypted_copy_comes_back(tmp_path: Path) -> None:
    import io

    from foidesk.store.copyroom import sealing

    old = released.unpack(1, tmp_path / "old.foidesk")
    path = tmp_path / "old.foidesk.age"
    with path.open("wb") as file:
        sealing.seal(io.BytesIO(old.read_bytes()), file, WORDS, work=6)
    restored = copies.restore(path, tmp_path / "new.foidesk", BY, WORDS)
    assert restored.cases == 9
    with Cabinet.open(restored.path).reading() as drawer:
        assert drawer.casefiles.find("HA06181") is not None


KILLED = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from foidesk.store.copyroom import copies
from foidesk.store.cabinet import Cabinet
cabinet = Cabinet.open(sys.argv[1])
print("ready", flush=True)
for at in range(1000):
    copies.backup(cabinet, Path(sys.argv[2]), datetime.now(UTC), "heron gravel teapot")
"""


@pytest.mark.file
def test_a_kill_at_any_moment_leaves_no_clear_file_and_no_half_copy(used: Cabinet, path: Path, tmp_path: Path) -> None:
    stick, scratch = tmp_path / "stick", tmp_path / "scratch"
    scratch.mkdir()
    used.close()
    for wait in (0.05, 0.3, 0.55, 0.8, 1.2):
        program = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(stick)],
            stdout=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(scratch)},
        )
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(wait)
        program.send_signal(signal.SIGKILL)
        program.wait()
        program.stdout.close()
    assert list(scratch.iterdir()) == []
    found = [
        file
        for folder in (stick, path.parent)
        for file in folder.rglob("*")
        if file.is_file() and not file.name.startswith(path.name)
    ]
    for file in found:
        assert MARK not in file.read_bytes(), file
        if file.suffix != ".part":
            assert copies.check(file, WORDS).ok
    # What a killed program left is taken away by a later copy, once nobody can still be writing it.
    for file in stick.glob(".*.part"):
        os.utime(file, (1, 1))
    copies.backup(Cabinet.open(path), stick, NOW, WORDS)
    assert list(stick.glob(".*.part")) == []

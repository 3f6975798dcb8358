"""Copies on the command line, by a hostile hand: one plain sentence, an exit code, and nothing half left."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from foidesk.main import main
from foidesk.store.cabinet import Cabinet
from tests.builders import a_logged_case, an_office
from tests.cli.test_contract import EMAIL
from tests.store import released

WORDS = "heron gravel teapot"


@pytest.fixture(scope="module")
def register(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    office = an_office(folder)
    a_logged_case(office, 2, reference="HA07387")
    a_logged_case(office, 1, reference="HA07408")
    office.close()
    return office.path


@pytest.fixture
def store(register: Path, tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    return Path(shutil.copy(register, tmp_path / "office" / "register.foidesk"))


def start(store: Path, *words: str, passphrase: str | None = None, **more) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "FOIDESK_PASSPHRASE"}
    if passphrase is not None:
        environment["FOIDESK_PASSPHRASE"] = passphrase
    return subprocess.Popen(
        [sys.executable, "-m", "foidesk", "--store", str(store), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        **more,
    )


def ended(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = program.communicate(timeout=120)
    return program.returncode, out, err


def run(store: Path, *words: str, passphrase: str | None = None, **more) -> tuple[int, str, str]:
    return ended(start(store, *words, passphrase=passphrase, **more))


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Do a command in this process, which is quicker than in one of its own."""

    def done(store: Path, *words: str, passphrase: str | None = None) -> tuple[int, str, str]:
        monkeypatch.delenv("FOIDESK_PASSPHRASE", raising=False)
        if passphrase is not None:
            monkeypatch.setenv("FOIDESK_PASSPHRASE", passphrase)
        capsys.readouterr()
        code = main(["--store", str(store), *words])
        return code, *capsys.readouterr()

    return done


def refused(answer: tuple[int, str, str]) -> str:
    """Check that a command was refused as it should be, and give its sentence."""
    code, out, err = answer
    assert (code, out) == (1, ""), (code, out, err)
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) <= 2, err  # what happened, and what can be done on the command line
    assert "mistake" not in err
    return err


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_each_kind_of_copy_comes_back(do, store: Path, tmp_path: Path) -> None:
    plain = json.loads(do(store, "backup", "--to", str(tmp_path / "copies"), "--json")[1])["path"]
    second = Path(shutil.copy(plain, tmp_path / "usb.foidesk"))
    sealed = json.loads(
        do(store, "backup", "--to", str(tmp_path / "copies"), "--encrypt", "--json", passphrase=WORDS)[1]
    )["path"]
    assert sealed.endswith(".foidesk.age")
    old = released.unpack(1, tmp_path / "old.foidesk")
    Cabinet.open(old).close()
    (before,) = tmp_path.glob("old-version-1.foidesk")
    for at, (copy, cases) in enumerate(((plain, 2), (second, 2), (sealed, 2), (before, 9))):
        target = tmp_path / f"back-{at}.foidesk"
        code, out, err = do(store, "restore", str(copy), "--as", str(target), "--json", passphrase=WORDS)
        assert (code, err) == (0, ""), err
        assert json.loads(out) == {"path": str(target), "cases": cases, "ok": True}
        assert do(target, "list", "--view", "all")[0] == 0
        assert do(target, "verify")[0] == do(store, "verify", str(copy), passphrase=WORDS)[0] == 0


def test_verifying_a_copy_of_an_earlier_version_leaves_it_as_it_is(do, store: Path, tmp_path: Path) -> None:
    old = released.unpack(1, tmp_path / "old.foidesk")
    before = everything(tmp_path)
    assert do(store, "verify", str(old))[:2] == (0, "Sound: 9 cases checked.\n")
    assert everything(tmp_path) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["backup", "--to", "{folder}/office/register.foidesk"], "already a file"),
        (["backup", "--to", "{folder}/office/register.foidesk/deeper"], "could not be written"),
        (["backup", "--to", "/proc/nowhere"], "could not be written"),
        (["backup", "--to", "/dev/null"], "could not be written"),
        (["--store", "{folder}/none.foidesk", "backup", "--to", "{folder}/copies"], "There is no register at"),
        (["--store", "{folder}", "backup", "--to", "{folder}/copies"], "is a folder, not a register"),
        (["--store", "{folder}/letter.txt", "backup", "--to", "{folder}/copies"], "not a register"),
        (["restore", "{folder}/none.foidesk", "--as", "{folder}/new.foidesk"], "There is no copy at"),
        (["restore", "{folder}", "--as", "{folder}/new.foidesk"], "There is no copy at"),
        (["restore", "{folder}/letter.txt", "--as", "{folder}/new.foidesk"], "is not sound and was not restored"),
        (["restore", "{folder}/empty.foidesk", "--as", "{folder}/new.foidesk"], "is not sound and was not restored"),
        (["restore", "{store}", "--as", "{store}"], "already a file"),
        (["restore", "{store}", "--as", "{folder}"], "already a folder"),
        (["restore", "{store}", "--as", "{folder}/letter.txt/new.foidesk"], "could not be written"),
        (["restore", "{store}", "--as", "/proc/new.foidesk"], "could not be written"),
        (["verify", "{folder}/none.foidesk"], "There is no register at"),
        (["verify", "{folder}"], "is a folder"),
        (["verify", "{folder}/letter.txt"], "not a register"),
        (["verify", "/dev/null"], "not a register"),
        (["verify", "{folder}/pipe"], "not a register"),
        (["--read-only", "--store", "{folder}/pipe", "list"], "not a register"),
        (["restore", "{folder}/pipe", "--as", "{folder}/new.foidesk"], "There is no copy at"),
        (["--store", "{folder}/pipe", "move", "--to", "{folder}/new.foidesk"], "not a register"),
        (["--store", "{folder}/x.foidesk", "log", str(EMAIL)], "not a register"),
        (["backup", "--to", "{folder}/copies", "--encrypt"], "there is nobody to ask"),
        (["move", "--to", "{store}"], "already a file"),
        (["move", "--to", "{folder}"], "already a folder"),
        (["move", "--to", "{folder}/letter.txt/new.foidesk"], "could not be written"),
        (["move", "--to", "/proc/new.foidesk"], "could not be written"),
        (["--store", "{folder}/none.foidesk", "move", "--to", "{folder}/new.foidesk"], "no register at"),
        (["--store", "{folder}/letter.txt", "move", "--to", "{folder}/new.foidesk"], "not a register"),
        (["recover", "{folder}/none.foidesk"], "There is no file"),
        (["recover", "{store}", "--as", "{store}"], "already a file"),
        (["recover", "{store}", "--as", "/proc/new.foidesk"], "could not be written"),
    ],
)
def test_a_wrong_path_is_one_sentence_and_changes_nothing(
    do, store: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    (tmp_path / "empty.foidesk").touch()
    (tmp_path / "x.foidesk").write_text("x")  # SQLite itself takes a file of one byte for an empty one
    os.mkfifo(tmp_path / "pipe")
    before = everything(tmp_path)
    filled = [word.format(folder=tmp_path, store=store) for word in words]
    assert said in refused(do(store, *filled))
    assert everything(tmp_path) == before


@pytest.mark.parametrize(
    ("passphrase", "said"), [("short", "shorter than 8"), ("", "shorter than 8"), ("       x", "shorter than 8")]
)
def test_a_passphrase_too_short_makes_no_copy(do, store: Path, tmp_path: Path, passphrase: str, said: str) -> None:
    words = ("backup", "--to", str(tmp_path / "copies"), "--encrypt")
    assert said in refused(do(store, *words, passphrase=passphrase))
    assert not (tmp_path / "copies").exists()


def test_an_encrypted_copy_without_its_passphrase_cut_or_changed_is_one_sentence(
    do, store: Path, tmp_path: Path
) -> None:
    made = do(store, "backup", "--to", str(tmp_path / "copies"), "--encrypt", "--json", passphrase=WORDS)
    copy = Path(json.loads(made[1])["path"])
    content = copy.read_bytes()
    target = tmp_path / "new.foidesk"
    words = ("restore", str(copy), "--as", str(target))
    assert "nobody to ask" in refused(do(store, *words))
    assert "does not open" in refused(do(store, *words, passphrase="heron gravel teapots"))
    for spoiled in (content[:-1], content[:200], content[:3000] + b"\0" + content[3001:]):
        copy.write_bytes(spoiled)
        assert "was cut or changed" in refused(do(store, *words, passphrase=WORDS))
        assert "was cut or changed" in refused(do(store, "verify", str(copy), passphrase=WORDS))
    assert not target.exists()


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))


@pytest.mark.parametrize("encrypt", [False, True])
def test_a_disk_without_room_is_one_sentence_and_leaves_nothing(store: Path, tmp_path: Path, encrypt: bool) -> None:
    more = ("--encrypt",) if encrypt else ()
    answer = run(store, "backup", "--to", str(tmp_path / "copies"), *more, passphrase=WORDS, preexec_fn=limited)
    assert "room" in refused(answer)
    assert list((tmp_path / "copies").iterdir()) == []
    answer = run(store, "restore", str(store), "--as", str(tmp_path / "new.foidesk"), preexec_fn=limited)
    assert "room" in refused(answer)
    assert [one.name for one in tmp_path.iterdir() if "new.foidesk" in one.name] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_can_only_be_read_is_one_sentence(store: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert "could not be written" in refused(run(store, "backup", "--to", str(locked)))
    assert "could not be written" in refused(run(store, "restore", str(store), "--as", str(locked / "n.foidesk")))


def test_several_at_once_each_leave_a_whole_copy_of_their_own(store: Path, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    with ThreadPoolExecutor(4) as hands:
        answers = list(hands.map(lambda _: run(store, "backup", "--to", str(copies), "--json"), range(4)))
    assert [code for code, _, _ in answers] == [0] * 4, answers
    paths = {json.loads(out)["path"] for _, out, _ in answers}
    assert paths == {str(one) for one in copies.iterdir()}
    assert len(paths) == 4
    for path in paths:
        assert run(store, "verify", path)[0] == 0


@pytest.mark.parametrize("words", [("restore", "{store}", "--as", "{target}"), ("move", "--to", "{target}")])
def test_two_that_make_one_name_leave_one_whole_register(store: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    target = tmp_path / "new.foidesk"
    filled = [word.format(store=store, target=target) for word in words]
    with ThreadPoolExecutor(2) as hands:
        answers = list(hands.map(lambda _: run(store, *filled), range(2)))
    assert sorted(code for code, _, _ in answers) == [0, 1]
    assert "already a file" in refused(next(answer for answer in answers if answer[0]))
    assert [one.name for one in tmp_path.iterdir() if "new" in one.name] == ["new.foidesk"]
    assert run(target, "verify")[0] == 0


@pytest.mark.parametrize("kind", ["backup", "encrypted", "restore", "move"])
def test_stopped_by_hand_it_leaves_nothing_half_done(store: Path, tmp_path: Path, kind: str) -> None:
    cabinet = Cabinet.open(store)
    with cabinet.writing() as drawer:  # large enough that the copy takes a while
        for at in range(12):
            drawer.files.put(random.Random(at).randbytes(4_000_000), "text/plain")
    cabinet.close()
    copies = tmp_path / "copies"
    copies.mkdir()
    words = {
        "backup": ("backup", "--to", str(copies)),
        "encrypted": ("backup", "--to", str(copies), "--encrypt"),
        "restore": ("restore", str(store), "--as", str(copies / "new.foidesk")),
        "move": ("move", "--to", str(copies / "new.foidesk")),
    }[kind]
    # A run of the tests in the background has its interrupts switched off, and so would have what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    program = start(store, *words, passphrase=WORDS)
    signal.signal(signal.SIGINT, before)
    until = time.monotonic() + 60
    while program.poll() is None and not list(copies.iterdir()) and time.monotonic() < until:
        time.sleep(0.01)
    program.send_signal(signal.SIGINT)
    code, out, err = ended(program)
    assert (code, out) == (1, ""), (code, out, err)
    assert err == "Stopped. What was finished before is kept.\n"
    assert list(copies.iterdir()) == []

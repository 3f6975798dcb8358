"""Where a drive does not keep two computers apart, one at a time has the register open."""

import json
import threading
from contextlib import closing
from pathlib import Path

import pytest

from foidesk.domain.opening import CannotOpen, Plight, WhyReading
from foidesk.domain.troubles import RegisterAway
from foidesk.office.office import Office
from foidesk.store import onlydesk, whereabouts
from foidesk.store.cabinet import Cabinet
from foidesk.store.engine import address_of
from foidesk.store.homes import filehome
from foidesk.store.onlydesk import OnlyDesk


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"maria@box:/foi {tmp_path} fuse.sshfs rw 0 0\n")
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    return tmp_path / "register.foidesk"


def sit_at(monkeypatch: pytest.MonkeyPatch, computer: str) -> None:
    monkeypatch.setattr(onlydesk, "computer_name", lambda: computer)


def test_another_computer_is_kept_out_until_the_register_is_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sit_at(monkeypatch, "OFFICE-3")
    maria = Office.open(path, who="Maria")
    assert maria.sharing.begin().on_network
    assert not maria.sharing.must_choose()  # there is nobody to share it with
    assert not maria.read_only
    sit_at(monkeypatch, "OFFICE-4")
    for why in (None, WhyReading.CHOSEN):
        with pytest.raises(CannotOpen, match=r"OFFICE-3 has register.foidesk open") as caught:
            Cabinet.open(path, read_only=why)
        assert caught.value.plight is Plight.LOCKED
        assert "register.foidesk-open" in caught.value.do
    sit_at(monkeypatch, "OFFICE-3")
    with closing(Cabinet.open(path)):  # another program of hers, which leaves her in
        pass
    sit_at(monkeypatch, "OFFICE-4")
    with pytest.raises(CannotOpen):
        Cabinet.open(path)
    sit_at(monkeypatch, "OFFICE-3")
    maria.close()
    assert not path.with_name("register.foidesk-open").exists()
    sit_at(monkeypatch, "OFFICE-4")
    with closing(Cabinet.open(path)):
        pass
    assert sorted(one.name for one in path.parent.iterdir() if one.name != "mounts") == [
        "register.foidesk",
        "register.foidesk-journal",
    ]


def test_a_program_that_crashed_here_keeps_nobody_of_this_computer_out(path: Path) -> None:
    OnlyDesk(path).come()
    note = path.with_name("register.foidesk-open") / "desks.json"
    note.write_text(json.dumps({**json.loads(note.read_text()), "desks": [f"{2**22 + 1}/a"]}))
    Cabinet.open(path).close()
    assert not note.parent.exists()


def test_a_folder_of_which_nobody_can_tell_whose_it_is_is_another_computers(path: Path) -> None:
    path.with_name("register.foidesk-open").mkdir()
    with pytest.raises(CannotOpen, match="Another computer has"):
        Cabinet.open(path)


def test_of_two_that_come_at_the_same_moment_one_gets_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = threading.local()
    monkeypatch.setattr(onlydesk, "computer_name", lambda: names.own)
    monkeypatch.setattr(onlydesk, "runs_here", lambda _process: True)
    ready, got_in = threading.Barrier(4), []

    def come(name: str) -> None:
        names.own = name
        ready.wait()
        try:
            OnlyDesk(path).come()
        except CannotOpen:
            return
        got_in.append(name)

    desks = [threading.Thread(target=come, args=(f"OFFICE-{number}",)) for number in range(4)]
    for one in desks:
        one.start()
    for one in desks:
        one.join()
    assert len(got_in) == 1


def test_who_comes_back_to_a_drive_on_which_another_one_is_now_writes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_at(monkeypatch, "OFFICE-3")
    home = filehome.open_file(path)
    gone = path.rename(path.with_name("gone"))
    with pytest.raises(RegisterAway):
        home.must_be_there()
    gone.rename(path)
    sit_at(monkeypatch, "OFFICE-4")
    with pytest.raises(RegisterAway, match="OFFICE-3 may have opened"):
        home.must_be_there()
    sit_at(monkeypatch, "OFFICE-3")
    home.must_be_there()
    home.close()


@pytest.mark.parametrize(
    ("kind", "options", "whole"), [("cifs", "rw", True), ("cifs", "rw,nobrl", False), ("nfs4", "rw", False)]
)
def test_smb_under_linux_is_locked_once_and_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, options: str, *, whole: bool
) -> None:
    whereabouts.MOUNTS.write_text(f"//files01/foi {path.parent} {kind} {options} 0 0\n")
    assert address_of(path, "ro").endswith("vfs=unix-excl") is whole
    office = Office.open(path, who="Maria")
    office.sharing.begin()
    assert not office.read_only
    assert office.watching.look(beat=True).happened == ()
    office.close()

"""The share vanishes and comes back: nothing typed is lost, nothing is written twice, and a crash in between costs nothing."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.office import Office
from foidesk.office.unfinished import Typed
from foidesk.store.copyroom import copies
from tests.builders import a_logged_case, an_office
from tests.office.test_requestdrafts import a_draft

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "own" / "settings.toml"))
    return tmp_path / "own"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    office = an_office(folder)
    a_logged_case(office, 2)
    office.close()
    return folder


def spilled(own: Path) -> list[str]:
    return [slot for path in own.glob("unsaved/*/*.json") for slot in json.loads(path.read_text())["slots"]]


def typed(office: Office, words: str) -> tuple[int, Seen]:
    view = office.records.case(1)
    response = view.case.responses[0]
    return response.key, Seen(response.text, view.case.version)


def responses(office: Office) -> list[str]:
    return [one.text.plain() for one in office.records.case(1).case.responses]


@pytest.mark.parametrize("comes_back_as", ["itself", "a copy"])
def test_typing_is_kept_here_while_the_share_is_away_and_goes_in_when_it_is_back(
    share: Path, own: Path, comes_back_as: str
) -> None:
    office = an_office(share)
    key, seen = typed(office, "")
    office.drafting.keep_typing(1, key, from_plain("There"), seen)
    gone = share.with_name("gone")
    share.rename(gone)
    for words in ("There are", "There are 4."):
        with pytest.raises(StoreTrouble) as caught:
            office.drafting.keep_typing(1, key, from_plain(words), seen)
        assert "kept on this computer" in caught.value.kept
    with pytest.raises(StoreTrouble, match="cannot be reached"):
        office.watching.look()
    assert len(spilled(own)) == 1
    assert not share.exists(), "nothing is made in its place"
    if comes_back_as == "itself":
        gone.rename(share)
    else:
        shutil.copytree(gone, share)
    assert office.watching.look().brought_in == 1
    assert spilled(own) == []
    assert office.watching.look().brought_in == 0
    office.drafting.write_response(1, key, from_plain("There are 4."), seen)
    assert responses(office)[0] == "There are 4."
    history = [line.words for line in office.records.history(1)]
    office.drafting.write_response(1, key, from_plain("There are 4."), seen)  # a second try of the same
    assert [line.words for line in office.records.history(1)] == history
    office.close()
    assert copies.verify(share / "register.foidesk").ok


def test_a_response_that_is_left_meanwhile_is_written_once_when_the_share_is_back(share: Path, own: Path) -> None:
    office = an_office(share)
    key, seen = typed(office, "")
    share.rename(share.with_name("gone"))
    for _ in range(3):
        with pytest.raises(StoreTrouble, match=r"did not answer|cannot be reached"):
            office.drafting.write_response(1, key, from_plain("There are 4."), seen)
    share.with_name("gone").rename(share)
    office.drafting.write_response(1, key, from_plain("There are 4."), seen)
    assert spilled(own) == []
    office.watching.look()
    assert responses(office)[0] == "There are 4."
    assert sum("written" in line.words.lower() for line in office.records.history(1)) == 1
    assert office.records.case(1).undecided == ()


CRASH = """
import os, sys
from pathlib import Path
from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.office import Office
share = Path(sys.argv[1])
office = Office.open(share / "register.foidesk", who="Priya Nair")
view = office.records.case(1)
response = view.case.responses[0]
share.rename(share.with_name("gone"))
try:
    office.drafting.keep_typing(1, response.key, from_plain("Typed before the crash."), Seen(response.text, view.case.version))
except StoreTrouble as trouble:
    print(trouble.kept, flush=True)
try:
    office.timekeeping.keep_note_typing(1, "A note before the crash.")
except StoreTrouble as trouble:
    print(trouble.kept, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends programs differently")
def test_a_crash_while_the_share_is_away_loses_nothing(share: Path, own: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", CRASH, str(share)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert child.returncode == -9, child.stderr
    assert child.stdout.count("kept on this computer") == 2
    assert len(spilled(own)) == 2
    share.with_name("gone").rename(share)
    office = an_office(share)
    office.sharing.begin()
    assert spilled(own) == []
    view = office.records.case(1)
    assert view.brought_back
    assert view.case.responses[0].text.plain() == "Typed before the crash."
    assert office.timekeeping.note_typing(1) == "A note before the crash."
    assert office.records.case(1).case.responses[0].text.plain() == "Typed before the crash."


def test_another_file_in_the_registers_place_is_never_written_to(share: Path, own: Path) -> None:
    office = an_office(share)
    key, seen = typed(office, "")
    gone = share.with_name("gone")
    share.rename(gone)
    share.mkdir()
    other = an_office(share)
    a_logged_case(other, 1, reference="HA00001")
    other.close()
    before = (share / "register.foidesk").read_bytes()
    with pytest.raises(StoreTrouble, match="Another file lies where"):
        office.watching.look()
    with pytest.raises(StoreTrouble):
        office.drafting.keep_typing(1, key, from_plain("There"), seen)
    assert (share / "register.foidesk").read_bytes() == before
    shutil.rmtree(share)
    gone.rename(share)
    assert office.watching.look().brought_in == 1
    assert spilled(own) == []


HALF_DONE = """
import os, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.executescript("PRAGMA cache_size = 5; BEGIN; CREATE TABLE half (done); INSERT INTO half VALUES (zeroblob(900000))")
os._exit(9)
"""


def test_a_write_that_broke_off_is_played_back_when_the_share_is_back(share: Path, own: Path) -> None:
    office = an_office(share)
    key, seen = typed(office, "")
    share.rename(share.with_name("gone"))
    with pytest.raises(StoreTrouble):
        office.drafting.keep_typing(1, key, from_plain("There are 4."), seen)
    share.with_name("gone").rename(share)
    path = share / "register.foidesk"
    subprocess.run([sys.executable, "-c", HALF_DONE, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").stat().st_size
    assert office.watching.look().brought_in == 1
    assert spilled(own) == []
    assert office.records.verify().problems == ()


def test_a_register_that_somebody_writes_when_the_share_is_back_is_not_taken_for_another(
    share: Path, own: Path
) -> None:
    office = an_office(share)
    key, seen = typed(office, "")
    share.rename(share.with_name("gone"))
    with pytest.raises(StoreTrouble):
        office.drafting.keep_typing(1, key, from_plain("There are 4."), seen)
    share.with_name("gone").rename(share)
    with closing(sqlite3.connect(share / "register.foidesk", isolation_level=None)) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreTrouble, match="did not let go in time"):
            office.watching.look()
    assert office.watching.look().brought_in == 1


def test_a_new_request_that_is_written_meanwhile_is_kept_too(share: Path, own: Path) -> None:
    office = an_office(share)
    draft = a_draft(office, "cats")
    share.rename(share.with_name("gone"))
    for _ in range(2):
        with pytest.raises(StoreTrouble):
            office.receipt.keep_draft(draft)
    assert len(spilled(own)) == 2
    share.with_name("gone").rename(share)
    office.watching.look()
    assert spilled(own) == []
    assert office.receipt.kept_draft() == draft


def test_what_is_typed_in_any_other_field_is_kept_too(share: Path, own: Path) -> None:
    office = an_office(share)
    share.rename(share.with_name("gone"))
    typed = Typed("Reason", "clock", "HA07408", "They asked for")
    with pytest.raises(StoreTrouble) as caught:
        office.unfinished.keep((typed,))
    assert "kept on this computer" in caught.value.kept
    share.with_name("gone").rename(share)
    assert office.watching.look().brought_in == 1
    assert spilled(own) == []
    with office._work.reading() as drawer:
        (slot,) = drawer.drafts.slots("unfinished/")
        assert "They asked for" in (drawer.drafts.get(slot) or "")

"""A network drive that hangs: it answers nothing and fails nothing, and yet no window waits and no word is lost."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from foidesk.office.office import Office
from foidesk.store import whereabouts
from foidesk.store.copyroom import copies
from foidesk.store.homes import lostshare
from foidesk.ui import pulse
from foidesk.ui.shell import leaving
from tests.ui.conftest import type_text
from tests.ui.window.test_sharing import come_in, first_response, press, write_in


class Drive:
    """A drive that a test has hang: every transaction and every knock waits in it until it answers."""

    def __init__(self, monkeypatch) -> None:
        self.answers = threading.Event()
        self.answers.set()
        monkeypatch.setattr(lostshare, "knock", lambda _path: self._wait())

    def _wait(self) -> None:
        assert self.answers.wait(60)

    def wait_for_the_workers(self) -> None:
        """Wait for those that a window left behind; only the one that opens registers may be there for longer."""
        for thread in threading.enumerate():
            if thread.name.startswith("crossing") and "opening" not in thread.name:
                thread.join(60)

    def lies_under(self, office) -> None:
        event.listen(office._cabinet.engine, "begin", lambda _connection: self._wait())


@pytest.fixture
def drive(monkeypatch, tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//files01/foi {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    monkeypatch.setattr(pulse, "HANGS_AFTER_S", 0.3)
    monkeypatch.setattr(leaving, "_PATIENCE_MS", 300)
    drive = Drive(monkeypatch)
    yield drive
    drive.answers.set()
    drive.wait_for_the_workers()


def kept_here(tmp_path: Path) -> str:
    return "".join(
        body
        for path in tmp_path.glob("own/unsaved/*/*.json")
        for body, _ in json.loads(path.read_text())["slots"].values()
    )


def the_program_ends(tmp_path: Path) -> None:
    """Have what is kept here look as if the program that kept it were gone."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for path in tmp_path.glob("own/unsaved/*/*.json"):
        path.write_text(json.dumps({**json.loads(path.read_text()), "process": gone.pid}))


def hangs(qtbot, window, drive):
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    drive.answers.clear()

    def told():
        window.rooms.neighbours.look()
        return window.troubles.banner("away") is not None

    qtbot.waitUntil(told)


def test_words_that_are_typed_while_it_hangs_are_kept_here_and_saved_when_it_answers(
    qtbot, drive, opened, several, tmp_path
):
    window = come_in(qtbot, opened, several)
    drive.lies_under(window.desk.office)
    page = write_in(qtbot, window, "There are 4")
    hangs(qtbot, window, drive)
    assert window.troubles.banner("away").words().startswith("The network drive with the register does not answer")
    type_text(page.draft.table.editor.edit, " cameras.")
    qtbot.waitUntil(lambda: "There are 4 cameras." in kept_here(tmp_path))
    qtbot.waitUntil(lambda: "Not saved" in page.header.mark.words())
    type_text(page.draft.table.editor.edit, " And 2 more.")
    qtbot.waitUntil(lambda: "And 2 more." in kept_here(tmp_path))
    window.acts.trigger("tab_clock")  # what was read is still shown
    window.acts.trigger("tab_draft")
    drive.answers.set()
    qtbot.waitUntil(lambda: window.troubles.banner("away") is None)
    page.draft.writing.finish()
    qtbot.waitUntil(lambda: page.draft.keeping.is_everything_kept and not window.desk.crossing.busy())
    assert first_response(window) == "There are 4 cameras. And 2 more."
    assert window.desk.office.records.case(1).undecided == ()
    window.rooms.neighbours.stop()
    qtbot.waitUntil(lambda: kept_here(tmp_path) == "")
    assert copies.verify(several).ok


def test_the_very_words_on_which_it_begins_to_hang_are_kept_here(qtbot, drive, opened, several, tmp_path):
    window = come_in(qtbot, opened, several)
    drive.lies_under(window.desk.office)
    page = write_in(qtbot, window, "There are 4")
    qtbot.waitUntil(lambda: page.draft.keeping._last_kept is not None and not window.desk.crossing.busy())
    assert kept_here(tmp_path) == ""
    drive.answers.clear()
    type_text(page.draft.table.editor.edit, " cameras.")
    page.draft.keeping.keep_now()  # before anybody knows that it hangs
    qtbot.waitUntil(lambda: "There are 4 cameras." in kept_here(tmp_path))
    assert not window.desk.is_turned_away
    drive.answers.set()
    qtbot.waitUntil(lambda: not window.desk.crossing.busy() and kept_here(tmp_path) == "")


def test_a_window_closes_while_it_hangs_and_its_words_come_back(qtbot, drive, opened, several, tmp_path):
    window = come_in(qtbot, opened, several)
    drive.lies_under(window.desk.office)
    page = write_in(qtbot, window, "There are 4")
    hangs(qtbot, window, drive)
    type_text(page.draft.table.editor.edit, " cameras.")
    window.close()
    press(qtbot, window, "Leave", key="stuck")
    qtbot.waitUntil(lambda: window.isHidden() and window.desk is None)
    assert not drive.answers.is_set()
    assert "There are 4 cameras." in kept_here(tmp_path)
    drive.answers.set()
    drive.wait_for_the_workers()
    the_program_ends(tmp_path)
    left = Office.open(several, who="Priya Nair")
    left.sharing.begin()
    with left._work.reading() as drawer:  # as typing, or put in already
        typed = [drawer.drafts.get(slot) or "" for slot in drawer.drafts.slots("typing/1/")]
        text = drawer.casefiles.load(1).responses[0].text.plain()
    assert any("There are 4 cameras." in words for words in (text, *typed))
    left.close()

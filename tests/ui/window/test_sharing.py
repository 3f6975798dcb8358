"""A shared register through the window: the choice, reading while another desk writes, the pen, and a share that goes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.domain.sharing import SharingWay
from foidesk.office.office import Office
from foidesk.store import whereabouts
from foidesk.store.copyroom import copies
from foidesk.ui.acts import WRITING
from foidesk.ui.sharechoice import ShareChoice
from tests.ui.conftest import type_text

ROOT = Path(__file__).resolve().parents[3]

NEIGHBOUR = """
import sys
from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
office = Office.open(sys.argv[1], who="Maria")
office._work.computer = office._work.pen._computer = "OFFICE-3"
office.sharing.begin()
print("here", flush=True)
for line in sys.stdin:
    what, _, words = line.strip().partition(" ")
    if what == "write":
        view = office.records.case(1)
        response = view.case.responses[0]
        office.drafting.write_response(1, response.key, from_plain(words), Seen(response.text, view.case.version))
    elif what == "hand":
        while office.watching.look().sharing.asks is None:
            pass
        office.sharing.hand_over()
    elif what == "take":
        office.sharing.take(anyway=True)
    elif what == "down":
        office.sharing.put_down()
    print("done", flush=True)
office.close()
"""


class Neighbour:
    """Maria, at another desk: a process of her own."""

    def __init__(self, path):
        self.process = subprocess.Popen(
            [sys.executable, "-c", NEIGHBOUR, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout.readline() == "here\n"

    def start(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()

    def do(self, what):
        self.start(what)
        assert self.process.stdout.readline() == "done\n"

    def go(self):
        self.process.communicate()


@pytest.fixture
def path(shared_path) -> Path:
    return shared_path


@pytest.fixture
def neighbour(path):
    made = Neighbour(path)
    yield made
    made.process.kill()
    made.process.communicate()


def come_in(qtbot, opened, path):
    window, opening = opened
    opening.open_first(str(path), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    return window


def look(qtbot, window):
    """Look round now, as happens every two seconds."""
    qtbot.waitUntil(lambda: not window.rooms.neighbours._under_way)
    window.rooms.neighbours.look()
    qtbot.waitUntil(lambda: not window.rooms.neighbours._under_way and not window.desk.crossing.busy())


def pen_words(window):
    banner = window.troubles.banner("pen")
    return banner.words() if banner is not None else ""


def press(qtbot, window, words, key="pen"):
    def shown():
        banner = window.troubles.banner(key)
        buttons = banner.findChildren(QPushButton) if banner is not None else ()
        return [one for one in buttons if one.text() == words and one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)


def open_case(qtbot, window):
    window.open_case(1)
    qtbot.waitUntil(lambda: window.rooms.screen == "case" and window.rooms.case.page.view is not None)
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    return window.rooms.case.page


def first_response(window):
    return window.desk.office.records.case(1).case.responses[0].text.plain()


def write_in(qtbot, window, words):
    page = open_case(qtbot, window)
    page.draft.edit("response", page.view.case.items[0].key)
    type_text(page.draft.table.editor.edit, words)
    return page


def test_a_register_on_a_network_drive_asks_once_and_is_careful_unless_told_otherwise(
    qtbot, opened, tmp_path, three_cases, monkeypatch
):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//files01/foi {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    window, opening = opened
    opening.open_first(str(path), demo=False)
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), ShareChoice))
    page = window.pages.currentWidget()
    assert page.ways[SharingWay.ONE].isChecked()
    assert "damaged" in page.ways[SharingWay.SEVERAL].accessibleDescription()
    assert window.desk is None
    qtbot.keyClick(page.use, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    assert window.desk.office.sharing.view().mine
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    window.register_wanted.emit(str(path))
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    assert not isinstance(window.pages.currentWidget(), ShareChoice)


def test_the_other_choice_lets_everybody_write(qtbot, opened, tmp_path, three_cases, monkeypatch):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//files01/foi {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    window, opening = opened
    opening.open_first(str(path), demo=False)
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), ShareChoice))
    page = window.pages.currentWidget()
    page.ways[SharingWay.SEVERAL].click()
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.register.model.rowCount() > 0)
    other = Office.open(path, who="Tom Hale")
    assert other.sharing.begin().way is SharingWay.SEVERAL
    assert not other.read_only
    other.close()
    assert not window.desk.office.read_only


def test_a_second_desk_reads_sees_what_is_done_and_is_handed_the_pen(qtbot, opened, path, neighbour):
    window = come_in(qtbot, opened, path)
    assert pen_words(window).startswith("Maria on OFFICE-3 is writing; you are reading")
    for name in WRITING:
        assert not window.acts.action(name).isEnabled(), name
        assert "Maria on OFFICE-3 is writing" in window.acts.action(name).toolTip(), name
    page = open_case(qtbot, window)
    neighbour.do("write There are 4 cameras.")
    qtbot.waitUntil(lambda: page.view.case.responses[0].text.plain() == "There are 4 cameras.")  # within seconds
    page.draft.edit("response", page.view.case.items[0].key)
    assert page.draft.table.editor is None or page.draft.table.editor.edit.isReadOnly()
    press(qtbot, window, "Ask for the pen")
    qtbot.waitUntil(lambda: "You asked for the pen" in pen_words(window))
    neighbour.do("hand")
    qtbot.waitUntil(lambda: not window.desk.office.read_only and pen_words(window) == "")
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    assert window.rooms.screen == "case"
    assert window.acts.action("new_request").isEnabled()
    page = window.rooms.case.page
    qtbot.waitUntil(lambda: page.view is not None and not window.desk.crossing.busy())
    page.draft.edit("response", page.view.case.items[1].key)
    type_text(page.draft.table.editor.edit, "Mine.")
    page.draft.go_elsewhere()
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    assert window.desk.office.records.case(1).case.responses[1].text.plain() == "Mine."
    neighbour.go()


def test_whoever_tries_to_write_while_reading_is_told_again_who_writes(qtbot, opened, path, neighbour):
    window = come_in(qtbot, opened, path)
    press(qtbot, window, "Dismiss")
    assert pen_words(window) == ""
    window.new_request(text="Please send me all you hold.")  # as when words are let go on the window
    assert pen_words(window).startswith("Maria on OFFICE-3 is writing")
    assert window.rooms.screen == "register"
    assert window.desk.office.receipt.kept_draft() is None


def test_a_free_pen_is_taken_with_one_click_or_from_the_menu(qtbot, opened, path, neighbour):
    window = come_in(qtbot, opened, path)
    assert window.acts.action("ask_pen").isVisible()
    assert not window.acts.action("take_pen").isVisible()
    neighbour.do("down")
    qtbot.waitUntil(lambda: pen_words(window).startswith("Nobody is writing now"))
    assert window.acts.action("take_pen").isVisible()
    press(qtbot, window, "Take the pen")
    qtbot.waitUntil(lambda: not window.desk.office.read_only and window.acts.action("put_down_pen").isVisible())
    window.acts.trigger("put_down_pen")
    qtbot.waitUntil(lambda: window.desk.office.read_only and window.acts.action("take_pen").isVisible())
    window.acts.trigger("take_pen")
    qtbot.waitUntil(lambda: not window.desk.office.read_only)


def test_whoever_writes_is_asked_and_hands_over_after_saving(qtbot, opened, path):
    window = come_in(qtbot, opened, path)
    tom = Office.open(path, who="Tom Hale", now=window.desk.office.now)
    assert tom.sharing.begin().reading
    write_in(qtbot, window, "Half a sentence")
    tom.sharing.ask()
    qtbot.waitUntil(lambda: pen_words(window).startswith("Tom Hale on"))
    press(qtbot, window, "Hand it over")
    qtbot.waitUntil(lambda: window.desk.office.read_only)
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    assert tom.watching.look().sharing.mine
    assert first_response(window) == "Half a sentence"
    assert pen_words(window).startswith("Tom Hale on")
    tom.close()


def test_the_pen_may_be_kept_and_the_one_who_asked_learns_it(qtbot, opened, path):
    window = come_in(qtbot, opened, path)
    tom = Office.open(path, who="Tom Hale", now=window.desk.office.now)
    tom.sharing.begin()
    tom.sharing.ask()
    qtbot.waitUntil(lambda: "asks for the pen" in pen_words(window))
    press(qtbot, window, "Keep it")
    qtbot.waitUntil(lambda: pen_words(window) == "" and not window.desk.crossing.busy())
    assert not tom.watching.look().sharing.has_asked
    assert not window.desk.office.read_only
    tom.close()


def test_a_pen_that_is_taken_in_the_middle_of_a_word_costs_no_word(qtbot, opened, path):
    window = come_in(qtbot, opened, path)
    tom = Office.open(path, who="Tom Hale", now=window.desk.office.now)
    tom.sharing.begin()
    page = write_in(qtbot, window, "What I was typing")
    tom.sharing.take(anyway=True)
    type_text(page.draft.table.editor.edit, " when it was taken")
    qtbot.waitUntil(lambda: "They took the pen" in pen_words(window))
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    assert first_response(window) == ""  # nothing of it was written over Tom's register
    view = tom.records.case(1)
    tom.drafting.write_response(
        1, view.case.responses[1].key, from_plain("Tom’s."), Seen(view.case.responses[1].text, view.case.version)
    )
    tom.close()
    qtbot.waitUntil(lambda: pen_words(window).startswith("Nobody is writing now"))
    press(qtbot, window, "Take the pen")
    qtbot.waitUntil(lambda: not window.desk.office.read_only)
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    case = window.desk.office.records.case(1).case
    assert case.responses[0].text.plain() == "What I was typing when it was taken"
    assert case.responses[1].text.plain() == "Tom’s."


def test_taking_the_pen_anyway_is_told_before_it_is_done(qtbot, opened, path, neighbour):
    window = come_in(qtbot, opened, path)
    press(qtbot, window, "Ask for the pen")
    qtbot.waitUntil(lambda: "You asked for the pen" in pen_words(window))
    press(qtbot, window, "Take it anyway…")
    assert pen_words(window).startswith("Take the pen from Maria on OFFICE-3?")
    press(qtbot, window, "Leave it")
    assert "You asked for the pen" in pen_words(window)
    assert window.desk.office.read_only
    press(qtbot, window, "Take it anyway…")
    look(qtbot, window)
    assert pen_words(window).startswith("Take the pen from"), "the question stays while she thinks"
    press(qtbot, window, "Take the pen")
    qtbot.waitUntil(lambda: not window.desk.office.read_only)


def test_a_desk_that_crashed_keeps_nobody_waiting(qtbot, opened, path):
    crashed = Neighbour(path)
    crashed.process.kill()
    crashed.process.communicate()
    office = Office.open(path, who="Priya Nair")
    with office._work.reading():
        holder = office._work.pen.known.holder
    assert holder is not None
    office.close()
    window = come_in(qtbot, opened, path)
    # On another computer it is told by its silence; the plain warning is there at once.
    assert pen_words(window).startswith("Maria on OFFICE-3 is writing")
    press(qtbot, window, "Ask for the pen")
    qtbot.waitUntil(lambda: "You asked for the pen" in pen_words(window))
    press(qtbot, window, "Take it anyway…")
    press(qtbot, window, "Take the pen")
    qtbot.waitUntil(lambda: not window.desk.office.read_only)


def test_the_settings_change_the_way_for_all_and_take_it_back(qtbot, opened, path):
    window = come_in(qtbot, opened, path)
    window.show_settings()
    page = window.rooms.settings.page
    qtbot.waitUntil(lambda: page.isVisible() and not window.desk.crossing.busy())
    assert page.sharing.way.currentText() == SharingWay.ONE.title
    page.sharing.way.setFocus()
    qtbot.keyClick(page.sharing.way, Qt.Key.Key_Down)
    page.sharing.way.activated.emit(page.sharing.way.currentIndex())
    qtbot.waitUntil(lambda: window.desk.office.sharing.view().way is SharingWay.SEVERAL)
    qtbot.waitUntil(lambda: "damaged" in page.sharing.row.below())
    tom = Office.open(path, who="Tom Hale")
    assert not tom.sharing.begin().reading
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    window.acts.trigger("undo")
    qtbot.waitUntil(lambda: window.desk.office.sharing.view().way is SharingWay.ONE)
    assert tom.watching.look().sharing.reading
    tom.close()


def test_the_settings_of_the_office_cannot_be_changed_while_reading(qtbot, opened, path, neighbour):
    window = come_in(qtbot, opened, path)
    window.show_settings()
    page = window.rooms.settings.page
    qtbot.waitUntil(lambda: page.isVisible() and not window.desk.crossing.busy())
    assert not page.form.isEnabled()
    assert not page.sharing.isEnabled()
    assert page.appearance.isEnabled()
    assert page.copies.isEnabled()
    assert page.reading.isVisible()


@pytest.mark.parametrize("left", [False, True])
def test_a_share_that_vanishes_keeps_the_typing_and_saves_it_once_when_it_is_back(qtbot, opened, several, left):
    window = come_in(qtbot, opened, several)
    page = write_in(qtbot, window, "There are 4")
    gone = several.parent.with_name("gone")
    qtbot.waitUntil(lambda: not window.desk.crossing.busy())
    several.parent.rename(gone)
    type_text(page.draft.table.editor.edit, " cameras.")
    if left:
        page.draft.writing.finish()
    qtbot.waitUntil(lambda: window.troubles.banner("away") is not None)
    assert window.troubles.banner("away").words().startswith("The register cannot be reached.")
    assert "kept on this computer" in window.troubles.banner("away").words()
    qtbot.waitUntil(lambda: "Not saved" in page.header.mark.words())
    assert page.view.case.reference == "HA07387"
    window.acts.trigger("tab_clock")  # what was read is still shown
    window.acts.trigger("tab_draft")
    assert not several.parent.exists()
    gone.rename(several.parent)
    qtbot.waitUntil(lambda: window.troubles.banner("away") is None)
    if not left:
        page.draft.writing.finish()
    qtbot.waitUntil(lambda: page.draft.keeping.is_everything_kept and not window.desk.crossing.busy())
    assert first_response(window) == "There are 4 cameras."
    history = [line.words for line in window.desk.office.records.history(1) if "esponse" in line.words]
    assert len(history) == 1
    assert window.desk.office.records.case(1).undecided == ()
    window.rooms.neighbours.stop()
    assert copies.verify(several).ok


def test_another_process_that_writes_at_once_is_seen_within_seconds(qtbot, opened, several):
    window = come_in(qtbot, opened, several)
    page = open_case(qtbot, window)
    maria = Neighbour(several)
    maria.do("write There are 4 cameras.")
    qtbot.waitUntil(lambda: page.view.case.responses[0].text.plain() == "There are 4 cameras.")
    assert not window.desk.office.read_only
    page.draft.edit("response", page.view.case.items[1].key)
    type_text(page.draft.table.editor.edit, "Mine.")
    maria.do("write There are 5 cameras.")
    page.draft.writing.finish()
    qtbot.waitUntil(lambda: page.draft.keeping.is_everything_kept and not window.desk.crossing.busy())
    case = window.desk.office.records.case(1).case
    assert [one.text.plain() for one in case.responses] == ["There are 5 cameras.", "Mine."]
    maria.go()

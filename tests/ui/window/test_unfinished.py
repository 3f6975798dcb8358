"""What is typed in any field and saved nowhere is kept within seconds, and offered back after the program was killed."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit

from foidesk.domain.clock import EventKind
from foidesk.domain.sharing import SharingWay
from foidesk.office.office import Office
from foidesk.office.unfinished import Typed
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.parts.field import SearchField
from foidesk.ui.shell.typingwatch import words_in
from foidesk.ui.window import MainWindow
from tests.builders import NOW
from tests.ui.conftest import press, type_text
from tests.ui.window.conftest import at_rest

ROOT = Path(__file__).resolve().parents[3]
QUESTION = "Which year is meant – 2023?"


def opened(qtbot, path):
    window = MainWindow(Desk(Office.open(path, who="Priya Nair", now=lambda: NOW), Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    at_rest(qtbot, window)
    return window


def start_question(qtbot, window):
    """Open the clock of a case and begin to write down that something was asked."""
    window.open_case(2, "clock")
    at_rest(qtbot, window)
    tab = window.rooms.case.page.tab("clock")
    tab.start_event(EventKind.CLARIFICATION_REQUESTED)
    tab.form.note.setFocus()
    type_text(tab.form.note, QUESTION)
    return tab


def kept(path):
    """Give what another desk of the same person would be offered, were this one gone."""
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    try:
        return [one.words for one in office.unfinished.left()]
    finally:
        office.close()


def test_what_is_typed_in_a_form_is_kept_within_seconds_and_let_go_with_the_form(qtbot, window):
    path = window.desk.office.path
    tab = start_question(qtbot, window)
    qtbot.waitUntil(lambda: kept(path) == [QUESTION])
    press(tab.form.note, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: kept(path) == [])


def test_what_was_saved_is_not_unfinished(qtbot, window):
    path = window.desk.office.path
    tab = start_question(qtbot, window)
    qtbot.waitUntil(lambda: kept(path) == [QUESTION])
    press(tab.form.note, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert window.desk.office.records.case(2).case.events[0].note == QUESTION
    qtbot.waitUntil(lambda: kept(path) == [])


def test_saving_now_says_that_a_form_is_not_saved_yet(qtbot, window):
    said = []
    tab = start_question(qtbot, window)
    window.desk.said.connect(said.append)
    window.acts.action("save_now").trigger()
    at_rest(qtbot, window)
    assert said[-1].startswith("What you type in a form is kept for now.")
    press(tab.form.note, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    window.acts.action("save_now").trigger()
    at_rest(qtbot, window)
    assert said[-1] == "Everything is saved"


CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from pytestqt.qtbot import QtBot
from tests.ui.window.test_unfinished import kept, opened, start_question
class Request:
    node = config = None
from PySide6.QtTest import QTest
class Bot:
    def addWidget(self, widget): self.held = widget
    def waitUntil(self, done):
        while not done(): QTest.qWait(10)
bot = Bot()
window = opened(bot, Path(sys.argv[1]))
start_question(bot, window)
bot.waitUntil(lambda: window.rooms.typing._kept and not window.desk.crossing.busy())
print("kept", flush=True)
QTest.qWait(60_000)
"""


@pytest.fixture
def killed(three_cases, tmp_path):
    """A register on which a real window was really killed while somebody typed."""
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"kept\n"
    finally:
        with suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)
        child.communicate()
    return path


def way(window, words):
    banner = window.troubles.banner("unfinished")
    return next(one for one in banner.findChildren(QPushButton) if one.text() == words)


@pytest.mark.skipif(os.name == "nt", reason="the way of killing is another on Windows")
def test_after_a_kill_the_words_are_offered_copied_and_let_go(qtbot, killed):
    window = opened(qtbot, killed)
    qtbot.waitUntil(lambda: window.troubles.banner("unfinished") is not None)
    said = window.troubles.banner("unfinished").words()
    assert "FOI Desk ended while you were typing" in said
    assert "in HA07408" in said
    qtbot.mouseClick(way(window, "Look at them"), Qt.MouseButton.LeftButton)
    dialog = window.rooms.typing_left.dialog
    (shown,) = dialog.findChildren(QPlainTextEdit)
    assert shown.toPlainText() == QUESTION
    qtbot.mouseClick(dialog.copies[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == QUESTION
    qtbot.mouseClick(dialog.opens[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms.case.shown_reference() == "HA07408")
    assert kept(killed) == [QUESTION]  # until it is let go
    qtbot.mouseClick(dialog.drop, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert kept(killed) == []
    window._may_close = True
    window.close()


@pytest.mark.skipif(os.name == "nt", reason="the way of killing is another on Windows")
def test_after_a_kill_one_press_opens_the_form_and_puts_the_words_back(qtbot, killed):
    window = opened(qtbot, killed)
    qtbot.waitUntil(lambda: window.troubles.banner("unfinished") is not None)
    qtbot.mouseClick(way(window, "Put them back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms.typing_left.left == [])
    at_rest(qtbot, window)
    tab = window.rooms.case.page.tab("clock")
    assert window.rooms.case.shown_reference() == "HA07408"
    assert tab.form.isVisible()
    assert tab.form.asking.title == "Clarification asked"
    assert tab.form.note.text() == QUESTION
    assert tab.form.note.hasFocus()
    assert window.troubles.banner("unfinished") is None
    assert window.desk.office.records.case(2).case.events == ()  # as typed: the form’s own button saves it
    assert kept(killed) == [QUESTION]  # were it killed once more
    press(tab.form.note, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert window.desk.office.records.case(2).case.events[0].note == QUESTION
    qtbot.waitUntil(lambda: kept(killed) == [])
    window._may_close = True
    window.close()


def left_in(path, *typed):
    """Leave words as a desk did that is gone."""
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    office.unfinished.keep(typed)
    office.close()


def details(words, before, field="Subject"):
    return Typed(field, "HA07408 Cameras", "HA07408", words, before, "case/draft", "Details of the request", "details")


SUBJECT = "Facial recognition cameras"


def test_several_fields_come_back_at_once_and_one_that_changed_shows_both(qtbot, three_cases, tmp_path):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    changed = details("Ms D Okafor", "D Okafor", "Requester")
    left_in(path, details("Cameras at Harbour Street", SUBJECT), changed)
    window = opened(qtbot, path)
    qtbot.waitUntil(lambda: window.troubles.banner("unfinished") is not None)
    qtbot.mouseClick(way(window, "Put them back"), Qt.MouseButton.LeftButton)
    left = window.rooms.typing_left
    qtbot.waitUntil(lambda: left.dialog is not None)
    panel = window.rooms.case.page.detailing.panel
    assert panel.subject.text() == "Cameras at Harbour Street"
    assert panel.name.text() == "Daniel Okafor"  # nothing was put over it
    mine, there = left.dialog.findChildren(QPlainTextEdit)
    assert (mine.toPlainText(), there.toPlainText()) == ("Ms D Okafor", "Daniel Okafor")
    qtbot.mouseClick(left.dialog.overs[0], Qt.MouseButton.LeftButton)
    assert panel.name.text() == "Ms D Okafor"
    left.dialog.close()
    at_rest(qtbot, window)
    assert left.left == []
    window._may_close = True
    window.close()


def test_where_something_was_typed_is_kept_and_not_where_one_went_since(qtbot, window):
    start_question(qtbot, window)
    window.acts.trigger("tab_costs")
    at_rest(qtbot, window)
    (typed,) = window.rooms.typing.unfinished()
    assert (typed.place, typed.reference) == ("case/clock", "HA07408")
    window.show_register()
    at_rest(qtbot, window)
    (typed,) = window.rooms.typing.unfinished()
    assert (typed.place, typed.reference) == ("case/clock", "HA07408")


def test_a_form_that_is_open_outlasts_the_pages_being_made_anew(qtbot, window):
    start_question(qtbot, window)
    window.rooms.rebuild()  # as after another zoom
    qtbot.waitUntil(lambda: window.rooms.case.page is not None and window.rooms.case.page.current_tab == "clock")
    tab = window.rooms.case.page.tab("clock")
    qtbot.waitUntil(lambda: tab.form.isVisible() and tab.form.note.text() == QUESTION)
    press(tab.form.note, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert window.desk.office.records.case(2).case.events[0].note == QUESTION


def test_a_form_that_is_open_when_the_pen_is_taken_comes_back_with_the_pen(qtbot, three_cases, tmp_path):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    office.sharing.choose(SharingWay.ONE)
    office.sharing.begin()
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.show()
    at_rest(qtbot, window)
    start_question(qtbot, window)
    tom = Office.open(path, who="Tom Hale", now=lambda: NOW)
    tom.sharing.begin()
    tom.sharing.take(anyway=True)
    qtbot.waitUntil(lambda: office.read_only)
    at_rest(qtbot, window)
    tom.sharing.put_down()
    tom.close()
    qtbot.waitUntil(lambda: window.acts.action("take_pen").isVisible())
    window.acts.trigger("take_pen")
    qtbot.waitUntil(lambda: not office.read_only)
    qtbot.waitUntil(lambda: window.rooms.case.page is not None and window.rooms.case.page.current_tab == "clock")
    tab = window.rooms.case.page.tab("clock")
    qtbot.waitUntil(lambda: tab.form.isVisible() and tab.form.note.text() == QUESTION)
    window.rooms.neighbours.stop()
    window._may_close = True
    window.close()


def test_words_whose_form_cannot_be_opened_from_here_wait_for_it(qtbot, three_cases, tmp_path):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    left_in(path, Typed("Subject", "HA07408", "HA07408", "New words", SUBJECT, "case/draft", "Details of the request"))
    window = opened(qtbot, path)
    qtbot.waitUntil(lambda: window.troubles.banner("unfinished") is not None)
    qtbot.mouseClick(way(window, "Put them back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("waits for its field" in words for words in window.troubles.words()))
    assert kept(path) == ["New words"]
    window.rooms.case.page.header.edit.click()
    panel = window.rooms.case.page.detailing.panel
    qtbot.waitUntil(lambda: panel.subject.text() == "New words")
    qtbot.waitUntil(lambda: window.troubles.banner("unfinished") is None)
    window._may_close = True
    window.close()


def test_words_of_a_desk_that_is_still_there_are_not_offered(qtbot, tmp_path, three_cases):
    path = Path(shutil.copy(three_cases, tmp_path / "register.foidesk"))
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"kept\n"
        assert kept(path) == []
    finally:
        child.kill()
        child.communicate()
    assert kept(path) == [QUESTION]


def test_a_passphrase_and_a_search_are_never_written_down(qtbot, window):
    secret, search = QLineEdit(window), SearchField("Search")
    search.setParent(window)
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    for field in (secret, search):
        field.show()
        field.setFocus()
        type_text(field, "a secret")
    assert window.rooms.typing.unfinished() == ()


TABS = ("draft", "holders", "costs", "clock", "letter", "enclosures", "correspondence", "history")


@pytest.mark.parametrize("place", [*TABS, "settings", "texts", "holders list"])
def test_every_field_on_the_desk_keeps_what_is_typed(qtbot, window, place):
    if place in TABS:
        window.open_case(2, place)
    else:
        {"settings": window.show_settings, "texts": window.rooms.show_texts, "holders list": window.rooms.holders.show}[
            place
        ]()
    at_rest(qtbot, window)
    lost, tried = [], 0
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in window.pages.currentWidget().findChildren(kind):
            if isinstance(field, SearchField) or not field.isEnabled() or field.isReadOnly():
                continue
            if not field.isVisible() or field.focusPolicy() == Qt.FocusPolicy.NoFocus or field.focusProxy():
                continue
            if isinstance(field.parentWidget(), QAbstractSpinBox):  # it takes numbers and has the keyboard itself
                continue
            tried += 1
            before = words_in(field)
            window.rooms.typing._entering(None, field)
            if isinstance(field, QLineEdit):
                field.setText(f"9{before} more words")
            else:
                field.setPlainText(f"9{before} more words")
            now = words_in(field)  # a field of months takes three signs
            assert now != before
            keeps = any(one.words == now for one in window.rooms.typing.unfinished())
            above = field
            while above is not None and not keeps:
                keeps = bool(above.property("keeps_its_typing"))
                above = above.parentWidget()
            if not keeps:
                lost.append(field.accessibleName() or field.objectName() or type(field).__name__)
    assert lost == [], f"{len(lost)} of {tried}"

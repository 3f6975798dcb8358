"""A day at the office, through the window: from an e-mail dropped on it to a signed letter that is kept for ever."""

import hashlib
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Stage
from foidesk.domain.items import Outcome
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from foidesk.ui.intake.page import NewRequestPage
from foidesk.ui.letter.tab import LetterTab
from foidesk.ui.parts import clipboard
from foidesk.ui.window import MainWindow
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Day:
    """The window over a new register, and the clock on the wall."""

    def __init__(self, qtbot, folder: Path) -> None:
        self.qtbot, self.store = qtbot, folder / "register.foidesk"
        self.office, self.clock = rehearsal.open_office(self.store)
        self.office.records.save_profile(rehearsal.sample_profile())
        self.window = MainWindow(Desk(self.office, Actions()))
        self.window.resize(1440, 955)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.desk.crossing.busy(), timeout=90_000)

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def drop(self, path: Path) -> None:
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(path))])
        here, left = QPointF(700, 400), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        self.window.dragEnterEvent(QDragEnterEvent(here.toPoint(), Qt.DropAction.CopyAction, dragged, left, none))
        self.window.dropEvent(QDropEvent(here, Qt.DropAction.CopyAction, dragged, left, none))

    def page(self, kind):
        self.qtbot.waitUntil(lambda: isinstance(self.window.pages.currentWidget(), kind), timeout=90_000)
        self.settle()
        return self.window.pages.currentWidget()


@pytest.fixture
def day(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Day(qtbot, tmp_path)
    yield opened
    if opened.window.desk is not None:
        opened.window.close()
        qtbot.waitUntil(lambda: opened.window.desk is None, timeout=90_000)


def test_from_an_email_to_a_signed_letter(day: Day, qtbot) -> None:
    # The e-mail of 23 July 2024 is let go over the window.
    day.drop(rehearsal.sample_email())
    request = day.page(NewRequestPage)
    qtbot.waitUntil(request.has_request, timeout=90_000)
    day.settle()
    split = request.split()
    assert [split.wording(part)[:24] for part in split.items] == [
        "A copy of all funding bi",
        "A copy of any informatio",
        "A copy of any data prote",
        "A copy of any Red Card/s",
    ]
    # One break is taken away and put back again with the keyboard's undo.
    parts = split.parts
    day.window.acts.trigger("join_part")
    assert len(request.split().parts) == len(parts) - 1
    day.window.acts.trigger("undo")
    assert request.split().parts == parts
    day.window.acts.trigger("create_case")

    # The case opens on its drafting table, due on the 21st and not on the 20th.
    case_page = day.page(CasePage)
    case_id = case_page.case_id
    view = day.office.records.case(case_id)
    assert view.case.reference == "HA06181"
    assert view.case.requester.name == "Eleanor Whitcombe"
    assert view.deadline.due == date(2024, 8, 21)
    assert "Summer bank holiday (Scotland)" in view.deadline.explanation
    assert view.case.lead_in.startswith("I am writing to request the following information")

    # Sixteen days later all four items are answered together, the answer pasted as rich text.
    day.clock.set(rehearsal._SEED_ANSWERED)
    table = case_page.draft.table
    table.setFocus()
    press(table, Qt.Key.Key_A, CONTROL)
    press(table, Qt.Key.Key_J, CONTROL) if len(table.rows) == 1 else day.window.acts.trigger("answer_together")
    day.settle()
    while len(day.office.records.case(case_id).case.responses) > 1:
        before = len(day.office.records.case(case_id).case.responses)
        day.window.acts.trigger("answer_together")
        day.settle()
        assert len(day.office.records.case(case_id).case.responses) < before
    day.window.acts.trigger("edit_response")
    day.settle()
    clipboard.copy("", rehearsal.sample_response())
    day.window.acts.trigger("paste")
    type_text(table.editor.edit, " ")
    press(table.editor.edit, Qt.Key.Key_Backspace)
    press(table.editor.edit, Qt.Key.Key_Escape)
    day.settle()
    response = day.office.records.case(case_id).case.responses[0]
    assert "Facial Recognition camera trial" in response.text.plain()
    assert any(run.italic for run in response.text.runs())
    assert response.text.links()

    # The outcome is chosen from the keyboard's menu.
    day.office.drafting.choose_outcomes(case_id, response.key, [Outcome.NOT_HELD])
    day.settle()
    assert day.office.despatch.checks(case_id) == ()

    # The letter is looked at, signed and issued.
    case_page.show_tab("letter")
    letter = case_page.tab("letter")
    assert isinstance(letter, LetterTab)
    qtbot.waitUntil(lambda: letter.settled and not day.window.desk.crossing.busy(), timeout=90_000)
    day.click(letter.side.sign.sign)
    assert day.office.records.case(case_id).case.stage is Stage.SIGN
    qtbot.waitUntil(lambda: letter.settled and not day.window.desk.crossing.busy(), timeout=90_000)
    day.click(letter.side.issue.issue)
    day.click(letter.issuing.dialog.issue)
    issued = day.office.records.case(case_id)
    assert issued.case.stage is Stage.ISSUED
    assert (issued.day_taken, issued.in_time) == (11, True)

    # Every word of the seed letter stands in the bytes that are kept.
    frozen = issued.case.letters[0]
    pdf = day.office.despatch.issued_pdf(case_id, frozen.sha256)
    assert hashlib.sha256(pdf).hexdigest() == frozen.sha256
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    for sentence in (
        "8th August 2024",
        "Dear Eleanor Whitcombe",
        "Your request under Freedom of Information Act (FOIA)",
        "relating to the PC's funding of live facial recognition trials:",
        "You may wish to seek information from SCC.",
        "https://ico.org.uk/",
        "Business Support team",
    ):
        assert sentence in words, sentence

    # The window is closed; another desk finds everything there again.
    day.window.close()
    qtbot.waitUntil(lambda: day.window.desk is None, timeout=90_000)
    later = Office.open(day.store)
    again = later.records.case_by_reference("HA06181")
    assert again.case == issued.case
    assert later.despatch.issued_pdf(case_id, frozen.sha256) == pdf
    later.close()

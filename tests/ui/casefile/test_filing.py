"""Later messages filed in the case that is open: chosen, read, asked about in place, listed by their day."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from foidesk.domain.case import Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.latermail import FilingKind
from tests.ui.conftest import press, type_text


def mail(folder: Path, text: str, *, number: int = 1, day: str = "Mon, 23 Nov 2026") -> Path:
    path = folder / f"answer {number}.eml"
    head = f"From: Daniel Okafor <d.okafor@example.org>\nSubject: Cameras <b>\nMessage-ID: <{number}@x>\nDate: {day} 10:00:00 +0000\n"
    path.write_text(f"{head}\n{text}\n", encoding="utf-8")
    return path


@pytest.fixture
def tab(on_desk):
    on_desk.office.timekeeping.add_event(
        on_desk.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 10), None, "Which?")
    )
    on_desk.page.following.read_again()
    on_desk.settle()
    on_desk.page.show_tab("correspondence")
    on_desk.settle()
    return on_desk.page.tab("correspondence")


def lines(tab) -> list[str]:
    return [tab.list.item(at).text() for at in range(tab.list.count())]


def test_a_message_is_filed_in_place_with_what_it_seems_to_be(on_desk, tab, tmp_path) -> None:
    on_desk.page.letting_go.take_later([mail(tmp_path, "I mean the city centre.")])
    on_desk.settle()
    card = tab.card
    assert card.isVisible()
    assert card.words().startswith("Email from Daniel Okafor: “Cameras <b>”")
    assert card.kind.currentText() == "Clarification answered"
    assert "The clock starts again" in card.kind_row.below()
    assert card.received.text() == "Mon 23 November 2026"
    assert on_desk.page.window().focusWidget() is card.keep
    on_desk.key(Qt.Key.Key_Return)
    on_desk.settle()
    assert not card.isVisible()
    assert on_desk.case.stage is Stage.LOGGED
    assert lines(tab) == ["Request\nTue 3 November 2026", "Clarification answered\nMon 23 November 2026"]
    assert tab.list.currentRow() == 1
    assert on_desk.page.window().focusWidget() is tab.list
    assert tab.text.toPlainText().strip() == "I mean the city centre."
    assert "Filed as “Clarification answered”." in tab._facts.text()
    assert on_desk.page.header._badges["correspondence"].words() == "2"
    on_desk.page.undoing.undo()
    on_desk.settle()
    assert on_desk.case.stage is Stage.WAITING
    assert len(lines(tab)) == 2


def test_messages_and_letters_stand_in_the_order_of_their_days(on_desk, tab, tmp_path) -> None:
    paths = [
        mail(tmp_path, "Later.", number=1),
        mail(tmp_path, "Earlier.", number=2, day="Thu, 12 Nov 2026"),
    ]
    on_desk.page.letting_go.take_later(paths)
    on_desk.settle()
    assert tab.card.words().startswith("1 of 2: ")
    for kind in (FilingKind.JUST_FILED, FilingKind.JUST_FILED):
        tab.card.kind.setCurrentIndex(tab.card.kind.findData(kind))
        tab.card.kind.activated.emit(tab.card.kind.currentIndex())
        assert tab.card.kind_row.below() == "The clock is not touched."
        on_desk.qtbot.mouseClick(tab.card.keep, Qt.MouseButton.LeftButton)
        on_desk.settle()
    assert [line.split("\n")[1] for line in lines(tab)] == [
        "Tue 3 November 2026",
        "Thu 12 November 2026",
        "Mon 23 November 2026",
    ]
    assert on_desk.case.stage is Stage.WAITING


def test_a_scan_without_a_day_asks_for_it_and_is_kept_as_it_is(on_desk, tab, tmp_path) -> None:
    scan = tmp_path / "scan.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0 proof")
    on_desk.page.letting_go.take_later([scan])
    on_desk.settle()
    assert tab.card.words().startswith("scan.png")
    on_desk.qtbot.mouseClick(tab.card.keep, Qt.MouseButton.LeftButton)
    assert tab.card.received_row.error() == "Type the day it came in."
    type_text(tab.card.received, "1 dec 2026")
    press(tab.card.received, Qt.Key.Key_Return)
    on_desk.settle()
    assert "in the future" in tab.card.received_row.error()
    tab.card.received.clear()
    type_text(tab.card.received, "20 nov")
    press(tab.card.received, Qt.Key.Key_Return)
    tab.card.kind.setCurrentIndex(tab.card.kind.findData(FilingKind.JUST_FILED))
    on_desk.qtbot.mouseClick(tab.card.keep, Qt.MouseButton.LeftButton)
    on_desk.settle()
    saved = tmp_path / "copy.png"
    (one,) = on_desk.office.correspondence.messages(on_desk.case_id)
    tab.save_file(one.files[0].sha256, saved)
    on_desk.settle()
    assert saved.read_bytes() == scan.read_bytes()
    assert "no words" in tab.text.toPlainText()


def test_the_same_message_is_not_filed_twice_and_escape_leaves_it(on_desk, tab, tmp_path) -> None:
    path = mail(tmp_path, "I mean the city centre.")
    on_desk.page.letting_go.take_later([path])
    on_desk.settle()
    on_desk.key(Qt.Key.Key_Return)
    on_desk.settle()
    on_desk.page.letting_go.take_later([path])
    on_desk.settle()
    assert "This message is in this case already." in tab.card.words()
    assert not tab.card.keep.isEnabled()
    press(tab.card, Qt.Key.Key_Escape)
    assert not tab.card.isVisible()
    assert len(lines(tab)) == 2


def test_the_case_menu_asks_for_the_file(on_desk, tmp_path) -> None:
    on_desk.desk.acts.trigger("file_later")
    on_desk.settle()
    assert on_desk.page.current_tab == "correspondence"
    dialog = on_desk.page.findChild(QFileDialog) or on_desk.page.window().findChild(QFileDialog)
    assert dialog is not None
    assert "*.msg" in dialog.nameFilters()[0]
    dialog.close()


def test_copied_words_are_filed_too(on_desk, tab) -> None:
    on_desk.page.letting_go.take_later([], "I withdraw my request.")
    on_desk.settle()
    assert tab.card.kind.currentText() == "Withdrawn"
    assert "“I withdraw”" in tab.card.kind_row.below()
    press(tab.card.received, Qt.Key.Key_Escape)
    on_desk.settle()
    assert on_desk.office.correspondence.messages(on_desk.case_id) == ()


def test_a_garbled_message_is_shown_as_it_was_meant_and_says_so(on_desk, tab, tmp_path) -> None:
    on_desk.page.letting_go.take_later([mail(tmp_path, "I mean the cafÃ© on the pier.")])
    on_desk.settle()
    on_desk.key(Qt.Key.Key_Return)
    on_desk.settle()
    assert tab.text.toPlainText().strip() == "I mean the café on the pier."
    assert tab._facts.text().endswith("Garbled characters are shown as they were meant.")
    (one,) = on_desk.office.correspondence.messages(on_desk.case_id)
    assert "cafÃ©" in one.message.text

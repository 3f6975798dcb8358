"""A request comes in: read, cut, its facts seen, its due date told, kept as a draft, created; by clicks and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import PartKind
from foidesk.ui.intake.page import NewRequestPage
from tests.intake.made_mails import COUNCIL_FORM
from tests.ui.conftest import type_text
from tests.ui.intake.conftest import DEMO, Room

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
HOSTILE = '<b>Bold</b> & <img src="file:///etc/passwd"> <a href="x">y</a>'


def words(page: NewRequestPage) -> list[str]:
    return [page.split().wording(part) for part in page.split().items]


def nth(page: NewRequestPage, kind: PartKind, number: int = 1) -> int:
    return [at for at, part in enumerate(page.split().parts) if part.kind is kind][number - 1]


def click(page: NewRequestPage, name: str) -> None:
    button = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name or b.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_demo_email_is_understood_with_its_reasons(room: Room) -> None:
    page = room.with_demo()
    facts = page.facts
    assert facts.requester.text() == "Eleanor Whitcombe"
    assert facts.email.text() == "e.whitcombe@example.org"
    assert not facts.address.isVisible()
    assert facts.received.text() == "Tue 23 July 2024"
    assert "header, 16:12" in facts.received_row.below()
    assert facts.reference.text() == "HA06181"
    assert facts.regime.value() == "foia"
    assert facts.who_owns() == "Priya Nair"
    assert page.strip.found() == "4 items found. Check each break."
    assert facts.validity().startswith("Valid request (section 8)")
    room.qtbot.waitUntil(lambda: facts.due.words() == "Due Wednesday 21 August 2024")
    assert facts.due.why.text() == "Why 21 August?"
    assert "Monday 5 August is left out: Summer bank holiday (Scotland)" in facts.due.explanation()
    skipped = [cell for cell in facts.due.grid.cells() if cell.look == "skipped"]
    assert [(cell.day.day, cell.text) for cell in skipped] == [(5, "–")]
    assert "Summer bank holiday" in facts.due.grid.words_at(facts.due.grid.rect_of(skipped[0].day).center())
    assert facts.due.grid.cells()[-1].text == "20"


def test_the_reason_folds_away(room: Room) -> None:
    page = room.with_demo()
    room.qtbot.waitUntil(lambda: page.facts.due.words().startswith("Due Wed"))
    QTest.mouseClick(page.facts.due.why, Qt.MouseButton.LeftButton)
    assert not page.facts.due.grid.isVisible()


def test_parts_are_cut_joined_moved_and_undone_by_keys(room: Room) -> None:
    page = room.with_demo()
    view, before = page.view, page.split()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.part() == 1
    view.set_caret(before.text.index("relating to funding"))
    QTest.keyClick(view, Qt.Key.Key_Return, CTRL | SHIFT)
    assert len(words(page)) == 5
    assert words(page)[1].startswith("relating to funding")
    QTest.keyClick(view, Qt.Key.Key_J, CTRL)
    assert len(words(page)) == 4
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert len(words(page)) == 3
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert page.split() == before
    QTest.keyClick(view, Qt.Key.Key_Y, CTRL)
    assert len(words(page)) == 5
    assert page.strip.undo.accessibleName() == "Undo split item 1"
    assert room.desk.acts.action("undo").text() == "Undo split item 1"
    assert page.split().text == before.text


def test_a_break_moves_by_a_sentence_with_alt_and_an_arrow(room: Room) -> None:
    page = room.with_demo()
    closing = nth(page, PartKind.CLOSING)
    page.view.go_to_part(closing)
    QTest.keyClick(page.view, Qt.Key.Key_Down, ALT)
    assert words(page)[3].endswith("I would prefer to receive this information by email.")
    assert page.view.part() == closing
    QTest.keyClick(page.view, Qt.Key.Key_Up, ALT)
    assert words(page)[3].endswith("Partnership.")


def test_a_break_is_dragged_by_its_grip(room: Room) -> None:
    page = room.with_demo()
    gutter, view = page.view.gutter, page.view
    closing = nth(page, PartKind.CLOSING)
    grip = gutter.grip(closing).center()
    QTest.mousePress(gutter, Qt.MouseButton.LeftButton, pos=grip)
    target = QPoint(grip.x(), round(view.band(closing).top()) + 45)
    QTest.mouseMove(gutter, target)
    QTest.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=target)
    assert words(page)[3].endswith("contact me at this address.")


def test_the_scissors_cut_where_they_are_shown(room: Room) -> None:
    page = room.with_demo()
    at = page.split().text.index("Yours faithfully")
    page.view.offer_split(page.view.band(nth(page, PartKind.CLOSING)).top() + 40)
    assert page.view.split_offered() == at
    QTest.mouseClick(page.view.gutter.scissors, Qt.MouseButton.LeftButton)
    assert page.split().parts[-1].start == at


def test_the_kind_of_a_part_is_changed_from_its_menu(room: Room) -> None:
    page = room.with_demo()
    menu = page.view.gutter.chip(nth(page, PartKind.ITEM, 4)).menu()
    assert [act.text() for act in menu.actions() if act.text()] == [
        "Greeting", "Preamble", "Item", "Closing", "Left out", "Not an item", "Make it part of the item above",
        "Join with the one above", "Join with the next",
    ]  # fmt: skip
    next(act for act in menu.actions() if act.text() == "Left out").trigger()
    assert len(words(page)) == 3
    menu = page.view.gutter.chip(nth(page, PartKind.ITEM, 1)).menu()
    next(act for act in menu.actions() if act.text() == "Closing").trigger()
    assert len(words(page)) == 3
    assert "closing" in page.banner.words().lower()
    assert page.banner.isVisible()


def test_create_logs_the_case_as_it_was_cut(room: Room) -> None:
    page = room.with_demo()
    page.view.go_to_part(nth(page, PartKind.ITEM, 2))
    QTest.keyClick(page.view, Qt.Key.Key_J, CTRL)
    with room.qtbot.waitSignal(page.created) as made:
        QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    case_id = made.args[0]
    case = room.desk.office.records.case(case_id).case
    assert case.reference == "HA06181"
    assert len(case.items) == 3
    assert case.requester.name == "Eleanor Whitcombe"
    sources = room.desk.office.receipt.sources(case_id)
    assert room.desk.office.receipt.source_bytes(sources[0].sha256) == DEMO.read_bytes()
    assert room.desk.office.receipt.kept_draft() is None
    assert not page.has_request()


def test_a_request_without_a_date_waits_for_one_and_says_so_under_the_field(room: Room) -> None:
    page = room.open()
    page.coming.start_pasted("Dear Sir\n\nHow many cars do you own?\n\nJo Tarrant")
    room.qtbot.waitUntil(page.has_request)
    received = page.facts.received
    assert received.text() == ""
    assert page.facts.received_row.below().startswith("No date was found")
    assert page.facts.address.isVisible()
    click(page, "Create HA06181")
    assert page.facts.received_row.error() == "Type the day the request came in."
    assert page.has_request()
    for typed, wrong in (("3 aug 2024", "future"), ("3/1/2004", "2005"), ("soonish", "not a day")):
        received.setFocus()
        received.clear()
        type_text(received, typed)
        QTest.keyClick(received, Qt.Key.Key_Return)
        assert wrong in page.facts.received_row.error()
    received.clear()
    type_text(received, "23 jul")
    QTest.keyClick(received, Qt.Key.Key_Return)
    assert page.facts.received_row.error() == ""
    assert received.text() == "Tue 23 July 2024"
    room.qtbot.waitUntil(lambda: page.facts.due.words() == "Due Wednesday 21 August 2024")
    QTest.mouseClick(page.facts.regime.segment("sar"), Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: page.facts.due.words() == "Due Friday 23 August 2024")
    assert page.facts.law() is Regime.SAR


def test_a_used_reference_is_told_under_its_field(room: Room) -> None:
    page = room.with_demo()
    page.create_case()
    room.settle()
    page.coming.start_with([DEMO])
    room.qtbot.waitUntil(page.has_request)
    field = page.facts.reference
    assert field.text() == "HA06182"
    field.setFocus()
    field.clear()
    type_text(field, "HA06181")
    page.view.setFocus()
    room.qtbot.waitUntil(lambda: page.facts.reference_row.error() != "")
    assert "HA06181 is used already" in page.facts.reference_row.error()
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    assert page.has_request()


def test_a_draft_is_the_same_after_the_program_was_killed(room: Room) -> None:
    page = room.with_demo()
    page.view.set_caret(page.split().text.index("or similar"))
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL | SHIFT)
    page.facts.subject.selectAll()
    type_text(page.facts.subject, "Camera – trials")
    page.keeping.keep_now()
    room.qtbot.waitUntil(lambda: page.mark.words() == "Kept as a draft 10:31")
    split = page.split()
    room.desk.crossing.close()  # the office is not closed: as if the power went
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    assert again.split() == split
    assert again.facts.subject.text() == "Camera – trials"
    assert again.facts.received.text() == "Tue 23 July 2024"


def test_nothing_is_said_to_be_kept_before_it_is(room: Room) -> None:
    page = room.open()
    assert page.mark.words() == ""
    page.coming.start_with([DEMO])
    assert page.mark.words() == ""
    room.qtbot.waitUntil(lambda: page.mark.words() == "Kept as a draft 10:31")


def test_a_draft_not_on_the_screen_is_put_aside_not_lost(room: Room) -> None:
    page = room.with_demo()
    page.facts.subject.setText("Camera trials")
    page.facts.changed.emit()
    page.leave()
    room.settle()
    page.start_empty()
    page.coming.start_pasted("Dear Sir\n\nHow many vans do you own?")
    room.qtbot.waitUntil(lambda: page.has_request() and page.banner.isVisible())
    assert "vans" in page.split().text
    click(page, "Go back to it")
    assert page.facts.subject.text() == "Camera trials"
    room.settle()
    draft = room.desk.office.receipt.kept_draft()
    assert draft is not None
    assert draft.subject == "Camera trials"


def test_discard_can_be_taken_back(room: Room) -> None:
    page = room.with_demo()
    click(page, "Discard")
    assert not page.has_request()
    room.settle()
    assert room.desk.office.receipt.kept_draft() is None
    QTest.mouseClick(page.undo_bar.button(), Qt.MouseButton.LeftButton)
    assert page.has_request()
    room.settle()
    assert room.desk.office.receipt.kept_draft() is not None


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 400])
def test_a_file_that_cannot_be_read_is_a_sentence_and_nothing_is_lost(
    room: Room, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.eml"
    bad.write_bytes(content)
    page = room.with_demo()
    page.facts.subject.setText("Mine")
    page.coming.start_with([bad])
    room.qtbot.waitUntil(page.banner.isVisible)
    assert page.banner.words()
    assert page.has_request()
    assert page.facts.subject.text() == "Mine"


def test_hostile_words_are_shown_as_they_are(room: Room) -> None:
    page = room.open()
    text = f"Dear {HOSTILE}\n\n1. How many {HOSTILE}?\n\n2. How many \U0001f600 cars?\n\n{HOSTILE}"
    page.coming.start_pasted(text)
    room.qtbot.waitUntil(page.has_request)
    assert page.split().text == text
    assert HOSTILE in page.view.toPlainText()
    page.facts.requester.setText(HOSTILE)
    page.facts.subject.setText(HOSTILE)
    rich = [made for made in page.findChildren(QLabel) if made.textFormat() != Qt.TextFormat.PlainText and made.text()]
    assert all("img" not in made.text() for made in rich)
    view = page.view
    view.set_caret(text.index("cars"))
    assert view.caret() == text.index("cars")
    QTest.keyClick(view, Qt.Key.Key_Return, CTRL | SHIFT)
    assert any(part.start == text.index("cars") for part in page.split().parts)


def test_several_files_ask_what_the_others_are(room: Room, tmp_path: Path) -> None:
    other = tmp_path / "map.pdf"
    other.write_bytes(b"%PDF-1.4 map")
    page = room.open()
    page.coming.start_with([DEMO, other])
    room.qtbot.waitUntil(page.has_request)
    assert "map.pdf" in page.banner.words()
    click(page, "File with this request")
    room.qtbot.waitUntil(lambda: "1 file" in page.strip.how())
    with room.qtbot.waitSignal(page.created) as made:
        click(page, "Create HA06181")
    names = [source.name for source in room.desk.office.receipt.sources(made.args[0])]
    assert "map.pdf" in names


def test_several_files_may_be_requests_one_after_another(room: Room, tmp_path: Path) -> None:
    other = tmp_path / "second.txt"
    other.write_text("Dear Sir\n\nHow many vans do you own?\n\nSam Roe", encoding="utf-8")
    page = room.open()
    page.coming.start_with([DEMO, other])
    room.qtbot.waitUntil(page.has_request)
    click(page, "A request of its own")
    click(page, "Create HA06181")
    room.qtbot.waitUntil(lambda: page.has_request() and "vans" in page.split().text)
    assert page.facts.reference.text() == "HA06182"
    page.facts.received.setFocus()
    type_text(page.facts.received, "23 jul")
    QTest.keyClick(page.facts.received, Qt.Key.Key_Return)
    with room.qtbot.waitSignal(page.created):
        click(page, "Create HA06182")


def test_copied_words_are_pasted_anywhere(room: Room) -> None:
    page = room.open()
    assert page.drop.isVisible()
    QGuiApplication.clipboard().setText("Dear Sir\n\nHow many cars do you own?")
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_V, CTRL)
    room.qtbot.waitUntil(page.has_request)
    assert "How many cars" in page.split().text


def test_a_hundred_items_stay_quick_and_whole(room: Room) -> None:
    page = room.open()
    text = "Please send:\n\n" + "\n\n".join(f"{n}. How many cars in area {n}?" for n in range(1, 101))
    page.coming.start_pasted(text)
    room.qtbot.waitUntil(page.has_request)
    assert len(words(page)) == 100
    page.view.go_to_part(nth(page, PartKind.ITEM, 100))
    shown = [chip for chip in page.view.gutter.findChildren(QAbstractButton) if chip.isVisible()]
    assert 3 < len(shown) < 40
    # Far down the text, so that the scroll bar moves while the text is replaced.
    for left in range(99, 79, -1):
        QTest.keyClick(page.view, Qt.Key.Key_Backspace)
        assert len(words(page)) == left
        page.view.go_to_part(nth(page, PartKind.ITEM, left))


def test_everything_to_use_has_a_name(room: Room, qtbot: QtBot) -> None:
    page = room.with_demo()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    nameless = [
        made for kind in kinds for made in page.findChildren(kind)
        if made.isVisible() and not (made.accessibleName() or getattr(made, "text", str)())
    ]  # fmt: skip
    assert nameless == []
    page.view.go_to_part(nth(page, PartKind.ITEM, 2))
    assert page.view.accessibleDescription().startswith("Item 2: ")


def test_a_narrow_window_shows_one_side_at_a_time(room: Room) -> None:
    page = room.with_demo()
    room.windows[-1].resize(700, 600)
    room.qtbot.waitUntil(lambda: not page.facts.isVisible())
    assert room.windows[-1].width() == 700
    page.facts.received.clear()
    page.facts.received.editingFinished.emit()
    click(page, "Create HA06181")
    assert page.facts.isVisible()
    assert not page.view.isVisible()
    QTest.mouseClick(page.side.segment("text"), Qt.MouseButton.LeftButton)
    assert page.view.isVisible()
    room.windows[-1].resize(1392, 845)
    room.qtbot.waitUntil(lambda: page.facts.isVisible() and page.view.isVisible())


def test_ctrl_z_brings_a_discarded_request_back_and_means_the_cuts_again(room: Room) -> None:
    page = room.with_demo()
    before = page.split()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_J, CTRL)
    assert page.split() != before
    cut = page.split()
    page.discard()
    room.settle()
    assert page.undo_bar.isVisible()
    assert room.desk.acts.action("undo").text() == "Undo discard"
    room.desk.acts.trigger("undo")
    room.settle()
    assert page.has_request()
    assert page.split() == cut
    assert not page.undo_bar.isVisible()
    assert room.desk.office.receipt.kept_draft() is not None
    # With a request on the screen the key is about its cuts, and the bar no longer names it.
    page.discard()
    page.coming.start_with([DEMO])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    assert page.undo_bar.isVisible()
    assert "Ctrl+Z" not in [one.text() for one in page.undo_bar.findChildren(QLabel) if one.isVisible()]


def test_the_caret_stands_where_the_requesters_own_words_begin(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "form.eml"
    path.write_bytes(COUNCIL_FORM)
    page = room.open()
    page.window().resize(1000, 420)
    page.coming.start_with([path])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    assert page.view.part() == nth(page, PartKind.ITEM)
    assert page.view.cursorRect().top() < page.view.viewport().height() // 2
    assert page.strip._how.text().startswith("form.eml, opened")

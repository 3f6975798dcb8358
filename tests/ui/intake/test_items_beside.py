"""The items beside the text: chosen from both sides, worded for the letter, kept and carried into the case."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from foidesk.domain.splitting import PartKind
from foidesk.office.draftbody import document_written, read_back, written
from foidesk.ui.intake.page import NewRequestPage
from tests.ui.conftest import type_text
from tests.ui.intake.conftest import Room
from tests.ui.intake.test_new_request import nth, words
from tests.ui.intake.test_split_editor import TEXT, with_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def beside(room: Room) -> NewRequestPage:
    page = with_text(room)
    QTest.mouseClick(page.tabs.segment("items"), LEFT)
    assert page.items.isVisible()
    return page


def reword(page: NewRequestPage, number: int, wording: str) -> None:
    page.items.list.setFocus()
    page.view.go_to_part(nth(page, PartKind.ITEM, number))
    QTest.keyClick(page.items.list, Qt.Key.Key_F2)
    page.items.editor.selectAll()
    type_text(page.items.editor, wording)


def letter(page: NewRequestPage) -> list[str]:
    return [page.split().letter_wording(part) for part in page.split().items]


def test_the_tab_counts_the_items_and_the_list_goes_with_the_text(room: Room) -> None:
    page = beside(room)
    assert page.tabs.segment("items").text() == "Items 3"
    listed, view = page.items.list, page.view
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(listed.rows.index(1)).center())
    assert view.part() == nth(page, PartKind.ITEM, 2)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert view.part() == nth(page, PartKind.ITEM, 3)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert listed.currentIndex().row() == 1
    view.go_to_part(0)
    assert not listed.currentIndex().isValid()


def test_wording_is_changed_for_the_letter_and_the_text_stays(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "How many vans do you own?")
    assert letter(page)[1] == "How many vans do you own?"
    assert page.split().text == TEXT
    assert words(page)[1] == "2. How many vans?"
    assert page.items.list.rows.head(1) == "Item 2, wording changed"
    QTest.keyClick(page.items.editor, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.items.list
    assert page.has_request()
    assert room.desk.acts.action("undo").text() == "Undo change the wording of item 2"
    QTest.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    assert letter(page)[1] == "2. How many vans?"
    QTest.keyClick(page.view, Qt.Key.Key_Y, CTRL)
    assert letter(page)[1] == "How many vans do you own?"


def test_a_cut_that_ends_the_wording_leaves_the_keyboard_in_the_list(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "Vans?")
    page.view.go_to_part(nth(page, PartKind.ITEM, 3))
    assert QApplication.focusWidget() is page.items.list
    assert page.items.editing() == -1
    page.items.begin_edit()
    page.view.setFocus()
    page.view.go_to_part(0)
    assert QApplication.focusWidget() is page.view


def test_the_words_as_received_come_back(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "Vans?")
    QTest.mouseClick(page.items.received, LEFT)
    assert letter(page)[1] == "2. How many vans?"
    assert page.items.editor.toPlainText() == "2. How many vans?"
    assert page.items.list.rows.head(1) == "Item 2"
    page.items.editor.selectAll()
    type_text(page.items.editor, "All vans?")
    assert letter(page)[1] == "All vans?"


def test_an_item_left_without_words_says_so_and_keeps_its_wording(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "Vans?")
    page.items.editor.selectAll()
    QTest.keyClick(page.items.editor, Qt.Key.Key_Delete)
    assert letter(page)[1] == "Vans?"
    told = [one.text() for one in page.items.findChildren(QLabel) if one.isVisible()]
    assert "An item cannot be left without words. The wording before this is kept." in told
    QTest.mouseClick(page.items.received, LEFT)
    assert letter(page)[1] == "2. How many vans?"


def test_cuts_elsewhere_keep_the_wording_and_a_cut_through_it_says_so(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "Vans?")
    QTest.keyClick(page.items.editor, Qt.Key.Key_Escape)
    page.view.set_caret(TEXT.index("Say where"))
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL | SHIFT)
    assert letter(page) == ["1. How many cars?", "Say where they are kept.", "Vans?", "3. How many bikes?"]
    page.view.go_to_part(nth(page, PartKind.ITEM, 3))
    QTest.keyClick(page.view, Qt.Key.Key_J, CTRL)
    assert letter(page)[2] == "Vans?\n3. How many bikes?"
    page.view.set_caret(TEXT.index("How many bikes"))
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL | SHIFT)
    assert page.strip.undo.accessibleName() == "Undo split item 3 (its words are as received again)"
    QTest.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    assert letter(page)[2] == "Vans?\n3. How many bikes?"


def test_the_wording_outlives_a_kill_and_goes_into_the_case(room: Room) -> None:
    page = beside(room)
    reword(page, 2, "Vans?")
    page.keeping.keep_now()
    room.settle()
    room.desk.crossing.close()
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    assert letter(again)[1] == "Vans?"
    again.facts.received.setFocus()
    type_text(again.facts.received, "23 jul")
    QTest.keyClick(again.facts.received, Qt.Key.Key_Return)
    with room.qtbot.waitSignal(again.created) as made:
        QTest.keyClick(again.view, Qt.Key.Key_Return, CTRL)
    case = room.desk.office.records.case(made.args[0]).case
    assert [item.wording for item in case.items][1] == "Vans?"
    assert case.evidence[case.items[1].start : case.items[1].end] == "2. How many vans?"


def test_many_items_are_cut_while_the_bar_comes_and_goes(room: Room) -> None:
    page = room.open()
    text = "Please send:\n\n" + "\n\n".join(f"{n}. How many cars in area {n}? Who drives them?" for n in range(200))
    page.coming.start_pasted(text)
    room.qtbot.waitUntil(page.has_request)
    for n in (150, 20):
        page.view.set_caret(text.index("Who", text.index(f"area {n}?")))
        QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL | SHIFT)
    assert len(words(page)) == 202
    assert page.tabs.segment("items").text() == "Items 202"
    assert words(page)[21] == "Who drives them?"


def test_a_draft_of_an_earlier_version_is_read(room: Room) -> None:
    page = with_text(room)
    room.settle()
    draft = room.desk.office.receipt.kept_draft()
    assert draft is not None
    body = written(draft).replace(', [], ""]', "]")
    assert body != written(draft)
    assert read_back(body, document_written(draft.document)).split == page.split()


def test_delete_in_the_list_says_that_it_is_no_item(room: Room) -> None:
    page = beside(room)
    listed = page.items.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert len(words(page)) == 2
    assert page.tabs.segment("items").text() == "Items 2"


def test_a_field_left_wrong_is_shown_though_the_items_were_beside_the_text(room: Room) -> None:
    page = beside(room)
    QTest.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    assert page.facts.isVisible()
    assert page.facts.received_row.error() == "Type the day the request came in."


def test_the_item_being_worded_stays_in_sight_in_a_low_window(room: Room) -> None:
    page = beside(room)
    room.windows[-1].resize(1093, 560)
    room.qtbot.waitUntil(lambda: page.height() < 600)
    reword(page, 3, "Bikes?")
    listed = page.items.list
    room.qtbot.waitUntil(lambda: listed.viewport().rect().contains(listed.visualRect(listed.currentIndex())))


def test_a_narrow_window_shows_the_items_alone(room: Room) -> None:
    page = with_text(room)
    room.windows[-1].resize(700, 600)
    room.qtbot.waitUntil(lambda: not page.facts.isVisible())
    QTest.mouseClick(page.side.segment("items"), LEFT)
    assert page.items.isVisible()
    assert not page.view.isVisible()

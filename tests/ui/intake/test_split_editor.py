"""The split editor: breaks dragged to a word, items left out, sub-points nested and taken out, by mouse and keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from foidesk.domain.splitting import PartKind
from foidesk.ui.intake.page import NewRequestPage
from tests.ui.intake.conftest import Room
from tests.ui.intake.test_new_request import nth, words

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
TEXT = "Dear Sir\n\nI ask for this:\n\n1. How many cars? Say where they are kept.\n\n2. How many vans?\n\n3. How many bikes?\n\nYours\nJo Roe"


def with_text(room: Room) -> NewRequestPage:
    page = room.open()
    page.coming.start_pasted(TEXT)
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    return page


def moved(over: QWidget, to: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Move the mouse with its left button and a key held: QTest knows no key in a move."""
    place = QPointF(to)
    event = QMouseEvent(QEvent.Type.MouseMove, place, over.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, held)
    QApplication.sendEvent(over, event)


def over_word(page: NewRequestPage, word: str) -> QPoint:
    """Give a point in the gutter's measure that lies on the start of a word of the text."""
    view = page.view
    view.set_caret(page.split().text.index(word))
    return view.gutter.mapFromGlobal(view.viewport().mapToGlobal(view.cursorRect().center()))


def test_a_break_dragged_with_alt_goes_to_any_word_and_without_to_a_sentence(room: Room) -> None:
    page = with_text(room)
    gutter, second = page.view.gutter, nth(page, PartKind.ITEM, 2)
    target = over_word(page, "are kept")
    QTest.mousePress(gutter, LEFT, pos=gutter.grip(second).center())
    moved(gutter, target, ALT)
    QTest.mouseRelease(gutter, LEFT, pos=target)
    assert words(page)[:2] == ["1. How many cars? Say where they", "are kept.\n\n2. How many vans?"]
    QTest.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    target = over_word(page, "where they")
    QTest.mousePress(gutter, LEFT, pos=gutter.grip(second).center())
    moved(gutter, target)
    QTest.mouseRelease(gutter, LEFT, pos=target)
    assert words(page)[:2] == ["1. How many cars?", "Say where they are kept.\n\n2. How many vans?"]
    assert page.split().text == TEXT


def test_escape_lets_a_dragged_break_go_back_and_stays_on_the_page(room: Room) -> None:
    page = with_text(room)
    before, gutter, second = page.split(), page.view.gutter, nth(page, PartKind.ITEM, 2)
    target = over_word(page, "are kept")
    QTest.mousePress(gutter, LEFT, pos=gutter.grip(second).center())
    moved(gutter, target, ALT)
    assert gutter.is_dragging()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(gutter, LEFT, pos=target)
    assert page.split() == before
    assert page.has_request()
    assert page.isVisible()
    assert page.strip.undo.accessibleName() == "Nothing to undo"


def test_a_press_on_a_grip_without_a_move_changes_nothing(room: Room) -> None:
    page = with_text(room)
    before, gutter = page.split(), page.view.gutter
    QTest.mouseClick(gutter, LEFT, pos=gutter.grip(nth(page, PartKind.ITEM, 2)).center())
    assert page.split() == before


@pytest.mark.parametrize(("number", "becomes"), [(1, PartKind.PREAMBLE), (2, PartKind.OUTSIDE), (3, PartKind.CLOSING)])
def test_delete_says_that_a_part_is_no_item(room: Room, number: int, becomes: PartKind) -> None:
    page = with_text(room)
    at = nth(page, PartKind.ITEM, number)
    page.view.go_to_part(at)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.split().parts[at].kind is becomes
    assert len(words(page)) == 2
    assert page.split().text == TEXT
    QTest.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    assert len(words(page)) == 3


def test_delete_on_what_is_no_item_says_so(room: Room) -> None:
    page = with_text(room)
    page.view.go_to_part(0)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert "not an item" in page.banner.words()
    assert len(words(page)) == 3


def test_an_item_goes_with_the_item_above_and_comes_out_again_at_the_same_cut(room: Room) -> None:
    page = with_text(room)
    before, second = page.split(), nth(page, PartKind.ITEM, 2)
    page.view.go_to_part(second)
    QTest.keyClick(page.view, Qt.Key.Key_Right, ALT | SHIFT)
    assert words(page) == ["1. How many cars? Say where they are kept.\n\n2. How many vans?", "3. How many bikes?"]
    chip = page.view.gutter.chip(second - 1)
    assert chip.accessibleDescription().endswith("1b goes with item 1.")
    assert room.desk.acts.action("undo").text() == "Undo make item 2 part of item 1"
    QTest.keyClick(page.view, Qt.Key.Key_Left, ALT | SHIFT)
    assert words(page) == [before.wording(part) for part in before.items]
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    assert page.split() == before


def test_a_sub_point_is_taken_out_from_the_menu_of_its_item(room: Room) -> None:
    page = with_text(room)
    for _ in range(2):
        page.view.go_to_part(nth(page, PartKind.ITEM, 2))
        QTest.keyClick(page.view, Qt.Key.Key_Right, ALT | SHIFT)
    assert len(words(page)) == 1
    menu = page.view.gutter.chip(nth(page, PartKind.ITEM)).menu()
    next(act for act in menu.actions() if act.text() == "Make 1c an item of its own").trigger()
    assert [one.splitlines()[-1] for one in words(page)] == ["2. How many vans?", "3. How many bikes?"]


def test_where_nothing_can_be_nested_or_taken_out_it_says_so(room: Room) -> None:
    page = with_text(room)
    before = page.split()
    page.view.go_to_part(nth(page, PartKind.ITEM, 1))
    QTest.keyClick(page.view, Qt.Key.Key_Right, ALT | SHIFT)
    assert "right below another item" in page.banner.words()
    QTest.keyClick(page.view, Qt.Key.Key_Left, ALT | SHIFT)
    assert "no sub-point" in page.banner.words()
    assert page.split() == before


def test_every_label_says_why_its_part_begins_there(room: Room) -> None:
    page = with_text(room)
    chip = page.view.gutter.chip(nth(page, PartKind.ITEM, 2))
    assert chip.accessibleDescription() == "Item 2: starts with 2."
    assert chip.toolTip().startswith("Item 2: starts with 2.\n")


def test_the_bands_stand_off_the_facts(room: Room) -> None:
    page = with_text(room)
    right = page.view.viewport().mapToGlobal(QPoint(page.view.viewport().width(), 0)).x()
    assert page.view.mapToGlobal(QPoint(page.view.width(), 0)).x() - right >= 16


def test_sub_points_are_the_same_after_the_program_was_killed(room: Room) -> None:
    page = with_text(room)
    page.view.go_to_part(nth(page, PartKind.ITEM, 2))
    QTest.keyClick(page.view, Qt.Key.Key_Right, ALT | SHIFT)
    page.keeping.keep_now()
    room.settle()
    split = page.split()
    room.desk.crossing.close()
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    assert again.split() == split
    assert again.split().items[0].nested

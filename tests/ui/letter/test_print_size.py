"""Large print chosen by hand: on the Letter tab and in the details, seen at once, undone."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.clock.opened import Opened, log_seed
from tests.ui.letter.test_kinds import issue, text_of
from tests.ui.letter.test_letter_tab import issued

Open = Callable[..., Opened]


def pick(opened: Opened, words: str) -> None:
    """Choose a size in the menu below the button."""
    menu = opened.letter.bar.print_size.menu_of_sizes()
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    opened.settle_letter()


def test_large_print_is_chosen_above_the_letter_seen_and_undone(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    button, view = opened.letter.bar.print_size, opened.letter.preview.pages
    before, count = view.pdf, view.count
    assert button.text() == "Usual print"
    assert button.accessibleName() == "Print of this case’s letters: Usual print"
    pick(opened, "Large print, 18 point")
    assert opened.case.large_print == 18
    assert button.text() == "Large print, 18 point"
    assert view.count > count
    assert view.pdf == opened.office.despatch.preview(opened.case_id)
    assert text_of(opened).index("Request I am writing") < text_of(opened).index("Response The Office")
    assert opened.journal()[0] == "Letters of this case: large print, 18 point"
    opened.page.undoing.undo()
    opened.settle()
    opened.settle_letter()
    assert button.text() == "Usual print"
    assert view.pdf == before


def test_the_size_in_use_is_ticked_and_the_menu_opens_by_key(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    opened.office.lettering.print_large(opened.case_id, 22)
    opened.page.open(opened.case_id, "letter")
    opened.settle_letter()
    button = opened.letter.bar.print_size
    menu = button.menu_of_sizes()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Large print, 22 point"]
    menu.close()
    button.setFocus()
    assert button.hasFocus()
    assert opened.desk.acts.action("letters_large").isEnabled()
    opened.desk.acts.trigger("letters_large")
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    opened.qtbot.keyClick(shown, Qt.Key.Key_Down)
    opened.qtbot.keyClick(shown, Qt.Key.Key_Return)
    opened.settle_letter()
    assert opened.case.large_print == 0


def test_large_print_can_be_chosen_after_the_answer_has_gone(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    shown = opened.letter.preview.pages.pdf
    pick(opened, "Large print, 16 point")
    assert opened.case.large_print == 16
    assert opened.letter.preview.pages.pdf == shown  # what has gone stays as it went


def test_a_letter_in_large_print_is_issued_so(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    pick(opened, "Large print, 20 point")
    opened.click(opened.letter.side.sign.sign)
    opened.settle_letter()
    issue(opened)
    sent = opened.case.response_letter
    assert sent is not None
    assert sent.pages == opened.letter.preview.pages.count == 3


def test_the_details_say_and_change_the_print(open_case: Open) -> None:
    opened = open_case("draft", log_seed)
    details = opened.page.detailing.panel
    opened.click(opened.page.header.edit)
    assert details.print.currentText() == "Usual print"
    assert details.print.accessibleName() or details.print.parent() is not None
    details.print.setFocus()
    for _ in range(2):
        opened.qtbot.keyClick(details.print, Qt.Key.Key_Down)
    assert details.print.currentText() == "Large print, 18 point"
    opened.click(details.keep)
    assert opened.case.large_print == 18
    assert opened.case.requester.name == "Eleanor Whitcombe"
    assert opened.journal()[0] == "Letters of this case: large print, 18 point"
    opened.click(opened.page.header.edit)
    assert details.print.currentText() == "Large print, 18 point"


def test_the_bar_has_room_for_its_buttons_in_a_narrow_window(open_case: Open) -> None:
    opened = open_case("letter", log_seed, 640)
    opened.settle_letter()
    bar = opened.letter.bar
    pick(opened, "Large print, 18 point")
    for wide in (480, 640, 900):
        bar.resize(wide, bar.height())
        bar.layout().activate()
        shown = [one for one in (bar.choose, bar.why, bar.other, bar.print_size) if one.isVisible()]
        for one in shown:
            assert one.width() >= one.sizeHint().width(), (wide, one)
            assert bar.rect().contains(one.geometry()), (wide, one)
        for one, after in pairwise(shown):
            assert one.geometry().right() < after.geometry().left()
    assert bar.why.isVisible()

"""Find and replace over the items and responses of a case; only responses change."""

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.richtext import from_html, from_plain
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(put_on_desk):
    def prepare(office, case_id):
        case = office.records.case(case_id).case
        for number, html in enumerate(("<p>Caméras cost £1. No <b>camera</b> was 😀 sold.</p>", "<p>None.</p>"), 0):
            office.drafting.write_response(case_id, case.responses[number].key, from_html(html))

    return put_on_desk(prepare=prepare)


def bar(desk):
    return desk.draft.finder._bar


def count(desk) -> str:
    return bar(desk).count.text()


def test_words_are_found_in_request_and_response_without_accents_and_counted(desk):
    desk.desk.acts.trigger("find")
    type_text(bar(desk).words, "CAMERA")
    assert count(desk) == "1 of 4"
    assert (desk.table.current_item, desk.table.current_side) == (desk.item(1), "request")
    seen = []
    for _ in range(4):
        press(bar(desk).words, Qt.Key.Key_Return)
        seen.append((desk.table.current_item, desk.table.current_side, count(desk)))
    first, last = desk.item(1), desk.item(4)
    assert seen == [
        (first, "response", "2 of 4"),
        (first, "response", "3 of 4"),
        (last, "request", "4 of 4"),
        (first, "request", "1 of 4"),
    ]
    press(bar(desk).words, Qt.Key.Key_F3, SHIFT)
    assert count(desk) == "4 of 4"
    press(bar(desk).words, Qt.Key.Key_Escape)
    assert bar(desk).isHidden()
    assert desk.page.window().focusWidget() is desk.table.rows[3].cells[0].text


def test_nothing_found_says_so(desk):
    desk.desk.acts.trigger("find")
    type_text(bar(desk).words, "zebra")
    assert count(desk) == "0 found"
    said: list[str] = []
    desk.desk.said.connect(said.append)
    press(bar(desk).words, Qt.Key.Key_Return)
    assert said == ["“zebra” was not found"]


def test_replace_all_changes_responses_only_and_is_one_undo(desk):
    desk.desk.acts.trigger("replace")
    type_text(bar(desk).words, "camera")
    type_text(bar(desk).instead, "lens")
    bar(desk).all.click()
    desk.settle()
    assert desk.case.responses[0].text.to_html() == "<p>lenss cost £1. No <b>lens</b> was 😀 sold.</p>"
    assert desk.case.items[0].wording == "How much was spent on cameras in 2025?"
    assert count(desk) == "1 of 2" and not bar(desk).all.isEnabled()
    desk.page.header.undo.click()
    desk.settle()
    assert desk.case.responses[0].text.plain() == "Caméras cost £1. No camera was 😀 sold."
    assert count(desk) == "1 of 4"


def test_replace_goes_from_place_to_place_and_passes_the_request_over(desk):
    said: list[str] = []
    desk.desk.said.connect(said.append)
    desk.desk.acts.trigger("replace")
    type_text(bar(desk).words, "camera")
    type_text(bar(desk).instead, "lens")
    bar(desk).one.click()
    desk.settle()
    assert said[-1].startswith("The request stays as it came in.")
    bar(desk).one.click()
    desk.settle()
    assert desk.case.responses[0].text.plain() == "lenss cost £1. No camera was 😀 sold."
    bar(desk).one.click()
    desk.settle()
    assert desk.case.responses[0].text.plain() == "lenss cost £1. No lens was 😀 sold."


def test_what_is_selected_in_the_open_editor_is_looked_for_and_what_was_typed_is_kept(desk):
    box = desk.open_response(2)
    type_text(box.edit, " Camera")
    cursor = box.edit.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    box.edit.setTextCursor(cursor)
    desk.desk.acts.trigger("find")
    desk.settle()
    assert bar(desk).words.text() == "Camera"
    assert count(desk) == "1 of 5"
    assert desk.case.responses[1].text.plain() == "None. Camera"


def test_an_issued_letter_can_be_searched_and_not_changed(desk):
    desk.draft.finder._read_only = True
    desk.desk.acts.trigger("replace")
    assert not bar(desk).words.isHidden() and bar(desk).instead.isHidden()


def test_find_works_from_another_tab(desk):
    desk.page.show_tab("history")
    desk.desk.acts.trigger("find")
    assert desk.page.current_tab == "draft"
    assert bar(desk).isVisible()


def test_a_new_text_of_a_response_is_looked_through_again(desk):
    desk.desk.acts.trigger("find")
    type_text(bar(desk).words, "camera")
    office = desk.office
    view = office.drafting.write_response(desk.case_id, desk.case.responses[2].key, from_plain("camera"))
    desk.page.show_view(view)
    assert count(desk) == "1 of 5"

"""Every key that the list of keys promises for rows and editor, pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from foidesk.domain import richtext
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.parts import clipboard
from tests.ui.conftest import press, type_text

K = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def numbers(desk) -> list[str]:
    return [line.split(" |")[0] for line in desk.shown().splitlines()]


def test_the_keys_of_the_rows(on_desk):
    desk, table = on_desk, on_desk.table
    table.go_to(desk.item(1), "response")
    desk.key(K.Key_Down)
    assert table.current_item == desk.item(2)
    desk.key(K.Key_Left)
    assert table.current_side == "request"
    desk.key(K.Key_F2)
    assert isinstance(table.editor, WordingBox)
    desk.key(K.Key_Escape)
    desk.key(K.Key_Right)
    desk.key(K.Key_Up)
    assert (table.current_item, table.current_side) == (desk.item(1), "response")
    desk.key(K.Key_J, CONTROL)
    assert numbers(desk) == ["1,2", "3", "4"]
    desk.key(K.Key_J, CONTROL | SHIFT)
    assert numbers(desk) == ["1", "2", "3", "4"]
    before = [item.key for item in desk.case.items]
    table.go_to(before[1], "response")
    desk.key(K.Key_Up, ALT | SHIFT)
    assert [item.key for item in desk.case.items][:2] == [before[1], before[0]]
    desk.key(K.Key_Down, ALT | SHIFT)
    assert [item.key for item in desk.case.items] == before


@pytest.mark.parametrize(("key", "held"), [(K.Key_F4, NONE), (K.Key_Down, ALT)])
def test_the_key_of_the_outcome_opens_it_also_while_writing(on_desk, key, held):
    for writing in (False, True):
        if writing:
            on_desk.open_response(1)
        else:
            on_desk.table.go_to(on_desk.item(1), "response")
        on_desk.key(key, held)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()


def test_next_and_previous_response_while_writing_and_not(on_desk):
    desk, table = on_desk, on_desk.table
    table.go_to(desk.item(1), "response")
    desk.key(K.Key_PageDown, CONTROL)
    assert table.current_item == desk.item(2) and table.editor is None
    desk.key(K.Key_Return)
    type_text(table.editor.edit, "two")
    desk.key(K.Key_PageDown, CONTROL)
    assert table.editing == ("response", desk.item(3))
    desk.key(K.Key_PageUp, CONTROL)
    assert table.editing == ("response", desk.item(2))
    assert table.editor.text().plain() == "two"
    for _ in range(3):
        desk.key(K.Key_PageUp, CONTROL)
    assert table.current_item == desk.item(1)


def test_the_keys_of_the_editor(on_desk):
    box = on_desk.open_response(1)
    edit = box.edit
    for key, held, begin, end in (
        (K.Key_B, CONTROL, "<b>", "</b>"),
        (K.Key_I, CONTROL, "<i>", "</i>"),
    ):
        edit.clear()
        on_desk.key(key, held)
        type_text(edit, "x")
        assert box.text().to_html() == f"<p>{begin}x{end}</p>"
        edit.selectAll()
        on_desk.key(K.Key_Space, CONTROL)
        assert box.text().to_html() == "<p>x</p>"
    on_desk.key(K.Key_L, CONTROL | SHIFT)
    assert box.text().to_html() == "<ul><li>x</li></ul>"
    on_desk.key(K.Key_7, CONTROL | SHIFT)
    assert box.text().to_html() == "<ol><li>x</li></ol>"
    on_desk.key(K.Key_N, CONTROL | SHIFT)
    assert box.text().to_html() == "<p>x</p>"
    clipboard.copy("loud", "<p><b>loud</b></p>")
    edit.selectAll()
    on_desk.key(K.Key_V, CONTROL | SHIFT)
    assert box.text().to_html() == "<p>loud</p>"
    on_desk.key(K.Key_K, CONTROL)
    assert box.link_box() is not None
    on_desk.key(K.Key_Escape)
    assert box.link_box() is None and on_desk.table.editor is box
    on_desk.key(K.Key_Return, CONTROL)
    assert on_desk.table.editing == ("response", on_desk.item(2))
    on_desk.key(K.Key_Escape)
    assert on_desk.table.editor is None


def test_numbers_in_bullets_in_numbers_nest_with_tab_and_read_back(on_desk):
    box = on_desk.open_response(1)
    edit = box.edit
    press(edit, K.Key_7, CONTROL | SHIFT)
    type_text(edit, "one\n")
    press(edit, K.Key_Tab)
    type_text(edit, "a\n")
    press(edit, K.Key_Tab)
    type_text(edit, "deep\n")
    press(edit, K.Key_Backtab)
    type_text(edit, "b\n")
    press(edit, K.Key_Backtab)
    type_text(edit, "two")
    text = box.text()
    assert text.to_html() == "<ol><li>one<ol><li>a<ol><li>deep</li></ol></li><li>b</li></ol></li><li>two</li></ol>"
    on_desk.key(K.Key_Escape)
    assert on_desk.case.responses[0].text == text
    again = on_desk.open_response(1)
    assert again.text() == text


def test_underline_is_kept_when_pasted_and_cleared_and_no_button_makes_it(on_desk):
    box = on_desk.open_response(1)
    box.edit.put_in(richtext.from_html("<p><u>kept</u></p>"))
    assert box.text().to_html() == "<p><u>kept</u></p>"
    press(box.edit, K.Key_U, CONTROL)
    box.edit.selectAll()
    press(box.edit, K.Key_U, CONTROL)
    assert box.text().to_html() == "<p><u>kept</u></p>"
    press(box.edit, K.Key_Space, CONTROL)
    assert box.text().to_html() == "<p>kept</p>"


def test_a_link_can_be_changed_and_typing_behind_it_is_not_of_it(on_desk):
    box = on_desk.open_response(1)
    box.edit.put_in(richtext.from_html('<p>See <a href="https://a.org/">our page</a> now</p>'))
    cursor = box.edit.textCursor()
    cursor.setPosition(8)
    box.edit.setTextCursor(cursor)
    press(box.edit, K.Key_K, CONTROL)
    link = box.link_box()
    assert (link.words.text(), link.address.text()) == ("our page", "https://a.org/")
    link.address.setText("https://b.org/")
    press(link.address, K.Key_Return)
    assert box.text().to_html() == '<p>See <a href="https://b.org/">our page</a> now</p>'


def test_undo_after_leaving_a_cell_takes_the_act_back_and_redo_brings_it_again(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "first")
    on_desk.key(K.Key_Escape)
    box = on_desk.open_response(1)
    type_text(box.edit, " second")
    on_desk.settle()
    on_desk.key(K.Key_Z, CONTROL)
    assert "second" not in box.text().plain() or box.text().plain() != "first second"
    on_desk.key(K.Key_Y, CONTROL)
    assert box.text().plain() == "first second"
    on_desk.key(K.Key_Escape)
    on_desk.key(K.Key_Z, CONTROL)
    assert on_desk.case.responses[0].text.plain() == "first"
    on_desk.key(K.Key_Z, CONTROL)
    assert on_desk.case.responses[0].text.is_empty
    on_desk.key(K.Key_Y, CONTROL)
    on_desk.key(K.Key_Y, CONTROL)
    assert on_desk.case.responses[0].text.plain() == "first second"

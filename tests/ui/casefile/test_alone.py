"""One row alone: it fills the table, request above response, and every key still works in it."""

from PySide6.QtCore import Qt

from foidesk.ui.look import scale
from tests.ui.conftest import type_text


def visible(desk) -> list[int]:
    return [row.cells[0].face.number for row in desk.table.rows if row.isVisible()]


def test_a_row_fills_the_table_and_esc_brings_the_others_back(on_desk):
    on_desk.table.go_to(on_desk.item(2), "response")
    act = on_desk.desk.acts.action("focus_row")
    act.trigger()
    row = on_desk.table.rows[1]
    assert visible(on_desk) == [2] and act.isChecked()
    assert row.height() >= on_desk.table.viewport().height() and on_desk.table.lead.isHidden()
    assert row.answer.y() >= row.cells[0].geometry().bottom()
    assert not on_desk.draft.drawer.isVisible()
    on_desk.key(Qt.Key.Key_Down)
    assert visible(on_desk) == [3]
    on_desk.key(Qt.Key.Key_Return)
    type_text(on_desk.table.editor.edit, "written alone")
    on_desk.key(Qt.Key.Key_Escape)
    assert visible(on_desk) == [3]
    assert on_desk.case.responses[2].text.plain() == "written alone"
    on_desk.key(Qt.Key.Key_Escape)
    assert visible(on_desk) == [1, 2, 3, 4] and not act.isChecked()
    assert on_desk.table.lead.isVisible()
    assert on_desk.table.rows[2].answer.y() == 0
    assert on_desk.page.window().focusWidget() is on_desk.table.rows[2].answer.text


def test_control_enter_goes_on_to_the_next_row_alone(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "one two")
    on_desk.desk.acts.action("focus_row").trigger()
    on_desk.settle()
    assert on_desk.table.editing == ("response", on_desk.item(1))
    assert on_desk.table.editor.edit.textCursor().position() == 7
    on_desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert visible(on_desk) == [2]
    assert on_desk.table.editing == ("response", on_desk.item(2))


def test_a_row_alone_has_readable_lines_at_any_width(put_on_desk):
    desk = put_on_desk(width=1800)
    desk.desk.acts.action("focus_row").trigger()
    row = desk.table.rows[0]
    assert row.answer.width() <= scale.px(760)
    assert abs(row.cells[0].x() + row.cells[0].width() // 2 - row.width() // 2) <= 1


def test_the_drawer_opens_over_a_row_alone_and_stands_beside_the_rows_again_afterwards(on_desk):
    assert on_desk.draft.drawer.isVisible()
    on_desk.desk.acts.action("focus_row").trigger()
    assert not on_desk.draft.drawer.isVisible()
    on_desk.draft.drawer.press("checks")
    assert on_desk.draft.drawer.isVisible() and not on_desk.draft.drawer.stands_beside
    on_desk.draft.drawer.press("checks")
    assert not on_desk.draft.drawer.isVisible()
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.draft.drawer.stands_beside

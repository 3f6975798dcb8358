"""The register by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.conftest import press, type_text
from tests.ui.register.conftest import lines, settled

Key = Qt.Key


def here(page):
    return lines(page)[page.table.currentIndex().row()]


def test_arrows_walk_every_line(qtbot, page):
    press(page.table, Key.Key_Home)
    assert here(page) == "[Overdue 2]"
    seen = [here(page)]
    for _ in range(4):
        press(page.table, Key.Key_Down)
        seen.append(here(page))
    assert seen == ["[Overdue 2]", "HA07387", "HA07390", "[Due this week 2]", "HA07394"]
    press(page.table, Key.Key_Up)
    assert here(page) == "[Due this week 2]"
    press(page.table, Key.Key_End)
    assert here(page) == "HA07379"


def test_left_shuts_a_group_and_right_opens_it(qtbot, page):
    page.table.go_to_case(2)
    press(page.table, Key.Key_Left)
    assert here(page) == "[Overdue 2]"
    assert "HA07387" not in lines(page)
    press(page.table, Key.Key_Right)
    assert lines(page)[:3] == ["[Overdue 2]", "HA07387", "HA07390"]
    press(page.table, Key.Key_Right)
    assert here(page) == "HA07387"


def test_a_shut_group_stays_shut_after_reading_again(qtbot, page, desk):
    page.table.go_to_case(2)
    press(page.table, Key.Key_Left)
    desk.acts.trigger("refresh")
    settled(qtbot, page)
    assert "HA07387" not in lines(page)
    assert "HA07394" in lines(page)


def test_enter_opens_the_case(qtbot, page):
    page.table.go_to_case(5)
    with qtbot.waitSignal(page.opened) as opened:
        press(page.table, Key.Key_Return)
    assert opened.args == [5, "draft"]


def test_enter_on_a_heading_turns_its_group(qtbot, page):
    press(page.table, Key.Key_Home)
    press(page.table, Key.Key_Return)
    assert lines(page)[1] == "[Due this week 2]"


@pytest.mark.parametrize("typed", ["HA0741", "7410", "ha07410"])
def test_typing_goes_to_a_reference(qtbot, page, typed):
    type_text(page.table, typed)
    qtbot.waitUntil(lambda: page.table.current_case() == 6)
    settled(qtbot, page)
    assert page.detail.words().reference == "HA07410"


def test_typing_opens_the_shut_group_it_leads_into(qtbot, page):
    page.table.go_to_case(6)
    press(page.table, Key.Key_Left)
    assert "HA07410" not in lines(page)
    type_text(page.table, "7410")
    qtbot.waitUntil(lambda: page.table.current_case() == 6)


def test_copy_gives_text_and_a_table_and_keeps_outside_words_as_data(qtbot, page, desk):
    page.table.go_to_case(6)
    page.table.select_cases([8])
    settled(qtbot, page)
    desk.acts.trigger("copy")
    settled(qtbot, page)
    data = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert rows[0][:3] == ["Reference", "Requester", "Subject"]
    assert rows[1][:3] == ["HA07410", "Ola Adeyemi", "<b>Stop</b> & search"]
    assert rows[2][1] == "'=Siân Prosser"  # a spreadsheet must not reckon with it
    assert "&lt;b&gt;Stop&lt;/b&gt; &amp; search" in data.html()
    assert "<b>Stop" not in data.html()


def test_control_c_copies_from_the_list_itself(qtbot, page):
    page.table.go_to_case(5)
    QGuiApplication.clipboard().clear()
    press(page.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, page)
    assert "HA07408" in QGuiApplication.clipboard().text()


def test_select_all_takes_cases_and_no_headings(qtbot, page, desk):
    desk.acts.trigger("select_all")
    settled(qtbot, page)
    assert len(page.table.selected_cases()) == 9
    assert page.several.isVisible()


def test_f8_puts_the_detail_pane_away(qtbot, page, desk):
    assert page.detail.isVisible()
    desk.acts.trigger("side_pane")
    assert page.detail.isHidden()
    desk.acts.trigger("side_pane")
    assert page.detail.isVisible()


def test_the_count_of_the_selection_leaves_headings_out(qtbot, page):
    page.table.go_to_case(2)
    press(page.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)  # onto the heading below
    press(page.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)  # and on to the next case
    settled(qtbot, page)
    assert page.table.selected_cases() == [2, 3]
    assert page.table.selected_count() == 2
    assert page.detail.case_id is None

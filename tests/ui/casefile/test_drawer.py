"""The drawer beside the drafting table: its tabs, its keys, its room, and what it remembers."""

import pytest
from PySide6.QtCore import Qt

from foidesk.domain import richtext
from foidesk.domain.items import Outcome
from tests.ui.conftest import press, type_text

K = Qt.Key


def test_checks_open_by_key_and_esc_goes_back_to_the_words(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "Half a sen")
    on_desk.desk.acts.trigger("drawer_checks")
    drawer = on_desk.draft.drawer
    assert drawer.shows("checks")
    assert drawer.isAncestorOf(on_desk.page.window().focusWidget())
    press(on_desk.page.window().focusWidget(), K.Key_Escape)
    assert drawer.isVisible()
    assert box.edit.hasFocus()
    type_text(box.edit, "tence")
    assert box.text().plain() == "Half a sentence"


def test_the_tab_counts_what_must_be_done(on_desk):
    drawer = on_desk.draft.drawer
    at = drawer.names().index("checks")
    assert drawer.badge("checks") == "4"
    assert drawer.tabs.accessibleTabName(at) == "Checks, 4 things to be done"
    keys = [item.key for item in on_desk.case.items]
    now = on_desk.office.drafting.respond(on_desk.case_id, [1, 2, 3, 4], richtext.from_plain("No."), [Outcome.NOT_HELD])
    assert len(keys) == 4
    on_desk.page.show_view(now)
    assert drawer.badge("checks") == ""
    assert drawer.tabs.accessibleTabName(at) == "Checks"


def test_f8_shuts_it_and_the_buttons_bring_it_back_and_next_time_it_is_as_it_was_left(put_on_desk):
    desk = put_on_desk()
    acts, drawer, side = desk.desk.acts, desk.draft.drawer, desk.page.header.side
    assert drawer.isVisible()
    assert not side.isVisible()
    acts.trigger("side_pane")
    assert not drawer.isVisible()
    assert side.isVisible()
    assert not acts.action("side_pane").isChecked()
    assert side.button("checks").text() == "Checks  4"
    again = put_on_desk()
    assert not again.draft.drawer.isVisible()
    again.page.header.side.button("checks").click()
    assert again.draft.drawer.shows("checks")
    assert again.desk.acts.action("side_pane").isChecked()


@pytest.mark.parametrize("width", [1093, 700])
def test_in_a_narrow_window_it_opens_over_the_right_half_and_esc_shuts_it(put_on_desk, width):
    desk = put_on_desk(width=width)
    drawer, side = desk.draft.drawer, desk.page.header.side
    assert not drawer.isVisible()
    desk.desk.acts.trigger("drawer_checks")
    desk.settle()
    assert drawer.isVisible()
    assert drawer.geometry().right() == desk.draft.rect().right()
    assert drawer.width() >= desk.draft.width() // 2 or drawer.width() == drawer.maximumWidth()
    assert side.isVisible()
    press(desk.page.window().focusWidget(), K.Key_Escape)
    assert not drawer.isVisible()
    assert desk.page.window().focusWidget() is desk.table.rows[0].answer.text


def test_beside_an_issued_letter_there_is_no_drawer(put_on_desk):
    def issued(office, case_id):
        office.drafting.respond(case_id, [1, 2, 3, 4], richtext.from_plain("No."), [Outcome.NOT_HELD])
        office.despatch.issue(case_id)

    desk = put_on_desk(prepare=issued)
    desk.desk.acts.trigger("drawer_checks")
    assert not desk.draft.drawer.isVisible()
    assert not desk.page.header.side.isVisible()
    desk.page.start_correction()
    desk.settle()
    assert desk.draft.drawer.isVisible()

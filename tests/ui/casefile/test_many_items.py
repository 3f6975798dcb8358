"""A case of two hundred items shows at once; rows below the window come while she looks, and at once when wanted."""

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.richtext import from_plain
from foidesk.ui.casefile.table import AT_ONCE
from tests.builders import a_logged_case, some_items
from tests.ui.conftest import type_text

ITEMS = 200
K = Qt.Key


def answered(office, case_id):
    office.drafting.respond(case_id, [ITEMS], from_plain("The very last zebra."), [])


@pytest.fixture
def seen(put_on_desk):
    """The desk, and how many rows there were when the case first showed."""
    desk = put_on_desk()
    made: list[int] = []
    case_id = a_logged_case(desk.office, some_items(ITEMS), reference="HA09999").case_id
    answered(desk.office, case_id)
    desk.page.draft.table.rows_made.connect(lambda: made.append(len(desk.table.built_rows)))
    desk.case_id = case_id
    return desk, made


def open_it(desk) -> int:
    """Open the case; give how many rows were made when it showed."""
    view = desk.office.records.case(desk.case_id)
    desk.page.show_view(view)
    return len(desk.table.built_rows)


def test_the_rows_in_view_are_made_first_and_the_others_after_them(seen, qtbot):
    desk, made = seen
    assert open_it(desk) == AT_ONCE
    last = desk.table.built_rows[-1]
    assert last.y() > desk.table.viewport().height()  # the window is full
    qtbot.waitUntil(lambda: len(desk.table.built_rows) == ITEMS)
    assert made == sorted(made) and len(made) > 1
    tops = [row.y() for row in desk.table.built_rows]
    assert tops == sorted(set(tops))
    assert all(row.isVisible() for row in desk.table.built_rows)


def test_whatever_is_wanted_of_a_row_that_is_not_made_is_there(seen):
    desk, _ = seen
    assert open_it(desk) == AT_ONCE
    assert len(desk.table.item_keys()) == ITEMS
    desk.draft.go_to_item(ITEMS)
    assert desk.draft.current_number() == ITEMS
    assert len(desk.table.built_rows) == ITEMS
    box = desk.open_response(ITEMS)
    assert box.text().plain() == "The very last zebra."


def test_end_key_and_find_reach_the_last_row_at_once(seen):
    desk, _ = seen
    open_it(desk)
    desk.table.focus_current()
    desk.key(K.Key_End)
    assert desk.draft.current_number() == ITEMS
    open_it(desk)
    desk.desk.acts.trigger("find")
    type_text(desk.draft.finder._bar.words, "zebra")
    assert desk.draft.finder._bar.count.text() == "1 of 1"


def test_reading_the_case_again_while_rows_come_makes_none_twice(seen, qtbot):
    desk, _ = seen
    open_it(desk)
    for _ in range(3):
        open_it(desk)
    qtbot.waitUntil(lambda: len(desk.table.built_rows) == ITEMS)
    keys = [row.response_key() for row in desk.table.built_rows]
    assert len(set(keys)) == ITEMS


def test_another_case_takes_no_row_of_the_one_before_along(seen, qtbot):
    desk, _ = seen
    open_it(desk)
    small = a_logged_case(desk.office, 2, reference="HA09998").case_id
    desk.page.show_view(desk.office.records.case(small))
    assert len(desk.table.rows) == 2
    shown = [row for row in desk.table.sheet.findChildren(type(desk.table.rows[0])) if row.isVisible()]
    assert len(shown) == 2

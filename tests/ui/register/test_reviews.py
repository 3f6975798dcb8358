"""A case under review in the register: open work again, and the list says what is due."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.items import Outcome
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.office.records import View
from foidesk.ui.register.columns import KEYS
from tests.ui.register.conftest import lines, settled

REFERENCE = "HA07387"  # received on 21 October 2026, answered late on 24 November


@pytest.fixture
def case_id(qtbot, page, office):
    number = office.records.case_by_reference(REFERENCE).case_id
    office.drafting.respond(number, [1, 2], from_plain("Not held."), [Outcome.NOT_HELD])
    office.despatch.issue(number, override="As sent")
    settled(qtbot, page)
    return number


def cell(page, key, role=Qt.ItemDataRole.DisplayRole):
    return page.model.index(lines(page).index(REFERENCE), KEYS.index(key)).data(role)


def test_a_review_brings_the_case_back_with_its_own_day(qtbot, page, office, case_id):
    page.show_view(View.CLOSED)
    settled(qtbot, page)
    assert (cell(page, "stage"), cell(page, "days")) == ("Issued", "Late")
    office.reviewing.ask(case_id, date(2026, 11, 24))
    settled(qtbot, page)
    assert REFERENCE not in lines(page)
    page.show_view(View.ALL)
    settled(qtbot, page)
    assert [cell(page, key) for key in ("due", "days", "stage")] == ["Wed 23 Dec", "20 days", "Internal review"]
    tip = Qt.ItemDataRole.ToolTipRole
    assert cell(page, "stage", tip) == cell(page, "due", tip) == "Internal review due Wednesday 23 December"
    assert cell(page, "days", tip) == "Internal review due Wednesday 23 December, 20 working days left"
    assert cell(page, "stage", Qt.ItemDataRole.AccessibleTextRole) == (
        "HA07387, Northmere Gazette, Custody visitor expenses, internal review due Wednesday 23 December, "
        "20 working days left, Internal review, Tom Hale"
    )
    office.reviewing.decide(case_id, date(2026, 11, 24), ReviewOutcome.UPHELD)
    page.show_view(View.CLOSED)
    settled(qtbot, page)
    assert [cell(page, key) for key in ("days", "stage")] == ["Late", "Issued"]


def test_the_pane_tells_the_answer_from_the_review(qtbot, page, office, case_id):
    office.reviewing.ask(case_id, date(2026, 11, 24))
    page.table.go_to_case(case_id)
    settled(qtbot, page)
    words = page.detail.words()
    assert (words.due_of, words.due, words.left.words) == ("Review due", "Wed 23 December", "20 working days")
    assert words.answered == "Tue 24 November, day 24 of 20, late"
    assert words.stage_line == "Internal review, with Tom Hale"
    office.reviewing.decide(case_id, date(2026, 11, 24), ReviewOutcome.UPHELD)
    settled(qtbot, page)
    words = page.detail.words()
    assert (words.due_of, words.answered, words.left.words) == ("Due", "", "Day 24 of 20, late")

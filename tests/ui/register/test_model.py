"""The model under the list: what Qt's own tester says, and what a large register must not cost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from foidesk.office.records import Band
from foidesk.office.views import RegisterRow
from foidesk.ui.register.columns import DUE
from foidesk.ui.register.listing import Listing
from foidesk.ui.register.model import PAGE, RegisterModel
from foidesk.ui.register.wording import BAND_TITLES

TODAY = date(2026, 11, 24)


def row(case_id, **changed):
    plain = RegisterRow(
        case_id, f"HA{case_id:05}", "Ann", "S", "foia", TODAY, TODAY, 0, 20, "logged", "", 1, 0, None, None, False
    )
    return replace(plain, **changed)


def listing(*groups, closed=()):
    return Listing.of(groups, closed)


def shown(model):
    return [
        model.case_at(line) if model.case_at(line) is not None else model.index(line, 0).data()
        for line in range(model.rowCount())
    ]


def test_qt_finds_no_fault_with_it_while_it_changes(qtmodeltester):
    model = RegisterModel(TODAY)
    qtmodeltester.check(model)
    steps = (
        listing((Band.OVERDUE, (1, 2)), (Band.LATER, (3, 4, 5))),
        listing((Band.OVERDUE, (1,)), (Band.LATER, (2, 3, 4, 5))),
        listing((Band.LATER, (2, 3, 5)), closed={Band.LATER}),
        listing((None, (5, 4, 3, 2, 1))),
        listing((None, (5, 3, 4, 2, 1, 6))),
        listing(),
        listing((Band.OVERDUE, (1, 2)), (Band.LATER, (3, 4, 5))),
    )
    for step in steps:
        model.show(step, [row(one) for one in range(1, 7)], TODAY)
        qtmodeltester.check(model)
        assert model.rowCount() == step.lines
    model.set_open(0, False)
    assert shown(model) == ["Overdue", "Due later", 3, 4, 5]
    model.set_open(0, True)
    assert shown(model) == ["Overdue", 1, 2, "Due later", 3, 4, 5]


def test_a_due_day_past_the_settled_years_is_a_forecast_in_words():
    model = RegisterModel(TODAY)
    due = date(2029, 1, 5)
    model.show(listing((None, (1, 2))), [row(1, due=due, forecast=True, days_left=3), row(2)], TODAY)
    tip = model.index(0, DUE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Due Friday 5 January 2029 (forecast)"
    assert "due Friday 5 January 2029 (forecast)" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(1, DUE).data(Qt.ItemDataRole.ToolTipRole) == "Due Tuesday 24 November"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (((Band.OVERDUE, (1, 2, 3)),), ((Band.OVERDUE, (1, 3)),)),
        (((Band.OVERDUE, (1,)), (Band.LATER, (2,))), ((Band.OVERDUE, (1, 2)),)),
        (((Band.OVERDUE, (1,)),), ((Band.OVERDUE, (1,)), (Band.LATER, (2, 3)))),
        (((None, (1, 2, 3, 4)),), ((None, (1, 4, 2, 3)),)),
        (((Band.OVERDUE, (1, 2)), (Band.WAITING, (3,))), ((Band.OVERDUE, (2,)), (Band.WAITING, (1, 3)))),
    ],
)
def test_only_the_lines_that_changed_move(qtbot, before, after):
    model = RegisterModel(TODAY)
    rows = [row(one) for one in range(1, 5)]
    model.show(listing(*before), rows, TODAY)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(listing(*after), rows, TODAY)
    assert shown(model) == [_title(key) for key in listing(*after).line_keys()]


def _title(key):
    return key if isinstance(key, int) else BAND_TITLES[key]


def test_a_changed_row_is_told_alone(qtbot):
    model = RegisterModel(TODAY)
    model.show(listing((None, (1, 2, 3))), [row(1), row(2), row(3)], TODAY)
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show(listing((None, (1, 2, 3))), [row(1), row(2, owner="Tom"), row(3)], TODAY)
    assert told == [(1, 1)]


def test_rows_are_asked_for_in_pages_when_they_are_shown_and_not_before(qtbot):
    model = RegisterModel(TODAY)
    ids = tuple(range(1, 100_001))
    model.show(listing((Band.LATER, ids)), [], TODAY)
    asked = []
    model.wanted.connect(asked.append)
    with qtbot.waitSignal(model.wanted):
        assert model.index(49_990, 0).data() is None
        assert model.index(49_991, 2).data() is None
    assert len(asked) == 1
    assert 49_990 in asked[0]
    assert len(asked[0]) == PAGE
    model.keep([row(one) for one in asked[0]])
    assert model.index(49_990, 0).data() == "HA49990"
    assert model.line_of(49_990) == 49_990


def test_headings_are_walked_to_but_never_selected():
    model = RegisterModel(TODAY)
    model.show(listing((Band.LATER, (1,))), [row(1)], TODAY)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable

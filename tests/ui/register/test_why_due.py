"""Why a case is due when it is, told in the register: beside the list and at the due date itself."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from foidesk.domain.clock import ClockEvent, EventKind
from tests.ui.register.conftest import lines, settled


def point_at(page, reference: str, column: str) -> None:
    """Rest the pointer on a cell."""
    from foidesk.ui.register.columns import KEYS

    index = page.model.index(lines(page).index(reference), KEYS.index(column))
    where = page.table.visualRect(index).center()
    viewport = page.table.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    QCoreApplication.sendEvent(viewport, event)


@pytest.fixture(autouse=True)
def _no_tip_left():
    yield
    QToolTip.hideText()


def test_the_pane_says_why(qtbot, page, office):
    page.table.go_to_case(office.records.case_by_reference("HA07408").case_id)
    settled(qtbot, page)
    assert page.detail.words().why == (
        "20 working days after Tuesday 3 November 2026. Left out besides weekends: Monday 30 November, "
        "St Andrew’s Day (Scotland)."
    )


def test_the_pane_says_what_a_waiting_case_waits_for(qtbot, page, office):
    page.table.go_to_case(office.records.case_by_reference("HA07379").case_id)
    settled(qtbot, page)
    assert page.detail.words().why == (
        "No due date: the clock waits for the answer to the clarification asked on Tuesday 20 October 2026."
    )


def test_the_due_date_says_why_when_it_is_pointed_at(qtbot, page):
    point_at(page, "HA07408", "due")
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == (
        "Due Wednesday 2 December\n20 working days after Tuesday 3 November 2026. Left out besides weekends: "
        "Monday 30 November, St Andrew’s Day (Scotland)."
    )
    said = QToolTip.text()
    QToolTip.hideText()
    point_at(page, "HA07408", "due")  # known by now: told at once
    assert QToolTip.text() == said


def test_a_changed_clock_changes_the_reason(qtbot, page, office):
    point_at(page, "HA07408", "due")
    qtbot.waitUntil(QToolTip.isVisible)
    QToolTip.hideText()
    case_id = office.records.case_by_reference("HA07408").case_id
    office.timekeeping.add_event(case_id, ClockEvent(EventKind.PIT_EXTENSION, date(2026, 11, 24), 40))
    settled(qtbot, page)
    point_at(page, "HA07408", "due")
    qtbot.waitUntil(lambda: "extended to weigh the public interest" in QToolTip.text())
    assert QToolTip.text().startswith("Due Tuesday 5 January 2027\n40 working days after Tuesday 3 November 2026")


def test_a_changed_calendar_changes_the_reason_of_a_day_that_stays(qtbot, page, office):
    point_at(page, "HA07408", "due")
    qtbot.waitUntil(QToolTip.isVisible)
    QToolTip.hideText()
    office.timekeeping.strike_day(date(2026, 11, 30))
    office.timekeeping.add_day(date(2026, 11, 27), "Day of thanks")
    settled(qtbot, page)
    point_at(page, "HA07408", "due")
    qtbot.waitUntil(lambda: "Day of thanks" in QToolTip.text())
    assert QToolTip.text().startswith("Due Wednesday 2 December\n")


def test_other_columns_keep_their_own_words(qtbot, page):
    point_at(page, "HA07408", "days")
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "5 working days left, due Wednesday 2 December"

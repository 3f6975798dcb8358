"""The planner, the morning and the calendar file over a real register."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.agenda import EntryKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.office.records import RegisterQuery, View
from tests.builders import a_logged_case, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    a_logged_case(opened, received=date(2026, 10, 1), subject="Late", name="Jane Roe")
    a_logged_case(opened, received=date(2026, 10, 30), subject="This week")
    a_logged_case(opened, received=date(2026, 11, 3), subject="Next week")
    waiting = a_logged_case(opened, received=date(2026, 11, 4), subject="Waiting")
    opened.timekeeping.add_event(waiting.case_id, ClockEvent(EventKind.FEES_NOTICE_GIVEN, date(2026, 11, 9)))
    issued = a_logged_case(opened, 1, received=date(2026, 11, 4), subject="Issued")
    opened.drafting.respond(issued.case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    opened.despatch.issue(issued.case_id)
    yield opened
    opened.close()


def test_the_morning_agrees_with_the_register(office: Office) -> None:
    morning, counts = office.planning.summary(), office.records.counts()
    assert len(morning.overdue) == counts[View.OVERDUE] == 1
    assert len(morning.due_this_week) == counts[View.DUE_THIS_WEEK] == 1
    assert len(morning.waiting) == counts[View.WAITING] == 1
    assert [(one.case.subject, one.words) for one in morning.targets_missed] == [
        ("Late", "Target: Draft"),
        ("Late", "Target: Clearance"),
        ("This week", "Target: Draft"),
        ("Next week", "Target: Draft"),
        ("This week", "Target: Clearance"),
    ]


def test_the_planner_and_the_register_give_the_same_days(office: Office) -> None:
    plan = office.planning.planner()
    found = {
        entry.case.case_id: entry.on
        for _, entries in plan.days
        for entry in entries
        if entry.kind is EntryKind.RESPONSE
    }
    ids = [one for _, band in office.records.find(RegisterQuery(View.OPEN, office.today())) for one in band]
    due = {row.case_id: row.due for row in office.records.rows(ids) if row.due is not None}
    assert found == due
    assert not plan.forecast
    assert office.planning.planner(2029).forecast


def test_a_closed_day_and_a_proclaimed_one_show_in_the_planner(office: Office) -> None:
    office.timekeeping.add_closure(date(2026, 12, 29), "Christmas closure")
    office.timekeeping.add_day(date(2026, 11, 27), "Jubilee")
    plan = office.planning.planner(2026)
    assert plan.closed == ((date(2026, 12, 29), "Christmas closure"),)
    assert (date(2026, 11, 27), "Jubilee") in plan.not_counted


def test_a_year_outside_the_calendar_is_refused(office: Office) -> None:
    with pytest.raises(NotAllowed, match="2004 to 2040"):
        office.planning.planner(2041)


def test_the_calendar_file_has_the_open_deadlines_only(office: Office) -> None:
    text = office.planning.ics().decode()
    assert text.count("BEGIN:VEVENT") == 3
    assert "SUMMARY:HA06181 due\r\n" in text
    for private in ("Jane", "Roe", "Okafor", "Late", "Priya"):
        assert private not in text

"""What is to come, week by week; and the calendar file, read back by the rules of RFC 5545."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain.agenda import CaseName, Entry, EntryKind, OpenClock, agenda_of, start_of_day, year_plan
from foidesk.domain.case import Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.icalendar import icalendar, uid
from foidesk.domain.officetargets import Target
from foidesk.domain.regimes import Regime

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 11, 24)  # a Tuesday
AT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
K = EventKind


def open_clock(number: int = 1, received: date = date(2026, 11, 3), **others: object) -> OpenClock:
    values: dict[str, object] = {
        "case": CaseName(number, f"HA0{number:04d}", "Travel of Jane Roe", "Priya Nair", Regime.FOIA),
        "stage": Stage.LOGGED,
        "received": received,
        "answered_on": None,
        "drafted": False,
    }
    return OpenClock(**{**values, **others})  # type: ignore[arg-type]


def kinds(*clocks: OpenClock, targets: tuple[Target, ...] = ()) -> list[tuple[date, EntryKind]]:
    return [(one.on, one.kind) for one in agenda_of(clocks, targets, CALENDAR, TODAY).entries]


def test_an_extension_puts_the_refusal_notice_on_day_twenty() -> None:
    case = open_clock(events=(ClockEvent(K.PIT_EXTENSION, date(2026, 11, 20), 40),))
    assert kinds(case) == [
        (date(2026, 12, 2), EntryKind.REFUSAL_NOTICE),
        (CALENDAR.add_working_days(date(2026, 11, 3), 40), EntryKind.RESPONSE),
    ]


def test_a_waiting_case_has_no_day_but_is_not_forgotten() -> None:
    found = agenda_of([open_clock(events=(ClockEvent(K.FEES_NOTICE_GIVEN, date(2026, 11, 5)),))], (), CALENDAR, TODAY)
    assert found.entries == ()
    assert [(one.asked, one.since) for one in found.waiting] == [(K.FEES_NOTICE_GIVEN, date(2026, 11, 5))]


def test_a_closed_case_keeps_the_date_of_the_ico() -> None:
    ico = CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 18), "IC-1")
    assert kinds(open_clock(stage=Stage.ISSUED, answered_on=date(2026, 11, 20), dates=(ico,))) == [
        (date(2026, 12, 18), EntryKind.ICO)
    ]


def test_a_case_that_is_being_corrected_was_answered() -> None:
    assert kinds(open_clock(stage=Stage.DRAFTING, answered_on=date(2026, 11, 20))) == []


def test_the_morning_counts_a_week_from_monday_to_sunday() -> None:
    # Due on 23 (passed), 24 (today), 27 (this week), and on Monday 30, which is next week (and a holiday in Scotland).
    due_on = {
        one: CALENDAR.add_working_days(one, 20)
        for one in (date(2026, 10, 26), date(2026, 10, 27), date(2026, 10, 30), date(2026, 11, 3))
    }
    assert list(due_on.values()) == [date(2026, 11, 23), TODAY, date(2026, 11, 27), date(2026, 12, 2)]
    clocks = [open_clock(number, received) for number, received in enumerate(due_on, 1)]
    morning = start_of_day(agenda_of(clocks, (Target("Draft", 10),), CALENDAR, TODAY), TODAY)
    assert [one.on for one in morning.overdue] == [date(2026, 11, 23)]
    assert [one.on for one in morning.due_today] == [TODAY]
    assert [one.on for one in morning.due_this_week] == [TODAY, date(2026, 11, 27)]
    assert len(morning.targets_missed) == 4
    assert morning.sentences == (
        "1 deadline passed: HA00001.",
        "1 deadline today: HA00002.",
        "1 more deadline this week: HA00003.",
        "4 target dates missed: HA00001, HA00002, HA00003, HA00004.",
    )


def test_a_quiet_morning_says_so() -> None:
    assert start_of_day(agenda_of([], (), CALENDAR, TODAY), TODAY).sentences == ("Nothing is due this week.",)


def test_a_past_refusal_notice_is_no_reproach() -> None:
    early = open_clock(received=date(2026, 10, 20), events=(ClockEvent(K.PIT_EXTENSION, date(2026, 11, 13), 40),))
    morning = start_of_day(agenda_of([early], (), CALENDAR, TODAY), TODAY)
    assert morning.overdue == ()


@given(st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 1)), max_size=30))
def test_the_planner_loses_no_deadline(received: list[date]) -> None:
    clocks = [open_clock(number, day) for number, day in enumerate(received, 1)]
    agenda = agenda_of(clocks, (Target("Draft", 10),), CALENDAR, TODAY)
    for year in (2026, 2027):
        plan = year_plan(agenda, year, CALENDAR, {})
        inside = [CALENDAR.add_working_days(day, 20) for day in received]
        assert plan.deadlines == sum(day.year == year for day in inside)
        for week in plan.weeks:
            span = (week.monday, week.monday + timedelta(days=6))
            assert week.deadlines == sum(span[0] <= day <= span[1] for day in inside)
            assert (week.year, week.number) == week.monday.isocalendar()[:2]


def test_weeks_pile_up_from_five_on_and_targets_do_not_count() -> None:
    clocks = [open_clock(number) for number in range(1, 6)]
    plan = year_plan(agenda_of(clocks, (Target("Draft", 10),), CALENDAR, TODAY), 2026, CALENDAR, {})
    assert [(week.monday, week.deadlines) for week in plan.weeks if week.piles_up] == [(date(2026, 11, 30), 5)]
    assert len(plan.on(date(2026, 12, 2))) == 5
    assert (date(2026, 11, 30), "St Andrew’s Day (Scotland)") in plan.not_counted


# --- the calendar file ------------------------------------------------------------------------


def read_back(data: bytes) -> list[dict[str, str]]:
    """Read by the rules: CRLF ends a line, a line that begins with a space goes on the one before."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
    lines = re.sub("\r\n ", "", text).split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0", "METHOD:PUBLISH"} < set(lines) and any(line.startswith("PRODID:") for line in lines)
    events: list[dict[str, str]] = []
    inside = False
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert not inside
            inside = True
            events.append({})
        elif line == "END:VEVENT":
            inside = False
        elif inside:
            assert name not in events[-1]
            events[-1][name] = re.sub(r"\\(.)", r"\1", value)
    return events


def test_the_calendar_file_says_which_case_is_due_on_which_day() -> None:
    (event,) = read_back(icalendar(agenda_of([open_clock()], (), CALENDAR, TODAY).entries, AT))
    assert event["SUMMARY"] == "HA00001 due"
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261202", "20261203")
    assert event["DTSTAMP"] == "20261124T104200Z"


def test_nothing_about_people_is_in_it_and_no_target() -> None:
    ico = CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 18), "Jane Roe complained")
    data = icalendar(agenda_of([open_clock(dates=(ico,))], (Target("Jane", 10),), CALENDAR, TODAY).entries, AT)
    for private in (b"Jane", b"Roe", b"Priya", b"Travel", b"Target"):
        assert private not in data
    assert [event["SUMMARY"] for event in read_back(data)] == ["HA00001 due", "HA00001 ICO answer due"]


def test_a_moved_deadline_keeps_its_identifier_and_outranks_the_earlier_file() -> None:
    before = read_back(icalendar(agenda_of([open_clock()], (), CALENDAR, TODAY).entries, AT))[0]
    fee = (ClockEvent(K.FEES_NOTICE_GIVEN, date(2026, 11, 5)), ClockEvent(K.FEE_RECEIVED, date(2026, 11, 6)))
    later = AT + timedelta(days=1)
    after = read_back(icalendar(agenda_of([open_clock(events=fee)], (), CALENDAR, TODAY).entries, later))[0]
    assert after["UID"] == before["UID"]
    assert after["DTSTART;VALUE=DATE"] > before["DTSTART;VALUE=DATE"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])


def test_every_entry_has_an_identifier_of_its_own() -> None:
    dates = tuple(CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, day)) for day in (1, 2))
    event = ClockEvent(K.PIT_EXTENSION, date(2026, 11, 20), 40)
    clocks = [open_clock(1, dates=dates, events=(event,)), open_clock(2, dates=dates)]
    entries = agenda_of(clocks, (), CALENDAR, TODAY).entries
    assert len({uid(entry) for entry in entries}) == len(entries) == 7


@given(st.text(max_size=200))
def test_any_reference_comes_through_as_text(reference: str) -> None:
    name = replace(open_clock().case, reference=reference)
    data = icalendar([Entry(TODAY, EntryKind.RESPONSE, name, "due")], AT)
    (event,) = read_back(data)
    printable = "".join(letter if letter.isprintable() else " " for letter in reference)
    assert event["SUMMARY"] == f"{printable} due"

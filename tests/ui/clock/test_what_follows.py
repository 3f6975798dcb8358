"""What follows from a deadline on the Clock tab: targets, items, reviews, closures, forecasts, what-ifs, the list."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.officetargets import Goal, Target
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.office import rehearsal
from foidesk.office.office import Office
from tests.ui.clock.acting import asked, tab_of
from tests.ui.clock.opened import Opened, log_seed

K = EventKind
Open = Callable[..., Opened]


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    return rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id


def spoken(opened: Opened) -> dict[date, str]:
    face = tab_of(opened).calendar.face()
    assert face is not None
    return {day.date: day.spoken for day in face.days}


def marks(opened: Opened, on: date) -> list[tuple[str, str]]:
    face = tab_of(opened).calendar.face()
    assert face is not None
    return [(one.words, one.icon) for day in face.days if day.date == on for one in day.markers]


def extended(office: Office, clock: rehearsal.MovableClock) -> int:
    """The real case split again, its second item under a qualified exemption, extended to day 40."""
    case_id = log_seed(office, clock)
    key = office.records.case(case_id).case.items[1].key
    office.drafting.answer_separately(case_id, [key])
    office.drafting.respond(
        case_id, [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [ExemptionClaim("s.31(1)(a)", "why")]
    )
    office.timekeeping.add_event(case_id, ClockEvent(K.PIT_EXTENSION, date(2024, 8, 8), 40))
    return case_id


# --- targets -----------------------------------------------------------------------------------------------------


def test_targets_are_listed_and_marked_reached_missed_or_to_come(open_case: Open) -> None:
    def with_targets(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        targets = (Target("Draft", 9, Goal.DRAFTED), Target("Look", 10, Goal.CLEARED), Target("Boss", 15, Goal.CLEARED))
        office.records.save_profile(replace(office.records.profile(), targets=targets))
        return case_id

    opened = open_case("clock", with_targets)
    assert tab_of(opened).right.follows.words() == [
        "Draft target, Tuesday 6 August: reached. Every item has a response",
        "Look target, Wednesday 7 August: missed. The letter is cleared and signed",
        "Boss target, Wednesday 14 August: still to come. The letter is cleared and signed",
    ]
    assert marks(opened, date(2024, 8, 6)) == [("Draft target", "checkmark_circle")]
    assert marks(opened, date(2024, 8, 7)) == [("Look target", "warning")]
    assert marks(opened, date(2024, 8, 14)) == [("Boss target", "task_list_square_ltr")]
    assert spoken(opened)[date(2024, 8, 7)].endswith("the office's target “Look”: missed")


def test_nothing_follows_without_targets_or_answer(open_case: Open) -> None:
    def without(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.records.save_profile(replace(office.records.profile(), targets=()))
        return case_id

    opened = open_case("clock", without)
    assert tab_of(opened).right.follows.words() == []
    assert not tab_of(opened).right.follows.isVisible()


# --- items and reviews -------------------------------------------------------------------------------------------


def test_an_extension_says_which_items_moved_and_which_stayed(open_case: Open) -> None:
    opened = open_case("clock", extended)
    said = tab_of(opened).right.follows.words()
    assert "Item 2, under a qualified exemption: due Thursday 19 September 2024." in said
    assert "Items 1, 3 and 4: due Wednesday 21 August 2024." in said
    notice = "The refusal notice that names the exemption: due Wednesday 21 August 2024 (section 17(1))."
    assert notice in said
    explanation = opened.office.timekeeping.explanation(opened.case_id)
    assert notice in explanation


def test_an_extension_with_no_qualified_exemption_says_that_nothing_moved(open_case: Open) -> None:
    def nothing_claimed(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.timekeeping.add_event(case_id, ClockEvent(K.PIT_EXTENSION, date(2024, 8, 8), 40))
        return case_id

    said = tab_of(open_case("clock", nothing_claimed)).right.follows.words()
    assert "Items 1, 2, 3 and 4: due Wednesday 21 August 2024." in said
    assert any(line.startswith("No item is under a qualified exemption yet") for line in said)


# --- the calendar ------------------------------------------------------------------------------------------------


def test_a_day_on_which_the_office_is_closed_is_named_and_keeps_its_number(open_case: Open) -> None:
    def closed(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.timekeeping.add_closure(date(2024, 8, 12), "Office move")
        return case_id

    opened = open_case("clock", closed)
    assert marks(opened, date(2024, 8, 12)) == [("Office closed", "building")]
    assert spoken(opened)[date(2024, 8, 12)] == (
        "Monday 12 August, day 13, office closed: Office move, the day counts all the same"
    )
    assert tab_of(opened).due.date.text() == "Wednesday 21 August 2024"


def late_in_2028(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = log_seed(office, clock)
    clock.set(datetime(2028, 12, 20, 9, 0, tzinfo=UTC))
    office.records.change_details(case_id, received=date(2028, 12, 13))
    return case_id


def test_days_past_the_published_holidays_are_marked_as_forecasts(open_case: Open) -> None:
    opened = open_case("clock", late_in_2028)
    tab = tab_of(opened)
    face = tab.calendar.face()
    assert face is not None
    said = spoken(opened)
    assert said[date(2029, 1, 1)] == "Monday 1 January 2029, not counted, New Year’s Day, a forecast"
    assert "forecast" not in said[date(2028, 12, 29)]
    assert face.due is not None
    assert said[face.due].endswith("the last day to answer, a forecast")
    assert next(day.label for day in face.days if day.says_forecast).endswith("Jan")
    assert "forecast" in tab.left.legend.accessibleName().lower()
    assert any("are a forecast" in line for line in tab.steps.words())
    assert any("is left out, by forecast: New Year’s Day" in line for line in tab.steps.words())


def test_the_list_tells_events_targets_notes_and_closures(open_case: Open) -> None:
    def full(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = asked(office, clock)
        office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 7, 30)))
        office.timekeeping.add_note(case_id, CaseNote(NoteKind.HELPFUL_QUESTION, date(2024, 8, 1), "Which year?"))
        office.timekeeping.add_note(case_id, CaseNote(NoteKind.ICO_RESPONSE, date(2024, 8, 16), "IC-1"))
        office.timekeeping.add_closure(date(2024, 8, 12), "Office move")
        return case_id

    opened = open_case("clock", full)
    tab = tab_of(opened)
    opened.click(tab.as_list)
    lines = "\n".join(tab.list.item(row).text() for row in range(tab.list.count()))
    for words in (
        "Tuesday 23 July, not counted, request received",
        "Thursday 25 July, was day 2, no longer counts, clarification asked",
        "Friday 26 July, not counted, the clock waits",
        "Thursday 1 August, day 2, question asked to help, the clock runs on: Which year?",
        "Monday 5 August, not counted, Summer bank holiday (Scotland)",
        "the office's target “Draft”: reached",
        "office closed: Office move, the day counts all the same",
        "answer to the ICO due: IC-1",
        "day 20, the last day to answer",
    ):
        assert words in lines, words
    opened.click(tab.as_list)
    interface = QAccessible.queryAccessibleInterface(tab.calendar)
    cells = [interface.child(at) for at in range(interface.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells if cell is not None}
    assert set(lines.splitlines()) <= names


# --- what if -----------------------------------------------------------------------------------------------------


def test_what_if_keeps_the_events_where_they_fit_and_says_why_where_they_do_not(open_case: Open) -> None:
    def with_events(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = asked(office, clock)
        office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 8, 1)))
        return case_id

    opened = open_case("clock", with_events)
    what_if = tab_of(opened).right.what_if
    what_if.day.setDate(QDate(2024, 7, 22))
    opened.settle()
    assert what_if.words() == "Then due Monday 2 September 2024, with the same clock events."
    opened.click(what_if.events)
    assert what_if.words() == "Then due Tuesday 20 August 2024, without the clock events."
    opened.click(what_if.events)
    what_if.day.setDate(QDate(2024, 7, 29))
    opened.settle()
    assert what_if.words() == (
        "The same clock events do not fit: Clarification asked, Thursday 25 July 2024, is before the date of receipt, "
        "Monday 29 July 2024. Without them: due Wednesday 28 August 2024."
    )


def test_what_if_asks_nothing_about_events_where_there_are_none(open_case: Open) -> None:
    assert not tab_of(open_case("clock", log_seed)).right.what_if.events.isVisible()


def test_a_subject_access_case_shows_months_and_no_review(open_case: Open) -> None:
    def own_data(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.records.change_details(case_id, regime=Regime.SAR)
        office.despatch.issue(case_id, override="shown so")
        return case_id

    opened = open_case("clock", own_data)
    assert tab_of(opened).due.chip.text() == "Issued 8 August 2024, on time"
    assert tab_of(opened).right.follows.words() == []


# --- going from case to case, and room ---------------------------------------------------------------------------


def test_another_case_opens_on_its_own_due_day(open_case: Open) -> None:
    from tests.builders import a_logged_case

    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    tab.calendar.go_to(date(2024, 7, 25))
    other = a_logged_case(opened.office, 2, received=date(2024, 8, 5), reference="HA09999").case_id
    opened.page.open(other, "clock")
    opened.settle()
    day = tab.calendar.day()
    assert day is not None
    assert (day.date, day.number) == (date(2024, 9, 3), 20)


def test_a_waiting_case_marks_the_day_until_which_it_waits(open_case: Open) -> None:
    from tests.ui.clock.acting import asked_long_ago

    opened = open_case("clock", asked_long_ago)
    assert marks(opened, date(2024, 10, 25)) == [("Waits until", "hourglass_half")]
    assert spoken(opened)[date(2024, 10, 28)].startswith("Monday 28 October, today, not counted, the clock waits")


def test_a_low_pane_keeps_its_calendar_and_leaves_the_legend_out(open_case: Open) -> None:
    opened = open_case("clock", log_seed, 700)
    opened.page.window().resize(700, 480)
    opened.page.resize(700, 480)
    tab = tab_of(opened)
    opened.qtbot.waitUntil(lambda: not tab.left.legend.isVisible())
    head, calendar = tab.left.as_list.geometry(), tab.left._ways.geometry()
    assert head.bottom() < calendar.top()  # nothing lies over anything
    assert calendar.bottom() <= tab.left.height()


# --- little room -------------------------------------------------------------------------------------------------


def test_an_issued_case_leaves_its_clock_room_in_a_low_window(open_case: Open) -> None:
    """1366x768 at a zoom of 200% is what 640x300 is at 100%: nothing is cut, a week shows, the forms begin at the top."""
    opened = open_case("clock", issued)
    assert opened.page.banners.lock.isVisible()
    opened.page.resize(635, 303)
    tab = tab_of(opened)
    opened.qtbot.waitUntil(tab.left.take.isVisible)
    opened.settle()
    assert not opened.page.banners.lock.isVisible()
    opened.qtbot.waitUntil(lambda: tab.calendar.viewport().height() >= tab.calendar.rowHeight(0))
    for part in (tab.left.as_list, tab.left.take, opened.page.header.next, opened.page.header.due):
        assert part.visibleRegion().boundingRect() == part.rect(), part.accessibleName()
    opened.page.show_tab("draft")
    assert opened.page.banners.lock.isVisible(), "beside the words that cannot be changed it says why"
    opened.page.show_tab("clock")
    tab.reviewing.next()
    form = tab.right.reviews.form
    opened.qtbot.waitUntil(lambda: form.isVisible() and form.visibleRegion().boundingRect().top() == 0)
    opened.page.resize(1392, 874)
    assert opened.page.banners.lock.isVisible()


def test_dates_and_sections_are_not_torn_apart(open_case: Open) -> None:
    shown = [made.text() for made in tab_of(open_case("clock", asked)).steps.findChildren(QLabel)]
    assert any("(section\u00a01(3))" in words for words in shown), shown
    assert any("23\u00a0July\u00a02024" in words for words in shown), shown

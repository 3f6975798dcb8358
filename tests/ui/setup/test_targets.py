"""Targets and times on the settings page, and what they change in the clock of a case."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from foidesk.domain.agenda import EntryKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.costsheet import CostLimit
from foidesk.domain.items import Outcome
from foidesk.domain.officetargets import Goal, Target
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import from_plain
from foidesk.ui.setup.settings_page import SettingsPage
from tests.builders import a_logged_case
from tests.ui.conftest import press, type_text
from tests.ui.setup.conftest import Room


@pytest.fixture
def page(room: Room) -> SettingsPage:
    made = SettingsPage(room.desk)
    room.show(made)
    return made


def write(field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, words)


def kept(room: Room) -> Profile:
    return room.desk.office.records.profile()


def test_a_target_is_changed_and_every_case_follows(room: Room, page: SettingsPage) -> None:
    office = room.desk.office
    view = a_logged_case(office)
    assert [one.on for one in office.timekeeping.targets(view)] == [date(2026, 11, 17), date(2026, 11, 24)]
    write(page.targets.rows[0].day, "12")
    room.qtbot.waitUntil(lambda: kept(room).targets[0].day == 12)
    assert [one.on for one in office.timekeeping.targets(view)] == [date(2026, 11, 19), date(2026, 11, 24)]
    targets = [entry.on for entry in office.planning.agenda().entries if entry.kind is EntryKind.TARGET]
    assert targets == [date(2026, 11, 19), date(2026, 11, 24)]
    QTest.keyClick(page.targets.rows[0].day, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: kept(room).targets[0].day == 10)


def test_a_target_is_added_in_order_of_days_and_removed_and_brought_back(room: Room, page: SettingsPage) -> None:
    form = page.targets
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    row = form.rows[-1]
    assert row.name.hasFocus()
    write(row.name, "Ask holders")
    write(row.day, "3")
    press(row.day, Qt.Key.Key_Return)
    assert form.rows[0] is row
    row.goal.setCurrentIndex(row.goal.findData(Goal.CLEARED.value))
    row.goal.activated.emit(row.goal.currentIndex())
    wanted = (Target("Ask holders", 3, Goal.CLEARED), Target("Draft", 10), Target("Clearance", 15, Goal.CLEARED))
    room.qtbot.waitUntil(lambda: kept(room).targets == wanted)
    QTest.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: kept(room).targets == wanted[1:])
    assert page.undoing.bar.words() == "Target Ask holders removed"
    QTest.mouseClick(page.undoing.bar.button(), Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: kept(room).targets == wanted)


def test_an_office_without_targets_says_so(room: Room, page: SettingsPage) -> None:
    view = a_logged_case(room.desk.office)
    while page.targets.rows:
        QTest.mouseClick(page.targets.rows[0].remove, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: kept(room).targets == ())
    assert room.desk.office.timekeeping.targets(view) == ()
    again = SettingsPage(room.desk)
    room.show(again)
    room.qtbot.waitUntil(lambda: again.targets.rows == [])


@pytest.mark.parametrize("day", ["0", "61", "", "ten", "-3", "9999999"])
def test_a_day_that_is_none_is_told_under_its_field_and_not_kept(room: Room, page: SettingsPage, day: str) -> None:
    row = page.targets.rows[0]
    write(row.day, day) if day else row.day.clear()
    row.day.textEdited.emit(row.day.text())
    page.keep_now()
    room.settle()
    assert "working day" in row.day_row.error()
    assert page.mark.words().startswith("Not saved")
    assert kept(room) == Profile()
    write(row.day, "11")
    room.qtbot.waitUntil(lambda: kept(room).targets[0].day == 11)


def test_a_target_without_a_name_is_told_under_its_field(room: Room, page: SettingsPage) -> None:
    row = page.targets.rows[0]
    write(row.name, "x" * 41)
    page.keep_now()
    assert "up to 40 characters" in row.name_row.error()
    assert kept(room) == Profile()


def test_the_review_window_moves_the_last_day_for_a_review(room: Room, page: SettingsPage) -> None:
    office = room.desk.office
    view = a_logged_case(office, 1)
    office.drafting.respond(view.case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    issued = office.despatch.issue(view.case_id).view
    write(page.targets.review, "60")
    room.qtbot.waitUntil(lambda: kept(room).review_window == 60)
    assert office.timekeeping.review_window(issued) == office.calendar.add_working_days(office.today(), 60)
    write(page.targets.review, "0")
    assert "1 to 400 working days" in page.targets.review_row.error()
    write(page.targets.review, "")
    type_text(page.targets.review, "x")
    page.keep_now()
    assert "as a number" in page.targets.review_row.error()
    assert kept(room).review_window == 60


def test_the_months_the_office_waits_move_the_lapse(room: Room, page: SettingsPage) -> None:
    office = room.desk.office
    view = a_logged_case(office, received=date(2026, 8, 3))
    asked = office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 8, 10)))
    assert len(office.timekeeping.proposals(asked)) == 1
    write(page.targets.months, "6")
    room.qtbot.waitUntil(lambda: kept(room).months_for_an_answer == 6)
    assert office.timekeeping.proposals(asked) == ()
    waits = office.timekeeping.waits_until(asked)
    assert waits is not None and waits.last_day == date(2027, 2, 10)
    write(page.targets.months, "13")
    assert "1 to 12 months" in page.targets.months_row.error()


def test_a_narrow_window_puts_the_headings_into_a_box(room: Room, page: SettingsPage) -> None:
    assert page.headings.isVisible() and not page.jump.isVisible()
    room.window.resize(700, 600)
    room.qtbot.waitUntil(lambda: page.jump.isVisible() and not page.headings.isVisible())
    page.jump.setCurrentIndex(page.jump.findText("Working days"))
    page.jump.activated.emit(page.jump.currentIndex())
    top = page.days.section.mapTo(page, page.days.section.rect().topLeft()).y()
    assert 0 < top < 200
    assert page.days.load.isVisible() and page.days.load.visibleRegion().boundingRect().height() >= 24
    assert page.days.table.width() <= 700


def test_the_heading_of_what_shows_is_marked(room: Room, page: SettingsPage) -> None:
    assert page.headings.currentRow() == 0, "from the beginning"
    bar = page._area.verticalScrollBar()
    bar.setValue(page.targets.section.mapTo(page._inside, QPoint(0, 0)).y())
    assert page.headings.currentItem().text() == page.jump.currentText() == "Targets and times"
    assert bar.value() == page.targets.section.mapTo(page._inside, QPoint(0, 0)).y(), "marking does not scroll"
    place = page.headings.visualItemRect(page.headings.item(page.headings.count() - 1)).center()
    room.qtbot.mouseClick(page.headings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.headings.currentItem().text() == "Several desks", (
        "the last cannot come to the top, and is marked all the same"
    )
    bar.setValue(0)
    assert page.headings.currentRow() == 0


def test_the_cost_limit_is_one_of_two_or_another_with_its_source(room: Room, page: SettingsPage) -> None:
    limit = page.targets.limit
    assert limit.choice_row.below() == "18 hours at £25 an hour (regulation 3(3))."
    assert not limit.pounds.isVisible()
    limit.choice.setCurrentIndex(1)
    limit.choice.activated.emit(1)
    room.qtbot.waitUntil(lambda: kept(room).cost_limit == CostLimit(60_000, "regulation 3(2)"))
    assert limit.choice_row.below() == "24 hours at £25 an hour (regulation 3(2))."
    limit.choice.setCurrentIndex(2)
    limit.choice.activated.emit(2)
    write(limit.pounds, "a lot")
    assert limit.pounds_row.error() == "Type the amount in pounds, for example 450."
    write(limit.pounds, "500")
    write(limit.source, "SI 2027/1")
    room.qtbot.waitUntil(lambda: kept(room).cost_limit == CostLimit(50_000, "SI 2027/1"))

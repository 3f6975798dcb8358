"""The start of the day: calm lines above the list on a day's first opening, and the ways that lead from them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.office.records import View
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.register.page import RegisterPage
from tests.builders import an_office
from tests.ui.register.conftest import settled

BUTTON = Qt.MouseButton.LeftButton


def lines(page):
    """Read the banner as it stands there."""
    return [one.text() for one in page.morning.findChildren(QLabel) if one.text() and not one.isHidden()]


def test_the_first_opening_of_a_day_says_what_presses(page):
    assert page.morning.isVisible()
    assert lines(page) == [
        "Start of the day, Tuesday 24 November",
        "2 deadlines passed: HA07387, HA07390.",
        "1 deadline today: HA07394.",
        "1 more deadline this week: HA07396.",
        *[line for line in lines(page) if "target" in line],
        "1 case is waiting for the requester.",
    ]
    assert page.morning.accessibleName().startswith("Start of the day, Tuesday 24 November 2026. 2 deadlines passed")


def test_in_a_small_window_its_words_have_the_width_of_the_banner(qtbot, page):
    page.window().resize(700, 480)
    settled(qtbot, page)
    words = next(one for one in page.morning.findChildren(QLabel) if "deadlines passed" in one.text())
    assert words.width() > page.morning.width() * 3 // 4
    assert words.height() >= words.heightForWidth(words.width())
    qtbot.waitUntil(page.morning.hide_today.isVisible)
    assert page.morning.rect().contains(
        page.morning.hide_today.mapTo(page.morning, page.morning.hide_today.rect().bottomRight())
    )


def test_its_buttons_lead(qtbot, page):
    qtbot.mouseClick(page.morning.overdue, BUTTON)
    settled(qtbot, page)
    assert page.view is View.OVERDUE
    qtbot.mouseClick(page.morning.week, BUTTON)
    settled(qtbot, page)
    assert page.view is View.DUE_THIS_WEEK
    with qtbot.waitSignal(page.start_of_day.deadlines_wanted):
        qtbot.mouseClick(page.morning.deadlines, BUTTON)


def test_hidden_for_today_it_stays_away_and_can_be_called_back(qtbot, page, desk):
    qtbot.mouseClick(page.morning.hide_today, BUTTON)
    assert page.morning.isHidden()
    page.read_again()
    settled(qtbot, page)
    assert page.morning.isHidden()
    page.start_of_day.show_now()
    settled(qtbot, page)
    assert page.morning.isVisible()


def opened_again(qtbot, office):
    page = RegisterPage(Desk(office, Actions()))
    qtbot.addWidget(page)
    page.resize(1218, 820)
    page.show()
    page.show_view(View.ALL)
    settled(qtbot, page)
    return page


def test_a_second_opening_on_the_same_day_is_silent_and_another_register_is_not(qtbot, page, office, tmp_path):
    again = opened_again(qtbot, office)
    assert again.morning.isHidden()
    again._desk._stop_listening()
    again._desk.crossing.close()
    (tmp_path / "other").mkdir()
    import shutil

    shutil.copy(office.path, tmp_path / "other" / "register.foidesk")
    other = opened_again(qtbot, an_office(tmp_path / "other"))
    assert other.morning.isVisible()
    other._desk.close()


def test_what_was_answered_is_no_longer_said(qtbot, page, desk, office):
    def answer():
        case = office.records.case_by_reference("HA07394").case_id
        office.drafting.respond(case, [1, 2], from_plain("Not held."), [Outcome.NOT_HELD])
        office.despatch.issue(case)

    desk.run(answer)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: not any("today:" in line for line in lines(page)))
    assert "1 deadline this week: HA07396." in lines(page)


@pytest.fixture
def wall():
    return [datetime(2026, 11, 24, 23, 50, tzinfo=UTC)]


def test_after_midnight_the_new_day_is_said_even_if_the_old_one_was_put_away(qtbot, tmp_path, filled, wall):
    import shutil

    shutil.copy(filled, tmp_path / "register.foidesk")
    office = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=lambda: wall[0])
    page = opened_again(qtbot, office)
    page.start_of_day.look_at_clock()
    qtbot.mouseClick(page.morning.hide_today, BUTTON)
    page.start_of_day.look_at_clock()
    settled(qtbot, page)
    assert page.morning.isHidden()
    wall[0] = datetime(2026, 11, 25, 0, 1, tzinfo=UTC)
    page.start_of_day._midnight.timeout.emit()
    settled(qtbot, page)
    assert page.morning.isVisible()
    assert "3 deadlines passed: HA07387, HA07390, HA07394." in lines(page)
    page._desk.close()


def test_a_quiet_day_has_one_line_and_an_empty_register_none(qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    empty = opened_again(qtbot, an_office(tmp_path / "empty"))
    assert empty.morning.isHidden()
    empty._desk.close()
    from datetime import date

    from tests.builders import a_logged_case

    (tmp_path / "quiet").mkdir()
    office = an_office(tmp_path / "quiet")
    a_logged_case(office, 2, received=date(2026, 11, 23), reference="HA07430")
    quiet = opened_again(qtbot, office)
    assert lines(quiet) == ["Nothing is due this week."]
    assert not quiet.morning.overdue.isVisible() and quiet.morning.hide_today.isVisible()
    quiet._desk.close()

"""The planner: what each day says, how one walks, what a day or week lists, and where that leads."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.ui.memory import recall
from tests.ui.conftest import press
from tests.ui.planner.conftest import at_rest

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 24)


def click_day(qtbot, view, on, *, foot=False):
    rect = view.visualRect(view.place_of(on))
    where = QPoint(rect.center().x(), rect.bottom() - 4) if foot else rect.center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def listed(page):
    return [line.words.split(",")[0] for line in page.panel.list.lines.lines if line.entry is not None]


def spoken(view, on):
    return view.place_of(on).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_navigation_and_its_key_lead_here(qtbot, window, page):
    assert window.windowTitle() == "Deadlines – FOI Desk"
    assert window.rooms.screen == "deadlines"
    assert window.navigation.list.currentIndex().data() == "Deadlines"
    assert window.focusWidget() is page.year
    assert page.head.stretch.text() == "2026"
    assert window.status.words().endswith("8 deadlines in 2026")
    assert "Deadlines" in [each.text() for each in window.acts.context_menu(("deadlines",), window).actions()]


def test_each_day_says_how_many_are_due_and_why_it_does_not_count(page):
    assert spoken(page.year, date(2026, 11, 25)).startswith("Wednesday 25 November 2026, 2 deadlines")
    assert spoken(page.year, date(2026, 11, 18)).startswith("Wednesday 18 November 2026, 1 deadline, overdue")
    assert "Not a working day: St Andrew’s Day (Scotland)" in spoken(page.year, date(2026, 11, 30))
    assert "Office closed: Christmas closure. The day still counts" in spoken(page.year, date(2026, 12, 29))
    assert ", today, " in spoken(page.year, TODAY)
    assert page.year.model().index(0, 0).data() is None, "January 2026 begins on a Thursday"
    assert page.year.model().headerData(10, Qt.Orientation.Vertical) == "Nov, 6 due"


def test_a_click_lists_the_day(qtbot, page):
    page.head.targets.click()
    at_rest(qtbot, page.window())
    click_day(qtbot, page.year, date(2026, 11, 25))
    assert page.panel.title.text() == "Wednesday 25 November"
    assert page.panel.counts.text() == "2 deadlines"
    assert listed(page) == ["HA07396", "HA07397"]
    assert page.panel.list.lines.lines[0].words == (
        "HA07396, Safer Streets bids, Answer due, 1 working day left, Megan Rees"
    )


def test_the_mark_of_a_week_that_piles_up_lists_the_week(qtbot, page):
    page.head.targets.click()
    at_rest(qtbot, page.window())
    click_day(qtbot, page.year, date(2026, 11, 26), foot=True)
    assert page.panel.title.text() == "Mon 23 Nov to Sun 29 Nov"
    assert page.panel.counts.text() == "5 deadlines. This week piles up"
    assert listed(page) == ["HA07394", "HA07396", "HA07397", "HA07399", "HA07401"]
    headings = [line.words for line in page.panel.list.lines.lines if line.heading]
    assert headings[0] == "Tuesday 24 November, today"
    click_day(qtbot, page.year, date(2026, 11, 26))
    assert listed(page) == ["HA07399"], "a day is a day again"


def test_a_week_names_the_days_that_do_not_count(qtbot, page):
    click_day(qtbot, page.year, date(2026, 12, 1))
    qtbot.mouseClick(page.panel.scope.segment("week"), Qt.MouseButton.LeftButton)
    assert "Not a working day: St Andrew’s Day (Scotland)" in [line.words for line in page.panel.list.lines.lines]


def test_a_bank_holiday_says_why_and_an_empty_day_leads_on(qtbot, page):
    click_day(qtbot, page.year, date(2026, 11, 30))
    assert page.panel.words() == ["Not a working day: St Andrew’s Day (Scotland)"]
    click_day(qtbot, page.year, date(2026, 10, 5))
    assert page.panel.empty.accessibleName() == "Nothing is due on this day"
    page.head.targets.click()
    at_rest(qtbot, page.window())
    assert page.panel.onward.text() == "Next: Wednesday 18 November"
    qtbot.mouseClick(page.panel.onward, Qt.MouseButton.LeftButton)
    assert page.day == date(2026, 11, 18)
    assert listed(page) == ["HA07387"]
    click_day(qtbot, page.year, date(2026, 12, 30))
    assert page.panel.empty.accessibleName() == "Nothing is due on this day. Nor on any later day of 2026."


def test_walking_by_keys(qtbot, window, page):
    view = page.year
    walked = []
    for key in (K.Key_Right, K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Up):
        press(view, key)
        walked.append(page.day)
    assert walked == [
        date(2026, 11, 25),
        date(2026, 11, 26),
        date(2026, 11, 25),
        date(2026, 12, 25),
        date(2026, 11, 25),
    ]
    press(view, K.Key_PageDown)
    at_rest(qtbot, window)
    assert (page.day, page.head.stretch.text()) == (date(2027, 11, 25), "2027")
    press(view, K.Key_PageUp)
    press(view, K.Key_PageUp)
    at_rest(qtbot, window)
    assert page.day == date(2025, 11, 25)
    press(view, K.Key_Home)
    at_rest(qtbot, window)
    assert page.day == TODAY
    page.head.targets.click()
    at_rest(qtbot, window)
    press(view, K.Key_Right, CONTROL)
    press(view, K.Key_Right, CONTROL)
    assert page.day == date(2026, 11, 26)
    press(view, K.Key_Left, CONTROL)
    assert page.day == date(2026, 11, 25)
    assert view.accessibleDescription().startswith("Wednesday 25 November 2026, 2 deadlines")
    press(view, K.Key_Space)
    assert page.panel.scope.value() == "week"
    press(view, K.Key_Right)
    assert page.panel.scope.value() == "week", "walking keeps the week"
    assert view.accessibleDescription() == "Week of Monday 23 November 2026, 5 deadlines. The week piles up"


def test_over_the_end_of_a_year_and_no_further_than_the_calendar(qtbot, window, page):
    page.go_to(date(2026, 12, 31))
    press(page.year, K.Key_Right)
    at_rest(qtbot, window)
    assert (page.day, page.face.year) == (date(2027, 1, 1), 2027)
    page.go_to(date(2040, 12, 31))
    at_rest(qtbot, window)
    assert not page.head.on.isEnabled()
    press(page.year, K.Key_Right)
    press(page.year, K.Key_PageDown)
    at_rest(qtbot, window)
    assert page.day == date(2040, 12, 31)
    assert window.status.said() == "The calendar runs from 2004 to 2040"


def test_a_year_that_is_a_forecast_says_so(qtbot, window, page):
    assert page.note.isHidden()
    page.go_to(date(2030, 5, 1))
    at_rest(qtbot, window)
    assert page.note.isVisible()
    assert "The bank holidays of 2030 are a forecast" in page.note.words()


def test_enter_opens_the_list_then_the_case_on_its_clock_and_back_returns(qtbot, window, page):
    page.head.targets.click()
    at_rest(qtbot, window)
    click_day(qtbot, page.year, date(2026, 11, 26))
    press(page.year, K.Key_Return)
    assert window.focusWidget() is page.panel.list
    press(page.panel.list, K.Key_Return)
    at_rest(qtbot, window)
    assert window.rooms.screen == "case"
    assert window.windowTitle().startswith("HA07399")
    assert window.rooms.case.page.current_tab == "clock"
    assert window.rooms.case.page.header.back.text() == "Deadlines"
    qtbot.mouseClick(window.rooms.case.page.header.back, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert window.pages.currentWidget() is page
    assert page.day == date(2026, 11, 26)
    assert listed(page) == ["HA07399"]
    assert window.navigation.list.currentIndex().data() == "Deadlines"
    # From the list of requests Back leads there again.
    window.show_register()
    window.open_case(1)
    at_rest(qtbot, window)
    assert window.rooms.case.page.header.back.text() == "Requests"
    window.acts.trigger("back")
    at_rest(qtbot, window)
    assert window.rooms.screen == "register"


def test_double_click_on_an_entry_opens_it(qtbot, window, page):
    click_day(qtbot, page.year, date(2026, 12, 2))
    entry = page.panel.list
    first = next(at for at, line in enumerate(entry.lines.lines) if line.entry is not None)
    where = entry.visualRect(entry.lines.index(first, 0)).center()
    qtbot.mouseClick(entry.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(entry.viewport(), Qt.MouseButton.LeftButton, pos=where)
    at_rest(qtbot, window)
    assert window.windowTitle().startswith("HA07408")


def test_targets_can_be_hidden_and_that_is_remembered(qtbot, window, page):
    click_day(qtbot, page.year, date(2026, 11, 17))
    assert listed(page) == ["HA07394", "HA07408"]
    assert page.panel.counts.text() == "2 targets"
    page.head.targets.click()
    at_rest(qtbot, window)
    assert listed(page) == []
    assert recall("deadlines/targets", "on") == ""
    window.acts.trigger("zoom_in")
    at_rest(qtbot, window)
    again = window.rooms.deadlines.page
    assert again is not page
    assert not again.head.targets.isChecked()
    assert again.day == date(2026, 11, 17), "a change of zoom keeps the day"
    window.acts.trigger("zoom_reset")
    at_rest(qtbot, window)


def test_one_owner_at_a_time(qtbot, window, page):
    page.head.targets.click()
    at_rest(qtbot, window)
    owner = page.head.owner
    assert [owner.itemText(at) for at in range(owner.count())] == [
        "Everybody",
        "Megan Rees",
        "Priya Nair",
        "Tom Hale",
        "No owner",
    ]
    owner.setFocus()
    for _ in range(3):
        press(owner, K.Key_Down)
    at_rest(qtbot, window)
    assert owner.currentText() == "Tom Hale"
    assert window.status.words().endswith("2 deadlines in 2026")
    press(owner, K.Key_Down)
    at_rest(qtbot, window)
    assert [one.case.reference for day in page.face.days() for one in day.entries] == ["HA07430"]


def test_the_month_shows_its_weeks_and_how_full_they_are(qtbot, window, page):
    qtbot.mouseClick(page.head.way.segment("month"), Qt.MouseButton.LeftButton)
    view = page.weeks
    assert page.ways.currentWidget() is view
    assert page.head.stretch.text() == "November 2026"
    edge = view.model().index(4, 7)
    assert edge.data().startswith("Week of Monday 23 November 2026, 5 deadlines")
    assert edge.data().endswith("The week piles up")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(edge).center())
    assert page.panel.title.text() == "Mon 23 Nov to Sun 29 Nov"
    press(view, K.Key_PageDown)
    assert page.head.stretch.text() == "December 2026"
    press(view, K.Key_Up)
    assert (page.day, page.head.stretch.text()) == (date(2026, 12, 17), "December 2026")
    click_day(qtbot, page.weeks, date(2026, 12, 1))
    press(view, K.Key_Left)
    assert (page.day, page.head.stretch.text()) == (date(2026, 11, 30), "November 2026")
    assert recall("deadlines/way") == "month"


def test_a_press_on_the_name_of_a_month_opens_it(qtbot, page):
    names = page.year.verticalHeader()
    where = QPoint(10, names.sectionViewportPosition(11) + 10)
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.head.stretch.text() == "December 2026"
    assert page.day == date(2026, 12, 1)


def test_where_the_year_has_no_room_its_weeks_are_shown_and_nothing_scrolls_sideways(qtbot, window, page):
    window.resize(1093, 614)
    at_rest(qtbot, window)
    assert page.ways.currentWidget() is page.weeks
    assert page.weeks.model().rowCount() == 53
    assert page.weeks.horizontalScrollBar().maximum() == 0
    assert page.weeks.viewport().rect().intersects(page.weeks.visualRect(page.weeks.place_of(TODAY)))
    window.resize(1440, 955)
    at_rest(qtbot, window)
    assert page.ways.currentWidget() is page.year


def test_in_a_small_window_enter_goes_to_the_list_and_esc_back(qtbot, window, page):
    window.resize(700, 600)
    at_rest(qtbot, window)
    assert page.panes.narrow
    press(page.planner(), K.Key_Return)
    assert page.panel.isVisible() and not page.weeks.isVisible()
    press(page.panel.list, K.Key_Escape)
    assert page.weeks.isVisible()
    assert window.focusWidget() is page.weeks


def test_the_table_reads_the_same_and_copies_safely(qtbot, window, page):
    page.head.targets.click()
    at_rest(qtbot, window)
    qtbot.mouseClick(page.head.table, Qt.MouseButton.LeftButton)
    table = page.table
    assert window.focusWidget() is table
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert len(rows) == 8
    assert rows[0] == [
        "Wed 18 Nov",
        "HA07387",
        "Answer due",
        "Custody visitor expenses",
        "Tom Hale",
        "4 days late",
    ]
    assert table.accessibleName() == "Everything due in 2026"
    assert page.day == TODAY and table.case_id() == 2, "it begins where one stood"
    press(table, K.Key_Down)
    assert page.day == date(2026, 11, 25)
    press(table, K.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Day\tReference\tWhat is due\tSubject\tOwner\tDays left"
    assert len(lines) == 9
    assert "\t'=Staff numbers\t" in lines[5]
    assert window.status.said() == "8 rows copied"
    press(table, K.Key_Return)
    at_rest(qtbot, window)
    assert window.windowTitle().startswith("HA07396")


def test_ctrl_c_copies_the_day_that_is_listed(qtbot, window, page):
    page.head.targets.click()
    at_rest(qtbot, window)
    click_day(qtbot, page.year, date(2026, 11, 25))
    qtbot.keyClick(page.year, K.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in lines] == ["Reference", "HA07396", "HA07397"]
    assert "<th>Reference</th>" in QGuiApplication.clipboard().mimeData().html()


def test_the_menus_of_a_day_and_of_an_entry(qtbot, window, page):
    page.year.menu_wanted.emit(date(2026, 11, 25), QPoint(0, 0))
    (menu,) = [one for one in page.findChildren(QMenu) if one.isVisible()]
    words = [each.text().split("\t")[0] for each in menu.actions() if not each.isSeparator()]
    assert words == ["List Wednesday 25 November", "List the week", "Show November", "Copy the list"]
    menu.actions()[2].trigger()
    assert page.head.stretch.text() == "November 2026"
    menu.close()
    page.panel.list.setFocus()
    page.panel.list.menu_asked.emit(QPoint(0, 0))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    at_rest(qtbot, window)
    assert window.rooms.screen == "case"


def test_what_is_done_elsewhere_is_seen_at_once(qtbot, window, page, office):
    click_day(qtbot, page.year, date(2026, 12, 18))
    assert listed(page) == []
    note = CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 18), "First letter")
    window.desk.run(lambda: office.timekeeping.add_note(1, note))
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: listed(page) == ["HA07387"])
    assert "Answer to the ICO due: First letter" in page.panel.words()[0]
    assert spoken(page.year, date(2026, 12, 18)).endswith("1 deadline: HA07387")


def test_after_midnight_today_moves_on(qtbot, window, page, wall):
    wall.now = datetime(2026, 11, 25, 0, 1, tzinfo=UTC)
    page._midnight.timeout.emit()
    at_rest(qtbot, window)
    assert "today" not in spoken(page.year, TODAY)
    assert "1 deadline, overdue" in spoken(page.year, TODAY)
    assert ", today, " in spoken(page.year, date(2026, 11, 25))


def test_every_control_has_a_name_and_help_is_about_deadlines(window, page):
    for control in (page.head.back, page.head.on, page.head.owner, page.head.table, page.head.save, page.head.printing):
        assert control.accessibleName()
    assert page.year.accessibleName() == "Deadlines of 2026, a row for each month"
    from foidesk.ui.dialogs.help import help_text

    assert "<h2>Deadlines</h2>" in help_text(window.rooms.screen)


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_it_is_drawn_in_every_scheme(qtbot, app, window, page, scheme):
    from foidesk.ui.look import theme

    light = page.grab().toImage()
    theme.apply(app, scheme)
    try:
        at_rest(qtbot, window)
        assert page.grab().toImage() != light
    finally:
        theme.apply(app, "light")

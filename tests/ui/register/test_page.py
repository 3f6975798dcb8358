"""The register as a caseworker meets it: views, groups, order, search, filter, detail."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from foidesk.office.records import View
from foidesk.ui.dialogs.owner import OwnerDialog
from foidesk.ui.register.columns import KEYS
from foidesk.ui.register.delegate import fitting_name
from tests.builders import a_logged_case
from tests.ui.conftest import press, type_text
from tests.ui.register.conftest import lines, settled


def references(page):
    return [word for word in lines(page) if not word.startswith("[")]


def click_heading(qtbot, page, key):
    header = page.table.headings
    section = KEYS.index(key)
    where = QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settled(qtbot, page)


def test_all_requests_fall_into_groups_by_due_day(page):
    assert lines(page) == [
        *("[Overdue 2]", "HA07387", "HA07390"),
        *("[Due this week 2]", "HA07394", "HA07396"),
        *("[Due next week 2]", "HA07408", "HA07410"),
        *("[Due later 2]", "HA07413", "HA07430"),
        *("[Waiting for the requester 1]", "HA07379"),
    ]


def test_the_heading_names_the_weekday_that_does_not_count(page):
    at = lines(page).index("[Due next week 2]")
    said = page.model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Due next week, 2 requests, group open. Monday 30 November is not a working day: St Andrew’s Day (Scotland)"
    )


def test_a_row_reads_aloud_with_due_day_and_days_left(page):
    line = lines(page).index("HA07408")
    assert page.model.index(line, 3).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "HA07408, Daniel Okafor, Facial recognition cameras, due Wednesday 2 December, 5 working days left, "
        "Logged, Priya Nair"
    )


def test_days_left_are_told_in_words(page):
    said = {ref: page.model.index(lines(page).index(ref), KEYS.index("days")).data() for ref in references(page)}
    assert said["HA07387"] == "4 days late"
    assert said["HA07394"] == "Due today"
    assert said["HA07396"] == "1 day"
    assert said["HA07430"] == "20 days"
    assert said["HA07379"] == "Waiting"


def test_chips_switch_views_on_and_off(qtbot, page):
    assert page.bar.overdue.text() == "2 overdue"
    assert page.bar.due.text() == "2 due this week"
    qtbot.mouseClick(page.bar.overdue, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.view is View.OVERDUE
    assert references(page) == ["HA07387", "HA07390"]
    qtbot.mouseClick(page.bar.overdue, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.view is View.ALL


def test_my_open_cases_are_those_i_own(qtbot, page):
    with qtbot.waitSignal(page.counted) as counted:
        page.show_view(View.OPEN)
    settled(qtbot, page)
    assert set(references(page)) == {"HA07390", "HA07394", "HA07408", "HA07410", "HA07379"}
    assert counted.args[0].mine == 5


def test_sorting_takes_the_groups_away_and_due_brings_them_back(qtbot, page):
    click_heading(qtbot, page, "requester")
    assert references(page) == lines(page)
    assert references(page)[-3:] == ["HA07379", "HA07413", "HA07430"]
    click_heading(qtbot, page, "requester")
    assert references(page)[:3] == ["HA07430", "HA07413", "HA07379"]
    click_heading(qtbot, page, "due")
    assert lines(page)[0] == "[Overdue 2]"


def test_search_narrows_as_one_types_and_says_how_many(qtbot, page):
    page.bar.search.setFocus()
    type_text(page.bar.search, "sian")
    qtbot.waitUntil(lambda: references(page) == ["HA07430"])
    settled(qtbot, page)
    assert page.bar.found.text() == "1 request found"
    press(page.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(references(page)) == 9)
    settled(qtbot, page)
    assert page.bar.found.isHidden()


def test_search_reads_the_text_of_requests(qtbot, page):
    page.search_for("project 2")
    settled(qtbot, page)
    assert len(references(page)) == 9
    page.search_for("zeppelin")
    settled(qtbot, page)
    assert page.lists.currentWidget() is page.empty
    assert "zeppelin" in page.empty.accessibleName()
    qtbot.mouseClick(page.empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert len(references(page)) == 9


def test_the_filter_shows_one_owner(qtbot, page):
    entry = next(one for one in page.bar.filter_menu().actions() if one.text() == "Tom Hale")
    entry.trigger()
    settled(qtbot, page)
    assert references(page) == ["HA07387", "HA07413"]
    assert page.bar.filter.text() == "Filter: Tom Hale"
    next(one for one in page.bar.filter_menu().actions() if one.text() == "Clear the filter").trigger()
    settled(qtbot, page)
    assert len(references(page)) == 9


def test_an_empty_view_says_what_comes_next_and_has_a_way_out(qtbot, page):
    page.show_view(View.CLOSED)
    settled(qtbot, page)
    assert page.empty.accessibleName().startswith("No case is closed yet")
    qtbot.mouseClick(page.empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.view is View.ALL


def test_nothing_due_this_week_names_the_next_answer(qtbot, page, office):
    for row in office.records.rows([3, 4]):
        office.records.change_details(row.case_id, received=date(2026, 11, 24))
    page.show_view(View.DUE_THIS_WEEK)
    settled(qtbot, page)
    assert page.empty.accessibleName() == (
        "Nothing is due this week. The next answer is due on Wednesday 2 December: HA07408."
    )


def test_the_detail_pane_shows_the_selected_case(qtbot, page):
    page.table.go_to_case(5)
    settled(qtbot, page)
    words = page.detail.words()
    assert (words.reference, words.requester, words.due) == ("HA07408", "Daniel Okafor", "Wed 2 December")
    assert words.received == "Tue 3 November, by email"
    assert words.left.words == "5 working days"
    assert [(item.numbers, item.outcome, item.state) for item in words.items] == [
        ("1", "Not started", "new"),
        ("2", "Not started", "new"),
    ]
    assert words.latest[0][1].startswith("Logged as HA07408")
    with qtbot.waitSignal(page.opened) as opened:
        clock = next(one for one in page.detail.findChildren(QPushButton) if one.text() == "Clock")
        qtbot.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert opened.args == [5, "clock"]


def test_an_act_elsewhere_refreshes_the_row_and_the_place_is_kept(qtbot, page, office):
    page.table.go_to_case(6)
    settled(qtbot, page)
    office.records.change_owner(6, "Megan Rees")
    qtbot.waitUntil(lambda: page.model.row_of(6).owner == "Megan Rees")
    settled(qtbot, page)
    assert page.table.current_case() == 6
    a_logged_case(office, 1, received=date(2026, 10, 20), reference="HA07431")
    qtbot.waitUntil(lambda: "HA07431" in references(page))
    settled(qtbot, page)
    assert page.table.current_case() == 6
    assert page.table.selected_cases() == [6]


def test_a_case_that_leaves_the_view_hands_its_place_to_the_next(qtbot, page, office):
    page.show_view(View.OVERDUE)
    settled(qtbot, page)
    page.table.go_to_case(1)
    office.records.change_details(1, received=date(2026, 11, 20))
    qtbot.waitUntil(lambda: references(page) == ["HA07390"])
    settled(qtbot, page)
    assert page.table.current_case() == 2


def test_change_owner_of_several_and_put_it_back(qtbot, page, office, desk):
    page.table.go_to_case(1)
    page.table.select_cases([2])
    settled(qtbot, page)
    assert not page.several.isHidden()
    desk.acts.trigger("change_owner")
    settled(qtbot, page)
    dialog = page.findChild(OwnerDialog)
    dialog.names.setCurrentText("Megan Rees")
    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert [row.owner for row in office.records.rows([1, 2])] == ["Megan Rees", "Megan Rees"]
    assert page.undo_bar.words() == "Owner of 2 requests changed"
    qtbot.mouseClick(page.undo_bar.button(), Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert [row.owner for row in office.records.rows([1, 2])] == ["Tom Hale", "Priya Nair"]


def test_a_request_somebody_else_gave_away_meanwhile_stays_theirs_and_it_is_said(qtbot, page, office, desk):
    troubles = []
    desk.troubled.connect(troubles.append)
    page.table.go_to_case(1)
    page.table.select_cases([2])
    settled(qtbot, page)
    desk.acts.trigger("change_owner")
    settled(qtbot, page)
    office.records.change_owner(1, "Somebody New")
    dialog = page.findChild(OwnerDialog)
    dialog.names.setCurrentText("Megan Rees")
    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert [row.owner for row in office.records.rows([1, 2])] == ["Somebody New", "Megan Rees"]
    assert "was given to Somebody New after you had looked at it." in str(troubles[0])
    assert page.undo_bar.words() == "Owner of 1 request changed"


def test_a_hidden_column_stays_hidden_on_the_next_page(qtbot, page, desk):
    menu = page.table.headings.menu(page)
    next(one for one in menu.actions() if one.text() == "Regime").trigger()
    assert page.table.isColumnHidden(KEYS.index("regime"))
    from foidesk.ui.register.page import RegisterPage

    again = RegisterPage(desk)
    qtbot.addWidget(again)
    again.resize(1200, 700)
    again.show()
    again.show_view(View.ALL)
    settled(qtbot, again)
    assert again.table.isColumnHidden(KEYS.index("regime"))
    assert not again.table.isColumnHidden(KEYS.index("received"))


def test_a_narrow_window_never_scrolls_sideways(qtbot, page):
    page.window().resize(640, 600)
    settled(qtbot, page)
    assert page.table.headings.length() <= page.table.viewport().width() + 1
    assert not page.table.isColumnHidden(KEYS.index("subject"))
    assert page.detail.isHidden()


def test_a_long_name_is_shortened_to_what_fits():
    metrics = QFontMetrics(QFont())
    wide = metrics.horizontalAdvance
    assert fitting_name("Priya Nair", metrics, wide("Priya Nair")) == "Priya Nair"
    assert fitting_name("Priya Nair", metrics, wide("Priya Nair") - 1) == "Priya N"
    assert fitting_name("Priya Nair", metrics, wide("Priya")) == "Priya"
    assert fitting_name("pnair.admin", metrics, 5) == "pnair.admin"


def test_chips_step_below_where_the_line_has_no_room(qtbot, page):
    window = page.window()
    window.resize(640, 600)
    settled(qtbot, page)
    bar = page.bar
    for chip in (bar.overdue, bar.due):
        assert chip.width() >= chip.sizeHint().width()
    assert bar.overdue.mapTo(bar, QPoint()).y() > bar.search.mapTo(bar, QPoint()).y()
    window.resize(1300, 600)
    settled(qtbot, page)
    assert abs(bar.overdue.mapTo(bar, QPoint()).y() - bar.search.mapTo(bar, QPoint()).y()) < 8

"""A morning at the office: what presses, the overdue case, back, the planner, and the calendar file for Outlook."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from foidesk.office.records import View
from tests.domain.test_agenda import read_back
from tests.ui.conftest import press
from tests.ui.planner.conftest import at_rest, memory, office, planned, wall, window

__all__ = ["memory", "office", "planned", "wall", "window"]
BUTTON = Qt.MouseButton.LeftButton


def test_from_the_start_of_the_day_to_the_calendar_file(qtbot, window, office, tmp_path):
    rooms = window.rooms
    # The day begins with what presses.
    morning = rooms.register.morning
    assert "1 deadline passed: HA07387." in morning.accessibleName()
    qtbot.mouseClick(morning.overdue, BUTTON)
    at_rest(qtbot, window)
    assert rooms.register.view is View.OVERDUE
    # The overdue case is opened, looked at and left.
    rooms.register.table.setFocus()
    press(rooms.register.table, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert window.windowTitle().startswith("HA07387")
    window.acts.trigger("back")
    at_rest(qtbot, window)
    assert (rooms.screen, rooms.register.view) == ("register", View.OVERDUE)
    assert morning.isVisible()
    # What is to come is looked at in the planner, day by day.
    qtbot.mouseClick(morning.deadlines, BUTTON)
    at_rest(qtbot, window)
    page = rooms.deadlines.page
    assert window.pages.currentWidget() is page
    press(page.year, Qt.Key.Key_Right)
    assert page.day == date(2026, 11, 25)
    assert page.panel.counts.text().startswith("2 deadlines")
    # The calendar file is saved, and read back it says what the planner says.
    qtbot.mouseClick(page.head.save, BUTTON)
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    path = tmp_path / "FOI deadlines.ics"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    at_rest(qtbot, window)
    in_file = sorted((event["DTSTART;VALUE=DATE"], event["SUMMARY"]) for event in read_back(path.read_bytes()))
    in_planner = sorted(
        (f"{one.entry.on:%Y%m%d}", f"{one.case.reference} due")
        for day in page.face.days()
        for one in day.entries
        if one.is_deadline
    )
    assert in_file == in_planner
    # Tomorrow begins anew; for today it is put away.
    window.acts.trigger("start_of_day")
    at_rest(qtbot, window)
    assert rooms.screen == "register" and morning.isVisible()
    qtbot.mouseClick(morning.hide_today, BUTTON)
    assert morning.isHidden()

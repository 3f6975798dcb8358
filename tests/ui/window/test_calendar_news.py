"""A register that a new version of the program counts otherwise: the window says at once which cases moved."""

from pathlib import Path

from foidesk.bankdays import DayTable, shipped_days
from foidesk.office.office import Office
from foidesk.ui.opening import Opening
from foidesk.ui.window import MainWindow
from tests.builders import NOW, a_logged_case


def test_the_window_tells_which_cases_the_new_bank_holidays_moved(qtbot, tmp_path: Path) -> None:
    path = tmp_path / "register.foidesk"
    without = tuple(day for day in shipped_days() if (day.on.month, day.on.year) != (11, 2026))
    office = Office.open(path, who="Priya Nair", now=lambda: NOW, shipped=DayTable("holidays 0.1", without))
    a_logged_case(office)
    office.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    Opening(window).open_first(str(path), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and bool(window.rooms.keeper.places))
    qtbot.waitUntil(lambda: not window.rooms.keeper.busy() and not window.desk.crossing.busy())
    told = window.troubles.banner("calendar").words()
    assert "The bank holidays changed" in told
    assert "The calendar of" not in told
    assert "Monday 30 November 2026 was added (St Andrew’s Day (Scotland))" in told
    assert "HA06181: due Wednesday 2 December 2026, was Tuesday 1 December 2026." in told
    window._may_close = True
    window.close()

"""A day is proclaimed: two open cases move, she sees which, takes it back, and they are as they were."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.about import AboutDialog
from foidesk.ui.register.page import RegisterPage
from foidesk.ui.setup.settings_page import SettingsPage
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case, an_office
from tests.ui.conftest import press, type_text

DUE, NEXT = date(2026, 12, 2), date(2026, 12, 3)


class Desktop:
    """The window over a register of three cases."""

    def __init__(
        self, qtbot, folder, now=datetime(2026, 11, 24, 10, 42, tzinfo=UTC), received=date(2026, 11, 3)
    ) -> None:
        self.qtbot, self.office = qtbot, an_office(folder, now=now)
        self.office.records.save_profile(self.office.records.profile())
        a_logged_case(self.office, received=received)
        a_logged_case(self.office, received=received)
        a_logged_case(self.office, received=date(2026, 10, 1))
        self.window = MainWindow(Desk(self.office, Actions()))
        self.window.resize(1440, 900)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.desk.crossing.busy())

    def click(self, button) -> None:
        assert button.isVisible() and button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def page(self, kind):
        self.qtbot.waitUntil(lambda: isinstance(self.window.pages.currentWidget(), kind))
        self.settle()
        return self.window.pages.currentWidget()

    def due(self) -> list[date | None]:
        return [row.due for row in self.office.records.rows([1, 2, 3])]

    def close(self) -> None:
        self.window._may_close = True
        self.window.close()


@pytest.fixture
def desktop(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Desktop(qtbot, tmp_path)
    yield opened
    opened.close()


def test_a_day_is_proclaimed_and_was_not_after_all(desktop: Desktop, qtbot) -> None:
    register = desktop.page(RegisterPage)
    before = desktop.due()
    assert before[:2] == [DUE, DUE]

    # She hears of the day, opens the settings from the keyboard and types it in.
    desktop.window.acts.trigger("settings")
    page = desktop.page(SettingsPage)
    desktop.click(page.days.add)
    form = page.days.form
    type_text(form.on, "27 nov")
    form.name.setFocus()
    type_text(form.name, "Jubilee bank holiday")
    qtbot.waitUntil(lambda: form.foretold.text() == "2 open cases would move: HA06181, HA06182.")
    press(form.name, Qt.Key.Key_Return)
    desktop.settle()

    # Two cases moved; she sees which, and opens one of them.
    assert desktop.due() == [NEXT, NEXT, before[2]]
    moved = page.days.moved
    assert moved.words() == [
        "2 cases moved",
        "HA06181: due Thursday 3 December 2026, was Wednesday 2 December 2026",
        "HA06182: due Thursday 3 December 2026, was Wednesday 2 December 2026",
    ]
    press(moved.list, Qt.Key.Key_Down)
    press(moved.list, Qt.Key.Key_Return)
    case = desktop.page(CasePage)
    assert (case.case_id, case.view.deadline.due) == (2, NEXT)
    assert desktop.office.records.history(2)[0].words == (
        "The calendar changed: due Thursday 3 December 2026, was Wednesday 2 December 2026"
    )

    # It was a rumour. She takes the day back, and all is as it was.
    desktop.window.acts.trigger("settings")
    page = desktop.page(SettingsPage)
    qtbot.waitUntil(page.days.moved.isVisible)
    page.days.table.stand_on(date(2026, 11, 27))
    desktop.click(page.days.take_back)
    assert page.days.moved.words()[0] == "2 cases moved"
    assert desktop.due() == before
    assert desktop.office.timekeeping.calendar_days() == ()

    # The list shows it too.
    desktop.click(page._back)
    assert desktop.page(RegisterPage) is register
    qtbot.waitUntil(lambda: register.model.row_of(1).due == DUE)


def test_the_window_says_how_far_the_bank_holidays_are_settled(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    late = Desktop(qtbot, tmp_path, datetime(2028, 12, 20, 9, 0, tzinfo=UTC), date(2028, 12, 18))
    assert late.window.status.settled() == "Bank holidays settled to 2028"
    register = late.page(RegisterPage)
    qtbot.waitUntil(lambda: register.model.row_of(1) is not None)
    assert register.model.row_of(1).forecast
    assert register.table.go_to_case(1)
    qtbot.waitUntil(lambda: register.detail.words() is not None and register.detail.case_id == 1)
    assert register.detail.words().due.endswith("2029 (forecast)")
    late.window.acts.trigger("about")
    (about,) = late.window.findChildren(AboutDialog)
    said = [shown.text() for shown in about.findChildren(QLabel)]
    assert "Bank holidays: GOV.UK list, to the end of 2028." in said
    about.close()
    late.close()

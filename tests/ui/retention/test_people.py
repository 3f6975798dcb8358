"""Settings, People by hand: a role is given, a list without an approver refused; who reads only finds acts greyed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from foidesk import settings
from foidesk.domain.opening import WhyReading
from foidesk.domain.people import Person, Role
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.setup.people import PeopleForm
from foidesk.ui.setup.settings_page import SettingsPage
from foidesk.ui.window import MainWindow
from tests.ui.conftest import type_text
from tests.ui.holders.conftest import Room


@pytest.fixture(autouse=True)
def _account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "priya")


@pytest.fixture
def form(room: Room) -> PeopleForm:
    room.window.acts.trigger("settings")
    room.settle()
    page = room.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    page.show_section(page.people.section)
    room.qtbot.waitUntil(lambda: page.people.view is not None)
    return page.people


def named(room: Room) -> list[tuple[str, str]]:
    return [(one.account, one.role.value) for one in room.office.people.view().people.named]


def test_the_first_in_the_list_is_the_approver_who_sits_here(room: Room, form: PeopleForm) -> None:
    assert "Roles are off" in form.state.text()
    room.click(form.add)
    assert form.rows[0].account.text() == "priya"
    room.qtbot.waitUntil(lambda: named(room) == [("priya", "approver")])
    room.settle()
    assert "Roles hold" in form.state.text()
    room.click(form.add)
    row = form.rows[1]
    type_text(row.account, "tom")
    row.role.setCurrentIndex(row.role.findData("reader"))
    row.role.activated.emit(row.role.currentIndex())
    room.qtbot.waitUntil(lambda: named(room) == [("priya", "approver"), ("tom", "reader")])
    room.settle()
    # The last approver cannot become something else: said, and what is kept stays.
    first = form.rows[0]
    first.role.setCurrentIndex(first.role.findData("reader"))
    first.role.activated.emit(first.role.currentIndex())
    room.qtbot.waitUntil(form.trouble.isVisible)
    assert "Nobody is an approver" in form.trouble.words()
    assert named(room) == [("priya", "approver"), ("tom", "reader")]
    first.role.setCurrentIndex(first.role.findData("approver"))
    form.keep_now()
    room.settle()
    assert not form.trouble.isVisible()


def test_the_name_is_kept_for_the_next_start(room: Room, form: PeopleForm) -> None:
    assert "your account, priya" in form.name_row.below()
    form.name.setFocus()
    form.name.selectAll()
    type_text(form.name, "Priya N.\n")
    assert settings.load().display_name == "Priya N."


def test_who_reads_only_finds_the_acts_greyed_with_the_reason(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime(2026, 11, 6, 9, tzinfo=UTC)
    office = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=lambda: at)
    office.records.save_profile(office.records.profile())
    office.people.save([Person("priya", Role.APPROVER), Person("tom", Role.READER)])
    office.close()
    monkeypatch.setenv("LOGNAME", "tom")
    window = MainWindow(Desk(Office.open(tmp_path / "register.foidesk", who="Tom", now=lambda: at), Actions()))
    qtbot.addWidget(window)
    window.show()
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: not desk.crossing.busy())
    act = window.acts._made["new_request"]
    assert not act.isEnabled() and "You only read in this register" in act.toolTip()
    assert any("Your office has given your account the role" in words for words in window.troubles.words())
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.rooms is not None and window.rooms.screen == "register"
    window._may_close = True
    window.close()


def test_a_register_that_can_only_be_read_says_so_on_the_roles(qtbot: Any, tmp_path: Path) -> None:
    Office.open(tmp_path / "register.foidesk", who="Priya Nair").close()
    office = Office.open(tmp_path / "register.foidesk", who="Priya Nair", read_only=WhyReading.COPY)
    desk = Desk(office, Actions())
    form = PeopleForm(desk, 12)
    qtbot.addWidget(form)
    form.follow()
    qtbot.waitUntil(lambda: form.view is not None)
    assert not form.add.isEnabled()
    assert form.add.toolTip() == WhyReading.COPY.reason
    desk.close()

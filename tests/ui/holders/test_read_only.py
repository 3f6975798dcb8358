"""A register that can only be read: who was asked is looked at, a memo is made again, and nothing can be changed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from foidesk.domain.holders import Holder
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.window import MainWindow
from tests.builders import NOW, a_logged_case, an_office
from tests.ui.holders.conftest import Room
from tests.ui.holders.test_page import open_page


@pytest.fixture
def reading(qtbot: Any, tmp_path: Path) -> Any:
    office = an_office(tmp_path)
    view = a_logged_case(office, 2)
    office.holding.ask(view.case_id, Holder("Finance"), [view.case.items[0].key], date(2026, 11, 26))
    office.records.save_profile(office.records.profile())
    office.close()
    path = tmp_path / "register.foidesk"
    path.chmod(0o444)
    office = Office.open(path, who="Priya", now=lambda: NOW)
    if not office.read_only:
        pytest.skip("this account may write to everything")
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    made = Room(qtbot, office, window, view.case_id, 0)
    made.settle()
    yield made
    window._may_close = True
    window.close()


def test_the_tab_shows_all_and_changes_nothing(reading: Room) -> None:
    tab = reading.open_tab()
    assert tab.list.count() == 1
    for button in (tab.ask_button, tab.detail.answer, tab.detail.chase, tab.detail.files.add):
        assert not button.isEnabled()
    assert not any(act.isEnabled() for act in tab.detail.more.menu().actions())
    tab.ask()
    assert not tab.form.isVisible()
    reading.menu(tab.detail.memo, "Email draft")
    reading.qtbot.waitUntil(lambda: bool(reading.opened))
    assert tab.takes_files_for() == ""


def test_the_page_shows_all_and_chases_nobody(reading: Room) -> None:
    page = open_page(reading)
    page.tree.selectAll()
    assert not page.chase.isEnabled()
    assert page.chase.toolTip() == "This register can only be read."

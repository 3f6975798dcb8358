"""A register that can only be read: the clock is looked at and its page taken along; nothing is offered that changes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from foidesk.letters import pages
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from tests.ui.clock.acting import asked_long_ago, stand_on, tab_of
from tests.ui.clock.opened import Opened
from tests.ui.conftest import press


def test_the_page_can_be_saved_and_nothing_changed(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "r.foidesk"
    office, clock = rehearsal.open_office(path)
    case_id = asked_long_ago(office, clock)
    before = office.records.history(case_id)
    office.close()
    path.chmod(0o444)
    office = Office.open(path, who="Priya", now=clock)
    window = QWidget()
    qtbot.addWidget(window)
    desk = Desk(office, Actions(window))
    page = CasePage(desk, window)
    for widget in (page, window):
        widget.resize(1392, 874)
    window.show()
    page.open(case_id, "clock")
    opened = Opened(qtbot, office, clock, desk, page, case_id)
    opened.settle()
    tab = tab_of(opened)
    assert not tab.right.add.isEnabled()
    assert tab.right.add.toolTip() == "This register can only be read."
    assert tab.right.standing.isVisible()
    assert not tab.right.standing.close_case.isVisible()
    assert not any(desk.acts.action(name).isVisible() for name in ("end_withdrawn", "end_lapsed", "clock_event"))
    stand_on(opened, "Clarification asked")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        press(tab.events, key)
        opened.settle()
    assert not tab.form.isVisible()
    tab.copying.save_as(tmp_path / "working.pdf")
    opened.settle()
    assert pages.page_count((tmp_path / "working.pdf").read_bytes()) == 1
    assert not tab.banner.isVisible()
    assert office.records.history(case_id) == before
    desk.close()

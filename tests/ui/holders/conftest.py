"""A window over a register in which two requests wait, and ways to look and to act."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Case
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from foidesk.ui.holders.tab import HoldersTab
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case, an_office

ITEMS = ("How much was spent on cameras in 2025?", "Any information sharing agreement.", "Any impact assessment.")


@dataclass
class Room:
    """The window, and what it handed to other programs."""

    qtbot: Any
    office: Office
    window: MainWindow
    case_id: int
    other_id: int
    opened: list[Path] = field(default_factory=list)

    @property
    def page(self) -> CasePage:
        page = self.window.pages.currentWidget()
        assert isinstance(page, CasePage)
        return page

    @property
    def tab(self) -> HoldersTab:
        tab = self.page.tab("holders")
        assert isinstance(tab, HoldersTab)
        return tab

    @property
    def case(self) -> Case:
        return self.office.records.case(self.case_id).case

    def settle(self) -> None:
        desk = self.window.desk
        assert desk is not None
        self.qtbot.waitUntil(lambda: not desk.crossing.busy())

    def open_tab(self, name: str = "holders") -> HoldersTab:
        self.window.open_case(self.case_id, name)
        self.settle()
        tab = self.tab
        tab.papers.open_with(self.hand_out)
        tab.detail.files.open_with(self.hand_out)
        return tab

    def hand_out(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def menu(self, button: Any, words: str) -> None:
        """Choose an entry of a button's menu."""
        act = next(one for one in button.menu().actions() if one.text().startswith(words))
        assert act.isEnabled()
        act.trigger()
        self.settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget(), key, held)
        self.settle()


@pytest.fixture
def room(qtbot: Any, tmp_path: Path) -> Iterator[Room]:
    office = an_office(tmp_path)
    first = a_logged_case(office, ITEMS)
    second = a_logged_case(office, ("What was spent on fleet?",), subject="Fleet", name="Sian Pryce")
    office.records.save_profile(office.records.profile())
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitActive(window)
    made = Room(qtbot, office, window, first.case_id, second.case_id)
    made.settle()
    yield made
    if window.desk is not None:
        window._may_close = True
        window.close()

"""A New request page in a window of its own, over a real register."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from foidesk.office.office import Office
from foidesk.shipped import resources
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.intake.page import NewRequestPage

NOW = datetime(2024, 7, 24, 9, 31, tzinfo=UTC)
DEMO = resources() / "demo" / "request-2024-07-23.eml"

Opening = Callable[[], NewRequestPage]


class Room:
    """Opens pages on one register, and waits until what was asked is done."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot, self.path = qtbot, path
        self.windows: list[QMainWindow] = []
        self.desk: Desk
        self.page: NewRequestPage

    def open(self) -> NewRequestPage:
        office = Office.open(self.path, who="Priya Nair", now=lambda: NOW)
        window = QMainWindow()
        self.desk = Desk(office, Actions(window))
        self.page = NewRequestPage(self.desk)
        window.setCentralWidget(self.page)
        window.resize(1392, 845)
        self.windows.append(window)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return self.page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.crossing.busy())

    def with_demo(self) -> NewRequestPage:
        page = self.open()
        page.coming.start_with([DEMO])
        self.qtbot.waitUntil(page.has_request)
        self.settle()
        return page

    def close(self) -> None:
        self.windows[-1].close()
        self.desk.close()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    made = Room(qtbot, tmp_path / "r.foidesk")
    yield made
    made.close()

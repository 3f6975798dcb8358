"""Set-up and settings over a real register; this machine's settings are a file of the test's own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


class Room:
    """A desk with a window to put a page in."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.window = QMainWindow()
        office = Office.open(folder / "r.foidesk", who="Priya Nair", now=lambda: NOW)
        self.desk = Desk(office, Actions(self.window))

    def show(self, page: QWidget) -> None:
        self.window.setCentralWidget(page)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.crossing.busy())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    made = Room(qtbot, tmp_path)
    yield made
    made.window.close()
    made.desk.close()

"""The main window over a small real register, at the page that brings in an old log."""

from datetime import date

import pytest

from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case, an_office
from tests.ui.window.conftest import at_rest


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    (tmp_path / "own").mkdir()
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "own" / "settings.toml"))


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path)
    a_logged_case(office, 2, received=date(2026, 11, 3), reference="HA07408")
    office.records.save_profile(office.records.profile())
    return office


@pytest.fixture
def window(qtbot, office):
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    at_rest(qtbot, window)
    yield window
    if window.desk is not None:
        window._may_close = True
        window.close()


@pytest.fixture
def page(qtbot, window):
    window.acts.trigger("bring_in_log")
    at_rest(qtbot, window)
    return window.rooms.old_log.page

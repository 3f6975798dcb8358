"""A register that can only be read: every button of a case that is held back says why."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from foidesk.domain.opening import WhyReading
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.window import MainWindow
from tests.builders import NOW
from tests.ui.window.conftest import at_rest

HELD = {
    "clock": {"Add"},
    "letter": {"Sign the letter", "Issue letter…"},
    "holders": {"Ask a holder…"},
    "costs": {"Add work…"},
    "correspondence": {"File a later message…"},
}


@pytest.fixture
def reading(qtbot, office):
    office.drafting.write_response(1, office.records.case(1).case.responses[0].key, from_plain("Two cameras."))
    path = office.path
    office.close()
    window = MainWindow(Desk(Office.open(path, now=lambda: NOW, read_only=WhyReading.CHOSEN), Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    at_rest(qtbot, window)
    yield window
    window._may_close = True
    window.close()


@pytest.mark.parametrize("tab", HELD)
def test_what_cannot_be_done_says_why(qtbot, reading, tab):
    reading.open_case(1, tab)
    at_rest(qtbot, reading)
    page = reading.rooms.case.page
    held = {
        one.text() or one.accessibleName(): one.toolTip()
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and not one.isEnabled()
    }
    assert HELD[tab] | {"Undo: this register can only be read"} <= held.keys()
    for words in HELD[tab]:
        assert "can only be read" in held[words], words

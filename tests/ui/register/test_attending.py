"""The list says who else has a request open: in the row, in its tooltip, and aloud."""

import pytest
from PySide6.QtCore import Qt

from foidesk.ui.register.columns import SUBJECT
from foidesk.ui.register.model import OPEN
from foidesk.ui.shell.neighbours import Neighbours
from tests.builders import an_office
from tests.ui.register.test_page import settled

ALOUD, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def look(qtbot, page, desk):
    neighbours = Neighbours(desk, page)
    neighbours.stop()
    neighbours.seen.connect(lambda found: page.show_attending(found.others))

    def now() -> None:
        neighbours.look()
        settled(qtbot, page)

    yield now
    neighbours.stop()


def test_a_request_that_somebody_else_has_open_says_so_until_it_is_left(qtbot, page, tmp_path, look):
    tom = an_office(tmp_path, who="Tom Hale")
    page.table.go_to_case(5)
    settled(qtbot, page)
    line = page.model.line_of(5)
    cell = page.model.index(line, SUBJECT)
    tom.attendance.come(5)
    look()
    assert cell.data(OPEN) == ("Tom Hale",)
    assert cell.data(TIP) == "Facial recognition cameras\nTom Hale has it open"
    assert cell.data(ALOUD).endswith(", Tom Hale has it open")
    assert not page.model.index(page.model.line_of(1), SUBJECT).data(OPEN)
    shown = page.table.grab().toImage()
    tom.attendance.go(5)
    look()
    assert cell.data(OPEN) == ()
    assert "has it open" not in cell.data(ALOUD)
    assert page.table.grab().toImage() != shown
    tom.close()


def test_several_people_are_named_together(page):
    page.model.show_attending({1: ("Tom Hale", "Megan Rees")})
    cell = page.model.index(page.model.line_of(1), SUBJECT)
    assert cell.data(TIP).endswith("Tom Hale and Megan Rees have it open")

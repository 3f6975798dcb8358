"""What is asked of the desk is answered to whoever asked, and to nobody once they have gone."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from foidesk.domain.troubles import StoreTrouble
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from tests.builders import an_office


@pytest.fixture
def desk(tmp_path):
    made = Desk(an_office(tmp_path), Actions())
    yield made
    made.close()


def refused() -> None:
    raise StoreTrouble("The disk is full.", kept="Nothing.", do="Try again.")


def test_no_trouble_reaches_a_page_that_has_gone(qtbot, desk):
    page, gate, heard = QObject(), threading.Event(), []
    desk.run(gate.wait)
    desk.run(refused, lambda _nothing: None, heard.append, owner=page)
    desk.run(refused, lambda _nothing: None, heard.append, owner=desk)
    shiboken6.delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not desk.crossing.busy())
    assert [trouble.what for trouble in heard] == ["The disk is full."]


def test_an_answer_that_nobody_owns_cannot_be_asked_for(desk):
    with pytest.raises(TypeError, match="owner"):
        desk.run(lambda: 1, lambda _number: None)
    with pytest.raises(TypeError, match="owner"):
        desk.run_long(lambda _progress: 1, lambda _number: None)

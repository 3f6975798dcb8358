"""A request comes in on paper and is typed off: logged from the list to the case without touching the mouse."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from foidesk.ui.casefile.page import CasePage
from foidesk.ui.intake.page import NewRequestPage
from foidesk.ui.parts import clipboard
from tests.stories.test_first_letter import Day, day

__all__ = ["day"]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LETTER = """14 Coldharbour Rise
Bishop's Ash
ZZ99 3VZ

Dear Sir or Madam

Please tell me how many drones you have and who flies them. What did they cost?

Yours faithfully
Omar Hale"""


def key(day: Day, what: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    where = QApplication.focusWidget() or day.window
    QTest.keyClick(where, what, held)
    QApplication.processEvents()
    day.settle()


def until(day: Day, wanted: object) -> None:
    """Press Tab until the keyboard is where it is wanted; it comes there within one round."""
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        key(day, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {wanted}")


def test_a_letter_is_logged_with_keys_alone(day: Day, qtbot) -> None:
    day.clock.set(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    day.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is day.window)
    key(day, Qt.Key.Key_N, CONTROL)
    request = day.page(NewRequestPage)
    clipboard.copy(LETTER)
    key(day, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(request.has_request)
    day.settle()
    assert QApplication.focusWidget() is request.view
    count = len(request.split().items)
    # A cut too many is made and taken back where the caret stands; then the day it came in is typed.
    key(day, Qt.Key.Key_End)
    key(day, Qt.Key.Key_Return, CONTROL | SHIFT)
    key(day, Qt.Key.Key_Z, CONTROL)
    assert len(request.split().items) == count
    assert request.facts.requester.text() == "Omar Hale"
    until(day, request.facts.received)
    QTest.keyClicks(request.facts.received, "20 nov")
    key(day, Qt.Key.Key_Tab)
    assert request.facts.received.day() == date(2026, 11, 20)
    key(day, Qt.Key.Key_Return, CONTROL)
    case = day.page(CasePage)
    assert case.view.case.requester.name == "Omar Hale"
    assert case.view.case.requester.address.startswith("14 Coldharbour Rise")
    assert case.view.case.request.received == date(2026, 11, 20)
    assert day.office.receipt.kept_draft() is None
    QGuiApplication.clipboard().clear()

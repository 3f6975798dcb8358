"""A message filed in the wrong case, put right in the window: moved, undone, and made a request of its own."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from foidesk.domain.case import Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.latermail import FilingKind
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.intake.page import NewRequestPage
from tests.builders import a_logged_case
from tests.stories.test_first_letter import Day, day
from tests.stories.test_later_mail import mail
from tests.ui.conftest import press, type_text

__all__ = ["day"]
RECEIVED = date(2026, 11, 3)
TEXT = (
    "Dear Sir or Madam\n\nI mean the year 2025 (my request is HA07002).\n\nHow many drones do you have?\n\nLucy Fenwick"
)


def two_cases(day: Day, tmp_path: Path) -> tuple[int, int, int]:
    """Open a case that has somebody else's answer in it, and give it, the right one and the message."""
    day.clock.set(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    wrong = a_logged_case(day.office, received=RECEIVED, reference="HA07001", subject="Cameras")
    right = a_logged_case(day.office, received=RECEIVED, reference="HA07002", name="Lucy Fenwick", subject="Drones")
    asked = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 10), None, "Which year?")
    for one in (wrong, right):
        day.office.timekeeping.add_event(one.case_id, asked)
    path = mail(tmp_path, "answer.eml", "Your question", "Mon, 23 Nov 2026 09:00:00 +0000", TEXT)
    document = day.office.correspondence.read(path)
    day.office.correspondence.file(wrong.case_id, document, date(2026, 11, 23), FilingKind.CLARIFICATION)
    (message,) = day.office.correspondence.messages(wrong.case_id)
    day.window.rooms.open_case(wrong.case_id, "correspondence")
    day.settle()
    tab = day.page(CasePage).tab("correspondence")
    tab.list.setFocus()
    press(tab.list, Qt.Key.Key_Down)
    day.settle()
    return wrong.case_id, right.case_id, message.message.id


def stages(day: Day, *case_ids: int) -> list[Stage]:
    return [day.office.records.case(one).case.stage for one in case_ids]


def test_it_is_moved_with_the_keyboard_and_one_undo_moves_it_back(day: Day, qtbot, tmp_path: Path) -> None:
    wrong, right, message = two_cases(day, tmp_path)
    page = day.page(CasePage)
    tab = page.tab("correspondence")
    card = tab.moving.card
    assert day.window.acts.action("move_message").isEnabled()

    # The menu of the message is opened with the keyboard and asks for the case; its sender's other case is offered.
    at = tab.list.mapToGlobal(QPoint(20, 10))
    QApplication.sendEvent(tab.list, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(20, 10), at))
    menu = next(one for one in tab.findChildren(QMenu) if one.isVisible())
    assert [act.text() for act in menu.actions() if act.isVisible() and not act.isSeparator()] == [
        "Move the message to another case…",
        "Make a new request of the message",
        "File a later message…",
    ]
    menu.close()
    day.window.acts.trigger("move_message")
    day.settle()
    assert card.isVisible()
    assert day.window.focusWidget() is card.words
    assert not card.keep.isEnabled()
    # A case that is not there is said so; then the right one is found by a word of its subject.
    type_text(card.words, "zebras")
    qtbot.waitUntil(lambda: "No case was found" in card.case_row.below())
    card.words.selectAll()
    type_text(card.words, "drones")
    qtbot.waitUntil(card.keep.isEnabled)
    assert card.keep.text() == "Move it to HA07002"
    assert card.kind.currentText() == "Clarification answered"
    press(card.words, Qt.Key.Key_Return)
    day.settle()

    assert not card.isVisible()
    assert stages(day, wrong, right) == [Stage.WAITING, Stage.LOGGED]
    assert tab.list.count() == 1
    assert not day.window.acts.action("move_message").isEnabled()
    assert tab.moving.undo_bar.words() == "Moved to HA07002"
    assert day.window.focusWidget() is tab.list
    assert day.window.acts.action("undo").text() == "Undo move the message"
    day.click(tab.moving.undo_bar.button())
    assert stages(day, wrong, right) == [Stage.LOGGED, Stage.WAITING]
    assert tab.list.count() == 2
    day.window.acts.trigger("redo")
    day.settle()
    assert [one.message.id for one in day.office.correspondence.messages(right)] == [message]
    assert tab.list.count() == 1


def test_escape_leaves_it_and_a_refusal_is_said_under_the_case(day: Day, qtbot, tmp_path: Path) -> None:
    wrong, right, _message = two_cases(day, tmp_path)
    tab = day.page(CasePage).tab("correspondence")
    card = tab.moving.card
    day.click(tab.moving.move_button)
    press(card.words, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert day.window.focusWidget() is tab.list
    # Later acts rest on the answer, so it cannot be taken back.
    again = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 24), None, "And where?")
    day.office.timekeeping.add_event(wrong, again)
    day.click(tab.moving.move_button)
    press(card.words, Qt.Key.Key_Down)
    day.settle()
    assert card.keep.text() == "Move it to HA07002"
    day.click(card.keep)
    assert "cannot be taken back" in card.case_row.error()
    assert card.isVisible()
    assert stages(day, wrong, right) == [Stage.WAITING, Stage.WAITING]
    # Another line of the list puts the card away.
    press(tab.list, Qt.Key.Key_Up)
    assert not card.isVisible()
    assert not tab.moving.buttons.isVisible()


def test_it_becomes_a_request_and_a_draft_of_it_survives_a_restart_of_the_page(day: Day, qtbot, tmp_path: Path) -> None:
    wrong, _right, message = two_cases(day, tmp_path)
    day.click(day.page(CasePage).tab("correspondence").moving.request_button)
    request = day.page(NewRequestPage)
    qtbot.waitUntil(request.has_request)
    day.settle()
    assert "This message is filed in HA07001" in request.banner.words()
    assert request.facts.received.day() == date(2026, 11, 23)
    assert not request.known.isVisible() or "already" not in request.known.words()
    # She looks at the list first; what is on the screen is kept, and so is where it came from.
    request.leave()
    day.settle()
    assert len(day.office.correspondence.messages(wrong)) == 1
    kept = day.office.receipt.kept_draft()
    assert (kept.from_message, kept.from_reference) == (message, "HA07001")
    request.start_empty()
    day.window.rooms.new.resume()
    qtbot.waitUntil(request.has_request)
    day.settle()
    day.click(request.create_button)
    case_page = day.page(CasePage)
    assert case_page.case_id != wrong
    assert case_page.view.case.request.received == date(2026, 11, 23)
    assert day.office.correspondence.messages(wrong) == ()
    assert stages(day, wrong) == [Stage.WAITING]
    assert "made the new request" in day.office.records.history(wrong)[0].words

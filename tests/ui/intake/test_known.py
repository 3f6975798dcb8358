"""What the register knows of a request on the screen: said with its reason, and settled by one click."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from foidesk.domain.case import Requester, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.latermail import FilingKind
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase
from foidesk.ui.intake.page import NewRequestPage
from tests.ui.conftest import type_text
from tests.ui.intake.conftest import Room

VANS = "1. What was paid for facial recognition vans in 2023?\n2. Which company supplied the vans?"


def mail(folder: Path, text: str, *, name: str = "Lucy Fenwick", subject: str = "Vans", number: int = 1) -> Path:
    path = folder / f"mail {number}.eml"
    head = (
        f"From: {name} <{name.partition(' ')[0].lower()}@example.org>\nSubject: {subject}\nMessage-ID: <{number}@x>\n"
    )
    path.write_text(f"{head}Date: Tue, 23 Jul 2024 10:00:00 +0100\n\n{text}\n", encoding="utf-8")
    return path


def logged(office: Office, path: Path, received: date) -> CaseView:
    found = office.receipt.propose(office.receipt.read(path))
    return office.receipt.log(
        NewCase(
            document=found.document,
            split=found.split,
            requester=Requester(found.requester.value, found.email.value),
            subject=found.subject.value,
            regime=found.regime,
            received=received,
            dated=received,
        )
    )


def shown(room: Room, path: Path) -> NewRequestPage:
    room.page.coming.start_with([path])
    room.qtbot.waitUntil(room.page.has_request)
    room.settle()
    return room.page


def button(page: NewRequestPage, words: str) -> QAbstractButton:
    QCoreApplication.processEvents()  # a button just added shows with the next turn of the loop
    return next(one for one in page.known.findChildren(QPushButton) if one.text() == words and one.isVisible())


def click(page: NewRequestPage, words: str) -> None:
    QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)


@pytest.fixture
def waiting(room: Room, tmp_path: Path) -> CaseView:
    """A case of Lucy's that waits for a clarification, and the page open beside it."""
    room.open()
    office = room.desk.office
    view = logged(office, mail(tmp_path, VANS), date(2024, 7, 3))
    asked = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2024, 7, 5), None, "Which year?")
    return office.timekeeping.add_event(view.case_id, asked)


def answer(folder: Path, text: str = "I mean the financial year.") -> Path:
    return mail(folder, text, subject="Re: Your request HA06181", number=2)


def test_an_answer_is_filed_with_one_click_and_its_clock_starts_again(
    room: Room, waiting: CaseView, tmp_path: Path
) -> None:
    page = shown(room, answer(tmp_path))
    assert page.known.isVisible()
    assert "This looks like an answer in HA06181 Its subject names HA06181." in page.known.words()
    assert "has waited for a clarification since Friday 5 July 2024" in page.known.words()
    with room.qtbot.waitSignal(page.filed) as filed:
        click(page, "File it in HA06181: clarification answered")
    assert filed.args == [waiting.case_id]
    office = room.desk.office
    now = office.records.case(waiting.case_id)
    assert now.case.stage is Stage.LOGGED
    assert now.deadline.started == date(2024, 7, 23)
    assert [one.filed_as for one in office.correspondence.messages(waiting.case_id)] == [FilingKind.CLARIFICATION]
    assert not page.has_request()
    assert office.receipt.kept_draft() is None
    assert office.receipt.next_reference() == "HA06182"


def test_it_may_be_filed_as_something_else(room: Room, waiting: CaseView, tmp_path: Path) -> None:
    page = shown(room, answer(tmp_path))
    menu = button(page, "File it as").menu()
    assert [one.text() for one in menu.actions()] == ["Withdrawn", "Just file it: the clock is not touched"]
    with room.qtbot.waitSignal(page.filed):
        menu.actions()[1].trigger()
    now = room.desk.office.records.case(waiting.case_id)
    assert now.case.stage is Stage.WAITING
    assert now.later_messages == 1


def test_she_may_say_that_it_is_a_new_request_and_that_is_kept(room: Room, waiting: CaseView, tmp_path: Path) -> None:
    page = shown(room, answer(tmp_path))
    click(page, "It is a new request")
    assert not page.known.isVisible()
    page.keeping.keep_now()
    room.settle()
    room.desk.crossing.close()
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    room.settle()
    assert not again.known.isVisible()
    QTest.mouseClick(again.create_button, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.desk.office.records.case_by_reference("HA06182").case.request.received == date(2024, 7, 23)


def test_a_message_without_a_day_asks_for_it_before_it_is_filed(room: Room, waiting: CaseView) -> None:
    page = room.page
    page.coming.start_pasted("In answer to HA06181: I mean 2023.")
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "File it in HA06181: clarification answered")
    assert page.facts.received_row.error() == "Type the day the request came in."
    assert page.has_request()
    type_text(page.facts.received, "22 jul")
    QTest.keyClick(page.facts.received, Qt.Key.Key_Return)
    with room.qtbot.waitSignal(page.filed):
        click(page, "File it in HA06181: clarification answered")
    assert room.desk.office.records.case(waiting.case_id).deadline.started == date(2024, 7, 22)


def test_what_cannot_be_filed_stays_on_the_screen(room: Room, waiting: CaseView, tmp_path: Path) -> None:
    page = shown(room, answer(tmp_path))
    other = Office.open(room.path, who="Tom", now=room.desk.office.now)
    other.timekeeping.add_event(
        waiting.case_id, ClockEvent(EventKind.CLARIFICATION_RECEIVED, date(2024, 7, 22), None, "By telephone")
    )
    other.close()
    click(page, "File it in HA06181: clarification answered")
    room.qtbot.waitUntil(page.banner.isVisible)
    assert "does not wait for this" in page.banner.words()
    assert "Nothing was filed" in page.banner.words()
    assert page.has_request()


def test_the_same_email_says_where_it_is_and_leads_there(room: Room, waiting: CaseView, tmp_path: Path) -> None:
    page = shown(room, tmp_path / "mail 1.eml")
    assert "This email is in HA06181 already" in page.known.words()
    with room.qtbot.waitSignal(page.case_wanted) as wanted:
        click(page, "Open HA06181")
    assert wanted.args == [waiting.case_id]
    room.settle()
    assert room.desk.office.receipt.kept_draft() is not None


def test_the_same_person_asking_again_and_others_are_told_apart(room: Room, tmp_path: Path) -> None:
    room.open()
    office = room.desk.office
    lucy = logged(office, mail(tmp_path, VANS), date(2023, 3, 3))
    office.despatch.end(lucy.case_id, Stage.WITHDRAWN, date(2023, 3, 20))
    other = logged(office, mail(tmp_path, VANS, name="Omar Hale", number=2), date(2024, 7, 1))
    page = shown(room, mail(tmp_path, VANS.replace("What was", "Tell me what was"), number=3))
    first, second = page.known.rows()
    assert first.words().startswith("Lucy Fenwick asked something like this on 3 March 2023: HA06181")
    assert "cost limit" not in first.words()
    assert second.words().startswith("1 other request within 60 working days asks for something like this")
    assert "HA06182 (Omar Hale, 1 July 2024)" in second.words()
    assert "section 12" in second.words()
    click(page, "It is a new request")
    assert [row.words()[:15] for row in page.known.rows()] == ["1 other request"]
    room.qtbot.waitUntil(page.known.rows()[0].isVisible)
    with room.qtbot.waitSignal(page.case_wanted) as wanted:
        click(page, "Open HA06182")
    assert wanted.args == [other.case_id]


def test_a_name_typed_later_is_asked_about_too(room: Room, tmp_path: Path) -> None:
    room.open()
    logged(room.desk.office, mail(tmp_path, VANS), date(2023, 3, 3))
    page = shown(room, mail(tmp_path, VANS, name="Webform", number=2))
    assert not page.known.isVisible()
    page.facts.email.setFocus()
    page.facts.email.selectAll()
    type_text(page.facts.email, "Lucy@example.org")
    page.view.setFocus()
    room.qtbot.waitUntil(page.known.isVisible)
    assert "Lucy Fenwick asked something like this" in page.known.words()


def test_a_new_request_of_a_new_person_says_nothing(room: Room) -> None:
    page = room.with_demo()
    assert not page.known.isVisible()
    assert page.known.findings() == ()


def test_every_finding_is_within_reach_of_the_keyboard(room: Room, waiting: CaseView, tmp_path: Path) -> None:
    page = shown(room, answer(tmp_path))
    buttons = [one for one in page.known.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in buttons] == [
        "File it in HA06181: clarification answered", "File it as", "Open HA06181", "It is a new request",
    ]  # fmt: skip
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)
    assert page.known.accessibleName().startswith("What the register knows: This looks like an answer")
    with room.qtbot.waitSignal(page.filed):
        buttons[0].setFocus()
        QTest.keyClick(buttons[0], Qt.Key.Key_Space)

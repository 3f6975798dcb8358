"""A clarification, through the window: the request arrives, it is asked about, the answer comes by mail and is filed."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from foidesk.domain.case import Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office.records import View
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.intake.page import NewRequestPage
from tests.stories.test_first_letter import Day, day

__all__ = ["day"]


def mail(folder: Path, name: str, subject: str, sent: str, text: str, more: str = "") -> Path:
    path = folder / name
    head = f"From: Lucy Fenwick <lucy.fenwick@example.org>\nTo: foi@example.gov.uk\nSubject: {subject}\nDate: {sent}\n"
    path.write_text(f"{head}Message-ID: <{name}@mail.example>\n{more}\n{text}\n", encoding="utf-8")
    return path


def over_the_window(day: Day, path: Path) -> str:
    """Drag a file over the window, read what letting go would do, and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    here, left, none = QPointF(700, 400), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    day.window.dragEnterEvent(QDragEnterEvent(here.toPoint(), Qt.DropAction.CopyAction, data, left, none))
    said = day.window.overlay.words()
    day.window.dropEvent(QDropEvent(here, Qt.DropAction.CopyAction, data, left, none))
    return said


def test_an_answer_to_a_clarification_restarts_the_clock(day: Day, qtbot, tmp_path: Path) -> None:
    day.clock.set(datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    first = mail(
        tmp_path, "request.eml", "FOI request", "Mon, 2 Nov 2026 08:00:00 +0000",
        "Dear Sir or Madam\n\nHow much was paid for drones, and to whom?\n\nYours faithfully\nLucy Fenwick",
    )  # fmt: skip
    assert over_the_window(day, first) == "Let go to start a new request"
    request = day.page(NewRequestPage)
    qtbot.waitUntil(request.has_request)
    day.settle()
    assert not request.known.isVisible()
    day.click(request.create_button)
    case_page = day.page(CasePage)
    case_id, reference = case_page.case_id, case_page.view.case.reference
    assert case_page.view.deadline.due == date(2026, 12, 1)  # 30 November is St Andrew's Day

    # Two days later the office asks which year; the clock stops.
    day.clock.set(datetime(2026, 11, 4, 9, 0, tzinfo=UTC))
    day.office.timekeeping.add_event(
        case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 4), None, "Which year?")
    )
    assert day.office.records.case(case_id).case.stage is Stage.WAITING

    # The answer comes on a Saturday, and is let go on the window while the list shows.
    day.clock.set(datetime(2026, 11, 16, 9, 0, tzinfo=UTC))
    day.window.show_register(View.OPEN)
    day.settle()
    answer = mail(
        tmp_path, "answer.eml", f"Re: {reference} your request", "Sat, 14 Nov 2026 17:30:00 +0000",
        "Dear Priya\n\nI mean the financial year 2025/26.\n\nLucy Fenwick\n\nOn 4 November 2026 FOI wrote:\n> Which year?",
    )  # fmt: skip
    over_the_window(day, answer)
    request = day.page(NewRequestPage)
    qtbot.waitUntil(request.known.isVisible)
    assert f"This looks like an answer in {reference}" in request.known.words()
    wanted = f"File it in {reference}: clarification answered"
    day.click(next(one for one in request.known.findChildren(QPushButton) if one.text() == wanted))

    # The case opens on its correspondence; the clock counts anew from the Saturday, which is day 0.
    case_page = day.page(CasePage)
    assert (case_page.case_id, case_page.current_tab) == (case_id, "correspondence")
    now = day.office.records.case(case_id)
    assert now.case.stage is Stage.LOGGED
    assert now.deadline.started == date(2026, 11, 14)
    assert now.deadline.due == date(2026, 12, 14)
    tab = case_page.tab("correspondence")
    assert [tab.list.item(at).text() for at in range(tab.list.count())] == [
        "Request\nMon 2 November 2026",
        "Clarification answered\nSat 14 November 2026",
    ]
    (message,) = day.office.correspondence.messages(case_id)
    assert day.office.receipt.source_bytes(message.files[0].sha256) == answer.read_bytes()
    # No second case was made.
    assert len(day.office.records.find(_all(day))[0][1]) == 1

    # Her thanks come later, and are let go on the case itself.
    thanks = mail(
        tmp_path, "thanks.eml", "Thanks", "Mon, 16 Nov 2026 08:00:00 +0000", "Thank you for your help.",
        "In-Reply-To: <answer.eml@mail.example>\n",
    )  # fmt: skip
    assert over_the_window(day, thanks) == f"Let go to file it in {reference}"
    qtbot.waitUntil(tab.card.isVisible)
    assert tab.card.kind.currentText() == "Just file it"
    day.click(tab.card.keep)
    assert tab.list.count() == 3

    # Undo takes the answer's meaning back; the messages stay.
    day.window.acts.trigger("undo")
    day.settle()
    assert day.office.records.case(case_id).case.stage is Stage.WAITING
    assert tab.list.count() == 3


def _all(day: Day):
    from foidesk.office.records import RegisterQuery

    return RegisterQuery(View.ALL, day.office.today())

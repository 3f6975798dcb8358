"""Facts found beside the name and the day: each with its reason, hers to change, and kept where it belongs."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from foidesk.domain.case import Stage
from foidesk.domain.found_form import WantedForm
from foidesk.ui.intake.page import NewRequestPage
from tests.ui.conftest import type_text
from tests.ui.intake.conftest import Room

LETTER = """Dear Sir

I am a reporter for the Solent Echo. How many vans do you own?

Please send the figures as an Excel spreadsheet.

Yours faithfully
Sam Roe"""


def pasted(room: Room, text: str = LETTER) -> NewRequestPage:
    page = room.open()
    page.coming.start_pasted(text)
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    type_text(page.facts.received, "23 jul")
    QTest.keyClick(page.facts.received, Qt.Key.Key_Return)
    return page


def create(room: Room, page: NewRequestPage):
    with room.qtbot.waitSignal(page.created) as made:
        QTest.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    return room.desk.office.records.case(made.args[0])


def test_body_and_form_are_found_shown_and_kept(room: Room) -> None:
    page = pasted(room)
    facts = page.facts
    assert facts.organisation.text() == "Solent Echo"
    starts = {one.mapTo(facts.widget(), QPoint(0, 0)).x() for one in (facts.requester, facts.organisation, facts.email)}
    assert len(starts) == 1  # the fields stand in one column, with or without a word before them
    assert facts.organisation_row.below() == "They say “I am a reporter for the Solent Echo”."
    assert facts.wanted.currentText() == "As a spreadsheet"
    assert facts.wanted_row.below() == "Asks for a spreadsheet (section 11): “as an Excel”."
    assert facts.subject_row.below() != ""
    case = create(room, page).case
    assert case.requester.organisation == "Solent Echo"
    assert [note.words for note in case.notes] == [WantedForm.SPREADSHEET.note]


def test_a_form_she_changes_is_the_one_that_is_kept(room: Room) -> None:
    page = pasted(room)
    facts = page.facts
    facts.email.setFocus()
    type_text(facts.email, "sam@example.org")
    assert not facts.address.isVisible()
    facts.wanted.setFocus()
    while facts.wanted_form() is not WantedForm.POST:
        QTest.keyClick(facts.wanted, Qt.Key.Key_Up)
    facts.wanted.activated.emit(facts.wanted.currentIndex())
    assert facts.address.isVisible()  # on paper it needs somewhere to go
    facts.language.setCurrentIndex(1)
    facts.language.activated.emit(1)
    page.keeping.keep_now()
    room.settle()
    room.desk.crossing.close()
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    room.settle()
    assert again.facts.wanted_form() is WantedForm.POST
    assert again.facts.is_in_welsh()
    case = create(room, again).case
    assert [note.words for note in case.notes] == [WantedForm.POST.note, "The request is in Welsh."]


def test_what_is_not_a_request_is_kept_and_closed(room: Room) -> None:
    page = pasted(room, "Thank you very much for your help last week. Best wishes, Sam Roe")
    QTest.mouseClick(page.facts.regime.segment("none"), Qt.MouseButton.LeftButton)
    assert page.create_button.text() == "Keep as HA06181, closed"
    assert page.facts.due.words() == "Nothing is due: it is kept, and no clock runs."
    assert "closed at once" in page.facts.validity()
    QTest.mouseClick(page.facts.regime.segment("foia"), Qt.MouseButton.LeftButton)
    assert page.create_button.text() == "Create HA06181"
    room.qtbot.waitUntil(lambda: page.facts.due.words() == "Due Wednesday 21 August 2024")
    QTest.mouseClick(page.facts.regime.segment("none"), Qt.MouseButton.LeftButton)
    view = create(room, page)
    assert view.case.stage is Stage.INVALID
    assert view.case.request.text.startswith("Thank you")
    assert room.desk.office.records.history(view.case_id)[0].words.startswith("Closed on 24 July")
    opened = room.desk.office.despatch.reopen(view.case_id)
    assert f"{opened.deadline.due:%d %B %Y}" == "21 August 2024"


def test_the_dialog_offers_every_kind_the_desk_reads(room: Room) -> None:
    page = room.open()
    page.coming.choose_file()
    dialog = page.findChild(QFileDialog)
    first = dialog.nameFilters()[0]
    for ending in ("eml", "msg", "docx", "odt", "pdf", "rtf", "txt", "html"):
        assert f"*.{ending}" in first
    dialog.close()

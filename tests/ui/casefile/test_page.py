"""The page of a case: its header, its tabs, its lock after issue, its names for those who cannot see it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit, QTabBar, QTextEdit, QWidget

from foidesk.domain import richtext
from foidesk.domain.items import Outcome
from foidesk.domain.reviews import ReviewOutcome
from foidesk.office.presence import account_name
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look import theme
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def issued(office, case_id):
    office.drafting.respond(case_id, [1, 2, 3, 4], richtext.from_plain("Not held here."), [Outcome.NOT_HELD])
    office.despatch.issue(case_id)


def under_review(office, case_id):
    issued(office, case_id)
    office.reviewing.ask(case_id, date(2026, 11, 24))


def test_the_header_says_who_what_when(on_desk):
    head = on_desk.page.header
    assert head.due.accessibleName() == "Due Wednesday 2 December 2026, 5 working days left"
    assert on_desk.page.title.endswith("Facial recognition cameras")
    assert head.steps.accessibleName() == "Stage: Logged, step 1 of 4"
    on_desk.draft.choose_outcomes(on_desk.case.responses[0].key, (Outcome.NOT_HELD,))
    on_desk.settle()
    assert head.steps.accessibleName() == "Stage: Drafting, step 2 of 4"
    assert head.undo.accessibleName() == "Undo choose the outcome of item 1"


@pytest.mark.parametrize("prepare", [issued, under_review])
def test_an_issued_letter_can_be_read_and_copied_but_not_changed(put_on_desk, prepare):
    desk = put_on_desk(prepare=prepare)
    before = desk.case
    assert desk.page.banners.lock.isVisible()
    assert desk.page.banners.lock.words().startswith("Issued 24 November 2026 at 10:42")
    box = desk.open_response(1)
    assert box.edit.isReadOnly()
    type_text(box.edit, "changed")
    box.edit.selectAll()
    box.edit.copy()
    assert QGuiApplication.clipboard().text() == "Not held here."
    desk.key(K.Key_Escape)
    desk.key(K.Key_J, CONTROL | SHIFT)
    desk.key(K.Key_E, CONTROL)
    desk.draft.edit("request", desk.item(1))
    desk.settle()
    assert desk.table.editor is None
    assert desk.draft.picker() is None
    assert desk.case == before
    assert not desk.page.header.edit.isVisible()
    assert desk.page.header.undo.isEnabled() == (prepare is under_review)
    assert desk.page.header.next.text() == "Print letter"


def test_the_header_of_an_answered_case_says_how_it_went(put_on_desk):
    head = put_on_desk(prepare=issued).page.header
    assert head.due.accessibleName() == "Issued, day 15 of 20, on time"
    assert head.steps.accessibleName() == "Stage: Issued, step 4 of 4"


def test_the_header_of_a_case_under_review_says_when_the_review_is_due(put_on_desk):
    desk = put_on_desk(prepare=under_review)
    head = desk.page.header
    # 20 working days after 24 November 2026; 30 November is not one of them.
    assert head.due.accessibleName() == "Review due Wednesday 23 December 2026, 20 working days left"
    assert head.steps.accessibleName() == "Stage: Internal review, step 5 of 5"
    desk.page.show_view(desk.office.reviewing.decide(desk.case_id, date(2026, 11, 24), ReviewOutcome.UPHELD))
    assert head.due.accessibleName() == "Issued, day 15 of 20, on time"
    assert head.steps.accessibleName() == "Stage: Issued, step 4 of 4"


@pytest.mark.parametrize("prepare", [issued, under_review])
def test_correct_it_opens_the_case_again(put_on_desk, prepare):
    desk = put_on_desk(prepare=prepare)
    desk.page.banners.lock.findChild(QAbstractButton).click()
    desk.settle()
    assert not desk.page.banners.lock.isVisible()
    box = desk.open_response(1)
    box.edit.selectAll()
    type_text(box.edit, "Held after all.")
    desk.key(K.Key_Escape)
    assert desk.case.responses[0].text.plain() == "Held after all."


def test_details_are_changed_in_place_and_errors_stand_under_their_field(on_desk):
    on_desk.page.header.edit.click()
    panel = on_desk.page.detailing.panel
    panel.name.setText("Dr <b>Ada</b> O’Neill")
    panel.email.setText("ada at example")
    panel.keep.click()
    on_desk.settle()
    assert panel.problem("email") == "Type the whole address, for example name@example.org."
    assert on_desk.case.requester.name == "Daniel Okafor"
    panel.email.setText("ada@example.org")
    panel.received.setDate(date(2026, 11, 25))  # type: ignore[arg-type]
    panel.keep.click()
    assert "after today" in panel.problem("received")
    panel.received.setDate(date(2026, 11, 2))  # type: ignore[arg-type]
    press(panel.email, K.Key_Return)
    on_desk.settle()
    assert not panel.isVisible()
    case = on_desk.case
    assert (case.requester.name, case.requester.email) == ("Dr <b>Ada</b> O’Neill", "ada@example.org")
    assert case.request.received == date(2026, 11, 2)
    assert "Due Tuesday 1 December 2026" in on_desk.page.header.due.accessibleName()


def test_correspondence_shows_the_request_and_saves_files_byte_for_byte(put_on_desk, tmp_path):
    desk = put_on_desk(prepare=issued)
    desk.page.show_tab("correspondence")
    desk.settle()
    tab = desk.page.tab("correspondence")
    assert tab.text.toPlainText() == desk.case.evidence
    assert tab.text.isReadOnly()
    source = desk.office.receipt.sources(desk.case_id)[0]
    tab.save_file(source.sha256, tmp_path / "copy.txt")
    letter = desk.case.letters[0]
    tab.list.setCurrentRow(1)
    tab.save_letter(letter.sha256, tmp_path / "letter.pdf")
    desk.settle()
    assert (tmp_path / "copy.txt").read_bytes() == desk.office.receipt.source_bytes(source.sha256)
    assert (tmp_path / "letter.pdf").read_bytes() == desk.office.despatch.issued_pdf(desk.case_id, letter.sha256)
    assert desk.office.records.history(desk.case_id)[0].words == "PDF saved as letter.pdf"


def test_a_copy_that_cannot_be_written_says_so(on_desk, tmp_path):
    troubles: list[object] = []
    on_desk.desk.troubled.connect(troubles.append)
    tab = on_desk.page.tab("correspondence")
    on_desk.settle()
    source = on_desk.office.receipt.sources(on_desk.case_id)[0]
    tab.save_file(source.sha256, tmp_path / "no such folder" / "copy.txt")
    on_desk.settle()
    assert str(troubles[0]) == (
        "copy.txt could not be saved. The original is safe in the register. "
        "Choose another folder, or ask IT for access."
    )


def test_history_tells_every_act(on_desk, qtmodeltester):
    on_desk.draft.do("together")
    on_desk.settle()
    on_desk.page.undoing.undo()
    on_desk.settle()
    on_desk.page.show_tab("history")
    on_desk.settle()
    tab = on_desk.page.tab("history")
    qtmodeltester.check(tab.model)
    told = [tab.model.index(row, 2).data() for row in range(tab.model.rowCount())]
    assert told[0] == "Undone: Items 1 and 2 answered together"
    assert told[1] == "Items 1 and 2 answered together"
    read_out = tab.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    who = f"Priya Nair (account {account_name()})"
    assert read_out == f"Tue 24 November 2026, 10:42, {who}: Undone: Items 1 and 2 answered together"
    assert "Ctrl+Y does again: answer items 1 and 2 together." in tab.hint.text()


def test_control_tab_goes_round_the_tabs(on_desk):
    names = on_desk.page.header.names()
    on_desk.page.header.step_tab(1)
    assert on_desk.page.current_tab == names[1]
    on_desk.page.header.step_tab(-1)
    assert on_desk.page.current_tab == "draft"


def test_a_whole_answer_without_the_mouse(on_desk):
    on_desk.table.focus_current()
    on_desk.key(K.Key_Down, SHIFT)
    on_desk.key(K.Key_J, CONTROL)
    on_desk.key(K.Key_F2)
    type_text(on_desk.page.window().focusWidget(), "Not held.")
    on_desk.key(K.Key_Escape)
    on_desk.key(K.Key_Down)
    on_desk.key(K.Key_Left)
    on_desk.key(K.Key_Return)
    type_text(on_desk.page.window().focusWidget(), " And when?")
    on_desk.key(K.Key_Escape)
    on_desk.key(K.Key_Right)
    on_desk.key(K.Key_Return)
    type_text(on_desk.page.window().focusWidget(), "Soon.")
    on_desk.key(K.Key_Return, CONTROL)
    on_desk.key(K.Key_Escape)
    case = on_desk.case
    assert case.numbers_of(case.responses[0]) == (1, 2)
    assert [response.text.plain() for response in case.responses] == ["Not held.", "Soon.", ""]
    assert case.items[2].wording == "Any impact assessment. And when?"


INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QDateEdit, QTabBar, QTextEdit, TextView)


def unnamed(root: QWidget) -> list[str]:
    missing = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, INTERACTIVE) or not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget.parent(), (QDateEdit, QComboBox)):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name):
            missing.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return missing


def test_everything_that_acts_has_a_name(on_desk):
    on_desk.open_response(1).open_link()
    on_desk.page.header.edit.click()
    on_desk.settle()
    assert unnamed(on_desk.page) == []
    on_desk.open_wording(2)
    assert unnamed(on_desk.page) == []
    for name in ("correspondence", "history"):
        on_desk.page.show_tab(name)
        on_desk.settle()
        assert unnamed(on_desk.page.tab(name)) == []
    on_desk.page.show_tab("draft")
    on_desk.draft.open_exemption(on_desk.case.responses[0].key, -1)
    picker = on_desk.draft.picker()
    assert unnamed(picker) == []
    picker.reject()


@pytest.mark.parametrize("width", [1392, 1093, 780, 640])
def test_nothing_hangs_over_the_edge(put_on_desk, width):
    desk = put_on_desk(prepare=refuse_all, width=width)
    assert desk.page.width() == width
    assert desk.table.horizontalScrollBar().maximum() == 0
    for row in desk.table.rows:
        for chip in row.answer.chips.chips():
            assert chip.mapTo(row, chip.rect().topRight()).x() <= row.width()
    assert desk.draft.drawer.stands_beside == (width > 1150)
    assert desk.page.header.side.isVisible() == (width <= 1150)


def refuse_all(office, case_id):
    office.drafting.respond(case_id, [1, 2, 3, 4], richtext.from_plain("No."), [Outcome.WITHHELD_IN_FULL])


def test_colours_can_change_while_a_case_is_open(on_desk, app):
    box = on_desk.open_response(1)
    type_text(box.edit, "Kept")
    try:
        theme.apply(app, "dark")
        on_desk.settle()
        assert on_desk.table.rows[0].answer.text.words() == "Kept"
    finally:
        theme.apply(app, "light")
    assert on_desk.case.responses[0].text.plain() == "Kept"

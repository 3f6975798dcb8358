"""Previous answers beside the table: what is found, how it is read, put in and undone, all by real keys and clicks."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.richtext import from_html, from_plain
from foidesk.office.office import Office
from foidesk.office.precedents import Precedent
from foidesk.ui.casefile.answercard import answer_mime
from foidesk.ui.casefile.answerface import counted, quoted
from tests.builders import a_logged_case
from tests.ui.conftest import press, type_text

K = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OLD = ("A copy of any information sharing agreement about cameras.", "The cost of cameras in 2024.", "The dogs’ names.")


def earlier(office: Office, _case_id: int) -> None:
    """Answer a case of the month before: HA06182, three items."""
    case_id = a_logged_case(office, OLD, received=date(2026, 10, 1)).case_id
    office.drafting.respond(case_id, [1], from_html("<p>None is <b>held</b>.</p>"), [Outcome.NOT_HELD])
    office.drafting.respond(case_id, [2], from_plain("They cost £40."), [Outcome.DISCLOSED_IN_FULL])
    claim = ExemptionClaim("s.31(1)(a)", "It would be likely to help people avoid them.")
    office.drafting.respond(case_id, [3], from_plain("Rex. " * 200), [Outcome.WITHHELD_IN_FULL], [claim])


@pytest.fixture
def desk(put_on_desk):
    made = put_on_desk(prepare=earlier)
    made.table.go_to(made.item(2), "response")
    wait(made)
    return made


def pane_of(desk):
    return desk.draft.reusing.pane


def wait(desk):
    """Wait until the list answers what is asked now."""
    pane = pane_of(desk)
    desk.qtbot.waitUntil(lambda: pane.is_settled and not desk.desk.crossing.busy())


def shown(desk):
    return [(card.shown.reference, card.question.words()) for card in pane_of(desk).cards()]


def focused(desk):
    return desk.page.window().focusWidget()


def test_the_list_follows_the_item_and_marks_the_words_that_agree(desk):
    pane = pane_of(desk)
    assert desk.draft.drawer.shows("answers")
    assert pane.heading() == ("Like item 2", "1 draft")
    (card,) = pane.cards()
    assert card.question.words() == "“A copy of any information sharing agreement about cameras.”"
    assert card.question.marked() == ("information sharing agreement",)
    assert card.answer.words() == "None is held."
    assert "Very close" in card.accessibleName()
    assert "agreeing words: information sharing agreement" in card.accessibleName()
    desk.key(K.Key_Up)
    wait(desk)
    assert pane.heading()[0] == "Like item 1"
    assert shown(desk)[0] == ("HA06182", "“The cost of cameras in 2024.”")


def test_nothing_like_it_says_so_and_what_to_do(desk):
    desk.table.go_to(desk.item(3), "response")
    wait(desk)
    pane = pane_of(desk)
    assert pane.cards() == []
    assert pane.empty.isVisible()
    assert pane.empty.accessibleName().startswith("Nothing like item 3 was answered before.")


def test_items_answered_together_are_asked_for_together(desk):
    desk.key(K.Key_J, CONTROL)
    wait(desk)
    assert pane_of(desk).heading()[0] == "Like items 2 and 3"


def test_the_keys_go_from_the_table_to_an_answer_and_put_it_in(desk):
    desk.desk.acts.trigger("drawer_answers")
    assert focused(desk) is pane_of(desk).cards()[0]
    desk.key(K.Key_Return, CONTROL)
    response = desk.case.responses[1]
    assert response.text.to_html() == "<p>None is <b>held</b>.</p>"
    assert response.outcomes == (Outcome.NOT_HELD,)
    assert desk.table.rows[1].answer.text.hasFocus()
    assert desk.office.records.history(desk.case_id)[0].words == "Answer from HA06182, item 1, put in for item 2"
    desk.key(K.Key_Z, CONTROL)
    assert desk.case.responses[1].text.is_empty
    assert desk.case.responses[1].outcomes == ()


def test_it_goes_where_the_cursor_is_and_one_undo_leaves_what_was_typed(desk):
    box = desk.open_response(2)
    type_text(box.edit, "Before. After.")
    for _ in range(6):
        press(box.edit, K.Key_Left)
    wait(desk)
    desk.qtbot.mouseClick(pane_of(desk).cards()[0].use_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.case.responses[1].text.to_html() == "<p>Before. None is <b>held</b>.After.</p>"
    assert desk.table.editor is not None
    assert desk.table.editor.edit.hasFocus()
    type_text(desk.table.editor.edit, " ")
    desk.key(K.Key_Escape)
    assert desk.case.responses[1].text.plain() == "Before. None is held. After."
    desk.key(K.Key_Z, CONTROL)
    desk.key(K.Key_Z, CONTROL)
    assert desk.case.responses[1].text.plain() == "Before. After."
    assert desk.case.responses[1].outcomes == ()


def test_undo_in_the_editor_that_stays_open_takes_answer_and_outcome_out_together(desk):
    box = desk.open_response(2)
    type_text(box.edit, "Mine. ")
    wait(desk)
    desk.qtbot.mouseClick(pane_of(desk).cards()[0].use_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.case.responses[1].outcomes == (Outcome.NOT_HELD,)
    desk.desk.acts.trigger("undo")
    desk.settle()
    assert desk.case.responses[1].text.plain() == "Mine."
    assert desk.case.responses[1].outcomes == ()


def test_an_answer_dropped_in_the_text_is_put_in_there_with_its_source(desk):
    box = desk.open_response(2)
    data = answer_mime(pane_of(desk).cards()[0].shown)
    assert box.edit.canInsertFromMimeData(data)
    where = QPointF(box.edit.viewport().rect().center())
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    box.edit.dropEvent(event)
    desk.settle()
    assert desk.case.responses[1].text.plain() == "None is held."
    assert desk.office.records.history(desk.case_id)[0].words.startswith("Answer from HA06182")


def test_what_is_dropped_from_elsewhere_under_that_name_does_nothing(desk):
    box = desk.open_response(2)
    data = QMimeData()
    data.setData("application/x-foidesk-answer", b"../../etc \xff")
    box.edit.insertFromMimeData(data)
    desk.settle()
    assert box.text().is_empty


def test_enter_opens_the_case_at_its_item_and_back_returns(desk):
    desk.desk.acts.trigger("drawer_answers")
    desk.key(K.Key_Return)
    desk.settle()
    assert desk.page.title.startswith("HA06182")
    assert desk.page.header.back.text() == "HA06181"
    assert desk.draft.current_number() == 1
    with desk.qtbot.assertNotEmitted(desk.page.left):
        desk.desk.acts.trigger("back")
        desk.settle()
    assert desk.page.title.startswith("HA06181")
    assert desk.draft.current_number() == 2
    assert desk.page.header.back.text() == "Requests"
    with desk.qtbot.waitSignal(desk.page.left):
        desk.desk.acts.trigger("back")


def test_words_being_typed_are_kept_when_another_case_is_looked_at(desk):
    box = desk.open_response(2)
    type_text(box.edit, "Half a sen")
    wait(desk)
    desk.qtbot.mouseClick(pane_of(desk).cards()[0].open_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.page.title.startswith("HA06182")
    assert desk.case.responses[1].text.plain() == "Half a sen"


def test_other_words_look_through_every_item_and_response(desk):
    pane = pane_of(desk)
    pane.field.setFocus()
    type_text(pane.field, "they cost")
    wait(desk)
    assert pane.heading() == ("With these words", "1 found")
    (card,) = pane.cards()
    assert card.answer.marked() == ("They cost",)
    type_text(pane.field, " zebra")
    wait(desk)
    assert pane.empty.accessibleName().startswith("No item or response has all these words.")
    press(pane.field, K.Key_Escape)
    wait(desk)
    assert pane.heading()[0] == "Like item 2"
    type_text(pane.field, "information sharing")
    wait(desk)
    assert [card.shown.reference for card in pane.cards()] == ["HA06182"]  # not the response in hand


def test_an_item_that_is_not_answered_can_be_opened_but_not_used(desk):
    a_logged_case(desk.office, ("Minutes of the estates board.",))
    pane = pane_of(desk)
    type_text(pane.field, "estates")
    wait(desk)
    (card,) = pane.cards()
    assert card.answer.words() == "Not answered yet"
    assert not card.use_button.isEnabled()
    assert card.use_button.toolTip().endswith("not answered yet")
    assert card.open_button.isEnabled()


def test_the_keyboard_goes_through_the_list_and_back_to_the_field(desk):
    pane = pane_of(desk)
    pane.field.setFocus()
    type_text(pane.field, "the")
    wait(desk)
    cards = pane.cards()
    assert len(cards) > 1
    press(pane.field, K.Key_Down)
    assert focused(desk) is cards[0]
    press(cards[0], K.Key_Down)
    assert focused(desk) is cards[1]
    assert [card.is_current for card in cards[:2]] == [False, True]
    press(cards[1], K.Key_Home)
    press(cards[0], K.Key_Up)
    assert focused(desk) is pane.field
    press(pane.field, K.Key_Escape)
    press(pane.field, K.Key_Escape)
    assert desk.table.isAncestorOf(focused(desk))


def test_a_long_answer_opens_up_and_folds_again(desk):
    pane = pane_of(desk)
    type_text(pane.field, "rex")
    wait(desk)
    (card,) = pane.cards()
    before = card.answer.height()
    assert card.answer.is_cut()
    assert card.more.isVisible()
    press(card, K.Key_Right)
    desk.qtbot.waitUntil(lambda: card.answer.height() > before)
    assert not card.answer.is_cut()
    assert card.more.text() == "Show less"
    press(card, K.Key_Left)
    desk.qtbot.waitUntil(lambda: card.answer.height() == before)


def test_exemptions_come_along_and_the_reason_is_to_be_checked(desk):
    said = []
    desk.desk.said.connect(said.append)
    pane = pane_of(desk)
    type_text(pane.field, "rex")
    wait(desk)
    pane.cards()[0].use_button.click()
    desk.settle()
    (claim,) = desk.case.responses[1].exemptions
    assert claim.provision == "s.31(1)(a)"
    assert not claim.public_interest.is_complete
    assert said[-1].endswith("with s.31(1)(a): check that the reason holds here")


def test_what_is_answered_elsewhere_in_the_meantime_is_found(desk):
    pane = pane_of(desk)
    case_id = a_logged_case(desk.office, ("Any information sharing agreement.",)).case_id
    desk.office.drafting.respond(case_id, [1], from_plain("Enclosed."), [Outcome.DISCLOSED_IN_FULL])
    desk.qtbot.waitUntil(lambda: len(pane.cards()) == 2)
    assert {card.answer.words() for card in pane.cards()} == {"None is held.", "Enclosed."}


def test_the_menu_of_a_card_copies_its_answer(desk, qtbot):
    (card,) = pane_of(desk).cards()
    press(card, K.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "None is held."
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    assert card.hasFocus()
    card.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), card.mapToGlobal(QPoint(5, 5)))
    )
    menu = card.findChild(QMenu)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == [
        "Use this", "Open HA06182", "Copy the answer",
    ]  # fmt: skip
    menu.close()


@pytest.mark.parametrize("width", [1093, 700])
def test_in_a_narrow_window_it_shuts_after_use_so_that_the_answer_shows(put_on_desk, width):
    desk = put_on_desk(prepare=earlier, width=width)
    desk.table.go_to(desk.item(2), "response")
    desk.desk.acts.trigger("drawer_answers")
    wait(desk)
    (card,) = pane_of(desk).cards()
    assert card.use_button.visibleRegion().boundingRect().width() == card.use_button.width()
    card.use_button.click()
    desk.settle()
    assert not desk.draft.drawer.isVisible()
    assert desk.case.responses[1].text.plain() == "None is held."
    assert desk.table.rows[1].answer.text.hasFocus()


def test_nothing_is_asked_while_nobody_sees_it(desk):
    pane = pane_of(desk)
    desk.desk.acts.trigger("drawer_checks")
    desk.table.go_to(desk.item(1), "response")
    desk.settle()
    assert pane.heading()[0] == "Like item 2"
    desk.desk.acts.trigger("drawer_answers")
    wait(desk)
    assert pane.heading()[0] == "Like item 1"


def precedent(issued: date | None) -> Precedent:
    return Precedent(1, 2, "HA1", "", issued, date(2026, 1, 1), (1,), "Yes.", (), (), "")


def test_the_count_says_what_has_gone_out():
    day = date(2026, 2, 1)
    assert counted([precedent(day)], looking=False) == "1 issued answer"
    assert counted([precedent(day)] * 12, looking=False) == "12 issued answers"
    assert counted([precedent(day), precedent(None), precedent(None)], looking=False) == "1 issued, 2 drafts"
    assert counted([], looking=False) == ""


def test_a_long_question_is_quoted_from_where_it_agrees():
    question = "1. " + "Some words about nothing of interest here. " * 4 + "The sharing agreement."
    start = question.index("sharing")
    words, marks = quoted(question, [(start, start + 17)])
    assert words.startswith("“… ")
    assert words.endswith("The sharing agreement.”")
    assert [words[first:last] for first, last in marks] == ["sharing agreement"]
    assert quoted("2) The cost.", [(7, 11)]) == ("“The cost.”", ((5, 9),))

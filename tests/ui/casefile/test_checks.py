"""The checks beside the table: live while typing, leading to their words, set aside and taken up again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from foidesk.domain import richtext
from foidesk.domain.checks import Finding
from foidesk.domain.items import Outcome
from tests.ui.conftest import press, type_text

K = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ELSEWHERE = "We do not hold this. You may wish to ask the council."
TABLE = (
    "<p>We hold this. Ring 101.</p><table><tr><th>Who</th><th>Number</th></tr><tr><td>The desk</td><td>101</td></tr>"
    "<tr><td>The sergeant</td><td>07700 900 123</td></tr></table><p>Then 07700 900 123 again.</p>"
)


def answered(html, outcome=Outcome.NOT_HELD):
    def prepare(office, case_id):
        office.drafting.respond(case_id, [1, 2, 3, 4], richtext.from_html(html), [outcome])

    return prepare


def found(desk, rule) -> list[Finding]:
    pane = desk.draft.checks
    return [one for one in (*pane.must(), *pane.advice()) if one.rule == rule]


def link(desk, words, finding):
    card = desk.draft.checks.card(finding)
    return next(one for one in card.links if one.text() == words)


def chosen(desk) -> str:
    return desk.table.editor.edit.textCursor().selectedText()


def test_they_follow_what_is_typed_before_it_is_left(on_desk, qtbot):
    on_desk.desk.acts.trigger("drawer_checks")
    box = on_desk.open_response(2)
    type_text(box.edit, "The sergeant is on 07700 900 123.")
    qtbot.waitUntil(lambda: bool(found(on_desk, "mobile")))
    assert on_desk.table.editor is box
    assert "07700 900 123" in found(on_desk, "mobile")[0].message
    for _ in range(4):
        press(box.edit, K.Key_Backspace)
    qtbot.waitUntil(lambda: not found(on_desk, "mobile"))
    assert on_desk.draft.drawer.badge("checks") == "4"


@pytest.mark.parametrize("which", [0, 1])
def test_a_finding_in_words_chooses_them_where_they_stand(put_on_desk, which):
    desk = put_on_desk(prepare=answered(TABLE, Outcome.DISCLOSED_IN_FULL))
    desk.desk.acts.trigger("drawer_checks")
    link(desk, "Show the words", found(desk, "mobile")[which]).click()
    desk.settle()
    cursor = desk.table.editor.edit.textCursor()
    assert cursor.selectedText() == "07700 900 123"
    assert (cursor.currentTable() is not None) == (which == 0)
    assert desk.table.editor.edit.hasFocus()


def test_the_key_goes_from_one_to_the_next_and_marks_its_card(put_on_desk):
    desk = put_on_desk(prepare=answered(TABLE, Outcome.DISCLOSED_IN_FULL))
    desk.desk.acts.trigger("drawer_checks")
    first, second = found(desk, "mobile")
    places = []
    for held in (CONTROL, CONTROL, CONTROL | SHIFT):
        desk.key(K.Key_Period, held)
        assert chosen(desk) == "07700 900 123"
        places.append(desk.table.editor.edit.textCursor().position())
    assert places[0] != places[1]
    assert places[0] == places[2]
    card, other = desk.draft.checks.card(first), desk.draft.checks.card(second)
    assert card is not None
    assert other is not None
    assert card.is_current
    assert not other.is_current


def test_not_needed_stays_away_and_undo_brings_it_back(put_on_desk):
    desk = put_on_desk(prepare=answered(f"<p>{ELSEWHERE}</p>"))
    desk.desk.acts.trigger("drawer_checks")
    finding = found(desk, "redirect_contact")[0]
    button = link(desk, "Not needed", finding)
    assert button.accessibleName().startswith("Not needed: Items 1 to 4: no contact given")
    button.setFocus()
    press(button, K.Key_Space)
    desk.settle()
    assert found(desk, "redirect_contact") == []
    assert desk.draft.undo_bar.isVisible()
    assert link(desk, "Look at it again", finding).isVisible()
    assert desk.draft.drawer.isAncestorOf(desk.page.window().focusWidget())
    desk.page.undoing.undo()
    desk.settle()
    assert found(desk, "redirect_contact") == [finding]
    assert [one.text() for one in desk.draft.checks.card(finding).links] == ["Add a contact", "Not needed"]


def test_it_is_taken_up_again_by_hand_or_by_a_change_of_its_text(put_on_desk, qtbot):
    desk = put_on_desk(prepare=answered(f"<p>{ELSEWHERE}</p>"))
    desk.desk.acts.trigger("drawer_checks")
    finding = found(desk, "redirect_contact")[0]
    link(desk, "Not needed", finding).click()
    desk.settle()
    link(desk, "Look at it again", finding).click()
    desk.settle()
    link(desk, "Not needed", found(desk, "redirect_contact")[0]).click()
    desk.settle()
    box = desk.open_response(1)
    type_text(box.edit, "Soon. ")
    qtbot.waitUntil(lambda: bool(found(desk, "redirect_contact")))


def test_what_holds_the_letter_back_cannot_be_waved_through(put_on_desk):
    desk = put_on_desk(prepare=answered(TABLE, Outcome.DISCLOSED_IN_FULL))
    desk.desk.acts.trigger("drawer_checks")
    card = desk.draft.checks.card(found(desk, "mobile")[0])
    assert [one.text() for one in card.links] == ["Show the words"]


def test_a_finding_of_the_details_opens_them(put_on_desk):
    def nameless(office, case_id):
        answered("<p>We do not hold this.</p>")(office, case_id)
        case = office.records.case(case_id).case
        office.records.change_details(case_id, requester=type(case.requester)(email="a@example.org"))

    desk = put_on_desk(prepare=nameless)
    desk.desk.acts.trigger("drawer_checks")
    link(desk, "Type the name", found(desk, "no_name")[0]).click()
    assert desk.page.detailing.panel.isVisible()


def test_the_letter_has_the_same_list_and_leads_to_the_same_words(put_on_desk):
    desk = put_on_desk(prepare=answered(f"<p>{ELSEWHERE}</p><p>Ring 07700 900 123.</p>"))
    desk.page.show_tab("letter")
    desk.settle()
    checklist = desk.page.tab("letter").checklist
    assert checklist.title() == "1 thing first"
    assert any("no contact given" in words for words in checklist.words())
    waved = next(one for one in checklist.links() if one.text() == "Not needed")
    waved.click()
    desk.settle()
    assert desk.page.view.set_aside
    assert "Look at it again" in [one.text() for one in checklist.links()]
    there = next(one for one in checklist.findChildren(QPushButton) if one.text() == "Take me there")
    there.click()
    desk.settle()
    assert desk.page.current_tab == "draft"
    assert chosen(desk) == "07700 900 123"


def test_an_issued_letter_has_nothing_to_wave_through(put_on_desk):
    def sent(office, case_id):
        answered(f"<p>{ELSEWHERE}</p>")(office, case_id)
        office.despatch.issue(case_id)

    desk = put_on_desk(prepare=sent)
    desk.page.show_tab("letter")
    desk.settle()
    assert desk.page.tab("letter").checklist.links() == []


def test_where_the_list_lies_over_the_table_it_steps_aside_for_the_words(put_on_desk):
    desk = put_on_desk(prepare=answered(TABLE, Outcome.DISCLOSED_IN_FULL), width=1093)
    desk.desk.acts.trigger("drawer_checks")
    desk.settle()
    assert desk.draft.drawer.isVisible()
    link(desk, "Show the words", found(desk, "mobile")[0]).click()
    desk.settle()
    assert not desk.draft.drawer.isVisible()
    assert chosen(desk) == "07700 900 123"

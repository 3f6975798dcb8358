"""The drafting table: items arranged, answered together and apart, worded, decided, all by hand and by keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from foidesk.domain import richtext
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.outcomes import Holding
from tests.ui.conftest import press, type_text

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
K = Qt.Key


def test_a_response_covers_the_next_item_too_and_parts_again(on_desk):
    on_desk.table.go_to(on_desk.item(2), "response")
    on_desk.key(K.Key_J, CONTROL)
    assert on_desk.shown().splitlines()[1].startswith("2,3 |")
    assert [len(response.items) for response in on_desk.case.responses] == [1, 2, 1]
    name = on_desk.table.rows[1].answer.text.accessibleName()
    assert name == "Item 2 of 4, response, covers items 2 and 3, outcome not chosen"
    on_desk.key(K.Key_J, CONTROL | SHIFT)
    assert len(on_desk.case.responses) == 4
    on_desk.key(K.Key_Z, CONTROL)
    assert len(on_desk.case.responses) == 3


def test_chosen_items_are_answered_together_though_they_stand_apart(on_desk, qtbot):
    rows = on_desk.table.rows
    qtbot.mouseClick(rows[0].cells[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    qtbot.mouseClick(rows[2].cells[0], Qt.MouseButton.LeftButton, CONTROL, QPoint(20, 60))
    assert on_desk.table.chosen_items() == [on_desk.item(1), on_desk.item(3)]
    on_desk.draft.do("together")
    on_desk.settle()
    assert on_desk.case.numbers_of(on_desk.case.responses[0]) == (1, 3)
    assert on_desk.table.rows[2].answer.text.accessibleDescription() == "Answered with item 1."


def test_shift_and_arrows_choose_and_the_menu_joins_them(on_desk):
    on_desk.table.go_to(on_desk.item(1), "request")
    for _ in range(3):
        on_desk.key(K.Key_Down, SHIFT)
    on_desk.key(K.Key_J, CONTROL)
    assert len(on_desk.case.responses) == 1
    assert on_desk.shown().startswith("1,2,3,4 |")


def test_an_items_wording_is_changed_in_place_and_put_back_as_received(on_desk):
    box = on_desk.open_wording(2)
    box.edit.selectAll()
    type_text(box.edit, "Any agreement <b>at all</b>")
    on_desk.key(K.Key_Escape)
    item = on_desk.case.items[1]
    assert item.wording == "Any agreement <b>at all</b>"
    assert on_desk.case.evidence[item.start : item.end] == "Any information sharing agreement."
    assert on_desk.table.rows[1].cells[0].text.words() == "Any agreement <b>at all</b>"
    box = on_desk.open_wording(2)
    assert box.restore.isVisible()
    box.restore.click()
    on_desk.key(K.Key_Escape)
    assert on_desk.case.items[1].wording == "Any information sharing agreement."


def test_wording_that_was_only_looked_at_is_not_changed(put_on_desk):
    odd = "How\u00a0many  cameras?\u2028Where\u00a0\u00e9?"
    desk = put_on_desk([odd, "Another."])
    before = desk.case.items[0].wording
    desk.open_wording(1)
    desk.key(K.Key_Escape)
    assert desk.case.items[0].wording == before
    assert len(desk.office.records.history(desk.case_id)) == 1


def test_split_at_the_cursor_join_and_move(put_on_desk):
    desk = put_on_desk(["How much? 😀 And where?", "When?"])
    box = desk.open_wording(1)
    cursor = box.edit.textCursor()
    cursor.setPosition(len("How much? ") + 2)  # the smile is two units of Qt's and one of ours
    box.edit.setTextCursor(cursor)
    desk.key(K.Key_Return, CONTROL | SHIFT)
    assert [item.wording for item in desk.case.items] == ["How much? 😀", "And where?", "When?"]
    assert desk.table.current_item == desk.item(2)
    desk.key(K.Key_Down, ALT | SHIFT)
    assert [item.wording for item in desk.case.items] == ["How much? 😀", "When?", "And where?"]
    desk.key(K.Key_Up, ALT | SHIFT)
    desk.draft.do("join")
    desk.settle()
    assert [item.wording for item in desk.case.items] == ["How much? 😀 And where?", "When?"]
    assert desk.draft.undo_bar.words() == "Items 1 and 2 joined"
    desk.draft.undo_bar.button().click()
    desk.settle()
    assert len(desk.case.items) == 3


def test_the_preamble_is_changed_in_its_band(on_desk):
    on_desk.draft.edit_lead_in()
    box = on_desk.table.editor
    box.edit.selectAll()
    type_text(box.edit, "I ask for:")
    on_desk.key(K.Key_Escape)
    assert on_desk.case.lead_in == "I ask for:"
    assert on_desk.table.lead.accessibleName() == "Preamble: I ask for:"


def outcome_menu(desk, number: int) -> QMenu:
    desk.table.go_to(desk.item(number), "response")
    press(desk.page.window().focusWidget(), K.Key_F4)
    menu = desk.table.rows[number - 1].answer.chips.outcome_menu()
    assert menu.isVisible()
    return menu


def choose(menu: QMenu, words: str, key: Qt.Key) -> None:
    menu.setActiveAction(next(act for act in menu.actions() if act.text() == words))
    press(menu, key)


def branch_of(menu: QMenu, holding: Holding) -> QMenu:
    """Go into what is held so, as the Right key does."""
    branch = menu.branch(holding)
    menu.setActiveAction(branch.menuAction())
    press(menu, K.Key_Right)
    assert branch.isVisible()
    return branch


def test_the_menu_of_outcomes_asks_first_what_is_held(on_desk):
    menu = outcome_menu(on_desk, 1)
    first = [act.text() for act in menu.actions() if act.isEnabled() and not act.isSeparator()]
    assert first == [*(one.words for one in Holding), "Answered outside the Act"]
    choose(branch_of(menu, Holding.HELD), "Disclosed in full", K.Key_Return)
    on_desk.settle()
    assert on_desk.case.responses[0].outcomes == (Outcome.DISCLOSED_IN_FULL,)
    again = outcome_menu(on_desk, 1)
    assert [act.text() for act in again.actions() if act.isChecked()] == ["Held"]
    choose(branch_of(again, Holding.HELD), "Disclosed in full", K.Key_Return)
    on_desk.settle()
    assert on_desk.case.responses[0].outcomes == ()


def test_an_impossible_pair_is_refused_in_words_and_nothing_is_changed(on_desk):
    choose(outcome_menu(on_desk, 1), "Neither confirm nor deny", K.Key_Return)
    on_desk.settle()
    said: list[object] = []
    on_desk.desk.troubled.connect(said.append)
    menu = outcome_menu(on_desk, 1)
    choose(menu, "Not held", K.Key_Space)
    assert not menu.isVisible()
    on_desk.settle()
    assert on_desk.case.responses[0].outcomes == (Outcome.NCND,)
    assert "cannot also neither confirm nor deny it (section 1(1)(a))" in str(said[0])


def test_an_outcome_is_chosen_by_key_and_several_with_space(on_desk):
    choose(outcome_menu(on_desk, 1), "Not held", K.Key_Return)
    on_desk.settle()
    assert on_desk.case.responses[0].outcomes == (Outcome.NOT_HELD,)
    branch = branch_of(outcome_menu(on_desk, 1), Holding.PART_HELD)
    choose(branch, "Accessible elsewhere", K.Key_Space)
    assert branch.isVisible()
    on_desk.settle()
    choose(branch, "Disclosed in part", K.Key_Space)
    branch.parent().close()
    on_desk.settle()
    several = (Outcome.DISCLOSED_IN_PART, Outcome.NOT_HELD, Outcome.ALREADY_ACCESSIBLE)
    assert on_desk.case.responses[0].outcomes == several
    choose(branch_of(outcome_menu(on_desk, 1), Holding.PART_HELD), "Accessible elsewhere", K.Key_Return)
    on_desk.settle()
    assert on_desk.case.responses[0].outcomes == (Outcome.NOT_HELD, Outcome.ALREADY_ACCESSIBLE)
    chip = on_desk.table.rows[0].answer.chips.outcome
    assert chip.accessibleName() == "Outcome of item 1: Not held, Accessible elsewhere"


def test_an_outcome_chosen_while_typing_leaves_the_caret_where_it_is(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "We hold")
    on_desk.draft.choose_outcomes(on_desk.case.responses[0].key, (Outcome.NOT_HELD,))
    on_desk.settle()
    assert on_desk.table.editor is box and box.edit.hasFocus()
    type_text(box.edit, " nothing")
    assert box.chips.outcomes() == (Outcome.NOT_HELD,)
    on_desk.key(K.Key_Escape)
    response = on_desk.case.responses[0]
    assert (response.text.plain(), response.outcomes) == ("We hold nothing", (Outcome.NOT_HELD,))


def refuse(office, case_id):
    office.drafting.respond(case_id, [4], richtext.from_plain("Exempt."), [Outcome.WITHHELD_IN_FULL])


def test_an_exemption_with_its_public_interest_test_from_the_keyboard(put_on_desk, qtbot):
    desk = put_on_desk(prepare=refuse)
    desk.table.go_to(desk.item(4), "response")
    press(desk.page.window().focusWidget(), K.Key_E, CONTROL)
    picker = desk.draft.picker()
    type_text(picker.search, "crime")
    press(picker.search, K.Key_Return)
    assert picker.provision() == "s.31(1)(a)"
    type_text(picker.reason, "It would help offenders.")
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    (claim,) = desk.case.responses[3].exemptions
    assert (claim.provision, claim.reason) == ("s.31(1)(a)", "It would help offenders.")
    row = desk.table.rows[3]
    assert row.answer.band.isVisible()
    assert row.cells[0].state == "todo"
    row.answer.band.button.click()
    picker = desk.draft.picker()
    assert picker.reason.toPlainText() == "It would help offenders."
    type_text(picker.for_disclosure, "Openness")
    type_text(picker.for_withholding, "Safety")
    type_text(picker.balance, "Safety weighs more")
    picker.take.click()
    desk.settle()
    test = desk.case.responses[3].exemptions[0].public_interest
    assert (test.for_disclosure, test.for_withholding, test.balance) == ("Openness", "Safety", "Safety weighs more")
    assert not row.answer.band.isVisible()
    assert row.cells[0].state == "done"


def test_an_exemption_is_taken_off_with_its_cross_and_comes_back(put_on_desk):
    desk = put_on_desk(prepare=refuse)
    key = desk.case.responses[3].key
    desk.office.drafting.claim_exemptions(desk.case_id, key, [ExemptionClaim("s.42(1)", "Advice")])
    desk.page.open(desk.case_id)
    desk.settle()
    chip = desk.table.rows[3].answer.chips.chips()[1]
    assert chip.accessibleName().startswith("Exemption s.42(1) Legal professional privilege")
    press(chip, K.Key_Delete)
    desk.settle()
    assert desk.case.responses[3].exemptions == ()
    assert desk.draft.undo_bar.isVisible()
    desk.key(K.Key_Z, CONTROL)
    assert desk.case.responses[3].exemptions == (ExemptionClaim("s.42(1)", "Advice"),)


def test_checks_lead_to_their_place(put_on_desk):
    desk = put_on_desk(prepare=refuse)
    assert desk.draft.checks.title() == "4 things before the letter can go"
    desk.table.go_to(desk.item(4), "response")
    desk.key(K.Key_Period, CONTROL)
    assert desk.table.current_item == desk.item(1)
    desk.key(K.Key_Period, CONTROL | SHIFT)
    assert desk.table.current_item == desk.item(4)


def test_two_hundred_items_open_and_one_is_written(put_on_desk):
    desk = put_on_desk(200)
    assert len(desk.table.rows) == 200
    desk.table.go_to(desk.item(1), "response")
    desk.key(K.Key_End)
    desk.key(K.Key_F2)
    type_text(desk.table.editor.edit, "The last answer")
    desk.key(K.Key_Escape)
    assert desk.case.responses[199].text.plain() == "The last answer"
    last = desk.table.rows[199]
    assert (
        desk.table.viewport().rect().intersects(last.rect().translated(last.mapTo(desk.table.viewport(), QPoint(0, 0))))
    )


def test_rows_grow_with_what_is_typed(on_desk):
    box = on_desk.open_response(1)
    row = on_desk.table.rows[0]
    before, below = row.height(), on_desk.table.rows[1].y()
    type_text(box.edit, "line\nline\nline\nline\nline\nline")
    assert row.height() > before + 100
    assert on_desk.table.rows[1].y() - below == row.height() - before
    assert box.edit.height() >= box.edit.document().size().height()


def test_the_status_names_item_and_words(on_desk):
    said: list[str] = []
    on_desk.page.status_changed.connect(said.append)
    on_desk.draft.table.go_to(on_desk.item(2), "response")
    on_desk.key(K.Key_J, CONTROL)
    on_desk.key(K.Key_F2)
    type_text(on_desk.table.editor.edit, "Not held by us")
    assert said[-1] == "Item 2–3 of 4 | 4 words"

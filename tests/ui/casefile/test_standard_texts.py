"""Standard texts while drafting: // and a few letters, the drawer, dropping; one undo step, offers, changed since."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPushButton

from foidesk.domain.grounds import Grounds
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.standardtexts import StandardText
from foidesk.ui.casefile.bothwordings import BothWordings
from foidesk.ui.casefile.inserting import put_text
from foidesk.ui.casefile.responseedit import TEXT_MIME
from tests.ui.conftest import press, type_text

K, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
GRANTS = StandardText("Grants paid", from_html("<p>We paid <b>a grant</b> in {reference}.</p>"), "Held", ("money",))
FIELDS = StandardText("Zebra", from_plain("One {sum} and {body}."), "s.42(1)")


def with_texts(office, case_id):
    office.standardtexts.save("grants", GRANTS)
    office.standardtexts.save("zebra", FIELDS)


@pytest.fixture
def desk(put_on_desk):
    return put_on_desk(prepare=with_texts)


def writing(desk, number=1):
    box = desk.open_response(number)
    desk.settle()
    return box


def popup(desk):
    return desk.draft.inserting.popup


def test_slashes_and_letters_put_a_text_in_at_the_cursor_as_one_step(desk):
    box = writing(desk)
    type_text(box.edit, "See. //gran")
    assert popup(desk).is_open
    assert popup(desk).model.row(0).title == "Grants paid"
    press(box.edit, K.Key_Return)
    desk.settle()
    assert not popup(desk).is_open
    reference = desk.case.reference
    assert box.text() == from_html(f"<p>See. We paid <b>a grant</b> in {reference}.</p>")
    assert desk.office.standardtexts.get("grants").uses == 1
    press(box.edit, K.Key_Z, CONTROL)
    assert box.text().plain() == "See. //gran"


def test_the_list_at_the_cursor_is_chosen_by_arrows_and_tab(desk):
    box = writing(desk)
    type_text(box.edit, "//not held")
    titles = [popup(desk).model.row(at).title for at in range(popup(desk).model.rowCount())]
    assert titles[0] == "Not held"
    press(box.edit, K.Key_Down)
    press(box.edit, K.Key_Down)
    press(box.edit, K.Key_Up)
    assert box.edit.textCursor().atEnd()
    press(box.edit, K.Key_Tab)
    desk.settle()
    assert desk.office.records.history(desk.case_id)[0].words.startswith(f"Standard text “{titles[1]}”")


def test_escape_leaves_the_letters_and_does_not_come_again_for_them(desk):
    box = writing(desk)
    type_text(box.edit, "//gra")
    press(box.edit, K.Key_Escape)
    assert not popup(desk).is_open
    assert desk.table.editor is box
    type_text(box.edit, "nts")
    assert not popup(desk).is_open
    assert box.text().plain() == "//grants"
    type_text(box.edit, " //gr")
    assert popup(desk).is_open


@pytest.mark.parametrize(
    "literal", ["http://grants", "and//or grants", "// grants", "a //xyzzy", "//grants/paid", "///"]
)
def test_slashes_that_mean_themselves_are_left_alone(desk, literal):
    box = writing(desk)
    type_text(box.edit, literal)
    assert not popup(desk).is_open
    press(box.edit, K.Key_Return)
    type_text(box.edit, "x")
    assert box.text().plain() == f"{literal}\n\nx"


def test_the_first_field_that_is_still_to_be_written_is_chosen(desk):
    box = writing(desk)
    type_text(box.edit, "//zebra")
    press(box.edit, K.Key_Return)
    desk.settle()
    type_text(box.edit, "£5")
    assert box.text().plain() == "One £5 and {body}."


def test_the_drawer_finds_previews_and_puts_in_where_the_cursor_was(desk):
    box = writing(desk)
    type_text(box.edit, "Before after")
    for _ in range(5):
        press(box.edit, K.Key_Left)
    desk.desk.acts.trigger("drawer_texts")
    desk.settle()
    pane = desk.draft.inserting.pane
    assert pane.search.hasFocus()
    type_text(pane.search, "grants")
    desk.settle()
    assert pane.shown.words() == f"We paid a grant in {desk.case.reference}."
    press(pane.search, K.Key_Down)
    assert pane.list.hasFocus()
    press(pane.list, K.Key_Return, CONTROL)
    desk.settle()
    assert box.edit.hasFocus()
    assert box.text().plain() == f"Before We paid a grant in {desk.case.reference}.after"


def test_use_this_opens_a_response_that_is_not_being_written(desk):
    desk.table.go_to(desk.item(2), "response")
    desk.desk.acts.trigger("drawer_texts")
    desk.settle()
    pane = desk.draft.inserting.pane
    type_text(pane.search, "grants")
    desk.settle()
    pane.use.click()
    desk.settle()
    desk.key(K.Key_Escape)
    assert desk.case.responses[1].text.plain() == f"We paid a grant in {desk.case.reference}."
    assert desk.office.records.history(desk.case_id)[1].words.startswith("Standard text “Grants paid”")


def test_a_text_is_dropped_at_the_cursor(desk):
    box = writing(desk)
    data = QMimeData()
    data.setData(TEXT_MIME, b"grants")
    data.setText("We paid a grant")
    assert box.edit.canInsertFromMimeData(data)
    box.edit.insertFromMimeData(data)
    desk.settle()
    assert box.text().plain() == f"We paid a grant in {desk.case.reference}."


def offer(box):
    return next(one for one in box.foot_part.findChildren(QPushButton) if one.text().startswith("Choose"))


def test_the_outcome_and_exemption_that_go_with_it_are_offered_and_not_forced(desk):
    box = writing(desk)
    type_text(box.edit, "//zebra")
    press(box.edit, K.Key_Return)
    desk.settle()
    assert desk.case.responses[0].outcomes == ()
    assert box.note_words() == "With this text usually goes: Refused, s.42(1)."
    offer(box).click()
    desk.settle()
    response = desk.case.responses[0]
    claim = ExemptionClaim("s.42(1)", grounds=Grounds(in_response=True))  # its reasons stand in the response
    assert (response.outcomes, response.exemptions) == ((Outcome.WITHHELD_IN_FULL,), (claim,))
    assert desk.table.editor is box
    desk.key(K.Key_Escape)
    desk.page.undoing.undo()  # the words
    desk.page.undoing.undo()  # outcome and exemption, as one act
    desk.settle()
    assert desk.case.responses[0].exemptions == ()
    assert desk.case.responses[0].outcomes == ()


def test_nothing_is_offered_where_an_outcome_is_chosen(desk):
    desk.draft.choose_outcomes(desk.case.responses[0].key, (Outcome.NOT_HELD,))
    desk.settle()
    box = writing(desk)
    type_text(box.edit, "//zebra")
    press(box.edit, K.Key_Return)
    desk.settle()
    assert box.note_words() == ""


def test_the_toolbar_button_opens_the_drawer(desk):
    box = writing(desk)
    next(one for one in box.head_part.findChildren(QPushButton) if one.text() == "Standard text").click()
    desk.settle()
    assert desk.draft.drawer.shows("texts")
    assert desk.draft.inserting.pane.search.hasFocus()


def test_texts_that_suit_the_response_come_first(desk):
    key = desk.case.responses[0].key
    desk.office.drafting.choose_outcomes(desk.case_id, key, (Outcome.WITHHELD_IN_FULL,))
    desk.page.show_view(desk.office.drafting.claim_exemptions(desk.case_id, key, (ExemptionClaim("s.43(2)"),)))
    desk.desk.acts.trigger("drawer_texts")
    desk.settle()
    assert desk.draft.inserting.pane.model.row(0).title == "Commercial interests"


def changed_since(office, case_id):
    with_texts(office, case_id)
    case = office.records.case(case_id).case
    key = case.responses[0].key
    used = office.standardtexts.use(case_id, key, "grants")
    office.drafting.write_response(case_id, key, used.text)
    office.standardtexts.save("grants", replace(GRANTS, text=from_plain("A grant of {sum} was paid.")))


def both(desk):
    (dialog,) = desk.page.window().findChildren(BothWordings)
    return dialog


def test_a_text_changed_since_is_told_and_the_new_wording_can_go_in(put_on_desk):
    desk = put_on_desk(prepare=changed_since)
    desk.desk.acts.trigger("drawer_texts")
    desk.settle()
    pane = desk.draft.inserting.pane
    assert pane.told.words() == "“Grants paid” was changed since you used it In item 1."
    pane.told.findChild(QPushButton).click()
    dialog = both(desk)
    assert dialog.then.words() == f"We paid a grant in {desk.case.reference}."
    assert dialog.now.words() == "A grant of {sum} was paid."
    dialog.replace.click()
    desk.settle()
    assert desk.case.responses[0].text.plain() == "A grant of {sum} was paid."
    assert pane.told.isHidden()


def test_the_checks_show_both_and_what_stands_can_be_kept(put_on_desk):
    desk = put_on_desk(prepare=changed_since)
    show = next(one for one in desk.draft.checks.findChildren(QPushButton) if one.text() == "Show both")
    show.click()
    desk.settle()
    both(desk).keep.click()
    desk.settle()
    assert "text_changed" not in {one.rule for one in desk.page.view.findings}
    assert desk.case.responses[0].text.plain() == f"We paid a grant in {desk.case.reference}."


def test_words_written_over_since_are_not_replaced(put_on_desk):
    def written_over(office, case_id):
        changed_since(office, case_id)
        case = office.records.case(case_id).case
        words = from_plain(f"Well: We paid a grant in {case.reference}.")
        office.drafting.write_response(case_id, case.responses[0].key, words)

    desk = put_on_desk(prepare=written_over)
    desk.draft.inserting.compare_at(desk.case.responses[0].key)
    desk.settle()
    assert not both(desk).replace.isEnabled()


def test_nothing_can_be_put_into_an_issued_letter(put_on_desk):
    def issued(office, case_id):
        with_texts(office, case_id)
        office.drafting.respond(case_id, [1, 2, 3, 4], from_plain("No."), [Outcome.NOT_HELD])
        office.despatch.issue(case_id)

    desk = put_on_desk(prepare=issued)
    desk.draft.inserting.use("grants")
    desk.settle()
    assert desk.office.standardtexts.get("grants").uses == 0


# --- from field to field ----------------------------------------------------------------------------


def chosen(box) -> str:
    return box.edit.textCursor().selectedText()


def test_tab_goes_from_field_to_field_even_in_a_list_and_leaves_when_none_is_left(desk):
    box = writing(desk)
    box.edit.setFocus()
    put_text(box, from_html("<p>At {where}.</p><ul><li>For: {for_disclosure}</li><li>{balance}</li></ul>"), None)
    assert chosen(box) == "{where}"
    press(box.edit, K.Key_Tab)
    assert chosen(box) == "{for_disclosure}"
    press(box.edit, K.Key_Tab)
    assert chosen(box) == "{balance}"
    press(box.edit, K.Key_Backtab)
    assert chosen(box) == "{for_disclosure}"
    for words in ("openness", "greater", "the door"):
        type_text(box.edit, words)
        press(box.edit, K.Key_Tab)
    assert box.text() == from_html("<p>At the door.</p><ul><li>For: openness</li><li>greater</li></ul>")
    assert desk.table.editor is box


def test_f12_walks_through_the_fields_of_all_responses(desk):
    said: list[str] = []
    desk.desk.said.connect(said.append)
    for place, words in ((0, "At {where} and {when_not_known}, {balance}."), (2, "{harm}")):
        key = desk.case.responses[place].key
        desk.page.show_view(desk.office.drafting.write_response(desk.case_id, key, from_plain(words)))
    found = []
    for _ in range(4):
        desk.desk.acts.trigger("next_field")
        desk.settle()
        found.append((desk.case.number_of(desk.table.current_item), chosen(desk.table.editor)))
    assert found == [(1, "{where}"), (1, "{when_not_known}"), (1, "{balance}"), (3, "{harm}")]
    desk.table.editor.edit.textCursor().insertText("It harms.")
    desk.desk.acts.trigger("next_field")
    assert chosen(desk.table.editor) == "{where}"


# --- a use that is taken back -----------------------------------------------------------------------


def uses(desk) -> int:
    return next(one.uses for one in desk.office.standardtexts.all() if "zebra" in one.text.title.lower())


def put_in(desk):
    box = writing(desk)
    type_text(box.edit, "//zebra")
    press(box.edit, K.Key_Return)
    desk.settle()
    return box


def test_undoing_in_the_editor_takes_the_use_back(desk):
    box = put_in(desk)
    assert uses(desk) == 1
    while box.edit.document().isUndoAvailable():
        box.edit.undo()
    desk.key(K.Key_Escape)
    desk.settle()
    assert uses(desk) == 0


def test_undoing_the_act_takes_the_use_back_and_redoing_it_counts_again(desk):
    put_in(desk)
    desk.key(K.Key_Escape)
    desk.settle()
    assert uses(desk) == 1
    desk.page.undoing.undo()
    desk.settle()
    assert uses(desk) == 0
    desk.page.undoing.redo()
    desk.settle()
    assert uses(desk) == 1


def test_a_text_that_was_worked_on_is_still_used(desk):
    box = put_in(desk)
    type_text(box.edit, " And more of it.")
    desk.key(K.Key_Escape)
    desk.settle()
    assert uses(desk) == 1

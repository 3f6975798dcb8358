"""An exemption is reasoned beside the table: nothing typed in it is lost, whoever else does what meanwhile."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from foidesk.domain import richtext
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.meantime import Seen
from foidesk.office.office import Office
from foidesk.ui.casefile import keeping
from tests.builders import NOW, an_office
from tests.ui.conftest import press, type_text

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CLAIM = ExemptionClaim("s.42(1)", "Advice of our solicitor.")


def refuse(office, case_id):
    view = office.drafting.respond(case_id, [4], richtext.from_plain("We hold it."), [Outcome.WITHHELD_IN_FULL])
    key = view.case.responses[3].key
    office.drafting.claim_exemptions(case_id, key, [CLAIM])


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(keeping, "AFTER_MS", 0)


@pytest.fixture
def desk(put_on_desk):
    return put_on_desk(prepare=refuse)


@pytest.fixture
def tom(desk, tmp_path):
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


def open_claim(desk):
    desk.draft.open_exemption(desk.case.responses[3].key, 0)
    desk.settle()
    return desk.draft.picker()


def open_new(desk, words):
    desk.draft.open_exemption(desk.case.responses[3].key, -1)
    picker = desk.draft.picker()
    type_text(picker.search, words)
    press(picker.search, K.Key_Return)
    return picker


def kept_claim(desk, tmp_path) -> object:
    """What another program would find after this one lost its power."""
    again = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=lambda: NOW + timedelta(days=1))
    found = again.records.case(desk.case_id)
    again.close()
    return found


def wait_kept(desk, qtbot, moments):
    qtbot.waitUntil(lambda: bool(moments))
    desk.settle()


def test_request_and_response_stay_in_view_and_can_be_worked_on(desk):
    picker = open_claim(desk)
    assert desk.draft.drawer.isVisible() and picker.isVisible()
    assert not picker.isModal() and not picker.isWindow()
    assert desk.table.current_response() == desk.case.responses[3].key
    box = desk.open_response(1)
    type_text(box.edit, "Written meanwhile.")
    desk.key(K.Key_Escape)
    assert desk.case.responses[0].text.plain() == "Written meanwhile."
    assert desk.draft.picker() is picker
    desk.desk.acts.trigger("drawer_answers")
    assert desk.draft.drawer.current == "answers"
    desk.draft.open_exemption(desk.case.responses[3].key, 0)
    assert desk.draft.picker() is picker and picker.isVisible()


def test_the_drawer_is_as_it_was_once_the_exemption_is_left(desk):
    drawer = desk.draft.drawer
    names, current, width = drawer.names(), drawer.current, drawer.width()
    picker = open_claim(desk)
    assert drawer.names() == ["exemption", *names]
    press(picker.reason, K.Key_Escape)
    assert (drawer.names(), drawer.current) == (names, current)
    assert abs(drawer.width() - width) <= 2
    drawer.toggle()
    picker = open_claim(desk)
    assert picker.isVisible()
    picker.leave.click()
    assert drawer.isHidden()


def test_what_is_typed_survives_a_crash(desk, qtbot, tmp_path):
    moments = []
    desk.draft.reasoning.kept.connect(moments.append)
    picker = open_claim(desk)
    type_text(picker.form.for_disclosure, "Openness")
    wait_kept(desk, qtbot, moments)
    assert desk.case.responses[3].exemptions == (CLAIM,)
    found = kept_claim(desk, tmp_path)
    assert found.brought_back
    assert found.case.responses[3].exemptions[0].public_interest.for_disclosure == "Openness"


def test_what_is_typed_survives_a_switch_of_tab_and_is_still_no_act(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    desk.page.show_tab("history")
    desk.settle()
    assert desk.case.responses[3].exemptions == (CLAIM,)
    desk.page.show_tab("draft")
    assert desk.draft.picker() is picker and picker.reason.toPlainText() == "Prices"
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert [one.provision for one in desk.case.responses[3].exemptions] == ["s.42(1)", "s.43(2)"]


def test_leaving_the_case_puts_in_what_was_written(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    desk.page.leave()
    desk.settle()
    assert desk.case.responses[3].exemptions[1].reason == "Prices"
    assert desk.draft.picker() is None


def test_opening_another_exemption_puts_in_the_one_that_was_written(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    again = open_claim(desk)
    assert again is not picker and again.reason.toPlainText() == CLAIM.reason
    assert desk.case.responses[3].exemptions[1].reason == "Prices"


def test_leave_it_takes_nothing_along(desk, qtbot, tmp_path):
    moments = []
    desk.draft.reasoning.kept.connect(moments.append)
    picker = open_claim(desk)
    type_text(picker.form.for_disclosure, "Openness")
    wait_kept(desk, qtbot, moments)
    picker.leave.click()
    desk.settle()
    assert kept_claim(desk, tmp_path).case.responses[3].exemptions == (CLAIM,)


def test_the_same_exemption_changed_by_somebody_else_shows_both_side_by_side(desk, tom, qtbot):
    picker = open_claim(desk)
    type_text(picker.form.for_disclosure, "Openness")
    view = tom.records.case(desk.case_id)
    theirs = ExemptionClaim("s.42(1)", "Advice of counsel.")
    tom.drafting.put_exemption(desk.case_id, view.case.responses[3].key, theirs, Seen(CLAIM, view.case.version))
    press(picker.form.for_disclosure, K.Key_Return, CONTROL)
    desk.settle()
    desk.settle()
    assert desk.case.responses[3].exemptions == (theirs,)
    banner = desk.page.versions.banner
    assert banner.isVisible()
    assert banner.words().startswith("Tom changed the exemption s.42(1) of item 4 at 10:42")
    qtbot.mouseClick(desk.page.versions.compare_button, Qt.MouseButton.LeftButton)
    dialog = desk.page.versions.dialog
    assert "Advice of counsel." in dialog.theirs.words()
    assert "Openness" in dialog.mine.words()
    qtbot.mouseClick(dialog.keep_both, Qt.MouseButton.LeftButton)
    desk.settle()
    (claim,) = desk.case.responses[3].exemptions
    assert (claim.reason, claim.public_interest.for_disclosure) == ("Advice of counsel.", "Openness")
    assert not banner.isVisible()


def test_what_nobody_has_written_in_follows_what_somebody_else_does(desk, tom):
    picker = open_claim(desk)
    view = tom.records.case(desk.case_id)
    key = view.case.responses[3].key
    theirs = ExemptionClaim("s.42(1)", "Advice of counsel.")
    tom.drafting.put_exemption(desk.case_id, key, theirs, Seen(CLAIM, view.case.version))
    desk.page.following.read_again()
    desk.settle()
    assert desk.draft.picker().reason.toPlainText() == "Advice of counsel."
    tom.drafting.claim_exemptions(desk.case_id, key, [])
    desk.page.following.read_again()
    desk.settle()
    assert desk.draft.picker() is None
    assert picker is not None


def test_an_outcome_that_rules_the_exemption_out_says_so_at_once_and_keeps_what_was_written(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    key = desk.case.responses[3].key
    desk.office.drafting.claim_exemptions(desk.case_id, key, [])
    desk.page.show_view(desk.office.drafting.choose_outcomes(desk.case_id, key, [Outcome.NOT_HELD]))
    assert not picker.take.isEnabled()
    desk.page.leave()
    desk.settle()
    found = desk.office.records.case(desk.case_id)
    assert found.case.responses[3].exemptions == ()
    assert [one.mine.reason for one in found.undecided] == ["Prices"]
    desk.page.open(desk.case_id)
    desk.settle()
    assert desk.page.versions.banner.words().startswith("The exemption s.43(2) of item 4 was not put in")


def test_an_item_answered_with_another_meanwhile_keeps_the_reasoning_to_be_copied(desk, tom, qapp, qtbot):
    picker = open_claim(desk)
    type_text(picker.form.for_disclosure, "Openness")
    view = tom.records.case(desk.case_id)
    tom.drafting.answer_together(desk.case_id, [item.key for item in view.case.items[2:]])
    desk.page.following.read_again()
    desk.settle()
    desk.settle()
    assert desk.draft.picker() is None
    assert "no longer in the case" in desk.page.versions.banner.words()
    desk.page.versions.compare()
    qtbot.mouseClick(desk.page.versions.dialog.copy, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "Openness" in qapp.clipboard().text()


def test_an_exemption_named_already_is_not_named_twice(desk):
    picker = open_new(desk, "42")
    assert "s.42(1) is relied on in this response already." in picker.head.refused.text()
    assert not picker.take.isEnabled()


def test_choosing_another_provision_keeps_what_was_written(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    picker.other.click()
    picker.search.clear()
    type_text(picker.search, "41")
    press(picker.search, K.Key_Return)
    assert picker.reason.toPlainText() == "Prices"
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert desk.case.responses[3].exemptions[1] == ExemptionClaim("s.41(1)", "Prices")


@pytest.mark.parametrize("width", [1392, 1093, 780])
def test_the_fields_fit_in_every_width(put_on_desk, width):
    desk = put_on_desk(prepare=refuse, width=width)
    picker = open_claim(desk)
    assert picker.isVisible()
    assert picker.width() <= desk.page.width()
    for field in (picker.reason, picker.take, picker.leave, picker.form.balance):
        assert field.mapTo(picker, field.rect().topRight()).x() <= picker.width()


def test_the_text_that_leads_a_paragraph_counts_as_used_and_is_watched_for_changes(desk):
    texts = desk.office.standardtexts

    def uses() -> int:
        return texts.get("foia-43-2").uses

    picker = open_new(desk, "43(2)")
    desk.settle()
    assert picker.paragraph.wording.currentText() == "Standard text: Commercial interests"
    type_text(picker.reason, "Prices")
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert uses() == 1
    desk.draft.open_exemption(desk.case.responses[3].key, 1)
    desk.settle()
    again = desk.draft.picker()
    assert again.paragraph.leading() == "foia-43-2" and again.paragraph.follows
    type_text(again.reason, " of last year")
    press(again.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert uses() == 1
    one = texts.get("foia-43-2")
    new = replace(one.text, text=richtext.from_plain("Worded anew: {harm} {for_disclosure} {balance}"))
    texts.save("foia-43-2", new, based_on=one.version)
    assert [found.key for found in texts.changed_since_used(desk.case_id)] == ["foia-43-2"]
    desk.draft.remove_exemption(desk.case.responses[3].key, 1)
    desk.settle()
    assert uses() == 0


def test_the_fields_alone_can_write_the_paragraph(desk):
    picker = open_new(desk, "43(2)")
    desk.settle()
    wording = picker.paragraph.wording
    wording.setFocus()
    press(wording, K.Key_End)
    wording.activated.emit(wording.currentIndex())
    assert wording.currentText() == "From the fields alone"
    assert "exempt from disclosure under section 43(2)" in picker.paragraph.edit.toPlainText()
    type_text(picker.reason, "Prices")
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert desk.case.responses[3].exemptions[1] == ExemptionClaim("s.43(2)", "Prices")


def test_reasons_that_stand_in_the_response_are_told_there_only(desk):
    picker = open_claim(desk)
    picker.paragraph.in_response.click()
    assert not picker.paragraph.edit.isVisible()
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    (claim,) = desk.case.responses[3].exemptions
    assert claim.grounds.in_response
    assert desk.table.rows[3].answer.band.isVisible()  # the response does not name section 42(1) yet
    key = desk.case.responses[3].key
    words = "Section 42(1) applies: it is advice. The public interest favours privilege."
    desk.page.show_view(desk.office.drafting.write_response(desk.case_id, key, richtext.from_plain(words)))
    assert not desk.table.rows[3].answer.band.isVisible()


@pytest.mark.parametrize("high", [425, 560, 845])
def test_in_a_low_window_nothing_lies_over_another_and_the_buttons_stay(desk, high):
    desk.page.window().resize(900, high)
    desk.page.resize(900, high)
    picker = open_claim(desk)
    for choosing in (False, True):
        if choosing:
            picker.other.click()
        desk.settle()
        whole = picker.rect()
        parts = [
            one for one in (picker.head, picker.choice, picker.frame.area, picker.take, picker.leave) if one.isVisible()
        ]
        for one in parts:
            if one.parentWidget() is picker.frame:
                assert whole.contains(one.geometry())
                least = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.minimumSizeHint().height()
                assert one.height() >= least
        own = [one for one in parts if one.parentWidget() is picker.frame]
        for at, one in enumerate(own):
            for other in own[at + 1 :]:
                assert not one.geometry().intersects(other.geometry())
        assert picker.take in parts


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Up, K.Key_Down, K.Key_Home, K.Key_End, K.Key_PageDown])
def test_keys_of_the_fields_do_nothing_in_the_table(desk, key):
    picker = open_new(desk, "36(2)(b)(i)")
    item = desk.table.current_item
    for field in (picker.form.person, picker.take, picker.paragraph.in_response, picker.form.limb):
        field.setFocus()
        desk.qtbot.keyClick(field, key)
        desk.settle()
        assert desk.table.editor is None
        assert desk.table.current_item == item
        if desk.draft.picker() is not picker:
            break  # Enter on the button puts it in


def test_a_letter_issued_meanwhile_keeps_the_reasoning_to_be_copied(desk, tom):
    picker = open_claim(desk)
    type_text(picker.form.for_disclosure, "Openness")
    tom.despatch.issue(desk.case_id, override="Told to.")
    desk.page.following.read_again()
    desk.settle()
    desk.settle()
    assert desk.draft.picker() is None
    assert "was issued or closed while you were writing the exemption s.42(1)" in desk.page.versions.banner.words()
    assert desk.case.responses[3].exemptions == (CLAIM,)


def test_undo_takes_the_exemption_out_again_as_one_act(desk):
    picker = open_new(desk, "43(2)")
    type_text(picker.reason, "Prices")
    press(picker.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert len(desk.case.responses[3].exemptions) == 2
    desk.page.undoing.undo()
    desk.settle()
    assert desk.case.responses[3].exemptions == (CLAIM,)

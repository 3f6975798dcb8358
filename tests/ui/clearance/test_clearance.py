"""A draft goes to its reader and comes back, by clicks and keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from foidesk.domain.case import Stage
from foidesk.domain.clearance import Standing
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from tests.builders import a_logged_case, an_office
from tests.ui.casefile.conftest import OnTheDesk
from tests.ui.conftest import type_text

MEGAN = "Megan Price"
AtDesk = Callable[..., OnTheDesk]


def click(on: OnTheDesk, button: QWidget) -> None:
    on.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    on.settle()


def named(within: QWidget, words: str) -> QAbstractButton:
    found = [one for one in within.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
    assert len(found) == 1, [one.text() for one in within.findChildren(QAbstractButton) if one.isVisible()]
    return found[0]


def steps(on: OnTheDesk) -> str:
    return on.page.header.steps.accessibleName()


def test_an_office_without_clearance_sees_nothing_of_it(qtbot, tmp_path, at_desk: AtDesk) -> None:
    office = an_office(tmp_path)
    on = at_desk(office, a_logged_case(office, 1).case_id)
    assert on.page.header.next.text() == "Sign the letter"
    assert on.page.header.next.isEnabled()
    assert steps(on) == "Stage: Logged, step 1 of 4"
    for name in ("send_clearance", "comment", "clear_letter"):
        assert not on.desk.acts.action(name).isVisible()


def test_the_next_step_waits_until_every_item_has_a_response(priya: Office, at_desk: AtDesk) -> None:
    on = at_desk(priya, a_logged_case(priya, 2).case_id)
    assert on.page.header.next.text() == "Send for clearance"
    assert not on.page.header.next.isEnabled()
    assert on.page.header.next.toolTip() == "Every item needs a response first"


def test_a_draft_is_sent_to_whom_the_office_usually_asks(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    on = at_desk(priya, case_id)
    assert steps(on) == "Stage: Drafting, step 2 of 5"
    click(on, on.page.header.next)
    form = on.page.clearing.form
    assert form.isVisible()
    assert form.names.currentText() == MEGAN
    assert form.words.hasFocus()
    type_text(form.words, "The sums are new.")
    click(on, form.keep)
    assert not form.isVisible()
    assert on.case.stage is Stage.CLEARANCE
    assert on.case.clearance.words == "The sums are new."
    assert steps(on) == "Stage: Clearance, step 3 of 5"
    assert on.page.clearing.banner.words() == (
        "With Megan Price for clearance since 24 November, 10:42 The sums are new."
    )
    assert not on.page.header.next.isVisible()
    click(on, named(on.page.clearing.banner, "Take it back"))
    assert on.case.stage is Stage.DRAFTING
    assert not on.page.clearing.banner.isVisible()


def test_a_name_is_needed_and_escape_leaves(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    on = at_desk(priya, case_id)
    on.desk.acts.trigger("send_clearance")
    on.settle()
    form = on.page.clearing.form
    form.names.setCurrentText(" ")
    click(on, form.keep)
    assert form.refusal() == "Name who clears it."
    assert form.isVisible()
    on.qtbot.keyClick(form.words, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert on.case.clearances == ()


def test_undo_takes_the_sending_back(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    on = at_desk(priya, case_id)
    priya.clearing.send(case_id, MEGAN)
    on.page.following.read_again()
    on.settle()
    on.page.undoing.undo()
    on.settle()
    assert on.case.clearances == ()
    assert on.page.header.next.text() == "Send for clearance"


def test_the_reader_clears_what_she_read(priya: Office, megan: Office, case_id: int, at_desk: AtDesk) -> None:
    priya.clearing.send(case_id, MEGAN)
    on = at_desk(megan, case_id)
    assert on.page.clearing.banner.words().startswith("Priya Nair asks you to clear this draft")
    assert on.page.header.next.text() == "Clear the letter"
    click(on, on.page.header.next)
    assert on.case.clearance.standing is Standing.CLEARED
    assert steps(on) == "Stage: Sign, step 4 of 5"
    assert on.page.header.next.text() == "Sign the letter"
    assert not on.page.clearing.banner.isVisible()


def test_the_header_says_that_the_letter_was_changed_since(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    priya.clearing.send(case_id, MEGAN)
    megan.clearing.clear(case_id)
    on = at_desk(priya, case_id)
    box = on.open_response(1)
    type_text(box.edit, "Or rather £13. ")
    on.draft.finish()
    on.settle()
    assert on.page.clearing.banner.words().startswith("The letter was changed after Megan Price cleared it")
    assert on.page.header.next.text() == "Send for clearance"
    assert steps(on) == "Stage: Drafting, step 2 of 5"
    on.page.undoing.undo()
    on.settle()
    assert not on.page.clearing.banner.isVisible()
    assert steps(on) == "Stage: Sign, step 4 of 5"


def test_whoever_drafted_is_asked_why_she_clears_it(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    priya.clearing.send(case_id, "Priya Nair")
    on = at_desk(priya, case_id)
    click(on, on.page.header.next)
    form = on.page.clearing.form
    assert form.isVisible()
    assert "You drafted this letter" in form.accessibleName()
    click(on, form.keep)
    assert "Somebody else should clear it" in form.refusal()
    assert on.case.stage is Stage.CLEARANCE
    type_text(form.words, "I am alone this week.")
    click(on, form.keep)
    assert on.case.clearance.own_reason == "I am alone this week."
    assert on.case.stage is Stage.SIGN


def test_a_comment_is_written_beside_its_response_and_the_draft_returned(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    priya.clearing.send(case_id, MEGAN)
    on = at_desk(megan, case_id)
    on.table.go_to(on.item(2), "response")
    on.desk.acts.trigger("comment")
    row = on.table.row_of(on.item(2))
    box = row.answer.remarks.box
    assert box.isVisible()
    assert box.edit.hasFocus()
    high = row.height()
    type_text(box.edit, "Which year? Jane’s list says 2024.")
    on.qtbot.keyClick(box.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    on.settle()
    comment = on.case.comments[0]
    assert (comment.response, comment.words, comment.by) == (
        on.case.responses[1].key, "Which year? Jane’s list says 2024.", MEGAN,
    )  # fmt: skip
    assert row.answer.remarks.box is None
    assert row.answer.remarks.isVisible()
    assert row.answer.remarks.words() == "Which year? Jane’s list says 2024."
    assert row.height() < high
    assert row.answer.remarks.geometry().bottom() < row.answer.height()
    click(on, named(on.page.clearing.banner, "Return it…"))
    click(on, on.page.clearing.form.keep)
    assert on.case.stage is Stage.DRAFTING
    assert on.page.clearing.banner.words() == "Megan Price returned the draft 1 comment to look at."


def test_the_drafter_resolves_a_comment_and_can_open_it_again(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    key = priya.records.case(case_id).case.responses[0].key
    megan.clearing.comment(case_id, key, "Say where it is published.")
    on = at_desk(priya, case_id)
    remarks = on.table.row_of(on.item(1)).answer.remarks
    click(on, named(remarks, "Resolve"))
    assert on.case.comments[0].resolved_by == "Priya Nair"
    assert remarks.words() == ""
    click(on, named(remarks, "1 resolved comment"))
    assert remarks.words() == "Say where it is published."
    click(on, named(remarks, "Open again"))
    assert on.case.comments[0].is_open


def test_a_comment_that_is_being_typed_stays_when_somebody_else_changes_the_case(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    priya.clearing.send(case_id, MEGAN)
    on = at_desk(megan, case_id)
    on.desk.acts.trigger("comment")
    box = on.table.row_of(on.item(1)).answer.remarks.box
    type_text(box.edit, "Half a")
    key = on.case.responses[2].key
    priya.drafting.write_response(case_id, key, from_plain("It cost £14."))
    on.page.following.read_again()
    on.settle()
    assert box.edit.hasFocus()
    assert box.edit.toPlainText() == "Half a"
    on.qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert on.table.row_of(on.item(1)).answer.remarks.isHidden()
    assert on.case.comments == ()


def test_the_letter_tab_shows_the_clearance_before_the_signature(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    on = at_desk(priya, case_id, "letter")
    tab = on.page.tab("letter")
    assert tab.side.clearance.isVisible()
    assert tab.side.clearance.send.isVisible()
    assert tab.side.sign.sign.property("role") is None, "one filled button: sending comes first"
    click(on, tab.side.clearance.send)
    assert on.page.clearing.form.isVisible()
    click(on, on.page.clearing.form.keep)
    assert tab.side.clearance.words() == "At clearance With Megan Price since 24 November, 10:42."
    megan.clearing.clear(case_id)
    on.page.following.read_again()
    on.settle()
    assert tab.side.clearance.words().startswith("Cleared By Megan Price, 24 November, 15:00.")
    assert tab.side.sign.sign.property("role") == "filled"
    priya.despatch.issue(case_id)
    on.page.following.read_again()
    on.settle()
    assert not tab.side.clearance.isVisible()
    assert (
        "Drafted by Priya Nair, 24 November, 10:42. Cleared by Megan Price, 24 November, 15:00."
        in tab.side.issued.words()
    )


@pytest.mark.parametrize("standing", ["sent", "returned", "changed"])
def test_nothing_can_be_done_in_a_register_that_is_only_read(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch, standing: str
) -> None:
    priya.clearing.send(case_id, MEGAN)
    if standing == "returned":
        megan.clearing.return_it(case_id, "No.")
    elif standing == "changed":
        megan.clearing.clear(case_id)
        key = priya.records.case(case_id).case.responses[0].key
        priya.drafting.write_response(case_id, key, from_plain("It cost £14."))
    monkeypatch.setattr(type(priya), "read_only", property(lambda _self: True))
    on = at_desk(priya, case_id)
    assert on.page.clearing.banner.isVisible()
    assert not [one for one in on.page.clearing.banner.findChildren(QAbstractButton) if one.isVisible()]
    for name in ("send_clearance", "clear_letter", "return_draft", "take_back_draft", "comment"):
        assert not on.desk.acts.action(name).isVisible()


def test_a_letter_of_another_kind_is_sent_and_cleared_by_itself(
    priya: Office, megan: Office, case_id: int, at_desk: AtDesk
) -> None:
    profile = priya.records.profile()
    rule = replace(profile.clearance, kinds=(*profile.clearance.kinds, "delay"))
    priya.records.save_profile(replace(profile, clearance=rule))
    on = at_desk(priya, case_id, "letter")
    tab = on.page.tab("letter")
    tab.show_kind("delay")
    on.settle()
    assert tab.side.clearance.isVisible()
    click(on, tab.side.clearance.send)
    assert "apology for a delay" in on.page.clearing.form.accessibleName()
    click(on, on.page.clearing.form.keep)
    assert [(one.kind, one.standing) for one in on.case.clearances] == [("delay", Standing.WAITING)]
    assert on.case.stage is Stage.DRAFTING, "the answer is where it was"
    reader = at_desk(megan, case_id)
    assert reader.page.clearing.banner.words().startswith(
        "Priya Nair asks you to clear the letter “apology for a delay”"
    )
    click(reader, named(reader.page.clearing.banner, "Clear it"))
    assert [one.standing for one in reader.case.clearances] == [Standing.CLEARED]
    assert [one for one in priya.despatch.checks(case_id, "delay") if one.rule == "clearance"] == []


def test_the_check_leads_to_the_form(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    on = at_desk(priya, case_id)
    finding = next(one for one in on.page.view.findings if one.rule == "clearance")
    on.draft.lead_to(finding)
    on.settle()
    assert on.page.clearing.form.isVisible()


def test_a_comment_that_was_begun_stays_with_its_own_case(priya: Office, case_id: int, at_desk: AtDesk) -> None:
    other = a_logged_case(priya, 3).case_id
    on = at_desk(priya, case_id)
    on.desk.acts.trigger("comment")
    type_text(on.table.row_of(on.item(1)).answer.remarks.box.edit, "Begun")
    on.page.open(other)
    on.settle()
    assert [one.words for one in priya.records.case(case_id).case.comments] == ["Begun"]
    assert priya.records.case(other).case.comments == ()
    remarks = on.table.row_of(on.item(1)).answer.remarks
    assert remarks is None or remarks.isHidden()

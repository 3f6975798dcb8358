"""Reasoning an exemption: only the fields it needs, what is missing, the paragraph as it grows, and nothing lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from foidesk.domain import richtext
from foidesk.domain.grounds import Harm, Likelihood
from foidesk.domain.items import Outcome
from foidesk.letters.letter import plain_text
from tests.ui.conftest import press, type_text

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def refuse(office, case_id):
    office.drafting.respond(case_id, [4], richtext.from_plain("We hold it."), [Outcome.WITHHELD_IN_FULL])


def not_held(office, case_id):
    office.drafting.respond(case_id, [4], richtext.from_plain("Nothing."), [Outcome.NOT_HELD])


@pytest.fixture
def desk(put_on_desk):
    return put_on_desk(prepare=refuse)


def picker_on(desk, words: str):
    desk.table.go_to(desk.item(4), "response")
    press(desk.page.window().focusWidget(), K.Key_E, CONTROL)
    desk.settle()
    picker = desk.draft.picker()
    type_text(picker.search, words)
    press(picker.search, K.Key_Return)
    return picker


def shown(form) -> set[str]:
    names = ("limb", "likelihood", "harm", "cause", "person", "opinion", "opinion_day", "seen", "interest",
             "necessity", "rights", "place", "address", "intention", "when", "for_disclosure", "balance")  # fmt: skip
    return {name for name in names if getattr(form, name).isVisible()}


WEIGHING = {"for_disclosure", "balance"}
HARM = {"likelihood", "harm", "cause"}


@pytest.mark.parametrize(
    ("words", "provision", "fields"),
    [
        ("31(1)(a)", "s.31(1)(a)", HARM | WEIGHING),
        ("36(2)(b)(i)", "s.36(2)(b)(i)", HARM | WEIGHING | {"person", "opinion", "opinion_day", "seen"}),
        ("section 21", "s.21", {"place", "address"}),
        ("22", "s.22", WEIGHING | {"intention", "when"}),
        ("salary", "s.40(2) with 40(3A)", {"limb", "interest", "necessity", "rights"}),
        ("40(2) with 40(3A)(a)", "s.40(2) with 40(3A)(a)", {"limb", "interest", "necessity", "rights"}),
        ("31(1)(e)", "s.31(1)(e)", HARM | WEIGHING | {"limb"}),
        ("24", "s.24(1)", WEIGHING | {"harm", "cause"}),
        ("informant", "s.30(2)", WEIGHING),
    ],
)
def test_only_the_fields_that_an_exemption_needs_are_shown(desk, words, provision, fields):
    picker = picker_on(desk, words)
    assert picker.provision() == provision
    assert shown(picker.form) == fields


def test_the_paragraph_follows_the_fields_and_says_what_is_missing(desk):
    picker = picker_on(desk, "contract price")
    assert "how likely the harm is" in picker.missing.text()
    type_text(picker.form.harm, "the supplier's trade")
    picker.form.likelihood.segment("would_be_likely").click()
    type_text(picker.form.cause, "Rivals could bid below it.")
    for field in (picker.for_disclosure, picker.for_withholding, picker.balance):
        type_text(field, "Weighed.")
    text = picker.paragraph.edit.toPlainText()
    assert "It is exempt under section 43(2) of the Act, because disclosing it would be likely to prejudice" in text
    assert "Disclosure would be likely to prejudice the supplier's trade." in text
    assert picker.missing.text() == "Complete."


def test_an_unfinished_exemption_is_kept_and_gone_on_with(desk):
    picker = picker_on(desk, "36(2)(b)(i)")
    type_text(picker.form.person, "Jo Field, Monitoring Officer")
    type_text(picker.form.opinion_day, "20 nov 2026")
    press(picker.form.opinion_day, K.Key_Return, CONTROL)
    desk.settle()
    claim = desk.case.responses[3].exemptions[0]
    assert (claim.grounds.opinion.person, claim.grounds.opinion.on) == (
        "Jo Field, Monitoring Officer",
        date(2026, 11, 20),
    )
    band = desk.table.rows[3].answer.band
    assert band.isVisible()
    band.button.click()
    desk.settle()
    again = desk.draft.picker()
    assert again.form.person.text() == "Jo Field, Monitoring Officer"
    assert again.take.text() == "Keep changes"
    assert "the qualified person's opinion" in again.missing.text()


def test_a_paragraph_changed_by_hand_is_kept_until_it_is_written_anew(desk):
    picker = picker_on(desk, "42")
    type_text(picker.reason, "Our solicitor's advice.")
    picker.paragraph.change.click()
    picker.paragraph.edit.selectAll()
    type_text(picker.paragraph.edit, "It is advice, kept in confidence.")
    type_text(picker.reason, " More.")
    press(picker.paragraph.edit, K.Key_Return, CONTROL)
    desk.settle()
    claim = desk.case.responses[3].exemptions[0]
    assert claim.own_words.plain() == "It is advice, kept in confidence."
    assert "More." in claim.reason
    desk.draft.open_exemption(desk.case.responses[3].key, 0)
    desk.settle()
    again = desk.draft.picker()
    assert again.paragraph.edit.toPlainText() == "It is advice, kept in confidence."
    again.paragraph.anew.click()
    assert "More." in again.paragraph.edit.toPlainText()
    press(again.reason, K.Key_Return, CONTROL)
    desk.settle()
    assert desk.case.responses[3].exemptions[0] == replace(claim, own_words=richtext.EMPTY)


def test_what_cannot_be_relied_on_says_so_before_anything_is_typed(put_on_desk):
    desk = put_on_desk(prepare=not_held)
    desk.draft.open_exemption(desk.case.responses[3].key, -1)
    desk.settle()
    picker = desk.draft.picker()
    type_text(picker.search, "31(1)(a)")
    assert picker.head.refused.text().startswith("Not held needs no exemption (section 1(1)(a)).")
    assert not picker.take.isEnabled()
    press(picker.search, K.Key_Return, CONTROL)
    assert desk.draft.picker() is picker
    assert desk.case.responses[3].exemptions == ()


def test_escape_does_not_lose_what_was_written_at_once(desk):
    picker = picker_on(desk, "43(2)")
    press(picker.reason, K.Key_Escape)
    desk.settle()
    assert desk.draft.picker() is None
    picker = picker_on(desk, "43(2)")
    type_text(picker.reason, "The prices of our supplier.")
    press(picker.reason, K.Key_Escape)
    assert picker.isVisible()
    assert picker.missing.text().startswith("What you wrote is not put in yet.")
    press(picker.reason, K.Key_Escape)
    desk.settle()
    assert desk.draft.picker() is None
    assert desk.case.responses[3].exemptions == ()


def test_a_link_that_leads_nowhere_is_said_at_its_field(desk):
    picker = picker_on(desk, "s.21")
    type_text(picker.form.address, "www.example.org/spending")
    assert picker.form._rows[picker.form.address].error() == "The link does not begin with https:// or http://."
    picker.form.address.setText("https://www.example.org/spending")
    assert picker.form._rows[picker.form.address].error() == ""
    assert picker.missing.text() == "Complete."


def test_a_limb_chosen_by_key_becomes_the_citation(desk):
    picker = picker_on(desk, "44")
    assert picker.provision() == "s.44(1)(a)-(c)"
    press(picker.form.limb, K.Key_Down)
    assert picker.provision() == "s.44(1)(a)"
    assert picker.take.text() == "Use s.44(1)(a)"
    press(picker.form.limb, K.Key_Up)
    assert picker.provision() == "s.44(1)(a)-(c)"


def test_a_refusal_under_section_31_from_the_keyboard_alone_is_lawful_and_in_the_letter(desk):
    others = [1, 2, 3]
    desk.office.drafting.respond(desk.case_id, others, richtext.from_plain("None."), [Outcome.NOT_HELD])
    desk.page.open(desk.case_id)
    desk.settle()
    picker = picker_on(desk, "crime")
    where = picker.focusWidget
    type_text(where(), "The list names the streets and the days.")
    press(where(), K.Key_Tab)
    press(where(), K.Key_Right)  # "would" is the first of the two
    press(where(), K.Key_Space)
    press(where(), K.Key_Tab)
    type_text(where(), "the prevention of crime in these streets")
    press(where(), K.Key_Tab)
    type_text(where(), "People would know which streets to avoid.")
    for words in ("Openness about the cameras.", "Crime would be harder to prevent.", "Withholding prevails for now."):
        press(where(), K.Key_Tab)
        type_text(where(), words)
    assert picker.missing.text() == "Complete."
    press(where(), K.Key_Return, CONTROL)
    desk.settle()
    (claim,) = desk.case.responses[1].exemptions
    assert claim.provision == "s.31(1)(a)"
    assert claim.grounds.harm == Harm(
        Likelihood.WOULD_BE_LIKELY,
        "the prevention of crime in these streets",
        "People would know which streets to avoid.",
    )
    assert desk.office.despatch.checks(desk.case_id, "response") == ()
    letter = plain_text(desk.office.despatch.letter(desk.case_id))
    assert letter.count("section 31(1)(a)") >= 1
    for words in (
        "Disclosure would be likely to prejudice the prevention of crime in these streets.",
        "is greater, because withholding prevails for now.",
    ):
        assert letter.count(words) == 1

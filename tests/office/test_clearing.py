"""Clearance at the counter: what was cleared is what goes out, and whoever drafted does not clear it unseen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foidesk.domain.case import Requester, Stage
from foidesk.domain.clearance import AskedFor, ClearanceRule, Standing
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office

MEGAN = "Megan Price"


@pytest.fixture
def priya(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    set_rule(office, AskedFor.ALWAYS)
    return office


@pytest.fixture
def megan(priya: Office, tmp_path: Path) -> Office:
    return an_office(tmp_path, who=MEGAN, now=datetime(2026, 11, 24, 15, 0, tzinfo=UTC))


def set_rule(office: Office, when: AskedFor) -> None:
    office.records.save_profile(replace(office.records.profile(), clearance=ClearanceRule(when, usual=MEGAN)))


def answered(office: Office, outcome: Outcome = Outcome.DISCLOSED_IN_FULL) -> CaseView:
    view = a_logged_case(office, 2)
    return office.drafting.respond(view.case_id, [1, 2], from_plain("It was £12 for both projects."), [outcome])


def cleared(priya: Office, megan: Office) -> CaseView:
    view = answered(priya)
    priya.clearing.send(view.case_id, MEGAN)
    return megan.clearing.clear(view.case_id)


def found(view: CaseView) -> list[str]:
    return [one.message for one in view.findings if one.rule == "clearance"]


def test_an_office_that_does_not_ask_for_it_sees_nothing_of_it(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    view = answered(office)
    assert found(view) == []
    assert view.case.stage is Stage.DRAFTING
    with pytest.raises(NotAllowed, match="does not work with clearance"):
        office.clearing.send(view.case_id, MEGAN)
    assert office.despatch.issue(view.case_id).view.case.letters[0].cleared is None


def test_a_letter_goes_by_way_of_its_reader_and_keeps_who_drafted_and_cleared_it(priya: Office, megan: Office) -> None:
    view = answered(priya)
    assert found(view) == ["Nobody has cleared the letter."]
    sent = priya.clearing.send(view.case_id, MEGAN, "The sums are from Finance.")
    assert sent.case.stage is Stage.CLEARANCE
    assert [one for _, one in megan.clearing.waiting().to_clear] == [sent.case.reference]
    assert priya.clearing.waiting().to_clear == ()
    assert f"1 draft waits for your clearance: {sent.case.reference}." in megan.planning.summary().sentences
    with pytest.raises(NotAllowed, match="The letter is with Megan Price for clearance"):
        priya.despatch.issue(view.case_id)
    done = megan.clearing.clear(view.case_id)
    assert done.case.stage is Stage.SIGN
    assert found(done) == []
    priya.despatch.sign(view.case_id, "Priya Nair")
    issued = priya.despatch.issue(view.case_id).view
    letter = issued.case.letters[0]
    assert letter.cleared is not None
    assert (letter.cleared.drafted_by, letter.cleared.cleared_by) == ("Priya Nair", MEGAN)
    assert (letter.cleared.sent_at.hour, letter.cleared.cleared_at.hour) == (10, 15)
    words = [line.words for line in priya.records.history(view.case_id)]
    assert "Cleared by Megan Price" in words
    assert words[0].endswith("; drafted by Priya Nair, cleared by Megan Price")
    assert "Response sent to Megan Price for clearance: The sums are from Finance." in words


def test_only_a_refusal_has_to_be_cleared_where_the_office_says_so(priya: Office) -> None:
    set_rule(priya, AskedFor.WHEN_REFUSED)
    assert found(answered(priya)) == []
    assert found(answered(priya, Outcome.VEXATIOUS)) == ["Nobody has cleared the letter."]


def _write(office: Office, view: CaseView) -> object:
    return office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("It was £13."))


def _exempt(office: Office, view: CaseView) -> object:
    key = view.case.responses[0].key
    office.drafting.choose_outcomes(view.case_id, key, [Outcome.WITHHELD_IN_FULL])
    return office.drafting.claim_exemptions(
        view.case_id, key, [ExemptionClaim("s.21", "It is on the website of the council.")]
    )


def _requester(office: Office, view: CaseView) -> object:
    return office.records.change_details(view.case_id, requester=Requester("Ann Other", "ann.other@example.org"))


def _wording(office: Office, view: CaseView) -> object:
    profile = office.records.profile()
    office.records.save_profile(replace(profile, wording=replace(profile.wording, valediction="Yours truly,")))
    return view


def _item(office: Office, view: CaseView) -> object:
    return office.drafting.reword_item(view.case_id, view.case.items[0].key, "How much was it?")


def _enclose(office: Office, view: CaseView) -> object:
    looked = office.enclosing.look_at(view.case_id, "costs.txt", b"Project 1: 12 pounds")
    return office.enclosing.attach(view.case_id, [looked])


@pytest.mark.parametrize("change", [_write, _exempt, _requester, _wording, _item, _enclose])
def test_any_change_of_the_letter_asks_again(
    priya: Office, megan: Office, change: Callable[[Office, CaseView], object]
) -> None:
    view = cleared(priya, megan)
    change(priya, view)
    now = priya.records.case(view.case_id)
    assert found(now) == ["The letter was changed after Megan Price cleared it."]
    assert now.clearance is not None
    assert now.clearance.is_wanted
    with pytest.raises(NotAllowed, match="changed after Megan Price cleared it"):
        priya.despatch.issue(view.case_id)


def test_another_file_under_the_same_name_asks_again(priya: Office, megan: Office) -> None:
    view = answered(priya)
    now = priya.enclosing.attach(view.case_id, [priya.enclosing.look_at(view.case_id, "costs.txt", b"12 pounds")])
    priya.clearing.send(view.case_id, MEGAN)
    megan.clearing.clear(view.case_id)
    key = now.case.enclosures[0].key
    other = priya.enclosing.look_at(view.case_id, "costs.txt", b"13 pounds")
    assert found(priya.enclosing.replace_file(view.case_id, key, other))


def test_undoing_the_change_makes_it_cleared_again(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    _write(priya, view)
    assert priya.records.case(view.case_id).case.stage is Stage.DRAFTING
    back = priya.records.undo(view.case_id)
    assert found(back) == []
    assert back.case.stage is Stage.SIGN


def test_writing_the_same_words_again_makes_it_cleared_again(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    _write(priya, view)
    key, text = view.case.responses[0].key, view.case.responses[0].text
    again = priya.drafting.write_response(view.case_id, key, text)
    assert found(again) == []
    assert again.case.stage is Stage.SIGN


def test_signing_the_date_and_comments_do_not_ask_again(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    megan.clearing.comment(view.case_id, view.case.responses[0].key, "Well put.")
    priya.despatch.sign(view.case_id, "The Chief Executive")
    assert found(priya.records.case(view.case_id)) == []


def test_an_override_sends_what_was_not_cleared_and_says_so(priya: Office) -> None:
    view = answered(priya)
    letter = priya.despatch.issue(view.case_id, override="Megan is away until Monday").view.case.letters[0]
    assert letter.cleared is None
    assert letter.override == "Megan is away until Monday"


def test_whoever_drafted_it_needs_a_reason_to_clear_it(priya: Office) -> None:
    view = answered(priya)
    priya.clearing.send(view.case_id, "Priya Nair")
    with pytest.raises(NotAllowed, match="Somebody else should clear it") as refused:
        priya.clearing.clear(view.case_id)
    assert refused.value.field == "own_reason"
    done = priya.clearing.clear(view.case_id, "I am the only person here this week.")
    assert done.case.clearance is not None
    assert done.case.clearance.own_reason == "I am the only person here this week."
    assert "who drafted it too: I am the only person here" in priya.records.history(view.case_id)[0].words
    letter = priya.despatch.issue(view.case_id).view.case.letters[0]
    assert letter.cleared is not None
    assert letter.cleared.own_reason


def test_a_draft_comes_back_with_comments_and_is_sent_again(priya: Office, megan: Office) -> None:
    view = answered(priya)
    key = view.case.responses[0].key
    priya.clearing.send(view.case_id, MEGAN)
    with pytest.raises(NotAllowed, match="nothing for the drafter to go by"):
        megan.clearing.return_it(view.case_id)
    megan.clearing.comment(view.case_id, key, "Which year is this?")
    back = megan.clearing.return_it(view.case_id, "Nearly there.")
    assert back.case.stage is Stage.DRAFTING
    assert found(back) == ["Megan Price returned the letter: Nearly there."]
    assert f"1 draft came back from clearance: {back.case.reference}." in priya.planning.summary().sentences
    mine = priya.records.case(view.case_id)
    assert [one.message for one in mine.findings if one.rule == "comment_open"] == [
        "Items 1 and 2: Megan Price says “Which year is this?”"
    ]
    mine = priya.clearing.resolve(view.case_id, mine.case.comments[0].key)
    assert "comment_open" not in {one.rule for one in mine.findings}
    assert mine.case.comments[0].resolved_by == "Priya Nair"
    again = priya.clearing.send(view.case_id, MEGAN)
    assert again.case.stage is Stage.CLEARANCE
    assert priya.clearing.waiting().returned == ()
    assert [one.standing for one in again.case.clearances] == [Standing.RETURNED, Standing.WAITING]


def test_comments_are_never_in_the_letter(priya: Office, megan: Office) -> None:
    from foidesk.letters.letter import plain_text

    view = answered(priya)
    before = plain_text(priya.despatch.letter(view.case_id))
    megan.clearing.comment(view.case_id, view.case.responses[0].key, "Zebra crossing")
    assert plain_text(priya.despatch.letter(view.case_id)) == before


def test_what_is_cleared_is_what_the_reader_saw(priya: Office, megan: Office) -> None:
    view = answered(priya)
    seen = priya.clearing.send(view.case_id, MEGAN)
    saw = megan.records.case(view.case_id).case
    _write(priya, seen)
    with pytest.raises(Conflict):
        megan.clearing.clear(view.case_id, seen=saw)
    assert megan.records.case(view.case_id).case.stage is Stage.CLEARANCE


def test_a_letter_is_taken_back_and_nobody_else_waits_for_it(priya: Office, megan: Office) -> None:
    view = answered(priya)
    priya.clearing.send(view.case_id, MEGAN)
    with pytest.raises(NotAllowed, match="is with Megan Price already"):
        priya.clearing.send(view.case_id, "Tom Reed")
    back = priya.clearing.take_back(view.case_id)
    assert back.case.stage is Stage.DRAFTING
    assert megan.clearing.waiting().to_clear == ()
    with pytest.raises(NotAllowed, match="does not wait for clearance"):
        megan.clearing.clear(view.case_id)


def test_a_corrected_letter_is_cleared_anew(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    priya.despatch.issue(view.case_id)
    now = priya.despatch.start_correction(view.case_id)
    assert found(now) == ["Nobody has cleared the letter."]


def test_the_answer_is_one_letter_whatever_it_is_called(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    for kind in ("response", "refusal", "cost_refusal"):
        assert not [one for one in priya.despatch.checks(view.case_id, kind) if one.rule == "clearance"]


def test_a_refusal_that_was_cleared_goes_out_as_the_refusal_it_is(priya: Office, megan: Office) -> None:
    view = answered(priya, Outcome.NOT_HELD)
    key = view.case.responses[0].key
    weighed = PublicInterestTest("Openness.", "Crime would be harder to prevent.", "Withholding prevails.")
    claim = ExemptionClaim("s.31(1)(a)", "It would show where cameras stand.", weighed)
    priya.drafting.choose_outcomes(view.case_id, key, [Outcome.WITHHELD_IN_FULL])
    priya.drafting.claim_exemptions(view.case_id, key, [claim])
    priya.drafting.write_response(view.case_id, key, from_plain("We hold this information."))
    sent = priya.clearing.send(view.case_id, MEGAN)
    assert sent.case.clearances[-1].kind == "refusal"
    megan.clearing.clear(view.case_id)
    assert not [one for one in priya.despatch.checks(view.case_id, "refusal") if one.rule == "clearance"]
    issued = priya.despatch.issue(view.case_id, "refusal").view.case.letters[-1]
    assert issued.override == ""
    assert issued.cleared is not None
    assert issued.cleared.cleared_by == MEGAN


def test_the_clearance_of_an_answer_is_not_that_of_another_letter(priya: Office, megan: Office) -> None:
    view = cleared(priya, megan)
    rule = replace(priya.records.profile().clearance, kinds=("response", "refusal", "delay"))
    priya.records.save_profile(replace(priya.records.profile(), clearance=rule))
    messages = [one.message for one in priya.despatch.checks(view.case_id, "delay") if one.rule == "clearance"]
    assert messages == ["Nobody has cleared the letter."]


def test_a_signature_comes_off_when_it_is_sent(priya: Office) -> None:
    view = answered(priya)
    priya.despatch.sign(view.case_id, "Priya Nair")
    assert priya.clearing.send(view.case_id, MEGAN).case.signature is None

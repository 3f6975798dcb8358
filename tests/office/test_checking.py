"""The counter of the checks: what the register knows is looked at too, and what is not needed stays away."""

from pathlib import Path

import pytest

from foidesk.domain.checks import Finding, Severity
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office

ELSEWHERE = "We do not hold this. You may wish to ask the council."


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _answered(office: Office, words: str, *outcomes: Outcome) -> CaseView:
    view = a_logged_case(office, 1, reference="HA07408")
    key = view.case.responses[0].key
    office.drafting.write_response(view.case_id, key, from_plain(words))
    return office.drafting.choose_outcomes(view.case_id, key, outcomes or (Outcome.NOT_HELD,))


def _found(view: CaseView, rule: str) -> Finding:
    return next(one for one in view.findings if one.rule == rule)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Your request is HA07001.", "other_reference"),
        ("Dear Élodie Marchetti-Byrne, we do not hold this.", "other_requester"),
        ("Dear elodie, ask Elodie MARCHETTI-BYRNE.", "other_requester"),
    ],
)
def test_another_case_of_the_register_is_found_in_the_words(office: Office, words: str, rule: str) -> None:
    a_logged_case(office, 1, name="Elodie Marchetti-Byrne", reference="HA07001", email="em@example.org")
    view = _answered(office, words)
    found = _found(view, rule)
    assert found.severity is Severity.ERROR
    assert "HA07001" in found.message
    with pytest.raises(NotAllowed, match="cannot go yet"):
        office.despatch.issue(view.case_id)


def test_the_same_requesters_other_case_is_no_stranger(office: Office) -> None:
    a_logged_case(office, 1, name="Daniel Okafor", reference="HA07001", email="")
    view = _answered(office, "Dear Daniel Okafor, your request HA07001 asked for the same.")
    assert {one.rule for one in view.findings} == set()


def test_what_is_typed_is_looked_at_before_it_is_kept(office: Office) -> None:
    view = _answered(office, "We do not hold this.")
    key = view.case.responses[0].key
    looked = office.checking.look(view.case_id, {key: from_plain("Her number is 07700 900 123.")})
    assert [one.rule for one in looked.findings] == ["mobile"]
    assert office.checking.look(view.case_id).findings == ()
    assert "The due date is not past" in [tick.words for tick in looked.ticks]


def test_a_check_that_is_not_needed_stays_away_until_its_text_changes(office: Office) -> None:
    view = _answered(office, ELSEWHERE)
    finding = _found(view, "redirect_contact")
    view = office.checking.set_aside(view.case_id, finding)
    assert view.findings == ()
    assert view.set_aside == (finding,)
    assert office.records.case(view.case_id).set_aside == (finding,)
    assert office.despatch.checks(view.case_id) == ()
    assert "not needed" in office.records.history(view.case_id)[0].words
    key = view.case.responses[0].key
    kept = office.drafting.write_response(view.case_id, key, from_plain(f"{ELSEWHERE}\n\nIt was paid in May."))
    assert kept.findings == ()  # another paragraph is not what it was about
    changed = office.drafting.write_response(view.case_id, key, from_plain("You may wish to ask the force."))
    assert [one.rule for one in changed.findings] == ["redirect_contact"]


def test_setting_aside_can_be_undone_and_taken_up_again(office: Office) -> None:
    view = _answered(office, ELSEWHERE)
    finding = _found(view, "redirect_contact")
    office.checking.set_aside(view.case_id, finding)
    assert office.records.undo(view.case_id).findings == (finding,)
    assert office.records.redo(view.case_id).findings == ()
    assert office.checking.take_up(view.case_id, finding).findings == (finding,)


def test_a_signature_stays_when_a_check_is_set_aside(office: Office) -> None:
    view = _answered(office, ELSEWHERE)
    office.despatch.sign(view.case_id, "Priya Nair")
    view = office.checking.set_aside(view.case_id, _found(view, "redirect_contact"))
    assert view.case.signature is not None


def test_what_holds_the_letter_back_cannot_be_set_aside(office: Office) -> None:
    view = _answered(office, "Her number is 07700 900 123.")
    with pytest.raises(NotAllowed, match="cannot be set aside"):
        office.checking.set_aside(view.case_id, _found(view, "mobile"))
    assert office.records.case(view.case_id).set_aside == ()

"""The checks: one faulty and one lawful letter for each rule, the faulty one differing only in its fault."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk import bankdays
from foidesk.domain import checks, clock, drafting
from foidesk.domain.case import Case, Requester
from foidesk.domain.checks import Finding, Severity
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import EMPTY, RichText, from_plain
from tests.builders import a_case

DAY = date(2026, 11, 24)
WEIGHED = PublicInterestTest("Openness about spending.", "Crime would be harder to prevent.", "Withholding prevails.")
LAWFUL_CLAIM = ExemptionClaim("s.31(1)(a)", "It would help people avoid the cameras.", WEIGHED)


def deadline_of(case: Case) -> clock.Deadline:
    return clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())


def findings(case: Case, profile: Profile | None = None, dated: date = DAY) -> tuple[Finding, ...]:
    return checks.check_letter(case, profile or Profile(), deadline_of(case), dated)


def rules(case: Case, profile: Profile | None = None, dated: date = DAY) -> set[str]:
    return {finding.rule for finding in findings(case, profile, dated)}


def answered(
    *outcomes: Outcome, claims: tuple[ExemptionClaim, ...] = (), text: RichText | None = None, items: int = 2
) -> Case:
    words = from_plain("The Office does not hold it.") if text is None else text
    case, _ = drafting.respond(a_case(items), list(range(1, items + 1)), words, outcomes, claims)
    return case


def forced(outcome: Outcome, *claims: ExemptionClaim) -> Case:
    """Build what the acts refuse, as an older register may hold it."""
    case = answered(outcome)
    return replace(case, responses=tuple(replace(one, exemptions=claims) for one in case.responses))


def test_the_seed_letters_kind_of_answer_raises_nothing() -> None:
    assert findings(answered(Outcome.NOT_HELD, items=4)) == ()


def test_a_lawful_refusal_raises_nothing() -> None:
    assert findings(answered(Outcome.WITHHELD_IN_FULL, claims=(LAWFUL_CLAIM,))) == ()


@pytest.mark.parametrize(
    ("rule", "faulty"),
    [
        ("unanswered", a_case(2)),
        ("no_text", answered(Outcome.NOT_HELD, text=EMPTY)),
        ("outcome", answered()),
        ("exemption_missing", answered(Outcome.WITHHELD_IN_FULL)),
        ("exemption_reason", answered(Outcome.WITHHELD_IN_FULL, claims=(replace(LAWFUL_CLAIM, reason=" "),))),
        (
            "public_interest",
            answered(
                Outcome.WITHHELD_IN_FULL,
                claims=(replace(LAWFUL_CLAIM, public_interest=replace(WEIGHED, balance="")),),
            ),
        ),
        ("not_held_exempt", forced(Outcome.NOT_HELD, LAWFUL_CLAIM)),
        ("field", answered(Outcome.NOT_HELD, text=from_plain("Dear {title}, nothing is held."))),
    ],
)
def test_each_fault_is_found_and_holds_the_letter_back(rule: str, faulty: Case) -> None:
    found = findings(faulty)
    assert rule in {finding.rule for finding in found}
    assert checks.holds_back(found)
    assert next(finding.item for finding in found if finding.rule == rule) == 1


def test_an_absolute_exemption_owes_no_public_interest_test() -> None:
    claim = ExemptionClaim("s.40(2)", "It is the name of a junior officer.")
    assert findings(answered(Outcome.WITHHELD_IN_FULL, claims=(claim,))) == ()


def test_several_outcomes_on_one_response_are_normal() -> None:
    assert findings(answered(Outcome.NOT_HELD, Outcome.ALREADY_ACCESSIBLE)) == ()


def test_a_refusal_without_the_review_and_section_50_paragraphs_is_held_back() -> None:
    bare = Profile(wording=replace(Profile().wording, review="", commissioner=" "))
    refusal = answered(Outcome.WITHHELD_IN_FULL, claims=(LAWFUL_CLAIM,))
    assert {"review_rights", "commissioner_rights"} <= rules(refusal, bare)
    assert checks.holds_back(findings(refusal, bare))
    assert not checks.holds_back(findings(answered(Outcome.DISCLOSED_IN_FULL), bare))


def test_a_late_letter_without_an_apology_is_worth_a_look() -> None:
    silent = Profile(wording=replace(Profile().wording, apology=""))
    late = date(2026, 12, 3)
    assert "late" in rules(answered(Outcome.NOT_HELD), silent, late)
    assert "late" not in rules(answered(Outcome.NOT_HELD), silent, date(2026, 12, 2))
    assert "late" not in rules(answered(Outcome.NOT_HELD), Profile(), late)


def test_a_missing_name_warns_and_does_not_block() -> None:
    nameless = replace(answered(Outcome.NOT_HELD), requester=Requester())
    found = findings(nameless)
    assert {finding.rule for finding in found} == {"no_name", "no_address"}
    assert {finding.severity for finding in found} == {Severity.WARNING}


def test_a_letter_while_the_clock_waits_is_worth_a_look() -> None:
    waiting = replace(
        answered(Outcome.NOT_HELD), events=(ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 5)),)
    )
    assert "waiting" in rules(waiting)


def test_a_field_the_office_wording_does_not_know_is_held_back() -> None:
    misspelt = Profile(wording=replace(Profile().wording, opening="Your {referense}"))
    assert "field" in rules(answered(Outcome.NOT_HELD), misspelt)


def test_the_ticks_name_what_was_found_in_order() -> None:
    case = answered(Outcome.NOT_HELD, items=4)
    words = [tick.words for tick in checks.done(case, Profile(), findings(case))]
    assert "All 4 items have a response" in words
    assert "Request repeated word for word" in words
    reworded, _ = drafting.reword_item(case, case.items[0].key, "Something else")
    assert "Request repeated word for word" not in [
        tick.words for tick in checks.done(reworded, Profile(), findings(reworded))
    ]

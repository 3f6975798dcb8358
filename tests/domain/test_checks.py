"""The checks: one faulty and one lawful letter for each rule, the faulty one differing only in its fault."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk import bankdays
from foidesk.domain import checks, clock, drafting
from foidesk.domain.case import Case, Requester
from foidesk.domain.checks import Finding, Severity, Where
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.grounds import NO_GROUNDS, Balancing, Grounds, Harm, Likelihood, Opinion, Place, Plan
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, RichText, from_plain
from tests.builders import a_case

DAY = date(2026, 11, 24)
WEIGHED = PublicInterestTest("Openness about spending.", "Crime would be harder to prevent.", "Withholding prevails.")
HARM = Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime", "People would know which streets to avoid.")
LAWFUL_CLAIM = ExemptionClaim("s.31(1)(a)", "It would help people avoid the cameras.", WEIGHED, Grounds(HARM))


def deadline_of(case: Case) -> clock.Deadline:
    return clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())


def findings(case: Case, profile: Profile | None = None, dated: date = DAY) -> tuple[Finding, ...]:
    return checks.check_letter(case, profile or Profile(), deadline_of(case), dated)


def rules(case: Case, profile: Profile | None = None, dated: date = DAY) -> set[str]:
    return {finding.rule for finding in findings(case, profile, dated)}


def answered(
    *outcomes: Outcome, claims: tuple[ExemptionClaim, ...] = (), text: RichText | None = None, items: int = 2
) -> Case:
    said = "The Office does not hold it." if Outcome.NOT_HELD in outcomes else "The Office holds it."
    words = from_plain(said) if text is None else text
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
        ("exemption_reason", answered(Outcome.WITHHELD_IN_FULL, claims=(ExemptionClaim("s.31(1)(a)", " ", WEIGHED),))),
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
    claim = ExemptionClaim("s.40(2) with 40(3A)(a)", "It is the name of a junior officer.")
    assert findings(answered(Outcome.WITHHELD_IN_FULL, claims=(claim,))) == ()


def test_several_outcomes_on_one_response_are_normal() -> None:
    assert findings(answered(Outcome.NOT_HELD, Outcome.ALREADY_ACCESSIBLE)) == ()


def test_a_refusal_without_the_review_and_section_50_paragraphs_is_held_back() -> None:
    bare = Profile(wording=replace(Profile().wording, review="", commissioner=" "))
    refusal = answered(Outcome.WITHHELD_IN_FULL, claims=(LAWFUL_CLAIM,))
    assert {"review_rights", "commissioner_rights"} <= rules(refusal, bare)
    assert checks.holds_back(findings(refusal, bare))
    assert not checks.holds_back(findings(answered(Outcome.DISCLOSED_IN_FULL), bare))


def test_a_refusal_under_the_regulations_owes_their_own_paragraphs() -> None:
    claim = ExemptionClaim("reg 12(5)(e)", "Prices.", WEIGHED)
    case = replace(forced(Outcome.WITHHELD_IN_FULL, claim), regime=Regime.EIR)
    wording = Profile().wording
    assert "review_rights" not in rules(case, Profile(wording=replace(wording, review="", commissioner="")))
    letters = replace(wording.letters, review_eir="", commissioner_eir=" ")
    bare = Profile(wording=replace(wording, letters=letters))
    assert {"review_rights", "commissioner_rights"} <= rules(case, bare)
    assert checks.holds_back(findings(case, bare))


def test_old_addresses_in_the_offices_own_sentences_are_found_where_they_are_printed() -> None:
    wording = replace(Profile().wording, commissioner="Write to Wycliffe House, Wilmslow SK9 5AF, or 01625 545 700.")
    foia = answered(Outcome.NOT_HELD)
    assert [one.where for one in findings(foia, Profile(wording=wording)) if one.rule == "old_ico"] == [Where.WORDING]
    moved = Profile(wording=replace(wording, ico_has_moved=True))
    assert len([one for one in findings(foia, moved) if one.rule == "old_ico"]) == 2
    eir = replace(forced(Outcome.NOT_HELD, ExemptionClaim("reg 12(4)(a)", "We looked.")), regime=Regime.EIR)
    assert "old_ico" not in rules(eir, moved)


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


def claimed(provision: str, reason: str = "", *, grounds: Grounds = NO_GROUNDS, regime: Regime = Regime.FOIA) -> Case:
    """Answer with one exemption, its public interest weighed."""
    claim = ExemptionClaim(provision, reason, WEIGHED, grounds)
    case = replace(a_case(1), regime=regime)
    return drafting.respond(case, [1], from_plain("We hold it."), [Outcome.DISCLOSED_IN_PART], [claim])[0]


OPINION = Opinion("the Chief Executive", "Release would stop candid advice.", date(2026, 11, 20), "The minutes.")
STEPS = Balancing("Openness about pay.", "The bands are published.", "Their privacy weighs more.")
OWED: list[tuple[str, Case, Case, Severity]] = [
    ("limb", claimed("s.40(2)", "Names."), claimed("s.40(2) with 40(3A)(a)", "Names."), Severity.WARNING),
    ("limb", claimed("s.31(1)(g)", "It.", grounds=Grounds(HARM)), claimed("s.31(1)(g) with 31(2)(b)", "It.", grounds=Grounds(HARM)), Severity.WARNING),
    ("likelihood", claimed("s.43(2)", "Prices."), claimed("s.43(2)", "Prices.", grounds=Grounds(HARM)), Severity.WARNING),
    ("harm", claimed("s.43(2)", grounds=Grounds(Harm(Likelihood.WOULD))), claimed("s.43(2)", grounds=Grounds(HARM)), Severity.WARNING),
    ("harm_cause", claimed("s.43(2)", grounds=Grounds(replace(HARM, how=""))), claimed("s.43(2)", grounds=Grounds(HARM)), Severity.WARNING),
    ("qualified_opinion", claimed("s.36(2)(b)(i)", "Advice.", grounds=Grounds(HARM)), claimed("s.36(2)(b)(i)", "Advice.", grounds=Grounds(HARM, OPINION)), Severity.ERROR),
    ("qualified_opinion_date", claimed("s.36(2)(c)", "Advice.", grounds=Grounds(HARM, replace(OPINION, on=None))), claimed("s.36(2)(c)", "Advice.", grounds=Grounds(HARM, OPINION)), Severity.WARNING),
    ("place", claimed("s.21", "It is published."), claimed("s.21", "It is published.", grounds=Grounds(place=Place("The library"))), Severity.WARNING),
    ("place", claimed("s.21", "It is published."), claimed("s.21", "See https://example.org/spending"), Severity.WARNING),
    ("place_link", claimed("s.21", "It is.", grounds=Grounds(place=Place("", "https://example.org"))), claimed("s.21", "It is.", grounds=Grounds(place=Place("", "https://example.org/spending"))), Severity.WARNING),
    ("publication", claimed("s.22", "Soon.", grounds=Grounds(plan=Plan("", "May 2027"))), claimed("s.22", "Soon.", grounds=Grounds(plan=Plan("The board decided so in June.", "May 2027"))), Severity.WARNING),
    ("publication_date", claimed("s.22", "Soon.", grounds=Grounds(plan=Plan("The board decided so in June.", ""))), claimed("s.22", "Soon.", grounds=Grounds(plan=Plan("The board decided so in June.", "May 2027"))), Severity.WARNING),
    ("completion", claimed("reg 12(4)(d)", "A draft.", regime=Regime.EIR), claimed("reg 12(4)(d)", "A draft.", grounds=Grounds(plan=Plan("The council", "")), regime=Regime.EIR), Severity.WARNING),
    ("personal_steps", claimed("s.40(2) with 40(3A)(a)", grounds=Grounds(balancing=replace(STEPS, balance=""))), claimed("s.40(2) with 40(3A)(a)", grounds=Grounds(balancing=STEPS)), Severity.WARNING),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "faulty", "lawful", "severity"), OWED)
def test_what_an_exemption_rests_on_is_asked_for(rule: str, faulty: Case, lawful: Case, severity: Severity) -> None:
    assert {one.severity for one in findings(faulty) if one.rule == rule} == {severity}
    assert findings(lawful) == ()


def test_adverse_effect_under_the_regulations_has_no_degrees() -> None:
    assert findings(claimed("reg 12(5)(e)", "Prices.", regime=Regime.EIR)) == ()


def test_not_held_under_the_regulations_names_its_exception_and_has_nothing_to_weigh() -> None:
    case = replace(a_case(1), regime=Regime.EIR)
    bare, _ = drafting.respond(case, [1], from_plain("Nothing."), [Outcome.NOT_HELD])
    assert {one.rule for one in findings(bare)} == {"eir_not_held"}
    claim = ExemptionClaim("reg 12(4)(a)", "We looked in both registers.")
    named, _ = drafting.respond(case, [1], from_plain("Nothing."), [Outcome.NOT_HELD], [claim])
    assert findings(named) == ()


def test_her_own_paragraph_is_a_reason() -> None:
    claim = ExemptionClaim("s.42(1)", "", WEIGHED, own_words=from_plain("It is our solicitor's advice."))
    case, _ = drafting.respond(a_case(1), [1], from_plain("We hold it."), [Outcome.WITHHELD_IN_FULL], [claim])
    assert findings(case) == ()


def test_neither_confirming_nor_denying_needs_no_words_beside_its_paragraph() -> None:
    claim = ExemptionClaim("s.30(2)", "To say more would itself disclose it.", WEIGHED)
    case, _ = drafting.respond(a_case(1), [1], EMPTY, [Outcome.NCND], [claim])
    assert findings(case) == ()

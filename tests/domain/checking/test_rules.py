"""Every rule of the catalogue: it finds its fault, holds back as it says, and leaves the lawful letter alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from foidesk.domain.checking import catalogue
from foidesk.domain.checks import OtherCase, Severity, Surroundings, Where
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import KINDS
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from tests.domain.checking.letters import LETTERS

IN_THE_OFFICE = {"text_changed"}  # rests on the library of texts: tests/office/test_standardtexts.py


def test_every_rule_has_a_lawful_and_a_faulty_letter() -> None:
    assert set(LETTERS) == set(catalogue.rules()) - IN_THE_OFFICE


@pytest.mark.parametrize("rule", LETTERS)
def test_the_fault_is_found_and_weighs_what_the_catalogue_says(rule: str) -> None:
    _, faulty = LETTERS[rule]
    found = [one for one in faulty.findings() if one.rule == rule]
    assert found
    assert {one.severity for one in found} == {catalogue.rules()[rule].severity}
    for one in found:
        assert one.message
        assert one.remedy
        if one.where is Where.WORDS and one.start is not None and one.end is not None:
            assert one.words
            assert one.words in one.about


@pytest.mark.parametrize("rule", LETTERS)
def test_the_lawful_letter_raises_no_error_and_not_this_finding(rule: str) -> None:
    lawful, _ = LETTERS[rule]
    assert rule not in lawful.rules()
    assert [one for one in lawful.findings() if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", LETTERS)
def test_a_lawful_letter_has_nothing_worth_a_look_either(rule: str) -> None:
    lawful, _ = LETTERS[rule]
    assert lawful.rules() == set()


def test_every_finding_is_of_a_rule_in_the_catalogue() -> None:
    known = set(catalogue.rules())
    for lawful, faulty in LETTERS.values():
        assert lawful.rules() | faulty.rules() <= known


@pytest.mark.parametrize("rule", sorted(set(LETTERS) - {"items", "no_text"}))
def test_a_fault_is_found_beside_an_answer_that_is_right(rule: str) -> None:
    """Adding a response that is right takes no finding away."""
    _, faulty = LETTERS[rule]
    right = LETTERS["unanswered"][0].case.responses[0]
    case = faulty.case
    more = replace(
        case,
        items=(*case.items, replace(case.items[0], key=500)),
        responses=(*case.responses, replace(right, key=501, items=(500,))),
    )
    assert rule in replace(faulty, case=more).rules()


def test_the_readme_lists_every_rule_as_it_is() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## What the checks look for")[2].partition("\n## ")[0]
    listed = [line for line in section.splitlines() if line.startswith("| `")]
    assert listed == [
        f"| `{one.name}` | {one.title} | {one.severity.value} | {one.source} |" for one in catalogue.rules().values()
    ]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Ring the sergeant on 07700 900 123.", "mobile"),
        ("Dear Leo Marchetti, which year do you mean?", "other_requester"),
        ("This is a fishing expedition. Which year?", "motive"),
        ("The Data Protection Act 1998 applies. Which year?", "repealed"),
    ],
)
def test_letters_that_print_no_response_are_read_too(words: str, rule: str) -> None:
    """A question to the requester may give away as much as an answer."""
    asking = LETTERS["letter_gap"][0]
    draft = LetterDraft("clarification", words=from_plain(words))
    case = replace(asking.case, drafts=(draft,))
    around = Surroundings((OtherCase("HA07102", "Leo Marchetti"),))
    found = replace(asking, case=case, around=around).findings()
    assert [one.rule for one in found] == [rule]
    assert {one.where for one in found} == {Where.LETTER}


@pytest.mark.parametrize("kind", [one.name for one in KINDS])
@pytest.mark.parametrize("regime", list(Regime))
def test_a_letter_of_any_kind_under_any_law_can_be_checked(kind: str, regime: Regime) -> None:
    letter = LETTERS["items"][0]
    found = replace(letter, kind=kind, case=replace(letter.case, regime=regime)).rules()
    assert found <= {"letter_gap", "letter_day", "field", "cost_section"}
    assert ("cost_section" in found) == (kind == "cost_refusal")  # nothing in it is refused for its cost


def test_a_cost_refusal_goes_only_where_the_cost_limit_refuses() -> None:
    fine, _ = LETTERS["cost_section"]
    assert replace(fine, kind="cost_refusal").findings() == fine.findings()
    other = replace(LETTERS["items"][0], kind="cost_refusal")
    (found,) = [one for one in other.findings() if one.rule == "cost_section"]
    assert found.severity is Severity.ERROR
    assert "nothing is refused because of the cost limit" in found.message


def test_what_is_kept_from_the_person_concerned_needs_no_exemption_of_the_act() -> None:
    """DPA 2018 Schedule 2: no section of the Freedom of Information Act can be named there."""
    refused = LETTERS["exemption_missing"][1]
    assert "exemption_missing" in refused.rules()
    own = replace(refused, kind="subject_access", case=replace(refused.case, regime=Regime.SAR)).rules()
    assert not own & {"exemption_missing", "held_unsaid"}


def test_under_the_regulations_the_regulations_are_cited() -> None:
    refused = LETTERS["exemption_missing"][1]
    case = replace(refused.case, regime=Regime.EIR)
    said = " ".join(one.remedy for one in replace(refused, case=case).findings())
    assert "regulation 14(3)(a)" in said
    claim = ExemptionClaim("12(5)(e)")
    case = replace(case, responses=(replace(case.responses[0], exemptions=(claim,)), *case.responses[1:]))
    said = " ".join(one.remedy for one in replace(refused, case=case).findings())
    assert "regulation 14(3))" in said
    assert "regulations 12(1)(b) and 14(3)(b)" in said
    assert "section 17" not in said


def test_that_nothing_was_held_is_its_own_reason_under_the_regulations() -> None:
    """EIR 2004 reg 12(4)(a); the paragraph of the letter says no more than that."""
    held = LETTERS["items"][0]
    response = replace(held.case.responses[0], outcomes=(Outcome.NOT_HELD,), exemptions=(ExemptionClaim("12(4)(a)"),))
    case = replace(held.case, regime=Regime.EIR, responses=(response, *held.case.responses[1:]))
    assert "exemption_reason" not in replace(held, case=case).rules()

"""What can stand on one response: each rule with a lawful answer beside the one it refuses, and no other refusals."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import checks, drafting, exemptions, outcomes
from foidesk.domain.case import Case
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.outcomes import Holding
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case
from tests.domain.test_checks import DAY, deadline_of

O = Outcome  # noqa: E741  the tables below are read, not spelt
FOIA, EIR = Regime.FOIA, Regime.EIR

LAWFUL: list[tuple[Regime, tuple[Outcome, ...], tuple[str, ...]]] = [
    (FOIA, (O.NOT_HELD, O.ALREADY_ACCESSIBLE, O.ANSWERED_OUTSIDE_ACT), ()),
    (FOIA, (O.NOT_HELD, O.ALREADY_ACCESSIBLE), ("s.21",)),
    (FOIA, (O.NOT_HELD, O.DISCLOSED_IN_PART), ("s.40(2) with 40(3A)(a)",)),
    (FOIA, (O.NCND,), ("s.31(1)(a)", "s.40(2)")),
    (FOIA, (O.COST_REFUSED, O.ALREADY_ACCESSIBLE), ()),
    (FOIA, (O.COST_REFUSED, O.VEXATIOUS), ()),
    (FOIA, (O.VEXATIOUS, O.REPEATED), ()),
    (FOIA, (O.VEXATIOUS, O.ANSWERED_OUTSIDE_ACT), ()),
    (FOIA, (O.DISCLOSED_IN_FULL, O.ALREADY_ACCESSIBLE), ("s.21",)),
    (FOIA, (O.FUTURE_PUBLICATION, O.DISCLOSED_IN_PART), ("s.22", "s.36(2)(b)(i)")),
    (FOIA, (), ("s.43(2)",)),
    (EIR, (O.NOT_HELD,), ("reg 12(4)(a)",)),
    (EIR, (O.WITHHELD_IN_FULL,), ("reg 12(4)(b)",)),
    (EIR, (O.NCND,), ("reg 12(5)(a)",)),
    (EIR, (O.DISCLOSED_IN_PART, O.NOT_HELD), ("reg 12(4)(a)", "reg 13(1)")),
    (Regime.SAR, (O.DISCLOSED_IN_PART,), ("s.40(2)",)),
]
FAULTY: list[tuple[Regime, tuple[Outcome, ...], tuple[str, ...], str]] = [
    (FOIA, (O.NCND, O.DISCLOSED_IN_PART), (), "section 1(1)(a)"),
    (FOIA, (O.NCND, O.NOT_HELD), (), "section 1(1)(a)"),
    (FOIA, (O.NCND, O.ALREADY_ACCESSIBLE), (), "section 1(1)(a)"),
    (FOIA, (O.COST_REFUSED, O.DISCLOSED_IN_PART), (), "section 12(1)"),
    (FOIA, (O.COST_REFUSED, O.DISCLOSED_IN_FULL), (), "section 12(1)"),
    (FOIA, (O.VEXATIOUS, O.DISCLOSED_IN_PART), (), "section 14"),
    (FOIA, (O.REPEATED, O.WITHHELD_IN_FULL), (), "section 17(5)"),
    (FOIA, (O.COST_REFUSED,), ("s.43(2)",), "section 17(5)"),
    (FOIA, (O.VEXATIOUS,), ("s.40(2)",), "section 17(5)"),
    (FOIA, (O.NOT_HELD,), ("s.31(1)(a)",), "section 1(1)(a)"),
    (FOIA, (O.DISCLOSED_IN_FULL,), ("s.31(1)(a)",), "section 17(1)"),
    (FOIA, (O.DISCLOSED_IN_FULL, O.WITHHELD_IN_FULL), (), "section 1(1)(b)"),
    (FOIA, (O.DISCLOSED_IN_PART, O.WITHHELD_IN_FULL), (), "section 1(1)(b)"),
    (FOIA, (O.WITHHELD_IN_FULL,), ("s.35(1)(a)",), "section 35(1)"),
    (FOIA, (O.NCND,), ("s.21",), "section 1(1)(a)"),
    (FOIA, (O.WITHHELD_IN_FULL,), ("reg 12(4)(e)",), "section 39"),
    (EIR, (O.WITHHELD_IN_FULL,), ("s.31(1)(a)",), "regulation 12(1)"),
    (EIR, (O.NOT_HELD,), ("reg 12(4)(e)",), "regulation 12(4)(a)"),
    (EIR, (O.WITHHELD_IN_FULL,), ("reg 12(4)(a)",), "regulation 12(4)(a)"),
    (EIR, (O.COST_REFUSED,), (), "regulation 12(4)(b)"),
    (EIR, (O.NCND,), ("reg 12(4)(e)",), "regulation 12(6)"),
]


@pytest.mark.parametrize(("regime", "chosen", "provisions"), LAWFUL)
def test_what_goes_together_in_law_goes_together_here(
    regime: Regime, chosen: tuple[Outcome, ...], provisions: tuple[str, ...]
) -> None:
    assert outcomes.clash(regime, chosen, provisions) is None


@pytest.mark.parametrize(("regime", "chosen", "provisions", "source"), FAULTY)
def test_what_cannot_stand_together_is_refused_in_words_and_found_by_the_checks(
    regime: Regime, chosen: tuple[Outcome, ...], provisions: tuple[str, ...], source: str
) -> None:
    case = replace(a_case(1), regime=regime)
    claims = [ExemptionClaim(one, "Because.") for one in provisions]
    with pytest.raises(NotAllowed, match="Nothing was changed") as refused:
        drafting.respond(case, [1], from_plain("Words."), chosen, claims)
    assert source in str(refused.value)
    assert refused.value.do.endswith((".", ")"))
    forced = replace(case.responses[0], text=from_plain("Words."), outcomes=chosen, exemptions=tuple(claims))
    found = checks.check_letter(replace(case, responses=(forced,)), Profile(), deadline_of(case), DAY)
    assert checks.holds_back(found)
    ruled = {"outcomes", "provision", "not_held_exempt", "exemption_outcome", "not_available", "ncnd_clause"}
    assert {one.rule for one in found} & ruled


def test_an_answer_to_several_items_may_disclose_one_and_refuse_another() -> None:
    both = (O.DISCLOSED_IN_FULL, O.WITHHELD_IN_FULL)
    assert outcomes.clash(FOIA, both, ("s.43(2)",), items=2) is None
    assert outcomes.clash(FOIA, both, ("s.43(2)",), items=1) is not None


def test_not_held_after_an_exemption_was_named_is_refused_and_keeps_the_exemption() -> None:
    case, _ = drafting.respond(a_case(1), [1], from_plain("No."), [O.WITHHELD_IN_FULL], [ExemptionClaim("s.42(1)")])
    key = case.responses[0].key
    with pytest.raises(NotAllowed, match=r"Not held needs no exemption \(section 1\(1\)\(a\)\)"):
        drafting.choose_outcomes(case, key, [O.NOT_HELD])
    answered, _ = drafting.respond(case, [1], from_plain("Nothing."), [O.NOT_HELD])
    assert answered.responses[0].exemptions == ()


def test_a_citation_is_kept_in_one_form() -> None:
    claims = [ExemptionClaim("Section 31 (1)(a)"), ExemptionClaim("s.31(1)(a)", "Why")]
    case, _ = drafting.respond(a_case(1), [1], from_plain("No."), [O.WITHHELD_IN_FULL], claims)
    assert case.responses[0].exemptions == (ExemptionClaim("s.31(1)(a)", "Why"),)


@pytest.mark.parametrize("one", exemptions.ALL, ids=lambda one: one.cite)
def test_every_row_is_cited_as_it_stands(one: exemptions.Exemption) -> None:
    assert exemptions.cited_as(one.cite, one.regime) == one.cite
    long = f"{'section' if one.regime == 'foia' else 'regulation'} {one.section}"
    assert exemptions.cited_as(long, one.regime) == one.cite


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ((O.DISCLOSED_IN_PART,), Holding.HELD),
        ((O.NOT_HELD, O.ALREADY_ACCESSIBLE), Holding.PART_HELD),
        ((O.NOT_HELD, O.ANSWERED_OUTSIDE_ACT), Holding.NOT_HELD),
        ((O.NCND,), Holding.NCND),
        ((O.COST_REFUSED,), Holding.NOT_SAID),
        ((O.ANSWERED_OUTSIDE_ACT,), None),
        ((), None),
    ],
)
def test_outcomes_tell_what_is_held(chosen: tuple[Outcome, ...], said: Holding | None) -> None:
    assert outcomes.holding_of(chosen) is said


@given(st.sampled_from(Holding), st.sampled_from([FOIA, EIR, Regime.SAR]))
def test_all_that_the_menu_offers_can_be_chosen(holding: Holding, regime: Regime) -> None:
    for one in outcomes.allowed(holding, regime):
        chosen = (O.NOT_HELD, one) if holding is Holding.PART_HELD else (one,)
        assert outcomes.clash(regime, chosen, ()) is None
        assert outcomes.holding_of(chosen) is holding


@given(st.lists(st.sampled_from(Outcome), unique=True, max_size=4), st.sampled_from([1, 3]))
def test_taking_an_outcome_off_never_makes_a_clash(chosen: list[Outcome], items: int) -> None:
    if outcomes.clash(FOIA, chosen, (), items) is None:
        for gone in chosen:
            assert outcomes.clash(FOIA, [one for one in chosen if one is not gone], (), items) is None


def test_the_same_information_is_not_under_sections_30_and_31() -> None:
    claims = [ExemptionClaim("s.30(1)", "Because."), ExemptionClaim("s.31(1)(a)", "Because.")]
    case: Case = drafting.respond(a_case(1), [1], from_plain("No."), [O.WITHHELD_IN_FULL], claims)[0]
    found = checks.check_letter(case, Profile(), deadline_of(case), DAY)
    assert [one.severity for one in found if one.rule == "exemptions_apart"] == [checks.Severity.WARNING]

"""The cost sheet beside the letter: a letter made from the sheet is lawful, whatever the sheet; each fault is found."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import costkeeping, drafting
from foidesk.domain.case import Case
from foidesk.domain.checks import Severity
from foidesk.domain.costsheet import Activity, CostLimit, CostLine, CountedTogether, Sample, WhyTogether, reckon
from foidesk.domain.costwords import advice_proposal
from foidesk.domain.items import Outcome
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText, from_plain
from tests.builders import a_case
from tests.domain.checking.letters import Letter

LIMIT = CostLimit()
EMAILS = CostLine(Activity.LOCATING, "Read the emails of two inboxes", 1200, "emails", 180)
ADVICE = "Ask for a shorter period and we could answer within the limit."

units = st.sampled_from(["emails", "records", "files", "boxes", "", "invoices in the archive"])
lines = st.builds(
    CostLine, st.sampled_from(Activity), st.sampled_from(["Look through the files", "Search 3 systems"]),
    st.integers(1, 5000), units, st.integers(1, 7200), st.lists(st.sampled_from([1, 3]), max_size=1).map(tuple),
    st.just(Sample()) | st.builds(Sample, st.integers(1, 50), st.integers(1, 7200)),
)  # fmt: skip
together = st.lists(
    st.builds(
        CountedTogether, st.sampled_from(["HA1", "HA2", "HA3"]), st.just(a_case().request.received),
        st.integers(0, 100_000), st.sampled_from(WhyTogether), st.just("Both ask for it."),
    ),
    max_size=2, unique_by=lambda one: one.reference,
)  # fmt: skip


def refused(*some: CostLine, advice: str = ADVICE, counted: tuple[CountedTogether, ...] = ()) -> Case:
    case = a_case(2)
    for line in some:
        case, _ = costkeeping.add_line(case, line)
    sheet = costkeeping.sheet_of(case)
    case = replace(case, cost_sheet=replace(sheet, together=counted))
    case, _ = costkeeping.write_advice(case, advice or advice_proposal(case, LIMIT) or ADVICE)
    case, _ = drafting.respond(case, (1, 2), RichText(), [Outcome.COST_REFUSED])
    if reckon(costkeeping.sheet_of(case), LIMIT).exceeds:
        case, _ = costkeeping.put_in(case, case.responses[0].key, LIMIT)
    return case


def said(case: Case, words: str) -> Case:
    key = case.responses[0].key
    return drafting.write_response(case, key, from_plain(f"{case.responses[0].text.plain()}\n\n{words}"))[0]


def reworded(case: Case, old: str, new: str) -> Case:
    key, text = case.responses[0].key, case.responses[0].text.plain()
    assert old in text
    return drafting.write_response(case, key, from_plain(text.replace(old, new)))[0]


@given(st.lists(lines, min_size=1, max_size=4), together, st.booleans())
def test_what_the_sheet_puts_into_a_letter_raises_nothing(
    some: list[CostLine], counted: list[CountedTogether], hers: bool
) -> None:
    case = refused(*some, advice=ADVICE if hers else "", counted=tuple(counted))
    if reckon(costkeeping.sheet_of(case), LIMIT).exceeds:
        assert Letter(case).findings() == ()


def test_the_letter_and_the_sheet_are_compared() -> None:
    lawful = refused(EMAILS)
    assert Letter(lawful).rules() == set()
    changed, _ = costkeeping.correct_line(lawful, 0, replace(EMAILS, number=900))
    (found,) = Letter(changed).findings()
    assert (found.rule, found.severity, found.item) == ("cost_sheet_differs", Severity.ERROR, 1)
    assert "45 hours, £1,125" in found.message
    again, _ = costkeeping.put_in(changed, changed.responses[0].key, LIMIT)
    assert Letter(again).rules() == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [("60 hours × £25 an hour = £1,500", "60 hours × £25 an hour = £1,600"), ("= 60 hours.", "= 61 hours.")],
)
def test_a_sum_that_is_wrong_in_the_letter_is_found(old: str, new: str) -> None:
    assert {"hours_cost", "hours_differ", "cost_sheet_differs", "minutes_hours"} & Letter(
        reworded(refused(EMAILS), old, new)
    ).rules()


def test_an_old_sum_of_the_sheet_is_one_fault_and_not_two() -> None:
    half_an_hour = CostLine(Activity.RETRIEVING, "Fetch the survey", 1, "file", 1800)
    changed, _ = costkeeping.correct_line(refused(EMAILS, half_an_hour), 0, replace(EMAILS, number=900))
    assert Letter(changed).rules() == {"cost_sheet_differs"}


def test_other_words_for_the_same_sum_are_lawful() -> None:
    case = refused(EMAILS)
    hers = "Section 12(1) applies: reading 1,200 emails would take 60 hrs, £1,500. " + ADVICE
    assert Letter(reworded(case, case.responses[0].text.plain(), hers)).rules() == set()


def test_a_sheet_within_the_limit_refuses_nothing() -> None:
    over = refused(EMAILS)
    within, _ = costkeeping.correct_line(over, 0, replace(EMAILS, number=360))  # exactly 18 hours
    assert "cost_sheet_within" in Letter(within).rules()
    edge, _ = costkeeping.correct_line(over, 0, replace(EMAILS, number=361))
    assert "cost_sheet_within" not in Letter(edge).rules()
    central = Profile(cost_limit=CostLimit(60_000, "regulation 3(2)"))
    at_24 = costkeeping.correct_line(over, 0, replace(EMAILS, number=480))[0]
    assert "cost_sheet_within" in Letter(at_24, central).rules()
    assert "cost_sheet_within" not in Letter(at_24).rules()


def test_a_sheet_over_the_limit_without_the_outcome_is_worth_a_look() -> None:
    case = a_case(1)
    answered, _ = drafting.respond(
        case, (1,), from_plain("We hold this. It is given here."), [Outcome.DISCLOSED_IN_FULL]
    )
    assert Letter(answered).rules() == set()
    over, _ = costkeeping.add_line(answered, EMAILS)
    (found,) = Letter(over).findings()
    assert (found.rule, found.severity) == ("cost_sheet_over", Severity.WARNING)
    within, _ = costkeeping.correct_line(over, 0, replace(EMAILS, number=10))
    assert Letter(within).rules() == set()


@pytest.mark.parametrize(
    "words",
    [
        "It would take 5 minutes to redact each of them.",
        "Considering the exemptions would take another 10 hours.",
        "We would need 2 hours to consult the police.",
    ],
)
def test_time_for_what_does_not_count_is_worth_a_look(words: str) -> None:
    found = [one for one in Letter(said(refused(EMAILS), words)).findings() if one.rule == "cost_uncounted"]
    assert [one.severity for one in found] == [Severity.WARNING]


@pytest.mark.parametrize(
    "words",
    [
        "The 60 hours do not include any time to redact them.",
        "We have not counted the time for exemptions or for consulting others.",
        "The policy on redaction is on our website.",
    ],
)
def test_saying_that_it_was_left_out_is_lawful(words: str) -> None:
    assert "cost_uncounted" not in Letter(said(refused(EMAILS), words)).rules()


@pytest.mark.parametrize("regime", [Regime.EIR, Regime.SAR])
def test_there_is_no_limit_under_another_law(regime: Regime) -> None:
    case = replace(a_case(1), regime=regime)
    case, _ = costkeeping.add_line(case, EMAILS)
    case, _ = drafting.respond(case, (1,), from_plain("We hold this. It is given here."), [Outcome.DISCLOSED_IN_FULL])
    assert not {one for one in Letter(case).rules() if one.startswith("cost_")}


def test_times_with_minutes_are_worked_out_whole() -> None:
    case = refused(replace(EMAILS, number=615))  # 30 hours 45 minutes
    text = case.responses[0].text.plain()
    assert "30 hours 45 minutes × £25 an hour = £768.75" in text
    assert Letter(case).rules() == set()
    assert "hours_cost" in Letter(reworded(case, "= £768.75", "= £868.75")).rules()

"""The cost sheet: exact sums, the edge of the limit, what counts and what does not (SI 2004/3244 regs 3 to 5)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import costkeeping, drafting
from foidesk.domain.aggregation import period_around, within_one_period, within_period
from foidesk.domain.case import Case, Stage
from foidesk.domain.costfigures import (
    cost_words,
    minutes_typed,
    money_words,
    read_minutes,
    sample_words,
    sum_words,
    time_words,
)
from foidesk.domain.costsheet import (
    HOUR,
    Activity,
    CostLimit,
    CostLine,
    CostSheet,
    CountedTogether,
    NotCounted,
    Sample,
    WhyTogether,
    items_within,
    reckon,
    records_within,
)
from foidesk.domain.costwords import advice_proposal, paragraph, why_no_paragraph, within_words
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText, from_plain
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case

CALENDAR = bankdays.uk_calendar()
LIMIT = CostLimit()
MINUTE = 60
EMAILS = CostLine(Activity.LOCATING, "Read the emails of two inboxes", 1200, "emails", 3 * MINUTE)

lines = st.builds(
    CostLine,
    st.sampled_from(Activity),
    st.just("Look through the files"),
    st.integers(1, 5000),
    st.just("files"),
    st.integers(1, 3600),
    st.lists(st.integers(1, 4), max_size=2).map(tuple),
)


def with_lines(*some: CostLine, items: int = 3, refused: bool = True) -> Case:
    case = a_case(items)
    for line in some:
        case, _ = costkeeping.add_line(case, line)
    if refused:
        case, _ = drafting.respond(case, range(1, items + 1), from_plain("We refuse it."), [Outcome.COST_REFUSED])
    return case


def words_of(case: Case, limit: CostLimit = LIMIT) -> str:
    return paragraph(case, limit).plain()


# --- the limit ---------------------------------------------------------------------------------------------


def test_450_pounds_are_18_hours_and_600_are_24() -> None:
    assert LIMIT.seconds == 18 * HOUR
    assert CostLimit(60_000, "regulation 3(2)").seconds == 24 * HOUR


@pytest.mark.parametrize(("seconds", "over"), [(18 * HOUR - 1, False), (18 * HOUR, False), (18 * HOUR + 1, True)])
def test_exactly_18_hours_do_not_exceed_the_limit(seconds: int, over: bool) -> None:
    sheet = CostSheet((CostLine(Activity.LOCATING, "Search", seconds, "seconds", 1),))
    assert reckon(sheet, LIMIT).exceeds is over


def test_a_sheet_at_the_limit_bears_no_refusal_and_one_second_more_does() -> None:
    at = with_lines(CostLine(Activity.LOCATING, "Search", 18, "boxes", HOUR))
    assert "within the limit of 18 hours" in why_no_paragraph(at, LIMIT)
    assert paragraph(at, LIMIT) == RichText()
    over = with_lines(CostLine(Activity.LOCATING, "Search", 18 * HOUR + 1, "seconds", 1))
    assert why_no_paragraph(over, LIMIT) == ""


@given(st.lists(lines, min_size=1, max_size=6), st.randoms())
def test_the_order_of_lines_changes_nothing_in_the_sum(some: list[CostLine], shuffling: object) -> None:
    turned = list(some)
    shuffling.shuffle(turned)  # type: ignore[attr-defined]  # hypothesis gives a Random
    one, other = reckon(CostSheet(tuple(some)), LIMIT), reckon(CostSheet(tuple(turned)), LIMIT)
    assert one == other
    assert one.pence * HOUR <= one.seconds * 2500 < (one.pence + 1) * HOUR


@given(st.lists(lines, min_size=1, max_size=6))
def test_the_sum_in_the_letter_is_the_sum_of_the_sheet(some: list[CostLine]) -> None:
    case = with_lines(*some, items=4)
    words = words_of(case)
    found = reckon(costkeeping.sheet_of(case), LIMIT)
    if not found.exceeds:
        assert words == ""
        return
    counted = [line for line in some if line.activity is Activity.DETERMINING or not found.exceeds_by_determining]
    seconds = sum(line.seconds for line in counted)
    assert cost_words(seconds, seconds * 2500 // HOUR) in words
    for line in counted:
        assert sum_words(line) in words


# --- figures in words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("3", 180), ("2.5", 150), ("2:30", 150), ("40 s", 40), ("1 hour", 3600), ("1.5h", 5400), ("0.25", 15),
        ("5 minutes", 300), ("", None), ("three", None), ("-3", None), ("2:75", None), ("1e9", None), ("3 x", None),
    ],
)  # fmt: skip
def test_minutes_are_read_as_they_are_typed(typed: str, seconds: int | None) -> None:
    assert read_minutes(typed) == seconds


@given(st.integers(1, 10**6))
def test_minutes_that_are_shown_are_read_back_the_same(seconds: int) -> None:
    assert read_minutes(minutes_typed(seconds)) == seconds


def test_times_and_amounts_in_words() -> None:
    assert time_words(60 * HOUR) == "60 hours"
    assert time_words(HOUR + 60 + 1) == "1 hour 1 minute 1 second"
    assert time_words(0) == "0 seconds"
    assert (money_words(150_000), money_words(51_250)) == ("£1,500", "£512.50")
    assert cost_words(60 * HOUR, 150_000) == "60 hours × £25 an hour = £1,500"
    assert cost_words(60, 41).endswith("= £0.41, rounded down to a whole penny")


def test_who_measured_is_left_out_of_a_letter() -> None:
    sample = Sample(20, 45 * MINUTE, "Priya Nair", date(2026, 11, 20))
    line = replace(EMAILS, sample=sample)
    assert sample_words(line) == "20 emails were tried and took 45 minutes (Priya Nair, 20 November 2026)"
    assert "Priya" not in sample_words(line, named=False)


# --- lines -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"what": " "}, "what"), ({"number": 0}, "number"), ({"seconds_each": 0}, "each"), ({"number": 10**9}, "number")],
)
def test_a_line_says_what_how_many_and_how_long(changes: dict[str, object], field: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        replace(EMAILS, **changes)  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.field == field


@pytest.mark.parametrize("one", NotCounted)
def test_what_does_not_count_is_refused_in_words(one: NotCounted) -> None:
    assert one.refusal.startswith(f"{one.words} does not count")
    assert "regulation 4(3)" in one.refusal


def test_a_line_for_every_item_is_for_the_whole_request() -> None:
    case = with_lines(replace(EMAILS, items=(1, 3, 5)))
    assert costkeeping.sheet_of(case).lines[0].items == ()
    case, _ = costkeeping.correct_line(case, 0, replace(EMAILS, items=(5, 1, 99)))
    assert costkeeping.sheet_of(case).lines[0].items == (1, 5)


def test_an_empty_sheet_is_none() -> None:
    case = with_lines(EMAILS)
    case, fact = costkeeping.remove_line(case, 0)
    assert case.cost_sheet is None
    assert fact.words == "Cost sheet: Read the emails of two inboxes (60 hours) taken off"


def test_a_closed_case_keeps_its_sheet() -> None:
    case = replace(with_lines(EMAILS), ended=None)
    with pytest.raises(NotAllowed, match="closed"):
        costkeeping.add_line(replace(case, ended=Stage.WITHDRAWN), EMAILS)


# --- the paragraph -----------------------------------------------------------------------------------------------


def test_the_refusal_shows_the_sum_and_names_the_law() -> None:
    words = words_of(with_lines(replace(EMAILS, items=(1,))))
    assert "Section 12(1) of the Freedom of Information Act 2000" in words
    assert "£450, which is 18 hours at £25 an hour" in words
    assert "Read the emails of two inboxes (item 1): 1,200 emails × 3 minutes = 60 hours." in words
    assert "60 hours × £25 an hour = £1,500. This is £1,050 more than the limit." in words


def test_where_finding_out_alone_is_too_dear_section_12_2_is_cited_and_only_that_counted() -> None:
    asked = CostLine(Activity.DETERMINING, "Open every file", 700, "files", 2 * MINUTE)
    words = words_of(with_lines(asked, replace(EMAILS, number=10)))
    assert "Section 12(2)" in words
    assert "23 hours 20 minutes × £25 an hour = £583.33, rounded down to a whole penny" in words
    assert "emails" not in words


def test_under_the_regulations_no_limit_is_claimed() -> None:
    case = replace(with_lines(EMAILS, refused=False), regime=Regime.EIR)
    case, _ = drafting.respond(
        case, (1, 2, 3), from_plain("No."), [Outcome.WITHHELD_IN_FULL], (ExemptionClaim("reg 12(4)(b)"),)
    )
    words = words_of(case)
    assert "no fixed limit" in words
    assert "60 hours × £25 an hour = £1,500" in words
    assert "12(1)" not in words and "£450" not in words
    case, _ = costkeeping.put_in(case, case.responses[0].key, LIMIT)
    assert "no fixed limit" in case.responses[0].text.plain()


def test_a_subject_access_request_has_no_cost_limit() -> None:
    case = replace(with_lines(EMAILS, refused=False), regime=Regime.SAR)
    assert "no cost limit" in why_no_paragraph(case, LIMIT)
    assert advice_proposal(case, LIMIT) == ""


def test_the_paragraph_is_put_in_and_its_successor_takes_its_place() -> None:
    case = with_lines(EMAILS)
    key = case.responses[0].key
    case, fact = costkeeping.put_in(case, key, LIMIT)
    assert fact.words == "Sum of the cost sheet put into items 1 to 3"
    assert case.responses[0].text.plain().startswith("We refuse it.")
    assert costkeeping.stands_in(case, case.responses[0], LIMIT)
    case, _ = costkeeping.correct_line(case, 0, replace(EMAILS, number=1000))
    assert "£1,500" in case.responses[0].text.plain()  # never overwritten by itself
    assert costkeeping.is_stale(case, case.responses[0], LIMIT)
    case, _ = costkeeping.put_in(case, key, LIMIT)
    text = case.responses[0].text.plain()
    assert "£1,250" in text and "£1,500" not in text
    assert text.count("Section 12(1)") == 1
    assert not costkeeping.is_stale(case, case.responses[0], LIMIT)


def test_a_paragraph_she_edited_is_never_written_over() -> None:
    case = with_lines(EMAILS)
    key = case.responses[0].key
    case, _ = costkeeping.put_in(case, key, LIMIT)
    hers = from_plain(case.responses[0].text.plain().replace("This is our estimate.", "I reckoned so:"))
    case, _ = drafting.write_response(case, key, hers)
    case, _ = costkeeping.correct_line(case, 0, replace(EMAILS, number=1000))
    case, _ = costkeeping.put_in(case, key, LIMIT)
    text = case.responses[0].text.plain()
    assert "I reckoned so:" in text and "£1,250" in text


def test_a_sum_that_was_taken_out_again_is_offered_again() -> None:
    case = with_lines(EMAILS)
    key = case.responses[0].key
    case, _ = costkeeping.put_in(case, key, LIMIT)
    edited = from_plain(case.responses[0].text.plain().replace("This is our estimate.", "We reckon:"))
    kept, _ = drafting.write_response(case, key, edited)
    assert costkeeping.stands_in(kept, kept.responses[0], LIMIT)
    bare, _ = drafting.write_response(case, key, from_plain("We refuse it."))
    assert not costkeeping.stands_in(bare, bare.responses[0], LIMIT)
    assert not costkeeping.is_stale(bare, bare.responses[0], LIMIT)


def test_it_is_put_only_where_cost_is_the_reason() -> None:
    case = with_lines(EMAILS, refused=False)
    with pytest.raises(NotAllowed, match="does not refuse on cost"):
        costkeeping.put_in(case, case.responses[0].key, LIMIT)


# --- advice --------------------------------------------------------------------------------------------------------


def test_the_advice_says_which_items_and_how_many_records_fit() -> None:
    case = with_lines(
        replace(EMAILS, items=(1,)),
        CostLine(Activity.RETRIEVING, "Fetch the invoices", 40, "invoices", 6 * MINUTE, (3,)),
    )
    advice = advice_proposal(case, LIMIT)
    assert "item 3" not in advice  # nothing was estimated for it
    assert "We estimate that we could answer that item alone: item 2 (4 hours)." in advice
    assert "Within 18 hours we could go through about 280 of the 1,200 emails" in advice


def test_a_request_within_the_limit_has_nothing_to_narrow_and_the_regulations_name_no_limit() -> None:
    within = with_lines(replace(EMAILS, number=10, items=(1,)))
    assert advice_proposal(within, LIMIT) == ""
    under_eir = replace(with_lines(replace(EMAILS, items=(1,)), refused=False), regime=Regime.EIR)
    assert within_words(under_eir, LIMIT) == ("By itself each item would take: item 1 (60 hours).",)
    assert "18 hours" not in advice_proposal(under_eir, LIMIT)


@given(st.lists(lines, min_size=1, max_size=5))
def test_what_is_said_to_fit_fits_and_one_more_does_not(some: list[CostLine]) -> None:
    sheet = CostSheet(tuple(some))
    for key, own in items_within(sheet, LIMIT, (1, 2, 3, 4)):
        assert not LIMIT.is_exceeded_by(own)
        assert own == sum(line.seconds for line in some if not line.items or key in line.items)
    fitting = records_within(sheet, LIMIT)
    if fitting is not None:
        rest = sheet.seconds - fitting.line.seconds
        assert not LIMIT.is_exceeded_by(rest + fitting.number * fitting.line.seconds_each)
        more = rest + (fitting.number + 1) * fitting.line.seconds_each
        assert LIMIT.is_exceeded_by(more) or fitting.number + 1 == fitting.line.number


# --- counted together ------------------------------------------------------------------------------------------------


def other(reference: str, received: date, seconds: int = 10 * HOUR, why: WhyTogether = WhyTogether.SAME_PERSON):
    return CountedTogether(reference, received, seconds, why, "Both ask for travel.")


def test_hours_of_requests_counted_together_add_up_and_other_people_stay_unnamed() -> None:
    case = with_lines(CostLine(Activity.LOCATING, "Search", 10, "boxes", HOUR))
    assert paragraph(case, LIMIT) == RichText()
    case, _ = costkeeping.count_together(case, other("HA07300", date(2026, 10, 1)), CALENDAR)
    campaign = other("HA07301", date(2026, 10, 2), HOUR, WhyTogether.ACTING_TOGETHER)
    case, _ = costkeeping.count_together(case, campaign, CALENDAR)
    words = words_of(case)
    assert "21 hours × £25 an hour = £525" in words
    assert "Your request that we received on 1 October 2026: 10 hours." in words
    assert "Another request from people who appear to us to be acting together with you: 1 hour." in words
    assert "HA0730" not in words


def test_all_of_them_must_lie_in_one_period() -> None:
    case = with_lines(EMAILS)
    received = case.request.received
    first, last = period_around(received, CALENDAR)
    case, _ = costkeeping.count_together(case, other("HA1", first), CALENDAR)
    with pytest.raises(NotAllowed, match="60 consecutive working days"):
        costkeeping.count_together(case, other("HA2", last), CALENDAR)
    case, _ = costkeeping.count_alone(case, "HA1")
    costkeeping.count_together(case, other("HA2", last), CALENDAR)
    with pytest.raises(NotAllowed, match="60 consecutive working days"):
        costkeeping.count_together(case, other("HA3", first - timedelta(days=1)), CALENDAR)


def test_counting_together_needs_its_reason_and_is_of_the_act_alone() -> None:
    case = with_lines(EMAILS)
    with pytest.raises(NotAllowed) as refused:
        costkeeping.count_together(case, replace(other("HA1", case.request.received), reason=" "), CALENDAR)
    assert refused.value.field == "reason"
    with pytest.raises(NotAllowed, match="regulation 5"):
        costkeeping.count_together(replace(case, regime=Regime.EIR), other("HA1", case.request.received), CALENDAR)


@given(st.dates(date(2019, 6, 1), date(2027, 6, 1)))
def test_the_period_around_a_day_ends_where_it_says(day: date) -> None:
    first, last = period_around(day, CALENDAR)
    assert within_period(first, day, CALENDAR) and within_period(day, last, CALENDAR)
    assert not within_period(first - timedelta(days=1), day, CALENDAR)
    assert not within_period(day, last + timedelta(days=1), CALENDAR)
    assert within_one_period([day, first], CALENDAR)

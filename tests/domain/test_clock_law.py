"""Deadlines at the edges of the law: events on one day, on the last day, on closed days, and one inside another."""

from dataclasses import replace
from datetime import date as D  # noqa: N812 - a table of dates reads better so

import pytest

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import ClockState, Deadline, DeadlineOf, Regime, deadline, parse_event
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case

CALENDAR = uk_calendar()
FOIA, EIR, SAR = Regime.FOIA, Regime.EIR, Regime.SAR
OCTOBER = D(2026, 10, 5)  # a Monday; day 20 is Monday 2 November, no holiday between


def work_out(regime: Regime, received: D, *events: str, of: DeadlineOf = DeadlineOf.RESPONSE) -> Deadline:
    return deadline(regime, received, [parse_event(text) for text in events], CALENDAR, of)


def due(regime: Regime, received: D, *events: str, of: DeadlineOf = DeadlineOf.RESPONSE) -> D | None:
    return work_out(regime, received, *events, of=of).due


# -- several things on one day ---------------------------------------------------------------------------------


def test_a_fee_paid_on_the_day_of_the_notice_is_told_in_either_order():
    notice, paid = "fees_notice_given=2026-10-14", "fee_received=2026-10-14"
    assert due(FOIA, OCTOBER, paid, notice) == due(FOIA, OCTOBER, notice, paid) == D(2026, 11, 3)


def test_a_second_question_on_the_day_of_the_first_answer_leaves_the_clock_waiting():
    """FOIA 2000 s.1(3): the answer that prompts a new question is not yet the information needed."""
    first = ("clarification_requested=2026-10-07", "clarification_received=2026-10-14")
    for order in ((*first, "clarification_requested=2026-10-14"), ("clarification_requested=2026-10-14", *first)):
        assert work_out(FOIA, OCTOBER, *order).state is ClockState.WAITING_CLARIFICATION
    assert due(FOIA, OCTOBER, *first, "clarification_requested=2026-10-14", "clarification_received=2026-10-21") == D(
        2026, 11, 18
    )


def test_asked_and_answered_on_the_day_of_receipt_changes_nothing():
    asked = ("clarification_requested=2026-10-05", "clarification_received=2026-10-05")
    for regime in (FOIA, EIR):
        assert due(regime, OCTOBER, *asked) == due(regime, OCTOBER) == D(2026, 11, 2)
    # The day of receipt is no day of the month that runs after it, so leaving it out takes nothing away.
    assert due(SAR, OCTOBER, *asked) == due(SAR, OCTOBER) == D(2026, 11, 5)


# -- on the last day, and after it ------------------------------------------------------------------------------


def test_a_question_on_the_last_day_is_in_time():
    """FOIA 2000 s.10(6)(b): the answer gives a new date of receipt, whenever it comes."""
    answer = work_out(FOIA, OCTOBER, "clarification_requested=2026-11-02", "clarification_received=2026-11-03")
    assert answer.due == D(2026, 12, 2)
    assert "had run out" not in answer.explanation


def test_a_notice_on_the_last_day_leaves_one_day_to_answer_in():
    """FOIA 2000 s.10(2): nineteen days are used, the day of the notice is not."""
    assert due(FOIA, OCTOBER, "fees_notice_given=2026-11-02", "fee_received=2026-11-04") == D(2026, 11, 5)


def test_the_requester_is_told_of_an_extension_on_day_20_and_not_on_day_21():
    """EIR 2004 reg 7(3): no later than 20 working days after the date of receipt, pauses left out (reg 8(6))."""
    assert due(EIR, OCTOBER, "eir_extension=2026-11-02") == D(2026, 12, 1)
    with pytest.raises(NotAllowed, match="Monday 2 November 2026"):
        due(EIR, OCTOBER, "eir_extension=2026-11-03")
    paused = ("fees_notice_given=2026-10-12", "fee_received=2026-10-16")
    assert due(EIR, OCTOBER, *paused, "eir_extension=2026-11-09") == D(2026, 12, 8)
    with pytest.raises(NotAllowed, match="Monday 9 November 2026"):
        due(EIR, OCTOBER, *paused, "eir_extension=2026-11-10")


@pytest.mark.parametrize("kind", ["clarification_requested", "fees_notice_given"])
def test_the_extension_of_the_regulations_does_not_extend_the_time_for_asking(kind: str):
    """EIR 2004 regs 8(4) and 9(2) have 20 working days of their own, which reg 7(2) does not list."""
    assert due(EIR, OCTOBER, "eir_extension=2026-10-20", f"{kind}=2026-11-02") is None
    with pytest.raises(NotAllowed, match="Monday 2 November 2026"):
        due(EIR, OCTOBER, "eir_extension=2026-10-20", f"{kind}=2026-11-03")


def test_a_question_within_the_extended_time_is_in_time():
    """FOIA 2000 s.10(3) moves the time for complying itself."""
    answer = work_out(
        FOIA,
        OCTOBER,
        *("pit_extension=2026-10-20:40", "clarification_requested=2026-11-04", "clarification_received=2026-11-10"),
    )
    assert "had run out" not in answer.explanation


def test_an_extension_outlives_a_clarified_request_and_counts_from_the_answer():
    """FOIA 2000 s.10(3) and (6)(b): working days in all from the operative date of receipt."""
    answer = work_out(
        FOIA,
        OCTOBER,
        *("pit_extension=2026-10-20:40", "clarification_requested=2026-10-22", "clarification_received=2026-10-26"),
    )
    assert (answer.first_due, answer.due) == (D(2026, 11, 23), D(2026, 12, 22))


# -- one inside another -----------------------------------------------------------------------------------------


def test_a_pause_that_was_over_before_the_request_was_clarified_no_longer_counts():
    """FOIA 2000 s.10(6)(b): a clarified request is a new one; its twenty days have had no pause."""
    events = (
        *("fees_notice_given=2026-10-06", "fee_received=2026-10-09"),
        *("clarification_requested=2026-10-12", "clarification_received=2026-10-19"),
    )
    assert due(FOIA, OCTOBER, *events) == due(FOIA, D(2026, 10, 19)) == D(2026, 11, 16)


def test_a_fee_still_owed_when_the_answer_comes_keeps_the_clock_waiting():
    events = (
        *("fees_notice_given=2026-10-06", "clarification_requested=2026-10-07"),
        "clarification_received=2026-10-12",
    )
    assert work_out(FOIA, OCTOBER, *events).state is ClockState.WAITING_FEE
    # and the case itself waits too, though its last question was answered
    waiting = replace(a_case(received=OCTOBER), events=tuple(parse_event(text) for text in events))
    assert waiting.waiting_for == "fees_notice_given"
    assert waiting.stage == "waiting"


def test_a_pause_wholly_on_closed_days_moves_nothing():
    """FOIA 2000 s.10(2) disregards working days; Saturday 24 to Sunday 25 October 2026 hold none."""
    assert due(FOIA, OCTOBER, "fees_notice_given=2026-10-24", "fee_received=2026-10-25") == D(2026, 11, 2)


@pytest.mark.parametrize(
    ("answered", "last"),
    [
        (D(2026, 10, 10), D(2026, 11, 6)),  # a Saturday
        (D(2026, 10, 11), D(2026, 11, 6)),  # the Sunday after it
        (D(2026, 12, 25), D(2027, 1, 27)),  # Christmas Day
        (D(2026, 11, 30), D(2026, 12, 30)),  # St Andrew's Day, a holiday in Scotland only; 25 and 28 December too
    ],
)
def test_an_answer_on_a_closed_day_is_the_date_of_receipt_all_the_same(answered: D, last: D):
    """FOIA 2000 s.10(6): the date of receipt is the day it comes, whatever day that is."""
    asked = f"clarification_requested={OCTOBER.isoformat()}"
    assert due(FOIA, OCTOBER, asked, f"clarification_received={answered.isoformat()}") == last


# -- the turn of the year, and both ends of the calendar ----------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (D(2026, 12, 24), D(2027, 1, 27)),  # 25 and 28 December, 1 and (Scotland) 4 January
        (D(2026, 12, 25), D(2027, 1, 27)),
        (D(2026, 12, 28), D(2027, 1, 27)),  # Boxing Day's substitute
        (D(2026, 12, 31), D(2027, 2, 1)),
        (D(2027, 12, 24), D(2028, 1, 27)),  # 27 and 28 December; 3 and (Scotland) 4 January
        (D(2027, 12, 31), D(2028, 2, 1)),
        (D(2028, 4, 4), D(2028, 5, 5)),  # across 4 May 2028: 14 and 17 April, 1 May
        (D(2005, 1, 1), D(2005, 2, 1)),  # the first day of the Act: 3 and (Scotland) 4 January
    ],
)
def test_receipts_at_the_turn_of_the_year(received: D, last: D):
    for regime in (FOIA, EIR):
        assert due(regime, received) == last


def test_thirty_november_2006_was_a_working_day():
    """St Andrew's Day Bank Holiday (Scotland) Act 2007, asp 2: a bank holiday from 2007 on."""
    assert CALENDAR.is_working_day(D(2006, 11, 30))
    assert not CALENDAR.is_working_day(D(2007, 11, 30))


# -- subject access -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (D(2026, 11, 25), D(2026, 12, 29)),  # Christmas Day, the weekend, Monday's substitute
        (D(2026, 12, 31), D(2027, 2, 1)),  # 31 January is a Sunday
        (D(2027, 2, 28), D(2027, 3, 30)),  # Easter Sunday and Monday
        (D(2028, 1, 31), D(2028, 2, 29)),
        (D(2028, 2, 29), D(2028, 3, 29)),
        (D(2028, 7, 7), D(2028, 8, 7)),  # Scotland's summer holiday
        (D(2024, 2, 17), D(2024, 3, 18)),  # Northern Ireland's, St Patrick's Day on a Sunday
    ],
)
def test_the_end_of_the_month(received: D, last: D):
    """ICO, right of access: the same date next month, or its last day; the next day open in England and Wales."""
    assert due(SAR, received) == last


def test_identity_first_and_clarification_after():
    """UK GDPR Art 12A: the month starts on 10 March; 12 to 16 March are five days: 10 becomes 15 April."""
    events = ("identity_requested=2026-03-03", "identity_received=2026-03-10")
    stop = ("clarification_requested=2026-03-12", "clarification_received=2026-03-16")
    assert due(SAR, D(2026, 3, 2), *events, *stop) == D(2026, 4, 15)


def test_a_stop_that_began_before_the_month_did_leaves_out_what_falls_in_it():
    """Asked 4, identity shown 10, answered 12 March: two days of the month, 11 and 12, are left out."""
    events = (
        *("identity_requested=2026-03-03", "clarification_requested=2026-03-04"),
        *("identity_received=2026-03-10", "clarification_received=2026-03-12"),
    )
    assert due(SAR, D(2026, 3, 2), *events) == D(2026, 4, 13)  # the 12th is a Sunday


def test_a_stop_over_the_end_of_the_month():
    """31 January to 28 February; 27 February to 2 March, four days, leave one day after the answer, and 4 March."""
    events = ("clarification_requested=2026-02-27", "clarification_received=2026-03-02")
    assert due(SAR, D(2026, 1, 31), *events) == D(2026, 3, 4)


def test_a_question_on_the_working_day_that_a_weekend_led_to():
    """4 July 2026 is a Saturday, so the last day is Monday 6: a stop from that day leaves the day after the answer."""
    events = ("clarification_requested=2026-07-06", "clarification_received=2026-07-08")
    assert due(SAR, D(2026, 6, 4), *events) == D(2026, 7, 9)


def test_two_more_months_and_a_stop():
    """2 March to 2 June and five days; told by 7 April, the last day of the first month with the stop."""
    stop = ("clarification_requested=2026-03-09", "clarification_received=2026-03-13")
    assert due(SAR, D(2026, 3, 2), *stop, "sar_extension=2026-04-07:2") == D(2026, 6, 8)
    with pytest.raises(NotAllowed, match="Tuesday 7 April 2026"):
        due(SAR, D(2026, 3, 2), *stop, "sar_extension=2026-04-08:2")


# -- the other deadlines --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        (D(2026, 11, 29), D(2027, 2, 28)),  # the day before 29 February, which 2027 lacks
        (D(2027, 11, 29), D(2028, 2, 28)),
        (D(2026, 2, 28), D(2026, 5, 27)),
        (D(2026, 1, 31), D(2026, 4, 30)),
        (D(2026, 9, 26), D(2026, 12, 25)),  # Christmas Day moves no period of months
    ],
)
def test_three_months_beginning_with_the_notice(notice: D, last: D):
    """FOIA 2000 s.9(2)."""
    assert due(FOIA, notice, of=DeadlineOf.FEE_PAYMENT) == last


def test_a_review_under_the_regulations_is_not_extended():
    """EIR 2004 reg 11(4): 40 working days, in law."""
    with pytest.raises(NotAllowed, match="Only an internal review under FOIA"):
        due(EIR, OCTOBER, "review_extension=2026-10-20", of=DeadlineOf.INTERNAL_REVIEW)

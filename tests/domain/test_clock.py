"""Deadlines by name: each example stands in the law, in published guidance or in a published mistake."""

from datetime import date as D  # noqa: N812 - a table of dates reads better so

import pytest

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import ClockState, Deadline, DeadlineOf, Regime, deadline, parse_event

CALENDAR = uk_calendar()
FOIA, EIR, SAR = Regime.FOIA, Regime.EIR, Regime.SAR


def work_out(regime: Regime, received: D, *events: str, of: DeadlineOf = DeadlineOf.RESPONSE) -> Deadline:
    return deadline(regime, received, [parse_event(text) for text in events], CALENDAR, of)


def due(regime: Regime, received: D, *events: str, of: DeadlineOf = DeadlineOf.RESPONSE) -> D | None:
    return work_out(regime, received, *events, of=of).due


def test_the_request_of_23_july_2024_skips_scotlands_summer_bank_holiday():
    """FOIA 2000 s.10(1) and (6): a bank holiday in any part of the UK."""
    answer = work_out(FOIA, D(2024, 7, 23))
    assert answer.due == D(2024, 8, 21)
    assert [day.day for day in answer.counted] == list(range(1, 21))
    assert (answer.counted[0].date, answer.counted[-1].date) == (D(2024, 7, 24), D(2024, 8, 21))
    assert {day.date: day.reason for day in answer.skipped if day.date.weekday() < 5} == {
        D(2024, 8, 5): "Summer bank holiday (Scotland)"
    }
    assert sum(day.reason == "Saturday" for day in answer.skipped) == 4
    assert answer.day_number(D(2024, 8, 8), CALENDAR) == 11  # the day the real letter was sent
    assert answer.day_number(D(2024, 7, 23), CALENDAR) == 0
    assert answer.day_number(D(2024, 8, 21), CALENDAR) == 20
    assert answer.day_number(D(2024, 8, 22), CALENDAR) == 21
    assert answer.day_number(D(2024, 8, 10), CALENDAR) == 12  # a Saturday has the Friday's number


@pytest.mark.parametrize(
    ("received", "right", "wrong", "who_got_it_wrong"),
    [
        (D(2014, 12, 1), D(2014, 12, 31), D(2015, 1, 5), "FOIMan chart 2014/15"),
        (D(2015, 1, 2), D(2015, 1, 30), D(2015, 2, 2), "FOIMan chart 2014/15"),
        (D(2025, 6, 6), D(2025, 7, 4), D(2025, 7, 7), "deadlinecalculator.co.uk"),
        (D(2025, 5, 14), D(2025, 6, 12), D(2025, 6, 11), "deadlinecalculator.co.uk"),
        (D(2018, 7, 9), D(2018, 8, 8), D(2018, 8, 6), "Ministry of Justice specs before all-UK days"),
        (D(2021, 7, 3), D(2021, 8, 3), D(2021, 7, 30), "Ministry of Justice specs before all-UK days"),
    ],
)
def test_published_mistakes_are_not_repeated(received: D, right: D, wrong: D, who_got_it_wrong: str):
    assert due(FOIA, received) == right != wrong, who_got_it_wrong


def test_st_patricks_day_2014_which_the_commissioner_overlooked():
    """ICO decision on the Student Loans Company overlooked 17 March 2014; the tribunal in Monitor named two more."""
    off = {day.date for day in work_out(FOIA, D(2014, 3, 3)).skipped}
    assert D(2014, 3, 17) in off
    off = {day.date for day in work_out(FOIA, D(2014, 7, 10)).skipped}
    assert {D(2014, 7, 14), D(2014, 8, 4)} <= off


def test_moved_may_holidays_of_2020_and_2022_are_working_days():
    """4 May 2020 and 30 May 2022 were ordinary Mondays: the holiday had been moved."""
    assert CALENDAR.is_working_day(D(2020, 5, 4))
    assert not CALENDAR.is_working_day(D(2020, 5, 8))
    assert CALENDAR.is_working_day(D(2022, 5, 30))


def test_the_days_between_christmas_and_new_year_count():
    """LTT47: closure and privilege days are working days unless they are bank holidays."""
    assert [D(2024, 12, n) for n in (27, 30, 31)] == [day.date for day in work_out(FOIA, D(2024, 12, 24)).counted[:3]]


def test_a_request_received_on_a_bank_holiday_keeps_its_date():
    """LTT47: the date of receipt is never moved, day 1 is simply the next working day."""
    on_the_day, before = work_out(FOIA, D(2024, 12, 25)), work_out(FOIA, D(2024, 12, 24))
    assert on_the_day.started == D(2024, 12, 25)
    assert on_the_day.due == before.due == D(2025, 1, 27)


# -- clarification -------------------------------------------------------------------------------------------


def test_clarification_starts_the_twenty_days_again():
    """FOIA 2000 s.10(6)(b), with the extension of s.10(3) counted from the new date of receipt."""
    asked, answered = "clarification_requested=2026-10-14", "clarification_received=2026-10-26"
    answer = work_out(FOIA, D(2026, 10, 5), asked, answered)
    assert (answer.started, answer.due) == (D(2026, 10, 26), D(2026, 11, 23))
    extended = work_out(FOIA, D(2026, 10, 5), asked, answered, "pit_extension=2026-11-19:40")
    assert (extended.due, extended.limit, extended.first_due) == (D(2026, 12, 22), 40, D(2026, 11, 23))
    assert extended.day_number(D(2026, 11, 24), CALENDAR) == 21
    assert extended.days_left(D(2026, 11, 24), CALENDAR) == 19
    assert [(day.date, day.day) for day in extended.no_longer_counts][-1] == (D(2026, 10, 14), 7)
    assert (extended.waiting[0], extended.waiting[-1]) == (D(2026, 10, 15), D(2026, 10, 25))


def test_an_unanswered_clarification_leaves_no_due_date():
    """FOIA 2000 s.1(3): not obliged to comply unless supplied with the further information."""
    answer = work_out(FOIA, D(2024, 7, 23), "clarification_requested=2024-07-25")
    assert (answer.due, answer.state) == (None, ClockState.WAITING_CLARIFICATION)
    assert answer.days_left(D(2024, 9, 1), CALENDAR) is None
    assert answer.day_number(D(2024, 9, 1), CALENDAR) == 2
    assert "no due date until the answer comes" in answer.explanation


def test_clarified_twice_counts_from_the_second_answer():
    answer = work_out(
        FOIA,
        D(2024, 7, 1),
        *("clarification_requested=2024-07-03", "clarification_received=2024-07-10"),
        *("clarification_requested=2024-07-11", "clarification_received=2024-07-23"),
    )
    assert answer.due == D(2024, 8, 21)


def test_particulars_under_the_regulations_restart_the_count():
    """EIR 2004 reg 9(4)-(5)."""
    events = ("clarification_requested=2024-07-11", "clarification_received=2024-07-23")
    assert due(EIR, D(2024, 7, 1), *events) == D(2024, 8, 21)


def test_a_late_question_under_foia_is_marked_as_late():
    """FOIA 2000 s.10(6)(b) knows no limit for asking; the first twenty days had passed all the same."""
    answer = work_out(FOIA, D(2024, 7, 1), "clarification_requested=2024-08-02", "clarification_received=2024-08-12")
    assert answer.due == D(2024, 9, 10)
    assert "after the time for answering had run out" in answer.explanation


# -- fees ----------------------------------------------------------------------------------------------------


def test_a_fee_pauses_the_count_with_both_end_days_left_out():
    """FOIA 2000 s.10(2): beginning with the day of the notice and ending with the day of the payment."""
    paid = work_out(FOIA, D(2026, 10, 5), "fees_notice_given=2026-10-14", "fee_received=2026-10-21")
    # 6 days used by the 13th; day 7 is Thursday 22 October
    assert [day.date for day in paid.counted if day.day in (6, 7)] == [D(2026, 10, 13), D(2026, 10, 22)]
    assert paid.due == D(2026, 11, 10)
    reasons = {day.date: day.reason for day in paid.skipped}
    assert reasons[D(2026, 10, 14)] == reasons[D(2026, 10, 21)] == "Waiting for the fee"
    assert due(EIR, D(2026, 10, 5), "fees_notice_given=2026-10-14", "fee_received=2026-10-21") == paid.due


def test_a_fee_notice_and_payment_on_one_day_cost_one_day():
    assert due(FOIA, D(2026, 10, 5), "fees_notice_given=2026-10-14", "fee_received=2026-10-14") == D(2026, 11, 3)


def test_a_notice_on_the_day_of_receipt_leaves_out_only_days_that_would_count():
    assert due(FOIA, D(2026, 10, 5), "fees_notice_given=2026-10-05", "fee_received=2026-10-06") == D(2026, 11, 3)


def test_an_unpaid_fee_leaves_no_due_date_and_says_when_the_request_lapses():
    answer = work_out(FOIA, D(2026, 2, 3), "fees_notice_given=2026-02-10")
    assert (answer.due, answer.state) == (None, ClockState.WAITING_FEE)
    assert "Saturday 9 May 2026" in answer.explanation
    assert answer.day_number(D(2026, 4, 1), CALENDAR) == 4


def test_clarification_while_a_fee_is_awaited():
    """The fresh twenty days begin with the answer; what is left of the pause still does not count."""
    answer = work_out(
        FOIA,
        D(2026, 10, 5),
        *("fees_notice_given=2026-10-06", "clarification_requested=2026-10-07"),
        *("clarification_received=2026-10-12", "fee_received=2026-10-14"),
    )
    assert (answer.started, answer.counted[0].date, answer.due) == (
        D(2026, 10, 12),
        D(2026, 10, 15),
        D(2026, 11, 11),
    )


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        (D(2026, 2, 10), D(2026, 5, 9)),  # the day before the corresponding date
        (D(2026, 12, 1), D(2027, 2, 28)),
        (D(2026, 11, 30), D(2027, 2, 28)),  # no 30 February
        (D(2027, 11, 30), D(2028, 2, 29)),
        (D(2026, 8, 31), D(2026, 11, 30)),  # no 31 November
        (D(2026, 10, 1), D(2026, 12, 31)),
    ],
)
def test_a_fee_is_due_within_three_months_beginning_with_the_notice(notice: D, last: D):
    """FOIA 2000 s.9(2)."""
    answer = work_out(FOIA, notice, of=DeadlineOf.FEE_PAYMENT)
    assert (answer.due, answer.limit, answer.unit) == (last, 3, "months")


def test_a_charge_under_the_regulations_is_payable_for_sixty_working_days():
    """EIR 2004 reg 8(5)."""
    assert due(EIR, D(2024, 7, 1), of=DeadlineOf.FEE_PAYMENT) == D(2024, 9, 26)  # 12 July, 5 and 26 August


# -- extensions ----------------------------------------------------------------------------------------------


def test_extensions_to_forty_days():
    """FOIA 2000 s.10(3) with the ICO's ceiling; EIR 2004 reg 7(1)."""
    assert due(FOIA, D(2024, 7, 23), "pit_extension=2024-08-20") == D(2024, 9, 19)
    assert due(FOIA, D(2024, 7, 23), "pit_extension=2024-08-20:30") == D(2024, 9, 5)
    assert due(FOIA, D(2024, 7, 23), "pit_extension=2024-08-20:60") == D(2024, 10, 17)
    assert due(EIR, D(2024, 7, 23), "eir_extension=2024-08-20") == D(2024, 9, 19)


def test_more_than_forty_days_is_said_to_be_more_than_the_commissioner_expects():
    assert "more than the 40" in work_out(FOIA, D(2024, 7, 23), "pit_extension=2024-08-20:60").explanation


def test_a_pause_also_moves_an_extended_date():
    events = ("fees_notice_given=2024-07-24", "fee_received=2024-07-25", "pit_extension=2024-08-20:40")
    assert due(FOIA, D(2024, 7, 23), *events) == D(2024, 9, 23)


# -- reviews -------------------------------------------------------------------------------------------------


def test_internal_reviews():
    """Section 45 Code: 20 working days, 40 in exceptional cases. EIR 2004 reg 11(4): 40 in law."""
    review = DeadlineOf.INTERNAL_REVIEW
    assert due(FOIA, D(2024, 7, 23), of=review) == D(2024, 8, 21)
    assert due(FOIA, D(2024, 7, 23), "review_extension=2024-08-20", of=review) == D(2024, 9, 19)
    assert due(EIR, D(2024, 7, 23), of=review) == D(2024, 9, 19)


def test_forty_working_days_to_ask_for_a_review():
    assert due(FOIA, D(2024, 7, 23), of=DeadlineOf.REVIEW_REQUEST_WINDOW) == D(2024, 9, 19)
    assert due(EIR, D(2024, 7, 23), of=DeadlineOf.REVIEW_REQUEST_WINDOW) == D(2024, 9, 19)


# -- subject access ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (D(2024, 11, 25), D(2024, 12, 27)),  # ICO: 25 and 26 December are holidays
        (D(2027, 1, 1), D(2027, 2, 1)),  # ICO: received on a holiday, starts that day
        (D(2023, 1, 31), D(2023, 2, 28)),  # ICO: no such date
        (D(2024, 1, 31), D(2024, 2, 29)),
        (D(2024, 7, 5), D(2024, 8, 5)),  # Scotland's holiday does not move it
        (D(2026, 10, 30), D(2026, 11, 30)),
        (D(2025, 3, 21), D(2025, 4, 22)),  # Easter Monday does
        (D(2024, 7, 3), D(2024, 8, 5)),  # Saturday to the Monday, Scotland's holiday
        (D(2026, 8, 1), D(2026, 9, 1)),
    ],
)
def test_one_month_for_subject_access(received: D, last: D):
    """UK GDPR Art 12(3), as the ICO counts (right of access, 8 December 2025)."""
    answer = work_out(SAR, received)
    assert (answer.due, answer.limit, answer.unit) == (last, 1, "months")
    assert answer.counted[-1].date == last


def test_identity_and_fee_start_the_month_late():
    """UK GDPR Art 12A(2): the latest of receipt, proof of identity and fee."""
    events = ("identity_requested=2026-03-03", "identity_received=2026-03-10")
    assert due(SAR, D(2026, 3, 2), *events) == D(2026, 4, 10)
    events += ("fees_notice_given=2026-03-04", "fee_received=2026-03-12")
    answer = work_out(SAR, D(2026, 3, 2), *events)
    assert (answer.started, answer.due) == (D(2026, 3, 12), D(2026, 4, 13))
    waiting = work_out(SAR, D(2026, 3, 2), "identity_requested=2026-03-03")
    assert (waiting.due, waiting.state) == (None, ClockState.WAITING_IDENTITY)


def test_a_stop_for_clarification_leaves_out_both_end_days():
    """UK GDPR Art 12A: Monday 9 to Friday 13 March are five days, 2 April becomes 7 April."""
    answer = work_out(SAR, D(2026, 3, 2), "clarification_requested=2026-03-09", "clarification_received=2026-03-13")
    assert answer.due == D(2026, 4, 7)
    assert [day.date for day in answer.skipped if "clarification" in day.reason] == [
        D(2026, 3, n) for n in range(9, 14)
    ]
    assert "5 days were left out" in answer.explanation
    one_day = ("clarification_requested=2026-03-10", "clarification_received=2026-03-10")
    assert due(SAR, D(2026, 3, 5), *one_day) == D(2026, 4, 7)  # 5 -> 6 April, which is Easter Monday


def test_two_more_months_from_the_relevant_time():
    """UK GDPR Art 12(3)."""
    assert due(SAR, D(2026, 3, 2), "sar_extension=2026-03-20:2") == D(2026, 6, 2)
    assert due(SAR, D(2026, 3, 2), "sar_extension=2026-03-20") == D(2026, 6, 2)
    assert due(SAR, D(2026, 3, 2), "sar_extension=2026-03-20:1") == D(2026, 5, 5)  # 2 to 4 May: weekend, holiday
    assert due(SAR, D(2026, 11, 30), "sar_extension=2026-12-01:2") == D(2027, 3, 1)  # 28 February is a Sunday


# -- days left -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (D(2024, 7, 23), 20),
        (D(2024, 8, 8), 9),
        (D(2024, 8, 20), 1),
        (D(2024, 8, 21), 0),
        (D(2024, 8, 22), -1),
        (D(2024, 8, 24), -2),
        (D(2024, 8, 27), -3),
    ],
)
def test_days_left(today: D, left: int):
    assert work_out(FOIA, D(2024, 7, 23)).days_left(today, CALENDAR) == left


def test_overdue_starts_at_midnight_even_on_a_saturday():
    friday = work_out(FOIA, D(2025, 5, 30))
    assert friday.due == D(2025, 6, 27)
    assert friday.days_left(D(2025, 6, 28), CALENDAR) == -1


def test_dates_past_the_published_holidays_are_called_forecasts():
    answer = work_out(FOIA, D(2029, 3, 1))
    assert answer.is_forecast and "a forecast" in answer.explanation
    assert not work_out(FOIA, D(2024, 7, 23)).is_forecast

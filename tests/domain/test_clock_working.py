"""The words of the working, as a caseworker may turn the screen round and show them."""

from datetime import date as D  # noqa: N812

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import Deadline, DeadlineOf, Regime, deadline, deadline_answer, parse_event

CALENDAR = uk_calendar()


def work_out(regime: Regime, received: D, *events: str, of: DeadlineOf = DeadlineOf.RESPONSE) -> Deadline:
    return deadline(regime, received, [parse_event(text) for text in events], CALENDAR, of)


def test_the_working_of_the_first_real_request():
    answer = work_out(Regime.FOIA, D(2024, 7, 23))
    assert [step.text for step in answer.steps] == [
        "The request came in on Tuesday 23 July 2024. That day is not counted.",
        "Counting starts on the next working day, Wednesday 24 July: day 1.",
        "Saturdays and Sundays are left out.",
        "Monday 5 August is left out: Summer bank holiday (Scotland). A bank holiday in any part of the UK is not "
        "a working day, wherever the office is (section 10(6)).",
        "Day 20 is Wednesday 21 August 2024. An answer sent up to midnight is in time.",
    ]
    assert answer.sections == "Freedom of Information Act 2000, section 10(1) and (6)"
    assert [step.emphasis for step in answer.steps] == [False, False, False, True, False]
    for step in answer.steps:
        assert step.text in answer.explanation
        assert step.text.startswith(step.lead)
    assert answer.sections in answer.explanation
    assert "Bank holidays: GOV.UK list, to the end of 2028." in answer.explanation


def test_every_event_is_told_with_its_day_and_section():
    cases = [
        (Regime.FOIA, ["clarification_requested=2024-07-25", "clarification_received=2024-08-01"],
         ["25 July", "1 August", "section 1(3)", "section 10(6)(b)", "sections 1(3) and 10(1) and (6)"]),
        (Regime.FOIA, ["fees_notice_given=2024-07-25", "fee_received=2024-08-01"],
         ["25 July", "1 August", "section 10(2)", "section 9(2)", "section 10(1), (2) and (6)"]),
        (Regime.FOIA, ["pit_extension=2024-08-20:40"],
         ["20 August", "section 10(3)", "40 working days in all", "day 20, Wednesday 21 August 2024"]),
        (Regime.EIR, ["eir_extension=2024-08-20"], ["20 August", "regulation 7(1)", "complex and voluminous"]),
        (Regime.EIR, ["clarification_requested=2024-07-25", "clarification_received=2024-08-01"],
         ["regulation 9(2)", "regulation 9(4)", "Environmental Information Regulations 2004"]),
        (Regime.SAR, ["identity_requested=2024-07-25", "identity_received=2024-08-01"],
         ["25 July", "1 August", "proof of identity", "Articles 12(3) and 12A"]),
        (Regime.SAR, ["sar_extension=2024-07-25:2"], ["two more months", "Article 12(3)", "23 October 2024"]),
    ]  # fmt: skip
    for regime, events, words in cases:
        explanation = work_out(regime, D(2024, 7, 23), *events).explanation
        for word in words:
            assert word in explanation, (events, word, explanation)


def test_the_other_deadlines_name_their_own_rules():
    wanted = {
        (Regime.FOIA, DeadlineOf.INTERNAL_REVIEW): "section 45 Code of Practice",
        (Regime.EIR, DeadlineOf.INTERNAL_REVIEW): "regulation 11(4)",
        (Regime.FOIA, DeadlineOf.FEE_PAYMENT): "section 9(2)",
        (Regime.EIR, DeadlineOf.FEE_PAYMENT): "regulation 8(5)",
        (Regime.EIR, DeadlineOf.REVIEW_REQUEST_WINDOW): "regulation 11(2)",
    }
    for (regime, of), rule in wanted.items():
        answer = work_out(regime, D(2024, 7, 23), of=of)
        assert rule in answer.sections and rule in answer.explanation


def test_the_command_lines_answer_is_plain_data():
    answer = deadline_answer(work_out(Regime.FOIA, D(2024, 7, 23)))
    assert answer["due"] == "2024-08-21"
    assert answer["limit"] == 20
    assert answer["counted"][0] == {"date": "2024-07-24", "day": 1}
    assert answer["counted"][-1] == {"date": "2024-08-21", "day": 20}
    assert {"date": "2024-08-05", "reason": "Summer bank holiday (Scotland)"} in answer["skipped"]
    assert {"date": "2024-07-27", "reason": "Saturday"} in answer["skipped"]
    assert "section 10(1) and (6)" in answer["explanation"]
    waiting = deadline_answer(work_out(Regime.FOIA, D(2024, 7, 23), "clarification_requested=2024-07-25"))
    assert waiting["due"] is None


def test_counted_and_skipped_days_fill_the_calendar_without_gaps():
    for regime, events in (
        (Regime.FOIA, ["fees_notice_given=2024-07-25", "fee_received=2024-08-12"]),
        (Regime.SAR, ["clarification_requested=2024-07-25", "clarification_received=2024-08-12"]),
        (Regime.SAR, []),
        (Regime.EIR, ["eir_extension=2024-08-01"]),
    ):
        answer = work_out(regime, D(2024, 7, 23), *events)
        days = sorted([day.date for day in answer.counted] + [day.date for day in answer.skipped])
        assert days == [D.fromordinal(n) for n in range(D(2024, 7, 24).toordinal(), answer.due.toordinal() + 1)]
        assert [day.day for day in answer.counted] == list(range(1, len(answer.counted) + 1))

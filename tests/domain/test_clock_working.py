"""The words of the working, as a caseworker may turn the screen round and show them."""

from datetime import date as D  # noqa: N812

import pytest

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


def words(regime: Regime, received: D, *events: str) -> list[str]:
    return [step.text for step in work_out(regime, received, *events).steps]


def test_whoever_reads_it_the_office_is_the_office():
    """The page goes to requesters and to the Commissioner, who are not "you"."""
    for regime, events in (
        (Regime.FOIA, ["clarification_requested=2024-07-25", "clarification_received=2024-08-01"]),
        (Regime.FOIA, ["fees_notice_given=2024-07-25", "fee_received=2024-08-01", "pit_extension=2024-08-20"]),
        (Regime.EIR, ["eir_extension=2024-08-01"]),
        (Regime.SAR, ["identity_requested=2024-07-25", "identity_received=2024-08-01", "sar_extension=2024-08-20"]),
    ):
        explanation = work_out(regime, D(2024, 7, 23), *events).explanation
        assert " the office " in explanation
        assert "you " not in explanation.lower()


def test_a_late_question_stopped_no_clock_and_says_so():
    late = words(Regime.FOIA, D(2026, 10, 5), "clarification_requested=2026-11-12")[1]
    assert late == (
        "On Thursday 12 November, after the time for answering had run out, the office asked what was meant: an "
        "unclear request need not be answered (section 1(3))."
    )


def test_a_late_extension_says_when_the_refusal_notice_was_due():
    late = words(Regime.FOIA, D(2024, 7, 23), "pit_extension=2024-08-27:40")[1]
    assert late.startswith("On Tuesday 27 August, after the time for answering had run out, the office wrote")
    assert late.endswith("The refusal notice was due on day 20, Wednesday 21 August 2024.")


def test_an_extension_that_outlives_a_clarified_request_says_from_where_it_counts():
    events = ["pit_extension=2026-10-20:40", "clarification_requested=2026-10-22", "clarification_received=2026-10-26"]
    assert any("the 40 working days in all are counted from there (section 10(6)(b))" in text
               for text in words(Regime.FOIA, D(2026, 10, 5), *events))  # fmt: skip


@pytest.mark.parametrize(
    ("regime", "events", "last"),
    [
        (Regime.FOIA, ["fees_notice_given=2024-07-23"], "until the fee is paid. The count starts then."),
        (Regime.FOIA, ["fees_notice_given=2024-07-25"],
         "until the fee is paid. The count goes on then. 1 working day has been used."),
        (Regime.FOIA, ["fees_notice_given=2024-07-24", "clarification_requested=2024-07-25"],
         "until the answer and the fee have come. The count starts again then."),
        (Regime.SAR, ["identity_requested=2024-07-24"], "until the proof of identity comes. The month starts then."),
        (Regime.SAR, ["identity_requested=2024-07-24", "clarification_requested=2024-07-25"],
         "until the proof of identity and the answer have come. No day before that counts."),
        (Regime.SAR, ["clarification_requested=2024-07-25"], "until the answer comes. The time goes on then."),
    ],
)  # fmt: skip
def test_what_the_clock_waits_for(regime: Regime, events: list[str], last: str):
    assert words(regime, D(2024, 7, 23), *events)[-1] == f"There is no due date {last}"


def test_only_the_last_to_arrive_starts_the_month():
    """UK GDPR Art 12A(2): the latest of receipt, proof of identity and fee."""
    events = ["identity_requested=2026-03-03", "fees_notice_given=2026-03-04",
              "identity_received=2026-03-10", "fee_received=2026-03-12"]  # fmt: skip
    told = words(Regime.SAR, D(2026, 3, 2), *events)
    assert "The proof of identity came on Tuesday 10 March." in told
    assert "The fee came on Thursday 12 March: the month starts then (Article 12A)." in told


def test_the_end_of_a_month_names_the_closed_days_it_passes_over():
    told = words(Regime.SAR, D(2026, 3, 3))
    assert told[-2] == (
        "The time does not end on a weekend or a public holiday: Friday 3 April 2026 (Good Friday), Saturday 4 April, "
        "Sunday 5 April and Monday 6 April (Easter Monday) are passed over."
    )
    assert told[-1].startswith("The last day is Tuesday 7 April 2026.")


def test_a_stop_says_what_it_leaves_out_of_the_month():
    stop = ["clarification_requested=2026-07-06", "clarification_received=2026-07-08"]
    assert (
        "3 days were left out, and 2 more of a weekend or public holiday at the end of the month, which moves it to "
        "Thursday 9 July 2026." in words(Regime.SAR, D(2026, 6, 4), *stop)
    )
    before = ["identity_requested=2026-03-03", "clarification_requested=2026-03-04",
              "clarification_received=2026-03-08", "identity_received=2026-03-10"]  # fmt: skip
    told = words(Regime.SAR, D(2026, 3, 2), *before)
    assert any(text.endswith("so no day of it is left out.") for text in told)
    assert not any("left out, which" in text for text in told)

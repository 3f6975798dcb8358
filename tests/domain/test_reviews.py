"""Internal reviews: their own clock, what is refused, and what they leave of the answer as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import despatch, drafting, reviewing, timekeeping
from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.case import Case, IssuedLetter, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.facts import FactKind
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome, late_asking, review_deadline
from foidesk.domain.richtext import from_plain
from foidesk.domain.targets import last_day_for_review
from foidesk.domain.troubles import NotAllowed, NotFound
from tests.builders import NOW, a_case

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 12, 1)
RECEIVED, ANSWERED, ASKED = date(2026, 10, 5), date(2026, 10, 30), date(2026, 11, 3)


def answered(regime: Regime = Regime.FOIA) -> Case:
    letter = IssuedLetter("response", ANSWERED, "ab" * 32, 1, "Jo", NOW)
    return replace(a_case(2, received=RECEIVED), regime=regime, letters=(letter,))


def reviewed(regime: Regime = Regime.FOIA, on: date = ASKED) -> Case:
    return reviewing.ask(answered(regime), on, CALENDAR, TODAY)[0]


def longer(on: date = date(2026, 11, 20), why: str = "Three departments are involved") -> ClockEvent:
    return ClockEvent(EventKind.REVIEW_EXTENSION, on, None, why)


def due(case: Case) -> date | None:
    return review_deadline(case.regime, case.reviews[-1], CALENDAR).due


def test_a_foia_review_takes_twenty_working_days() -> None:
    # Section 45 Code of Practice (2018), part 5. 30 November is a holiday in Scotland, so day 20 is 2 December.
    assert due(reviewed()) == date(2026, 12, 2)


def test_an_exceptional_foia_review_takes_forty_in_all() -> None:
    # Left out: 30 November, 25 and 28 December, 1 January, and 4 January (Scotland).
    case, fact = reviewing.extend(reviewed(), longer(), CALENDAR, TODAY)
    assert due(case) == date(2027, 1, 5)
    assert case.reviews[0].extension == ClockEvent(
        EventKind.REVIEW_EXTENSION, date(2026, 11, 20), 40, "Three departments are involved"
    )
    assert fact.words == "Internal review extended on 20 November 2026, now due 5 January 2027"


def test_an_eir_review_has_forty_working_days_by_law_and_no_more() -> None:
    # EIR 2004 reg 11(4)
    case = reviewed(Regime.EIR)
    assert due(case) == date(2027, 1, 5)
    with pytest.raises(NotAllowed, match=r"regulation 11\(4\)"):
        reviewing.extend(case, longer(), CALENDAR, TODAY)


def test_the_extension_is_given_once_and_for_a_reason() -> None:
    with pytest.raises(NotAllowed, match="Write the reason"):
        reviewing.extend(reviewed(), longer(why="  "), CALENDAR, TODAY)
    case, _ = reviewing.extend(reviewed(), longer(), CALENDAR, TODAY)
    with pytest.raises(NotAllowed, match="extended once only"):
        reviewing.extend(case, longer(date(2026, 11, 23)), CALENDAR, TODAY)
    with pytest.raises(NotAllowed, match="40 working days"):
        reviewing.extend(reviewed(), replace(longer(), number=60), CALENDAR, TODAY)


def test_a_clock_event_that_extends_a_review_goes_to_the_review() -> None:
    case, _ = timekeeping.add_event(reviewed(), longer(), CALENDAR, TODAY)
    assert (case.events, due(case)) == ((), date(2027, 1, 5))
    with pytest.raises(NotAllowed, match="No internal review of HA07408 is open"):
        timekeeping.add_event(answered(), longer(), CALENDAR, TODAY)


def test_a_case_under_review_is_open_work_with_a_locked_letter() -> None:
    case = reviewed()
    assert (case.stage, case.stage.words, case.stage.is_open) == (Stage.REVIEW, "Internal review", True)
    assert case.letter_is_final and case.is_locked
    with pytest.raises(NotAllowed, match="has been issued and cannot be changed"):
        drafting.write_response(case, case.responses[0].key, from_plain("Other words"))
    with pytest.raises(NotAllowed, match="has been issued"):
        case.with_details(subject="Another")
    with pytest.raises(NotAllowed, match="has been issued"):
        timekeeping.add_event(case, ClockEvent(EventKind.CLARIFICATION_REQUESTED, ASKED), CALENDAR, TODAY)
    assert (case.answered_on, case.response_letter) == (ANSWERED, answered().response_letter)


def test_a_decided_review_leaves_the_case_issued() -> None:
    case, fact = reviewing.decide(reviewed(), date(2026, 12, 1), ReviewOutcome.PARTLY_UPHELD, CALENDAR, TODAY)
    assert case.stage is Stage.ISSUED
    assert case.answered_on == ANSWERED
    assert fact.words == "Internal review decided on 1 December 2026: original answer stands in part"


def test_a_letter_under_review_can_be_corrected_and_the_review_goes_on() -> None:
    case, _ = despatch.start_correction(reviewed())
    assert case.stage is Stage.LOGGED
    assert not case.is_locked
    assert case.open_review is not None
    case, _ = despatch.issue(case, IssuedLetter("response", TODAY, "cd" * 32, 1, "Jo", NOW))
    assert case.stage is Stage.REVIEW
    assert case.answered_on == ANSWERED


def test_a_case_with_an_undecided_review_is_not_closed() -> None:
    case, _ = despatch.start_correction(reviewed())
    with pytest.raises(NotAllowed, match="internal review has been asked for"):
        despatch.end(case, Stage.WITHDRAWN, TODAY)


def test_there_is_nothing_to_review_before_the_answer() -> None:
    with pytest.raises(NotAllowed, match="has not been answered yet"):
        reviewing.ask(a_case(2, received=RECEIVED), ASKED, CALENDAR, TODAY)
    ended = replace(a_case(2, received=RECEIVED), ended=Stage.WITHDRAWN, ended_on=ASKED)
    with pytest.raises(NotAllowed, match=r"is closed \(withdrawn\)"):
        reviewing.ask(ended, ASKED, CALENDAR, TODAY)


def test_an_answer_that_an_old_log_tells_of_can_be_reviewed_even_without_its_day() -> None:
    before = replace(a_case(2, received=RECEIVED), brought_in=BroughtIn(1, 7, "Answered: yes", answered=True))
    case, _ = reviewing.ask(before, ASKED, CALENDAR, TODAY)
    assert (case.stage, due(case)) == (Stage.REVIEW, date(2026, 12, 2))
    with pytest.raises(NotAllowed, match="before the request came in"):
        reviewing.ask(before, date(2026, 10, 4), CALENDAR, TODAY)
    dated = replace(before, brought_in=BroughtIn(1, 7, "x", answered=True, answered_on=ANSWERED))
    with pytest.raises(NotAllowed, match="of an answer that went out later"):
        reviewing.ask(dated, date(2026, 10, 29), CALENDAR, TODAY)


def test_subject_access_is_shown_the_way_to_a_complaint() -> None:
    # Data Protection Act 2018 s.164A: acknowledged within 30 days.
    with pytest.raises(NotAllowed, match=r"data protection complaint.*30 days.*“Other date”"):
        reviewing.ask(answered(Regime.SAR), ASKED, CALENDAR, TODAY)


@pytest.mark.parametrize(
    ("on", "why"), [(date(2026, 10, 29), "of an answer that went out later"), (date(2026, 12, 2), "in the future")]
)
def test_days_that_cannot_be(on: date, why: str) -> None:
    with pytest.raises(NotAllowed, match=why):
        reviewing.ask(answered(), on, CALENDAR, TODAY)


def test_one_review_at_a_time() -> None:
    with pytest.raises(NotAllowed, match="already asked for on Tuesday 3 November 2026"):
        reviewing.ask(reviewed(), date(2026, 11, 10), CALENDAR, TODAY)
    decided, _ = reviewing.decide(reviewed(), date(2026, 11, 10), ReviewOutcome.UPHELD, CALENDAR, TODAY)
    again, _ = reviewing.ask(decided, date(2026, 11, 20), CALENDAR, TODAY)
    assert [one.decided_on for one in again.reviews] == [date(2026, 11, 10), None]
    with pytest.raises(NotAllowed, match="Another review of this case is not decided"):
        reviewing.correct(again, 0, replace(again.reviews[0], decided_on=None, outcome=None), CALENDAR, TODAY)


def test_a_review_asked_for_too_late_is_taken_and_it_is_said() -> None:
    # ICO: 40 working days after the answer. Received late, the office may refuse, or review all the same.
    last = last_day_for_review(ANSWERED, 40, CALENDAR)
    assert last == date(2026, 12, 30)
    case, fact = reviewing.ask(answered(), date(2027, 1, 5), CALENDAR, date(2027, 1, 5), last_day=last)
    assert case.stage is Stage.REVIEW
    assert fact.words.endswith("Asked after the last day for it, Wednesday 30 December 2026: the office may refuse.")
    assert late_asking(last, last) == ""


@pytest.mark.parametrize(
    ("on", "outcome", "why"),
    [
        (date(2026, 12, 2), ReviewOutcome.UPHELD, "in the future"),
        (date(2026, 11, 2), ReviewOutcome.UPHELD, "it was asked for on Tuesday 3 November 2026"),
        (date(2026, 11, 19), ReviewOutcome.UPHELD, "it was extended on Friday 20 November 2026"),
    ],
)
def test_decisions_that_cannot_be(on: date, outcome: ReviewOutcome, why: str) -> None:
    case, _ = reviewing.extend(reviewed(), longer(), CALENDAR, TODAY)
    with pytest.raises(NotAllowed, match=why):
        reviewing.decide(case, on, outcome, CALENDAR, TODAY)


def test_nothing_is_decided_where_nothing_is_open() -> None:
    with pytest.raises(NotAllowed, match="Record first that one was asked for"):
        reviewing.decide(answered(), ASKED, ReviewOutcome.UPHELD, CALENDAR, TODAY)


def test_every_day_can_be_put_right() -> None:
    case, _ = reviewing.extend(reviewed(), longer(), CALENDAR, TODAY)
    right = Review(date(2026, 11, 4), (longer(date(2026, 11, 24), "Another reason"),), TODAY, ReviewOutcome.OVERTURNED)
    corrected, fact = reviewing.correct(case, 0, right, CALENDAR, TODAY)
    assert corrected.reviews == (
        replace(right, events=(ClockEvent(EventKind.REVIEW_EXTENSION, date(2026, 11, 24), 40, "Another reason"),)),
    )
    assert fact.kind is FactKind.REVIEW_CORRECTED
    assert "asked for on Tuesday 3 November 2026" in fact.words
    assert fact.words.endswith("decided on Tuesday 1 December 2026: original answer overturned")
    reopened, _ = reviewing.correct(corrected, 0, replace(right, decided_on=None, outcome=None), CALENDAR, TODAY)
    assert reopened.stage is Stage.REVIEW


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"asked_on": date(2026, 11, 21)}, "before the day the review was asked for, Saturday 21 November 2026"),
        ({"decided_on": TODAY}, "both a day and an outcome"),
        ({"outcome": ReviewOutcome.UPHELD}, "both a day and an outcome"),
        ({"note": "x" * 4001}, "longer than 4,000"),
    ],
)
def test_a_correction_that_cannot_be_changes_nothing(wrong: dict[str, object], why: str) -> None:
    case, _ = reviewing.extend(reviewed(), longer(), CALENDAR, TODAY)
    with pytest.raises(NotAllowed, match=why):
        reviewing.correct(case, 0, replace(case.reviews[0], **wrong), CALENDAR, TODAY)  # type: ignore[arg-type]


def test_a_review_is_taken_off_and_the_case_is_as_before() -> None:
    case, fact = reviewing.remove(reviewed(), 0)
    assert case == answered()
    assert fact.words == "Taken off: Internal review asked for on Tuesday 3 November 2026"
    with pytest.raises(NotFound):
        reviewing.remove(case, 0)


def test_a_review_bars_a_regime_that_has_none() -> None:
    corrected, _ = despatch.start_correction(reviewed())
    changed, _ = corrected.with_details(regime=Regime.SAR)
    with pytest.raises(NotAllowed, match="no internal review"):
        reviewing.check_reviews(changed, CALENDAR)


@given(st.dates(date(2019, 1, 1), date(2028, 6, 30)), st.sampled_from([Regime.FOIA, Regime.EIR]))
def test_a_review_is_due_on_a_working_day_whatever_day_it_came(asked: date, regime: Regime) -> None:
    review = Review(asked)
    found = review_deadline(regime, review, CALENDAR)
    assert found.due is not None
    assert CALENDAR.is_working_day(found.due)
    days, day = 0, asked
    while days < (20 if regime is Regime.FOIA else 40):
        day += timedelta(days=1)
        days += CALENDAR.is_working_day(day)
    assert found.due == day
    extended = review_deadline(Regime.FOIA, replace(review, events=(longer(asked),)), CALENDAR)
    assert extended.due == review_deadline(Regime.EIR, review, CALENDAR).due


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-40, 40)), max_size=6))
def test_whatever_is_tried_one_review_at_most_is_open_and_the_letter_stands(tried: list[tuple[int, int]]) -> None:
    case = start = answered()
    for act, by in tried:
        day = ASKED + timedelta(days=by)
        try:
            match act:
                case 0:
                    case, _ = reviewing.ask(case, day, CALENDAR, TODAY)
                case 1:
                    case, _ = reviewing.extend(case, longer(day), CALENDAR, TODAY)
                case 2:
                    case, _ = reviewing.decide(case, day, ReviewOutcome.UPHELD, CALENDAR, TODAY)
                case _:
                    case, _ = reviewing.remove(case, abs(by) % 2)
        except (NotAllowed, NotFound):
            continue
        assert sum(one.decided_on is None for one in case.reviews) <= 1
        assert (case.stage is Stage.REVIEW) == (case.open_review is not None)
        assert case.letter_is_final
        assert replace(case, reviews=()) == start

"""Target dates, due dates of items, lapse: what follows from a clock besides its due date."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import checks, clock, drafting
from foidesk.domain.case import Case, Stage
from foidesk.domain.clock import ClockEvent, Deadline, EventKind
from foidesk.domain.itemdeadlines import claims_qualified_exemption, item_deadlines, refusal_notice_due
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.lapse import lapse_of
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.domain.targets import Goal, Standing, Target, goals_reached, last_day_for_review, targets_of
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case

CALENDAR = bankdays.uk_calendar()
K = EventKind


def deadline_of(case: Case) -> Deadline:
    return clock.deadline(case.regime, case.request.received, case.events, CALENDAR)


def case_with(*events: ClockEvent, received: date = date(2024, 7, 23), items: int = 2) -> Case:
    return replace(a_case(items, received=received), events=events)


# --- targets ------------------------------------------------------------------------------------


def days(case: Case, today: date = date(2024, 7, 24)) -> list[tuple[str, date, Standing]]:
    found = targets_of(Profile().targets, deadline_of(case), goals_reached(case), CALENDAR, today)
    return [(one.target.name, one.on, one.standing) for one in found]


def test_targets_fall_on_the_days_the_clock_counts() -> None:
    # The received-23-July case: 5 August is a Scottish holiday, so day 10 is 7 August and day 15 the 14th.
    assert days(case_with()) == [
        ("Draft", date(2024, 8, 7), Standing.AHEAD),
        ("Clearance", date(2024, 8, 14), Standing.AHEAD),
    ]


def test_a_target_is_missed_from_the_day_after() -> None:
    assert days(case_with(), date(2024, 8, 7))[0][2] is Standing.AHEAD
    assert days(case_with(), date(2024, 8, 8))[0][2] is Standing.MISSED


def test_a_drafted_case_has_reached_its_first_target() -> None:
    case, _ = drafting.respond(case_with(), [1, 2], from_plain("Not held."), (Outcome.NOT_HELD,))
    assert [one[2] for one in days(case, date(2024, 8, 20))] == [Standing.REACHED, Standing.MISSED]


def test_a_stop_moves_targets_and_a_waiting_clock_has_none() -> None:
    notice, paid = ClockEvent(K.FEES_NOTICE_GIVEN, date(2024, 7, 26)), ClockEvent(K.FEE_RECEIVED, date(2024, 7, 31))
    assert days(case_with(notice)) == []
    assert days(case_with(notice, paid))[0][1] == date(2024, 8, 13)


def test_a_target_never_falls_after_the_due_date() -> None:
    late = targets_of([Target("Sent", 40)], deadline_of(case_with()), (), CALENDAR, date(2024, 7, 24))
    assert late[0].on == date(2024, 8, 21)


def test_a_subject_access_target_counts_working_days() -> None:
    case = replace(case_with(), regime=Regime.SAR)
    assert days(case)[0][1] == date(2024, 8, 7)


@given(st.dates(date(2014, 1, 1), date(2028, 6, 1)), st.integers(1, 20))
def test_a_target_is_the_working_day_of_its_number(received: date, day: int) -> None:
    (found,) = targets_of([Target("x", day)], deadline_of(case_with(received=received)), (), CALENDAR, received)
    assert found.on == CALENDAR.add_working_days(received, day)


@pytest.mark.parametrize(("name", "day"), [("", 10), ("Draft", 0), ("Draft", 61), ("x" * 41, 3)])
def test_an_impossible_target_is_refused(name: str, day: int) -> None:
    with pytest.raises(NotAllowed):
        Target(name, day)


def test_the_review_window_is_forty_working_days_unless_the_office_gives_more() -> None:
    answered = date(2024, 8, 8)
    window = clock.deadline(Regime.FOIA, answered, (), CALENDAR, clock.DeadlineOf.REVIEW_REQUEST_WINDOW)
    assert last_day_for_review(answered, Profile().review_window, CALENDAR) == window.due == date(2024, 10, 4)
    assert last_day_for_review(answered, 60, CALENDAR) == date(2024, 11, 1)
    for days_allowed in (0, 401):
        with pytest.raises(NotAllowed):
            Profile(review_window=days_allowed)


# --- items --------------------------------------------------------------------------------------

EXTENDED = ClockEvent(K.PIT_EXTENSION, date(2024, 8, 20), 40)


def claiming(case: Case, provision: str) -> Case:
    return drafting.respond(
        case, [1], from_plain("Withheld."), (Outcome.WITHHELD_IN_FULL,), (ExemptionClaim(provision),)
    )[0]


def test_an_extension_moves_only_items_under_a_qualified_exemption() -> None:
    case = claiming(case_with(EXTENDED), "s.31(1)(a)")
    found = item_deadlines(case, deadline_of(case))
    assert [(one.number, one.due, one.moved) for one in found] == [
        (1, date(2024, 9, 19), True),
        (2, date(2024, 8, 21), False),
    ]
    assert refusal_notice_due(case, deadline_of(case)) == date(2024, 8, 21)


@pytest.mark.parametrize("provision", ["s.21", "s.40(1)"])
def test_an_absolute_exemption_moves_nothing(provision: str) -> None:
    case = claiming(case_with(EXTENDED), provision)
    assert {one.due for one in item_deadlines(case, deadline_of(case))} == {date(2024, 8, 21)}


@pytest.mark.parametrize(
    ("provision", "moved"),
    [
        ("reg 12(4)(a)", False),  # nothing is held, so nothing can be weighed
        ("reg 13(1) with 13(2A)(a)", False),  # the data protection principles are absolute
        ("reg 13(1) with 13(2B)", True),
        ("reg 12(5)(e)", True),
    ],
)
def test_what_owes_no_weighing_is_under_no_qualified_exception(provision: str, moved: bool) -> None:
    case = replace(case_with(), regime=Regime.EIR)
    case = replace(case, responses=(replace(case.responses[0], exemptions=(ExemptionClaim(provision),)),))
    assert claims_qualified_exemption(case, case.responses[0]) is moved


def test_without_an_extension_every_item_is_due_with_the_case() -> None:
    case = claiming(case_with(), "s.31(1)(a)")
    assert {one.due for one in item_deadlines(case, deadline_of(case))} == {date(2024, 8, 21)}
    assert refusal_notice_due(case, deadline_of(case)) is None


def test_an_environmental_extension_moves_every_item() -> None:
    case = replace(case_with(ClockEvent(K.EIR_EXTENSION, date(2024, 8, 1))), regime=Regime.EIR)
    assert {one.due for one in item_deadlines(case, deadline_of(case))} == {deadline_of(case).due}
    assert refusal_notice_due(case, deadline_of(case)) is None


def test_no_item_has_a_date_while_the_clock_waits() -> None:
    case = case_with(ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 30)))
    assert {one.due for one in item_deadlines(case, deadline_of(case))} == {None}


@pytest.mark.parametrize(("provision", "warned"), [("s.31(1)(a)", False), ("s.40(1)", True), ("", True)])
def test_an_extension_without_a_qualified_exemption_is_worth_a_look(provision: str, warned: bool) -> None:
    case = claiming(case_with(EXTENDED), provision) if provision else case_with(EXTENDED)
    found = checks.check_letter(case, Profile(), deadline_of(case), date(2024, 8, 21))
    severities = [one.severity for one in found if one.rule == "extension_without_exemption"]
    assert severities == ([checks.Severity.WARNING] if warned else [])
    plain = checks.check_letter(case_with(), Profile(), deadline_of(case_with()), date(2024, 8, 21))
    assert "extension_without_exemption" not in {one.rule for one in plain}


# --- lapse --------------------------------------------------------------------------------------


def lapse(case: Case, today: date, months: int = 3) -> tuple[date, bool] | None:
    found = lapse_of(case, CALENDAR, today, months)
    return None if found is None else (found.last_day, found.is_over)


def test_three_months_without_a_clarification() -> None:
    case = case_with(ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 30)))
    assert lapse(case, date(2024, 10, 30)) == (date(2024, 10, 30), False)
    assert lapse(case, date(2024, 10, 31)) == (date(2024, 10, 30), True)
    assert lapse(case, date(2024, 10, 1), months=2) == (date(2024, 9, 30), True)


def test_a_fee_is_due_within_three_months_beginning_with_the_notice() -> None:
    # law.md F15: a notice of 10 February is paid by 9 May, whatever the office's own patience is.
    case = case_with(ClockEvent(K.FEES_NOTICE_GIVEN, date(2025, 2, 10)), received=date(2025, 2, 3))
    assert lapse(case, date(2025, 5, 9), months=12) == (date(2025, 5, 9), False)
    assert lapse(case, date(2025, 5, 10)) == (date(2025, 5, 9), True)


def test_an_environmental_charge_has_sixty_working_days() -> None:
    case = replace(
        case_with(ClockEvent(K.FEES_NOTICE_GIVEN, date(2025, 2, 10)), received=date(2025, 2, 3)), regime=Regime.EIR
    )
    assert lapse(case, date(2025, 2, 11)) == (CALENDAR.add_working_days(date(2025, 2, 10), 60), False)


def test_nothing_lapses_that_is_answered_running_or_closed() -> None:
    asked = ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 30))
    told = ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 9, 2))
    later = date(2026, 1, 1)
    assert lapse(case_with(), later) is None
    assert lapse(case_with(asked, told), later) is None
    assert lapse(replace(case_with(asked), ended=Stage.WITHDRAWN, ended_on=date(2024, 8, 1)), later) is None


def test_the_proposal_says_how_and_why() -> None:
    found = lapse_of(case_with(ClockEvent(K.FEES_NOTICE_GIVEN, date(2024, 7, 30))), CALENDAR, date(2025, 1, 1))
    assert found is not None
    assert found.how is Stage.LAPSED
    assert found.words.startswith("No fee has come since Tuesday 30 July 2024")
    assert found.rule == "Freedom of Information Act 2000, section 9(2)"


def test_goals_need_every_item() -> None:
    half, _ = drafting.respond(case_with(), [1], from_plain("Not held."), (Outcome.NOT_HELD,))
    assert goals_reached(half) == frozenset()
    whole, _ = drafting.respond(half, [2], from_plain("Not held."), (Outcome.NOT_HELD,))
    assert goals_reached(whole) == {Goal.DRAFTED}

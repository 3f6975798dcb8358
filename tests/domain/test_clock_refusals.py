"""What cannot have happened is refused in a plain sentence."""

from datetime import date as D  # noqa: N812

import pytest

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import (
    ClockEvent,
    DeadlineOf,
    EventKind,
    Regime,
    check_event,
    check_received,
    deadline,
    parse_event,
)
from foidesk.domain.troubles import NotAllowed

CALENDAR = uk_calendar()
RECEIVED = D(2024, 7, 23)


@pytest.mark.parametrize(
    ("regime", "events", "words"),
    [
        ("foia", ["clarification_received=2024-07-30"], "none had been asked"),
        ("foia", ["clarification_requested=2024-07-22"], "before the date of receipt"),
        ("foia", ["clarification_requested=2024-07-24", "clarification_requested=2024-07-25"], "already asked"),
        ("foia", ["clarification_requested=2024-07-30", "clarification_received=2024-07-29"], "none had been"),
        ("foia", ["fee_received=2024-07-30"], "no fees notice"),
        ("foia", ["fees_notice_given=2024-07-24", "fees_notice_given=2024-07-25"], "already given"),
        ("foia", ["fees_notice_given=2024-08-22"], "by Wednesday 21 August 2024"),
        ("foia", ["pit_extension=2024-08-01:40", "pit_extension=2024-08-02:60"], "already extended"),
        ("foia", ["pit_extension=2024-08-01:20"], "more than 20"),
        ("foia", ["pit_extension=2024-08-01:0"], "more than 20"),
        ("foia", ["pit_extension=2024-08-01:9999"], "leaves the calendar"),
        ("foia", ["eir_extension=2024-08-01"], "Environmental Information Regulations"),
        ("foia", ["identity_requested=2024-08-01"], "does not know"),
        ("foia", ["sar_extension=2024-08-01:2"], "by months"),
        ("foia", ["review_extension=2024-08-01"], "does not know"),
        ("foia", ["clarification_requested=2024-08-01:3"], "takes no number"),
        ("eir", ["pit_extension=2024-08-01:40"], "Only FOIA"),
        ("eir", ["eir_extension=2024-08-22"], "too late"),
        ("eir", ["eir_extension=2024-08-02:30"], "40 working days"),
        ("eir", ["clarification_requested=2024-08-22"], "no longer stops"),
        ("sar", ["identity_received=2024-08-01"], "none had been asked"),
        ("sar", ["identity_requested=2024-07-24", "identity_requested=2024-07-25"], "already asked"),
        ("sar", ["sar_extension=2024-08-01:3"], "one or two months"),
        ("sar", ["sar_extension=2024-08-24:2"], "too late"),
        ("sar", ["clarification_requested=2024-08-24"], "no longer stops"),
        ("sar", ["sar_extension=2024-08-01:1", "sar_extension=2024-08-02:1"], "already extended"),
    ],
)
def test_impossible_events(regime: str, events: list[str], words: str):
    with pytest.raises(NotAllowed, match=words):
        deadline(Regime(regime), RECEIVED, [parse_event(text) for text in events], CALENDAR)


def test_the_last_day_is_not_too_late():
    assert deadline(Regime.EIR, RECEIVED, [parse_event("eir_extension=2024-08-21")], CALENDAR).limit == 40
    assert deadline(Regime.SAR, RECEIVED, [parse_event("sar_extension=2024-08-23:2")], CALENDAR).limit == 3
    deadline(Regime.FOIA, RECEIVED, [parse_event("fees_notice_given=2024-08-21")], CALENDAR)


def test_events_may_be_told_in_any_order():
    answer, asked = parse_event("clarification_received=2024-08-01"), parse_event("clarification_requested=2024-07-25")
    assert deadline(Regime.FOIA, RECEIVED, [answer, asked], CALENDAR).started == D(2024, 8, 1)


@pytest.mark.parametrize("received", [D(2004, 12, 31), D(1900, 1, 1), D(2041, 1, 1), D(9999, 12, 31)])
@pytest.mark.parametrize("regime", Regime)
def test_days_before_the_act_or_past_the_calendar(received: D, regime: Regime):
    for of in DeadlineOf:
        with pytest.raises(NotAllowed):
            deadline(regime, received, [], CALENDAR, of)


def test_subject_access_has_no_review_clock():
    with pytest.raises(NotAllowed, match="no internal review"):
        deadline(Regime.SAR, RECEIVED, [], CALENDAR, DeadlineOf.INTERNAL_REVIEW)


def test_a_new_event_is_checked_against_those_already_there():
    asked = parse_event("clarification_requested=2024-07-25")
    answered = parse_event("clarification_received=2024-08-01")
    check_event(Regime.FOIA, RECEIVED, [asked], answered, CALENDAR, today=D(2024, 8, 1))
    with pytest.raises(NotAllowed, match="in the future"):
        check_event(Regime.FOIA, RECEIVED, [asked], answered, CALENDAR, today=D(2024, 7, 31))
    with pytest.raises(NotAllowed, match="none had been asked"):
        check_event(Regime.FOIA, RECEIVED, [], answered, CALENDAR)


def test_more_than_forty_days_needs_a_reason():
    event = ClockEvent(EventKind.PIT_EXTENSION, D(2024, 8, 20), 60)
    with pytest.raises(NotAllowed, match="reason"):
        check_event(Regime.FOIA, RECEIVED, [], event, CALENDAR)
    reasoned = ClockEvent(EventKind.PIT_EXTENSION, D(2024, 8, 20), 60, "Ministers have to be consulted")
    check_event(Regime.FOIA, RECEIVED, [], reasoned, CALENDAR)


def test_the_day_of_receipt():
    check_received(D(2024, 7, 23), D(2024, 7, 23))
    with pytest.raises(NotAllowed, match="future"):
        check_received(D(2024, 7, 24), D(2024, 7, 23))
    with pytest.raises(NotAllowed, match="2005"):
        check_received(D(2004, 12, 31), D(2024, 7, 23))


@pytest.mark.parametrize(
    "text",
    [
        *("", "fee_received", "fee_received=", "fee_received=20240723", "fee_received=2024-W30-2"),
        *("tea=2024-07-23", "fee_received=2024-02-30", "pit_extension=2024-07-23:", "=2024-07-23"),
        *("pit_extension=2024-07-23:-1", "pit_extension=2024-07-23:٤٠", "pit_extension=2024-07-23:40.0"),
        "fee_received=2024-07-23T10:00",
    ],
)
def test_an_event_that_cannot_be_read(text: str):
    with pytest.raises(NotAllowed):
        parse_event(text)


def test_an_event_as_typed():
    assert parse_event("pit_extension=2024-08-20:40") == ClockEvent(EventKind.PIT_EXTENSION, D(2024, 8, 20), 40)
    assert parse_event("FEE_RECEIVED=2024-08-20") == ClockEvent(EventKind.FEE_RECEIVED, D(2024, 8, 20))


@pytest.mark.parametrize(
    ("regime", "of", "event", "words"),
    [
        ("sar", "response", "pit_extension", "The subject access clock does not know this event: Public interest "
         "extension. Only FOIA gives more time to weigh the public interest."),
        ("foia", "internal_review", "pit_extension", "The FOIA internal review clock does not know this event: "
         "Public interest extension."),
        ("foia", "response", "review_extension", "The FOIA response clock does not know this event: Internal review "
         "extended. Only an internal review under FOIA can be extended."),
        ("foia", "fee_payment", "fee_received", "The time for paying a fee does not know this event: Fee received."),
    ],
)  # fmt: skip
def test_an_event_of_another_clock_is_refused_with_its_reason(regime: str, of: str, event: str, words: str):
    with pytest.raises(NotAllowed) as refused:
        deadline(Regime(regime), RECEIVED, [parse_event(f"{event}=2024-08-01")], CALENDAR, DeadlineOf(of))
    assert refused.value.what == words

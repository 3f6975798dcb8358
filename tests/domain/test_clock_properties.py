"""The clock against a second implementation that walks day by day, and what must hold of every deadline."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import ClockEvent, DeadlineOf, EventKind, Regime, deadline
from foidesk.domain.troubles import NotAllowed

CALENDAR = uk_calendar()
K, DAY = EventKind, timedelta(days=1)
GOV_UK = Path(__file__).parents[1] / "data" / "bank-holidays-uk.json"


# -- the second implementation: GOV.UK's own file and a walk, nothing of the program's -------------------------


@cache
def gov_uk() -> tuple[frozenset[date], frozenset[date]]:
    divisions = json.loads(GOV_UK.read_text(encoding="utf-8"))
    days = {name: {date.fromisoformat(event["date"]) for event in events} for name, events in divisions.items()}
    return frozenset().union(*days.values()), frozenset(days["england-and-wales"])


def walk(start: date, days: int, counts: Callable[[date], bool]) -> date:
    """Go forward a day at a time until so many days have counted."""
    day = start
    while days:
        day += DAY
        days -= counts(day)
    return day


def is_working(day: date) -> bool:
    return day.isoweekday() < 6 and day not in gov_uk()[0]


def walk_a_month(start: date, months: int, stopped: set[date]) -> date:
    """Go to the same date so many months on, then past the stopped days, then past closed ones."""
    year, month = start.year, start.month + months
    if month > 12:
        year, month = year + 1, month - 12
    number = start.day
    while True:
        try:
            end = date(year, month, number)
            break
        except ValueError:
            number -= 1
    left = (end - start).days
    day = walk(start, left, lambda day: day not in stopped)
    while day.isoweekday() > 5 or day in gov_uk()[1]:
        day += DAY
    return day


def days_of(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", range(2019, 2029))
def test_every_day_of_receipt(year: int):
    last = date(year, 12, 31) if year < 2028 else date(2028, 9, 30)  # the file ends with 2028
    for received in days_of(date(year, 1, 1), last):
        twenty, forty = (walk(received, n, is_working) for n in (20, 40))
        for regime in (Regime.FOIA, Regime.EIR):
            answer = deadline(regime, received, (), CALENDAR)
            assert answer.due == twenty, (regime, received)
        assert [day.date for day in answer.counted] == [
            day for day in days_of(received + DAY, twenty) if is_working(day)
        ]
        window = deadline(Regime.FOIA, received, (), CALENDAR, DeadlineOf.REVIEW_REQUEST_WINDOW)
        assert window.due == forty, received
        month = deadline(Regime.SAR, received, (), CALENDAR)
        assert month.due == walk_a_month(received, 1, set()), received


# -- strategies ------------------------------------------------------------------------------------------------

receipts = st.dates(date(2019, 1, 1), date(2027, 12, 31))
some_days = st.integers(0, 60)


@st.composite
def pauses(draw: st.DrawFn) -> tuple[date, date, date]:
    """A receipt, a stop inside the first fortnight and its end."""
    received = draw(receipts)
    begins = received + timedelta(days=draw(st.integers(0, 14)))
    return received, begins, begins + timedelta(days=draw(some_days))


def fee(begins: date, ends: date) -> list[ClockEvent]:
    return [ClockEvent(K.FEES_NOTICE_GIVEN, begins), ClockEvent(K.FEE_RECEIVED, ends)]


def clarification(begins: date, ends: date) -> list[ClockEvent]:
    return [ClockEvent(K.CLARIFICATION_REQUESTED, begins), ClockEvent(K.CLARIFICATION_RECEIVED, ends)]


# -- properties ------------------------------------------------------------------------------------------------


@given(pauses(), st.sampled_from([Regime.FOIA, Regime.EIR]))
def test_a_fee_pause_agrees_with_the_walk_and_moves_by_its_working_days(pause: tuple[date, date, date], regime: Regime):
    received, begins, ends = pause
    paused = set(days_of(begins, ends))
    answer = deadline(regime, received, fee(begins, ends), CALENDAR)
    assert answer.due == walk(received, 20, lambda day: is_working(day) and day not in paused)
    lost = sum(is_working(day) for day in paused if day > received)
    plain = deadline(regime, received, (), CALENDAR).due
    assert plain is not None
    assert CALENDAR.working_days_between(plain, answer.due) == lost


@given(pauses(), pauses())
def test_two_fee_pauses_agree_with_the_walk(one: tuple[date, date, date], other: tuple[date, date, date]):
    received, begins, ends = one
    again = ends + (other[1] - other[0])
    until = again + (other[2] - other[1])
    events = fee(begins, ends) + fee(again, until)
    paused = set(days_of(begins, ends)) | set(days_of(again, until))
    try:
        answer = deadline(Regime.FOIA, received, events, CALENDAR)
    except NotAllowed:
        # the second notice came after the due date of that moment
        first = set(days_of(begins, ends))
        assert again > walk(received, 20, lambda day: is_working(day) and day not in first)
    else:
        assert answer.due == walk(received, 20, lambda day: is_working(day) and day not in paused)


@given(pauses(), st.sampled_from([Regime.FOIA, Regime.EIR]))
def test_a_clarified_request_is_a_fresh_request(pause: tuple[date, date, date], regime: Regime):
    received, begins, ends = pause
    answer = deadline(regime, received, clarification(begins, ends), CALENDAR)
    fresh = deadline(regime, ends, (), CALENDAR)
    assert (answer.due, answer.started) == (fresh.due, ends)
    assert (answer.counted, answer.skipped) == (fresh.counted, fresh.skipped)


@given(pauses(), st.sampled_from([0, 1, 2]))
def test_a_stopped_subject_access_request_agrees_with_the_walk(pause: tuple[date, date, date], more: int):
    received, begins, ends = pause
    events = clarification(begins, ends)
    if more:
        events.append(ClockEvent(K.SAR_EXTENSION, begins, more))
    answer = deadline(Regime.SAR, received, events, CALENDAR)
    assert answer.due == walk_a_month(received, 1 + more, set(days_of(begins, ends)))


@given(receipts, st.integers(21, 60))
def test_an_extension_counts_working_days_in_all(received: date, total: int):
    answer = deadline(Regime.FOIA, received, [ClockEvent(K.PIT_EXTENSION, received, total)], CALENDAR)
    assert answer.due == walk(received, total, is_working)
    assert answer.first_due == walk(received, 20, is_working)


@given(receipts, st.sampled_from(sorted({*range(1, 30)})), st.sampled_from(Regime))
def test_one_more_holiday_never_makes_a_deadline_earlier(received: date, later: int, regime: Regime):
    holiday = received + timedelta(days=later)
    before = deadline(regime, received, (), CALENDAR).due
    after = deadline(regime, received, (), CALENDAR.changed({holiday: "Proclaimed day"}, ())).due
    assert before is not None and after is not None
    assert after >= before
    if regime is not Regime.SAR and is_working(holiday) and holiday <= before:
        assert CALENDAR.working_days_between(before, after) == 1


@given(receipts, st.sampled_from(Regime))
def test_the_due_day_is_a_day_the_office_is_open(received: date, regime: Regime):
    answer = deadline(regime, received, (), CALENDAR)
    assert answer.due is not None
    if regime is Regime.SAR:
        assert CALENDAR.open_in_england_and_wales(answer.due)
    else:
        assert CALENDAR.is_working_day(answer.due)
        assert answer.day_number(answer.due, CALENDAR) == 20
        assert answer.days_left(received, CALENDAR) == 20
    assert answer.days_left(answer.due, CALENDAR) == 0
    late = answer.days_left(answer.due + DAY, CALENDAR)
    assert late is not None and late < 0


@given(receipts)
def test_friday_saturday_and_sunday_share_a_date(received: date):
    friday = received + timedelta(days=4 - received.weekday())
    assume(is_working(friday))
    dates = {deadline(Regime.FOIA, friday + n * DAY, (), CALENDAR).due for n in range(3)}
    assert len(dates) == 1


@given(receipts, st.lists(st.tuples(st.sampled_from(K), some_days, st.none() | st.integers(0, 99)), max_size=6))
def test_any_events_give_a_deadline_or_a_sentence(received: date, events: list[tuple[EventKind, int, int | None]]):
    made = [ClockEvent(kind, received + timedelta(days=days), number) for kind, days, number in events]
    for regime in Regime:
        try:
            answer = deadline(regime, received, made, CALENDAR)
        except NotAllowed as trouble:
            assert trouble.what.endswith(".")
            continue
        assert answer.explanation
        assert (answer.due is None) == (answer.state != "running")
        if answer.due is not None:
            assert answer.counted[-1].date == answer.due
            everything = [day.date for day in answer.counted] + [day.date for day in answer.skipped]
            assert sorted(everything) == days_of(answer.started + DAY, answer.due)


@given(st.dates(date(2006, 1, 1), date(2038, 1, 1)), st.integers(-300, 300))
def test_adding_and_counting_working_days_are_each_others_inverse(start: date, n: int):
    end = CALENDAR.add_working_days(start, n)
    if n > 0:
        assert CALENDAR.working_days_between(start, end) == n
    elif n < 0:
        assert CALENDAR.is_working_day(end) and end < start
        assert sum(CALENDAR.is_working_day(day) for day in days_of(end, start - DAY)) == -n

"""The clock against a second implementation that walks day by day, and what must hold of every deadline."""

from collections.abc import Callable, Collection
from datetime import date, timedelta

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from foidesk.bankdays import shipped_days, uk_calendar
from foidesk.domain.clock import ClockEvent, DeadlineOf, EventKind, Regime, deadline, deadline_of_record
from foidesk.domain.troubles import NotAllowed
from tests.domain.daybyday import (
    EXTENSIONS,
    QUESTIONS,
    Impossible,
    PastTheCalendar,
    Told,
    closed,
    first_open,
    is_working,
    months_beginning_with,
    respond_by,
    same_date_later,
    working_days_after,
)

CALENDAR = uk_calendar()
K, DAY = EventKind, timedelta(days=1)


def days_of(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


# -- every day of receipt against the second implementation ----------------------------------------------------


def plainly(work_out: Callable[[], date]) -> date | None:
    """None where the wall calendar of the second implementation ends first."""
    try:
        return work_out()
    except PastTheCalendar:
        return None


@pytest.mark.parametrize("year", range(2005, 2029))
def test_every_day_of_receipt(year: int):
    for received in days_of(date(year, 1, 1), date(year, 12, 31)):
        for limit, clocks in (
            (20, [(Regime.FOIA, DeadlineOf.RESPONSE), (Regime.EIR, DeadlineOf.RESPONSE),
                  (Regime.FOIA, DeadlineOf.INTERNAL_REVIEW)]),
            (40, [(Regime.EIR, DeadlineOf.INTERNAL_REVIEW), (Regime.FOIA, DeadlineOf.REVIEW_REQUEST_WINDOW),
                  (Regime.EIR, DeadlineOf.REVIEW_REQUEST_WINDOW)]),
            (60, [(Regime.EIR, DeadlineOf.FEE_PAYMENT)]),
        ):  # fmt: skip
            expected = plainly(lambda received=received, limit=limit: working_days_after(received, limit))
            if expected is not None:
                for regime, which in clocks:
                    assert deadline(regime, received, (), CALENDAR, which).due == expected, (regime, which, received)
        month = plainly(lambda received=received: first_open(same_date_later(received, 1)))
        if month is not None:
            assert deadline(Regime.SAR, received, (), CALENDAR).due == month, received
        fee = deadline(Regime.FOIA, received, (), CALENDAR, DeadlineOf.FEE_PAYMENT)
        assert fee.due == months_beginning_with(received, 3), received


@pytest.mark.parametrize("year", range(2014, 2028))
def test_every_day_of_receipt_with_an_extension(year: int):
    for received in days_of(date(year, 1, 1), date(year, 9, 30)):
        for total in (21, 40, 60):
            extended = deadline(Regime.FOIA, received, [ClockEvent(K.PIT_EXTENSION, received, total)], CALENDAR)
            assert extended.due == working_days_after(received, total), (received, total)
        forty = deadline(Regime.EIR, received, [ClockEvent(K.EIR_EXTENSION, received)], CALENDAR)
        assert forty.due == working_days_after(received, 40), received
        for more in (1, 2):
            longer = deadline(Regime.SAR, received, [ClockEvent(K.SAR_EXTENSION, received, more)], CALENDAR)
            assert longer.due == first_open(same_date_later(received, 1 + more)), (received, more)


def test_the_shipped_table_is_the_list_written_by_hand_2005_to_2018():
    ours = {day.on: day.parts for day in shipped_days() if 2005 <= day.on.year <= 2028}
    assert ours == closed()


# -- strategies ------------------------------------------------------------------------------------------------

receipts = st.dates(date(2019, 1, 1), date(2027, 12, 31))
some_days = st.integers(0, 60)


@st.composite
def pauses(draw: st.DrawFn) -> tuple[date, date, date]:
    """A receipt, a stop inside the first fortnight and its end."""
    received = draw(receipts)
    begins = received + timedelta(days=draw(st.integers(0, 14)))
    return received, begins, begins + timedelta(days=draw(some_days))


@st.composite
def courses(draw: st.DrawFn, regime: str) -> tuple[date, list[Told]]:
    """A receipt and what may have happened after it, most of it possible."""
    received = draw(st.dates(date(2014, 1, 1), date(2027, 3, 31)))
    extension = EXTENSIONS[regime]
    day, told, asked, extended, wild = received, [], set(), False, False
    for _ in range(draw(st.integers(0, 7))):
        was_wild, wild = wild, not draw(st.integers(0, 19))
        day += timedelta(days=draw(st.one_of(st.integers(0, 3), st.integers(0, 45))))
        if wild or was_wild:  # what is impossible stays so only on a day of its own
            day += DAY
        questions = [kind for kind in QUESTIONS if kind != "identity_requested" or regime == "sar"]
        likely = [QUESTIONS[kind] for kind in questions if kind in asked] * 2
        likely += [kind for kind in questions if kind not in asked]
        likely += [extension] * (not extended)
        anything = [*questions, *[QUESTIONS[kind] for kind in questions], extension]
        kind = draw(st.sampled_from(anything if wild else likely))
        number = None
        if kind == extension:
            extended = True
            number = draw({"foia": st.integers(21, 80), "eir": st.just(40), "sar": st.integers(1, 2)}[regime])
        told.append((kind, day, number))
        asked = {one for one in asked if QUESTIONS[one] != kind} | ({kind} & set(QUESTIONS))
    return received, told


def fee(begins: date, ends: date) -> list[ClockEvent]:
    return [ClockEvent(K.FEES_NOTICE_GIVEN, begins), ClockEvent(K.FEE_RECEIVED, ends)]


def clarification(begins: date, ends: date) -> list[ClockEvent]:
    return [ClockEvent(K.CLARIFICATION_REQUESTED, begins), ClockEvent(K.CLARIFICATION_RECEIVED, ends)]


def shuffled(told: list[Told], data: st.DataObject) -> list[Told]:
    """Tell it in another order: the days at random; a question and its answer of one day either way round."""
    days = data.draw(st.permutations(sorted({on for _, on, _ in told})))
    found: list[Told] = []
    for day in days:
        today = [one for one in told if one[1] == day]
        if len({QUESTIONS.get(kind, kind) for kind, *_ in today}) == 1:
            today = data.draw(st.permutations(today))
        found += today
    return found


# -- whole courses against the second implementation -----------------------------------------------------------


@pytest.mark.parametrize("regime", ["foia", "eir", "sar"])
@settings(max_examples=600)
@given(data=st.data())
def test_any_course_of_events_agrees_with_the_second_implementation(regime: str, data: st.DataObject):
    received, told = data.draw(courses(regime))
    expected: date | str | None
    try:
        expected = respond_by(regime, received, told)
    except Impossible:
        expected = "impossible"
    except PastTheCalendar:
        assume(False)
    events = [ClockEvent(K(kind), *rest) for kind, *rest in shuffled(told, data)]
    answer: date | str | None
    try:
        answer = deadline(Regime(regime), received, events, CALENDAR).due
    except NotAllowed:
        answer = "impossible"
    event(f"{regime}: {'a date' if isinstance(answer, date) else answer}")
    assert answer == expected


# -- properties ------------------------------------------------------------------------------------------------


def walk(start: date, number: int, paused: Collection[date] = ()) -> date:
    day = start
    while number:
        day += DAY
        number -= is_working(day) and day not in paused
    return day


@given(pauses(), st.sampled_from([Regime.FOIA, Regime.EIR]))
def test_a_fee_pause_agrees_with_the_walk_and_moves_by_its_working_days(pause: tuple[date, date, date], regime: Regime):
    received, begins, ends = pause
    paused = set(days_of(begins, ends))
    answer = deadline(regime, received, fee(begins, ends), CALENDAR)
    assert answer.due == walk(received, 20, paused)
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
        assert again > walk(received, 20, first)
    else:
        assert answer.due == walk(received, 20, paused)


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
    told: list[Told] = [(one.kind.value, one.on, one.number) for one in events]
    assert answer.due == respond_by("sar", received, sorted(told, key=lambda one: one[1]))


@given(receipts, st.integers(21, 60))
def test_an_extension_counts_working_days_in_all(received: date, total: int):
    answer = deadline(Regime.FOIA, received, [ClockEvent(K.PIT_EXTENSION, received, total)], CALENDAR)
    assert answer.due == walk(received, total)
    assert answer.first_due == walk(received, 20)


@given(receipts, st.sampled_from(sorted({*range(1, 30)})), st.sampled_from(Regime))
def test_one_more_holiday_never_makes_a_deadline_earlier(received: date, later: int, regime: Regime):
    holiday = received + timedelta(days=later)
    before = deadline(regime, received, (), CALENDAR).due
    after = deadline(regime, received, (), CALENDAR.changed({holiday: "Proclaimed day"}, ())).due
    assert before is not None and after is not None
    assert after >= before
    if regime is not Regime.SAR and is_working(holiday) and holiday <= before:
        assert CALENDAR.working_days_between(before, after) == 1


@settings(max_examples=300)
@given(data=st.data(), later=st.integers(1, 90), regime=st.sampled_from(Regime))
def test_one_more_holiday_never_makes_any_course_earlier(data: st.DataObject, later: int, regime: Regime):
    """Whatever happened on the way; a day that let something be done in time may only come to more, not to less."""
    received, told = data.draw(courses(regime.value))
    events = [ClockEvent(K(kind), *rest) for kind, *rest in told]
    longer = CALENDAR.changed({received + timedelta(days=later): "Proclaimed day"}, ())
    try:
        before = deadline(regime, received, events, CALENDAR).due
    except NotAllowed:
        return
    after = deadline(regime, received, events, longer).due  # what was in time stays in time
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@settings(max_examples=300)
@given(data=st.data(), later=st.integers(1, 60), regime=st.sampled_from(Regime))
def test_events_on_record_are_counted_whatever_day_is_struck_off_later(data: st.DataObject, later: int, regime: Regime):
    """What was in time when it was recorded may have come too late now; it is never refused."""
    received, told = data.draw(courses(regime.value))
    events = [ClockEvent(K(kind), *rest) for kind, *rest in told]
    proclaimed = CALENDAR.changed({received + timedelta(days=later): "Proclaimed day"}, ())
    try:
        deadline(regime, received, events, proclaimed)
    except NotAllowed:
        return
    answer = deadline_of_record(regime, received, events, CALENDAR)
    assert answer.explanation
    if answer.due is not None:
        assert answer.counted[-1].date == answer.due
    counting = [one for one in answer.events if one not in answer.void]
    assert answer.due == deadline(regime, received, counting, CALENDAR).due


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

"""What a holder is asked for: the day that is proposed, the reminders, and what becomes of it when items change."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import commissioning, drafting
from foidesk.domain.case import Case
from foidesk.domain.commissions import (
    Anchor,
    CommissionTimes,
    Returned,
    Searches,
    Standing,
    badge_words,
    check_day,
    next_reminder,
    propose_day,
    standing,
)
from foidesk.domain.holders import Holder, checked
from foidesk.domain.troubles import NotAllowed, NotFound
from tests.builders import a_case

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 11, 24)
DUE = date(2026, 12, 3)
days = st.dates(date(2024, 1, 1), date(2028, 6, 1))
times = st.builds(CommissionTimes, st.integers(0, 40), st.sampled_from(Anchor), st.integers(0, 20), st.integers(0, 20))


def asked(case: Case | None = None, holder: str = "Finance", due: date = date(2026, 11, 26)) -> Case:
    case = case or a_case(3)
    keys = [item.key for item in case.items[:2]]
    return commissioning.ask(case, holder, keys, due, CALENDAR, TODAY, latest=DUE)[0]


@given(days, st.none() | st.integers(-20, 90), st.none() | st.integers(-10, 60), times)
def test_the_proposed_day_is_a_working_day_after_the_asking_and_never_after_the_answers_own(
    on: date, to_due: int | None, to_target: int | None, kept: CommissionTimes
) -> None:
    due = None if to_due is None else on + timedelta(days=to_due)
    target = None if to_target is None else CALENDAR.add_working_days(on + timedelta(days=to_target), 1)
    proposed = propose_day(on, due, target, kept, CALENDAR)
    assert CALENDAR.is_working_day(proposed.due)
    assert proposed.due > on
    if due is not None and proposed.latest is not None:
        assert proposed.due <= proposed.latest <= due
    elif due is not None:  # no working day is left before the answer is due
        assert proposed.due == CALENDAR.add_working_days(on, 1) > due
    check_day(on, proposed.due, proposed.latest, CALENDAR)


def test_st_andrews_day_is_stepped_over() -> None:
    # Five working days before Thursday 3 December 2026: Monday 30 November is a holiday in Scotland (s.10(6)).
    assert propose_day(TODAY, DUE, None, CommissionTimes(), CALENDAR).due == date(2026, 11, 25)
    assert propose_day(TODAY, DUE, None, CommissionTimes(days_before=3), CALENDAR).due == date(2026, 11, 27)


def test_a_target_may_be_what_is_counted_from() -> None:
    kept = CommissionTimes(days_before=1, anchor=Anchor.TARGET)
    proposed = propose_day(TODAY, DUE, date(2026, 11, 27), kept, CALENDAR)
    assert proposed.due == date(2026, 11, 26)
    assert "target" in proposed.why


@pytest.mark.parametrize(
    ("due", "says"),
    [
        (date(2026, 11, 30), "St Andrew"),
        (date(2026, 11, 28), "Saturday"),
        (date(2026, 12, 4), "due on"),
        (date(2026, 11, 20), "before the day of asking"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_its_reason(due: date, says: str) -> None:
    with pytest.raises(NotAllowed, match=says) as refused:
        asked(due=due)
    assert refused.value.field == "due"


@given(days, times, st.lists(st.integers(0, 60), max_size=4), st.integers(1, 30))
def test_a_reminder_never_comes_before_the_last_one_nor_on_the_day_of_asking(
    on: date, kept: CommissionTimes, chased: list[int], to_due: int
) -> None:
    case = asked()
    one = replace(
        case.commissions[0],
        asked_on=on,
        due=CALENDAR.add_working_days(on, to_due),
        chased_on=tuple(sorted(on + timedelta(days=each) for each in chased)),
    )
    day = next_reminder(one, kept, CALENDAR)
    if day is not None:
        assert day > on
        assert CALENDAR.is_working_day(day)
        assert all(day > each for each in one.chased_on)
    else:
        assert not kept.remind_every


def test_the_badge_says_where_an_item_is() -> None:
    one = asked(due=date(2026, 11, 26)).commissions[0]
    assert badge_words("Finance", one, TODAY, CALENDAR) == "With Finance, due Thu 26 Nov"
    assert badge_words("Finance", one, date(2026, 11, 26), CALENDAR) == "With Finance, due today"
    assert badge_words("Finance", one, date(2026, 11, 27), CALENDAR) == "Late: Finance, 1 day"
    # Saturday is late already; St Andrew's Day is no working day that counts.
    assert badge_words("Finance", one, date(2026, 12, 1), CALENDAR) == "Late: Finance, 2 days"
    back = replace(one, received_on=date(2026, 12, 1))
    assert badge_words("Finance", back, date(2026, 12, 2), CALENDAR) == "Finance: received Tue 1 Dec"


@pytest.mark.parametrize(
    ("due", "how"),
    [
        (date(2026, 11, 23), Standing.LATE),
        (date(2026, 11, 24), Standing.DUE_TODAY),
        (date(2026, 11, 27), Standing.DUE_THIS_WEEK),
        (date(2026, 12, 1), Standing.WAITING),
    ],
)
def test_how_it_stands_today(due: date, how: Standing) -> None:
    assert standing(due, None, TODAY) is how
    assert standing(due, TODAY, TODAY) is Standing.RECEIVED


def test_the_same_holder_is_not_asked_twice_for_the_same_item_while_it_owes_it() -> None:
    case = asked()
    with pytest.raises(NotAllowed, match="already") as refused:
        asked(case, "  FINANCE ")
    assert refused.value.field == "holder"
    again = commissioning.receive(case, case.commissions[0].key, TODAY, Searches(), TODAY)[0]
    assert len(asked(again).commissions) == 2
    assert len(asked(case, "Estates").commissions) == 2


def test_asking_leaves_the_letter_and_its_signature_alone() -> None:
    case = a_case(3)
    assert replace(asked(case), commissions=(), next_key=case.next_key) == case


def test_what_was_cut_or_joined_is_still_with_whoever_was_asked() -> None:
    case = asked()
    first, second = (item.key for item in case.items[:2])
    key = case.commissions[0].key
    sheet = Returned("costs.xlsx", "ab" * 32, 3, TODAY, second)
    case = commissioning.file_returned(case, key, [sheet])[0]
    cut = drafting.split_item(case, first, 8)[0]
    assert commissioning.numbers(cut, cut.commissions[0]) == (1, 2, 3)
    joined = drafting.join_item_with_previous(case, second)[0]
    assert joined.commissions[0].items == (first,)
    assert joined.commissions[0].files[0].item == first
    assert commissioning.what(joined, joined.commissions[0]) == "item 1"


@given(st.data())
def test_items_asked_for_are_always_items_of_the_case(data: st.DataObject) -> None:
    case = asked(a_case(4))
    for _ in range(data.draw(st.integers(1, 5))):
        key = data.draw(st.sampled_from([item.key for item in case.items]))
        try:
            if data.draw(st.booleans()):
                case = drafting.split_item(case, key, data.draw(st.integers(1, 12)))[0]
            else:
                case = drafting.join_item_with_previous(case, key)[0]
        except NotAllowed:
            assume(True)
    known = {item.key for item in case.items}
    assert set(case.commissions[0].items) <= known
    assert len(set(case.commissions[0].items)) == len(case.commissions[0].items) > 0


def test_what_came_back_is_dated_noted_and_can_be_taken_back() -> None:
    case = asked()
    key = case.commissions[0].key
    note = Searches(" Shared drive ", "project 1", "J. Marsh", "Nothing found")
    back, fact = commissioning.receive(case, key, TODAY, note, TODAY)
    assert back.commissions[0].searches == Searches("Shared drive", "project 1", "J. Marsh", "Nothing found")
    assert fact.words == (
        "Finance answered for items 1 and 2 on 24 November 2026. "
        "Searches: Where: Shared drive. Terms: project 1. By: J. Marsh. Result: Nothing found"
    )
    with pytest.raises(NotAllowed, match="answered already"):
        commissioning.chase(back, key, TODAY, TODAY)
    waiting = commissioning.wait_again(back, key)[0]
    assert waiting.commissions[0].is_outstanding
    assert waiting.commissions[0].searches == back.commissions[0].searches
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        with pytest.raises(NotAllowed) as refused:
            commissioning.receive(case, key, day, note, TODAY)
        assert refused.value.field == "received"


def test_the_same_file_is_filed_once() -> None:
    case = asked()
    key = case.commissions[0].key
    one = Returned("a.pdf", "ab" * 32, 3, TODAY)
    case = commissioning.file_returned(case, key, [one])[0]
    with pytest.raises(NotAllowed, match="here already"):
        commissioning.file_returned(case, key, [replace(one, name="b.pdf")])
    with pytest.raises(NotAllowed, match="not asked for that item"):
        commissioning.file_returned(case, key, [replace(one, sha256="cd" * 32, item=case.items[2].key)])
    assert not commissioning.take_off_returned(case, key, 0)[0].commissions[0].files
    with pytest.raises(NotFound):
        commissioning.take_off_returned(case, key, 1)


@pytest.mark.parametrize(
    ("holder", "field"),
    [
        (Holder(" \u200b "), "name"),
        (Holder("x" * 121), "name"),
        (Holder("Finance", "finance"), "email"),
        (Holder("Finance", "a@b.org, c@d.org"), "email"),
        (Holder("Finance", "a@b.org\nBcc: c@d.org"), "email"),
        (Holder("Finance", note="x" * 1001), "note"),
    ],
)
def test_a_holder_that_cannot_be_kept_names_its_field(holder: Holder, field: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        checked(holder)
    assert refused.value.field == field


def test_a_name_is_one_line_whatever_was_pasted() -> None:
    assert checked(Holder(" Finance\r\n\u202eteam\t", " fin@x.org ")) == Holder("Finance team", "fin@x.org")

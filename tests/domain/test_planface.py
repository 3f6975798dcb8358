"""The planner's face: every entry on its day, once; weeks, owners and words that agree with the agenda."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain.agenda import Agenda, CaseName, Entry, EntryKind
from foidesk.domain.planface import PlanEntry, plan_face
from foidesk.domain.regimes import Regime

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 11, 24)
KINDS = st.sampled_from(list(EntryKind))
DAYS = st.dates(date(2025, 12, 20), date(2027, 1, 10))


def an_entry(on: date, kind: EntryKind = EntryKind.RESPONSE, owner: str = "Priya", number: int = 1) -> Entry:
    case = CaseName(number, f"HA{number:05}", "Travel", owner, Regime.FOIA)
    return Entry(on, kind, case, kind.words, number)


def a_face(entries, year=2026, closed=None, **chosen):
    ordered = tuple(sorted(entries, key=lambda one: one.on))
    return plan_face(Agenda(ordered, ()), year, CALENDAR, closed or {}, TODAY, **chosen)


@given(st.lists(st.tuples(DAYS, KINDS, st.sampled_from(["Priya", "Tom", ""])), max_size=40))
def test_every_entry_of_the_shown_weeks_is_there_once_and_the_sums_agree(made) -> None:
    entries = [an_entry(on, kind, owner, number) for number, (on, kind, owner) in enumerate(made, 1)]
    face = a_face(entries)
    first, last = face.weeks[0].monday, face.weeks[-1].monday + timedelta(days=6)
    shown = [one.entry for week in face.weeks for day in week.days for one in day.entries]
    assert sorted(one.number for one in shown) == [one.number for one in entries if first <= one.on <= last]
    for week in face.weeks:
        assert week.deadlines == sum(day.deadlines for day in week.days)
        assert week.piles_up == (week.deadlines >= 5)
    assert face.deadlines == sum(one.kind.is_deadline and one.on.year == 2026 for one in entries)
    for name in face.owners:
        theirs = a_face(entries, owner=name, targets=False)
        assert {one.case.owner for day in theirs.days() for one in day.entries} <= {name}
        assert all(day.targets == 0 for day in theirs.days())
    assert sum(a_face(entries, owner=name).deadlines for name in face.owners) == face.deadlines


@given(DAYS, DAYS)
def test_a_day_is_overdue_from_midnight_on_and_never_before(today: date, on: date) -> None:
    face = plan_face(Agenda((an_entry(on),), ()), on.year, CALENDAR, {}, today)
    day = face.day_at(on)
    assert day is not None
    (one,) = day.entries
    assert one.late == (on < today)
    assert (one.days_left > 0, one.days_left == 0) == (on > today, on == today)
    if on > today and CALENDAR.is_working_day(on):
        assert one.days_left == CALENDAR.working_days_between(today, on)


def test_what_is_said_of_a_day() -> None:
    entries = [an_entry(date(2026, 12, 2), number=1), an_entry(date(2026, 12, 2), EntryKind.TARGET, number=2)]
    face = a_face(entries, closed={date(2026, 12, 29): "Christmas closure"})
    assert face.day_at(date(2026, 12, 2)).spoken == (
        "Wednesday 2 December 2026, 1 deadline, 1 target: HA00001, HA00002"
    )
    assert face.day_at(TODAY).spoken == "Tuesday 24 November 2026, today, nothing due"
    assert face.day_at(date(2026, 11, 30)).spoken == (
        "Monday 30 November 2026, Not a working day: St Andrew’s Day (Scotland), nothing due"
    )
    assert "Office closed: Christmas closure. The day still counts" in face.day_at(date(2026, 12, 29)).spoken


def test_a_past_refusal_notice_is_not_overdue_and_a_missed_target_says_so() -> None:
    past = date(2026, 11, 20)
    notice = PlanEntry(an_entry(past, EntryKind.REFUSAL_NOTICE), -2)
    assert (notice.late, notice.left_words) == (False, "Given")
    missed = Entry(past, EntryKind.TARGET, an_entry(past).case, "Target: Draft", missed=True)
    assert (PlanEntry(missed, -2).late, PlanEntry(missed, -2).left_words) == (True, "Missed")
    assert PlanEntry(an_entry(past, EntryKind.TARGET), -2).left_words == "Reached"
    assert [PlanEntry(an_entry(past), left).left_words for left in (-2, -1, 0, 1, 5)] == [
        "2 days late",
        "1 day late",
        "Due today",
        "1 day",
        "5 days",
    ]


def test_the_first_and_last_year_of_the_calendar_have_a_face() -> None:
    for year in (CALENDAR.first_year, CALENDAR.last_year):
        face = a_face([an_entry(date(year, 12, 31)), an_entry(date(year, 1, 2))], year=year)
        assert face.deadlines == 2
        assert len(face.days()) in (365, 366)
    assert a_face([an_entry(date(2041, 1, 2))], year=2040).weeks[-1].deadlines == 1

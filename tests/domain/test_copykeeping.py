"""Which copies stay: properties that hold for every pile of copies."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.copykeeping import DAILY, MONTHLY, WEEKLY, is_due, is_old, kept, superfluous

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
moments = st.sets(
    st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOON - timedelta(minutes=minutes)), max_size=200
)


@given(moments)
def test_the_newest_copy_is_never_removed(pile: set[datetime]) -> None:
    gone = superfluous(pile)
    assert gone <= pile
    assert gone | kept(pile) == pile
    assert not pile or max(pile) not in gone


@given(moments)
def test_every_copy_of_the_last_day_and_the_newest_of_each_late_day_week_and_month_stay(pile: set[datetime]) -> None:
    stay = kept(pile)
    assert all(one in stay for one in pile if max(pile) - one < timedelta(days=1))
    for most, span in (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    ):
        spans = sorted({span(one) for one in pile}, reverse=True)[:most]
        assert all(max(one for one in pile if span(one) == this) in stay for this in spans)


@given(moments)
def test_the_pile_does_not_grow_and_thinning_again_takes_nothing(pile: set[datetime]) -> None:
    stay = kept(pile)
    old = [one for one in stay if max(pile) - one >= timedelta(days=1)]
    assert len(old) <= DAILY + WEEKLY + MONTHLY
    assert kept(stay) == stay


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=120))
def test_making_and_thinning_day_by_day_keeps_a_copy_of_every_late_month(gaps: list[int]) -> None:
    pile: set[datetime] = set()
    at = datetime(2024, 1, 1, tzinfo=UTC)
    months = set()
    for hours in gaps:
        at += timedelta(hours=hours)
        pile = set(kept(pile | {at}))
        months.add((at.year, at.month))
        assert at in pile
    assert {(one.year, one.month) for one in pile} >= set(sorted(months)[-MONTHLY:])


def test_a_copy_is_due_after_its_time_and_after_a_clock_that_was_wrong() -> None:
    hour = timedelta(hours=1)
    assert is_due(None, NOON, hour)
    assert not is_due(NOON - timedelta(minutes=59), NOON, hour)
    assert is_due(NOON - hour, NOON, hour)
    assert not is_due(NOON - timedelta(hours=23), NOON, None)
    assert is_due(NOON - timedelta(hours=24), NOON, None)
    assert is_due(NOON + hour, NOON, hour)
    assert not is_old(NOON - timedelta(hours=47), NOON)
    assert is_old(NOON - timedelta(hours=48), NOON)
    assert is_old(None, NOON)

"""Which copies of the register are kept and when a new one is due: many of late, few of long ago."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime, timedelta

DAILY, WEEKLY, MONTHLY = 14, 8, 24
DAY = timedelta(days=1)
OLD = timedelta(days=2)


def kept(moments: Collection[datetime]) -> frozenset[datetime]:
    """Choose the copies that stay: all of the last day, then the newest of 14 days, of 8 weeks and of 24 months.

    Days, weeks and months without a copy do not count, and the last day is that of the newest copy: an office that
    was shut for a year comes back to all its copies.
    """
    if not moments:
        return frozenset()
    newest = max(moments)
    stay = {one for one in moments if newest - one < DAY}
    spans: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAILY, datetime.date),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for most, span_of in spans:
        last: dict[Hashable, datetime] = {}
        for one in sorted(moments, reverse=True):
            if len(last) == most and span_of(one) not in last:
                break
            last.setdefault(span_of(one), one)
        stay.update(last.values())
    return frozenset(stay)


def superfluous(moments: Collection[datetime]) -> frozenset[datetime]:
    """Choose the copies that may go; the newest is never among them."""
    return frozenset(moments) - kept(moments)


def is_due(last: datetime | None, now: datetime, every: timedelta | None) -> bool:
    """Say whether a copy is to be made: none yet, the last older than a day, or `every` went by since.

    A copy of a later moment was made by a clock that was wrong, and is as good as none.
    """
    return last is None or last > now or now - last >= (DAY if every is None else min(every, DAY))


def is_old(last: datetime | None, now: datetime) -> bool:
    """Say whether the office has to be warned: no copy of the last two days."""
    return last is None or now - last >= OLD

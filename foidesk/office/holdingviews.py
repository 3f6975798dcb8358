"""A commission as the desk shows it: with the holder's present name, how it stands today and when it is chased next."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain import commissioning
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case
from foidesk.domain.commissions import (
    Commission,
    CommissionTimes,
    Standing,
    badge_words,
    days_late,
    next_reminder,
    standing,
)
from foidesk.domain.holders import Holder
from foidesk.store.cabinet import Drawer
from foidesk.store.folding import fold


@dataclass(frozen=True, slots=True)
class CommissionView:
    """What one holder was asked for; `badge` says in a few words where it is."""

    commission: Commission
    holder: Holder
    numbers: tuple[int, ...]
    what: str
    standing: Standing
    days_late: int
    badge: str
    remind_on: date | None

    @property
    def key(self) -> int:
        """Give the commission's key in its case."""
        return self.commission.key


def commissions_of(
    drawer: Drawer, case: Case, calendar: Calendar, today: date, times: CommissionTimes
) -> tuple[CommissionView, ...]:
    """Give the commissions of a case: what is outstanding first, by day."""
    if not case.commissions:
        return ()
    found, by_name = [], drawer.holders.by_name()
    for one in case.commissions:
        listed = by_name.get(fold(one.holder))
        holder = listed.holder if listed is not None else Holder(one.holder)
        found.append(
            CommissionView(
                commission=one,
                holder=holder,
                numbers=commissioning.numbers(case, one),
                what=commissioning.what(case, one),
                standing=standing(one.due, one.received_on, today),
                days_late=days_late(one.due, today, calendar) if one.is_outstanding else 0,
                badge=badge_words(holder.name, one, today, calendar),
                remind_on=next_reminder(one, times, calendar) if one.is_outstanding else None,
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.commission.is_outstanding, one.commission.due, one.key)))

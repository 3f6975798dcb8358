"""The due date and the days taken, as kept beside each case, held against what its events and the calendar give.

They are kept so that lists sort fast, and follow from the case: working them out again proves them (FOIA 2000 s.10).
"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.work import Work, bank_days_of, calendar_of, standing_of
from foidesk.store.cabinet import Drawer
from foidesk.store.casefiles import Standing

_WORDS = {
    "due": "The due date",
    "state": "The state of the clock",
    "answered_on": "The day of the answer",
    "days_taken": "The number of days taken",
    "waiting": "Whether the clock waits",
    "due_of": "What the due date is of",
    "due_limit": "The length of the deadline",
}
_OF_THE_CALENDAR = frozenset({"due", "state", "days_taken", "due_limit"})
"""An extension that has come too late under the new calendar changes nothing, and so the length too."""


def standing_problems(work: Work, drawer: Drawer) -> Iterator[str]:
    """Say which of the derived values are not what they follow from.

    Only open cases are counted again when the calendar changes: a closed one is held against the calendar of its last
    change. Where that is not known (nothing was kept of it before version 28 of the register, nor does a case of an
    old log have a change of its own), any calendar that was kept will do, or what the calendar moves is left.
    """
    changes, open_ids = drawer.journal.last_changes(), frozenset(drawer.casefiles.open_ids())
    kept_calendars: list[tuple[int, Calendar]] = []
    try:
        kept_calendars += (
            (worked.entry, calendar_of(bank_days_of(worked), worked.marks)) for worked in drawer.worked_calendars.all()
        )
    except StoreTrouble as trouble:
        yield f"The calendars that the register was worked out with cannot be read: {trouble.details}"
    for case_id in drawer.casefiles.ids():
        last, leaving = changes.get(case_id), frozenset[str]()
        calendars = [work.calendar]
        if case_id not in open_ids:
            calendars = [one for entry, one in kept_calendars if last is None or entry <= last]
            if last is not None:
                calendars = calendars[-1:]
            elif not kept_calendars or kept_calendars[0][0] > 0:
                calendars = []
            if not calendars:
                calendars, leaving = [work.calendar], _OF_THE_CALENDAR
        try:
            case, kept = drawer.casefiles.load(case_id), drawer.casefiles.standing(case_id)
            wanted = [standing_of(case, one) for one in calendars]
        except Exception as error:  # what cannot be read is told by the other checks; the rest is looked at
            yield f"The clock of case number {case_id} cannot be counted: {error}"
            continue
        if kept not in wanted:
            yield from _differences(case, kept, wanted[-1], leaving=leaving)


def _differences(case: Case, kept: Standing, wanted: Standing, *, leaving: frozenset[str]) -> Iterator[str]:
    for one in fields(Standing):
        was, now = getattr(kept, one.name), getattr(wanted, one.name)
        if was != now and one.name not in leaving:
            yield (
                f"{_WORDS[one.name]} of {case.reference} is kept as {_said(was)}, "
                f"and its events and the calendar give {_said(now)}"
            )


def _said(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return DateStyle.PLAIN.write(value) if isinstance(value, date) else str(value)

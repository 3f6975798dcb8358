"""The due date and the days taken, as kept beside each case, held against what its events and the calendar give.

They are kept so that lists sort fast, and follow from the case: working them out again proves them (FOIA 2000 s.10).
"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from foidesk.domain.case import Case
from foidesk.domain.facts import FactKind
from foidesk.domain.profile import DateStyle
from foidesk.office.work import Work
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

    Only open cases are counted again when the calendar changes: of a closed one, what the calendar moves is looked at
    only while the calendar is as it was when the case was last changed.
    """
    entries = drawer.journal.ends()
    calendar_changed = drawer.journal.last_of_kind(FactKind.CALENDAR_CHANGED)
    open_ids = frozenset(drawer.casefiles.open_ids())
    for case_id in drawer.casefiles.ids():
        try:
            case, kept = drawer.casefiles.load(case_id), drawer.casefiles.standing(case_id)
            wanted = work.standing(case)
        except Exception as error:  # what cannot be read is told by the other checks; the rest is looked at
            yield f"The clock of case number {case_id} cannot be counted: {error}"
            continue
        moved_since = case_id not in open_ids and calendar_changed > entries.get(case_id, 0)
        yield from _differences(case, kept, wanted, leaving=_OF_THE_CALENDAR if moved_since else frozenset())


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

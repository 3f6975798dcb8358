"""What a later message meant in a case, taken back again because it was filed in the wrong one."""

from datetime import date

from foidesk.domain import despatch, reviewing, timekeeping
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Change, Stage
from foidesk.domain.latermail import FilingKind
from foidesk.domain.troubles import NotAllowed


def take_back(case: Case, kind: FilingKind, on: date, calendar: Calendar) -> Change | None:
    """Take back what a message of a day meant: the clock event, the review asked for, the withdrawal.

    None where it meant nothing, or where that was taken off the case before. NotAllowed where later acts rest on it.
    """
    if kind.event is not None:
        for index in reversed(range(len(case.events))):
            if (case.events[index].kind, case.events[index].on) == (kind.event, on):
                return timekeeping.remove_event(case, index, calendar)
    if kind is FilingKind.REVIEW:
        for index, review in enumerate(case.reviews):
            if review.asked_on == on:
                if review.decided_on is not None:
                    raise NotAllowed(
                        f"The internal review that this message asked for in {case.reference} is decided.",
                        kept="The message stays where it is.",
                        do="Correct the review on the Clock tab first if it was never asked for.",
                    )
                return reviewing.remove(case, index)
    if kind is FilingKind.WITHDRAWN and case.ended is Stage.WITHDRAWN and case.ended_on == on:
        return despatch.reopen(case)
    return None

"""What happened on a clock, told event by event for whoever reads the working: caseworker, requester, Commissioner."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar, in_words, last_day_beginning_with
from foidesk.domain.clock_course import ClockState, Course
from foidesk.domain.clock_events import ANSWERED_BY, ClockEvent
from foidesk.domain.clock_sections import CITES
from foidesk.domain.regimes import DeadlineOf, EventKind, Regime

NUMBERS = {1: "one", 2: "two", 3: "three"}
_K = EventKind


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the working: a hint for its icon, its words, and whether the line matters most.

    `lead` is the opening part of `text` that may be set in bold when the line is emphasised.
    """

    icon_hint: str
    text: str
    emphasis: bool = False
    lead: str = ""


class Short:
    """Says a date without its year while the year is the one the first line named."""

    def __init__(self, first: date) -> None:
        self.year = first.year

    def __call__(self, day: date) -> str:
        """Say the date."""
        return in_words(day, year=day.year != self.year)


def what_happened(course: Course, calendar: Calendar) -> list[Step]:
    """Tell each event with its day, what it did to the clock, and where the law says so."""
    short = Short(course.received)
    return [_told(course, event, short(event.on), calendar) for event in course.events]


def _told(course: Course, event: ClockEvent, on: str, calendar: Calendar) -> Step:
    if event in course.void:
        return _void(event, on)
    match event.kind:
        case _K.CLARIFICATION_REQUESTED:
            step = _asked(course, event, on)
        case _K.CLARIFICATION_RECEIVED if course.terms.regime is Regime.SAR:
            step = Step("arrow_clockwise", f"The answer came on {on}. {_left_out(course, event.on)}")
        case _K.CLARIFICATION_RECEIVED:
            step = _clarified(course, event, on)
        case _K.FEES_NOTICE_GIVEN:
            step = _fees_notice(course, event.on, on, calendar)
        case _K.FEE_RECEIVED if course.terms.regime is Regime.SAR:
            step = Step("money", f"The fee came on {on}{_month_starts(course, event.on)}.")
        case _K.FEE_RECEIVED:
            step = Step(
                "money",
                f"The fee came on {on}. The working days from the notice to the payment, both included, "
                f"are left out ({CITES[course.terms.regime].pause}).{_paid_too_late(course, event.on, calendar)}",
            )
        case _K.IDENTITY_REQUESTED:
            step = Step(
                "person",
                f"On {on} the office asked for proof of identity. The month starts when it comes (Article 12A).",
            )
        case _K.IDENTITY_RECEIVED:
            step = Step("person", f"The proof of identity came on {on}{_month_starts(course, event.on)}.")
        case _:
            step = _extension(course, event, on, calendar)
    return step


def _void(event: ClockEvent, on: str) -> Step:
    icon, what = _VOID[event.kind]
    if event.kind in ANSWERED_BY.values():
        return Step(icon, f"{what} came on {on}. It changes nothing.")
    return Step(
        icon, f"On {on} the office {what}. The time for that had run out by then, so it changes nothing.", emphasis=True
    )


_VOID = {
    _K.CLARIFICATION_REQUESTED: ("question_circle", "asked what was meant"),
    _K.CLARIFICATION_RECEIVED: ("arrow_clockwise", "The answer"),
    _K.FEES_NOTICE_GIVEN: ("money", "gave a fees notice"),
    _K.FEE_RECEIVED: ("money", "The fee"),
    _K.IDENTITY_REQUESTED: ("person", "asked for proof of identity"),
    _K.IDENTITY_RECEIVED: ("person", "The proof of identity"),
    _K.EIR_EXTENSION: ("scales", "wrote that the request needs longer"),
    _K.SAR_EXTENSION: ("scales", "wrote that the request needs longer"),
}


def _asked(course: Course, event: ClockEvent, on: str) -> Step:
    cite = CITES[course.terms.regime].clarify
    if event in course.late:  # a clock that has run out cannot be stopped; the answer is a new date of receipt
        text = (
            f"On {on}, after the time for answering had run out, the office asked what was meant: an unclear request "
            f"need not be answered ({cite})."
        )
        return Step("question_circle", text, emphasis=True)
    why = (
        "the time does not run" if course.terms.regime is Regime.SAR else "an unclear request need not be answered yet"
    )
    return Step("question_circle", f"On {on} the office asked what was meant. The clock stopped: {why} ({cite}).")


def _clarified(course: Course, event: ClockEvent, on: str) -> Step:
    lead = f"The answer came on {on}."
    extended = course.extension is not None and course.events.index(course.extension) < course.events.index(event)
    count = (
        f"the count started again after it, and the {course.limit} working days in all are counted from there"
        if extended
        else f"the {course.terms.limit} working days started again after it"
    )
    text = f"{lead} That is the new date of receipt: {count} ({CITES[course.terms.regime].restart})."
    return Step("arrow_clockwise", text, emphasis=True, lead=lead)


def _left_out(course: Course, answered: date) -> str:
    asked = next(first for first, last in reversed(course.stops) if last == answered)
    if answered <= course.started:  # the day the month starts from is not one of its days
        return "That was before the month began to run, so no day of it is left out."
    if asked <= course.started:
        return "The days of the month up to the answer, that day included, are left out."
    return "The days from asking to the answer, both included, are left out."


def _month_starts(course: Course, came: date) -> str:
    """Say that the month starts with this arrival, unless it started or starts with a later one."""
    waits = course.state in {ClockState.WAITING_IDENTITY, ClockState.WAITING_FEE}
    return ": the month starts then (Article 12A)" if came == course.started and not waits else ""


def _fees_notice(course: Course, day: date, on: str, calendar: Calendar) -> Step:
    regime, cites = course.terms.regime, CITES[course.terms.regime]
    if regime is Regime.SAR:
        return Step("money", f"On {on} the office asked for a fee. The month starts when it is paid (Article 12A).")
    last = in_words(_last_to_pay(regime, day, calendar))
    return Step(
        "money",
        f"On {on} the office gave a fees notice. The clock stopped ({cites.pause}). "
        f"The fee has to arrive by {last}, or the request need not be answered ({cites.lapse}).",
    )


def _last_to_pay(regime: Regime, notice: date, calendar: Calendar) -> date:
    if regime is Regime.FOIA:
        return last_day_beginning_with(notice, 3)
    return calendar.add_working_days(notice, 60)


def _paid_too_late(course: Course, paid: date, calendar: Calendar) -> str:
    notice = next(first for first, last in reversed(course.stops) if last == paid)
    if paid <= _last_to_pay(course.terms.regime, notice, calendar):
        return ""
    return " It came after the last day for paying, so the request need not be answered."


def _extension(course: Course, event: ClockEvent, on: str, calendar: Calendar) -> Step:
    terms, is_late = course.terms, event in course.late
    when = f"On {on}, after the time for answering had run out, the office" if is_late else f"On {on} the office"
    if terms.regime is Regime.SAR:
        added = course.limit - terms.limit
        text = (
            f"{when} wrote that the request needs longer, being complex or one of several (Article 12(3)): "
            f"{NUMBERS[added]} more {'month' if added == 1 else 'months'}."
        )
    elif terms.deadline_of is DeadlineOf.INTERNAL_REVIEW:
        text = (
            f"{when} wrote that the review needs longer: {course.limit} working days in all, for exceptional "
            "cases only (section 45 Code of Practice)."
        )
    elif terms.regime is Regime.EIR:
        text = (
            f"{when} wrote that the request is complex and voluminous: {course.limit} working days in all "
            "(regulation 7(1))."
        )
    else:
        text = f"{when} wrote that weighing the public interest needs longer (section 10(3)) and gave a date: "
        text += f"{course.limit} working days in all, {_ceiling(course.limit)}. {_notice_due(course, event, calendar)}"
    return Step("scales", text, emphasis=is_late)


def _ceiling(limit: int) -> str:
    if limit == 40:
        return "the most the ICO normally expects"
    return f"{'more than' if limit > 40 else 'within'} the 40 the ICO normally expects at most"


def _notice_due(course: Course, event: ClockEvent, calendar: Calendar) -> str:
    """Say when the refusal notice is due (FOIA 2000 s.17(1)-(2)): the extension does not move it."""
    day = f"day {course.terms.limit}"
    if course.state is not ClockState.RUNNING:
        return f"The refusal notice is still due on {day}."
    first_due = course.last_day(course.terms.limit, calendar)
    was = "was" if event in course.late and event.on > first_due else "is still"
    return f"The refusal notice {was} due on {day}, {in_words(first_due)}."

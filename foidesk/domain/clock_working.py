"""A deadline's working in plain English, one line a step, naming the sections it rests on."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar, corresponding_date, in_words, last_day_beginning_with
from foidesk.domain.clock_course import ClockState, Course
from foidesk.domain.clock_days import Days
from foidesk.domain.clock_sections import CITES
from foidesk.domain.regimes import MONTHS, DeadlineOf, EventKind, Regime

_NUMBERS = {1: "one", 2: "two", 3: "three"}
_GDPR_BEGAN = date(2018, 5, 25)
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


def steps_of(course: Course, days: Days, due: date | None, calendar: Calendar) -> tuple[Step, ...]:
    """Tell how the date was reached, in the order things happened."""
    steps = [_opening(course), *_what_happened(course, calendar)]
    if course.terms.unit == MONTHS:
        steps += _months(course, days, due, calendar)
    else:
        steps += _working_days(course, days, due, calendar)
    if due is not None and calendar.is_forecast(due):
        steps.append(
            Step(
                "warning",
                f"The bank holidays after {calendar.last_proclaimed_year} are a forecast: a day may yet be added.",
                emphasis=True,
            )
        )
    return tuple(steps)


def _opening(course: Course) -> Step:
    what = {
        DeadlineOf.RESPONSE: "The request came in on",
        DeadlineOf.INTERNAL_REVIEW: "The review was asked for on",
        DeadlineOf.REVIEW_REQUEST_WINDOW: "The response was issued on",
        DeadlineOf.FEE_PAYMENT: "The fees notice was given on",
    }[course.terms.deadline_of]
    after = "" if course.terms.unit == MONTHS else " That day is not counted."
    if course.resets or course.late_starts or course.state is ClockState.WAITING_IDENTITY:
        after = ""
    return Step("mail_inbox", f"{what} {in_words(course.received)}.{after}")


def _what_happened(course: Course, calendar: Calendar) -> list[Step]:
    steps: list[Step] = []
    cites = CITES[course.terms.regime]
    short, subject_access = _Short(course.received), course.terms.regime is Regime.SAR
    for event in course.events:
        on = short(event.on)
        late = " That was after the time for answering had run out." if event in course.late else ""
        match event.kind:
            case _K.CLARIFICATION_REQUESTED:
                why = "the time does not run" if subject_access else "an unclear request need not be answered yet"
                steps.append(
                    Step(
                        "question_circle",
                        f"On {on} you asked what was meant. The clock stopped: {why} ({cites.clarify}).{late}",
                    )
                )
            case _K.CLARIFICATION_RECEIVED if subject_access:
                steps.append(
                    Step(
                        "arrow_clockwise",
                        f"The answer came on {on}. The days from asking to the answer, both included, are left out.",
                    )
                )
            case _K.CLARIFICATION_RECEIVED:
                steps.append(
                    Step(
                        "arrow_clockwise",
                        f"The answer came on {on}. That is the new date of receipt: the {course.terms.limit} "
                        f"working days started again after it ({cites.restart}).",
                        emphasis=True,
                        lead=f"The answer came on {on}.",
                    )
                )
            case _K.FEES_NOTICE_GIVEN:
                steps.append(_fees_notice(course, event.on, on, calendar))
            case _K.FEE_RECEIVED if subject_access:
                steps.append(Step("money", f"The fee came on {on}: the month starts then (Article 12A)."))
            case _K.FEE_RECEIVED:
                steps.append(
                    Step(
                        "money",
                        f"The fee came on {on}. The working days from the notice to the payment, both included, "
                        f"are left out ({cites.pause}).{_paid_too_late(course, event.on, calendar)}",
                    )
                )
            case _K.IDENTITY_REQUESTED:
                steps.append(
                    Step(
                        "person",
                        f"On {on} you asked for proof of identity. The month starts when it comes (Article 12A).{late}",
                    )
                )
            case _K.IDENTITY_RECEIVED:
                steps.append(Step("person", f"The proof of identity came on {on}: the month starts then."))
            case _:
                steps.append(_extension(course, on, late, calendar))
    return steps


def _fees_notice(course: Course, day: date, on: str, calendar: Calendar) -> Step:
    regime, cites = course.terms.regime, CITES[course.terms.regime]
    if regime is Regime.SAR:
        return Step("money", f"On {on} you asked for a fee. The month starts when it is paid (Article 12A).")
    last = in_words(_last_to_pay(regime, day, calendar))
    return Step(
        "money",
        f"On {on} you gave a fees notice. The clock stopped ({cites.pause}). "
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


def _extension(course: Course, on: str, late: str, calendar: Calendar) -> Step:
    terms = course.terms
    if terms.regime is Regime.SAR:
        added = course.limit - terms.limit
        text = (
            f"On {on} you wrote that the request needs longer, being complex or one of several (Article 12(3)): "
            f"{_NUMBERS[added]} more {'month' if added == 1 else 'months'}."
        )
    elif terms.deadline_of is DeadlineOf.INTERNAL_REVIEW:
        text = (
            f"On {on} you wrote that the review needs longer: {course.limit} working days in all, for exceptional "
            "cases only (section 45 Code of Practice)."
        )
    elif terms.regime is Regime.EIR:
        text = (
            f"On {on} you wrote that the request is complex and voluminous: {course.limit} working days in all "
            "(regulation 7(1))."
        )
    else:
        first_due = ""
        if course.state is ClockState.RUNNING:
            first_due = f", {in_words(course.last_day(terms.limit, calendar))}"
        ceiling = (
            "the most the ICO normally expects"
            if course.limit == 40
            else "more than the 40 the ICO normally expects at most"
            if course.limit > 40
            else "within the 40 the ICO normally expects at most"
        )
        text = (
            f"On {on} you wrote that weighing the public interest needs longer (section 10(3)) and gave a date: "
            f"{course.limit} working days in all, {ceiling}. "
            f"The refusal notice is still due on day {terms.limit}{first_due}."
        )
    return Step("scales", text + late, emphasis=bool(late))


def _working_days(course: Course, days: Days, due: date | None, calendar: Calendar) -> list[Step]:
    short = _Short(course.received)
    if due is None:
        return [_waiting(course, days)]
    steps = []
    first = days.counted[0].date
    steps.append(Step("play", f"Counting starts on the next working day, {short(first)}: day 1."))
    if any(day.date.weekday() >= 5 for day in days.skipped):
        steps.append(Step("calendar_ltr", "Saturdays and Sundays are left out."))
    explained = False
    for day in days.skipped:
        reason = calendar.holidays.get(day.date)
        if reason is None or day.date.weekday() >= 5:
            continue
        lead = f"{short(day.date)} is left out: {reason}."
        more = ""
        if not explained and reason.endswith(")"):
            explained = True
            cite = CITES[course.terms.regime].working_day
            more = f" A bank holiday in any part of the UK is not a working day, wherever the office is ({cite})."
        steps.append(Step("flag", lead + more, emphasis=True, lead=lead))
    end = {
        DeadlineOf.RESPONSE: "An answer sent up to midnight is in time.",
        DeadlineOf.INTERNAL_REVIEW: "An outcome sent up to midnight is in time.",
        DeadlineOf.REVIEW_REQUEST_WINDOW: "A review asked for later may be refused.",
        DeadlineOf.FEE_PAYMENT: "A fee that arrives up to midnight is in time.",
    }[course.terms.deadline_of]
    steps.append(Step("checkmark", f"Day {course.limit} is {in_words(due)}. {end}"))
    return steps


def _months(course: Course, days: Days, due: date | None, calendar: Calendar) -> list[Step]:
    if due is None:
        return [_waiting(course, days)]
    months = f"{_NUMBERS[course.limit]} {'month' if course.limit == 1 else 'months'}"
    if course.terms.deadline_of is DeadlineOf.FEE_PAYMENT:
        return [
            Step(
                "checkmark",
                f"The fee has to arrive within {months} beginning with that day (section 9(2)), so the last day "
                f"is {in_words(due)}. Weekends and bank holidays do not move it.",
            )
        ]
    same = corresponding_date(course.started, course.limit)
    steps = [
        Step(
            "play",
            f"The time runs to the end of the same date {months} after {in_words(course.started)} (Article 12(3))"
            + (": " if same.day == course.started.day else ". That month has no such date, so its last day: ")
            + f"{in_words(same)}.",
        )
    ]
    left_out = sum(day.reason.startswith("Waiting") for day in days.skipped)
    last = course.last_date_before_rolling(course.limit, calendar)
    if left_out:
        plural = "day was" if left_out == 1 else "days were"
        steps.append(Step("calendar_ltr", f"{left_out} {plural} left out, which moves it to {in_words(last)}."))
    if last != due:
        steps += [
            Step("flag", f"{in_words(day.date)} is not a day the time can end on: {day.reason}.", emphasis=True)
            for day in days.skipped
            if last <= day.date < due
        ]
    steps.append(Step("checkmark", f"The last day is {in_words(due)}. An answer sent up to midnight is in time."))
    if course.started < _GDPR_BEGAN:
        steps.append(
            Step(
                "warning",
                "One month has been the limit since 25 May 2018 only; before that it was 40 days.",
                emphasis=True,
            )
        )
    return steps


def _waiting(course: Course, days: Days) -> Step:
    what = {
        ClockState.WAITING_CLARIFICATION: "the answer comes. The count starts again then"
        if course.terms.regime is not Regime.SAR
        else "the answer comes. The time goes on then",
        ClockState.WAITING_FEE: "the fee is paid. The count goes on then",
        ClockState.WAITING_IDENTITY: "the proof of identity comes. The month starts then",
    }.get(course.state, "")
    if course.terms.regime is Regime.SAR and course.state is ClockState.WAITING_FEE:
        what = "the fee is paid. The month starts then"
    so_far = ""
    if course.state is ClockState.WAITING_FEE and course.terms.regime is not Regime.SAR:
        used = days.number_reached
        so_far = f" {used} working {'day has' if used == 1 else 'days have'} been used."
    return Step("pause", f"There is no due date until {what}.{so_far}", emphasis=True)


class _Short:
    """Says a date without its year while the year is the one the first line named."""

    def __init__(self, first: date) -> None:
        self.year = first.year

    def __call__(self, day: date) -> str:
        return in_words(day, year=day.year != self.year)

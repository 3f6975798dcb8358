"""A deadline's working in plain English, one line a step, naming the sections it rests on."""

from datetime import date

from foidesk.domain.calendars import Calendar, corresponding_date, in_words
from foidesk.domain.clock_course import ClockState, Course
from foidesk.domain.clock_days import Days
from foidesk.domain.clock_happenings import NUMBERS, Short, Step, what_happened
from foidesk.domain.clock_sections import CITES
from foidesk.domain.regimes import MONTHS, DeadlineOf, Regime

__all__ = ["Step", "steps_of"]

_GDPR_BEGAN = date(2018, 5, 25)


def steps_of(course: Course, days: Days, due: date | None, calendar: Calendar) -> tuple[Step, ...]:
    """Tell how the date was reached, in the order things happened."""
    steps = [_opening(course), *what_happened(course, calendar)]
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


def _working_days(course: Course, days: Days, due: date | None, calendar: Calendar) -> list[Step]:
    short = Short(course.received)
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
        forecast = ", by forecast" if calendar.is_forecast(day.date) else ""
        lead = f"{short(day.date)} is left out{forecast}: {reason}."
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
    months = f"{NUMBERS[course.limit]} {'month' if course.limit == 1 else 'months'}"
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
        were = f"{left_out} day was" if left_out == 1 else f"{left_out} days were"
        # A stop may begin on the working day to which a weekend had carried the end of the month.
        carried = (last - same).days - left_out
        more = f", and {carried} more of a weekend or public holiday at the end of the month" if carried else ""
        steps.append(Step("calendar_ltr", f"{were} left out{more}, which moves it to {in_words(last)}."))
    if last != due:
        steps.append(Step("flag", _passed_over(last, due, calendar), emphasis=True))
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


def _passed_over(last: date, due: date, calendar: Calendar) -> str:
    """Name the closed days that the end of the month passes over (ICO, right of access)."""
    closed = []
    for number in range(last.toordinal(), due.toordinal()):
        day = date.fromordinal(number)
        holiday = calendar.holidays.get(day, "").partition(" (")[0] if day.weekday() < 5 else ""
        closed.append(in_words(day, year=number == last.toordinal()) + (f" ({holiday})" if holiday else ""))
    named = closed[0] if len(closed) == 1 else f"{', '.join(closed[:-1])} and {closed[-1]}"
    are = "is" if len(closed) == 1 else "are"
    return f"The time does not end on a weekend or a public holiday: {named} {are} passed over."


def _waiting(course: Course, days: Days) -> Step:
    subject_access = course.terms.regime is Regime.SAR
    awaited = [
        *["the proof of identity"] * (course.identity_asked is not None),
        *["the answer"] * (course.asked is not None),
        *["the fee"] * (course.fee_notice is not None),
    ]
    if len(awaited) > 1:
        until = f"{', '.join(awaited[:-1])} and {awaited[-1]} have come"
    else:
        until = "the fee is paid" if course.state is ClockState.WAITING_FEE else f"{awaited[0]} comes"
    so_far = ""
    if subject_access:
        goes_on = "The time goes on then" if awaited == ["the answer"] else "The month starts then"
        if len(awaited) > 1 and course.asked is not None:
            goes_on = "No day before that counts"
    elif course.asked is not None:
        goes_on = "The count starts again then"
    elif used := days.number_reached:
        goes_on = "The count goes on then"
        so_far = f" {used} working {'day has' if used == 1 else 'days have'} been used."
    else:
        goes_on = "The count starts then"
    return Step("pause", f"There is no due date until {until}. {goes_on}.{so_far}", emphasis=True)

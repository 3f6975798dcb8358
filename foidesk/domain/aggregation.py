"""Requests that may be counted together for the cost limit (Fees Regulations 2004, regulation 5)."""

from datetime import date

from foidesk.domain.calendars import Calendar

PERIOD = 60


def within_period(one: date, other: date, calendar: Calendar) -> bool:
    """Say whether both days lie in one period of sixty consecutive working days (regulation 5(2)(b))."""
    first, last = sorted((one, other))
    days = calendar.working_days_between(first, last) + calendar.is_working_day(first)
    return days <= PERIOD

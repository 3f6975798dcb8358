"""Requests that may be counted together for the cost limit (Fees Regulations 2004, regulation 5)."""

from collections.abc import Sequence
from datetime import date, timedelta

from foidesk.domain.calendars import Calendar

PERIOD = 60


def within_period(one: date, other: date, calendar: Calendar) -> bool:
    """Say whether both days lie in one period of sixty consecutive working days (regulation 5(2)(b))."""
    first, last = sorted((one, other))
    days = calendar.working_days_between(first, last) + calendar.is_working_day(first)
    return days <= PERIOD


def within_one_period(days: Sequence[date], calendar: Calendar) -> bool:
    """Say whether all these days lie in one period of sixty consecutive working days (regulation 5(2)(b))."""
    return within_period(min(days), max(days), calendar)


def period_around(day: date, calendar: Calendar) -> tuple[date, date]:
    """Give the earliest and the latest day that lies in one period with this one."""
    return _edge(day, -1, calendar), _edge(day, 1, calendar)


def _edge(day: date, step: int, calendar: Calendar) -> date:
    edge = day
    while within_period(edge + timedelta(days=step), day, calendar):
        edge += timedelta(days=step)
    return edge


def period_words(days: Sequence[date], calendar: Calendar) -> str:
    """Say from when to when a group of requests came in, and how many working days that is."""
    first, last = min(days), max(days)
    count = calendar.working_days_between(first, last) + calendar.is_working_day(first)
    return f"{_plain(first)} to {_plain(last)} is {count} working {'day' if count == 1 else 'days'}"


def _plain(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"

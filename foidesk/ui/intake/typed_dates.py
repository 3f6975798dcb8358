"""A day as people type it: "3 nov", "23/7/2024", "Tue 23 July 2024", "yesterday"; nothing is guessed month first."""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(?:[a-z]+day|mon|tues?|wed|thur?s?|fri|sat|sun)?\.?,?\s*(\d{1,2})(?:st|nd|rd|th)?[\s.-]*"
                    r"([a-z]{3,9})\.?,?[\s.-]*(\d{4}|\d{2})?", re.I)  # fmt: skip
_DIGITS = re.compile(r"(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


_SAID = {"yesterday": -1, "today": 0, "tomorrow": 1}


def read_day(typed: str, today: date, *, ahead: bool = False) -> date | None:
    """Read a day; without a year it is the latest such day that is not after today. None if it is no day.

    With `ahead` a day without a year is the next one that is not before today.
    """
    words = " ".join(typed.split()).lower()
    if words in _SAID:
        return today + timedelta(days=_SAID[words])
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NAMED.fullmatch(words):
        month = _month(found[2])
    elif found := _DIGITS.fullmatch(words):
        month = int(found[2])
    else:
        return None
    number = int(found[1])
    if found[3]:
        year = int(found[3])
        return _day(year + 2000 if year < 100 else year, month, number)
    # Eight years, so that 29 February finds one.
    days = (_day(today.year + (step if ahead else -step), month, number) for step in range(9))
    return next((day for day in days if day is not None and (day >= today if ahead else day <= today)), None)


def shown_day(day: date) -> str:
    """Write a day as fields do: "Tue 23 July 2024"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {day:%B} {day.year}"


def _month(word: str) -> int:
    for number, short in enumerate(_MONTHS, start=1):
        full = date(2000, number, 1).strftime("%B").lower()
        if full.startswith(word) or (word == "sept" and short == "sep"):
            return number
    return 0


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None

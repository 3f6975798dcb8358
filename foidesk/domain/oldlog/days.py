"""Days as people write them in a log: day before month, unless the column itself proves that it is not so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from foidesk.domain.oldlog.sheets import Cell, Formula, flat

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:(?:\s*,?\s+(?:at\s+)?|t)(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]m)\s*(?:z|[+-]\d\d:?\d\d)?)?"
_REST = r"(?:\s*[(,;–-]\s*\D.*|\s+[a-z(].*)?"
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s?[/.\-\\ ]\s?(\d{{1,2}})\s?[/.\-\\ ]\s?(\d{{4}}|\d{{2}}){_TIME}({_REST})", re.I
)
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}({_REST})", re.I)
_PACKED = re.compile(r"(20\d\d)(\d\d)(\d\d)()")
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:the\s+)?(\d{{1,2}})\s?(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*{_MONTH},?[\s./'’-]*(\d{{4}}|\d{{2}}){_TIME}({_REST})",
    re.I,
)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}({_REST})", re.I)
# 1 January 2000 to 31 December 2099, counted as Excel counts: a day that lost its format shows as such a number.
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
_EXCEL_DAY_0 = date(1899, 12, 30)
_LONGEST = 200


class DayOrder(StrEnum):
    """Which of the two small numbers of a written day is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day read out of a cell; `unsure` says in a few words what had to be assumed."""

    day: date | None
    unsure: str = ""


NO_DAY = ReadDay(None)


def read_day(cell: Cell, order: DayOrder = DayOrder.DAY_FIRST) -> ReadDay:
    """Read a day; `day` is None where the cell holds none."""
    if isinstance(cell, datetime):
        return ReadDay(cell.date())
    if isinstance(cell, date):
        return ReadDay(cell)
    if isinstance(cell, bool) or cell is None or isinstance(cell, Formula):
        return NO_DAY
    if isinstance(cell, int | float):
        return _serial(float(cell))
    words = flat(cell)[:_LONGEST].strip(" '’\"")
    return _written(words, order)


def _serial(number: float) -> ReadDay:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return ReadDay(_EXCEL_DAY_0 + timedelta(days=int(number)))
    whole = int(number) if abs(number) < 1e9 else 0  # false for what is no number, too
    return _written(str(whole), DayOrder.DAY_FIRST) if 20_000_101 <= whole <= 20_991_231 else NO_DAY


def _written(words: str, order: DayOrder) -> ReadDay:  # noqa: PLR0911 - one for each way to write
    if re.fullmatch(r"\d{5}(?:\.\d+)?", words):
        return _serial(float(words))
    for form in (_ISO, _PACKED):
        if found := form.fullmatch(words):
            return _made(int(found[1]), int(found[2]), int(found[3]), found[4])
    if found := _NAMED.fullmatch(words):
        return _made(_year(found[3]), _month(found[2]), int(found[1]), found[4])
    if found := _MONTH_FIRST.fullmatch(words):
        return _made(_year(found[3]), _month(found[1]), int(found[2]), found[4])
    if found := _NUMBERS.fullmatch(words):
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if order is DayOrder.MONTH_FIRST else (first, second)
        read = _made(_year(found[3]), month, day, found[4])
        if read.day is None and (first > 12) != (second > 12):
            other = _made(_year(found[3]), day, month, found[4])
            turned = "the day and the month stand the other way round than in the other rows"
            return NO_DAY if other.day is None else ReadDay(other.day, turned)
        return read
    return NO_DAY


def order_of(cells: Iterable[Cell]) -> tuple[DayOrder, str]:
    """Say in which order a column writes its days, and why; month first only where the column proves it."""
    day_first = month_first = written = 0
    for cell in cells:
        if isinstance(cell, str) and (found := _NUMBERS.fullmatch(flat(cell)[:_LONGEST])):
            first, second = int(found[1]), int(found[2])
            written += 1
            day_first += 12 < first <= 31 and second <= 12
            month_first += 12 < second <= 31 and first <= 12
    if month_first and not day_first:
        return DayOrder.MONTH_FIRST, f"Month first: {_rows(month_first)} could not be read in any other way."
    if day_first and month_first:
        most = DayOrder.DAY_FIRST if day_first >= month_first else DayOrder.MONTH_FIRST
        words = "day" if most is DayOrder.DAY_FIRST else "month"
        return most, f"The column mixes two orders. Days are read {words} first, as in most rows: look at them."
    if day_first or not written:
        return DayOrder.DAY_FIRST, ""
    return DayOrder.DAY_FIRST, "Read day first, as in the UK: no row shows which is meant."


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _made(year: int, month: int, number: int, rest: str) -> ReadDay:
    try:
        day = date(year, month, number)
    except ValueError:
        return NO_DAY
    return ReadDay(day, f"“{rest.strip()}” after the day was left out" if rest.strip(" .") else "")


def _year(digits: str) -> int:
    number = int(digits)
    return number + 2000 if number < 100 else number


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1

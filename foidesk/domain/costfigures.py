"""Times and sums of a cost sheet in words, and typed minutes read back."""

import re
from fractions import Fraction

from foidesk.domain.costsheet import HOUR, CostLimit, CostLine
from foidesk.domain.troubles import NotAllowed

_MINUTE = 60
_TYPED = re.compile(
    r"(?P<number>\d{1,6}(?:[.,]\d{1,4})?)\s*(?P<unit>h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?P<minutes>\d{1,6}):(?P<seconds>[0-5]\d)")
_UNITS = {"h": HOUR, "m": _MINUTE, "s": 1}


def time_words(seconds: int) -> str:
    """Write a time: `18 hours`, `2 hours 30 minutes`, `45 seconds`."""
    hours, rest = divmod(seconds, HOUR)
    minutes, left = divmod(rest, _MINUTE)
    said = [_counted(hours, "hour")] if hours else []
    said += [_counted(minutes, "minute")] if minutes else []
    said += [_counted(left, "second")] if left or not said else []
    return " ".join(said)


def short_time(seconds: int) -> str:
    """Write a time for a column: `60 h`, `2 h 30 min`, `45 s`."""
    hours, rest = divmod(seconds, HOUR)
    minutes, left = divmod(rest, _MINUTE)
    said = [f"{hours:,} h"] if hours else []
    said += [f"{minutes} min"] if minutes else []
    said += [f"{left} s"] if left or not said else []
    return " ".join(said)


def money_words(pence: int) -> str:
    """Write an amount: `£450`, `£512.50`, `£1,500`."""
    pounds, rest = divmod(pence, 100)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"


def minutes_typed(seconds: int) -> str:
    """Write a time as it is typed into the field of minutes: `3`, `2:30`."""
    minutes, left = divmod(seconds, _MINUTE)
    return f"{minutes}:{left:02}" if left else f"{minutes}"


def read_minutes(typed: str) -> int | None:
    """Read minutes as they are typed (`3`, `2.5`, `2:30`, `40 s`, `1 hour`), in seconds; None if they are none.

    Seconds are whole: of a part of one nothing is kept, so an estimate is never made longer by reading it.
    """
    words = typed.strip()
    clock = _CLOCK.fullmatch(words)
    if clock is not None:
        return int(clock["minutes"]) * _MINUTE + int(clock["seconds"])
    found = _TYPED.fullmatch(words)
    if found is None:
        return None
    unit = _UNITS[(found["unit"] or "m")[0].lower()]
    return int(Fraction(found["number"].replace(",", ".")) * unit)


def minutes_of(typed: str) -> int:
    """Read minutes, or refuse in plain words."""
    seconds = read_minutes(typed)
    if not seconds:
        raise NotAllowed("Type the minutes for each, for example 3, 2.5 or 2:30.", field="each")
    return seconds


def sum_words(line: CostLine) -> str:
    """Write how a piece of work adds up: `1,200 emails × 3 minutes = 60 hours`, or its time where it is one."""
    if line.number == 1:
        return time_words(line.seconds)
    many = f"{line.number:,} {line.unit.strip() or 'records'}"
    return f"{many} × {time_words(line.seconds_each)} = {time_words(line.seconds)}"


def cost_words(seconds: int, pence: int) -> str:
    """Write what some time costs: `60 hours × £25 an hour = £1,500`."""
    exact = seconds * 2500 % HOUR == 0
    return f"{time_words(seconds)} × £25 an hour = {money_words(pence)}" + (
        "" if exact else ", rounded down to a whole penny"
    )


def limit_words(limit: CostLimit) -> str:
    """Write the limit: `£450, which is 18 hours at £25 an hour`."""
    return f"{money_words(limit.pence)}, which is {time_words(limit.seconds)} at £25 an hour"


def sample_words(line: CostLine, *, named: bool = True) -> str:
    """Write how the time was measured; without the name of who did it for a letter."""
    sample = line.sample
    if not sample.is_measured:
        return ""
    # The measuring person is nobody's business outside the office.
    by = [sample.by.strip()] if named and sample.by.strip() else []
    on = [f"{sample.on.day} {sample.on:%B} {sample.on.year}"] if sample.on is not None else []
    who = f" ({', '.join(by + on)})" if by or on else ""
    records = "1 was" if sample.records == 1 else f"{sample.records:,} {line.unit.strip() or 'records'} were"
    return f"{records} tried and took {time_words(sample.seconds)}{who}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SPACE = r"[\s\u00a0-]*"
_LESS = rf"(?:{_SPACE}(?:and{_SPACE})?(?P<minutes>\d{{1,2}}){_SPACE}(?:minutes?|mins?)\b)?"
_LEAST = rf"(?:{_SPACE}(?:and{_SPACE})?(?P<seconds>\d{{1,2}}){_SPACE}(?:seconds?|secs?)\b)?"
_TOLD_HOURS = re.compile(
    rf"(?<![\d.,£])(?P<hours>{_AMOUNT}){_SPACE}(?:staff |working )?(?:hours?|hrs?)\b{_LESS}{_LEAST}", re.IGNORECASE
)
_TOLD_MINUTES = re.compile(
    rf"(?<![\d.,£])(?P<minutes>{_AMOUNT}){_SPACE}(?:minutes?|mins?|seconds?|secs?)\b", re.IGNORECASE
)
_TOLD_POUNDS = re.compile(rf"£[\s\u00a0]?(?P<pounds>{_AMOUNT})")


def hours_told(text: str, *, minutes: bool = False) -> tuple[int, ...]:
    """Give the times in hours that a text tells, in seconds; with `minutes` also those told in minutes alone."""
    found = []
    for one in _TOLD_HOURS.finditer(text):
        hours = Fraction(one["hours"].replace(",", "")) * HOUR
        found.append(int(hours) + int(one["minutes"] or 0) * _MINUTE + int(one["seconds"] or 0))
    if minutes:
        found += [int(Fraction(one["minutes"].replace(",", "")) * _MINUTE) for one in _TOLD_MINUTES.finditer(text)]
    return tuple(found)


def pounds_told(text: str) -> tuple[int, ...]:
    """Give the amounts that a text tells, in pence."""
    return tuple(int(Fraction(one["pounds"].replace(",", "")) * 100) for one in _TOLD_POUNDS.finditer(text))

"""The bank holidays of every part of the UK, as a domain Calendar: the shipped table plus the office's own days.

The table in `resources/bankdays/uk.json` is made from the `holidays` package by `python -m foidesk.bankdays`, so
that the program starts without importing it. The package itself is asked only for years which the table lacks.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from foidesk.domain.calendars import Calendar
from foidesk.domain.troubles import CannotRead
from foidesk.shipped import resources

TABLE_FIRST, TABLE_LAST = 2004, 2040
# GOV.UK has published dates to the end of this year; the table's later years follow the rules of thumb.
PROCLAIMED_TO = 2028
# The package gives St Andrew's Day from 2006; the Act that made it a bank holiday was passed for 2007 and after
# (St Andrew's Day Bank Holiday (Scotland) Act 2007, Royal Assent 15 January 2007).
_NO_BANK_HOLIDAY_YET = frozenset({date(2006, 11, 30)})
_PARTS = {"E": "England", "W": "Wales", "S": "Scotland", "N": "Northern Ireland"}
_SUBDIVISIONS = {"E": "ENG", "W": "WLS", "S": "SCT", "N": "NIR"}
_GOV_UK_PARTS = {"england-and-wales": "EW", "scotland": "S", "northern-ireland": "N"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST_TITLE = 200
_MOST_IN_A_YEAR = 40
"""The whole of the UK keeps about fifteen bank holidays a year; a file with many more is not a list of them."""
_NAMES = {  # the package's names -> GOV.UK's
    "New Year Holiday": "2 January",
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Summer Bank Holiday": "Summer bank holiday",
    "Saint Patrick's Day": "St Patrick’s Day",
    "Saint Andrew's Day": "St Andrew’s Day",
    "Wedding of William and Catherine": "Royal wedding bank holiday",
    "Diamond Jubilee of Elizabeth II": "Diamond Jubilee bank holiday",
    "Platinum Jubilee of Elizabeth II": "Platinum Jubilee bank holiday",
    "Coronation of Charles III": "Bank holiday for the coronation of King Charles III",
    "State Funeral of Queen Elizabeth II": "Bank holiday for the State Funeral of Queen Elizabeth II",
    "Scotland's participation in the FIFA World Cup final": "World Cup bank holiday",
}


class BankDay(NamedTuple):
    """One bank holiday: its date, its name and the parts of the UK that keep it (letters of E, W, S, N)."""

    on: date
    name: str
    parts: str

    @property
    def reason(self) -> str:
        """Give the name, with the nations unless the whole of the UK keeps the day."""
        return self.name if self.parts == "EWSN" else f"{self.name} ({nations(self.parts)})"


def nations(parts: str) -> str:
    """Name the parts of the UK that some letters of E, W, S and N stand for."""
    named = [_PARTS[letter] for letter in parts]
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def day_of_reason(on: date, reason: str) -> BankDay:
    """Read name and parts back out of a reason as `BankDay.reason` writes it."""
    for chosen in range(1, 15):
        parts = "".join(letter for place, letter in enumerate("EWSN") if chosen >> place & 1)
        ending = f" ({nations(parts)})"
        if reason.endswith(ending):
            return BankDay(on, reason.removesuffix(ending), parts)
    return BankDay(on, reason, "EWSN")


def uk_calendar(
    first_year: int = TABLE_FIRST,
    last_year: int = TABLE_LAST,
    added: Mapping[date, str] = MappingProxyType({}),
    struck: Collection[date] = (),
    days: tuple[BankDay, ...] | None = None,
) -> Calendar:
    """Build the office's calendar: the bank holidays of the whole UK, with its own days added and struck.

    `days` are other bank holidays than those that ship with the program.
    """
    days = shipped_days() if days is None else days
    if first_year > TABLE_FIRST or last_year < TABLE_LAST:
        days = tuple(day for day in days if first_year <= day.on.year <= last_year)
    lacking = [*range(first_year, TABLE_FIRST), *range(TABLE_LAST + 1, last_year + 1)]
    if lacking:
        days += tuple(days_of_the_package(lacking))
    calendar = Calendar(
        holidays={day.on: day.reason for day in days},
        england_and_wales=[day.on for day in days if "E" in day.parts or "W" in day.parts],
        last_proclaimed_year=PROCLAIMED_TO,
        first_year=first_year,
        last_year=last_year,
    )
    return calendar.changed(added, struck) if added or struck else calendar


class DayTable(NamedTuple):
    """A dated table of bank holidays, and the edition of the package it was made from."""

    edition: str
    days: tuple[BankDay, ...]

    def is_later_than(self, edition: str) -> bool:
        """Say whether this table is of a later edition than another one."""
        return _numbers(self.edition) > _numbers(edition)


def _numbers(edition: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", edition)]


@cache
def shipped_table() -> DayTable:
    """Read the dated table that ships with the program."""
    table = json.loads(_table_file().read_text(encoding="utf-8"))
    days = tuple(BankDay(date.fromisoformat(on), name, parts) for on, name, parts in table["days"])
    return DayTable(table["made_from"], days)


def shipped_days() -> tuple[BankDay, ...]:
    """Give the bank holidays that ship with the program."""
    return shipped_table().days


def days_of_the_package(years: Iterable[int]) -> Iterator[BankDay]:
    """Ask the `holidays` package for the weekdays off in each part of the UK."""
    from holidays import country_holidays

    wanted = list(years)
    # Without `subdiv` the package gives only the days common to all parts; without `years` it gives none.
    by_part = {
        part: country_holidays("GB", subdiv=subdivision, years=wanted, expand=False, language="en_GB")
        for part, subdivision in _SUBDIVISIONS.items()
    }
    for day in sorted({day for days in by_part.values() for day in days}):
        if day.weekday() < 5 and day not in _NO_BANK_HOLIDAY_YET:
            parts = "".join(part for part, days in by_part.items() if day in days)
            yield BankDay(day, _in_gov_uk_words(by_part[parts[0]][day]), parts)


def days_of_gov_uk(text: str) -> list[BankDay]:
    """Read the bank-holidays JSON file that GOV.UK publishes; weekend dates are left out."""
    trouble = CannotRead("This is not the bank holidays file of GOV.UK.", kept="The calendar is unchanged.")
    found: dict[date, tuple[str, str]] = {}
    try:
        divisions = json.loads(text)
        for division, letters in _GOV_UK_PARTS.items():
            content = divisions[division]
            for event in content["events"] if isinstance(content, dict) else content:
                on = _published_date(event["date"])
                name, parts = found.get(on, (_published_title(event["title"]), ""))
                # Each part once, though a file may give the same day twice.
                found[on] = (name, "".join(letter for letter in "EWSN" if letter in parts + letters))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise trouble from error
    days = [BankDay(on, *found[on]) for on in sorted(found) if on.weekday() < 5]
    if any(count > _MOST_IN_A_YEAR for count in Counter(day.on.year for day in days).values()):
        raise trouble
    return days


def _published_date(written: object) -> date:
    if not isinstance(written, str) or not _DATE.fullmatch(written):
        raise ValueError("not a date as GOV.UK writes it")
    return date.fromisoformat(written)


def _published_title(written: object) -> str:
    """Give a title in our quotation marks; one that no screen could show is refused."""
    title = " ".join(written.split()) if isinstance(written, str) else ""
    if not title or len(title) > _LONGEST_TITLE or not title.isprintable():
        raise ValueError("not a title")
    return title.replace("'", "’")


class Differences(NamedTuple):
    """In what a list published by GOV.UK differs from the days the program ships with."""

    added: dict[date, str]
    struck: dict[date, str]
    settled_to: int
    """The last year whose bank holidays are settled, now that this list is known."""
    first_year: int
    last_year: int


def differences(published: Iterable[BankDay]) -> Differences:
    """Compare a published list with the shipped days; a day it lacks is struck only in years it gives whole."""
    listed = {day.on: day for day in published if TABLE_FIRST <= day.on.year <= TABLE_LAST}
    shipped = {day.on: day for day in shipped_days()}
    if not listed:
        raise CannotRead(
            "The file holds no bank holidays that this calendar reaches to.",
            kept="The calendar is unchanged.",
            do="Save the bank holidays file of GOV.UK again and load that.",
        )
    years = sorted({on.year for on in listed})
    whole = {year for year in years if _is_whole(year, listed)}
    added = {
        on: day.reason
        for on, day in listed.items()
        if on not in shipped or _counts_for_england(day) != _counts_for_england(shipped[on])
    }
    struck = {on: day.reason for on, day in shipped.items() if on.year in whole and on not in listed}
    settled = PROCLAIMED_TO
    while settled + 1 in whole:
        settled += 1
    return Differences(added, struck, settled, years[0], years[-1])


def _is_whole(year: int, listed: Mapping[date, BankDay]) -> bool:
    """Say whether a list gives a year from New Year to Boxing Day in every part of the UK."""
    new_year = "".join(day.parts for on, day in listed.items() if on.year == year and on.month == 1 and on.day < 5)
    christmas = "".join(day.parts for on, day in listed.items() if on.year == year and on.month == 12 and on.day > 24)
    return all(part in new_year and part in christmas for part in _PARTS)


def _counts_for_england(day: BankDay) -> bool:
    return "E" in day.parts or "W" in day.parts


def _in_gov_uk_words(name: str) -> str:
    """Turn the package's name of a day into the one GOV.UK and the screens use."""
    plain = name.removesuffix(" (observed)")
    words = _NAMES.get(plain, plain).replace("'", "’")
    return words if plain == name else f"{words}, substitute day"


def _table_file() -> Path:
    return resources() / "bankdays" / "uk.json"


def table_text() -> str:
    """Give the text of the shipped table, as the `holidays` package would have it today; one day a line."""
    from importlib.metadata import version

    rows = [
        json.dumps([day.on.isoformat(), day.name, day.parts], ensure_ascii=False)
        for day in days_of_the_package(range(TABLE_FIRST, TABLE_LAST + 1))
    ]
    about = (
        "Weekdays that are bank holidays in some part of the UK: date, name, parts "
        "(E England, W Wales, S Scotland, N Northern Ireland). Made by: python -m foidesk.bankdays"
    )
    head = {"about": about, "made_from": f"holidays {version('holidays')}", "proclaimed_to": PROCLAIMED_TO}
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return opening + ',\n "days": [\n  ' + ",\n  ".join(rows) + "\n ]\n}\n"


if __name__ == "__main__":
    _table_file().parent.mkdir(parents=True, exist_ok=True)
    _table_file().write_text(table_text(), encoding="utf-8")
    sys.stdout.write(f"{_table_file().name} is up to date\n")

"""The shipped table of bank holidays: equal to the package it is made from and to GOV.UK's list."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from foidesk import bankdays
from foidesk.domain.troubles import CannotRead
from foidesk.shipped import resources

GOV_UK = (Path(__file__).parent / "data" / "bank-holidays-uk.json").read_text(encoding="utf-8")


def test_the_table_is_what_the_package_says():
    years = range(bankdays.TABLE_FIRST, bankdays.TABLE_LAST + 1)
    assert list(bankdays.shipped_days()) == list(bankdays.days_of_the_package(years))


def test_the_table_is_what_the_documented_command_writes():
    shipped = (resources() / "bankdays" / "uk.json").read_text(encoding="utf-8").splitlines()
    made = bankdays.table_text().splitlines()
    assert [line for line in shipped if "made_from" not in line] == [line for line in made if "made_from" not in line]


def test_the_table_is_gov_uks_list_2019_to_2028():
    ours = {day.on: day.parts for day in bankdays.shipped_days() if 2019 <= day.on.year <= 2028}
    theirs = {day.on: day.parts for day in bankdays.days_of_gov_uk(GOV_UK)}
    assert ours == theirs


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2024, 8, 5), "Summer bank holiday (Scotland)"),
        (date(2024, 8, 26), "Summer bank holiday (England, Wales and Northern Ireland)"),
        (date(2024, 12, 2), "St Andrew’s Day, substitute day (Scotland)"),
        (date(2026, 7, 13), "Battle of the Boyne, substitute day (Northern Ireland)"),
        (date(2026, 6, 15), "World Cup bank holiday (Scotland)"),
        (date(2024, 3, 29), "Good Friday"),
        (date(2026, 12, 28), "Boxing Day, substitute day"),
        (date(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II"),
        (date(2011, 4, 29), "Royal wedding bank holiday"),
        (date(2024, 8, 10), "Saturday"),
        (date(2024, 8, 11), "Sunday"),
        (date(2024, 8, 6), None),
    ],
)
def test_why_a_day_does_not_count(day: date, reason: str | None):
    assert bankdays.uk_calendar().reason_not_counted(day) == reason


@pytest.mark.parametrize(("year", "days"), [(2022, 15), (2023, 14), (2024, 13), (2025, 13), (2026, 14), (2027, 13)])
def test_how_many_weekdays_a_year_are_left_out(year: int, days: int):
    assert sum(day.year == year for day in bankdays.uk_calendar().holidays) == days


def test_a_reason_is_read_back_as_it_was_written():
    for day in bankdays.shipped_days():
        assert bankdays.day_of_reason(day.on, day.reason) == day


def test_scottish_days_are_no_holidays_for_subject_access():
    calendar = bankdays.uk_calendar()
    assert calendar.open_in_england_and_wales(date(2024, 8, 5))
    assert not calendar.open_in_england_and_wales(date(2024, 8, 26))
    assert calendar.next_open_in_england_and_wales(date(2024, 12, 25)) == date(2024, 12, 27)


def test_the_office_adds_and_strikes_days():
    added = {date(2027, 6, 7): "Proclaimed day", date(2027, 6, 8): "Proclaimed day (Scotland)"}
    calendar = bankdays.uk_calendar(added=added, struck=[date(2027, 8, 2)])
    assert calendar.reason_not_counted(date(2027, 6, 7)) == "Proclaimed day"
    assert not calendar.open_in_england_and_wales(date(2027, 6, 7))
    assert not calendar.is_working_day(date(2027, 6, 8))
    assert calendar.open_in_england_and_wales(date(2027, 6, 8))
    assert calendar.is_working_day(date(2027, 8, 2))
    assert not bankdays.uk_calendar().is_working_day(date(2027, 8, 2))


def test_years_the_table_lacks_come_from_the_package():
    calendar = bankdays.uk_calendar(last_year=2045)
    assert calendar.reason_not_counted(date(2045, 5, 1)) == "Early May bank holiday"
    assert calendar.is_forecast(date(2029, 1, 2))
    assert not calendar.is_forecast(date(2028, 12, 31))


def test_a_narrower_calendar_keeps_to_its_years():
    calendar = bankdays.uk_calendar(2024, 2025)
    assert {day.year for day in calendar.holidays} == {2024, 2025}


def test_the_usual_start_does_not_import_the_package():
    code = "import sys, foidesk.bankdays as b; b.uk_calendar(); sys.exit('holidays' in sys.modules)"
    root = Path(bankdays.__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"scotland": 3}', "[" * 100_000, GOV_UK[:500], "<html>"])
def test_a_file_that_is_not_gov_uks_list(text: str):
    with pytest.raises(CannotRead, match="not the bank holidays file"):
        bankdays.days_of_gov_uk(text)

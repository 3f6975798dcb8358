"""Old logs made for tests, as real ones are: banners, two rows of headings, days in every form, totals, hidden rows."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from foidesk.domain.oldlog.sheets import Sheet
from foidesk.intake.tables import read_table

openpyxl = pytest.importorskip("openpyxl", reason="an environment from before logs were read: install the program anew")

HEADINGS = ("Ref", "Date received", "Requester", "Subject", "Type", "Due date", "Date sent", "Outcome", "Status")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("FOI-0201", date(2024, 7, 23), "A. Smith", "Cars", "FOI", date(2024, 8, 21), date(2024, 8, 8), "Not held", ""),
    (
        "FOI-0202",
        date(2024, 7, 24),
        "B. Jones",
        "Minutes",
        "EIR",
        None,
        date(2024, 9, 3),
        "Partial disclosure",
        "Closed",
    ),
    ("FOI-0203", date(2024, 7, 25), "C. Brown", "Grants", "FOI", None, None, "", "Open"),
    ("FOI-0204", date(2024, 7, 26), "D. Green", "Travel", "FOI", None, None, "", "Withdrawn"),
)


def workbook(*sheets: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """Make an Excel file of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Any) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def a_log(rows: Sequence[Sequence[Any]] = ROWS, headings: Sequence[str] = HEADINGS) -> bytes:
    return workbook(("Log", [headings, *rows]))


def put_log(path: Path, rows: Sequence[Sequence[Any]] = ROWS, headings: Sequence[str] = HEADINGS) -> Path:
    path.write_bytes(a_log(rows, headings))
    return path


def a_sheet(rows: Sequence[Sequence[Any]] = ROWS, headings: Sequence[str] = HEADINGS) -> Sheet:
    return read_table(a_log(rows, headings), "log.xlsx").sheets[0]


def messy() -> bytes:
    """Make a log with everything that real ones have in the way."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "FOI 2024"
    sheet["A1"] = "Office of the Police and Crime Commissioner – FOI log 2024"
    sheet.merge_cells("A1:L1")
    sheet["A3"], sheet["G3"] = "Request", "Response"
    sheet.merge_cells("A3:F3")
    sheet.merge_cells("G3:L3")
    headings = (
        "Ref No.", "Date Rec'd", "Requester's name", "Email", "Summary of request", "Type",
        "Due date", "Date sent", "Outcome", "Exemptions applied", "Officer", "On time?",
    )  # fmt: skip
    for at, words in enumerate(headings, 1):
        sheet.cell(4, at, words)
    for row in (
        ("FOI-0201", date(2024, 7, 23), "A. Smith", "a@example.org", "Spending on cars", "FOI",
         date(2024, 8, 20), date(2024, 8, 8), "Disclosed in full", "", "Priya", "Y"),
        ("FOI-0202", "24/07/2024", "B. Jones", "", "Minutes of the board", "FOI", "22.8.24", "Tues 3rd September 2024",
         "Partial disclosure", "s40(2), s.31(1)(a)", "Tom", "Y"),
        ("FOI-0203", "25-Jul-24", "C. Brown", "c@example.org", "Grants", "FOI"),
        ("FOI-0204", "see email", "D. Green", "", "Something", "FOI"),
        ("FOI-0205", date(2024, 8, 1), "E. White", "", "Travel", "FOI", "", "Withdrawn"),
        ("FOI-0201", date(2024, 7, 23), "A. Smith", "a@example.org", "Spending on cars", "FOI"),
        ("", "2024-08-02", "F. Black", "", "My own file", "SAR", "02/09/2024", "01/09/2024"),
        ("August",),
        (None,),
        ("FOI-0206", 45520, "G. Gray", "", "A day that lost its format", "FOI", None, date(2024, 8, 1)),
        ("FOI-0207",),
        ("Total", "", "", "", 7),
    ):  # fmt: skip
        sheet.append(row)
    sheet.row_dimensions[6].hidden = True
    lists = book.create_sheet("Lists")
    lists.append(["FOI"])
    lists.sheet_state = "hidden"
    return saved(book)

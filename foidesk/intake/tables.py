"""A log as a file: whatever spreadsheet or text table it is, its sheets of plain cells, or a sentence why not."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from foidesk.domain.oldlog.sheets import Sheet
from foidesk.domain.troubles import CannotRead
from foidesk.intake import delimited, opensheets, workbooks
from foidesk.intake.charsets import is_binary
from foidesk.intake.olefiles import MARK, opened
from foidesk.intake.packages import Package
from foidesk.intake.safe_names import safe_file_name
from foidesk.intake.tablelimits import UNTOUCHED, Stopped, Told, broken, locked, unreadable, untold

__all__ = ["SUFFIXES", "Stopped", "Workbook", "read_table", "read_table_file"]

MOST_BYTES = 50 * 1024 * 1024
SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".ods")
_AS_XLSX = "Open it in Excel, save it as an Excel workbook (.xlsx), and choose that."
_HTML = (b"<html", b"<!doctype html", b"<table", b"<?xml")


@dataclass(frozen=True)
class Workbook:
    """A file as it came, its hash, and its sheets that are not empty, hidden ones last."""

    name: str
    content: bytes
    sha256: str
    sheets: tuple[Sheet, ...]


def read_table_file(path: Path, told: Told = untold) -> Workbook:
    """Read a log from disk; raises CannotRead, in plain words, for what is no table.

    `told` is told how many rows are read, and may raise Stopped.
    """
    name = safe_file_name(path.name, "log")
    try:
        if path.is_dir():
            raise CannotRead(f"“{name}” is a folder.", kept=UNTOUCHED, do="Choose one file.")
        if not path.is_file():
            raise CannotRead(f"There is no file “{name}” there.", kept=UNTOUCHED, do="Check where it is and try again.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _too_large(name, size)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as trouble:
        raise CannotRead(
            f"“{name}” could not be opened.",
            kept=UNTOUCHED,
            do="Close it in Excel if it is open there, check that you may read it, then try again.",
            details=str(trouble),
        ) from trouble
    return read_table(content, name, told)


def read_table(content: bytes, name: str, told: Told = untold) -> Workbook:
    """Read what a log holds."""
    if len(content) > MOST_BYTES:
        raise _too_large(name, len(content))
    filled = (sheet for sheet in _sheets(content, name, told) if any(not row.is_blank for row in sheet.rows))
    sheets = tuple(sorted(filled, key=lambda sheet: sheet.hidden))
    if not sheets:
        raise CannotRead(f"“{name}” has no rows in it.", kept=UNTOUCHED, do="Check that it is the right file.")
    return Workbook(name, content, sha256(content).hexdigest(), sheets)


def _sheets(content: bytes, name: str, told: Told) -> tuple[Sheet, ...]:
    try:
        return _read(content, name, told)
    except CannotRead as trouble:
        # The readers of packages speak of letters; here it is a log that they could not open.
        raise trouble if trouble.kept == UNTOUCHED else broken(name, trouble.details or trouble.what) from trouble


def _read(content: bytes, name: str, told: Told) -> tuple[Sheet, ...]:
    if content.startswith(b"PK\x03\x04"):
        workbooks.check_bounds(content, name)
        package = Package(content, name)
        if workbooks.is_workbook(package.parts):
            return workbooks.read_workbook(content, name, told)
        if opensheets.is_open_spreadsheet(package):
            return opensheets.read_open_spreadsheet(package, name, told)
        raise unreadable(name, "is not a spreadsheet", _AS_XLSX)
    if content.startswith(MARK):
        names = opened(content, name).names()
        if "encryptedpackage" in names or "encryptioninfo" in names:
            raise locked(name)
        raise unreadable(name, "is an older Excel file (.xls)" if {"workbook", "book"} & names
                         else "is not a spreadsheet", _AS_XLSX)  # fmt: skip
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:60].lower().startswith(_HTML):
        raise unreadable(name, "is a web page and not a spreadsheet, whatever its name says", _AS_XLSX)
    if is_binary(content) and not delimited.is_wide(content):
        raise unreadable(name, "is neither a spreadsheet nor a text table", _AS_XLSX)
    return (delimited.read_delimited(content, name, told),)


def _too_large(name: str, size: int) -> CannotRead:
    return CannotRead(
        f"“{name}” is {size / 1024 / 1024:.0f} MB; logs of up to {MOST_BYTES // 1024 // 1024} MB are read.",
        kept=UNTOUCHED,
        do="Save the sheet with the log as a file of its own, and choose that.",
    )

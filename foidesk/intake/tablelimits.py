"""How large a log may be, and the sentences for what cannot be read of one."""

from collections.abc import Callable

from foidesk.domain.oldlog.sheets import Cell, LogRow
from foidesk.domain.troubles import CannotRead

UNTOUCHED = "Nothing was brought in, and the file is as it was."
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 100_000, 200, 50_000
LAST_ROW = 1_048_576
_TOLD_EVERY = 200

Told = Callable[[int], None]
"""Told after every few rows how many of a sheet are read; it may raise Stopped."""


class Stopped(Exception):
    """Whoever waits for a log pressed Stop."""


def untold(_rows: int) -> None:
    """Tell nobody."""


def unreadable(name: str, what: str, do: str, details: str = "") -> CannotRead:
    """Say what a file is that cannot be read, and what to do."""
    return CannotRead(f"“{name}” {what}.", kept=UNTOUCHED, do=do, details=details)


def broken(name: str, details: str = "") -> CannotRead:
    """Say that a file is damaged."""
    return unreadable(
        name, "is damaged and could not be read", "Open it in Excel, save it again, and choose that.", details
    )


def locked(name: str) -> CannotRead:
    """Say that a file has a password."""
    return unreadable(name, "is protected with a password", "Save a copy without it, and choose the copy.")


def swollen(name: str) -> CannotRead:
    """Say that a file unpacks to more than any log holds."""
    return unreadable(
        name, "unpacks to far more than a log holds, so it was not opened", "Save the sheet as CSV, and choose that."
    )


class Gathered:
    """The rows of one sheet as they are read, within the limits; what had to be left is told in `notes`."""

    def __init__(self, name: str, told: Told = untold) -> None:
        self._name, self._told = name, told
        self.rows: list[LogRow] = []
        self.notes: list[str] = []
        self._cut = False

    def add(self, number: int, cells: list[Cell], *, hidden: bool = False) -> None:
        """Add a row; blank cells at its end are dropped, and so are blank rows."""
        while cells and (cells[-1] is None or cells[-1] == ""):
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            if not self._cut:
                self.notes.append(f"Columns after the {MOST_COLUMNS}th are not read.")
                self._cut = True
            del cells[MOST_COLUMNS:]
        if not cells:
            return
        for cell in cells:
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                raise unreadable(
                    self._name,
                    f"has a cell of {len(cell):,} characters in row {number:,}, more than any log has",
                    "Make the cell shorter, or check that the file is sound.",
                )
        if len(self.rows) >= MOST_ROWS:
            raise unreadable(
                self._name, f"has more than {MOST_ROWS:,} rows", "Save some years of it as a file of their own."
            )
        self.rows.append(LogRow(number, tuple(cells), hidden))
        if len(self.rows) % _TOLD_EVERY == 0:
            self._told(len(self.rows))

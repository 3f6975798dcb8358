"""A table as it came out of a file: sheets of rows of plain cells, numbered as the spreadsheet numbers them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula whose result the file does not hold. It is data: nothing here ever works a formula out."""

    text: str


Cell = str | int | float | date | Formula | None
"""What a cell holds; a moment is a `datetime`, which is a date too."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row; `number` is the one at its left in the spreadsheet."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    def cell(self, column: int) -> Cell:
        """Give a cell, or None beyond the row's end."""
        return self.cells[column] if 0 <= column < len(self.cells) else None

    @property
    def is_blank(self) -> bool:
        """Say whether no cell says anything."""
        return not any(said(cell).strip() for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """One sheet; `notes` say in plain sentences what was found strange in it."""

    name: str
    rows: tuple[LogRow, ...]
    hidden: bool = False
    notes: tuple[str, ...] = ()

    @cached_property
    def width(self) -> int:
        """Give the number of columns."""
        return max((len(row.cells) for row in self.rows), default=0)


def said(cell: Cell) -> str:  # noqa: PLR0911 - one for each kind of cell
    """Give a cell as words, much as the spreadsheet shows it: days in full, whole numbers without a point."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime():
            clock = f" {cell:%H:%M}" if (cell.hour or cell.minute or cell.second) else ""
            return f"{cell.day} {cell:%B} {cell.year}{clock}"
        case date():
            return f"{cell.day} {cell:%B} {cell.year}"
        case float():
            return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        case Formula():
            return cell.text
        case _:
            return str(cell)


def flat(cell: Cell) -> str:
    """Give a cell's words on one line."""
    return " ".join(said(cell).split())


def column_letter(column: int) -> str:
    """Name a column as spreadsheets do: A, B, …, Z, AA."""
    name, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        name = chr(65 + rest) + name
    return name

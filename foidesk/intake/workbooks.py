"""Excel workbooks: their cells through openpyxl, values and never formulas, with bounds on what they unpack to."""

import warnings
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from xml.parsers import expat

from foidesk.domain.oldlog.sheets import Cell, Formula, Sheet
from foidesk.domain.troubles import CannotRead
from foidesk.intake.tablelimits import LAST_ROW, MOST_COLUMNS, Gathered, Stopped, Told, broken, locked, swollen, untold

_MOST_PARTS = 5_000
_MOST_PART, _MOST_WHOLE = 128 * 1024 * 1024, 256 * 1024 * 1024
_HONEST_RATIO, _RATIO_MATTERS = 300, 8 * 1024 * 1024
_MOST_MERGED, _MOST_LEFT = 2_000, 20_000
_PROLOGUE = 64 * 1024


def is_workbook(parts: frozenset[str]) -> bool:
    """Say whether a package holds an Excel workbook."""
    return "xl/workbook.xml" in parts


def check_bounds(content: bytes, name: str) -> None:
    """Refuse a package that swells, is locked, or declares what Office formats never do; nothing is unpacked whole."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise locked(name)
            swells = any(
                part.file_size > _MOST_PART
                or (part.file_size > _RATIO_MATTERS and part.file_size > _HONEST_RATIO * part.compress_size)
                for part in parts
            )
            if swells or len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_WHOLE:
                raise swollen(name)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with packed.open(part) as stream:
                        if b"<!DOCTYPE" in stream.read(_PROLOGUE):
                            raise broken(name, "it declares a document type")
    except CannotRead:
        raise
    except Exception as trouble:  # zipfile and zlib raise many kinds on damaged packages
        raise broken(name, str(trouble)) from trouble


def read_workbook(content: bytes, name: str, told: Told = untold) -> tuple[Sheet, ...]:
    """Read every sheet of a workbook; raises CannotRead for a damaged one."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library's remarks on styles and extensions are for programmers
            book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(
                    _read_sheet(sheet, content, name, told) for sheet in book.worksheets if hasattr(sheet, "iter_rows")
                )
            finally:
                book.close()
    except (CannotRead, Stopped):
        raise
    except Exception as trouble:  # a damaged workbook makes the library raise nearly anything
        raise broken(name, f"{type(trouble).__name__}: {trouble}") from trouble


def _read_sheet(sheet: Any, content: bytes, name: str, told: Told) -> Sheet:  # noqa: ANN401  the library is untyped
    sheet.reset_dimensions()  # a sheet may claim any size: only what is there counts
    with zipfile.ZipFile(BytesIO(content)) as packed, packed.open(sheet._worksheet_path.lstrip("/")) as stream:
        marks = _Marks().read(stream)
    gathered = Gathered(name, told)
    over: dict[int, dict[int, Cell]] = {}
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > LAST_ROW:
            break
        cells = [_plain(value) for value in values[: MOST_COLUMNS + 1]]
        for column, formula in marks.formulas.get(number, {}).items():
            while len(cells) <= column:
                cells.append(None)
            if cells[column] is None:
                cells[column] = Formula(f"={formula}"[:200])
        _spread(cells, number, marks, over)
        gathered.add(number, cells, hidden=number in marks.hidden)
    if marks.formulas:
        gathered.notes.append(
            "Some cells hold formulas and not their results. Open the file in Excel, save it, and choose it again."
        )
    return Sheet(str(sheet.title), tuple(gathered.rows), sheet.sheet_state != "visible", tuple(gathered.notes))


def _spread(cells: list[Cell], number: int, marks: "_Marks", over: dict[int, dict[int, Cell]]) -> None:
    """Give every cell of a merged range what stands in its first one."""
    for left, top, right, bottom in marks.merged.get(number, ()):
        value = cells[left] if left < len(cells) else None
        for row in range(top, bottom + 1):
            over.setdefault(row, {}).update(dict.fromkeys(range(left, right + 1), value))
    for column, value in over.pop(number, {}).items():
        while len(cells) <= column:
            cells.append(None)
        if cells[column] is None:
            cells[column] = value


def _plain(value: object) -> Cell:
    if value is None or isinstance(value, str | bool | int | float | datetime | date):
        return value
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


@dataclass
class _Marks:
    """What the library does not tell of a sheet that it reads as it goes: hidden rows, merged ranges, bare formulas."""

    hidden: set[int] = field(default_factory=set)
    merged: dict[int, list[tuple[int, int, int, int]]] = field(default_factory=dict)
    formulas: dict[int, dict[int, str]] = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _formula: str | None = None
    _valued: bool = False
    _inside: str = ""
    _left: int = 0
    _count: int = 0

    def read(self, stream: Any) -> "_Marks":  # noqa: ANN401  a zip's stream
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._words
        parser.ParseFile(stream)
        return self

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "row":
            self._row = _number(attributes.get("r", ""), self._row + 1)
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self.hidden.add(self._row)
        elif tag == "c":
            place = _place(attributes.get("r", ""))
            self._column = place[0] if place is not None else self._column + 1
            self._formula, self._valued = None, False
        elif tag == "f":
            self._formula, self._inside = "", "f"
        elif tag in ("v", "t"):
            self._inside = tag
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag in ("f", "v", "t"):
            self._inside = ""
        elif tag == "c" and self._formula is not None and not self._valued and self._left < _MOST_LEFT:
            self._left += 1
            self.formulas.setdefault(self._row, {})[min(self._column, MOST_COLUMNS)] = self._formula

    def _words(self, words: str) -> None:
        if self._inside == "f" and self._formula is not None:
            self._formula = (self._formula + words)[:200]
        elif self._inside:
            self._valued = True

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        begins, ends = _place(first), _place(last)
        if begins is None or ends is None or self._count >= _MOST_MERGED:
            return
        (left, top), (right, bottom) = begins, ends
        if left <= right <= MOST_COLUMNS and top <= bottom <= top + 2_000:
            self._count += 1
            self.merged.setdefault(top, []).append((left, top, right, bottom))


def _place(ref: str) -> tuple[int, int] | None:
    """Read "C12" as column 2, row 12."""
    letters = ref.rstrip("0123456789")
    digits = ref[len(letters) :]
    if not 1 <= len(letters) <= 3 or not letters.isascii() or not letters.isalpha() or not 1 <= len(digits) <= 7:
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1, int(digits)


def _number(words: str, otherwise: int) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 9 else otherwise

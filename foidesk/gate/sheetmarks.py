"""One worksheet gone through as a stream: what of it is hidden, and whether anything stands there."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from foidesk.gate.cellstyles import CellStyles
from foidesk.gate.parts import Parts, calm_parser, local, on

_MOST_COLUMNS = 16_384
_MOST_PLACES = 1_000
_NO_HEIGHT = 1.0
_NO_WIDTH = 0.3


@dataclass(slots=True)
class SheetMarks:
    """What was seen in one sheet. Rows and columns count from 1."""

    hidden_rows: set[int] = field(default_factory=set)
    empty_rows: set[int] = field(default_factory=set)
    flat_rows: set[int] = field(default_factory=set)
    folded_rows: set[int] = field(default_factory=set)
    filters: list[tuple[int, int]] = field(default_factory=list)
    columns: list[tuple[int, int, str]] = field(default_factory=list)
    """First, last, and how they are hidden: hidden, folded or flat."""
    used_columns: set[int] = field(default_factory=set)
    """The hidden columns in which something stands."""
    uncoloured: list[str] = field(default_factory=list)
    unshown: list[str] = field(default_factory=list)
    protected: bool = False
    lists: list[tuple[str, str]] = field(default_factory=list)
    """Where a list to choose from applies, and where its words come from."""
    cells: int = 0


def sheet_marks(parts: Parts, part: str, styles: CellStyles) -> SheetMarks:
    """Go through a worksheet."""
    reader = _Reader(styles)
    parser = calm_parser()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start(parser)
    parser.EndElementHandler = reader.ends
    parts.feed(part, parser)
    return reader.marks


class _Reader:
    """A large sheet has millions of cells: the way through a cell that nothing hides is kept as short as can be."""

    def __init__(self, styles: CellStyles) -> None:
        self.marks = SheetMarks()
        self._styles = styles
        self._row = 0
        self._column = 0
        self._cell = ""
        self._style = "0"
        self._hidden_row = False
        self._row_used = False
        self._hidden: list[tuple[int, int]] = []
        self._depth = 0
        self._area = ""
        self._filtering: tuple[int, int] | None = None
        self._formula: list[str] | None = None

    def start(self, parser: object) -> Callable[[str, dict[str, str]], None]:
        marks, careful, row_seen, other = self.marks, self._careful, self._row_starts, self._other
        self._parser = parser
        looks_hard = bool(self._styles.uncoloured or self._styles.unshown)

        def starts(name: str, attributes: dict[str, str]) -> None:
            if name == "c":
                marks.cells += 1
                if looks_hard or self._hidden:
                    careful(attributes)
            elif name == "v":
                if looks_hard or self._hidden_row or self._hidden:
                    self._value()
            elif name == "row":
                row_seen(attributes)
            else:
                tag = local(name)
                if tag == "c":
                    marks.cells += 1
                    careful(attributes)
                elif tag in ("v", "is", "f"):
                    self._value()
                elif tag == "row":
                    row_seen(attributes)
                else:
                    other(tag, attributes)

        return starts

    def ends(self, name: str) -> None:
        if name in ("c", "v"):
            return
        tag = local(name)
        if tag in ("row", "sheetData"):
            self._row_ends()
        elif tag in ("formula1", "f") and self._formula is not None:
            self.marks.lists.append((self._area, "".join(self._formula)[:500]))
            self._formula = None
            self._parser.CharacterDataHandler = None  # type: ignore[attr-defined]
        elif tag == "autoFilter":
            self._filtering = None

    def _careful(self, attributes: dict[str, str]) -> None:
        ref = attributes.get("r", "")
        self._column = column_of(ref) or self._column + 1
        self._cell = ref or f"{letters(self._column)}{self._row}"
        self._style = attributes.get("s", "0")

    def _value(self) -> None:
        self._row_used = True
        if self._hidden and any(low <= self._column <= high for low, high in self._hidden):
            self.marks.used_columns.add(self._column)
        if self._style in self._styles.uncoloured and len(self.marks.uncoloured) < _MOST_PLACES:
            self._once(self.marks.uncoloured)
        if self._style in self._styles.unshown and len(self.marks.unshown) < _MOST_PLACES:
            self._once(self.marks.unshown)

    def _once(self, places: list[str]) -> None:
        if not places or places[-1] != self._cell:
            places.append(self._cell)

    def _row_starts(self, attributes: dict[str, str]) -> None:
        self._row = whole(attributes.get("r", ""), self._row + 1)
        self._column, self._row_used = 0, False
        flat = "ht" in attributes and decimal(attributes["ht"], 15) < _NO_HEIGHT
        self._hidden_row = flat or ("hidden" in attributes and on(attributes["hidden"]))
        if self._hidden_row:
            if flat and not on(attributes.get("hidden", "0")):
                self.marks.flat_rows.add(self._row)
            elif whole(attributes.get("outlineLevel", ""), 0) > 0:
                self.marks.folded_rows.add(self._row)
            else:
                self.marks.hidden_rows.add(self._row)

    def _row_ends(self) -> None:
        if self._hidden_row and not self._row_used:
            self.marks.empty_rows.add(self._row)
        self._hidden_row = False

    def _other(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "col":
            self._col(attributes)
        elif tag == "sheetProtection" and on(attributes.get("sheet", "0")):
            self.marks.protected = True
        elif tag == "autoFilter":
            self._filtering = rows_of(attributes.get("ref", ""))
        elif tag == "filterColumn" and self._filtering is not None:
            self.marks.filters.append(self._filtering)
            self._filtering = None
        elif tag == "dataValidation":
            self._area = attributes.get("sqref", "")
        elif tag == "formula1":
            self._formula = []
            self._parser.CharacterDataHandler = self._formula.append  # type: ignore[attr-defined]

    def _col(self, attributes: dict[str, str]) -> None:
        low, high = whole(attributes.get("min", ""), 0), whole(attributes.get("max", ""), 0)
        flat = "width" in attributes and decimal(attributes["width"], 9) < _NO_WIDTH
        hidden = "hidden" in attributes and on(attributes["hidden"])
        if not (flat or hidden) or not 0 < low <= high <= _MOST_COLUMNS:
            return
        how = "folded" if whole(attributes.get("outlineLevel", ""), 0) > 0 else "hidden" if hidden else "flat"
        self.marks.columns.append((low, high, how))
        self._hidden.append((low, high))


def letters(column: int) -> str:
    """Give the letters of a column: 1 is A, 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(ref: str) -> int:
    """Read the column of “C12”; 0 where there is none."""
    column = 0
    for sign in ref[:3]:
        if not "A" <= sign <= "Z":
            break
        column = column * 26 + ord(sign) - 64
    return column


def rows_of(area: str) -> tuple[int, int] | None:
    """Read the rows below the heading of a filtered area: A1:D9 gives 2 to 9."""
    found = re.fullmatch(r"\$?[A-Z]{1,3}\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})", area)
    return (int(found[1]) + 1, int(found[2])) if found else None


def whole(words: str, otherwise: int) -> int:
    """Read a whole number as an attribute holds it."""
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 9 else otherwise


def decimal(words: str, otherwise: float) -> float:
    """Read a number as an attribute holds it."""
    try:
        return float(words[:30])
    except ValueError:
        return otherwise

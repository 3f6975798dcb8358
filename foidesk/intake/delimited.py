"""Text tables: CSV, tab-separated and the like, with the delimiter and the charset found out."""

import csv
import io
from collections import Counter

from foidesk.domain.oldlog.sheets import Cell, Sheet
from foidesk.intake.charsets import decode
from foidesk.intake.tablelimits import LONGEST_CELL, Gathered, Told, unreadable, untold

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200
_SAMPLE = 400_000


def is_wide(content: bytes) -> bool:
    """Say whether this looks like UTF-16 text without its mark: every other byte of it is zero."""
    sample = content[:2000]
    return len(sample) > 8 and any(
        sample[at::2].count(0) > 0.7 * len(sample[at::2]) and sample[1 - at :: 2].count(0) == 0 for at in (0, 1)
    )


def read_delimited(content: bytes, name: str, told: Told = untold) -> Sheet:
    """Read a text table; row numbers are those a spreadsheet gives it."""
    text = _decoded(content).replace("\0", "")
    given = ""
    if text[:4].lower() == "sep=" and len(text) > 5:  # Excel's own way to name the delimiter; no row of the table
        given, text = text[4], text.partition("\n")[2]
    delimiter = given or _delimiter(text)
    gathered = Gathered(name, told)
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            gathered.add(number, [_cell(cell) for cell in cells])
    except csv.Error as trouble:
        raise unreadable(
            name,
            "could not be read as a table: a quotation mark that opens and never closes, perhaps",
            "Open it in Excel, save it as .xlsx, and choose that.",
            str(trouble),
        ) from trouble
    return Sheet(name, tuple(gathered.rows), notes=tuple(gathered.notes))


def _decoded(content: bytes) -> str:
    if not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) and is_wide(content):
        return content.decode("utf-16-be" if content[0] == 0 else "utf-16-le", errors="replace")
    return decode(content)


def _cell(words: str) -> Cell:
    return words if words.strip() else None


def _delimiter(text: str) -> str:
    """Choose the delimiter by which most rows have the same number of cells, and the most of them."""
    sample = text[:_SAMPLE]
    best, chosen = 1.0, ","
    for delimiter in _DELIMITERS:
        if delimiter not in sample:
            continue
        widths: Counter[int] = Counter()
        try:
            for number, row in enumerate(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)):
                if number >= _LOOKED_AT:
                    break
                if any(cell.strip() for cell in row):
                    widths[len(row)] += 1
        except csv.Error:
            continue
        if not widths:
            continue
        width, rows = max(widths.items(), key=lambda item: (item[1] * min(item[0], 3), item[0]))
        score = (rows / widths.total()) * min(width, 12) if width > 1 else 0.0
        if score > best:
            best, chosen = score, delimiter
    return chosen


csv.field_size_limit(max(csv.field_size_limit(), 2 * LONGEST_CELL))

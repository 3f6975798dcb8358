"""Rows for the clipboard: tab-separated text and an HTML table, with every outside word as plain data."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QMimeData

from foidesk.office.views import RegisterRow
from foidesk.ui.parts import clipboard
from foidesk.ui.register.columns import COLUMNS

_STARTS_FORMULA = frozenset("=+-@\t\r＝＋－＠")


def rows_copied(rows: Sequence[RegisterRow], columns: Sequence[int], today: date) -> QMimeData:
    """Give the rows in these columns, headings first, for Word, Excel and plain editors alike."""
    lines = [[COLUMNS[at].heading for at in columns]]
    lines += [[COLUMNS[at].words(row, today) for at in columns] for row in rows]
    return clipboard.mime_data(*as_table(lines))


def as_table(lines: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Give lines of words, the headings first, as text with tabs and as an HTML table."""
    lines = [[_safe(_flat(word)) for word in line] for line in lines]
    cells = [
        "<tr>" + "".join(f"<{tag}>{escape(word)}</{tag}>" for word in line) + "</tr>"
        for tag, line in zip(["th"] + ["td"] * (len(lines) - 1), lines, strict=True)
    ]
    return "\n".join("\t".join(line) for line in lines) + "\n", "<table>" + "".join(cells) + "</table>"


def _flat(words: str) -> str:
    return " ".join(words.split())


def _safe(words: str) -> str:
    """Keep a spreadsheet from taking somebody's words for a formula, as text or as a table's cell.

    The full-width signs are ones that a spreadsheet in an East Asian language takes for the plain ones.
    """
    return f"'{words}" if words[:1] in _STARTS_FORMULA else words

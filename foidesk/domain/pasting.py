"""What comes off the clipboard, made fit for a response: its text, what was left out, a table too long for it."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from foidesk.domain.linktext import safe_link
from foidesk.domain.pasted import read_blocks
from foidesk.domain.richtext import EMPTY, Block, Paragraph, RichText, TableBlock, from_plain

Rows = tuple[tuple[str, ...], ...]

MOST_ROWS = 200
MOST_CELLS = 3_000
MOST_CHARACTERS = 200_000
LONG = 60_000
"""From here on reading takes a moment that a key would notice."""

PICTURE_ONLY = "A picture cannot go into a response. Send it with the letter as an attachment."
FILE_ONLY = "A file cannot go into a response. Attach it under Enclosures, so that it goes with the letter."
_LOOKS = re.compile(r"<font\b|font-family|font-size|[^-\w]color\s*[:=]|background", re.IGNORECASE)
_PICTURES = re.compile(r"<img\b|<v:imagedata|<svg\b|<picture\b|<object\b", re.IGNORECASE)
_NESTED = re.compile(r"<(/?)(table|t[dh])\b", re.IGNORECASE)
_STRUCK = re.compile(r"<(?:del|s|strike)\b|line-through", re.IGNORECASE)
_WRAPPED = re.compile(r"https?://[\w.-]+\.safelinks\.protection\.outlook\.com/", re.IGNORECASE)
_FIGURES = re.compile(r"[-–(]?\s*[£€$]?\s*\d[\d,. ]*%?\)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste comes to. `rows` is a table that is too long for a letter; the text then holds nothing."""

    text: RichText
    notes: tuple[str, ...] = ()
    rows: Rows = ()

    @property
    def words(self) -> str:
        """Give the line that says what was left out."""
        return " ".join(self.notes)


def read_html(html: str, plain: str = "") -> Pasted:
    """Read what was copied with its looks; `plain` is the same as bare text, quicker to read where it is a table."""
    rows = table_of(plain) if len(html) > LONG else ()
    if len(rows) > MOST_ROWS:
        return Pasted(EMPTY, rows=rows)
    if len(html) > 40 * MOST_CHARACTERS:
        return _too_long(len(plain) or len(html))
    text = _unwrapped(RichText(tuple(read_blocks(html, copied=True))))
    if "data-header" not in html:  # what was copied here says itself whether it has a header
        text = RichText(tuple(_with_header(block) for block in text.blocks))
    if text.is_empty:
        return Pasted(text, (PICTURE_ONLY,) if _PICTURES.search(html) else ())
    return _bounded(text, _left_out(html))


def read_plain(text: str) -> Pasted:
    """Read bare text; columns parted by tabs are a table."""
    rows = table_of(text)
    if not rows:
        return read_words(text)
    if _is_long(rows):
        return Pasted(EMPTY, rows=rows)
    cells = tuple(tuple(from_plain(cell) for cell in row) for row in rows)
    return Pasted(RichText((TableBlock(cells, _has_header(rows)),)))


def read_words(text: str) -> Pasted:
    """Read the words alone, whatever they look like."""
    return _too_long(len(text)) if len(text) > MOST_CHARACTERS else Pasted(from_plain(text))


def table_of(text: str) -> Rows:
    """Read columns parted by tabs, as spreadsheets copy them; nothing if the text is none."""
    if "\t" not in text or len(text) > 50 * MOST_CHARACTERS:
        return ()
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    except csv.Error:  # a lone quotation mark, a NUL
        return ()
    while read and not any(cell.strip() for cell in read[-1]):
        read.pop()
    wide = max(map(len, read), default=0)
    whole = wide > 1 and all(len(row) == wide for row in read if row)
    return tuple(tuple(row) + ("",) * (wide - len(row)) for row in read) if whole else ()


def csv_of(rows: Sequence[Sequence[str]]) -> bytes:
    """Write a table as a file that Excel opens; what it would take for a formula is kept as words."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.startswith(_FORMULA) and not _FIGURES.fullmatch(cell.strip()) else cell


def _with_header(block: Block) -> Block:
    """Let a first row that names the columns be the header, as Excel does not say of it."""
    if not isinstance(block, TableBlock) or block.header:
        return block
    rows = tuple(tuple(cell.plain().strip() for cell in row) for row in block.rows)
    return replace(block, header=_has_header(rows))


def _unwrapped(text: RichText) -> RichText:
    """Give the links as they were before Outlook led them past its own server, which names the reader in them."""
    return text.with_paragraphs(
        lambda one: Paragraph(tuple(replace(run, href=unwrapped(run.href)) if run.href else run for run in one.runs))
    )


def unwrapped(href: str) -> str:
    """Give the address that an Outlook Safe Link leads to; any other stays as it is."""
    if not _WRAPPED.match(href):
        return href
    return safe_link(next(iter(parse_qs(urlsplit(href).query).get("url", ())), "")) or href


def _left_out(html: str) -> tuple[str, ...]:
    notes = []
    pictures = bool(_PICTURES.search(html))
    if _LOOKS.search(html):
        notes.append("Fonts and colours were left out.")
    if _STRUCK.search(html):
        notes.append("Struck-out and deleted words were left out.")
    if pictures:
        notes.append("Pictures were left out: send them as attachments.")
    if _is_nested(html):
        notes.append("A table inside a table was written out as lines.")
    return tuple(notes)


def _is_nested(html: str) -> bool:
    cells = 0
    for match in _NESTED.finditer(html):
        closes, tag = match[1], match[2].lower()
        if tag != "table":
            cells = max(0, cells - 1) if closes else 1
        elif not closes and cells:
            return True
        elif closes:
            cells = 0
    return False


def _bounded(text: RichText, notes: tuple[str, ...]) -> Pasted:
    tables = [block for block in text.blocks if isinstance(block, TableBlock)]
    for block in tables:
        if len(block.rows) > MOST_ROWS or len(block.rows) * len(block.rows[0]) > MOST_CELLS:
            if len(text.blocks) > 1:
                return Pasted(EMPTY, (f"The table has {len(block.rows):,} rows: copy it by itself, without the text.",))
            return Pasted(EMPTY, notes, tuple(tuple(cell.plain() for cell in row) for row in block.rows))
    length = sum(len(run.text) for run in text.runs())
    return _too_long(length) if length > MOST_CHARACTERS else Pasted(text, notes)


def _too_long(length: int) -> Pasted:
    return Pasted(
        EMPTY,
        (f"That is {length:,} characters, too long for a response. Nothing was put in. Send it as an attachment.",),
    )


def _is_long(rows: Rows) -> bool:
    return len(rows) > MOST_ROWS or len(rows) * len(rows[0]) > MOST_CELLS


def _has_header(rows: Rows) -> bool:
    """Say whether the first row names the columns: only words, and figures somewhere below."""
    first, below = rows[0], rows[1:]
    if not below or not all(cell.strip() and not is_figure(cell) for cell in first):
        return False
    return any(is_figure(cell) for row in below for cell in row)


def is_figure(cell: str) -> bool:
    """Say whether a cell holds a number and nothing else."""
    return bool(_FIGURES.fullmatch(cell.strip()))

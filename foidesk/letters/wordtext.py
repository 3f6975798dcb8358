"""A rich text in a Word document: paragraphs, real lists, tables, links; every word as text, none as markup."""

import re
from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from foidesk.domain.richtext import (
    Block,
    ListBlock,
    Paragraph,
    RichText,
    Run,
    TableBlock,
    address_of,
    names_itself,
)
from foidesk.domain.unbroken import unbroken
from foidesk.letters import paper
from foidesk.letters.lines import LINK
from foidesk.letters.setting import column_widths, is_number, numeric_columns, table_padding, width_needed
from foidesk.letters.sizes import sizes_of
from foidesk.letters.wordtables import NATURAL, lay_out, space_out, tint

Place = WordDocument | _Cell

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_INDENT = 1.5  # sizes of the type, for each step inwards
_EASE = 3.0  # points that a column has beside its longest word: word processors round, and break what only just fits
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK = RGBColor.from_string(LINK[1:])


def fit_for_xml(words: str) -> str:
    """Leave out the few signs that no XML file can hold."""
    return _NOT_XML.sub("", words)


def write_text(place: Place, text: RichText, *, bold: bool = False) -> list[WordParagraph]:
    """Write a rich text at the end of a document or a cell; give its paragraphs outside of tables."""
    return write_blocks(place, text.blocks, bold=bold)


def write_blocks(place: Place, blocks: Iterable[Block], *, depth: int = 0, bold: bool = False) -> list[WordParagraph]:
    """Write blocks one below the other; `depth` counts the lists they stand in."""
    made: list[WordParagraph] = []
    tabled = False
    for block in blocks:
        if isinstance(block, Paragraph):
            made.append(_paragraph(place, block, depth=depth, bold=bold))
            if tabled:
                made[-1].paragraph_format.space_before = Pt(_size(place) * 0.62)
        elif isinstance(block, ListBlock):
            made += _list(place, block, depth, bold=bold)
        else:
            _table(place, block)
        tabled = isinstance(block, TableBlock)
    return made


def _size(place: Place) -> float:
    return float(_part(place).document.styles["Normal"].font.size.pt)


def write_words(place: Place, words: str, *, bold: bool = False) -> WordParagraph:
    """Write plain words as one paragraph; a newline is a line break."""
    return _paragraph(place, Paragraph((Run(words, bold=bold),)), depth=0)


def empty_first(cell: _Cell) -> None:
    """Take the empty paragraphs out that every cell and every table in it begin with, once something else is there."""
    for paragraph in cell.paragraphs:
        before, after = paragraph._p.getprevious(), paragraph._p.getnext()
        first = before is None or before.tag == qn("w:tcPr")
        between = before is not None and before.tag == qn("w:tbl") and after is not None and after.tag == qn("w:p")
        if not paragraph.text and after is not None and (first or between):
            paragraph._p.getparent().remove(paragraph._p)


def as_header(table: WordTable) -> None:
    """Repeat the first row of a table on each page, and name it as the header to a screen reader."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    properties.append(header)


def keep_rows_whole(table: WordTable) -> None:
    """Let no row be cut by the end of a page."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _paragraph(place: Place, block: Paragraph, *, depth: int, bold: bool = False) -> WordParagraph:
    made = place.add_paragraph()
    if depth:
        made.paragraph_format.left_indent = Pt(depth * _INDENT * _size(place))
    for run in _as_printed(block.runs):
        _run(made, run, bold=bold)
    return made


def _as_printed(runs: tuple[Run, ...]) -> list[Run]:
    """Keep dates and references on one line, and print a link's address after its words, as on the PDF."""
    made: list[Run] = []
    linked, words = "", ""
    for run in (*runs, Run("")):
        if linked and run.href != linked:
            if not names_itself(words, linked):
                made += [Run(" ("), Run(address_of(linked), href=linked), Run(")")]
            linked, words = "", ""
        if run.href:
            linked, words = run.href, words + run.text
        if run.text:
            made.append(run)
    whole = unbroken("".join(run.text for run in made))
    at = 0
    for number, run in enumerate(made):
        made[number] = Run(whole[at : at + len(run.text)], run.bold, run.italic, run.underline, run.href)
        at += len(run.text)
    return made


def _run(paragraph: WordParagraph, run: Run, *, bold: bool) -> None:
    words = fit_for_xml(run.text)
    if not words:
        return
    made = paragraph.add_run(words)
    made.bold = True if run.bold or bold else None
    made.italic = True if run.italic else None
    made.underline = True if run.underline or run.href else None
    if not run.href:
        return
    link: Any = OxmlElement("w:hyperlink")
    target = paragraph.part.relate_to(fit_for_xml(run.href), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), target)
    made.font.color.rgb = _LINK
    paragraph._p.append(link)
    link.append(made._r)


def _part(place: Place) -> Any:  # noqa: ANN401  python-docx's document part, which its types call a story
    return place.part


# ---- lists


def _list(place: Place, block: ListBlock, depth: int, *, bold: bool) -> list[WordParagraph]:
    number = _numbering(place, block, depth)
    made: list[WordParagraph] = []
    closer = sizes_of(_size(place)).body.gap * 0.6
    for at, item in enumerate(block.items):
        written = write_blocks(place, item, depth=depth + 1, bold=bold)
        if written and isinstance(item[0], Paragraph):
            _hang(written[0], number)
        for paragraph in written if at + 1 < len(block.items) else written[:-1]:
            paragraph.paragraph_format.space_after = Pt(closer)  # a list stands closer than paragraphs
        made += written
    return made


def _hang(paragraph: WordParagraph, number: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr()
    marked = properties.get_or_add_numPr()
    marked.get_or_add_ilvl().val = 0
    marked.get_or_add_numId().val = number
    paragraph.paragraph_format.left_indent = None  # the list's own


def _numbering(place: Place, block: ListBlock, depth: int) -> int:
    """Define one list of its own, so that each begins with its own first number."""
    root: Any = _part(place).numbering_part.element
    count = len(root.findall(qn("w:abstractNum"))) + 1000
    abstract: Any = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(count))
    level: Any = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (
        ("w:start", str(block.start if block.ordered else 1)),
        ("w:numFmt", _FORMATS[block.numbering] if block.ordered else "bullet"),
        ("w:lvlText", "%1." if block.ordered else "\u2022"),
        ("w:lvlJc", "left"),
    ):
        part: Any = OxmlElement(name)
        part.set(qn("w:val"), value)
        level.append(part)
    properties: Any = OxmlElement("w:pPr")
    indent: Any = OxmlElement("w:ind")
    step = round(_INDENT * _size(place) * 20)
    indent.set(qn("w:left"), str((depth + 1) * step))
    indent.set(qn("w:hanging"), str(step))
    properties.append(indent)
    level.append(properties)
    abstract.append(level)
    first = root.find(qn("w:num"))  # definitions come before their uses
    if first is None:
        root.append(abstract)
    else:
        first.addprevious(abstract)
    return int(root.add_num(count).numId)


# ---- tables


def _table(place: Place, block: TableBlock) -> None:
    rows, columns = len(block.rows), len(block.rows[0])
    made: Any = place.add_table(rows, columns)
    styles = _part(place).document.styles
    made.style = styles["Table Grid"]
    measure = sizes_of(_size(place)).cell
    padding = table_padding(measure)
    room = _room(place)
    ease = max(0.0, min(_EASE, (room - width_needed(block, measure)) / columns))
    lay_out(made, tuple(column_widths(block, measure, room, 2 * padding[0] + ease)), padding)
    rights = numeric_columns(block)
    for number, row in enumerate(block.rows):
        heading = block.header and not number
        for column, text in enumerate(row):
            cell = made.cell(number, column)
            write_text(cell, text, bold=heading)
            empty_first(cell)
            space_out(cell, measure.gap, measure.leading / measure.size / NATURAL)
            if rights[column] and (heading or is_number(text)):
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if heading:
                tint(cell)
    if block.header:
        as_header(made)


def _room(place: Place) -> float:
    """Give the width there is for a table: that of the cell it stands in, or of the sheet."""
    if isinstance(place, _Cell):
        return float(place.width.pt) - 1.2 * _size(place) if place.width else paper.ROOM / 2
    section = place.sections[-1]
    return float(section.page_width.pt - section.left_margin.pt - section.right_margin.pt)  # type: ignore[union-attr]

"""A Letter as a Word document: the same words as the PDF, in real headings, lists and tables, ready to be worked on."""

import io
import threading
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from foidesk.domain.richtext import RichText
from foidesk.letters.letter import (
    Annex,
    Heading,
    Letter,
    Letterhead,
    Row,
    Table,
    announces,
    items_in_words,
    numbers_of,
)
from foidesk.letters.pictures import fitted
from foidesk.letters.spreading import annexed
from foidesk.letters.wordtext import (
    Place,
    as_header,
    empty_first,
    fit_for_xml,
    keep_rows_whole,
    write_text,
    write_words,
)

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "Arial"
_NAVY = RGBColor(0x14, 0x2B, 0x4D)
_ROOM = 170 * 72 / 25.4
_FOOTER, _LARGE_FOOTER = 9.0, 14.0
_ONE_AT_A_TIME = threading.Lock()


def draw(letter: Letter) -> bytes:
    """Write a letter as a Word document (.docx)."""
    letter = annexed(letter)
    with _ONE_AT_A_TIME:
        document = Document()
        _set_up(document, letter)
        if letter.letterhead is not None:
            _letterhead(document, letter.letterhead, letter)
        for line in letter.address:
            _close(write_words(document, line))
        _references(document, letter)
        _words(document, letter.salutation)
        if letter.subject.strip():
            document.add_heading(fit_for_xml(letter.subject), level=1)
        write_text(document, letter.opening)
        beneath = 2
        for number, block in enumerate(letter.body):
            if announces(block, next(iter(letter.body[number + 1 : number + 2]), None)) and isinstance(block, RichText):
                document.add_heading(fit_for_xml(block.plain()), level=2)
                beneath = 3
            elif isinstance(block, RichText):
                write_text(document, block)
            elif isinstance(block, Heading):
                document.add_heading(fit_for_xml(block.text), level=2)
                beneath = 3
            elif letter.stacked:
                _stacked(document, block, beneath, numbered=letter.number_items)
            else:
                _table(document, block, numbered=letter.number_items)
        write_text(document, letter.closing)
        _sign_off(document, letter)
        _annexes(document, letter.annexes)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def _set_up(document: WordDocument, letter: Letter) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    known = document.core_properties
    known.title = fit_for_xml(letter.title or f"{letter.subject} ({letter.reference})")[:250]
    known.author = known.last_modified_by = fit_for_xml(letter.author)[:250]
    known.subject = fit_for_xml(letter.subject)[:250]
    known.comments = ""
    known.language = letter.language
    known.created = known.modified = datetime(*letter.dated.timetuple()[:3])  # noqa: DTZ001  the letter's own day
    for name, size, bold in (
        ("Normal", letter.font_points, False),
        ("Heading 1", None, True),
        ("Heading 2", None, True),
        ("Heading 3", None, True),
    ):
        style: Any = document.styles[name]
        style.font.name = _FONT
        style.font.size = Pt(size or letter.font_points)
        style.font.bold = bold
        if bold:
            style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_before = Pt(10 if bold else 0)
        style.paragraph_format.space_after = Pt(6)
    language: Any = OxmlElement("w:lang")
    language.set(qn("w:val"), letter.language)
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    _footer(document, letter.reference, _LARGE_FOOTER if letter.stacked else _FOOTER)
    above = " ".join(part for part in (fit_for_xml(letter.marking.strip()), "DRAFT" * letter.draft) if part)
    if above:
        _mark(section.header.paragraphs[0], above)
    if letter.marking.strip():
        _mark(section.footer.add_paragraph(), fit_for_xml(letter.marking.strip()))


def _mark(line: Any, words: str) -> None:  # noqa: ANN401  python-docx's paragraph
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(words).bold = True


def _footer(document: WordDocument, reference: str, size: float) -> None:
    line = document.sections[0].footer.paragraphs[0]
    line.style.font.size = Pt(size)
    line.add_run(fit_for_xml(reference) + (", page " if reference else "Page "))
    _field(line, "PAGE")
    line.add_run(" of ")
    _field(line, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:  # noqa: ANN401  python-docx's paragraph
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run: Any = OxmlElement("w:r")
    text: Any = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _letterhead(document: WordDocument, head: Letterhead, letter: Letter) -> None:
    whose = letter.author
    large = letter.font_points if letter.stacked else 0.0
    if head.picture:
        picture = fitted(head.picture, "The letterhead picture", _ROOM * 0.66, 28 * 72 / 25.4)
        content = io.BytesIO()
        picture.image.save(content, "PNG")
        content.seek(0)
        drawn = document.add_picture(content, width=Pt(picture.width), height=Pt(picture.height))
        drawn._inline.docPr.set("descr", fit_for_xml(f"Letterhead: {whose}" if whose else "Letterhead"))
    for line in head.lines:
        made = write_words(document, line.text, bold=line.bold)
        _close(made)
        for run in made.runs:
            run.font.size, run.font.color.rgb = Pt(max(14, large)), _NAVY
    for words in head.contact:
        made = write_words(document, words)
        made.alignment = WD_ALIGN_PARAGRAPH.LEFT if large else WD_ALIGN_PARAGRAPH.RIGHT
        _close(made)
        for run in made.runs:
            run.font.size = Pt(large or 10)


def _references(document: WordDocument, letter: Letter) -> None:
    lines = [(label, value) for label, value in letter.references if (label + value).strip()]
    if not lines:
        return
    write_words(document, "")
    table = document.add_table(len(lines), 2)
    table.autofit = False
    labels = min(42 * max(letter.font_points / 12, 1.0), 80)
    for row, (label, value) in zip(table.rows, lines, strict=True):
        for cell, words, width in zip(row.cells, (label, value), (Mm(labels), Mm(170 - labels)), strict=True):
            cell.width = width
            _close(write_words(cell, words))
            empty_first(cell)
    write_words(document, "")


def _words(document: WordDocument, words: str) -> None:
    if words.strip():
        write_words(document, words)


def _table(document: WordDocument, table: Table, *, numbered: bool) -> None:
    if not table.rows:
        return
    made = document.add_table(len(table.rows) + 1, 2)
    made.style = document.styles["Table Grid"]
    for cell, heading in zip(made.rows[0].cells, table.headings, strict=True):
        write_words(cell, heading, bold=True)
        empty_first(cell)
    as_header(made)
    for line, row in zip(made.rows[1:], table.rows, strict=True):
        asked, answer = line.cells
        _asked(asked, row, numbered=numbered)
        write_text(answer, row.answer)
        empty_first(asked)
        empty_first(answer)
    if all(len(row.answer.plain()) < 800 for row in table.rows):
        keep_rows_whole(made)
    write_words(document, "")


def _stacked(document: WordDocument, table: Table, level: int, *, numbered: bool) -> None:
    """Write each request above its response, over the whole width, as large print has it."""
    for row in table.rows:
        if any(not one.text.is_empty for one in row.asked):
            document.add_heading(fit_for_xml(table.headings[0]), level=level)
        _asked(document, row, numbered=numbered)
        items = items_in_words(numbers_of(row)) if numbered else ""
        of_items = f" ({items[:1].lower()}{items[1:]})" if items else ""
        document.add_heading(fit_for_xml(table.headings[1] + of_items), level=level)
        write_text(document, row.answer)


def _asked(cell: Place, row: Row, *, numbered: bool) -> None:
    for one in row.asked:
        written = write_text(cell, one.text)
        if numbered and one.number is not None and written:
            first = written[0]
            run = first.add_run(f"{one.number}. ")
            run.bold = True
            first._p.remove(run._r)
            first._p.insert(1 if first._p.pPr is not None else 0, run._r)


def _sign_off(document: WordDocument, letter: Letter) -> None:
    """Leave room for ink; the picture of a signature is in no copy that others can change."""
    _words(document, letter.valediction)
    if letter.signature or letter.ink_space:
        for _ in range(3):
            write_words(document, "")
    for line in letter.signatory:
        _close(write_words(document, line))
    if letter.enclosures:
        write_words(document, "")
        for line in ("Enclosures:", *letter.enclosures):
            _close(write_words(document, line))


def _annexes(document: WordDocument, annexes: Sequence[Annex]) -> None:
    """Write what stands on pages of its own; turned sheets are a section of their own, with the same head and foot."""
    for annex in annexes:
        section = document.sections[-1]
        turned = section.orientation == WD_ORIENT.LANDSCAPE
        if annex.turned != turned:
            high, wide = section.page_height, section.page_width
            section = document.add_section(WD_SECTION.NEW_PAGE)
            section.orientation = WD_ORIENT.LANDSCAPE if annex.turned else WD_ORIENT.PORTRAIT
            section.page_width, section.page_height = high, wide
        heading = document.add_heading(fit_for_xml(annex.title), level=2)
        heading.paragraph_format.page_break_before = annex.turned == turned
        before = len(document.tables)
        for written in write_text(document, annex.text):
            written.paragraph_format.keep_with_next = True  # what says which columns follow belongs to them
            written.paragraph_format.space_before = Pt(8)
        for table in document.tables[before:]:
            keep_rows_whole(table)


def _close(paragraph: Any) -> None:  # noqa: ANN401  python-docx's paragraph
    paragraph.paragraph_format.space_after = Pt(0)

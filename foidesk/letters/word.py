"""A Letter as a Word document: the same words as the PDF, in real headings, lists and tables, ready to be worked on."""

import io
import threading

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Pt

from foidesk.domain.richtext import RichText
from foidesk.letters import paper
from foidesk.letters.answers import LEFT_SHARE, padding_of
from foidesk.letters.fonts import BOLD, width
from foidesk.letters.letter import Heading, Letter, Row, Table, announces, numbers_of, of_items
from foidesk.letters.lines import Measure
from foidesk.letters.sizes import sizes_of
from foidesk.letters.spreading import annexed
from foidesk.letters.wordframe import room_for_window, set_up, write_foot, write_rule, write_top
from foidesk.letters.wordtables import NATURAL, lay_out, space_out, tint
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
_INK_ROOM = 22 * paper.MM
_ONE_AT_A_TIME = threading.Lock()


def draw(letter: Letter) -> bytes:
    """Write a letter as a Word document (.docx)."""
    letter = annexed(letter)
    with _ONE_AT_A_TIME:
        document = Document()
        set_up(document, letter)
        write_top(document, letter)
        begun = write_words(document, letter.salutation)
        begun.paragraph_format.space_before = Pt(room_for_window(letter))
        if letter.subject.strip():
            document.add_heading(fit_for_xml(letter.subject), level=1)
        write_text(document, letter.opening)
        beneath = 2
        for number, block in enumerate(letter.body):
            if announces(block, next(iter(letter.body[number + 1 : number + 2]), None)) and isinstance(block, RichText):
                document.add_heading(fit_for_xml(block.plain()), level=2).runs[0].bold = False
                beneath = 3
            elif isinstance(block, RichText):
                write_text(document, block)
            elif isinstance(block, Heading):
                document.add_heading(fit_for_xml(block.text), level=2)
                beneath = 3
            elif letter.stacked:
                _stacked(document, block, beneath, letter)
            else:
                _table(document, block, letter)
        closing = write_text(document, letter.closing)
        if closing:
            closing[-1].paragraph_format.keep_with_next = True
        _sign_off(document, letter)
        _annexes(document, letter)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def _table(document: WordDocument, table: Table, letter: Letter) -> None:
    if not table.rows:
        return
    measure = sizes_of(letter.font_points).cell
    made = document.add_table(len(table.rows) + 1, 2)
    made.style = document.styles["Table Grid"]
    lay_out(made, (paper.ROOM * LEFT_SHARE, paper.ROOM * (1 - LEFT_SHARE)), padding_of(measure))
    for cell, heading in zip(made.rows[0].cells, table.headings, strict=True):
        write_words(cell, heading, bold=True)
        empty_first(cell)
        tint(cell)
    as_header(made)
    for line, row in zip(made.rows[1:], table.rows, strict=True):
        asked, answer = line.cells
        _asked(asked, row, measure, numbered=letter.number_items)
        write_text(answer, row.answer)
        empty_first(asked)
        empty_first(answer)
    for line in made.rows:
        for cell in line.cells:
            space_out(cell, measure.gap, measure.leading / measure.size / NATURAL)
    if all(len(row.answer.plain()) < 800 for row in table.rows):
        keep_rows_whole(made)
    after = write_words(document, "")  # Word wants words between a table and what follows: a line of the gap's height
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(sizes_of(letter.font_points).body.gap * 1.15)


def _stacked(document: WordDocument, table: Table, level: int, letter: Letter) -> None:
    """Write each request above its response, over the whole width, as large print has it."""
    measure = sizes_of(letter.font_points).body
    for row in table.rows:
        first = len(document.paragraphs)
        if any(not one.text.is_empty for one in row.asked):
            document.add_heading(fit_for_xml(table.headings[0]), level=level)
        _asked(document, row, measure, numbered=letter.number_items)
        heading = table.headings[1] + of_items(row, numbered=letter.number_items)
        document.add_heading(fit_for_xml(heading), level=level)
        write_text(document, row.answer)
        write_rule(document.paragraphs[first], "top", 0.6, "666666", round(measure.gap))


def _asked(cell: Place, row: Row, measure: Measure, *, numbered: bool) -> None:
    """Quote what was asked; numbers of ours hang beside the words."""
    widest = max((width(f"{number}.", BOLD, measure.size) for number in numbers_of(row)), default=0.0)
    for one in row.asked:
        written = write_text(cell, one.text)
        if numbered and one.number is not None and written:
            first = written[0]
            run = first.add_run(f"{one.number}.\t")
            first._p.remove(run._r)
            first._p.insert(1 if first._p.pPr is not None else 0, run._r)
            indent = Pt(widest + measure.size * 0.5)
            for paragraph in written:
                paragraph.paragraph_format.left_indent = indent
            first.paragraph_format.first_line_indent = -indent
            first.paragraph_format.tab_stops.add_tab_stop(indent)


def _sign_off(document: WordDocument, letter: Letter) -> None:
    """Leave room for ink; the picture of a signature is in no copy that others can change."""
    measure = sizes_of(letter.font_points).body
    lines = [line for line in (letter.valediction, *letter.signatory) if line.strip()]
    room = _INK_ROOM if letter.signature or letter.ink_space else measure.gap * 1.6
    for number, line in enumerate(lines):
        made = write_words(document, line)
        made.paragraph_format.space_after = Pt(0)
        made.paragraph_format.keep_with_next = number + 1 < len(lines)
        if line == letter.valediction and not number:
            made.paragraph_format.space_before = Pt(measure.gap * 0.15)
            made.paragraph_format.space_after = Pt(room)
    for number, line in enumerate(("Enclosures:", *letter.enclosures) if letter.enclosures else ()):
        made = write_words(document, line)
        made.paragraph_format.space_after = Pt(0)
        made.paragraph_format.space_before = Pt(0 if number else measure.size * 1.3)


def _annexes(document: WordDocument, letter: Letter) -> None:
    """Write what stands on pages of its own; turned sheets are a section of their own, with the same head and foot."""
    for annex in letter.annexes:
        section = document.sections[-1]
        turned = section.orientation == WD_ORIENT.LANDSCAPE
        if annex.turned != turned:
            high, wide = section.page_height, section.page_width
            section = document.add_section(WD_SECTION.NEW_PAGE)
            section.orientation = WD_ORIENT.LANDSCAPE if annex.turned else WD_ORIENT.PORTRAIT
            section.page_width, section.page_height = high, wide
            section.different_first_page_header_footer = False
            section.footer.is_linked_to_previous = False
            write_foot(section.footer, letter, (paper.TURNED if annex.turned else paper.UPRIGHT).room)
        heading = document.add_heading(fit_for_xml(annex.title), level=2)
        heading.paragraph_format.page_break_before = annex.turned == turned
        before = len(document.tables)
        for written in write_text(document, annex.text):
            written.paragraph_format.keep_with_next = True  # what says which columns follow belongs to them
            written.paragraph_format.space_before = Pt(8)
        for table in document.tables[before:]:
            keep_rows_whole(table)

"""What stands round the words of a Word copy, laid out as on the PDF: head, window, references, margins, marks."""

import io
from datetime import datetime
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from foidesk.domain.unbroken import unbroken
from foidesk.letters import paper
from foidesk.letters.fonts import REGULAR, width
from foidesk.letters.letter import Letter
from foidesk.letters.lines import GREY, NAVY
from foidesk.letters.pictures import fitted
from foidesk.letters.sizes import sizes_of
from foidesk.letters.story import beside_labels, foot_of_head
from foidesk.letters.wordtables import NATURAL
from foidesk.letters.wordtext import fit_for_xml, write_words

FONT = "Arial"
_HEAD, _HEAD_LINE, _CONTACT, _CONTACT_LINE = 14.6, 18.0, 10.0, 12.4
_FOOTER, _LARGE_FOOTER = 9.5, 16.0
_BESIDE = paper.UPRIGHT.right - paper.BESIDE_WINDOW
_BEFORE_BORDERS = frozenset(
    qn(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr")
)
"""What stands before its borders in a paragraph's properties: a Word file has them in one order."""
_WATERMARK = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600"
 o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>
<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="Draft" type="#_x0000_t136" alt="DRAFT" style="position:absolute;width:508pt;height:108pt;rotation:305;
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;
mso-position-vertical-relative:page" fillcolor="#e3e5e9" stroked="f"><v:textpath
 style="font-family:Arial;font-size:1pt;font-weight:bold" string="DRAFT"/></v:shape></w:pict></w:r>
"""


def set_up(document: WordDocument, letter: Letter) -> None:
    """Set sheet, styles and properties, and what is printed at the head and the foot of each page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Pt(paper.FIRST_TOP), Mm(20)
    section.header_distance = Pt(paper.MARKING_TOP)
    section.footer_distance = Mm(7)
    _properties(document, letter)
    _styles(document, letter)
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        line = header.paragraphs[0]
        _mark(line, letter.marking)
        if letter.draft:
            line._p.append(parse_xml(_WATERMARK))
        if header is section.header:  # the words of later pages begin lower down: there is no letterhead
            line.paragraph_format.space_after = Pt(paper.NEXT_TOP - paper.MARKING_TOP - _FOOTER * 1.2)
        else:
            line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            line.paragraph_format.line_spacing = Pt(_FOOTER * 1.2 if letter.marking.strip() else 1)
    for footer in (section.first_page_footer, section.footer):
        write_foot(footer, letter, paper.ROOM)


def write_foot(footer: Any, letter: Letter, room: float) -> None:  # noqa: ANN401  python-docx's footer
    """Write the reference on the left and the page on the right, under a hairline; the marking below."""
    line = footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(Pt(room), WD_TAB_ALIGNMENT.RIGHT)
    write_rule(line, "top", 0.4, "999999", 4)
    line.add_run(f"{fit_for_xml(letter.reference)}\tPage ")
    _field(line, "PAGE")
    line.add_run(" of ")
    _field(line, "NUMPAGES")
    if letter.marking.strip():
        _mark(footer.add_paragraph(), letter.marking)


def _properties(document: WordDocument, letter: Letter) -> None:
    known = document.core_properties
    known.title = fit_for_xml(letter.title or f"{letter.subject} ({letter.reference})")[:250]
    known.author = known.last_modified_by = fit_for_xml(letter.author)[:250]
    known.subject = fit_for_xml(letter.subject)[:250]
    known.comments = ""
    known.language = letter.language
    known.created = known.modified = datetime(*letter.dated.timetuple()[:3])  # noqa: DTZ001  the letter's own day


def _styles(document: WordDocument, letter: Letter) -> None:
    body = sizes_of(letter.font_points).body
    foot = _LARGE_FOOTER if letter.stacked else _FOOTER
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Header", "Footer"):
        style: Any = document.styles[name]
        heading, margin = name.startswith("Heading "), name in ("Header", "Footer")
        style.paragraph_format.tab_stops.clear_all()
        style.font.name = FONT
        style.font.size = Pt(foot if margin else letter.font_points)
        style.font.bold = heading
        if heading or margin:
            style.font.color.rgb = RGBColor.from_string(GREY[1:]) if margin else RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_before = Pt(0)
        style.paragraph_format.space_after = Pt(0 if margin else body.gap)
        style.paragraph_format.line_spacing = 1.0 if margin else body.leading / body.size / NATURAL
        style.paragraph_format.widow_control = True
    language: Any = OxmlElement("w:lang")
    language.set(qn("w:val"), letter.language)
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _mark(line: Any, words: str) -> None:  # noqa: ANN401  python-docx's paragraph
    if words.strip():
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(fit_for_xml(words.strip())).bold = True


def _field(paragraph: Any, name: str) -> None:  # noqa: ANN401  python-docx's paragraph
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run: Any = OxmlElement("w:r")
    text: Any = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def write_top(document: WordDocument, letter: Letter) -> None:
    """Write what stands above the salutation: letterhead, address in the window, references."""
    _letterhead(document, letter)
    references = [(label, value) for label, value in letter.references if (label + value).strip()]
    if not letter.address:
        _references(document, references, letter, above=15.0 if letter.letterhead else 0.0)
        return
    top = max(foot_of_head(letter), paper.WINDOW_TOP)
    for line in letter.address:
        made = _plain(document, line, 11.0, 13.0)
        _place(made, paper.WINDOW_LEFT, top, paper.WINDOW_ROOM)
    for made in _references(document, references, letter, above=0.0):
        _place(made, paper.BESIDE_WINDOW, top, _BESIDE)


def room_for_window(letter: Letter) -> float:
    """Say how far below the letterhead the words begin where an address shows in a window."""
    if not letter.address:
        return 0.0
    if not letter.references:
        return paper.BELOW_WINDOW - (foot_of_head(letter) or paper.FIRST_TOP)
    top = max(foot_of_head(letter), paper.WINDOW_TOP)
    label, left = beside_labels(letter.references, sizes_of(letter.font_points).label, _BESIDE)
    long = sum(width(value, REGULAR, label.size) > _BESIDE - left for _, value in letter.references)
    beside = (len(letter.references) + 2 * long) * label.leading  # a word processor breaks no address at its joints
    lowest = max(paper.BELOW_WINDOW, top + beside)
    return lowest - (foot_of_head(letter) or paper.FIRST_TOP)


def _letterhead(document: WordDocument, letter: Letter) -> None:
    head = letter.letterhead
    if head is None or not (head.lines or head.contact or head.picture):
        return
    share = 0.66 if head.contact and not letter.stacked else 1.0
    last: Any = None
    if head.picture:
        picture = fitted(head.picture, "The letterhead picture", paper.ROOM * share, 28 * paper.MM)
        content = io.BytesIO()
        picture.image.save(content, "PNG")
        content.seek(0)
        drawn = document.add_picture(content, width=Pt(picture.width), height=Pt(picture.height))
        whose = f"Letterhead: {letter.author}" if letter.author else "Letterhead"
        drawn._inline.docPr.set("descr", fit_for_xml(whose))
        last = document.paragraphs[-1]
        last.paragraph_format.space_after = Pt(0)
        last.paragraph_format.line_spacing = 1.0
    size = max(letter.font_points, _HEAD) if letter.stacked else _HEAD
    for line in head.lines:
        last = _plain(document, line.text, size, size * _HEAD_LINE / _HEAD, bold=line.bold, colour=NAVY[1:])
    for words in head.contact if letter.stacked else ():
        last = _plain(document, words, letter.font_points, letter.font_points * 1.24)
    if last is None:  # contact lines alone: the rule needs as much room as they take
        last = _plain(document, "", _CONTACT, _CONTACT_LINE * len(head.contact))
    write_rule(last, "bottom", 1.4, NAVY[1:], 9)
    for words in () if letter.stacked else head.contact:
        made = _plain(document, words, _CONTACT, _CONTACT_LINE, colour="333333")
        made.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        edge = paper.LEFT + paper.ROOM * share
        _place(made, edge, paper.FIRST_TOP + 2, paper.ROOM * (1 - share))


def _references(document: WordDocument, lines: list[tuple[str, str]], letter: Letter, *, above: float) -> list[Any]:
    """Write label and value on one line, the values one below the other, as a list that is read in order."""
    if not lines:
        return []
    room = _BESIDE if letter.address else paper.ROOM
    label, left = beside_labels(lines, sizes_of(letter.font_points).label, room)
    made = []
    for number, (name, value) in enumerate(lines):
        line = _plain(document, name, label.size, label.leading)
        line.add_run("\t" + unbroken(fit_for_xml(value))).font.size = Pt(label.size)
        line.paragraph_format.tab_stops.add_tab_stop(Pt(left))
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Pt(left), Pt(-left)
        line.paragraph_format.space_before = Pt(0 if number else above)
        made.append(line)
    if not letter.address:
        made[-1].paragraph_format.space_after = Pt(label.size * 1.05)
    return made


def _plain(
    document: WordDocument, words: str, size: float, leading: float, *, bold: bool = False, colour: str = ""
) -> Any:  # noqa: ANN401  python-docx's paragraph
    made = write_words(document, words, bold=bold)
    made.paragraph_format.space_after = Pt(0)
    made.paragraph_format.line_spacing = leading / size / NATURAL
    for run in made.runs:
        run.font.size = Pt(size)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
    return made


def _place(paragraph: Any, x: float, y: float, room: float) -> None:  # noqa: ANN401  python-docx's paragraph
    """Put a paragraph at a place of its own on the sheet; those that follow with the same place stand below it."""
    frame: Any = OxmlElement("w:framePr")
    places = {"w": room, "x": x, "y": y}
    for name, points in places.items():
        frame.set(qn(f"w:{name}"), str(round(points * 20)))
    for name, value in (("wrap", "around"), ("vAnchor", "page"), ("hAnchor", "page"), ("hSpace", "0")):
        frame.set(qn(f"w:{name}"), value)
    properties = paragraph._p.get_or_add_pPr()
    style = properties.find(qn("w:pStyle"))
    properties.insert(0 if style is None else 1, frame)


def write_rule(paragraph: Any, edge: str, points: float, colour: str, gap: int) -> None:  # noqa: ANN401  python-docx's
    """Draw a line above or below a paragraph."""
    borders: Any = OxmlElement("w:pBdr")
    line: Any = OxmlElement(f"w:{edge}")
    for name, value in (("val", "single"), ("sz", str(round(points * 8))), ("space", str(gap)), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert(sum(kid.tag in _BEFORE_BORDERS for kid in properties), borders)

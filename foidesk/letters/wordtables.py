"""How a table of a Word copy looks: its widths, its light rules, the room in its cells."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Cell

NATURAL = 1.149
"""The height of a line of Arial for its size, of which a word processor counts multiples."""
_RULE, _TINT = "666666", "EFF1F3"


def lay_out(table: WordTable, widths: tuple[float, ...], padding: tuple[float, float]) -> None:
    """Give a table fixed columns, rules of little weight, and room round the words, all in points."""
    table.autofit = False
    for column, points in zip(table.columns, widths, strict=True):
        column.width = Pt(points)
        for cell in column.cells:
            cell.width = Pt(points)
    properties: Any = table._tbl.tblPr
    indent: Any = OxmlElement("w:tblInd")  # the rule, and not the words, in line with the margin
    indent.set(qn("w:w"), str(round(padding[0] * 20)))
    indent.set(qn("w:type"), "dxa")
    ruled: Any = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line: Any = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "5"), ("space", "0"), ("color", _RULE)):
            line.set(qn(f"w:{name}"), value)
        ruled.append(line)
    room: Any = OxmlElement("w:tblCellMar")
    for edge, points in (("top", padding[1]), ("left", padding[0]), ("bottom", padding[1]), ("right", padding[0])):
        side: Any = OxmlElement(f"w:{edge}")
        side.set(qn("w:w"), str(round(points * 20)))
        side.set(qn("w:type"), "dxa")
        room.append(side)
    look = properties.find(qn("w:tblLook"))
    layout = properties.find(qn("w:tblLayout"))
    (layout if layout is not None else look).addprevious(indent)
    indent.addnext(ruled)
    look.addprevious(room)


def tint(cell: _Cell) -> None:
    """Shade a cell of a header as lightly as the PDF does."""
    shade: Any = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _TINT)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def space_out(cell: _Cell, gap: float, spacing: float) -> None:
    """Set the lines of a cell closer than those outside, and let its last one stand at the foot."""
    for paragraph in cell.paragraphs:
        if paragraph.paragraph_format.space_after is None:
            paragraph.paragraph_format.space_after = Pt(gap)
        paragraph.paragraph_format.line_spacing = spacing
        before = paragraph._p.getprevious()
        if before is not None and before.tag == qn("w:tbl"):
            paragraph.paragraph_format.space_before = Pt(gap)
    last = cell.paragraphs[-1]
    last.paragraph_format.space_after = Pt(0)
    if not last.text and len(cell._tc) > 2:  # Word wants a paragraph after a table
        last.paragraph_format.space_before = Pt(0)
        last.paragraph_format.line_spacing = Pt(1)

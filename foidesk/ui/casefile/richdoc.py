"""Rich text in Qt's own document and back again, exactly: `read(fill(document, text)) == text`.

The tree of the domain is the truth; a QTextDocument is only how it is shown and typed. Nothing here reads HTML, so
markup in what somebody typed stays text. Paragraphs that go on inside a list item carry a mark of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

_GOES_ON = QTextFormat.Property.UserProperty.value + 1  # depth of the list item that a block or table belongs to
_LINE_BREAK, _PICTURE = "\u2028", "\ufffc"
JOINER = "\u2060"  # put into text that is only read, so that "31(1)(a)" stays on one line
_SECTION = re.compile(r"(?<=[\w)])(?=\(\w{1,4}\))")
_NUMBER = re.compile(r"[-–(]?[£€$]?\d[\d,. ]*%?\)?")
_STYLES = {
    "1": QTextListFormat.Style.ListDecimal,
    "a": QTextListFormat.Style.ListLowerAlpha,
    "A": QTextListFormat.Style.ListUpperAlpha,
    "i": QTextListFormat.Style.ListLowerRoman,
    "I": QTextListFormat.Style.ListUpperRoman,
}
_NUMBERINGS = {style: numbering for numbering, style in _STYLES.items()}
_DOTS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


def fill(document: QTextDocument, text: RichText, *, compact: bool = False) -> None:
    """Show a rich text in a document; `compact` leaves no room round tables, for text that is only read."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDefaultFont(fonts.font("reading"))
    document.setDocumentMargin(0)
    document.setIndentWidth(px(22))
    _Writer(QTextCursor(document), compact).blocks(text.blocks)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read(document: QTextDocument) -> RichText:
    """Give what a document holds as a rich text in normal form."""
    return RichText(tuple(_Reader().frame(document.rootFrame())))


def fragment(text: RichText) -> QTextDocumentFragment:
    """Give a rich text as a piece that can be put in at a cursor."""
    document = QTextDocument()
    fill(document, text)
    return QTextDocumentFragment(document)


def selected(cursor: QTextCursor) -> RichText:
    """Give the selected piece as a rich text."""
    document = QTextDocument()
    QTextCursor(document).insertFragment(cursor.selection())
    return read(document)


# ---- how things look


def paragraph_format() -> QTextBlockFormat:
    """Give the format of a paragraph of its own."""
    made = QTextBlockFormat()
    made.setBottomMargin(px(10))
    made.setLineHeight(float(px(2)), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    return made


def item_format() -> QTextBlockFormat:
    """Give the format of a paragraph that begins an item of a list."""
    made = paragraph_format()
    made.setBottomMargin(px(4))
    return made


def list_format(*, ordered: bool, depth: int = 1, numbering: str = "1", start: int = 1) -> QTextListFormat:
    """Give the format of a list."""
    made = QTextListFormat()
    made.setIndent(depth)
    made.setStyle(_STYLES[numbering] if ordered else _DOTS[min(depth, len(_DOTS)) - 1])
    if ordered:
        made.setStart(start)
    return made


def run_format(run: Run) -> QTextCharFormat:
    """Give the format of a stretch of text."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    if run.underline:
        made.setFontUnderline(True)
    if run.href:
        made.setAnchor(True)
        made.setAnchorHref(run.href)
        made.setForeground(QBrush(theme.colour("accent")))
        made.setFontUnderline(True)
        made.setToolTip(run.href)
    return made


def is_bold(made: QTextCharFormat) -> bool:
    """Say whether text of this format is bold."""
    return made.fontWeight() >= QFont.Weight.DemiBold.value


# ---- writing


class _Writer:
    def __init__(self, cursor: QTextCursor, compact: bool) -> None:
        self._cursor = cursor
        self._compact = compact
        self._fresh = True  # the block at the cursor is empty and not yet used

    def blocks(self, blocks: Sequence[Block], depth: int = 0) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                made = paragraph_format()
                if depth:
                    made.setIndent(depth)
                    made.setProperty(_GOES_ON, depth)
                    made.setBottomMargin(px(4))
                self._paragraph(block.runs, made)
            elif isinstance(block, ListBlock):
                self._list(block, depth + 1)
            else:
                self._table(block, depth)

    def _paragraph(self, runs: Sequence[Run], made: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(made)
            self._cursor.setBlockCharFormat(QTextCharFormat())
        else:
            self._cursor.insertBlock(made, QTextCharFormat())
        listed = self._cursor.currentList()
        if listed is not None:  # a new block is born into the list of the one above
            listed.remove(self._cursor.block())
            self._cursor.setBlockFormat(made)
        self._fresh = False
        for run in runs:
            words = _SECTION.sub(JOINER, run.text) if self._compact else run.text
            self._cursor.insertText(words.replace("\n", _LINE_BREAK), run_format(run))

    def _list(self, block: ListBlock, depth: int) -> None:
        listed = None
        for item in block.items:
            first, rest = (item[0], item[1:]) if isinstance(item[0], Paragraph) else (Paragraph(()), item)
            self._paragraph(first.runs, item_format())
            if listed is None:
                wanted = list_format(ordered=block.ordered, depth=depth, numbering=block.numbering, start=block.start)
                listed = self._cursor.createList(wanted)
            else:
                listed.add(self._cursor.block())
            self.blocks(rest, depth)

    def _table(self, block: TableBlock, depth: int) -> None:
        if not self._fresh:
            self._cursor.insertBlock(paragraph_format(), QTextCharFormat())
        if self._compact:
            self._shrink()
        wide = len(block.rows[0])
        table = self._cursor.insertTable(len(block.rows), wide, _table_format(block, depth))
        figures = [_is_figures(block, column) for column in range(wide)]
        for place, row in enumerate(block.rows):
            for column, cell in enumerate(row):
                self._cell(table.cellAt(place, column), cell, figures[column], block.header and place == 0)
        self._cursor.setPosition(table.lastPosition() + 1)
        self._fresh = True
        self._cursor.setBlockFormat(paragraph_format())
        if self._compact:
            self._shrink()

    def _cell(self, cell: QTextTableCell, text: RichText, figures: bool, header: bool) -> None:
        inner = _Writer(cell.firstCursorPosition(), self._compact)
        inner.blocks(tuple(_bold(text)) if header else text.blocks)
        look = QTextTableCellFormat()
        look.setLeftPadding(px(12))
        look.setRightPadding(px(12))
        look.setTopPadding(px(2))
        look.setBottomPadding(px(1))
        if header:
            look.setBackground(QBrush(theme.colour("raised")))
        cell.setFormat(look)
        at = cell.firstCursorPosition()
        at.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        tight = QTextBlockFormat()
        tight.setBottomMargin(0)
        if figures:
            tight.setAlignment(Qt.AlignmentFlag.AlignRight)
        at.mergeBlockFormat(tight)

    def _shrink(self) -> None:
        """Leave no line above or below a table in text that is only read."""
        low = QTextBlockFormat()
        low.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(low)


def _bold(text: RichText) -> list[Block]:
    """Draw the words of a header cell bold; in the tree its place says so already."""
    return [
        Paragraph(tuple(Run(run.text, True, run.italic, run.underline, run.href) for run in block.runs))
        if isinstance(block, Paragraph)
        else block
        for block in text.blocks
    ]


def _is_figures(block: TableBlock, column: int) -> bool:
    """Say whether a column holds figures and so lines up at the right."""
    cells = [row[column].plain().strip() for row in block.rows[1 if block.header else 0 :]]
    return any(cells) and all(not cell or _NUMBER.fullmatch(cell) for cell in cells)


def _table_format(block: TableBlock, depth: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorderCollapse(True)
    made.setBorder(1)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(theme.colour("line2")))
    made.setCellSpacing(0)
    made.setTopMargin(0)
    made.setBottomMargin(px(2))
    made.setHeaderRowCount(1 if block.header else 0)
    made.setColumnWidthConstraints([QTextLength() for _ in block.rows[0]])
    if depth:
        made.setLeftMargin(px(22) * depth)
        made.setProperty(_GOES_ON, depth)
    return made


# ---- reading


@dataclass
class _OpenList:
    """A list that is being read: which Qt list, how deep, and its items so far."""

    index: int
    depth: int
    ordered: bool
    start: int
    numbering: str
    items: list[list[Block]] = field(default_factory=list)

    def close(self) -> ListBlock:
        return ListBlock(self.ordered, tuple(tuple(item) for item in self.items), self.start, self.numbering)


class _Reader:
    def __init__(self) -> None:
        self._made: list[Block] = []
        self._open: list[_OpenList] = []

    def frame(self, frame: QTextFrame | QTextTableCell) -> list[Block]:
        """Read everything in a frame or a cell."""
        at = frame.begin()
        while not at.atEnd():
            inner = at.currentFrame()
            if inner is None:
                self._block(at.currentBlock())
            elif isinstance(inner, QTextTable):
                self._put(_table(inner), _depth(inner.format()))
            else:
                for block in _Reader().frame(inner):
                    self._put(block, 0)
            at += 1
        self._close(0)
        return self._made

    def _block(self, block: QTextBlock) -> None:
        paragraph = Paragraph(tuple(_runs(block)))
        listed = block.textList()
        if listed is None:
            if paragraph.text.strip():  # an empty block is room to type in, not a paragraph
                self._put(paragraph, _depth(block.blockFormat()))
            return
        made = listed.format()
        depth = max(1, made.indent() + block.blockFormat().indent())
        self._close(depth)
        top = self._open[-1] if self._open else None
        if top is not None and top.depth == depth and top.index != listed.objectIndex():
            self._close(depth - 1)
            top = None
        if top is None or top.depth < depth:
            ordered = made.style() in _NUMBERINGS
            start = made.start() if ordered else 1
            top = _OpenList(listed.objectIndex(), depth, ordered, start, _NUMBERINGS.get(made.style(), "1"))
            self._open.append(top)
        top.items.append([paragraph])

    def _put(self, block: Block, depth: int) -> None:
        self._close(depth)
        if self._open:
            self._open[-1].items[-1].append(block)
        else:
            self._made.append(block)

    def _close(self, depth: int) -> None:
        """Close every list deeper than this."""
        while self._open and self._open[-1].depth > depth:
            done = self._open.pop()
            if self._open:
                self._open[-1].items[-1].append(done.close())
            else:
                self._made.append(done.close())


def _depth(made: QTextFormat) -> int:
    return made.intProperty(_GOES_ON) if made.hasProperty(_GOES_ON) else 0


def _runs(block: QTextBlock) -> list[Run]:
    runs = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        made = piece.charFormat()
        href = made.anchorHref() if made.isAnchor() else ""
        text = piece.text().replace(_LINE_BREAK, "\n").replace(_PICTURE, "").replace(JOINER, "")
        runs.append(Run(text, is_bold(made), made.fontItalic(), made.fontUnderline() and not href, href))
        at += 1
    return runs


def _table(table: QTextTable) -> TableBlock:
    rows = [
        tuple(
            RichText(tuple(_Reader().frame(table.cellAt(row, column))))
            if (table.cellAt(row, column).row(), table.cellAt(row, column).column()) == (row, column)
            else RichText()
            for column in range(table.columns())
        )
        for row in range(table.rows())
    ]
    return TableBlock(tuple(rows), table.format().headerRowCount() > 0)

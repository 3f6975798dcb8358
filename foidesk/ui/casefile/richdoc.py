"""Rich text in Qt's own document and back again, exactly: `read(fill(document, text)) == text`.

The tree of the domain is the truth; a QTextDocument is only how it is shown and typed. Nothing here reads HTML, so
markup in what somebody typed stays text. Paragraphs that go on inside a list item carry a mark of their own.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from foidesk.domain.pasting import is_figure
from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.ui.casefile.docmarks import GOES_ON, LINE_BREAK, STYLES, unbroken_on_screen
from foidesk.ui.casefile.docreader import Reader
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

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
    return RichText(tuple(Reader().frame(document.rootFrame())))


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
    made.setStyle(STYLES[numbering] if ordered else _DOTS[min(depth, len(_DOTS)) - 1])
    if ordered:
        made.setStart(start)
    return made


def cell_format(*, header: bool) -> QTextTableCellFormat:
    """Give the format of a table's cell."""
    made = QTextTableCellFormat()
    made.setLeftPadding(px(12))
    made.setRightPadding(px(12))
    made.setTopPadding(px(2))
    made.setBottomPadding(px(1))
    if header:
        made.setBackground(QBrush(theme.colour("raised")))
    return made


def table_format(columns: int, *, header: bool, depth: int = 0) -> QTextTableFormat:
    """Give the format of a table; `depth` is that of the list it belongs to."""
    made = QTextTableFormat()
    made.setBorderCollapse(True)
    made.setBorder(1)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(theme.colour("line2")))
    made.setCellSpacing(0)
    made.setTopMargin(0)
    made.setBottomMargin(px(2))
    made.setHeaderRowCount(1 if header else 0)
    made.setColumnWidthConstraints([QTextLength() for _ in range(columns)])
    if depth:
        made.setLeftMargin(px(22) * depth)
        made.setProperty(GOES_ON, depth)
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
                    made.setProperty(GOES_ON, depth)
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
            words = unbroken_on_screen(run.text) if self._compact else run.text
            self._cursor.insertText(words.replace("\n", LINE_BREAK), run_format(run))

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
        if depth == 1 and not self._fresh:  # what comes after the list stands off as after a paragraph
            last = QTextBlockFormat()
            last.setBottomMargin(paragraph_format().bottomMargin())
            self._cursor.mergeBlockFormat(last)

    def _table(self, block: TableBlock, depth: int) -> None:
        if not self._fresh:
            self._cursor.insertBlock(paragraph_format(), QTextCharFormat())
        if self._compact:
            self._shrink()
        wide = len(block.rows[0])
        table = self._cursor.insertTable(len(block.rows), wide, table_format(wide, header=block.header, depth=depth))
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
        cell.setFormat(cell_format(header=header))
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
    return all_figures([row[column].plain() for row in block.rows[1 if block.header else 0 :]])


def all_figures(cells: Sequence[str]) -> bool:
    """Say whether there are figures in a column and nothing else."""
    return any(cell.strip() for cell in cells) and all(not cell.strip() or is_figure(cell) for cell in cells)

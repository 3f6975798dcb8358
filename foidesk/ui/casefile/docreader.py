"""Reads a QTextDocument into the blocks of a rich text."""

from dataclasses import dataclass, field

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextFormat,
    QTextFrame,
    QTextList,
    QTextTable,
    QTextTableCell,
)

from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.ui.casefile.docmarks import GOES_ON, LINE_BREAK, PICTURE, STYLES, as_typed

_NUMBERINGS = {style: numbering for numbering, style in STYLES.items()}


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


class Reader:
    """Walks through frames and blocks, keeping the lists that are open."""

    def __init__(self) -> None:
        self._made: list[Block] = []
        self._open: list[_OpenList] = []

    def frame(self, frame: QTextFrame | QTextTableCell) -> list[Block]:
        """Read everything in a frame or a cell."""
        at = frame.begin()
        while not at.atEnd():
            inner: QTextFrame | None = at.currentFrame()
            if inner is None:
                self._block(at.currentBlock())
            elif isinstance(inner, QTextTable):
                self._put(_table(inner), _depth(inner.format()))
            else:
                for block in Reader().frame(inner):
                    self._put(block, 0)
            at += 1
        self._close(0)
        return self._made

    def _block(self, block: QTextBlock) -> None:
        paragraph = Paragraph(tuple(_runs(block)))
        listed: QTextList | None = block.textList()
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
    return made.intProperty(GOES_ON) if made.hasProperty(GOES_ON) else 0


def _runs(block: QTextBlock) -> list[Run]:
    runs = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        made = piece.charFormat()
        href = made.anchorHref() if made.isAnchor() else ""
        text = as_typed(piece.text().replace(LINE_BREAK, "\n").replace(PICTURE, ""))
        runs.append(
            Run(
                text,
                made.fontWeight() >= QFont.Weight.DemiBold.value,
                made.fontItalic(),
                made.fontUnderline() and not href,
                href,
            )
        )
        at += 1
    return runs


def _table(table: QTextTable) -> TableBlock:
    rows = [
        tuple(
            RichText(tuple(Reader().frame(table.cellAt(row, column))))
            if (table.cellAt(row, column).row(), table.cellAt(row, column).column()) == (row, column)
            else RichText()
            for column in range(table.columns())
        )
        for row in range(table.rows())
    ]
    return TableBlock(tuple(rows), table.format().headerRowCount() > 0)

"""Tables that have no place where they were written: across the page below their row, or in an annex.

A table too wide for the narrow column of a response stands across the page below its row; one too wide for that, in
an annex on turned sheets; a long one in an annex too. What was written keeps a pointer where the table stood, and all
that was said around it. Word and web copies have the same annexes and leave every other table where it was written,
for their readers can make a column wider.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.letters import paper
from foidesk.letters.answers import LEFT_SHARE, padding_of
from foidesk.letters.letter import Annex, Body, Heading, Letter, Row, Table, items_in_words, numbers_of
from foidesk.letters.setting import columns_needed, width_needed
from foidesk.letters.sizes import sizes_of

MOST_ROWS = 30
"""With more rows than these a table is a list to look things up in, not a part of the answer's sentences."""
_STEP = 1.7  # how far a list stands inwards, in sizes of the type
_WIDEST_SHARE = 1 / 3  # a column that could take the whole sheet is cut to this, so that others find room beside it
_HALVINGS = 12


def spread(letter: Letter) -> Letter:
    """Give the letter with its wide and its long tables where they can be read on paper."""
    return _Spreading(letter).done()


def annexed(letter: Letter, *, parted: bool = True) -> Letter:
    """Give the letter with the same annexes, all other tables where they were written.

    Annexes that no sheet can hold are `parted` by columns, unless they are read where no sheet ends.
    """
    return _Spreading(letter, across=False, parted=parted).done()


class _Spreading:
    """One letter being looked through; its tables are numbered in the order in which they are pointed to."""

    def __init__(self, letter: Letter, *, across: bool = True, parted: bool = True) -> None:
        self._letter = letter
        self._across = across and not letter.stacked
        self._parted = parted
        self._measure = sizes_of(letter.font_points).cell
        share = 1.0 if letter.stacked else 1 - LEFT_SHARE
        self._room = paper.ROOM * share - (0.0 if letter.stacked else 2 * padding_of(self._measure)[0])
        self._tables = 0
        self._annexes: list[Annex] = []

    def done(self) -> Letter:
        """Give the letter as it is to be set."""
        letter = self._letter
        opening = self._text(letter.opening)
        body: list[Body] = []
        for block in letter.body:
            if isinstance(block, Table):
                body += self._table(block)
            else:
                body.append(self._text(block) if isinstance(block, RichText) else block)
        closing = self._text(letter.closing)
        if not self._annexes and not self._tables:
            return letter
        annexes = (*letter.annexes, *self._annexes)
        return replace(letter, opening=opening, body=tuple(body), closing=closing, annexes=annexes)

    def _text(self, text: RichText) -> RichText:
        """Look through words that have the whole width; a long table runs on in them."""
        if not any(isinstance(block, ListBlock | TableBlock) for block in text.blocks):
            return text
        return RichText(tuple(self._written(block) for block in text.blocks))

    def _written(self, block: Block, depth: int = 0) -> Block:
        if isinstance(block, ListBlock):
            items = tuple(tuple(self._written(one, depth + 1) for one in item) for item in block.items)
            return replace(block, items=items)
        if isinstance(block, TableBlock) and self._is_too_wide(block, depth):
            return self._annex(block, None, turned=True)
        return block

    def _table(self, table: Table) -> Iterator[Body]:
        rows: list[Row] = []
        for row in table.rows:
            if all(isinstance(block, Paragraph) for block in row.answer.blocks):
                rows.append(row)
                continue
            below: list[Body] = []
            blocks = tuple(self._answer(block, row, below) for block in row.answer.blocks)
            rows.append(replace(row, answer=RichText(blocks)))
            if below:
                yield replace(table, rows=tuple(rows))
                yield from below
                rows = []
        if rows:
            yield replace(table, rows=tuple(rows))

    def _answer(self, block: Block, row: Row, below: list[Body], depth: int = 0) -> Block:
        if isinstance(block, ListBlock):
            items = tuple(tuple(self._answer(one, row, below, depth + 1) for one in item) for item in block.items)
            return replace(block, items=items)
        if not isinstance(block, TableBlock):
            return block
        turned = self._is_too_wide(block, depth if self._letter.stacked else 0)
        if turned or len(block.rows) - block.header > MOST_ROWS:
            return self._annex(block, row, turned=turned)
        inwards = depth * _STEP * self._measure.size
        if not self._across or width_needed(block, self._measure) <= self._room - inwards:
            return block
        self._tables += 1
        name = f"Table {self._tables}"
        below += [Heading(self._heading(name, row)), RichText((block,))]
        return _pointer(f"{name} is below, across the page.")

    def _is_too_wide(self, block: TableBlock, depth: int) -> bool:
        return width_needed(block, self._measure) > paper.ROOM - depth * _STEP * self._measure.size

    def _annex(self, block: TableBlock, row: Row | None, *, turned: bool) -> Paragraph:
        name = f"Annex {len(self._annexes) + 1}"
        blocks = tuple(self._in_parts(block)) if turned and self._parted else (block,)
        title = name if row is None else self._heading(name, row)
        self._annexes.append(Annex(title, RichText(blocks), turned))
        return _pointer(f"The table is in {name}, at the end of this letter.")

    def _in_parts(self, block: TableBlock) -> Iterator[Block]:
        """Part a table by its columns if no sheet can hold them; each part begins with the first column."""
        most = paper.TURNED.room * _WIDEST_SHARE
        needed = [min(width, most) for width in columns_needed(block, self._measure)]
        if sum(needed) <= paper.TURNED.room:
            yield block
            return
        for at, end in _alike(needed, paper.TURNED.room):
            yield Paragraph((Run(_columns_in_words(at, end, len(needed))),))
            yield replace(block, rows=tuple(_columns_of(row, at, end) for row in block.rows))

    def _heading(self, name: str, row: Row) -> str:
        items = items_in_words(numbers_of(row)) if self._letter.number_items else ""
        return f"{name} (response to {items[:1].lower()}{items[1:]})" if items else name


def _alike(needed: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Part columns into as few parts as there is room for, and those as wide as one another."""
    fewest = len(_parts(needed, room))
    least, most = 0.0, room
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        least, most = (least, middle) if len(_parts(needed, middle)) == fewest else (middle, most)
    return _parts(needed, most)


def _parts(needed: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Part the columns after the first, which stands in each part: from which column, to before which."""
    found: list[tuple[int, int]] = []
    at = 1
    while at < len(needed):
        left = room - needed[0] - needed[at]
        end = at + 1
        while end < len(needed) and needed[end] <= left:
            left -= needed[end]
            end += 1
        found.append((at, end))
        at = end
    return found


def _columns_of(row: Sequence[RichText], at: int, end: int) -> tuple[RichText, ...]:
    return (row[0], *row[at:end])


def _columns_in_words(at: int, end: int, count: int) -> str:
    """Say which columns follow, counted from 1."""
    if at == 1:
        return f"Columns 1 to {end} of {count}"
    those = f"Column {end}" if end - at == 1 else f"Columns {at + 1} to {end}"
    return f"{those} of {count}, with column 1 again"


def _pointer(words: str) -> Paragraph:
    return Paragraph((Run(words),))

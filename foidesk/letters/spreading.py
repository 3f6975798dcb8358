"""Tables that have no place in the narrow column of a response: across the page below its row, or in an annex.

The response keeps a pointer where the table stood, and all that was said around it. Word and web copies leave every
table where it was written, for their readers can make a column wider.
"""

from collections.abc import Iterator
from dataclasses import replace

from foidesk.domain.richtext import Block, Paragraph, RichText, Run, TableBlock
from foidesk.letters import paper
from foidesk.letters.answers import LEFT_SHARE, padding_of
from foidesk.letters.letter import Annex, Body, Heading, Letter, Row, Table, items_in_words, numbers_of
from foidesk.letters.setting import width_needed
from foidesk.letters.sizes import sizes_of

MOST_ROWS = 30
"""With more rows than these a table is a list to look things up in, not a part of the answer's sentences."""


def spread(letter: Letter) -> Letter:
    """Give the letter with its wide and its long tables where they can be read."""
    if not any(isinstance(block, Table) for block in letter.body):
        return letter
    return _Spreading(letter).done()


class _Spreading:
    """One letter being looked through; its tables are numbered in the order in which they are pointed to."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._measure = sizes_of(letter.font_points).cell
        share = 1.0 if letter.stacked else 1 - LEFT_SHARE
        self._room = paper.ROOM * share - (0.0 if letter.stacked else 2 * padding_of(self._measure)[0])
        self._tables = 0
        self._annexes: list[Annex] = []

    def done(self) -> Letter:
        """Give the letter as it is to be set."""
        body: list[Body] = []
        for block in self._letter.body:
            body += self._table(block) if isinstance(block, Table) else [block]
        return replace(self._letter, body=tuple(body), annexes=(*self._letter.annexes, *self._annexes))

    def _table(self, table: Table) -> Iterator[Body]:
        rows: list[Row] = []
        for row in table.rows:
            below: list[Body] = []
            blocks = tuple(self._block(block, row, below) for block in row.answer.blocks)
            rows.append(replace(row, answer=RichText(blocks)))
            if below:
                yield replace(table, rows=tuple(rows))
                yield from below
                rows = []
        if rows:
            yield replace(table, rows=tuple(rows))

    def _block(self, block: Block, row: Row, below: list[Body]) -> Block:
        if not isinstance(block, TableBlock):
            return block
        if len(block.rows) - block.header > MOST_ROWS:
            name = f"Annex {len(self._annexes) + 1}"
            self._annexes.append(Annex(self._heading(name, row), RichText((block,))))
            return _pointer(f"The table is in {name}, at the end of this letter.")
        if self._letter.stacked or width_needed(block, self._measure) <= self._room:
            return block
        self._tables += 1
        name = f"Table {self._tables}"
        below += [Heading(self._heading(name, row)), RichText((block,))]
        return _pointer(f"{name} is below, across the page.")

    def _heading(self, name: str, row: Row) -> str:
        items = items_in_words(numbers_of(row)) if self._letter.number_items else ""
        return f"{name} (response to {items[:1].lower()}{items[1:]})" if items else name


def _pointer(words: str) -> Paragraph:
    return Paragraph((Run(words),))

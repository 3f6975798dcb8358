"""Setting a rich text in a column: paragraphs, lists with their marks, tables in the width there is."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, TableBlock, from_plain
from foidesk.letters.columns import Blocks, Columns, Look
from foidesk.letters.flow import Chunk, Grid, chunks_of
from foidesk.letters.fonts import BOLD, REGULAR, width
from foidesk.letters.lines import Measure, break_lines
from foidesk.letters.structure import Node

_NARROWEST = 70.0
_PADDING = (0.35, 0.25)
_BOLDER = 1.04  # words in bold among a cell's others are a little wider
_NUMBER = re.compile(r"[£€$]?-?[<>~]?\d[\d,. ]*(?:%|m|bn)?|[*-]|n/a", re.IGNORECASE)


def set_text(
    text: RichText, measure: Measure, x: float, room: float, *, before: float = 0.0, within: Node | None = None
) -> list[Chunk | Grid]:
    """Set a rich text; `before` is the space above its first block, `within` the part of the letter it is in."""
    return set_blocks(text.blocks, measure, x, room, before=before, within=within)


def set_words(
    words: str, measure: Measure, x: float, room: float, *, bold: bool = False, before: float = 0.0,
    keep_next: bool = False, align_right: bool = False, within: Node | None = None, tag: str = "P",
) -> list[Chunk]:  # fmt: skip
    """Set plain words, whatever they look like, as paragraphs of one kind; without a tag they are `within` itself."""
    made: list[Chunk] = []
    for block in from_plain(words).blocks:
        if isinstance(block, Paragraph):
            runs = [Run(run.text, bold=bold) for run in block.runs]
            node = within.add(tag) if within and tag else within
            if node and node is not within:
                node.words = "".join(run.text for run in block.runs)
            lines = break_lines(runs, measure, x, room, align_right=align_right, node=node)
            lines[0] = replace(lines[0], apart=node is within)
            made += chunks_of(lines, measure.gap if made else before, keep_next=keep_next)
    return made


def set_blocks(
    blocks: Iterable[Block],
    measure: Measure,
    x: float,
    room: float,
    *,
    before: float = 0.0,
    within: Node | None = None,
) -> list[Chunk | Grid]:
    """Set blocks one below the other."""
    made: list[Chunk | Grid] = []
    blocks = tuple(blocks)
    for number, block in enumerate(blocks, start=1):
        above = measure.gap if made else before
        if isinstance(block, Paragraph):
            node = within.add("P") if within else None
            leads = number < len(blocks) and _leads_on(block)
            made += chunks_of(break_lines(block.runs, measure, x, room, node=node), above, keep_next=leads)
        elif isinstance(block, ListBlock):
            made += _set_list(block, measure, x, room, before=above, within=within)
        else:
            made += _set_table(block, measure, x, room, before=above, within=within)
    return made


def _leads_on(block: Paragraph) -> bool:
    """Say whether a paragraph belongs to what follows: a heading in bold, or words that end in a colon."""
    said = [run for run in block.runs if run.text.strip()]
    return bool(said) and (all(run.bold for run in said) or said[-1].text.rstrip().endswith(":"))


def set_marked(
    mark: str,
    blocks: Sequence[Block],
    measure: Measure,
    x: float,
    room: float,
    *,
    indent: float,
    before: float,
    within: Node | None = None,
) -> list[Chunk | Grid]:
    """Set blocks hanging from a mark, such as a bullet or an item's number; `within` is the list they are in."""
    item = within.add("LI") if within else None
    if room - indent < _NARROWEST:  # too deep for a further step inwards
        indent = width(mark + " ", REGULAR, measure.size)
    marks = set_words(mark, measure, x, max(indent, 1.0), within=item, tag="Lbl")
    hanging = item.add("LBody") if item else None
    inside = max(room - indent, measure.size * 2)
    body = set_blocks(blocks, measure, x + indent, inside, before=before, within=hanging)
    if body and isinstance(body[0], Chunk) and isinstance(blocks[0], Paragraph):
        body[0].marks = [*marks[0].marks, *body[0].marks] if marks else body[0].marks
        return body
    for chunk in marks:  # a list in a list, or a table, begins below the mark
        chunk.before, chunk.keep_next = before, True
    if body:
        body[0].before = 0.0
    return [*marks, *body]


def _set_list(
    block: ListBlock, measure: Measure, x: float, room: float, *, before: float, within: Node | None
) -> list[Chunk | Grid]:
    measure = measure._replace(gap=measure.gap * 0.6)  # a list stands closer than paragraphs
    marks = [block.marker(index) for index in range(len(block.items))]
    indent = max(width(mark, REGULAR, measure.size) for mark in marks) + measure.size * 0.55
    made: list[Chunk | Grid] = []
    inside = within.add("L") if within else None
    for mark, item in zip(marks, block.items, strict=True):
        above = before if not made else measure.gap
        made += set_marked(mark, item, measure, x, room, indent=indent, before=above, within=inside)
    return made


def _set_table(
    block: TableBlock, measure: Measure, x: float, room: float, *, before: float, within: Node | None
) -> list[Chunk | Grid]:
    padding = table_padding(measure)
    columns = len(block.rows[0])
    if room / columns < _narrowest(measure) - 0.01:
        return _set_stacked(block, measure, x, room, before=before, within=within)
    widths = column_widths(block, measure, room, 2 * padding[0])
    rows = block.rows[1:] if block.header else block.rows
    rights = numeric_columns(block)
    look = Look(padding, ruled=True, lowest=measure.leading)
    edges = [x + sum(widths[:column]) + padding[0] for column in range(columns)]

    table = within.add("Table") if within else None

    def cells(row: Sequence[RichText], part: Node | None, *, bold: bool = False) -> list[Blocks]:
        made: list[Blocks] = []
        node = part.add("TR") if part else None
        for column, cell in enumerate(row):
            inside = widths[column] - 2 * padding[0]
            box = node.add("TH", scope="Column") if bold and node else node.add("TD") if node else None
            if rights[column] and (bold or is_number(cell)):
                words = cell.plain()
                made.append(set_words(words, measure, edges[column], inside, bold=bold, align_right=True, within=box))
            else:
                made.append(set_text(_bold(cell) if bold else cell, measure, edges[column], inside, within=box))
        return made

    header = cells(block.rows[0], table.add("THead") if table else None, bold=True) if block.header else None
    body = table.add("TBody") if table else None
    if header and max(_height(cell) for cell in header) > measure.leading * 8:
        header, rows = None, block.rows  # too tall to be repeated on each page
        if table:
            table.kids = [body] if body else []
    return [Columns(x, widths, len(rows), lambda at: cells(rows[at], body), look, header=header, before=before)]


def _set_stacked(
    block: TableBlock, measure: Measure, x: float, room: float, *, before: float, within: Node | None
) -> list[Chunk | Grid]:
    """Set a table with more columns than the room can hold cell by cell, a line each."""
    made: list[Chunk | Grid] = []
    for number, row in enumerate(block.rows):
        for count, cell in enumerate(row):
            above = (measure.gap if not count else 0.0) if made else before
            shown = _bold(cell) if block.header and not number else cell
            made += set_text(shown, measure, x, room, before=above, within=within)
    return made


def _height(blocks: Blocks) -> float:
    return sum(block.height if isinstance(block, Chunk) else block.least() for block in blocks)


def _bold(text: RichText) -> RichText:
    return text.mapped(lambda run: Run(run.text, True, run.italic, run.underline, run.href))


def numeric_columns(block: TableBlock) -> list[bool]:
    """Say of each column whether it holds numbers alone, which are set to the right."""
    rows = block.rows[1:] if block.header else block.rows
    return [_is_numeric([row[column] for row in rows]) for column in range(len(block.rows[0]))]


def is_number(cell: RichText) -> bool:
    """Say whether a cell holds a number, or a mark in the place of one."""
    return bool(_NUMBER.fullmatch(cell.plain()))


def _is_numeric(cells: list[RichText]) -> bool:
    texts = [cell.plain() for cell in cells if not cell.is_empty]
    return bool(texts) and all(_NUMBER.fullmatch(text) for text in texts)


def table_padding(measure: Measure) -> tuple[float, float]:
    """Give the room round the words in a cell of a table, across and down."""
    return measure.size * _PADDING[0], measure.size * _PADDING[1]


def column_widths(block: TableBlock, measure: Measure, room: float, padding: float) -> list[float]:
    """Share out the room: each column its longest word, the rest by how much they hold."""
    least = _widths(block, measure, str.split, padding)
    wished = _widths(block, measure, str.splitlines, padding)
    if sum(wished) <= room:
        return wished
    if sum(least) > room:
        return _squeezed(least, room)
    share = (room - sum(least)) / max(sum(wished) - sum(least), 0.01)
    return [small + (large - small) * share for small, large in zip(least, wished, strict=True)]


def _squeezed(least: Sequence[float], room: float) -> list[float]:
    """Share out too little room: columns that need no more than their part have it, the others cut their words."""
    widths = [0.0] * len(least)
    for done, column in enumerate(sorted(range(len(least)), key=least.__getitem__)):
        widths[column] = min(least[column], room / (len(least) - done))
        room -= widths[column]
    return widths


def width_needed(block: TableBlock, measure: Measure) -> float:
    """Say how wide a table must be so that no word in it is cut."""
    least = _widths(block, measure, str.split, 2 * measure.size * _PADDING[0])
    return max(sum(least), len(least) * _narrowest(measure))


def columns_needed(block: TableBlock, measure: Measure) -> list[float]:
    """Say how wide each column of a table must be for the same."""
    least = _widths(block, measure, str.split, 2 * measure.size * _PADDING[0])
    return [max(width, _narrowest(measure)) for width in least]


def _narrowest(measure: Measure) -> float:
    """Give the width below which a column holds no words: two letters of the type."""
    return measure.size * (2 + 2 * _PADDING[0])


def _widths(block: TableBlock, measure: Measure, cut: Callable[[str], list[str]], padding: float) -> list[float]:
    """Measure the widest part of each column; its heading is set in bold."""
    rows = [[cell.plain() for cell in row] for row in block.rows]
    head = rows.pop(0) if block.header else [""] * len(rows[0])
    columns = zip(*rows, strict=True) if rows else [()] * len(head)
    return [
        max(_widest([heading], cut, BOLD, measure.size), _widest(column, cut, REGULAR, measure.size * _BOLDER))
        + padding
        for heading, column in zip(head, columns, strict=True)
    ]


def _widest(texts: Sequence[str], cut: Callable[[str], list[str]], font: str, size: float) -> float:
    return max((width(part, font, size) for text in texts for part in cut(text)), default=0.0)

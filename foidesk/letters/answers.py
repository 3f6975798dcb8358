"""The requests and the responses of a letter: side by side, or in large print one below the other."""

from collections.abc import Sequence

from foidesk.letters import paper
from foidesk.letters.columns import Blocks, Columns, Look
from foidesk.letters.flow import Chunk, Grid, Rule
from foidesk.letters.fonts import BOLD, width
from foidesk.letters.letter import Letter, Row, Table, items_in_words, numbers_of, of_items
from foidesk.letters.lines import Measure
from foidesk.letters.setting import set_marked, set_text, set_words
from foidesk.letters.sizes import Sizes
from foidesk.letters.structure import Node

LEFT_SHARE = 0.45
_TALLEST_HEADER = 8
_RULE = "#666666"


def padding_of(measure: Measure) -> tuple[float, float]:
    """Give the space within a cell, across and down."""
    return measure.size * 0.58, measure.size * 0.5


def set_answers(table: Table, letter: Letter, sizes: Sizes, whole: Node) -> list[Chunk | Grid]:
    """Set what was asked and what is answered."""
    return (_stacked if letter.stacked else _side_by_side)(table, letter, sizes, whole)


def _stacked(table: Table, letter: Letter, sizes: Sizes, whole: Node) -> list[Chunk | Grid]:
    """Set each request above its response, over the whole width, under headings that can be heard and jumped to."""
    made: list[Chunk | Grid] = []
    measure, gap = sizes.body, sizes.body.gap
    tag = "H3" if any(isinstance(kid, Node) and kid.tag == "H2" for kid in whole.kids) else "H2"

    def label(words: str, before: float) -> list[Chunk]:
        return set_words(
            words, measure, paper.LEFT, paper.ROOM, bold=True, before=before, keep_next=True, within=whole, tag=tag
        )

    for row in table.rows:
        rule = Chunk([(0.0, Rule(paper.LEFT, paper.ROOM, 0.6, _RULE))], 0.6, before=gap * 1.4, keep_next=True)
        # In the order in which they are heard; a row that asks nothing has no heading for it.
        heading = label(table.headings[0], gap) if any(not one.text.is_empty for one in row.asked) else []
        asked = _asked(row, measure, paper.LEFT, paper.ROOM, whole, numbered=letter.number_items)
        asked = [*heading, *_below(asked, gap * 0.5)]
        answer_heading = label(table.headings[1] + of_items(row, numbered=letter.number_items), gap)
        answer = set_text(row.answer, measure, paper.LEFT, paper.ROOM, before=gap * 0.5, within=whole)
        if not answer and answer_heading:
            answer_heading[-1].keep_next = False
        made += [rule, *asked, *answer_heading, *answer]
    return made


def _below(blocks: list[Chunk | Grid], before: float) -> list[Chunk | Grid]:
    if blocks:
        blocks[0].before = before
    return blocks


def _side_by_side(table: Table, letter: Letter, sizes: Sizes, whole: Node) -> list[Chunk | Grid]:
    if not table.rows:
        return []
    measure = sizes.cell
    padding = padding_of(measure)
    left = paper.ROOM * LEFT_SHARE
    widths = (left, paper.ROOM - left)
    places = (paper.LEFT + padding[0], paper.LEFT + left + padding[0])
    inside = (widths[0] - 2 * padding[0], widths[1] - 2 * padding[0])

    part = whole.add("Table")
    head = part.add("THead").add("TR")
    body = part.add("TBody")

    def cells(at: int) -> Sequence[Blocks]:
        row = table.rows[at]
        node = body.add("TR")
        asked, answer = node.add("TH", scope="Row"), node.add("TD")
        return (
            _asked(row, measure, places[0], inside[0], asked, numbered=letter.number_items),
            set_text(row.answer, measure, places[1], inside[1], within=answer),
        )

    def notes(at: int) -> Sequence[Blocks]:
        items = items_in_words(numbers_of(table.rows[at])) if letter.number_items else ""
        begun = f"({items}, continued)" if items else "(continued)"
        return (
            set_words(begun, sizes.note, places[0], inside[0]),
            set_words("(response above)", sizes.note, places[1], inside[1]),
        )

    header = [
        set_words(heading, measure, places[number], inside[number], bold=True, within=head.add("TH", scope="Column"))
        for number, heading in enumerate(table.headings)
    ]
    look = Look(padding, ruled=True, lowest=measure.leading)
    above: list[Chunk | Grid] = []
    if any(len(cell) > _TALLEST_HEADER for cell in header):  # too tall to be repeated on each page
        above = [*header[0], *header[1]]
        header = []
    grid = Columns(
        paper.LEFT,
        widths,
        len(table.rows),
        cells,
        look,
        header=header or None,
        notes=notes,
        before=sizes.body.gap * 0.9,
    )
    return [*above, grid]


def _asked(row: Row, measure: Measure, x: float, room: float, cell: Node, *, numbered: bool) -> list[Chunk | Grid]:
    made: list[Chunk | Grid] = []
    numbers = [str(number) for number in numbers_of(row)]
    indent = max((width(f"{number}.", BOLD, measure.size) for number in numbers), default=0.0)
    items: Node | None = None
    for asked in row.asked:
        before = measure.gap if made else 0.0
        if numbered and asked.number is not None:
            items = items or cell.add("L")
            made += set_marked(
                f"{asked.number}.",
                asked.text.blocks,
                measure,
                x,
                room,
                indent=indent + measure.size * 0.5,
                before=before,
                within=items,
            )
        else:
            made += set_text(asked.text, measure, x, room, before=before, within=cell)
            items = None
    return made

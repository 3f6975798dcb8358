"""From a Letter to what stands on its pages from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foidesk.domain.richtext import Paragraph, RichText
from foidesk.letters import paper
from foidesk.letters.columns import Blocks, Columns, Look
from foidesk.letters.flow import Chunk, Grid, Rule
from foidesk.letters.fonts import BOLD, REGULAR, width
from foidesk.letters.letter import Heading, Letter, Row, Table, announces, items_in_words, numbers_of
from foidesk.letters.lines import GREY, NAVY, Measure
from foidesk.letters.pictures import fitted
from foidesk.letters.setting import set_marked, set_text, set_words
from foidesk.letters.structure import Node

_SMALLEST, _LARGEST = 9.0, 28.0
_LEFT_SHARE = 0.45
_HEAD = Measure(14.6, 18.0, 0.0, NAVY)
_CONTACT = Measure(10.0, 12.4, 0.0, "#333333")
_INK_ROOM = 22 * paper.MM
_SIGNATURE = (45 * paper.MM, 15 * paper.MM)
_TALLEST_HEADER = 8


@dataclass(frozen=True)
class _Sizes:
    """The sizes of a letter's type, all drawn from one."""

    body: Measure
    cell: Measure
    note: Measure
    label: Measure


def _sizes(points: float) -> _Sizes:
    size = min(max(points, _SMALLEST), _LARGEST)
    return _Sizes(
        body=Measure(size, size * 1.3, size * 0.62),
        cell=Measure(size, size * 1.24, size * 0.54),
        note=Measure(size * 0.84, size * 1.1, 0.0, GREY),
        label=Measure(size, size * 1.38, 0.0),
    )


def story_of(letter: Letter, whole: Node) -> list[Chunk | Grid]:
    """Set a whole letter, top to bottom; its parts are told to the node of the `whole`."""
    sizes = _sizes(letter.font_points)
    story, height = _letterhead(letter, whole)
    if letter.address:
        story += _window(letter, sizes, height, whole)
    else:
        story += _references(letter, sizes, paper.LEFT, paper.ROOM, whole, before=15.0 if story else 0.0)
    body = sizes.body
    large = body.size * 1.05
    story += _words(letter.salutation, body, whole, before=large)
    story += _words(letter.subject, body, whole, tag="H1", bold=True, before=body.gap, keep_next=True)
    story += set_text(letter.opening, body, paper.LEFT, paper.ROOM, before=body.gap, within=whole)
    story += _body(letter, sizes, whole)
    story += set_text(letter.closing, body, paper.LEFT, paper.ROOM, before=body.gap * 1.15, within=whole)
    sign_off = _sign_off(letter, body, whole)
    if sign_off and isinstance(story[-1], Chunk):
        story[-1].keep_next = True
    story += sign_off
    return story + _enclosures(letter, body, whole)


def _words(
    words: str,
    measure: Measure,
    within: Node | None,
    *,
    before: float,
    bold: bool = False,
    keep_next: bool = False,
    tag: str = "P",
) -> list[Chunk]:
    return set_words(
        words,
        measure,
        paper.LEFT,
        paper.ROOM,
        bold=bold,
        before=before,
        keep_next=keep_next,
        within=within,
        tag=tag,
    )


def _height(chunks: Sequence[Chunk]) -> float:
    return sum(chunk.before * (number > 0) + chunk.height for number, chunk in enumerate(chunks))


# ---- the top of the first page


def _letterhead(letter: Letter, whole: Node) -> tuple[list[Chunk | Grid], float]:
    """Set the letterhead; give its height too, for the address below it has a fixed place."""
    head = letter.letterhead
    if head is None or not (head.lines or head.contact or head.picture):
        return [], 0.0
    share = 0.66 if head.contact else 1.0
    left: list[Chunk] = []
    if head.picture:
        room = paper.ROOM * share
        picture = fitted(head.picture, "The letterhead picture", room, 28 * paper.MM, paper.LEFT)
        figure = whole.add("Figure", alt=f"Letterhead: {letter.author}" if letter.author else "Letterhead")
        left.append(Chunk([(0.0, replace(picture, node=figure))], picture.height))
    name = whole.add("P") if head.lines else None
    for line in head.lines:
        left += set_words(line.text, _HEAD, paper.LEFT, paper.ROOM * share, bold=line.bold, within=name, tag="")
    right: list[Chunk] = []
    edge = paper.LEFT + paper.ROOM * share
    for text in head.contact:
        right += set_words(text, _CONTACT, edge, paper.ROOM * (1 - share), align_right=True, within=whole)
    if right:
        right.insert(0, Chunk([], 2.0))
    widths = (paper.ROOM * share, paper.ROOM * (1 - share))
    rule = Chunk([(0.0, Rule(paper.LEFT, paper.ROOM, 1.4, NAVY))], 1.4, before=9.0)
    height = max(_height(left), _height(right)) + rule.before + rule.height
    return [Columns(paper.LEFT, widths, 1, lambda _: (left, right), Look()), rule], height


def _references(
    letter: Letter, sizes: _Sizes, x: float, room: float, whole: Node, *, before: float
) -> list[Chunk | Grid]:
    lines = [(label, value) for label, value in letter.references if (label + value).strip()]
    if not lines:
        return []
    measure = sizes.label
    widest = max(width(label, REGULAR, measure.size) for label, _ in lines) + measure.size * 1.5
    left = min(widest, room * 0.5)
    parts = [whole.add("P") for _ in lines]

    def row(at: int) -> Sequence[Blocks]:
        label, value = lines[at]
        return (
            set_words(label, measure, x, left - 4, within=parts[at], tag=""),
            set_words(value, measure, x + left, room - left, within=parts[at], tag=""),
        )

    look = Look(lowest=measure.leading)
    return [Columns(x, (left, room - left), len(lines), row, look, before=before)]


def _window(letter: Letter, sizes: _Sizes, above: float, whole: Node) -> list[Chunk | Grid]:
    """Set the address where an envelope's window shows it; date and references stand to the right of it."""
    many = len(letter.address) > paper.WINDOW_LINES
    measure = Measure(10.0, 11.5, 0.0) if many else Measure(11.0, 13.0, 0.0)
    lines: list[Chunk | Grid] = []
    addressee = whole.add("P")
    for text in letter.address:
        lines += set_words(text, measure, paper.WINDOW_LEFT, paper.WINDOW_ROOM, within=addressee, tag="")
    beside = _references(letter, sizes, paper.BESIDE_WINDOW, paper.RIGHT - paper.BESIDE_WINDOW, whole, before=0.0)
    top = max(paper.FIRST_TOP + above, paper.WINDOW_TOP)
    spacer = Chunk([], top - paper.FIRST_TOP - above)
    widths = (paper.BESIDE_WINDOW - paper.LEFT, paper.RIGHT - paper.BESIDE_WINDOW)
    lowest = max(paper.BELOW_WINDOW - top, 0.0)
    return [spacer, Columns(paper.LEFT, widths, 1, lambda _: (lines, beside), Look(lowest=lowest))]


# ---- the table


def _body(letter: Letter, sizes: _Sizes, whole: Node) -> list[Chunk | Grid]:
    made: list[Chunk | Grid] = []
    for number, block in enumerate(letter.body):
        if isinstance(block, Table):
            made += _table(block, letter, sizes, whole)
        elif isinstance(block, Heading):
            above = sizes.body.size * 0.9
            made += _words(block.text, sizes.body, whole, tag="H2", bold=True, before=above, keep_next=True)
        else:
            text = set_text(block, sizes.body, paper.LEFT, paper.ROOM, before=sizes.body.gap, within=whole)
            after = next(iter(letter.body[number + 1 : number + 2]), None)
            if isinstance(after, Table) and _is_short(block) and isinstance(text[-1], Chunk):
                text[-1].keep_next = True  # "Responses:" belongs to the table it announces
            if announces(block, after) and isinstance(heading := whole.kids[-1], Node):
                heading.tag, heading.words = "H2", block.plain()
            made += text
    return made


def _is_short(text: RichText) -> bool:
    last = text.blocks[-1] if text.blocks else None
    return isinstance(last, Paragraph) and len(last.text) < 160


def _table(table: Table, letter: Letter, sizes: _Sizes, whole: Node) -> list[Chunk | Grid]:
    if not table.rows:
        return []
    measure = sizes.cell
    padding = (measure.size * 0.58, measure.size * 0.5)
    left = paper.ROOM * _LEFT_SHARE
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


# ---- the end


def _sign_off(letter: Letter, measure: Measure, whole: Node) -> list[Chunk]:
    """Set the close, the signature or room for ink, and who signs, as one block that stays together."""
    parts = _words(letter.valediction, measure, whole, before=measure.gap * 1.15)
    names: list[Chunk] = []
    if letter.signature:
        picture = fitted(letter.signature, "The signature picture", *_SIGNATURE, paper.LEFT)
        whose = next((line for line in letter.signatory if line.strip()), "")
        figure = whole.add("Figure", alt=f"Signature of {whose}" if whose else "Signature")
        parts.append(Chunk([(0.0, replace(picture, node=figure))], picture.height, before=measure.gap * 0.7))
        above = measure.gap * 0.8
    elif letter.ink_space:
        above = _INK_ROOM
    else:
        above = measure.gap * 1.6 if parts else measure.gap
    for line in letter.signatory:
        names += _words(line, measure, whole, before=0.0)
    if names:
        names[0].before = above
    for chunk in (*parts, *names[:-1]):
        chunk.keep_next = True
    return [*parts, *names]


def _enclosures(letter: Letter, measure: Measure, whole: Node) -> list[Chunk]:
    if not any(line.strip() for line in letter.enclosures):
        return []
    made = _words("Enclosures:", measure, whole, before=measure.size * 1.3, keep_next=True)
    for line in letter.enclosures:
        made += _words(line, measure, whole, before=0.0)
    return made

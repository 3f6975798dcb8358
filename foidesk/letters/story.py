"""From a Letter to what stands on its pages from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace

from foidesk.domain.richtext import Paragraph, RichText, TableBlock
from foidesk.domain.unbroken import unbroken
from foidesk.letters import paper
from foidesk.letters.answers import set_answers
from foidesk.letters.columns import Blocks, Columns, Look
from foidesk.letters.cuts import cuts
from foidesk.letters.flow import Chunk, Grid, Rule
from foidesk.letters.fonts import REGULAR, width
from foidesk.letters.letter import Annex, Heading, Letter, Table, announces
from foidesk.letters.lines import NAVY, Measure
from foidesk.letters.paper import Sheet
from foidesk.letters.pictures import fitted
from foidesk.letters.setting import set_blocks, set_text, set_words
from foidesk.letters.sizes import Sizes, sizes_of
from foidesk.letters.structure import Node

_HEAD = Measure(14.6, 18.0, 0.0, NAVY)
_CONTACT = Measure(10.0, 12.4, 0.0, "#333333")
_INK_ROOM = 22 * paper.MM
_SIGNATURE = (45 * paper.MM, 15 * paper.MM)
_USUAL_GAP, _LEAST_GAP = 1.5, 0.6  # between a label and its value, in sizes of the type
_SMALLEST = 9.0


def story_of(letter: Letter, whole: Node) -> list[Chunk | Grid]:
    """Set a whole letter, top to bottom; its parts are told to the node of the `whole`."""
    sizes = sizes_of(letter.font_points)
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


def annexes_of(letter: Letter, whole: Node) -> list[tuple[list[Chunk | Grid], Sheet]]:
    """Set what stands on pages of its own, after the letter, and say which way its sheets lie."""
    body = sizes_of(letter.font_points).body
    return [_annex(annex, body, whole) for annex in letter.annexes]


def _annex(annex: Annex, body: Measure, whole: Node) -> tuple[list[Chunk | Grid], Sheet]:
    sheet = paper.TURNED if annex.turned else paper.UPRIGHT
    made: list[Chunk | Grid] = []
    made += set_words(annex.title, body, paper.LEFT, sheet.room, bold=True, keep_next=True, within=whole, tag="H2")
    blocks = annex.text.blocks
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        text = set_blocks((block,), body, paper.LEFT, sheet.room, before=body.gap, within=whole)
        if isinstance(after, TableBlock) and isinstance(text[-1], Chunk):
            text[-1].keep_next = True  # what says which columns follow belongs to them
        made += text
    return made, sheet


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


def foot_of_head(letter: Letter) -> float:
    """Say how far down page one the letterhead reaches; 0 where there is none."""
    _, height = _letterhead(letter, Node("Document"))
    return paper.FIRST_TOP + height if height else 0.0


def _letterhead(letter: Letter, whole: Node) -> tuple[list[Chunk | Grid], float]:
    """Set the letterhead; give its height too, for the address below it has a fixed place."""
    head = letter.letterhead
    if head is None or not (head.lines or head.contact or head.picture):
        return [], 0.0
    share = 0.66 if head.contact and not letter.stacked else 1.0
    left: list[Chunk] = []
    if head.picture:
        room = paper.ROOM * share
        picture = fitted(head.picture, "The letterhead picture", room, 28 * paper.MM, paper.LEFT)
        figure = whole.add("Figure", alt=f"Letterhead: {letter.author}" if letter.author else "Letterhead")
        left.append(Chunk([(0.0, replace(picture, node=figure))], picture.height))
    name = whole.add("P") if head.lines else None
    size = max(letter.font_points, _HEAD.size) if letter.stacked else _HEAD.size
    heavy = _HEAD._replace(size=size, leading=size * 1.23)
    for line in head.lines:
        left += set_words(line.text, heavy, paper.LEFT, paper.ROOM * share, bold=line.bold, within=name, tag="")
    if letter.stacked:  # what stands in a narrow column in small print is put below, as large as the rest
        large = Measure(letter.font_points, letter.font_points * 1.24, 0.0)
        for number, text in enumerate(head.contact):
            above = 0.0 if number else 6.0
            left += set_words(text, large, paper.LEFT, paper.ROOM, before=above, within=whole)
    right: list[Chunk] = []
    edge = paper.LEFT + paper.ROOM * share
    for text in () if letter.stacked else head.contact:
        right += set_words(text, _CONTACT, edge, paper.ROOM * (1 - share), align_right=True, within=whole)
    if right:
        right.insert(0, Chunk([], 2.0))
    widths = (paper.ROOM * share, paper.ROOM * (1 - share))
    rule = Chunk([(0.0, Rule(paper.LEFT, paper.ROOM, 1.4, NAVY))], 1.4, before=9.0)
    height = max(_height(left), _height(right)) + rule.before + rule.height
    return [Columns(paper.LEFT, widths, 1, lambda _: (left, right), Look()), rule], height


def _references(
    letter: Letter, sizes: Sizes, x: float, room: float, whole: Node, *, before: float
) -> list[Chunk | Grid]:
    lines = [(label, value) for label, value in letter.references if (label + value).strip()]
    if not lines:
        return []
    measure, left = beside_labels(lines, sizes.label, room)
    parts = [whole.add("P") for _ in lines]

    def row(at: int) -> Sequence[Blocks]:
        label, value = lines[at]
        return (
            set_words(label, measure, x, left - 4, within=parts[at], tag=""),
            set_words(value, measure, x + left, room - left, within=parts[at], tag=""),
        )

    look = Look(lowest=measure.leading)
    return [Columns(x, (left, room - left), len(lines), row, look, before=before)]


def beside_labels(lines: Sequence[tuple[str, str]], measure: Measure, room: float) -> tuple[Measure, float]:
    """Give the type and the width of the labels; a little smaller where a date would not stay whole beside them."""
    labels = max(width(label, REGULAR, 1.0) for label, _ in lines)
    values = max(width(part, REGULAR, 1.0) for _, value in lines for part in _whole_parts(value))
    size = min(measure.size, max(room / (labels + values + _LEAST_GAP), _SMALLEST))
    gap = min(max(room / size - labels - values, _LEAST_GAP), _USUAL_GAP)
    smaller = measure._replace(size=size, leading=measure.leading * size / measure.size)
    return smaller, min((labels + gap) * size, room * 0.6)


def _whole_parts(value: str) -> list[str]:
    """Give the pieces of a value that stay on one line, such as a date; an address may break at its joints."""
    return [part for part in unbroken(value).split(" ") if not cuts(part, too_long=True)] or [""]


def _window(letter: Letter, sizes: Sizes, above: float, whole: Node) -> list[Chunk | Grid]:
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


def _body(letter: Letter, sizes: Sizes, whole: Node) -> list[Chunk | Grid]:
    made: list[Chunk | Grid] = []
    for number, block in enumerate(letter.body):
        if isinstance(block, Table):
            made += set_answers(block, letter, sizes, whole)
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

"""Address labels: sheets of A4 with two or three columns of seven, begun at any label that is still on the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.troubles import NotAllowed
from foidesk.letters import paper
from foidesk.letters.lines import BLACK, Line, Measure
from foidesk.letters.pen import Pen, drawn
from foidesk.letters.setting import set_words

_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0)
_INSIDE = 4 * paper.MM


@dataclass(frozen=True, slots=True)
class LabelKind:
    """How the labels lie on their sheet, in millimetres from its top left."""

    name: str
    columns: int
    rows: int
    left: float
    top: float
    wide: float
    high: float
    across: float

    @property
    def count(self) -> int:
        """Give the labels of a sheet."""
        return self.columns * self.rows


KINDS = (
    LabelKind("14 on a sheet: 2 by 7, 99.1 x 38.1 mm", 2, 7, 4.65, 15.15, 99.1, 38.1, 101.6),
    LabelKind("21 on a sheet: 3 by 7, 63.5 x 38.1 mm", 3, 7, 7.2, 15.15, 63.5, 38.1, 66.0),
)


def sheets(count: int, kind: LabelKind, start: int) -> int:
    """Say how many sheets so many labels take, the first of them at place `start`, counted from 1."""
    return -(-(count + start - 1) // kind.count)


def draw(addresses: Sequence[Sequence[str]], kind: LabelKind, start: int, *, author: str, dated: date) -> bytes:
    """Draw the labels; one that does not hold its address in letters that can be read is a NotAllowed."""
    if not 1 <= start <= kind.count:
        raise NotAllowed(f"The first label is 1 to {kind.count}.", do="Type the number of the first label left.")

    def labels(pen: Pen) -> None:
        for number, address in enumerate(addresses, start=start - 1):
            at = number % kind.count
            if at == 0 and number > start - 1:
                pen.next_page(0.0)
            row, column = divmod(at, kind.columns)
            x = (kind.left + column * kind.across) * paper.MM + _INSIDE
            with pen.part("P"):
                _label(pen, address, x, (kind.top + row * kind.high) * paper.MM, kind)

    return drawn(labels, title="Address labels", author=author, dated=dated)


def _label(pen: Pen, address: Sequence[str], x: float, top: float, kind: LabelKind) -> None:
    room, high = kind.wide * paper.MM - 2 * _INSIDE, kind.high * paper.MM - _INSIDE
    for size in _SIZES:
        lines = _lines(address, Measure(size, size * 1.18, 0.0), x, room)
        if sum(line.height for line in lines) <= high:
            break
    else:
        raise NotAllowed(
            f"The address of {address[0] if address else 'a request'} is too long for a label.",
            kept="No label was made.",
            do="Choose larger labels, or shorten the address on the Details of the request.",
        )
    y = top + (kind.high * paper.MM - sum(line.height for line in lines)) / 2
    for line in lines:
        for piece in line.pieces:
            pen.words(piece.text, piece.x, y, piece.ink.size, BLACK)
        y += line.height


def _lines(address: Sequence[str], measure: Measure, x: float, room: float) -> list[Line]:
    found = []
    for words in address:
        for chunk in set_words(words, measure, x, room):
            found += [mark for _, mark in chunk.marks if isinstance(mark, Line)]
    return found

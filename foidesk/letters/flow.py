"""What stands on a page from top to bottom, and filling pages with it: every line is looked at once.

A Feed gives out its blocks as far as there is room and remembers where it stopped, so the work grows with the
text and not with its square. A Chunk never breaks; paragraphs are cut into chunks of two lines at both ends, so
that no line ever stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from foidesk.letters.lines import Line
from foidesk.letters.pictures import Picture

_LONGEST_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    x: float
    width: float
    thickness: float
    colour: str


Mark: TypeAlias = Line | Rule | Picture


@dataclass(slots=True)
class Chunk:
    """Some lines or a picture that stay together; `before` is the space above, unless a page begins here."""

    marks: list[tuple[float, Mark]]
    height: float
    before: float = 0.0
    keep_next: bool = False


class Grid(Protocol):
    """Something that gives itself out in parts, like a table."""

    before: float

    def least(self) -> float:
        """Give the height without which it cannot begin."""

    def take(self, room: float, *, must: bool) -> GridPart | None:
        """Give out what fits, or nothing; with `must` something, fitting or not."""

    @property
    def done(self) -> bool:
        """Whether all of it has been given out."""


@dataclass(slots=True)
class Cell:
    """A drawn cell."""

    x: float
    width: float
    part: Part


@dataclass(slots=True)
class RowPart:
    """A drawn row or what of it stands on this page; a header that was drawn before is `repeated`."""

    y: float
    height: float
    cells: list[Cell]
    tinted: bool = False
    repeated: bool = False


@dataclass(slots=True)
class GridPart:
    """What of a table stands on this page, its rules closed all round."""

    x: float
    edges: tuple[float, ...]
    rows: list[RowPart]
    height: float
    padding: tuple[float, float]
    ruled: bool


@dataclass(slots=True)
class Part:
    """Blocks in their places below one another."""

    placed: list[tuple[float, Chunk | GridPart]] = field(default_factory=list)
    height: float = 0.0


class Feed:
    """Blocks waiting for room."""

    def __init__(self, blocks: Sequence[Chunk | Grid]) -> None:
        self._blocks = blocks
        self._at = 0

    @property
    def done(self) -> bool:
        """Whether all of it has been given out."""
        return self._at >= len(self._blocks)

    def least(self) -> float:
        """Give the height without which not even the beginning can stand."""
        return 0.0 if self.done else self._chain(self._at)

    def _chain(self, at: int) -> float:
        """Measure a block with those it must not be parted from."""
        total = 0.0
        for place in range(at, min(at + _LONGEST_CHAIN, len(self._blocks))):
            block = self._blocks[place]
            total += block.before if place > at else 0.0
            if not isinstance(block, Chunk):
                return total + block.least()
            total += block.height
            if not block.keep_next:
                break
        return total

    def take(self, room: float, *, must: bool = False) -> Part:
        """Give out what fits into `room`; with `must` at least one block, fitting or not."""
        part = Part()
        while not self.done:
            block = self._blocks[self._at]
            first = not part.placed
            above = 0.0 if first else block.before
            left = room - part.height - above
            forced = must and first
            if self._chain(self._at) > left + 0.01 and not forced:
                break
            if isinstance(block, Chunk):
                part.placed.append((part.height + above, block))
                part.height += above + block.height
            else:
                taken = block.take(left, must=forced)
                if taken is None:
                    break
                part.placed.append((part.height + above, taken))
                part.height += above + taken.height
                if not block.done:
                    break
            self._at += 1
        return part


def chunks_of(lines: Sequence[Line], before: float, *, keep_next: bool = False) -> list[Chunk]:
    """Cut a paragraph's lines into chunks: two at least before and after any break."""
    count = len(lines)
    sizes = [count] if count < 4 else [2, *[1] * (count - 4), 2]
    made = []
    at = 0
    for size in sizes:
        marks: list[tuple[float, Mark]] = []
        y = 0.0
        for line in lines[at : at + size]:
            marks.append((y, line))
            y += line.height
        made.append(Chunk(marks, y, before if at == 0 else 0.0))
        at += size
    made[-1].keep_next = keep_next
    return made

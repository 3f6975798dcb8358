"""Cells side by side that break over pages: the Request/Response table, tables in a response, the letterhead.

A row starts only where each of its cells can start; a broken row is closed by a rule on both pages and goes
on under a repeated header. Where one cell is finished and the other goes on, a quiet note stands in its place,
so that it does not read like a question without words or an answer left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from foidesk.letters.flow import Cell, Chunk, Feed, Grid, GridPart, Part, RowPart

_ENDLESS = 1e9
Blocks = Sequence[Chunk | Grid]


@dataclass(frozen=True)
class Look:
    """How a grid is drawn: space inside its cells (across, down), rules or none, height of an empty row."""

    padding: tuple[float, float] = (0.0, 0.0)
    ruled: bool = False
    lowest: float = 0.0


class Columns:
    """Rows of cells. `row` sets a row's cells when its turn comes, `notes` what stands in finished ones."""

    def __init__(
        self,
        x: float,
        widths: Sequence[float],
        count: int,
        row: Callable[[int], Sequence[Blocks]],
        look: Look,
        *,
        header: Sequence[Blocks] | None = None,
        notes: Callable[[int], Sequence[Blocks]] | None = None,
        before: float = 0.0,
    ) -> None:
        self.before = before
        self._edges = tuple(accumulate(widths, initial=x))
        self._count = count
        self._set_row = row
        self._look = look
        self._notes = notes
        self._header = self._row_part([Feed(cell).take(_ENDLESS) for cell in header], tinted=True) if header else None
        self._at = 0
        self._feeds: list[Feed] = []
        self._begun = False

    @property
    def done(self) -> bool:
        """Whether the last row has been given out."""
        return self._at >= self._count

    def least(self) -> float:
        """Give the height of the header and the beginning of the next row."""
        return 0.0 if self.done else self._header_height() + self._row_least()

    def take(self, room: float, *, must: bool = False) -> GridPart | None:
        """Give out the rows that fit, the last of them perhaps in part."""
        rows: list[RowPart] = []
        y = self._header_height()
        while not self.done:
            forced = must and not rows
            if self._row_least() > room - y + 0.01 and not forced:
                break
            part = self._take_row(room - y - 2 * self._look.padding[1], must=forced)
            part.y = y
            y += part.height
            rows.append(part)
            if self._begun:
                break
        if not rows:
            return None
        if self._header:
            rows.insert(0, self._header)
            self._header = replace(self._header, repeated=True)
        return GridPart(self._edges[0], self._edges, rows, y, self._look.padding, self._look.ruled)

    def _header_height(self) -> float:
        return self._header.height if self._header else 0.0

    def _row_least(self) -> float:
        if not self._feeds:
            self._feeds = [Feed(cell) for cell in self._set_row(self._at)]
        least = max((feed.least() for feed in self._feeds), default=0.0)
        return max(least, self._look.lowest) + 2 * self._look.padding[1]

    def _take_row(self, room: float, *, must: bool) -> RowPart:
        notes = self._notes(self._at) if self._begun and self._notes else ()
        parts = []
        for number, feed in enumerate(self._feeds):
            if feed.done and number < len(notes):
                parts.append(Feed(notes[number]).take(room, must=True))
            else:
                parts.append(feed.take(room, must=must))
        self._begun = not all(feed.done for feed in self._feeds)
        if not self._begun:
            self._at += 1
            self._feeds = []
        return self._row_part(parts)

    def _row_part(self, parts: list[Part], *, tinted: bool = False) -> RowPart:
        across, down = self._look.padding
        height = max([self._look.lowest, *(part.height for part in parts)]) + 2 * down
        cells = [
            Cell(left + across, right - left - 2 * across, part)
            for left, right, part in zip(self._edges, self._edges[1:], parts, strict=False)
        ]
        return RowPart(0.0, height, cells, tinted=tinted)

"""A pen for papers that are drawn and not set: a clock, a planner, a cost sheet, labels; read out like a letter.

What is written `within` a node is a piece of it; all else, shapes too, is furniture of the page, which nobody reads
out. The tree of nodes says in which order the words are heard, whatever the order in which they are drawn.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from foidesk.domain.richtext import Run
from foidesk.letters import binding, paper, press
from foidesk.letters.engine import Canvas
from foidesk.letters.fonts import BOLD, REGULAR, stretches, width, widths
from foidesk.letters.lines import BLACK, Measure, break_lines
from foidesk.letters.paper import Sheet
from foidesk.letters.structure import Drawn, Node


class Box(NamedTuple):
    """A place on the sheet."""

    x: float
    top: float
    wide: float
    high: float


class Pen:
    """A canvas that is told points from the top left of the sheet."""

    def __init__(self, canvas: Canvas, whole: Node, sheet: Sheet = paper.UPRIGHT) -> None:
        self._canvas = canvas
        self._sheet = sheet
        self.whole = whole
        self._node: Node | None = None
        self._open: Node | None = None
        self._begun = False
        self._page = self._marks = 0

    # --- what is drawn is a part of ----------------------------------------------------------------

    @contextmanager
    def within(self, node: Node | None) -> Iterator[None]:
        """Have what is written meanwhile be a piece of a node."""
        before, self._node = self._node, node
        try:
            yield
        finally:
            self._node = before

    @contextmanager
    def part(self, tag: str, *, words: str = "") -> Iterator[None]:
        """Begin a part of the paper after those it has and write in it; a heading has its `words`."""
        node = self.whole.add(tag)
        node.words = words
        with self.within(node):
            yield

    def _mark(self, node: Node | None) -> None:
        if self._begun and node is self._open:
            return
        self._close()
        if node is None:
            self._canvas._code.append("/Artifact BMC")
        else:
            node.kids.append(Drawn(self._page, self._marks))
            self._canvas._code.append(f"/{node.tag} <</MCID {self._marks}>> BDC")
            self._marks += 1
        self._open, self._begun = node, True

    def _close(self) -> None:
        if self._begun:
            self._canvas._code.append("EMC")
        self._begun = False

    # --- words -------------------------------------------------------------------------------------

    def words(
        self,
        text: str,
        x: float,
        top: float,
        size: float,
        colour: str,
        *,
        bold: bool = False,
        room: float = 0.0,
        right: float = 0.0,
    ) -> float:
        """Write one line, shortened to the room there is; `right` sets it against an edge. Gives where it ends."""
        font = BOLD if bold else REGULAR
        text = binding.in_one_line(text) if not text.isprintable() else text
        shown = _shortened(text, font, size, room) if room else text
        x = right - width(shown, font, size) if right else x
        at = x
        pieces = stretches(shown, font)
        if pieces:
            self._mark(self._node)
            self._canvas.setFillColor(colour)
        for number, stretch in enumerate(pieces, start=1):
            widths(stretch.font)
            self._canvas.setFont(stretch.font, size)
            self._write(at, top + size * 0.86, stretch.text, ends=number == len(pieces))
            at += stretch.width * size
        return at

    def measure(self, runs: Sequence[Run], room: float, size: float) -> float:
        """Say how high a paragraph will be."""
        return len(break_lines(runs, _measure(size), 0.0, room)) * size * 1.32

    def paragraph(
        self,
        runs: Sequence[Run],
        x: float,
        top: float,
        room: float,
        size: float,
        *,
        colour: str = BLACK,
        right: bool = False,
        middle: float = 0.0,
    ) -> float:
        """Write a paragraph and give where it ends; `middle` is a height in which it is centred."""
        lines = break_lines(runs, _measure(size, colour), x, room, align_right=right)
        top += max((middle - len(lines) * size * 1.32) / 2, 0.0)
        for line in lines:
            for number, piece in enumerate(line.pieces, start=1):
                self._mark(self._node)
                self._canvas.setFillColor(piece.ink.colour)
                self._canvas.setFont(piece.font, piece.ink.size)
                self._write(piece.x, top + line.baseline, piece.text, ends=number == len(line.pieces))
            top += line.height
        return top

    def _write(self, x: float, baseline: float, text: str, *, ends: bool) -> None:
        """Write letters; a space at their end parts them from what is heard next."""
        parted = text if not ends or text.endswith(" ") else f"{text} "
        self._canvas.drawString(x, self._sheet.height - baseline, parted)

    # --- shapes ------------------------------------------------------------------------------------

    def box(self, place: Box, *, fill: str = "", stroke: str = "", thickness: float = 0.5) -> None:
        """Draw a box."""
        self._mark(None)
        if fill:
            self._canvas.setFillColor(fill)
        if stroke:
            self._canvas.setStrokeColor(stroke)
            self._canvas.setLineWidth(thickness)
        low = self._sheet.height - place.top - place.high
        self._canvas.rect(place.x, low, place.wide, place.high, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def line(self, *ends: float, thickness: float, colour: str) -> None:
        """Draw a straight line from one point to another."""
        x1, y1, x2, y2 = ends
        self._mark(None)
        self._canvas.setLineWidth(thickness)
        self._canvas.setStrokeColor(colour)
        self._canvas.line(x1, self._sheet.height - y1, x2, self._sheet.height - y2)

    def hatch(self, place: Box, colour: str, *, step: float, thickness: float) -> None:
        """Fill a box with slanting lines."""
        canvas, low = self._canvas, self._sheet.height - place.top - place.high
        self._mark(None)
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(place.x, low, place.wide, place.high)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(thickness)
        at = place.x - place.high
        while at < place.x + place.wide:
            canvas.line(at, low, at + place.high, low + place.high)
            at += step
        canvas.restoreState()

    def flag(self, x: float, top: float, size: float, colour: str) -> None:
        """Draw a little flag."""
        low = self._sheet.height - top - size
        self._mark(None)
        path = self._canvas.beginPath()
        for place, (across, up) in enumerate(((0, 1), (0.85, 0.72), (0.14, 0.44), (0.14, 0), (0, 0))):
            (path.lineTo if place else path.moveTo)(x + across * size, low + up * size)
        path.close()
        self._canvas.setFillColor(colour)
        self._canvas.drawPath(path, stroke=0, fill=1)

    # --- pages -------------------------------------------------------------------------------------

    def next_page(self, top: float) -> float:
        """Go on overleaf and give where its first line stands."""
        self.end_page()
        return top

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        self._canvas.showPage()
        self._canvas.setPageSize((self._sheet.width, self._sheet.height))
        self._page, self._marks = self._page + 1, 0


def drawn(work: Callable[[Pen], None], *, title: str, author: str, dated: date, sheet: Sheet = paper.UPRIGHT) -> bytes:
    """Give the PDF of what is drawn, bound as PDF/UA-1 and PDF/A-2a; the same work gives the same bytes."""
    with press.ONE_AT_A_TIME:
        out = io.BytesIO()
        canvas = press.blank(out, title=title, author=author, dated=dated)
        canvas.setPageSize((sheet.width, sheet.height))
        whole = Node("Document")
        pen = Pen(canvas, whole, sheet)
        work(pen)
        pen.end_page()
        canvas.save()
    return binding.bind(out.getvalue(), whole, title=title, language="en-GB")


def _measure(size: float, colour: str = BLACK) -> Measure:
    return Measure(size, size * 1.32, 0.0, colour)


def _shortened(text: str, font: str, size: float, room: float) -> str:
    if width(text, font, size) <= room:
        return text
    while text and width(f"{text.rstrip()}…", font, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"

"""Drawing the weeks of a clock on paper: what a day is shows in words, numbers and hatching, never in colour alone."""

from collections.abc import Sequence
from itertools import pairwise

from foidesk.domain.calendars import in_words
from foidesk.letters import paper
from foidesk.letters.clockgrid import Cell, Look, Row
from foidesk.letters.fonts import BOLD, REGULAR, width
from foidesk.letters.lines import BLACK, GREY
from foidesk.letters.pen import Box, Pen

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sat", "Sun")
_HEADER = 16.0
_LEGEND = 17.0
_LEFT_OUT = 17.0
_MONTHS = 30.0
_WEEKEND = 42.0
_LOW = 38.0
"""In weeks lower than this the number of a day stands beside its date, not below it."""
_GRID = "#c3c9d1"
_COUNTED, _DUE, _TINT = "#e1ecf7", "#1d5a91", "#f3f5f7"
_AMBER, _AMBER_INK = "#f2c879", "#6b4700"
_HATCH = "#d6dae0"
_WHITE = "#ffffff"
_SLATE = "#3b4551"


def height_of(rows: Sequence[Row], week: float) -> float:
    """Say how high the calendar will be."""
    return _HEADER + sum(week if row.cells else _LEFT_OUT for row in rows) + _LEGEND


def calendar(pen: Pen, rows: Sequence[Row], top: float, week: float, *, ended: bool = False) -> float:
    """Draw the calendar and its legend; give where they end. `ended` says that there was no answer."""
    edges = _edges()
    pen.box(Box(paper.LEFT, top, paper.ROOM, _HEADER), fill="#e9edf1")
    table = pen.whole.add("Table")
    head = table.add("THead").add("TR")
    head.add("TH", scope="Column")  # the month of each week stands below it
    for name, x in zip(_DAYS, edges, strict=False):
        with pen.within(head.add("TH", scope="Column")):
            pen.words(name, x + 4, top + 4, 8, _SLATE, bold=True)
    body = table.add("TBody")
    top += _HEADER
    month = 0
    for row in rows:
        line = body.add("TR")
        if not row.cells:
            pen.box(Box(paper.LEFT, top, paper.ROOM, _LEFT_OUT), fill=_TINT)
            with pen.within(line.add("TD", span=len(_DAYS) + 1)):
                pen.words(row.left_out, edges[0] + 4, top + 4.5, 8, _SLATE, room=paper.RIGHT - edges[0] - 8)
            top += _LEFT_OUT
            month = 0
            continue
        months = line.add("TH", scope="Row")
        for cell, (x, end) in zip(row.cells, pairwise(edges), strict=True):
            with pen.within(line.add("TD")):
                _cell(pen, cell, Box(x, top, end - x, week))
        opened = next((cell.on for cell in row.cells if cell.on.day == 1 and cell.look is not Look.OUTSIDE), None)
        shown = (opened or row.cells[0].on) if month else row.cells[0].on
        if shown.month != month:
            with pen.within(months):
                pen.words(in_words(shown).split()[2][:3], paper.LEFT, top + 4, 8, _SLATE, bold=True)
            month = shown.month
        top += week
    _rules(pen, rows, edges, top - sum(week if row.cells else _LEFT_OUT for row in rows), week)
    _frames(pen, rows, edges, top - sum(week if row.cells else _LEFT_OUT for row in rows), week)
    with pen.part("P"):
        _legend(pen, rows, top + 6, ended=ended)
    return top + _LEGEND


def _edges() -> list[float]:
    first = paper.LEFT + _MONTHS
    wide = (paper.RIGHT - first - 2 * _WEEKEND) / 5
    return [*(first + wide * n for n in range(6)), paper.RIGHT - _WEEKEND, paper.RIGHT]


def _cell(pen: Pen, cell: Cell, place: Box) -> None:
    x, top, wide, high = place
    ink = _WHITE if cell.look is Look.DUE else BLACK
    quiet = _WHITE if cell.look is Look.DUE else GREY
    _ground(pen, cell.look, place)
    if cell.look is Look.HOLIDAY:
        pen.box(Box(x + 2, top + 2, width(str(cell.on.day), REGULAR, 7.4) + 4, 9.6), fill=_WHITE)
    pen.words(str(cell.on.day), x + 4, top + 3.4, 7.4, quiet)
    low = high < _LOW
    if cell.day is not None:
        firm = cell.look in (Look.COUNTED, Look.DUE)
        at, line, size = (x + 20, top + 1.9, 9.4) if low else (x + 4, top + 12.5, 11.5)
        word = "day " if not low or wide > _WEEKEND else ""
        reach = pen.words(word, at, line + (size - 7) * 0.84, 7, quiet)
        end = pen.words(str(cell.day), reach, line, size, ink if firm else GREY, bold=firm)
        if cell.look is Look.VOID:
            pen.line(at, line + size * 0.58, end, line + size * 0.58, thickness=0.7, colour=GREY)
    if cell.words:
        colour = _AMBER_INK if cell.look is Look.HOLIDAY else quiet if cell.look is Look.WEEKEND else ink
        _label(pen, cell, place, colour)


def _label(pen: Pen, cell: Cell, place: Box, colour: str) -> None:
    """Write the words at the foot of a cell, in as many lines as it has room for."""
    x, top, wide, high = place
    flagged = cell.look is Look.DUE
    bold = cell.look is not Look.WEEKEND or cell.words != "Weekend"
    size, inset = 6.9, 12.0 if flagged else 4.0
    used = 12.0 if cell.day is None or high < _LOW else 26.0
    fitting = max(int((high - used) / (size * 1.15)), 1)
    lines = _wrapped(cell.words, BOLD if bold else REGULAR, size, wide - inset - 2.5, fitting)
    at = top + high - 3.2 - len(lines) * size * 1.15
    if cell.look is Look.HOLIDAY:  # stripes behind words are hard to read
        broad = max(width(line, BOLD, size) for line in lines) + 4
        pen.box(Box(x + 2, at - 1.5, min(broad, wide - 4), top + high - at), fill=_WHITE)
    if flagged:
        pen.flag(x + 4, top + high - 10.6, 6.6, colour)
    for line in lines:
        fits = min(size, (wide - inset - 2.5) / max(width(line, BOLD, 1.0), 0.01))
        pen.words(line, x + inset, at, max(fits, 5.2), colour, bold=bold, room=wide - inset - 1.5)
        at += size * 1.15


def _ground(pen: Pen, look: Look, place: Box) -> None:
    match look:
        case Look.COUNTED:
            pen.box(place, fill=_COUNTED)
        case Look.DUE:
            pen.box(place, fill=_DUE)
        case Look.WEEKEND:
            pen.hatch(place, _HATCH, step=5.0, thickness=0.5)
        case Look.HOLIDAY:
            pen.box(place, fill="#fffaf0")
            pen.hatch(place, _AMBER, step=7.0, thickness=1.6)
        case Look.WAITING:
            pen.box(place, fill=_TINT)
        case _:
            pass


def _rules(pen: Pen, rows: Sequence[Row], edges: list[float], top: float, week: float) -> None:
    """Draw the grid, and a heavier line where a month begins."""
    for row in rows:
        high = week if row.cells else _LEFT_OUT
        pen.line(paper.LEFT, top, paper.RIGHT, top, thickness=0.4, colour=_GRID)
        if row.cells:
            for edge in edges[:-1]:
                pen.line(edge, top, edge, top + high, thickness=0.4, colour=_GRID)
        top += high
    pen.line(paper.LEFT, top, paper.RIGHT, top, thickness=0.4, colour=_GRID)


def _frames(pen: Pen, rows: Sequence[Row], edges: list[float], top: float, week: float) -> None:
    first = True
    for row in rows:
        for cell, (x, end) in zip(row.cells, pairwise(edges), strict=False):
            place = row.cells.index(cell)
            if cell.on.day == 1 and not first:
                pen.line(x, top, edges[-1], top, thickness=1.0, colour=_SLATE)
                if place:
                    pen.line(x, top, x, top + week, thickness=1.0, colour=_SLATE)
                    pen.line(edges[0], top + week, x, top + week, thickness=1.0, colour=_SLATE)
            first = False
            if cell.framed:
                pen.box(Box(x + 0.7, top + 0.7, end - x - 1.4, week - 1.4), stroke=_SLATE, thickness=1.4)
            if cell.look is Look.DUE:
                pen.box(Box(x, top, end - x, week), stroke=BLACK, thickness=1.8)
        top += week if row.cells else _LEFT_OUT


_LEGENDS = (
    (Look.COUNTED, "Counted"),
    (Look.AFTER_ANSWER, "Counted, after the answer"),
    (Look.WEEKEND, "Weekend"),
    (Look.HOLIDAY, "Not counted"),
    (Look.WAITING, "Clock stopped"),
    (Look.VOID, "No longer counts"),
    (Look.DUE, "Last day"),
)


def _legend(pen: Pen, rows: Sequence[Row], top: float, *, ended: bool) -> None:
    shown = {cell.look for row in rows for cell in row.cells}
    x = paper.LEFT + _MONTHS
    for look, name in _LEGENDS:
        if look not in shown:
            continue
        place = Box(x, top, 9, 9)
        if look is Look.HOLIDAY:
            pen.hatch(place, _AMBER, step=3.5, thickness=1.2)
        elif look is Look.WEEKEND:
            pen.hatch(place, _HATCH, step=3.0, thickness=0.6)
        elif look is not Look.VOID:
            _ground(pen, look, place)
        pen.box(place, stroke="#8a939e", thickness=0.5)
        if look is Look.VOID:
            pen.line(x + 1, top + 4.5, x + 8, top + 4.5, thickness=0.8, colour=GREY)
        said = "Counted, after the end" if look is Look.AFTER_ANSWER and ended else name
        x = pen.words(said, x + 13, top + 0.8, 7.8, _SLATE) + 14


def _wrapped(text: str, font: str, size: float, room: float, most: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, font, size) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return lines

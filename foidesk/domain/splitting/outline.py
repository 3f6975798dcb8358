"""The shape of a message: its units (paragraphs, wrapped lines joined) and the lists their marks make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foidesk.domain.splitting.marks import Mark, mark_of
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.sequence import marks_of
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    is_period,
    is_title,
)
from foidesk.domain.splitting.wrapping import continues, trails, wrap_width

_MORE = re.compile(
    r"(?i)^\W*(?:supplementary|additional|further|other|more|also)\b.*\b(?:questions?|requests?|points?|information|queries|items)\b"
)
_UNDERLINE = re.compile(r"[-=_~*]{4,}$")
_RANKS = {
    "Part": 0.5,
    "Q": 1,
    "number": 2,
    "bare number": 2,
    "(number)": 3,
    "LETTER": 2.5,
    "ROMAN": 1.5,
    "letter": 4,
    "roman": 5,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or one line of its own: offsets in the cleaned text, mark, and words without the mark."""

    start: int
    end: int
    text: str
    mark: Mark | None
    indent: int
    gap: bool
    noise: int | None = None  # where a page footer in front of the unit begins

    @property
    def words(self) -> str:
        """The unit's words after its mark, on one line."""
        return " ".join(self.text[self.mark.length if self.mark else 0 :].split())


@dataclass
class Point:
    """A marked unit in its list, with the points under it."""

    unit: int
    style: str
    value: int
    indent: int
    points: list["Point"] = field(default_factory=list)
    implied: bool = False  # "2. a." names a 2 that has no words of its own


def units_of(clean: str, lines: Sequence[Line], start: int, feet: frozenset[int] = frozenset()) -> list[Unit]:
    """Join wrapped lines, and give every marked line a unit of its own; `feet` are the feet and heads of pages."""
    width = wrap_width(lines)
    marks = marks_of(lines)
    units: list[Unit] = []
    gap, noise, previous = True, None, None
    wrapped: list[str] = []
    joined = False
    end = start
    for line, found in zip(lines, marks, strict=True):
        if line.blank:
            gap, previous = True, None
            continue
        if line.at in feet and (previous is None or len(line.text) < 60):
            noise = line.start if noise is None else noise
            previous = None
            continue
        at = max(line.start, start)
        text = clean[at : line.end]
        if not text.strip():
            continue
        if previous is not None and _UNDERLINE.match(text) and noise is None:
            wrapped.append(text)
            gap, end = False, line.end
            continue
        mark = found if at == line.start else mark_of(text)
        if (
            mark is None
            and previous is not None
            and units
            and noise is None
            and (continues(previous, line, width) or (joined and trails(previous, line)))
        ):
            joined = True
            wrapped.append(text)
        else:
            _join(units, wrapped, end)
            wrapped, joined = [], False
            units.append(Unit(at, line.end, text, mark, line.indent, gap, noise))
            noise = None
        previous = line if at == line.start else replace(line, start=at, text=text)  # a form's label stands in front
        gap, end = False, line.end
    _join(units, wrapped, end)
    return units


def _join(units: list[Unit], wrapped: list[str], end: int) -> None:
    if wrapped:
        units[-1] = replace(units[-1], end=end, text="\n".join([units[-1].text, *wrapped]))


def lists_of(units: Sequence[Unit]) -> list[list[Point]]:
    """Return the message's lists, each as its top points with the points under them."""
    return _Builder(units).build()


class _Builder:
    """Reads the marks in order and keeps the open levels of the list they are in."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.lists: list[list[Point]] = []
        self.open: list[Point] = []
        self.last_place: dict[tuple[str, int], int] = {}
        for index, unit in enumerate(units):
            if unit.mark:
                self.last_place[self._key(unit.mark.style, unit.mark.value)] = index

    @staticmethod
    def _key(style: str, value: int) -> tuple[str, int]:
        return style, 0 if style.startswith("bullet") else value

    def build(self) -> list[list[Point]]:
        for index, unit in enumerate(self.units):
            if unit.mark:
                self._take(index, unit, unit.mark)
        return self.lists

    def _take(self, index: int, unit: Unit, mark: Mark) -> None:
        if mark.sub:
            self._take_sub(index, unit, mark)
            return
        style, value = self._reading(index, mark)
        level = self._level(style, value, unit.indent)
        point = Point(index, style, value, unit.indent)
        if level is None:
            if not self.open or self._begins_list(index, unit, style):
                self._new_list(point)
            else:
                self.open[-1].points.append(point)
                self.open.append(point)
            return
        if level == 0 and self._after_periods(index):
            self._new_list(point)
            return
        restarts = level == 0 and not mark.bullet and value == 1 and self.open[0].value >= 2
        if restarts or (level == 0 and self._led_in_anew(index)):
            self._new_list(point)
            return
        self._sibling(level, point)

    def _take_sub(self, index: int, unit: Unit, mark: Mark) -> None:
        top = self.open[0] if self.open else None
        if not (top and top.style == mark.style and top.value == mark.value):
            parent = Point(index, mark.style, mark.value, unit.indent, implied=True)
            if top and top.style == mark.style:
                self._sibling(0, parent)
            else:
                self._new_list(parent)
        child = Point(index, "sub", mark.sub, unit.indent)
        self.open[0].points.append(child)
        self.open = [self.open[0], child]

    def _new_list(self, point: Point) -> None:
        self.lists.append([point])
        self.open = [point]

    def _sibling(self, level: int, point: Point) -> None:
        siblings = self.lists[-1] if level == 0 else self.open[level - 1].points
        siblings.append(point)
        self.open = [*self.open[:level], point]

    def _reading(self, index: int, mark: Mark) -> tuple[str, int]:
        readings = mark.readings
        for style, value in readings:
            if any(p.style == style and value == p.value + 1 for p in self.open):
                return style, value
        first = [(style, value) for style, value in readings if value == 1]
        for style, value in first:
            if self.last_place.get((style, 2), -1) > index:
                return style, value
        if first:
            return first[0]
        for style, value in readings:
            if any(p.style == style for p in self.open):
                return style, value
        return readings[0]

    def _level(self, style: str, value: int, indent: int) -> int | None:
        levels = [i for i, p in enumerate(self.open) if p.style == style]
        for i in reversed(levels):
            if abs(self.open[i].indent - indent) <= 1:
                return i
        if levels:
            deepest = self.open[levels[-1]]
            if indent > deepest.indent + 1 and (value == 1 or (value == 0 and indent > deepest.indent + 2)):
                return None
            return levels[-1]
        family = style.split(maxsplit=1)[0].strip("().")
        for i in range(len(self.open) - 1, -1, -1):
            p = self.open[i]
            same = p.style.split()[0].strip("().") == family or {p.style, style} <= {
                "number",
                "(number)",
                "Q",
                "bare number",
            }
            if value > 1 and value == p.value + 1 and (same or p.style == "sub"):
                return i
            if same and i == 0 and value == p.value + 2 and indent <= p.indent + 1:
                return i  # a number was left out, and the mark is written in another way
        return None

    def _begins_list(self, index: int, unit: Unit, style: str) -> bool:
        top = self.open[0]
        if (top.style, 0) in self.last_place and self.last_place[(top.style, 0)] > index:
            return False
        if self.last_place.get((top.style, top.value + 1), -1) > index:
            return False
        if any(point.points and point.points[0].style == style for point in self.lists[-1]):
            return False  # an earlier point of this list has such points under it
        lower = _rank(style) < _rank(top.style) and unit.indent <= top.indent
        return lower or self._led_in_anew(index)

    def _after_periods(self, index: int) -> bool:
        """Whether the list so far names years or periods only, and a line without a mark stands between it and this point."""
        if (self.units[index - 1].mark and not self.units[index].gap) or is_period(self.units[index].words):
            return False
        return len(self.lists[-1]) > 1 and all(is_period(self.units[p.unit].words) for p in self.lists[-1])

    def _headed(self, index: int) -> bool:
        """Whether a heading, with a blank line above it, stands right above a paragraph."""
        above = self.units[index - 1] if index else None
        return above is not None and above.gap and not above.mark and is_title(above.words)

    def _led_in_anew(self, index: int) -> bool:
        """Whether a paragraph of its own, that ends in a colon, stands between the last point and this one."""
        before = self.units[index - 1] if index else None
        if before is None or before.mark or len(self.open) > 1:
            return False
        if not before.gap and not self._headed(index - 1):
            return False
        spans = sentences(before.words)
        last = before.words[spans[-1][0] :] if spans else ""
        if (
            before.gap
            and len(before.words.split()) > 12
            and before.text.rstrip()[-1:] in ",:-"
            and act_of(last) is Act.ASKS
        ):
            return True  # "I therefore request, under the Act," and a list
        if not before.text.rstrip().endswith(":"):
            return False
        return bool(_MORE.search(before.text)) or (act_of(last) is Act.LEADS_IN and len(before.words.split()) > 2)


def _rank(style: str) -> float:
    if style.startswith("bullet"):
        return 6
    return _RANKS.get(style, _RANKS.get(style.strip("()."), 4))

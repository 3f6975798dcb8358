"""Breaking runs of text into measured lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from foidesk.domain.richtext import Run, address_of, names_itself
from foidesk.domain.unbroken import unbroken
from foidesk.letters.cuts import cuts
from foidesk.letters.fonts import Stretch, face, stretches, widths
from foidesk.letters.structure import Node

BLACK = "#111111"
GREY = "#555555"
NAVY = "#1f3a5f"
LINK = "#0b3d91"
_WHOLE_LINK = 0.55


class Ink(NamedTuple):
    """How a stretch of text is drawn."""

    font: str
    size: float
    colour: str = BLACK
    underline: bool = False
    href: str = ""


class Piece(NamedTuple):
    """A stretch of text in its place on a line."""

    x: float
    width: float
    text: str
    font: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its pieces, left to right, how high it stands, and of what in the letter it is a part.

    A line without a node is furniture of the page, which nobody reads out. One that stands `apart` begins words of
    their own in a part that has some already, like the lines of an address.
    """

    height: float
    baseline: float
    pieces: tuple[Piece, ...]
    node: Node | None = None
    apart: bool = False


class Measure(NamedTuple):
    """The size of the type, the height of a line and the gap between paragraphs, in points."""

    size: float
    leading: float
    gap: float
    colour: str = BLACK

    def ink(self, run: Run) -> Ink:
        """Give the ink of a run."""
        font = face(bold=run.bold, italic=run.italic)
        colour = LINK if run.href else self.colour
        return Ink(font, self.size, colour, run.underline or bool(run.href), run.href)


@dataclass(slots=True)
class _Atom:
    """What never breaks: some letters, and the space before them if they do not begin a line."""

    parts: list[tuple[Stretch, Ink]]
    width: float
    space: tuple[Ink, float] | None = None
    new_line: bool = False


@dataclass(slots=True)
class _Filling:
    """A line being filled."""

    parts: list[tuple[Stretch, Ink]] = field(default_factory=list)
    width: float = 0.0


def break_lines(
    runs: Iterable[Run],
    measure: Measure,
    x: float,
    room: float,
    *,
    align_right: bool = False,
    node: Node | None = None,
) -> list[Line]:
    """Set runs as lines of at most `room` points, ragged right, none of the words changed."""
    done: list[_Filling] = []
    line = _Filling()
    for atom in _atoms(_spans(runs, measure), room):
        if atom.new_line:
            done.append(line)
            line = _Filling()
            continue
        gap = atom.space[1] if atom.space and line.parts else 0.0
        if line.parts and line.width + gap + atom.width > room + 0.01:
            _end(line, atom)
            done.append(line)
            line = _Filling()
            gap = 0.0
        if gap and atom.space:
            line.parts.append((Stretch(atom.space[0].font, " ", gap / atom.space[0].size), atom.space[0]))
            line.width += gap
        for letters in _cut_to(atom, room) if atom.width > room else [atom]:
            if line.parts and line.width + letters.width > room + 0.01:
                done.append(line)
                line = _Filling()
            line.parts += letters.parts
            line.width += letters.width
    done.append(line)
    return [_placed(filled, measure, x, room if align_right else 0.0, node) for filled in done]


def _end(line: _Filling, after: _Atom) -> None:
    """Leave the space at a line's end in the file: without it copied words would run together."""
    if after.space:
        last, ink = line.parts[-1]
        line.parts[-1] = (Stretch(last.font, last.text + " ", last.width), ink)


def _font_and_ink(part: tuple[Stretch, Ink]) -> tuple[str, Ink]:
    return part[0].font, part[1]


def _placed(line: _Filling, measure: Measure, x: float, right: float, node: Node | None) -> Line:
    at = x + (max(right - line.width, 0.0) if right else 0.0)
    pieces: list[Piece] = []
    for (font, ink), parts in groupby(line.parts, key=_font_and_ink):
        stretches_of = [stretch for stretch, _ink in parts]
        width = sum([stretch.width for stretch in stretches_of]) * ink.size
        pieces.append(Piece(at, width, "".join([stretch.text for stretch in stretches_of]), font, ink))
        at += width
    baseline = (measure.leading - measure.size) / 2 + measure.size * 0.86
    return Line(measure.leading, baseline, tuple(pieces), node)


def _spans(runs: Iterable[Run], measure: Measure) -> list[tuple[str, Ink]]:
    """Give text and ink; after a link's words its address is printed, for a letter is also read on paper."""
    spans: list[tuple[str, Ink]] = []
    open_link, words = "", ""
    plain = Ink(face(bold=False, italic=False), measure.size, measure.colour)
    for run in [*runs, Run("")]:
        if open_link and run.href != open_link:
            if not names_itself(words, open_link):
                address = plain._replace(colour=LINK, underline=True, href=open_link)
                spans += [(" (", plain), (address_of(open_link), address), (")", plain)]
            open_link, words = "", ""
        if run.href:
            open_link = run.href
            words += run.text
        if run.text:
            spans.append((run.text, measure.ink(run)))
    whole = unbroken("".join(text for text, _ in spans))
    at = 0
    held = []
    for text, ink in spans:
        held.append((whole[at : at + len(text)], ink))
        at += len(text)
    return held


def _atoms(spans: list[tuple[str, Ink]], room: float) -> Iterator[_Atom]:
    word: list[tuple[str, Ink]] = []
    space: Ink | None = None
    for text, ink in spans:
        for number, line in enumerate(text.split("\n")):
            if number:
                yield from _word(word, space, room)
                word, space = [], None
                yield _Atom([], 0.0, new_line=True)
            for count, part in enumerate(line.split(" ")):
                if count:
                    yield from _word(word, space, room)
                    word, space = [], ink
                if part:
                    word.append((part, ink))
    yield from _word(word, space, room)


def _word(word: list[tuple[str, Ink]], space: Ink | None, room: float) -> Iterator[_Atom]:
    if not word:
        return
    gap = (space, widths(space.font)[32] / 1000 * space.size) if space else None
    whole = _atom(word)
    whole.space = gap
    text = word[0][0] if len(word) == 1 else "".join(part for part, _ in word)
    places = cuts(text, too_long=whole.width > room)
    if not places or ("/" in text and whole.width < room * _WHOLE_LINK):
        yield whole
        return
    at = 0
    for number, end in enumerate([*places, len(text)]):
        atom = _atom(_slice(word, at, end))
        atom.space = gap if not number else None
        yield atom
        at = end


def _slice(word: list[tuple[str, Ink]], start: int, end: int) -> list[tuple[str, Ink]]:
    kept = []
    at = 0
    for text, ink in word:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            kept.append((part, ink))
        at += len(text)
    return kept


def _atom(word: list[tuple[str, Ink]]) -> _Atom:
    parts: list[tuple[Stretch, Ink]] = []
    total = 0.0
    for text, ink in word:
        for stretch in stretches(text.replace("\u00a0", " "), ink.font):
            parts.append((stretch, ink))
            total += stretch.width * ink.size
    return _Atom(parts, total)


def _cut_to(atom: _Atom, room: float) -> Iterator[_Atom]:
    """Cut letters that no line can hold into pieces that one can."""
    parts: list[tuple[Stretch, Ink]] = []
    filled = 0.0
    for stretch, ink in atom.parts:
        known = widths(stretch.font)
        letters, begun = "", 0.0
        for letter in stretch.text:
            width = known[ord(letter)] / 1000
            if (letters or parts) and filled + (begun + width) * ink.size > room:
                if letters:
                    parts.append((Stretch(stretch.font, letters, begun), ink))
                yield _Atom(parts, filled + begun * ink.size)
                parts, filled, letters, begun = [], 0.0, "", 0.0
            letters += letter
            begun += width
        parts.append((Stretch(stretch.font, letters, begun), ink))
        filled += begun * ink.size
    yield _Atom(parts, filled)

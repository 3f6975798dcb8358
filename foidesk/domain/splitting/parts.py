"""What a split is: parts that tile the text of a request, and the edits a caseworker may make to them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TypedDict

from foidesk.domain.troubles import NotAllowed


class PartKind(StrEnum):
    """What a part of the text is to the office."""

    OUTSIDE = "outside"
    GREETING = "greeting"
    PREAMBLE = "preamble"
    ITEM = "item"
    CLOSING = "closing"


_ORDER = {PartKind.GREETING: 1, PartKind.PREAMBLE: 1, PartKind.ITEM: 2, PartKind.CLOSING: 3}
_LEAD = (PartKind.GREETING, PartKind.PREAMBLE)

# What surrounds words without being words: white space, characters of no width, the quote marks of a quoted
# e-mail, and left-overs of HTML and quoted-printable. They stay in the text; a part's wording leaves them out.
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BLANK = rf"[\s{_INVISIBLE}]"
_BLANKS = re.compile(rf"{_BLANK}+")
_NOISE = re.compile(
    rf"{_BLANK}+|&nbsp;|&#160;|=20(?=[ \t]*(?:\r?\n|\Z))"
    r"|</?(?:br|p|div|span|li|ul|ol|b|strong|em|i|u|font|td|tr|table|tbody|html|body|blockquote)"
    r"(?:[ \t][^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
_LAST_TAG_LENGTH = 220


def _quote_marks_before(text: str, at: int, floor: int) -> int:
    """Return where a run of quote marks ending at `at` begins if the run opens its line, else `at`."""
    back = at
    while back > floor and text[back - 1] in "> \t|":
        back -= 1
    opens_line = back == 0 or text[back - 1] in "\r\n\u2028\u2029"
    return back if opens_line and ">" in text[back:at] else at


def bare_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space, quote marks and transport left-overs around its words."""
    while start < end:
        found = _NOISE.match(text, start, end)
        if found and found.end() > start:
            start = found.end()
        elif text[start] == ">" and _quote_marks_before(text, start + 1, 0) <= start:
            start += 1
        else:
            break
    while end > start:
        last = text[end - 1]
        before = end
        if _BLANKS.match(last):
            end -= 1
        elif last == ">":
            end = _quote_marks_before(text, end, start)
        if end == before and last in ">;0":
            window = max(start, end - _LAST_TAG_LENGTH)
            opening = max(text.rfind(mark, window, end) for mark in ("<", "&", "=20"))
            if opening >= window:
                found = _NOISE.match(text, opening)
                if found and found.end() == end:
                    end = opening
        if end == before:
            break
    return start, max(start, end)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text, what it is, and one plain sentence that says why it begins where it does."""

    kind: PartKind
    start: int
    end: int
    why: str
    nested: tuple[int, ...] = ()
    """Where the sub-points begin that belong to this item: each can be taken out again at the same place."""
    reworded: str = ""
    """The item as the letter is to repeat it; empty while that is the words as received."""


@dataclass(frozen=True)
class Split:
    """A text and the parts that tile it from first character to last; the text itself never changes."""

    text: str
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        at = 0
        for part in self.parts:
            if part.start != at or part.end <= part.start:
                raise ValueError(f"The parts do not tile the text at {at}.")
            if any(not part.start < inner < part.end for inner in part.nested):
                raise ValueError(f"A sub-point is not within its part at {at}.")
            at = part.end
        if at != len(self.text):
            raise ValueError("The parts do not reach the end of the text.")

    @cached_property
    def items(self) -> tuple[Part, ...]:
        """The rows of the request, in order."""
        return tuple(part for part in self.parts if part.kind is PartKind.ITEM)

    @cached_property
    def preamble(self) -> Part | None:
        """Greeting and preamble as one contiguous piece."""
        lead = [part for part in self.parts if part.kind in _LEAD]
        return Part(PartKind.PREAMBLE, lead[0].start, lead[-1].end, lead[-1].why) if lead else None

    @cached_property
    def closing(self) -> Part | None:
        """Everything of the message after the last item."""
        tail = [part for part in self.parts if part.kind is PartKind.CLOSING]
        return Part(PartKind.CLOSING, tail[0].start, tail[-1].end, tail[0].why) if tail else None

    def stripped(self, part: Part) -> tuple[int, int]:
        """Return the part's span without what surrounds its words: white space, quote marks, stray tags."""
        return bare_span(self.text, part.start, part.end)

    def wording(self, part: Part) -> str:
        """Return the words of a part as they stand in the text."""
        start, end = self.stripped(part)
        return self.text[start:end]

    def letter_wording(self, part: Part) -> str:
        """Return the words of a part as the letter repeats them; the text stays as it came."""
        return part.reworded or self.wording(part)

    def split_at(self, offset: int) -> "Split":
        """Cut the part under the caret in two; both halves keep its kind, and both read as received."""
        starts = [part.start for part in self.parts]
        index = bisect_right(starts, offset) - 1
        if index < 0 or offset >= len(self.text) or starts[index] == offset:
            raise NotAllowed("There is already a break here.", do="Put the caret inside the words of a part.")
        part = self.parts[index]
        self._both_have_words(part.start, offset, part.end)
        halves = (
            replace(part, end=offset, nested=tuple(at for at in part.nested if at < offset), reworded=""),
            Part(part.kind, offset, part.end, "You put a break here.", tuple(at for at in part.nested if at > offset)),
        )
        return self._with(index, index + 1, halves)

    def join_with_previous(self, index: int) -> "Split":
        """Join part `index` to the one above, which keeps its kind; wording that was changed is joined too."""
        part = self._part(index)
        if index == 0:
            raise NotAllowed("There is nothing above the first part to join it with.")
        return self._with(index - 1, index + 1, (self._joined(self.parts[index - 1], part, ()),))

    def nest(self, index: int) -> "Split":
        """Let an item be a sub-point of the item above it: one row, and it can be taken out again as it was."""
        part = self._part(index)
        if index == 0 or part.kind is not PartKind.ITEM or self.parts[index - 1].kind is not PartKind.ITEM:
            raise NotAllowed(
                "Only an item right below another item can go with it.", do="Mark both parts as items first."
            )
        return self._with(index - 1, index + 1, (self._joined(self.parts[index - 1], part, (part.start,)),))

    def take_out(self, index: int, offset: int) -> "Split":
        """Make the sub-point that begins at `offset` an item of its own again; those below it go with it."""
        part = self._part(index)
        if offset not in part.nested:
            raise NotAllowed("There is no sub-point here.", do="Put the caret in the words of a sub-point.")
        cut = self.split_at(offset)
        return cut._with(
            index + 1, index + 2, (replace(cut.parts[index + 1], why="You took this out of the item above."),)
        )

    def leave_out(self, index: int) -> "Split":
        """Say that a part is no item: preamble before the first item, closing after the last, else left out."""
        part = self._part(index)
        if part.kind is not PartKind.ITEM:
            raise NotAllowed("This part is not an item.", do="Choose an item, or F4 to change what this part is.")
        others = [at for at, one in enumerate(self.parts) if one.kind is PartKind.ITEM and at != index]
        if not others or index < others[0]:
            fits: tuple[PartKind, ...] = (PartKind.PREAMBLE, PartKind.OUTSIDE)
        elif index > others[-1]:
            fits = (PartKind.CLOSING, PartKind.OUTSIDE)
        else:
            fits = (PartKind.OUTSIDE,)
        for kind in fits[:-1]:
            try:
                return self.set_kind(index, kind)
            except NotAllowed:  # it would stand apart from the rest of its kind
                continue
        return self.set_kind(index, fits[-1])

    def reword(self, index: int, wording: str) -> "Split":
        """Change how an item reads in the letter; with the words as received the change is taken off."""
        part = self._part(index)
        if not wording.strip():
            raise NotAllowed(
                "An item cannot be left without words.",
                kept="Its wording is as it was.",
                do="Use the words as received, or press Delete on the item if it is not one.",
            )
        kept = "" if wording == self.wording(part) else wording
        return self if kept == part.reworded else self._with(index, index + 1, (replace(part, reworded=kept),))

    def as_received(self, index: int) -> "Split":
        """Let an item read in the letter as it came."""
        part = self._part(index)
        return self._with(index, index + 1, (replace(part, reworded=""),)) if part.reworded else self

    def set_kind(self, index: int, kind: PartKind) -> "Split":
        """Say that part `index` is something else."""
        part = self._part(index)
        if part.kind is kind:
            return self
        marked = replace(part, kind=kind, why=f"You marked this as {_NAMES[kind]}.", nested=(), reworded="")
        changed = self._with(index, index + 1, (marked,))
        changed._kinds_in_order()
        return changed

    def move_break(self, index: int, offset: int) -> "Split":
        """Move the break in front of part `index` to `offset`, between the bounds of its two neighbours."""
        part = self._part(index)
        if index == 0:
            raise NotAllowed("The first part begins where the text begins.")
        above = self.parts[index - 1]
        if offset == part.start:
            return self
        if not above.start < offset < part.end:
            raise NotAllowed(
                "The break can only move within the part above it and the part below it.",
                do="Join the parts first to move it further.",
            )
        self._both_have_words(above.start, offset, part.end)
        inner = (*above.nested, *part.nested)
        moved = (
            replace(above, end=offset, nested=tuple(at for at in inner if at < offset), reworded=""),
            replace(
                part,
                start=offset,
                why="You moved this break.",
                nested=tuple(at for at in inner if at > offset),
                reworded="",
            ),
        )
        return self._with(index - 1, index + 1, moved)

    def _joined(self, above: Part, below: Part, cut: tuple[int, ...]) -> Part:
        """Give two parts as one; `cut` is kept as the place of a sub-point."""
        words, inner = "", (*above.nested, *cut, *below.nested)
        if above.reworded or below.reworded:
            words = f"{self.letter_wording(above).rstrip()}\n{self.letter_wording(below).lstrip()}"
        if above.kind is not PartKind.ITEM:
            words, inner = "", ()
        return replace(above, end=below.end, nested=inner, reworded=words)

    def _part(self, index: int) -> Part:
        if not 0 <= index < len(self.parts):
            raise NotAllowed(f"There is no part {index + 1} in this request.")
        return self.parts[index]

    def _with(self, first: int, last: int, new: tuple[Part, ...]) -> "Split":
        return Split(self.text, (*self.parts[:first], *new, *self.parts[last:]))

    def _both_have_words(self, start: int, cut: int, end: int) -> None:
        for low, high, where in ((start, cut, "above"), (cut, end, "below")):
            left, right = bare_span(self.text, low, high)
            if left == right:
                raise NotAllowed(f"There are no words {where} the break here.", do="Put the break between two words.")

    def _kinds_in_order(self) -> None:
        """Preamble, items, closing: in this order, and preamble and closing in one piece each."""
        ranks = [(at, _ORDER[p.kind]) for at, p in enumerate(self.parts) if p.kind is not PartKind.OUTSIDE]
        for (at, rank), (then, next_rank) in pairwise(ranks):
            if next_rank < rank:
                raise NotAllowed(
                    "The greeting and preamble stand above the items, and the closing below them.",
                    do="Change the parts in between first, or join them.",
                )
            one_piece = (rank <= 1 and next_rank <= 1) or rank == next_rank == 3
            if one_piece and then != at + 1:
                raise NotAllowed(
                    "The preamble and the closing are one piece each.",
                    do="Mark the parts next to it first, or join them.",
                )


_NAMES = {
    PartKind.OUTSIDE: "not part of the request",
    PartKind.GREETING: "the greeting",
    PartKind.PREAMBLE: "the preamble",
    PartKind.ITEM: "an item",
    PartKind.CLOSING: "the closing",
}


class Piece(TypedDict):
    """A piece of the answer: offsets in code points, and the text between them."""

    start: int
    end: int
    text: str


class SplitAnswer(TypedDict):
    """The proposed items of a plain text, as other programs read them."""

    preamble: Piece
    items: list[Piece]
    closing: Piece


def split_answer(split: Split) -> SplitAnswer:
    """Return the split as plain data; a missing preamble or closing is an empty piece in its place."""

    def piece(part: Part | None, otherwise: int) -> Piece:
        start, end = split.stripped(part) if part else (otherwise, otherwise)
        return {"start": start, "end": end, "text": split.text[start:end]}

    items = [piece(part, 0) for part in split.items]
    preamble = piece(split.preamble, items[0]["start"] if items else 0)
    closing = piece(split.closing, items[-1]["end"] if items else preamble["end"])
    return {"preamble": preamble, "items": items, "closing": closing}

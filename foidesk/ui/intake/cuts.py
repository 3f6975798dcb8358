"""The cuts of a request as the caseworker changes them: every change is named and can be undone; the text never is."""

import re
from dataclasses import dataclass

from foidesk.domain.splitting import PartKind, Split
from foidesk.domain.troubles import NotAllowed

KINDS: tuple[tuple[PartKind, str], ...] = (
    (PartKind.GREETING, "Greeting"),
    (PartKind.PREAMBLE, "Preamble"),
    (PartKind.ITEM, "Item"),
    (PartKind.CLOSING, "Closing"),
    (PartKind.OUTSIDE, "Left out"),
)
_WORDS = dict(KINDS)
# A sentence begins after a stop and white space, or on a line of its own.
_BEGINS = re.compile(r"(?:[.?!;:][\"'”’)\]]*[ \t]+|\n\s*)(?=\S)")


def part_name(split: Split, index: int) -> str:
    """Name a part as its chip does: "Greeting", "Item 3"."""
    part = split.parts[index]
    if part.kind is not PartKind.ITEM:
        return _WORDS[part.kind]
    return f"Item {sum(each.kind is PartKind.ITEM for each in split.parts[: index + 1])}"


def break_places(split: Split, index: int) -> list[int]:
    """List where the break in front of part `index` may stand: at each sentence of the two parts it divides."""
    if not 0 < index < len(split.parts):
        return []
    first, last = split.parts[index - 1].start, split.parts[index].end
    return [
        found.end()
        for found in _BEGINS.finditer(split.text, first, last)
        if split.text[first : found.end()].strip() and split.text[found.end() : last].strip()
    ]


@dataclass(frozen=True, slots=True)
class _Done:
    before: Split
    after: Split
    words: str


class Cuts:
    """The present split, and every change that led to it."""

    def __init__(self, split: Split) -> None:
        self.split = split
        self._behind: list[_Done] = []
        self._ahead: list[_Done] = []

    @property
    def undo_words(self) -> str:
        """Say what Undo would take back; nothing if there is nothing."""
        return self._behind[-1].words if self._behind else ""

    @property
    def redo_words(self) -> str:
        """Say what Redo would do again; nothing if there is nothing."""
        return self._ahead[-1].words if self._ahead else ""

    def split_at(self, offset: int) -> str:
        """Put a break at an offset of the text and say what was done."""
        name = part_name(self.split, self.part_at(offset)).lower()
        return self._do(self.split.split_at(offset), f"split {name}")

    def join_with_previous(self, index: int) -> str:
        """Take away the break in front of a part and say what was done."""
        if not 0 < index < len(self.split.parts):
            raise NotAllowed(
                "There is nothing to join this part with.", do="Choose a part that has another one above or below it."
            )
        above, below = part_name(self.split, index - 1), part_name(self.split, index)
        if above.startswith("Item ") and below.startswith("Item "):
            words = f"join items {above[5:]} and {below[5:]}"
        else:
            words = f"join {above.lower()} and {below.lower()}"
        return self._do(self.split.join_with_previous(index), words)

    def set_kind(self, index: int, kind: PartKind) -> str:
        """Say that a part is something else."""
        words = f"change {part_name(self.split, index).lower()} to {_WORDS[kind].lower()}"
        return self._do(self.split.set_kind(index, kind), words)

    def move_break(self, index: int, offset: int) -> str:
        """Move the break in front of a part."""
        words = f"move the break above {part_name(self.split, index).lower()}" if index < len(self.split.parts) else ""
        return self._do(self.split.move_break(index, offset), words)

    def move_break_by_sentence(self, index: int, *, down: bool) -> str:
        """Move the break in front of a part to the next sentence up or down."""
        if not 0 < index < len(self.split.parts):
            raise NotAllowed("The first part has no break above it.", do="Choose a part below it.")
        start = self.split.stripped(self.split.parts[index])[0]
        places = break_places(self.split, index)
        wanted = [at for at in places if (at > start if down else at < start)]
        if not wanted:
            raise NotAllowed("There is no further sentence this way.", do="Join the parts, then split where you want.")
        return self.move_break(index, wanted[0] if down else wanted[-1])

    def part_at(self, offset: int) -> int:
        """Give the part an offset of the text lies in."""
        for index, part in enumerate(self.split.parts):
            if offset < part.end:
                return index
        return max(0, len(self.split.parts) - 1)

    def undo(self) -> str:
        """Take the last change back and say which; nothing if there was none."""
        if not self._behind:
            return ""
        done = self._behind.pop()
        self._ahead.append(done)
        self.split = done.before
        return done.words

    def redo(self) -> str:
        """Do the last undone change again and say which; nothing if there was none."""
        if not self._ahead:
            return ""
        done = self._ahead.pop()
        self._behind.append(done)
        self.split = done.after
        return done.words

    def _do(self, after: Split, words: str) -> str:
        if after == self.split:
            return ""
        self._behind.append(_Done(self.split, after, words))
        self._ahead.clear()
        self.split = after
        return words

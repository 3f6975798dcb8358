"""The cuts of a request as the caseworker changes them: every change is named and can be undone; the text never is."""

import re
from dataclasses import dataclass, replace

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
_LETTERS = 26
# A sentence begins after a stop and white space, or on a line of its own.
_WORD_BEGINS = re.compile(r"(?<!\S)\S")
_BEGINS = re.compile(r"(?:[.?!;:][\"'”’)\]]*[ \t]+|\n\s*)(?=\S)")


def part_name(split: Split, index: int) -> str:
    """Name a part as its chip does: "Greeting", "Item 3"."""
    part = split.parts[index]
    if part.kind is not PartKind.ITEM:
        return _WORDS[part.kind]
    return f"Item {sum(each.kind is PartKind.ITEM for each in split.parts[: index + 1])}"


def break_places(split: Split, index: int, *, any_word: bool = False) -> list[int]:
    """List where the break in front of part `index` may stand: at each sentence or line, or each word, of the two."""
    if not 0 < index < len(split.parts):
        return []
    first, last = split.stripped(split.parts[index - 1])[0], split.stripped(split.parts[index])[1]
    if any_word:
        return [found.start() for found in _WORD_BEGINS.finditer(split.text, first, last) if found.start() > first]
    return [found.end() for found in _BEGINS.finditer(split.text, first, last) if first < found.end() < last]


def sub_points(split: Split, index: int) -> list[tuple[str, int]]:
    """List the sub-points of an item by name and place: "2b", "2c"; the item's own words are "2a"."""
    nested = split.parts[index].nested
    number = part_name(split, index).removeprefix("Item ") if nested else ""
    return [(f"{number}{_letter(at)}", offset) for at, offset in enumerate(nested, start=1)]


def why_in_words(split: Split, index: int, name: str = "") -> str:
    """Say why a part begins where it does, and what goes with it: "Item 2: starts with 2. 2b goes with item 2."."""
    part = split.parts[index]
    name = name or part_name(split, index)
    why = part.why or "It begins where the text begins."
    with_it = goes_with(split, index).removeprefix("with ")
    said = f"{name}: {why[0].lower()}{why[1:]}"
    if not with_it:
        return said
    return f"{said} {with_it} {'go' if ' and ' in with_it else 'goes'} with {name.lower()}."


def goes_with(split: Split, index: int) -> str:
    """Say which sub-points an item has: "with 2b and 2c"; nothing if it has none."""
    names = [name for name, _ in sub_points(split, index)]
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"with {listed}" if listed else ""


def _letter(at: int) -> str:
    return chr(ord("a") + at) if at < _LETTERS else f".{at + 1}"


@dataclass(frozen=True, slots=True)
class _Done:
    before: Split
    after: Split
    words: str
    typing: bool = False
    """It was typed and may go on: one sitting at an editor is one change."""


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
        index = self.part_at(offset)
        name = part_name(self.split, index).lower() if self.split.parts else ""
        return self._do(self.split.split_at(offset), f"split {name}" + self._loses(index))

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
        return self._do(self.split.move_break(index, offset), words + self._loses(index - 1, index))

    def nest(self, index: int) -> str:
        """Let an item go with the item above it as a sub-point."""
        after = self.split.nest(index)
        above, below = part_name(self.split, index - 1), part_name(self.split, index)
        return self._do(after, f"make {below.lower()} part of {above.lower()}")

    def take_out(self, index: int, caret: int) -> str:
        """Make the sub-point the caret is in an item of its own again."""
        part = self.split.parts[index]
        name, offset = next(
            ((name, at) for name, at in reversed(sub_points(self.split, index)) if at <= caret), ("", -1)
        )
        after = self.split.take_out(index, offset)
        words = f"take {name} out of item {part_name(self.split, index).removeprefix('Item ')}"
        return self._do(after, words + (self._loses(index) if part.reworded else ""))

    def leave_out(self, index: int) -> str:
        """Say that a part is no item, and what it is now."""
        after = self.split.leave_out(index)
        return self._do(
            after, f"change {part_name(self.split, index).lower()} to {_WORDS[after.parts[index].kind].lower()}"
        )

    def reword(self, index: int, wording: str) -> str:
        """Change how an item reads in the letter; what is typed in one sitting is one change."""
        after = self.split.reword(index, wording)
        if after == self.split:
            return ""
        words = f"change the wording of {part_name(self.split, index).lower()}"
        last = self._behind[-1] if self._behind else None
        before = self.split
        if last is not None and last.typing and last.words == words and last.after == self.split:
            before = self._behind.pop().before
        self._ahead.clear()
        self.split = after
        if before != after:
            self._behind.append(_Done(before, after, words, typing=True))
        return words

    def stop_typing(self) -> None:
        """End a sitting: what is typed from here on is another change."""
        if self._behind and self._behind[-1].typing:
            self._behind[-1] = replace(self._behind[-1], typing=False)

    def as_received(self, index: int) -> str:
        """Let an item read in the letter as it came."""
        words = f"use the words as received for {part_name(self.split, index).lower()}"
        return self._do(self.split.as_received(index), words)

    def _loses(self, *indexes: int) -> str:
        """Say that changed wording goes with a cut through its item; Undo brings it back."""
        parts = self.split.parts
        lost = any(0 <= index < len(parts) and parts[index].reworded for index in indexes)
        return " (its words are as received again)" if lost else ""

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

"""The parts of a request as they stand in a text document, and the way from a place there to an offset of the text.

A part is shown without the white space around it. One sign stands for one sign; what a document cannot hold is
shown by a stand-in of the same length, so offsets stay true. The document counts in UTF-16, the text in signs.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from foidesk.domain.mending import mended_in_place
from foidesk.domain.splitting import Split

_UNSHOWABLE = re.compile("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class ShownPart:
    """Where a part's words lie in the text and in the document, and the words as shown."""

    index: int
    start: int
    end: int
    place: int
    words: str

    @property
    def length(self) -> int:
        """Give the length in the document's own count."""
        return wide(self.words)


class ShownParts:
    """All parts, one after another, a line end between."""

    def __init__(self, split: Split) -> None:
        self.split = split
        self.parts: list[ShownPart] = []
        place = 0
        for index, part in enumerate(split.parts):
            start, end = split.stripped(part)
            if start == end:  # nothing but white space or marks: shown as it is, so that it can be found and joined
                start, end = part.start, part.end
            words = _UNSHOWABLE.sub("\ufffd", _LINE_ENDS.sub(" ", mended_in_place(split.text[start:end])))
            self.parts.append(ShownPart(index, start, end, place, words))
            place += wide(words) + 1
        self._places = [part.place for part in self.parts]

    @property
    def words(self) -> str:
        """Give everything that is shown."""
        return "\n".join(part.words for part in self.parts)

    def part_at(self, place: int) -> int:
        """Give the part a place of the document lies in."""
        return max(0, bisect_right(self._places, place) - 1)

    def offset_at(self, place: int) -> int:
        """Give the offset of the text at a place of the document."""
        part = self.parts[self.part_at(place)]
        return part.start + narrow(part.words, min(place - part.place, part.length))

    def place_of(self, offset: int) -> int:
        """Give the place of the document for an offset of the text."""
        for part in self.parts:
            if offset <= part.end:
                return part.place + wide(part.words[: max(0, offset - part.start)])
        return self.parts[-1].place + self.parts[-1].length if self.parts else 0


def wide(words: str) -> int:
    """Count as a document counts: two for a sign beyond the first plane."""
    return len(words) if words.isascii() else len(words) + sum(sign > "\uffff" for sign in words)


def narrow(words: str, count: int) -> int:
    """Turn a document's count within these words into a count of signs."""
    if words.isascii():
        return count
    seen = 0
    for at, sign in enumerate(words):
        if seen >= count:
            return at
        seen += 2 if sign > "\uffff" else 1
    return len(words)

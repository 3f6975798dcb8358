"""Two texts beside each other: which words stayed, which are gone and which are new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 3000
"""Above so many words the lines are compared: word by word it would take minutes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both texts, or in one only."""

    words: str
    stays: bool


def compared(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Cut two texts into pieces; put together, the pieces of each are that text."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > _MOST:
        old, new = _LINES.findall(before), _LINES.findall(after)
    old_pieces: list[Piece] = []
    new_pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        old_pieces += _piece(old[a:b], stays=tag == "equal")
        new_pieces += _piece(new[c:d], stays=tag == "equal")
    return tuple(old_pieces), tuple(new_pieces)


def _piece(words: Sequence[str], *, stays: bool) -> Iterator[Piece]:
    if words:
        yield Piece("".join(words), stays)

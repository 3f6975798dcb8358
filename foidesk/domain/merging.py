"""Two changes of one text put together: each in the place where it was made, and told whether they touched."""

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from foidesk.domain.richtext import RichText

T = TypeVar("T", bound=Hashable)


def merged(base: RichText, theirs: RichText, mine: RichText) -> tuple[RichText, bool]:
    """Put two versions of a text together; say whether they touched different paragraphs.

    Where they touched the same one, their paragraphs come first and mine after them.
    """
    blocks, clean = merge(base.blocks, theirs.blocks, mine.blocks)
    return RichText(tuple(blocks)), clean


def merge(base: Sequence[T], theirs: Sequence[T], mine: Sequence[T]) -> tuple[list[T], bool]:
    """Put two versions of a sequence together, the changes of both in the places they were made."""
    changes = sorted(
        [(*change, 0) for change in _changes(base, theirs)] + [(*change, 1) for change in _changes(base, mine)]
    )
    made: list[T] = []
    at, clean, place = 0, True, 0
    while place < len(changes):
        low, high = changes[place][:2]
        group = [changes[place]]
        place += 1
        # Of two insertions at one place none is the first by right, so they belong together.
        while place < len(changes) and (changes[place][0] < high or changes[place][:2] == (low, low) == (low, high)):
            high = max(high, changes[place][1])
            group.append(changes[place])
            place += 1
        made += base[at:low]
        at = high
        sides = [
            _side(base, version, (low, high), [one[:4] for one in group if one[4] == of])
            for of, version in enumerate((theirs, mine))
        ]
        if all(one[4] == 0 for one in group) or sides[0] == sides[1]:
            made += sides[0]
        elif all(one[4] == 1 for one in group):
            made += sides[1]
        else:
            made += sides[0] + sides[1]
            clean = False
    return [*made, *base[at:]], clean


_Change = tuple[int, int, int, int]


def _changes(base: Sequence[T], version: Sequence[T]) -> list[_Change]:
    found = SequenceMatcher(None, base, version, autojunk=False).get_opcodes()
    return [(low, high, first, last) for tag, low, high, first, last in found if tag != "equal"]


def _side(base: Sequence[T], version: Sequence[T], between: tuple[int, int], group: list[_Change]) -> list[T]:
    """Give what one version has in the place of a part of the base."""
    made: list[T] = []
    at, high = between
    for begin, end, first, last in group:
        made += base[at:begin]
        made += version[first:last]
        at = end
    return [*made, *base[at:high]]

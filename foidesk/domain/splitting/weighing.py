"""Where each sentence belongs, weighed over the whole text: before the rows, first in one, within one, or after them.

What a sentence does (see wording) is one mark of its place among others: its words, whether it opens a paragraph,
what its neighbours do, whether it speaks of what stands before it. The weights are learnt from the requests in the
tests by tests/benchmarks/learn_splitting.py; nothing here is looked up but sums of them.
"""

import math
import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

from foidesk.domain.splitting.noticing import after, observations
from foidesk.domain.splitting.said import Said


class Place(IntEnum):
    """Where a sentence belongs."""

    BEFORE = 0
    BEGINS = 1
    STAYS = 2
    AFTER = 3


Weights = tuple[float, float, float, float]

_ASIDE = re.compile(r"[(\[](?!\w{1,3}[)\]])")
_BARE_MARK = re.compile(r"(?i)\W*(?:(?:request|question|query|item|point|part|no|q)\W*)?\w{0,3}\W*$")
_BESIDES = re.compile(
    r"(?i)\W*(?:and |please |could you |can you )*(?:also|additionally|in addition|further|finally|lastly|separately|plus)\b"
)
START = -1
NEXT = {
    START: (Place.BEFORE, Place.BEGINS),
    Place.BEFORE: (Place.BEFORE, Place.BEGINS),
    Place.BEGINS: (Place.BEGINS, Place.STAYS, Place.AFTER),
    Place.STAYS: (Place.BEGINS, Place.STAYS, Place.AFTER),
    Place.AFTER: (Place.AFTER, Place.BEGINS),
}
_STAYS_THERE = {  # what hangs on to the sentence in front of it
    START: (Place.BEFORE, Place.BEGINS),
    Place.BEFORE: (Place.BEFORE,),
    Place.BEGINS: (Place.STAYS,),
    Place.STAYS: (Place.STAYS,),
    Place.AFTER: (Place.AFTER,),
}


def places(said: Sequence[Said], *, below_list: bool = False) -> list[Place]:
    """Return the likeliest place of each sentence; below a list the first sentence is its last point."""
    likely: dict[int, float] = {START: 0.0}
    came_from: list[dict[int, int]] = []
    inside = below_list
    for index, seen in enumerate(observations(said)):
        if below_list and not index:
            likely = {Place.BEGINS: 0.0}
            came_from.append({Place.BEGINS: START})
            continue
        alone = _sum(_ZERO, seen.names)
        bound = _bound(said, index, below_list=below_list)
        inside = below_list and inside and _within_point(said, index)
        new: dict[int, float] = {}
        origin: dict[int, int] = {}
        for last, so_far in likely.items():
            weights = _sum(alone, after(last, said, index, seen, below_list=below_list))
            allowed = _STAYS_THERE[last] if bound else NEXT[last]
            if inside or seen.run == "columns":
                allowed = tuple(place for place in allowed if place is not Place.BEGINS)
            top = max(weights[place] for place in allowed)
            whole = top + math.log(sum(math.exp(weights[place] - top) for place in allowed))
            for place in allowed:
                value = so_far + weights[place] - whole
                if place not in new or value > new[place]:
                    new[place] = value
                    origin[place] = last
        likely = new
        came_from.append(origin)
    return _path(likely, came_from)


def _path(likely: dict[int, float], came_from: list[dict[int, int]]) -> list[Place]:
    """Walk back from the likeliest end that has a row."""
    likely.pop(START, None)
    likely.pop(Place.BEFORE, None)
    if not likely:
        return [Place.BEFORE] * len(came_from)
    place = max(likely, key=likely.__getitem__)
    out: list[Place] = []
    for origin in reversed(came_from):
        out.append(Place(place))
        place = origin[place]
    return out[::-1]


def _bound(said: Sequence[Said], index: int, *, below_list: bool) -> bool:
    """Whether a sentence hangs on to the one in front: an aside, a line of a table, words after a bare mark."""
    one = said[index]
    if _ASIDE.match(one.text) or one.text.count("|") > 1 or one.text.count("\t") > 1:
        return index > 0
    return below_list and index == 1 and bool(_BARE_MARK.match(said[0].text))


def _within_point(said: Sequence[Said], index: int) -> bool:
    """Whether a sentence stands in the last point's own lines: a second question there is no row."""
    one = said[index]
    if one.paragraph == said[0].paragraph:
        return True
    return not one.gap and not _BESIDES.match(one.text)


_ZERO: Weights = (0.0, 0.0, 0.0, 0.0)


def _sum(to: Weights, names: Iterable[str]) -> Weights:
    a, b, c, d = to
    known = table()
    for name in names:
        if found := known.get(name):
            a += found[0]
            b += found[1]
            c += found[2]
            d += found[3]
    return a, b, c, d


@cache
def table() -> dict[str, Weights]:
    """Read the weights with the first request that needs them: "name=1 -2 0 1" in hundredths, parted by bars."""
    from foidesk.domain.splitting.weights import WEIGHTS

    out: dict[str, Weights] = {}
    for entry in WEIGHTS.replace("\n", "").split("|"):
        name, _, numbers = entry.rpartition("=")
        a, b, c, d = (int(number) / 100 for number in numbers.split())
        out[name] = (a, b, c, d)
    return out

"""Finding standard texts: by words of title, tags, section or text, without case and accents, the likeliest first."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from foidesk.domain import textsections
from foidesk.domain.standardtexts import StandardText

_K = TypeVar("_K")
_WORD = re.compile(r"[^\W_]+")
_CITED = re.compile(r"^(?:s|ss|sec|section|sections|r|reg|regulation|regulations)?\.?\s*\d", re.IGNORECASE)
_TITLE, _TAG, _BODY = 8, 6, 2


def fold(words: str) -> str:
    """Give words without case and accents."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@dataclass(frozen=True, slots=True)
class _Folded(Generic[_K]):
    key: _K
    title: tuple[str, ...]
    tags: tuple[str, ...]
    body: frozenset[str]
    number: str
    weight: float


class TextIndex(Generic[_K]):
    """Texts made ready for looking things up as they are typed."""

    def __init__(self, texts: Iterable[tuple[_K, StandardText, int]]) -> None:
        """Take (key, text, how often it was used); texts that match alike come in this order, the used ones first."""
        self._all = [_folded(key, text, uses) for key, text, uses in texts]

    def find(self, words: str) -> list[_K]:
        """Give the keys of the texts in which every word is found; without words, all in their order."""
        wanted = _wanted(words)
        if not wanted:
            return [one.key for one in self._all]
        scored = [(self._score(one, wanted), place) for place, one in enumerate(self._all)]
        return [self._all[place].key for score, place in sorted(scored, key=lambda pair: (-pair[0], pair[1])) if score]

    @staticmethod
    def _score(one: _Folded[_K], wanted: Sequence[str]) -> float:
        total = 0.0
        for word in wanted:
            found = _worth(one, word)
            if not found:
                return 0.0
            total += found
        return total + one.weight


def _folded(key: _K, text: StandardText, uses: int) -> _Folded[_K]:
    place = text.place
    title = _WORD.findall(fold(f"{text.title} {place.title if place else ''}"))
    tags = _WORD.findall(fold(" ".join(text.tags)))
    if place is not None and not textsections.bare_number(place.cite)[:1].isdigit():
        tags += _WORD.findall(fold(place.cite))
    return _Folded(
        key,
        tuple(title),
        tuple(tags),
        frozenset(_WORD.findall(fold(text.text.plain()))),
        textsections.bare_number(text.section),
        min(uses, 100) / 101,
    )


def _wanted(words: str) -> list[str]:
    """Part what was typed into words; a section number stays in one piece."""
    words = re.sub(r"(?i)\b(s|ss|sec|section|sections|r|reg|regulation|regulations)\.?\s+(?=\d)", r"\1.", words)
    words = re.sub(r"(?<=[\d)])\s+(?=\()", "", words)
    wanted: list[str] = []
    for word in words.split():
        if _CITED.match(word):
            wanted.append("#" + textsections.bare_number(word))
        else:
            wanted += _WORD.findall(fold(word))
    return wanted


def _worth(one: _Folded[_K], word: str) -> float:
    if word.startswith("#"):
        return _number_worth(one, word[1:])
    best = 0.0
    for parts, worth in ((one.title, _TITLE), (one.tags, _TAG), (one.body, _BODY)):
        if word in parts:
            best = max(best, worth + 1.0)
        elif any(part.startswith(word) for part in parts):
            best = max(best, float(worth))
    return best


def _number_worth(one: _Folded[_K], number: str) -> float:
    """31(1) finds 31(1)(a), 31 finds all of section 31; 3 finds nothing of 31; a year may stand in the words."""
    if one.number == number:
        return _TITLE + 2.0
    if one.number.startswith(number) and not one.number[len(number) : len(number) + 1].isdigit():
        return _TITLE + 1.0
    bare = number.strip("().")
    if bare in one.title:
        return float(_TITLE)
    return float(_BODY) if bare in one.body else 0.0

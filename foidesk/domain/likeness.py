"""How alike two requests are and in which words: telling words, and telling words that follow one another."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_MOST_READ = 20_000
_FEWEST = 3
_LONG_NUMBER = 5  # shorter ones are years, sections and numbers of points
# Words that any request has: they say nothing about what it is about.
_COMMON = frozenset(
    _WORD.findall("""
    a about above act after all also am an and any are as ask asked asking at be been before being below between both
    but by can could copies copy date dear detail details did do does each either email emails etc faithfully first
    following for foi foia form format freedom from further give given had has have having held hello here hold holds
    how i if in information into is it its last let like list many may me more much my name no not number of office on
    one only or other our out over own pcc per please police policy possible provide provided question questions
    receive reference regarding regards relating request requested requesting requests response say see send sent
    should sincerely sir madam since so some such tell thank thanks that the their them then there these they this
    those through time to total under up us use used was we were what when where whether which who whose why will with
    within without would year years yes you your yours january february march april june july august september
    october november december financial month months mean two three
    """)
)


class Closeness(IntEnum):
    """How alike, in the steps a person can use."""

    APART = 0
    SOME_WORDS = 1
    CLOSE = 2
    VERY_CLOSE = 3
    SAME = 4

    @property
    def in_words(self) -> str:
        """Say it."""
        return ("Not alike", "Some words", "Close", "Very close", "The same words")[self.value]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two requests share: `words` in the order of the first, `share` from 0 (nothing) to 1 (the same)."""

    words: tuple[str, ...]
    share: float

    @property
    def closeness(self) -> Closeness:
        """Give the step this share is."""
        if self.share >= 0.9:
            return Closeness.SAME
        if self.share >= 0.55:
            return Closeness.VERY_CLOSE
        if self.share >= 0.28:
            return Closeness.CLOSE
        return Closeness.SOME_WORDS if self.share > 0.1 else Closeness.APART


class Telling:
    """The telling words of a text: folded, without plural endings, without what every request says."""

    def __init__(self, text: str) -> None:
        shown: dict[str, str] = {}
        row = []
        apart = unicodedata.normalize("NFKD", text[:_MOST_READ].casefold())
        for match in _WORD.finditer("".join(sign for sign in apart if not unicodedata.combining(sign))):
            word = match[0]
            if not is_telling(word):
                continue
            stem = stem_of(word)
            shown.setdefault(stem, word)
            row.append(stem)
        self._shown = shown
        self.words = frozenset(shown)
        self.runs = frozenset(pairwise(row))

    @property
    def in_order(self) -> tuple[str, ...]:
        """Give the words once each, in the order of the text."""
        return tuple(self._shown)

    def like(self, other: "Telling") -> Likeness:
        """Compare with another text. The shorter of two may lie whole in the longer: that is alike too."""
        shared = self.words & other.words
        fewest = min(len(self.words), len(other.words))
        if not shared or (len(shared) < _FEWEST and self.words != other.words):
            return Likeness((), 0.0)
        inside = len(shared) / fewest
        of_all = len(shared) / len(self.words | other.words)
        runs = min(len(self.runs), len(other.runs))
        in_row = len(self.runs & other.runs) / runs if runs else inside
        # Words that follow one another weigh most: two requests on one subject share words, copies share sentences.
        return Likeness(
            tuple(word for stem, word in self._shown.items() if stem in shared),
            round(0.5 * in_row + 0.3 * inside + 0.2 * of_all, 4),
        )


def stem_of(word: str) -> str:
    """Take a plural ending off a folded word."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_telling(word: str) -> bool:
    """Say whether a folded word says what a request is about, other than words that any request has."""
    if word.isdigit():
        return len(word) >= _LONG_NUMBER
    return word not in _COMMON and len(word) >= 3

"""Which earlier answers are to questions like this one: how like, in which words, and in what order to show them.

Likeness is of question with question. Three shares make it, and each can be said in words: telling words that follow
one another in both, telling words of this question that the other has, and telling words that both have of all.
Rare words weigh more than frequent ones. Answers that went out stand above drafts, newer above older.
"""

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from foidesk.domain.likeness import Closeness, is_telling, stem_of

FREQUENT = 2_000
"""A word that so many answers have is as frequent as a word need be; no one counts further."""
OLD_AFTER_YEARS = 2
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_MOST_READ = 4_000
_LIGHT = frozenset({"commissioner", "data", "information", "number", "office", "police", "policy", "report", "request"})
"""Words that say little alone and are marked beside a telling word that both texts have next to them."""
_VERY_CLOSE, _CLOSE, _SOME = 0.5, 0.26, 0.1
_ISSUED, _SAME_REGIME, _A_YEAR, _MOST_YEARS, _ONE_MORE = 0.12, 0.05, 0.02, 5, 0.05
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    stem: str
    is_telling: bool


class Wording:
    """The words of one item: where they stand, which of them tell what it is about, and which follow one another."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._all = tuple(_words(text))
        row = [word.stem for word in self._all if word.is_telling]
        self.telling = frozenset(row)
        self.runs = frozenset(pairwise(row))
        self._beside = frozenset((one.stem, other.stem) for one, other in pairwise(self._all))

    @property
    def shown(self) -> tuple[str, ...]:
        """Give the telling words as they are written, once each, in the order of the text."""
        seen: dict[str, str] = {}
        for word in self._all:
            if word.is_telling:
                seen.setdefault(word.stem, _fold(self.text[word.start : word.end]))
        return tuple(seen.values())

    def marks(self, other: "Wording") -> tuple[Span, ...]:
        """Give the places of the words that the other text has too; neighbours as one piece."""
        shared = self.telling & other.telling
        chosen = [word.is_telling and word.stem in shared for word in self._all]
        for place, (one, after) in enumerate(pairwise(self._all)):
            if (one.stem, after.stem) in other._beside:
                if chosen[place] and after.stem in _LIGHT:
                    chosen[place + 1] = True
                elif chosen[place + 1] and one.stem in _LIGHT:
                    chosen[place] = True
        return _pieces(self.text, [(word.start, word.end) for word, on in zip(self._all, chosen, strict=True) if on])


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier answer that may be like: its questions, the day it went out (None for a draft), its law."""

    case_id: int
    response_key: int
    wordings: tuple[str, ...]
    issued: date | None
    received: date
    regime: str


@dataclass(frozen=True, slots=True)
class Match:
    """How like an earlier answer's question is: which of its questions, to which one asked, and how close."""

    candidate: Candidate
    best: int
    question: str
    share: float

    @property
    def closeness(self) -> Closeness:
        """Give the step of this share."""
        if self.share >= _VERY_CLOSE:
            return Closeness.VERY_CLOSE
        return Closeness.CLOSE if self.share >= _CLOSE else Closeness.SOME_WORDS

    @property
    def text(self) -> str:
        """Give the earlier question."""
        return self.candidate.wordings[self.best]

    def marks(self) -> tuple[Span, ...]:
        """Give the places in the earlier question of the words that agree."""
        return Wording(self.text).marks(Wording(self.question))


def telling_words(wordings: Sequence[str]) -> tuple[str, ...]:
    """Give the words to look for, once each, in the order of the questions."""
    return tuple(dict.fromkeys(word for wording in wordings for word in Wording(wording).shown))


def rank(
    asked: Sequence[str], candidates: Sequence[Candidate], counts: Mapping[str, int], regime: str, today: date
) -> tuple[Match, ...]:
    """Put the candidates that are like the questions in order, the nearest first.

    `counts` says how many answers have a telling word; what is not in it is taken as neither rare nor frequent.
    """
    weights = {stem_of(word): weight(count) for word, count in counts.items()}
    questions = [one for one in map(Wording, asked) if one.telling]
    found = [one for one in (_match(questions, candidate, weights) for candidate in candidates) if one is not None]
    return tuple(sorted(found, key=lambda one: _order(one, regime, today)))


def weight(count: int) -> float:
    """Give what a word weighs that so many answers have."""
    return 1.0 + math.log(FREQUENT / min(max(count, 1), FREQUENT))


def age_words(issued: date | None, today: date) -> str:
    """Warn of an old answer; empty words for one that is not old."""
    if issued is None:
        return ""
    years = today.year - issued.year - ((today.month, today.day) < (issued.month, issued.day))
    return f"{years} years old: check that it is still so" if years >= OLD_AFTER_YEARS else ""


def marked_words(text: str, typed: str) -> tuple[Span, ...]:
    """Give the places of words in a text that were typed to look for; the last may be unfinished."""
    wanted = [_fold(match[0]) for match in _WORD.finditer(typed)]
    stems = {stem_of(word) for word in wanted}
    unfinished = wanted[-1] if wanted and not typed[-1:].isspace() else ""
    spans = [
        (word.start, word.end)
        for word in _words(text)
        if word.stem in stems or (unfinished and _fold(text[word.start : word.end]).startswith(unfinished))
    ]
    return _pieces(text, spans)


def _match(questions: Sequence[Wording], candidate: Candidate, weights: Mapping[str, float]) -> Match | None:
    best: tuple[float, int, Wording] | None = None
    others = 0
    theirs = [Wording(wording) for wording in candidate.wordings]
    for question in questions:
        nearest = max(((_share(question, other, weights), -place) for place, other in enumerate(theirs)), default=None)
        if nearest is None:
            continue
        share, minus_place = nearest
        others += share >= _CLOSE
        if best is None or share > best[0]:
            best = (share, -minus_place, question)
    # Words nobody has agreed to send are worth reading only where the question is much the same.
    if best is None or best[0] < (_SOME if candidate.issued else _CLOSE):
        return None
    share, place, question = best
    # An answer to several of these questions at once is worth a little more than to one.
    return Match(candidate, place, question.text, min(1.0, share + _ONE_MORE * max(0, others - 1)))


def _share(question: Wording, other: Wording, weights: Mapping[str, float]) -> float:
    shared = question.telling & other.telling
    if not shared:
        return 0.0

    def heavy(stems: frozenset[str]) -> float:
        return sum(weights.get(stem, _UNKNOWN) for stem in stems)

    inside = heavy(shared) / heavy(question.telling)
    of_all = heavy(shared) / heavy(question.telling | other.telling)
    runs = min(len(question.runs), len(other.runs))
    in_row = len(question.runs & other.runs) / runs if runs else min(inside, of_all)
    return round(0.35 * in_row + 0.4 * inside + 0.25 * of_all, 4)


_UNKNOWN = weight(FREQUENT // 20)


def _order(match: Match, regime: str, today: date) -> tuple[float, float, int, int]:
    candidate = match.candidate
    worth = match.share + (_ISSUED if candidate.issued else 0.0)
    worth += _SAME_REGIME if candidate.regime == regime else 0.0
    day = candidate.issued or candidate.received
    worth -= _A_YEAR * min(max((today - day).days / 365, 0.0), _MOST_YEARS)
    return -int(match.closeness), -round(worth, 4), -day.toordinal(), -candidate.case_id


def _words(text: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text, 0, _MOST_READ):
        folded = _fold(match[0])
        stem = stem_of(folded)
        found.append(_Word(match.start(), match.end(), stem, is_telling(folded) and stem not in _LIGHT))
    return found


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _pieces(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join spans that only blanks or hyphens part."""
    pieces: list[Span] = []
    for start, end in spans:
        if pieces and not text[pieces[-1][1] : start].strip(" \u00a0-"):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return tuple(pieces)

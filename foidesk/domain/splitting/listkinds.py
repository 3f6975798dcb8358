"""What the points of a list are: rows, pieces of one answer, or notes and facts that ask nothing."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from foidesk.domain.splitting.outline import Point, Unit
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    asks,
    asks_strongly,
    heads_notes,
    is_period,
    is_short_noun,
    is_statement,
    is_title,
    states,
    wants_columns,
    wants_one_answer,
)

_COUNTED = re.compile(
    r"(?i)\W*(?:the |a |any |all |total |full )*(?:number|cop(?:y|ies)|how|what|whether|details|amount|"
    r"cost|total|list)s?\b"
)
_BACKGROUND = re.compile(
    r"(?i)\b(?:facts?|background|context|understanding|(?:as )?(?:i|we) (?:already )?(?:know|understand|see|note|gather)|"
    r"position is|definitions?|(?:report|article|answer|reply|response|letter|leaflet|notice|website|you|it|they) "
    r"(?:said|says?|stated?s?|found|told|tells?|promise[sd]?|claim(?:s|ed)?)|"
    r"in this (?:request|letter|e-?mail|message)\W*$)"
)
_HEADINGS = re.compile(r"(?i)\b(?:columns?|headings?|headers|fields?)\b")
_ASIDE = re.compile(r" ?\([^()]{0,120}\)")


class Kind(Enum):
    """What the points of a list are to the request."""

    ROWS = auto()
    PIECES = auto()  # columns, years, groups: pieces of the one answer asked for in front of them
    NOTES = auto()


def heads_background(text: str) -> bool:
    """Whether a heading announces what is known already."""
    return len(text) < 60 and bool(_BACKGROUND.search(text))


def are_facts(units: Sequence[Unit], points: Sequence[Point]) -> bool:
    """Whether a list that stands before another one tells what is known, or defines words, and asks nothing."""
    first = points[0].unit
    before = units[first - 1].words if first else ""
    spans = sentences(before)
    lead = before[spans[-1][0] :] if spans else ""
    words = [units[p.unit].words for p in points]
    if any(p.points for p in points) or asks(lead) or any(_asked(w) and not states(w) for w in words):
        return bool(_BACKGROUND.search(before)) and not asks(before) and not asks(lead)
    return bool(_BACKGROUND.search(before)) or sum(states(w) for w in words) > len(words) / 2


def kind_of(units: Sequence[Unit], points: Sequence[Point], before: list[Kind]) -> Kind:
    """Say whether the points of a list are rows, pieces of one answer, or notes on how to answer."""
    words = [units[p.unit].words for p in points]
    first = points[0].unit
    lead = units[first - 1].words if first and not units[first - 1].mark else ""
    if _are_notes(words, lead, any(p.points for p in points), before):
        return Kind.NOTES
    if all(is_period(w) for w in words):
        return Kind.PIECES
    nested = any(p.points for p in points)
    return Kind.PIECES if lead and not nested and _are_pieces(words, lead) else Kind.ROWS


def tables_of(units: Sequence[Unit], columns: Sequence[Sequence[Point]]) -> frozenset[int]:
    """Return the first units of the lists that name the same columns, in few words, under one heading after another."""
    words = [[units[p.unit].words.lower() for p in points] for points in columns]
    headed = [
        points[0].unit > 0
        and not units[points[0].unit - 1].mark
        and is_title(units[points[0].unit - 1].words)
        and not any(p.points for p in points)
        for points in columns
    ]
    alike = (
        len(columns) > 1
        and all(headed)
        and all(len(some) >= 3 and all(is_short_noun(w, 5) for w in some) for some in words)
        and all(sum(bool(_COUNTED.match(w)) for w in some) < len(some) / 2 for some in words)
        and all(len(set(some) & set(words[0])) >= len(some) / 2 for some in words)
    )
    return frozenset(points[0].unit for points in columns) if alike else frozenset()


def _are_notes(words: list[str], lead: str, nested: bool, before: list[Kind]) -> bool:
    asked = nested or any(_asked(w) and not states(w) for w in words)
    headed = heads_notes(lead) or (lead.endswith(":") and act_of(_last_sentence(lead)) is Act.HOW_TO_ANSWER)
    after_table = Kind.PIECES in before and Kind.ROWS not in before and not lead and not asked
    titled = bool(lead) and is_title(lead) and Kind.ROWS in before
    second = bool(before) and (headed or not (asked or titled)) and (headed or _are_statements(words))
    return after_table or second or (headed and not any(asks_strongly(w) for w in words))


def _last_sentence(text: str) -> str:
    spans = sentences(text)
    return text[spans[-1][0] : spans[-1][1]] if spans else text


def _are_pieces(words: list[str], lead: str) -> bool:
    """Whether short phrases after a lead are columns of a table, groups of a breakdown or parts of a total."""
    spans = sentences(lead)
    last = _last_sentence(lead)
    nouns = sum(is_short_noun(w) for w in words) >= 0.8 * len(words)
    counted = sum(bool(_COUNTED.match(w)) for w in words) >= len(words) / 3
    named = bool(_HEADINGS.search(lead if len(spans) < 3 else last))
    if not nouns or (counted and not named):
        return False
    return named or wants_columns(last) or wants_one_answer(last) or (last.rstrip().endswith("?") and asks(last))


def _asked(words: str) -> bool:
    return act_of(words) in (Act.ASKS, Act.FOLLOWS_UP) or (asks(words) and not only_says_how(words))


def _are_statements(words: list[str]) -> bool:
    return sum(is_statement(w) or only_says_how(w) for w in words) >= len(words) / 2


def only_says_how(words: str) -> bool:
    """Whether a point begins by saying how to answer, asides in brackets left out."""
    words = _ASIDE.sub("", words)
    acts = [act_of(words[low:high]) for low, high in sentences(words)[:2]]
    return bool(acts) and acts[0] in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF)

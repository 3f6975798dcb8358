"""Where sentences end, and where asking clauses begin in a text without punctuation."""

import re

from foidesk.domain.splitting import asking, phrases
from foidesk.domain.splitting.wording import greeting_end

_LISTED = re.compile(r":?\s1[.)]\s[^?:]{1,60}?\s2[.)]\s")
_NO_CAPITALS = re.compile(r"[a-z]{2}[.?!]\s+[a-z]{2}")
_TOPIC = re.compile(
    r"(?i)\W*(?:on|regarding|as to|as for|about|concerning|in relation to|for|under)(?: [\w'-]+){1,5}:$|\W*[a-z]{3,12} (?:\d{1,2}|[a-z]):$"
)
_NUMERAL = re.compile(r"\b\d{1,2}\.")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text."""
    spans = []
    start = 0
    listed = _LISTED.search(text)  # "with these headings: 1. Name 2. Role": one sentence
    greeting = greeting_end(text.lstrip())
    if greeting:
        start = greeting + len(text) - len(text.lstrip())
        spans.append((0, start))
    first = next((c for c in text[start:] if c.isalpha()), "A")
    pattern = phrases.SPLITTER_LOWER if first.islower() and _NO_CAPITALS.search(text, start) else phrases.SPLITTER
    for found in pattern.finditer(text, start):
        piece = text[max(start, found.start() - 12) : found.start()]
        if found.start() <= start or (piece.endswith(".") and phrases.ABBREVIATION.search(piece)):
            continue
        if listed and listed.start() < found.start() and _NUMERAL.search(text[found.start() - 4 : found.end() + 3]):
            continue
        if text[found.start() - 1] == ":" and _TOPIC.match(text[start : found.start()]):
            continue
        if found.end() < len(text) and text[found.start() - 1] == ":" and not text[start : found.start()].strip():
            continue
        spans.append((start, found.start()))
        start = found.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    out = []
    for low, high in spans:
        piece = text[low:high]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            out.append((low + lead, low + len(piece.rstrip())))
    return out


_OF_THE_SAME = re.compile(
    r"(?i)(?:and |also |plus )+(?:how much|what|who|when|why|where) (?:did|do|does|has|have|is|was|were) (?:it|they|this|that|these|those)\b"
)


_COMPLEMENT = re.compile(  # "... I should like to know" goes on with its question
    r"(?i)(?:\b(?:know|learn|tell|say|state|see|ask(?:ing)?|find out|confirm|clarify|advise|of|on|about|is|are|or|by|with|in|for|exactly|me|us|to|"
    r"understand|wonder(?:ing)?|hear|work out|explain|establish|indicate|specify|provide|give|interested|as to|regarding|and|also|over)|,)\s*$"
)


def clauses(text: str) -> list[int]:
    """Return where the asking clauses begin in a text without punctuation."""
    starts: list[int] = []
    for found in asking.CLAUSE.finditer(text):
        since = text[starts[-1] if starts else 0 : found.start()]
        if _OF_THE_SAME.match(text, found.start()) or (found["bare"] and _COMPLEMENT.search(since)):
            continue
        starts.append(found.start())
    thanks = asking.THANKS_CLAUSE.search(text, starts[-1]) if starts else None
    return [*starts, thanks.start()] if thanks and thanks.start() > starts[-1] else starts

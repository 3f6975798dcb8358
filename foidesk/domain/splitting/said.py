"""The sentences of a message, each with what it does and the paragraph it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.punctuation import clauses, sentences
from foidesk.domain.splitting.wording import Act, act_of, is_outcry


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: offset, words, what it does, whether it opens a paragraph."""

    start: int
    text: str
    act: Act
    opens: bool
    paragraph: int
    gap: bool = False  # whether a blank line stands in front of it


def said_in(units: Sequence[Unit], clean: str, skip: frozenset[int] = frozenset()) -> list[Said]:
    """Return the sentences of the units; units in `skip` belong to the sentence before them."""
    out = []
    for number, unit in enumerate(units):
        if number in skip:
            continue
        body = clean[unit.start : unit.end]
        for low, high, clause in _pieces(body):
            text = flat(body[low:high])
            act = Act.ASKS if clause and not is_outcry(text) else act_of(text)
            first = not body[:low].strip()
            out.append(Said(unit.start + low, text, act, clause or first, unit.start, gap=first and unit.gap))
    return out


def flat(text: str) -> str:
    """Return a text of several lines, perhaps quoted, on one."""
    return re.sub(r"\n[>| \t]*", " ", text)


def _pieces(body: str) -> list[tuple[int, int, bool]]:
    """Return the sentences; one that runs on without punctuation is cut at its asking clauses."""
    out: list[tuple[int, int, bool]] = []
    for low, high in sentences(body):
        text = body[low:high]
        whole = text[0].isupper() and text[-1] in ".?!:"
        cuts = clauses(text) if not whole and len(text.split()) > 16 and not re.search(r"[.,;:?!]\s", text) else []
        if not cuts and len(text.split()) > 20 and text[0].islower() and not re.search(r"[.;:?!]", text):
            cuts = [c for c in clauses(text) if text[:c].rstrip().endswith(",")]
        cuts = [c for c in cuts if text[:c].strip()]
        if not cuts or (len(cuts) == 1 and act_of(text) is Act.ASKS):
            out.append((low, high, False))
            continue
        edges = [0, *cuts, len(text)]
        out.extend((low + a, low + b, a > 0 and act_of(text[a:b]) is not Act.SIGNS_OFF) for a, b in pairwise(edges))
    return out

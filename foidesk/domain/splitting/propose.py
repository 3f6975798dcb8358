"""The first proposal for a request's text."""

import re

from foidesk.domain.splitting.parts import Part, PartKind, Split, bare_span

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_MARKED = re.compile(r"(?m)^[ \t]*(?:\(?(?:Q\.?)?\d{1,2}[.):]|\(?[ivx]+\)|[•\-*])\s+")


def propose_split(text: str) -> Split:
    """Propose the parts of a request; deterministic, and complete for any text."""
    if not text:
        return Split(text, ())
    starts = [m.start() for m in _MARKED.finditer(text)]
    if not starts:
        ends = [m.end() for m in _PARAGRAPH.finditer(text)]
        led_in = bool(ends) and text[: ends[0]].rstrip().endswith(":")
        starts = [at for at in ends[:4] if at < len(text)] if led_in else [0]
    signoff = re.search(r"(?mi)^(?:yours|kind regards|regards|many thanks|thanks|i would prefer)", text)
    tail = signoff.start() if signoff and signoff.start() > starts[0] else len(text)
    starts = [at for at in starts if at < tail] or [0]
    parts = []
    if starts[0] > 0:
        parts.append(Part(PartKind.PREAMBLE, 0, starts[0], "What stands before the first item."))
    for at, nxt in zip(starts, [*starts[1:], tail], strict=True):
        parts.append(Part(PartKind.ITEM, at, nxt, "Begins a new point."))
    if tail < len(text):
        parts.append(Part(PartKind.CLOSING, tail, len(text), "What stands after the last item."))
    if all(bare_span(text, p.start, p.end)[0] == bare_span(text, p.start, p.end)[1] for p in parts):
        parts = [Part(PartKind.OUTSIDE, 0, len(text), "There are no words here.")]
    return Split(text, tuple(parts))

"""Lists that run on in one paragraph: "Please send 1) ... 2) ..." becomes units of their own."""

import re
from dataclasses import replace

from foidesk.domain.splitting.marks import mark_of, roman
from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.wording import asks, is_period

_INLINE = re.compile(
    r"(?<![\w.,/])(?:Q ?)?(?:\((?P<a>\d{1,2}|[a-z]|[ivx]{1,4})\)|(?P<b>\d{1,2}|[a-z]|[ivx]{1,4})(?P<p>\)|"
    r"\.(?=\s+[A-Z])))\s*(?=\S)"
)

_COUNTS_IN = re.compile(
    r"(?i)\b(?:number|costs?|total|amount|percentage|proportion|share|spend(?:ing)?|spent|breakdown|average|how (?:many|much))\b"
    r"[^.:;?]*\b(?:in|of|by|for|between|from|with|at|on|to|into|under)\W*$"
)


def cut_inline_lists(units: list[Unit]) -> list[Unit]:
    """Cut units whose list runs on in one paragraph: "Please send 1) ... 2) ..."."""
    out: list[Unit] = []
    any_list = sum(1 for u in units if u.mark and not u.mark.bullet) >= 2
    for unit, after in zip(units, [*units[1:], None], strict=True):
        cuts = _first_of(unit, after) or _inline_cuts(unit, any_list)
        if not cuts:
            out.append(unit)
            continue
        first = cuts[0]
        if unit.text[:first].strip():
            out.append(replace(unit, text=unit.text[:first], end=unit.start + len(unit.text[:first].rstrip())))
        for low, high in zip(cuts, [*cuts[1:], len(unit.text)], strict=True):
            piece = unit.text[low:high].rstrip()
            out.append(Unit(unit.start + low, unit.start + low + len(piece), piece, mark_of(piece), unit.indent, False))
    return out


def _first_of(unit: Unit, after: Unit | None) -> list[int]:
    """Return where point 1 stands on the line of its lead-in, when the next line begins with point 2."""
    if unit.mark or after is None or after.mark is None or after.mark.value != 2 or after.mark.bullet or after.mark.sub:
        return []
    one = after.mark.shown.replace("2", "1").replace("b", "a").replace("ii", "i").replace("B", "A")
    at = unit.text.rfind(f" {one} ")
    same = unit.end - unit.start == len(unit.text) and one != after.mark.shown
    return [at + 1] if same and at > 0 and unit.text[:at].rstrip()[-1:] in (":", ".", "-", ",", "?") else []


def _inline_cuts(unit: Unit, any_list: bool) -> list[int]:
    # A unit of several lines keeps quote marks out of its text, so its offsets would slip: see `text` above.
    if unit.end - unit.start != len(unit.text) or len(unit.text) < 30:
        return []
    expected: dict[str, int] = {}
    cuts: dict[str, list[int]] = {}
    if unit.mark:
        if unit.mark.style != "number" or unit.mark.sub:
            return []
        expected["digit"] = unit.mark.value + 1
        cuts["digit"] = [0]
    elif any_list:
        return []
    for found in _INLINE.finditer(unit.text, unit.mark.length if unit.mark else 0):
        word = found["a"] or found["b"]
        readings = [("digit", int(word))] if word.isdigit() else []
        if not unit.mark and not word.isdigit():
            readings = [("letter", ord(word) - 96)] if len(word) == 1 else []
            readings += [("roman", roman(word))] if roman(word) else []
        for kind, value in readings:
            if value == expected.get(kind, 1) and (value > 1 or kind not in cuts):
                expected[kind] = value + 1
                cuts.setdefault(kind, []).append(found.start())
    best = max(cuts.values(), key=len, default=[])
    if len(best) < 2:
        return []
    pieces = [unit.text[low:high] for low, high in zip(best, [*best[1:], len(unit.text)], strict=True)]
    words = [piece[mark.length :] if (mark := mark_of(piece)) else "" for piece in pieces]
    parts = _COUNTS_IN.search(unit.text[: best[0]]) and all(len(word.split()) <= 5 for word in words[:-1])
    if parts or not all(word.strip() for word in words) or any(is_period(word) for word in words):
        return []  # "the number trained in (a) public order, (b) firearms and (c) search": one answer in parts
    return best if sum(len(word.split()) for word in words) >= 4 * len(words) or any(asks(w) for w in words) else []

"""Lists that run on in one paragraph: "Please send 1) ... 2) ..." becomes units of their own."""

import re
from dataclasses import replace

from foidesk.domain.splitting.marks import Mark, mark_of, roman
from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.wording import Act, act_of, asks, is_period

_INLINE = re.compile(
    r"(?<![\w.,/])(?:Q ?)?(?:\((?P<a>\d{1,2}|[a-z]|[ivx]{1,4})\)|(?P<b>\d{1,2}|[a-z]|[ivx]{1,4})(?P<p>\)|"
    r"\.(?=\s+[A-Za-z])))\s*(?=\S)"
)

_COUNTS_IN = re.compile(
    r"(?i)\b(?:number|costs?|total|amount|percentage|proportion|share|spend(?:ing)?|spent|breakdown|average|how (?:many|much))\b"
    r"[^.:;?]*\b(?:in|of|by|for|between|from|with|at|on|to|into|under)\W*$"
)


_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"]
_ORDINAL = re.compile(
    r"(?i)(?<![\w'-])(?:and )?(?P<n>first|second|third|fourth|fifth|sixth)(?:ly)?\b,?:? (?!of all\b|half|time|class|floor|world|quarter|"
    r"year|place|one\b|person|party|name|aid|\w+day\b)(?=\w)"
)
_THANKS = re.compile(r"(?i)[,;.] (?=(?:and )?(?:many )?(?:thank|thanks|cheers)\b)")


def cut_inline_lists(units: list[Unit], clean: str) -> list[Unit]:
    """Cut units whose list runs on in one paragraph: "Please send 1) ... 2) ..."."""
    out: list[Unit] = []
    units = [_laid_open(unit, clean) for unit in units]
    any_list = sum(1 for u in units if u.mark and not u.mark.bullet) >= 2
    for unit, after in zip(units, [*units[1:], None], strict=True):
        ordinals = [] if any_list or unit.mark else _ordinal_cuts(unit)
        if ordinals:
            out.extend(_ordinal_units(unit, ordinals))
            continue
        cuts = _first_of(unit, after) or _inline_cuts(unit, any_list)
        if not cuts:
            out.append(unit)
            continue
        first = cuts[0]
        if unit.text[:first].strip():
            out.append(replace(unit, text=unit.text[:first], end=unit.start + len(unit.text[:first].rstrip())))
        for low, high in zip(cuts, [*_ends_of(unit.text, cuts)], strict=True):
            piece = unit.text[low:high].rstrip()
            out.append(Unit(unit.start + low, unit.start + low + len(piece), piece, mark_of(piece), unit.indent, False))
        rest = unit.text[_ends_of(unit.text, cuts)[-1] :]
        if rest.strip():
            at = unit.start + len(unit.text) - len(rest.lstrip())
            out.append(Unit(at, unit.end, rest.strip(), None, unit.indent, True))
    return out


def _ends_of(text: str, cuts: list[int]) -> list[int]:
    """Return where the points of an inline list end: the last one with its sentence, if all stand within one sentence."""
    ends = [*cuts[1:], len(text)]
    if any(text[low:high].rstrip()[-1:] in ".?!" for low, high in zip(cuts, ends[:-1], strict=False)):
        return ends
    spans = sentences(text[cuts[-1] :])
    first = next(
        (i for i, (low, high) in enumerate(spans) if len(text[cuts[-1] + low : cuts[-1] + high].split()) > 1), None
    )
    if first is not None and first + 1 < len(spans):
        after = text[cuts[-1] + spans[first + 1][0] : cuts[-1] + spans[first + 1][1]]
        if act_of(after) in (Act.QUALIFIES, Act.SAYS) and not _POINTS_BACK.match(after):
            ends[-1] = cuts[-1] + spans[first][1]
    return ends


_POINTS_BACK = re.compile(r"(?i)\W*(?:this|that|it|these|those|they|by [\"'\w]|if|the (?:last|latter))\b")


def _laid_open(unit: Unit, clean: str) -> Unit:
    """Put the quote marks and blanks between a unit's lines back, as blanks, so that offsets in it are offsets in the text."""
    body = clean[unit.start : unit.end]
    if len(body) == len(unit.text):
        return unit
    body = re.sub(r"\n[>| \t]*", lambda found: "\n" + " " * (len(found.group()) - 1), body)
    return replace(unit, text=body) if body.split() == unit.text.split() else unit


def _ordinal_cuts(unit: Unit) -> list[tuple[int, int, int]]:
    """Return where "first ..., second ..., third ..." stand within one sentence, and how long each word is."""
    if unit.end - unit.start != len(unit.text):
        return []
    found: list[tuple[int, int, int]] = []
    for one in _ORDINAL.finditer(unit.text):
        value = _ORDINALS.index(one["n"].lower()) + 1
        before = unit.text[: one.start()].rstrip()
        if value != len(found) + 1 or (value > 1 and before[-1:] not in (",", ";")):
            continue
        found.append((one.start(), one.end(), value))
    if len(found) < 2:
        return []
    ends = [low for low, _, _ in found[1:]] + [len(unit.text)]
    words = [unit.text[after:end].split() for (_, after, _), end in zip(found, ends, strict=True)]
    lead = unit.text[: found[0][0]].rstrip()
    asked = asks(lead) or lead.endswith(":") or sum(asks(" ".join(some)) for some in words) > 1
    return found if asked and all(len(some) > 2 for some in words) else []


def _ordinal_units(unit: Unit, cuts: list[tuple[int, int, int]]) -> list[Unit]:
    """Cut a unit at its ordinals, and at the thanks that end the last of them."""
    out: list[Unit] = []
    thanks = _THANKS.search(unit.text, cuts[-1][1])
    edges = [low for low, _, _ in cuts] + [thanks.end() if thanks else len(unit.text)]
    if unit.text[: edges[0]].strip():
        out.append(
            replace(unit, text=unit.text[: edges[0]].rstrip(), end=unit.start + len(unit.text[: edges[0]].rstrip()))
        )
    for (low, after, value), high in zip(cuts, edges[1:], strict=True):
        piece = unit.text[low:high].rstrip()
        mark = Mark("number", value, after - low, unit.text[low:after].strip(" ,:"))
        out.append(Unit(unit.start + low, unit.start + low + len(piece), piece, mark, unit.indent, False))
    if thanks:
        rest = unit.text[thanks.end() :]
        out.append(Unit(unit.start + thanks.end(), unit.end, rest, None, unit.indent, True))
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
        if found["p"] == "." and not word.isdigit() and unit.text[found.end()].islower():
            continue
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

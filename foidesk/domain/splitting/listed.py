"""Requests with marks: which points of which lists are rows, and what stands between and after them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from foidesk.domain.splitting.outline import Point, Unit
from foidesk.domain.splitting.prose import Row, Said, rows_of, said_in
from foidesk.domain.splitting.tail import tail_of
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    asks,
    asks_strongly,
    heads_notes,
    is_period,
    is_short_noun,
    is_statement,
    is_subject,
    is_title,
    sentences,
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
_RUN_IN = re.compile(r"[A-Z][A-Z &/,'-]{2,40}: ")
_GOES_ON = re.compile(r"(?i)\W*(?:it|this|that|which)\b")


class _Kind(Enum):
    ROWS = auto()
    PIECES = auto()  # columns, years, groups: pieces of the one answer asked for in front of them
    NOTES = auto()


def rows_of_lists(
    units: Sequence[Unit], lists: Sequence[Sequence[Point]], clean: str
) -> tuple[list[Row], int | None] | None:
    """Return the rows and the start of the closing, or None if no list of the message holds rows."""
    kinds: list[_Kind] = []
    for points in lists:
        kinds.append(_kind(units, points, kinds))
    for index, points in enumerate(lists[:-1]):
        if kinds[index] is _Kind.ROWS and _Kind.ROWS in kinds[index + 1 :] and _are_facts(units, points):
            kinds[index] = _Kind.NOTES  # what the requester knows already, or what words mean
    if _Kind.ROWS not in kinds:
        return _without_rows(units, lists, kinds, clean) if lists else None
    starts: list[tuple[int, str]] = []
    columns = [points for points, kind in zip(lists, kinds, strict=True) if kind is _Kind.ROWS]
    for points in columns:
        for point in points:
            starts.extend(_expanded(units, point))
    starts = _without_notes(units, _with_run_in(units, starts))
    if not starts:
        return None
    fronted = _with_headings(units, starts)
    rows = [Row(units[i].start, why) for i, why in fronted]
    end = _notes_begin(units, lists, kinds, starts, columns)
    more, closing = tail_of(units, starts[-1][0], end, clean, len(rows))
    rows.extend(more)
    if closing is None and end < len(units):
        closing = units[end].start
    return rows, closing


def _are_facts(units: Sequence[Unit], points: Sequence[Point]) -> bool:
    """Whether a list that stands before another one tells what is known, or defines words, and asks nothing."""
    first = points[0].unit
    before = units[first - 1].words if first else ""
    spans = sentences(before)
    lead = before[spans[-1][0] :] if spans else ""
    words = [units[p.unit].words for p in points]
    if any(p.points for p in points) or asks(lead) or any(_asked(w) and not states(w) for w in words):
        return bool(_BACKGROUND.search(before)) and not asks(before) and not asks(lead)
    return bool(_BACKGROUND.search(before)) or sum(states(w) for w in words) > len(words) / 2


def _kind(units: Sequence[Unit], points: Sequence[Point], before: list[_Kind]) -> _Kind:
    """Say whether the points of a list are rows, pieces of one answer, or notes on how to answer."""
    words = [units[p.unit].words for p in points]
    first = points[0].unit
    lead = units[first - 1].words if first and not units[first - 1].mark else ""
    if _are_notes(words, lead, any(p.points for p in points), before):
        return _Kind.NOTES
    if all(is_period(w) for w in words):
        return _Kind.PIECES
    nested = any(p.points for p in points)
    return _Kind.PIECES if lead and not nested and _are_pieces(words, lead) else _Kind.ROWS


def _are_notes(words: list[str], lead: str, nested: bool, before: list[_Kind]) -> bool:
    asked = nested or any(_asked(w) and not states(w) for w in words)
    headed = heads_notes(lead) or (lead.endswith(":") and act_of(lead) is Act.HOW_TO_ANSWER)
    after_table = _Kind.PIECES in before and _Kind.ROWS not in before and not lead and not asked
    second = bool(before) and (headed or not asked) and (headed or _are_statements(words))
    return after_table or second or (headed and not any(asks_strongly(w) for w in words))


def _are_pieces(words: list[str], lead: str) -> bool:
    """Whether short phrases after a lead are columns of a table, groups of a breakdown or parts of a total."""
    spans = sentences(lead)
    last = lead[spans[-1][0] : spans[-1][1]] if spans else lead
    nouns = sum(is_short_noun(w) for w in words) >= 0.8 * len(words)
    counted = sum(bool(_COUNTED.match(w)) for w in words) >= len(words) / 3
    named = bool(_HEADINGS.search(lead if len(spans) < 3 else last))
    if not nouns or (counted and not named):
        return False
    return named or wants_columns(last) or wants_one_answer(last) or (last.rstrip().endswith("?") and asks(last))


def _asked(words: str) -> bool:
    return act_of(words) in (Act.ASKS, Act.FOLLOWS_UP) or (asks(words) and not _how_to(words))


def _are_statements(words: list[str]) -> bool:
    return sum(is_statement(w) or _how_to(w) for w in words) >= len(words) / 2


def _without_rows(
    units: Sequence[Unit], lists: Sequence[Sequence[Point]], kinds: Sequence[_Kind], clean: str
) -> tuple[list[Row], int | None]:
    """Every list is pieces or notes: the sentences around them are the request."""
    skip: set[int] = set()
    closing: int | None = None
    live = len(units)
    for points, kind in zip(lists, kinds, strict=True):
        if kind is _Kind.NOTES:
            at = points[0].unit
            if at and not units[at - 1].mark and heads_notes(units[at - 1].words):
                at -= 1
            if skip or any(asks(s.text) for s in said_in(units[:at], clean)):
                live, closing = min(live, at), units[min(live, at)].start
                break
        skip.update(_units_of(points))
    said = said_in(units[:live], clean, frozenset(i for i in skip if i < live))
    lead_ins = {p[0].unit for p, k in zip(lists, kinds, strict=True) if k is _Kind.PIECES}
    said = [_asking(s, units, lead_ins) for s in said]
    rows, own = rows_of(said)
    return rows, closing if own is None else own


def _units_of(points: Sequence[Point]) -> set[int]:
    out: set[int] = set()
    for point in points:
        out.add(point.unit)
        out |= _units_of(point.points)
    return out


def _asking(s: Said, units: Sequence[Unit], lead_ins: set[int]) -> Said:
    """Count the last sentence in front of its pieces as asking."""
    if s.act not in (Act.LEADS_IN, Act.SAYS, Act.QUALIFIES) or _GOES_ON.match(s.text):
        return s
    for first in lead_ins:
        unit = units[first - 1] if first else None
        if unit and unit.start <= s.start < unit.end <= s.start + len(s.text) + 2:
            return replace(s, act=Act.ASKS)
    return s


def _expanded(units: Sequence[Unit], point: Point) -> list[tuple[int, str]]:
    """Return the rows of one point: itself, or the points under a mere title."""
    unit = units[point.unit]
    shown = unit.mark.shown if unit.mark else ""
    if point.points and (point.implied or _titles(units, point)):
        out: list[tuple[int, str]] = []
        for child in point.points:
            out.extend(_expanded(units, child))
        if out[0][0] != point.unit:
            out[0] = (point.unit, _sentence(f"Begins with the heading {shown}"))
        return out
    why = "Starts with a bullet." if unit.mark and unit.mark.bullet else _sentence(f"Starts with {shown}")
    return [(point.unit, why)]


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _titles(units: Sequence[Unit], point: Point) -> bool:
    """Whether a point has no words of its own, or only those of a title, so that the points under it are rows."""
    between = [unit.words for unit in units[point.unit + 1 : point.points[0].unit] if not unit.mark]
    words = units[point.unit].words
    if not words:
        words, between = (between[0], between[1:]) if between else ("", [])
    if not words:
        return True
    if not is_title(words) or any(act_of(text) in (Act.ASKS, Act.FOLLOWS_UP) for text in between):
        return False
    below = [units[p.unit].words for p in point.points]
    return not all(is_period(w) or len(w.split()) <= 2 for w in below)


def _how_to(words: str) -> bool:
    words = _ASIDE.sub("", words)
    acts = [act_of(words[low:high]) for low, high in sentences(words)[:2]]
    return bool(acts) and acts[0] in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF)


def _without_notes(units: Sequence[Unit], starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Drop points at the end that only say how to answer."""
    keep = list(starts)
    for at, (index, _) in enumerate(starts):
        if at and heads_notes(units[index].words):
            keep = starts[:at]
            break
    while len(keep) > 1 and _how_to(units[keep[-1][0]].words):
        keep.pop()
    return keep


def _notes_begin(
    units: Sequence[Unit],
    lists: Sequence[Sequence[Point]],
    kinds: Sequence[_Kind],
    starts: list[tuple[int, str]],
    columns: Sequence[Sequence[Point]],
) -> int:
    """Return the first unit after the last row that belongs to notes, or the number of units."""
    last = starts[-1][0]
    tops = {p.unit for points in lists for p in points}
    inside = {i for points in columns for p in points if p.unit <= last for i in _units_of([p])}
    for index in range(last + 1, len(units)):
        if not units[index].mark and units[index].gap and heads_notes(units[index].words):
            return index
        if not units[index].mark or (index in inside and not heads_notes(units[index].words)):
            continue
        if index in tops or heads_notes(units[index].words):
            before = units[index - 1]
            if before.mark or not (heads_notes(before.words) or before.words.endswith(":")):
                return index
            title = index - 2 > last and units[index - 2].gap and _heads(units, index - 2)
            return index - 2 if title else index - 1
    return len(units)


def _with_run_in(units: Sequence[Unit], starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Add the rows that stand on the line of their heading: "STAFF: how many ...?" beside "PENSIONS:" and its points."""
    heads = [i for i, u in enumerate(units) if not u.mark and u.gap and (u.words.isupper() and u.words.endswith(":"))]
    if not starts or not heads:
        return starts
    more = [
        (i, "Begins with a heading on its own line.")
        for i, u in enumerate(units[: starts[-1][0]])
        if not u.mark and u.gap and (found := _RUN_IN.match(u.text)) and asks(u.text[found.end() :])
    ]
    return sorted([*starts, *more])


def _with_headings(units: Sequence[Unit], starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Put lead-ins and group headings in front of the row they introduce."""
    out: list[tuple[int, str]] = []
    headed = False
    for at, (index, why) in enumerate(starts):
        floor = starts[at - 1][0] + 1 if at else 0
        front = index
        for back in range(index - 1, floor - 1, -1):
            if units[back].mark or index - back > 2 or _ends_point(units, back):
                break
            if at and _leads(units, back):
                front = back
                headed = headed or _heads(units, back)
            elif _heads(units, back):
                front = back
                headed = headed or at > 0
                if not at:
                    break  # what stands above the first group's heading is the subject of the whole request
            else:
                break
        out.append((front, why if front == index else "Begins with a line that leads in to it."))
    if not headed or not _heads(units, out[0][0]):
        out[0] = starts[0]
    return out


def _ends_point(units: Sequence[Unit], index: int) -> bool:
    """Whether a line hangs on to the point above it and stands apart from what follows."""
    text = units[index].text
    return bool(index) and not units[index].gap and units[index + 1].gap and not (text.endswith(":") or text.isupper())


def _leads(units: Sequence[Unit], index: int) -> bool:
    text = units[index].words
    return text.endswith(":") or (units[index].gap and act_of(text) is Act.LEADS_IN)


def _heads(units: Sequence[Unit], index: int) -> bool:
    text = units[index].words
    return not units[index].mark and is_title(text) and not is_subject(text)

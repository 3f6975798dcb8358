"""Requests with marks: which points of which lists are rows, and what stands between and after them."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from foidesk.domain.splitting.outline import Point, Unit
from foidesk.domain.splitting.prose import Row, rows_of, said_in
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    asks,
    asks_strongly,
    heads_notes,
    is_period,
    is_short_noun,
    is_subject,
    is_title,
    sentences,
    wants_columns,
    wants_one_answer,
)

_COUNTED = re.compile(r"(?i)\W*(?:the |a |any |all |total |full )*(?:number|cop(?:y|ies)|how|what|whether|details|amount|cost|total|list)s?\b")
_ABOUT_LAST = re.compile(
    r"(?i)\b(?:question|point|item|request|part|q|no\.?|number) ?(?P<n>\d{1,3})\b|\bby [\"'\w][^.?]{1,60} (?:i|we) mean\b|"
    r"\b(?:last|final) (?:question|point|item)\b|^\W*(?:this|it|that) (?:should|would|can|could|includes?|means?|is to)\b"
)
_TAIL_ASK = re.compile(
    r"(?i)^\W*(?:finally|lastly|also|additionally|in addition|and |i (?:would|should) also|i'd also|separately|further|please (?:also|could you also|can you also)|could you also|can you also)"
)


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
        kinds.append(_kind(units, lists, points, kinds))
    if _Kind.ROWS not in kinds:
        return _without_rows(units, lists, kinds, clean) if lists else None
    starts: list[tuple[int, str]] = []
    columns = [points for points, kind in zip(lists, kinds, strict=True) if kind is _Kind.ROWS]
    for points in columns:
        for point in points:
            starts.extend(_expanded(units, point))
    starts = _without_notes(units, starts)
    if not starts:
        return None
    fronted = _with_headings(units, starts)
    rows = [Row(units[i].start, why) for i, why in fronted]
    end = _notes_begin(units, lists, kinds, starts, columns)
    more, closing = _tail(units, starts[-1][0], end, clean, len(rows))
    rows.extend(more)
    if closing is None and end < len(units):
        closing = units[end].start
    return rows, closing


def _kind(units: Sequence[Unit], lists: Sequence[Sequence[Point]], points: Sequence[Point], before: list[_Kind]) -> _Kind:
    words = [units[p.unit].words for p in points]
    first = points[0].unit
    lead = units[first - 1] if first and not units[first - 1].mark else None
    lead_text = lead.words if lead else ""
    asked = [_asked(w) or any(p.points for p in points) for w in words]
    if before and _Kind.ROWS not in before and _Kind.PIECES in before and not lead_text and not any(asked):
        return _Kind.NOTES
    if before and (heads_notes(lead_text) or not any(asked)) and _seem_notes(words, bool(heads_notes(lead_text))):
        return _Kind.NOTES
    if lead and heads_notes(lead_text) and not any(asks_strongly(w) for w in words):
        return _Kind.NOTES
    if all(is_period(w) for w in words):
        return _Kind.PIECES
    if not lead:
        return _Kind.ROWS
    spans = sentences(lead_text)
    last = lead_text[spans[-1][0] : spans[-1][1]] if spans else lead_text
    nouns = sum(is_short_noun(w) for w in words) >= 0.8 * len(words)
    counted = sum(bool(_COUNTED.match(w)) for w in words) >= len(words) / 3
    if nouns and not any(p.points for p in points) and not (counted and not re.search(r"(?i)\bcolumns?|headings?|fields?\b", last)):
        earlier = lead_text if len(spans) < 3 else last
        if wants_columns(last) or wants_one_answer(last) or (re.search(r"(?i)columns|headings|fields", earlier)):
            return _Kind.PIECES
        if last.rstrip().endswith("?") and asks(last):
            return _Kind.PIECES
    return _Kind.ROWS


def _asked(words: str) -> bool:
    return act_of(words) in (Act.ASKS, Act.FOLLOWS_UP) or (asks(words) and not _how_to(words))


def _seem_notes(words: list[str], headed: bool) -> bool:
    full = [w for w in words if not is_short_noun(w)]
    return headed or len(full) >= len(words) / 2


def _without_rows(
    units: Sequence[Unit], lists: Sequence[Sequence[Point]], kinds: Sequence[_Kind], clean: str
) -> tuple[list[Row], int | None]:
    """Every list is pieces or notes: the sentences around them are the request."""
    skip: set[int] = set()
    closing: int | None = None
    live = len(units)
    for points, kind in zip(lists, kinds, strict=True):
        if kind is _Kind.NOTES and skip | {points[0].unit}:
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
    rows = _table_with_its_list(rows, said, units, lead_ins)
    return rows, closing if own is None else own


def _units_of(points: Sequence[Point]) -> set[int]:
    out: set[int] = set()
    for point in points:
        out.add(point.unit)
        out |= _units_of(point.points)
    return out


def _asking(s, units, lead_ins):  # type: ignore[no-untyped-def]
    """Count the sentence in front of its pieces as asking."""
    from dataclasses import replace

    owner = any(units[i - 1].start <= s.start < units[i - 1].end for i in lead_ins if i)
    ends = any(units[i - 1].end <= s.start + len(s.text) + 2 for i in lead_ins if i and units[i - 1].start <= s.start)
    if owner and ends and s.act in (Act.LEADS_IN, Act.SAYS, Act.QUALIFIES) and not re.match(r"(?i)\W*(?:it|this|that|which)\b", s.text):
        return replace(s, act=Act.ASKS)
    return s


def _table_with_its_list(rows, said, units, lead_ins):  # type: ignore[no-untyped-def]
    return rows


def _expanded(units: Sequence[Unit], point: Point) -> list[tuple[int, str]]:
    """Return the rows of one point: itself, or the points under a mere title."""
    unit = units[point.unit]
    assert unit.mark is not None
    shown = unit.mark.shown
    if point.points and (point.implied or not unit.words or _titles(units, point)):
        out: list[tuple[int, str]] = []
        for child in point.points:
            out.extend(_expanded(units, child))
        if out[0][0] != point.unit:
            out[0] = (point.unit, f"Begins with the heading {shown}")
        return out
    why = "Starts with a bullet." if unit.mark.bullet else f"Starts with {shown}"
    return [(point.unit, why)]


def _titles(units: Sequence[Unit], point: Point) -> bool:
    if not is_title(units[point.unit].words):
        return False
    below = [units[p.unit].words for p in point.points]
    return not all(is_period(w) or len(w.split()) <= 2 for w in below)


def _how_to(words: str) -> bool:
    return act_of(words) in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF)


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
    inside = {i for points in columns for p in points if p.unit <= last for i in _units_of([p])}
    for index in range(last + 1, len(units)):
        if not units[index].mark or (index in inside and not heads_notes(units[index].words)):
            continue
        top = any(p.unit == index for points in lists for p in points)
        if top or heads_notes(units[index].words):
            before = units[index - 1]
            return index - 1 if not before.mark and (heads_notes(before.words) or before.words.endswith(":")) else index
    return len(units)


def _with_headings(units: Sequence[Unit], starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Put lead-ins and group headings in front of the row they introduce."""
    out: list[tuple[int, str]] = []
    headed = False
    for at, (index, why) in enumerate(starts):
        floor = starts[at - 1][0] + 1 if at else 0
        front = index
        for back in range(index - 1, floor - 1, -1):
            if units[back].mark or index - back > 2:
                break
            if at and _leads(units, back):
                front = back
            elif _heads(units, back):
                front = back
                headed = headed or at > 0
            else:
                break
        out.append((front, why if front == index else "Begins with a line that leads in to it."))
    if not headed or not _heads(units, out[0][0]):
        out[0] = starts[0]
    return out


def _leads(units: Sequence[Unit], index: int) -> bool:
    text = units[index].words
    return text.endswith(":") or (units[index].gap and act_of(text) is Act.LEADS_IN)


def _heads(units: Sequence[Unit], index: int) -> bool:
    text = units[index].words
    return not units[index].mark and is_title(text) and not is_subject(text)


def _tail(
    units: Sequence[Unit], last: int, end: int, clean: str, count: int
) -> tuple[list[Row], int | None]:
    """Read what follows the last point: more of it, another request in prose, or the closing."""
    index = last + 1
    while index < end and (units[index].mark or (index > last + 1 and False)):
        index += 1
    deepest = max((i for i in range(last, end) if units[i].mark), default=last)
    index = deepest + 1
    while index < end:
        unit = units[index]
        act = act_of(unit.words)
        if act in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF) or _first_act(unit) in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF):
            break
        alone = _ABOUT_LAST.search(unit.words)
        about = alone and (not alone["n"] or (units[last].mark and units[last].mark.value == int(alone["n"])))  # type: ignore[union-attr]
        if unit.gap and not about and not (count == 1 and act is Act.QUALIFIES):
            break
        if not unit.gap and act is Act.LEADS_IN:
            break
        index += 1
    rows: list[Row] = []
    if index < end:
        said = said_in(units[index:end], clean)
        if any(s.act is Act.ASKS and s.opens and (asks_strongly(s.text) or _TAIL_ASK.match(s.text)) for s in said):
            rows, closing = rows_of(said)
            return rows, closing if closing is not None else None
        return [], units[index].start
    return rows, None


def _first_act(unit: Unit) -> Act:
    spans = sentences(unit.words)
    return act_of(unit.words[spans[0][0] : spans[0][1]]) if spans else Act.SAYS

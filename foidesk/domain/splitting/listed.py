"""Requests with marks: which points of which lists are rows, and what stands between and after them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from foidesk.domain.splitting.listkinds import Kind, are_facts, kind_of, only_says_how, tables_of
from foidesk.domain.splitting.outline import Point, Unit
from foidesk.domain.splitting.prose import Row, rows_of
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.said import Said, said_in
from foidesk.domain.splitting.tail import tail_of
from foidesk.domain.splitting.telling import without_telling
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    asks,
    asks_strongly,
    heads_notes,
    is_period,
    is_subject,
    is_title,
    states,
)

_RUN_IN = re.compile(r"[A-Z][A-Z &/,'-]{2,40}: ")
_FOR_EACH = re.compile(r"(?i)\W*(?:for|of|about|on|against) (?:each|every|all|any)\b")
_GOES_ON = re.compile(r"(?i)\W*(?:it|this|that|which)\b")


def rows_of_lists(
    units: Sequence[Unit], lists: Sequence[Sequence[Point]], clean: str
) -> tuple[list[Row], int | None] | None:
    """Return the rows and the start of the closing, or None if no list of the message holds rows."""
    kinds: list[Kind] = []
    for points in lists:
        kinds.append(kind_of(units, points, kinds))
    for index, points in enumerate(lists[:-1]):
        if kinds[index] is Kind.ROWS and Kind.ROWS in kinds[index + 1 :] and are_facts(units, points):
            kinds[index] = Kind.NOTES  # what the requester knows already, or what words mean
    if kinds.count(Kind.ROWS) == 1 and _only_facts(units, lists[kinds.index(Kind.ROWS)]):
        kinds[kinds.index(Kind.ROWS)] = Kind.NOTES
    if Kind.ROWS not in kinds:
        return _without_rows(units, lists, kinds, clean) if lists else None
    starts: list[tuple[int, str]] = []
    columns = [points for points, kind in zip(lists, kinds, strict=True) if kind is Kind.ROWS]
    tables = tables_of(units, columns)
    for points in columns:
        if points[0].unit in tables:
            starts.append((points[0].unit, "Names the columns of one table under a heading."))
            continue
        for point in points:
            starts.extend(_expanded(units, point))
    starts, fronts = without_telling(units, _without_notes(units, _with_run_in(units, starts)))
    if not starts:
        return None
    fronted = _with_headings(units, starts, fronts)
    rows = [Row(units[i].start, why) for i, why in fronted]
    end = _notes_begin(units, lists, kinds, starts, _inside(columns, starts, tables))
    last = starts[-1][0]
    if end < len(units) and units[end].mark and not any(u.gap and not u.mark for u in units[last + 1 : end]):
        return rows, units[end].start  # a point that is no row ends the one above it
    more, closing = tail_of(units, last, end, clean)
    rows.extend(more)
    if closing is None and end < len(units):
        closing = units[end].start
    return rows, closing


def _only_facts(units: Sequence[Unit], points: Sequence[Point]) -> bool:
    """Whether a list asks nothing, and what is asked stands in a paragraph above it or below."""
    first, last = points[0].unit, max(_units_of(points))
    around = [*units[: max(first - 1, 0)], *units[last + 1 :]]
    return (
        len(points) > 1
        and are_facts(units, points)
        and sum(states(units[p.unit].words) for p in points) >= len(points) / 2
        and any(not u.mark and u.gap and _plainly_asks(u.words) for u in around)
        and all(states(units[p.unit].words) or not asks(units[p.unit].words) for p in points)
    )


def _plainly_asks(words: str) -> bool:
    return act_of(words) is Act.ASKS and (asks_strongly(words) or not words.endswith("?"))


def _without_rows(
    units: Sequence[Unit], lists: Sequence[Sequence[Point]], kinds: Sequence[Kind], clean: str
) -> tuple[list[Row], int | None]:
    """Every list is pieces or notes: the sentences around them are the request."""
    skip: set[int] = set()
    closing: int | None = None
    live = len(units)
    for points, kind in zip(lists, kinds, strict=True):
        if kind is Kind.NOTES:
            at = points[0].unit
            if at and not units[at - 1].mark and heads_notes(units[at - 1].words):
                at -= 1
            if skip or any(asks(s.text) for s in said_in(units[:at], clean)):
                live, closing = min(live, at), units[min(live, at)].start
                break
        skip.update(_units_of(points))
    said = said_in(units[:live], clean, frozenset(i for i in skip if i < live))
    lead_ins = {p[0].unit for p, k in zip(lists, kinds, strict=True) if k is Kind.PIECES}
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
    if s.act not in (Act.LEADS_IN, Act.SAYS, Act.QUALIFIES, Act.ASKS) or _GOES_ON.match(s.text):
        return s
    for first in lead_ins:
        unit = units[first - 1] if first else None
        if unit and unit.start <= s.start < unit.end <= s.start + len(s.text) + 2:
            above = unit.text[: max(s.start - unit.start, 0)]
            asked = any(act_of(above[low:high]) is Act.ASKS for low, high in sentences(above))
            of_it = asked and not s.opens and (s.act is not Act.ASKS or _FOR_EACH.match(s.text))
            return replace(s, act=Act.QUALIFIES if of_it else Act.ASKS)
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


def _without_notes(units: Sequence[Unit], starts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Drop points at the end that only say how to answer."""
    keep = list(starts)
    for at, (index, _) in enumerate(starts):
        if at and (heads_notes(units[index].words) or _under_notes(units, index)):
            keep = starts[:at]
            break
    while len(keep) > 1 and only_says_how(units[keep[-1][0]].words):
        keep.pop()
    return keep


def _under_notes(units: Sequence[Unit], index: int) -> bool:
    """Whether a point stands right below a heading that announces notes."""
    above = units[index - 1]
    return not above.mark and above.gap and heads_notes(above.words)


def _inside(columns: Sequence[Sequence[Point]], starts: list[tuple[int, str]], tables: frozenset[int]) -> set[int]:
    """Return the units of the points up to the last row's, and those of tables."""
    last = starts[-1][0]
    return {
        i for points in columns for p in points if p.unit <= last or points[0].unit in tables for i in _units_of([p])
    }


def _notes_begin(
    units: Sequence[Unit],
    lists: Sequence[Sequence[Point]],
    kinds: Sequence[Kind],
    starts: list[tuple[int, str]],
    inside: set[int],
) -> int:
    """Return the first unit after the last row that belongs to notes, or the number of units."""
    last = starts[-1][0]
    tops = {p.unit for points in lists for p in points}
    plain = not any(p.points for points in lists for p in points if p.unit < last)
    for index in range(last + 1, len(units)):
        if not units[index].mark and units[index].gap and heads_notes(units[index].words):
            return index
        how = plain and only_says_how(units[index].words)
        if not units[index].mark or (index in inside and not how and not heads_notes(units[index].words)):
            continue
        if index in inside and how:
            return index
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


def _with_headings(
    units: Sequence[Unit], starts: list[tuple[int, str]], fronts: dict[int, int]
) -> list[tuple[int, str]]:
    """Put lead-ins and group headings in front of the row they introduce."""
    out: list[tuple[int, str]] = []
    headed = False
    for at, (index, why) in enumerate(starts):
        floor = starts[at - 1][0] + 1 if at else 0
        index = fronts.get(index, index)  # noqa: PLW2901
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
    return not units[index].mark and (is_title(text) or (units[index].gap and is_period(text))) and not is_subject(text)

"""Which lines of a message bear a mark: those that stand in a sequence, not initials, house numbers or footnotes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from foidesk.domain.splitting.marks import Mark, mark_of, run_on_marks
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import asks

_DIGITS = re.compile(r"\d{1,9}")
_DAY = re.compile(
    r"(?i)\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_CITES = re.compile(
    r"(?i)\b(?:paragraphs?|para|sections?|pages?|points?|questions?|articles?|appendix|annex|schedule|numbers?|clauses?|items?|"
    r"and|or|of|to|the|than|between|from|in|on|for|about|over|under|with|by|at)$"
)
_STARRED = re.compile(r"(?<=[a-z\"')])\*(?![*\w])(?<!\*\*)")


def marks_of(lines: Sequence[Line]) -> list[Mark | None]:
    """Return each line's mark, leaving out what only looks like one: initials, house numbers, "section / 16."."""
    quoted = _inside_quotation(lines)
    found = [None if line.at in quoted else mark_of(line.text) for line in lines]
    seen = {reading for mark in found if mark for reading in mark.readings}
    for line in lines:
        seen.update(run_on_marks(line.text))
    bare = [mark.value for mark in found if mark and mark.style == "bare number"][:2] == [1, 2]
    notes = {line.at for line in footnotes(lines)}
    notes |= _goes_on(lines, {mark.value for mark in found if mark}) | _numbered_blanks(lines)
    found = [None if line.at in notes else mark for mark, line in zip(found, lines, strict=True)]
    return [
        mark if mark and _counts(mark, line, bare=bare, seen=seen) else None
        for mark, line in zip(found, lines, strict=True)
    ]


def _goes_on(lines: Sequence[Line], values: set[int]) -> set[int]:
    """Return the lines that begin with a number the line above asks for: "paragraph / 4.", "1 April / 31 March"."""
    out: set[int] = set()
    for above, line in pairwise(lines):
        if above.blank or line.blank or not line.text[0].isdecimal():
            continue
        number = int(_DIGITS.match(line.text)[0])  # type: ignore[index]
        counted = number - 1 in values or (number == 1 and number + 1 in values)
        if _DAY.match(line.text) or (len(above.text) > 40 and _CITES.search(above.text) and not counted):
            out.add(line.at)
    return out


def _numbered_blanks(lines: Sequence[Line]) -> set[int]:
    """Return the lines of a table to be filled in that hold nothing but their number, one right below the other."""
    bare = [line.text.rstrip(".)").isdigit() for line in lines]
    return {
        line.at
        for index, line in enumerate(lines)
        if bare[index] and (bare[index - 1 : index] == [True] or bare[index + 1 : index + 2] == [True])
    }


def footnotes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that begin with the star which a word above them bears: "courses*"."""
    starred = [line for line in lines if _STARRED.search(line.text) and line.text[0] != "*"]
    return [line for line in lines if starred and line.text[0:1] == "*" and line.at > starred[0].at]


def _counts(mark: Mark, line: Line, *, bare: bool, seen: set[tuple[str, int]]) -> bool:
    if mark.style == "bare number" and not bare:  # "5 how much": a point whose full stop was forgotten
        return asks(line.text[mark.length :]) and any(
            (style, mark.value - 1) in seen for style in ("number", "(number)", "Q")
        )
    return _in_sequence(mark, seen)


def _inside_quotation(lines: Sequence[Line]) -> set[int]:
    """Return the lines that begin inside a quotation of several lines; one that is never closed is none."""
    inside: set[int] = set()
    open_: list[int] | None = None
    for line in lines:
        if line.blank:
            open_ = None
            continue
        if open_ is not None:
            open_.append(line.at)
        if line.text.count('"') % 2:
            if open_ is not None:
                inside.update(open_)
            open_ = [] if open_ is None else None
    return inside


def _in_sequence(mark: Mark, seen: set[tuple[str, int]]) -> bool:
    if mark.bullet or mark.sub:
        return True
    for style, value in mark.readings:
        family = [style, style.replace("()", ".") if "()" in style else style.replace(".", "()")]
        if "etter" in style.lower() or "oman" in style.lower():
            lonely = not style[0].islower() and not any((f, value + 1) in seen for f in family)
            if (value == 1 and not lonely) or any((f, value - 1) in seen for f in family):
                return True
            if any((f, value - 2) in seen and (f, value - 3) in seen for f in family):
                return True  # one letter was left out
        elif value <= 3 or any(
            (f, v) in seen for f in ("number", "(number)", "Q", "Part", "bare number") for v in (value - 1, value - 2)
        ):
            return True
        elif any((f, value + 1) in seen for f in family):
            return True  # a list that goes on from elsewhere: "5. … / 6. …"
    return False

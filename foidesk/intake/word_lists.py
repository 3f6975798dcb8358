"""The list numbers of a Word file: Word keeps them as rules, a letter needs them as words ("1.", "a)", "•")."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from foidesk.domain.numerals import numeral
from foidesk.intake.xmltree import child, children, number, value

_FORMATS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_DEEPEST_LINK = 5


@dataclass
class _Level:
    """How one level of a list is numbered."""

    format: str = "decimal"
    pattern: str = ""
    start: int = 1
    plain_numbers: bool = False
    restart_after: int = -1
    """The level (from 1) after which it starts anew; 0: never; -1: after any higher one."""


@dataclass
class _Numbers:
    """Where one list stands."""

    at: dict[int, int] = field(default_factory=dict)


class WordLists:
    """Counts the lists of one document as its paragraphs go by."""

    def __init__(self, numbering: Element | None) -> None:
        self._abstract = {one.get("abstractNumId", ""): one for one in children(numbering, "abstractNum")}
        self._list = {one.get("numId", ""): one for one in children(numbering, "num")}
        self._levels: dict[tuple[str, int], _Level | None] = {}
        self._standing: dict[str, _Numbers] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, num_id: str, level: int) -> str | None:
        """Count one paragraph and give its mark; empty for a list that shows none, None for no list at all."""
        found = self._level(num_id, level)
        if found is None or num_id == "0":
            return None
        # Several lists may share one abstract list: they count on together.
        numbers = self._standing.setdefault(self._abstract_id(num_id), _Numbers())
        if (num_id, level) not in self._begun:
            self._begun.add((num_id, level))
            override = self._override(num_id, level)
            if value(override, "startOverride"):
                numbers.at[level] = number(value(override, "startOverride"), 1) - 1
        numbers.at[level] = numbers.at.get(level, found.start - 1) + 1
        for deeper in [one for one in numbers.at if one > level]:
            below = self._level(num_id, deeper)
            if below is None or below.restart_after < 0 or level < below.restart_after:
                del numbers.at[deeper]
        if found.format == "bullet":
            return _bullet(found.pattern)
        if found.format == "none":
            return _PLACE.sub("", found.pattern).strip()

        def written(place: re.Match[str]) -> str:
            of = int(place[1]) - 1
            rule = self._level(num_id, of) or _Level()
            return _written(numbers.at.get(of, rule.start), "decimal" if found.plain_numbers else rule.format)

        return _PLACE.sub(written, found.pattern).strip()

    def _abstract_id(self, num_id: str) -> str:
        return value(self._list.get(num_id), "abstractNumId")

    def _override(self, num_id: str, level: int) -> Element | None:
        overrides = children(self._list.get(num_id), "lvlOverride")
        return next((one for one in overrides if one.get("ilvl") == str(level)), None)

    def _level(self, num_id: str, level: int) -> _Level | None:
        key = (num_id, level)
        if key not in self._levels:
            self._levels[key] = self._find_level(num_id, level)
        return self._levels[key]

    def _find_level(self, num_id: str, level: int) -> _Level | None:
        abstract = self._abstract.get(self._abstract_id(num_id))
        for _ in range(_DEEPEST_LINK):
            linked = value(abstract, "numStyleLink")
            if not linked:
                break
            abstract = next((one for one in self._abstract.values() if value(one, "styleLink") == linked), None)
        if abstract is None:
            return None
        rule = child(self._override(num_id, level), "lvl")
        if rule is None:
            rule = next((one for one in children(abstract, "lvl") if one.get("ilvl") == str(level)), None)
        if rule is None:
            return None
        return _Level(
            format=value(rule, "numFmt") or "decimal",
            pattern=value(rule, "lvlText")[:40],
            start=number(value(rule, "start"), 1) if value(rule, "start") else 0,
            plain_numbers=child(rule, "isLgl") is not None,
            restart_after=number(value(rule, "lvlRestart"), -1),
        )


def written_number(count: int, form: str) -> str:
    """Write a number as 1, a, A, i or I the way word processors do (after z comes aa, then bb)."""
    if form in ("a", "A") and 0 < count <= 780:
        return numeral((count - 1) % 26 + 1, form) * ((count - 1) // 26 + 1)
    if form in ("i", "I") and 0 < count < 4000:
        return numeral(count, form)
    return str(count)


def _written(count: int, form: str) -> str:
    if form in ("bullet", "none"):
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    if form == "ordinal":
        ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{ending}"
    return written_number(count, _FORMATS.get(form, "1"))


def _bullet(pattern: str) -> str:
    """Give dashes as dashes; every other sign, often one of a picture font, as a bullet."""
    sign = pattern.strip()
    return sign if sign in ("-", "–", "—") else "•"

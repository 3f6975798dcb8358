"""How the splitter reads a text: a cleaned copy that remembers where each character stands in the original."""

import html
import re
from dataclasses import dataclass

_TAGS = re.compile(r"(?i)<(?:br|/p|p|/div|li)(?:[ \t][^<>\n]{0,200})?/?>")
_LINE_TAGS = ("br", "p", "div", "ul", "ol", "tr", "table", "blockquote", "h1", "h2", "h3", "body", "html")
_TAG = (
    r"</?(?P<tag>br|p|div|span|li|ul|ol|b|strong|em|i|u|font|a|td|th|tr|table|tbody|h[1-3]|html|body|"
    r"blockquote)"
    r"(?:[ \t][^<>\n]{0,200})?/?>"
)
_SPECIAL = (
    r"(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<space>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]|\xc2\xa0)"
    r"|(?P<nothing>[\u00ad\u180e\u200b-\u200f\u2060\ufeff])"
    r"|(?P<apostrophe>[\u2018\u2019\u02bc\xb4]|\xe2\u20ac\u2122|\xe2\u20ac\u02dc)"
    r"|(?P<quote>[\u201c\u201d]|\xe2\u20ac\u0153|\xe2\u20ac\x9d)"
    r"|(?P<bullet>[\uf0b7\uf0a7\uf0d8\u25cf\u25aa\u25ab\u25a0\u25a1\u25cb\u25e6\u2023\u2043\u2219\u27a2\u2713\u2714]"
    r"|\xe2\u20ac\xa2|\xb7)"
    r"|(?P<dash>\xe2\u20ac\u201c|\xe2\u20ac\u201d)"
    r"|(?P<soft>=\r?\n|=20(?=[ \t]*(?:[\r\n]|\Z)))"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|\#\d{1,6}|\#[xX][0-9A-Fa-f]{1,5});)"
)
_PLAIN = re.compile(_SPECIAL)
_MARKUP = re.compile(rf"{_SPECIAL}|(?i:{_TAG})")
_SAME = {"line": "\n", "space": " ", "apostrophe": "'", "quote": '"', "bullet": "\u2022", "dash": "\u2013"}
_QUOTED_PRINTABLE = re.compile(r"=20[ \t]*(?:\r?\n|\Z)")
_TABLE_ROW = re.compile(r"[ \t]*\|[^|]*\|")
_QUOTE_MARKS = re.compile(r"[ \t]*(?:>[ \t]?)+|[ \t]*(?:\|[ \t])+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the cleaned text: where its words begin and end, how deeply it is quoted and indented."""

    at: int
    start: int
    end: int
    depth: int
    indent: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether the line holds no words."""
        return not self.text


@dataclass(frozen=True)
class Reading:
    """The cleaned text, its lines, and the place of each of its characters in the text as received."""

    clean: str
    places: tuple[int, ...] | None
    lines: tuple[Line, ...]

    def place(self, at: int) -> int:
        """Return where the cleaned text's character `at` stands in the text as received."""
        return at if self.places is None else self.places[at]


def read(text: str) -> Reading:
    """Clean a text of transport left-overs, keeping the way back."""
    clean, places = _cleaned(text)
    lines = []
    at = 0
    for raw in clean.split("\n"):
        lines.append(_line(raw, at))
        at += len(raw) + 1
    return Reading(clean, places, tuple(lines))


def _line(raw: str, at: int) -> Line:
    marks = _QUOTE_MARKS.match(raw) if raw[:1] in ">| \t" and not raw.rstrip().endswith("<<") else None
    skip = marks.end() if marks and not _TABLE_ROW.match(raw) else 0
    depth = raw.count(">", 0, skip) + raw.count("|", 0, skip)
    body = raw[skip:].rstrip()
    bare = body.lstrip()
    indent = len(body.expandtabs(4)) - len(body.lstrip().expandtabs(4)) if body else 0
    start = at + skip + len(body) - len(bare)
    return Line(at, start, start + len(bare), depth, indent, bare)


def _cleaned(text: str) -> tuple[str, tuple[int, ...] | None]:
    pattern = _MARKUP if _TAGS.search(text) else _PLAIN
    printable = bool(_QUOTED_PRINTABLE.search(text))
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    changed = False
    for found in pattern.finditer(text):
        kind = found.lastgroup or "nothing"
        if kind == "soft" and not printable:
            continue
        pieces.append(text[at : found.start()])
        places.extend(range(at, found.start()))
        at = found.end()
        new = _replacement(kind, found)
        changed = changed or len(new) != len(found.group())
        pieces.append(new)
        places.extend([found.start()] * len(new))
    pieces.append(text[at:])
    if not changed:
        return "".join(pieces), None
    places.extend(range(at, len(text) + 1))
    return "".join(pieces), tuple(places)


def _replacement(kind: str, found: re.Match[str]) -> str:
    if kind in _SAME:
        return _SAME[kind]
    if kind == "entity":
        meant = html.unescape(found.group())
        return " " if meant.isspace() else {"\u2019": "'", "\u2018": "'", "\xb7": "\u2022"}.get(meant, meant)
    if kind == "tag":
        tag = found.group("tag").lower()
        if tag == "li":
            return "" if found.group().startswith("</") else "\n\u2022 "
        if tag in ("td", "th"):
            return " "
        return "\n" if tag in _LINE_TAGS else ""
    return ""

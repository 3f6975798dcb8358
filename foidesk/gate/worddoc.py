"""Word files (.docx, .docm): tracked changes, comments, hidden and white words, headers that no page shows."""

import posixpath
from dataclasses import dataclass, field

from foidesk.gate.look import Look, Unseen, count, listing, ranges, shown
from foidesk.gate.officeparts import is_path
from foidesk.gate.parts import Attributes, Parts, on

_CHANGES = {"ins": "put in", "del": "taken out", "moveFrom": "moved away", "moveTo": "moved here",
            "cellIns": "cells put in", "cellDel": "cells taken out"}  # fmt: skip
_STORIES = ("header", "footer", "footnotes", "endnotes")
_NAMES = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}
_TINY = 5  # half points
_PLAIN_TABLES = frozenset(("", "tablegrid", "tablenormal", "plaintable1"))
_CROPPED = 5_000  # a thousandth of a per cent each


def look_at_word(parts: Parts, main: str, look: Look) -> None:
    """Look through a Word file; `main` is the part that holds its text."""
    hiding = _hiding_styles(parts, next(iter(parts.related(main, "styles")), ""))
    settings = _Settings(parts, next(iter(parts.related(main, "settings")), ""))
    body = _story(parts, main, "text", look, hiding)
    stories = {}
    for relation in parts.relations(main):
        if relation.outside or relation.target not in parts:
            continue
        if relation.kind in _STORIES:
            place = _NAMES[relation.kind]
            stories[relation.key] = (_story(parts, relation.target, place, look, hiding), relation.target)
        elif relation.kind == "comments":
            _comments(parts, relation.target, look)
        elif relation.kind == "aFChunk":
            look.found("embedded file", "A whole document is put into the text.", posixpath.basename(relation.target))
    _unshown_heads(body, stories, settings, look)
    if settings.variables:
        look.note("document variables", f"The file keeps values that no page shows: {listing(settings.variables)}.")
    if settings.merges:
        look.found("data connection", "The file is joined to a list for mail merge.", "settings")


@dataclass(slots=True)
class _Story:
    """What was seen in one run of text: the body, a header, the footnotes."""

    changes: dict[str, int] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    white: set[int] = field(default_factory=set)
    tiny: set[int] = field(default_factory=set)
    blacked: set[int] = field(default_factory=set)
    paths: list[str] = field(default_factory=list)
    pictured: list[str] = field(default_factory=list)
    cropped: int = 0
    unseen_shapes: int = 0
    words: bool = False
    references: list[tuple[str, str, bool]] = field(default_factory=list)
    """Kind of page, key of the header or footer, whether the section has a first page of its own."""


def _story(parts: Parts, part: str, place: str, look: Look, hiding: frozenset[str]) -> _Story:
    reader = _Reader(hiding)
    try:
        parts.walk(part, reader.start, reader.end, reader.words)
    except Unseen as why:
        look.blind(why, place)
    seen = reader.seen
    if seen.changes:
        told = listing(f"{number} {_CHANGES.get(kind, 'set otherwise')}" for kind, number in seen.changes.items())
        by = f" by {listing(map(shown, seen.people))}" if seen.people else ""
        look.found("tracked changes", f"Changes are kept in the text{by}: {told}.", place)
    for paragraphs, name, words in (
        (seen.hidden, "hidden text", "Words are formatted as hidden."),
        (seen.white, "white text", "White words stand on white paper."),
        (seen.blacked, "blacked-out text", "Words are blacked out by their background and can still be copied out."),
        (seen.tiny, "tiny text", "Words are too small to be seen."),
    ):
        if paragraphs:
            look.found(name, words, f"{place}, {ranges(paragraphs, 'paragraph', 'paragraphs')}")
    if seen.cropped:
        look.found("cropped picture", f"{count(seen.cropped, 'picture')} cut at the edge: the whole picture goes with "
                   "the file.", place)  # fmt: skip
    if seen.unseen_shapes:
        look.found("hidden shape", f"{count(seen.unseen_shapes, 'drawing')} set as hidden.", place)
    if seen.paths:
        look.note("file path", f"Fields name somebody's own files: {listing(map(shown, seen.paths), most=3)}.", place)
    if seen.pictured:
        look.note("file path", f"Pictures tell where they lay: {listing(map(shown, seen.pictured), most=3)}.", place)
    return seen


class _Reader:
    def __init__(self, hiding: frozenset[str]) -> None:
        self.seen = _Story()
        self._hiding = hiding
        self._path: list[str] = []
        self._paragraph = 0
        self._run: set[str] = set()
        self._paragraph_hides = False
        self._shaded: list[bool] = []
        self._tables: list[bool] = []
        self._box = 0
        self._first = False
        self._ends: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        above = self._path[-1] if self._path else ""
        self._path.append(tag)
        value = attributes.get("val")
        if tag == "p":
            self._paragraph += 1
            self._paragraph_hides = False
            self._shaded.append(False)
        elif tag == "tc":
            self._shaded.append(False)
        elif tag == "tbl":
            self._tables.append(False)
        elif tag == "r":
            self._run = set()
        elif tag in ("txbxContent", "txbx"):
            self._box += 1
        elif tag in ("shd", "highlight"):
            self._behind(attributes.get("fill", value or "auto").casefold(), above)
        elif tag == "tblStyle" and self._tables:
            self._tables[-1] = (value or "").casefold() not in _PLAIN_TABLES
        elif tag == "pStyle":
            self._paragraph_hides = (value or "") in self._hiding
        elif tag in ("vanish", "rStyle", "color", "sz", "effect") and above == "rPr" and self._in_run():
            self._formatted(tag, value, attributes)
        else:
            self._other(tag, attributes, above)

    def _behind(self, colour: str, above: str) -> None:
        """Note what is behind the words: white ones show on it, and black ones do not show on black."""
        if colour in ("auto", "ffffff", "white", "none"):
            return
        if above == "rPr":
            self._run |= {"shaded", "blacked"} if colour in ("000000", "black") else {"shaded"}
        elif self._shaded:
            self._shaded[-1] = True

    def _in_run(self) -> bool:
        return len(self._path) > 2 and self._path[-3] == "r"

    def _formatted(self, tag: str, value: str | None, attributes: Attributes) -> None:
        if tag == "vanish":
            self._run.add("hidden" if on(value) else "shown")
        elif tag == "rStyle" and (value or "") in self._hiding:
            self._run.add("hidden")
        elif tag == "color":
            theme = attributes.get("themeColor", "")
            if (value or "").casefold() == "ffffff" or theme in ("background1", "light1"):
                self._run.add("white")
            elif (value or "").casefold() not in ("auto", "000000") or theme not in ("", "text1", "dark1"):
                self._run.add("coloured")
        elif tag == "sz" and (value or "").isdigit() and int(value or 0) <= _TINY:
            self._run.add("tiny")

    def _other(self, tag: str, attributes: Attributes, above: str) -> None:
        seen = self.seen
        if tag in _CHANGES or (tag.endswith("PrChange") and tag != "numberingChange"):
            kind = tag if tag in _CHANGES else "format"
            seen.changes[kind] = seen.changes.get(kind, 0) + 1
            if (who := attributes.get("author", "")) and who not in seen.people:
                seen.people.append(who)
        elif tag == "docPr":
            for key in ("descr", "name", "title"):
                if is_path(attributes.get(key, "")):
                    seen.pictured.append(attributes[key])
            seen.unseen_shapes += on(attributes.get("hidden", "0"))
        elif tag == "srcRect":
            cut = sum(max(0, _number(attributes.get(side, "0"))) for side in "ltrb")
            seen.cropped += cut > _CROPPED
        elif tag in ("headerReference", "footerReference"):
            self._ends.append((attributes.get("type", "default"), attributes.get("r:id", "")))
        elif tag == "titlePg":
            self._first = on(attributes.get("val"))
        elif tag == "fldSimple" and is_path(attributes.get("instr", "")):
            seen.paths.append(attributes["instr"])
        elif tag in ("drawing", "pict", "object") and above == "r" and "hidden" in self._run:
            seen.hidden.add(self._paragraph)

    def end(self, tag: str) -> None:
        self._path.pop()
        if tag in ("p", "tc") and self._shaded:
            self._shaded.pop()
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag == "r":
            self._run = set()
        elif tag in ("txbxContent", "txbx"):
            self._box -= 1
        elif tag == "sectPr":
            # A section shows the heads of the one before where it has none of its own, its first page's too.
            self.seen.references = [
                (kind, key, first or (self._first and kind == "first")) for kind, key, first in self.seen.references
            ]
            self.seen.references += [(kind, key, self._first) for kind, key in self._ends]
            self._ends, self._first = [], False

    def words(self, text: str) -> None:
        tag = self._path[-1] if self._path else ""
        if tag == "instrText" and is_path(text):
            self.seen.paths.append(text)
        if tag not in ("t", "delText") or not text.strip():
            return
        seen, run = self.seen, self._run
        seen.words = True
        if "hidden" in run or (self._paragraph_hides and "shown" not in run):
            seen.hidden.add(self._paragraph)
        shaded = "shaded" in run or any(self._shaded) or any(self._tables) or self._box
        if "white" in run and not shaded:
            seen.white.add(self._paragraph)
        if "blacked" in run and not run & {"white", "coloured"}:
            seen.blacked.add(self._paragraph)
        if "tiny" in run:
            seen.tiny.add(self._paragraph)


def _hiding_styles(parts: Parts, part: str) -> frozenset[str]:
    """Give the styles whose words are hidden, those made on them included."""
    styles: dict[str, tuple[str, bool | None]] = {}
    at = ""
    path: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal at
        path.append(tag)
        if tag == "style":
            at = attributes.get("styleId", "")
            styles[at] = ("", None)
        elif tag == "basedOn" and at:
            styles[at] = (attributes.get("val", ""), styles[at][1])
        elif tag == "vanish" and at and path[-3:-1] == ["style", "rPr"]:
            styles[at] = (styles[at][0], on(attributes.get("val")))

    def end(tag: str) -> None:
        nonlocal at
        path.pop()
        at = "" if tag == "style" else at

    if part in parts:
        parts.walk(part, start, end)
    found = set()
    for name in styles:
        held, steps = name, 0
        while held in styles and steps < 50:
            based, hides = styles[held]
            if hides is not None:
                if hides:
                    found.add(name)
                break
            held, steps = based, steps + 1
    return frozenset(found)


class _Settings:
    """What a Word file's settings say of what is seen and of what is not."""

    def __init__(self, parts: Parts, part: str) -> None:
        self.even = False
        self.variables: list[str] = []
        self.merges = False
        if part in parts:
            parts.walk(part, self._start)

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "evenAndOddHeaders":
            self.even = on(attributes.get("val"))
        elif tag == "docVar":
            self.variables.append(shown(attributes.get("name", "")))
        elif tag == "mailMerge":
            self.merges = True


def _unshown_heads(body: _Story, stories: dict[str, tuple[_Story, str]], settings: _Settings, look: Look) -> None:
    """Tell of headers and footers with words that no page shows."""
    shown_keys = {
        key
        for kind, key, first in body.references
        if kind == "default" or (kind == "first" and first) or (kind == "even" and settings.even)
    }
    for key, (story, part) in stories.items():
        name = posixpath.basename(part)
        if story.words and key not in shown_keys and not name.startswith(("footnotes", "endnotes")):
            look.found("header or footer that no page shows", "It has words, and no page shows them.", name)


def _comments(parts: Parts, part: str, look: Look) -> None:
    number = 0
    people: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal number
        if tag == "comment":
            number += 1
            if who := shown(attributes.get("author", "")):
                people.append(who)

    parts.walk(part, start)
    if number:
        by = f" by {listing(people)}" if people else ""
        look.found("comments", f"{count(number, 'comment')}{by}.")


def _number(words: str) -> int:
    try:
        return int(words[:12].rstrip("%"))
    except ValueError:
        return 0

"""An OpenDocument text (.odt) made into a Document: the words in order, with list numbers and tables."""

from datetime import date
from xml.etree.ElementTree import Element

from foidesk.intake.blocks import Block, Blocks
from foidesk.intake.document import Document
from foidesk.intake.packages import Package, damaged, protected, wordless
from foidesk.intake.papers import MOST_TEXT, paper
from foidesk.intake.word import HAS_PICTURES, MACROS, ONLY_PICTURES
from foidesk.intake.word_lists import written_number
from foidesk.intake.xmltree import child, children, number

_LEFT_OUT = frozenset(
    ("annotation", "annotation-end", "tracked-changes", "ruby-text", "title", "desc", "sequence-decls")
)
_MOST_REPEATED = 200
_APART_CM = 0.1
_DEEPEST = 20
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6}


def is_opendocument(parts: frozenset[str]) -> bool:
    """Say whether a zip package is an OpenDocument file."""
    return "content.xml" in parts and "META-INF/manifest.xml" in parts


def read_opendocument(package: Package, content: bytes, name: str, today: date) -> Document:
    """Make a Document of an OpenDocument text; comments and deleted words are left out."""
    manifest = package.xml_if_sound("META-INF/manifest.xml")
    if any(child(entry, "encryption-data") is not None for entry in children(manifest, "file-entry")):
        raise protected(name)
    root = package.xml("content.xml")
    body = child(root, "body", "text")
    if body is None:
        raise damaged(name, "no text body")
    story = _Story(_Rules(root, package.xml_if_sound("styles.xml")))
    try:
        story.flow(body)
    except RecursionError as trouble:
        raise damaged(name, "nested too deep") from trouble
    for mark, note in story.called:
        story.blocks.add(Block(f"{mark} {note}"))
    text, notes = story.blocks.text(), story.notes
    if any(part.startswith(("Basic/", "Scripts/")) for part in package.parts):
        notes.append(MACROS)
    if not text.strip():
        if HAS_PICTURES not in notes:
            raise wordless(name)
        notes = [ONLY_PICTURES if note == HAS_PICTURES else note for note in notes]
    return paper("odt", text, name, content, today, notes=tuple(notes))


class _Rules:
    """The list and paragraph styles of one document."""

    def __init__(self, root: Element, styles: Element | None) -> None:
        self._lists: dict[str, dict[int, Element]] = {}
        self._paragraphs: dict[str, Element] = {}
        for holder in (child(styles, "styles"), child(styles, "automatic-styles"), child(root, "automatic-styles")):
            for one in holder if holder is not None else ():
                key = one.get("name", "")
                if one.tag == "list-style":
                    self._lists[key] = {number(rule.get("level", "")): rule for rule in one}
                elif one.tag == "style" and one.get("family") == "paragraph":
                    self._paragraphs[key] = one

    def level(self, list_style: str, level: int) -> Element | None:
        """Give the rule of one level (from 1) of a list style."""
        return self._lists.get(list_style, {}).get(level)

    def list_of(self, paragraph_style: str) -> str:
        """Give the list style that a paragraph style brings with it."""
        return self._inherited(paragraph_style, "list-style-name")

    def space(self, paragraph_style: str, side: str) -> bool:
        """Say whether a paragraph stands apart on that side."""
        found = self._inherited(paragraph_style, f"margin-{side}", "margin")
        try:
            return float(found[:-2]) * _CM.get(found[-2:], 0.0) >= _APART_CM
        except ValueError:
            return False

    def _inherited(self, key: str, *names: str) -> str:
        for _ in range(_DEEPEST):
            style = self._paragraphs.get(key)
            if style is None:
                return ""
            for holder in (style, child(style, "paragraph-properties")):
                for name in names:
                    if holder is not None and holder.get(name):
                        return holder.get(name, "")
            key = style.get("parent-style-name", "")
        return ""


class _Story:
    """Walks one document and gathers what it says."""

    def __init__(self, rules: _Rules) -> None:
        self.blocks = Blocks()
        self.notes: list[str] = []
        self.called: list[tuple[str, str]] = []
        self._rules = rules
        self._size = 0
        self._space_below = False
        self._ended: dict[tuple[str, int], int] = {}  # where the last list of a style and level ended

    def flow(self, holder: Element) -> None:
        """Take in what a body, a section, a cell or a text box holds, in order."""
        for one in holder:
            if self._size > MOST_TEXT:
                return
            if one.tag in ("p", "h"):
                self._paragraph(one, "", -1)
            elif one.tag == "list":
                self._list(one, one.get("style-name", ""), 1)
            elif one.tag == "table":
                self._table(one)
            elif one.tag == "frame":
                self._frame(one)
            elif one.tag not in _LEFT_OUT:
                self.flow(one)  # sections, indexes, shapes

    def _paragraph(self, node: Element, mark: str, level: int) -> None:
        frames: list[Element] = []
        words: list[str] = []
        self._words(node, words, frames)
        text = "".join(words).strip(" ")
        style = node.get("style-name", "")
        self._size += len(text)
        apart = self._space_below or self._rules.space(style, "top")
        self.blocks.add(Block(f"{mark} {text}".strip(" ") if text.strip() else "", level, apart=apart))
        self._space_below = self._rules.space(style, "bottom")
        for frame in frames:
            self._frame(frame)

    def _words(self, node: Element, words: list[str], frames: list[Element]) -> None:
        _said(node.text, words)
        for one in node:
            if one.tag == "s":
                words.append(" " * max(1, min(_MOST_REPEATED, number(one.get("c", ""), 1))))
            elif one.tag == "tab":
                words.append("\t")
            elif one.tag == "line-break":
                words.append("\n")
            elif one.tag == "frame":
                frames.append(one)
            elif one.tag == "note":
                self._note(one, words)
            elif one.tag not in _LEFT_OUT:
                self._words(one, words, frames)
            _said(one.tail, words)

    def _note(self, node: Element, words: list[str]) -> None:
        body = child(node, "note-body")
        if body is not None and len(self.called) < 1000:
            words.append(f"[{len(self.called) + 1}]")
            self.called.append((words[-1], ""))
            at = len(self.called) - 1
            self.called[at] = (words[-1], self._inside(body))

    def _list(self, node: Element, style: str, level: int) -> None:
        style = node.get("style-name") or style
        key = (style, level)
        counts_on = node.get("continue-numbering") == "true" or bool(node.get("continue-list"))
        rule = self._rules.level(style, level)
        begin = number(rule.get("start-value", ""), 1) if rule is not None else 1
        count = self._ended.get(key, begin - 1) if counts_on else begin - 1
        for item in node:
            if item.tag not in ("list-item", "list-header") or self._size > MOST_TEXT:
                continue
            shown = item.tag == "list-item"
            first = True
            for one in item:
                if one.tag == "list":
                    self._list(one, style, level + 1)
                elif one.tag in ("p", "h"):
                    if first and shown:
                        count = number(item.get("start-value", ""), count + 1) if item.get("start-value") else count + 1
                        self._ended[key] = count
                    own = style or self._rules.list_of(one.get("style-name", ""))
                    mark = self._mark(own, level, count) if first and shown else ""
                    self._paragraph(one, mark, min(level, 10) - 1)
                    first = False
                else:
                    self.flow(item)
                    break
        self._ended[key] = count

    def _mark(self, style: str, level: int, count: int) -> str:
        rule = self._rules.level(style, level)
        if rule is None:
            return ""
        if rule.tag != "list-level-style-number":
            sign = rule.get("bullet-char", "•")
            return sign if sign in ("-", "–", "—") else "•"
        if not rule.get("num-format"):
            return ""
        above = max(0, min(number(rule.get("display-levels", ""), 1), level) - 1)
        pieces = []
        for of in range(level - above, level):
            upper = self._rules.level(style, of)
            form = upper.get("num-format", "1") if upper is not None else "1"
            pieces.append(written_number(self._ended.get((style, of), 1), form))
        pieces.append(written_number(count, rule.get("num-format", "1")))
        return rule.get("num-prefix", "")[:20] + ".".join(pieces) + rule.get("num-suffix", "")[:20]

    def _table(self, node: Element) -> None:
        for row in _rows(node):
            cells: list[str] = []
            for cell in row:
                if cell.tag in ("table-cell", "covered-table-cell"):
                    repeated = max(1, min(_MOST_REPEATED, number(cell.get("number-columns-repeated", ""), 1)))
                    words = self._inside(cell)
                    cells += [words] * (repeated if words and len(words) < 1000 else 1)
            if len(cells) == 1:
                self.blocks.add(Block(cells[0]))
            elif cells:
                self.blocks.add(Block(" | ".join(" ".join(cell.split("\n")) for cell in cells).strip(), row=True))
        self._space_below = True

    def _frame(self, node: Element) -> None:
        for one in node:
            if one.tag == "text-box":
                self.flow(one)
            elif one.tag == "image" and HAS_PICTURES not in self.notes:
                self.notes.append(HAS_PICTURES)

    def _inside(self, holder: Element) -> str:
        outer, self.blocks = self.blocks, Blocks()
        self.flow(holder)
        inner, self.blocks = self.blocks.text(), outer
        return inner


def _rows(node: Element) -> list[Element]:
    found: list[Element] = []
    for one in node:
        if one.tag == "table-row":
            found.append(one)
        elif one.tag in ("table-header-rows", "table-rows", "table-row-group"):
            found += _rows(one)
    return found


def _said(words: str | None, into: list[str]) -> None:
    """Add words with each run of white space as one space (OpenDocument 1.3 part 3, 6.1.2)."""
    if not words:
        return
    plain = "".join(" " if sign in "\t\n\r " else sign for sign in words)
    while "  " in plain:
        plain = plain.replace("  ", " ")
    if plain.startswith(" ") and into and into[-1].endswith(" ") and into[-1].strip(" "):
        plain = plain[1:]
    if plain:
        into.append(plain)

"""A Word file (.docx) made into a Document: the words in order, with list numbers, tables and text boxes."""

from datetime import date
from xml.etree.ElementTree import Element

from foidesk.intake.blocks import Block, Blocks
from foidesk.intake.document import Document
from foidesk.intake.packages import Package, damaged, wordless
from foidesk.intake.papers import MOST_TEXT, paper
from foidesk.intake.word_lists import WordLists
from foidesk.intake.word_styles import WordStyles
from foidesk.intake.xmltree import child, children

HAS_PICTURES = "It holds pictures, which are not read: look at the original for words in them."
ONLY_PICTURES = (
    "This file has no text: it is a picture, such as a scan. Look at the original and type or paste the request."
)
MACROS = "It holds macros. They are kept with the file and were not run."
_ELSEWHERE = "It holds a part in another format, which is not read: look at the original."
_HOLDERS = frozenset(
    ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "ruby",
     "rubyBase", "oMath", "oMathPara", "e", "num", "den", "sup", "sub", "f", "sSup", "sSub", "d", "rad", "deg", "nary")
)  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PICTURES = frozenset(("blip", "imagedata"))


def is_word(parts: frozenset[str]) -> bool:
    """Say whether a zip package is a Word file."""
    return "[Content_Types].xml" in parts and any(part.casefold().startswith("word/") for part in parts)


def read_word(package: Package, content: bytes, name: str, today: date) -> Document:
    """Make a Document of a Word file; headers, footers, comments and deleted words are left out."""
    where = _main_part(package)
    body = child(package.xml(where), "body")
    if body is None:
        raise damaged(name, "no body")
    folder = where.rpartition("/")[0] + "/"
    story = _Story(
        WordLists(package.xml_if_sound(folder + "numbering.xml")),
        WordStyles(package.xml_if_sound(folder + "styles.xml")),
        package.xml_if_sound(folder + "footnotes.xml"),
        package.xml_if_sound(folder + "endnotes.xml"),
    )
    try:
        story.flow(body)
        story.foot()
    except RecursionError as trouble:
        raise damaged(name, "nested too deep") from trouble
    text, notes = story.blocks.text(), story.notes
    if any(part.casefold().endswith("vbaproject.bin") for part in package.parts):
        notes.append(MACROS)
    if not text.strip():
        if HAS_PICTURES not in notes:
            raise wordless(name)
        notes = [ONLY_PICTURES if note == HAS_PICTURES else note for note in notes]
    return paper("word", text, name, content, today, notes=tuple(notes))


def _main_part(package: Package) -> str:
    links = package.xml_if_sound("_rels/.rels")
    for link in children(links, "Relationship"):
        if link.get("Type", "").endswith("/officeDocument"):
            target = link.get("Target", "").lstrip("/")
            if target in package.parts:
                return target
    return "word/document.xml"


class _Story:
    """Walks one document and gathers what it says."""

    def __init__(
        self, lists: WordLists, styles: WordStyles, footnotes: Element | None, endnotes: Element | None
    ) -> None:
        self.blocks = Blocks()
        self.notes: list[str] = []
        self._lists, self._styles = lists, styles
        self._feet = {"footnoteReference": _by_id(footnotes), "endnoteReference": _by_id(endnotes)}
        self._called: list[tuple[str, Element]] = []
        self._size = 0
        self._space_below = False

    def flow(self, holder: Element) -> None:
        """Take in what a body, a cell or a text box holds, in order."""
        for one in holder:
            if self._size > MOST_TEXT:
                return
            if one.tag == "p":
                self._paragraph(one)
            elif one.tag == "tbl":
                self._table(one)
            elif one.tag == "altChunk":
                self._tell(_ELSEWHERE)
            elif one.tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
                self.flow(one)

    def foot(self) -> None:
        """Put the notes that were called for under the text."""
        for mark, note in self._called:
            inner = self._inside(note)
            self._put(Block(f"{mark} {inner}"))

    def _paragraph(self, node: Element) -> None:
        boxes: list[Element] = []
        words: list[str] = []
        for one in node:
            self._run(one, words, boxes)
        text = "".join(words).rstrip(" ")
        about = self._styles.paragraph(child(node, "pPr"))
        level = -1
        if about.num_id and text.strip():
            mark = self._lists.mark(about.num_id, about.level)
            if mark is not None:
                level = about.level
                text = f"{mark} {text}" if mark else text
        self._put(Block(text, level, apart=about.space_above or self._space_below))
        self._space_below = about.space_below
        for box in boxes:
            self.flow(box)

    def _run(self, node: Element, words: list[str], boxes: list[Element]) -> None:
        tag = node.tag
        if tag == "t":
            words.append(node.text or "")
        elif tag in _SIGNS:
            # Where a line or page was broken by the program alone, the file says so ("lastRenderedPageBreak").
            words.append(_SIGNS[tag])
        elif tag == "sym":
            words.append(_symbol(node))
        elif tag in self._feet:
            note = self._feet[tag].get(node.get("id", ""))
            if note is not None and len(self._called) < 1000:
                self._called.append((f"[{len(self._called) + 1}]", note))
                words.append(self._called[-1][0])
        elif tag == "AlternateContent":
            # The same text box in a new and an old form: one of them is enough.
            chosen = child(node, "Choice")
            self._each(chosen if chosen is not None else child(node, "Fallback"), words, boxes)
        elif tag in ("drawing", "pict", "object"):
            self._drawing(node, boxes)
        elif tag == "r" or tag in _HOLDERS:
            self._each(node, words, boxes)

    def _each(self, node: Element | None, words: list[str], boxes: list[Element]) -> None:
        for one in node if node is not None else ():
            self._run(one, words, boxes)

    def _drawing(self, node: Element, boxes: list[Element]) -> None:
        for one in node:
            if one.tag == "txbxContent":
                boxes.append(one)
            elif one.tag == "AlternateContent":
                chosen = child(one, "Choice")
                self._drawing(chosen if chosen is not None else one, boxes)
            else:
                if one.tag in _PICTURES:
                    self._tell(HAS_PICTURES)
                self._drawing(one, boxes)

    def _table(self, node: Element) -> None:
        for row in _rows(node):
            cells = [self._inside(cell) for cell in _cells(row)]
            if len(cells) == 1:
                self._put(Block(cells[0]))  # a frame round the text, not a table of facts
            else:
                self._put(Block(" | ".join(" ".join(cell.split("\n")) for cell in cells).strip(), row=True))
        self._space_below = True

    def _inside(self, holder: Element) -> str:
        outer, self.blocks = self.blocks, Blocks()
        self.flow(holder)
        inner, self.blocks = self.blocks.text(), outer
        return inner

    def _put(self, block: Block) -> None:
        self._size += len(block.text)
        self.blocks.add(block)

    def _tell(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _rows(node: Element) -> list[Element]:
    """Give the rows of a table, also those inside content controls; rows deleted with tracking are left out."""
    found: list[Element] = []
    for one in node:
        if one.tag == "tr" and child(one, "trPr", "del") is None:
            found.append(one)
        elif one.tag in ("sdt", "sdtContent", "customXml", "ins"):
            found += _rows(one)
    return found


def _cells(node: Element) -> list[Element]:
    found: list[Element] = []
    for one in node:
        if one.tag == "tc":
            found.append(one)
        elif one.tag in ("sdt", "sdtContent", "customXml"):
            found += _cells(one)
    return found


def _by_id(notes: Element | None) -> dict[str, Element]:
    return {one.get("id", ""): one for one in (notes if notes is not None else ()) if not one.get("type")}


def _symbol(node: Element) -> str:
    """Give a sign of a picture font: a bullet, for what it looks like is known to its font only."""
    code = node.get("char", "")
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xF000 <= point <= 0xF0FF else chr(point) if 0x20 <= point < 0xD800 else ""

"""Reading HTML from anywhere (Word, Outlook, Excel, web pages, Qt's editor) into the blocks of a rich text.

What a letter can carry is kept: words, bold, italic, underline, links, lists, tables. Fonts, colours,
pictures, scripts, styles, comments and hidden text are dropped. Nothing in the input is ever trusted or refused.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from foidesk.domain.fakelists import FakeItem, Piece, folded, looks_like_item
from foidesk.domain.numerals import NUMBERINGS
from foidesk.domain.pastedstyle import Style, class_rules, declarations, raised, restyled
from foidesk.domain.texttree import EMPTY, Block, ListBlock, Paragraph, RichText, Run, TableBlock

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav p pre section summary"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_VOID_TAGS = "area base basefont br col embed frame hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_TAGS.split())
_DEEPEST = 24
_WIDEST = 40
_LONGEST = 10_000_000
_FAKE = re.compile(r"mso-list:\s*(?!none|ignore)(\w+)\s+level(\d)", re.IGNORECASE)
_WHITE = re.compile("[ \t\r\n\f]+")
_DECLARATION = re.compile(r"<[!?][^<>]*>?")


@dataclass
class _Frame:
    """Something that holds blocks or items: the text itself, a list and its item, a table and its cell."""

    kind: str
    floor: int
    pieces: list[Piece] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[list[RichText]] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    ordered: bool = False
    start: int = 1
    numbering: str = "1"
    implied: bool = False
    header: bool = False
    headless: bool = False
    span: tuple[int, int] = (1, 1)


def read_blocks(html: str, *, copied: bool = False) -> list[Block]:
    """Read any HTML into blocks; they are put into normal form by RichText.

    Of what was `copied` only the words that hold are kept: those struck out or deleted are not.
    """
    reader = _Reader(class_rules(html[:_LONGEST]), Style(copied=copied))
    reader.feed(_without_comments(html[:_LONGEST]))
    reader.close()
    return reader.blocks()


def _without_comments(html: str) -> str:
    """Drop comments and declarations in one pass; html.parser may stop at odd ones."""
    kept = []
    at = 0
    while (found := html.find("<!--", at)) >= 0:
        kept.append(html[at:found])
        end = html.find("-->", found + 4)
        at = found + 4 if end < 0 else end + 3
        if end < 0:  # never closed: only the sign itself goes, the words stay
            kept.append(html[at:].replace("<!--", ""))
            at = len(html)
    kept.append(html[at:])
    whole = _DECLARATION.sub("", "".join(kept))
    last = whole.rfind(">") + 1  # nothing after the last ">" can be a tag
    return whole[:last] + whole[last:].replace("<", "&lt;")


class _Reader(HTMLParser):
    def __init__(self, rules: dict[str, dict[str, str]], begin: Style) -> None:
        super().__init__(convert_charrefs=True)
        self._begin = begin
        self._rules = rules
        self._open: list[tuple[str, Style]] = []
        self._counts: Counter[str] = Counter()
        self._frames = [_Frame("text", 0)]
        self._runs: list[Run] = []
        self._fake: tuple[str, int] | None = None
        self._mark = ""

    def blocks(self) -> list[Block]:
        self._close_frames(1)
        self._flush()
        return folded(self._frames[0].pieces)

    # ---- what the parser tells

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        css = {**self._of_classes(given.get("class", "")), **declarations(given.get("style", ""))}
        style = restyled(self._style, tag, given, css)
        if tag in _VOID:
            if tag == "br":
                self._add("\n", style)
            elif tag == "hr":
                self._flush()
            return
        if tag in ("ul", "ol", "menu", "dir"):
            self._start_list(given, css, ordered=tag == "ol")
        elif tag == "li":
            self._start_item()
        elif tag == "table":
            self._start_table(given)
        elif tag in ("tr", "thead", "tbody", "tfoot"):
            self._start_row(tag)
        elif tag in ("td", "th"):
            self._start_cell(given, header=tag == "th")
        elif tag in _BLOCKS:
            self._start_block(tag)
            if found := _FAKE.search(given.get("style", "")):
                self._fake = found[1], int(found[2])
            elif "msolistparagraph" in given.get("class", "").lower():
                self._fake = "", 1
        if tag in _CLOSES_OTHERS:  # what held before it may just have been closed
            style = restyled(self._style, tag, given, css)
        self._open.append((tag, style))
        self._counts[tag] += 1

    def _of_classes(self, names: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in names.lower().split() if self._rules else ():
            found |= self._rules.get(name, {})
        return found

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self._add("\n", self._style)
        if tag in ("ul", "ol", "menu", "dir"):
            self._end_frame("list")
        elif tag == "li":
            self._end_frame("item")
        elif tag == "table":
            self._end_frame("table")
        elif tag in ("td", "th"):
            self._end_frame("cell")
        elif tag in _BLOCKS:
            self._flush()
        self._pop(tag)

    def handle_data(self, data: str) -> None:
        self._add(data if self._style.keeps_breaks else _WHITE.sub(" ", data), self._style)

    # ---- words and paragraphs

    @property
    def _style(self) -> Style:
        return self._open[-1][1] if self._open else self._begin

    def _add(self, text: str, style: Style) -> None:
        if style.unseen:
            return
        if style.fake_mark:
            self._mark += text
            return
        if style.raised:
            text = raised(text, style.raised)
        top = self._frames[-1]
        if top.kind == "list" and text.strip():
            if top.implied:
                self._close_frames(len(self._frames) - 1)
            else:
                self._start_item()
        self._runs.append(Run(text, style.bold, style.italic, style.underline, style.href))

    def _flush(self) -> None:
        runs, self._runs = self._runs, []
        fake, mark = self._fake, self._mark
        self._fake, self._mark = None, ""
        if not any(run.text.strip(" \u00a0\n\t") for run in runs):
            return
        flow = next(frame for frame in reversed(self._frames) if frame.kind in ("text", "item", "cell"))
        paragraph = Paragraph(tuple(runs))
        if fake and (fake[0] or looks_like_item(paragraph)):
            flow.pieces.append(FakeItem(fake[0], fake[1], mark, paragraph))
        else:
            flow.pieces.append(paragraph)

    def _start_block(self, tag: str) -> None:
        self._flush()
        top = self._frames[-1]
        if top.kind == "list" and top.implied:
            self._close_frames(len(self._frames) - 1)
        if tag == "p":
            self._pop("p")

    def _pop(self, tag: str) -> None:
        """Close the innermost open `tag` of this frame and what was left open in it."""
        if not self._counts[tag]:
            return
        floor = self._frames[-1].floor
        for at in range(len(self._open) - 1, floor - 1, -1):
            if self._open[at][0] == tag:
                self._cut(at)
                return

    def _cut(self, floor: int) -> None:
        for name, _ in self._open[floor:]:
            self._counts[name] -= 1
        del self._open[floor:]

    # ---- lists and tables

    def _push(self, frame: _Frame) -> None:
        self._flush()
        frame.floor = len(self._open)
        self._frames.append(frame)

    def _nearest(self, *kinds: str) -> int:
        """Give the place of the nearest frame of these kinds, not looking out of a table's cell; 0 if none."""
        for at in range(len(self._frames) - 1, 0, -1):
            if self._frames[at].kind in kinds:
                return at
            if self._frames[at].kind == "cell":
                return 0
        return 0

    def _start_list(self, given: dict[str, str], css: dict[str, str], *, ordered: bool) -> None:
        self._flush()
        if len(self._frames) > _DEEPEST:
            return
        start = given.get("start", "").strip()
        numbering = given.get("type", "1")
        if numbering not in NUMBERINGS:
            numbering = _LIST_STYLES.get(css.get("list-style-type", ""), "1")
        top = self._frames[-1]
        if top.kind == "list" and top.items:  # a list straight inside a list belongs to the item before it
            self._start_item(again=True)
        elif top.kind == "list":
            self._start_item()
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
        self._push(_Frame("list", 0, ordered=ordered, start=number, numbering=numbering))

    def _start_item(self, *, again: bool = False) -> None:
        self._flush()
        if len(self._frames) > _DEEPEST + 1:
            return
        at = self._nearest("list")
        if not at:
            self._push(_Frame("list", 0, implied=True))
            at = len(self._frames) - 1
        self._close_frames(at + 1)
        frame = _Frame("item", 0)
        if again:
            frame.pieces.extend(self._frames[at].items.pop())
        self._push(frame)

    def _start_table(self, given: dict[str, str]) -> None:
        self._flush()
        if len(self._frames) > _DEEPEST or given.get("role", "").lower() == "presentation":
            return
        self._push(_Frame("table", 0, headless=given.get("data-header", "") == "none"))

    def _start_row(self, tag: str) -> None:
        self._flush()
        self._end_frame("cell")
        at = self._nearest("table")
        if at:
            self._close_frames(at + 1)
            if tag == "tr":
                self._frames[at].rows.append([])
            elif tag == "thead":
                self._frames[at].header = True

    def _start_cell(self, given: dict[str, str], *, header: bool) -> None:
        self._flush()
        self._end_frame("cell")
        at = self._nearest("table")
        if not at:
            return
        self._close_frames(at + 1)
        table = self._frames[at]
        table.rows = table.rows or [[]]
        if header and len(table.rows) == 1:
            table.header = True
        self._push(_Frame("cell", 0, span=(_span(given.get("colspan")), _span(given.get("rowspan")))))

    def _end_frame(self, kind: str) -> None:
        self._flush()
        at = len(self._frames) - 1
        if kind == "cell":
            while at and self._frames[at].kind not in ("cell", "table"):
                at -= 1
            at = at if self._frames[at].kind == "cell" else 0
        elif kind == "table":
            while at and self._frames[at].kind != "table":
                at -= 1
        else:
            at = self._nearest(kind)
        if at:
            self._close_frames(at)

    def _close_frames(self, down_to: int) -> None:
        """Close the innermost frames until `down_to` of them are left, handing each to the one around it."""
        while len(self._frames) > max(down_to, 1):
            self._flush()
            frame = self._frames.pop()
            self._cut(frame.floor)
            around = self._frames[-1]
            if frame.kind == "item":
                around.items.append(tuple(folded(frame.pieces)))
            elif frame.kind == "cell":
                _put(around, RichText(tuple(folded(frame.pieces))), frame.span)
            else:
                block = _table(frame) if frame.kind == "table" else _list(frame)
                holder = next(f for f in reversed(self._frames) if f.kind in ("text", "item", "cell"))
                holder.pieces.append(block)


_CLOSES_OTHERS = frozenset(("ul", "ol", "menu", "dir", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "p"))
_LIST_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip


def _list(frame: _Frame) -> ListBlock:
    return ListBlock(frame.ordered, tuple(frame.items), frame.start, frame.numbering)


def _table(frame: _Frame) -> TableBlock:
    rows = tuple(tuple(row) for row in frame.rows if row)
    header = frame.header
    if not header and not frame.headless and len(rows) > 1:  # Excel marks its header by bold alone
        runs = [run for cell in rows[0] for run in cell.runs()]
        header = bool(runs) and all(run.bold for run in runs)
    return TableBlock(rows, header)


def _put(table: _Frame, cell: RichText, span: tuple[int, int]) -> None:
    """Put a cell in the first free place of the last row; the places it spans over stay empty."""
    row, number = table.rows[-1], len(table.rows)
    while table.taken.get(len(row), 0) >= number:  # a cell above reaches down here
        row.append(EMPTY)
    for column in range(len(row), len(row) + span[0]):
        table.taken[column] = number + span[1] - 1
    row += [cell, *[EMPTY] * (span[0] - 1)]


def _span(value: str | None) -> int:
    value = (value or "1").strip()
    return min(int(value), _WIDEST) if value.isascii() and value.isdigit() and 0 < len(value) < 6 else 1

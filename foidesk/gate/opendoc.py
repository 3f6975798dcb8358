"""OpenDocument files (.odt, .ods, .odp): hidden tables, rows and words, comments, tracked changes, who wrote them."""

from foidesk.gate.look import Look, Unseen, count, listing, ranges, shown
from foidesk.gate.officeparts import is_path, tells
from foidesk.gate.parts import LOCKED, Attributes, Parts

_MOST_REPEATED = 2_000_000


def is_opendocument(parts: Parts) -> bool:
    """Say whether a package is an OpenDocument file."""
    return "content.xml" in parts and "META-INF/manifest.xml" in parts


def look_at_opendocument(parts: Parts, look: Look) -> None:
    """Look through an OpenDocument file."""
    locked: list[str] = []
    parts.walk("META-INF/manifest.xml", lambda tag, _held: locked.append(tag) if tag == "encryption-data" else None)
    if locked:
        raise LOCKED
    styles = _Styles()
    for part in ("styles.xml", "content.xml"):
        if part in parts:
            parts.walk(part, styles.start)
    content = _Content(styles)
    parts.walk("content.xml", content.start, content.end, content.words)
    content.tell(look)
    _properties(parts, look)
    for part in parts.names:
        low = part.casefold()
        if low.startswith(("basic/", "scripts/")) and not low.endswith(("script-lc.xml", "dialog-lc.xml")):
            look.found("macros", "The file holds macros: a program, with its author's words.", part)
        elif low.startswith("object ") and low.endswith("/content.xml"):
            look.found("embedded file", "A table or chart with its own data lies in the file.", part.split("/")[0])
        elif low.startswith("versions/"):
            look.found("earlier versions", "Earlier versions of the file are kept in it.", part)


class _Styles:
    """The styles whose tables or words are not shown."""

    def __init__(self) -> None:
        self.tables: set[str] = set()
        self.words: set[str] = set()
        self.pages: set[str] = set()
        self._name = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "style":
            self._name = attributes.get("name", "")
        elif tag == "table-properties" and attributes.get("display") == "false":
            self.tables.add(self._name)
        elif tag == "text-properties" and attributes.get("display") == "none":
            self.words.add(self._name)
        elif tag == "drawing-page-properties" and attributes.get("visibility") == "hidden":
            self.pages.add(self._name)


class _Content:
    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._path: list[tuple[str, bool]] = []
        self._table = ""
        self._row = self._repeated = self._page = 0
        self._hidden_row = self._row_used = False
        self.tables: list[str] = []
        self.rows: dict[str, set[int]] = {}
        self.columns: dict[str, int] = {}
        self.notes = self.changes = self.paragraph = 0
        self.hidden: set[int] = set()
        self.pages: set[int] = set()
        self.spoken: set[int] = set()
        self.links: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        style = attributes.get("style-name", "")
        hides = tag in ("p", "span", "h") and style in self._styles.words
        self._path.append((tag, hides))
        if tag == "table":
            self._table, self._row = attributes.get("name", ""), 0
            if style in self._styles.tables:
                self.tables.append(self._table)
        elif tag == "table-row":
            self._repeated = min(_count(attributes.get("number-rows-repeated", "1")), _MOST_REPEATED)
            self._hidden_row = attributes.get("visibility", "visible") in ("collapse", "filter")
            self._row_used = False
        elif tag == "table-column" and attributes.get("visibility", "visible") in ("collapse", "filter"):
            self.columns[self._table] = self.columns.get(self._table, 0) + 1
        elif tag == "annotation":
            self.notes += 1
        elif tag in ("changed-region", "cell-content-change", "insertion-cut-off", "deletion"):
            self.changes += tag != "deletion" or "changed-region" not in [one for one, _ in self._path]
        elif tag == "page":
            self._page += 1
            if style in self._styles.pages:
                self.pages.add(self._page)
        elif tag in ("hidden-text", "hidden-paragraph"):
            self.hidden.add(self.paragraph + 1)
        elif tag in ("cell-range-source", "table-source", "dde-source") or is_path(attributes.get("href", "")):
            self.links.append(attributes.get("href", "") or attributes.get("dde-application", ""))
        if tag in ("p", "h"):
            self.paragraph += 1

    def end(self, tag: str) -> None:
        self._path.pop()
        if tag == "table-row":
            if self._hidden_row and self._row_used:
                first = self._row + 1
                self.rows.setdefault(self._table, set()).update(range(first, first + min(self._repeated, 1_000)))
            self._row += self._repeated

    def words(self, text: str) -> None:
        if not text.strip():
            return
        self._row_used = True
        if any(hides for _, hides in self._path):
            self.hidden.add(self.paragraph)
        if self._page and any(tag == "notes" for tag, _ in self._path):
            self.spoken.add(self._page)

    def tell(self, look: Look) -> None:
        for name in self.tables:
            look.found("hidden sheet", "The sheet is hidden, and goes with the file.", f"sheet ‘{shown(name, 40)}’")
        for name, rows in self.rows.items():
            look.found("hidden rows", "Rows are hidden; they go with the file.",
                       f"sheet ‘{shown(name, 40)}’, {ranges(rows, 'row', 'rows')}")  # fmt: skip
        for name in self.columns:
            look.found("hidden columns", "Columns are hidden; they go with the file.", f"sheet ‘{shown(name, 40)}’")
        if self.notes:
            look.found("comments", f"{count(self.notes, 'comment')} in the file.")
        if self.changes:
            look.found("tracked changes", f"{count(self.changes, 'change')} kept in the file.")
        if self.hidden:
            look.found("hidden text", "Words are formatted as hidden.",
                       ranges(self.hidden, "paragraph", "paragraphs"))  # fmt: skip
        if self.pages:
            look.found("hidden slides", "Slides are hidden in the show.", ranges(self.pages, "slide", "slides"))
        if self.spoken:
            look.found("speaker's notes", "Notes for the speaker go with the file.",
                       ranges(self.spoken, "slide", "slides"))  # fmt: skip
        if self.links:
            look.found("external link", f"The file is linked to another: {listing(map(shown, self.links), most=3)}.")


def _properties(parts: Parts, look: Look) -> None:
    wanted = {"creator": "last modified by", "initial-creator": "author", "printed-by": "printed by",
              "keyword": "keywords", "description": "comments"}  # fmt: skip
    found: dict[str, str] = {}
    custom: list[str] = []
    inside = ""

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal inside
        inside = tag if tag in wanted else ""
        if tag == "user-defined" and attributes.get("name"):
            custom.append(attributes["name"])

    def words(text: str) -> None:
        if inside:
            found[inside] = (found.get(inside, "") + text)[:300]

    if "meta.xml" not in parts:
        return
    try:
        parts.walk("meta.xml", start, None, words)
    except Unseen as why:
        look.blind(why, "properties")
    told = [f"{word} “{shown(found[tag])}”" for tag, word in wanted.items() if tells(found.get(tag, ""))]
    if told:
        look.note("document properties", f"The file tells: {listing(told)}.", "properties")
    if custom:
        look.note("custom properties", f"The file has properties of its own: {listing(map(shown, custom))}.",
                  "properties")  # fmt: skip


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 9 else 1

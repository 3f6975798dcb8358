"""Excel workbooks (.xlsx, .xlsm): hidden sheets, rows, columns and words, pivot caches, comments, links, queries."""

import posixpath
import re
from dataclasses import dataclass

from foidesk.gate.cellstyles import cell_styles
from foidesk.gate.look import Look, Unseen, count, listing, ranges, shown
from foidesk.gate.parts import Attributes, Parts, on
from foidesk.gate.sheetmarks import SheetMarks, letters, sheet_marks

_KINDS = {
    "worksheet": "sheet",
    "chartsheet": "chart sheet",
    "dialogsheet": "dialog sheet",
    "xlMacrosheet": "macro sheet",
}
_MOST_SHEETS = 5_000
_BUILT_IN = "_xlnm."


@dataclass(slots=True)
class _Sheet:
    name: str
    state: str
    part: str
    kind: str


def look_at_workbook(parts: Parts, main: str, look: Look) -> None:
    """Look through a workbook; `main` is the part that lists its sheets."""
    book = _Book(parts, main)
    sheets = book.sheets[:_MOST_SHEETS]
    if len(book.sheets) > _MOST_SHEETS:
        look.blind(Unseen(f"has more than {_MOST_SHEETS:,} sheets", "Save the sheets to disclose as a new file."))
    hidden = {one.name.casefold(): one for one in sheets if one.state in ("hidden", "veryHidden")}
    for one in hidden.values():
        very = one.state == "veryHidden"
        how = "is hidden so that Excel's menu does not show it" if very else "is hidden"
        look.found("very hidden sheet" if very else "hidden sheet",
                   f"The {_KINDS.get(one.kind, 'sheet')} {how}, and goes with the file.", _place(one.name))  # fmt: skip
    if sheets and len(hidden) == len(sheets):
        look.found("hidden sheet", "No sheet of the workbook is shown.")
    styles = cell_styles(parts, next(iter(parts.related(main, "styles")), ""))
    for one in sheets:
        look.allowance.check()
        try:
            if one.part not in parts:
                raise Unseen("is missing from the file", "Open the file in Excel and save it again.")
            if one.kind == "worksheet":
                _tell_sheet(look, one, sheet_marks(parts, one.part, styles), [each.name for each in hidden.values()])
            elif one.kind == "xlMacrosheet":
                look.found("macros", "The sheet holds macros of an old kind.", _place(one.name))
            _beside(parts, look, one)
        except Unseen as why:
            look.blind(why, _place(one.name))
    _people(parts, look)
    _loose(parts, look, book.sheets)
    _pivots(parts, look)
    _links(parts, look)
    _connections(parts, look)
    for name in book.hidden_names:
        look.found("hidden name", f"The name “{shown(name)}” is hidden; what it stands for goes with the file.",
                   "defined names")  # fmt: skip
    if book.locked:
        look.note("protected workbook", "The order of the sheets is protected, so hidden ones cannot be shown.")
    if book.path:
        look.note("file path", f"The workbook tells where it was last saved: {shown(book.path)}.", "workbook")


class _Book:
    """What the part that lists the sheets says."""

    def __init__(self, parts: Parts, main: str) -> None:
        self.sheets: list[_Sheet] = []
        self.hidden_names: list[str] = []
        self.locked = False
        self.path = ""
        self._name: str | None = None
        self._meaning = ""
        self._targets = {one.key: one for one in parts.relations(main) if not one.outside}
        parts.walk(main, self._start, self._end, self._words)

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            target = self._targets.get(attributes.get("r:id", ""))
            part, kind = (target.target, target.kind) if target else ("", "worksheet")
            self.sheets.append(_Sheet(attributes.get("name", ""), attributes.get("state", "visible"), part, kind))
        elif tag == "definedName":
            hides = on(attributes.get("hidden", "0")) and not attributes.get("name", "").startswith(_BUILT_IN)
            self._name, self._meaning = (attributes.get("name", "") if hides else None), ""
        elif tag == "workbookProtection":
            self.locked = on(attributes.get("lockStructure", "0"))
        elif tag == "absPath":
            self.path = attributes.get("url", "")

    def _words(self, words: str) -> None:
        if self._name is not None:
            self._meaning = (self._meaning + words)[:200]

    def _end(self, tag: str) -> None:
        if tag == "definedName" and self._name is not None:
            if self._meaning.strip() and "#REF!" not in self._meaning:
                self.hidden_names.append(self._name)
            self._name = None


def _tell_sheet(look: Look, sheet: _Sheet, marks: SheetMarks, hidden: list[str]) -> None:
    where = _place(sheet.name)
    _tell_rows(look, where, marks)
    for how, name, words in (
        ("hidden", "hidden columns", "hidden"),
        ("folded", "hidden columns in a group", "folded away in a group"),
        ("flat", "hidden columns", "so narrow that they do not show"),
    ):
        spans = [(low, high) for low, high, kind in marks.columns if kind == how]
        used = [number for number in marks.used_columns if any(low <= number <= high for low, high in spans)]
        if used:
            look.found(name, f"Columns with something in them are {words}.", f"{where}, {_columns(used)}")
        elif spans:
            listed = listing(letters(low) if low == high else f"{letters(low)}-{letters(high)}" for low, high in spans)
            one = len(spans) == 1 and spans[0][0] == spans[0][1]
            look.note(name, f"Columns are {words}; nothing stands in them.",
                      f"{where}, {'column' if one else 'columns'} {listed}")  # fmt: skip
    if marks.uncoloured:
        look.found("text hidden by its colour", "What stands there has the colour of what is behind it.",
                   f"{where}, {_cells(marks.uncoloured)}")  # fmt: skip
    if marks.unshown:
        look.found("text hidden by its number format", "The cells hold something, and their number format hides it.",
                   f"{where}, {_cells(marks.unshown)}")  # fmt: skip
    for area, source in marks.lists:
        if named := [name for name in hidden if _names(source, name)]:
            look.found("list from a hidden sheet",
                       f"The list to choose from is taken from the hidden sheet ‘{shown(named[0])}’.",
                       f"{where}, {area}" if area else where)  # fmt: skip
    if marks.protected:
        look.note("protected sheet", "The sheet is protected: nobody can look behind it without its password.", where)


def _tell_rows(look: Look, where: str, marks: SheetMarks) -> None:
    filtered = {row for row in marks.hidden_rows if any(low <= row <= high for low, high in marks.filters)}
    empty: set[int] = set()
    for rows, name, words in (
        (filtered, "hidden rows by a filter", "A filter hides rows; they go with the file."),
        (marks.hidden_rows - filtered, "hidden rows", "Rows are hidden; they go with the file."),
        (marks.folded_rows, "hidden rows in a group", "Rows are folded away in a group; they go with the file."),
        (marks.flat_rows, "hidden rows", "Rows are so low that they do not show; they go with the file."),
    ):
        if used := rows - marks.empty_rows:
            look.found(name, words, f"{where}, {ranges(used, 'row', 'rows')}")
        empty |= rows & marks.empty_rows
    if empty:
        look.note("hidden rows", "Rows are hidden; nothing stands in them.", f"{where}, {ranges(empty, 'row', 'rows')}")


def _beside(parts: Parts, look: Look, sheet: _Sheet) -> None:
    """Tell of what belongs to a sheet and lies beside it: comments, queries, settings of a printer."""
    for relation in parts.relations(sheet.part):
        if relation.outside or relation.target not in parts:
            continue
        if relation.kind == "comments":
            people: list[str] = []
            number = _counted(parts, relation.target, "comment", people)
            if number:
                told = f" (by {listing(map(shown, people))})" if any(one.strip() for one in people) else ""
                look.found("comments", f"{count(number, 'comment')}{told} on cells.", _place(sheet.name))
        elif relation.kind == "threadedComment":
            number = _counted(parts, relation.target, "threadedComment", [])
            look.found("threaded comments", f"{count(number, 'comment')} in conversations.", _place(sheet.name))
        elif relation.kind == "queryTable":
            look.found("query", "The sheet is filled by a query, which goes with the file.", _place(sheet.name))
        elif relation.kind == "printerSettings":
            device = parts.read(relation.target, 1 << 20)[:64].decode("utf-16-le", "replace").split("\0")[0]
            if device.startswith("\\\\"):
                look.note("printer settings", f"The settings for printing name a printer: {shown(device)}.",
                          _place(sheet.name))  # fmt: skip


def _people(parts: Parts, look: Look) -> None:
    names: list[str] = []
    for part in parts.under("xl/persons/"):
        if part.casefold().endswith(".xml"):
            parts.walk(part, lambda tag, held: names.append(held.get("displayName", "")) if tag == "person" else None)
    if names:
        look.note("people named", f"People who wrote comments are named: {listing(map(shown, names))}.")


def _loose(parts: Parts, look: Look, sheets: list[_Sheet]) -> None:
    """Tell of sheets that lie in the file and are in no list: no program shows them, and anybody can unpack them."""
    known = {one.part.casefold() for one in sheets}
    for part in parts.under("xl/worksheets/"):
        if part.casefold().endswith(".xml") and part.casefold() not in known:
            look.found("hidden sheet", "A sheet lies in the file that is not in its list.", posixpath.basename(part))


def _counted(parts: Parts, part: str, wanted: str, people: list[str]) -> int:
    number = 0
    inside = False

    def start(tag: str, _attributes: Attributes) -> None:
        nonlocal number, inside
        number += tag == wanted
        inside = tag == "author"
        if inside:
            people.append("")

    def words(text: str) -> None:
        if inside:
            people[-1] += text[:200]

    def end(_tag: str) -> None:
        nonlocal inside
        inside = False

    parts.walk(part, start, end, words)
    return number


def _pivots(parts: Parts, look: Look) -> None:
    for part in parts.under("xl/pivotcache/pivotcachedefinition"):
        facts: dict[str, str] = {}

        def start(tag: str, attributes: Attributes, facts: dict[str, str] = facts) -> None:
            if tag == "pivotCacheDefinition":
                facts["count"] = attributes.get("recordCount", "")
            elif tag == "worksheetSource":
                sheet, name, area = (attributes.get(key, "") for key in ("sheet", "name", "ref"))
                facts["source"] = " ".join(one for one in (f"sheet ‘{sheet}’" if sheet else "", name, area) if one)
            elif tag == "sharedItems":
                facts["fields"] = str(int(facts.get("fields", "0")) + 1)

        try:
            parts.walk(part, start)
        except Unseen as why:
            look.blind(why, "pivot cache")
        kept = facts.get("count", "")
        records = f"{int(kept):,} records" if kept.isascii() and kept.isdigit() and len(kept) < 12 else "records"
        source = f" from {shown(facts['source'])}" if facts.get("source") else ""
        look.found("pivot cache", f"A pivot table keeps a copy of the {records} that it was made{source}.",
                   posixpath.basename(part))  # fmt: skip


def _links(parts: Parts, look: Look) -> None:
    for part in parts.under("xl/externallinks/"):
        if "/_rels/" in part.casefold() or not part.casefold().endswith(".xml"):
            continue
        cells = _counted(parts, part, "cell", [])
        targets = [one.target for one in parts.relations(part) if one.outside]
        named = f" ({shown(targets[0])})" if targets else ""
        copied = f", with a copy of {count(cells, 'cell')} of it" if cells else ""
        look.found("external link", f"The workbook is linked to another file{named}{copied}.", posixpath.basename(part))


def _connections(parts: Parts, look: Look) -> None:
    for part in parts.under("xl/connections.xml"):
        names: list[str] = []

        def start(tag: str, attributes: Attributes, names: list[str] = names) -> None:
            if tag == "connection":
                names.append(attributes.get("name", "") or attributes.get("id", ""))

        parts.walk(part, start)
        if names:
            look.found("data connection", f"The workbook can fetch data from elsewhere: {listing(map(shown, names))}.")


def _names(source: str, sheet: str) -> bool:
    plain = source.replace("''", "'").casefold()
    return bool(re.search(rf"(?:^|[^\w]){re.escape(sheet.casefold())}'?!", plain))


def _place(name: str) -> str:
    return f"sheet ‘{shown(name, 40)}’"


def _columns(numbers: list[int]) -> str:
    spans = ranges(numbers, "column", "columns")
    return re.sub(r"\d+", lambda found: letters(int(found[0])), spans) if " more" not in spans else spans


def _cells(places: list[str]) -> str:
    listed = listing(places)
    return f"cell {listed}" if len(places) == 1 else f"cells {listed}"

"""OpenDocument spreadsheets (LibreOffice): sheets of plain cells out of content.xml."""

from datetime import date, datetime
from xml.etree.ElementTree import Element

from foidesk.domain.oldlog.sheets import Cell, Sheet
from foidesk.intake.packages import Package
from foidesk.intake.tablelimits import LAST_ROW, MOST_COLUMNS, Gathered, Told, broken, untold
from foidesk.intake.xmltree import children, number

_MOST_REPEATED = 200
_MARK = "application/vnd.oasis.opendocument.spreadsheet"
_PASSED_BY = frozenset({"annotation", "shapes", "forms"})


def is_open_spreadsheet(package: Package) -> bool:
    """Say whether a package is an OpenDocument spreadsheet."""
    return {"content.xml", "mimetype"} <= package.parts and package.read("mimetype").startswith(_MARK.encode())


def read_open_spreadsheet(package: Package, name: str, told: Told = untold) -> tuple[Sheet, ...]:
    """Read every sheet; raises CannotRead for a damaged one."""
    body = next((node for node in package.xml("content.xml").iter("spreadsheet")), None)
    if body is None:
        raise broken(name, "it has no sheets")
    return tuple(_sheet(table, name, told) for table in children(body, "table"))


def _sheet(table: Element, name: str, told: Told) -> Sheet:
    gathered = Gathered(name, told)
    at = 0
    for row in _rows(table):
        repeated = max(1, min(LAST_ROW, number(row.get("number-rows-repeated", ""), 1)))
        cells = _cells(row)
        hidden = row.get("visibility") in ("collapse", "filter")
        for again in range(min(repeated, _MOST_REPEATED) if cells else 0):
            gathered.add(at + again + 1, list(cells), hidden=hidden)
        at += repeated
        if at > LAST_ROW:
            break
    return Sheet(table.get("name", "Sheet"), tuple(gathered.rows), notes=tuple(gathered.notes))


def _rows(node: Element) -> list[Element]:
    found: list[Element] = []
    for one in node:
        if one.tag == "table-row":
            found.append(one)
        elif one.tag in ("table-header-rows", "table-rows", "table-row-group"):
            found += _rows(one)
    return found


def _cells(row: Element) -> list[Cell]:
    cells: list[Cell] = []
    for one in row:
        if one.tag not in ("table-cell", "covered-table-cell"):
            continue
        value = _value(one)
        times = max(1, min(MOST_COLUMNS + 1, number(one.get("number-columns-repeated", ""), 1)))
        over = max(1, min(MOST_COLUMNS, number(one.get("number-columns-spanned", ""), 1)))
        cells += [value] * (times if over == 1 else 1)
        if len(cells) > MOST_COLUMNS + 1:
            break
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _value(cell: Element) -> Cell:
    kind = cell.get("value-type", "")
    if kind == "date":
        return _day(cell.get("date-value", "")) or _words(cell) or None
    if kind in ("float", "percentage", "currency"):
        try:
            return float(cell.get("value", ""))
        except ValueError:
            pass
    return _words(cell) or None


def _day(words: str) -> date | None:
    try:
        return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)
    except ValueError:
        return None


def _words(cell: Element) -> str:
    return "\n".join(_said(one) for one in children(cell, "p"))


def _said(node: Element) -> str:
    parts = [node.text or ""]
    for one in node:
        if one.tag == "s":
            parts.append(" " * max(1, min(1000, number(one.get("c", ""), 1))))
        elif one.tag in ("line-break", "tab"):
            parts.append("\n" if one.tag == "line-break" else "\t")
        elif one.tag not in _PASSED_BY:
            parts.append(_said(one))
        parts.append(one.tail or "")
    return "".join(parts)

"""Which cell styles of a workbook show nothing: white on white, the colour of their cell, or the format ;;;."""

import re
from dataclasses import dataclass, field

from foidesk.gate.parts import Attributes, Parts

_NOTHING = re.compile(r"\s*;\s*;\s*(;\s*)?")
_WHITE, _BLACK, _NONE = "white", "black", "none"


@dataclass(slots=True)
class CellStyles:
    """The numbers of the styles, as cells name them, that hide what stands in the cell."""

    uncoloured: set[str] = field(default_factory=set)
    """The words have the colour of what is behind them."""
    unshown: set[str] = field(default_factory=set)
    """The number format shows nothing."""


def cell_styles(parts: Parts, part: str) -> CellStyles:
    """Read the styles of a workbook."""
    reader = _Reader()
    if part in parts:
        parts.walk(part, reader.start, reader.end)
    return reader.styles()


class _Reader:
    def __init__(self) -> None:
        self._path: list[str] = []
        self._fonts: list[str] = []
        self._fills: list[str] = []
        self._formats: dict[str, str] = {}
        self._cells: list[Attributes] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self._path.append(tag)
        above = self._path[-2] if len(self._path) > 1 else ""
        if tag == "numFmt" and above == "numFmts":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif above == "fonts" and tag == "font":
            self._fonts.append(_BLACK)
        elif tag == "color" and above == "font" and "fonts" in self._path and self._fonts:
            self._fonts[-1] = _colour(attributes) or _BLACK
        elif above == "fills" and tag == "fill":
            self._fills.append(_NONE)
        elif tag == "patternFill" and "fills" in self._path and self._fills:
            self._fills[-1] = {"none": _NONE, "solid": ""}.get(attributes.get("patternType", "none"), "pattern")
        elif tag == "gradientFill" and "fills" in self._path and self._fills:
            self._fills[-1] = "gradient"
        elif tag == "fgColor" and "fills" in self._path and self._fills and self._fills[-1] == "":
            self._fills[-1] = _colour(attributes)
        elif tag == "xf" and above == "cellXfs":
            self._cells.append(attributes)

    def end(self, _tag: str) -> None:
        self._path.pop()

    def styles(self) -> CellStyles:
        found = CellStyles()
        for number, cell in enumerate(self._cells):
            font, fill = _at(self._fonts, cell.get("fontId", "0")), _at(self._fills, cell.get("fillId", "0"))
            behind = _WHITE if fill == _NONE else fill
            if font and font == behind:
                found.uncoloured.add(str(number))
            code = self._formats.get(cell.get("numFmtId", "0"))
            if code is not None and _NOTHING.fullmatch(code):
                found.unshown.add(str(number))
        return found


def _colour(attributes: Attributes) -> str:
    rgb = attributes.get("rgb", "").upper()
    theme, indexed = attributes.get("theme"), attributes.get("indexed")
    tint = attributes.get("tint", "0")
    if rgb:
        return {"FFFFFF": _WHITE, "000000": _BLACK}.get(rgb[-6:], rgb[-6:])
    if theme is not None:
        if theme in ("0", "1") and tint in ("0", "0.0", "-0"):
            return _WHITE if theme == "0" else _BLACK
        return f"theme {theme} {tint}"
    if indexed is not None:
        return (
            _WHITE if indexed in ("1", "9", "65") else _BLACK if indexed in ("0", "8", "64") else f"indexed {indexed}"
        )
    return ""


def _at(held: list[str], number: str) -> str:
    return held[int(number)] if number.isascii() and number.isdigit() and int(number) < len(held) else ""

"""The typefaces of the desk: Source Sans 3 from our own files, in the six sizes of the design and no other."""

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

from foidesk.shipped import resources
from foidesk.ui.look.scale import zoom

FAMILY = "Source Sans 3"
SizeName = Literal["small", "base", "reading", "heading", "title", "figure"]

# Points, so that they follow Windows: 10.5 pt is 14 px at 100%.
POINTS: dict[SizeName, float] = {
    "small": 9.75,
    "base": 10.5,
    "reading": 11.25,
    "heading": 12.0,
    "title": 15.0,
    "figure": 21.0,
}
SEMIBOLD = frozenset({"heading", "title", "figure"})
_FILES = ("Regular", "It", "Semibold", "Bold")


class _Loaded:
    family = ""


def load() -> str:
    """Load our font files once (the program must be running) and give the family to use."""
    if not _Loaded.family:
        folder = resources() / "fonts" / "source-sans-3"
        numbers = [QFontDatabase.addApplicationFont(str(folder / f"SourceSans3-{name}.ttf")) for name in _FILES]
        # A checkout without its fonts still starts, in the system's own face.
        _Loaded.family = (
            FAMILY if -1 not in numbers else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        )
    return _Loaded.family


def points(size: SizeName) -> float:
    """Give the size in points at the present zoom."""
    return round(POINTS[size] * zoom(), 2)


def font(size: SizeName = "base", *, bold: bool | None = None, italic: bool = False) -> QFont:
    """Give a font of the design; headings are semibold unless `bold` says otherwise."""
    made = QFont([load(), "Segoe UI", "DejaVu Sans"])
    made.setPointSizeF(points(size))
    heavy = size in SEMIBOLD if bold is None else bold
    made.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    made.setItalic(italic)
    return made

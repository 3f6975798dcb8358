"""The pieces a PDF page is drawn of: where each lies, its colour, and boxes that are drawn over a picture."""

import ctypes
from typing import Any

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]
TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
_MOST_OBJECTS = 300_000
_DARK = 70
_LIGHT = 245
_PICTURE = 0.3
_LEAST = 8.0
_MOST_BOXES = 2_000


def box_of(raw: Any, piece: Any) -> Box | None:  # noqa: ANN401  the library is untyped
    """Give where a piece lies: left, bottom, right, top."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(piece, *(ctypes.byref(side) for side in sides)):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def colour_of(raw: Any, piece: Any) -> Colour | None:  # noqa: ANN401  the library is untyped
    """Give the colour a piece is filled with; None where it is a pattern."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(piece, *(ctypes.byref(part) for part in parts)):
        return None
    return parts[0].value, parts[1].value, parts[2].value


def meet(one: Box, other: Box) -> bool:
    """Say whether two boxes overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def boxes_over_pictures(raw: Any, page: Any, area: float) -> int:  # noqa: ANN401  the library is untyped
    """Count black or white boxes over a picture of the page that nothing is written on: a scan made unreadable.

    The picture beneath goes with the file. Coloured boxes and boxes with words are a designer's, not a censor's.
    """
    pictures: list[Box] = []
    boxes: list[Box] = []
    for at in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        piece = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(piece)
        box = box_of(raw, piece)
        if box is None:
            continue
        if kind == IMAGE:
            boxes = [one for one in boxes if not meet(one, box)]  # a later picture lies over them
            if (box[2] - box[0]) * (box[3] - box[1]) > _PICTURE * area:
                pictures.append(box)
        elif kind == TEXT:
            boxes = [one for one in boxes if not meet(one, box)]
        elif kind == PATH and len(boxes) < _MOST_BOXES and any(_within(box, picture) for picture in pictures):
            boxes += [box] if _hides(raw, piece, box) else []
    return len(boxes)


def _hides(raw: Any, piece: Any, box: Box) -> bool:  # noqa: ANN401  the library is untyped
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(piece, ctypes.byref(mode), ctypes.byref(stroke))
    colour = colour_of(raw, piece)
    if not mode.value or colour is None or raw.FPDFPageObj_HasTransparency(piece):
        return False
    plain = max(colour) <= _DARK or min(colour) >= _LIGHT
    return plain and box[2] - box[0] >= _LEAST and box[3] - box[1] >= _LEAST


def _within(box: Box, picture: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    whole = wide * high > 0.9 * (picture[2] - picture[0]) * (picture[3] - picture[1])
    return not whole and meet(box, picture)

"""Pictures on letters: letterhead and signature, read with care, scaled to their place."""

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from foidesk.domain.troubles import CannotRead
from foidesk.letters.structure import Node

_POINTS = 72.0
_PRINT_DPI = 300.0
_SCREEN_DPI = 96.0
_MOST_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in its place, in points; without a node it is furniture of the page."""

    image: Image.Image
    x: float
    width: float
    height: float
    node: Node | None = None


@lru_cache(maxsize=8)  # the same letterhead and signature stand on every letter of the day
def fitted(data: bytes, what: str, widest: float, highest: float, x: float = 0.0) -> Picture:
    """Read a PNG or JPEG and scale it down into the room there is; `what` names it if it cannot be read."""
    image = _read(data, what)
    dpi = float(image.info.get("dpi", (_SCREEN_DPI, _SCREEN_DPI))[0] or _SCREEN_DPI)
    dpi = dpi if _SCREEN_DPI <= dpi <= 2400 else _SCREEN_DPI
    scale = min(widest / image.width, highest / image.height, _POINTS / dpi)
    width, height = image.width * scale, image.height * scale
    pixels = (max(round(width / _POINTS * _PRINT_DPI), 1), max(round(height / _POINTS * _PRINT_DPI), 1))
    if pixels[0] < image.width:
        image = image.resize(pixels, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return Picture(_flat(image), x, width, height)


def _flat(image: Image.Image) -> Image.Image:
    """Put see-through parts on white."""
    if image.mode == "RGB":
        return image
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")


def _read(data: bytes, what: str) -> Image.Image:
    """Read a picture as colour, with or without see-through parts."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if opened.width * opened.height > _MOST_PIXELS:
            raise CannotRead(
                f"{what} is too large: {opened.width} by {opened.height} dots.",
                kept="Nothing was changed.",
                do="Choose a smaller picture, for example 1,200 dots wide.",
            )
        opened.load()
        dpi = opened.info.get("dpi")
        clear = "A" in opened.mode or "transparency" in opened.info
        image = opened.convert("RGBA" if clear else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise CannotRead(
            f"{what} could not be read.",
            kept="Nothing was changed.",
            do="Choose a PNG or JPEG file in Settings, Office.",
            details=f"{type(error).__name__}: {error}",
        ) from error
    if dpi:
        image.info["dpi"] = dpi
    return image

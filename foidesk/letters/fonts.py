"""The letters' fonts: Arimo, DejaVu Sans for what it lacks, a hollow box for what both lack; and their widths."""

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from foidesk.letters.engine import TTFont, pdfmetrics
from foidesk.shipped import resources

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Arimo", "Arimo-Bold", "Arimo-Italic", "Arimo-BoldItalic"
FALLBACK = "DejaVuSans"
ABSENT = "\u25a1"
_FILES = {
    REGULAR: "arimo/Arimo-Regular.ttf",
    BOLD: "arimo/Arimo-Bold.ttf",
    ITALIC: "arimo/Arimo-Italic.ttf",
    BOLD_ITALIC: "arimo/Arimo-BoldItalic.ttf",
    FALLBACK: "dejavu/DejaVuSans.ttf",
}
# Joiners, directions and variation selectors steer their neighbours and have no shape of their own.
_SHAPELESS = ("Cf", "Mn")


class Stretch(NamedTuple):
    """Some letters in one font, with their width at one point of size."""

    font: str
    text: str
    width: float


def face(*, bold: bool, italic: bool) -> str:
    """Name the font of a kind of emphasis."""
    return (BOLD_ITALIC if italic else BOLD) if bold else (ITALIC if italic else REGULAR)


@cache
def widths(font: str) -> dict[int, float]:
    """Give the width of each character a font has, in thousandths; the font is loaded when first asked for."""
    made = TTFont(font, str(resources() / "fonts" / _FILES[font]))
    pdfmetrics.registerFont(made)
    return {code: made.face.charWidths[code] for code in made.face.charToGlyph if code in made.face.charWidths}


@lru_cache(maxsize=50_000)
def stretches(text: str, font: str) -> tuple[Stretch, ...]:
    """Cut a word into stretches, each in a font that has its letters."""
    known = widths(font)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    try:
        return (Stretch(font, text, sum([known[code] for code in map(ord, text)]) / 1000),)
    except KeyError:
        pass
    made: list[Stretch] = []
    for letter in text:
        if ord(letter) in known:
            chosen, shown = font, letter
        elif ord(letter) in widths(FALLBACK):
            chosen, shown = FALLBACK, letter
        elif unicodedata.category(letter) in _SHAPELESS:
            continue
        else:
            chosen, shown = FALLBACK, ABSENT
        width = widths(chosen)[ord(shown)] / 1000
        if made and made[-1].font == chosen:
            made[-1] = Stretch(chosen, made[-1].text + shown, made[-1].width + width)
        else:
            made.append(Stretch(chosen, shown, width))
    return tuple(made)


def width(text: str, font: str, size: float) -> float:
    """Measure a text in points."""
    return sum(stretch.width for stretch in stretches(text, font)) * size


def absent(text: str) -> tuple[str, ...]:
    """Give the characters of a text that neither font can draw, each once."""
    found = dict.fromkeys(
        letter
        for letter in unicodedata.normalize("NFC", text)
        if ord(letter) not in widths(REGULAR)
        and ord(letter) not in widths(FALLBACK)
        and letter not in "\n\u00a0"
        and unicodedata.category(letter) not in _SHAPELESS
    )
    return tuple(found)

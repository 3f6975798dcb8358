"""Reading a drawn letter back: its words, its fonts, its ink."""

import io
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from foidesk.letters.pages import page_count, page_text, render_page


def words_of(pdf: bytes) -> str:
    """All words, every break of a line a space."""
    pages = [page_text(pdf, index) for index in range(page_count(pdf))]
    return re.sub(r"\s+", " ", " ".join(pages))


def letters_of(pdf: bytes) -> str:
    """All letters without any blank space: for comparing text that breaks inside a word."""
    return re.sub(r"\s", "", words_of(pdf).replace("\ufffe", "-").replace("\x02", "-"))


def fonts_of(pdf: bytes) -> set[str]:
    """The names of all fonts named in the file."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return {str(one.BaseFont).removeprefix("/") for one in _dictionaries(file) if "/BaseFont" in one}


def fonts_within(pdf: bytes) -> set[str]:
    """The names of the fonts whose shapes lie in the file."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return {str(one.FontName) for one in _dictionaries(file) if "/FontFile2" in one}


def structure_of(pdf: bytes) -> str:
    """What a screen reader is told, in its order: the parts of the letter and their words, as poppler reads them."""
    pdfinfo = shutil.which("pdfinfo")
    if pdfinfo is None:
        pytest.skip("needs pdfinfo (Debian: poppler-utils)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.pdf"
        path.write_bytes(pdf)
        done = subprocess.run([pdfinfo, "-struct-text", "-enc", "UTF-8", str(path)], capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode()


def links_of(pdf: bytes) -> list[str]:
    """The addresses that can be clicked."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        areas = [area for page in file.pages for area in page.get("/Annots", [])]
        return [str(area.A.URI) for area in areas]


def _dictionaries(file: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [one for one in file.objects if isinstance(one, pikepdf.Dictionary)]


def picture_of(pdf: bytes, index: int, dpi: float = 72) -> Image.Image:
    """A page as a picture."""
    page = render_page(pdf, index, dpi)
    return Image.frombytes("RGB", (page.width, page.height), page.data, "raw", "RGB", page.stride)


def place_of(pdf: bytes, words: str, index: int = 0) -> tuple[float, float, float, float]:
    """Where words stand on a page: left, top, right, bottom in millimetres from the top left."""
    page = pypdfium2.PdfDocument(pdf)[index]
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found, words
    boxes = [text.get_charbox(found[0] + offset) for offset in range(found[1])]
    height = page.get_height()
    mm = 25.4 / 72
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return left * mm, (height - top) * mm, right * mm, (height - bottom) * mm

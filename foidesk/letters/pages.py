"""Pages of a PDF as pictures, for the preview and the printer: always drawn from the very bytes that are issued."""

from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]

from foidesk.domain.troubles import CannotRead
from foidesk.pdfium import ONE_AT_A_TIME


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as dots: rows from the top, three bytes (red, green, blue) a dot, `stride` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Give the width and the height of each page, in inches."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            sizes = [document.get_page_size(index) for index in range(len(document))]
            return tuple((width / 72, height / 72) for width, height in sizes)
        finally:
            document.close()


def render_page(pdf: bytes, index: int, dpi: float) -> PageImage:
    """Draw one page, counted from nought, as a picture at `dpi` dots an inch."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            bitmap = document[index].render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=False)
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


def page_text(pdf: bytes, index: int) -> str:
    """Read the words of one page, counted from nought."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            words = document[index].get_textpage().get_text_range()
            return str(words).replace("\r\n", "\n")
        finally:
            document.close()


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise CannotRead(
            "This PDF could not be read.",
            kept="The file itself is untouched.",
            do="Make the letter again, or open the file in another program.",
            details=str(error),
        ) from error

"""A PDF made into a Document: its words page by page; a scanned one says that it has none."""

from datetime import date
from statistics import median
from typing import Any

from foidesk.intake.document import Document
from foidesk.intake.packages import damaged, protected
from foidesk.intake.papers import MOST_TEXT, paper
from foidesk.pdfium import ONE_AT_A_TIME

SCANNED = "This PDF has no text: it is a picture, such as a scan. Look at the original and type or paste the request."
_SOME_SCANNED = "Some pages of this PDF have no text (they may be scans): look at the original for words on them."
_FIRST_PAGES = "Only the first {} pages were read; the file is kept whole."
_GARBLED = "The letters of this PDF cannot be told from its fonts: look at the original and type or paste the request."
_MOST_PAGES = 300
_MOST_ON_A_PAGE = 100_000
_LINE_HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, put in place of the line's end
_ENDS = (".", "?", "!", ":", ";", ")", "”", '"')


def is_pdf(content: bytes) -> bool:
    """Say whether the bytes are a PDF; a few stray bytes may stand before its mark."""
    return b"%PDF-" in content[:1024] and (content.startswith(b"%PDF-") or b"\0" in content or b"endobj" in content)


def read_pdf(content: bytes, name: str, today: date) -> Document:
    """Make a Document of a PDF; scripts, forms' actions and links in it are not looked at."""
    import pypdfium2  # type: ignore[import-untyped]

    with ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as trouble:
            if "password" in str(trouble).casefold():
                raise protected(name) from trouble
            raise damaged(name, str(trouble)) from trouble
        try:
            count = len(pdf)
            pages = _pages(pdf, min(count, _MOST_PAGES))
        except (pypdfium2.PdfiumError, ValueError, OverflowError) as trouble:
            raise damaged(name, str(trouble)) from trouble
        finally:
            pdf.close()
    if count == 0:
        raise damaged(name, "no pages")
    text = _joined(pages)
    notes = []
    if not text.strip():
        notes.append(SCANNED)
    elif any(not page.strip() for page in pages):
        notes.append(_SOME_SCANNED)
    if _unreadable(text):
        notes.append(_GARBLED)
    if count > _MOST_PAGES:
        notes.append(_FIRST_PAGES.format(_MOST_PAGES))
    return paper("pdf", text, name, content, today, notes=tuple(notes))


def _pages(pdf: Any, count: int) -> list[str]:  # noqa: ANN401  the library is untyped
    import pypdfium2

    made: list[str] = []
    size = 0
    for index in range(count):
        if size > MOST_TEXT:
            break
        try:
            page = pdf[index]
            words = page.get_textpage()
            made.append(_page_text(words))
        except pypdfium2.PdfiumError:  # one broken page does not take the others with it
            made.append("")
        size += len(made[-1])
    return made


def _page_text(page: Any) -> str:  # noqa: ANN401  the library is untyped
    count = page.count_chars()
    if count <= 0:
        return ""
    raw = str(page.get_text_range(0, min(count, _MOST_ON_A_PAGE), errors="replace"))
    lines = raw.split("\r\n")
    gaps = _gaps(page, lines)
    made: list[str] = []
    for at, line in enumerate(lines):
        if at in gaps:
            made.append("")
        made.append(line.replace(_LINE_HYPHEN, "-\n").rstrip(" "))
    return "\n".join(made).strip("\n")


def _gaps(page: Any, lines: list[str]) -> set[int]:  # noqa: ANN401  the library is untyped
    """Find the lines with more white above them than between most lines: a new paragraph begins there."""
    from pypdfium2 import raw

    def top(place: int) -> float:
        held = raw.FPDFText_GetCharIndexFromTextIndex(page, place)
        return float(page.get_charbox(held, loose=True)[3]) if held >= 0 else float("nan")

    steps: list[float] = []
    at, before = 0, float("nan")
    for line in lines:
        # A line with a hyphen at its end runs on in this text, so it begins and ends at different heights.
        if line.strip():
            steps.append(before - top(at + _places(line) - _places(line.lstrip())))
            before = top(at + _places(line.rstrip()) - 1)
        else:
            steps.append(float("nan"))
        at += _places(line) + 2
    forward = [step for step in steps if step > 1]
    if len(forward) < 2:
        return set()
    usual = min(median(forward), min(forward) * 1.3)
    return {at for at, step in enumerate(steps) if step > usual * 1.4}


def _places(words: str) -> int:
    return len(words) + sum(1 for sign in words if ord(sign) > 0xFFFF)


def _joined(pages: list[str]) -> str:
    """Join pages: a sentence that runs over the foot of a page goes on in the next line."""
    text = ""
    for page in pages:
        if not page.strip():
            continue
        if text:
            runs_on = not text.rstrip().endswith(_ENDS) and page.lstrip()[:1].islower()
            text += "\n" if runs_on else "\n\n"
        text += page
    return text


def _unreadable(text: str) -> bool:
    strange = sum(1 for sign in text if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < "\t")
    return strange > 20 and strange > len(text) // 4

"""What the pages of a PDF hold and do not show, found by drawing each page with its words and without them.

A letter whose absence changes nothing in the picture is hidden: beneath a box or a picture, or in the colour of what
is behind it. So there is no guessing from shapes, and no alarm over a line, a shaded table or a mark of light colour.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from foidesk.domain.severity import Severity
from foidesk.gate.look import Look, Unseen, count, ranges
from foidesk.gate.parts import DAMAGED, LOCKED
from foidesk.gate.pdfpieces import FORM, IMAGE, PATH, SHADING, TEXT, Box, box_of, boxes_over_pictures, colour_of, meet
from foidesk.pdfium import ONE_AT_A_TIME

_MOST_PAGES = 3_000
_MOST_CHARS = 200_000
_MOST_OBJECTS = 300_000
_MOST_MET = 2_000_000
_MOST_PIXELS = 4_000_000
_MOST_PAIRS = 1_000_000
_DOTS = 1.5  # pixels a point: enough for the smallest print
_FAINT = 10  # steps of 255 that no eye tells from none
_ALIKE = 48
_PAPER = 200
_GREY = 128
_INVISIBLE = (3, 7)
_LINK, _POPUP, _WIDGET = 2, 16, 20
_SIGNS = (1, 17, 18)
_HIDDEN = 2
_FEWEST = 3
_SCANNED = 0.6
_UNDRAWN = Unseen("could not be drawn, so that nobody knows what is hidden there", "Print it to a new PDF.")


_Letter = tuple[str, tuple[int, int, int, int] | None]
"""How a letter is hidden, and where it lies in the picture."""


@dataclass(slots=True)
class _Seen:
    """Pages by what they hide, and how many letters."""

    under: Counter[int] = field(default_factory=Counter)
    coloured: Counter[int] = field(default_factory=Counter)
    behind: Counter[int] = field(default_factory=Counter)
    outside: Counter[int] = field(default_factory=Counter)
    invisible: Counter[int] = field(default_factory=Counter)
    boxes: Counter[int] = field(default_factory=Counter)


def look_at_pages(content: bytes, look: Look) -> None:
    """Look at every page of a PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    with ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(content)
            count = len(pdf)
        except pypdfium2.PdfiumError as trouble:
            raise (LOCKED if "password" in str(trouble).casefold() else DAMAGED) from trouble
    seen = _Seen()
    broken: list[int] = []
    try:
        if count == 0:
            raise DAMAGED
        for index in range(min(count, _MOST_PAGES)):
            look.allowance.check()
            with ONE_AT_A_TIME:
                try:
                    _Page(pdf[index], index + 1).look(seen)
                except (pypdfium2.PdfiumError, ValueError, OverflowError, MemoryError):
                    broken.append(index + 1)
    finally:
        with ONE_AT_A_TIME:
            pdf.close()
        _tell(look, seen)
    if broken:
        look.blind(_UNDRAWN, ranges(broken, "page", "pages"))
    if count > _MOST_PAGES:
        look.blind(Unseen(f"has more than {_MOST_PAGES:,} pages; the rest was not looked at", "Split it."))


def _tell(look: Look, seen: _Seen) -> None:
    for pages, name, words, severity in (
        (seen.under, "text beneath a box",
         "{} lie under a box or picture that only covers them, and can still be copied out.", Severity.ERROR),
        (seen.coloured, "text in the colour of the page", "{} have the colour of the paper behind them.",
         Severity.ERROR),
        (seen.outside, "text outside the page", "{} stand outside the part of the page that shows.", Severity.ERROR),
        (seen.behind, "text behind a scan", "{} stand behind the picture of a page, as a scanner puts them. What is "
         "blacked out in the picture may still stand among them.", Severity.WARNING),
        (seen.invisible, "invisible text", "{} are written so that they do not show.", Severity.WARNING),
    ):  # fmt: skip
        if total := sum(pages.values()):
            letters = f"{total:,} letters"
            look.found(name, words.format(letters), ranges(pages, "page", "pages"), severity)
    if seen.boxes:
        boxes = count(sum(seen.boxes.values()), "box is", "boxes are")
        look.found("picture beneath a box", f"{boxes} drawn over a picture of the page; the picture beneath goes with "
                   "the file.", ranges(seen.boxes, "page", "pages"))  # fmt: skip


class _Page:
    """One page while it is looked at."""

    def __init__(self, page: Any, number: int) -> None:  # noqa: ANN401  the library is untyped
        from pypdfium2 import raw

        self._raw = raw
        self._page = page
        self._number = number
        self._met = 0

    def look(self, seen: _Seen) -> None:
        page = self._page
        words = page.get_textpage()
        try:
            wide, high = page.get_size()
            if boxes := boxes_over_pictures(self._raw, page, wide * high):
                seen.boxes[self._number] = boxes
            count = min(words.count_chars(), _MOST_CHARS)
            if count > 0 and self._suspect():
                self._compare(words, count, seen)
            elif count > 0:
                self._look_outside(words, count, seen)
        finally:
            words.close()
            page.close()

    def _objects(self, holder: Any, form: bool, depth: int = 0) -> Iterator[Any]:  # noqa: ANN401
        raw = self._raw
        many = raw.FPDFFormObj_CountObjects(holder) if form else raw.FPDFPage_CountObjects(holder)
        for at in range(min(many, _MOST_OBJECTS)):
            one = raw.FPDFFormObj_GetObject(holder, at) if form else raw.FPDFPage_GetObject(holder, at)
            if not one:
                continue
            self._met += 1
            if self._met > _MOST_MET:
                raise ValueError("more pieces than any page has")
            yield one
            if depth < 8 and raw.FPDFPageObj_GetType(one) == FORM:
                yield from self._objects(one, True, depth + 1)

    def _suspect(self) -> bool:
        """Say whether anything on the page could hide its words: only then is it drawn."""
        raw = self._raw
        covered = False
        notes = raw.FPDFPage_GetAnnotCount(self._page)
        for at in range(min(notes, 500)):
            note = raw.FPDFPage_GetAnnot(self._page, at)
            kind = raw.FPDFAnnot_GetSubtype(note)
            if kind in _SIGNS:  # the small sign of a note may stand on a word: it is told of as a note
                raw.FPDFAnnot_SetFlags(note, _HIDDEN)
            raw.FPDFPage_CloseAnnot(note)
            covered |= kind not in (_LINK, _POPUP, _WIDGET, *_SIGNS)
        if covered:
            return True
        texts: list[tuple[int, Box, tuple[int, int, int] | None]] = []
        covers: list[tuple[int, Box, tuple[int, int, int] | None]] = []
        many = raw.FPDFPage_CountObjects(self._page)
        for at in range(min(many, _MOST_OBJECTS)):
            one = raw.FPDFPage_GetObject(self._page, at)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == SHADING or (kind == FORM and next(self._objects(one, True), None) is not None):
                return True
            box = box_of(self._raw, one)
            if box is None:
                continue
            colour = colour_of(self._raw, one)
            if kind == TEXT:
                if raw.FPDFTextObj_GetTextRenderMode(one) in _INVISIBLE:
                    return True
                if colour is None or min(colour) > 255 - _ALIKE:
                    return True
                texts.append((at, box, colour))
            elif kind == IMAGE:
                covers.append((at, box, None))
            elif kind == PATH and _broad(box):
                covers.append((at, box, colour))
        if len(texts) * len(covers) > _MOST_PAIRS:
            return True
        return any(
            meet(box, cover) and (order < above or hue is None or _alike(hue, colour))
            for above, cover, hue in covers
            for order, box, colour in texts
        )

    def _look_outside(self, words: Any, count: int, seen: _Seen) -> None:  # noqa: ANN401
        left, bottom, right, top = self._page.get_cropbox()
        run = 0
        for at in range(count + 1):
            box = self._char(words, at) if at < count else (left, bottom, right, top)
            if box is None:
                continue
            if box[2] <= left or box[0] >= right or box[3] <= bottom or box[1] >= top:
                run += 1
                continue
            if run >= _FEWEST:  # a stray sign at the edge is an accident of layout
                seen.outside[self._number] += run
            run = 0

    def _char(self, words: Any, at: int) -> Box | None:  # noqa: ANN401  the library is untyped
        raw = self._raw
        sign = raw.FPDFText_GetUnicode(words, at)
        if sign <= 32 or sign in (0xA0, 0xFFFE) or raw.FPDFText_IsGenerated(words, at) == 1:
            return None
        sides = [ctypes.c_double() for _ in range(4)]
        if not raw.FPDFText_GetCharBox(words, at, *(ctypes.byref(side) for side in sides)):
            return None
        left, right, bottom, top = (side.value for side in sides)
        return (left, bottom, right, top) if right > left and top > bottom else None

    def _compare(self, words: Any, count: int, seen: _Seen) -> None:  # noqa: ANN401  the library is untyped
        """Draw the page with its words and without, and see which letters make no difference."""
        raw, page = self._raw, self._page
        wide, high = page.get_size()
        if not (0 < wide < 1e6 and 0 < high < 1e6):
            raise ValueError("the page has no size")
        scale = min(_DOTS, math.sqrt(_MOST_PIXELS / (wide * high)))
        across, down = max(1, round(wide * scale)), max(1, round(high * scale))
        texts = [one for one in self._objects(page, False) if raw.FPDFPageObj_GetType(one) == TEXT]
        modes = {_address(one): raw.FPDFTextObj_GetTextRenderMode(one) for one in texts}
        full = self._draw(across, down)
        for one in texts:
            raw.FPDFPageObj_SetIsActive(one, False)
        bare = self._draw(across, down)
        run: list[_Letter] = []
        hidden: list[_Letter] = []

        def settle() -> None:
            if len(run) >= _FEWEST:
                hidden.extend(run)
            run.clear()

        for at in range(count):
            box = self._char(words, at)
            if box is None:
                continue
            mode = modes.get(_address(raw.FPDFText_GetTextObject(words, at)), 0)
            spot = self._pixels(box, across, down)
            if spot is None:
                run.append(("outside", None))
                continue
            if not _same(full, bare, spot, across):
                settle()
                continue
            if mode in _INVISIBLE:
                kind = "invisible"
            else:
                kind = "coloured" if self._blends(words, at, bare, spot, across) else "under"
            run.append((kind, spot))
        settle()
        self._note(seen, self._inked(hidden, texts, across, down), self._pictured())

    def _inked(self, hidden: list[_Letter], texts: list[Any], across: int, down: int) -> Counter[str]:
        """Count what is hidden, without letters that the file's own font draws as nothing."""
        tally = Counter(kind for kind, _ in hidden)
        if not tally["under"]:
            return tally
        raw = self._raw
        for one in self._objects(self._page, False):
            if raw.FPDFPageObj_GetType(one) not in (TEXT, FORM):
                raw.FPDFPageObj_SetIsActive(one, False)
        for one in texts:
            raw.FPDFPageObj_SetIsActive(one, True)
        alone = self._draw(across, down, ground=_GREY)  # black and white letters show on grey alike
        blank = bytes((_GREY, _GREY, _GREY, 255)) * (across * down)
        tally["under"] = sum(
            1 for kind, spot in hidden if kind == "under" and spot and not _same(alone, blank, spot, across)
        )
        return tally

    def _note(self, seen: _Seen, tally: Counter[str], pictured: bool) -> None:
        number = self._number
        seen.outside[number] += tally["outside"]
        seen.coloured[number] += tally["coloured"]
        if pictured:  # the words of a scan: a person has to compare
            seen.behind[number] += tally["under"] + tally["invisible"]
        else:
            seen.under[number] += tally["under"]
            seen.invisible[number] += tally["invisible"]
        for pages in (seen.under, seen.coloured, seen.behind, seen.outside, seen.invisible):
            if not pages[number]:
                del pages[number]

    def _pictured(self) -> bool:
        """Say whether a picture covers most of the page, as in a scan."""
        wide, high = self._page.get_size()
        for one in self._objects(self._page, False):
            box = box_of(self._raw, one) if self._raw.FPDFPageObj_GetType(one) == IMAGE else None
            if box is not None and (box[2] - box[0]) * (box[3] - box[1]) > _SCANNED * wide * high:
                return True
        return False

    def _draw(self, across: int, down: int, ground: int = 255) -> bytes:
        import pypdfium2

        bitmap = pypdfium2.PdfBitmap.new_native(across, down, 4)
        try:
            bitmap.fill_rect((ground, ground, ground, 255), 0, 0, across, down)
            flags = self._raw.FPDF_ANNOT if ground == 255 else 0
            self._raw.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, across, down, 0, flags)
            return bytes(bitmap.buffer)[: across * down * 4] if bitmap.stride == across * 4 else b""
        finally:
            bitmap.close()

    def _pixels(self, box: Box, across: int, down: int) -> tuple[int, int, int, int] | None:
        """Give where a letter lies in the picture; None for one that lies outside."""
        raw = self._raw
        xs, ys = [], []
        x, y = ctypes.c_int(), ctypes.c_int()
        for left, top in ((box[0], box[1]), (box[2], box[3])):
            raw.FPDF_PageToDevice(self._page, 0, 0, across, down, 0, left, top, ctypes.byref(x), ctypes.byref(y))
            xs.append(x.value)
            ys.append(y.value)
        low_x, high_x, low_y, high_y = min(xs), max(xs) + 1, min(ys), max(ys) + 1
        if high_x <= 0 or high_y <= 0 or low_x >= across or low_y >= down:
            return None
        return max(0, low_x), max(0, low_y), min(across, high_x), min(down, high_y)

    def _blends(self, words: Any, at: int, bare: bytes, spot: tuple[int, int, int, int], across: int) -> bool:  # noqa: ANN401
        parts = [ctypes.c_uint() for _ in range(4)]
        if not self._raw.FPDFText_GetFillColor(words, at, *(ctypes.byref(part) for part in parts)):
            return False
        place = ((spot[1] + spot[3] - 1) // 2 * across + (spot[0] + spot[2] - 1) // 2) * 4
        blue, green, red = bare[place : place + 3]
        if min(red, green, blue) < _PAPER:  # black words in a black box are as good as beneath it
            return False
        return _alike((parts[0].value, parts[1].value, parts[2].value), (red, green, blue), _FAINT)


def _address(one: Any) -> int:  # noqa: ANN401  the library is untyped
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def _broad(box: Box) -> bool:
    """Say whether a path is a surface, or a stroke as broad as words are high; hair lines hide nothing."""
    return box[2] - box[0] > 2.5 and box[3] - box[1] > 2.5


def _alike(one: tuple[int, int, int], other: tuple[int, int, int] | None, steps: int = _ALIKE) -> bool:
    return other is None or all(abs(a - b) <= steps for a, b in zip(one, other, strict=True))


def _same(full: bytes, bare: bytes, spot: tuple[int, int, int, int], across: int) -> bool:
    left, top, right, bottom = spot
    for row in range(top, bottom):
        first, last = (row * across + left) * 4, (row * across + right) * 4
        one, other = full[first:last], bare[first:last]
        if one != other and any(abs(a - b) > _FAINT for a, b in zip(one, other, strict=True)):
            return False
    return True

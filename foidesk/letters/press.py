"""The press: from a Letter to the bytes of a PDF; the same Letter gives the same bytes on any day.

Drawn by reportlab and bound as PDF/UA-1 and PDF/A-2a, so that it can be read out now and opened in fifty years.
"""

import gc
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import md5
from math import atan2, degrees
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from foidesk.letters import binding, paper
from foidesk.letters.engine import Canvas, ImageReader, PDFTextObject, colour
from foidesk.letters.flow import Chunk, Feed, GridPart, Part, Rule
from foidesk.letters.fonts import BOLD, REGULAR, absent, width, widths
from foidesk.letters.letter import Letter, plain_text
from foidesk.letters.lines import GREY, Line, Measure, Piece
from foidesk.letters.marking import Marking
from foidesk.letters.paper import Sheet
from foidesk.letters.pictures import Picture
from foidesk.letters.setting import set_words
from foidesk.letters.spreading import spread
from foidesk.letters.story import annexes_of, story_of
from foidesk.letters.structure import Node

_RULES = "#666666"
_TINT = "#eff1f3"
_DRAFT = "#ebecef"
_FOOTER_SIZE, _LARGE_FOOTER_SIZE = 9.5, 16.0  # UKAAF: no type of a large print letter is smaller than 16 point
_STAMP = Measure(11.0, 13.0, 0.0)
_HAIRLINE = 0.25
ONE_AT_A_TIME = threading.Lock()  # a font object of reportlab's serves one document at a time


def draw(letter: Letter) -> bytes:
    """Draw a letter as PDF. A picture that cannot be read is a Trouble; no words ever are."""
    with _undisturbed():
        return _drawn(spread(letter))


def _drawn(letter: Letter) -> bytes:
    with ONE_AT_A_TIME:
        whole = Node("Document")
        marked = whole.add("P") if letter.marking.strip() else None
        pages = _pages(letter, whole)
        out = io.BytesIO()
        canvas = _canvas(letter, out)
        for number, (page, sheet) in enumerate(pages, start=1):
            _Page(canvas, letter, number, sheet).draw(page, len(pages), marked if number == 1 else None)
            canvas.showPage()
        canvas.save()
    return binding.bind(out.getvalue(), whole, title=_title(letter), language=letter.language)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put the search for unreachable objects off: a letter makes many, all of them in use until it is drawn."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def cannot_be_drawn(letter: Letter) -> tuple[str, ...]:
    """Give the characters that no font of ours has; they are printed as hollow boxes."""
    return absent(plain_text(letter))


def _pages(letter: Letter, whole: Node) -> list[tuple[Part, Sheet]]:
    pages: list[tuple[Part, Sheet]] = []
    for story, sheet in ((story_of(letter, whole), paper.UPRIGHT), *annexes_of(letter, whole)):
        feed = Feed(story)
        while not feed.done or not pages:
            top = paper.NEXT_TOP if pages else paper.FIRST_TOP
            pages.append((feed.take(sheet.bottom - top, must=True), sheet))
    return pages


def _canvas(letter: Letter, out: io.BytesIO) -> Canvas:
    canvas = blank(
        out,
        title=_title(letter),
        author=letter.author,
        dated=letter.dated,
        language=letter.language,
    )
    canvas.setSubject(binding.in_one_line(letter.subject))
    return canvas


def _title(letter: Letter) -> str:
    return letter.title or f"{letter.subject} ({letter.reference})"


def blank(out: io.BytesIO, *, title: str, author: str, dated: date, language: str = "en-GB") -> Canvas:
    """Give an empty A4 document of ours: named, dated by its own day, the same bytes on any other."""
    widths(REGULAR)
    canvas = Canvas(
        out,
        pagesize=(paper.WIDTH, paper.HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        lang=language,
    )
    canvas.setTitle(binding.in_one_line(title))
    canvas.setAuthor(binding.in_one_line(author))
    canvas.setCreator("FOI Desk")
    canvas.setProducer("FOI Desk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _date(canvas, dated)
    return canvas


def _date(canvas: Canvas, dated: date) -> None:
    """Put the letter's own date into the file, not today's; let the file's number follow from its content."""
    document: Any = canvas._doc
    document._timeStamp = SimpleNamespace(t=0, YMDhms=(dated.year, dated.month, dated.day, 0, 0, 0), dhh=0, dmm=0)
    document.signature = md5(usedforsecurity=False)


class _Page:
    """One page being drawn: tints and rules first, then all the words as one text, then what can be clicked."""

    def __init__(self, canvas: Canvas, letter: Letter, number: int, sheet: Sheet) -> None:
        canvas.setPageSize((sheet.width, sheet.height))
        self._canvas = canvas
        self._letter = letter
        self._number = number
        self._sheet = sheet
        self._text: PDFTextObject = canvas.beginText()
        self._marking = Marking(number - 1, canvas, self._text)
        self._repeated = False
        self._font: tuple[str, float] = ("", 0.0)
        self._colour = ""
        self._stroke = (0.0, "")
        self._later: list[Callable[[], None]] = []

    def draw(self, page: Part, count: int, marked: Node | None) -> None:
        """Draw the page; `count` is of all pages. The marking is read out once, where it is `marked`."""
        if self._letter.draft:
            self._watermark()
        self._for_the_folder()
        self._marking_line(paper.MARKING_TOP, marked)
        self._part(page, paper.NEXT_TOP if self._number > 1 else paper.FIRST_TOP)
        self._marking_line(self._sheet.marking_foot, None)
        if count > 1:
            self._footer(count)
        self._marking.end()
        self._canvas.drawText(self._text)
        for act in self._later:
            act()

    def _part(self, part: Part, top: float) -> None:
        for y, block in part.placed:
            if isinstance(block, GridPart):
                self._grid(block, top + y)
            else:
                self._chunk(block, top + y)

    def _chunk(self, chunk: Chunk, top: float) -> None:
        for y, mark in chunk.marks:
            if isinstance(mark, Line):
                self._line(mark, top + y)
            elif isinstance(mark, Rule):
                middle = top + y + mark.thickness / 2
                self._rule(mark.x, middle, mark.x + mark.width, middle, thickness=mark.thickness, tone=mark.colour)
            else:
                self._picture(mark, top + y)

    def _grid(self, grid: GridPart, top: float) -> None:
        for row in grid.rows:
            above = top + row.y
            if row.tinted:
                self._canvas.setFillColor(colour(_TINT))
                across = grid.edges[-1] - grid.edges[0]
                self._canvas.rect(grid.x, self._sheet.height - above - row.height, across, row.height, stroke=0, fill=1)
            self._repeated = row.repeated or self._repeated
            for cell in row.cells:
                self._part(cell.part, above + grid.padding[1])
            self._repeated = self._repeated and not row.repeated
        if grid.ruled:
            for y in [0.0, *(row.y + row.height for row in grid.rows)]:
                self._rule(grid.edges[0], top + y, grid.edges[-1], top + y, thickness=0.6, tone=_RULES)
            for x in grid.edges:
                self._rule(x, top - 0.3, x, top + grid.height + 0.3, thickness=0.6, tone=_RULES)

    def _line(self, line: Line, top: float) -> None:
        baseline = self._sheet.height - top - line.baseline
        self._marking.line(None if self._repeated else line.node, apart=line.apart)
        for piece in line.pieces:
            self._write(piece, baseline)
            if piece.ink.underline:
                below = self._sheet.height - baseline + piece.ink.size * 0.13
                thickness = piece.ink.size * 0.055
                self._rule(piece.x, below, piece.x + piece.width, below, thickness=thickness, tone=piece.ink.colour)
            if piece.ink.href:
                self._link(piece, baseline)

    def _write(self, piece: Piece, baseline: float) -> None:
        text = self._text
        self._marking.words(piece.ink)
        text._code.append(f"1 0 0 1 {piece.x:.3f} {baseline:.3f} Tm")
        if (piece.font, piece.ink.size) != self._font:
            self._font = (piece.font, piece.ink.size)
            text.setFont(*self._font)
        if piece.ink.colour != self._colour:
            self._colour = piece.ink.colour
            text.setFillColor(colour(self._colour))
        text._code.append(text._formatText(piece.text))  # textOut would measure what is measured already

    def _link(self, piece: Piece, baseline: float) -> None:
        address = quote(piece.ink.href, safe="%/:=&?~#+!$,;'@()*[]")
        low, high = baseline - piece.ink.size * 0.25, baseline + piece.ink.size * 0.9
        area = (piece.x, low, piece.x + piece.width, high)
        self._marking.area()
        self._later.append(lambda: self._canvas.linkURL(address, area, relative=0, thickness=0))

    def _rule(self, *ends: float, thickness: float, tone: str) -> None:
        x1, y1, x2, y2 = ends
        if (thickness, tone) != self._stroke:
            self._stroke = (thickness, tone)
            self._canvas.setLineWidth(thickness)
            self._canvas.setStrokeColor(colour(tone))
        high = self._sheet.height
        self._canvas._code.append(f"n {x1:.3f} {high - y1:.3f} m {x2:.3f} {high - y2:.3f} l S")

    def _picture(self, picture: Picture, top: float) -> None:
        low = self._sheet.height - top - picture.height
        if picture.node:
            picture.node.box = (picture.x, low, picture.x + picture.width, low + picture.height)
            self._marking.figure(picture.node)
        self._canvas.drawImage(ImageReader(picture.image), picture.x, low, picture.width, picture.height)
        if picture.node:
            self._marking.furniture()

    def _footer(self, count: int) -> None:
        self._rule(
            paper.LEFT,
            self._sheet.footer_rule,
            self._sheet.right,
            self._sheet.footer_rule,
            thickness=0.4,
            tone="#999999",
        )
        size = _LARGE_FOOTER_SIZE if self._letter.stacked else _FOOTER_SIZE
        measure = Measure(size, size * 1.2, 0.0, GREY)
        share = self._sheet.room * 0.75
        left = set_words(self._letter.reference, measure, paper.LEFT, share)[:1]
        words = f"Page {self._number} of {count}"
        right = set_words(words, measure, paper.LEFT + share, self._sheet.room - share, align_right=True)
        for chunk in (*left, *right):
            self._chunk(Chunk(chunk.marks[:1], chunk.height), self._sheet.footer - measure.leading / 2)

    def _marking_line(self, top: float, node: Node | None) -> None:
        """Set the protective marking in the middle, on one line."""
        words = self._letter.marking.strip()
        if not words:
            return
        room = min(width(words, BOLD, _STAMP.size) + 1, self._sheet.room)
        x = (self._sheet.width - room) / 2
        for chunk in set_words(words, _STAMP, x, room, bold=True, within=node, tag="")[:1]:
            self._chunk(Chunk(chunk.marks[:1], chunk.height), top)

    def _for_the_folder(self) -> None:
        """Draw hairlines at the left edge: where page one is folded, and the middle for the punch.

        The head of a turned sheet lies at that edge when it is bound with the others.
        """
        if self._letter.fold_marks and self._number == 1:
            for y in paper.FOLDS:
                self._rule(paper.MARK_FROM, y, paper.FOLD_TO, y, thickness=_HAIRLINE, tone="#777777")
        if self._letter.punch_mark:
            ends = (paper.MARK_FROM, paper.PUNCH, paper.PUNCH_TO, paper.PUNCH)
            ends = (ends[1], ends[0], ends[3], ends[2]) if self._sheet is paper.TURNED else ends
            self._rule(*ends, thickness=_HAIRLINE, tone="#777777")

    def _watermark(self) -> None:
        widths(BOLD)
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(self._sheet.width / 2, self._sheet.height / 2)
        canvas.rotate(degrees(atan2(self._sheet.height, self._sheet.width)))
        canvas.setFillColor(colour(_DRAFT))
        canvas.setFont(BOLD, 150)
        canvas.drawString(-width("DRAFT", BOLD, 150) / 2, -52, "DRAFT")
        canvas.restoreState()

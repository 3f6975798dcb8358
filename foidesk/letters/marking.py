"""Marking what is drawn on a page: each stretch of words as a piece of its Node, all else as furniture."""

from foidesk.letters.engine import Canvas, PDFTextObject
from foidesk.letters.lines import Ink
from foidesk.letters.structure import Clicked, Drawn, Node

_FURNITURE = "/Artifact BMC"
_END = "EMC"


class Marking:
    """The marks of one page. Words and shapes are written apart: shapes first, then all the words as one text."""

    def __init__(self, page: int, canvas: Canvas, text: PDFTextObject) -> None:
        self._page = page
        self._canvas = canvas
        self._text = text
        self._marks = 0
        self._areas = 0
        self._open: Node | None = None
        self._line: Node | None = None
        self._begun = False
        self._canvas._code.append(_FURNITURE)

    def line(self, node: Node | None, *, apart: bool = False) -> None:
        """Begin a line; one that stands apart is parted by a space from what was read before it."""
        if apart and node is not None and node is self._line and self._begun:
            self._text.textOut(" ")
        self._line = node

    def words(self, ink: Ink) -> None:
        """Have the words that follow belong to the line's node, or to a link in it."""
        node = self._line
        if node is not None and ink.href:
            last = node.kids[-1] if node.kids else None
            going_on = isinstance(last, Node) and last.tag == "Link" and last.alt == ink.href
            node = last if going_on and isinstance(last, Node) else node.add("Link", alt=ink.href)
        if self._begun and node is self._open:
            return
        self._close()
        self._text._code.append(_FURNITURE if node is None else self._mark(node))
        self._open, self._begun = node, True

    def area(self) -> None:
        """Note that what is open can be clicked; areas are counted in the order in which they are noted."""
        if self._open is not None:
            self._open.kids.append(Clicked(self._page, self._areas))
        self._areas += 1

    def figure(self, node: Node) -> None:
        """Have the shape that follows belong to a node."""
        self._canvas._code += [_END, self._mark(node)]

    def furniture(self) -> None:
        """Have the shapes that follow be furniture of the page again."""
        self._canvas._code += [_END, _FURNITURE]

    def end(self) -> None:
        """Close what is open."""
        self._close()
        self._canvas._code.append(_END)

    def _close(self) -> None:
        if self._begun:
            self._text._code.append(_END)
        self._begun = False

    def _mark(self, node: Node) -> str:
        node.kids.append(Drawn(self._page, self._marks))
        self._marks += 1
        return f"/{node.tag} <</MCID {self._marks - 1}>> BDC"

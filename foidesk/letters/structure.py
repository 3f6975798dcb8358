"""What a letter is made of, for a reader who hears it: headings, paragraphs, lists, tables and links as a tree.

The tree is built from the Letter while it is set, so its order is the order in which the letter is read, however
the pages break. Drawing notes on each Node which marked pieces of which page belong to it (PDF 1.7, 14.7-14.8).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Drawn(NamedTuple):
    """A marked piece of a page (both counted from nought)."""

    page: int
    mark: int


class Clicked(NamedTuple):
    """An area of a page that can be clicked: its place among the areas of that page."""

    page: int
    area: int


@dataclass(slots=True, eq=False)
class Node:
    """One part of a letter. `alt` says in words what a picture or a link is, `words` what a heading says.

    The cell of a table has a `scope` if it is a header, and may `span` several columns.
    """

    tag: str
    kids: list[Kid] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    span: int = 1
    words: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, tag: str, *, alt: str = "", scope: str = "", span: int = 1) -> Node:
        """Begin a part within this one, after those it has."""
        made = Node(tag, alt=alt, scope=scope, span=span)
        self.kids.append(made)
        return made

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of it was drawn; the cell of a table keeps its place all the same."""
        if self.tag in _PLACES:
            return False
        return all(isinstance(kid, Node) and kid.is_empty for kid in self.kids)


Kid: TypeAlias = Node | Drawn | Clicked
_PLACES = frozenset({"TD", "TH", "TR"})

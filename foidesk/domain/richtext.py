"""The text of a response: paragraphs, lists, tables, links, emphasis; one frozen tree, one safe HTML form.

However a RichText is made, it is in normal form: blank space collapsed, equal neighbours merged, nothing
empty, no control characters, links only to http, https, mailto and tel. So equal texts are equal objects,
and `from_html(text.to_html()) == text` holds exactly.
"""

from collections.abc import Iterable, Sequence

from foidesk.domain.linktext import address_of, clean, names_itself, safe_link
from foidesk.domain.pasted import read_blocks
from foidesk.domain.texttree import EMPTY, Block, ListBlock, Paragraph, RichText, Run, TableBlock

__all__ = [
    "EMPTY",
    "Block",
    "ListBlock",
    "Paragraph",
    "RichText",
    "Run",
    "TableBlock",
    "address_of",
    "clean",
    "from_html",
    "from_plain",
    "from_rows",
    "names_itself",
    "safe_link",
]


def from_html(html: str) -> RichText:
    """Read any HTML (Word's, Excel's, Qt's, a stranger's); keep what a letter can carry, never fail."""
    return RichText(tuple(read_blocks(html)))


def from_plain(text: str) -> RichText:
    """Read plain text: a blank line begins a paragraph, other line breaks stay."""
    return RichText((Paragraph((Run(text),)),))


def from_rows(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> RichText:
    """Give a table of plain words, its headings first."""
    return RichText((TableBlock(tuple(tuple(map(from_plain, row)) for row in (headings, *rows))),))

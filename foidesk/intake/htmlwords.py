"""The words of an HTML mail or page as text: tables that only place words become lines, forms become labelled lines."""

import re

from foidesk.domain.richtext import ListBlock, RichText, TableBlock
from foidesk.domain.texttree import Block

_LONGEST_LABEL = 90
_FORM_WORDS = re.compile(
    r"\b(?:names?|forename|surname|e-?mail|address|post ?code|tele?phone|phone|mobile|subject|organi[sz]ation|company"
    r"|request|message|enquiry|question|comments?|details|information|date|reference|title|format|submitted)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.):]\)?|[-–•*]", re.IGNORECASE)


def words_of(text: RichText) -> str:
    """Give the text with its lines: list marks are kept, and nothing of a cell runs into the next line."""
    return "\n\n".join(filter(None, map(_words, text.blocks)))


def _words(block: Block) -> str:
    if not isinstance(block, TableBlock):
        return RichText((block,)).plain()
    rows = [tuple(cell for cell in row if not cell.is_empty) for row in block.rows]
    rows = [row for row in rows if row]
    if all(len(row) == 1 for row in rows) or _only_places(block):
        return "\n\n".join(words_of(cell) for row in rows for cell in row)
    if all(len(row) <= 2 for row in rows):
        if _is_form(block):
            return "\n".join(_labelled(*row) for row in block.rows)
        if all(_MARK.fullmatch(row[0].plain().strip()) for row in rows):  # a list that was set as a table
            return "\n".join(" ".join(map(words_of, row)) for row in rows)
    return RichText((block,)).plain()


def _only_places(block: TableBlock) -> bool:
    """Tell whether a table only sets words side by side: its cells hold lists, or paragraphs upon paragraphs."""
    return len(block.rows) <= 4 and any(
        len(cell.blocks) > 2 or any(isinstance(one, ListBlock) for one in cell.blocks)
        for row in block.rows
        for cell in row[1:2] or row
        if not _is_form(block)
    )


def _is_form(block: TableBlock) -> bool:
    """Tell whether a table of two columns is a form that was filled in: labels at the left, two of them usual ones."""
    if any(len(row) != 2 for row in block.rows) or len(block.rows) < 2:
        return False
    labels = [row[0].plain().strip() for row in block.rows]
    if any("\n" in label or len(label) > _LONGEST_LABEL for label in labels):
        return False
    return sum(bool(_FORM_WORDS.search(label)) for label in labels) >= min(2, len(labels))


def _labelled(label: RichText, value: RichText) -> str:
    words, said = label.plain().strip(), words_of(value).strip()
    if not words:
        return said
    words = words if words[-1] in ":?" else f"{words}:"
    if "\n" not in said:
        return f"{words} {said}".rstrip()
    return f"{words}\n{said}\n"

"""The tree of a rich text and its normal form; `richtext` is the door to it.

However a RichText is made, it is in normal form: blank space collapsed, equal neighbours merged, nothing
empty, no control characters, only safe links. So equal texts are equal objects.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from foidesk.domain.linktext import address_of, clean, names_itself, safe_link, with_addresses
from foidesk.domain.numerals import NUMBERINGS, numeral

_BLANK = " \u00a0"
_PIECES = re.compile("\n+|[ \u00a0]+|[^ \u00a0\n]+")


@dataclass(frozen=True)
class Run:
    """A stretch of text of one kind; a newline in it is a line break. A link to anywhere odd is dropped."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    href: str = ""

    def __post_init__(self) -> None:
        href = safe_link(self.href)
        object.__setattr__(self, "href", href)
        object.__setattr__(self, "text", clean(self.text))
        if href:  # a link is underlined as a link
            object.__setattr__(self, "underline", False)

    def kind(self) -> tuple[bool, bool, bool, str]:
        """Give everything but the text."""
        return self.bold, self.italic, self.underline, self.href


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The bare words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class ListBlock:
    """A list; `numbering` is HTML's type of an ordered list: 1, a, A, i or I."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1
    numbering: str = "1"

    def marker(self, index: int) -> str:
        """Give the mark before the item at `index`, counted from nought."""
        if not self.ordered:
            return "\u2022"
        return f"{numeral(self.start + index, self.numbering)}."


@dataclass(frozen=True)
class TableBlock:
    """A table; with `header` its first row names the columns. A table in a cell becomes lines of text."""

    rows: tuple[tuple[RichText, ...], ...]
    header: bool = True


Block: TypeAlias = Paragraph | ListBlock | TableBlock


@dataclass(frozen=True)
class RichText:
    """A text as a caseworker writes it, in normal form."""

    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", _normal(self.blocks))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.blocks

    def runs(self) -> Iterator[Run]:
        """Give every run in reading order."""
        yield from _runs(self.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give every paragraph in reading order, those in lists and tables too."""
        yield from _paragraphs(self.blocks)

    def plain(self) -> str:
        """Give the text for mail and screen readers: list marks kept, links as "text (address)"."""
        return "\n\n".join(_plain(block) for block in self.blocks)

    def words(self) -> int:
        """Count the words."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs())

    def links(self) -> tuple[str, ...]:
        """Give the addresses linked to, in order; a link in several pieces counts once."""
        found: list[str] = []
        for paragraph in self.paragraphs():
            found += [href for href, _ in _by_link(paragraph.runs) if href]
        return tuple(found)

    def with_links(self) -> RichText:
        """Turn bare web and mail addresses in the text into links."""
        return RichText(_mapped(self.blocks, _linked))

    def mapped(self, change: Callable[[Run], Run]) -> RichText:
        """Give the same text with each run changed."""
        return RichText(_mapped(self.blocks, lambda run: (change(run),)))

    def with_paragraphs(self, change: Callable[[Paragraph], Paragraph]) -> RichText:
        """Give the same text with each paragraph changed, in reading order."""
        return RichText(_changed(self.blocks, change))

    def to_html(self) -> str:
        """Give the one safe HTML form."""
        return "".join(_html(block) for block in self.blocks)


# ---- the normal form


def _normal(blocks: Iterable[Block]) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            made += _normal_paragraphs(block.runs)
        elif isinstance(block, ListBlock):
            items = tuple(item for item in map(_normal, block.items) if item)
            if items:
                made.append(_normal_list(block, items))
        else:
            made += _normal_table(block)
    return tuple(made)


def _normal_list(block: ListBlock, items: tuple[tuple[Block, ...], ...]) -> ListBlock:
    if not block.ordered:
        return ListBlock(False, items)
    numbering = block.numbering if block.numbering in NUMBERINGS else "1"
    return ListBlock(True, items, block.start if 0 <= block.start <= 9999 else 1, numbering)


def _normal_table(block: TableBlock) -> tuple[Block, ...]:
    width = max((len(row) for row in block.rows), default=0)
    if not any(cell.blocks for row in block.rows for cell in row):
        return ()
    if width == 1 and len(block.rows) == 1:  # a frame around a text, not a table
        return block.rows[0][0].blocks
    rows = [tuple(map(_flat, row)) + (EMPTY,) * (width - len(row)) for row in block.rows]
    if block.header:  # the header is bold by its place; bold in it would be said twice
        rows[0] = tuple(RichText(_mapped(cell.blocks, _unbold)) for cell in rows[0])
    return (TableBlock(tuple(rows), block.header),)


def _flat(cell: RichText) -> RichText:
    """Write the tables inside a cell out as lines, one for each row."""
    return RichText(tuple(_without_tables(cell.blocks))) if any(map(_holds_table, cell.blocks)) else cell


def _holds_table(block: Block) -> bool:
    if isinstance(block, ListBlock):
        return any(_holds_table(inner) for item in block.items for inner in item)
    return isinstance(block, TableBlock)


def _without_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, TableBlock):
            for row in block.rows:
                filled = [cell for cell in row if not cell.is_empty]
                if len(filled) == 1:  # a frame around a text: its paragraphs and lists stay what they are
                    yield from _without_tables(filled[0].blocks)
                    continue
                pieces = [_in_one_line(cell) for cell in filled]
                runs = [run for piece in pieces for run in (Run(" | "), *piece)]
                yield Paragraph(tuple(runs[1:]))
        elif isinstance(block, ListBlock):
            yield replace(block, items=tuple(tuple(_without_tables(item)) for item in block.items))
        else:
            yield block


def _in_one_line(cell: RichText) -> list[Run]:
    """Give the runs of a cell with a blank between its paragraphs, so that no two words grow together."""
    runs = [run for paragraph in cell.paragraphs() for run in (Run(" "), *paragraph.runs)]
    return runs[1:]


def _normal_paragraphs(runs: Iterable[Run]) -> Iterator[Paragraph]:
    """Settle blank space over the whole paragraph, whichever run it stands in; a blank line parts paragraphs."""
    kept: list[tuple[str, Run]] = []
    blank: tuple[str, Run] | None = None
    line_break: tuple[str, Run] | None = None
    breaks = 0
    for run in runs:
        for piece in _PIECES.findall(run.text):
            if piece[0] == "\n":
                breaks += len(piece)
                line_break = line_break or ("\n", run)
            elif piece[0] in _BLANK:
                blank = (piece if len(piece) == 1 and blank is None else " ", blank[1] if blank else run)
            else:
                if breaks > 1 and kept:
                    yield _merged(kept)
                    kept = []
                elif kept and (between := line_break or blank):
                    kept.append(between)
                kept.append((piece, run))
                blank, line_break, breaks = None, None, 0
    if kept:
        yield _merged(kept)


def _merged(pieces: list[tuple[str, Run]]) -> Paragraph:
    return Paragraph(
        tuple(
            Run("".join(text for text, _ in same), *kind)
            for kind, same in groupby(pieces, key=lambda piece: piece[1].kind())
        )
    )


# ---- walking


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _paragraphs(item)
        else:
            for row in block.rows:
                for cell in row:
                    yield from _paragraphs(cell.blocks)


def _runs(blocks: Iterable[Block]) -> Iterator[Run]:
    for paragraph in _paragraphs(blocks):
        yield from paragraph.runs


def _by_link(runs: Iterable[Run]) -> Iterator[tuple[str, list[Run]]]:
    """Group neighbouring runs by the address they lead to."""
    for href, same in groupby(runs, key=lambda run: run.href):
        yield href, list(same)


def _changed(blocks: Iterable[Block], change: Callable[[Paragraph], Paragraph]) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            made.append(change(block))
        elif isinstance(block, ListBlock):
            made.append(replace(block, items=tuple(_changed(item, change) for item in block.items)))
        else:
            rows = tuple(tuple(RichText(_changed(cell.blocks, change)) for cell in row) for row in block.rows)
            made.append(replace(block, rows=rows))
    return tuple(made)


def _mapped(blocks: Iterable[Block], change: Callable[[Run], Iterable[Run]]) -> tuple[Block, ...]:
    return _changed(blocks, lambda one: Paragraph(tuple(new for run in one.runs for new in change(run))))


def _unbold(run: Run) -> tuple[Run]:
    return (replace(run, bold=False),)


def _linked(run: Run) -> Iterator[Run]:
    for text, href in [(run.text, run.href)] if run.href else with_addresses(run.text):
        yield replace(run, text=text, href=href)


# ---- plain text and HTML


def _plain(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "".join(_plain_link(href, runs) for href, runs in _by_link(block.runs))
    if isinstance(block, TableBlock):
        return "\n".join(" | ".join(cell.plain().replace("\n", " ") for cell in row) for row in block.rows)
    lines = []
    for index, item in enumerate(block.items):
        mark = block.marker(index) + " "
        text = "\n".join(map(_plain, item))
        lines.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(lines)


def _plain_link(href: str, runs: list[Run]) -> str:
    text = "".join(run.text for run in runs)
    return text if not href or names_itself(text, href) else f"{text} ({address_of(href)})"


def _html(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_html_runs(block.runs)}</p>"
    if isinstance(block, ListBlock):
        opening = "ul"
        if block.ordered:
            opening = "ol" + (f' type="{block.numbering}"' if block.numbering != "1" else "")
            opening += f' start="{block.start}"' if block.start != 1 else ""
        items = "".join(f"<li>{_html_item(item)}</li>" for item in block.items)
        return f"<{opening}>{items}</{opening[:2]}>"
    rows = [[cell.to_html() for cell in row] for row in block.rows]
    head = ""
    if block.header:
        cells = "".join(f"<th>{cell}</th>" for cell in rows[0])
        head = f"<thead><tr>{cells}</tr></thead>"
    body = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows[bool(head) :])
    # A first row in bold counts as a header when pasted; the attribute says that this one does not.
    mark = "" if head else ' data-header="none"'
    return f"<table{mark}>{head}<tbody>{body}</tbody></table>"


def _html_item(item: tuple[Block, ...]) -> str:
    """Leave the first paragraph of an item bare, as every editor does."""
    first, *rest = item
    opening = _html_runs(first.runs) if isinstance(first, Paragraph) else _html(first)
    return opening + "".join(map(_html, rest))


def _html_runs(runs: Iterable[Run]) -> str:
    made = []
    for run in runs:
        text = html.escape(run.text).replace("\n", "<br>").replace("\u00a0", "&nbsp;")
        for tag, wanted in (("u", run.underline), ("i", run.italic), ("b", run.bold)):
            text = f"<{tag}>{text}</{tag}>" if wanted else text
        made.append(f'<a href="{html.escape(run.href)}">{text}</a>' if run.href else text)
    return "".join(made)


EMPTY = RichText()
"""No text."""

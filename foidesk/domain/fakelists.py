"""Word's lists: paragraphs that only look like items are folded into real lists."""

import re
from dataclasses import dataclass, replace
from typing import TypeAlias

from foidesk.domain.texttree import Block, ListBlock, Paragraph

_BULLET = re.compile(r"[\s\u00a0]*[\u00b7\u2022\u25aa\u25cf\u25cb\u2013\u2014\u00a7\uf0a7\uf0b7o*-][\s\u00a0]+")
_NUMBER = re.compile(r"[\s\u00a0]*\(?(?:(\d{1,4})|([a-z])|([A-Z]))[.)][\s\u00a0]+")


@dataclass(frozen=True)
class FakeItem:
    """A paragraph of Word's that plays an item: which list, which level, the mark it showed."""

    list_id: str
    level: int
    mark: str
    paragraph: Paragraph


Piece: TypeAlias = Block | FakeItem


def looks_like_item(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with a list's mark and a gap."""
    return bool(_BULLET.match(paragraph.text) or _NUMBER.match(paragraph.text))


def folded(pieces: list[Piece]) -> list[Block]:
    """Fold neighbouring fake items into lists, deeper levels inside the item before them."""
    blocks: list[Block] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, FakeItem):
            blocks.append(piece)
            at += 1
            continue
        end = at
        while end < len(pieces) and isinstance(pieces[end], FakeItem):
            end += 1
        blocks += _lists([fake for fake in pieces[at:end] if isinstance(fake, FakeItem)])
        at = end
    return blocks


def _lists(fakes: list[FakeItem]) -> list[Block]:
    made: list[Block] = []
    at = 0
    while at < len(fakes):
        first = fakes[at]
        ordered, start, numbering, _ = _read_mark(first)
        items: list[tuple[Block, ...]] = []
        while at < len(fakes):
            fake = fakes[at]
            if fake.level > first.level and items:
                end = at
                while end < len(fakes) and fakes[end].level > first.level:
                    end += 1
                items[-1] += tuple(_lists(fakes[at:end]))
                at = end
                continue
            mark = _read_mark(fake)
            if items and (fake.list_id != first.list_id or fake.level < first.level or mark[0] != ordered):
                break
            items.append((mark[3],))
            at += 1
        made.append(ListBlock(ordered, tuple(items), start, numbering))
    return made


def _read_mark(fake: FakeItem) -> tuple[bool, int, str, Paragraph]:
    """Give whether the item is numbered, its number, the kind of numbering and the text without the mark."""
    paragraph = fake.paragraph
    text = fake.mark.strip(" \u00a0\n\t") + " "
    if not text.strip():
        text = paragraph.text[:60]
        found = _BULLET.match(text) or _NUMBER.match(text)
        if found:
            paragraph = _without(paragraph, found.end())
    number = _NUMBER.match(text)
    if number is None:
        return False, 1, "1", paragraph
    if number[1]:
        return True, int(number[1]), "1", paragraph
    letter = number[2] or number[3]
    return True, ord(letter.lower()) - 96, "a" if number[2] else "A", paragraph


def _without(paragraph: Paragraph, length: int) -> Paragraph:
    """Cut the first characters off a paragraph."""
    runs = []
    for run in paragraph.runs:
        cut = min(length, len(run.text))
        length -= cut
        runs.append(replace(run, text=run.text[cut:]))
    return Paragraph(tuple(runs))

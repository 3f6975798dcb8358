"""A composed Letter as JSON and back, to be kept beside the bytes that were issued: what was composed, not how.

The signature's picture is left out: it stands in the issued bytes and in no copy that others can change.
"""

import base64
import json
from dataclasses import replace
from datetime import date
from typing import Any

from foidesk.domain.richtext import RichText, from_html
from foidesk.letters.letter import Asked, Body, Heading, HeadLine, Letter, Letterhead, Row, Table

MEDIA_TYPE = "application/json"
_PLAIN = (
    *("reference", "subject", "salutation", "valediction", "ink_space", "font_points", "draft", "number_items"),
    *("title", "author", "language", "stacked", "marking", "fold_marks", "punch_mark", "wording"),
)
_LINES = ("address", "signatory", "enclosures")


def dump(letter: Letter) -> bytes:
    """Write a letter; the same letter gives the same bytes."""
    said: dict[str, Any] = {name: getattr(letter, name) for name in _PLAIN}
    said |= {name: list(getattr(letter, name)) for name in _LINES}
    said["dated"] = letter.dated.isoformat()
    said["references"] = [list(pair) for pair in letter.references]
    said["opening"], said["closing"] = letter.opening.to_html(), letter.closing.to_html()
    said["body"] = [_block(block) for block in letter.body]
    head = letter.letterhead
    if head is not None:
        said["letterhead"] = {
            "lines": [[line.text, line.bold] for line in head.lines],
            "contact": list(head.contact),
            "picture": base64.b64encode(head.picture).decode() if head.picture else None,
        }
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode()


def load(kept: bytes) -> Letter:
    """Read a letter back; what a later version writes beside it is passed over."""
    said = json.loads(kept)
    letter = Letter(said["reference"], said["subject"], date.fromisoformat(said["dated"]))
    letter = replace(letter, **{name: said[name] for name in _PLAIN if name in said})
    letter = replace(letter, **{name: tuple(said.get(name, ())) for name in _LINES})  # type: ignore[arg-type]
    head = said.get("letterhead")
    return replace(
        letter,
        references=tuple((label, value) for label, value in said.get("references", ())),
        opening=from_html(said.get("opening", "")),
        closing=from_html(said.get("closing", "")),
        body=tuple(_read(block) for block in said.get("body", ())),
        letterhead=None if head is None else _letterhead(head),
    )


def _block(block: Body) -> dict[str, Any]:
    if isinstance(block, RichText):
        return {"text": block.to_html()}
    if isinstance(block, Heading):
        return {"heading": block.text}
    rows = [
        {"asked": [[one.number, one.text.to_html()] for one in row.asked], "answer": row.answer.to_html()}
        for row in block.rows
    ]
    return {"headings": list(block.headings), "rows": rows}


def _read(block: dict[str, Any]) -> Body:
    if "text" in block:
        return from_html(block["text"])
    if "heading" in block:
        return Heading(block["heading"])
    left, right = block["headings"]
    rows = tuple(
        Row(tuple(Asked(number, from_html(text)) for number, text in row["asked"]), from_html(row["answer"]))
        for row in block["rows"]
    )
    return Table(rows, (left, right))


def _letterhead(head: dict[str, Any]) -> Letterhead:
    picture = head.get("picture")
    return Letterhead(
        tuple(HeadLine(text, bool(bold)) for text, bold in head["lines"]),
        tuple(head["contact"]),
        base64.b64decode(picture) if picture else None,
    )

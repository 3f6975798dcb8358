"""Filling the fields of the office's wording: words within a sentence, whole paragraphs where a field stands alone."""

from collections.abc import Mapping
from typing import TypeAlias

from foidesk.domain.profile import FIELD
from foidesk.domain.richtext import Block, Paragraph, RichText, Run

Fields: TypeAlias = Mapping[str, Run | RichText]


def filled(text: str, fields: Fields) -> RichText:
    """Fill the fields of a wording; one that is not known stays as it is and the checks find it."""
    made: list[Block] = []
    for piece in text.split("\n\n"):
        alone = FIELD.fullmatch(piece.strip())
        value = fields.get(alone[1]) if alone else None
        if isinstance(value, RichText):
            made += value.blocks
            continue
        runs = _runs(piece, fields)
        if runs:
            made.append(Paragraph(runs))
    return RichText(tuple(made))


def _runs(piece: str, fields: Fields) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for match in FIELD.finditer(piece):
        runs.append(Run(piece[at : match.start()]))
        value = fields.get(match[1], Run(match[0]))
        run = Run(value.plain()) if isinstance(value, RichText) else value
        runs.append(_begun(run) if not piece[: match.start()].strip() else run)
        at = match.end()
    runs.append(Run(piece[at:]))
    return tuple(run for run in runs if run.text)


def _begun(run: Run) -> Run:
    """Begin a paragraph with a capital, as `the Deputy Chief Executive` would not; an address stays as it is."""
    return run if run.href else Run(run.text[:1].upper() + run.text[1:], run.bold, run.italic, run.underline)


def words_of(text: RichText) -> str:
    """Give the words of a text as one line."""
    return "".join(run.text for block in text.blocks if isinstance(block, Paragraph) for run in block.runs)


def joined(texts: list[RichText]) -> RichText:
    """Put texts one below the other."""
    return RichText(tuple(block for text in texts for block in text.blocks))

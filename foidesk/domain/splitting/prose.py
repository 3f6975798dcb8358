"""Requests without marks: sentences and paragraphs become rows by their places."""

from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.domain.splitting import weighing
from foidesk.domain.splitting.said import Said
from foidesk.domain.splitting.weighing import Place
from foidesk.domain.splitting.wording import Act, asks, is_title


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row begins, and why."""

    start: int
    why: str


def rows_of(said: Sequence[Said]) -> tuple[list[Row], int | None]:
    """Return where the rows begin and where the closing begins, from sentences alone."""
    rows, closing = rows_at(said, weighing.places(said))
    return (rows, closing) if rows else _fallback(said)


def rows_at(said: Sequence[Said], places: Sequence[Place]) -> tuple[list[Row], int | None]:
    """Return the rows that begin, and where the closing does, when each sentence has its place."""
    rows: list[Row] = []
    closing: int | None = None
    for one, place in zip(said, places, strict=True):
        if place is Place.BEGINS:
            rows.append(Row(one.start, _why(one, first=not rows)))
            closing = None
        elif place is Place.AFTER and closing is None:
            closing = one.start
    return rows, closing


def _why(one: Said, *, first: bool) -> str:
    if one.act is Act.LEADS_IN or (one.act is Act.SAYS and is_title(one.text)):
        return "Begins with a line that leads in to what follows."
    if first and not asks(one.text):
        return "Nothing is plainly asked; this is what comes nearest to a request."
    if first:
        return "The first sentence that asks for something."
    return "A paragraph of its own that asks for something." if one.opens else "Asks for something else."


def _fallback(said: Sequence[Said]) -> tuple[list[Row], int | None]:
    """Without a recognised question, the longest sentence that could be one is the request."""
    able = [s for s in said if s.act in (Act.LEADS_IN, Act.SAYS, Act.QUALIFIES, Act.FOLLOWS_UP, Act.ASKS)]
    if not able:
        able = [s for s in said if s.act is not Act.GREETS]
    if not able:
        return [], None
    chosen = max(able, key=lambda s: (s.act is Act.ASKS, s.act is Act.LEADS_IN, len(s.text)))
    after = next(
        (s.start for s in said if s.start > chosen.start and s.act in (Act.SIGNS_OFF, Act.HOW_TO_ANSWER)), None
    )
    return [Row(chosen.start, "Nothing is plainly asked; this is what comes nearest to a request.")], after

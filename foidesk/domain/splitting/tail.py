"""What follows the last point of a list: more of it, another request in prose, or the closing."""

import re
from collections.abc import Sequence

from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.prose import Row, rows_of
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.said import flat, said_in
from foidesk.domain.splitting.wording import Act, act_of, asks_strongly, is_about, shares_words

_ABOUT_LAST = re.compile(
    r"(?i)\b(?:question|point|item|request|part|q|no\.?|number) ?(?P<n>\d{1,3})\b|"
    r"\bby [\"'\w][^.?]{1,60} (?:i|we) mean\b|"
    r"\b(?:last|final) (?:question|point|item)\b|^\W*(?:this|it|that) (?:should|would|can|could|includes?|"
    r"means?|is to|was|were|has been|had)\b"
)
_TAIL_ASK = re.compile(
    r"(?i)^\W*(?:finally|lastly|also|additionally|in addition|and |i (?:would|should) also|i'd also|"
    r"separately|further|please (?:also|could you also|can you also)|could you also|can you also)"
)


def tail_of(units: Sequence[Unit], last: int, end: int, clean: str, count: int) -> tuple[list[Row], int | None]:
    """Read what follows the last point: more of it, another request in prose, or the closing."""
    plain = all(u.mark for u in units[last - count + 1 : last])  # no other point has a second paragraph
    deepest = max((i for i in range(last, end) if units[i].mark), default=last)
    within = _closes_within(units[deepest], clean)
    if within is not None:
        return [], within
    index = deepest + (1 if units[deepest].words else 2)  # "Request 2" may stand on a line of its own
    while index < end:
        unit = units[index]
        act = act_of(unit.words)
        if act in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF) or _first_act(unit) in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF):
            break
        alone = _ABOUT_LAST.search(unit.words)
        about = alone and (not alone["n"] or (units[last].mark and units[last].mark.value == int(alone["n"])))  # type: ignore[union-attr]
        follows = act is Act.FOLLOWS_UP and shares_words(unit.words, units[deepest].words)
        if unit.gap and not about and not follows and not (count == 1 and act is Act.QUALIFIES):
            break
        stray = (
            count > 1
            and plain
            and act is Act.SAYS
            and not unit.text[0].islower()
            and (unit.text[-1] == "." or len(unit.words.split()) > 8)
        )
        if not unit.gap and (act is Act.LEADS_IN or (stray and not about)):
            break
        index += 1
    rows: list[Row] = []
    if index < end:
        said = said_in(units[index:end], clean)
        if any(s.act is Act.ASKS and s.opens and (asks_strongly(s.text) or _TAIL_ASK.match(s.text)) for s in said):
            rows, closing = rows_of(said)
            return rows, closing if closing is not None else None
        return [], units[index].start
    return rows, None


def _closes_within(unit: Unit, clean: str) -> int | None:
    """Return where the closing begins in the last point's own paragraph: below what is asked, about something else."""
    body = clean[unit.start : unit.end]
    spans = sentences(body)
    skip = 2 if spans and unit.mark and len(body[: spans[0][1]]) <= unit.mark.length else 1
    begins: int | None = None
    point = body[: spans[0][1]] if spans else ""
    for low, high in spans[skip:]:
        said = flat(body[low:high])
        act = act_of(said)
        ends = act in (Act.SIGNS_OFF, Act.HOW_TO_ANSWER) or (act is Act.SAYS and not is_about(said, point))
        if act in (Act.ASKS, Act.FOLLOWS_UP):
            begins = None
        elif ends and begins is None:
            begins = unit.start + low
        point = body[:high] if begins is None else point
    return begins


def _first_act(unit: Unit) -> Act:
    spans = sentences(unit.words)
    return act_of(unit.words[spans[0][0] : spans[0][1]]) if spans else Act.SAYS

"""Numbered paragraphs that only tell something: a solicitor's background, reminders, reservations. No rows."""

import re
from collections.abc import Sequence

from foidesk.domain.splitting.listkinds import heads_background
from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.wording import Act, act_of, asks_outright, is_title, names_only

_CLAUSE = re.compile(
    r"(?i)\W*(?:(?:and|but|so|also|indeed|however|further),? )*(?:(?:by|in|on|at|as|since|under|after|when|until|before|from) [^,.]{3,60}?,? )?"
    r"(?:(?:i|we|he|she|they|(?:my|our) (?:clients?|members?|group|society|committee|council|firm|branch|company|position|letter|request))\b|"
    r"(?:mr|mrs|ms|miss|dr|sir) [\w'-]+(?: [\w'-]+)? \w+ed\b|"
    r"(?:you|it|this|that|there|(?:my|our|his|her|their|your) (?:[\w'-]+ ){1,4}?)(?:(?<= )| )(?:\w+ly )?(?:\w+ed|is|are|was|were|has|have|had|will|"
    r"would|can|could|must|may|do|does|did|gave|took|said|told|wrote|made|hold|know|went|came|got)\b)"
)
_TOLD = re.compile(
    r"\W*(?:(?i:the|a|an|all|no|every|most|many|this|these)|(?!(?:If|Where|When|What|How|Who|Which|Why|Whether|As|Any)\b)[A-Z]\w+)"
    r"(?:(?!(?<! of)(?<! for)(?<! in)(?<! by)(?<! to)(?<! on)(?<! at)(?<! with) (?:a|an|the|any)\b) (?!(?:i|I|we|you|it|they|he|she|that|which|who|whose|whether|how|what|when|where|and|or|if)\b)[\w'\"-]+){0,8}? "
    r"(?:is|are|was|were|has|have|had|will|would|gave|said|took|does|did|can|could|must|may|shows?|says?|states?)\b"
)
_ASIDE = re.compile(r" ?\([^()]{0,120}\)")
_NO_ASK = (Act.SAYS, Act.QUALIFIES, Act.HOW_TO_ANSWER, Act.SIGNS_OFF, Act.GREETS)

_Starts = list[tuple[int, str]]


def without_telling(units: Sequence[Unit], starts: _Starts) -> tuple[_Starts, dict[int, int]]:
    """Leave out the points that only tell something.

    The second answer says where a row begins that has told points above it, below the heading of its group.
    """
    kept: _Starts = []
    fronts: dict[int, int] = {}
    front: int | None = None
    edges = [index for index, _ in starts[1:]] + [len(units)]
    sections = any("heading" in why for _, why in starts)
    telling = [_tells(units, index, end, sections=sections) for (index, _), end in zip(starts, edges, strict=True)]
    asking = sum(asks_outright(units[index].words) for index, _ in starts)
    if all(telling) or (sum(telling) > len(starts) / 2 and not asking):
        return starts, fronts
    for (index, why), tells in zip(starts, telling, strict=True):
        if tells:
            headed = bool(kept) and index and not units[index - 1].mark and is_title(units[index - 1].words)
            front = index if headed and front is None else front
            continue
        kept.append((index, why))
        if front is not None:
            fronts[index] = front
        front = None
    return kept, fronts


def _tells(units: Sequence[Unit], index: int, end: int, *, sections: bool) -> bool:
    unit = units[index]
    below = units[index + 1 : min(end, index + 6)]
    if is_title(unit.words):
        section = heads_background(unit.words) or sections
        return bool(section and below and not below[0].mark and below[0].gap and _only_tells(below[0].words))
    if not _only_tells(unit.words):
        return False
    return all(_asks_nothing(u.words) for u in below if u.mark or end < len(units))


def _only_tells(words: str) -> bool:
    """Whether a paragraph is made of whole statements and asks for nothing."""
    words = _ASIDE.sub("", words)
    spans = sentences(words)
    if not spans or words.rstrip()[-1] not in ".!" or len(words.split()) < 4 or not _asks_nothing(words):
        return False
    first = words[spans[0][0] : spans[0][1]]
    if not names_only(first) and act_of(first) in (Act.HOW_TO_ANSWER, Act.SIGNS_OFF):
        return True
    return bool(_CLAUSE.match(first) or _TOLD.match(first))


def _asks_nothing(words: str) -> bool:
    acts = [(words[low:high], act_of(words[low:high])) for low, high in sentences(words)]
    return all(act in _NO_ASK or (act is Act.LEADS_IN and not said.endswith(":")) for said, act in acts)

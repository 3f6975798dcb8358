"""Which lines go on with the sentence of the line above: wrapped by a mail program, or broken anywhere by a phone."""

import re
from collections.abc import Sequence

from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import Act, act_of, asks, begins_asking, greeting_end, is_farewell, names_only

_TERMINAL = re.compile(r"[.?!:;][\"')\]]*$|,$")
_BESIDES = re.compile(r"(?:and )?(?:also|plus)\b")
_GOES_ON = re.compile(
    r"(?i)(?:\b(?:and|or|of|the|a|an|to|in|for|with|by|from|on|at|that|which|who|if|as|is|are|was|were|he|she|they|we|i|my|our|your|his|their|"
    r"these|those|because|so|but|has|have|had|be|been|will|would|can|could|about|into|per|than|between|during|under|over|after|before|since|until|"
    r"how (?:many|much|often|long)|what|whether|when|where|why|any|some|each|every|no|not)|[,(&-])$"
)
_MUST_GO_ON = re.compile(r"(?i)(?:\b(?:and|or|the|a|an|of|my|our|your|that|which|whether|if|because)|[,(&-])$")
_CANNOT_BEGIN = re.compile(
    r"(?:or|of|than|been|be|by (?!whom|what|how|when)|with (?!what|whom|how)|into|per|that|which (?!of\b)(?=has|have|is|are|was|were|you|the))\b"
)


def wrap_width(lines: Sequence[Line]) -> int:
    """Return at how many characters the lines of a message were wrapped, or 0."""
    if sum(len(line.text) > 110 for line in lines) >= max(2, 0.2 * len(lines)):
        return 0  # paragraphs run on: nobody wrapped these lines
    lengths = sorted((len(line.text) + line.indent for line in lines if 45 <= len(line.text) <= 100), reverse=True)
    if len(lengths) < 3 or any(len(line.text) > lengths[0] + 16 and " " in line.text[:80] for line in lines):
        return 0
    return lengths[0] if lengths[2] >= lengths[0] - 14 else 0


def continues(previous: Line, line: Line, width: int) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if line.depth != previous.depth or is_farewell(line.text) or is_farewell(previous.text):
        return False
    if greeting_end(previous.text) == len(previous.text):
        return False
    return _runs_on(previous, line, width)


def trails(previous: Line, line: Line) -> bool:
    """Whether a line goes on with one that is itself the rest of a wrapped line."""
    if line.depth != previous.depth or _TERMINAL.search(previous.text) or is_farewell(line.text):
        return False
    ends = act_of(line.text) in (Act.SIGNS_OFF, Act.HOW_TO_ANSWER)
    return line.text[0].islower() and not ends and not begins_asking(line.text)


def _runs_on(previous: Line, line: Line, width: int) -> bool:
    first_word = len(line.text.split(None, 1)[0])
    full = width and len(previous.text) + previous.indent + 1 + first_word > width
    ended = _TERMINAL.search(previous.text)
    if ended and not (previous.text[-1] == "," and line.text[0].islower()):
        return bool(full) and previous.text[-1] != ":"
    both_ask = begins_asking(previous.text) and begins_asking(line.text) and not _MUST_GO_ON.search(previous.text)
    open_end = not both_ask and _GOES_ON.search(previous.text) and (line.text[0].islower() or len(previous.text) > 30)
    if _CANNOT_BEGIN.match(line.text) or (open_end and not ended):
        return True
    room = (width or 64) - 14
    if line.text[0].islower() and len(previous.text) + previous.indent + 1 + first_word < room:
        return False
    if line.text[0].islower():
        joins = len(previous.text) >= 55 and (
            bool(width)
            or not _asks_anew(previous.text, line.text)
            or (len(previous.text) <= 80 and names_only(line.text))
        )
        return joins or not begins_asking(line.text)
    return bool(full) or (60 <= len(previous.text) <= 94 and not begins_asking(line.text))


def _asks_anew(previous: str, line: str) -> bool:
    """Whether an unwrapped line asks for itself, below one that asks and is complete."""
    return bool(_BESIDES.match(line)) or (asks(previous) and begins_asking(line) and not _GOES_ON.search(previous))

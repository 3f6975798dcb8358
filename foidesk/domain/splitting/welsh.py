"""A request sent in Welsh and in English is listed once, from its English copy."""

import re
from collections.abc import Sequence

from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.wording import Act, act_of, asks

_WELSH = re.compile(
    r"(?i)\b(?:y|yr|yn|ac|am|gan|wedi|sydd|oedd|oes|ydy|yw|mae|faint|beth|pwy|pryd|sut|pam|ble|rwy'n|rwyf|eich|"
    r"ein|fy|ei|eu|ar|gyfer|hoffwn|gofyn|ydych|chi|ni|bod|gyda|neu|nifer|copi|annwyl|gywir|diolch|cofion|dan|"
    r"ddeddf|rhyddid|gwybodaeth|wybodaeth|canlynol|ganlynol|heddlu|comisiynydd|swyddfa|gwariwyd|flwyddyn|pob|"
    r"unrhyw|cyfanswm|dros|rhwng|os|felly|hwn|hon|hyn|iawn|dyma|syr|helo|bore|da|prynhawn)\b"
)
_ENGLISH = re.compile(
    r"(?i)\b(?:the|of|and|to|for|you|your|is|are|was|were|how|many|much|what|which|who|please|with|by|from|under|"
    r"request|information|dear|copy|number|cost|have|has|that|this|on|at)\b"
)


_SURELY_WELSH = re.compile(
    r"(?i)\b(?:yn|yr|hoffwn|gyfer|annwyl|ydych|sydd|wedi|neu|eich|faint|canlynol|ganlynol|diolch|beth|pwy)\b"
)
_ENGLISH_WORDS = re.compile(
    r"(?i)\b(?:the|of|and|you|your|were|how|many|much|what|which|with|this|that|have|has|please)\b"
)


def _is_welsh(unit: Unit) -> bool:
    words = len(unit.words.split())
    welsh = len(_WELSH.findall(unit.words[:1500]))
    english = len(_ENGLISH.findall(unit.words[:1500]))
    return welsh >= 1 and welsh > 2 * english and welsh >= min(3.0, 0.2 * words)


def _is_foreign(unit: Unit) -> bool:
    """Whether a paragraph is in a language that is neither English nor Welsh."""
    if unit.text.isascii():
        return False
    words = unit.words.split()
    strange = sum(any(ord(c) > 0xBF and c.isalpha() for c in word) for word in words)
    return len(words) >= 2 and strange > 0 and not _ENGLISH_WORDS.search(unit.words)


def english_copy(units: list[Unit]) -> list[Unit]:
    """Return the units without a Welsh copy in front of the English one or after it; all of them if there is none."""
    if not any(_SURELY_WELSH.search(unit.text) or not unit.text.isascii() for unit in units):
        return units
    welsh = [(_is_welsh(unit) or _is_foreign(unit)) and act_of(unit.words) is not Act.SIGNS_OFF for unit in units]
    for index, unit in enumerate(units):  # a short point among Welsh ones that has no English word
        around = welsh[max(index - 1, 0) : index] + welsh[index + 1 : index + 2]
        welsh[index] = welsh[index] or (any(around) and unit.mark is not None and not _ENGLISH.search(unit.words))
    if sum(welsh) < 2 or not _asked([u for u, w in zip(units, welsh, strict=True) if not w]):
        return units
    first = welsh.index(True)
    last = len(welsh) - 1 - welsh[::-1].index(True)
    if _asked(units[last + 1 :]) and not _asked(units[:first]):
        return units[last + 1 :]
    if _asked(units[:first]) and not _asked([u for u, w in zip(units[first:], welsh[first:], strict=True) if not w]):
        return units[:first]
    return units


def _asked(units: Sequence[Unit]) -> bool:
    return any(unit.mark or asks(unit.words) for unit in units)

"""How the office numbers: read from the references of the log, so that the next case follows the highest of them."""

import re
from collections.abc import Sequence
from datetime import date

from foidesk.domain.oldlog.plans import Numbering
from foidesk.domain.profile import ReferencePattern
from foidesk.domain.troubles import NotAllowed

_ENDS_IN_NUMBER = re.compile(r"(.*?)(\d{1,9})")
_NEWEST = 25


def pattern_of(reference: str) -> tuple[ReferencePattern, int] | None:
    """Read the pattern of a reference and its number; None where it is not letters before a number."""
    found = _ENDS_IN_NUMBER.fullmatch(reference.strip())
    if found is None:
        return None
    try:
        return ReferencePattern(found[1], min(9, max(3, len(found[2])))), int(found[2])
    except NotAllowed:
        return None


def numberings(
    logged: Sequence[tuple[str, date]], present: Numbering, *, present_is_used: bool
) -> tuple[Numbering, ...]:
    """Give the ways to go on numbering: the one proposed first, then as the office numbers now, then others.

    `logged` are the references of the log with their days of receipt. The newest rows decide between several patterns
    in it. The office's present way is kept first where it has cases of its own by it, or where the log follows it too.
    """
    highest: dict[ReferencePattern, int] = {}
    newest: dict[ReferencePattern, int] = {}
    for place, (reference, _) in enumerate(sorted(logged, key=lambda one: one[1], reverse=True)):
        read = pattern_of(reference)
        if read is None:
            continue
        pattern = _known(read[0], highest, present.pattern)
        highest[pattern] = max(highest.get(pattern, 0), read[1])
        newest[pattern] = newest.get(pattern, 0) + (place < _NEWEST)
    now = Numbering(present.pattern, max(present.next_number, highest.get(present.pattern, 0) + 1))
    ordered = sorted(
        (pattern for pattern in highest if pattern != present.pattern and highest[pattern] < 999_999_999),
        key=lambda pattern: newest[pattern],
        reverse=True,
    )
    others = [Numbering(pattern, highest[pattern] + 1) for pattern in ordered if newest[pattern]][:3]
    follows_log = others and newest[others[0].pattern] > newest.get(present.pattern, 0)
    if follows_log and not present_is_used:
        return (others[0], now, *others[1:])
    return (now, *others)


def _known(read: ReferencePattern, seen: dict[ReferencePattern, int], present: ReferencePattern) -> ReferencePattern:
    """Take FOI-99 and FOI-100 for one pattern: the prefix decides, and the digits of the one seen first."""
    return next((one for one in (present, *seen) if one.prefix.upper() == read.prefix.upper()), read)

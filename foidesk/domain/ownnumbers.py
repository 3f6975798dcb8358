"""The requester's own number before an item's words, so that a number of ours never stands beside it a second time."""

import re
from collections.abc import Sequence

# "3.", "3)", "(3)", "3 -", "Q3:", "Question 3."; never "3.5 million" and never a bare "3 cameras".
_MARKER = re.compile(
    r"\s*(?:\(?(\d{1,3})(?:[.):]\)?|\s[-–])|(?:question|item|q)\.?\s?(\d{1,3})[.):]?)\s+(?=\S)", re.IGNORECASE
)


def own_marker(wording: str, number: int) -> str:
    """Give the requester's own number before the words where it is the item's number; nothing otherwise."""
    match = _MARKER.match(wording)
    return match.group() if match and int(match[1] or match[2]) == number else ""


def without_own_number(wording: str, number: int) -> str:
    """Give the wording to stand beside our number: without a number that would stand there twice."""
    return wording[len(own_marker(wording, number)) :]


def bear_own_numbers(wordings: Sequence[str]) -> bool:
    """Say whether every item bears a number of the requester's own, and no two the same."""
    found = [_MARKER.match(words) for words in wordings]
    numbers = {int(match[1] or match[2]) for match in found if match}
    return bool(wordings) and len(numbers) == len(wordings)


def printed_numbers(wordings: Sequence[str]) -> tuple[int, ...]:
    """Give the numbers by which a reader of the letter finds the items: the requester's own, where all bear one."""
    if not bear_own_numbers(wordings):
        return tuple(range(1, len(wordings) + 1))
    found = [_MARKER.match(words) for words in wordings]
    return tuple(int(match[1] or match[2]) for match in found if match)

"""A proposal and its reason, and how much of a text proposals are made from."""

from dataclasses import dataclass

MOST_READ = 100_000
"""Characters of a request that proposals are made from; what lies beyond is not looked at."""


@dataclass(frozen=True)
class Found:
    """A proposed value and, in one plain sentence, where it comes from."""

    value: str
    why: str


NOTHING_FOUND = Found("", "")

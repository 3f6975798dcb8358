"""A check that the office looked at and found not needed: kept with the case for as long as what it is about stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetAside:
    """One finding that is not needed: its rule, its response if it has one, the mark of the text, and its words."""

    rule: str
    response: int | None
    mark: str
    words: str

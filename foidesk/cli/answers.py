"""What a command gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: a JSON document, and the same in lines for people."""

    document: object
    lines: tuple[str, ...]

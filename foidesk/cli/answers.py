"""What a command gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: a JSON document, and the same in lines for people."""

    document: object
    lines: tuple[str, ...]


def cases_in_words(count: int) -> str:
    """Count cases: `1 case`, `1,200 cases`."""
    return f"{count:,} {'case' if count == 1 else 'cases'}"

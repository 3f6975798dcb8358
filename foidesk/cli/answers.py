"""What a command gives back."""

from dataclasses import dataclass

from foidesk.domain.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: a JSON document, and the same in lines for people; and what it found to be wrong."""

    document: object
    lines: tuple[str, ...]
    trouble: Trouble | None = None


def cases_in_words(count: int) -> str:
    """Count cases: `1 case`, `1,200 cases`."""
    return f"{count:,} {'case' if count == 1 else 'cases'}"

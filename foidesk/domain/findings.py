"""One thing that stands between a draft and a lawful letter, as the checks tell it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to do before the letter goes: `item` is the number of the first item concerned, if any.

    `message` says what is missing, `remedy` what to do; `response` is the key of the response, for "take me there".
    """

    rule: str
    severity: Severity
    message: str
    remedy: str = ""
    item: int | None = None
    response: int | None = None


Maker = Callable[[str, Severity, str, str], Finding]
"""Makes the findings about one response: rule, severity, what is missing, what to do."""

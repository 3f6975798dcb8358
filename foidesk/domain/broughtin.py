"""The line of an old log that a case was brought in from, and what became of the request by that log's account."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """One row of a log the office kept before FOI Desk: evidence of what it did then, and no letter of ours.

    `words` is the whole row, heading by heading, so that nothing the log said is lost. `answered` says that the log
    calls the request answered; the day may be missing there. `outcome` is in the log's own words.
    """

    batch: int
    row: int
    words: str
    answered: bool = False
    answered_on: date | None = None
    outcome: str = ""

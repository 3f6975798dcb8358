"""One thing that the release gate found in a file that would leave the office."""

from dataclasses import dataclass

from foidesk.domain.severity import Severity

BLIND = "could not be looked into"
"""The name of the finding for a file, or a part of one, that the gate could not see into: it is never called clean."""


@dataclass(frozen=True, slots=True)
class GateFinding:
    """What was found in a file: a name that stays the same, a sentence, where it is, and how much it weighs.

    An `error` hides words or figures that would leave unseen (FOIA 2000 s.40(2): most are somebody's personal data);
    a `warning` tells of properties that go with the file and of what a person should look at once.
    """

    file: str
    name: str
    words: str
    place: str
    severity: Severity


def unexplained(findings: tuple[GateFinding, ...]) -> tuple[GateFinding, ...]:
    """Give the findings that hold a file back until they are mended or let through with a reason."""
    return tuple(one for one in findings if one.severity is Severity.ERROR)

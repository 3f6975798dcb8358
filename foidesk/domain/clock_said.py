"""What the ends of a clock are called: a request is received and answered, a review asked for and decided."""

from dataclasses import dataclass

from foidesk.domain.regimes import DeadlineOf


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one kind of clock: `_aloud` for somebody who does not see the day, the others as they are shown."""

    began: str
    began_aloud: str
    before: str
    last_day: str
    after: str
    on_paper: str


_ANSWER = Said(
    began="Received",
    began_aloud="request received",
    before="before the request came in",
    last_day="last day to answer",
    after="after the answer",
    on_paper="Answered",
)
_REVIEW = Said(
    began="Asked for",
    began_aloud="review asked for",
    before="before the review was asked for",
    last_day="last day to decide",
    after="after the decision",
    on_paper="Decided",
)


def said_of(deadline_of: DeadlineOf) -> Said:
    """Give the words of a clock."""
    return _REVIEW if deadline_of is DeadlineOf.INTERNAL_REVIEW else _ANSWER

"""An internal review of an answer: when it was asked for, what gave it longer, and what came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.calendars import in_words
from foidesk.domain.clock import Calendar, ClockEvent, Deadline, DeadlineOf, EventKind, deadline
from foidesk.domain.regimes import Regime


class ReviewOutcome(StrEnum):
    """What became of the decision that was reviewed; the value is what the store keeps, so it never changes."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    OVERTURNED = "overturned"

    @property
    def words(self) -> str:
        """Say the outcome. Plainly, because people read “upheld” both of the decision and of the complaint."""
        return {
            "upheld": "Original answer stands",
            "partly_upheld": "Original answer stands in part",
            "overturned": "Original answer overturned",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Review:
    """A review of the answer, by the office itself; undecided while `decided_on` is None.

    Section 45 Code of Practice (2018), part 5; EIR 2004 reg 11.
    """

    asked_on: date
    events: tuple[ClockEvent, ...] = ()
    decided_on: date | None = None
    outcome: ReviewOutcome | None = None
    note: str = ""

    @property
    def extension(self) -> ClockEvent | None:
        """Give the event that gave the review longer, or None."""
        return next((event for event in self.events if event.kind is EventKind.REVIEW_EXTENSION), None)

    @property
    def in_words(self) -> str:
        """Say the review in one line."""
        words = f"Internal review asked for on {in_words(self.asked_on)}"
        if self.extension is not None:
            words += f", extended on {in_words(self.extension.on)}"
        if self.decided_on is not None and self.outcome is not None:
            words += f", decided on {in_words(self.decided_on)}: {self.outcome.words.lower()}"
        return f"{words} ({self.note})" if self.note else words


def review_deadline(regime: Regime, review: Review, calendar: Calendar) -> Deadline:
    """Work out by when a review has to be decided: 20 or 40 working days (FOIA, s.45 Code), 40 (EIR reg 11(4))."""
    return deadline(regime, review.asked_on, review.events, calendar, DeadlineOf.INTERNAL_REVIEW)


def late_asking(asked_on: date, last_day: date) -> str:
    """Say that a review was asked for too late, or nothing. The office may refuse such a review, or take it on."""
    if asked_on <= last_day:
        return ""
    return f"Asked after the last day for it, {in_words(last_day)}: the office may refuse."

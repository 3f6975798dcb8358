"""Items of a request and the responses to them, with outcomes, exemptions and the public interest test."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from foidesk.domain.grounds import NO_GROUNDS, Grounds
from foidesk.domain.richtext import EMPTY, RichText

_T = TypeVar("_T")


class Outcome(StrEnum):
    """What became of what was asked for; one response may carry several (not held + a link + a redirect)."""

    DISCLOSED_IN_FULL = "disclosed_in_full"
    DISCLOSED_IN_PART = "disclosed_in_part"
    WITHHELD_IN_FULL = "withheld_in_full"
    NOT_HELD = "not_held"
    NCND = "ncnd"
    ALREADY_ACCESSIBLE = "already_accessible"
    FUTURE_PUBLICATION = "future_publication"
    COST_REFUSED = "cost_refused"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    ANSWERED_OUTSIDE_ACT = "answered_outside_act"

    @property
    def words(self) -> str:
        """Give the outcome in the words of the screen."""
        return _OUTCOME_WORDS[self]

    @property
    def is_refusal(self) -> bool:
        """Say whether this outcome makes the letter a refusal notice (FOIA 2000 s.17)."""
        return self in _REFUSALS

    @property
    def needs_exemption(self) -> bool:
        """Say whether an exemption must be named (FOIA 2000 s.17(1)(b)); s.12 and s.14 are none."""
        return self in _WITH_EXEMPTION


_OUTCOME_WORDS = {
    Outcome.DISCLOSED_IN_FULL: "Disclosed in full",
    Outcome.DISCLOSED_IN_PART: "Disclosed in part",
    Outcome.WITHHELD_IN_FULL: "Refused",
    Outcome.NOT_HELD: "Not held",
    Outcome.NCND: "Neither confirm nor deny",
    Outcome.ALREADY_ACCESSIBLE: "Accessible elsewhere",
    Outcome.FUTURE_PUBLICATION: "To be published",
    Outcome.COST_REFUSED: "Over the cost limit",
    Outcome.VEXATIOUS: "Vexatious",
    Outcome.REPEATED: "Repeated",
    Outcome.ANSWERED_OUTSIDE_ACT: "Answered outside the Act",
}
_REFUSALS = frozenset(
    {
        Outcome.DISCLOSED_IN_PART,
        Outcome.WITHHELD_IN_FULL,
        Outcome.NCND,
        Outcome.ALREADY_ACCESSIBLE,
        Outcome.FUTURE_PUBLICATION,
        Outcome.COST_REFUSED,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
    }
)
_WITH_EXEMPTION = frozenset(
    {
        Outcome.DISCLOSED_IN_PART,
        Outcome.WITHHELD_IN_FULL,
        Outcome.NCND,
        Outcome.FUTURE_PUBLICATION,
    }
)


@dataclass(frozen=True, slots=True)
class PublicInterestTest:
    """The weighing that a qualified exemption owes (FOIA 2000 s.2(2)(b), s.17(3)): for, against, balance."""

    for_disclosure: str = ""
    for_withholding: str = ""
    balance: str = ""

    @property
    def is_complete(self) -> bool:
        """Say whether all three parts are written."""
        return all(part.strip() for part in (self.for_disclosure, self.for_withholding, self.balance))


@dataclass(frozen=True, slots=True)
class ExemptionClaim:
    """One exemption relied on: its provision as cited (`s.31(1)(a)`), why it applies, the weighing if owed.

    `own_words` is the paragraph of the letter as she changed it; while empty, the letter takes the proposed one.
    """

    provision: str
    reason: str = ""
    public_interest: PublicInterestTest = PublicInterestTest()
    grounds: Grounds = NO_GROUNDS
    own_words: RichText = EMPTY

    @property
    def has_reason(self) -> bool:
        """Say whether it is told why the exemption applies (FOIA 2000 s.17(1)(c))."""
        grounds = self.grounds
        told = (
            self.reason,
            grounds.harm.what,
            grounds.harm.how,
            grounds.opinion.opinion,
            grounds.balancing.interest,
            grounds.balancing.balance,
            grounds.place.words,
            grounds.place.address,
            grounds.plan.intention,
        )
        return not self.own_words.is_empty or any(one.strip() for one in told)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for. `start` and `end` point into the request as received and never move.

    `wording` is what the letter's table repeats; changing it never touches the evidence. `key` names the item
    within its case for ever; its number is only its place.
    """

    key: int
    start: int
    end: int
    wording: str


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to one or more items: text, outcomes and the exemptions relied on."""

    key: int
    items: tuple[int, ...]
    text: RichText = EMPTY
    outcomes: tuple[Outcome, ...] = ()
    exemptions: tuple[ExemptionClaim, ...] = ()

    @property
    def is_started(self) -> bool:
        """Say whether anything was written, decided or claimed."""
        return not self.text.is_empty or bool(self.outcomes or self.exemptions)

    def joined_with(self, other: "Response") -> "Response":
        """Give one response for both: texts one after the other, outcomes and exemptions of either once."""
        return replace(
            self,
            items=self.items + other.items,
            text=RichText(self.text.blocks + other.text.blocks),
            outcomes=_once(self.outcomes + other.outcomes),
            exemptions=_once(self.exemptions + other.exemptions),
        )


def _once(things: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(things))

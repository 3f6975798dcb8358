"""What somebody else changed in the meantime: two versions of one text, told apart and put together.

Nothing here decides by itself. A text that two people wrote is kept in both versions until a person has chosen;
`Clash.both` offers both at once, paragraph by paragraph where they do not touch the same one. What is said about an
exemption counts as one text of several fields.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from foidesk.domain.case import Case
from foidesk.domain.claimversions import merged_claim
from foidesk.domain.items import ExemptionClaim
from foidesk.domain.merging import merged
from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import Conflict

Text = RichText | str | ExemptionClaim


class Choice(StrEnum):
    """Which version of a text to keep."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as she saw it when she began to change it, and the version of the case it stood in."""

    text: Text
    version: int


@dataclass(frozen=True, slots=True)
class Clash:
    """Two versions of one text: `theirs` as saved, `mine` as typed by `author`, both made from `base`.

    `slot` names the place where mine is kept. `theirs` is None where the text it belongs to is gone. `closed` says
    why mine cannot be put in any more; it can still be copied.
    """

    slot: str
    where: str
    base: Text
    theirs: Text | None
    mine: Text
    author: str
    who: str
    at: datetime | None
    closed: str = ""

    @property
    def can_merge(self) -> bool:
        """Say whether both can be put in: a wording is one sentence, so only one of two can be."""
        return self._merged() is not None and not self.closed

    @property
    def taken_off(self) -> bool:
        """Say whether they took off the exemption that she was reasoning."""
        return self.theirs is None and isinstance(self.mine, ExemptionClaim) and not self.closed

    @property
    def not_put_in(self) -> bool:
        """Say whether it is an exemption that nobody else touched: she left it when it could not be put in."""
        new = isinstance(self.base, ExemptionClaim) and not self.base.provision
        return self.theirs is None and new and not self.closed

    @property
    def done(self) -> str:
        """Say what they did: `Tom changed the response to item 2`."""
        if self.not_put_in:
            return f"T{self.where[1:]} was not put in"
        return f"{self.who} {'took off' if self.taken_off else 'changed'} {self.where}"

    @property
    def is_clean(self) -> bool:
        """Say whether the two touched different paragraphs, or different fields of an exemption."""
        made = self._merged()
        return made is not None and made[1]

    @property
    def both(self) -> Text:
        """Give both versions in one text."""
        made = self._merged()
        return self.mine if made is None else made[0]

    def _merged(self) -> tuple[Text, bool] | None:
        base, theirs, mine = self.base, self.theirs, self.mine
        if isinstance(base, RichText) and isinstance(theirs, RichText) and isinstance(mine, RichText):
            return merged(base, theirs, mine)
        if isinstance(base, ExemptionClaim) and isinstance(theirs, ExemptionClaim) and isinstance(mine, ExemptionClaim):
            return merged_claim(base, theirs, mine)
        return None


class TextConflict(Conflict):
    """A text was not put in, because somebody else had changed it; both versions are kept, and `clash` shows them."""

    def __init__(self, clash: Clash) -> None:
        done = clash.closed or f"{clash.done} while you were writing it."
        super().__init__(
            done,
            kept="Both versions are kept. Nothing is lost.",
            do="Compare them, then choose." if not clash.closed else "Copy your words, if you still need them.",
        )
        self.clash = clash


def merge_claims(
    base: Sequence[ExemptionClaim], theirs: Sequence[ExemptionClaim], mine: Sequence[ExemptionClaim]
) -> tuple[ExemptionClaim, ...] | None:
    """Put two changes of the exemptions of a response together; None where both changed the same exemption."""
    before, now, wanted = ({one.provision: one for one in claims} for claims in (base, theirs, mine))
    made: list[ExemptionClaim] = []
    for provision in dict.fromkeys((*now, *wanted)):
        had, there, asked = before.get(provision), now.get(provision), wanted.get(provision)
        if there != had and asked not in (had, there):
            return None
        kept = there if asked == had else asked
        if kept is not None:
            made.append(kept)
    return tuple(made)


# --- what an act looks at, so that it is not done on something else than she saw ---------------------------------


@dataclass(frozen=True, slots=True)
class Watched:
    """A part of a case that an act would change: its name in a sentence, and how it is found; None when gone."""

    words: str
    of: Callable[[Case], object]


def claim(case: Case, key: int, provision: str) -> Watched:
    """Watch one exemption of a response."""

    def of(one: Case) -> object:
        claims = _response(one, key, "exemptions")
        found = claims if isinstance(claims, tuple) else ()
        return next((each for each in found if each.provision == provision), None)

    return Watched(f"the exemption {provision} of {response_words(case, key)}", of)


def outcomes(case: Case, key: int) -> Watched:
    """Watch the outcomes of a response."""
    return Watched(f"the outcome of {response_words(case, key)}", lambda one: _response(one, key, "outcomes"))


def exemptions(case: Case, key: int) -> Watched:
    """Watch the exemptions of a response."""
    return Watched(f"the exemptions of {response_words(case, key)}", lambda one: _response(one, key, "exemptions"))


def response_text(case: Case, key: int) -> Watched:
    """Watch the text of a response."""
    return Watched(f"the response to {response_words(case, key)}", lambda one: _response(one, key, "text"))


def wording(case: Case, key: int) -> Watched:
    """Watch the wording of an item."""
    number = next((place for place, item in enumerate(case.items, 1) if item.key == key), 0)
    words = f"the wording of item {number}" if number else "the wording of an item that is gone"
    return Watched(words, lambda one: next((item.wording for item in one.items if item.key == key), None))


def arrangement() -> Watched:
    """Watch which items there are, in which order, and which are answered together."""
    return Watched(
        "the items or their order",
        lambda case: tuple((item.key, case.response_to(item.key).key) for item in case.items),
    )


EVENTS = Watched("the dates on the clock", lambda case: case.events)
NOTES = Watched("the notes", lambda case: case.notes)
COMMISSIONS = Watched("what a holder was asked for", lambda case: case.commissions)
ENCLOSURES = Watched("what is enclosed", lambda case: case.enclosures)
COMMENTS = Watched("a comment", lambda case: case.comments)
REVIEWS = Watched("the internal review", lambda case: case.reviews)
LEAD_IN = Watched("the lead-in", lambda case: case.lead_in)
COSTS = Watched("the cost sheet", lambda case: case.cost_sheet)
COST_LINES = Watched("the cost sheet", lambda case: () if case.cost_sheet is None else case.cost_sheet.lines)
COST_TOGETHER = Watched(
    "what is counted together", lambda case: () if case.cost_sheet is None else case.cost_sheet.together
)
ADVICE = Watched("the advice of the cost sheet", lambda case: "" if case.cost_sheet is None else case.cost_sheet.advice)
RESPONSES = Watched("the responses", lambda case: tuple((one.key, one.text) for one in case.responses))
OWNER = Watched("the owner", lambda case: case.owner)
WHOLE = Watched("the case", lambda case: case)


def response_words(case: Case, key: int) -> str:
    """Name a response by its items: `item 2`, `items 2, 3`."""
    response = next((one for one in case.responses if one.key == key), None)
    if response is None:
        return "an item that is gone"
    numbers = case.numbers_of(response)
    return f"item {numbers[0]}" if len(numbers) == 1 else "items " + ", ".join(map(str, numbers))


def _response(case: Case, key: int, part: str) -> object:
    response = next((one for one in case.responses if one.key == key), None)
    return None if response is None else getattr(response, part)

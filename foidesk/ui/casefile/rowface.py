"""What a row of the drafting table shows, as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from foidesk.domain import exemptions, reasonsplace
from foidesk.domain.clearance import Comment
from foidesk.domain.grounds import Need, needs
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.ownnumbers import own_marker
from foidesk.domain.regimes import Regime
from foidesk.ui.parts.chip import ChipFace

Side = Literal["request", "response"]
State = Literal["new", "todo", "done"]
STATE_WORDS = {"new": "not started", "todo": "something to do", "done": "ready"}


@dataclass(frozen=True, slots=True)
class ItemFace:
    """An item as its row shows it; `as_received` are the words of the evidence, if they are still one piece."""

    key: int
    number: int
    wording: str
    as_received: str
    held: tuple[ChipFace, ...] = ()
    """Who was asked for it: "With Finance, due Thu 3 Dec"."""

    @property
    def marker(self) -> str:
        """Give the requester's own number before the words where it says what the disc beside it says."""
        return own_marker(self.wording, self.number)

    @property
    def shown(self) -> str:
        """Give the wording as the table shows it: without a number that would stand there twice."""
        return self.wording[len(self.marker) :]


@dataclass(frozen=True, slots=True)
class RowFace:
    """All that a row shows. A response to items that do not stand together shows at the first; `home` says so."""

    items: tuple[ItemFace, ...]
    response: Response
    covers: tuple[int, ...]
    total: int
    state: State
    regime: Regime
    read_only: bool
    home: bool = True
    comments: tuple[Comment, ...] = ()

    @property
    def where(self) -> str:
        """Give the items the response covers: "item 4", "items 2 and 3"."""
        return ("item " if len(self.covers) == 1 else "items ") + number_words(self.covers)

    def incomplete(self) -> tuple[int, ...]:
        """Give the places of the exemptions that owe their reason or their weighing."""
        regime = self.regime.value
        return tuple(
            place
            for place, claim in enumerate(self.response.exemptions)
            if reasonsplace.owes_test(claim, self.response, regime)
            or not reasonsplace.has_reason(claim, self.response, regime)
        )

    def owed(self) -> tuple[str, str, int]:
        """Give what the exemptions still owe: words, the button's words, which claim (-1: none is named yet)."""
        for place, claim in enumerate(self.response.exemptions):
            if reasonsplace.owes_test(claim, self.response, self.regime.value):
                return "Qualified exemption: no public interest test recorded", "Record the test", place
        for place, claim in enumerate(self.response.exemptions):
            if not reasonsplace.has_reason(claim, self.response, self.regime.value):
                return f"{claim.provision}: no reason given", "Give the reason", place
        for place, claim in enumerate(self.response.exemptions):
            if _owes_opinion(claim, self.regime):
                return f"{claim.provision}: no qualified person's opinion recorded", "Record the opinion", place
        if not self.response.exemptions and any(one.needs_exemption for one in self.response.outcomes):
            return "No exemption named", "Add an exemption", -1
        return "", "", -1


def _owes_opinion(claim: ExemptionClaim, regime: Regime) -> bool:
    known, opinion = exemptions.find(claim.provision, regime.value), claim.grounds.opinion
    told = bool(opinion.person.strip() and opinion.opinion.strip())
    return known is not None and Need.OPINION in needs(known) and not told


def number_words(numbers: Sequence[int]) -> str:
    """Write item numbers: `2`, `2 and 3`, `1 to 4`, `1, 3 and 5`."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]} to {numbers[-1]}"
    if len(numbers) == 1:
        return str(numbers[0])
    return ", ".join(map(str, numbers[:-1])) + f" and {numbers[-1]}"

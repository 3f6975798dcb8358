"""An earlier answer put in for this one: its text, and where nothing is decided yet its outcome and exemptions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foidesk.domain import exemptions
from foidesk.domain.case import Case, Change
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.items import ExemptionClaim, PublicInterestTest, Response
from foidesk.domain.outcomes import clash
from foidesk.domain.richtext import EMPTY, RichText
from foidesk.domain.troubles import NotAllowed


@dataclass(frozen=True, slots=True)
class Source:
    """The earlier answer: where it stands, and the response as it is there."""

    reference: str
    numbers: tuple[int, ...]
    response: Response

    @property
    def in_words(self) -> str:
        """Name it: `HA06181, items 2 and 3`."""
        return f"{self.reference}, {items_in_words(self.numbers)}"


def source_of(case: Case, response_key: int) -> Source:
    """Give a response of a case as a source for another."""
    response = case.response(response_key)
    return Source(case.reference, case.numbers_of(response), response)


def use_answer(case: Case, key: int, source: Source, text: RichText | None = None) -> Change:
    """Put an earlier answer in: `text` is the whole response with it at the cursor, or None to add it at the end.

    Outcome and exemptions come along only where neither is chosen. The weighing of the public interest does not: it
    is of the circumstances of each request (FOIA 2000 s.2(2)(b)), so the checks ask for it anew.
    """
    case.must_be_open()
    response = case.response(key)
    if source.response.text.is_empty:
        raise NotAllowed(f"There is no text in {source.in_words}.", kept="Nothing was changed.")
    if text is None:
        text = RichText(response.text.blocks + source.response.text.blocks)
    changed = replace(response, text=text)
    if not (response.outcomes or response.exemptions):
        changed = _decided(case, changed, source.response)
    where = items_in_words(case.numbers_of(response))
    answered = replace(case.unsigned(), responses=tuple(changed if one.key == key else one for one in case.responses))
    words = f"Answer from {source.in_words}, put in for {where}{_to_check(response, changed)}"
    return answered, Fact(FactKind.ANSWER_USED, words, f"use the answer of {source.reference}")


def _decided(case: Case, response: Response, source: Response) -> Response:
    """Take outcomes and exemptions along as far as the law of this case knows them and they can stand together."""
    regime = case.regime
    claims = tuple(
        replace(one, public_interest=PublicInterestTest(), own_words=_without_weighing(one))
        for one in source.exemptions
        if exemptions.find(one.provision, regime.value) is not None
    )
    for taken in (claims, ()):
        provisions = [one.provision for one in taken]
        if clash(regime, source.outcomes, provisions, len(response.items)) is None:
            return replace(response, outcomes=source.outcomes, exemptions=taken)
    return response


def _without_weighing(claim: ExemptionClaim) -> RichText:
    """Give the paragraph of an exemption, but not one that tells how the earlier request was weighed."""
    weighed, told = claim.public_interest, " ".join(claim.own_words.plain().split()).casefold()
    parts = (weighed.for_disclosure, weighed.for_withholding, weighed.balance)
    words = (" ".join(part.split()).rstrip(".").casefold() for part in parts)
    return EMPTY if any(one and one in told for one in words) else claim.own_words


def _to_check(before: Response, after: Response) -> str:
    if after.exemptions == before.exemptions:
        return ""
    cited = ", ".join(one.provision for one in after.exemptions)
    return f", with {cited}: check that the reason holds here"


def items_in_words(numbers: Sequence[int]) -> str:
    """Write `item 2` or `items 2 and 3`."""
    return f"{'item' if len(numbers) == 1 else 'items'} {numbers_in_words(numbers)}"

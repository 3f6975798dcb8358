"""Where the reasons of an exemption are told: in a paragraph of its own, or by the response itself.

A standard text put into a response names the exemption and reasons it there. The letter then gives the reasons once,
where she wrote them, and what a refusal notice owes is looked for in those words (FOIA 2000 s.17(1), s.17(3)).
"""

import re

from foidesk.domain import exemptions
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.richtext import RichText

_CITED = re.compile(r"\d+[A-Z]?(?:\(\w+\))*")
_RANGE = re.compile(r"\d+[A-Z]?(?:\(\d+\))?")


def told_in_response(claim: ExemptionClaim, response: Response) -> bool:
    """Say whether the response gives the reasons itself, so that the letter has no paragraph for them."""
    return claim.grounds.in_response and not response.text.is_empty


def has_reason(claim: ExemptionClaim, response: Response, regime: str) -> bool:
    """Say whether the letter tells why an exemption applies (FOIA 2000 s.17(1)(b)-(c))."""
    if told_in_response(claim, response):
        return names(response.text, claim.provision, regime)
    return claim.has_reason


def owes_test(claim: ExemptionClaim, response: Response, regime: str) -> bool:
    """Say whether the weighing that a qualified exemption owes is still to be told (FOIA 2000 s.17(3))."""
    if not exemptions.owes_weighing(claim.provision, regime) or claim.public_interest.is_complete:
        return False
    told = told_in_response(claim, response) and "public interest" in response.text.plain().casefold()
    return not told


def names(text: RichText, provision: str, regime: str) -> bool:
    """Say whether words name a provision, or the clause that lets the office neither confirm nor deny."""
    written = re.sub(r"[\s\u2060]", "", text.plain()).casefold()
    known = exemptions.find(provision, regime)
    sought = [number_of(provision), known.ncnd.split("-")[0] if known is not None else ""]
    return any(re.search(rf"(?<!\d){re.escape(one.casefold())}", written) for one in sought if one)


def number_of(provision: str) -> str:
    """Give the number of a provision as sentences write it: `31(1)(a)`, `40(2)` of `s.40(2) with 40(3A)(a)`."""
    cited = re.sub(r"\s", "", provision.split(" with ", maxsplit=1)[0])
    found = (_RANGE if "-" in cited or "," in cited else _CITED).search(cited)
    return found[0] if found is not None else cited

"""One exemption put on a response, in the place of the one that it was made from."""

from dataclasses import replace

from foidesk.domain import drafting, exemptions
from foidesk.domain.case import Case, Change
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotAllowed


def put_exemption(case: Case, key: int, was: str, claim: ExemptionClaim) -> Change:
    """Put an exemption in the place of the one cited as `was`, or after the others if there is none such.

    An exemption that the response relies on already is refused: the one would take the other's reasons away.
    """
    case.must_be_open()
    claims = list(case.response(key).exemptions)
    made = replace(claim, provision=exemptions.cited_as(claim.provision, case.regime.value))
    twin = relied_on_already(case.regime, case.response(key), made.provision, was)
    if twin:
        raise NotAllowed(twin, kept="Nothing was changed.", do="Open it to change it, or choose another provision.")
    place = next((at for at, one in enumerate(claims) if one.provision == was), len(claims))
    claims[place : place + 1] = [made]
    return drafting.claim_exemptions(case, key, claims)


def relied_on_already(regime: Regime, response: Response, provision: str, was: str) -> str:
    """Say that a response names a provision already, other than as the exemption that is being changed."""
    cited = exemptions.cited_as(provision, regime.value)
    if cited == was or cited not in [one.provision for one in response.exemptions]:
        return ""
    return f"{cited} is relied on in this response already."

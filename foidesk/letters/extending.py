"""What a letter asking for more time says of the exemptions, the items they cover, and the rest (FOIA 2000 s.17(2))."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain import exemptions, itemdeadlines
from foidesk.domain.case import Case
from foidesk.domain.clock import Deadline
from foidesk.domain.items import ExemptionClaim, Outcome, Response
from foidesk.domain.ownnumbers import printed_numbers
from foidesk.domain.profile import Profile
from foidesk.domain.reasons import cited_long, clause
from foidesk.domain.richtext import EMPTY, RichText, Run, from_plain
from foidesk.letters.filling import Fields
from foidesk.letters.letter import items_in_words

_ALL_HELD = "We hold information that you asked for."


def fields(case: Case, profile: Profile, deadline: Deadline, dated: date) -> Fields:
    """Fill what the law wants said: what is held, what is relied on, what is weighed, when the rest is answered."""
    weighed = [response for response in case.responses if _waits(case, response)]
    denying = [response for response in weighed if Outcome.NCND in response.outcomes]
    # To say that something is held would give away what the office neither confirms nor denies (s.1(1)(a), s.2(1)).
    held = _held(case, [response for response in weighed if response not in denying])
    openness = "saying whether we hold the information" if weighed and denying == weighed else "disclosure"
    return {
        "exemptions": Run(_listed(_cited(case, weighed)) or "[the exemption]"),
        "held": held if weighed else from_plain(_ALL_HELD),
        "openness": Run(openness),
        "the_rest": _the_rest(case, profile, deadline, dated, weighed),
    }


def _waits(case: Case, response: Response) -> bool:
    """Say whether a response relies on an exemption whose public interest is still to be weighed."""
    waiting = any(_open(case, claim) for claim in response.exemptions)
    none_waits = not any(_open(case, claim) for one in case.responses for claim in one.exemptions)
    return waiting or (none_waits and itemdeadlines.claims_qualified_exemption(case, response))


def _open(case: Case, claim: ExemptionClaim) -> bool:
    return exemptions.owes_weighing(claim.provision, case.regime.value) and not claim.public_interest.is_complete


def _cited(case: Case, weighed: Sequence[Response]) -> list[str]:
    found: list[str] = []
    for response in weighed:
        for claim in response.exemptions:
            if not exemptions.owes_weighing(claim.provision, case.regime.value):
                continue
            cited = cited_long(claim.provision, exemptions.find(claim.provision, case.regime.value))
            lifts = clause(claim, case.regime) if Outcome.NCND in response.outcomes else ""
            found.append(f"{lifts} with {cited}" if lifts else cited)
    return list(dict.fromkeys(found))


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _held(case: Case, held: Sequence[Response]) -> RichText:
    if not held:
        return EMPTY
    named = _items(case, held)
    return from_plain(f"We hold information that you asked for in {named}." if named else _ALL_HELD)


def _items(case: Case, responses: Sequence[Response]) -> str:
    """Name the items of some responses by the numbers the requester finds them by; nothing where they are all."""
    covered = {key for response in responses for key in response.items}
    numbers = printed_numbers([item.wording for item in case.items])
    found = tuple(number for item, number in zip(case.items, numbers, strict=True) if item.key in covered)
    if len(found) == len(case.items):
        return ""
    words = items_in_words(found)
    return words[:1].lower() + words[1:]


def _the_rest(case: Case, profile: Profile, deadline: Deadline, dated: date, weighed: Sequence[Response]) -> RichText:
    """FOIA 2000 s.10(1), (3): what is under no such exemption stays due on the twentieth working day."""
    due = itemdeadlines.refusal_notice_due(case, deadline) or deadline.due
    if not weighed or not _items(case, weighed) or due is None or due < dated:
        return EMPTY
    return from_plain(f"We will answer the rest of your request by {profile.date_style.write(due)}.")

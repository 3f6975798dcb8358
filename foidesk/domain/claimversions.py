"""Two versions of what is said about an exemption: each as words to be compared, and both put together.

Fields that hold sentences are put together paragraph by paragraph. A limb, a likelihood, a date or a name can be only
one of two: where both people changed the same one differently, a person has to choose.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from foidesk.domain.grounds import Balancing, Grounds, Harm, Opinion, Place, Plan
from foidesk.domain.items import ExemptionClaim, PublicInterestTest
from foidesk.domain.merging import merge, merged
from foidesk.domain.richtext import Block, Paragraph, RichText, Run, from_plain

T = TypeVar("T")


class _NotBoth(Exception):
    """Both changed something that can be only one of two."""


def merged_claim(
    base: ExemptionClaim, theirs: ExemptionClaim, mine: ExemptionClaim
) -> tuple[ExemptionClaim, bool] | None:
    """Put two versions together, and say whether they touched different fields; None where only one can be kept."""
    clean = True

    def one(of: Callable[[ExemptionClaim], T]) -> T:
        was, there, here = of(base), of(theirs), of(mine)
        if here not in (was, there) and there != was:
            raise _NotBoth
        return there if here == was else here

    def words(of: Callable[[ExemptionClaim], str]) -> str:
        nonlocal clean
        was, there, here = (of(claim).strip() for claim in (base, theirs, mine))
        if here in (was, there) or there == was:
            return there if here == was else here
        lines, apart = merge(*(tuple(text.split("\n")) if text else () for text in (was, there, here)))
        clean = clean and apart
        return "\n".join(lines)

    def rich() -> RichText:
        nonlocal clean
        made, apart = merged(base.own_words, theirs.own_words, mine.own_words)
        clean = clean and apart
        return made

    try:
        made = ExemptionClaim(
            provision=one(lambda claim: claim.provision),
            reason=words(lambda claim: claim.reason),
            public_interest=PublicInterestTest(
                words(lambda claim: claim.public_interest.for_disclosure),
                words(lambda claim: claim.public_interest.for_withholding),
                words(lambda claim: claim.public_interest.balance),
            ),
            grounds=Grounds(
                Harm(
                    one(lambda claim: claim.grounds.harm.likelihood),
                    words(lambda claim: claim.grounds.harm.what),
                    words(lambda claim: claim.grounds.harm.how),
                ),
                Opinion(
                    one(lambda claim: claim.grounds.opinion.person.strip()),
                    words(lambda claim: claim.grounds.opinion.opinion),
                    one(lambda claim: claim.grounds.opinion.on),
                    words(lambda claim: claim.grounds.opinion.seen),
                ),
                Balancing(
                    words(lambda claim: claim.grounds.balancing.interest),
                    words(lambda claim: claim.grounds.balancing.necessity),
                    words(lambda claim: claim.grounds.balancing.balance),
                ),
                Place(
                    one(lambda claim: claim.grounds.place.words.strip()),
                    one(lambda claim: claim.grounds.place.address.strip()),
                ),
                Plan(
                    words(lambda claim: claim.grounds.plan.intention),
                    one(lambda claim: claim.grounds.plan.when.strip()),
                ),
                one(lambda claim: claim.grounds.in_response),
            ),
        )
    except _NotBoth:
        return None
    return replace(made, own_words=rich()), clean


def claim_words(claim: ExemptionClaim) -> RichText:
    """Give what is said about an exemption as words: each field that holds something, under its name."""
    grounds, weighed = claim.grounds, claim.public_interest
    opinion, harm = grounds.opinion, grounds.harm
    on = opinion.on
    blocks: list[Block] = [Paragraph((Run(claim.provision, bold=True),))]
    for name, words in (
        ("Why it applies", claim.reason),
        ("How likely the harm is", harm.likelihood.words.capitalize() if harm.likelihood is not None else ""),
        ("What would be harmed", harm.what),
        ("How disclosure would cause it", harm.how),
        ("Qualified person", opinion.person),
        ("Their opinion", opinion.opinion),
        ("Date of the opinion", f"{on.day} {on:%B} {on.year}" if on is not None else ""),
        ("What they were shown", opinion.seen),
        ("Interest in disclosure", grounds.balancing.interest),
        ("Is disclosure necessary for it", grounds.balancing.necessity),
        ("Balance with the person’s rights", grounds.balancing.balance),
        ("Where it can be found", grounds.place.words),
        ("Link", grounds.place.address),
        ("Intention", grounds.plan.intention),
        ("Date", grounds.plan.when),
        ("For disclosing it", weighed.for_disclosure),
        ("For withholding it", weighed.for_withholding),
        ("Balance of the public interest", weighed.balance),
        ("Where the letter gives the reasons", "In the response itself" if grounds.in_response else ""),
    ):
        if words.strip():
            blocks.append(Paragraph((Run(name, bold=True),)))
            blocks += from_plain(words).blocks
    if not claim.own_words.is_empty:
        blocks.append(Paragraph((Run("Paragraph for the letter, changed by hand", bold=True),)))
        blocks += claim.own_words.blocks
    return RichText(tuple(blocks))

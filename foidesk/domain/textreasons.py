"""The office's standard text for an exemption as the paragraph of the letter: its fields filled from what was said.

Every word that was entered stands in the paragraph once: in its field where the text has one, otherwise after it under
its own name. A field that nothing was entered for stays as it is, so that she and the checks see what is owed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from foidesk.domain import exemptions, reasons, textfields
from foidesk.domain.exemptions import Exemption
from foidesk.domain.grounds import Balancing, Harm, Need, Place, Plan, likelihoods, needs
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import FIELD, Profile
from foidesk.domain.reasonsplace import number_of
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import Block, RichText, from_plain

_BEGINS = (
    " a an and because disclosure disclosing for if in it its no not of our people public release releasing some such "
    "that the there these they this those to we when withholding without "
)
"""Words that lose their capital within a sentence; a name keeps it."""


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A standard text in use, with what the case fills in it."""

    key: str
    title: str
    section: str
    text: RichText


def fitting(
    texts: Iterable[ClaimText], claim: ExemptionClaim, regime: Regime, outcomes: Sequence[Outcome]
) -> tuple[ClaimText, ...]:
    """Give the texts that can be the paragraph of an exemption: of its section, and citing what is relied on."""
    known = exemptions.find(claim.provision, regime.value)
    if known is None:
        return ()
    denying = Outcome.NCND in outcomes and bool(known.ncnd)
    prefix = "s." if known.regime == "foia" else "reg "
    wanted = f"{prefix}{known.ncnd}" if denying else known.cite
    found = [one for one in texts if one.section == wanted]
    return tuple(found) if denying else tuple(one for one in found if _cites(one.text, claim.provision, known))


def _cites(text: RichText, provision: str, known: Exemption) -> bool:
    """Say whether a text names all that is relied on: a notice specifies the limb (FOIA 2000 s.17(1)(b))."""
    words = "".join(text.plain().split())
    if "{provision}" in words:
        return True
    cited = provision.removeprefix("s.").removeprefix("reg ")
    if cited == known.section and known.limbs:  # no limb is chosen yet
        return number_of(cited) in words
    return all("".join(part.split()) in words for part in cited.split(" with "))


def written(
    text: RichText, claim: ExemptionClaim, regime: Regime, outcomes: Sequence[Outcome], profile: Profile
) -> RichText:
    """Write the paragraph of an exemption from a standard text."""
    known = exemptions.find(claim.provision, regime.value)
    if known is None:
        return text
    by_steps = _goes_by_steps(text, claim, known)
    values = _values(claim, known, profile, by_steps=by_steps)
    placed: dict[str, str] = {}
    for paragraph in text.paragraphs():
        for found in FIELD.finditer(paragraph.text):
            if values.get(found[1], ("",))[0] and found[1] not in placed:
                before, after = paragraph.text[: found.start()].rstrip(), paragraph.text[found.end() :]
                placed[found[1]] = _built_in(values[found[1]], before, after)
    filled = textfields.fill(text, placed)
    blocks: list[Block] = list(filled.blocks)
    if not {"reason", "searched"} & placed.keys() or by_steps:
        blocks[1:1] = from_plain(claim.reason).blocks
    return RichText((*blocks, *reasons.details(_left_over(claim, known, placed, by_steps=by_steps), known, profile)))


Value = tuple[str, str]
"""What a field is filled with: as sentences, and as a part of one."""


def _values(claim: ExemptionClaim, known: Exemption, profile: Profile, *, by_steps: bool) -> dict[str, Value]:
    grounds, weighed = claim.grounds, claim.public_interest
    harm, opinion, steps = grounds.harm, grounds.opinion, grounds.balancing
    choices = likelihoods(known)
    modal = harm.likelihood.words if choices and harm.likelihood is not None else "" if choices else "would"
    sentences = " ".join(reasons.harm_sentence(harm, known).split() + harm.how.split())
    phrase = "; ".join(part.strip().rstrip(".") for part in (harm.what, harm.how) if part.strip())
    found = {
        "provision": _twice(reasons.cited_long(claim.provision, known)),
        "reason": _twice(claim.reason),
        "searched": _twice(claim.reason) if (known.regime, known.section) == ("eir", "12(4)(a)") else ("", ""),
        "harm": (sentences, phrase),
        "likelihood": _twice(modal),
        "for_disclosure": _twice(weighed.for_disclosure),
        "for_withholding": _twice(weighed.for_withholding),
        "balance": _twice(weighed.balance),
        "qualified_person": _twice(opinion.person),
        "opinion_date": _twice(profile.date_style.write(opinion.on) if opinion.on is not None else ""),
        "where": _twice(grounds.place.words),
        "link": _twice(grounds.place.address),
        "publication_date": _twice(grounds.plan.when),
        "completion_date": _twice(grounds.plan.when),
        "body": _twice(grounds.plan.intention if known.regime == "eir" else ""),
    }
    if by_steps:
        found |= {
            "for_disclosure": _twice(steps.interest),
            "reason": _twice(steps.necessity),
            "balance": _twice(steps.balance),
        }
    return found


def _twice(words: str) -> Value:
    flat = " ".join(words.split())
    return flat, flat


def _built_in(value: Value, before: str, after: str) -> str:
    """Give a value as its place takes it: a stop is not doubled, and within a sentence it does not begin anew."""
    within = bool(before) and before[-1] not in ".!?:"
    words = value[1] if bool(before) and before[-1] not in ".!?" else value[0]
    if after.lstrip()[:1] in (".", ",", ";", ")"):
        words = words.rstrip(".")
    first = words.split(" ", 1)[0]
    if within and f" {first.casefold()} " in _BEGINS:
        words = words[:1].lower() + words[1:]
    return words


def _left_over(claim: ExemptionClaim, known: Exemption, placed: Mapping[str, str], *, by_steps: bool) -> ExemptionClaim:
    """Give what was entered and has no field in the text."""
    grounds, weighed = claim.grounds, claim.public_interest
    opinion, place, plan, steps = grounds.opinion, grounds.place, grounds.plan, grounds.balancing
    when = "completion_date" if known.regime == "eir" else "publication_date"

    def rest(name: str, words: str) -> str:
        return "" if name in placed else words

    return replace(
        claim,
        public_interest=weighed
        if by_steps
        else PublicInterestTest(
            rest("for_disclosure", weighed.for_disclosure),
            rest("for_withholding", weighed.for_withholding),
            rest("balance", weighed.balance),
        ),
        grounds=replace(
            grounds,
            harm=Harm() if "harm" in placed else _harm_left(grounds.harm, placed),
            opinion=replace(
                opinion,
                person=rest("qualified_person", opinion.person),
                on=None if "opinion_date" in placed else opinion.on,
            ),
            balancing=Balancing(
                rest("for_disclosure", steps.interest), rest("reason", steps.necessity), rest("balance", steps.balance)
            )
            if by_steps
            else steps,
            place=Place(rest("where", place.words), rest("link", place.address)),
            plan=Plan(rest("body", plan.intention) if known.regime == "eir" else plan.intention, rest(when, plan.when)),
        ),
    )


def _harm_left(harm: Harm, placed: Mapping[str, str]) -> Harm:
    """Leave out a likelihood alone that the text tells already: it needs no sentence of its own."""
    return Harm() if "likelihood" in placed and not harm.what.strip() and not harm.how.strip() else harm


def _goes_by_steps(text: RichText, claim: ExemptionClaim, known: Exemption) -> bool:
    """Say whether a text asks for the steps of the data protection principles, which are no weighing."""
    asks = any(one.name == "for_disclosure" for one in textfields.fields_in(text))
    return asks and Need.BALANCING in needs(known) and not exemptions.owes_weighing(claim.provision, known.regime)

"""The paragraph that each exemption puts into the letter: proposed from its grounds, or in the caseworker's own words.

It names the provision (FOIA 2000 s.17(1)(b)), tells why it applies (s.17(1)(c)) and how the public interest was weighed
(s.17(3)). Every word that was entered stands in it once, as it was entered.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from foidesk.domain import exemptions
from foidesk.domain.case import Case
from foidesk.domain.exemptions import Exemption
from foidesk.domain.grounds import Harm, Opinion, Place, harm_words, likelihoods
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.profile import FIELD, Profile, ReasonsPlace
from foidesk.domain.reasonsplace import told_in_response
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import Block, ListBlock, Paragraph, RichText, Run, from_plain

_LAWS = {"foia": "Freedom of Information Act 2000", "eir": "Environmental Information Regulations 2004"}


def head(claim: ExemptionClaim, regime: Regime) -> str:
    """Name the provision and what it is about: `section 31(1)(a) (law enforcement: prevention of crime)`."""
    known = exemptions.find(claim.provision, regime.value)
    title = f" ({known.title[:1].lower()}{known.title[1:]})" if known is not None else ""
    return cited_long(claim.provision, known) + title


def cited_long(provision: str, known: Exemption | None) -> str:
    """Give a citation for sentences: `section 40(2) with section 40(3A)(a)`."""
    noun = "regulation" if known is not None and known.regime == "eir" else "section"
    cited = provision.removeprefix("s.").removeprefix("reg ")
    return f"{noun} {cited.replace(' with ', f' with {noun} ')}"


def clause(claim: ExemptionClaim, regime: Regime) -> str:
    """Give the clause that lets the office neither confirm nor deny: `section 31(3)`; nothing where there is none."""
    known = exemptions.find(claim.provision, regime.value)
    if known is None or not known.ncnd:
        return ""
    return f"{'regulation' if known.regime == 'eir' else 'section'} {known.ncnd}"


def paragraph(claim: ExemptionClaim, regime: Regime, outcomes: Sequence[Outcome], profile: Profile) -> RichText:
    """Give what the letter says about an exemption: her own words if she changed it, else the proposed paragraph."""
    if not claim.own_words.is_empty:
        return claim.own_words
    return proposed(claim, regime, outcomes, profile)


def proposed(claim: ExemptionClaim, regime: Regime, outcomes: Sequence[Outcome], profile: Profile) -> RichText:
    """Write the paragraph anew from the fields, in the office's wording."""
    known = exemptions.find(claim.provision, regime.value)
    blocks: list[Block] = [*_said(_opening(claim, known, regime, outcomes, profile))]
    blocks += from_plain(claim.reason).blocks
    return RichText((*blocks, *details(claim, known, profile)))


def details(claim: ExemptionClaim, known: Exemption | None, profile: Profile) -> list[Block]:
    """Write what stands after the reason: harm, opinion, steps, place, plan and weighing, each under its name."""
    blocks: list[Block] = []
    if known is not None:
        blocks += _harm(claim.grounds.harm, known)
        blocks += _opinion(claim.grounds.opinion, profile)
        steps = claim.grounds.balancing
        blocks += _labelled("The interest in disclosure", steps.interest)
        blocks += _labelled("Whether disclosure is necessary for it", steps.necessity)
        blocks += _labelled("The balance with the rights of the person concerned", steps.balance)
        blocks += _place(claim.grounds.place)
        plan = claim.grounds.plan
        unfinished = known.regime == "eir"
        blocks += _labelled("Who is completing it" if unfinished else "Our intention to publish it", plan.intention)
        blocks += _labelled("Expected to be finished" if unfinished else "Expected date of publication", plan.when)
    weighed = claim.public_interest
    blocks += _labelled("For disclosure", weighed.for_disclosure)
    blocks += _labelled("For withholding", weighed.for_withholding)
    blocks += _labelled("Balance of the public interest", weighed.balance)
    return blocks


def _opening(
    claim: ExemptionClaim, known: Exemption | None, regime: Regime, outcomes: Sequence[Outcome], profile: Profile
) -> str:
    law = known.regime if known is not None else ("eir" if regime is Regime.EIR else "foia")
    if known is not None and (known.regime, known.section) == ("eir", "12(4)(a)"):
        return (
            f"We did not hold this information when we received your request: regulation 12(4)(a) of the {_LAWS[law]}."
        )
    denying = Outcome.NCND in outcomes and bool(clause(claim, regime))
    cited = cited_long(claim.provision, known)
    fields = {
        "provision": f"{clause(claim, regime)}, read with {cited.replace(' with ', ' and ')}," if denying else cited,
        "law": _LAWS[law],
        "exempt": "excepted" if law == "eir" else "exempt",
        "office": profile.name_short,
        "office_long": profile.name_long,
    }
    return filled(profile.wording.ncnd if denying else profile.wording.exempt, fields)


def harm_sentence(harm: Harm, known: Exemption) -> str:
    """Say in a sentence what disclosure would prejudice, and how surely."""
    alone = _harm(Harm(harm.likelihood, harm.what), known) if harm.what.strip() else []
    return RichText(tuple(alone)).plain()


def _harm(harm: Harm, known: Exemption) -> list[Block]:
    """Say how sure the harm is, what would be harmed, and how; a sentence stays one, a phrase is built in."""
    made: list[Block] = []
    what = harm.what.strip()
    choices = likelihoods(known)
    modal = harm.likelihood.words if harm.likelihood is not None and choices else "would"
    unsure = bool(choices) and harm.likelihood is None
    if what and not unsure and not _is_sentence(what):
        end = "" if what.endswith((".", "!", "?")) else "."
        made += from_plain(f"Disclosure {modal} {harm_words(known)} {what}{end}").blocks
    elif what and not unsure:
        made += _labelled(f"Disclosure {modal} {harm_words(known)} what the exemption protects", what)
    else:
        made += _labelled("What would be harmed", what)
        if not what and harm.likelihood is not None and choices:
            made += from_plain(f"Disclosure {modal} {harm_words(known)} what the exemption protects.").blocks
    return made + _labelled("How disclosure would cause this", harm.how)


def _is_sentence(words: str) -> bool:
    """Say whether words stand by themselves: begun with a capital and ended with a stop, or of several lines."""
    return "\n" in words or (words[:1].isupper() and words.endswith((".", "!", "?")))


def _opinion(opinion: Opinion, profile: Profile) -> list[Block]:
    person, given = opinion.person.strip(), opinion.opinion.strip()
    on = f" on {profile.date_style.write(opinion.on)}" if opinion.on is not None else ""
    who = (
        f"The qualified person, {person}, gave an opinion{on}"
        if person
        else f"The qualified person gave an opinion{on}"
    )
    made: list[Block] = []
    if given:
        made += _labelled(who, given)
    elif person or on:
        made += from_plain(f"{who}.").blocks
    return made + _labelled("What the qualified person considered", opinion.seen)


def _place(place: Place) -> list[Block]:
    words, address = place.words.strip(), place.address.strip()
    if not words and not address:
        return []
    runs = [Run("Where to find it: ")]
    if words:
        runs.append(Run(words + (" " if address else "")))
    if address:
        runs.append(Run(address, href=address))
    return [Paragraph(tuple(runs))]


def _labelled(label: str, words: str) -> list[Block]:
    if not words.strip():
        return []
    first, *rest = from_plain(words.strip()).blocks or (Paragraph(()),)
    runs = first.runs if isinstance(first, Paragraph) else ()
    return [Paragraph((Run(f"{label}: "), *runs)), *rest] if runs else []


def _said(words: str) -> tuple[Block, ...]:
    return from_plain(words).blocks


def filled(words: str, fields: Mapping[str, str]) -> str:
    """Fill the fields of a sentence; one that is not known stays and the checks find it."""
    return FIELD.sub(lambda found: fields.get(found[1], found[0]), words)


@dataclass(frozen=True, slots=True)
class Entry:
    """One numbered paragraph after the table: which items it is for, and what it says."""

    items: tuple[int, ...]
    head: str
    text: RichText


@dataclass(frozen=True, slots=True)
class Reasons:
    """Where the reasons of a letter stand: beside their responses, or numbered after the table."""

    in_cells: Mapping[int, tuple[Entry, ...]] = field(default_factory=dict)
    pointers: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    after: tuple[Entry, ...] = ()


def reasons_of(case: Case, profile: Profile) -> Reasons:
    """Place the reasons of every exemption of a case; numbers follow the order of the table.

    The same paragraph for several responses is written once and named in each of them.
    """
    found: dict[tuple[str, RichText], list[int]] = {}
    for response in case.responses:
        for claim in response.exemptions:
            if exemptions.find(claim.provision, case.regime.value) is None or told_in_response(claim, response):
                continue
            text = paragraph(claim, case.regime, response.outcomes, profile)
            keys = found.setdefault((head(claim, case.regime), text), [])
            if response.key not in keys:
                keys.append(response.key)
    cells: dict[int, list[Entry]] = {}
    pointers: dict[int, list[int]] = {}
    after: list[Entry] = []
    beside = {each for each, keys in found.items() if _beside(profile, each[1], len(keys))}
    elsewhere = {key for each, keys in found.items() if each not in beside for key in keys}
    for (words, text), keys in found.items():
        items = tuple(sorted(number for key in keys for number in case.numbers_of(case.response(key))))
        entry = Entry(items, words, text)
        # All reasons of a response stand together: a pointer below some of them would seem to be about those.
        if (words, text) in beside and not elsewhere.intersection(keys):
            for key in keys:
                cells.setdefault(key, []).append(entry)
            continue
        after.append(entry)
        for key in keys:
            pointers.setdefault(key, []).append(len(after))
    return Reasons(
        {key: tuple(entries) for key, entries in cells.items()},
        {key: tuple(numbers) for key, numbers in pointers.items()},
        tuple(after),
    )


def _beside(profile: Profile, text: RichText, responses: int) -> bool:
    match profile.wording.reasons_place:
        case ReasonsPlace.IN_THE_CELL:
            return True
        case ReasonsPlace.AFTER_THE_TABLE:
            return False
        case ReasonsPlace.BY_LENGTH:
            return responses == 1 and text.words() <= profile.wording.reasons_in_cell_words


def with_reasons(text: RichText, response_key: int, reasons: Reasons, profile: Profile) -> RichText:
    """Give a response as its cell shows it: its text, the reasons that stand beside it, where to find the others."""
    blocks: list[Block] = list(text.blocks)
    for entry in reasons.in_cells.get(response_key, ()):
        blocks.append(Paragraph((Run(entry.head[:1].upper() + entry.head[1:], bold=True),)))
        blocks += entry.text.blocks
    numbers = reasons.pointers.get(response_key, ())
    pointer = profile.wording.reasons_pointer.strip()
    if numbers and pointer:
        blocks += from_plain(filled(pointer, {"paragraphs": paragraphs_in_words(numbers)})).blocks
    return RichText(tuple(blocks))


def paragraphs_in_words(numbers: Sequence[int]) -> str:
    """Name paragraphs: `paragraph 3`, `paragraphs 1 and 3`, `paragraphs 1 to 4`."""
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"paragraphs {numbers[0]} to {numbers[-1]}"
    return f"paragraphs {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def section_after(reasons: Reasons, name_items: Sequence[str]) -> RichText:
    """Write the numbered paragraphs that stand after the table; `name_items` says for each which items it is for."""
    items: list[tuple[Block, ...]] = []
    for entry, named in zip(reasons.after, name_items, strict=True):
        title = f"{named}: {entry.head}" if named else entry.head[:1].upper() + entry.head[1:]
        items.append((Paragraph((Run(title, bold=True),)), *entry.text.blocks))
    return RichText((ListBlock(True, tuple(items)),)) if items else RichText()


_LINK = re.compile(r"https?://\S|www\.\S", re.IGNORECASE)


def tells_a_place(claim: ExemptionClaim, response_text: RichText) -> bool:
    """Say whether it is told where the information can be found: in its field, the reason, or the response."""
    place = claim.grounds.place
    told = f"{claim.reason} {claim.own_words.plain()} {response_text.plain()}"
    links = response_text.links() or claim.own_words.links()
    return bool(place.words.strip() or place.address.strip() or links or _LINK.search(told))

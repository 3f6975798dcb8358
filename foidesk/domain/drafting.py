"""Acts on the drafting table: items worded, split, joined and moved; answered together or separately; responses.

Each act takes a Case and gives a new one with the Fact that happened, or refuses with NotAllowed. Always true of
the result: each item is answered by exactly one response, responses stand in the order of their first items, and
the request's text and the offsets of untouched items are as they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from foidesk.domain import askeditems, exemptions
from foidesk.domain.case import Case, Change, Request, Requester
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.items import ExemptionClaim, Item, Outcome, Response
from foidesk.domain.mending import mended
from foidesk.domain.outcomes import clash
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText
from foidesk.domain.splitting import Split
from foidesk.domain.troubles import NotAllowed

_TOGETHER_MINIMUM = 2


def log_case(
    reference: str,
    split: Split,
    request: Request,
    requester: Requester,
    *,
    subject: str,
    regime: Regime = Regime.FOIA,
    owner: str = "",
) -> Change:
    """Open a case on a request: each item of the split gets an empty response, and reads as it was worded there."""
    if request.text != split.text:
        raise ValueError("the split is of another text than the request")
    items, responses, key = [], [], 1
    for part in split.items:
        start, end = split.stripped(part)
        if start == end:
            continue
        items.append(Item(key, start, end, split.letter_wording(part)))
        responses.append(Response(key + 1, (key,)))
        key += 2
    lead = _lead_in(split)
    case = Case(
        reference=reference,
        subject=subject.strip(),
        regime=regime,
        requester=requester,
        request=replace(
            request,
            preamble=lead,
            closing=split.stripped(split.closing) if split.closing else (len(split.text), len(split.text)),
        ),
        lead_in=mended(split.text[lead[0] : lead[1]]),
        items=tuple(items),
        responses=tuple(responses),
        owner=owner,
        next_key=key,
    )
    return case, Fact(FactKind.LOGGED, f"Logged as {reference} with {_count(len(items))}", f"log {reference}")


def _lead_in(split: Split) -> tuple[int, int]:
    """Give the preamble without the greeting: it is repeated above the items; the greeting stays in the file."""
    parts = [part for part in split.parts if part.kind == "preamble"]
    if not parts:
        return (0, 0)
    return (split.stripped(parts[0])[0], split.stripped(parts[-1])[1])


def reword_item(case: Case, key: int, wording: str) -> Change:
    """Change how an item reads in the letter; the evidence stays as it came."""
    case.must_be_open()
    item, number = case.item(key), case.number_of(key)
    if not wording.strip():
        raise NotAllowed(
            f"Item {number} cannot be left without words.",
            kept="Its wording is as it was.",
            do="Join it with another item if it is not one of its own.",
        )
    changed = _with_items(case, [replace(one, wording=wording) if one is item else one for one in case.items])
    return changed, Fact(
        FactKind.ITEM_WORDED, f"Wording of item {number} changed", f"change the wording of item {number}"
    )


def reword_lead_in(case: Case, lead_in: str) -> Change:
    """Change the lead-in as the letter repeats it; the evidence stays as it came."""
    case.must_be_open()
    changed = replace(case.unsigned(), lead_in=lead_in.strip())
    return changed, Fact(FactKind.ITEM_WORDED, "Wording of the lead-in changed", "change the lead-in")


def split_item(case: Case, key: int, at: int) -> Change:
    """Cut an item's wording at a caret position; the new item is answered by the same response."""
    case.must_be_open()
    item, number = case.item(key), case.number_of(key)
    first, second = item.wording[:at].rstrip(), item.wording[at:].lstrip()
    if not first or not second:
        raise NotAllowed(
            "The cut leaves nothing on one side.",
            kept="Nothing was changed.",
            do="Put the cursor between words.",
        )
    as_received = case.evidence[item.start : item.end] == item.wording
    middle = item.start + at if as_received else item.end
    upper = replace(item, wording=first, end=item.start + len(first) if as_received else item.end)
    lower = Item(case.next_key, item.end - len(second) if as_received else min(middle, item.start), item.end, second)
    items = list(case.items)
    items[number - 1 : number] = [upper, lower]
    responses = [replace(one, items=(*one.items, lower.key)) if key in one.items else one for one in case.responses]
    changed = _ordered(replace(case.unsigned(), next_key=case.next_key + 1), items, responses)
    changed = askeditems.after_split(changed, key, lower.key)
    changed, _ = answer_separately(changed, (lower.key,)) if not _shared(case, key) else (changed, None)
    return changed, Fact(FactKind.ITEM_SPLIT, f"Item {number} split in two", f"split item {number}")


def _shared(case: Case, key: int) -> bool:
    return len(case.response_to(key).items) > 1


def join_item_with_previous(case: Case, key: int) -> Change:
    """Join an item with the one above; the joined item is answered by both their responses' texts."""
    case.must_be_open()
    item, number = case.item(key), case.number_of(key)
    if number == 1:
        raise NotAllowed("The first item has none above it to join with.", kept="Nothing was changed.")
    above = case.items[number - 2]
    between = case.evidence[above.end : item.start] if above.end <= item.start else ""
    gap = between if between and not between.strip() else "\n"
    joined = replace(
        above,
        wording=above.wording + gap + item.wording,
        start=min(above.start, item.start),
        end=max(above.end, item.end),
    )
    items = [joined if one is above else one for one in case.items if one is not item]
    answers_above, answers_item = case.response_to(above.key), case.response_to(key)
    responses: list[Response] = []
    for one in case.responses:
        if one is answers_above and answers_item is not answers_above and len(answers_item.items) == 1:
            responses.append(replace(one.joined_with(answers_item), items=one.items))
        elif one is answers_item:
            left = tuple(each for each in one.items if each != key)
            if left:
                responses.append(replace(one, items=left))
        else:
            responses.append(one)
    changed = askeditems.after_join(_ordered(case.unsigned(), items, responses), above.key, key)
    words = f"Items {number - 1} and {number} joined"
    return changed, Fact(FactKind.ITEMS_JOINED, words, f"join items {number - 1} and {number}")


def move_item(case: Case, key: int, by: int) -> Change:
    """Move an item up (negative) or down in the table; items answered together may so be parted by others."""
    case.must_be_open()
    number = case.number_of(case.item(key).key)
    place = number - 1 + by
    if not 0 <= place < len(case.items) or by == 0:
        raise NotAllowed("The item cannot be moved further.", kept="Nothing was changed.")
    items = list(case.items)
    items.insert(place, items.pop(number - 1))
    changed = _ordered(case.unsigned(), items, case.responses)
    return changed, Fact(
        FactKind.ITEM_MOVED,
        f"Item {number} moved to place {place + 1}",
        f"move item {number} to place {place + 1}",
    )


def answer_together(case: Case, keys: Iterable[int]) -> Change:
    """Let one response answer several items: the texts already written follow one another, nothing is lost."""
    case.must_be_open()
    chosen = {case.item(key).key for key in keys}
    touched = [one for one in case.responses if chosen & set(one.items)]
    if len(touched) < _TOGETHER_MINIMUM:
        raise NotAllowed(
            "These items are answered together already." if len(chosen) > 1 else "Only one item is chosen.",
            kept="Nothing was changed.",
            do="Select the items that one response is to answer.",
        )
    merged = touched[0]
    for other in touched[1:]:
        merged = merged.joined_with(other)
    responses = [
        merged if one is touched[0] else one for one in case.responses if one is touched[0] or one not in touched
    ]
    changed = _ordered(case.unsigned(), case.items, responses)
    numbers = numbers_in_words(changed.numbers_of(changed.response(merged.key)))
    return changed, Fact(
        FactKind.ANSWERED_TOGETHER, f"Items {numbers} answered together", f"answer items {numbers} together"
    )


def answer_separately(case: Case, keys: Iterable[int]) -> Change:
    """Give each of these items a response of its own; the text stays with the first item of the old response."""
    case.must_be_open()
    chosen = [case.item(key).key for key in keys]
    parted: list[Response] = []
    key, freed = case.next_key, []
    for one in case.responses:
        staying = [each for each in one.items if each not in chosen]
        leaving = [item.key for item in case.items if item.key in one.items and item.key in chosen]
        if len(one.items) == 1 or not leaving:
            parted.append(one)
            continue
        keeper = staying or [leaving.pop(0)]
        parted.append(replace(one, items=tuple(keeper)))
        for each in leaving:
            parted.append(Response(key, (each,)))
            key += 1
        freed += leaving
    if not freed:
        raise NotAllowed("Each of these items has a response of its own already.", kept="Nothing was changed.")
    changed = _ordered(replace(case.unsigned(), next_key=key), case.items, parted)
    numbers = numbers_in_words(tuple(sorted(case.number_of(each) for each in chosen)))
    noun = "Item" if len(chosen) == 1 else "Items"
    return changed, Fact(
        FactKind.ANSWERED_SEPARATELY,
        f"{noun} {numbers} answered separately",
        f"answer {noun.lower()} {numbers} separately",
    )


def write_response(case: Case, key: int, text: RichText) -> Change:
    """Put the text of a response."""
    case.must_be_open()
    response = case.response(key)
    where = _where(case, response)
    changed = _with_response(case, replace(response, text=text))
    return changed, Fact(FactKind.RESPONSE_WRITTEN, f"Response to {where} written", f"write the response to {where}")


def choose_outcomes(case: Case, key: int, outcomes: Sequence[Outcome]) -> Change:
    """Record what became of what was asked; several outcomes on one response are normal, impossible ones refused."""
    case.must_be_open()
    response = replace(case.response(key), outcomes=tuple(dict.fromkeys(outcomes)))
    must_be_possible(case, response)
    where = _where(case, response)
    words = ", ".join(one.words for one in response.outcomes) or "taken off"
    changed = _with_response(case, response)
    return changed, Fact(FactKind.OUTCOME_CHOSEN, f"Outcome of {where}: {words}", f"choose the outcome of {where}")


def claim_exemptions(case: Case, key: int, claims: Sequence[ExemptionClaim]) -> Change:
    """Record the exemptions a response relies on; one that cannot be relied on is refused."""
    case.must_be_open()
    response = replace(case.response(key), exemptions=_cited(case, claims))
    must_be_possible(case, response)
    where = _where(case, response)
    cited = ", ".join(claim.provision for claim in response.exemptions) or "none"
    changed = _with_response(case, response)
    return changed, Fact(
        FactKind.EXEMPTIONS_CLAIMED, f"Exemptions for {where}: {cited}", f"change the exemptions of {where}"
    )


def must_be_possible(case: Case, response: Response) -> None:
    """Refuse a combination of outcomes and exemptions that no lawful answer has."""
    provisions = [claim.provision for claim in response.exemptions]
    found = clash(case.regime, response.outcomes, provisions, len(response.items))
    if found is not None:
        raise NotAllowed(found.sentence, kept="Nothing was changed.", do=found.do)


def _cited(case: Case, claims: Sequence[ExemptionClaim]) -> tuple[ExemptionClaim, ...]:
    """Cite each exemption in one form, and none twice."""
    forms = [replace(one, provision=exemptions.cited_as(one.provision, case.regime.value)) for one in claims]
    return tuple({claim.provision: claim for claim in forms}.values())


def respond(
    case: Case,
    numbers: Sequence[int],
    text: RichText,
    outcomes: Sequence[Outcome],
    claims: Sequence[ExemptionClaim] = (),
) -> Change:
    """Answer exactly these items (by number) in one response, with text, outcomes and exemptions at once."""
    keys = [case.item_numbered(number).key for number in numbers]
    if not keys:
        raise NotAllowed("No item is named.", do="Name the items by number, for example 1-4,6.")
    if len(keys) > 1 and len({case.response_to(key).key for key in keys}) > 1:
        case, _ = answer_together(case, keys)
    elsewhere = [key for key in case.response_to(keys[0]).items if key not in keys]
    if elsewhere:
        case, _ = answer_separately(case, elsewhere)
    key = case.response_to(keys[0]).key
    chosen = tuple(dict.fromkeys(outcomes))
    response = replace(case.response(key), outcomes=chosen, exemptions=_cited(case, claims))
    must_be_possible(case, response)
    return write_response(_with_response(case, response), key, text)


def _with_response(case: Case, response: Response) -> Case:
    return replace(
        case.unsigned(),
        responses=tuple(response if one.key == response.key else one for one in case.responses),
    )


def _with_items(case: Case, items: Sequence[Item]) -> Case:
    return replace(case.unsigned(), items=tuple(items))


def _ordered(case: Case, items: Sequence[Item], responses: Sequence[Response]) -> Case:
    """Put responses in the order of their first items, and each response's items in the order of the case."""
    place = {item.key: at for at, item in enumerate(items)}
    tidy = [replace(one, items=tuple(sorted(one.items, key=place.__getitem__))) for one in responses]
    tidy.sort(key=lambda one: place[one.items[0]])
    return replace(case, items=tuple(items), responses=tuple(tidy))


def _where(case: Case, response: Response) -> str:
    numbers = case.numbers_of(response)
    return f"{'item' if len(numbers) == 1 else 'items'} {numbers_in_words(numbers)}"


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Write item numbers in words: `2`, `2 and 3`, `1 to 4`, `1 to 3 and 6`."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    words: list[str] = []
    for first, last in runs:
        words += (
            [f"{first}"] if first == last else [f"{first}", f"{last}"] if last == first + 1 else [f"{first} to {last}"]
        )
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" and {words[-1]}" if words else ""


def _count(number: int) -> str:
    return "1 item" if number == 1 else f"{number} items"

"""What a letter says of the cost of a request: the sum as the sheet has it, and how to ask within the limit.

The paragraph is only proposed. It goes into a response when she puts it there, and is offered again once the sheet
says something else (FOIA 2000 ss.12, 16, 17(5); EIR 2004 reg 12(4)(b), which knows no fixed limit).
"""

from collections.abc import Sequence

from foidesk.domain.case import Case
from foidesk.domain.costfigures import cost_words, limit_words, money_words, sample_words, sum_words, time_words
from foidesk.domain.costsheet import (
    FEES_REGULATIONS,
    Activity,
    CostLimit,
    CostLine,
    CostSheet,
    CountedTogether,
    Reckoning,
    WhyTogether,
    cost_of,
    items_within,
    lines_for,
    reckon,
    records_within,
    total,
)
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.items import Outcome, Response
from foidesk.domain.ownnumbers import printed_numbers
from foidesk.domain.profile import DateStyle
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, Block, ListBlock, Paragraph, RichText, Run, from_plain

_UNREASONABLE = "12(4)(b)"


def responses_of(case: Case) -> tuple[Response, ...]:
    """Give the responses that the sum belongs in: refused on cost, or under EIR as manifestly unreasonable."""
    return tuple(response for response in case.responses if _refuses(case.regime, response))


def _refuses(regime: Regime, response: Response) -> bool:
    if regime is Regime.EIR:
        return any(_UNREASONABLE in claim.provision for claim in response.exemptions)
    return regime is Regime.FOIA and Outcome.COST_REFUSED in response.outcomes


def why_no_paragraph(case: Case, limit: CostLimit) -> str:
    """Say why there is no paragraph to put in; nothing where there is one."""
    sheet = case.cost_sheet
    if case.regime is Regime.SAR:
        return "A subject access request has no cost limit, so there is nothing to refuse on cost."
    if sheet is None or not sheet.lines:
        return "The paragraph is made from the sheet: add what would have to be done first."
    if case.regime is Regime.FOIA and not reckon(sheet, limit).exceeds:
        return f"The sheet is within the limit of {time_words(limit.seconds)}: section 12 does not apply."
    return ""


def paragraph(case: Case, limit: CostLimit) -> RichText:
    """Write the paragraph of a refusal on cost from the sheet; nothing where the sheet bears none."""
    sheet = case.cost_sheet
    if sheet is None or why_no_paragraph(case, limit):
        return EMPTY
    reckoned = reckon(sheet, limit)
    if case.regime is Regime.EIR:
        blocks = _under_regulations(case, sheet, reckoned)
    elif reckoned.exceeds_by_determining:
        blocks = _to_confirm(case, sheet, reckoned)
    else:
        blocks = _to_comply(case, sheet, reckoned)
    return RichText((*blocks, *from_plain(sheet.advice.strip()).blocks))


def _to_comply(case: Case, sheet: CostSheet, reckoned: Reckoning) -> list[Block]:
    """FOIA 2000 s.12(1)."""
    return [
        *_said(
            "Section 12(1) of the Freedom of Information Act 2000 does not oblige us to answer a request when we "
            f"estimate that the cost would exceed the appropriate limit. Our limit is {limit_words(reckoned.limit)} "
            f"(the {FEES_REGULATIONS})."
        ),
        *_said(f"This is our estimate. It counts only the time for {_activities(sheet.lines)}:"),
        _listed(case, sheet.lines),
        *_with_others(sheet.together),
        *_sum(reckoned.seconds, reckoned, len(sheet.lines) + len(sheet.together)),
    ]


def _to_confirm(case: Case, sheet: CostSheet, reckoned: Reckoning) -> list[Block]:
    """FOIA 2000 s.12(2)."""
    lines = tuple(line for line in sheet.lines if line.activity is Activity.DETERMINING)
    return [
        *_said(
            "Section 12(2) of the Freedom of Information Act 2000 does not oblige us to say whether we hold "
            "information when we estimate that the cost of finding out would alone exceed the appropriate limit. "
            f"Our limit is {limit_words(reckoned.limit)} (the {FEES_REGULATIONS})."
        ),
        *_said(f"This is our estimate. It counts only the time for {_activities(lines)}:"),
        _listed(case, lines),
        *_sum(reckoned.determining, reckoned, len(lines)),
    ]


def _under_regulations(case: Case, sheet: CostSheet, reckoned: Reckoning) -> list[Block]:
    """EIR 2004 reg 12(4)(b): the burden is shown, and no limit is claimed."""
    made = [
        *_said(
            "The Environmental Information Regulations 2004 set no fixed limit of cost. To show what your request "
            "would ask of us, we have estimated the time it would take:"
        ),
        _listed(case, sheet.lines),
    ]
    own = reckoned.own
    return [*made, *_said(f"In all this would take {cost_words(own, cost_of(own))}.")]


def _activities(lines: Sequence[CostLine]) -> str:
    found = [one.in_letter for one in Activity if any(line.activity is one for line in lines)]
    return found[0] if len(found) == 1 else f"{'; '.join(found[:-1])}; and {found[-1]}"


def _listed(case: Case, lines: Sequence[CostLine]) -> Block:
    order = list(Activity)
    rows = sorted(lines, key=lambda line: order.index(line.activity))
    return ListBlock(False, tuple((Paragraph((Run(line_words(case, line)),)),) for line in rows))


def line_words(case: Case, line: CostLine) -> str:
    """Say one piece of work in a sentence of the letter."""
    what = line.what.strip().rstrip(".:;")
    named = items_words(case, line.items, printed=True)
    of = f" ({named[:1].lower()}{named[1:]})" if named and len(case.items) > 1 else ""
    measured = sample_words(line, named=False)
    return f"{what[:1].upper()}{what[1:]}{of}: {sum_words(line)}." + (f" {measured}." if measured else "")


def items_words(case: Case, keys: Sequence[int], *, printed: bool = False) -> str:
    """Name the items of a line by their numbers now, or as the letter has them `printed`; nothing for all of it."""
    shown = printed_numbers([item.wording for item in case.items]) if printed else range(1, len(case.items) + 1)
    numbers = tuple(number for number, item in zip(shown, case.items, strict=True) if item.key in keys)
    if not numbers:
        return ""
    return f"{'Item' if len(numbers) == 1 else 'Items'} {numbers_in_words(numbers)}"


def _with_others(together: Sequence[CountedTogether]) -> tuple[Block, ...]:
    """Fees Regulations 2004 reg 5. Requests of other people are counted and never named in this letter."""
    made: list[Block] = []
    mine = [one for one in together if one.why is WhyTogether.SAME_PERSON]
    others = [one for one in together if one.why is WhyTogether.ACTING_TOGETHER]
    for one in mine:
        made += _said(
            f"Your request that we received on {DateStyle.PLAIN.write(one.received)}: {time_words(one.seconds)}."
        )
    if others:
        noun = "Another request" if len(others) == 1 else f"{len(others)} other requests"
        spent = time_words(sum(one.seconds for one in others))
        made += _said(f"{noun} from people who appear to us to be acting together with you: {spent}.")
    if made:
        why = _said(
            "Under regulation 5 we count these requests as one, because they are for the same or similar information "
            "and we received them within 60 consecutive working days. So this is added:"
        )
        made = [*why, ListBlock(False, tuple((block,) for block in made))]
    return tuple(made)


def _sum(seconds: int, reckoned: Reckoning, parts: int) -> list[Block]:
    limit = reckoned.limit
    start = "In all: " if parts > 1 else ""
    over = cost_of(seconds) - limit.pence
    more = f"This is {money_words(over)} more than the limit." if over > 0 else "This is more than the limit."
    return _said(f"{start}{cost_words(seconds, cost_of(seconds))}. {more}")


def _said(words: str) -> list[Block]:
    return list(from_plain(words).blocks)


def advice_proposal(case: Case, limit: CostLimit) -> str:
    """Write how the requester could ask within the limit, as far as the sheet can tell (FOIA 2000 s.16)."""
    sheet = case.cost_sheet
    if sheet is None or not sheet.lines or case.regime is Regime.SAR:
        return ""
    within = within_words(case, limit)
    if not within:
        return ""
    if case.regime is Regime.EIR:
        start = "You could make your request again in a narrower form."
    else:
        start = "You could bring your request within the limit."
    end = "If you would like to do this, write to us and we will treat it as a new request."
    return " ".join((start, *within, end))


def within_words(case: Case, limit: CostLimit) -> tuple[str, ...]:
    """Say what could be done within the limit: which items alone, and how many of the records.

    Nothing is said of a request that is within it; under the Regulations, which have none, what each item would take.
    """
    sheet = case.cost_sheet
    if sheet is None or case.regime is Regime.SAR:
        return ()
    keys = [item.key for item in case.items]
    apart = len(keys) > 1 and any(line.items for line in sheet.lines)
    if case.regime is Regime.EIR:
        each = [(key, own) for key in keys if (own := total(lines_for(sheet, key)))] if apart else []
        return (f"By itself each item would take: {_each(case, each)}.",) if each else ()
    if not reckon(sheet, limit).exceeds:
        return ()
    said = []
    alone = items_within(sheet, limit, keys) if apart else ()
    if alone:
        asks = "that item alone" if len(alone) == 1 else "one of these items alone"
        said.append(f"We estimate that we could answer {asks}: {_each(case, alone)}.")
    fitting = records_within(sheet, limit)
    if fitting is not None:
        unit = fitting.line.unit.strip() or "records"
        said.append(
            f"Within {time_words(limit.seconds)} we could go through about {fitting.number:,} of the "
            f"{fitting.line.number:,} {unit}, for example if you ask for a shorter period."
        )
    return tuple(said)


def _each(case: Case, times: Sequence[tuple[int, int]]) -> str:
    return ", ".join(f"item {case.number_of(key)} ({time_words(own)})" for key, own in times)


def standing_words(regime: Regime, found: Reckoning) -> str:
    """Say how a total stands to the limit: over it, exactly at it, or how much is left."""
    if regime is Regime.EIR:
        return "The EIR set no fixed limit: the time shows the burden (regulation 12(4)(b))."
    if regime is Regime.SAR:
        return "A subject access request has no cost limit."
    limit = f"the limit of {time_words(found.limit.seconds)} ({money_words(found.limit.pence)})"
    if found.exceeds:
        even = ": even finding out whether it is held (section 12(2))" if found.exceeds_by_determining else ""
        return f"{time_words(found.over)} over {limit}{even}" if found.over else f"Just over {limit}{even}"
    if found.over == 0:
        return f"Exactly {limit}: that does not exceed it"
    return f"{time_words(-found.over)} below {limit}"

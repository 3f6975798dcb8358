"""Acts on the cost sheet of a case: lines added and put right, requests counted together, advice, the sum put in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from foidesk.domain import drafting
from foidesk.domain.aggregation import period_words, within_one_period
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Change
from foidesk.domain.costfigures import money_words, time_words
from foidesk.domain.costsheet import CostLimit, CostLine, CostSheet, CountedTogether, PutIn, cost_of, reckon
from foidesk.domain.costwords import paragraph, responses_of, why_no_paragraph
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.items import Response
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, Block, RichText
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_EMPTY = CostSheet()


def sheet_of(case: Case) -> CostSheet:
    """Give the cost sheet of a case, empty while nothing was estimated."""
    return case.cost_sheet or _EMPTY


def add_line(case: Case, line: CostLine) -> Change:
    """Put a piece of work on the sheet."""
    sheet = sheet_of(case)
    changed = _with(case, replace(sheet, lines=(*sheet.lines, _of_items(case, line))))
    return changed, Fact(FactKind.COST_LINE_ADDED, f"Cost sheet: {_words(line)} added", "add to the cost sheet")


def correct_line(case: Case, index: int, line: CostLine) -> Change:
    """Put a piece of work right; `index` is its place on the sheet."""
    sheet, old = sheet_of(case), _line(case, index)
    lines = (*sheet.lines[:index], _of_items(case, line), *sheet.lines[index + 1 :])
    changed = _with(case, replace(sheet, lines=lines))
    words = (
        f"Cost sheet: {_words(old)} changed to {_words(line)}"
        if _words(old) != _words(line)
        else (f"Cost sheet: {_words(line)} changed")
    )
    return changed, Fact(FactKind.COST_LINE_CHANGED, words, "change the cost sheet")


def remove_line(case: Case, index: int) -> Change:
    """Take a piece of work off the sheet."""
    sheet, old = sheet_of(case), _line(case, index)
    changed = _with(case, replace(sheet, lines=sheet.lines[:index] + sheet.lines[index + 1 :]))
    words = f"Cost sheet: {_words(old)} taken off"
    return changed, Fact(FactKind.COST_LINE_REMOVED, words, "take it off the cost sheet")


def count_together(case: Case, other: CountedTogether, calendar: Calendar) -> Change:
    """Count another request with this one, or take in its new time (Fees Regulations 2004 reg 5)."""
    if case.regime is not Regime.FOIA:
        raise NotAllowed(
            "Only requests under the Freedom of Information Act are counted together (regulation 5).", kept=_NOTHING
        )
    if other.reference == case.reference:
        raise NotAllowed("A request is not counted with itself.", kept=_NOTHING)
    if not other.reason.strip():
        raise NotAllowed(
            "Say why the two are for the same or similar information (regulation 5(2)(a)).",
            kept=_NOTHING,
            do="For example: both ask for the Commissioner’s travel.",
            field="reason",
        )
    sheet = sheet_of(case)
    kept = tuple(one for one in sheet.together if one.reference != other.reference)
    days = [case.request.received, other.received, *(one.received for one in kept)]
    if not within_one_period(days, calendar):
        raise NotAllowed(
            f"{other.reference} was not received within 60 consecutive working days with all the others: "
            f"{period_words(days, calendar)} (regulation 5(2)(b)).",
            kept=_NOTHING,
            do="Count it alone, or take off another.",
        )
    changed = _with(case, replace(sheet, together=tuple(sorted((*kept, other), key=lambda one: one.reference))))
    words = f"Cost sheet: {other.reference} counted together with this request, {time_words(other.seconds)}"
    return changed, Fact(FactKind.COST_COUNTED_TOGETHER, words, f"count {other.reference} together")


def count_alone(case: Case, reference: str) -> Change:
    """Count another request with this one no longer."""
    sheet = sheet_of(case)
    kept = tuple(one for one in sheet.together if one.reference != reference)
    if kept == sheet.together:
        raise NotFound(f"{reference} is not counted with this request.")
    changed = _with(case, replace(sheet, together=kept))
    words = f"Cost sheet: {reference} no longer counted with this request"
    return changed, Fact(FactKind.COST_COUNTED_TOGETHER, words, f"count {reference} alone")


def write_advice(case: Case, advice: str) -> Change:
    """Write what could be done within the limit (FOIA 2000 s.16)."""
    changed = _with(case, replace(sheet_of(case), advice=advice.strip()))
    return changed, Fact(FactKind.COST_ADVICE_WRITTEN, "Advice on what is within the limit written", "write the advice")


def put_in(case: Case, response_key: int, limit: CostLimit) -> Change:
    """Put the paragraph of the sheet into a response; where the earlier one stands unchanged, in its place."""
    case.must_be_open()
    response = case.response(response_key)
    why_not = why_no_paragraph(case, limit)
    if why_not:
        raise NotAllowed(why_not, kept=_NOTHING)
    if response_key not in [one.key for one in responses_of(case)]:
        raise NotAllowed("This response does not refuse on cost.", kept=_NOTHING, do="Choose its outcome first (F4).")
    sheet, words = sheet_of(case), paragraph(case, limit)
    earlier = next((one.words for one in sheet.put_in if one.response == response_key), EMPTY)
    changed, _ = drafting.write_response(case, response_key, _in_place(response, earlier, words))
    marks = tuple(one for one in sheet.put_in if one.response != response_key)
    changed = replace(changed, cost_sheet=replace(sheet, put_in=(*marks, PutIn(response_key, words))))
    where = _where(case, response)
    said = f"Sum of the cost sheet put into {where}"
    return changed, Fact(FactKind.COST_TEXT_USED, said, f"put the sum into {where}")


def _in_place(response: Response, earlier: RichText, words: RichText) -> RichText:
    blocks: list[Block] = list(response.text.blocks)
    old = [_plain(block) for block in earlier.blocks]
    have = [_plain(block) for block in blocks]
    for at in range(len(have) - len(old) + 1 if old else 0):
        if have[at : at + len(old)] == old:
            return RichText((*blocks[:at], *words.blocks, *blocks[at + len(old) :]))
    return RichText((*blocks, *words.blocks))


def stands_in(case: Case, response: Response, limit: CostLimit) -> bool:
    """Say whether the paragraph as the sheet now has it stands in a response, whole or with its sum after an edit."""
    words, text = paragraph(case, limit), response.text.plain()
    if not words.blocks:
        return False
    used = _put_into(case, response)
    edited = used is not None and used.plain() == words.plain()
    return words.plain() in text or (edited and money_words(_pence(case, limit)) in text)


def is_stale(case: Case, response: Response, limit: CostLimit) -> bool:
    """Say whether a paragraph was put in and the sheet says something else by now."""
    used = _put_into(case, response)
    return used is not None and used.plain() != paragraph(case, limit).plain()


def _put_into(case: Case, response: Response) -> RichText | None:
    return next((one.words for one in sheet_of(case).put_in if one.response == response.key), None)


def _pence(case: Case, limit: CostLimit) -> int:
    found = reckon(sheet_of(case), limit)
    if case.regime is Regime.EIR:
        return cost_of(found.own)
    return cost_of(found.determining) if found.exceeds_by_determining else found.pence


def _plain(block: Block) -> str:
    return RichText((block,)).plain()


def _with(case: Case, sheet: CostSheet) -> Case:
    case.must_be_open()
    return replace(case, cost_sheet=None if sheet.is_empty else sheet)


def _line(case: Case, index: int) -> CostLine:
    lines = sheet_of(case).lines
    if not 0 <= index < len(lines):
        raise NotFound("That line is no longer on the cost sheet.")
    return lines[index]


def _of_items(case: Case, line: CostLine) -> CostLine:
    """Keep only items that are in the case, in its order; all of them is the whole request."""
    keys = tuple(item.key for item in case.items if item.key in line.items)
    whole = len(keys) == len(case.items)
    return replace(line, what=line.what.strip(), unit=line.unit.strip(), items=() if whole else keys)


def _words(line: CostLine) -> str:
    return f"{line.what.strip()} ({time_words(line.seconds)})"


def _where(case: Case, response: Response) -> str:
    numbers: Sequence[int] = case.numbers_of(response)
    return f"{'item' if len(numbers) == 1 else 'items'} {drafting.numbers_in_words(numbers)}"


def received_days(case: Case) -> tuple[date, ...]:
    """Give the days on which this request and those counted with it were received."""
    return (case.request.received, *(one.received for one in sheet_of(case).together))

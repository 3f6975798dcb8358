"""Whether the sums of a letter are right: hours and pounds, minutes and hours, and totals (SI 2004/3244 regs 3, 4).

Only what is plain is worked out again: figures that could mean several things are left to the reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import Passage, Span, passages_of, spans, text_of
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, rules_of
from foidesk.domain.costsheet import HOUR, PENCE_AN_HOUR, CostLimit
from foidesk.domain.costwords import paragraph
from foidesk.domain.items import Outcome, Response
from foidesk.domain.richtext import TableBlock

RULES = rules_of(
    Subject.SUMS,
    ("hours_cost", "Hours at £25 come to the sum that is given", ERROR, "SI 2004/3244 reg 4(4)"),
    ("hours_differ", "The hours that are multiplied are the hours of the estimate", ERROR, "FOIA 2000 s.12(1)"),
    ("minutes_hours", "Records and minutes come to the hours that are given", ERROR, "FOIA 2000 s.12(1)"),
    ("under_limit", "What is refused over the cost limit is over it", ERROR, "FOIA 2000 s.12(1), SI 2004/3244 reg 3"),
    ("over_limit", "What is over the cost limit has that outcome", WARNING, "FOIA 2000 s.12(1)"),
    ("table_total", "A total is the sum of what stands over it", WARNING, "Office practice"),
)
_FINE = Decimal("0.000001")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(r"£\s?\d|\b(?:hours?|hrs?|minutes?|mins?)\b", re.IGNORECASE)
_GAP = r"[\s\u00a0-]*"
_SECONDS = rf"(?:{_GAP}(?:and{_GAP})?(\d{{1,2}}){_GAP}seconds?\b)?"
_MORE = rf"(?:{_GAP}(?:and{_GAP})?(\d{{1,2}}){_GAP}(?:minutes?|mins?)\b)?{_SECONDS}"
_HOURS = re.compile(rf"(?<![\d.,£])({_NUMBER})[\s\u00a0-]*(?:staff |working )?(?:hours?|hrs?)\b{_MORE}", re.IGNORECASE)
_HOURS_LABELLED = re.compile(rf"\bhours\b[^\d\n.;£]{{0,24}}\n({_NUMBER})(?=\n|\Z)", re.IGNORECASE)
_POUNDS = re.compile(rf"£[\s\u00a0]?({_NUMBER})")
_A_RATE = re.compile(r"[\s\u00a0]*(?:an|per|/|a|each)[\s\u00a0]*(?:hour|hr)", re.IGNORECASE)
_MINUTES = re.compile(rf"(?<![\d.,£])({_NUMBER})[\s\u00a0-]*(?:minutes?|mins?)\b{_SECONDS}", re.IGNORECASE)
_RECORDS = re.compile(
    rf"(?<![\d.,£])({_NUMBER})[\s\u00a0]+(?:\w+[\s\u00a0]){{0,2}}?"
    r"(?:records|emails|e-mails|files|documents|cases|folders|letters|pages|items|complaints|entries|invoices|logs)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?<![\d.,])({_NUMBER})[\s\u00a0]*(?:hours?|hrs?)?{_MORE}[\s\u00a0]*(?:[x×*]|at|multiplied by|times)"
    rf"[\s\u00a0]*£[\s\u00a0]?({_NUMBER})"
    rf"(?:[\s\u00a0]*(?:an|per|/|a)[\s\u00a0]*(?:hour|hr))?[\s\u00a0,]*(?:=|is|comes to|would be|equals|which is|or)"
    rf"[\s\u00a0]*£[\s\u00a0]?({_NUMBER})",
    re.IGNORECASE,
)
_OF_THE_LIMIT = re.compile(r"\blimit\b|\bno more than\b|\bless than\b|\bup to\b|\bwithin\b|\bnarrow", re.IGNORECASE)
_EXCEEDS = re.compile(
    r"\b(?:exceeds?|exceeded|over|above|more than|beyond)\b[^.\n]{0,40}"
    r"\b(?:cost|appropriate|fees?|£450)\b[^.\n]{0,16}(?:limit|\b)",
    re.IGNORECASE,
)
_LIMIT_NAMED = re.compile(r"\b(?:cost|appropriate) limit\b", re.IGNORECASE)
_NEGATED = re.compile(r"\bnot\b|\bif\b|n[’']t\b|\bwithin\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: Decimal
    span: Span


def examine(matter: Matter) -> Iterator[Finding]:
    """Work the sums of each response out again."""
    for response in matter.case.responses:
        for passage in passages_of(matter, response):
            if spans(_FIGURE, passage.text):
                yield from _estimate(passage, response, matter.profile.cost_limit, _of_sheet(matter))
            if response.outcomes and Outcome.COST_REFUSED not in response.outcomes and not passage.claim:
                yield from _over(passage)
        for block in response.text.blocks:
            if isinstance(block, TableBlock):
                yield from _totals(matter, response, block)


def _estimate(
    passage: Passage, response: Response, of_office: CostLimit, of_sheet: frozenset[Decimal]
) -> Iterator[Finding]:
    text = passage.text
    rate, limit = Decimal(PENCE_AN_HOUR) / 100, Decimal(of_office.pence) / 100
    limit_hours = limit / rate
    hours = [one for one in _hours(text) if not _is_limit(text, one, limit_hours)]
    pounds = [one for one in _pounds(text) if not _is_limit(text, one, limit)]
    told = False
    for found in _TIMES.finditer(text):
        times, by, sum_ = _long(found), _value(found.group(4)), _value(found.group(5))
        if times is None or by is None or sum_ is None:
            continue
        if abs(times * by - sum_) >= 1:
            told = True
            yield passage.finding(
                "hours_cost",
                ERROR,
                f"{_plain(times)} × £{_plain(by)} is £{_plain(times * by)}, not £{_plain(sum_)}",
                "Work the sum out again.",
                found.span(),
            )
        others = [one.value for one in hours if not found.start() <= one.span[0] < found.end()]
        added_up = times in {*others, sum(others)} or {times, *others} <= of_sheet
        if by == rate and others and not added_up:
            told = True
            argued = max(others)
            yield passage.finding(
                "hours_differ",
                ERROR,
                f"{_plain(argued)} hours are estimated and {_plain(times)} are multiplied",
                "Give the same hours in both places.",
                found.span(),
            )
    refused = Outcome.COST_REFUSED in response.outcomes
    single_hours, single_pounds = _single(hours), _single(pounds)
    if not told and refused and single_hours is not None and single_pounds is not None:
        due = single_hours.value * rate
        if abs(due - single_pounds.value) >= 1:
            yield passage.finding(
                "hours_cost",
                ERROR,
                f"{_plain(single_hours.value)} hours at £{_plain(rate)} come to £{_plain(due)}, "
                f"not £{_plain(single_pounds.value)}",
                "Work the sum out again.",
                single_pounds.span,
            )
    yield from _minutes(passage, hours)
    if refused:
        yield from _under(passage, hours, pounds, limit_hours, limit)


def _of_sheet(matter: Matter) -> frozenset[Decimal]:
    """Give the hours that the cost sheet puts, or has put, into the letter: each line's, and the sum of them."""
    sheet = matter.case.cost_sheet
    if sheet is None:
        return frozenset()
    texts = (paragraph(matter.case, matter.profile.cost_limit), *(one.words for one in sheet.put_in))
    return frozenset(one.value for text in texts for one in _hours(text_of(text)))


def _minutes(passage: Passage, hours: list[_Figure]) -> Iterator[Finding]:
    text = passage.text
    records, minutes, hour = _single(_figures(_RECORDS, text)), _single(_minute_figures(text)), _single(hours)
    if records is None or minutes is None or hour is None:
        return
    due = records.value * minutes.value / 60
    if abs(due - hour.value) > max(Decimal("0.5"), due / 100):
        yield passage.finding(
            "minutes_hours",
            ERROR,
            f"{_plain(records.value)} at {_plain(minutes.value)} minutes take {_plain(due)} hours, "
            f"not {_plain(hour.value)}",
            "Work the hours out again.",
            hour.span,
        )


def _under(
    passage: Passage, hours: list[_Figure], pounds: list[_Figure], limit_hours: Decimal, limit: Decimal
) -> Iterator[Finding]:
    most_hours = max(hours, key=lambda one: one.value, default=None)
    most_pounds = max(pounds, key=lambda one: one.value, default=None)
    over = (most_hours is not None and most_hours.value > limit_hours) or (
        most_pounds is not None and most_pounds.value > limit
    )
    most = most_pounds or most_hours
    if most is None or over:
        return
    what = f"£{_plain(most.value)}" if most is most_pounds else f"{_plain(most.value)} hours"
    yield passage.finding(
        "under_limit",
        ERROR,
        f"{what} is within the limit of £{_plain(limit)}, {_plain(limit_hours)} hours",
        "Answer the request, or correct the estimate (section 12(1)).",
        most.span,
    )


def _over(passage: Passage) -> Iterator[Finding]:
    for start, end in spans(_EXCEEDS, passage.text):
        begin = max(passage.text.rfind(".", 0, start), passage.text.rfind("\n", 0, start)) + 1
        sentence = passage.text[begin : end + 8]
        if _LIMIT_NAMED.search(sentence) and not _NEGATED.search(sentence):
            yield passage.finding(
                "over_limit",
                WARNING,
                "the words say that the cost limit is exceeded, and the outcome does not",
                "Choose Over the cost limit, or change the words (section 12(1)).",
                (start, end),
            )
            return


def _totals(matter: Matter, response: Response, table: TableBlock) -> Iterator[Finding]:
    """Compare the row or column called Total with the sum of the others, where all of them are plain numbers."""
    rows = [[cell.plain().strip() for cell in row] for row in table.rows]
    if len(rows) < (4 if table.header else 3):
        return
    body = rows[1:] if table.header else rows
    head = rows[0] if table.header else [""] * len(rows[0])
    if not _is_total(body[-1][0]):
        return
    finding = matter.maker(response)
    for column in range(1, len(body[0])):
        if re.search(r"%|\byear\b|\baverage|\brate\b|\bmean\b|\bper\b", head[column], re.IGNORECASE):
            continue
        cells = [row[column] for row in body]
        if any("%" in cell for cell in cells):
            continue
        values = [_value(cell.lstrip("£").strip()) for cell in cells]
        if None in values:
            continue
        numbers = [one for one in values if one is not None]
        due, given = sum(numbers[:-1], Decimal(0)), numbers[-1]
        if abs(due - given) > Decimal("0.005") * len(numbers):
            named = f" of “{head[column]}”" if head[column] else ""
            sign = "£" if cells[-1].startswith("£") else ""
            yield finding(
                "table_total",
                WARNING,
                f"the total{named} is {sign}{_plain(given)}, and the rows come to {sign}{_plain(due)}",
                "Correct the total or the rows, or say why they differ.",
            )


def _is_total(words: str) -> bool:
    return bool(re.fullmatch(r"(?:grand |overall |the )?totals?:?", words.strip(), re.IGNORECASE))


@lru_cache(maxsize=4096)
def _figures(pattern: re.Pattern[str], text: str) -> list[_Figure]:
    found = ((_value(one.group(1)), one.span()) for one in pattern.finditer(text))
    return [_Figure(value, span) for value, span in found if value is not None]


@lru_cache(maxsize=4096)
def _hours(text: str) -> list[_Figure]:
    found = ((_long(one), one.span()) for one in _HOURS.finditer(text))
    return [*(_Figure(value, span) for value, span in found if value is not None), *_figures(_HOURS_LABELLED, text)]


def _long(found: re.Match[str]) -> Decimal | None:
    """Give hours with the minutes and seconds that stand after them."""
    hours = _value(found.group(1))
    if hours is None:
        return None
    seconds = int(found.group(2) or 0) * 60 + int(found.group(3) or 0)
    return hours + (Decimal(seconds) / HOUR).quantize(_FINE)


def _minute_figures(text: str) -> list[_Figure]:
    """Give minutes with their seconds, but for those that stand after hours."""
    of_hours = [one.span for one in _hours(text)]
    made = []
    for one in _MINUTES.finditer(text):
        value = _value(one.group(1))
        if value is not None and not any(start <= one.start() < end for start, end in of_hours):
            made.append(_Figure(value + Decimal(one.group(2) or 0) / 60, one.span()))
    return made


def _pounds(text: str) -> list[_Figure]:
    return [one for one in _figures(_POUNDS, text) if not _A_RATE.match(text, one.span[1])]


def _is_limit(text: str, figure: _Figure, limit: Decimal) -> bool:
    """Say whether a figure tells of the limit itself, or of a narrower request, and not of the estimate."""
    begin = max(text.rfind(". ", 0, figure.span[0]), text.rfind("\n", 0, figure.span[0])) + 1
    clause = text[begin : figure.span[1] + 24]
    return figure.value == limit or bool(figure.value < limit and _OF_THE_LIMIT.search(clause))


def _single(figures: list[_Figure]) -> _Figure | None:
    """Give the one value there is, if there is one and no other."""
    return figures[0] if len({one.value for one in figures}) == 1 else None


def _value(words: str) -> Decimal | None:
    bare = words.replace(",", "").replace("\u00a0", "").strip()
    if not re.fullmatch(r"-?\d{1,12}(?:\.\d{1,6})?", bare):
        return None
    try:
        return Decimal(bare)
    except InvalidOperation:  # pragma: no cover  the pattern lets through numbers only
        return None


def _plain(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.01"))
    whole = rounded.to_integral_value()
    return f"{whole:,.0f}" if rounded == whole else f"{rounded:,.2f}"

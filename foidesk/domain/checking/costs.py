"""Whether a refusal on cost and the cost sheet say the same, and count only what counts (FOIA 2000 s.12)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import passages_of, sentences, text_of
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Severity, Subject, Where, rules_of
from foidesk.domain.costfigures import hours_told, money_words, pounds_told, time_words
from foidesk.domain.costsheet import CostSheet, Reckoning, cost_of, reckon
from foidesk.domain.items import Outcome, Response
from foidesk.domain.regimes import Regime

RULES = rules_of(
    Subject.SUMS,
    ("cost_sheet_differs", "The letter gives the sum of the cost sheet", ERROR, "FOIA 2000 s.12(1)"),
    ("cost_sheet_within", "What is refused on cost is over the limit on the cost sheet", ERROR, "FOIA 2000 s.12(1)"),
    ("cost_sheet_over", "A cost sheet over the limit goes with the outcome", WARNING, "FOIA 2000 s.12(1)"),
    ("cost_uncounted", "The estimate counts only the four activities", WARNING, "SI 2004/3244 reg 4(3)"),
)
_UNCOUNTED = re.compile(
    r"\bredact\w*|\bblack\w* out\b|\bexemptions?\b|\bpublic interest\b|\bconsult\w*"
    r"|\b(?:draft|writ|prepar|check)\w* (?:the|a|an|our|this) (?:response|reply|answer|letter)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\bnot\b|\bno\b|\bexclud\w+|\bexcept\b|\bwithout\b|\bcannot\b|n[’']t\b|\bleft out\b", re.IGNORECASE
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Compare the letter with the sheet; under the Regulations and for subject access there is no limit."""
    if matter.case.regime is not Regime.FOIA:
        return
    refused = [one for one in matter.case.responses if Outcome.COST_REFUSED in one.outcomes]
    for response in refused:
        yield from _uncounted(matter, response)
    sheet = matter.case.cost_sheet
    if sheet is not None and sheet.lines:
        yield from _against(matter, sheet, refused)


def _against(matter: Matter, sheet: CostSheet, refused: list[Response]) -> Iterator[Finding]:
    found = reckon(sheet, matter.profile.cost_limit)
    limit, total = time_words(found.limit.seconds), time_words(found.seconds)

    def finding(response: Response, rule: str, severity: Severity, words: tuple[str, str]) -> Finding:
        made = matter.maker(response, Where.COST_SHEET)(rule, severity, *words)
        return replace(made, about=words[0])

    if refused and not found.exceeds:
        message = f"refused on cost, and the cost sheet comes to {total}, within the limit of {limit}"
        remedy = "Answer the request, or put the sheet right (section 12(1))."
        yield finding(refused[0], "cost_sheet_within", ERROR, (message, remedy))
    elif refused and _differs("\n".join(text_of(one.text) for one in refused), found):
        message = f"the letter gives another sum than the cost sheet: {total}, {money_words(found.pence)}"
        yield finding(refused[0], "cost_sheet_differs", ERROR, (message, "Put the new sum in, or put the sheet right."))
    elif found.exceeds and not refused and any(one.outcomes for one in matter.case.responses):
        counted = {key for line in sheet.lines for key in line.items}
        decided = [one for one in matter.case.responses if one.outcomes]
        first = next((one for one in decided if counted.intersection(one.items)), decided[0])
        message = f"the cost sheet comes to {total}, over the limit of {limit}, and no response says so"
        remedy = "Choose Over the cost limit, or answer all the same: nothing forbids it (sections 12 and 13)."
        yield finding(first, "cost_sheet_over", WARNING, (message, remedy))


def _differs(text: str, found: Reckoning) -> bool:
    """Say whether the words give times or amounts beside the limit and none of them is the sheet's."""
    wanted = {found.seconds} | ({found.determining} if found.exceeds_by_determining else set())
    limit = found.limit
    hours = [one for one in hours_told(text) if one != limit.seconds]
    pounds = [one for one in pounds_told(text) if one not in (limit.pence, 2500)]
    wrong_hours = bool(hours) and not any(abs(one - seconds) <= 180 for one in hours for seconds in wanted)
    wrong_pounds = bool(pounds) and not any(abs(one - cost_of(seconds)) <= 100 for one in pounds for seconds in wanted)
    return wrong_hours or wrong_pounds


def _uncounted(matter: Matter, response: Response) -> Iterator[Finding]:
    """Fees Regulations 2004 reg 4(3): time for redacting, for exemptions and for advice does not count."""
    passage = next(iter(passages_of(matter, response)))
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        found = _UNCOUNTED.search(sentence)
        if found and hours_told(sentence, minutes=True) and not _LEFT_OUT.search(sentence):
            span = (start + found.start(), start + found.end())
            yield passage.finding(
                "cost_uncounted",
                WARNING,
                f"“{passage.quote(span)}” does not count towards the limit",
                "Leave its time out: only finding out, locating, retrieving and extracting count (regulation 4(3)).",
                span,
            )

"""What a refusal owes beside its exemption: the section stated, the estimate, the advice, that it is held (s.17)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import (
    Passage,
    Span,
    passages_of,
    response_passage,
    says,
    sentence_at,
    sentences,
    spans,
    text_of,
)
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.costsheet import HOUR, CostLimit
from foidesk.domain.items import Outcome, Response
from foidesk.domain.regimes import Regime

RULES = rules_of(
    Subject.REFUSALS,
    ("cost_section", "A cost refusal says that section 12 applies", ERROR, "FOIA 2000 s.17(5)"),
    ("cost_sum", "A cost refusal gives the estimate: hours or pounds", ERROR, "FOIA 2000 s.12(1)"),
    ("cost_advice", "A cost refusal helps to narrow the request", ERROR, "FOIA 2000 s.16(1)"),
    (
        "vexatious_section",
        "A vexatious or repeated request is refused by name of section 14",
        ERROR,
        "FOIA 2000 s.17(5)",
    ),
    ("held_unsaid", "A refusal says that the information is held", WARNING, "FOIA 2000 s.1(1)(a)"),
    ("ncnd_hint", "Neither confirm nor deny gives no hint", ERROR, "FOIA 2000 s.17(4)"),
    ("not_held_but_held", "Not held is not contradicted by the words", WARNING, "FOIA 2000 s.1(1)(a)"),
    ("held_but_not_held", "Words that nothing is held go with the outcome Not held", WARNING, "FOIA 2000 s.1(1)(a)"),
    ("extension_estimate", "More time for the public interest comes with a date", ERROR, "FOIA 2000 s.17(2)"),
)
_SECTION_12 = re.compile(r"\b(?:sections?|ss?\.?)\s*12\b", re.IGNORECASE)
_SECTION_14 = re.compile(r"\b(?:sections?|ss?\.?)\s*14\b", re.IGNORECASE)
_ESTIMATE = re.compile(r"£\s?\d|\b\d[\d,.]*\s*(?:hours?|hrs?|minutes?|mins?|days?|pounds)\b", re.IGNORECASE)
_ADVICE = re.compile(
    r"\bnarrow|\brefin|\breduc\w+ the (?:scope|period)|\bscope\b|\bfewer\b|\bshorter\b|\bsmaller\b|\bmore specific"
    r"|\bbreak (?:it|the request|your request) (?:down|up)|\bnew request\b|\bsection\s*16\b|\bs\.\s*16\b"
    r"|\badvice and assistance\b|\bwithin the (?:cost |appropriate |fees? )?limit|\bif you (?:asked|ask|limit|chose)"
    r"|\byou (?:could|may|might) (?:wish to |like to )?(?:ask|limit|reduce|choose|request)|\bcannot suggest"
    r"|\bcould be (?:met|answered)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:hold|holds|held|holding|have|has|keep|keeps|kept|records?|recorded|redact\w*|blacked out|taken out)\b",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"\bconfirm\w*\b.{0,40}\bden(?:y|ies|ying)\b|\bwhether\b|\bif\b|\bwould\b|\binference\b|\bmean\b", re.IGNORECASE
)
_SAYS_HELD = re.compile(
    r"\b(?:we|the office|this office|the commissioner)\b(?: \w+){0,2}? (?:hold|holds|have|has)\b"
    r"|\bis (?:also )?held by (?:us|this office|the office)\b"
    r"|\b(?:is|are) (?:enclosed|attached)\b|\bplease find (?:enclosed|attached)\b",
    re.IGNORECASE,
)
_SAYS_NOT_HELD = re.compile(
    r"\b(?:we|the office|this office|the commissioner|[Oo]ffice of the [\w ]{3,40})\b(?: \w+){0,2}?"
    r" (?:do|does|did) not (?:\w+ )?hold\b"
    r"|\b(?:is|are) not held\b|\bno (?:recorded )?information (?:is |was )?held\b|\bnothing is held\b"
    r"|\bno such (?:record|document|information)s? exists?\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|none|neither|nor|cannot|without)\b|n[’']t\b", re.IGNORECASE)
_HOLDING_OF_IT = re.compile(
    r"\b(?:hold|holds)\b(?: \w+){0,2}? (?:this|the|that|these|those|some of the) (?:\w+ ){0,2}?"
    r"(?:information|data|record)"
    r"|\b(?:hold|holds) (?:this|it|them)\b|\b(?:enclosed|attached)\b"
    r"|\bis (?:also )?held by (?:us|this office|the office)",
    re.IGNORECASE,
)
_MORE_TIME = re.compile(
    r"\b(?:section|s\.)\s*10\(3\)|\bmore time to (?:weigh|consider) the public interest"
    r"|\bextend\w* the time\b.{0,60}\bpublic interest",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
    r"|\b\d{4}-\d\d-\d\d\b",
    re.IGNORECASE,
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at what each response refuses, and at what a refusal of the whole request owes once."""
    yield from _as_a_whole(matter)
    for response in matter.case.responses:
        if not response.text.is_empty or response.exemptions:
            yield from _of_response(matter, response)


def _as_a_whole(matter: Matter) -> Iterator[Finding]:
    """FOIA 2000 ss.12, 14, 17(5): what is said in one response stands for all that are refused in the same way."""
    if matter.kind == "cost_refusal" and not any(Outcome.COST_REFUSED in one.outcomes for one in matter.case.responses):
        yield Finding(
            "cost_section",
            ERROR,
            "This letter is a cost refusal, and nothing is refused because of the cost limit.",
            f"Choose the outcome “{Outcome.COST_REFUSED.words}”, or issue the answer as another letter.",
            where=Where.LETTER,
        )
    over = _refused(matter, {Outcome.COST_REFUSED})
    if over:
        finding, text = matter.maker(over[0]), _together(over)
        on_sheet = matter.maker(over[0], Where.COST_SHEET)  # the sheet writes both
        if not _SECTION_12.search(text):
            yield finding(
                "cost_section",
                ERROR,
                "the letter does not say that section 12 applies",
                "Say that the cost limit in section 12(1) is exceeded (section 17(5)).",
            )
        if not _ESTIMATE.search(_limit(matter.profile.cost_limit).sub("", text)):
            yield on_sheet(
                "cost_sum",
                ERROR,
                "the estimate is missing",
                "Give the hours and the sum: records, minutes for each, £25 an hour (section 12).",
            )
        if not _ADVICE.search(text):
            yield on_sheet(
                "cost_advice",
                ERROR,
                "no advice on a request that could be met",
                "Say what could be answered within the limit (section 16).",
            )
    for outcome, limb in ((Outcome.VEXATIOUS, "14(1)"), (Outcome.REPEATED, "14(2)")):
        refused = _refused(matter, {outcome})
        if refused and not _SECTION_14.search(_together(refused)):
            yield matter.maker(refused[0])(
                "vexatious_section",
                ERROR,
                f"the letter does not say that section {limb} applies",
                f"Say that the request is refused under section {limb} (section 17(5)).",
            )


@lru_cache(maxsize=8)
def _limit(of_office: CostLimit) -> re.Pattern[str]:
    """Give what finds the limit and the rate, which are no estimate (SI 2004/3244 regs 3, 4)."""
    pounds, hours = of_office.pence // 100, of_office.seconds // HOUR
    return re.compile(rf"£\s?{pounds}\b|\b{hours}\s*hours?\b|£\s?25\b", re.IGNORECASE)


def _refused(matter: Matter, outcomes: set[Outcome]) -> list[Response]:
    refused = [one for one in matter.case.responses if outcomes & set(one.outcomes) and not one.text.is_empty]
    return refused if matter.case.regime is not Regime.EIR else []


def _together(responses: list[Response]) -> str:
    return "\n".join(text_of(one.text) for one in responses)


def _of_response(matter: Matter, response: Response) -> Iterator[Finding]:
    passages = passages_of(matter, response)
    outcomes = set(response.outcomes)
    confirms = any(_HELD.search(one.text) for one in passages)
    if (
        outcomes == {Outcome.WITHHELD_IN_FULL}
        and passages[0].text
        and not confirms
        and matter.case.regime is not Regime.SAR
        and _owes_confirming(matter, response)
    ):
        yield matter.maker(response)(
            "held_unsaid",
            WARNING,
            "the letter does not say that the information is held",
            "Confirm it."
            if matter.case.regime is Regime.EIR
            else "Confirm it, or neither confirm nor deny (section 1(1)(a)).",
        )
    if Outcome.NCND in outcomes:
        for passage in passages:
            yield from _hints(passage)
    yield from _holding(matter, response, outcomes)
    for passage in passages:
        found = spans(_MORE_TIME, passage.text)
        if matter.case.regime is not Regime.EIR and found and not says(_DATE, passage.text):
            yield passage.finding(
                "extension_estimate",
                ERROR,
                "more time is taken and no date is given",
                "Say by which day you expect to decide (section 17(2)).",
                found[0],
            )


def _owes_confirming(matter: Matter, response: Response) -> bool:
    """Say whether it must be confirmed: not under the Regulations, nor for own data (FOIA 2000 s.40(1))."""
    own_data = any(claim.provision.startswith("s.40(1)") for claim in response.exemptions)
    return matter.case.regime is not Regime.EIR and not own_data


def _hints(passage: Passage) -> Iterator[Finding]:
    """FOIA 2000 s.17(4): what neither confirms nor denies may not show in another sentence whether it is held."""
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        if _UNSAID.search(sentence):
            continue
        found = _SAYS_HELD.search(sentence) or _SAYS_NOT_HELD.search(sentence)
        if found:
            span = (start + found.start(), start + found.end())
            yield passage.finding("ncnd_hint", ERROR, f"“{passage.quote(span)}” shows whether it is held",
                                  "Take the sentence out: it must not hint (section 17(4)).", span)  # fmt: skip


def _holding(matter: Matter, response: Response, outcomes: set[Outcome]) -> Iterator[Finding]:
    """FOIA 2000 s.1(1)(a): words and outcome say the same about what is held."""
    passage = response_passage(matter, response)
    if outcomes == {Outcome.NOT_HELD}:
        for span in _told_held(passage.text):
            yield passage.finding(
                "not_held_but_held",
                WARNING,
                f"not held, and the words say “{passage.quote(span)}”",
                "Change the words, or choose the outcome again (section 1(1)(a)).",
                span,
            )
    if outcomes and not outcomes & {Outcome.NOT_HELD, Outcome.NCND}:
        for span in spans(_SAYS_NOT_HELD, passage.text):
            if not _UNSAID.search(sentence_at(passage.text, span[0])):
                yield passage.finding(
                    "held_but_not_held",
                    WARNING,
                    f"the words say “{passage.quote(span)}”, and the outcome does not",
                    "Add Not held to the outcomes, or change the words (section 1(1)(a)).",
                    span,
                )


@lru_cache(maxsize=2048)
def _told_held(text: str) -> tuple[Span, ...]:
    """Give where a text says that what was asked for is held or given."""
    found = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if not _NEGATED.search(sentence) and _SAYS_HELD.search(sentence):
            words = _HOLDING_OF_IT.search(sentence)
            if words:
                found.append((start + words.start(), start + words.end()))
    return tuple(found)

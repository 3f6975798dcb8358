"""Words that a requester would rightly object to: a presumed motive, a gap left open, the wrong law, jargon."""

import re
from collections.abc import Iterator
from functools import lru_cache

from foidesk.domain.case import ANSWERING_LETTERS
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import Passage, every_passage, response_passage, says, spans
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, rules_of
from foidesk.domain.regimes import Regime

RULES = rules_of(
    Subject.WORDS,
    ("motive", "Nothing presumes a motive or insults", WARNING, "ICO guidance on section 14"),
    ("placeholder", "No words are left to be filled in", ERROR, "Office practice"),
    ("wrong_law", "The words name the law the case is under", WARNING, "FOIA 2000 s.39, EIR 2004 reg 14"),
    ("abbreviation", "Abbreviations are spelled out once", WARNING, "Office practice"),
)
_MOTIVE = re.compile(
    r"\bfishing (?:expedition|trip|exercise|request)s?\b|\bfishing for (?:information|something|anything|evidence)\b"
    r"|\bvexatious (?:requester|person|individual|applicant)\b"
    r"|\byou are (?:only|just|simply|merely|clearly|obviously) (?:trying|seeking|looking|attempting)\b"
    r"|\byour (?:real |true |only |hidden )?(?:motive|agenda|vendetta|obsession|grudge)s?\b|\baxe to grind\b"
    r"|\b(?:frivolous|malicious|mischievous|nonsens\w+|ridiculous|troublemak\w+|time[- ]wast\w+|obsessive)\b"
    r"|\bwast(?:e|es|ing) (?:of )?(?:our|public|police|everyone['’]s) (?:time|money|resources)\b"
    r"|\bas you (?:well|very well) know\b|\bif you had (?:bothered|read)\b"
    r"|\byou (?:are|have been) (?:a nuisance|harassing)\b"
    r"|\bfor (?:your|their) own (?:ends|amusement)\b|\bwhy (?:do )?you want (?:this|it|to know)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\[\s*(?![^\]]*(?:redact|remov|withh|delet|omit|illegib|blank))(?:insert|add|name|date|number|amount|title|address"
    r"|contact|link|reason|tbc|tba|x{2,}|\?+|your|section|exemption)\b[^\]\n]{0,60}\]"
    r"|<\s*(?:insert|name|date|title|address|link)\b[^>\n]{0,40}>|\blorem ipsum\b",
    re.IGNORECASE,
)
# In a paper that is given as it stands these may be its own words.
_LIKE_ONE = re.compile(r"\bX{4,}\b|\bXX/XX/(?:XX)?XX\b|\b(?:TBC|TBA|TODO)\b|\?{3,}")
_OF_THE_ACT = re.compile(
    r"\b(?:section|s\.)\s*\d+[A-Z]?(?:\(\w+\))* of the (?:Act|Freedom of Information Act(?: 2000)?)\b"
    r"|\b(?:exempt|exemption|refus\w+|withh\w+)\b[^.\n]{0,60}\b(?:section|s\.)\s*(?:2[1-9]|3\d|4[0-4]|1[24])A?\b"
    r"|\bexempt\b[^.\n]{0,60}\bFreedom of Information Act\b",
    re.IGNORECASE,
)
_OF_THE_REGULATIONS = re.compile(
    r"\b(?:regulation|reg\.?)\s*1[23]\s*\(\w+\)(?:\(\w+\))*"
    r"|\bexcept(?:ed|ion)\b[^.\n]{0,60}\bEnvironmental Information Regulations\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?<![\w(&./-])[A-Z]{3,6}(?![\w&/)-]|\.\w)")
_KNOWN = (
    "ACPO AGM ANPR ASB BBC BWV CCTV CEO CFO CID CPI CPS CSE CSP CSV DBS DNA DPA DPIA DVLA DVSA EIR EIRA EIRS FAQ FAQS "
    "FOI FOIA FTE GDPR GOV GPS HMG HMIC HMICFRS HMP HMRC ICO ICV IOPC IPCC IPCO ISBN KPI LFR LGA LGO MBE MOD MOJ MOT "
    "MPS NATO NCA NHS NPCC OBE OGL ONS OPCC OPCCS PACE PAYE PCC PCCS PCP PCSO PCSOS PDF PFCC PLC PSNI RIPA RPI SAR "
    "SARS SIA SMS SUV TUPE URL USA USB VAT VIP VRM WWW XLS XLSX TBC TBA TODO JAN FEB MAR APR MAY JUN JUL AUG SEP OCT "
    "NOV DEC MON TUE WED THU FRI SAT SUN AND THE FOR NOT HELD NIL NONE YES TOTAL ALL OFFICIAL DRAFT"
)
_SHORTEST = 3
_EVERYBODY_KNOWS = frozenset(_KNOWN.split())
"""Abbreviations of the field and of daily life, and words that tables put in capitals."""


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the words of each response and of its exemptions."""
    for passage in every_passage(matter):
        yield from _motive(passage)
        yield from _placeholder(passage)
        yield from _law(matter, passage)
    if matter.kind in ANSWERING_LETTERS:
        yield from _abbreviations(matter)


def _motive(passage: Passage) -> Iterator[Finding]:
    for span in spans(_MOTIVE, passage.text):
        yield passage.finding(
            "motive",
            WARNING,
            f"“{passage.quote(span)}” judges the requester",
            "Say what the request would cost or lack. The Act does not ask why somebody asks.",
            span,
        )


def _placeholder(passage: Passage) -> Iterator[Finding]:
    for pattern, severity in ((_PLACEHOLDER, ERROR), (_LIKE_ONE, WARNING)):
        for span in spans(pattern, passage.text):
            yield passage.finding(
                "placeholder",
                severity,
                f"“{passage.quote(span)}” is not filled in",
                "Write the words that belong there.",
                span,
            )


def _law(matter: Matter, passage: Passage) -> Iterator[Finding]:
    """FOIA 2000 s.39: environmental information is dealt with under the Regulations, everything else under the Act."""
    under_regulations = matter.case.regime is Regime.EIR
    if not under_regulations and _is_gateway(matter, passage):
        return
    pattern = _OF_THE_ACT if under_regulations else _OF_THE_REGULATIONS
    for span in spans(pattern, passage.text):
        law = "the Environmental Information Regulations" if under_regulations else "the Freedom of Information Act"
        yield passage.finding(
            "wrong_law",
            WARNING,
            f"“{passage.quote(span)}”, and the case is under {law}",
            "Name the regulation." if under_regulations else "Name the section of the Act, or make it an EIR case.",
            span,
        )


def _is_gateway(matter: Matter, passage: Passage) -> bool:
    """Say whether a response uses section 39, which leads from the Act to the Regulations."""
    of = [one for one in matter.case.responses if one.key == passage.response]
    return any(claim.provision.startswith("s.39") for one in of for claim in one.exemptions)


def _abbreviations(matter: Matter) -> Iterator[Finding]:
    """Ask for an abbreviation that the letter never spells out and neither the request nor the office uses."""
    case, profile = matter.case, matter.profile
    known = f"{case.evidence} {profile.name_long} {profile.name_short} {profile.name_sign_off} {case.subject}"
    passages = [response_passage(matter, response) for response in case.responses]
    whole = "\n".join(one.text for one in passages)
    initials = _initials(f"{whole}\n{known}") if _ABBREVIATION.search(whole) else frozenset()
    seen: set[str] = set()
    for passage in passages:
        for span in spans(_ABBREVIATION, passage.text):
            short = passage.text[span[0] : span[1]]
            line = passage.paragraph(span)
            if short in seen or short in _EVERYBODY_KNOWS or short in known or line.upper() == line:
                continue
            if f"({short})" in whole or f"{short} (" in whole or f"“{short}”" in whole or short in initials:
                continue
            if says(_spelled(short), whole):
                continue
            seen.add(short)
            yield passage.finding(
                "abbreviation",
                WARNING,
                f"“{short}” is never spelled out",
                "Write it in full the first time.",
                span,
            )


@lru_cache(maxsize=256)
def _spelled(short: str) -> re.Pattern[str]:
    """Give what finds the words of an abbreviation in small letters: `senior information risk owner` for SIRO."""
    return re.compile(r"\b" + r"\w+[\s-]+(?:(?:of|and|the|for)\s+)?".join(short) + r"\w+", re.IGNORECASE)


_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to"})


def _initials(text: str) -> frozenset[str]:
    """Give what runs of capitalised words abbreviate to: `Southampton City Council` to SCC."""
    found: set[str] = set()
    for line in text.splitlines():
        words = [word for word in _NAME_WORD.findall(line) if word not in _SMALL]
        for first in range(len(words)):
            letters = ""
            for word in words[first : first + 6]:
                if not word[0].isupper():
                    break
                letters += word[0]
                if len(letters) >= _SHORTEST:
                    found.add(letters)
    return frozenset(found)

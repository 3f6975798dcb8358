"""Old addresses and repealed law in the words of a letter: a notice that sends somebody to the wrong place fails."""

import re
from collections.abc import Iterator
from functools import lru_cache

from foidesk.domain.case import ANSWERING_LETTERS
from foidesk.domain.checking.letterparts import rights_paragraphs
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import Span, every_passage
from foidesk.domain.checking.rule import WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.letterwordings import wording_of

RULES = rules_of(
    Subject.WORDS,
    ("old_ico", "The Commissioner's old addresses and numbers are not given", WARNING, "FOIA 2000 s.17(7)(b)"),
    ("old_address", "No address that is out of use is given", WARNING, "Office practice"),
    ("repealed", "No repealed Act is named", WARNING, "Data Protection Act 2018 Sch 19"),
)
_PNN = re.compile(r"\bpnn\.police\.uk\b", re.IGNORECASE)
_OLD: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    ("old_ico", re.compile(r"\bmail@ico\.gsi\.gov\.uk\b", re.IGNORECASE),
     "the Commissioner's old email address", "Complaints are made on ico.org.uk."),
    ("old_ico", re.compile(r"\b01625[\s-]?545[\s-]?7(?:00|45)\b"),
     "the Commissioner's old telephone number", "The number is 0303 123 1113."),
    ("old_ico", re.compile(r"(?<![\w.@])(?:www\.)?ico\.gov\.uk\b", re.IGNORECASE),
     "the Commissioner's old website", "The website is ico.org.uk."),
    ("old_address", _PNN,
     "a pnn.police.uk address, which is out of use", "Write the address without “pnn.”."),
    ("old_address", re.compile(r"\bOPSI\b|\bOffice of Public Sector Information\b|\bopsi\.gov\.uk\b"),
     "OPSI, which is now part of The National Archives", "Name The National Archives."),
    ("repealed", re.compile(r"\bData Protection Act 1998\b|\bDPA 1998\b|\b1998 Act\b", re.IGNORECASE),
     "the Data Protection Act 1998, repealed in May 2018", "Name the UK GDPR and the Data Protection Act 2018."),
    ("repealed", re.compile(r"\bRe-?use of Public Sector Information Regulations 2005\b", re.IGNORECASE),
     "the Re-use Regulations 2005, revoked in 2015", "The Regulations are of 2015."),
    ("repealed", re.compile(r"\bcode of practice\b.{0,40}\b(?:2004|2009)\b", re.IGNORECASE),
     "an earlier section 45 Code of Practice", "The Code is of July 2018."),
)  # fmt: skip
_WYCLIFFE = re.compile(r"\bWycliffe House\b|\bSK9 ?5AF\b", re.IGNORECASE)

_GONE = "Wycliffe House, which the Commissioner has left"


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the words of each response and at the office's standing sentences."""
    has_moved = matter.profile.wording.ico_has_moved
    for passage in every_passage(matter):
        for rule, what, do, span in old_in(passage.text):
            yield passage.finding(rule, WARNING, what, do, span)
        for found in _WYCLIFFE.finditer(passage.text) if has_moved else ():
            yield passage.finding("old_ico", WARNING, _GONE, "Give the new address.", found.span())
    for name, words in _standing(matter):
        for rule, what, do, _ in old_in(words):
            yield Finding(
                rule, WARNING, f"{name}: {what}", f"{do} Change it in Settings.", where=Where.WORDING, about=words
            )
        if has_moved and _WYCLIFFE.search(words):
            yield Finding("old_ico", WARNING, f"{name}: {_GONE}", "Give the new address in Settings.",
                          where=Where.WORDING, about=words)  # fmt: skip


@lru_cache(maxsize=4096)
def old_in(text: str) -> tuple[tuple[str, str, str, Span], ...]:
    """Find what is out of use in a text: rule, what it is, what to do, where."""
    return tuple(
        (rule, what, do, (_start_of(text, found), found.end()))
        for rule, pattern, what, do in _OLD
        for found in pattern.finditer(text)
    )


def _start_of(text: str, found: re.Match[str]) -> int:
    """Go back to where an address begins whose end was found; looked for from the front, a long word takes minutes."""
    start = found.start()
    while start and found.re is _PNN and (text[start - 1].isalnum() or text[start - 1] in ".@+-_"):
        start -= 1
    return start


def _standing(matter: Matter) -> tuple[tuple[str, str], ...]:
    """Give the office's own sentences that stand in this letter."""
    wording, profile = matter.profile.wording, matter.profile
    always = (
        ("The ICO website in your settings", profile.ico_website),
        ("Your office's email address", profile.email),
    )
    if matter.kind in ANSWERING_LETTERS:
        review, commissioner = rights_paragraphs(matter)
        return (
            ("The opening in your wording", wording.opening),
            ("The review paragraph in your wording", review),
            ("The Commissioner's paragraph in your wording", commissioner),
            *always,
        )
    regime = matter.case.regime.value
    own = (
        wording.acknowledgement
        if matter.kind == "acknowledgement"
        else wording_of(wording.letters, matter.kind, regime)
    )
    return (("This letter in your wording", own), *always)

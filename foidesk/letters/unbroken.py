"""Where a line may not break (dates, section numbers, sums) and where a long address may."""

import re

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_KEPT = re.compile(
    rf"""
    \b\d{{1,2}}(?:st|nd|rd|th)?[ ](?:{_MONTHS})(?:[ ]\d{{4}}\b)?                        # 8th August 2024
    | \b(?:{_MONTHS})[ ]\d{{4}}\b
    | \b(?:[Ss]ections?|[Ss]s?\.|[Rr]egulations?|[Rr]eg\.?|[Aa]rticles?|[Pp]aragraphs?|[Ss]chedules?|[Pp]arts?
        |[Ii]tems?|[Pp]ages?|[Rr]ows?|[Qq]uestions?|[Nn]o\.)[ ]\d[\w.()]*
    | \b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?[ ](?=[A-Z])
    | \b(?:reference|ref|number)[ ](?=[A-Z]{{1,5}}[/\d])
    | [£€$]?\d[\d,.]*[ ](?:million|billion|per[ ]cent|%|working[ ]days?|days?|hours?|pounds|km|miles)\b
    | \b0\d{{2,4}}[ ]\d{{3,4}}(?:[ ]\d{{3,4}})?\b                                          # telephone
    | \b[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}\b                                            # postcode
    | \b\d+[ ]of[ ]\d+\b
    """,
    re.VERBOSE,
)
_LINK_CUTS = re.compile(r"(?<=[/?&=_-])(?=[^/?&=_-])(?<!://)")
_ANY_CUTS = re.compile(r"(?<=[/?&=_.,;@#%+-])(?=[^/?&=_.,;@#%+-])(?<!://)")
_WORD_CUTS = re.compile(r"(?<=[^\W\d_]{2}[-\u2013])(?=[^\W\d_]{2})|(?<=\u2014)(?=\w)")
_LINK = re.compile(r"://|^\(?www\.", re.IGNORECASE)
_ADDRESS = re.compile(r"@|\w\.\w")


def unbroken(text: str) -> str:
    """Put no-break spaces into dates, section numbers, sums and names; the length does not change."""
    return _KEPT.sub(lambda match: match.group().replace(" ", "\u00a0"), text)


def cuts(word: str, *, too_long: bool) -> list[int]:
    """Give the places inside a word where a line may end: after hyphens, in long addresses at their joints."""
    if too_long and not _LINK.search(word):
        return [match.start() for match in _ANY_CUTS.finditer(word)]
    if _LINK.search(word):
        return [match.start() for match in _LINK_CUTS.finditer(word)]
    if _ADDRESS.search(word):
        return []
    if "-" in word or "\u2013" in word or "\u2014" in word:
        return [match.start() for match in _WORD_CUTS.finditer(word)]
    return []

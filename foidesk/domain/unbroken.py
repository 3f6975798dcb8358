"""Where a line may not break, on the screen as on paper: dates, section numbers, sums, names with their title."""

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


def unbroken(text: str) -> str:
    """Put no-break spaces into dates, section numbers, sums and names; the length does not change."""
    return _KEPT.sub(lambda match: match.group().replace(" ", "\u00a0"), text)

"""What the desk proposes about a request that came in, each proposal with its reason; nothing is assumed.

Every answer is a proposal for the caseworker to see and change. Where the text does not say, the answer is
empty: a wrong name in a letter is worse than an empty field.
"""

import re
from datetime import date

from foidesk.domain.found import MOST_READ, Found
from foidesk.domain.found_requester import SIGN_OFF, propose_reply_email, propose_requester
from foidesk.domain.found_subject import propose_subject

__all__ = [
    "Found", "date_of_request", "propose_delivery", "propose_postal_address", "propose_regime",
    "propose_reply_email", "propose_requester", "propose_subject", "propose_their_reference", "validity",
]  # fmt: skip

_ENVIRONMENT = re.compile(
    r"\b(?:environmental information(?: regulations)?|eir 2004|aarhus|emissions?|pollution|contaminat\w+"
    r"|asbestos|biodiversity"
    r"|habitats?|protected species|flood(?:s|ing)?|landfill|waste disposal|sewage|noise (?:levels?"
    r"|nuisance)|air quality"
    r"|water quality|radiation|greenhouse gas\w*|carbon footprint|net zero|climate|renewable energy|solar panels?"
    r"|energy (?:use|usage|consumption|efficiency)|(?:electric vehicle|ev) charg\w+|planning permission"
    r"|planning application"
    r"|trees? preservation|wildlife|soil)\b",
    re.I,
)
_SURE_ENVIRONMENT = re.compile(r"environmental information|eir 2004|aarhus", re.I)
_OWN = re.compile(
    r"\b(?:subject access(?: request)?|d?sar\b|right of access|article 15|(?:all|any|the|what|copies of|copy of)"
    r" (?:the )?(?:personal )?(?:information|data|records?|emails?|documents?|files?)"
    r" (?:that )?(?:you|the office|the commissioner) (?:hold|holds|have|has|keep|keeps) (?:about|on"
    r"|relating to|concerning) me"
    r"|my (?:own )?(?:personal (?:data|information)|personnel file|complaint file|records?|file)"
    r"|(?:information|data|records?|emails?|documents?) (?:held )?about (?:me|myself)\b)",
    re.I,
)
_SURE_OWN = re.compile(r"subject access|\bd?sar\b|article 15|personal data", re.I)


def propose_regime(text: str) -> tuple[str, str]:
    """Propose "foia", "eir" or "sar", and say which words suggest it; FOIA where nothing else does."""
    text = text[:MOST_READ]
    own = _said(_OWN, text)
    environment = _said(_ENVIRONMENT, text)
    if own and (_SURE_OWN.search(" ".join(own)) or len(own) > 1):
        part = " Only part of it may be: the rest is answered under FOIA." if _asks_foi(text) else ""
        return "sar", f"The requester may be asking for their own data: {_quoted(own)}.{part}"
    if environment and (_SURE_ENVIRONMENT.search(" ".join(environment)) or len(environment) > 1):
        return "eir", f"These words suggest environmental information (EIR regulation 2): {_quoted(environment)}."
    hints = own + environment
    if hints:
        return "foia", f"Nearly all of it looks like FOIA; look at {_quoted(hints)}."
    return "foia", "No sign of environmental or own personal data."


def _asks_foi(text: str) -> bool:
    return bool(re.search(r"freedom of information|\bfoia?\b", text, re.I))


def _said(pattern: re.Pattern[str], text: str) -> list[str]:
    found: dict[str, str] = {}
    for match in pattern.finditer(text):
        words = " ".join(match[0].split())
        found.setdefault(words.casefold(), words)
    return list(found.values())[:4]


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


# ---- the rest

_THEIRS = re.compile(
    r"\b(?:our|my)[ \t]+(?:ref(?:erence)?)(?:[ \t]*(?:no"
    r"|number)\.?)?[ \t]*[:.]?[ \t]*(?:is[ \t]+)?([A-Z0-9][A-Z0-9/._-]{2,30})"
    r"|\b(?:form|case|enquiry|request)[ \t]+ref(?:erence)?(?:[ \t]*(?:no"
    r"|number)\.?)?[ \t]*:[ \t]*([A-Z0-9][A-Z0-9/._-]{2,30})",
    re.I,
)
_SITE = re.compile(r"\brequest-(\d{3,9})-[0-9a-f]{6,12}@", re.I)
_BY_EMAIL = re.compile(
    r"\b(?:(?:by|via|through|over|as an?) ?e-?mail\b|e-?mail(?:ed)? (?:it|them|this|the (?:answer"
    r"|information|response)) to"
    r"|electronic(?:ally| (?:form|format|copy|copies))\b)",
    re.I,
)
_BY_POST = re.compile(
    r"\b(?:by (?:return of )?post|paper cop(?:y|ies)|hard cop(?:y|ies)|in the post|on paper|stamped addressed)\b", re.I
)
_FORM_CHOICE = re.compile(r"how would you like to receive[^\n:?]{0,60}[?:][ \t]*(e-?mail|post|letter)", re.I)
_AS_TABLE = re.compile(r"\b(?:excel|spreadsheet|csv|xlsx?)\b", re.I)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def propose_their_reference(text: str, subject: str) -> Found:
    """Propose the requester's own reference for the letter's "Your reference"."""
    for where, words in (("text", text[:MOST_READ]), ("subject", subject[:1000])):
        for match in _THEIRS.finditer(words):
            reference = (match[1] or match[2]).rstrip(".,-/_")
            if any(sign.isdigit() for sign in reference):
                return Found(reference, f"From the {where} of the request.")
    if site := _SITE.search(text[:MOST_READ]):
        return Found(site[1], "The number of the request on the site it was made from.")
    return Found("", "They give no reference.")


def propose_delivery(text: str) -> Found:
    """Propose how the answer is wanted: "email", "post" or nothing said (FOIA 2000 s.11)."""
    text = text[:MOST_READ]
    table = " A spreadsheet is asked for." if _AS_TABLE.search(text) else ""
    if choice := _FORM_CHOICE.search(text):
        by = "email" if choice[1].casefold().startswith("e") else "post"
        return Found(by, f"Asks for the answer by {by} (section 11).{table}")
    if _BY_POST.search(text):
        return Found("post", f"Asks for the answer by post or on paper (section 11).{table}")
    if _BY_EMAIL.search(text):
        return Found("email", f"Asks for the answer by email (section 11).{table}")
    return Found("", f"Does not say how the answer is wanted.{table}")


def propose_postal_address(text: str) -> Found:
    """Propose a postal address: the lines of a block that ends in a postcode."""
    lines = [line.strip() for line in text[:MOST_READ].split("\n")]
    for at, line in enumerate(lines):
        match = _POSTCODE.search(line)
        if not match:
            continue
        label = re.match(r"(?:postal |my |home )*address(?: is)?\s*:\s*(.+)", line, re.I)
        if label:
            return Found(label[1].strip(" ."), "From the address in the text.")
        if match.end() < len(line.rstrip(" .,")) or len(line) > 120:
            continue
        first = at
        while first and lines[first - 1] and at - first < 6 and _is_address_line(lines[first - 1]):
            first -= 1
        block = [part.strip(" ,") for part in lines[first : at + 1]]
        if re.search(r"\d", block[0]) or len(block) > 1:
            return Found("\n".join(block), "From the address block in the text.")
    return Found("", "No postal address was found.")


def _is_address_line(line: str) -> bool:
    return len(line) <= 60 and not re.search(r"[?:!@]|\.\Z", line) and not SIGN_OFF.fullmatch(line)


_DESCRIBES = re.compile(
    r"\?|\b(?:how (?:many|much|long|often)|what|which|when|who|why|copy|copies|list|details?|number"
    r"|figures?|information|records?"
    r"|documents?|minutes|emails?|correspondence|polic(?:y|ies)|reports?|data|costs?|contracts?|disclose"
    r"|supply|provide)\b",
    re.I,
)


def validity(name: str, address_or_email: str, text: str) -> tuple[bool, str]:
    """Say whether this is a request as FOIA 2000 s.8(1) wants it: in writing, a name, an address, described."""
    missing = []
    if not any(sign.isalpha() for sign in name):
        missing.append("the requester's name")
    if not address_or_email.strip():
        missing.append("an address for reply")
    if not _DESCRIBES.search(text[:MOST_READ]):
        missing.append("a description of the information wanted")
    if missing:
        return False, f"Not yet a valid request (section 8): {_listed(missing)} missing."
    return (
        True,
        "Valid request (section 8): in writing, a name, an address for reply, and the information is described.",
    )


def _listed(words: list[str]) -> str:
    return f"{words[0]} is" if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]} are"


_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WRITTEN = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ("
    + "|".join(month + "|" + month[:3] for month in _MONTHS)
    + r")\.?,? (\d{4})\b",
    re.I,
)
_DIGITS = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")


def date_of_request(text: str, sent: date | None, received: date | None) -> date | None:
    """Give the date the letter calls the request's ("Your request dated ..."): sent, else written, else received."""
    if sent is not None:
        return sent
    for line in text[:4000].split("\n")[:25]:
        bare = re.sub(r"\A(?:dated?|sent|submitted)\s*:?\s*|\A\w+day,? ", "", line.strip(" >*"), flags=re.I)
        if match := _WRITTEN.match(bare):
            written = _day(
                int(match[3]), [month[:3] for month in _MONTHS].index(match[2][:3].casefold()) + 1, int(match[1])
            )
        elif match := _DIGITS.match(bare):
            written = _day(int(match[3]), int(match[2]), int(match[1]))
        else:
            continue
        if written and (received is None or written <= received):
            return written
    return received


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 2000 else None
    except ValueError:
        return None

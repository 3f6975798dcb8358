"""What the desk proposes about a request that came in, each proposal with its reason; nothing is assumed.

Every answer is a proposal for the caseworker to see and change. Where the text does not say, the answer is
empty: a wrong name in a letter is worse than an empty field.
"""

import re
from collections.abc import Sequence
from datetime import date

from foidesk.domain.found import MOST_READ, NOTHING_FOUND, Found
from foidesk.domain.found_form import propose_delivery, propose_language, propose_organisation
from foidesk.domain.found_requester import SIGN_OFF, propose_reply_email, propose_requester
from foidesk.domain.found_subject import propose_subject

__all__ = [
    "NOTHING_FOUND", "Found", "date_of_request", "propose_channel", "propose_delivery",
    "propose_language", "propose_organisation",
    "propose_postal_address", "propose_regime", "propose_reply_email", "propose_requester", "propose_subject",
    "propose_their_reference", "validity",
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


def propose_regime(text: str, items: Sequence[str] = ()) -> tuple[str, str]:
    """Propose "foia", "eir" or "sar", and say which words suggest it; FOIA where nothing else does.

    With the items of the request it says which of them ask for the requester's own data (FOIA 2000 s.40(1)) or for
    environmental information (s.39), where others do not.
    """
    text = text[:MOST_READ]
    own = _said(_OWN, text)
    environment = _said(_ENVIRONMENT, text)
    own_items = [number for number, item in enumerate(items, 1) if _OWN.search(item)]
    green_items = [number for number, item in enumerate(items, 1) if _ENVIRONMENT.search(item)]
    sure_own = bool(own) and (bool(_SURE_OWN.search(" ".join(own))) or len(own) > 1)
    if own_items and len(own_items) < len(items):
        kinds = "asks" if len(own_items) == 1 else "ask"
        why = (
            f"{_items(own_items)} {kinds} for the requester's own data ({_quoted(own)}): answer that part as subject "
            "access, the rest under FOIA."
        )
        return "foia", why
    if sure_own:
        part = " Only part of it may be: the rest is answered under FOIA." if _asks_foi(text) and not items else ""
        return "sar", f"The requester may be asking for their own data: {_quoted(own)}.{part}"
    if environment and (_SURE_ENVIRONMENT.search(" ".join(environment)) or len(environment) > 1):
        if green_items and len(green_items) * 2 < len(items) and not _SURE_ENVIRONMENT.search(" ".join(environment)):
            words = _quoted(environment)
            return "foia", f"{_items(green_items)} may ask for environmental information (EIR): {words}."
        return "eir", f"These words suggest environmental information (EIR regulation 2): {_quoted(environment)}."
    hints = own + environment
    if hints:
        return "foia", f"Nearly all of it looks like FOIA; look at {_quoted(hints)}."
    return "foia", "No sign of environmental or own personal data."


def _items(numbers: Sequence[int]) -> str:
    words = [str(number) for number in numbers]
    return f"Item {words[0]}" if len(words) == 1 else f"Items {', '.join(words[:-1])} and {words[-1]}"


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


_FORM_MARKS = re.compile(
    r"(?im)^[ \t>*]*(?:first ?name|last ?name|surname|full name|your name|name of requester|your (?:request|enquiry"
    r"|message)|(?:your )?e-?mail(?: address)?|tele?phone(?: number)?|postcode|how would you like to receive.*"
    r"|form (?:id|reference)|submitted on|organisation)[ \t]*:"
)
_FORM_SAYS = re.compile(
    r"\b(?:web ?form|online form|contact form|form submission|submitted (?:via|through|using))\b", re.I
)


def propose_channel(is_mail: bool, subject: str, text: str) -> Found:
    """Propose how it came in: "email", "web form" or "letter"."""
    labels = {match[0].strip(" \t>*:").casefold() for match in _FORM_MARKS.finditer(text[:MOST_READ])}
    said = _FORM_SAYS.search(f"{subject}\n{text[:1500]}")
    if len(labels) >= 3 or (said and len(labels) >= 2):
        return Found("web form", "Its lines are those of a web form.")
    return Found("email", "It came as an email.") if is_mail else Found("letter", "It is not an email.")


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
        return (
            False,
            f"Not yet a valid request (section 8): {_listed(missing)} missing. {_ASK_BACK[missing[0]]} "
            "You can log it all the same.",
        )
    return (
        True,
        "Valid request (section 8): in writing, a name, an address for reply, and the information is described.",
    )


# FOIA 2000 s.8(1)(b) wants the requester's name and an address; s.16 that the office helps to make a good request.
_ASK_BACK = {
    "the requester's name": "Type the name if the file shows it, else write back and ask who is asking.",
    "an address for reply": "Type the address if the file shows it: an email address will do.",
    "a description of the information wanted": "Write back and help them to say what they want (section 16).",
}


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

"""How the answer is wanted (FOIA 2000 s.11), in which language it was asked, for which body; each with its reason."""

import re
from enum import StrEnum

from foidesk.domain.found import MOST_READ, Found


class WantedForm(StrEnum):
    """The form an answer is wanted in; the value is what the store keeps."""

    NOT_SAID = ""
    EMAIL = "email"
    POST = "post"
    SPREADSHEET = "spreadsheet"
    INSPECTION = "inspection"

    @property
    def in_words(self) -> str:
        """Give the choice as the list of choices says it."""
        return _NAMES[self.value]

    @property
    def note(self) -> str:
        """Give the note for the case file; none for what is usual."""
        return _NOTES.get(self.value, "")


_NAMES = {
    "": "They do not say",
    "email": "By email",
    "post": "On paper",
    "spreadsheet": "As a spreadsheet",
    "inspection": "Come and look at it",
}
_NOTES = {
    "post": "The answer is wanted on paper (section 11(1)(a)).",
    "spreadsheet": "The answer is wanted as a spreadsheet (section 11(1)(a); for a dataset, section 11(1A)).",
    "inspection": "The requester wants to look at the records (section 11(1)(b)).",
}
_BY_EMAIL = re.compile(
    r"\b(?:(?:by|via|through|over|as an?) ?e-?mail\b|e-?mail(?:ed)? (?:it|them|this|the (?:answer"
    r"|information|response)) to"
    r"|electronic(?:ally| (?:form|format|copy|copies))\b)",
    re.I,
)
_BY_POST = re.compile(
    r"\b(?:by (?:return of )?post|paper cop(?:y|ies)|hard cop(?:y|ies)|in the post|on paper|stamped addressed"
    r"|large print|printed cop(?:y|ies))\b",
    re.I,
)
_FORM_CHOICE = re.compile(r"how would you like to receive[^\n:?]{0,60}[?:][ \t]*(e-?mail|post|letter)", re.I)
_AS_TABLE = re.compile(
    r"\b(?:(?:in|as|an?) (?:an? )?(?:ms |microsoft )?(?:excel|spreadsheet|csv|xlsx?|open ?document|machine.readable)\b"
    r"|(?:excel|csv|xlsx?|spreadsheet|machine.readable) (?:format|form|file|sheet|document)\b"
    r"|in a (?:re-?usable|machine))",
    re.I,
)
_INSPECTS = re.compile(
    r"\b(?:(?:come|visit|attend|opportunity|appointment|like|wish|want|able|right|ask)[^.?!\n]{0,40}\b(?:to )?"
    r"(?:inspect|look (?:at|through)|view|see) (?:the |these |those |any |all )*"
    r"(?:records?|documents?|files?|originals?|papers|information) ?(?:in person|at your (?:office|premises)s?)?"
    r"|inspect(?:ion of)? (?:the|these|those|any) (?:records?|documents?|files?|originals?|papers|information))\b",
    re.I,
)
_INSPECTS_FOR_SURE = re.compile(r"\binspect|in person|at your (?:office|premises)", re.I)


def propose_delivery(text: str) -> Found:
    """Propose how the answer is wanted, with the words that say so (FOIA 2000 s.11(1))."""
    text = text[:MOST_READ]
    table = _AS_TABLE.search(text)
    if choice := _FORM_CHOICE.search(text):
        by = "email" if choice[1].casefold().startswith("e") else "post"
        more = _quoted(" They also speak of", table)
        return Found(by, f"The form asks for the answer by {by} (section 11).{more}")
    looks = _INSPECTS.search(text)
    if looks and _INSPECTS_FOR_SURE.search(looks[0]):
        return Found("inspection", f"Asks to look at the records (section 11): “{_short(looks[0])}”.")
    if post := _BY_POST.search(text):
        return Found("post", f"Asks for the answer by post or on paper (section 11): “{_short(post[0])}”.")
    if table:
        return Found("spreadsheet", f"Asks for a spreadsheet (section 11): “{_short(table[0])}”.")
    if mail := _BY_EMAIL.search(text):
        return Found("email", f"Asks for the answer by email (section 11): “{_short(mail[0])}”.")
    return Found("", "Does not say how the answer is wanted.")


def _short(words: str) -> str:
    return " ".join(words.split())[:60]


def _quoted(lead: str, match: re.Match[str] | None) -> str:
    return f"{lead} “{_short(match[0])}”." if match else ""


# ---- language

_WELSH = re.compile(
    r"\b(?:annwyl|byddwn|ddiolchgar|gwybodaeth|rhyddid|cais|ceisiadau|ysgrifennu|hoffwn|plismona|heddlu|comisiynydd"
    r"|swyddfa|faint|sawl|nifer|unrhyw|rhwng|blwyddyn|flwyddyn|cysylltiedig|diolch|gywir|oddi|wrth|gofyn|deddf"
    r"|ydych|ydyw|mae|gyda|hefyd|bod|sydd|ynghylch|darparu|anfonwch|copi|gallwch|dros|drwy|cyfanswm)\b",
    re.I,
)
_WELSH_NOT_ENGLISH = frozenset({"mae", "bod", "copi"})


def propose_language(text: str) -> Found:
    """Say "cy" where a request, or a part of it, is in Welsh, with the words that show it; else "en"."""
    found: dict[str, None] = {}
    count = 0
    for match in _WELSH.finditer(text[:MOST_READ]):
        count += 1
        found.setdefault(match[0].casefold())
    telling = [word for word in found if word not in _WELSH_NOT_ENGLISH]
    words = len(text[:MOST_READ].split()) or 1
    if len(telling) >= 4 or (len(telling) >= 2 and count / words > 0.15):
        shown = ", ".join(f"“{word}”" for word in telling[:4])
        share = "The request" if count / words > 0.1 else "Part of the request"
        return Found("cy", f"{share} is in Welsh: {shown}.")
    return Found("en", "")


# ---- organisation

_ROLE = (
    r"(?:reporter|journalist|researcher|editor|officer|correspondent|producer|student|director|solicitor|lawyer"
    r"|assistant|manager|analyst|councillor|secretary|chair|campaigner)"
)
_ON_BEHALF = re.compile(
    rf"\b(?i:on behalf of|(?:i am|i['’]m) (?:an? |the )?(?:[\w-]+ ){{0,4}}{_ROLE} (?:at|for|with|from)"
    r"|i (?:work|write) (?:at|for)|i am (?:writing|working|studying) (?:for|from|at))"
    r" (?:the )?(?P<who>[A-Z][\w&'’-]*(?:\.\w+)*(?: (?:of|and|for|the|&|[A-Z][\w&'’-]*(?:\.\w+)*)){0,7})"
)
_FORM_LABEL = re.compile(
    r"(?im)^[ \t>*]*(?:organi[sz]ation|company|business|employer)(?: name)?(?: \([^)\n]{1,30}\))?[ \t]*:[ \t*]*"
    r"(?P<who>[^\n:]{2,80}?)[ \t]*$"
)
_BODY = re.compile(
    r"\b(?:ltd|limited|llp|plc|cic|university|college|council|trust|charity|foundation|association|union|institute"
    r"|society|group|news|newspaper|times|gazette|echo|herald|post|media|press|bbc|itv|solicitors|chambers|campaign"
    r"|federation|alliance|forum|network|agency|school|party|partnership|community|services?|consult\w*|research)\b",
    re.I,
)
_NO_BODY = re.compile(rf"[@:]|\b{_ROLE}\b", re.I)
_NONE = re.compile(r"(?:n/?a|none|no|nil|-+|not applicable|private individual|individual|myself|self)\.?", re.I)


_BETWEEN = re.compile(r"\s[|•·–—-]\s|, (?=[A-Z])")
_ANYBODYS = frozenset({
    "gmail", "googlemail", "outlook", "hotmail", "yahoo", "icloud", "btinternet", "proton", "protonmail", "live", "aol",
    "talktalk", "virginmedia", "whatdotheyknow", "ntlworld", "msn",
})  # fmt: skip


def _is_of_domain(piece: str, email: str) -> bool:
    """Tell whether words name the body whose mail address the requester has: Kerbside Alliance, @kerbside.org."""
    label = email.rpartition("@")[2].partition(".")[0].casefold()
    return len(label) >= 4 and label not in _ANYBODYS and label in re.sub(r"[^a-z]", "", piece.casefold())


def propose_organisation(text: str, name: str, email: str = "") -> Found:
    """Propose the body the requester asks for: from a form, their own words, or the line under their name."""
    text = text[:MOST_READ]
    if (label := _FORM_LABEL.search(text)) and not _NONE.fullmatch(label["who"].strip()):
        return Found(label["who"].strip(" ."), "From the form.")
    if spoken := _ON_BEHALF.search(text):
        who = re.sub(r"(?: (?:of|and|for|the|&))+\Z", "", spoken["who"]).rstrip(".,' ")
        if len(who) > 2:
            return Found(who, f"They say “{_short(spoken[0])}”.")
    if name:
        lines = [line.strip(" ,*_|") for line in text.split("\n")]
        at = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].casefold() == name.casefold()), None)
        if at is not None:
            under = [line for line in lines[at + 1 : at + 8] if line][:3]
            for piece in (piece.strip(" ,") for line in under for piece in _BETWEEN.split(line)):
                named = _BODY.search(piece) or _is_of_domain(piece, email)
                if named and 3 < len(piece) <= 60 and piece[0].isupper() and not _NO_BODY.search(piece):
                    return Found(piece, "From the lines under the name.")
    return Found("", "")

"""What a request is about, in a few words: from the subject of the mail, a heading or the request itself."""

import html
import re
from collections.abc import Iterator, Sequence

from foidesk.domain.found import MOST_READ, Found

_LONGEST_SUBJECT = 60
_NOT = re.compile(r"\bnot\b[^.?!\n]*\Z", re.I)
_NOISE = re.compile(
    r"\A(?:(?:re|fw|fwd|aw|wg|sv|ymateb)\s*(?:\[\d+\])?\s*[:：]"
    r"|\[?(?:external|caution|official(?:-sensitive)?|suspected spam|spam\??)\]?\s*[:\-–]"
    r"|\[(?:external|caution|official(?:[-:]\s?sensitive)?|spam\??)\]"
    r"|(?:my |an? |new |formal |urgent )*(?:freedom of information(?: act)?"
    r"(?: \(?foia?\)?)?(?: act)?(?: 2000)?|f\.?o\.?i\.?a?|eir"
    r"|environmental information(?: regulations?)?(?: 2004)?|subject access|d?sar|information)"
    r"(?: act)?(?:\s*(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|questions?|application))?"
    r"(?:\s*\(foia?\))?(?:\s*\d{4})?(?=\s*(?:\Z|[-–—:|,/]|re\b|about\b|regarding\b|relating\b"
    r"|concerning\b|on\b|for\b|under\b))"
    r"|(?:requests?|enquiry|inquiry)\s*(?=\Z|[-–—:|,])"
    r"|(?:requests? for information|information requests?"
    r"|requests? under (?:the )?(?:freedom of information act|foia?)(?: 2000)?)"
    r"|(?:about|regarding|relating to|concerning|on|for|under the act)\b"
    r"|[-–—:|,/.]+)\s*",
    re.I,
)
_USELESS = re.compile(
    r"(?:hello|hi|help|urgent|information|info|question|questions|query|enquiry|inquiry|contact us"
    r"|contact form|web ?form"
    r"|website enquiry|new submission|\(?no subject\)?|none|n/?a|untitled|request|letter|scan(?:ned)?\b.*"
    r"|attached|document\d*"
    r"|(?:your|my|our|an?|the|further|follow[- ]?up|quick|few|some|new)(?: (?:further|follow[- ]?up|quick|few|recent))*"
    r" (?:enquir(?:y|ies)|requests?|questions?|quer(?:y|ies)|e-?mail|message|letter|reply|response)"
    r"|(?:acknowledge?ment|receipt|response|reply|answer)\b.*"
    r"|(?:new |online |web ?site |contact |web |foi )*form(?: (?:submission|response|entry|data))?\b.{0,40}"
    r"|[\W\d]*(?:[A-Z]{1,5}[-/ ]?)?[\d/-]{3,}[\W\d]*(?:acknowledge?ment|receipt|response|reply)?)?",
    re.I,
)
_POINT = r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]:]|[-–—•*·])"
_COSTS = re.compile(
    r"\bhow much (?:did |do |does |will |would )?(?P<what>(?:the |your |this |these )?[^.?!:;,\n]{3,80}?) costs?\b",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:information|documents?|records?|request(?:s|ing)?|details|data|figures|questions?|answers?"
    r"|following)\b[^.?!:\n]{0,60}?"
    r"\s(?:about|regarding|relating to|related to|concerning|in relation to|with regards? to"
    r"|has to do with|on the subject of)"
    rf"\s+(?:the |your |a |an |our )?(?P<what>[^.?!:;\n]{{6,200}}(?:\n(?![ \t]*(?:\n|{_POINT}))[^.?!:;\n]{{1,120}})?)",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:a copy of(?: all| any| the| every)*|copies of(?: all| any| the)*|how many"
    r"|how much(?: (?:money|was|is|has|have|been|did|do|does|you|u|your office|the \w+))*(?: (?:spent|spend|pay|paid)"
    r" (?:on|for))(?: the)?"
    r"|how much(?: was| is| has been)?"
    r"|(?:the )?(?:number|cost|amount|total) of(?: the)?|a list of(?: all| the)*|details of(?: all| any| the)*"
    r"|send me your|see your)"
    rf"\s+(?P<what>[^.?!:;\n]{{5,200}}(?:\n(?![ \t]*(?:\n|{_POINT}))[^.?!:;\n]{{1,120}})?)",
    re.I,
)
_CUT_AT = re.compile(
    r",(?!\d)|\s\(|\s(?:are|is|was|were|has been|have been|under the|for the (?:last|past)|between \d"
    r"|since|from \d|that|which|who|whose|in (?:20\d\d|the last)"
    r"|and (?:how|who|what|when|where|which|why|whether|the (?:number|cost|amount|total)))\b",
    re.I,
)
_VERB = re.compile(r"\s(?:are|is|was|were|do|does|did|has|have|had|will|would|can|could|went|came)\b", re.I)
"""Where the things counted by “how many” end."""
_DONE = re.compile(r"\s\w{2,}(?:ed|en|ght|ld|lt|nt|ost)\b", re.I)
"""What was done to them: trained, stolen, bought, sold, dealt, sent, lost."""


_MARKER = re.compile(r"\A(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]:]\s*|[-–—•*·]\s*)+", re.I)
_LEADS = re.compile(
    r"\A(?:(?:please |can you |could you |would you |kindly )*(?:provide|send|give|tell|confirm|supply|state|let)?"
    r"(?: me| us)?(?: know| with| have| see)?\s*|also\s+)?"
    r"(?:(?:the|all|any|every|an?|how many|how much|what is|what are|what|which|details of|a list of|number of"
    r"|copies of)\s+)*",
    re.I,
)


def propose_subject(mail_subject: str, text: str, items: Sequence[str] = ()) -> Found:
    """Propose a short subject: the mail's own where it says something, otherwise from the request itself."""
    bare = _without_noise(mail_subject)
    if len(bare) > 3 and not _USELESS.fullmatch(bare):
        return Found(_shortened(bare), "From the subject of the email.")
    text = html.unescape(text[:MOST_READ])
    heading = next((_without_noise(line) for line in _headings(text)), "")
    if heading:
        return Found(_shortened(heading), "From the heading of the request.")
    if costs := _COSTS.search(text):
        return Found(_shortened(f"Cost of {costs['what']}"), "From the words of the request.")
    for pattern in (_ABOUT, _ASKED):
        for match in pattern.finditer(text):
            if _NOT.search(text, max(0, match.start() - 40), match.start("what")):
                continue
            words = _cut(" ".join(match["what"].split()), counted=match[0].casefold().startswith("how many"))
            if len(words) > 4:
                return Found(_shortened(words), "From the words of the request.")
    if items and (words := _LEADS.sub("", _MARKER.sub("", " ".join(items[0].split())))) and len(words) > 5:
        return Found(_shortened(_cut(words, counted=False)), "From the first item of the request.")
    return Found("", "The request names no subject: type a short one.")


def _cut(words: str, *, counted: bool) -> str:
    """End the words where a new thought begins; what is counted ends at its verb."""
    if counted and (verb := _VERB.search(words, 3)):
        done = _DONE.match(words, verb.end())
        return words[: verb.start()] + (done[0] if done else "")
    cut = _CUT_AT.search(words, 12)
    return words[: cut.start()] if cut else words


def _without_noise(subject: str) -> str:
    words = " ".join(subject.split())[:400].replace("\u200b", "")
    before = None
    while before != words:
        before, words = words, _NOISE.sub("", words, count=1).strip()
    return words.strip(" -–—:|\"'")


def _shortened(words: str) -> str:
    words = " ".join(words.split()).strip(" .,;:-–—")
    if len(words) > _LONGEST_SUBJECT:
        words = words[: _LONGEST_SUBJECT + 1].rpartition(" ")[0] or words[:_LONGEST_SUBJECT]
        words = re.sub(
            r"(?:\s(?:and|or|of|the|a|an|in|on|for|to|by|with|from|at|that|your))+\Z",
            "",
            words.rstrip(" ,;:"),
            flags=re.I,
        )
    return words[:1].upper() + words[1:]


def _headings(text: str) -> Iterator[str]:
    """Give a line of its own between the greeting and the request, as letters put their subject."""
    lines = text[:4000].split("\n")
    for at, line in enumerate(lines[:40]):
        if not re.match(r"\s*(?:dear|to whom it may concern|annwyl)\b", line, re.I):
            continue
        for after in lines[at + 1 : at + 4]:
            words = after.strip()
            titled = 8 <= len(words) <= 90 and not re.search(r"[.:?,;]\Z|\b(?:i|we|please|you|my)\b", words, re.I)
            if titled and len(_without_noise(words)) > 5:
                yield words
            if words:
                break
        return

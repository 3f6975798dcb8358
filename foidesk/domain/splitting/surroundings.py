"""What surrounds a request on a form, in a letter or on a scan: labels, banners, address blocks, page feet."""

import re
from collections.abc import Sequence
from itertools import pairwise

from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import asks, greeting_end, is_farewell

_MESSAGE_LABEL = re.compile(
    r"\W*(?:(?:your|the|my|foi|full|freedom of information|information|details? of(?: your| the)?|"
    r"please enter your|enter your|nature of(?: your)?|text of(?: your)?|body of(?: the)?) ?)*"
    r"(?:request|message|enquiry|query|question|questions|comments?|request details?|request text|"
    r"enquiry details|message body|message text|information (?:requested|required|sought|wanted)|"
    r"details of (?:the )?(?:information|request)|description|details|what (?:information|would you like|"
    r"do you want|are you asking|are you requesting)[^:?]{0,80}|"
    r"(?:please )?(?:describe|provide|give|enter|tell us|specify|set out|state)[^:?]{0,30}(?:information|"
    r"request|details)[^:?]{0,80})"
    r"(?: \([^)]{0,90}\))?\W{0,2}?(?:[:?]|$|(?=\t))",
    re.IGNORECASE,
)
_ONE_FIELD = re.compile(
    r"(?i)(?:(?:your |foi )?(?:message|enquiry|comments?|request details|details of (?:your )?(?:request|enquiry)|"
    r"message (?:body|text)|information (?:requested|required)))\*{0,2} ?:"
)
_FORM_ON_A_LINE = re.compile(
    r"(?i)(?:full |your |first )?name: ?[^:]{1,80}\be-?mail(?: address)?: ?.{3,250}?"
    r"\b(?:message|enquiry|comments|(?:your )?request|details): *(?=\S)"
)
_FIELD_LABEL = re.compile(
    r"\W*(?:(?:your|full|first|last|family|given|home|daytime|contact|requester'?s?|applicant'?s?|"
    r"customer|preferred|form|web|case|"
    r"please|confirm|i am|enter|what is|what's) )*"
    r"(?:title|names?|forenames?|surname|e-?mail(?: address)?|address(?: line \d)?|post ?code|"
    r"town(?:/city)?|city|county|country|tele?phone(?: number)?|phone(?: number)?|"
    r"mobile(?: number)?|tel|organi[sz]ation|company|submitted(?: (?:on|at|by))?|submission(?: (?:id|date|"
    r"time|number))?|form(?: (?:reference|id|name))?|reference(?: number)?|date(?: (?:of request|"
    r"submitted|received))?|"
    r"time(?: submitted)?|subject|regarding|topic|category|department|service area|area of enquiry|"
    r"type of (?:request|enquiry|requester)|request type|ip(?: address)?|source|page(?: url)?|url|user agent|"
    r"format|response format|how would you like|how should we|how do you want|how did you|"
    r"method of (?:reply|contact|response)|contact method|reply by|delivery|"
    r"i have read|i confirm|i agree|i accept|i consent|do you (?:agree|consent|require|need|want|wish)|"
    r"are you (?:a|an|the|over|acting|happy|making)|would you like (?:to|us|a copy|your)|"
    r"may we|can we|consent|privacy(?: notice| policy)?|marketing|declaration|signature|attachments?|"
    r"files?|file upload|upload(?:ed)?(?: files?)?|supporting documents|(?:re)?captcha|end of (?:submission|form|message|enquiry)|browser|device|gdpr|terms|language|"
    r"date of birth|dob|role|position|requester type|status|opt in|newsletter|where did you|"
    r"sent from|sent via|heard about|data protection|acting on behalf|on behalf of)\b"
    r"(?: ?\([^)]{0,60}\))?[^:?\n]{0,60}?(?:(?:\?:|[:?])(?= |$|\t)|$|\t)"
    r"|\w[^:?\n]{2,120}(?:\?:(?= |$)|[:?] (?:yes|no|none|n/a|true|false)\W?$)",
    re.IGNORECASE,
)
_CAPITAL_LABEL = re.compile(
    r"(?P<who>(?:FULL |YOUR |FIRST |LAST )?NAME|E-?MAIL(?: ADDRESS)?|(?:TELE)?PHONE|ADDRESS|POSTCODE|ORGANISATION|SUBJECT)"
    r"(?P<gap>[ \t]+)(?=\S)|(?P<what>(?:YOUR )?(?:REQUEST|MESSAGE|ENQUIRY|QUERY|QUESTION|DETAILS|COMMENTS))[ \t]+(?=\S)"
)
_ANSWERED = re.compile(
    r"(?:which|what|where|how|are|do|would|have|may|can) [^?]{3,100}\? (?=\S)[^?.,]{1,40}$", re.IGNORECASE
)
_DEVICE = re.compile(r"(?i)(?:sent|get) (?:from|via|with|outlook)\b(?!:)")
_SIGNATURE_LABEL = re.compile(
    r"\W*(?:tel|phone|telephone|mobile|e-?mail|address|name|web|organi|role|position)", re.IGNORECASE
)
_BANNER = re.compile(
    r"\W*(?:CAUTION|WARNING|EXTERNAL(?: E-?MAIL| SENDER| MESSAGE)?|OFFICIAL(?:[- :]+SENSITIVE)?|"
    r"SECURITY (?:NOTICE|WARNING)|"
    r"UNCLASSIFIED|NOT PROTECTIVELY MARKED)\W*(?:$|[:\]\-])|"
    r"\W*(?:CAUTION|WARNING|EXTERNAL)\b.{0,20}\b(?:e-?mail|message|sender)\b|"
    r"\W*(?:This (?:e-?mail|message|sender) (?:originated|was sent|came|has come|is) (?:from )?(?:outside|"
    r"external)|"
    r"You don't often get e?-?mail from|Some people who received this message|Do not click|"
    r"Learn why this is important|Think before you|"
    r"Please (?:type your )?reply above|##|(?:Your )?(?:ticket|case|call|incident|job)(?: (?:no|number|"
    r"ref|reference|id))?\W{0,3}[:#]|"
    r"\[?(?:ticket|ref|case|incident)\W{0,3}[#:]|(?:A )?new (?:request|message|enquiry|"
    r"submission) (?:has been|was) (?:received|submitted)|"
    r"Exercise caution|Be careful with|This (?:e-?mail|message) was sent (?:via|through|from|"
    r"using) (?:the|your|our) (?:web ?site|online form))",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\f|\W*page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?\W*$|[-\u2013] ?\d{1,3} ?[-\u2013]$|"
    r"\W*\d{1,3} of \d{1,3}\W*$|\d{1,2} ?/ ?\d{1,2}$|\[?(?:scanned|scan) (?:by|page|copy|document|on)\b.{0,60}$|"
    r"\[(?:page|p\.?) ?\d{1,3}\b[^\]]{0,30}\]$|(?:fax|received|scanned)\b[^a-z]{0,40}\d\d:\d\d.{0,40}$|"
    r".{0,60}(?:[|\-\u2013]|  |\t) ?page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?$|"
    r"p\.? ?t\.? ?o\.?$|\W*(?:continued|cont'd|cont\.)(?: over(?:leaf)?)?\W*$",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_LINE = re.compile(
    rf"(?:date:? *)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?(?: of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})\.?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^(?:flat |unit |apt )?\d{1,4}[a-z]?,? [A-Z][\w' ]{2,40}\b|"
    r"\b(?:street|road|lane|avenue|close|drive|rise|way|court|house|hall|place|crescent|gardens|terrace|"
    r"office of the|officer|commissioner|constabulary|headquarters|county|hampshire|"
    r"winchester|southampton|portsmouth|team|department|unit|floor|tel|telephone|phone|email|e-mail|"
    r"mobile|fax|received|rec'd|post ?room|mail ?room|our ref|your ref|ref|by post|by hand|by e-?mail|recorded delivery)\b",
    re.IGNORECASE,
)
_COLUMN_GAP = re.compile(r" {3,}|\t+| \| ")
_RULE = re.compile(r"[-_=*~#]{4,}$")


def is_page_noise(line: Line) -> bool:
    """Whether a line is the header or footer of a page, or a scanner's."""
    return bool(line.text) and len(line.text) < 90 and bool(_PAGE.match(line.text))


def page_noise(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the lines stand that belong to the foot or head of a page: also a letterhead that comes again."""
    told = [line for line in lines if not line.blank]
    seen: dict[str, int] = {}
    for line in told:
        seen[line.text] = seen.get(line.text, 0) + 1
    found = {line.at for line in told if is_page_noise(line)}
    for order in (told, told[::-1]):
        for line, after in pairwise(order):
            if line.at not in found or mark_of(after.text) is not None or asks(after.text):
                continue
            if (seen[after.text] > 1 and len(after.text) < 90) or _made_of(after, seen):
                found.add(after.at)
    return frozenset(found)


def _made_of(line: Line, seen: dict[str, int]) -> bool:
    """Whether a line is a running head made of lines met elsewhere: "Col. A Smith       3 May 2025"."""
    pieces = _COLUMN_GAP.split(line.text)
    return len(pieces) > 1 and len(line.text) < 140 and all(piece in seen for piece in pieces)


def inside_form(lines: Sequence[Line], first: int, last: int) -> tuple[int, int, int]:
    """Return the lines of a web form's message field and where its words begin, or the lines as they are."""
    labels = [i for i in range(first, last) if _is_label(lines[i].text)]
    if len(labels) >= 2:
        for index in range(labels[0] + 1, last):
            length = 0 if mark_of(lines[index].text) else _label_length(lines[index].text)
            if length and not _names_a_kind(lines, index, length, last):
                end = next((i for i in labels if i > index and _ends_field(lines, i, index)), last)
                whole = length >= len(lines[index].text)
                return index + whole, _without_answer(lines, index, end), lines[index].start + length
    top = next((i for i in range(first, last) if not lines[i].blank), last)
    if top < last and _ONE_FIELD.match(lines[top].text):
        length = _label_length(lines[top].text)
        whole = length >= len(lines[top].text)
        return top + whole, last, lines[top].start + length
    if top < last and (found := _FORM_ON_A_LINE.match(lines[top].text[:600])):
        return top, last, lines[top].start + found.end()
    return first, last, 0


def _is_label(text: str) -> bool:
    capital = _CAPITAL_LABEL.match(text)
    return len(text) < 250 and bool((capital and capital["who"]) or _FIELD_LABEL.match(text))


def _without_answer(lines: Sequence[Line], begins: int, end: int) -> int:
    """Leave out a form's last question with its answer of a few words: "Which area do you live in? Rather not say"."""
    last = max((i for i in range(begins, end) if not lines[i].blank), default=begins)
    return last if last > begins and _ANSWERED.match(lines[last].text) else end


def _names_a_kind(lines: Sequence[Line], index: int, length: int, last: int) -> bool:
    """Whether a label's value is a few words of its own and the message stands under a later label."""
    value = lines[index].text[length:].strip()
    if not value or len(value) > 50 or asks(value) or greeting_end(value):
        return False
    return any(
        _ONE_FIELD.match(line.text) or _label_length(line.text) for line in lines[index + 1 : min(last, index + 4)]
    )


def _ends_field(lines: Sequence[Line], at: int, begins: int) -> bool:
    """Whether a label ends the message field: not a signature's own "Email:" right after the sign-off."""
    text = lines[at].text
    if mark_of(text) or _DEVICE.match(text) or not (re.search(r"[:?](?:\s|$)|\t", text) or len(text) < 30):
        return False
    signed = any(is_farewell(line.text) for line in lines[max(begins, at - 4) : at])
    return not (signed and _SIGNATURE_LABEL.match(text))


def _label_length(text: str) -> int:
    """Return how much of a line is the label of a message field, or 0."""
    capital = _CAPITAL_LABEL.match(text)
    if capital and capital["what"]:
        return capital.end()
    found = _MESSAGE_LABEL.match(text[:400])
    if not found:
        return 0
    end = found.end()
    if text[end - 1] not in ":?" and text[end : end + 1] not in ("", "\t"):
        return 0
    while end < len(text) and text[end] in ":?* \t":
        end += 1
    return end


def after_banners(lines: Sequence[Line], first: int, last: int) -> int:
    """Skip security banners, ticket lines and rules at the top of a message."""
    at = first
    while at < last:
        line = lines[at]
        if line.blank or _RULE.match(line.text) or is_page_noise(line):
            at += 1
        elif _BANNER.match(line.text):
            at += 1
            while (
                at < last
                and not lines[at].blank
                and not greeting_end(lines[at].text)
                and _RULE.match(lines[at].text) is None
            ):
                at += 1
        else:
            break
    return at if at < last else first


def after_letterhead(lines: Sequence[Line], first: int, last: int) -> int:
    """Skip the sender's block, the addressee's block and the date of a letter."""
    greeting = next(
        (i for i in range(first, min(last, first + 40)) if re.match(r"(?i)dear\b|to whom", lines[i].text)), None
    )
    limit = greeting if greeting is not None else min(last, first + 25)
    block_end = at = first
    known = 0
    while at < limit:
        text = lines[at].text
        mark = mark_of(text)
        point = mark is not None and mark.style != "bare number"
        sentence = text[-1:] in (".", "?", "!", ":") and len(text.split()) > 5
        if text and (point or sentence or len(text) > 70 or asks(text)):
            break
        if text and greeting_end(text) and greeting is None:
            limit = greeting = at
            break
        if _DATE_LINE.match(text) or (text and _ADDRESS.search(text)):
            known += 1
            block_end = at + 1
        at += 1
    if greeting is not None and at >= limit and known and greeting > first:
        return greeting
    if known >= 2 and any(_DATE_LINE.match(x.text) for x in lines[first:block_end]):
        return block_end
    return first

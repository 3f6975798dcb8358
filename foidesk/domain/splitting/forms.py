"""Which lines of a web form are the message: labels and the values of other fields are none of it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import asks, greeting_end, is_farewell

_MESSAGE_LABEL = re.compile(
    r"\W*(?:(?:your|the|my|foi|full|freedom of information|information|details? of(?: your| the)?|"
    r"please enter your|enter your|nature of(?: your)?|text of(?: your)?|body of(?: the)?) ?)*"
    r"(?:request|message|enquiry|query|question\(s\)|questions?|comments?|request details?|request text|"
    r"enquiry details|message body|message text|information (?:requested|required|sought|wanted)|"
    r"details of (?:the |your )?(?:information|request)(?: (?:you|that you|which you|being|to be)\b[^:?]{0,60})?|description|details|what (?:information|would you like|"
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
    r"(?:\w+ )?preference|method of (?:reply|contact|response)|contact method|reply by|delivery|"
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
_HAS_COLON = re.compile(r"[^:?.]{3,120}[:?]")
_LOOSE_FIELD = re.compile(r"(?=[A-Z])[\w/()' -]{3,40} ?[:=] {1,3}(?P<value>\S(?:.{0,60}\S)?)$")
_OTHER_LANGUAGE = re.compile(r"(?=[A-Z])[\w' -]{2,40} / (?=[A-Z])")
_FIELD_ON_A_LINE = re.compile(
    r"(?i)\b(?:full |your |first |last |family )?(?:name|surname|e-?mail(?: address)?|address(?: line \d)?|town|postcode|(?:tele)?phone(?: number)?|"
    r"mobile|organisation|enquiry type|type of enquiry|subject|category|date|reference)\*? ?[:=] ?(?=\S)"
)
_MESSAGE_ON_A_LINE = re.compile(
    r"(?i)\b(?:your |my |foi |full )?(?:message|enquiry|comments|request|question|details)(?: (?:details|text|body))?\*? ?[:=] ?(?=\S)"
)
_AFTER_ON_A_LINE = re.compile(
    r"(?<=\S) (?:(?:Do|Are|Would|Have|May|Can) (?:you|we)|How (?:did|would|should|do)|Where did|I (?:agree|consent|confirm|accept|have read)|"
    r"Preferred|Consent|Reply|Submitted|Date|Attachments?|Page|IP|Captcha|Privacy|GDPR|Marketing|Source|Browser|Response|Contact|Format|"
    r"Spam|Form|Signature|Delivery)\b[^:.?!]{0,60}\??[:=] ?[^:.?!]{1,60}(?=$|[:=.]| [A-Z][^:]{2,60}:)"
)
_PLAIN_LABEL = re.compile(r"(?:Your )?(?:Comments?|Message|Request|Enquiry|Question|Details) (?=\S)")
_SHORT_ANSWER = re.compile(
    r"(?i)(?:yes|no|none|n/?a|not applicable|e-?mail|by e-?mail|post|by post|letter|(?:tele)?phone|other|either|any|ticked|agreed|ok|true|false|"
    r"rather not say|prefer not to say|web ?site|google|search engine|friend|neighbour|social media)\W*$"
)
_EQUALS = re.compile(r"(?<=\w) =(?= |$)")
_DEVICE = re.compile(r"(?i)(?:sent|get) (?:from|via|with|outlook)\b(?!:)")
_SIGNATURE_LABEL = re.compile(
    r"\W*(?:tel|phone|telephone|mobile|e-?mail|address|name|web|organi|role|position)", re.IGNORECASE
)


def inside_form(lines: Sequence[Line], first: int, last: int) -> tuple[int, int, int, int]:
    """Return the lines of a web form's message field, where its words begin and, within its last line, end; 0 if nowhere."""
    top = next((i for i in range(first, last) if not lines[i].blank), last)
    if top < last and (span := _on_one_line(lines[top].text)):
        begins, ends = span
        whole = top + 1 if ends else last
        return top, whole, lines[top].start + begins, lines[top].start + ends if ends else 0
    return *_own_lines(lines, first, last), 0


def _on_one_line(text: str) -> tuple[int, int] | None:
    """Return where the message begins and ends in a form whose labels all stand on one line."""
    text = text[:6000]
    if not _FIELD_ON_A_LINE.match(text) or not (found := _MESSAGE_ON_A_LINE.search(text)):
        return None
    if not (len(_FIELD_ON_A_LINE.findall(text, 0, found.start())) >= 2):
        return None
    after = _AFTER_ON_A_LINE.search(text, found.end())
    return found.end(), len(text[: after.start()].rstrip()) if after else 0


def _own_lines(lines: Sequence[Line], first: int, last: int) -> tuple[int, int, int]:
    if (at := _without_colons(lines, first, last)) is not None and (found := _PLAIN_LABEL.match(lines[at].text)):
        return at, _loose_fields_begin(lines, at, last), lines[at].start + found.end()
    labels = [i for i in range(first, last) if _is_label(lines[i].text)]
    if len(labels) >= 2:
        for index in range(labels[0] + 1, last):
            length = 0 if mark_of(lines[index].text) else _label_length(lines[index].text)
            if length and not _names_a_kind(lines, index, length, last):
                at, length = _innermost(lines, index, length, last)
                end = _fields_begin(lines, [i for i in labels if i > at and _ends_field(lines, i, at)], last)
                end = _loose_fields_begin(lines, at, end)
                whole = length >= len(lines[at].text)
                return at + whole, _without_answer(lines, at, end), lines[at].start + length
    top = next((i for i in range(first, last) if not lines[i].blank), last)
    if top < last and _ONE_FIELD.match(lines[top].text):
        length = _label_length(lines[top].text)
        whole = length >= len(lines[top].text)
        return top + whole, last, lines[top].start + length
    if top < last and (found := _FORM_ON_A_LINE.match(lines[top].text[:600])):
        return top, last, lines[top].start + found.end()
    return first, last, 0


def _innermost(lines: Sequence[Line], index: int, length: int, last: int) -> tuple[int, int]:
    """Go on to a second label that stands right below the first, which was the heading of a part of the form."""
    while length >= len(lines[index].text):
        below = next((i for i in range(index + 1, min(last, index + 3)) if not lines[i].blank), None)
        if below is None or mark_of(lines[below].text) or not _HAS_COLON.match(lines[below].text):
            break
        inner = _label_length(lines[below].text)
        if not inner:
            break
        index, length = below, inner
    return index, length


def _loose_fields_begin(lines: Sequence[Line], begins: int, end: int) -> int:
    """Return where the fields of any other name begin that end the form: "Spam score: 0.3"."""
    signed = False
    for at in range(end - 1, begins, -1):
        text = lines[at].text
        if not text:
            continue
        above = next((i for i in range(at - 1, begins, -1) if lines[i].text), None)
        if (
            above is not None
            and _SHORT_ANSWER.match(text)
            and lines[above].text[-1] in "?:"
            and not mark_of(lines[above].text)
        ):
            continue
        below = next((line.text for line in lines[at + 1 : end] if line.text), "")
        if text[-1] in "?:" and _SHORT_ANSWER.match(below) and not mark_of(text):
            end = at
            continue
        found = _LOOSE_FIELD.match(_OTHER_LANGUAGE.sub("", _EQUALS.sub(": ", text, count=1)))
        if not found or mark_of(text) or _asks_or_signs(text) or _asks_or_signs(found["value"]):
            break
        signed = any(is_farewell(line.text) for line in lines[max(begins, at - 4) : at])
        if signed and _SIGNATURE_LABEL.match(text):
            break
        end = at
    return end


def _fields_begin(lines: Sequence[Line], labels: list[int], last: int) -> int:
    """Return the first of the labels below which there is nothing but fields: what asks or signs is still the message."""
    begins = last
    for at in reversed(labels):
        values = [line.text for line in lines[at + 1 : begins] if line.text]
        value = lines[at].text.partition(":")[2].strip()
        if value.endswith("?") or _asks_or_signs(value) or any(_asks_or_signs(value) for value in values):
            break
        begins = at
    return begins


def _asks_or_signs(text: str) -> bool:
    """Whether a line cannot be the value of a form's field."""
    mark = mark_of(text)
    point = mark is not None and mark.style != "bare number"
    return bool(point or is_farewell(text) or greeting_end(text)) or (len(text.split()) > 2 and asks(text))


def _without_colons(lines: Sequence[Line], first: int, last: int) -> int | None:
    """Return the line of the message in a form whose labels have no colon: "Name A. Person", "Email a@b.example"."""
    told = [i for i in range(first, last) if not lines[i].blank]
    for at, below in pairwise(told[:7]):
        if re.match(r"(?:Full )?[Nn]ame [A-Z]", lines[at].text) and re.match(
            r"(?i)e-?mail \S+@\S+$", lines[below].text
        ):
            return next((i for i in told if i > below and _PLAIN_LABEL.match(lines[i].text)), None)
    return None


def _is_label(text: str) -> bool:
    text = _EQUALS.sub(": ", text, count=1)
    other = _OTHER_LANGUAGE.match(text)
    text = text[other.end() :] if other else text
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
    text = _EQUALS.sub(": ", lines[at].text, count=1)
    if mark_of(text) or _DEVICE.match(text) or not (re.search(r"[:?](?:\s|$)|\t", text) or len(text) < 30):
        return False
    signed = any(is_farewell(line.text) for line in lines[max(begins, at - 4) : at])
    return not (signed and _SIGNATURE_LABEL.match(text))


def _label_length(text: str) -> int:
    """Return how much of a line is the label of a message field, or 0."""
    text = _EQUALS.sub(": ", text, count=1)
    if other := _OTHER_LANGUAGE.match(text):
        inner = _label_length(text[other.end() :])
        return inner + other.end() if inner else 0
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

"""Which lines of a text are the requester's own message: not headers, form labels, address blocks or other mail."""

import re
from collections.abc import Sequence

from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import Act, act_of, asks, greeting_end, is_farewell, sentences

_HEADER = re.compile(
    r"\*{0,2}(?:From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Importance|Priority|Attachments?|Received|Return-Path|Message-ID|"
    r"MIME-Version|Content-[\w-]+|X-[\w-]+|Sensitivity|Thread-\w+|Delivered-To|In-Reply-To|References|List-[\w-]+|Sender|"
    r"Organization|User-Agent|DKIM-\w+|Authentication-\w+|Received-SPF|Accept-Language|Flag|Categories|Date sent|Sent by|"
    r"Envelope-to|Auto-Submitted)\*{0,2} ?:\*{0,2}(?:[ \t]|$)",
    re.IGNORECASE,
)
_PLAIN_HEADERS = re.compile(r"\*{0,2}(?:From|Sent|To|Subject|Date)\b", re.IGNORECASE)
_WROTE = re.compile(r"(?:On|Le|Ar)\b.{4,200}\b(?:wrote|writes)\s*:?$|.{0,100}<[^<>\s]+@[^<>\s]+>.{0,40}\b(?:wrote|writes):?$")
_WROTE_OPENS = re.compile(r"On (?:\w{3,9},? )?\d{1,2}\b|On \w{3,9},? \w{3,9} \d")
_DIVIDER = re.compile(
    r"[-_*=\s]{0,40}(?:Original Message|Forwarded message|Begin forwarded message|Forwarded by|Original e-?mail|"
    r"Reply above this line|End of (?:forwarded|original) message)\b.{0,80}$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_=*~#]{4,}$")
_BANNER = re.compile(
    r"\W*(?:CAUTION|WARNING|EXTERNAL(?: E-?MAIL| SENDER| MESSAGE)?|OFFICIAL(?:[- :]+SENSITIVE)?|SECURITY (?:NOTICE|WARNING)|"
    r"UNCLASSIFIED|NOT PROTECTIVELY MARKED)\W*(?:$|[:\]\-])|"
    r"\W*(?:CAUTION|WARNING|EXTERNAL)\b.{0,20}\b(?:e-?mail|message|sender)\b|"
    r"\W*(?:This (?:e-?mail|message|sender) (?:originated|was sent|came|has come|is) (?:from )?(?:outside|external)|"
    r"You don't often get e?-?mail from|Some people who received this message|Do not click|Learn why this is important|Think before you|"
    r"Please (?:type your )?reply above|##|(?:Your )?(?:ticket|case|call|incident|job)(?: (?:no|number|ref|reference|id))?\W{0,3}[:#]|"
    r"\[?(?:ticket|ref|case|incident)\W{0,3}[#:]|(?:A )?new (?:request|message|enquiry|submission) (?:has been|was) (?:received|submitted)|"
    r"Exercise caution|Be careful with|This (?:e-?mail|message) was sent (?:via|through|from|using) (?:the|your|our) (?:web ?site|online form))",
    re.IGNORECASE,
)
_MESSAGE_LABEL = re.compile(
    r"\W*(?:(?:your|the|my|foi|full|freedom of information|information|details? of(?: your| the)?|please enter your|enter your|nature of(?: your)?|text of(?: your)?|body of(?: the)?) ?)*"
    r"(?:request|message|enquiry|query|question|questions|comments?|request details?|request text|enquiry details|message body|message text|information (?:requested|required|sought|wanted)|"
    r"details of (?:the )?(?:information|request)|description|details|what (?:information|would you like|do you want|are you asking|are you requesting)[^:?]{0,80}|"
    r"(?:please )?(?:describe|provide|give|enter|tell us|specify|set out|state)[^:?]{0,30}(?:information|request|details)[^:?]{0,80})"
    r"(?: \([^)]{0,90}\))?\W{0,2}?(?:[:?]|$)",
    re.IGNORECASE,
)
_FIELD_LABEL = re.compile(
    r"\W*(?:(?:your|full|first|last|family|given|home|daytime|contact|requester'?s?|applicant'?s?|customer|preferred|form|web|case|"
    r"please|confirm|i am|enter) )*"
    r"(?:title|names?|forenames?|surname|e-?mail(?: address)?|address(?: line \d)?|post ?code|town(?:/city)?|city|county|country|tele?phone(?: number)?|phone(?: number)?|"
    r"mobile(?: number)?|tel|organi[sz]ation|company|submitted(?: (?:on|at|by))?|submission(?: (?:id|date|time|number))?|form(?: (?:reference|id|name))?|reference(?: number)?|date(?: (?:of request|submitted|received))?|"
    r"time(?: submitted)?|subject|regarding|topic|category|department|service area|area of enquiry|type of (?:request|enquiry|requester)|request type|ip(?: address)?|source|page(?: url)?|url|user agent|"
    r"format|response format|how would you like|how should we|how do you want|how did you|method of (?:reply|contact|response)|contact method|reply by|delivery|"
    r"i have read|i confirm|i agree|i accept|i consent|do you (?:agree|consent|require|need|want|wish)|are you (?:a|an|the|over|acting|happy|making)|would you like (?:to|us|a copy|your)|"
    r"may we|can we|consent|privacy(?: notice| policy)?|marketing|declaration|signature|attachments?|files?|file upload|upload(?:ed)?(?: files?)?|supporting documents|re?captcha|terms|language|"
    r"date of birth|dob|role|position|requester type|status|opt in|newsletter|where did you|data protection|acting on behalf|on behalf of)\b"
    r"(?: ?\([^)]{0,60}\))?[^:?\n]{0,60}?(?:[:?](?= |$|\t)|$|\t)",
    re.IGNORECASE,
)
_SIGNATURE_LABEL = re.compile(r"\W*(?:tel|phone|telephone|mobile|e-?mail|address|name|web|organi|role|position)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:opcc|foi (?:team|officer|unit|desk)|police and crime|freedom of information (?:team|officer|unit)|business support|information (?:governance|management|rights|access)|"
    r"disclosure (?:team|unit|officer)|compliance (?:team|officer)|data protection|information compliance|noreply|no-reply|pcc)\b|@[\w.-]*(?:police|gov)\b",
    re.IGNORECASE,
)
_OFFICE_SAYS = re.compile(
    r"\b(?:thank you for (?:your|contacting|getting)|your (?:request|e-?mail|enquiry|message) (?:dated|of|has been|was|received|for|reference|under|will|is)|before we can|"
    r"in order (?:to|for us to) (?:process|deal|answer|proceed|respond)|we (?:need|require|would need) (?:some |further |more )*(?:clarif|information from you|you to)|could you (?:tell us|confirm|clarify|let us know) (?:whether|which|if|what) you|"
    r"whether you mean|do you mean|seek clarification|we (?:have received|received|aim|will respond|hope)|on behalf of the (?:office|commissioner)|section 1\(3\)|been (?:logged|allocated|passed)|our reference)\b",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^\W*(?:(?:hi|hello|dear|morning|afternoon|all|team)[^.?!]{0,30}[,.!\-\u2013 ]+)?(?:fyi|for info|for information|for your (?:attention|action|information)|(?:please |pls |can you |could you )*(?:see|find|log|action|deal with|pick (?:this|up)|"
    r"process|look at|handle|allocate|record) |see below|see the (?:below|attached)|below (?:foi|is|request)|one for you|another (?:one|foi)|(?:this|the below|the following|new foi|foi|request)\b.{0,40}\b(?:came|arrived|received|has come|was sent|in our inbox|below)|passing|forward(?:ing|ed)|"
    r"is this (?:one )?(?:for you|yours)|not (?:one )?for (?:us|me)|think this is|i think this|this (?:is|looks like|should|seems|one|landed|went|was meant))",
    re.IGNORECASE | re.MULTILINE,
)
_PAGE = re.compile(
    r"\f|\W*page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?\W*$|[-\u2013] ?\d{1,3} ?[-\u2013]$|\W*\d{1,3} of \d{1,3}\W*$|\[?(?:scanned|scan) (?:by|page|copy|document|on)\b.{0,60}$|"
    r"\[(?:page|p\.?) ?\d{1,3}\b[^\]]{0,30}\]$|(?:fax|received|scanned)\b[^a-z]{0,40}\d\d:\d\d.{0,40}$|p\.? ?t\.? ?o\.?$|\W*(?:continued|cont'd|cont\.)(?: over(?:leaf)?)?\W*$",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_LINE = re.compile(
    rf"(?:date:? *)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})\.?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^(?:flat |unit |apt )?\d{1,4}[a-z]?,? [A-Z][\w' ]{2,40}\b|"
    r"\b(?:street|road|lane|avenue|close|drive|rise|way|court|house|hall|place|crescent|gardens|terrace|office of the|officer|commissioner|constabulary|headquarters|county|hampshire|"
    r"winchester|southampton|portsmouth|team|department|unit|floor|tel|telephone|phone|email|e-mail|mobile|fax|our ref|your ref|ref|by post|by hand|by e-?mail|recorded delivery)\b",
    re.IGNORECASE,
)


def is_page_noise(line: Line) -> bool:
    """Whether a line is the header or footer of a page, or a scanner's."""
    return bool(line.text) and len(line.text) < 90 and bool(_PAGE.match(line.text))


def own_message(lines: Sequence[Line]) -> tuple[int, int, int]:
    """Return the first and past-the-last line of the requester's message, and where its words begin."""
    pieces = _messages(lines)
    first, last = _with_request(lines, pieces)
    first, last, begins = _inside_form(lines, first, last)
    first = _after_banners(lines, first, last)
    first = _after_letterhead(lines, first, last)
    while last > first and (lines[last - 1].blank or (_RULE.match(lines[last - 1].text) and _ends_chain(lines, last))):
        last -= 1
    while first < last and lines[first].blank:
        first += 1
    return first, last, max(begins, lines[first].start if first < len(lines) else 0)


def _ends_chain(lines: Sequence[Line], last: int) -> bool:
    following = next((line for line in lines[last:] if not line.blank), None)
    return following is not None and bool(_HEADER.match(following.text) or _DIVIDER.match(following.text))


def _header_block(lines: Sequence[Line], at: int) -> int:
    """Return the past-the-last line of a block of mail headers that begins at `at`, or `at`."""
    count = plain = 0
    end = index = at
    blanks = 0
    while index < len(lines):
        line = lines[index]
        if _HEADER.match(line.text) and not (line.text[:4].lower() == "date" and not count and len(line.text) > 60):
            count += 1
            plain += bool(_PLAIN_HEADERS.match(line.text))
            end = index + 1
            blanks = 0
        elif line.blank and count and blanks == 0 and index + 1 < len(lines) and _HEADER.match(lines[index + 1].text):
            blanks = 1
        elif not (line.indent and line.text and count and end == index):
            break
        else:
            end = index + 1
        index += 1
    if count >= 2 and plain:
        return end
    alone = count == 1 and at == 0 and re.match(r"(?i)\W*(?:subject|from|to)\b", lines[at].text)
    return end if alone else at


def _messages(lines: Sequence[Line]) -> list[tuple[int, int, str]]:
    """Cut a chain into its messages: (first line, past-the-last line, who wrote it as far as a header tells)."""
    pieces: list[tuple[int, int, str]] = []
    start, author, index, depth = 0, "", 0, None
    while index < len(lines):
        line = lines[index]
        if line.blank:
            index += 1
            continue
        end = _header_block(lines, index) if line.text[0].isalpha() or line.text[0] == "*" else index
        who = " ".join(x.text for x in lines[index:end] if re.match(r"\W*(?:from|sender)\b", x.text, re.IGNORECASE))
        if end == index and _DIVIDER.match(line.text):
            end = index + 1
            who = ""
        elif end == index:
            end, who = _wrote(lines, index)
        if end > index:
            pieces.append((start, index, author))
            start, author, depth, index = end, who, None, end
            continue
        if depth is not None and line.depth != depth:
            pieces.append((start, index, author))
            start, author = index, author if line.depth < depth else ""
        depth = line.depth
        index += 1
    pieces.append((start, len(lines), author))
    return [p for p in pieces if any(not line.blank for line in lines[p[0] : p[1]])]


def _wrote(lines: Sequence[Line], index: int) -> tuple[int, str]:
    text = lines[index].text[:300]
    if _WROTE.match(text):
        return index + 1, text
    if _WROTE_OPENS.match(text) or (text.startswith("On ") and "@" in text):
        for more in (1, 2):
            if index + more >= len(lines) or lines[index + more].blank:
                break
            text = f"{text} {lines[index + more].text[:200]}"
            if _WROTE.match(text):
                return index + more + 1, text
    return index, ""


def _with_request(lines: Sequence[Line], pieces: list[tuple[int, int, str]]) -> tuple[int, int]:
    """Return the newest message that holds the request, or all of the text."""
    if not pieces:
        return 0, len(lines)
    if len(pieces) == 1:
        return pieces[0][:2]
    scores = [_score(lines[first:last], author) for first, last, author in pieces]
    best = max(scores)
    for (first, last, _), score in zip(pieces, scores, strict=True):
        if score >= max(0.6 * best, 1):
            return first, last
    first, last, _ = max(pieces, key=lambda p: sum(len(line.text) for line in lines[p[0] : p[1]]))
    return first, last


def _score(lines: Sequence[Line], author: str) -> float:
    """Say how much of a request a message holds."""
    body = "\n".join(line.text for line in lines)
    score = 0.0
    for paragraph in re.split(r"\n\s*\n|\n(?=\W{0,3}\w{1,3}[.):]|[\u2022*-])", body)[:300]:
        mark = mark_of(paragraph.strip())
        said = paragraph.strip()[mark.length if mark else 0 :]
        pieces = [said[low:high] for low, high in sentences(said)[:12]]
        found = sum(act_of(piece) is Act.ASKS or (bool(mark) and asks(piece)) for piece in pieces)
        led = any(act_of(piece) is Act.LEADS_IN for piece in pieces)
        score += min(found, 3) + (0.5 if mark else 0) + 0.5 * led
    words = len(body.split())
    if author and _OFFICE.search(author.split("@")[0]) or _OFFICE_SAYS.search(body):
        score *= 0.1
    elif words < 70 and _COVER.search(body) and not any(mark_of(line.text) for line in lines):
        score *= 0.1
    return score


def _inside_form(lines: Sequence[Line], first: int, last: int) -> tuple[int, int, int]:
    """Return the lines of a web form's message field and where its words begin, or the lines as they are."""
    labels = [i for i in range(first, last) if len(lines[i].text) < 250 and _FIELD_LABEL.match(lines[i].text)]
    if len(labels) >= 2:
        for index in range(labels[0] + 1, last):
            length = 0 if mark_of(lines[index].text) else _label_length(lines[index].text)
            if length:
                end = next((i for i in labels if i > index and _ends_field(lines, i, index)), last)
                begins = lines[index].start + length
                if length >= len(lines[index].text):
                    index += 1
                return index, end, begins
    return first, last, 0


def _ends_field(lines: Sequence[Line], at: int, begins: int) -> bool:
    """Whether a label ends the message field: not a signature's own "Email:" right after the sign-off."""
    text = lines[at].text
    if mark_of(text) or not (re.search(r"[:?](?:\s|$)|\t", text) or len(text) < 30):
        return False
    signed = any(is_farewell(line.text) for line in lines[max(begins, at - 4) : at])
    return not (signed and _SIGNATURE_LABEL.match(text))


def _label_length(text: str) -> int:
    """Return how much of a line is the label of a message field, or 0."""
    found = _MESSAGE_LABEL.match(text[:400])
    if not found:
        return 0
    end = found.end()
    return end if text[end - 1] in ":?" or end >= len(text) else 0


def _after_banners(lines: Sequence[Line], first: int, last: int) -> int:
    """Skip security banners, ticket lines and rules at the top of a message."""
    at = first
    while at < last:
        line = lines[at]
        if line.blank or _RULE.match(line.text) or is_page_noise(line):
            at += 1
        elif _BANNER.match(line.text):
            at += 1
            while at < last and not lines[at].blank and not greeting_end(lines[at].text) and _RULE.match(lines[at].text) is None:
                at += 1
        else:
            break
    return at if at < last else first


def _after_letterhead(lines: Sequence[Line], first: int, last: int) -> int:
    """Skip the sender's block, the addressee's block and the date of a letter."""
    greeting = next((i for i in range(first, min(last, first + 40)) if re.match(r"(?i)dear\b|to whom", lines[i].text)), None)
    limit = greeting if greeting is not None else min(last, first + 25)
    block_end = at = first
    known = 0
    while at < limit:
        text = lines[at].text
        if text and (len(text) > 70 or asks(text) or mark_of(text) and mark_of(text).style != "bare number"):  # type: ignore[union-attr]
            break
        if text and text[-1] in ".?!:" and len(text.split()) > 5:
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

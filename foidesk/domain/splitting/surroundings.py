"""What surrounds a request on a form, in a letter or on a scan: labels, banners, address blocks, page feet."""

import re
from collections.abc import Sequence
from itertools import pairwise

from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.wording import asks, greeting_end

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
_MONTH = r"(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
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
    r"mobile|fax|received|rec'd|post ?room|mail ?room|our ref|your ref|ref|reference|by post|by hand|by e-?mail|recorded delivery)\b",
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
        (i for i in range(first, min(last, first + 40)) if re.match(r"(?i)dear\b|annwyl\b|to whom", lines[i].text)),
        None,
    )
    limit = greeting if greeting is not None else min(last, first + 25)
    block_end = at = first
    known = 0
    while at < limit:
        text = lines[at].text
        mark = mark_of(text)
        point = mark is not None and mark.style != "bare number"
        sentence = text[-1:] in (".", "?", "!", ":") and len(text.split()) > (5 if _ADDRESS.search(text) else 3)
        asking = (
            asks(text) and not _DATE_LINE.match(text) and (greeting is None or text[-1:] in "?:." or len(text) > 60)
        )
        if text and (point or sentence or len(text) > 70 or asking):
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

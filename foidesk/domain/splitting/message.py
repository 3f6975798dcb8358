"""Which lines of a text are the requester's own message: not headers, form labels, address blocks or other mail."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from foidesk.domain.splitting.forms import inside_form
from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.reading import Line
from foidesk.domain.splitting.surroundings import after_banners, after_letterhead
from foidesk.domain.splitting.wording import Act, act_of, asks

_HEADER = re.compile(
    r"\*{0,2}(?:From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Importance|Priority|Attachments?|Received|"
    r"Return-Path|Message-ID|"
    r"MIME-Version|Content-[\w-]+|X-[\w-]+|Sensitivity|Thread-\w+|Delivered-To|In-Reply-To|References|"
    r"List-[\w-]+|Sender|"
    r"Organization|User-Agent|DKIM-\w+|Authentication-\w+|Received-SPF|Accept-Language|Flag|Categories|"
    r"Date sent|Sent by|"
    r"Oddi wrth|Anfonwyd|At(?= ?:)|Pwnc|Dyddiad|Envelope-to|Auto-Submitted)\*{0,2} ?:\*{0,2}(?:[ \t]|$)",
    re.IGNORECASE,
)
_PLAIN_HEADERS = re.compile(r"\*{0,2}(?:From|Sent|To|Subject|Date|Oddi wrth|Anfonwyd|Pwnc)\b", re.IGNORECASE)
_SENDER = re.compile(r"(?i)\*{0,2}(?:from|sent|to)\*{0,2} ?:")
_FORWARDED = re.compile(r"(?i)\W*subject\W{1,6}(?:fw|fwd|tr|wg)\b")
_WROTE = re.compile(
    r"(?:On|Le|Ar)\b.{4,200}\b(?:wrote|writes)\s*:?$|.{0,100}<[^<>\s]+@[^<>\s]+>.{0,40}\b(?:wrote|writes):?$"
)
_SELF = re.compile(r"(?i)\b(?:i|we|you|they|he|she) (?:wrote|writes)\s*:?$")
_WROTE_OPENS = re.compile(r"On (?:\w{3,9},? )?\d{1,2}\b|On \w{3,9},? \w{3,9} \d")
_DIVIDER = re.compile(
    r"(?P<rule>[-_*=\s]{0,40})(?:Original Message|Forwarded message|Begin forwarded message|Forwarded by|"
    r"Original e-?mail|(?<=[-_=] )Original(?= ?[-_=])|"
    r"Reply above this line|End of (?:forwarded|original) message)\b.{0,80}$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_=*~#]{4,}$")
_OFFICE = re.compile(
    r"\b(?:opcc|foi (?:team|officer|unit|desk)|police and crime|freedom of information (?:team|officer|"
    r"unit)|business support|information (?:governance|management|rights|access)|"
    r"disclosure (?:team|unit|officer)|compliance (?:team|officer)|data protection|information compliance|"
    r"noreply|no-reply|pcc)\b|@[\w.-]*(?:police|gov)\b",
    re.IGNORECASE,
)
_OFFICE_SAYS = re.compile(
    r"\b(?:thank you for (?:your|contacting|getting)|your (?:request|e-?mail|enquiry|message) (?:dated|of|"
    r"has been|was|received|for|reference|under|will|is)|before we can|"
    r"in order (?:to|for us to) (?:process|deal|answer|proceed|respond)|we (?:need|require|"
    r"would need) (?:some |further |more )*(?:clarif|information from you|you to)|could you (?:tell us|"
    r"confirm|clarify|let us know) (?:whether|which|if|what) you|"
    r"whether you mean|do you mean|seek clarification|we (?:have received|received|aim|will respond|hope)|"
    r"on behalf of the (?:office|commissioner)|section 1\(3\)|been (?:logged|allocated|passed)|"
    r"our reference)\b",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^\W*(?:(?:hi|hello|dear|morning|afternoon|all|team)[^.?!]{0,30}[,.!\-\u2013 ]+)?(?:fyi|for info|"
    r"for information|for your (?:attention|action|information)|(?:please |pls |can you |"
    r"could you )*(?:see|find|log|action|deal with|pick (?:this|up)|"
    r"process|look at|handle|allocate|record) |see below|see the (?:below|attached)|below (?:foi|is|"
    r"request)|one for you|another (?:one|foi)|(?:this|the below|the following|new foi|foi|"
    r"request)\b.{0,40}\b(?:came|arrived|received|has come|was sent|in our inbox|below)|passing|"
    r"forward(?:ing|ed)|"
    r"is this (?:one )?(?:for you|yours)|not (?:one )?for (?:us|me)|think this is|i think this|this (?:is|"
    r"looks like|should|seems|one|landed|went|was meant))",
    re.IGNORECASE | re.MULTILINE,
)


def own_message(lines: Sequence[Line]) -> tuple[int, int, int, int]:
    """Return the first and past-the-last line of the requester's message, where its words begin, and end if within a line."""
    pieces = _messages(lines)
    first, last = _with_request(lines, pieces)
    whole = last
    first, last, begins, ends = inside_form(lines, first, last)
    in_form = last < whole
    first = after_banners(lines, first, last)
    if first >= last or begins <= lines[first].start:  # not where the message begins on the line of a form's label
        first = after_letterhead(lines, first, last)
    while last > first and (
        lines[last - 1].blank or (_RULE.match(lines[last - 1].text) and (in_form or _ends_chain(lines, last)))
    ):
        last -= 1
    while first < last and lines[first].blank:
        first += 1
    return first, last, max(begins, lines[first].start if first < len(lines) else 0), ends


def _ends_chain(lines: Sequence[Line], last: int) -> bool:
    following = next((line for line in lines[last:] if not line.blank), None)
    return following is not None and bool(_HEADER.match(following.text) or _DIVIDER.match(following.text))


def _header_block(lines: Sequence[Line], at: int) -> int:
    """Return the past-the-last line of a block of mail headers that begins at `at`, or `at`."""
    count = plain = 0
    names: set[str] = set()
    end = index = at
    blanks = 0
    while index < len(lines):
        line = lines[index]
        name = line.text.partition(":")[0].strip("* ").lower()
        if blanks and name in names:
            break  # the writer's own "Subject:" under the headers
        if _HEADER.match(line.text) and not (line.text[:4].lower() == "date" and not count and len(line.text) > 60):
            count += 1
            names.add(name)
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
    above = any(not line.blank for line in lines[:at])
    if plain and len(names) >= (2 if not above or names & {"from", "sender", "oddi wrth"} else 3):
        return end
    alone = count == 1 and not above and re.match(r"(?i)\W*(?:from\b|to\b.*@)", lines[at].text)
    return end if alone else at


class _Piece(NamedTuple):
    """A stretch of a chain: its lines, who wrote it as far as a header tells, how deeply quoted, headed or not."""

    first: int
    last: int
    author: str
    depth: int
    headed: bool


def _messages(lines: Sequence[Line]) -> list[_Piece]:
    """Cut a chain into its messages: (first line, past-the-last line, who wrote it as far as a header tells)."""
    pieces: list[_Piece] = []
    start, author, index, depth, headed = 0, "", 0, None, False
    while index < len(lines):
        line = lines[index]
        if line.blank:
            index += 1
            continue
        end = _header_block(lines, index) if line.text[0].isalpha() or line.text[0] == "*" else index
        who = " ".join(
            x.text for x in lines[index:end] if re.match(r"\W*(?:from|sender|oddi wrth)\b", x.text, re.IGNORECASE)
        )
        if end > index and any(_FORWARDED.match(x.text) for x in lines[index:end]):
            who += " (forwards)"
        if end == index and _divides(lines, index):
            end = index + 1
            who = ""
        elif end == index:
            end, who = _wrote(lines, index)
        if end > index:
            pieces.append(_Piece(start, index, author, depth or 0, headed))
            start, author, depth, index, headed = end, who, None, end, True
            continue
        if depth is not None and line.depth != depth:
            pieces.append(_Piece(start, index, author, depth, headed))
            start, author, headed = index, author if line.depth < depth else "", False
        depth = line.depth
        index += 1
    pieces.append(_Piece(start, len(lines), author, depth or 0, headed))
    return [p for p in pieces if any(not line.blank for line in lines[p.first : p.last])]


def _divides(lines: Sequence[Line], index: int) -> bool:
    """Whether a line parts two messages: a rule says so, or the headers below it do."""
    found = _DIVIDER.match(lines[index].text)
    if not found:
        return False
    following = next((line.text for line in lines[index + 1 : index + 6] if line.text), "")
    return bool(found["rule"].strip() or ":" in lines[index].text or _SENDER.match(following))


def _wrote(lines: Sequence[Line], index: int) -> tuple[int, str]:
    text = lines[index].text[:300]
    if _SELF.search(text):
        return index, ""  # the requester tells what was written before
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


def _with_request(lines: Sequence[Line], pieces: list[_Piece]) -> tuple[int, int]:
    """Return the newest message that holds the request, or all of the text."""
    if not pieces:
        return 0, len(lines)
    if len(pieces) == 1:
        return pieces[0][:2]
    scores = [_score(lines[first:last], author) for first, last, author, *_ in pieces]
    for at, (first, last, author, *_) in enumerate(pieces[:-1]):
        short = sum(len(line.text.split()) for line in lines[first:last]) < 120
        if author.endswith("(forwards)") and short and not any(mark_of(line.text) for line in lines[first:last]):
            scores[at] *= 0.2  # a note to whoever it was passed on to
    best = max(scores)
    for at, score in enumerate(scores):
        if score >= max(0.6 * best, 1):
            return _with_quotations(pieces, at)
    sizes = [sum(len(line.text) for line in lines[p.first : p.last]) for p in pieces]
    return _with_quotations(pieces, sizes.index(max(sizes)))


def _with_quotations(pieces: Sequence[_Piece], at: int) -> tuple[int, int]:
    """Return the lines of a message in which its writer quotes without a header: the words around belong together."""
    low = high = at
    depth = pieces[at].depth
    while low > 1 and not pieces[low].headed and not pieces[low - 1].headed and pieces[low - 1].depth > depth:
        if pieces[low - 2].depth != depth:
            break
        low -= 2
    while high + 2 < len(pieces) and not (pieces[high + 1].headed or pieces[high + 2].headed):
        if not pieces[high + 1].depth > depth == pieces[high + 2].depth:
            break
        high += 2
    return pieces[low].first, pieces[high].last


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
    if (
        (author and _OFFICE.search(author.split("@", maxsplit=1)[0]))
        or _OFFICE_SAYS.search(body)
        or (words < 70 and _COVER.search(body) and not any(mark_of(line.text) for line in lines))
    ):
        score *= 0.1
    return score

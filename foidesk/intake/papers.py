"""Plain text, HTML pages and pasted words made into a Document; the words are kept exactly as they came."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from foidesk.domain.richtext import from_html
from foidesk.intake.arrival import NO_DATE, long_date, written_moment
from foidesk.intake.charsets import decode, one_newline
from foidesk.intake.document import Document, Sender
from foidesk.intake.htmlwords import words_of
from foidesk.intake.safe_names import printable

MOST_TEXT = 2_000_000
"""Characters of text the desk shows; a request is rarely over 20,000."""
_MOST_HTML = 1_000_000
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b", re.I | re.S
)
_HTML_TAG = re.compile(r"</(?:p|div|li|ol|ul|table|span|b|i|a|body|html|h[1-6])\s*>|<br\s*/?>", re.I)
_PICTURE_DATA = re.compile(r"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]*")
_HTML_LIST = re.compile(r"<(?:ol|ul|li)\b", re.I)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,500})</title", re.I)
_HEAD_LINE = re.compile(r"[ \t>*]{0,8}(From|Sent|Date|To|Cc|Subject|Received)[ \t]?:\*?[ \t]*(.*)", re.I)
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


_NOBODY = Sender("", "")


@dataclass(frozen=True)
class HeadLines:
    """What "From:", "Sent:" and "Subject:" lines at the top of a copied e-mail say."""

    sender: Sender = _NOBODY
    sent: str = ""
    subject: str = ""


def read_text(content: bytes, name: str, today: date, charset: str = "") -> Document:
    """Make a Document of a plain text file."""
    return paper("text", decode(content, charset), name, content, today)


def read_html(content: bytes, name: str, today: date) -> Document:
    """Make a Document of an HTML page: its words, with lists and numbering kept; nothing in it is run or fetched."""
    declared = _META_CHARSET.search(content[:4096])
    page = decode(content, declared[1].decode("ascii") if declared else "")
    text, notes = html_words(page)
    title = _TITLE.search(page[:20_000])
    subject = printable(from_html(title[1]).plain()) if title else ""
    return paper("html", text, name, content, today, subject=subject, notes=notes)


def read_clipboard(text: str, html: str, today: date) -> Document:
    """Make a Document of pasted words: the HTML copy where it holds lists, whose numbers plain text may lack."""
    notes: tuple[str, ...] = ()
    words, original, name = text, text, "Pasted text.txt"
    if html.strip() and (not text.strip() or _HTML_LIST.search(html)):
        converted, notes = html_words(html)
        if converted.strip():
            words, original, name = converted, html, "Pasted text.html"
    content = original.encode("utf-8", errors="surrogatepass")
    return paper("pasted", words, name, content, today, notes=notes)


def looks_like_html(text: str) -> bool:
    """Say whether a text is an HTML page rather than words that speak of one."""
    return bool(_HTML_START.match(text[:8000]))


def has_html_tags(text: str) -> bool:
    """Say whether a text named .html holds any HTML at all."""
    return bool(_HTML_TAG.search(text[:100_000]))


def html_words(page: str) -> tuple[str, tuple[str, ...]]:
    """Give the words of an HTML text and what is worth telling about them."""
    notes: tuple[str, ...] = ()
    page = _PICTURE_DATA.sub("", page)
    if len(page) > _MOST_HTML:
        page = page[:_MOST_HTML]
        if page.rfind("<") > page.rfind(">"):
            page = page[: page.rfind("<")]  # half a tag is no words
        notes = ("Only the first part of a very long page was read; the file is kept whole.",)
    return words_of(from_html(page)), notes


def shown(text: str) -> tuple[str, tuple[str, ...]]:
    """Give the text with line feeds, not longer than the desk can show, and a note for each thing done to it."""
    text, notes = one_newline(text), []
    if len(text) > MOST_TEXT:
        text = text[:MOST_TEXT]
        notes.append(f"Only the first {MOST_TEXT:,} characters are shown; the file is kept whole.")
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
        notes.append("Signs that are no text were found and are shown as \ufffd.")
    # Half of a pair that makes one sign: it cannot be written to a file or a letter.
    if re.search(r"[\ud800-\udfff]", text):
        text = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
        notes.append("Broken characters were found and are shown as \ufffd.")
    return text, tuple(notes)


def head_lines(text: str) -> HeadLines:
    """Read the header lines of an e-mail that was copied as text; they stay in the text too."""
    found: dict[str, str] = {}
    for line in text.lstrip()[:4000].split("\n")[:12]:
        match = _HEAD_LINE.fullmatch(line.rstrip())
        if not match:
            break
        found.setdefault(match[1].casefold(), match[2].strip())
    if "from" not in found or not found.keys() & {"sent", "date", "to", "subject"}:
        return HeadLines()
    sender = sender_of(found["from"])
    return HeadLines(sender, found.get("sent") or found.get("date", ""), printable(found.get("subject", "")))


def sender_of(words: str) -> Sender:
    """Read "Ann Lee <ann@example.org>", "ann@example.org" or "Ann Lee [mailto:ann@example.org]"."""
    words = printable(words[:1000])
    address = next((hit[0] for hit in _ADDRESS.finditer(words)), "")
    name = re.split(r"[<\[(]", words)[0].replace(address, "") if address else words
    return Sender(name.strip(" \"'<>,;")[:200], address)


def paper(
    kind: str, text: str, name: str, content: bytes, today: date, *, subject: str = "", notes: tuple[str, ...] = ()
) -> Document:
    """Make a Document of the words of a paper; "From" and "Sent" lines at its top are believed, and said to be so."""
    text, more = shown(text)
    heads = head_lines(text)
    when = written_moment(heads.sent) if heads.sent else None
    if when and date(2000, 1, 1) <= when.date() <= today:
        told: tuple[str, ...] = (
            f"The text itself says it was sent on {long_date(when.date())}: check the date of receipt.",
        )
    else:
        when, told = None, (NO_DATE,)
    return Document(
        kind=kind,
        sender=heads.sender,
        subject=heads.subject or subject,
        sent=when.date() if when else None,
        received=when.date() if when else None,
        received_at=when,
        text=text,
        attachments=(),
        original_name=name,
        original=content,
        sha256=sha256(content).hexdigest(),
        message_id="",
        in_reply_to="",
        notes=notes + more + told,
    )

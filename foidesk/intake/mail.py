"""An e-mail file (.eml) made into a Document, whatever state it is in."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from email import policy
from email.message import EmailMessage, Message
from hashlib import sha256

from foidesk.domain.latermail import message_ids
from foidesk.domain.troubles import CannotRead
from foidesk.intake.arrival import arrival
from foidesk.intake.charsets import decode
from foidesk.intake.document import Attachment, Document
from foidesk.intake.mail_headers import BROKEN, decoded_words, first, parsed, raw, sender
from foidesk.intake.papers import html_words, shown
from foidesk.intake.safe_names import printable, safe_file_name, without_doubles

_DEEPEST = 20
_DEEPEST_FORWARD = 10
_MOST_REFERENCES = 200
_DEEPER = "Some parts lie too deep inside others to be taken out; they are in the original file."
_ENDINGS = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "application/pdf": ".pdf", "text/plain": ".txt",
    "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv", "message/rfc822": ".eml",
    "application/pkcs7-signature": ".p7s", "application/pgp-signature": ".asc",
}  # fmt: skip
# Byte for byte as far as the library can: no header is folded anew.
_AS_IT_CAME = policy.EmailPolicy(refold_source="none", utf8=True, max_line_length=None)
_STUB = re.compile(
    r"html.{0,120}(?:view|read|display|support|capable|enabled|client)|(?:view|enable).{0,80}html", re.I | re.S
)
_QUOTE = re.compile(r">*")


@dataclass
class _Found:
    """What taking one message apart has brought to light so far."""

    texts: list[tuple[str, str]] = field(default_factory=list)  # (media type, the text)
    attachments: list[Attachment] = field(default_factory=list)
    messages: list[EmailMessage] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def tell(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def read_mail(content: bytes, name: str, today: date) -> Document:
    """Make a Document of an e-mail file; the bytes are kept as they are."""
    read = _document(parsed(content, name), content, name, today, 0)
    if not read.text.strip() and not read.attachments:
        raise CannotRead(
            f"“{name}” is an e-mail in which no words were found.",
            kept="Nothing was changed.",
            do="Open it in your mail program and paste the words of the request.",
        )
    return read


def _document(message: EmailMessage, content: bytes, name: str, today: date, depth: int) -> Document:
    found = _Found()
    _gather(message, found, 0)
    text, notes = _text(found)
    attachments = tuple(found.attachments)
    if not text.strip() and found.messages and depth < _DEEPEST_FORWARD:
        # A colleague forwards the request as an attachment with nothing above it: the request is the inner message.
        inner = _document(found.messages[0], content, name, today, depth + 1)
        if inner.text.strip():
            outer = sender(message)[0]
            by = outer.name or outer.email
            told = f"This is the message attached to a message{' from ' + by if by else ''}."
            return replace(inner, attachments=attachments + inner.attachments, notes=(told, *inner.notes))
    if not text.strip():
        text, more = _only_attachment(attachments)
        notes += more
    wrote, about_sender = sender(message)
    when = arrival(first(message, "date"), raw(message, "received"), today)
    return Document(
        kind="email",
        sender=wrote,
        subject=first(message, "subject")[:1000],
        sent=when.sent,
        received=when.received,
        received_at=when.received_at,
        text=text,
        attachments=attachments,
        original_name=name,
        original=content,
        sha256=sha256(content).hexdigest(),
        message_id=first(message, "message-id")[:1000],
        in_reply_to=(first(message, "in-reply-to") or first(message, "references").rpartition(" ")[2])[:1000],
        notes=(*found.notes, *notes, *about_sender, *when.notes),
        references=message_ids(first(message, "in-reply-to"), first(message, "references"))[:_MOST_REFERENCES],
    )


def _gather(part: EmailMessage, found: _Found, depth: int) -> None:
    if depth > _DEEPEST:
        found.tell(_DEEPER)
        return
    kind = part.get_content_type()
    children = _children(part) if kind.startswith("multipart/") else []
    if kind == "multipart/alternative":
        _gather_best(children, found, depth)
    elif kind == "multipart/related" and children:
        # The first is the page, the others are its pictures (RFC 2387 3.2, where no "start" says otherwise).
        _gather(children[0], found, depth + 1)
        for child in children[1:]:
            _keep(child, found)
    elif children:
        for child in children:
            _gather(child, found, depth + 1)
    elif kind in {"text/plain", "text/html"} and not _is_attached(part):
        found.texts.append((kind, _leaf_text(part)))
    elif kind.startswith("multipart/") and isinstance(part.get_payload(), str):
        found.texts.append(("text/plain", _leaf_text(part)))  # parts announced, none there: its text is all there is
    else:
        _keep(part, found)


def _children(part: EmailMessage) -> list[EmailMessage]:
    held = part.get_payload()
    return [child for child in held if isinstance(child, EmailMessage)] if isinstance(held, list) else []


def _gather_best(children: list[EmailMessage], found: _Found, depth: int) -> None:
    """Of the versions of one text, take the plain one, unless it only says to look at the other."""
    versions: list[list[tuple[str, str]]] = []
    before = found.texts
    for child in children:
        found.texts = []
        _gather(child, found, depth + 1)
        if any(text.strip() for _, text in found.texts):
            versions.append(found.texts)
    found.texts = before
    plain = [version for version in versions if all(kind == "text/plain" for kind, _ in version)]
    rich = [version for version in versions if version not in plain]
    if plain and rich:
        words = "".join(text for _, text in plain[0])
        if len(words) < 400 and _STUB.search(words):
            plain = []
    found.texts += (plain or rich or [[]])[0]


def _keep(part: EmailMessage, found: _Found) -> None:
    """Keep a part as an attachment, under a safe name."""
    kind = part.get_content_type()
    if kind == "message/rfc822" and part.is_multipart():
        inner = next(iter(_children(part)), None)
        if inner is not None:
            found.messages.append(inner)
            subject = safe_file_name(first(inner, "subject").replace("/", "-"), "message")
            content = _as_bytes(inner)
            if not content:
                found.tell(_DEEPER)
            _attach(found, f"{subject}.eml", kind, content)
            return
    content = _as_bytes(part) if part.is_multipart() else _content(part)
    name = _given_name(part)
    if name.casefold() == "winmail.dat" or kind == "application/ms-tnef":
        found.tell(
            "It carries winmail.dat, which only Outlook opens: ask the sender for the files themselves if needed."
        )
    if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}:
        found.tell("The e-mail is encrypted or sealed: open it in your mail program and paste its words.")
    _attach(found, name, kind, content)


def _attach(found: _Found, name: str, kind: str, content: bytes) -> None:
    safe = safe_file_name(name, "attachment" + _ENDINGS.get(kind, ""))
    media_type = printable(kind)[:100]
    found.attachments.append(Attachment(without_doubles(safe, found.names), media_type, content))


def _given_name(part: EmailMessage) -> str:
    try:
        return decoded_words(part.get_filename() or "")
    except BROKEN:
        return ""


def _is_attached(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(_given_name(part).strip())
    except BROKEN:
        return False


def _content(part: EmailMessage) -> bytes:
    payload = part.get_payload()
    plain = payload.encode("ascii", "surrogateescape") if isinstance(payload, str) and _is_source(payload) else b""
    # uuencoding inside MIME was dropped long ago, and the library's reader of it warns: such a part stays as it came.
    if "uu" in str(part.get("content-transfer-encoding", "")).casefold():
        return plain
    try:
        content = part.get_payload(decode=True)
    except BROKEN:
        return plain
    return content if isinstance(content, bytes) else plain


def _is_source(payload: str) -> bool:
    return all(ord(sign) < 0x80 or 0xDC80 <= ord(sign) <= 0xDCFF for sign in set(payload))


def _as_bytes(part: Message) -> bytes:
    try:
        return part.as_bytes(policy=_AS_IT_CAME)
    except BROKEN:
        return b""


def _leaf_text(part: EmailMessage) -> str:
    try:
        charset = str(part.get_content_charset("") or "")
        header = part["content-type"]
        params = dict(header.params) if header is not None else {}
    except BROKEN:
        charset, params = "", {}
    text = decode(_content(part), charset)
    if part.get_content_type() == "text/plain" and str(params.get("format", "")).casefold() == "flowed":
        return _unflowed(text, str(params.get("delsp", "")).casefold() == "yes")
    return text


def _unflowed(text: str, delete_space: bool) -> str:
    """Put lines that were only cut for sending together again (RFC 3676 4.1)."""
    made: list[str] = []
    depth_before, open_line = -1, False
    for line in text.replace("\r\n", "\n").split("\n"):
        marks = _QUOTE.match(line)
        depth = len(marks[0]) if marks else 0
        words = line[depth:].removeprefix(" ")
        signature = words == "-- "
        if open_line and depth == depth_before and not signature:
            made[-1] = (made[-1][:-1] if delete_space else made[-1]) + words
        else:
            made.append(">" * depth + (" " if depth and words else "") + words)
        open_line, depth_before = words.endswith(" ") and not signature, depth
    return "\n".join(made)


def _text(found: _Found) -> tuple[str, tuple[str, ...]]:
    made: list[str] = []
    notes: tuple[str, ...] = ()
    for kind, text in found.texts:
        words = text
        if kind == "text/html":
            words, more = html_words(text)
            notes += more
        if words.strip():
            made.append(words)
    whole, more = shown("\n\n".join(piece.rstrip("\r\n") + "\n" for piece in made) if len(made) > 1 else "".join(made))
    return whole, notes + more


def _only_attachment(attachments: tuple[Attachment, ...]) -> tuple[str, tuple[str, ...]]:
    """Where the message itself says nothing, its one attached text is what was asked."""
    papers = [
        file for file in attachments if file.media_type in {"text/plain", "text/html"} and b"\0" not in file.content
    ]
    if len(papers) != 1:
        told = "The message itself has no words: the request may be in an attachment." if attachments else ""
        return "", (told,) if told else ()
    page = decode(papers[0].content)
    text, notes = html_words(page) if papers[0].media_type == "text/html" else (page, ())
    whole, more = shown(text)
    return whole, (f"The message itself has no words: these are from the attachment {papers[0].name}.", *notes, *more)

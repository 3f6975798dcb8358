"""A mail saved from Outlook (.msg) made into a Document: plain, HTML and rich text bodies, attachments, dates."""

import re
import struct
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

from foidesk.domain.latermail import message_ids
from foidesk.domain.troubles import CannotRead
from foidesk.intake.arrival import arrival
from foidesk.intake.charsets import decode, known_charset
from foidesk.intake.document import Attachment, Document, Sender
from foidesk.intake.lzfu import unpacked
from foidesk.intake.mail_headers import first, parsed, raw, sender
from foidesk.intake.olefiles import Storage
from foidesk.intake.packages import UNTOUCHED
from foidesk.intake.papers import html_words, sender_of, shown
from foidesk.intake.rtf import rich_words
from foidesk.intake.safe_names import printable, safe_file_name, without_doubles

_DEEPEST_FORWARD = 10
_MOST_ATTACHMENTS = 500
_MOST_REFERENCES = 200
_MAIL_HEADER, _INNER_HEADER, _OTHER_HEADER = 32, 24, 8
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # Outlook writes 1 January 1601 where it knows no date
_FILETIME_ZERO = datetime(1601, 1, 1, tzinfo=UTC)
_CODE_PAGES = {65001: "utf-8", 20127: "ascii", 28591: "iso8859-1", 28605: "iso8859-15", 1200: "utf-16-le"}
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
_STUB = re.compile(r"html.{0,120}(?:view|read|display|support|capable|enabled|client)", re.I | re.S)
_REWRITTEN = "An attached message was written out anew as an e-mail file; as it came, it is in the original file."
_DEEPER = "Some messages lie too deep inside others to be taken out; they are in the original file."
_SEALED = "The e-mail is encrypted or sealed: open it in Outlook and paste its words."
_NOT_MAIL = "It was saved from Outlook but is not an e-mail (a meeting, a contact or a task)."


def is_outlook_mail(storage: Storage) -> bool:
    """Say whether a compound file is a mail, or something else saved from Outlook."""
    return "__properties_version1.0" in storage.names()


def read_outlook(storage: Storage, content: bytes, name: str, today: date) -> Document:
    """Make a Document of a saved Outlook mail; the bytes are kept as they are."""
    read = _document(_Item(storage, _MAIL_HEADER), content, name, today, 0)
    if not read.text.strip() and not read.attachments:
        raise CannotRead(
            f"“{name}” is an Outlook e-mail in which no words were found.",
            kept=UNTOUCHED,
            do="Open it in Outlook, copy the words of the request and paste the text into a new request.",
        )
    return read


class _Item:
    """The properties of a message or an attachment, by their numbers ([MS-OXPROPS])."""

    def __init__(self, storage: Storage, header: int) -> None:
        self.storage = storage
        self._fixed: dict[int, bytes] = {}
        table = storage.stream("__properties_version1.0") or b""
        for at in range(header, len(table) - 15, 16):
            kind, number = struct.unpack_from("<HH", table, at)
            self._fixed.setdefault(number << 16 | kind, table[at + 8 : at + 16])
        page = self.whole(0x3FFD) or self.whole(0x3FDE) or 1252
        self._charset = _charset(page)

    def words(self, number: int) -> str:
        """Give a property that is text."""
        wide = self.storage.stream(f"__substg1.0_{number:04X}001F")
        if wide is not None:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        narrow = self.storage.stream(f"__substg1.0_{number:04X}001E")
        return decode(narrow, self._charset).rstrip("\0") if narrow is not None else ""

    def bytes(self, number: int) -> bytes | None:
        """Give a property that is bytes."""
        return self.storage.stream(f"__substg1.0_{number:04X}0102")

    def whole(self, number: int) -> int:
        """Give a property that is a whole number; 0 if there is none."""
        held = self._fixed.get(number << 16 | 3)
        return int.from_bytes(held[:4], "little") if held else 0

    def moment(self, number: int) -> datetime | None:
        """Give a property that is a moment; None where Outlook wrote that it knows none."""
        held = self._fixed.get(number << 16 | 0x40)
        if not held:
            return None
        try:
            when = _FILETIME_ZERO + timedelta(microseconds=int.from_bytes(held, "little") // 10)
        except OverflowError:
            return None
        return when if when >= _EARLIEST else None

    def page(self) -> str:
        """Give the HTML body."""
        held = self.bytes(0x1013)
        if held is None:
            return self.words(0x1013)
        declared = _META_CHARSET.search(held[:4096])
        return decode(held, declared[1].decode("ascii") if declared else _charset(self.whole(0x3FDE) or 65001))


def _document(item: _Item, content: bytes, name: str, today: date, depth: int) -> Document:
    text, notes = _body(item)
    headers = _headers(item, name)
    attachments, inner, more = _attachments(item, content, name, today, depth)
    notes += more
    if not text.strip() and inner is not None and inner.text.strip():
        by = _sender(item, headers)[0]
        whose = by.name or by.email
        told = f"This is the message attached to a message{' from ' + whose if whose else ''}."
        return replace(inner, attachments=attachments, notes=(told, *notes, *inner.notes))
    kind = item.words(0x001A).casefold()
    if "smime" in kind:
        notes += (_SEALED,)
    elif kind and not kind.startswith(("ipm.note", "report.", "rem")):
        notes += (_NOT_MAIL,)
    if not text.strip() and attachments:
        notes += ("The message itself has no words: the request may be in an attachment.",)
    wrote, about_sender = _sender(item, headers)
    sent, came = item.moment(0x0039), item.moment(0x0E06)
    received = ([f"; {format_datetime(came)}"] if came else []) + raw(headers, "received")
    when = arrival(format_datetime(sent) if sent else first(headers, "date"), received, today)
    return Document(
        kind="email",
        sender=wrote,
        subject=printable(item.words(0x0037) or first(headers, "subject"))[:1000],
        sent=when.sent,
        received=when.received,
        received_at=when.received_at,
        text=text,
        attachments=attachments,
        original_name=name,
        original=content,
        sha256=sha256(content).hexdigest(),
        message_id=printable(item.words(0x1035) or first(headers, "message-id"))[:1000],
        in_reply_to=printable(item.words(0x1042) or item.words(0x1039).rpartition(" ")[2])[:1000]
        or first(headers, "in-reply-to")[:1000],
        notes=(*notes, *about_sender, *when.notes),
        references=message_ids(
            *(item.words(one) for one in (0x1042, 0x1039)),
            *(first(headers, one) for one in ("in-reply-to", "references")),
        )[:_MOST_REFERENCES],
    )


def _body(item: _Item) -> tuple[str, tuple[str, ...]]:
    """Take the plain body, unless it is empty or only points at the page; then the page; then the rich text."""
    plain, notes = shown(item.words(0x1000))
    if plain.strip() and not (len(plain) < 400 and _STUB.search(plain)):
        return plain, notes
    page = item.page()
    packed = item.bytes(0x1009)
    if not page.strip() and packed:
        rich = rich_words(unpacked(packed))
        page = rich.html
        if not page.strip() and rich.text.strip():
            return shown(rich.text)
    if page.strip():
        words, more = html_words(page)
        text, yet_more = shown(words)
        if text.strip():
            return text, more + yet_more
    return plain, notes


def _headers(item: _Item, name: str) -> EmailMessage:
    """Read the headers the mail came with, if Outlook kept them."""
    source = item.words(0x007D)
    try:
        return parsed(source.encode("utf-8", errors="replace") + b"\n\n", name)
    except CannotRead:
        return EmailMessage()


def _sender(item: _Item, headers: EmailMessage) -> tuple[Sender, tuple[str, ...]]:
    wrote, notes = sender(headers)
    if wrote.email:
        return wrote, notes
    name, address = "", ""
    for kind, full, smtp, called in ((0x0064, 0x0065, 0x5D02, 0x0042), (0x0C1E, 0x0C1F, 0x5D01, 0x0C1A)):
        name = name or printable(item.words(called))[:200]
        plain = "" if item.words(kind).casefold() == "ex" else item.words(full)
        address = address or sender_of(item.words(smtp)).email or sender_of(plain).email
    if not address:
        return Sender("" if "@" in name else name, sender_of(name).email), notes if not sender_of(name).email else ()
    return Sender("" if name.casefold() == address.casefold() else name.strip("'\" "), address), ()


def _attachments(
    item: _Item, content: bytes, name: str, today: date, depth: int
) -> tuple[tuple[Attachment, ...], Document | None, tuple[str, ...]]:
    made: list[Attachment] = []
    taken: set[str] = set()
    notes: list[str] = []
    inner: Document | None = None
    for storage in item.storage.folders("__attach_version1.0_")[:_MOST_ATTACHMENTS]:
        one = _Item(storage, _OTHER_HEADER)
        called = one.words(0x3707) or one.words(0x3704) or one.words(0x3001)
        held = one.bytes(0x3701)
        message = storage.folder("__substg1.0_3701000D")
        if held is None and message is not None and is_outlook_mail(message):
            if depth >= _DEEPEST_FORWARD:
                notes.append(_DEEPER)
                continue
            read = _document(_Item(message, _INNER_HEADER), content, name, today, depth + 1)
            inner = inner or read
            safe = safe_file_name((read.subject or called).replace("/", "-"), "message")
            made.append(Attachment(without_doubles(f"{safe}.eml", taken), "message/rfc822", _written_out(read)))
            # What the inner message carries is kept beside it, for the file written out holds its words only.
            made += [replace(file, name=without_doubles(file.name, taken)) for file in read.attachments]
            notes += [_REWRITTEN, *(note for note in read.notes if note == _DEEPER)]
            notes += [note for note in read.notes if note == _DEEPER]  # however deep it was left out, it is told
            continue
        if held is None:
            notes.append("A link or an object could not be taken out as a file; it is in the original file.")
            continue
        kind = printable(one.words(0x370E))[:100] or "application/octet-stream"
        made.append(Attachment(without_doubles(safe_file_name(called), taken), kind, held))
    return tuple(made), inner, tuple(dict.fromkeys(notes))


def _written_out(read: Document) -> bytes:
    """Write an inner message as an e-mail file: who, when, what about, and the words."""
    message = EmailMessage()
    who = f"{_quoted(read.sender.name)} <{read.sender.email}>" if read.sender.email else _quoted(read.sender.name)
    lines = [f"From: {who}", f"Subject: {read.subject}"]
    if read.received_at:
        lines.append(f"Date: {format_datetime(read.received_at)}")
    if read.message_id:
        lines.append(f"Message-ID: {read.message_id}")
    message.set_content(read.text, charset="utf-8", cte="base64")
    body = message.get_payload()
    lines += ["MIME-Version: 1.0", 'Content-Type: text/plain; charset="utf-8"', "Content-Transfer-Encoding: base64"]
    return ("\r\n".join(lines) + "\r\n\r\n" + str(body)).encode("utf-8", errors="replace")


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "").replace('"', "") + '"' if name else ""


def _charset(page: int) -> str:
    return known_charset(_CODE_PAGES.get(page, f"cp{page}"))

"""Whatever arrives becomes a Document: the reader is picked by what the file holds, then by its name."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from foidesk.domain.troubles import CannotRead
from foidesk.intake.arrival import LONDON, NO_DATE
from foidesk.intake.charsets import decode, is_binary
from foidesk.intake.document import Document
from foidesk.intake.mail import read_mail
from foidesk.intake.mail_headers import looks_like_mail
from foidesk.intake.office_files import read_compound, read_package
from foidesk.intake.olefiles import MARK
from foidesk.intake.papers import has_html_tags, looks_like_html, read_clipboard, read_html, read_text
from foidesk.intake.pdf import is_pdf, read_pdf
from foidesk.intake.rtf import is_rtf, read_rtf
from foidesk.intake.safe_names import safe_file_name
from foidesk.intake.whatdotheyknow import with_publishing_note

ENDINGS = (
    "eml", "msg", "mht", "mhtml", "docx", "docm", "dotx", "odt", "ott", "pdf", "rtf", "txt", "text", "html", "htm",
    "xhtml",
)  # fmt: skip
"""How the names of files end that the desk reads words from; what a file holds decides, not its name."""
MOST_BYTES = 50 * 1024 * 1024
_UNTOUCHED = "Nothing was changed."
_PASTE = "Open it in the program it was made with, copy the words and paste them into a new request."
_MAIL_ENDINGS = (".eml", ".mht", ".mhtml")
_HTML_ENDINGS = (".html", ".htm", ".xhtml")
_SHORT = 600
_MOST_PAPERS = 10
_SPEAKS_OF_ATTACHMENT = re.compile(r"\battach|\benclos|\bamgae|\bynghlwm", re.I)


@dataclass(frozen=True)
class _Reader:
    """One kind of file: how to know it, by content and name, and how to read it."""

    knows: Callable[[bytes, str], bool]
    reads: Callable[[bytes, str, date], Document]


def read_file(path: Path, *, today: date | None = None) -> Document:
    """Read a file; raises CannotRead, in plain words, for what is no readable text or e-mail."""
    name = safe_file_name(path.name, "file")
    try:
        if path.is_dir():
            raise CannotRead(f"“{name}” is a folder.", kept=_UNTOUCHED, do="Choose one file.")
        if not path.exists():
            raise CannotRead(
                f"There is no file “{name}” there.", kept=_UNTOUCHED, do="Check where it is and try again."
            )
        if not path.is_file():
            raise CannotRead(f"“{name}” is not an ordinary file.", kept=_UNTOUCHED, do="Choose one file.")
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(name, path.stat().st_size)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as trouble:
        raise CannotRead(
            f"“{name}” could not be opened.",
            kept=_UNTOUCHED,
            do="Check that you may read it and that no other program holds it, then try again.",
            details=str(trouble),
        ) from trouble
    return read_bytes(content, name, today=today)


def read_bytes(content: bytes, name: str, *, today: date | None = None) -> Document:
    """Read what a file holds; `today` (else the clock's day in London) tells which dates cannot be right."""
    name = safe_file_name(name, "file")
    if len(content) > MOST_BYTES:
        raise _too_large(name, len(content))
    if not content.strip(b" \t\r\n\f\v\0\xef\xbb\xbf"):
        raise CannotRead(
            f"“{name}” is empty.", kept=_UNTOUCHED, do="Check the file, or paste the words of the request."
        )
    day = today or datetime.now(LONDON).date()
    for reader in _READERS:
        if reader.knows(content, name.casefold()):
            read = _with_attached_words(reader.reads(content, name, day), day)
            return with_publishing_note(_with_name_note(read, name))
    raise CannotRead(f"“{name}” is {_what_it_is(content)}, which this desk does not read.", kept=_UNTOUCHED, do=_PASTE)


def read_pasted(text: str, html: str = "", *, today: date | None = None) -> Document:
    """Make a Document of what was on the clipboard."""
    if len(text) + len(html) > MOST_BYTES:
        raise _too_large("The pasted text", len(text) + len(html))
    if not text.strip() and not html.strip():
        raise CannotRead("There are no words to paste.", kept=_UNTOUCHED, do="Copy the request first, then paste it.")
    read = read_clipboard(text, html, today or datetime.now(LONDON).date())
    if not read.text.strip():
        raise CannotRead("There are no words in what was pasted.", kept=_UNTOUCHED, do="Copy the words themselves.")
    return read


def document_answer(doc: Document) -> dict[str, object]:
    """Give the Document as the command `read` answers it."""
    return {
        "kind": doc.kind,
        "sender": {"name": doc.sender.name, "email": doc.sender.email},
        "subject": doc.subject,
        "received": doc.received.isoformat() if doc.received else None,
        "text": doc.text,
        "attachments": [
            {"name": file.name, "size": len(file.content), "media_type": file.media_type} for file in doc.attachments
        ],
        "sent": doc.sent.isoformat() if doc.sent else None,
        "notes": list(doc.notes),
        "sha256": doc.sha256,
    }


def _plainly(content: bytes) -> bytes:
    """Give UTF-16 and UTF-32 text as UTF-8, so that one way of looking suits all; other bytes as they are."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return decode(content).encode("utf-8", errors="replace")
    return content.removeprefix(b"\xef\xbb\xbf")


def _knows_mail(content: bytes, name: str) -> bool:
    return looks_like_mail(_plainly(content), by_name=name.endswith(_MAIL_ENDINGS))


def _reads_mail(content: bytes, name: str, today: date) -> Document:
    read = read_mail(_plainly(content), name, today)
    return replace(read, original=content, sha256=sha256(content).hexdigest())


def _knows_html(content: bytes, name: str) -> bool:
    if is_binary(content):
        return False
    text = decode(content[:200_000])
    return looks_like_html(text) or (name.endswith(_HTML_ENDINGS) and has_html_tags(text))


def _knows_text(content: bytes, _name: str) -> bool:
    return not is_binary(content)


# The first that knows the content reads it. A reader for another kind of file goes in front of the text reader.
# Papers are also read where they are all that an e-mail brings.
_PAPERS = (
    _Reader(lambda content, _name: content.startswith(b"PK\x03\x04"), read_package),
    _Reader(lambda content, _name: is_pdf(content), read_pdf),
    _Reader(lambda content, _name: is_rtf(content), read_rtf),
)
_READERS = (
    _Reader(lambda content, _name: content.startswith(MARK), read_compound),
    *_PAPERS,
    _Reader(_knows_mail, _reads_mail),
    _Reader(_knows_html, read_html),
    _Reader(_knows_text, read_text),
)


def _with_attached_words(read: Document, today: date) -> Document:
    """Where an e-mail says nothing itself and one paper came with it, the paper's words are what was asked."""
    if read.kind != "email":
        return read
    papers = [
        (file, reader) for file in read.attachments for reader in _PAPERS if reader.knows(file.content, file.name)
    ]
    if len(read.text.strip()) >= _SHORT or not papers:
        return read
    if read.text.strip():
        if not _SPEAKS_OF_ATTACHMENT.search(read.text):
            return read
        names = ", ".join(file.name for file, _ in papers)
        return replace(read, notes=(f"The request may be in what is attached: {names}.", *read.notes))
    found = []
    for file, reader in papers[:_MOST_PAPERS]:
        with suppress(CannotRead):
            paper = reader.reads(file.content, file.name, today)
            if paper.text.strip():
                found.append((file.name, paper))
    if len(found) != 1:
        return read
    name, paper = found[0]
    told = f"The message itself has no words: these are from the attachment {name}."
    kept = tuple(note for note in read.notes if not note.startswith("The message itself has no words"))
    more = tuple(note for note in paper.notes if note != NO_DATE and not note.startswith("The text itself says"))
    return replace(read, text=paper.text, notes=(told, *more, *kept))


def _with_name_note(read: Document, name: str) -> Document:
    if read.kind != "email" and name.casefold().endswith(_MAIL_ENDINGS):
        note = "The file is named as an e-mail but has no e-mail headers, so it was read as plain text."
        return replace(read, notes=(note, *read.notes))
    return read


def _too_large(name: str, size: int) -> CannotRead:
    return CannotRead(
        f"“{name}” is {size / 1024 / 1024:.0f} MB; the desk reads files up to {MOST_BYTES // 1024 // 1024} MB.",
        kept=_UNTOUCHED,
        do="Paste the words of the request, and keep the large file beside the case.",
    )


def _what_it_is(content: bytes) -> str:
    for start, words in (
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
    ):
        if content.startswith(start):
            return words
    return "not text"

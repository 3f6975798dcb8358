"""What the post room hands on: one Document, whatever kind of file it was read from."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Sender:
    """Who the document says it is from; either part is empty where it is not known."""

    name: str
    email: str


@dataclass(frozen=True)
class Attachment:
    """A file that came with the document. The name is a safe file name, never a path."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Document:
    """One thing that arrived: what it says, who sent it, when it came, and the bytes as they came.

    `text` keeps the sender's characters; only line ends are made alike. Dates are calendar dates in
    Europe/London, for that is the calendar the clock of the Act runs on.
    """

    kind: str
    """email, text, html, pasted, word, pdf, odt or rtf."""
    sender: Sender
    subject: str
    sent: date | None
    """From the Date header or a "Sent" line; None where there is none that can be believed."""
    received: date | None
    """The day it arrived: from the Received header, else the day it was sent, else None."""
    received_at: datetime | None
    text: str
    attachments: tuple[Attachment, ...]
    original_name: str
    original: bytes
    sha256: str
    message_id: str
    in_reply_to: str
    notes: tuple[str, ...]
    """Plain sentences worth telling the caseworker."""
    references: tuple[str, ...] = ()
    """The Message-IDs it answers, without brackets, the nearest first (In-Reply-To and References)."""

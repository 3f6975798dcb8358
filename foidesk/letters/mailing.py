"""A Letter as an email draft (.eml): in Outlook it opens ready to be looked at and sent by hand; nothing is sent.

The words are there twice, as text and as HTML, with the files that were chosen. All outside text is escaped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.errors import HeaderParseError, MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from foidesk.letters.letter import Letter, plain_text
from foidesk.letters.spreading import annexed
from foidesk.letters.webpage import html_of

MEDIA_TYPE = "message/rfc822"
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


def draft(
    letter: Letter, *, to: str = "", to_name: str = "", subject: str = "", files: Sequence[Attachment] = ()
) -> bytes:
    """Write a letter as an unsent message. An address that is none is left out: she fills it in."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = _line(subject or letter.subject)
    address = _address(to_name, to)
    if address is not None:
        message["To"] = address
    bare = annexed(replace(letter, letterhead=None, address=()), parted=False)
    drafted = "DRAFT\n\n" if letter.draft else ""
    message.set_content(drafted + fit(plain_text(bare)) + "\n")
    message.add_alternative(fit(html_of(bare)), subtype="html")
    for file in files:
        kind, _, sort = file.media_type.partition("/")
        message.add_attachment(file.content, maintype=kind, subtype=sort or "octet-stream", filename=_line(file.name))
    return message.as_bytes()


def fit(words: str) -> str:
    """Leave out what no mail can hold: halves of signs."""
    return words.encode("utf-8", "ignore").decode()


def _line(words: str) -> str:
    return fit(" ".join(_UNSEEN.sub(" ", words).split()))


def _address(name: str, address: str) -> Address | None:
    try:
        return Address(display_name=_line(name), addr_spec=_line(address)) if address.strip() else None
    except (HeaderParseError, MessageError, ValueError, IndexError):
        return None

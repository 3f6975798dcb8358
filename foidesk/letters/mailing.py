"""A Letter as an email draft (.eml): in Outlook it opens ready to be looked at and sent by hand; nothing is sent.

The words are there twice, as text and as HTML, with the files that were chosen. All outside text is escaped.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.errors import HeaderParseError, MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from foidesk.domain.richtext import RichText
from foidesk.letters.letter import Heading, Letter, Row, Table, plain_text

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
    bare = replace(letter, letterhead=None, address=())
    message.set_content(fit(plain_text(bare)) + "\n")
    message.add_alternative(fit(html_of(bare)), subtype="html")
    for file in files:
        kind, _, sort = file.media_type.partition("/")
        message.add_attachment(file.content, maintype=kind, subtype=sort or "octet-stream", filename=_line(file.name))
    return message.as_bytes()


def fit(words: str) -> str:
    """Leave out what no mail can hold: halves of signs."""
    return words.encode("utf-8", "ignore").decode()


def html_of(letter: Letter) -> str:
    """Give a letter's words as HTML that every mail program shows alike."""
    parts = [_lines(letter.address)]
    if letter.references:
        rows = "".join(
            f"<tr><td style='padding:0 16px 0 0'>{_said(label)}</td><td>{_said(value)}</td></tr>"
            for label, value in letter.references
        )
        parts.append(f"<table>{rows}</table>")
    parts += [_lines((letter.salutation,)), f"<h1 style='font-size:12pt'>{_said(letter.subject)}</h1>"]
    parts.append(letter.opening.to_html())
    for block in letter.body:
        if isinstance(block, RichText):
            parts.append(block.to_html())
        elif isinstance(block, Heading):
            parts.append(f"<h2 style='font-size:11pt'>{_said(block.text)}</h2>")
        else:
            parts.append(_table(block, numbered=letter.number_items))
    parts += [letter.closing.to_html(), _lines((letter.valediction,)), _lines(letter.signatory)]
    if letter.enclosures:
        parts.append(_lines(("Enclosures:", *letter.enclosures)))
    body = "\n".join(part for part in parts if part)
    return (
        f'<!DOCTYPE html>\n<html lang="{_said(letter.language)}"><head><meta charset="utf-8"></head>\n'
        f'<body style="font-family:Arial,sans-serif;font-size:11pt">\n{body}\n</body></html>\n'
    )


def _table(table: Table, *, numbered: bool) -> str:
    edge = "style='border:1px solid #666666;padding:6px;vertical-align:top;text-align:left'"
    heads = "".join(f"<th {edge} scope='col'>{_said(one)}</th>" for one in table.headings)
    rows = "".join(
        f"<tr><td {edge}>{_asked(row, numbered=numbered)}</td><td {edge}>{row.answer.to_html() or '&nbsp;'}</td></tr>"
        for row in table.rows
    )
    return f"<table style='border-collapse:collapse;width:100%'><tr>{heads}</tr>{rows}</table>"


def _asked(row: Row, *, numbered: bool) -> str:
    parts = []
    for one in row.asked:
        words = one.text.to_html()
        if numbered and one.number is not None:
            mark = f"<b>{one.number}.</b> "
            words = words.replace("<p>", f"<p>{mark}", 1) if words.startswith("<p>") else mark + words
        parts.append(words)
    return "".join(parts)


def _lines(lines: Sequence[str]) -> str:
    kept = [_said(line) for line in lines if line.strip()]
    return f"<p>{'<br>'.join(kept)}</p>" if kept else ""


def _said(words: str) -> str:
    return html.escape(words)


def _line(words: str) -> str:
    return fit(" ".join(_UNSEEN.sub(" ", words).split()))


def _address(name: str, address: str) -> Address | None:
    try:
        return Address(display_name=_line(name), addr_spec=_line(address)) if address.strip() else None
    except (HeaderParseError, MessageError, ValueError, IndexError):
        return None

"""Reading e-mail headers that may be broken, hostile or endless: the standard library's policy with bounds."""

import binascii
import re
from dataclasses import dataclass
from email import policy
from email.errors import HeaderParseError
from email.message import EmailMessage
from email.parser import BytesFeedParser
from typing import Any

from foidesk.domain.troubles import CannotRead
from foidesk.intake.charsets import decode
from foidesk.intake.document import Sender
from foidesk.intake.papers import sender_of
from foidesk.intake.safe_names import printable

_MOST_PARTS = 500
_MOST_HEADERS = 20_000
_LONGEST_HEADER = 20_000
_LONGEST_PARSED = 4_000
_MOST_WORK = 15_000_000  # lines times parts that hold parts: each line is held against every open boundary
_CHUNK = 1 << 16
_CONTAINER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.I | re.M)
_HEADER_LINE = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_SURE = frozenset(
    (b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to", b"dkim-signature", b"x-mailer")
)
_KNOWN = _SURE | frozenset((b"from", b"to", b"subject", b"date", b"reply-to", b"content-type", b"cc", b"sender"))
_ENCODED = re.compile(r"=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?]*)\?=", re.I)
_NOBODY = re.compile(r"(?:(?:no|do)[-_.]?(?:not[-_.]?)?reply|web-?forms?|forms?|website|mailer)[^@]*@", re.I)
# What the standard library's header parser was seen to raise on broken headers, over and above its own errors.
BROKEN = (HeaderParseError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


class _TooMuch(Exception):
    """More parts or headers than any letter has; never leaves this module."""


@dataclass
class _Tally:
    """How many parts and headers one file has shown so far."""

    parts: int = 0
    headers: int = 0


class _Careful(policy.EmailPolicy):
    """The default policy, counting headers, reading 8-bit ones, and never failing on the ones MIME needs."""

    tally: _Tally | None = None

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Take one header from the source, not longer than any honest one."""
        if self.tally is not None:
            self.tally.headers += 1
            if self.tally.headers > _MOST_HEADERS:
                raise _TooMuch
        name, _, value = sourcelines[0].partition(":")
        value = "".join((value.lstrip(" \t"), *sourcelines[1:500]))[:_LONGEST_HEADER].rstrip("\r\n")
        if not value.isascii():
            value = decode(value.encode("ascii", "surrogateescape"))
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401  the library gives str or a header
        """Give a header: parsed for those that tell how the message is built, as one line for all others."""
        value = re.sub(r"[\r\n]+", "", value)
        if not name.casefold().startswith("content-"):
            return value
        try:
            return super().header_fetch_parse(name, value[:_LONGEST_PARSED])
        except BROKEN:
            plain = "text/plain" if name.casefold() == "content-type" else ""
            return super().header_fetch_parse(name, plain)


def looks_like_mail(content: bytes, by_name: bool) -> bool:
    """Say whether the bytes start with e-mail headers; a file named .eml needs fewer of them to be believed."""
    names: set[bytes] = set()
    for number, line in enumerate(content.lstrip(b"\r\n \t")[: 1 << 16].splitlines()):
        if not line.strip():
            break
        if b"\0" in line:
            return False
        if line[:1] in b" \t" or (number == 0 and line.startswith((b"From ", b">From "))):
            continue
        match = _HEADER_LINE.match(line)
        if not match:
            break
        names.add(match[1].lower())
    if by_name:
        return bool(names & _KNOWN)
    return bool(names & _SURE) and len(names & _KNOWN) > 1


def parsed(content: bytes, name: str) -> EmailMessage:
    """Take an e-mail apart; raises CannotRead for one built to be endless."""
    tally = _Tally()

    # A policy takes no attributes once it is made: each reading has a class of its own that knows its tally.
    counting = type("_Counting", (_Careful,), {"tally": tally})()

    def part(**settings: Any) -> EmailMessage:  # noqa: ANN401  the parser's own call, handed on
        tally.parts += 1
        if tally.parts > _MOST_PARTS:
            raise _TooMuch
        return EmailMessage(**settings)

    content = content.lstrip(b"\r\n \t")
    try:
        head = re.split(rb"\r?\n\r?\n", content, maxsplit=1)[0]
        if head.count(b"\n") > _MOST_HEADERS or len(_CONTAINER.findall(content)) * content.count(b"\n") > _MOST_WORK:
            raise _TooMuch
        parser: Any = BytesFeedParser(part, policy=counting)
        for start in range(0, len(content), _CHUNK):
            parser.feed(content[start : start + _CHUNK])
        message: EmailMessage = parser.close()
        return message
    except (_TooMuch, RecursionError) as trouble:
        raise CannotRead(
            f"“{name}” is an e-mail with more parts or headers than the desk can take apart.",
            kept="Nothing was changed.",
            do="Open it in your mail program and paste the words of the request.",
        ) from trouble


def raw(message: EmailMessage, name: str) -> list[str]:
    """Give the values of a header as they stand in the source, the topmost first, each on one line."""
    wanted = name.casefold()
    return [re.sub(r"[\r\n]+", "", str(value)) for key, value in message.raw_items() if key.casefold() == wanted]


def first(message: EmailMessage, name: str) -> str:
    """Give the first such header with its encoded words decoded, as one printable line."""
    return printable(decoded_words(next(iter(raw(message, name)), "")))


def decoded_words(value: str) -> str:
    """Decode "=?utf-8?q?...?=" words (RFC 2047); what cannot be decoded stays as it stands."""
    gathered: list[tuple[str, bytes]] = []
    made: list[str] = []
    end = 0

    def settle() -> None:
        made.extend(decode(content, charset) for charset, content in gathered)
        gathered.clear()

    for match in _ENCODED.finditer(value):
        between = value[end : match.start()]
        content = _word(match[2], match[3])
        if between.strip() or content is None or not gathered:
            settle()
            # Space between two encoded words is no part of the text (RFC 2047 6.2).
            if between.strip() or not made or end == 0:
                made.append(between)
        end = match.end()
        if content is None:
            made.append(match[0])
        elif gathered and gathered[-1][0] == match[1].casefold():
            # Careless programs cut a character in two: halves are put together before they are decoded.
            gathered[-1] = (match[1].casefold(), gathered[-1][1] + content)
        else:
            gathered.append((match[1].casefold(), content))
    settle()
    return "".join(made) + value[end:]


def sender(message: EmailMessage) -> tuple[Sender, tuple[str, ...]]:
    """Give who wrote: From, or Reply-To where From is a robot of a web form."""
    wrote = _address(message, "from")
    answer = _address(message, "reply-to")
    if answer.email and (not wrote.email or (_NOBODY.match(wrote.email) and answer.email != wrote.email)):
        told = f"Sent by {wrote.email}; answers go to {answer.email}." if wrote.email else ""
        return answer, (told,) if told else ()
    if not wrote.email:
        instead = _address(message, "sender").email or _address(message, "return-path").email
        wrote = Sender(wrote.name, instead)
    if not wrote.email:
        return wrote, ("No sender's address was found: type an address for the answer.",)
    return wrote, ()


def _address(message: EmailMessage, name: str) -> Sender:
    value = next(iter(raw(message, name)), "")[:_LONGEST_PARSED]
    # The address is looked for before words are decoded, so that none can be smuggled in by the display name.
    address = re.findall(r"<([^<>]{3,320})>", value)
    if address:
        return Sender(_display(value[: value.rindex("<" + address[-1])]), sender_of(address[-1]).email)
    plain = sender_of(value)
    comment = re.search(r"\(([^()]{1,200})\)", value)
    return Sender(_display(comment[1]) if comment else plain.name, plain.email)


def _display(words: str) -> str:
    name = printable(decoded_words(words.strip().strip('"').replace('\\"', '"').replace("\\\\", "\\")))
    return name.strip(" \"'")[:200]


def _word(kind: str, words: str) -> bytes | None:
    try:
        if kind.casefold() == "b":
            return binascii.a2b_base64(words + "=" * (-len(words) % 4))
        return binascii.a2b_qp(words.encode("ascii", "replace"), header=True)
    except (binascii.Error, ValueError):
        return None

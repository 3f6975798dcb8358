"""Deadlines as an iCalendar file (RFC 5545) for Outlook and others: references and days, and nothing about people."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from foidesk.domain.agenda import Entry, EntryKind

_OURS = UUID("5d0c7c1e-52a7-5c0e-9d0b-0f01de5c0000")
"""What all identifiers are made under, so that a later file replaces the days of an earlier one."""
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_LONGEST_LINE = 75  # octets, without the line's end (section 3.1)
_SAID = {
    EntryKind.RESPONSE: "due",
    EntryKind.REFUSAL_NOTICE: "refusal notice due",
    EntryKind.REVIEW: "internal review due",
    EntryKind.ICO: "ICO answer due",
    EntryKind.TRIBUNAL: "tribunal answer due",
    EntryKind.OTHER: "other date due",
}


def icalendar(entries: Iterable[Entry], at: datetime) -> bytes:
    """Write the deadlines as all-day events; `at` is when the file was made.

    Subject, requester, owner and notes stay out of it: calendars are shared.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//FOI Desk//Deadlines//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:FOI deadlines",
    ]
    for entry in entries:
        if entry.kind.is_deadline:
            lines += _event(entry, at.astimezone(UTC))
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def uid(entry: Entry) -> str:
    """Give what names an entry for ever, wherever its day moves to."""
    return f"{uuid5(_OURS, f'{entry.case.reference.casefold()}/{entry.kind.value}/{entry.number}')}@foidesk"


def _event(entry: Entry, at: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{uid(entry)}",
        f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
        # A later file outranks an earlier one, so that a moved deadline moves in the reader's calendar too.
        f"SEQUENCE:{max(int((at - _EPOCH).total_seconds() // 60), 0)}",
        f"DTSTART;VALUE=DATE:{_day(entry.on)}",
        f"DTEND;VALUE=DATE:{_day(entry.on + timedelta(days=1))}",
        f"SUMMARY:{_text(f'{entry.case.reference} {_said(entry.kind)}')}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _said(kind: EntryKind) -> str:
    """Say what is due, in the words of its kind where there is no shorter way."""
    return _SAID.get(kind) or kind.words[:1].lower() + kind.words[1:]


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(words: str) -> str:
    """Escape a text (section 3.3.11); what cannot be in one at all becomes a space."""
    plain = "".join(letter if letter.isprintable() else " " for letter in words)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Cut a line into pieces that are short enough, none of them within a character."""
    piece, length = "", 0
    for letter in line:
        octets = len(letter.encode())
        if length + octets > _LONGEST_LINE:
            yield piece
            piece, length = " ", 1
        piece += letter
        length += octets
    yield piece

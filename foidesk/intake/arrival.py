"""When a message was sent and when it arrived, as far as its headers can be believed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NO_DATE = "No date was found: type the date of receipt."
_EARLIEST = date(2000, 1, 1)  # the Act was passed on 30 November 2000; no request by e-mail is older
_LATE = timedelta(days=2)
_LONGEST = 200
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Months are turned into numbers first ("M3"), for strptime reads their names in the language of the machine only.
_DAY_FORMS = ("%d M%m %Y", "M%m %d %Y", "%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d", "%d.%m.%Y")
_HOUR_FORMS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")
_FORMS = tuple(day + hour for day in _DAY_FORMS for hour in _HOUR_FORMS)
_MONTH_NAME = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Arrival:
    """The day sent, the moment of arrival, and what the caseworker should know about either."""

    sent: date | None
    received_at: datetime | None
    notes: tuple[str, ...]

    @property
    def received(self) -> date | None:
        """The calendar day in Europe/London on which it arrived: day 0 of the clock (FOIA 2000 s.10(1))."""
        return self.received_at.date() if self.received_at else None


def moment(words: str) -> datetime | None:
    """Read a date as mail headers write it; London time where it names no zone."""
    words = re.sub(r"\s+", " ", words).strip()[:_LONGEST]
    try:
        read = parsedate_to_datetime(words)
        if read.tzinfo is None:
            # "-0000" says: universal time, by a server that does not tell where it stands (RFC 5322 3.3).
            read = read.replace(tzinfo=UTC if words.rstrip(")").endswith("-0000") else LONDON)
        return read.astimezone(LONDON)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def written_moment(words: str) -> datetime | None:
    """Read a date as people and Outlook write it ("Tuesday, 11 March 2025 21:47"), or as headers do."""
    plain = re.sub(r"\s+", " ", words).strip()[:_LONGEST].replace(",", "")
    plain = re.sub(r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.? ", "", plain, flags=re.I)
    plain = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b(?: of)?", r"\1", plain, flags=re.I)
    plain = _MONTH_NAME.sub(lambda found: f"M{_month_number(found[1])}", plain).replace(" at ", " ")
    for form in _FORMS:
        try:
            return datetime.strptime(plain, form).replace(tzinfo=LONDON)
        except ValueError:
            continue
    return moment(words)


def arrival(sent_header: str, received_headers: Iterable[str], today: date) -> Arrival:
    """Weigh the headers. The topmost Received line is our own server's; a Date is only what the sender says."""
    notes: list[str] = []
    sent = moment(sent_header)
    if sent is not None and not _likely(sent, today):
        notes.append(f"The message says it was sent on {long_date(sent.date())}, which cannot be right.")
        sent = None
    arrived = next(
        (
            when
            for line in received_headers
            if (when := moment(line.rpartition(";")[2])) is not None and _likely(when, today)
        ),
        None,
    )
    if sent and arrived and abs(arrived - sent) > _LATE:
        notes.append(
            f"The message says it was sent on {long_date(sent.date())} but it arrived on "
            f"{long_date(arrived.date())}: check the date of receipt."
        )
    if not sent and not arrived:
        notes.append(NO_DATE)
    return Arrival(sent.date() if sent else None, arrived or sent, tuple(notes))


def _likely(when: datetime, today: date) -> bool:
    return _EARLIEST <= when.date() <= today + timedelta(days=1)


def long_date(day: date) -> str:
    """Wednesday 21 August 2024."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month_number(start: str) -> int:
    return [name[:3].casefold() for name in _MONTHS].index(start.casefold()) + 1

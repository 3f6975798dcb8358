"""The tables of the office itself: its particulars and people, its calendar, its words, what is open and typed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record


class ProfileRecord(Record):
    """The office's particulars from a day on; its pictures are files."""

    __tablename__ = "profiles"
    __table_args__ = STRICT

    valid_from: Mapped[date] = mapped_column(primary_key=True)
    body: Mapped[str]
    letterhead: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    signature: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))


class SignatoryRecord(Record):
    """Who else signs, beside the usual signatory of the particulars; the picture is a file."""

    __tablename__ = "signatories"
    __table_args__ = STRICT

    valid_from: Mapped[date] = mapped_column(ForeignKey("profiles.valid_from", ondelete="RESTRICT"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    post: Mapped[str]
    kinds: Mapped[str]
    picture: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))


class PersonRecord(Record):
    """An account and its role; `place` is its place in the list."""

    __tablename__ = "people"
    __table_args__ = STRICT

    account_key: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str]
    role: Mapped[str]
    place: Mapped[int]


class CalendarDayRecord(Record):
    """One mark of the office on the calendar of working days."""

    __tablename__ = "calendar_days"
    __table_args__ = STRICT

    on: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    note: Mapped[str]
    source: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]
    loaded: Mapped[bool]


class KnownWordRecord(Record):
    """A word that the spelling check lets be: the office's own, or one ignored in a case."""

    __tablename__ = "known_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    word: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]

    __table_args__ = (Index("known_words_by_case", "case_id", "word"), STRICT)


class DraftRecord(Record):
    """Typing that is not yet an act."""

    __tablename__ = "drafts"
    __table_args__ = STRICT

    slot: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]
    at: Mapped[datetime]


class PresenceRecord(Record):
    """Who has a case open, at which desk. It is no part of the case: it comes and goes, and nothing hangs on it."""

    __tablename__ = "presences"
    __table_args__ = STRICT

    desk: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(primary_key=True)
    who: Mapped[str]
    computer: Mapped[str]
    process: Mapped[int]
    since: Mapped[datetime]
    at: Mapped[datetime]

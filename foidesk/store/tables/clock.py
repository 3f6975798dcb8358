"""The tables of what happened on a case's clock: events, notes with a date, internal reviews."""

from datetime import date

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class ClockEventRecord(Record):
    """One event on a case's clock."""

    __tablename__ = "clock_events"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    number: Mapped[int | None]
    note: Mapped[str]


class CaseNoteRecord(Record):
    """One dated note on a case, or a date set by the ICO or a tribunal."""

    __tablename__ = "case_notes"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    words: Mapped[str]
    done_on: Mapped[date | None]
    by: Mapped[str] = mapped_column(server_default="")


class ReviewRecord(Record):
    """One internal review of a case's answer."""

    __tablename__ = "reviews"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    asked_on: Mapped[date]
    decided_on: Mapped[date | None]
    outcome: Mapped[str | None]
    note: Mapped[str]


class ReviewEventRecord(Record):
    """One event on the clock of an internal review."""

    __tablename__ = "review_events"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    review: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    number: Mapped[int | None]
    note: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "review"], ["reviews.case_id", "reviews.place"], ondelete="RESTRICT"),
        STRICT,
    )

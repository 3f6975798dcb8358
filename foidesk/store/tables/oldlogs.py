"""The tables of old logs that were brought in."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class BroughtInRecord(Record):
    """The line of an old log that a case was brought in from."""

    __tablename__ = "brought_in"

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[int] = mapped_column(ForeignKey("log_batches.id", ondelete="RESTRICT"))
    row: Mapped[int]
    words: Mapped[str]
    answered: Mapped[bool]
    answered_on: Mapped[date | None]
    outcome: Mapped[str]

    __table_args__ = (Index("brought_in_by_batch", "batch", "row"), STRICT)


class LogBatchRecord(Record):
    """One bringing-in of an old log: the file, who did it, and how cases were numbered before and after it."""

    __tablename__ = "log_batches"
    __table_args__ = STRICT

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    name: Mapped[str]
    sheet: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    cases: Mapped[int]
    numbering: Mapped[str]
    taken_back_at: Mapped[datetime | None]
    taken_back_by: Mapped[str | None]

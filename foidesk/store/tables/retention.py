"""The tables of retention: cases held back from disposal, disposals with their certificates, and what each was of."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class HoldRecord(Record):
    """Why somebody holds a case back from disposal, where somebody does."""

    __tablename__ = "holds"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class DisposalRecord(Record):
    """One disposal of some cases. It is underway until its certificate is on file; then triggers refuse any change."""

    __tablename__ = "disposals"
    __table_args__ = STRICT

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    account: Mapped[str]
    how: Mapped[str]
    rule: Mapped[str]
    cases: Mapped[int]
    certificate: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))


class DisposedCaseRecord(Record):
    """The line that stays of a case that was disposed of, beside its reference, regime and day of receipt.

    Triggers let nothing of a case go before it has such a line, and refuse any change of the line.
    """

    __tablename__ = "disposed_cases"

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    disposal: Mapped[int] = mapped_column(ForeignKey("disposals.id", ondelete="RESTRICT"))
    how: Mapped[str]
    on: Mapped[date]
    by: Mapped[str]
    rule: Mapped[str]
    closed_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    outcome: Mapped[str]
    days_taken: Mapped[int | None]

    __table_args__ = (Index("disposed_cases_by_disposal", "disposal"), STRICT)

"""The tables of clearance: who read a letter before it went, and what was said beside it."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key
from foidesk.store.tables.columns import Flag


class ClearanceRecord(Record):
    """One time a letter went to a second reader; `whom_key` is the name folded, so that each finds what waits."""

    __tablename__ = "clearances"

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    standing: Mapped[str]
    drafted_by: Mapped[str]
    sent_at: Mapped[datetime]
    whom: Mapped[str]
    whom_key: Mapped[str]
    words: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str]
    own_reason: Mapped[str]
    mark: Mapped[str]
    changed: Mapped[bool] = mapped_column(Flag)

    __table_args__ = (Index("clearances_by_whom", "standing", "whom_key", "case_id"), STRICT)


class CommentRecord(Record):
    """What a reader said beside a response."""

    __tablename__ = "comments"

    case_id: Mapped[int] = case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    response: Mapped[int]
    words: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    resolved_by: Mapped[str]
    resolved_at: Mapped[datetime | None]

    __table_args__ = STRICT


class LetterClearanceRecord(Record):
    """Who drafted and who cleared an issued letter; frozen by triggers as the letter is."""

    __tablename__ = "letter_clearances"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    drafted_by: Mapped[str]
    sent_at: Mapped[datetime]
    cleared_by: Mapped[str]
    cleared_at: Mapped[datetime]
    own_reason: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "place"], ["letters.case_id", "letters.place"], ondelete="RESTRICT"),
        STRICT,
    )

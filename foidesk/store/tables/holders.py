"""The tables of information holders: the office's list of them, and what each was asked for in a case."""

from datetime import date

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class HolderRecord(Record):
    """A person or a team that may hold information; `name` is the one it goes by now."""

    __tablename__ = "holders"
    __table_args__ = STRICT

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]
    kind: Mapped[str]
    outside: Mapped[bool]
    note: Mapped[str]
    retired: Mapped[bool]


class HolderNameRecord(Record):
    """Every name a holder goes by or went by, folded: cases keep the name they asked, and find the holder by it."""

    __tablename__ = "holder_names"

    name_key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    holder: Mapped[int] = mapped_column(ForeignKey("holders.id", ondelete="RESTRICT"))

    __table_args__ = (Index("holder_names_by_holder", "holder"), STRICT)


class CommissionRecord(Record):
    """What one holder was asked for in a case, and the note of its searches."""

    __tablename__ = "commissions"

    case_id: Mapped[int] = case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    holder: Mapped[str]
    asked_on: Mapped[date]
    due: Mapped[date]
    words: Mapped[str]
    received_on: Mapped[date | None]
    searched_where: Mapped[str]
    searched_terms: Mapped[str]
    searched_by: Mapped[str]
    search_result: Mapped[str]

    __table_args__ = (Index("commissions_by_due", "received_on", "due", "case_id"), STRICT)


def _of_commission() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["case_id", "commission"], ["commissions.case_id", "commissions.key"], ondelete="RESTRICT"
    )


class CommissionItemRecord(Record):
    """One item a holder was asked for."""

    __tablename__ = "commission_items"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    commission: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    item_key: Mapped[int]

    __table_args__ = (_of_commission(), STRICT)


class CommissionChaseRecord(Record):
    """One reminder of a holder."""

    __tablename__ = "commission_chases"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    commission: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    on: Mapped[date]

    __table_args__ = (_of_commission(), STRICT)


class CommissionFileRecord(Record):
    """One file that came back from a holder; `item_key` 0 is of all its items."""

    __tablename__ = "commission_files"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    commission: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    item_key: Mapped[int]
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    size: Mapped[int]
    came_on: Mapped[date]

    __table_args__ = (_of_commission(), Index("commission_files_by_file", "sha256"), STRICT)

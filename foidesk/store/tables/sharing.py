"""The one row that says how a register is shared and who holds the pen."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import Record


class SharingRecord(Record):
    """How several desks use this register. It is no part of any case and of no undo; the pen comes and goes."""

    __tablename__ = "sharing"

    id: Mapped[int] = mapped_column(primary_key=True)
    way: Mapped[str | None]
    chosen_by: Mapped[str]
    chosen_at: Mapped[datetime | None]
    desk: Mapped[str | None]
    who: Mapped[str]
    computer: Mapped[str]
    process: Mapped[int]
    since: Mapped[datetime | None]
    at: Mapped[datetime | None]
    asked_desk: Mapped[str | None]
    asked_who: Mapped[str]
    asked_computer: Mapped[str]
    asked_process: Mapped[int]
    asked_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint("id = 1"), {"sqlite_strict": True})

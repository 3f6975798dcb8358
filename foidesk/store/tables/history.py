"""The tables of what happened: the journal, cases and calendars as they were, a hash for each row."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record


class SnapshotRecord(Record):
    """A case as it was, without the request's text, under the hash of its JSON."""

    __tablename__ = "snapshots"
    __table_args__ = STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]


class JournalRecord(Record):
    """One act. The table only grows: triggers refuse everything else. `seal` chains each entry to the one before.

    What is sealed of the words is `told`, a hash over them and `salt`: when a case is disposed of, its entries lose
    words and salt, keep the rest, and the chain still holds. `sealed_before` is the seal of an entry that was written
    when the words themselves were sealed.
    """

    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    kind: Mapped[str]
    words: Mapped[str]
    act: Mapped[str]
    before: Mapped[str | None] = mapped_column(ForeignKey("snapshots.sha256", ondelete="RESTRICT"))
    after: Mapped[str | None] = mapped_column(ForeignKey("snapshots.sha256", ondelete="RESTRICT"))
    undoes: Mapped[int | None] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    redoes: Mapped[int | None] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    seal: Mapped[str]
    account: Mapped[str] = mapped_column(server_default="")
    salt: Mapped[str] = mapped_column(server_default="")
    told: Mapped[str] = mapped_column(server_default="")
    sealed_before: Mapped[str | None]
    disposal: Mapped[int | None]

    __table_args__ = (Index("journal_by_case", "case_id", "id"), {**STRICT, "sqlite_autoincrement": True})


class RowHashRecord(Record):
    """The hash of one row, under the name of its table and its key as a JSON list."""

    __tablename__ = "row_hashes"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}  # noqa: RUF012  SQLAlchemy's own spelling

    table_name: Mapped[str] = mapped_column(primary_key=True)
    row_key: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[bytes]


class WorkedCalendarRecord(Record):
    """Bank holidays and the office's marks on them, as JSON. `entry` is the entry of the journal that tells of them."""

    __tablename__ = "worked_calendars"
    __table_args__ = STRICT

    entry: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    edition: Mapped[str]
    days: Mapped[str]
    marks: Mapped[str]

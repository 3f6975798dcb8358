"""The tables of the library of standard texts."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record


class StandardTextRecord(Record):
    """A standard text: which version is the present one, and whether it is in use, retired or removed."""

    __tablename__ = "standard_texts"
    __table_args__ = STRICT

    key: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    state: Mapped[str]


class StandardTextVersionRecord(Record):
    """A standard text as it was written at one time; frozen by triggers. `tags` is a JSON list."""

    __tablename__ = "standard_text_versions"
    __table_args__ = STRICT

    key: Mapped[str] = mapped_column(ForeignKey("standard_texts.key", ondelete="RESTRICT"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    section: Mapped[str]
    tags: Mapped[str]
    text: Mapped[str]
    review_on: Mapped[date | None]
    at: Mapped[datetime]
    who: Mapped[str]
    source: Mapped[str]


class StandardTextUseRecord(Record):
    """One use of a standard text in a response; `seen` is the version whose wording was last compared with it."""

    __tablename__ = "standard_text_uses"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    response_key: Mapped[int]
    text_key: Mapped[str]
    number: Mapped[int]
    seen: Mapped[int]
    at: Mapped[datetime]
    who: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(
            ["text_key", "number"],
            ["standard_text_versions.key", "standard_text_versions.number"],
            ondelete="RESTRICT",
        ),
        Index("standard_text_uses_by_case", "case_id", "id"),
        Index("standard_text_uses_by_text", "text_key", "at"),
        STRICT,
    )


class StandardTextSetRecord(Record):
    """A set of shipped texts that was put into this register, under the hash of its files."""

    __tablename__ = "standard_text_sets"
    __table_args__ = STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]

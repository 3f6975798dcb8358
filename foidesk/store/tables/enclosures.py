"""The tables of enclosures: what goes with a letter that is being written, and what went with one that was issued."""

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class EnclosureRecord(Record):
    """A file that goes with the letter of a case; `findings` is a JSON list of what the release gate found."""

    __tablename__ = "enclosures"

    case_id: Mapped[int] = case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    title: Mapped[str]
    ending: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    size: Mapped[int]
    source: Mapped[str]
    findings: Mapped[str]
    reason: Mapped[str]
    allowed: Mapped[str]
    response: Mapped[int]

    __table_args__ = (Index("enclosures_by_file", "sha256"), STRICT)


class LetterEnclosureRecord(Record):
    """A file that went out with an issued letter; frozen by triggers as the letter is."""

    __tablename__ = "letter_enclosures"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    letter: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    size: Mapped[int]
    reason: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "letter"], ["letters.case_id", "letters.place"], ondelete="RESTRICT"),
        Index("letter_enclosures_by_file", "sha256"),
        STRICT,
    )

"""The tables of papers: files under their own hash, letters that are written or went out, messages."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class FileRecord(Record):
    """The bytes of a file, under their own hash."""

    __tablename__ = "files"
    __table_args__ = STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    media_type: Mapped[str]
    size: Mapped[int]
    content: Mapped[bytes]


class CaseFileRecord(Record):
    """A file in a case: what it is called there and what it is there for."""

    __tablename__ = "case_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    name: Mapped[str]
    role: Mapped[str]

    __table_args__ = (
        Index("case_files_once", "case_id", "sha256", "name", "role", unique=True),
        Index("case_files_by_file", "sha256"),
        STRICT,
    )


class LetterRecord(Record):
    """A letter that went out; triggers refuse any change, and its bytes must be on file when the act is saved."""

    __tablename__ = "letters"

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    dated: Mapped[date]
    sha256: Mapped[str] = mapped_column(
        ForeignKey("files.sha256", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    )
    pages: Mapped[int]
    issued_by: Mapped[str]
    issued_at: Mapped[datetime]
    signed_by: Mapped[str]
    replaces: Mapped[str]
    override: Mapped[str]
    wording_from: Mapped[date | None]
    wording_mark: Mapped[str] = mapped_column(server_default="")
    sealed_by: Mapped[str] = mapped_column(server_default="")
    sealed_mark: Mapped[str] = mapped_column(server_default="")

    __table_args__ = (Index("letters_by_file", "sha256"), STRICT)


class ComposedLetterRecord(Record):
    """The composition of an issued letter, by the hash of the letter's bytes; frozen by triggers."""

    __tablename__ = "composed_letters"
    __table_args__ = STRICT

    letter: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"), primary_key=True)
    composed: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))


class LetterDraftRecord(Record):
    """What was filled in for one kind of letter, as JSON."""

    __tablename__ = "letter_drafts"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    body: Mapped[str]


class MessageRecord(Record):
    """A message of a case: the request itself (its text is the evidence) and all that came later; frozen by triggers.

    `message_id` is without brackets, and empty where there is none; `sha256` is the original as it came.
    """

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    role: Mapped[str]
    message_id: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    kind: Mapped[str]
    received: Mapped[date]
    sender_name: Mapped[str]
    sender_email: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    filed_as: Mapped[str]
    filed_at: Mapped[datetime]
    filed_by: Mapped[str]

    __table_args__ = (
        Index("messages_by_case", "case_id", "id"),
        Index("messages_by_message_id", "message_id"),
        Index("messages_by_file", "sha256"),
        STRICT,
    )


class MessageMoveRecord(Record):
    """One moving of a filed message to another case. The message stays as it was filed; its last move says where it is.

    `was_as` and `filed_as` are what it was filed as in either case; the entries are those of the journal.
    """

    __tablename__ = "message_moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    message: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="RESTRICT"))
    from_case: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    to_case: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    was_as: Mapped[str]
    filed_as: Mapped[str]
    out_entry: Mapped[int] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    in_entry: Mapped[int] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))

    __table_args__ = (
        Index("message_moves_by_message", "message", "id"),
        Index("message_moves_by_case", "to_case"),
        STRICT,
    )

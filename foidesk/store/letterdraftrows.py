"""What was filled in for a letter: its table, and its rows to and from the case."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.domain.letterdraft import LetterDraft
from foidesk.store.codec import plain, valued
from foidesk.store.tables import Record


class LetterDraftRecord(Record):
    """What was filled in for one kind of letter, as JSON."""

    __tablename__ = "letter_drafts"
    __table_args__ = {"sqlite_strict": True}  # noqa: RUF012  SQLAlchemy's own spelling

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    body: Mapped[str]


PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = ((LetterDraftRecord, ("place",)),)


def parts(drafts: tuple[LetterDraft, ...]) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give the rows of the drafts, by table and key."""
    return {
        LetterDraftRecord: {
            (place,): {"kind": one.kind, "body": json.dumps(plain(one), ensure_ascii=False, sort_keys=True)}
            for place, one in enumerate(drafts)
        }
    }


def assembled(rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> tuple[LetterDraft, ...]:
    """Put the drafts together again."""
    return tuple(valued(LetterDraft, json.loads(one["body"])) for one in rows[LetterDraftRecord])

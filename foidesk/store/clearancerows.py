"""Clearances and comments: their tables, and their rows to and from a Case."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.domain.case import Case
from foidesk.domain.clearance import Clearance, ClearedLetter, Comment, Standing
from foidesk.store.columns import Flag
from foidesk.store.folding import sort_key
from foidesk.store.tables import Record

_STRICT = {"sqlite_strict": True}


class ClearanceRecord(Record):
    """One time a letter went to a second reader; `whom_key` is the name folded, so that each finds what waits."""

    __tablename__ = "clearances"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)
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

    __table_args__ = (Index("clearances_by_whom", "standing", "whom_key", "case_id"), _STRICT)


class CommentRecord(Record):
    """What a reader said beside a response."""

    __tablename__ = "comments"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    response: Mapped[int]
    words: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    resolved_by: Mapped[str]
    resolved_at: Mapped[datetime | None]

    __table_args__ = _STRICT


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
        _STRICT,
    )


# Parents first, as in `case_rows.PARTS`; letters stand there before these.
PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (ClearanceRecord, ("place",)),
    (CommentRecord, ("key",)),
    (LetterClearanceRecord, ("place",)),
)
_CLEARANCE = (
    *("kind", "drafted_by", "sent_at", "whom", "words", "decided_by", "decided_at", "answer", "own_reason", "mark"),
    "changed",
)
_COMMENT = ("key", "response", "words", "by", "at", "resolved_by", "resolved_at")
_LETTER = ("drafted_by", "sent_at", "cleared_by", "cleared_at", "own_reason")
_Rows = Mapping[type[Record], Iterable[Mapping[str, Any]]]


def parts(case: Case) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give every row of a case's clearances, by table and key."""
    return {
        ClearanceRecord: {
            (place,): {
                **{name: getattr(one, name) for name in _CLEARANCE},
                "standing": one.standing.value,
                "whom_key": sort_key(one.whom),
            }
            for place, one in enumerate(case.clearances)
        },
        CommentRecord: {
            (one.key,): {"place": place, **{name: getattr(one, name) for name in _COMMENT[1:]}}
            for place, one in enumerate(case.comments)
        },
        LetterClearanceRecord: {
            (place,): {name: getattr(letter.cleared, name) for name in _LETTER}
            for place, letter in enumerate(case.letters)
            if letter.cleared is not None
        },
    }


def clearances(rows: _Rows) -> tuple[Clearance, ...]:
    """Put the clearances of a case together again."""
    return tuple(
        Clearance(standing=Standing(one["standing"]), **{name: one[name] for name in _CLEARANCE})
        for one in rows[ClearanceRecord]
    )


def comments(rows: _Rows) -> tuple[Comment, ...]:
    """Put the comments of a case together again."""
    return tuple(Comment(**{name: one[name] for name in _COMMENT}) for one in rows[CommentRecord])


def sent_as(rows: _Rows, letter: int) -> ClearedLetter | None:
    """Give who drafted and cleared one issued letter of the case."""
    return next(
        (
            ClearedLetter(**{name: one[name] for name in _LETTER})
            for one in rows[LetterClearanceRecord]
            if one["place"] == letter
        ),
        None,
    )

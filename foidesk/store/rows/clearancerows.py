"""The clearances and comments of a Case taken apart into rows, and put together again."""

from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.case import Case
from foidesk.domain.clearance import Clearance, ClearedLetter, Comment, Standing
from foidesk.store.folding import sort_key
from foidesk.store.tables.base import Record
from foidesk.store.tables.clearance import ClearanceRecord, CommentRecord, LetterClearanceRecord

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

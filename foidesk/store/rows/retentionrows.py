"""The hold on a case and the lines of its disposals, as rows, and put together again."""

from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.case import Case
from foidesk.domain.retention import Disposed, Hold, How
from foidesk.store.tables.base import Record
from foidesk.store.tables.retention import DisposedCaseRecord, HoldRecord

PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = ((HoldRecord, ("place",)), (DisposedCaseRecord, ("place",)))
_LINE = ("disposal", "on", "by", "rule", "closed_on", "answered_on", "outcome", "days_taken")
_Rows = Mapping[type[Record], Iterable[Mapping[str, Any]]]


def parts(case: Case) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give every row of them, by table and key."""
    held = case.held
    return {
        HoldRecord: {} if held is None else {(0,): {"reason": held.reason, "by": held.by, "at": held.at}},
        DisposedCaseRecord: {(place,): line_of(one) for place, one in enumerate(case.disposed)},
    }


def line_of(one: Disposed) -> dict[str, Any]:
    """Give the columns of a line."""
    return {"how": one.how.value, **{name: getattr(one, name) for name in _LINE}}


def held(rows: _Rows) -> Hold | None:
    """Put the hold together again."""
    return next((Hold(one["reason"], one["by"], one["at"]) for one in rows[HoldRecord]), None)


def disposed(rows: _Rows) -> tuple[Disposed, ...]:
    """Put the lines together again."""
    return tuple(line_from(one) for one in rows[DisposedCaseRecord])


def line_from(row: Mapping[str, Any]) -> Disposed:
    """Put a line together again."""
    return Disposed(how=How(row["how"]), **{name: row[name] for name in _LINE})

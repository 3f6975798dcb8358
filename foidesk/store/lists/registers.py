"""Lists of cases: ordered numbers for a view, an order and a search, and small frozen rows for the part on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    and_,
    func,
    select,
)
from sqlalchemy import case as choice

from foidesk.store.folding import fold, phrases, sort_key
from foidesk.store.lists.clearances import waiting_for
from foidesk.store.rows.case_rows import CLOSED_SHELF, NO_SHELF, OPEN_SHELF, WAITING_SHELF
from foidesk.store.spoken import among, place_in
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.words.wordindex import case_words


class Sort(StrEnum):
    """What a list is ordered by."""

    REFERENCE = "reference"
    REQUESTER = "requester"
    SUBJECT = "subject"
    REGIME = "regime"
    RECEIVED = "received"
    DUE = "due"
    STAGE = "stage"
    OWNER = "owner"


class View(StrEnum):
    """Which cases a list shows."""

    OPEN = "open"
    DUE_THIS_WEEK = "due_this_week"
    OVERDUE = "overdue"
    WAITING = "waiting"
    ALL = "all"
    CLOSED = "closed"
    CLEARANCE = "clearance"
    """The drafts that wait for the clearance of whoever looks."""


class Band(StrEnum):
    """The groups a list in due order falls into."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    LATER = "later"
    WAITING = "waiting"
    CLOSED = "closed"


@dataclass(frozen=True)
class RegisterQuery:
    """A question to the register. A week runs from Monday to Sunday."""

    view: View
    today: date
    search: str = ""
    sort: Sort = Sort.DUE
    descending: bool = False
    owner: str | None = None
    regime: str | None = None
    limit: int | None = None
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the register. `answered` counts the items whose response is started; `due_of` says what is due."""

    case_id: int
    reference: str
    requester: str
    subject: str
    regime: str
    received: date
    due: date | None
    stage: str
    owner: str
    items: int
    answered: int
    answered_on: date | None
    days_taken: int | None
    waiting: bool
    due_of: str
    due_limit: int


Found = tuple[tuple[Band | None, tuple[int, ...]], ...]


class Registers:
    """The lists, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, query: RegisterQuery) -> Found:
        """Give the numbers of the cases in order, in bands when ordered by due date, else in one group."""
        by_due = query.sort is Sort.DUE
        asked: list[Any] = [CaseRecord.id, _band(query.today)] if by_due else [CaseRecord.id]
        keys = _ORDERS[query.sort]
        wanted = select(*asked).where(*_conditions(query))
        wanted = wanted.order_by(*([key.desc() for key in keys] if query.descending else keys))
        hits = self._hits(query.search) if query.search.strip() else None
        if hits is not None and len(hits) <= _FEW:
            # A few cases are fetched and sorted; many are picked out of the index that is in order already.
            wanted, hits = wanted.where(among(CaseRecord.id, hits)), None
        found = self._numbers(wanted)
        if hits is not None:
            found = [row for row in found if row[0] in hits]
        if query.limit is not None:
            found = found[: max(query.limit, 0)]
        if by_due:
            return tuple(
                (_BANDS[band], tuple([row[0] for row in rows])) for band, rows in groupby(found, key=itemgetter(1))
            )
        return ((None, tuple([row[0] for row in found])),) if found else ()

    def _hits(self, search: str) -> set[int]:
        """Give every case that a search finds: by its words, or by any part of its reference."""
        typed = fold(search)
        hits = set(case_words(self._connection).find(phrases(search)))
        if " " not in typed:
            part = select(CaseRecord.id).where(place_in(CaseRecord.reference_key, typed) > 0)
            hits.update(row[0] for row in self._numbers(part))
        return hits

    def _numbers(self, wanted: Executable) -> Sequence[tuple[int, ...]]:
        """Fetch whole numbers as the driver gives them: a list of 100,000 is twice as fast without named rows."""
        return self._connection.execute(wanted).cursor.fetchall()

    def rows(self, ids: Sequence[int]) -> tuple[Row, ...]:
        """Give the lines of some cases in the order asked for; a number that is not there is left out."""
        found: dict[int, Row] = {}
        for begin in range(0, len(ids), _AT_ONCE):
            part = list(ids[begin : begin + _AT_ONCE])
            for row in self._connection.execute(_LINES.where(CaseRecord.id.in_(part))):
                found[row[0]] = Row(*row)
        return tuple(found[one] for one in ids if one in found)

    def counts(self, today: date, reader: str = "") -> dict[View, int]:
        """Count the cases of each view; `reader` is whose drafts to clear are counted."""
        due = CaseRecord.due_sort
        counted = self._connection.execute(
            select(
                CaseRecord.shelf,
                func.count(),
                func.sum(choice((due < today, 1), else_=0)),
                func.sum(choice((and_(due >= today, due <= _sunday(today)), 1), else_=0)),
            ).group_by(CaseRecord.shelf)
        ).all()
        on = {shelf: (total, int(overdue), int(week)) for shelf, total, overdue, week in counted}
        nothing = (0, 0, 0)
        open_, waiting = on.get(OPEN_SHELF, nothing), on.get(WAITING_SHELF, nothing)
        closed = on.get(CLOSED_SHELF, nothing)
        return {
            View.OPEN: open_[0] + waiting[0],
            View.DUE_THIS_WEEK: open_[2],
            View.OVERDUE: open_[1],
            View.WAITING: waiting[0],
            View.ALL: open_[0] + waiting[0] + closed[0],
            View.CLOSED: closed[0],
            View.CLEARANCE: self._connection.execute(
                select(func.count()).select_from(CaseRecord).where(CaseRecord.id.in_(waiting_for(reader)))
            ).scalar_one(),
        }

    def owners(self) -> tuple[str, ...]:
        """Give everybody who has a case, in order."""
        found = self._connection.execute(
            select(func.min(CaseRecord.owner))
            .where(CaseRecord.owner_key != "")
            .group_by(CaseRecord.owner_key)
            .order_by(CaseRecord.owner_key)
        )
        return tuple(found.scalars())


_AT_ONCE = 500
_LINES = select(
    CaseRecord.id,
    CaseRecord.reference,
    func.coalesce(
        func.nullif(CaseRecord.requester_name, ""),
        func.nullif(CaseRecord.requester_organisation, ""),
        CaseRecord.requester_email,
    ),
    CaseRecord.subject,
    CaseRecord.regime,
    CaseRecord.received,
    CaseRecord.due,
    CaseRecord.stage,
    CaseRecord.owner,
    CaseRecord.item_count,
    CaseRecord.answered_count,
    CaseRecord.answered_on,
    CaseRecord.days_taken,
    CaseRecord.waiting,
    CaseRecord.due_of,
    CaseRecord.due_limit,
)
# The orders follow the indexes of the cases table, so that nothing is sorted at the time of asking.
_ORDERS: dict[Sort, tuple[Any, ...]] = {
    Sort.REFERENCE: (CaseRecord.reference_key,),
    Sort.REQUESTER: (CaseRecord.requester_key, CaseRecord.reference_key),
    Sort.SUBJECT: (CaseRecord.subject_key, CaseRecord.reference_key),
    Sort.REGIME: (CaseRecord.regime, CaseRecord.reference_key),
    Sort.RECEIVED: (CaseRecord.received, CaseRecord.reference_key),
    Sort.DUE: (CaseRecord.shelf, CaseRecord.due_sort, CaseRecord.reference_key),
    Sort.STAGE: (CaseRecord.stage_place, CaseRecord.reference_key),
    Sort.OWNER: (CaseRecord.owner_key, CaseRecord.reference_key),
}
_BANDS = tuple(Band)
_FEW = 10_000


def _sunday(today: date) -> date:
    return today + timedelta(days=6 - today.weekday())


def _band(today: date) -> ColumnElement[int]:
    """Give the place of a case's band in `_BANDS`."""
    due, sunday = CaseRecord.due_sort, _sunday(today)
    return choice(
        (CaseRecord.shelf == CLOSED_SHELF, _BANDS.index(Band.CLOSED)),
        (CaseRecord.shelf == WAITING_SHELF, _BANDS.index(Band.WAITING)),
        (due < today, _BANDS.index(Band.OVERDUE)),
        (due <= sunday, _BANDS.index(Band.THIS_WEEK)),
        (due <= sunday + timedelta(days=7), _BANDS.index(Band.NEXT_WEEK)),
        else_=_BANDS.index(Band.LATER),
    )


def _conditions(query: RegisterQuery) -> list[ColumnElement[bool]]:
    due, today = CaseRecord.due_sort, query.today
    wanted: list[ColumnElement[bool]] = []
    match query.view:
        case View.OPEN:
            wanted.append(CaseRecord.shelf.in_((OPEN_SHELF, WAITING_SHELF)))
        case View.DUE_THIS_WEEK:
            wanted += [CaseRecord.shelf == OPEN_SHELF, due >= today, due <= _sunday(today)]
        case View.OVERDUE:
            wanted += [CaseRecord.shelf == OPEN_SHELF, due < today]
        case View.WAITING:
            wanted.append(CaseRecord.shelf == WAITING_SHELF)
        case View.CLOSED:
            wanted.append(CaseRecord.shelf == CLOSED_SHELF)
        case View.CLEARANCE:
            wanted.append(CaseRecord.id.in_(waiting_for(query.reader)))
        case View.ALL:
            wanted.append(CaseRecord.shelf < NO_SHELF)
    if query.owner is not None:
        wanted.append(CaseRecord.owner_key == sort_key(query.owner))
    if query.regime is not None:
        wanted.append(CaseRecord.regime == query.regime)
    return wanted

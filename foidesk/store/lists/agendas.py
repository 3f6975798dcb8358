"""What is still to come in all cases at once: the open ones with their events, and dates to keep in any."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, or_, select

from foidesk.domain.agenda import CaseName, OpenClock
from foidesk.domain.case import Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review
from foidesk.store.rows.case_rows import CLOSED_SHELF
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.clock import CaseNoteRecord, ClockEventRecord, ReviewEventRecord, ReviewRecord

_TO_KEEP = [kind.value for kind in NoteKind if kind.is_date_to_keep]


class Agendas:
    """What is to come, during one transaction. A few statements for any number of cases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clocks(self) -> tuple[OpenClock, ...]:
        """Give every open case, and every closed one with a date to keep, the most pressing first."""
        notes = self._outstanding()
        cases = self._connection.execute(
            select(
                CaseRecord.id,
                CaseRecord.reference,
                CaseRecord.subject,
                CaseRecord.owner,
                CaseRecord.regime,
                CaseRecord.stage,
                CaseRecord.received,
                CaseRecord.answered_on,
                CaseRecord.item_count,
                CaseRecord.answered_count,
            )
            .where(or_(CaseRecord.shelf < CLOSED_SHELF, CaseRecord.id.in_(list(notes))))
            .order_by(CaseRecord.shelf, CaseRecord.due_sort, CaseRecord.reference_key)
        ).all()
        events, reviews = self._events(), self._undecided()
        return tuple(
            OpenClock(
                case=CaseName(one.id, one.reference, one.subject, one.owner, Regime(one.regime)),
                stage=Stage(one.stage),
                received=one.received,
                answered_on=one.answered_on,
                drafted=bool(one.item_count) and one.item_count == one.answered_count,
                events=tuple(events.get(one.id, ())),
                dates=tuple(notes.get(one.id, ())),
                review=reviews[one.id][1] if one.id in reviews else None,
                review_number=reviews[one.id][0] + 1 if one.id in reviews else 1,
            )
            for one in cases
        )

    def _events(self) -> dict[int, list[ClockEvent]]:
        rows = self._connection.execute(
            select(
                ClockEventRecord.case_id,
                ClockEventRecord.kind,
                ClockEventRecord.on,
                ClockEventRecord.number,
                ClockEventRecord.note,
            )
            .join(CaseRecord, CaseRecord.id == ClockEventRecord.case_id)
            .where(CaseRecord.shelf < CLOSED_SHELF)
            .order_by(ClockEventRecord.case_id, ClockEventRecord.place)
        )
        return _by_case((row[0], ClockEvent(EventKind(row[1]), row[2], row[3], row[4])) for row in rows)

    def _undecided(self) -> dict[int, tuple[int, Review]]:
        """Give the undecided review of each case that has one, with its place; a case has one at most."""
        events = self._connection.execute(
            select(
                ReviewEventRecord.case_id,
                ReviewEventRecord.review,
                ReviewEventRecord.kind,
                ReviewEventRecord.on,
                ReviewEventRecord.number,
                ReviewEventRecord.note,
            ).order_by(ReviewEventRecord.case_id, ReviewEventRecord.review, ReviewEventRecord.place)
        )
        longer: dict[tuple[int, int], list[ClockEvent]] = {}
        for case_id, place, kind, on, number, note in events:
            longer.setdefault((case_id, place), []).append(ClockEvent(EventKind(kind), on, number, note))
        asked = self._connection.execute(
            select(ReviewRecord.case_id, ReviewRecord.place, ReviewRecord.asked_on, ReviewRecord.note).where(
                ReviewRecord.decided_on.is_(None)
            )
        )
        return {
            case_id: (place, Review(on, tuple(longer.get((case_id, place), ())), note=note))
            for case_id, place, on, note in asked
        }

    def _outstanding(self) -> dict[int, list[CaseNote]]:
        rows = self._connection.execute(
            select(CaseNoteRecord.case_id, CaseNoteRecord.kind, CaseNoteRecord.on, CaseNoteRecord.words)
            .where(CaseNoteRecord.kind.in_(_TO_KEEP), CaseNoteRecord.done_on.is_(None))
            .order_by(CaseNoteRecord.case_id, CaseNoteRecord.place)
        )
        return _by_case((row[0], CaseNote(NoteKind(row[1]), row[2], row[3])) for row in rows)


def _by_case(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for case_id, one in pairs:
        found.setdefault(case_id, []).append(one)
    return found

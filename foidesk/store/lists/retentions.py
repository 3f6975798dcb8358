"""What of each closed case decides how long it is kept, gathered for the whole register in a few looks."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from foidesk.domain.casenotes import NoteKind
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import CaseDates, Hold, How
from foidesk.store.folding import fold
from foidesk.store.rows.case_rows import CLOSED_SHELF, NO_SHELF
from foidesk.store.spoken import among
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.clock import CaseNoteRecord, ReviewRecord
from foidesk.store.tables.costs import CostTogetherRecord
from foidesk.store.tables.papers import LetterRecord
from foidesk.store.tables.retention import DisposedCaseRecord, HoldRecord

_TO_END = tuple(kind for kind in NoteKind if kind.is_date_to_keep or kind.is_matter)
_C = CaseRecord
_WANTED = select(
    _C.id,
    _C.reference,
    func.coalesce(func.nullif(_C.requester_name, ""), func.nullif(_C.requester_organisation, ""), _C.requester_email),
    _C.subject,
    _C.regime,
    _C.stage,
    _C.shelf,
    _C.received,
    _C.due,
    _C.answered_on,
    _C.days_taken,
    _C.ended_on,
)


class Retentions:
    """The dates that retention is counted from, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def closed(self) -> tuple[CaseDates, ...]:
        """Give every case that was closed once: also one whose review is open, and one that was anonymised."""
        reviews = select(ReviewRecord.case_id)
        found = _WANTED.where(or_(_C.shelf >= CLOSED_SHELF, _C.id.in_(reviews))).order_by(_C.reference_key)
        return self._gathered(found)

    def of(self, case_ids: Iterable[int]) -> tuple[CaseDates, ...]:
        """Give some cases, whatever their stage, in the order of their references."""
        wanted = set(case_ids)
        return self._gathered(_WANTED.where(among(_C.id, wanted)).order_by(_C.reference_key), wanted)

    def _gathered(self, wanted: Select[*tuple[Any, ...]], ids: set[int] | None = None) -> tuple[CaseDates, ...]:
        connection = self._connection

        def few(query: Any, column: Any) -> Any:  # noqa: ANN401  of whatever table
            return connection.execute(query if ids is None else query.where(among(column, ids)))

        def latest(column: Any, of: Any) -> dict[int, date]:  # noqa: ANN401
            query = select(of, func.max(column)).where(column.is_not(None)).group_by(of)
            return {case_id: on for case_id, on in few(query, of)}  # noqa: C416  a Row is no pair to dict()

        letters = latest(LetterRecord.dated, LetterRecord.case_id)
        decided = latest(ReviewRecord.decided_on, ReviewRecord.case_id)
        review = ReviewRecord
        undecided = select(review.case_id, review.asked_on).where(review.decided_on.is_(None))
        asked = {case_id: on for case_id, on in few(undecided, review.case_id)}  # noqa: C416
        note = CaseNoteRecord
        kinds = note.kind.in_([kind.value for kind in _TO_END])
        dates: dict[int, list[tuple[str, date]]] = {}
        matters: dict[int, list[tuple[str, date]]] = {}
        kept: dict[int, date] = {}
        for case_id, kind, on, done_on in few(
            select(note.case_id, note.kind, note.on, note.done_on).where(kinds).order_by(note.case_id, note.place),
            note.case_id,
        ):
            if done_on is None:
                of = matters if NoteKind(kind).is_matter else dates
                of.setdefault(case_id, []).append((NoteKind(kind).in_words, on))
            else:
                kept[case_id] = max(done_on, kept.get(case_id, done_on))
        hold = HoldRecord
        held = {
            case_id: Hold(reason, by, at)
            for case_id, reason, by, at in few(select(hold.case_id, hold.reason, hold.by, hold.at), hold.case_id)
        }
        line = DisposedCaseRecord
        how: dict[int, How] = {
            case_id: How(done)
            for case_id, done in few(select(line.case_id, line.how).order_by(line.place), line.case_id)
        }
        together = self._counted_with()
        return tuple(
            CaseDates(
                case_id=case_id,
                reference=reference,
                requester=requester,
                subject=subject,
                regime=Regime(regime),
                stage=stage,
                is_open=shelf < CLOSED_SHELF,
                received=received,
                due=due,
                answered_on=answered_on,
                days_taken=days_taken,
                ended_on=ended_on,
                last_letter=letters.get(case_id),
                review_asked=asked.get(case_id),
                review_decided=decided.get(case_id),
                dates=tuple(dates.get(case_id, ())),
                matters=tuple(matters.get(case_id, ())),
                date_kept=kept.get(case_id),
                counted_with=together.get(fold(reference), ()),
                hold=held.get(case_id),
                how=how.get(case_id, How.DESTROYED if shelf == NO_SHELF else None),
            )
            for (
                case_id,
                reference,
                requester,
                subject,
                regime,
                stage,
                shelf,
                received,
                due,
                answered_on,
                days_taken,
                ended_on,
            ) in connection.execute(wanted)
        )

    def _counted_with(self) -> dict[str, tuple[str, ...]]:
        """Give the open cases that count another one with themselves, by the folded reference of the other."""
        found: dict[str, list[str]] = {}
        together = CostTogetherRecord
        for reference, by in self._connection.execute(
            select(together.reference, _C.reference)
            .join(_C, _C.id == together.case_id)
            .where(_C.shelf < CLOSED_SHELF)
            .order_by(_C.reference_key)
        ):
            found.setdefault(fold(reference), []).append(by)
        return {reference: tuple(by) for reference, by in found.items()}

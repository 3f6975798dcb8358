"""Lists of letters at clearance: what waits for somebody, and what came back to whoever drafted it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, exists, select
from sqlalchemy.orm import aliased

from foidesk.domain.clearance import Standing
from foidesk.domain.holders import same_name
from foidesk.store.folding import sort_key
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.clearance import ClearanceRecord

CaseAt = tuple[int, str]
"""A case's number and its reference."""


@dataclass(frozen=True, slots=True)
class AtClearance:
    """What waits for a person to clear, the longest first, and what was returned to her."""

    to_clear: tuple[CaseAt, ...] = ()
    returned: tuple[CaseAt, ...] = ()


class Clearances:
    """The lists, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, who: str) -> AtClearance:
        """Give what concerns a person, by her name."""
        asked = (
            select(CaseRecord.id, CaseRecord.reference)
            .join(ClearanceRecord, ClearanceRecord.case_id == CaseRecord.id)
            .where(*_waits_for(who))
            .order_by(ClearanceRecord.sent_at, CaseRecord.reference_key)
        )
        later = aliased(ClearanceRecord)
        back = (
            select(CaseRecord.id, CaseRecord.reference, ClearanceRecord.drafted_by)
            .join(ClearanceRecord, ClearanceRecord.case_id == CaseRecord.id)
            .where(
                ClearanceRecord.standing == Standing.RETURNED.value,
                CaseRecord.ended.is_(None),
                ~exists().where(later.case_id == ClearanceRecord.case_id, later.place > ClearanceRecord.place),
            )
            .order_by(ClearanceRecord.decided_at, CaseRecord.reference_key)
        )
        waiting = self._connection.execute(asked).all()
        returned = self._connection.execute(back).all()
        return AtClearance(
            tuple(dict.fromkeys((row.id, row.reference) for row in waiting)),
            tuple((row.id, row.reference) for row in returned if same_name(row.drafted_by, who)),
        )


def waiting_for(who: str) -> Select[int]:
    """Choose the cases that wait for the clearance of a person."""
    return (
        select(ClearanceRecord.case_id)
        .join(CaseRecord, CaseRecord.id == ClearanceRecord.case_id)
        .where(*_waits_for(who))
    )


def _waits_for(who: str) -> tuple[ColumnElement[bool], ...]:
    return (
        ClearanceRecord.standing == Standing.WAITING.value,
        ClearanceRecord.whom_key == sort_key(who),
        CaseRecord.ended.is_(None),
    )

"""All outstanding commissions of the open cases, in a few statements for any number of them."""

from datetime import date

from sqlalchemy import Connection, select

from foidesk.domain.outstanding import AskedItem, Owed
from foidesk.store.folding import fold
from foidesk.store.holders import Holders
from foidesk.store.rows.case_rows import CLOSED_SHELF
from foidesk.store.tables.cases import CaseRecord, ItemRecord
from foidesk.store.tables.holders import CommissionChaseRecord, CommissionItemRecord, CommissionRecord

_C, _I, _K = CommissionRecord, CommissionItemRecord, CommissionChaseRecord


class Outstanding:
    """What holders owe, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Owed, ...]:
        """Give every commission of an open case that is not answered."""
        wanted = (_C.received_on.is_(None), CaseRecord.shelf < CLOSED_SHELF)
        asked = self._connection.execute(
            select(
                _C.case_id,
                _C.key,
                _C.holder,
                _C.asked_on,
                _C.due,
                CaseRecord.reference,
                CaseRecord.subject,
                CaseRecord.owner,
                CaseRecord.due.label("case_due"),
            )
            .join(CaseRecord, CaseRecord.id == _C.case_id)
            .where(*wanted)
            .order_by(_C.due, _C.case_id, _C.key)
        ).all()
        if not asked:
            return ()
        items: dict[tuple[int, int], list[AskedItem]] = {}
        rows = self._connection.execute(
            select(_I.case_id, _I.commission, ItemRecord.key, ItemRecord.place, ItemRecord.wording)
            .join(_C, (_C.case_id == _I.case_id) & (_C.key == _I.commission))
            .join(CaseRecord, CaseRecord.id == _C.case_id)
            .join(ItemRecord, (ItemRecord.case_id == _I.case_id) & (ItemRecord.key == _I.item_key))
            .where(*wanted)
            .order_by(_I.case_id, ItemRecord.place)
        )
        for case_id, commission, key, place, wording in rows:
            items.setdefault((case_id, commission), []).append(AskedItem(key, place + 1, wording))
        chases: dict[tuple[int, int], list[date]] = {}
        for case_id, commission, on in self._connection.execute(
            select(_K.case_id, _K.commission, _K.on)
            .join(_C, (_C.case_id == _K.case_id) & (_C.key == _K.commission))
            .where(_C.received_on.is_(None))
            .order_by(_K.case_id, _K.commission, _K.place)
        ):
            chases.setdefault((case_id, commission), []).append(on)
        listed = Holders(self._connection).by_name()
        found = []
        for row in asked:
            known = listed.get(fold(row.holder))
            found.append(
                Owed(
                    case_id=row.case_id,
                    reference=row.reference,
                    subject=row.subject,
                    owner=row.owner,
                    key=row.key,
                    name=known.holder.name if known else row.holder,
                    email=known.holder.email if known else "",
                    items=tuple(items.get((row.case_id, row.key), ())),
                    asked_on=row.asked_on,
                    due=row.due,
                    case_due=row.case_due,
                    chased_on=tuple(chases.get((row.case_id, row.key), ())),
                )
            )
        return tuple(found)

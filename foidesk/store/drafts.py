"""Typing that is not yet an act: kept as it goes, dropped when the act is saved."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from foidesk.store.spoken import upsert
from foidesk.store.tables.office import DraftRecord


class Drafts:
    """The unsaved typing, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, slot: str, body: str, at: datetime) -> None:
        """Keep what is being typed in a slot, in place of what was there."""
        row = {"body": body, "at": at}
        self._connection.execute(
            upsert(self._connection, DraftRecord)
            .values(slot=slot, **row)
            .on_conflict_do_update(index_elements=[DraftRecord.slot], set_=row)
        )

    def get(self, slot: str) -> str | None:
        """Give what was typed in a slot; None if nothing waits there."""
        return self._connection.execute(select(DraftRecord.body).where(DraftRecord.slot == slot)).scalar_one_or_none()

    def drop(self, slot: str) -> None:
        """Forget what was typed in a slot."""
        self._connection.execute(delete(DraftRecord).where(DraftRecord.slot == slot))

    def kept(self, prefix: str) -> list[tuple[str, str, datetime]]:
        """Give slot, typing and moment of all slots that begin with `prefix`, the latest last."""
        row = DraftRecord
        found = self._connection.execute(
            select(row.slot, row.body, row.at).where(row.slot.startswith(prefix, autoescape=True)).order_by(row.at)
        )
        return [(slot, body, at) for slot, body, at in found if slot.startswith(prefix)]

    def slots(self, prefix: str = "") -> list[str]:
        """Give the slots that hold something, those beginning with `prefix`."""
        found = self._connection.execute(
            select(DraftRecord.slot)
            .where(DraftRecord.slot.startswith(prefix, autoescape=True))
            .order_by(DraftRecord.slot)
        )
        return [slot for slot in found.scalars() if slot.startswith(prefix)]

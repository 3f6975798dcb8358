"""Who has which case open: lines that a desk writes, renews and takes away, and that others read."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from foidesk.store.spoken import upsert
from foidesk.store.tables.office import PresenceRecord


@dataclass(frozen=True)
class Presence:
    """One desk that has one case open, and when it last said so (UTC)."""

    desk: str
    case_id: int
    who: str
    computer: str
    process: int
    since: datetime
    at: datetime


class Presences:
    """The lines, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, line: Presence) -> None:
        """Write that a desk has a case open; `since` stays as it was if it had."""
        row = vars(line)
        self._connection.execute(
            upsert(self._connection, PresenceRecord)
            .values(**row)
            .on_conflict_do_update(
                index_elements=[PresenceRecord.desk, PresenceRecord.case_id], set_={"at": row["at"], "who": row["who"]}
            )
        )

    def renew(self, desk: str, at: datetime) -> int:
        """Say that a desk is still there; give the number of its lines."""
        return self._connection.execute(
            update(PresenceRecord).where(PresenceRecord.desk == desk).values(at=at)
        ).rowcount

    def drop(self, desk: str, case_id: int | None = None) -> None:
        """Take a desk's line off a case, or all its lines."""
        gone = delete(PresenceRecord).where(PresenceRecord.desk == desk)
        self._connection.execute(gone if case_id is None else gone.where(PresenceRecord.case_id == case_id))

    def all(self) -> list[Presence]:
        """Give every line, in the order in which the cases were opened."""
        found = self._connection.execute(
            select(PresenceRecord.__table__).order_by(PresenceRecord.since, PresenceRecord.desk)
        ).mappings()
        return [Presence(**row) for row in found]

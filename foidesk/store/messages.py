"""The messages of each case: the request's own particulars, and what came in later, filed for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, insert, or_, select

from foidesk.store.tables import MessageRecord

REQUEST, LATER = "request", "later"


@dataclass(frozen=True, slots=True)
class FiledMessage:
    """A message in a case; the request's own text is the case's evidence and is empty here."""

    id: int
    case_id: int
    role: str
    message_id: str
    sha256: str | None
    kind: str
    received: date
    sender_name: str
    sender_email: str
    subject: str
    text: str
    filed_as: str
    filed_at: datetime
    filed_by: str


class Messages:
    """The messages, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        case_id: int,
        role: str,
        *,
        message_id: str,
        sha256: str | None,
        kind: str,
        received: date,
        sender_name: str,
        sender_email: str,
        subject: str,
        text: str,
        filed_as: str,
        filed_at: datetime,
        filed_by: str,
    ) -> int:
        """File a message and give its number."""
        done = self._connection.execute(
            insert(MessageRecord).values(
                case_id=case_id,
                role=role,
                message_id=message_id,
                sha256=sha256 or None,
                kind=kind,
                received=received,
                sender_name=sender_name,
                sender_email=sender_email,
                subject=subject,
                text=text,
                filed_as=filed_as,
                filed_at=filed_at,
                filed_by=filed_by,
            )
        )
        return int(done.lastrowid)

    def of_case(self, case_id: int, role: str = LATER) -> tuple[FiledMessage, ...]:
        """Give the messages of a case in the order they came in."""
        found = self._connection.execute(
            select(_MESSAGES)
            .where(MessageRecord.case_id == case_id, MessageRecord.role == role)
            .order_by(MessageRecord.received, MessageRecord.id)
        )
        return tuple(FiledMessage(*row) for row in found)

    def count(self, case_id: int) -> int:
        """Count what came in later."""
        found = select(func.count()).where(MessageRecord.case_id == case_id, MessageRecord.role == LATER)
        return int(self._connection.execute(found).scalar_one())

    def same(self, message_id: str, sha256: str) -> tuple[int, ...]:
        """Give the cases this very message lies in: by its Message-ID or by its bytes."""
        asked = [MessageRecord.sha256 == sha256] if sha256 else []
        if message_id:
            asked.append(MessageRecord.message_id == message_id)
        if not asked:
            return ()
        found = self._connection.execute(
            select(MessageRecord.case_id).where(or_(*asked)).order_by(MessageRecord.id)
        ).scalars()
        return tuple(dict.fromkeys(found))

    def answered_by(self, message_ids: Sequence[str]) -> tuple[int, ...]:
        """Give the cases in which a message lies that these Message-IDs name."""
        wanted = [one for one in message_ids if one]
        if not wanted:
            return ()
        found = self._connection.execute(
            select(MessageRecord.case_id).where(MessageRecord.message_id.in_(wanted)).order_by(MessageRecord.id)
        ).scalars()
        return tuple(dict.fromkeys(found))


_MESSAGES = MessageRecord.__table__

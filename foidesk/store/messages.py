"""The messages of each case: the request's own particulars, and what came in later, filed for good.

A message moved to another case stays as it was filed; its moves stand beside it, and the last one counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, or_, select, union
from sqlalchemy.orm import aliased

from foidesk.store.tables.papers import MessageMoveRecord, MessageRecord

REQUEST, LATER = "request", "later"
MADE_REQUEST = "made_request"
"""What a message was moved as that became the request of another case: it is no later message there."""


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


@dataclass(frozen=True, slots=True)
class MessageMove:
    """One moving of a message from case to case, with the journal's entry in either."""

    message: int
    from_case: int
    to_case: int
    was_as: str
    filed_as: str
    out_entry: int
    in_entry: int


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
        return int(done.inserted_primary_key[0])  # type: ignore[index]

    def of_case(self, case_id: int, role: str = LATER) -> tuple[FiledMessage, ...]:
        """Give the messages of a case in the order they came in: those filed there and those moved there."""
        wanted = _placed(*_COLUMNS).where(*_lies_in(case_id), MessageRecord.role == role, _filed_as_now != MADE_REQUEST)
        found = self._connection.execute(wanted.order_by(MessageRecord.received, MessageRecord.id))
        return tuple(FiledMessage(*row) for row in found)

    def count(self, case_id: int) -> int:
        """Count what came in later."""
        wanted = _placed(func.count()).where(
            *_lies_in(case_id), MessageRecord.role == LATER, _filed_as_now != MADE_REQUEST
        )
        return int(self._connection.execute(wanted).scalar_one())

    def get(self, message: int) -> FiledMessage | None:
        """Give a message as it lies now."""
        row = self._connection.execute(_placed(*_COLUMNS).where(MessageRecord.id == message)).one_or_none()
        return None if row is None else FiledMessage(*row)

    def filed_in(self, message: int) -> int:
        """Give the case in which a message was filed at first: its files lie there."""
        found = self._connection.execute(select(MessageRecord.case_id).where(MessageRecord.id == message))
        return int(found.scalar_one())

    def move(self, move: MessageMove) -> None:
        """Write down that a message lies in another case from now on."""
        self._connection.execute(
            insert(MessageMoveRecord).values(
                message=move.message,
                from_case=move.from_case,
                to_case=move.to_case,
                was_as=move.was_as,
                filed_as=move.filed_as,
                out_entry=move.out_entry,
                in_entry=move.in_entry,
            )
        )

    def move_of(self, entry: int) -> MessageMove | None:
        """Give the move that an entry of the journal tells of."""
        row = MessageMoveRecord
        found = self._connection.execute(
            select(row.message, row.from_case, row.to_case, row.was_as, row.filed_as, row.out_entry, row.in_entry)
            .where(or_(row.out_entry == entry, row.in_entry == entry))
            .limit(1)
        ).one_or_none()
        return None if found is None else MessageMove(*found)

    def same(self, message_id: str, sha256: str) -> tuple[int, ...]:
        """Give the cases this very message lies in: by its Message-ID or by its bytes."""
        asked = [MessageRecord.sha256 == sha256] if sha256 else []
        if message_id:
            asked.append(MessageRecord.message_id == message_id)
        if not asked:
            return ()
        found = self._connection.execute(_placed(_case_now).where(or_(*asked)).order_by(MessageRecord.id)).scalars()
        return tuple(dict.fromkeys(found))

    def answered_by(self, message_ids: Sequence[str]) -> tuple[int, ...]:
        """Give the cases in which a message lies that these Message-IDs name."""
        wanted = [one for one in message_ids if one]
        if not wanted:
            return ()
        found = self._connection.execute(
            _placed(_case_now).where(MessageRecord.message_id.in_(wanted)).order_by(MessageRecord.id)
        ).scalars()
        return tuple(dict.fromkeys(found))


_LATER_MOVE = aliased(MessageMoveRecord)
_LAST = (
    select(MessageMoveRecord.message, MessageMoveRecord.to_case, MessageMoveRecord.filed_as)
    .where(
        MessageMoveRecord.id
        == select(func.max(_LATER_MOVE.id))
        .where(_LATER_MOVE.message == MessageMoveRecord.message)
        .correlate(MessageMoveRecord)
        .scalar_subquery()
    )
    .subquery()
)
_case_now: ColumnElement[int] = func.coalesce(_LAST.c.to_case, MessageRecord.case_id)
_filed_as_now: ColumnElement[str] = func.coalesce(_LAST.c.filed_as, MessageRecord.filed_as)
_COLUMNS = (
    MessageRecord.id,
    _case_now,
    MessageRecord.role,
    MessageRecord.message_id,
    MessageRecord.sha256,
    MessageRecord.kind,
    MessageRecord.received,
    MessageRecord.sender_name,
    MessageRecord.sender_email,
    MessageRecord.subject,
    MessageRecord.text,
    _filed_as_now,
    MessageRecord.filed_at,
    MessageRecord.filed_by,
)


def _placed(*wanted: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401  columns of any kind
    """Ask for messages with what their last move, if they were moved, says of them."""
    return select(*wanted).select_from(MessageRecord).outerjoin(_LAST, _LAST.c.message == MessageRecord.id)


def _lies_in(case_id: int) -> tuple[ColumnElement[bool], ...]:
    """Give what holds of the messages of a case; those that ever lay there are found by an index."""
    ever = union(
        select(MessageRecord.id).where(MessageRecord.case_id == case_id),
        select(MessageMoveRecord.message).where(MessageMoveRecord.to_case == case_id),
    )
    return MessageRecord.id.in_(ever), _case_now == case_id

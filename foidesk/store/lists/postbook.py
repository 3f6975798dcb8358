"""Which letters went out of the door of late, and which copies the journal tells of."""

from datetime import datetime

from sqlalchemy import Connection, select

from foidesk.domain.facts import FactKind
from foidesk.store.tables.history import JournalRecord
from foidesk.store.tables.papers import LetterRecord


class PostBook:
    """What was issued and copied, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issued_since(self, since: datetime) -> tuple[tuple[int, str], ...]:
        """Give the case and the mark (SHA-256) of each letter issued since then, in order."""
        rows = self._connection.execute(
            select(LetterRecord.case_id, LetterRecord.sha256)
            .where(LetterRecord.issued_at >= since)
            .order_by(LetterRecord.issued_at, LetterRecord.case_id, LetterRecord.place)
        )
        return tuple((case_id, mark) for case_id, mark in rows)

    def copied_since(self, since: datetime) -> tuple[tuple[int, datetime, str], ...]:
        """Give the case, the time and the words of each copy noted since then."""
        rows = self._connection.execute(
            select(JournalRecord.case_id, JournalRecord.at, JournalRecord.words)
            .where(JournalRecord.kind == FactKind.LETTER_COPIED.value, JournalRecord.at >= since)
            .order_by(JournalRecord.id)
        )
        return tuple((case_id, at, words) for case_id, at, words in rows if case_id is not None)

"""Words that the spelling check lets be: the office's own, and those ignored in one case."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from foidesk.store.tables.office import KnownWordRecord


class KnownWords:
    """The words, during one transaction. No case means the office itself."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: int | None) -> tuple[str, ...]:
        """Give the words of a case, or the office's own, in order."""
        found = self._connection.execute(
            select(KnownWordRecord.word)
            .where(KnownWordRecord.case_id.is_(None) if case_id is None else KnownWordRecord.case_id == case_id)
            .order_by(KnownWordRecord.word)
        )
        return tuple(found.scalars())

    def add(self, word: str, case_id: int | None, *, at: datetime, who: str) -> None:
        """Add a word, unless it is there already."""
        if word not in self.of(case_id):
            self._connection.execute(insert(KnownWordRecord).values(word=word, case_id=case_id, at=at, who=who))

    def remove(self, word: str, case_id: int | None) -> None:
        """Take a word out, however it was cased."""
        gone = [one for one in self.of(case_id) if one.casefold() == word.casefold()]
        self._connection.execute(
            delete(KnownWordRecord).where(
                KnownWordRecord.word.in_(gone),
                KnownWordRecord.case_id.is_(None) if case_id is None else KnownWordRecord.case_id == case_id,
            )
        )

"""What an issued letter was composed of, beside its bytes: from it a Word copy or an email is drawn years later."""

from sqlalchemy import Connection, insert, select

from foidesk.store.files import Files
from foidesk.store.tables.papers import ComposedLetterRecord


class ComposedLetters:
    """The compositions, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._files = Files(connection)

    def keep(self, letter: str, composed: bytes, media_type: str) -> None:
        """Keep what a letter was composed of; the bytes of the letter must be on file."""
        if self.get(letter) is None:
            mark = self._files.put(composed, media_type)
            self._connection.execute(insert(ComposedLetterRecord).values(letter=letter, composed=mark))

    def get(self, letter: str) -> bytes | None:
        """Give what a letter was composed of; None for one that was issued before this was kept."""
        mark = self._connection.execute(
            select(ComposedLetterRecord.composed).where(ComposedLetterRecord.letter == letter)
        ).scalar_one_or_none()
        return None if mark is None else self._files.get(mark)

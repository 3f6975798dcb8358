"""The word index in a file: SQLite's FTS5, which keeps the texts beside what it made of them."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, text
from sqlalchemy.orm import InstrumentedAttribute

from foidesk.store.folding import Phrase

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE case_words USING fts5(reference, people, subject, items, responses, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
ANSWER_INDEX = (
    "CREATE VIRTUAL TABLE answer_words USING fts5(items, answer, tokenize = 'porter unicode61 remove_diacritics 2')"
)


class FileIndex:
    """An index in a file, during one transaction."""

    def __init__(self, connection: Connection, name: str, columns: tuple[str, ...]) -> None:
        self._connection = connection
        self._name, self._columns = name, columns

    def add(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Put lines in."""
        if lines:
            columns, values = ", ".join(self._columns), ", ".join(f":{one}" for one in self._columns)
            self._run(f"INSERT INTO {self._name} (rowid, {columns}) VALUES (:line, {values})", lines)  # noqa: S608

    def change(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Write other texts under the same numbers."""
        if lines:
            values = ", ".join(f"{one} = :{one}" for one in self._columns)
            self._run(f"UPDATE {self._name} SET {values} WHERE rowid = :line", lines)  # noqa: S608

    def remove(self, numbers: Collection[int]) -> None:
        """Take lines out."""
        gone = {"gone": json.dumps(sorted(numbers))}
        self._run(f"DELETE FROM {self._name} WHERE rowid IN (SELECT value FROM json_each(:gone))", gone)  # noqa: S608

    def clear(self) -> None:
        """Take every line out."""
        self._run(f"DELETE FROM {self._name}")  # noqa: S608

    def held(self, first: int, last: int) -> list[tuple[Any, ...]]:
        """Give the lines of these numbers, in order: the number, then the texts."""
        wanted = (
            f"SELECT rowid, {', '.join(self._columns)} FROM {self._name} "  # noqa: S608
            "WHERE rowid BETWEEN :first AND :last ORDER BY rowid"
        )
        return list(self._rows(wanted, {"first": first, "last": last}))

    def texts(self, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Give the texts of some lines; a number that is not there is left out."""
        wanted = (
            f"SELECT rowid, {', '.join(self._columns)} FROM {self._name} "  # noqa: S608  our own names
            "WHERE rowid IN (SELECT value FROM json_each(:some))"
        )
        return {row[0]: row[1:] for row in self._rows(wanted, {"some": json.dumps(list(numbers))})}

    def count(self) -> int:
        """Count the lines."""
        return int(self._rows(f"SELECT count(*) FROM {self._name}")[0][0])  # noqa: S608

    def find(self, phrases: Sequence[Phrase], columns: Sequence[str] = (), newest: int | None = None) -> list[int]:
        """Give the lines that hold all phrases."""
        if not phrases:
            return []
        latest = "" if newest is None else " ORDER BY rowid DESC LIMIT :most"
        asked = {"words": _expression(phrases, columns), "most": newest}
        return [row[0] for row in self._rows(self._matching("rowid") + latest, asked)]

    def tally(self, phrases: Sequence[Phrase], columns: Sequence[str] = ()) -> int:
        """Count the lines that `find` would give."""
        if not phrases:
            return 0
        return int(self._rows(self._matching("count(*)"), {"words": _expression(phrases, columns)})[0][0])

    def holds(
        self, number: InstrumentedAttribute[int], phrases: Sequence[Phrase], columns: Sequence[str] = ()
    ) -> ColumnElement[bool]:
        """Say that a column is the number of a line that `find` would give."""
        return number.in_(text(self._matching("rowid")).bindparams(words=_expression(phrases, columns)))

    def _matching(self, what: str) -> str:
        return f"SELECT {what} FROM {self._name} WHERE {self._name} MATCH :words"  # noqa: S608  our own names

    def _run(self, statement: str, rows: Any = None) -> None:  # noqa: ANN401
        self._connection.execute(text(statement), rows)

    def _rows(self, statement: str, asked: dict[str, Any] | None = None) -> Sequence[tuple[Any, ...]]:
        """Fetch rows as the driver gives them: they are many, and names cost."""
        return self._connection.execute(text(statement), asked or {}).cursor.fetchall()


def _expression(phrases: Sequence[Phrase], columns: Sequence[str]) -> str:
    """Write a question in the index's own language, in which every word is quoted."""
    within = f"{{{' '.join(columns)}}} : " if columns else ""
    return " ".join(f'{within}"{one.words}"' + "*" * one.begins for one in phrases)

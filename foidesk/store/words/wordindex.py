"""The word indexes: what is asked of one, and which one a connection leads to.

A line is a text in some columns under a number. A file has FTS5, a server a tsvector; both cut texts into words
by the same rules, so that a search finds the same cases on either.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection
from sqlalchemy.orm import InstrumentedAttribute

from foidesk.store.folding import Phrase
from foidesk.store.spoken import on_server
from foidesk.store.words.fileindex import FileIndex

Line = Mapping[str, Any]
"""The number under `line`, and the text of every column."""


class WordIndex(Protocol):
    """An index, during one transaction."""

    def add(self, lines: Sequence[Line]) -> None:
        """Put lines in."""

    def change(self, lines: Sequence[Line]) -> None:
        """Write other texts under the same numbers."""

    def remove(self, numbers: Collection[int]) -> None:
        """Take lines out."""

    def clear(self) -> None:
        """Take every line out."""

    def held(self, first: int, last: int) -> list[tuple[Any, ...]]:
        """Give the lines of these numbers, in order: the number, then the texts."""

    def texts(self, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Give the texts of some lines; a number that is not there is left out."""

    def count(self) -> int:
        """Count the lines."""

    def find(self, phrases: Sequence[Phrase], columns: Sequence[str] = (), newest: int | None = None) -> list[int]:
        """Give the lines that hold all phrases, in these columns if any are named; at most so many of the newest."""

    def tally(self, phrases: Sequence[Phrase], columns: Sequence[str] = ()) -> int:
        """Count the lines that `find` would give."""

    def holds(
        self, number: InstrumentedAttribute[int], phrases: Sequence[Phrase], columns: Sequence[str] = ()
    ) -> ColumnElement[bool]:
        """Say that a column is the number of a line that `find` would give."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    columns: tuple[str, ...]
    porter: bool


WORDS_OF_A_CASE = ("reference", "people", "subject", "items", "responses")
_CASES = _Kind("case_words", WORDS_OF_A_CASE, porter=False)
_ANSWERS = _Kind("answer_words", ("items", "answer"), porter=True)


def case_words(connection: Connection) -> WordIndex:
    """Give the index of cases, by the number of the case."""
    return _index(connection, _CASES)


def answer_words(connection: Connection) -> WordIndex:
    """Give the index of answers, by `answerwords.line_of`; it knows words in their other forms too."""
    return _index(connection, _ANSWERS)


def astray(connection: Connection) -> dict[str, list[int]]:
    """Give, of each index on a server, the lines that are not what their texts make."""
    from foidesk.store.words.serverindex import ServerIndex

    return {
        kind.name: ServerIndex(connection, kind.name, kind.columns, porter=kind.porter).astray()
        for kind in (_CASES, _ANSWERS)
    }


def _index(connection: Connection, kind: _Kind) -> WordIndex:
    if on_server(connection):
        from foidesk.store.words.serverindex import ServerIndex

        return ServerIndex(connection, kind.name, kind.columns, porter=kind.porter)
    return FileIndex(connection, kind.name, kind.columns)

"""The word index on a server: a tsvector under a GIN index, made of the words that SQLite's rules cut.

A tsvector keeps few places of each word and is limited in size. So it only says which words stand in which columns;
that words follow one another is read in the cut texts beside it, which keep every place.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Index,
    MetaData,
    Table,
    and_,
    cast,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy import Text as SqlText
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.orm import InstrumentedAttribute

from foidesk.store.folding import Phrase
from foidesk.store.spoken import among
from foidesk.store.tables.columns import WORDS
from foidesk.store.words.wordcutting import cut

MADE_OF_WORDS = MetaData()
"""The tables of the indexes, which stand beside the register's own and follow from them."""
_LETTERS = {
    "case_words": {"reference": "A", "people": "B", "subject": "C", "items": "C", "responses": "D"},
    "answer_words": {"items": "A", "answer": "B"},
}
_PLACES = {"A": 1, "B": 2, "C": 3, "D": 4}
_LONGEST_WORD = 250
_LARGEST_VECTOR = 900_000
_AT_ONCE = 200


def _table(name: str) -> Table:
    words = [Column(one, WORDS, nullable=False) for one in _LETTERS[name]]
    table = Table(
        name,
        MADE_OF_WORDS,
        Column("line", BigInteger, primary_key=True, autoincrement=False),
        *words,
        Column("cut", WORDS, nullable=False),
        Column("vector", TSVECTOR),  # none where the words are too many for one
    )
    Index(f"{name}_vector", table.c.vector, postgresql_using="gin")
    Index(f"{name}_without", table.c.line, postgresql_where=table.c.vector.is_(None))
    return table


_TABLES = {name: _table(name) for name in _LETTERS}


class ServerIndex:
    """An index on a server, during one transaction."""

    def __init__(self, connection: Connection, name: str, columns: tuple[str, ...], *, porter: bool) -> None:
        self._connection = connection
        self._table, self._letters, self._columns, self._stems = _TABLES[name], _LETTERS[name], columns, porter

    def add(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Put lines in."""
        for begin in range(0, len(lines), _AT_ONCE):
            self._connection.execute(insert(self._table), self._rows(lines[begin : begin + _AT_ONCE]))

    def change(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Write other texts under the same numbers."""
        for row in self._rows(lines):
            self._connection.execute(update(self._table).where(self._table.c.line == row["line"]).values(row))

    def remove(self, numbers: Collection[int]) -> None:
        """Take lines out."""
        self._connection.execute(delete(self._table).where(among(self._table.c.line, numbers)))

    def clear(self) -> None:
        """Take every line out."""
        self._connection.execute(delete(self._table))

    def held(self, first: int, last: int) -> list[tuple[Any, ...]]:
        """Give the lines of these numbers, in order: the number, then the texts."""
        line = self._table.c.line
        wanted = select(line, *(self._table.c[one] for one in self._columns))
        return [tuple(row) for row in self._connection.execute(wanted.where(line.between(first, last)).order_by(line))]

    def texts(self, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Give the texts of some lines; a number that is not there is left out."""
        line = self._table.c.line
        wanted = select(line, *(self._table.c[one] for one in self._columns)).where(among(line, numbers))
        return {row[0]: tuple(row[1:]) for row in self._connection.execute(wanted)}

    def count(self) -> int:
        """Count the lines."""
        return self._connection.execute(select(func.count()).select_from(self._table)).scalar_one()

    def find(self, phrases: Sequence[Phrase], columns: Sequence[str] = (), newest: int | None = None) -> list[int]:
        """Give the lines that hold all phrases."""
        line = self._table.c.line
        wanted = select(line).where(self._holding(phrases, columns))
        if newest is not None:
            wanted = wanted.order_by(line.desc()).limit(newest)
        return list(self._connection.execute(wanted).scalars())

    def tally(self, phrases: Sequence[Phrase], columns: Sequence[str] = ()) -> int:
        """Count the lines that `find` would give."""
        wanted = select(func.count()).select_from(self._table).where(self._holding(phrases, columns))
        return self._connection.execute(wanted).scalar_one()

    def holds(
        self, number: InstrumentedAttribute[int], phrases: Sequence[Phrase], columns: Sequence[str] = ()
    ) -> ColumnElement[bool]:
        """Say that a column is the number of a line that `find` would give."""
        return number.in_(select(self._table.c.line).where(self._holding(phrases, columns)))

    def astray(self) -> list[int]:
        """Give the lines whose vector is not what their texts make; for a check of the register."""
        found = []
        rows = self.held(0, 2**62)
        for begin in range(0, len(rows), _AT_ONCE):
            some = [dict(zip(("line", *self._columns), row, strict=True)) for row in rows[begin : begin + _AT_ONCE]]
            wanted = {row["line"]: (row["cut"], row["vector"]) for row in self._rows(some)}
            table = self._table
            kept = self._connection.execute(
                select(table.c.line, table.c.cut, cast(table.c.vector, SqlText)).where(among(table.c.line, wanted))
            )
            made = self._connection.execute(
                select(*(cast(cast(vector, TSVECTOR), SqlText) for _, vector in wanted.values()))
            ).one()
            vectors = dict(zip(wanted, made, strict=True))
            found += [line for line, words, vector in kept if (words, vector) != (wanted[line][0], vectors[line])]
        return found

    def _rows(self, lines: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        texts = [line[one] for line in lines for one in self._columns]
        pieces = iter(cut(texts, stems=self._stems))
        rows = []
        for line in lines:
            where: dict[str, set[str]] = defaultdict(set)
            written = []
            for one in self._columns:
                letter, words = self._letters[one], next(pieces)
                written.append(f"{letter} {' '.join(words)} \n")
                for word in words:
                    where[word[:_LONGEST_WORD]].add(letter)
            vector = " ".join(
                f"'{word}':{','.join(f'{_PLACES[one]}{one}' for one in sorted(where[word]))}" for word in sorted(where)
            )
            kept = vector if len(vector.encode()) < _LARGEST_VECTOR else None
            texts_of = {one: line[one] for one in self._columns}
            rows.append({"line": line["line"], **texts_of, "cut": "".join(written), "vector": kept})
        return rows

    def _holding(self, phrases: Sequence[Phrase], columns: Sequence[str]) -> ColumnElement[bool]:
        letters = "".join(sorted({self._letters[one] for one in columns}))
        cuts = cut([one.words for one in phrases], stems=self._stems)
        asked = [(words, one.begins) for words, one in zip(cuts, phrases, strict=True) if words]
        if not asked:
            return false()
        query, exact, all_exact = [], [], []
        for words, begins in asked:
            for place, word in enumerate(words, 1):
                unfinished = begins and place == len(words)
                marks = "*" * unfinished + letters
                query.append(f"'{word[:_LONGEST_WORD]}'" + f":{marks}" * bool(marks))
            # Words are letters and digits: none of them means anything in a pattern.
            pattern = f"(^|\n)[{letters or 'A-D'}][^\n]* {' '.join(words)}{'' if begins else ' '}"
            test = self._table.c.cut.regexp_match(pattern)
            all_exact.append(test)
            if len(words) > 1 or len(words[0]) > _LONGEST_WORD:
                exact.append(test)
        matching = self._table.c.vector.op("@@", is_comparison=True)(cast(" & ".join(query), TSQUERY))
        return or_(and_(matching, *exact), and_(self._table.c.vector.is_(None), *all_exact))

"""The index of answers: one line for each response, with the wordings of its items, written as its case is written.

The index keeps the words beside what it made of them. Over 100,000 items that is 11 MB more than the 9 MB of an index
without them, in a register of 127; it buys that a change needs no old words and that a check can compare the two.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from foidesk.store.codec import rich_text
from foidesk.store.spoken import among
from foidesk.store.tables.cases import ItemRecord, ResponseItemRecord, ResponseRecord
from foidesk.store.words.wordindex import answer_words

Words = Mapping[int, tuple[str, str]]
_KEYS = 1_000_000
"""More than a case has keys: a line's number is its case's number and its response's key in one."""


def line_of(case_id: int, response_key: int) -> int:
    """Give the number of a response's line."""
    if not 0 <= response_key < _KEYS:
        raise ValueError(f"response key {response_key} is out of range")
    return case_id * _KEYS + response_key


def response_of(line: int) -> tuple[int, int]:
    """Give the case and the response of a line."""
    return divmod(line, _KEYS)


def settle(connection: Connection, case_id: int, old: Words, new: Words) -> None:
    """Write what differs, in the transaction of the act that made it so."""
    gone = [line_of(case_id, key) for key in old if key not in new]
    added = [_line(case_id, key, words) for key, words in new.items() if key not in old]
    changed = [_line(case_id, key, words) for key, words in new.items() if key in old and old[key] != words]
    index = answer_words(connection)
    if gone:
        index.remove(gone)
    index.add(added)
    index.change(changed)


def held(connection: Connection, case_id: int) -> dict[int, tuple[str, str]]:
    """Give what the index holds of a case."""
    lines = answer_words(connection).held(line_of(case_id, 0), line_of(case_id, _KEYS - 1))
    return {response_of(line)[1]: (items, answer) for line, items, answer in lines}


def take_out(connection: Connection, case_ids: Collection[int]) -> None:
    """Forget every line of some cases whose responses are still there."""
    wanted = select(ResponseRecord.case_id, ResponseRecord.key).where(among(ResponseRecord.case_id, case_ids))
    answer_words(connection).remove([line_of(case_id, key) for case_id, key in connection.execute(wanted)])


def count(connection: Connection) -> int:
    """Count the lines."""
    return answer_words(connection).count()


def rebuild(connection: Connection) -> None:
    """Make the index anew from items and responses; it names only columns that every version since the first has."""
    index = answer_words(connection)
    index.clear()
    wordings: dict[tuple[int, int], list[str]] = {}
    for case_id, key, wording in connection.execute(_WORDINGS):
        wordings.setdefault((case_id, key), []).append(wording)
    answers = connection.execute(_ANSWERS).all()
    lines = [
        _line(case_id, key, ("\n".join(wordings.get((case_id, key), ())), rich_text(answer).plain()))
        for case_id, key, answer in answers
    ]
    index.add(lines)


def _line(case_id: int, key: int, words: tuple[str, str]) -> dict[str, int | str]:
    return {"line": line_of(case_id, key), "items": words[0], "answer": words[1]}


_I, _L = ItemRecord, ResponseItemRecord
_WORDINGS = (
    select(_I.case_id, _L.response_key, _I.wording)
    .join(_L, (_L.case_id == _I.case_id) & (_L.item_key == _I.key))
    .order_by(_I.case_id, _I.place)
)
_ANSWERS = select(ResponseRecord.case_id, ResponseRecord.key, ResponseRecord.text).order_by(
    ResponseRecord.case_id, ResponseRecord.key
)

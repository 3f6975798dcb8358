"""The index of answers: one line for each response, with the wordings of its items, written as its case is written.

The index keeps the words beside what it made of them. Over 100,000 items that is 11 MB more than the 9 MB of an index
without them, in a register of 127; it buys that a change needs no old words and that a check can compare the two.
"""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, text

from foidesk.store.codec import rich_text

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
    gone = [{"line": line_of(case_id, key)} for key in old if key not in new]
    added = [_line(case_id, key, words) for key, words in new.items() if key not in old]
    changed = [_line(case_id, key, words) for key, words in new.items() if key in old and old[key] != words]
    for statement, lines in ((_REMOVE, gone), (_ADD, added), (_CHANGE, changed)):
        if lines:
            connection.execute(statement, lines)


def held(connection: Connection, case_id: int) -> dict[int, tuple[str, str]]:
    """Give what the index holds of a case."""
    lines = {"first": line_of(case_id, 0), "last": line_of(case_id, _KEYS - 1)}
    return {response_of(line)[1]: (items, answer) for line, items, answer in connection.execute(_HELD, lines)}


def take_out(connection: Connection, case_ids: Collection[int]) -> None:
    """Forget every line of some cases whose responses are still there."""
    connection.execute(_TAKE_OUT, {"ids": json.dumps(sorted(case_ids))})


def count(connection: Connection) -> int:
    """Count the lines."""
    return int(connection.execute(_COUNT).scalar_one())


def rebuild(connection: Connection) -> None:
    """Make the index anew from items and responses; it names only columns that every version since the first has."""
    connection.execute(text("DELETE FROM answer_words"))
    wordings: dict[tuple[int, int], list[str]] = {}
    for case_id, key, wording in connection.execute(_WORDINGS):
        wordings.setdefault((case_id, key), []).append(wording)
    answers = connection.execute(_ANSWERS).all()
    lines = [
        _line(case_id, key, ("\n".join(wordings.get((case_id, key), ())), rich_text(answer).plain()))
        for case_id, key, answer in answers
    ]
    if lines:
        connection.execute(_ADD, lines)


def _line(case_id: int, key: int, words: tuple[str, str]) -> dict[str, int | str]:
    return {"line": line_of(case_id, key), "items": words[0], "answer": words[1]}


_ADD = text("INSERT INTO answer_words (rowid, items, answer) VALUES (:line, :items, :answer)")
_CHANGE = text("UPDATE answer_words SET items = :items, answer = :answer WHERE rowid = :line")
_REMOVE = text("DELETE FROM answer_words WHERE rowid = :line")
_TAKE_OUT = text(
    f"DELETE FROM answer_words WHERE rowid IN (SELECT case_id * {_KEYS} + key FROM responses "  # noqa: S608  our own
    "WHERE case_id IN (SELECT value FROM json_each(:ids)))"
)
_HELD = text("SELECT rowid, items, answer FROM answer_words WHERE rowid BETWEEN :first AND :last ORDER BY rowid")
_COUNT = text("SELECT count(*) FROM answer_words")
_WORDINGS = text(
    "SELECT items.case_id, response_items.response_key, items.wording FROM items "
    "JOIN response_items ON response_items.case_id = items.case_id AND response_items.item_key = items.key "
    "ORDER BY items.case_id, items.place"
)
_ANSWERS = text("SELECT case_id, key, text FROM responses ORDER BY case_id, key")

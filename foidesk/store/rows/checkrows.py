"""The checks that were found not needed, as rows, and put together again."""

from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.setaside import SetAside
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import SetAsideRecord

PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = ((SetAsideRecord, ("place",)),)
_FIELDS = ("rule", "response", "mark", "words")


def parts(aside: tuple[SetAside, ...]) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give a row for each."""
    return {
        SetAsideRecord: {(place,): {name: getattr(one, name) for name in _FIELDS} for place, one in enumerate(aside)}
    }


def assembled(rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> tuple[SetAside, ...]:
    """Put them together again, in their order."""
    return tuple(SetAside(**{name: one[name] for name in _FIELDS}) for one in rows[SetAsideRecord])

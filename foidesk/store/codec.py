"""Frozen domain values to plain JSON values and back, by their declared types: exact, and refusing the unknown."""

import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from foidesk.domain import richtext
from foidesk.domain.richtext import RichText
from foidesk.store.tables.columns import read_moment, write_moment

_T = TypeVar("_T")
Plain = None | bool | int | float | str | list[Any] | dict[str, Any]


def plain(value: object, *, without: frozenset[str] = frozenset()) -> Plain:  # noqa: PLR0911  one for each kind
    """Give a value as JSON can carry it; `without` names fields of the outermost value that are left out."""
    if isinstance(value, RichText):
        return value.to_html()
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return write_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value) if one.name not in without}
    raise TypeError(f"cannot keep a {type(value).__name__}")


@lru_cache(maxsize=4096)
def rich_text(markup: str) -> RichText:
    """Read a response's text back. The same texts come again with every act on their case, and never change."""
    return richtext.from_html(markup) if markup else richtext.EMPTY


def valued(kind: type[_T], value: Plain) -> _T:
    """Read a value of a type back; a field that is missing takes its default, so that old texts stay readable."""
    return _read(kind, value)  # type: ignore[no-any-return]  # what _read gives follows from the type it is handed


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401, PLR0911  one for each kind, found out here
    if get_origin(kind) is types.UnionType:
        if value is None:
            return None
        return _read(next(one for one in get_args(kind) if one is not types.NoneType), value)
    if get_origin(kind) is tuple:
        arms = get_args(kind)
        if len(arms) == 2 and arms[1] is Ellipsis:
            return tuple(_read(arms[0], one) for one in value)
        return tuple(_read(arm, one) for arm, one in zip(arms, value, strict=True))
    if kind is RichText:
        return rich_text(value)
    if kind is datetime:
        return read_moment(value)
    if kind is date:
        return date.fromisoformat(value)
    if is_dataclass(kind):
        known = _fields(kind)  # type: ignore[arg-type]  # a class is hashable
        return kind(**{name: _read(known[name], part) for name, part in value.items()})  # type: ignore[operator]
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not a {kind.__name__}")
    return value


@cache
def _fields(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind) if one.init}

"""The few words of SQL that a file and a server spell differently."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, String, bindparam, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from foidesk.store.tables.base import Record

SERVER = "postgresql"


def on_server(connection: Connection) -> bool:
    """Say whether a connection leads to a server."""
    return connection.dialect.name == SERVER


def upsert(connection: Connection, record: type[Record]) -> sqlite.Insert | postgresql.Insert:
    """Begin an INSERT that may meet a row that is there."""
    return postgresql.insert(record) if on_server(connection) else sqlite.insert(record)


class _Unrolled(FunctionElement[Any]):
    """The values of a JSON list, one a row: any number of them is one parameter."""

    inherit_cache = True


class _UnrolledNumbers(_Unrolled):
    inherit_cache = True


@compiles(_Unrolled, "sqlite")
@compiles(_UnrolledNumbers, "sqlite")
def _unrolled_in_file(element: _Unrolled, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **kw)}))"  # noqa: S608


@compiles(_Unrolled, SERVER)
def _unrolled_on_server(element: _Unrolled, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"(SELECT jsonb_array_elements_text(CAST({compiler.process(element.clauses, **kw)} AS jsonb)))"


@compiles(_UnrolledNumbers, SERVER)
def _numbers_on_server(element: _Unrolled, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return (
        f"(SELECT CAST(jsonb_array_elements_text(CAST({compiler.process(element.clauses, **kw)} AS jsonb)) AS bigint))"
    )


def among(
    column: ColumnElement[Any] | InstrumentedAttribute[Any], values: Iterable[int] | Iterable[str]
) -> ColumnElement[bool]:
    """Say that a column is one of these values, however many they are."""
    listed = list(values)
    numbers = not listed or isinstance(listed[0], int)
    given = bindparam(None, json.dumps(listed), String(), unique=True)
    return column.op("IN", is_comparison=True)(_UnrolledNumbers(given) if numbers else _Unrolled(given))


class place_in(FunctionElement[int]):  # noqa: N801  spelt as a function of SQL
    """Where a part begins in a text, from 1; 0 where it is not in it."""

    type = BigInteger()
    inherit_cache = True

    def __init__(self, column: InstrumentedAttribute[str], part: str) -> None:
        super().__init__(column, literal(part, column.type))


@compiles(place_in, "sqlite")
def _place_in_file(element: place_in, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"instr({compiler.process(element.clauses, **kw)})"


@compiles(place_in, SERVER)
def _place_on_server(element: place_in, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"strpos({compiler.process(element.clauses, **kw)})"

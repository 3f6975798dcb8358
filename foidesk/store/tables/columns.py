"""The column types of the register: days, moments and flags, each refusing what would be wrong to keep."""

from datetime import UTC, date, datetime

from sqlalchemy import BigInteger, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


def write_moment(at: datetime) -> str:
    """Write a moment in UTC at fixed width, so that text order is time order; a naive time is refused."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be kept")
    return at.astimezone(UTC).strftime(_MOMENT)


def read_moment(text: str) -> datetime:
    """Read a moment back, aware and in UTC."""
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)


_SIGN = "\ue000"


class ServerWords(TypeDecorator[str]):
    """Text on a server: the sign U+0000, which a received text may hold and none keeps, is written as two others."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write the text."""
        if value is not None and ("\0" in value or _SIGN in value):
            return value.replace(_SIGN, f"{_SIGN}1").replace("\0", f"{_SIGN}0")
        return value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Read the text."""
        if value is not None and _SIGN in value:
            return value.replace(f"{_SIGN}0", "\0").replace(f"{_SIGN}1", _SIGN)
        return value


WORDS: TypeEngine[str] = Text().with_variant(ServerWords(), "postgresql")
WHOLE: TypeEngine[int] = Integer().with_variant(BigInteger(), "postgresql")


class Day(TypeDecorator[date]):
    """A plain date, kept as ISO text; a datetime is refused because it would carry a time of day."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write the day."""
        if isinstance(value, datetime):
            raise ValueError("a moment was given where a day is kept")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Read the day."""
        return None if value is None else date.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write the moment."""
        return None if value is None else write_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read the moment."""
        return None if value is None else read_moment(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0: a STRICT table knows no BOOLEAN."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Write the flag."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Read the flag."""
        return None if value is None else bool(value)

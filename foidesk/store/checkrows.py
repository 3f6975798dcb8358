"""The checks that were found not needed, as rows, and put together again."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.domain.setaside import SetAside
from foidesk.store.tables import Record


class SetAsideRecord(Record):
    """One finding of the checks that is not needed in a case."""

    __tablename__ = "checks_set_aside"
    __table_args__ = {"sqlite_strict": True}  # noqa: RUF012  SQLAlchemy's own spelling

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str]
    response: Mapped[int | None]
    mark: Mapped[str]
    words: Mapped[str]


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

"""The mother of all records, and what the tables have in common.

There are no relationships between the record classes, on purpose: nothing can be loaded by accident, and no
record leaves the store. Whatever belongs to a case is keyed by the case and its own key or place within it.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from foidesk.store.tables.columns import WHOLE, WORDS, Day, Flag, Moment

STRICT = {"sqlite_strict": True}


class Record(DeclarativeBase):
    """The mother of all records."""

    metadata = MetaData()
    type_annotation_map = {str: WORDS, int: WHOLE, date: Day, datetime: Moment, bool: Flag, bytes: LargeBinary}  # noqa: RUF012  SQLAlchemy's own spelling


def case_key() -> Mapped[int]:
    """Give the column that says which case a row is of, as the first of its key."""
    return mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)

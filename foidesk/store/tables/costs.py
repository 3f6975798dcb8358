"""The tables of cost sheets: the work that is estimated, what is counted together, the sum as it was put in."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key


class CostSheetRecord(Record):
    """The cost sheet of a case, where there is one; its lines and what is counted with it stand apart."""

    __tablename__ = "cost_sheets"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    advice: Mapped[str]


class CostLineRecord(Record):
    """One piece of work on a cost sheet; `items` is a JSON list of the keys of the items it is for."""

    __tablename__ = "cost_lines"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    activity: Mapped[str]
    what: Mapped[str]
    number: Mapped[int]
    unit: Mapped[str]
    seconds_each: Mapped[int]
    items: Mapped[str]
    sample_records: Mapped[int]
    sample_seconds: Mapped[int]
    sample_by: Mapped[str]
    sample_on: Mapped[date | None]


class CostTogetherRecord(Record):
    """One request that is counted together with a case for the cost limit."""

    __tablename__ = "cost_together"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str]
    received: Mapped[date]
    seconds: Mapped[int]
    why: Mapped[str]
    reason: Mapped[str]


class CostTextRecord(Record):
    """The paragraph of a cost sheet as it was put into a response."""

    __tablename__ = "cost_texts"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    response: Mapped[int]
    words: Mapped[str]

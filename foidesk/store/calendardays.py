"""The office's marks on the calendar of working days: added, struck, closed, settled."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, type_coerce

from foidesk.domain.officedays import DayKind, OfficeDay
from foidesk.store.tables.columns import WORDS
from foidesk.store.tables.history import WorkedCalendarRecord
from foidesk.store.tables.office import CalendarDayRecord


class CalendarDays:
    """The marks, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[OfficeDay, ...]:
        """Give every mark, in order of days."""
        table = CalendarDayRecord.__table__
        rows = self._connection.execute(select(table).order_by(CalendarDayRecord.on, CalendarDayRecord.kind)).mappings()
        return tuple(OfficeDay(**{**row, "kind": DayKind(row["kind"])}) for row in rows)

    def state(self) -> str:
        """Give what differs whenever the marks or the bank holidays were changed since, by whichever window.

        It is asked in every transaction, so it is one question: on a server each is a way there and back.
        """
        table = CalendarDayRecord
        bare = type_coerce(table.on, WORDS)
        said = bare + " " + table.kind + " " + table.name + "|" + table.note + "|" + table.source
        worked = select(func.max(WorkedCalendarRecord.entry)).scalar_subquery()
        marks, entry = self._connection.execute(select(func.aggregate_strings(said, ","), worked)).one()
        return f"{entry} {marks}"

    def add(self, day: OfficeDay, at: datetime, who: str) -> None:
        """Put a mark on a day."""
        row: dict[str, Any] = {
            "on": day.on,
            "kind": day.kind.value,
            "name": day.name,
            "note": day.note,
            "source": day.source,
            "at": at,
            "who": who,
            "loaded": day.loaded,
        }
        self._connection.execute(insert(CalendarDayRecord).values(row))

    def remove(self, days: Iterable[tuple[date, DayKind]]) -> None:
        """Take marks off."""
        for on, kind in days:
            self._connection.execute(
                delete(CalendarDayRecord).where(CalendarDayRecord.on == on, CalendarDayRecord.kind == kind.value)
            )

"""The calendars a register was worked out with, each from an entry of the journal on; none is ever changed."""

import json
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, insert, select, true
from sqlalchemy.exc import DBAPIError

from foidesk.domain.officedays import DayKind, OfficeDay
from foidesk.domain.workedcalendar import WorkedCalendar
from foidesk.store.mishaps import damaged, is_undecodable
from foidesk.store.tables.history import WorkedCalendarRecord


class WorkedCalendars:
    """The calendars, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def present(self) -> WorkedCalendar | None:
        """Give the calendar that holds now; None while none is kept. A damaged one is a StoreTrouble."""
        last = select(func.max(WorkedCalendarRecord.entry)).scalar_subquery()
        return next(iter(self._found(WorkedCalendarRecord.entry == last)), None)

    def all(self) -> tuple[WorkedCalendar, ...]:
        """Give every calendar, the earliest first."""
        return self._found(true())

    def keep(self, calendar: WorkedCalendar) -> None:
        """Keep the calendar that holds from now on."""
        self._connection.execute(
            insert(WorkedCalendarRecord).values(
                entry=calendar.entry,
                edition=calendar.edition,
                days=_json([[on.isoformat(), name, parts] for on, name, parts in calendar.days]),
                marks=_json([[one.on.isoformat(), one.kind.value, one.name] for one in calendar.marks]),
            )
        )

    def _found(self, which: ColumnElement[bool]) -> tuple[WorkedCalendar, ...]:
        row = WorkedCalendarRecord
        wanted = select(row.entry, row.edition, row.days, row.marks).where(which).order_by(row.entry)
        try:
            return tuple(
                WorkedCalendar(
                    entry,
                    edition,
                    tuple((date.fromisoformat(on), name, parts) for on, name, parts in json.loads(days)),
                    tuple(OfficeDay(date.fromisoformat(on), DayKind(kind), own) for on, kind, own in json.loads(marks)),
                )
                for entry, edition, days, marks in self._connection.execute(wanted)
            )
        except (ValueError, TypeError, DBAPIError) as error:
            if isinstance(error, DBAPIError) and not is_undecodable(error.orig):
                raise
            raise damaged("the register", f"the calendar it was worked out with cannot be read: {error}") from error


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

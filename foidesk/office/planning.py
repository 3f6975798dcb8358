"""The planning counter: the year's deadlines, the start of a day, and the calendar file for Outlook."""

from dataclasses import replace

from foidesk.domain.agenda import Agenda, StartOfDay, YearPlan, agenda_of, start_of_day, year_plan
from foidesk.domain.calendars import Calendar
from foidesk.domain.icalendar import icalendar
from foidesk.domain.officedays import closures
from foidesk.domain.outstanding import overview
from foidesk.domain.planface import PlanFace, plan_face
from foidesk.domain.troubles import NotAllowed
from foidesk.office.work import Work


class Planning:
    """What is to come in all cases at once. Nothing here changes anything."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def agenda(self) -> Agenda:
        """Give everything that is to come: deadlines, refusal notices, dates of the ICO and tribunals, targets."""
        with self._work.reading() as drawer:
            clocks, targets = drawer.agendas.clocks(), self._work.profile(drawer).targets
        return agenda_of(clocks, targets, self._work.calendar, self._work.today())

    def planner(self, year: int | None = None) -> YearPlan:
        """Lay out a year, this one unless another is given: who is due which day, and which weeks pile up."""
        chosen, calendar = self._year(year)
        return year_plan(self.agenda(), chosen, calendar, closures(self._work.office_days))

    def face(self, year: int | None = None, *, owner: str | None = None, targets: bool = True) -> PlanFace:
        """Lay a year out for the eye, for everybody or one owner ("" is what nobody owns), with or without targets."""
        chosen, calendar = self._year(year)
        closed, today = closures(self._work.office_days), self._work.today()
        return plan_face(self.agenda(), chosen, calendar, closed, today, owner=owner, targets=targets)

    def sheet(self, face: PlanFace, month: int | None = None, *, owner: str | None = None) -> bytes:
        """Draw a planner on one page as PDF: the whole year, or one of its months."""
        from foidesk.letters import plansheet

        with self._work.reading() as drawer:
            office = self._work.profile(drawer).name_long
        return plansheet.draw(face, month, office=office, owner=owner)

    def _year(self, year: int | None) -> tuple[int, Calendar]:
        chosen, calendar = year or self._work.today().year, self._work.latest_calendar()
        if not calendar.first_year <= chosen <= calendar.last_year:
            raise NotAllowed(
                f"The calendar runs from {calendar.first_year} to {calendar.last_year}.", do="Choose another year."
            )
        return chosen, calendar

    def summary(self) -> StartOfDay:
        """Sum up what presses this morning: due this week, overdue, waiting, targets missed."""
        today = self._work.today()
        with self._work.reading() as drawer:
            owed, times = drawer.outstanding.all(), self._work.profile(drawer).asking
            at_clearance = drawer.clearances.of(self._work.who)
        return replace(
            start_of_day(self.agenda(), today),
            late_holders=overview(owed, times, self._work.calendar, today).late_holders,
            to_clear=tuple(reference for _, reference in at_clearance.to_clear),
            returned=tuple(reference for _, reference in at_clearance.returned),
        )

    def ics(self) -> bytes:
        """Give all open deadlines as a calendar file (.ics): references and days, and nothing about people."""
        return icalendar(self.agenda().entries, self._work.now())

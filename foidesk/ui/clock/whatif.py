"""What if it had been received on another day: the due date then, with the same clock events where they still fit."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.clock import ClockEvent, Deadline, Regime
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label


@dataclass(frozen=True, slots=True)
class Then:
    """What another day leads to: the deadline, whether the events are in it, and why they do not fit."""

    deadline: Deadline
    with_events: bool
    refusal: str = ""


def ask(office: Office, regime: Regime, received: date, events: tuple[ClockEvent, ...]) -> Then:
    """Work the other day out, with the events if they can still have happened."""
    work = office.timekeeping.what_if
    if events:
        try:
            return Then(work(regime, received, events), True)
        except NotAllowed as trouble:
            return Then(work(regime, received), False, trouble.what)
    return Then(work(regime, received), False)


class WhatIf(QWidget):
    """A day, a choice, and a sentence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self.day = QDateEdit()
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setMinimumDate(QDate(2005, 1, 1))
        self.day.dateChanged.connect(self._ask)
        self.events = QCheckBox("With the same clock events")
        self.events.setChecked(True)
        self.events.toggled.connect(self._ask)
        self._then = label("", "base", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(9))
        rows.addWidget(label("What if", strong=True))
        rows.addWidget(FieldRow("If it had been received on", self.day))
        rows.addWidget(self.events)
        rows.addWidget(self._then)

    def about(self, view: CaseView) -> None:
        """Begin with the day of receipt of another case, or ask again for the same one."""
        before, self._view = self._view, view
        self.events.setVisible(bool(view.case.events))
        if before is None or before.case_id != view.case_id:
            received = view.case.request.received
            self.day.blockSignals(True)
            self.day.setDate(QDate(received.year, received.month, received.day))
            self.day.blockSignals(False)
        self._ask()

    def words(self) -> str:
        """Give what the other day of receipt would lead to."""
        return self._then.text()

    def _ask(self) -> None:
        view = self._view
        if view is None:
            return
        asked, regime = self.day.date(), view.case.regime
        received = date(asked.year(), asked.month(), asked.day())
        events = view.case.events if self.events.isChecked() else ()
        office = self._desk.office

        def refuse(trouble: Trouble) -> None:
            self._then.setText(str(trouble))

        self._desk.run(lambda: ask(office, regime, received, events), self._say, refuse, owner=self)

    def _say(self, then: Then) -> None:
        due = then.deadline.due
        words = f"due {in_words(due)}" if due is not None else "no due date while the clock waits"
        if then.refusal:
            self._then.setText(f"The same clock events do not fit: {then.refusal} Without them: {words}.")
            return
        had_events = self._view is not None and bool(self._view.case.events)
        ending = ", with the same clock events" if then.with_events else ", without the clock events"
        self._then.setText(f"Then {words}{ending if had_events else ''}.")

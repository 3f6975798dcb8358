"""The right-hand side of the clock: the due date, its working, the events, and what another date would give."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.clock import Deadline
from foidesk.domain.troubles import Trouble
from foidesk.office.views import CaseView
from foidesk.ui.clock.eventlist import EventList
from foidesk.ui.clock.working import DueHead, StepsList
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.event import EventForm
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule


class Explanation(QWidget):
    """One scrolling pane; what its buttons do is the tab's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.due, self.steps = DueHead(), StepsList()
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.due)
        rows.addWidget(rule())
        rows.addLayout(_block(label("How this date was worked out", strong=True), self.steps))
        rows.addWidget(rule())
        rows.addLayout(self._make_events())
        rows.addWidget(rule())
        rows.addLayout(self._make_what_if())
        rows.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _make_events(self) -> QVBoxLayout:
        self.events = EventList()
        self.add = Button("Add event", icon="add", dense=True, menu_mark=True)
        self.form = EventForm()
        self.form.hide()
        self._can_add = label("", "small", "ink2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(label("Clock events", strong=True), 1)
        line.addWidget(self.add)
        events = _block()
        events.addLayout(line)
        for widget in (self.form, self.events, self._can_add):
            events.addWidget(widget)
        return events

    def _make_what_if(self) -> QVBoxLayout:
        self.what_if = QDateEdit()
        self.what_if.setDisplayFormat("d MMMM yyyy")
        self.what_if.setCalendarPopup(True)
        self.what_if.setMinimumDate(QDate(2005, 1, 1))
        self.what_if.dateChanged.connect(self._ask_what_if)
        self._then = label("", "base", wrap=True)
        field = FieldRow("If it had been received on", self.what_if)
        return _block(label("What if", strong=True), field, self._then)

    def bring_up(self, widget: QWidget) -> None:
        """Scroll a widget into sight, with what is around it laid out first."""
        inside = self.area.widget()
        layout = inside.layout() if inside is not None else None
        if inside is not None and layout is not None:
            layout.activate()
            inside.resize(inside.width(), max(layout.sizeHint().height(), layout.heightForWidth(inside.width())))
            layout.activate()
        self.area.ensureWidgetVisible(widget, 0, px(12))

    def say_what_can_be_added(self, words: str) -> None:
        """Say under the events which others there are."""
        self._can_add.setText(words)
        self._can_add.setVisible(bool(words))

    def ask_about(self, view: CaseView) -> None:
        """Begin the what-if with the day of receipt of another case, or ask again for the same one."""
        before, self._view = self._view, view
        if before is None or before.case_id != view.case_id:
            received = view.case.request.received
            self.what_if.setDate(QDate(received.year, received.month, received.day))
        self._ask_what_if()

    def then_words(self) -> str:
        """Give what the other day of receipt would lead to."""
        return self._then.text()

    def _ask_what_if(self) -> None:
        view = self._view
        if view is None:
            return
        asked = self.what_if.date()
        received, regime = date(asked.year(), asked.month(), asked.day()), view.case.regime
        timekeeping = self._desk.office.timekeeping

        def refuse(trouble: Trouble) -> None:
            self._then.setText(str(trouble))

        self._desk.run(lambda: timekeeping.what_if(regime, received), self._say_then, refuse, owner=self)

    def _say_then(self, deadline: Deadline) -> None:
        due = f"Then due {in_words(deadline.due)}" if deadline.due is not None else "Then no due date"
        plain = "" if self._view is None or not self._view.case.events else ", without the clock events"
        self._then.setText(f"{due}{plain}.")


def _block(*widgets: QWidget) -> QVBoxLayout:
    """Give a part of the explanation with the margins of the design."""
    rows = QVBoxLayout()
    rows.setContentsMargins(px(20), px(14), px(20), px(14))
    rows.setSpacing(px(9))
    for widget in widgets:
        rows.addWidget(widget)
    return rows

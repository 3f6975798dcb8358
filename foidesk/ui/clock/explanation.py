"""The right-hand side of the clock: the due date, its working, what follows, the events, and another day's date."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.office.views import CaseView
from foidesk.ui.clock.entryform import EntryForm
from foidesk.ui.clock.eventlist import EventList
from foidesk.ui.clock.follows import WhatFollows
from foidesk.ui.clock.reviewcard import ReviewCard
from foidesk.ui.clock.standing import StandingCard
from foidesk.ui.clock.whatif import WhatIf
from foidesk.ui.clock.worked import Worked
from foidesk.ui.clock.working import DueHead, StepsList
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule


class Explanation(QWidget):
    """One scrolling pane; what its buttons do is the tab's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.due, self.steps = DueHead(), StepsList()
        self.standing, self.follows, self.what_if = StandingCard(), WhatFollows(), WhatIf(desk)
        self.due.add(self.standing)
        self._following = _part(label("What follows", strong=True), self.follows)
        self.reviews = ReviewCard()
        self._reviewing, self._other_day = _part(self.reviews), _part(self.what_if)
        self._reviewing.hide()
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.due)
        rows.addWidget(self._reviewing)
        rows.addWidget(rule())
        rows.addLayout(_block(label("How this date was worked out", strong=True), self.steps))
        rows.addWidget(self._following)
        rows.addWidget(rule())
        rows.addLayout(self._make_events())
        rows.addWidget(self._other_day)
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
        self.add = Button("Add", icon="add", dense=True, menu_mark=True)
        self.add.setAccessibleName("Add an event, a note or a date")
        self.form = EntryForm()
        self.form.hide()
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(label("Events, notes and dates", strong=True), 1)
        line.addWidget(self.add)
        events = _block()
        events.addLayout(line)
        events.addWidget(self.form)
        events.addWidget(self.events)
        return events

    def show_worked(self, worked: Worked, *, read_only: bool) -> None:
        """Show a deadline with its working and what follows from it."""
        self.due.show_due(worked.small, worked.due_words, worked.standing)
        view, review = worked.view, worked.review
        self.standing.show_worked(worked, read_only=read_only)
        self._other_day.setVisible(review is None)
        self._reviewing.setVisible(
            self.reviews.show_view(view, worked.review_until, shown_above=review, read_only=read_only)
        )
        before = self.standing.close_case
        for button in self.reviews.buttons.values():  # made anew each time, they would come last of all with Tab
            QWidget.setTabOrder(before, button)
            before = button
        self.steps.show_steps(worked.deadline.steps, worked.rests_on)
        self._following.setVisible(self.follows.show_worked(worked))

    def about(self, view: CaseView) -> None:
        """Ask the other day again for this case."""
        self.what_if.about(view)

    def bring_up(self, widget: QWidget) -> None:
        """Scroll a widget into sight, and once more when a pane that was just opened has its width."""
        self._scroll_to(widget)
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        inside, bar = self.area.widget(), self.area.verticalScrollBar()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None or widget.isHidden():
            return
        layout.activate()
        inside.resize(inside.width(), max(layout.sizeHint().height(), layout.heightForWidth(inside.width())))
        layout.activate()
        self.area.ensureWidgetVisible(widget, 0, px(12))
        # Of what is taller than the pane the beginning is shown.
        bar.setValue(min(bar.value(), widget.mapTo(inside, QPoint(0, 0)).y() - px(12)))


def _part(*widgets: QWidget) -> QWidget:
    """Give a part that is shown only at times, with the line above it."""
    part = QWidget()
    part.setProperty("clear", "true")
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(rule())
    rows.addLayout(_block(*widgets))
    return part


def _block(*widgets: QWidget) -> QVBoxLayout:
    """Give a part of the explanation with the margins of the design."""
    rows = QVBoxLayout()
    rows.setContentsMargins(px(20), px(14), px(20), px(14))
    rows.setSpacing(px(9))
    for widget in widgets:
        rows.addWidget(widget)
    return rows

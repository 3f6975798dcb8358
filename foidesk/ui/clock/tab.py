"""The Clock tab: the calendar of a case, its due date explained, its events, and what another date would give."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain import clock
from foidesk.domain.calendars import in_words
from foidesk.domain.clock import ClockEvent, DeadlineOf, EventKind
from foidesk.domain.clock_entries import Entry, entries_of
from foidesk.domain.clockface import ClockFace, DayKind, clock_face
from foidesk.domain.regimes import terms_of
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.clock.calendar import MonthCalendar
from foidesk.ui.clock.daypaint import Legend
from foidesk.ui.clock.explanation import Explanation
from foidesk.ui.clock.working import as_text
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.undobar import UndoBar

_ORDER = tuple(EventKind)


class ClockTab(QWidget):
    """Calendar on the left, explanation on the right."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._proposed: date | None = None
        self._note = ""
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_calendar()
        self.right = Explanation(desk)
        self.events, self.form, self.steps, self.due = (
            self.right.events,
            self.right.form,
            self.right.steps,
            self.right.due,
        )
        self.events.remove_wanted.connect(self._remove)
        self.form.kept.connect(self._add)
        self.form.left.connect(self._close_form)
        self.right.add.clicked.connect(lambda _checked: self.open_menu())
        self.panes = Panes(
            "What to show",
            (
                Pane("Calendar", self._calendar_pane),
                Pane("How it was worked out", self.right, 376, 300),
            ),
            side_by_side=860,
        )
        self.undo_bar = UndoBar()
        self.undo_bar.undo.connect(self._undo_removal)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.undo_bar)
        self.calendar.setFocus()  # where the keyboard is when the tab is first shown
        self._slots: dict[str, Callable[..., object]] = {
            "copy_clock": self.copy_text,
            "clock_event": self.open_menu,
        }

    # --- making -------------------------------------------------------------------------------------

    def _make_calendar(self) -> None:
        self._calendar_pane = QWidget()
        self._title = label("", "heading")
        self.as_list = Button("Show as list", icon="text_bullet_list_ltr", dense=True)
        self.as_list.clicked.connect(self._swap)
        self.copy = Button("Copy as text", icon="copy", dense=True)
        self.copy.setToolTip("Copy the explanation (Ctrl+C)")
        self.copy.clicked.connect(self.copy_text)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self.as_list)
        head.addWidget(self.copy)
        self.calendar = MonthCalendar()
        self.calendar.event_wanted.connect(self.open_menu)
        self.calendar.menu_wanted.connect(self._day_menu)
        self.list = QListWidget()
        self.list.setAccessibleName("Every day of the clock")
        self.list.setProperty("bare", "true")
        self._ways = QStackedWidget()
        self._ways.addWidget(self.calendar)
        self._ways.addWidget(self.list)
        self.legend = Legend()
        rows = QVBoxLayout(self._calendar_pane)
        rows.setContentsMargins(px(16), px(12), px(20), px(8))
        rows.setSpacing(px(8))
        rows.addLayout(head)
        rows.addWidget(rule())
        rows.setSpacing(0)
        rows.insertSpacing(1, px(8))
        rows.addWidget(self._ways, 1)
        rows.addSpacing(px(10))
        rows.addWidget(self.legend)
        rows.addStretch(0)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the clock of a case as it now stands."""
        before, self._view = self._view, view
        other = before is None or before.case_id != view.case_id
        if other:
            self.form.hide()
            self.undo_bar.hide()
        self._desk.run(lambda: self._worked_out(view), self._show_face, owner=self)
        case = view.case
        can_change = not case.is_locked and not self._desk.office.read_only
        self.events.show_entries(entries_of(case), view.today, can_change=can_change)
        self.right.add.setEnabled(can_change)
        self.right.add.setToolTip("" if can_change else "The case is closed: its clock is as it was.")
        self.right.say_what_can_be_added(self._what_can_be_added(view) if can_change else "")
        self.right.ask_about(view)

    def _worked_out(self, view: CaseView) -> tuple[CaseView, ClockFace, int, str]:
        """Lay the calendar out and find today's number; off the window's thread, for the calendar may be new."""
        deadline, calendar = view.deadline, self._desk.office.calendar
        face = clock_face(
            deadline, calendar, view.today, answered=view.case.answered_on, over=view.case.ended is not None
        )
        number = deadline.day_number(view.today, calendar) if view.case.answered_on is None else 0
        return view, face, number, calendar.note

    def _show_face(self, made: tuple[CaseView, ClockFace, int, str]) -> None:
        view, face, number, note = made
        if view is not self._view:
            return
        self._note = note
        self._title.setText(face.title)
        self.calendar.show_face(face, f"Clock of {view.case.reference}, {face.title}")
        self.list.clear()
        for day in face.days:
            if day.kind not in (DayKind.BEFORE, DayKind.OUTSIDE):
                self.list.addItem(QListWidgetItem(day.spoken))
        self.legend.show_pairs(face.legend)
        self._ways.setMaximumHeight(self.calendar.maximumHeight())
        self.due.show_view(view, number)
        self.steps.show_steps(view.deadline.steps, f"{view.deadline.sections}. {note}")

    def _what_can_be_added(self, view: CaseView) -> str:
        names = [_lower_first(kind.in_words) for kind in self._kinds(view)]
        return f"You can add: {', '.join(names)}."

    def _kinds(self, view: CaseView) -> list[EventKind]:
        known = terms_of(view.case.regime, DeadlineOf.RESPONSE).events
        return [kind for kind in _ORDER if kind in known]

    # --- events -------------------------------------------------------------------------------------

    def event_menu(self) -> QMenu:
        """Give the menu of the events this clock knows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in self._kinds(self._view) if self._view is not None else ():
            action = QAction(f"{kind.in_words}…", menu)
            action.triggered.connect(lambda _checked=False, one=kind: self.start_event(one))
            menu.addAction(action)
        return menu

    def open_menu(self, on: date | None = None) -> None:
        """Ask which event; `on` proposes its day."""
        if not self.right.add.isEnabled():
            return
        self._proposed = on
        self.panes.show_pane(self.right)
        self.right.bring_up(self.right.add)
        self.event_menu().popup(self.right.add.mapToGlobal(self.right.add.rect().bottomLeft()))

    def _day_menu(self, on: date, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add = QAction(f"Add an event on {in_words(on, year=False)}…\tEnter", menu)
        add.setEnabled(self.right.add.isEnabled())
        add.triggered.connect(lambda: self.open_menu(on))
        menu.addAction(add)
        copy = QAction("Copy the explanation\tCtrl+C", menu)
        copy.triggered.connect(self.copy_text)
        menu.addAction(copy)
        menu.popup(place)

    def start_event(self, kind: EventKind) -> None:
        """Open the form for an event of this kind."""
        view = self._view
        if view is not None:
            self.panes.show_pane(self.right)
            self.form.show()
            self.form.start(kind, self._proposed or view.today)
            self.right.bring_up(self.form)

    def _close_form(self) -> None:
        self.form.hide()
        self._proposed = None
        self.right.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, event: ClockEvent) -> None:
        view = self._view
        if view is None:
            return
        case_id, timekeeping = view.case_id, self._desk.office.timekeeping

        def done(now: CaseView) -> None:
            self._close_form()
            self.acted.emit(now)
            due = now.deadline.due
            self._desk.say(
                f"{event.kind.in_words} added. " + (f"Due {in_words(due)}" if due else "The clock waits"),
            )

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self.form.refuse(str(trouble), number=self._number_is_wrong(view, event))
                self.right.bring_up(self.form)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: timekeeping.add_event(case_id, event), done, failed, owner=self)

    def _number_is_wrong(self, view: CaseView, event: ClockEvent) -> bool:
        """Tell whether the event would be allowed with the usual number."""
        if event.number is None:
            return False
        usual = ClockEvent(event.kind, event.on, None, event.note)
        case = view.case
        try:
            clock.check_event(
                case.regime, case.request.received, case.events, usual, self._desk.office.calendar, today=view.today
            )
        except NotAllowed:
            return False
        return True

    def _remove(self, entry: Entry) -> None:
        view, index = self._view, entry.index
        if view is None or index is None:
            return
        case_id, timekeeping = view.case_id, self._desk.office.timekeeping

        def done(now: CaseView) -> None:
            self.acted.emit(now)
            self.undo_bar.tell(f"{entry.words} taken off the clock")
            self._desk.say(f"{entry.words} taken off the clock")

        self._desk.run(lambda: timekeeping.remove_event(case_id, index), done, owner=self)

    def _undo_removal(self) -> None:
        view = self._view
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: self._desk.office.records.undo(case_id), self.acted.emit, owner=self)

    # --- what if, copy ------------------------------------------------------------------------------

    def copy_text(self) -> None:
        """Put the explanation on the clipboard."""
        view = self._view
        if view is not None:
            QGuiApplication.clipboard().setText(as_text(view, self._note))
            self._desk.say("Explanation copied")

    def _swap(self) -> None:
        listed = self._ways.currentIndex() == 0
        self._ways.setCurrentIndex(1 if listed else 0)
        self.as_list.setText("Show as calendar" if listed else "Show as list")
        self.as_list.setIconName("calendar_month" if listed else "text_bullet_list_ltr")
        (self.list if listed else self.calendar).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- being a tab --------------------------------------------------------------------------------

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Call `done`: nothing here waits to be kept."""
        done()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy the explanation with Ctrl+C wherever no field takes it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of a clock."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take them back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]

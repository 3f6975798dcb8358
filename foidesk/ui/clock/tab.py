"""The Clock tab: the calendar of a case, its due date explained, what happened, what follows, and its page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import EventKind
from foidesk.domain.clock_entries import entries_of
from foidesk.office.views import CaseView
from foidesk.ui.clock.addmenu import Choices, add_menu, why_no_events
from foidesk.ui.clock.calendarpane import CalendarPane
from foidesk.ui.clock.clockacts import ClockActs
from foidesk.ui.clock.explanation import Explanation
from foidesk.ui.clock.reviewacts import ReviewActs
from foidesk.ui.clock.whichclock import WhichClock
from foidesk.ui.clock.worked import Worked, work_out, work_out_review
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Chooser, Named, Paper, file_name
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.undobar import UndoBar

_SIDE_BY_SIDE = 860
_PAGE = Named("page", "The case is safe in the register.")


_OPENS: dict[str, Callable[["ClockTab", str], None]] = {
    "event": lambda tab, kind: tab.start_event(EventKind(kind)),
    "note": lambda tab, kind: tab.start_note(NoteKind(kind)),
    "ending": lambda tab, kind: tab.start_ending(Stage(kind)),
}


class ClockTab(QWidget):
    """Calendar on the left, explanation on the right."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, printer_chooser: Chooser | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._worked: Worked | None = None
        self._proposed: date | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.left, self.right = CalendarPane(), Explanation(desk)
        self.calendar, self.list, self.as_list = self.left.calendar, self.left.list, self.left.as_list
        self.events, self.form, self.steps, self.due = (
            self.right.events,
            self.right.form,
            self.right.steps,
            self.right.due,
        )
        self.undo_bar = UndoBar()
        self.banner = Banner(parent=self)
        self.banner.hide()
        self.line = PrintLine()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.acts = ClockActs(desk, self.form, self.undo_bar, self)
        self.reviewing = ReviewActs(desk, self.right.reviews, self.undo_bar, self)
        self.which = WhichClock()
        self.panes = Panes(
            "What to show",
            (Pane("Calendar", self.left), Pane("How it was worked out", self.right, 376, 300)),
            side_by_side=_SIDE_BY_SIDE,
        )
        self._space = QVBoxLayout()
        self._space.addWidget(self.banner)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._space)
        rows.addWidget(self.which)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.line)
        rows.addWidget(self.undo_bar)
        self._connect()
        self.calendar.setFocus()
        self._review_slot: dict[str, Callable[..., object]] = {}
        self._slots: dict[str, Callable[..., object]] = {
            "copy_clock": self.copy_text,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _connect(self) -> None:
        left, right, acts = self.left, self.right, self.acts
        left.print_wanted.connect(self.copying.print)
        left.save_wanted.connect(self.copying.save)
        left.copy_wanted.connect(self.copy_text)
        left.named.toggled.connect(self._take_copies)
        self.calendar.event_wanted.connect(self.open_menu)
        self.calendar.menu_wanted.connect(self._day_menu)
        self.events.correct_wanted.connect(acts.correct)
        self.events.remove_wanted.connect(acts.remove)
        self.events.done_wanted.connect(acts.mark_done)
        right.add.clicked.connect(lambda _checked: self.open_menu())
        right.standing.close_wanted.connect(lambda: self.start_ending(Stage.LAPSED))
        acts.acted.connect(self.acted)
        acts.opened.connect(self._form_opened)
        acts.shut.connect(self._form_shut)
        acts.refused.connect(lambda: right.bring_up(self.form))
        self.which.chosen.connect(self._change_clock)
        self.reviewing.acted.connect(self.acted)
        self.reviewing.opened.connect(self._review_form_opened)
        self.reviewing.shut.connect(lambda: right.bring_up(right.reviews))
        self.reviewing.refused.connect(lambda: right.bring_up(right.reviews.form))

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the clock of a case as it now stands."""
        if self._view is None or self._view.case_id != view.case_id:
            self._worked = None
            self.banner.hide()
            self.right.area.verticalScrollBar().setValue(0)
        self._view = view
        self.acts.about(view)
        self.which.show_view(view)
        self._work_out()
        writable = not self._desk.office.read_only
        closed = why_no_events(view)
        self.events.show_entries(
            entries_of(view.case, view.today),
            view.today,
            can_change=writable,
            why_no_events="This register can only be read." if not writable else closed,
        )
        self.right.add.setEnabled(writable)
        self.right.add.setToolTip("" if writable else "This register can only be read.")
        self.right.about(view)

    def _change_clock(self) -> None:
        self.right.area.verticalScrollBar().setValue(0)
        self._work_out()

    def _work_out(self) -> None:
        """Work out the clock that is chosen, of the answer or of a review, and what is printed and copied of it."""
        office, view, review = self._desk.office, self._view, self.which.review
        if view is None:
            return
        if review is None:
            self._desk.run(lambda: work_out(office, view), self._show_worked, owner=self)
        else:
            self._desk.run(lambda: work_out_review(office, view, review), self._show_worked, owner=self)
        self._take_copies()

    def _show_worked(self, worked: Worked) -> None:
        if worked.view is not self._view:
            return
        before, self._worked = self._worked, worked
        fresh = before is None or (before.review is None) != (worked.review is None)
        whose = "Clock of" if worked.review is None else "Review clock of"
        self.left.show_face(worked.face, f"{whose} {worked.view.case.reference}", fresh=fresh)
        self.right.show_worked(worked, read_only=self._desk.office.read_only)
        self.reviewing.about(worked.view, worked.review_until)
        self._offer_review()

    # --- events, notes, the end ---------------------------------------------------------------------

    def event_menu(self) -> QMenu:
        """Give the menu of what can be put on this clock."""
        if self._view is None:
            return QMenu(self)
        choices = Choices(self.start_event, self.start_note, self.start_ending, self.acts.reopen)
        return add_menu(self._view, self._worked, choices, self)

    def open_menu(self, on: date | None = None) -> None:
        """Ask what to add; `on` proposes its day."""
        if not self.right.add.isEnabled():
            return
        self._proposed = on
        self.panes.show_pane(self.right)
        self.right.bring_up(self.right.add)
        self.event_menu().popup(self.right.add.mapToGlobal(self.right.add.rect().bottomLeft()))

    def _day_menu(self, on: date, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add = QAction(f"Add on {in_words(on, year=False)}…\tEnter", menu)
        add.setEnabled(self.right.add.isEnabled())
        add.triggered.connect(lambda: self.open_menu(on))
        menu.addAction(add)
        copy = QAction("Copy the explanation\tCtrl+C", menu)
        copy.triggered.connect(self.copy_text)
        menu.addAction(copy)
        menu.popup(place)

    def start_event(self, kind: EventKind) -> None:
        """Open the form for an event of this kind."""
        self.acts.start_event(kind, self._proposed)

    def start_note(self, kind: NoteKind) -> None:
        """Open the form for a note of this kind."""
        self.acts.start_note(kind, self._proposed)

    def start_ending(self, how: Stage) -> None:
        """Open the form that closes the case without an answer."""
        waits = self._worked.waits if self._worked is not None else None
        self.acts.start_ending(how, f"{waits.words} {waits.rule}." if waits is not None else "")

    def open_again(self, opener: str) -> None:
        """Open the form for something new as it was open before, with the day of today."""
        what, _, kind = opener.partition(" ")
        if self.right.add.isEnabled() and what in _OPENS:
            _OPENS[what](self, kind)

    def _form_opened(self) -> None:
        self.panes.show_pane(self.right)
        self.right.bring_up(self.form)

    def _review_form_opened(self) -> None:
        self.panes.show_pane(self.right)
        self.right.bring_up(self.right.reviews.form)

    def _form_shut(self, on_list: bool) -> None:
        self._proposed = None
        (self.events if on_list else self.right.add).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the working, taken elsewhere ---------------------------------------------------------------

    def _take_copies(self) -> None:
        """Say what the page is that is printed or saved: without name and subject unless they are asked for."""
        view, named, review = self._view, self.left.named.isChecked(), self.which.review
        if view is not None:
            timekeeping, case_id = self._desk.office.timekeeping, view.case_id
            of = "deadline" if review is None else "review deadline"
            name = file_name(f"{view.case.reference} {of}", draft=False)
            what = f"Working of the {of}" + (", with name and subject," if named else "")
            self.copying.about(
                Paper(
                    *(case_id, what, name),
                    lambda: timekeeping.clock_sheet(case_id, named=named, review=review),
                    1,
                    _PAGE,
                )
            )

    def copy_text(self) -> None:
        """Put the explanation on the clipboard."""
        view, named, review = self._view, self.left.named.isChecked(), self.which.review
        if view is not None:
            case_id, explanation = view.case_id, self._desk.office.timekeeping.explanation
            self._desk.run(lambda: explanation(case_id, named=named, review=review), self._copied, owner=self)

    def _copied(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._desk.say("Explanation copied")

    # --- being a tab --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Choose the clock and the pane on one line where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < px(_SIDE_BY_SIDE)
        if narrow != (self.which.parentWidget() is not self):
            if narrow:
                self.panes.above.insertWidget(0, self.which)
            else:
                self._rows.insertWidget(1, self.which)
            self.which.stand_alone(not narrow)

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Call `done`: nothing here waits to be kept."""
        done()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy the explanation with Ctrl+C wherever no field takes it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Give the keyboard to the calendar. A focus proxy would make Tab pass over everything before it."""
        super().focusInEvent(event)
        self.calendar.setFocus(event.reason())

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of a clock."""
        super().showEvent(event)
        self._space.setContentsMargins(px(16), 0, px(16), 0)
        self._desk.acts.connect_all(self._slots)
        self._offer_review()

    def _offer_review(self) -> None:
        """Put the act on reviews into the menu while there is something to record."""
        self._desk.acts.disconnect_all(self._review_slot)
        self._review_slot = {"review": self.reviewing.next} if self.isVisible() and self.reviewing.can_act else {}
        self._desk.acts.connect_all(self._review_slot)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take them back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)
        self._desk.acts.disconnect_all(self._review_slot)
        self._review_slot = {}

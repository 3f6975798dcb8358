"""The acts of the clock: each opens the form in place, calls the counter, says what became of it, and can be undone."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import EventKind
from foidesk.domain.clock_entries import ENDING_WORDS, Entry
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.clock import asking
from foidesk.ui.clock.asking import Asking, Entered
from foidesk.ui.clock.entryform import EntryForm
from foidesk.ui.desk import Desk
from foidesk.ui.parts.undobar import UndoBar

Keeping = Callable[[Entered], CaseView]


class ClockActs(QObject):
    """What can be done to a clock, its notes and its end. `opened` and `shut` tell of the form."""

    acted = Signal(object)
    opened = Signal()
    shut = Signal(bool)
    """Whether the form stood on a line of the list."""
    refused = Signal()

    def __init__(self, desk: Desk, form: EntryForm, undo_bar: UndoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form, self._undo_bar = desk, form, undo_bar
        self._view: CaseView | None = None
        self._keeping: Keeping | None = None
        self._said: Callable[[CaseView], str] = lambda _view: ""
        self._offers_undo = self._stands_on_list = False
        form.kept.connect(self._kept)
        form.left.connect(self.leave)
        undo_bar.undo.connect(self.undo)

    def about(self, view: CaseView) -> None:
        """Say which case this is. A correction under way is left when the list it stands on has changed."""
        before, self._view = self._view, view
        if before is None or before.case_id != view.case_id:
            self._form.hide()
            self._undo_bar.hide()
        elif self._stands_on_list and (before.case.events, before.case.notes) != (view.case.events, view.case.notes):
            self._form.hide()

    def leave(self) -> None:
        """Put the form away; nothing is kept."""
        self._form.hide()
        self._keeping = None
        self.shut.emit(self._stands_on_list)

    # --- the form -----------------------------------------------------------------------------------

    def start_event(self, kind: EventKind, on: date | None = None) -> None:
        """Ask for a clock event."""
        view = self._view
        if view is not None:
            add, case_id = self._desk.office.timekeeping.add_event, view.case_id
            self._begin(
                asking.for_event(kind, view.case.regime, on or view.today),
                lambda entered: add(case_id, asking.event_of(kind, entered)),
                lambda now: f"{kind.in_words} added. {_due_words(now)}",
                opener=f"event {kind.value}",
            )

    def start_note(self, kind: NoteKind, on: date | None = None) -> None:
        """Ask for a note or a date to keep."""
        view = self._view
        if view is not None:
            add, case_id = self._desk.office.timekeeping.add_note, view.case_id
            self._begin(
                asking.for_note(kind, on or view.today),
                lambda entered: add(case_id, asking.note_of(kind, entered)),
                lambda _now: f"{kind.in_words} added. The clock is not touched",
                opener=f"note {kind.value}",
            )

    def correct(self, entry: Entry) -> None:
        """Ask what a line of the list should have been."""
        view, timekeeping = self._view, self._desk.office.timekeeping
        if view is None:
            return
        case_id = view.case_id
        if entry.index is not None:
            index, event = entry.index, view.case.events[entry.index]
            self._begin(
                asking.for_correction(event, view.case.regime),
                lambda entered: timekeeping.edit_event(case_id, index, asking.event_of(event.kind, entered), view.case),
                lambda now: f"{event.kind.in_words} corrected. {_due_words(now)}",
                on_list=True,
            )
        elif entry.note_index is not None:
            place, note = entry.note_index, view.case.notes[entry.note_index]
            self._begin(
                asking.for_note_correction(note),
                lambda entered: timekeeping.edit_note(
                    case_id, place, asking.note_of(note.kind, entered, note.done_on), view.case
                ),
                lambda _now: f"{note.kind.in_words} corrected",
                on_list=True,
            )

    def mark_done(self, entry: Entry) -> None:
        """Ask on which day a date was kept, or a matter ended."""
        view, timekeeping = self._view, self._desk.office.timekeeping
        if view is None or entry.note_index is None or not entry.outstanding:
            return
        case_id, place, note = view.case_id, entry.note_index, view.case.notes[entry.note_index]
        self._begin(
            asking.for_doing(note, view.today),
            lambda entered: timekeeping.keep_date(case_id, place, entered.on, view.case),
            lambda _now: f"{note.kind.in_words} {'ended' if note.kind.is_matter else 'marked as done'}",
            on_list=True,
        )

    def start_ending(self, how: Stage, rule: str = "") -> None:
        """Ask with which day and note to close the case without an answer."""
        view, despatch = self._view, self._desk.office.despatch
        if view is None or view.case.is_locked:
            return
        case_id, reference = view.case_id, view.case.reference
        self._begin(
            asking.for_ending(how, view.case.regime, view.today, rule),
            lambda entered: despatch.end(case_id, how, entered.on, entered.words, view.case),
            lambda _now: f"{reference} closed: {ENDING_WORDS[how]}",
            undo=True,
            opener=f"ending {how.value}",
        )

    def _begin(
        self,
        asked: Asking,
        keeping: Keeping,
        said: Callable[[CaseView], str],
        *,
        on_list: bool = False,
        undo: bool = False,
        opener: str = "",
    ) -> None:
        self._keeping, self._said = keeping, said
        self._stands_on_list, self._offers_undo = on_list, undo or on_list
        self._form.setProperty("opener", opener)
        self._form.show()
        self._form.start(asked)
        self.opened.emit()

    def _kept(self, entered: Entered) -> None:
        keeping = self._keeping
        if keeping is None:
            return

        def done(now: CaseView) -> None:
            self.leave()
            self._told(now, self._said(now), offers_undo=self._offers_undo)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self._form.refuse(str(trouble), trouble.field)
                self.refused.emit()
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: keeping(entered), done, failed, owner=self)

    # --- at once ------------------------------------------------------------------------------------

    def remove(self, entry: Entry) -> None:
        """Take a line off."""
        view, timekeeping = self._view, self._desk.office.timekeeping
        if view is None:
            return
        case_id, index, place = view.case_id, entry.index, entry.note_index
        if index is not None:
            words = f"{entry.words} taken off the clock"
            self._desk.run(
                lambda: timekeeping.remove_event(case_id, index, view.case),
                lambda now: self._told(now, words),
                owner=self,
            )
        elif place is not None:
            words = f"{entry.words} taken off"
            self._desk.run(
                lambda: timekeeping.remove_note(case_id, place, view.case),
                lambda now: self._told(now, words),
                owner=self,
            )

    def reopen(self) -> None:
        """Open a closed case again."""
        view = self._view
        if view is not None and view.case.ended is not None:
            case_id, reopen = view.case_id, self._desk.office.despatch.reopen
            words = f"{view.case.reference} is open again"
            self._desk.run(lambda: reopen(case_id), lambda now: self._told(now, words), owner=self)

    def undo(self) -> None:
        """Take the last act back."""
        view = self._view
        if view is not None:
            case_id, undo = view.case_id, self._desk.office.records.undo
            self._desk.run(lambda: undo(case_id, view.case), self.acted.emit, owner=self)

    def _told(self, now: CaseView, words: str, *, offers_undo: bool = True) -> None:
        self.acted.emit(now)
        if offers_undo:
            self._undo_bar.tell(words)
        self._desk.say(words)


def _due_words(view: CaseView) -> str:
    due = view.deadline.due
    return f"Due {in_words(due)}" if due is not None else "The clock waits"

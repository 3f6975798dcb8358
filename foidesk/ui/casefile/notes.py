"""The notes of a case, beside its history: written in place, found, corrected, taken off; never in the letter."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.finding import spans
from foidesk.domain.troubles import Conflict, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import PanelHeading
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule

_HINT = "For the office only. Notes never go into a letter."
_BROUGHT_BACK = "These words were brought back. Keep them, or empty the field."
_KEPT_AFTER_MS = 1_000


class NotesPane(QWidget):
    """A place to write above, the notes below, the latest first."""

    acted = Signal(object)
    undo_wanted = Signal()
    clock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._changing: tuple[int, CaseNote] | None = None
        self._wanted = ""
        self._shown: list[_NoteCard] = []
        self.setAccessibleName("Notes")
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = PanelHeading("Notes")
        self._top = QWidget()
        self.text = _Typed()
        self.text.setAccessibleName("A note for the file")
        self.text.setPlaceholderText("Write a note for the file")
        self.text.done.connect(self.keep)
        self.text.left.connect(self._leave)
        self.text_row = FieldRow("", self.text, hint="")
        self.day = DateField("Day of the note", desk.office.today)
        self.keep_button = Button("Keep the note", dense=True)
        self.keep_button.setToolTip("Ctrl+Enter")
        self.keep_button.clicked.connect(self.keep)
        self.leave_button = Button("Leave it", "quiet", dense=True)
        self.leave_button.clicked.connect(self._leave)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_KEPT_AFTER_MS)
        self._typed.timeout.connect(self._keep_typing)
        self.text.textChanged.connect(self._typed.start)
        self._scroll = QScrollArea()
        self._rows = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.text)

    def _lay_out(self) -> None:
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.day, 1)
        feet.addWidget(self.leave_button)
        feet.addWidget(self.keep_button)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, px(8))
        top.setSpacing(px(8))
        top.addWidget(self.text_row)
        top.addLayout(feet)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(4))
        head.setSpacing(px(8))
        head.addWidget(self._heading)
        head.addWidget(self._top)
        inside = QWidget()
        inside.setProperty("clear", "true")
        inside.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, px(12))
        self._rows.setSpacing(0)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._scroll, 1)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the notes of a case; what is being typed stays."""
        before, self._view = self._view, view
        if before is None or before.case_id != view.case_id:
            self._begin_new()
            self._bring_back(view.case_id)
        self._top.setVisible(not self._desk.office.read_only)
        if before is None or before.case_id != view.case_id or before.case.notes != view.case.notes:
            if self._changing is not None and self._changing[1] not in view.case.notes:
                words = self.text.toPlainText()  # it was taken off elsewhere: her words become a note of their own
                self._begin_new()
                self.text.setPlainText(words)
            self._draw()

    def look_for(self, wanted: str) -> None:
        """Show only the notes that hold these words; no words show all."""
        if wanted.strip() != self._wanted:
            self._wanted = wanted.strip()
            self._draw()

    def words(self) -> list[str]:
        """Give every note that shows, as it is read out."""
        return [card.accessibleName() for card in self._shown]

    def cards(self) -> "list[_NoteCard]":
        """Give the notes that show."""
        return list(self._shown)

    def _draw(self) -> None:
        view = self._view
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._shown = []
        if view is None:
            return
        for index, note in reversed(list(enumerate(view.case.notes))):
            card = _NoteCard(note, can_change=not self._desk.office.read_only)
            if self._wanted and not spans(card.accessibleName(), self._wanted):
                card.deleteLater()
                continue
            card.change.clicked.connect(lambda _on=False, at=index, one=note: self._change(at, one))
            card.take_off.clicked.connect(lambda _on=False, at=index: self._remove(at))
            card.clock.clicked.connect(self.clock_wanted)
            self._rows.addWidget(card)
            self._shown.append(card)
        if not self._shown:
            none = f"No note holds “{self._wanted}”." if self._wanted else "There are no notes yet."
            self._rows.addWidget(_padded(none))
        self._rows.addStretch(1)
        count = len(view.case.notes)
        aside = f"{len(self._shown)} of {count}" if self._wanted else str(count) if count else ""
        self._heading.say("Notes", aside)

    # --- writing ------------------------------------------------------------------------------------

    def start(self) -> None:
        """Put the keyboard where a note is written."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is written: a new note, or the change of one."""
        if not self.text.toPlainText().strip():
            self.text_row.set_error("A note has words. Take it off instead, if it is not wanted.")
        elif self.day.day() is None:
            self.text_row.set_error("Type the day of the note.")
        else:
            self.commit(lambda: None)

    def commit(self, done: Callable[[], None]) -> None:
        """Keep what is written, then call `done`; words that cannot be kept stay, and it is said why."""
        view, words = self._view, self.text.toPlainText().strip()
        if view is None or not words or self._desk.office.read_only:
            done()
            return
        day = self.day.day() or self._desk.office.today()
        case_id, timekeeping, seen = view.case_id, self._desk.office.timekeeping, view.case
        changing = self._changing
        note = CaseNote(NoteKind.NOTE, day, words)
        if changing is None:

            def work() -> CaseView:
                return timekeeping.add_note(case_id, note)
        else:
            at, was = changing
            note = replace(was, on=day, words=words)

            def work() -> CaseView:
                return timekeeping.edit_note(case_id, at, note, seen)

        def kept(now: CaseView) -> None:
            if self.text.toPlainText().strip() == words:
                self._begin_new()
                self._typed.stop()
                self._keep_typing()
            self.acted.emit(now)
            self._desk.say("Note kept" if changing is None else "Change of the note kept")
            done()

        self._desk.run(work, kept, self._refused, owner=self)

    def _refused(self, trouble: Trouble) -> None:
        self.text_row.set_error(str(trouble))
        if isinstance(trouble, Conflict) and self._view is not None:
            case_id, records = self._view.case_id, self._desk.office.records
            self._desk.run(lambda: records.case(case_id), self.acted.emit, owner=self)

    def _keep_typing(self) -> None:
        """Put on disk what is being typed; the change of a note is a note that is there already."""
        view = self._view
        if view is not None and self._changing is None and not self._desk.office.read_only:
            case_id, words, timekeeping = view.case_id, self.text.toPlainText(), self._desk.office.timekeeping
            self._desk.run(lambda: timekeeping.keep_note_typing(case_id, words), None, self._refused, owner=self)

    def _bring_back(self, case_id: int) -> None:
        def done(words: str) -> None:
            view = self._view
            if words and view is not None and view.case_id == case_id and not self.text.toPlainText():
                self.text.setPlainText(words)
                self.text_row.set_hint(_BROUGHT_BACK, tick=False)

        timekeeping = self._desk.office.timekeeping
        self._desk.run(lambda: timekeeping.note_typing(case_id), done, owner=self)

    def _begin_new(self) -> None:
        self._changing = None
        self.text.setProperty("keeps_its_typing", True)
        self.text.clear()
        self.day.set_day(self._desk.office.today())
        self.text_row.set_error("")
        self.text_row.set_hint(_HINT, tick=False)
        self.keep_button.setText("Keep the note")
        self.leave_button.hide()

    def _change(self, at: int, note: CaseNote) -> None:
        def begin() -> None:
            self._changing = at, note
            self.text.setProperty("keeps_its_typing", False)  # the watch over all other fields keeps it
            self.text.setPlainText(note.words)
            self.day.set_day(note.on)
            self.text_row.set_hint(f"You are changing the note of {in_words(note.on)}.", tick=False)
            self.keep_button.setText("Keep the change")
            self.leave_button.show()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

        if self._changing is None and not self.text.toPlainText().strip():
            begin()
        elif self._changing is not None and self._changing[1] == note:
            self.start()
        else:
            self.text_row.set_error("Keep or empty what is written here first.")
            self.start()

    def _leave(self) -> None:
        if self._changing is not None:
            self._begin_new()
            self.start()

    def _remove(self, at: int) -> None:
        view = self._view
        if view is None:
            return
        case_id, timekeeping, seen = view.case_id, self._desk.office.timekeeping, view.case

        def done(now: CaseView) -> None:
            self.acted.emit(now)
            self._desk.say("Note taken off. Ctrl+Z brings it back.")
            self.start()

        self._desk.run(lambda: timekeeping.remove_note(case_id, at, seen), done, self._refused, owner=self)


class _Typed(QPlainTextEdit):
    """A few lines; Ctrl+Enter keeps them, Tab goes on."""

    done = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(96))

    def sizeHint(self) -> QSize:
        """Give room for some lines."""
        return QSize(px(280), px(96))

    def event(self, e: QEvent, /) -> bool:
        """Keep Ctrl+Enter, and undo of what is typed, for the field."""
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and _keeps(e):
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+Enter keeps the note, Escape leaves a change."""
        if _keeps(event):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _keeps(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _NoteCard(QFrame):
    """One note: its day, who wrote it, its words. What is due on a day is changed on the Clock tab."""

    def __init__(self, note: CaseNote, *, can_change: bool) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        plain = note.kind is NoteKind.NOTE
        what = "" if plain else f"{note.kind.in_words}, "
        when = f"{what}{in_words(note.on)}" + (f", {note.by}" if note.by else "")
        self.setAccessibleName(f"{when}: {note.words}" if note.words else when)
        words = label(note.words, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change = IconButton("edit", f"Change the note of {in_words(note.on)}", dense=True)
        self.take_off = IconButton("delete", f"Take off the note of {in_words(note.on)}", dense=True)
        self.clock = Button("On the Clock", "link")
        self.clock.setAccessibleName(f"Show on the Clock: {when}")
        self.change.setVisible(plain and can_change)
        self.take_off.setVisible(plain and can_change)
        self.clock.setVisible(not plain)
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(label(when, "small", "ink2", wrap=True), 1)
        for button in (self.change, self.take_off, self.clock):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(px(16), px(8), px(10), px(10))
        column.setSpacing(px(2))
        column.addLayout(head)
        if note.words:
            column.addWidget(words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(rule())


def _padded(words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(px(16), px(10), px(16), px(10))
    row.addWidget(label(words, "small", "ink2", wrap=True), 1)
    return made

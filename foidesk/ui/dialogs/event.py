"""Adding an event to a clock, in place: the day, the number where the event takes one, and a note."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_HINTS: dict[EventKind, str] = {
    EventKind.CLARIFICATION_REQUESTED: "Only a question without which the request cannot be answered stops the clock.",
    EventKind.CLARIFICATION_RECEIVED: "The count starts again after that day.",
    EventKind.FEES_NOTICE_GIVEN: "The days until the fee is paid are left out.",
    EventKind.PIT_EXTENSION: "The requester has to be told by the first due date.",
    EventKind.EIR_EXTENSION: "The requester has to be told by the first due date.",
    EventKind.SAR_EXTENSION: "The requester has to be told within the first month.",
}


class EventForm(QFrame):
    """A small card with the fields of one event; `kept` gives the event, `left` nothing."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = EventKind.CLARIFICATION_REQUESTED
        self.setProperty("card", "true")
        self._title = label("", strong=True, wrap=True)
        self._hint = label("", "small", "ink2", wrap=True)
        self.on = QDateEdit()
        self.on.setDisplayFormat("d MMMM yyyy")
        self.on.setCalendarPopup(True)
        self.on.setMinimumDate(QDate(2005, 1, 1))
        self.number = QSpinBox()
        self.number.lineEdit().setTextMargins(px(8), 0, 0, 0)  # the style sheet gives a spin box none
        self.number.valueChanged.connect(self._say_unit)
        self.note = QLineEdit()
        self.note.setPlaceholderText("Not needed")
        self.on_row = FieldRow("Day", self.on)
        self.number_row = FieldRow("How long", self.number)
        self.note_row = FieldRow("Note", self.note)
        self.keep = Button("Add event", "filled", dense=True)
        self.keep.clicked.connect(self._keep)
        leave = Button("Leave it", "quiet", dense=True)
        leave.clicked.connect(self.left)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addStretch(1)
        feet.addWidget(leave)
        feet.addWidget(self.keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(12), px(10), px(12), px(12))
        rows.setSpacing(px(8))
        rows.addWidget(self._title)
        rows.addWidget(self._hint)
        rows.addWidget(self.on_row)
        rows.addWidget(self.number_row)
        rows.addWidget(self.note_row)
        rows.addLayout(feet)

    def start(self, kind: EventKind, on: date) -> None:
        """Ask for an event of this kind, proposing a day."""
        self.kind = kind
        self._title.setText(kind.in_words)
        self.setAccessibleName(f"Add an event: {kind.in_words}")
        self._hint.setText(_HINTS.get(kind, ""))
        self._hint.setVisible(kind in _HINTS)
        self.on.setDate(QDate(on.year, on.month, on.day))
        months = kind is EventKind.SAR_EXTENSION
        self.number.setRange(1, 3 if months else 999)
        self.number.setValue(2 if months else 40)
        self.number_row.setVisible(kind.takes_number)
        self.number.setAccessibleName("Months more" if months else "Working days in all")
        self._say_unit()
        self.note.clear()
        self.refuse("")
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_unit(self) -> None:
        months = "month" if self.number.value() == 1 else "months"
        sar = self.kind is EventKind.SAR_EXTENSION
        self.number.setSuffix(f" {months} more" if sar else " working days in all")

    def event_wanted(self) -> ClockEvent:
        """Give the event as it stands in the fields."""
        day = self.on.date()
        number = self.number.value() if self.kind.takes_number else None
        return ClockEvent(self.kind, date(day.year(), day.month(), day.day()), number, self.note.text().strip())

    def refuse(self, words: str, *, number: bool = False) -> None:
        """Say under the day, or under the number, why this event cannot be; no words take it back."""
        self.on_row.set_error("" if number else words)
        self.number_row.set_error(words if number else "")

    def refusal(self) -> str:
        """Give what was said against the event."""
        return self.on_row.error() or self.number_row.error()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter adds, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.on.interpretText()
        self.number.interpretText()
        self.refuse("")
        self.kept.emit(self.event_wanted())

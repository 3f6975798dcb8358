"""The form of the clock, in place: a day, a number where one is asked, a few words; refusals stand under a field."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from foidesk.ui.clock.asking import Asking, Entered
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.inplaceform import InPlaceForm
from foidesk.ui.parts.label import label

_MOST_DAYS = 999


class EntryForm(InPlaceForm):
    """A small card with the fields that an Asking names; `kept` gives what was Entered, `left` nothing."""

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asking: Asking | None = None
        self._title = label("", strong=True, wrap=True)
        self._hint = label("", "small", "ink2", wrap=True)
        self.on = QDateEdit()
        self.on.setDisplayFormat("d MMMM yyyy")
        self.on.setCalendarPopup(True)
        self.on.setMinimumDate(QDate(2005, 1, 1))
        self.number = QSpinBox()
        self.number.lineEdit().setTextMargins(px(8), 0, 0, 0)  # the style sheet gives a spin box none
        self.number.valueChanged.connect(self._number_changed)
        self.note = QLineEdit()
        self.on_row = FieldRow("Day", self.on)
        self.number_row = FieldRow("How long", self.number)
        self.note_row = FieldRow("Note", self.note)
        self.keep.setText("Add event")
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(12), px(10), px(12), px(12))
        rows.setSpacing(px(8))
        for widget in (self._title, self._hint, self.on_row, self.number_row, self.note_row):
            rows.addWidget(widget)
        rows.addLayout(self.feet())

    def start(self, asking: Asking) -> None:
        """Ask for these fields, with what stands in them to begin with."""
        self.asking = asking
        self._title.setText(asking.title)
        self.setAccessibleName(asking.title)
        self._hint.setText(asking.hint)
        self._hint.setVisible(bool(asking.hint))
        self.keep.setText(asking.keep)
        self.on_row.rename(asking.day_label)
        self.on.setDate(QDate(asking.on.year, asking.on.month, asking.on.day))
        months = asking.unit == "months"
        self.number.setRange(1, 3 if months else _MOST_DAYS)
        self.number.setValue(asking.number or 1)
        self.number_row.setVisible(bool(asking.unit))
        self.number.setAccessibleName("Months more" if months else "Working days in all")
        self.note_row.rename(asking.words_label)
        self.note_row.setVisible(asking.takes_words)
        self.note.setText(asking.words)
        self.refuse("")
        self._number_changed()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number_changed(self) -> None:
        """Say the unit, and that a long extension needs its reason (FOIA 2000 s.10(3), the ICO's 40 days)."""
        asking = self.asking
        if asking is None:
            return
        month = "month" if self.number.value() == 1 else "months"
        self.number.setSuffix(f" {month} more" if asking.unit == "months" else " working days in all")
        above = asking.reason_above is not None and self.number.value() > asking.reason_above
        self.note_row.rename("Reason" if above else asking.words_label)
        self.note.setPlaceholderText("" if above else asking.placeholder)
        self.note_row.set_hint(
            f"Needed: more than {asking.reason_above} working days in all is more than the ICO normally expects."
            if above
            else "",
            tick=False,
        )

    def entered(self) -> Entered:
        """Give what stands in the fields."""
        day, asking = self.on.date(), self.asking
        number = None
        if asking is not None:
            number = self.number.value() if asking.unit else asking.number
        return Entered(date(day.year(), day.month(), day.day()), number, self.note.text().strip())

    def refuse(self, words: str, field: str = "") -> None:
        """Say under the field concerned ("number", "words", else the day) why this cannot be; no words take it back."""
        self.on_row.set_error("" if field in ("number", "words") else words)
        self.number_row.set_error(words if field == "number" else "")
        self.note_row.set_error(words if field == "words" else "")

    def refusal(self) -> str:
        """Give what was said against it."""
        return self.on_row.error() or self.number_row.error() or self.note_row.error()

    def _keep(self) -> None:
        self.on.interpretText()
        self.number.interpretText()
        self.refuse("")
        self.kept.emit(self.entered())

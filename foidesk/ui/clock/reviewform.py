"""The form of an internal review, in place: asked for, extended, decided, or put right; refusals under a field."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome, late_asking
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.inplaceform import InPlaceForm
from foidesk.ui.parts.label import label


class Wanted(StrEnum):
    """What the form asks for."""

    ASK = "ask"
    EXTEND = "extend"
    DECIDE = "decide"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Asking:
    """What stands in the form to begin with: the review concerned (a new one when asking), today, the last day."""

    wanted: Wanted
    review: Review
    regime: Regime
    today: date
    last_day: date | None = None


_TITLES = {
    Wanted.ASK: "Internal review asked for",
    Wanted.EXTEND: "Extend the review",
    Wanted.DECIDE: "Review decided",
    Wanted.CORRECT: "Correct the review",
}
_KEEPS = {
    Wanted.ASK: "Record the review",
    Wanted.EXTEND: "Extend to 40 working days",
    Wanted.DECIDE: "Record the outcome",
    Wanted.CORRECT: "Keep the correction",
}
_HINTS = {
    Wanted.ASK: "The day the requester’s message came. The review is counted from it, and the letter stays as it is.",
    Wanted.EXTEND: "In exceptional cases only: 40 working days in all, from the day it was asked for (section 45 Code "
    "of Practice). Tell the requester the new date.",
    Wanted.DECIDE: "The day the requester was told. Information that is now given goes out with a corrected letter.",
}


class ReviewForm(InPlaceForm):
    """A small card; `kept` gives the Review as it was entered, `left` nothing."""

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asking: Asking | None = None
        self._title = label("", strong=True, wrap=True)
        self._hint = label("", "small", "ink2", wrap=True)
        self.asked, self.extended_on, self.decided = _day(), _day(), _day()
        self.extended = QCheckBox("Extended to 40 working days")
        self.reason, self.note, self.outcome = QLineEdit(), QLineEdit(), QComboBox()
        self._rows = {
            "asked": FieldRow("Asked for on", self.asked),
            "extended": FieldRow("Told the requester on", self.extended_on),
            "reason": FieldRow("Reason", self.reason),
            "outcome": FieldRow("Outcome", self.outcome),
            "decided": FieldRow("Decided on", self.decided),
            "note": FieldRow("Note", self.note),
        }
        self.asked.dateChanged.connect(self._say_whether_late)
        self.extended.toggled.connect(self._fit)
        self.outcome.currentIndexChanged.connect(self._fit)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(12), px(10), px(12), px(12))
        rows.setSpacing(px(8))
        rows.addWidget(self._title)
        rows.addWidget(self._hint)
        for name, row in self._rows.items():
            if name == "extended":
                rows.addWidget(self.extended)
            rows.addWidget(row)
        rows.addLayout(self.feet())

    # --- asking -------------------------------------------------------------------------------------

    def start(self, asking: Asking) -> None:
        """Ask, with what is known standing in the fields."""
        self.asking = asking
        wanted, review = asking.wanted, asking.review
        self._title.setText(_TITLES[wanted])
        self.setAccessibleName(_TITLES[wanted])
        self._hint.setText(_HINTS.get(wanted, ""))
        self._hint.setVisible(wanted in _HINTS)
        self.keep.setText(_KEEPS[wanted])
        extension = review.extension
        _show(self.asked, review.asked_on)
        _show(self.extended_on, extension.on if extension is not None else asking.today)
        self.extended.setChecked(extension is not None or wanted is Wanted.EXTEND)
        self.reason.setText(extension.note if extension is not None else "")
        self.reason.setCursorPosition(0)
        self.outcome.clear()
        self.outcome.addItem("Not decided yet" if wanted is Wanted.CORRECT else "Choose the outcome", None)
        for outcome in ReviewOutcome:
            self.outcome.addItem(outcome.words, outcome.value)
        self.outcome.setCurrentIndex(self.outcome.findData(review.outcome.value) if review.outcome is not None else 0)
        _show(self.decided, review.decided_on or asking.today)
        self.note.setText(review.note)
        self.note.setCursorPosition(0)
        self.note.setPlaceholderText("What the requester is not content with" if wanted is Wanted.ASK else "Not needed")
        self.refuse("")
        self._fit()
        self._say_whether_late()
        first = {Wanted.EXTEND: self.extended_on, Wanted.DECIDE: self.outcome}.get(wanted, self.asked)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Show the fields that matter for what is asked and for what is chosen."""
        asking = self.asking
        if asking is None:
            return
        wanted = asking.wanted
        correcting = wanted is Wanted.CORRECT
        may_extend = asking.regime is Regime.FOIA
        self.extended.setVisible(correcting and may_extend)
        extends = may_extend and (wanted is Wanted.EXTEND or (correcting and self.extended.isChecked()))
        decides = wanted is Wanted.DECIDE or (correcting and self.outcome.currentData() is not None)
        shown = {
            "asked": wanted in (Wanted.ASK, Wanted.CORRECT),
            "extended": extends,
            "reason": extends,
            "outcome": wanted in (Wanted.DECIDE, Wanted.CORRECT),
            "decided": decides,
            "note": wanted is not Wanted.EXTEND,
        }
        for name, row in self._rows.items():
            row.setVisible(shown[name])

    def _say_whether_late(self) -> None:
        asking = self.asking
        if asking is not None:
            late = "" if asking.last_day is None else late_asking(_date(self.asked), asking.last_day)
            self._rows["asked"].set_hint(late, tick=False)

    # --- what was entered ---------------------------------------------------------------------------

    def entered(self) -> Review:
        """Give the review as the fields have it."""
        events: tuple[ClockEvent, ...] = ()
        if not self._rows["extended"].isHidden():
            reason = self.reason.text().strip()
            events = (ClockEvent(EventKind.REVIEW_EXTENSION, _date(self.extended_on), None, reason),)
        chosen = self.outcome.currentData()
        outcome = ReviewOutcome(chosen) if chosen is not None else None
        decided = _date(self.decided) if outcome is not None else None
        return Review(_date(self.asked), events, decided, outcome, self.note.text().strip())

    def refuse(self, words: str, field: str = "") -> None:
        """Say under the field concerned why this cannot be; no words take it back."""
        for row in self._rows.values():
            row.set_error("")
        if words:
            shown = [name for name, row in self._rows.items() if not row.isHidden()]
            self._rows[field if field in shown else shown[0]].set_error(words)
        else:
            self._say_whether_late()

    def refusal(self) -> str:
        """Give what was said against it."""
        return next((row.error() for row in self._rows.values() if row.error()), "")

    def hint(self) -> str:
        """Give what is said under the day the review was asked for."""
        return self._rows["asked"].below()

    def _keep(self) -> None:
        asking = self.asking
        if asking is None:
            return
        for field in (self.asked, self.extended_on, self.decided):
            field.interpretText()
        self.refuse("")
        if asking.wanted is Wanted.DECIDE and self.outcome.currentData() is None:
            self.refuse("Choose what came of the review.", "outcome")
            return
        self.kept.emit(self.entered())


def _day() -> QDateEdit:
    made = QDateEdit()
    made.setDisplayFormat("d MMMM yyyy")
    made.setCalendarPopup(True)
    made.setMinimumDate(QDate(2005, 1, 1))
    return made


def _show(field: QDateEdit, day: date) -> None:
    field.setDate(QDate(day.year, day.month, day.day))


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())

"""The fields in which a letter's gaps are filled in: one for each form, each giving and taking the draft's value."""

import re
from datetime import date
from typing import Protocol

from PySide6.QtCore import QDate, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.letterkinds import Form, Gap
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import EMPTY, RichText
from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.look.scale import px

_SUM = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{2}))?")
_NOT_CHOSEN = QDate(2000, 1, 1)


class GapField(Protocol):
    """A field of a gap."""

    @property
    def edited(self) -> SignalInstance:
        """Tell that something was typed."""

    def show_value(self, value: object) -> None:
        """Show a value of the draft."""

    def value(self) -> object:
        """Give the value for the draft."""

    def wrong(self) -> str:
        """Say what is wrong with what was typed; nothing if it can be taken."""


class WordsField(QFrame):
    """Text with paragraphs and lists; grows with what is written."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("field", "true")
        self.edit = ResponseEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.grown.connect(self._fit)
        self.edit.textChanged.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(4), px(8), px(4))
        column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self._fit()

    def setAccessibleName(self, name: str) -> None:
        """Name the text that is typed in."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Show a text."""
        self.edit.blockSignals(True)
        self.edit.set_text(value if isinstance(value, RichText) else EMPTY)
        self.edit.blockSignals(False)
        self._fit()

    def value(self) -> object:
        """Give the text."""
        return self.edit.rich_text()

    def wrong(self) -> str:
        """Take every text."""
        return ""

    def _fit(self) -> None:
        self.edit.setFixedHeight(max(px(66), self.edit.wanted_height()))


class LineField(QLineEdit):
    """One line."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.edited)

    def show_value(self, value: object) -> None:
        """Show a line."""
        self.setText(str(value or ""))

    def value(self) -> object:
        """Give the line."""
        return self.text()

    def wrong(self) -> str:
        """Take every line."""
        return ""


class LinesField(QPlainTextEdit):
    """A few lines, such as an address."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(76))
        self._showing = False
        self.textChanged.connect(self._typed)

    def show_value(self, value: object) -> None:
        """Show the lines."""
        self._showing = True
        self.setPlainText(str(value or ""))
        self._showing = False

    def value(self) -> object:
        """Give the lines."""
        return self.toPlainText()

    def wrong(self) -> str:
        """Take all lines."""
        return ""

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit()


class SumField(QLineEdit):
    """An amount of money, typed in pounds and kept in pence."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("£")
        self.textEdited.connect(self.edited)

    def show_value(self, value: object) -> None:
        """Show a sum."""
        self.setText(f"{value / 100:.2f}" if isinstance(value, int) else "")

    def value(self) -> object:
        """Give the sum in pence, or None while there is none."""
        found = _SUM.fullmatch(self.text().strip())
        if found is None:
            return None
        return int(found[1].replace(",", "")) * 100 + int(found[2] or 0)

    def wrong(self) -> str:
        """Say how a sum is typed."""
        return "" if not self.text().strip() or self.value() else "Type a sum in pounds, for example 12.50."


class DayField(QDateEdit):
    """A day, or none yet."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setMinimumDate(_NOT_CHOSEN)
        self.setSpecialValueText("Not chosen")
        self._showing = False
        self.dateChanged.connect(lambda _day: self._typed())

    def suggest(self, day: date) -> None:
        """Open the calendar at a day while none is chosen."""
        calendar = self.calendarWidget()
        if calendar is not None and self.date() == _NOT_CHOSEN:
            calendar.setCurrentPage(day.year, day.month)

    def show_value(self, value: object) -> None:
        """Show a day."""
        self._showing = True
        self.setDate(QDate(value.year, value.month, value.day) if isinstance(value, date) else _NOT_CHOSEN)
        self._showing = False

    def value(self) -> object:
        """Give the day, or None while none is chosen."""
        day = self.date()
        return None if day == _NOT_CHOSEN else date(day.year(), day.month(), day.day())

    def wrong(self) -> str:
        """Take every day."""
        return ""

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit()


class OutcomeField(QComboBox):
    """What became of a review."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("Not chosen", None)
        for outcome in ReviewOutcome:
            self.addItem(outcome.words, outcome.value)
        self.activated.connect(lambda _at: self.edited.emit())

    def show_value(self, value: object) -> None:
        """Show an outcome."""
        self.setCurrentIndex(max(0, self.findData(value.value)) if isinstance(value, ReviewOutcome) else 0)

    def value(self) -> object:
        """Give the outcome, or None while none is chosen."""
        chosen = self.currentData()
        return None if chosen is None else ReviewOutcome(chosen)

    def wrong(self) -> str:
        """Take every choice."""
        return ""


_FIELDS = {
    Form.WORDS: WordsField,
    Form.LINE: LineField,
    Form.LINES: LinesField,
    Form.SUM: SumField,
    Form.DAY: DayField,
    Form.OUTCOME: OutcomeField,
}


def field_of(gap: Gap) -> QWidget:
    """Make the field for a gap."""
    made: QWidget = _FIELDS[gap.form]()
    made.setAccessibleName(gap.title)
    return made

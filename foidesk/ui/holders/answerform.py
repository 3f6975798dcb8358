"""What a holder answered, in place: the day it came, and the note of what was searched, where, how and by whom."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.commissions import Commission, Searches
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.inplaceform import InPlaceForm
from foidesk.ui.parts.label import label


@dataclass(frozen=True, slots=True)
class Answered:
    """What stands in the form."""

    on: date
    searches: Searches


class AnswerForm(InPlaceForm):
    """A card; `kept` gives what was Answered, `left` nothing."""

    kept = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, concerning="received")
        self._desk = desk
        self._title = label("", strong=True, wrap=True)
        self._hint = label(
            "The note of searches goes on the file. An answer of “not held” stands on it.", "small", "ink2", wrap=True
        )
        self.on = DateField("Answer came on", desk.office.today)
        self.where, self.terms, self.by = QLineEdit(), QLineEdit(), QLineEdit()
        self.result = QPlainTextEdit()
        self.result.setTabChangesFocus(True)
        self.result.setFixedHeight(px(60))
        self.where.setPlaceholderText("Shared drive, mailbox, paper files")
        self.terms.setPlaceholderText("Words, names, dates")
        self.by.setPlaceholderText("Name or post")
        self.result.setPlaceholderText("What was found, or that nothing was")
        self.rows = {
            "received": FieldRow("Answer came on", self.on),
            "where": FieldRow("Where they looked", self.where),
            "terms": FieldRow("What they searched for", self.terms),
            "by": FieldRow("Who searched", self.by),
            "result": FieldRow("What was found", self.result),
        }
        self.keep.setText("Record the answer")
        first, second = QHBoxLayout(), QHBoxLayout()
        for line, names in ((first, ("received", "by")), (second, ("where", "terms"))):
            line.setSpacing(px(12))
            for name in names:
                line.addWidget(self.rows[name], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.rows["result"])
        column.addLayout(self.feet())
        self.hide()

    def start(self, holder: str, asked: Commission, today: date) -> None:
        """Ask, with what is known standing in the fields."""
        there = not asked.is_outstanding
        self._title.setText(f"Correct the answer of {holder}" if there else f"The answer of {holder}")
        self.setAccessibleName(self._title.text())
        self.keep.setText("Keep the correction" if there else "Record the answer")
        self.keep.updateGeometry()
        self.on.know_holidays(self._desk.office.calendar)
        self.on.set_day(asked.received_on or today)
        note = asked.searches
        for field, words in ((self.where, note.where), (self.terms, note.terms), (self.by, note.by)):
            field.setText(words)
            field.setCursorPosition(0)
        self.result.setPlainText(note.result)
        self.refuse("")
        self.show()
        self.where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.on.take_typed()
        self.refuse("")
        day = self.on.day()
        if day is None:
            self.refuse("Type the day it came, for example 3 dec.", "received")
            return
        words = (self.where.text(), self.terms.text(), self.by.text(), self.result.toPlainText())
        self.kept.emit(Answered(day, Searches(*(one.strip() for one in words))))

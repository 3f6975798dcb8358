"""The form for a mark on the calendar: a day that does not count, a day that counts again, days the office is closed.

It stands in the page, says under each field what is wrong with it, and what the change would do to open cases.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from foidesk.domain.officedays import Changed, DayRefused, Moved
from foidesk.domain.troubles import Trouble
from foidesk.office.calendarkeeping import CalendarKeeping
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, set_tone

_PARTS = (("E", "England"), ("W", "Wales"), ("S", "Scotland"), ("N", "Northern Ireland"))
_WAIT_MS = 300
_NAMED = 6


class Ask(StrEnum):
    """What is asked of the calendar."""

    ADD = "add"
    STRIKE = "strike"
    CLOSE = "close"


_TITLES = {
    Ask.ADD: "Add a day that does not count",
    Ask.STRIKE: "Let a day count again",
    Ask.CLOSE: "Office closed",
}
_WORDS = {
    Ask.ADD: "For a bank holiday that was proclaimed after this list was made. One in any part of the UK is left out "
    "of every count (section 10(6)).",
    Ask.STRIKE: "For a bank holiday that was moved or not proclaimed. It stays in the list, struck through.",
    Ask.CLOSE: "The clock runs on: a day on which only your office is closed is a working day (section 10(6)). "
    "It is shown in the calendar of each case, and no case moves.",
}
_BUTTONS = {Ask.ADD: "Add the day", Ask.STRIKE: "Let it count again", Ask.CLOSE: "Mark as closed"}
ACTS = {Ask.ADD: "add the day", Ask.STRIKE: "let the day count again", Ask.CLOSE: "mark as closed"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the form."""

    ask: Ask
    on: date
    to: date | None
    name: str
    parts: str
    source: str
    note: str

    def do(self, keeping: CalendarKeeping, *, trial: bool = False) -> Changed:
        """Do it, or only try it. A trial needs no name yet."""
        name = self.name or ("Day" if trial else "")
        if self.ask is Ask.ADD:
            return keeping.add_day(self.on, name, self.note, self.source, parts=self.parts, trial=trial)
        if self.ask is Ask.STRIKE:
            return keeping.strike_day(self.on, self.note, self.source, trial=trial)
        return keeping.add_closure(self.on, name, self.note, to=self.to, trial=trial)


def moves(moved: tuple[Moved, ...], would: str = "would move") -> str:
    """Say how many open cases move, and name the first of them."""
    if not moved:
        return f"No open case {would}."
    named = ", ".join(one.reference for one in moved[:_NAMED])
    more = f" and {len(moved) - _NAMED:,} more" if len(moved) > _NAMED else ""
    return f"{len(moved):,} open case{'' if len(moved) == 1 else 's'} {would}: {named}{more}."


class DayForm(Card):
    """The form; `kept` tells what is asked, `left` that nothing is."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._ask = Ask.ADD
        self._title = label(look="heading", wrap=True)
        self._words = label(look="small", tone="ink2", wrap=True)
        today = desk.office.today
        self.on, self.to = DateField("Day", today, ahead=True), DateField("Last day", today, ahead=True)
        self.name, self.source, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.source.setPlaceholderText("For example London Gazette, 9 November 2026")
        self.parts = {letter: QCheckBox(words) for letter, words in _PARTS}
        self._boxes = QWidget()
        self._boxes.setAccessibleName("Kept in")
        self.rows = {
            "on": FieldRow("Day", self.on),
            "to": FieldRow("Last day, if more than one", self.to),
            "name": FieldRow("Name", self.name),
            "parts": FieldRow("Kept in", self._boxes),
            "source": FieldRow("Where you know it from", self.source),
            "note": FieldRow("Note", self.note),
        }
        self.foretold = label(look="small", tone="ink2", wrap=True)
        self.keep, self.cancel = Button("", "filled"), Button("Cancel")
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._try)
        for day in (self.on, self.to):
            day.chosen.connect(self._edited)
        for line in (self.on, self.to, self.name, self.source, self.note):
            line.returnPressed.connect(self._keep)
        for line in (self.name, self.source, self.note):
            line.textEdited.connect(self._edited)
        for box in self.parts.values():
            box.clicked.connect(self._edited)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self._leave)
        self.hide()

    def _lay_out(self) -> None:
        self._box_grid = QGridLayout(self._boxes)
        self._box_grid.setContentsMargins(0, 0, 0, 0)
        self._box_grid.setHorizontalSpacing(px(16))
        self._box_grid.setVerticalSpacing(px(2))
        fields = QGridLayout()
        fields.setHorizontalSpacing(px(12))
        fields.setVerticalSpacing(px(8))
        fields.setColumnStretch(0, 1)
        fields.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self.rows["on"], 0, 0, top)
        fields.addWidget(self.rows["to"], 0, 1, top)
        fields.addWidget(self.rows["name"], 1, 0, 1, 2, top)
        fields.addWidget(self.rows["parts"], 2, 0, 1, 2, top)
        fields.addWidget(self.rows["source"], 3, 0, 1, 2, top)
        fields.addWidget(self.rows["note"], 4, 0, 1, 2, top)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        foot.addSpacing(px(4))
        foot.addWidget(self.foretold, 1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._words)
        self.body.addLayout(fields)
        self.body.addSpacing(px(4))
        self.body.addLayout(foot)
        self._arrange_boxes()

    def start(self, ask: Ask, on: date | None = None) -> None:
        """Open the form, empty but for the day that is meant."""
        self._ask = ask
        self._title.setText(_TITLES[ask])
        self._words.setText(_WORDS[ask])
        self.setAccessibleName(_TITLES[ask])
        self.keep.setText(_BUTTONS[ask])
        self.keep.updateGeometry()
        self.on.set_day(on)
        self.on.setAccessibleName("First day" if ask is Ask.CLOSE else "Day")
        self.to.set_day(None)
        for line in (self.name, self.source, self.note):
            line.clear()
        for box in self.parts.values():
            box.setChecked(True)
        self.name.setPlaceholderText("For example Christmas closure" if ask is Ask.CLOSE else "")
        for name, shown in (
            ("to", ask is Ask.CLOSE),
            ("name", ask is not Ask.STRIKE),
            ("parts", ask is Ask.ADD),
            ("source", ask is not Ask.CLOSE),
        ):
            self.rows[name].setVisible(shown)
        self._clear_errors()
        self._foretell("")
        self.show()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.on.know_holidays(self._desk.office.calendar)
        self.to.know_holidays(self._desk.office.calendar)
        if on is not None:
            self._wait.start(0)

    def asked(self) -> Asked | None:
        """Give what stands in the form; None, said under the fields, while there is no day or no part of the UK."""
        self._clear_errors()
        if self.on.day() is None:
            self.rows["on"].set_error("Type a day, such as 27 nov 2026.")
        if self._ask is Ask.CLOSE and not self.to.makes_sense():
            self.rows["to"].set_error("Type a day, such as 31 dec 2026, or leave it empty.")
        parts = "".join(letter for letter, box in self.parts.items() if box.isChecked())
        if self._ask is Ask.ADD and not parts:
            self.rows["parts"].set_error("Tick the parts of the UK that keep it.")
        day = self.on.day()
        if day is None or any(row.error() for row in self.rows.values()):
            return None
        return Asked(
            self._ask,
            day,
            self.to.day() if self._ask is Ask.CLOSE else None,
            self.name.text().strip(),
            parts,
            self.source.text().strip(),
            self.note.text().strip(),
        )

    def refuse(self, trouble: Trouble) -> None:
        """Say why the change cannot be, under the field it concerns."""
        self._wait.stop()
        row = self.rows.get(trouble.about) if isinstance(trouble, DayRefused) else None
        if row is not None and not row.isHidden():
            row.set_error(" ".join(part for part in (trouble.what, trouble.do) if part))
            self._foretell("")
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._foretell(str(trouble), wrong=True)

    # --- inside -------------------------------------------------------------------------------------

    def _keep(self) -> None:
        self.on.take_typed()
        self.to.take_typed()
        asked = self.asked()
        if asked is None:
            wrong = next(row for row in self.rows.values() if row.error())
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._wait.stop()
        self.kept.emit(asked)

    def _leave(self) -> None:
        self._wait.stop()
        self.hide()
        self.left.emit()

    def _edited(self) -> None:
        self._foretell("")
        self._wait.start()

    def _try(self) -> None:
        """Ask what it would do, once there is a day; the office keeps nothing of it."""
        if self.isHidden() or self.on.day() is None:
            if not self.on.makes_sense():
                self.asked()
            return
        asked = self.asked()
        if asked is None or self._desk.office.read_only:
            return
        keeping = self._desk.office.timekeeping

        def tried(changed: Changed) -> None:
            if self._still(asked):
                self._foretell(moves(changed.moved) if asked.ask is not Ask.CLOSE else _days(len(changed.put_on)))

        def refused(trouble: Trouble) -> None:
            if self._still(asked) and isinstance(trouble, DayRefused):
                self.rows[trouble.about].set_error(" ".join(part for part in (trouble.what, trouble.do) if part))
            elif self._still(asked):
                self._foretell(str(trouble), wrong=True)

        self._desk.run(lambda: asked.do(keeping, trial=True), tried, refused, owner=self)

    def _still(self, asked: Asked) -> bool:
        return not self.isHidden() and self.asked() == asked

    def _foretell(self, words: str, *, wrong: bool = False) -> None:
        self.foretold.setText(words)
        set_tone(self.foretold, "late" if wrong else "ink2")

    def _clear_errors(self) -> None:
        for row in self.rows.values():
            row.set_error("")

    def _arrange_boxes(self) -> None:
        across = 4 if self.width() >= px(500) else 2
        for at, box in enumerate(self.parts.values()):
            self._box_grid.addWidget(box, at // across, at % across)
        self._box_grid.setColumnStretch(4, 1)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the boxes side by side where there is room."""
        super().resizeEvent(event)
        self._arrange_boxes()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape closes the form and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _days(count: int) -> str:
    return f"{count} working day{'' if count == 1 else 's'} would be marked. No case moves."

"""When holders are asked to answer and on which days they are reminded: the fields of the office's own times."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from foidesk.domain.commissions import Anchor, CommissionTimes
from foidesk.domain.troubles import NotAllowed
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow

_NOT_A_NUMBER = "Type the working days as a number, for example 5."


class AskTimes(QWidget):
    """Four fields; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days, self.before, self.every = QLineEdit(), QLineEdit(), QLineEdit()
        self.anchor = QComboBox()
        for one in Anchor:
            self.anchor.addItem(one.words[:1].upper() + one.words[1:], one.value)
        self.rows = {
            "days_before": FieldRow("Holder’s answer due, working days before", self.days),
            "anchor": FieldRow("Counted back from", self.anchor),
            "remind_before": FieldRow("First reminder, working days before it is due", self.before),
            "remind_every": FieldRow("Then, while late, every so many working days", self.every),
        }
        self.rows["days_before"].set_hint("The day is proposed so; it is never after the answer is due.", tick=False)
        self.rows["remind_before"].set_hint("0: no reminder before it is due.", tick=False)
        self.rows["remind_every"].set_hint("0: no reminders while it is late.", tick=False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for at, row in enumerate(self.rows.values()):
            grid.addWidget(row, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        for field in (self.days, self.before, self.every):
            field.textEdited.connect(self._edited)
        self.anchor.activated.connect(self._edited)
        self.show_times(CommissionTimes())

    def show_times(self, times: CommissionTimes) -> None:
        """Show these times."""
        self.days.setText(str(times.days_before))
        self.before.setText(str(times.remind_before))
        self.every.setText(str(times.remind_every))
        self.anchor.setCurrentIndex(self.anchor.findData(times.anchor.value))
        self.times()

    def times(self) -> CommissionTimes | None:
        """Give the times as they stand here; None while a field is wrong, with the reason under it."""
        found: dict[str, int] = {}
        for name, field in (("days_before", self.days), ("remind_before", self.before), ("remind_every", self.every)):
            typed = field.text().strip()
            row = self.rows[name]
            row.set_error("")
            if not (typed.isascii() and typed.isdigit() and len(typed) < 6):
                row.set_error(_NOT_A_NUMBER)
                continue
            try:
                CommissionTimes(**{name: int(typed)})  # type: ignore[arg-type]  # each of the three is a number
                found[name] = int(typed)
            except NotAllowed as refused:
                row.set_error(str(refused))
        if len(found) < 3:
            return None
        return CommissionTimes(
            days_before=found["days_before"],
            anchor=Anchor(self.anchor.currentData()),
            remind_before=found["remind_before"],
            remind_every=found["remind_every"],
        )

    def _edited(self, _what: object = None) -> None:
        self.times()
        self.changed.emit()

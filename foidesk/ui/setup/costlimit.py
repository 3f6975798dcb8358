"""Settings, the cost limit of the office: one of the two that the Fees Regulations set, or another with its source."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.costfigures import time_words
from foidesk.domain.costsheet import CostLimit
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow

_KNOWN = (
    (CostLimit(45_000, "regulation 3(3)"), "£450: police and crime commissioners, police, councils, health, others"),
    (CostLimit(60_000, "regulation 3(2)"), "£600: government departments and others in Part I of Schedule 1"),
)
_OTHER = "other"


class CostLimitField(QWidget):
    """A choice; the amount and its source are asked only for another one. `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice, self.pounds, self.source = QComboBox(), QLineEdit(), QLineEdit()
        self.choice.setMinimumContentsLength(20)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for limit, words in _KNOWN:
            self.choice.addItem(words, limit.source)
        self.choice.addItem("Another amount", _OTHER)
        self.choice_row = FieldRow("Cost limit for one request (section 12)", self.choice)
        self.pounds_row = FieldRow("Amount in pounds", self.pounds)
        self.source_row = FieldRow("Where the amount is set", self.source)
        self.source.setPlaceholderText("For example: regulation 3(3) as amended")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        for row in (self.choice_row, self.pounds_row, self.source_row):
            rows.addWidget(row)
        self.choice.activated.connect(self._edited)
        for field in (self.pounds, self.source):
            field.textEdited.connect(self._edited)
        self.show_limit(CostLimit())

    def show_limit(self, limit: CostLimit) -> None:
        """Show a limit."""
        known = next((one for one, _words in _KNOWN if one == limit), None)
        self.choice.setCurrentIndex(self.choice.findData(known.source if known is not None else _OTHER))
        pounds, pence = divmod(limit.pence, 100)
        self.pounds.setText(f"{pounds}.{pence:02}" if pence else f"{pounds}")
        self.source.setText(limit.source)
        self._follow()

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the profile with this limit; None with the reason under its field while it is wrong."""
        limit = self._follow()
        return None if limit is None else replace(profile, cost_limit=limit)

    def _edited(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> CostLimit | None:
        chosen = self.choice.currentData()
        other = chosen == _OTHER
        self.pounds_row.setVisible(other)
        self.source_row.setVisible(other)
        limit = next((one for one, _words in _KNOWN if one.source == chosen), None)
        self.pounds_row.set_error("")
        self.source_row.set_error("")
        if other:
            limit = self._typed()
        hours = f"{time_words(limit.seconds)} at £25 an hour ({limit.source})." if limit is not None else ""
        self.choice_row.set_hint(hours, tick=False)
        return limit

    def _typed(self) -> CostLimit | None:
        pence = _pence(self.pounds.text())
        if pence is None:
            self.pounds_row.set_error("Type the amount in pounds, for example 450.")
            return None
        if not self.source.text().strip():
            self.source_row.set_error("Name the provision that sets the amount.")
            return None
        try:
            return CostLimit(pence, self.source.text().strip())
        except NotAllowed as refused:
            self.pounds_row.set_error(str(refused))
            return None


def _pence(typed: str) -> int | None:
    pounds, dot, rest = typed.strip().removeprefix("£").replace(",", "").partition(".")
    if not (pounds.isascii() and pounds.isdigit() and len(pounds) < 8):
        return None
    if dot and not (rest.isascii() and rest.isdigit() and len(rest) == 2):
        return None
    return int(pounds) * 100 + int(rest or 0)

"""Settings, Retention: how long closed cases are kept, by law; nothing goes by itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Retention, months_words
from foidesk.domain.troubles import Trouble
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_LABELS = {
    Regime.FOIA: "FOIA cases, in months",
    Regime.EIR: "EIR cases, in months",
    Regime.SAR: "Subject access cases, in months",
}
_ABOUT = (
    "The period begins when the last stage closed: the answer, a later letter, a review, a date of the ICO or a "
    "tribunal. Nothing goes by itself: what is due shows under File, Retention and disposal. An open review, an open "
    "matter or date of the ICO or a tribunal, and a hold keep a case whatever stands here."
)


class RetentionSettings(QWidget):
    """The section; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undoing = undoing
        self._before = Retention()
        self.section = Section(number, "Retention", "How long closed cases are kept before they are due for disposal.")
        self.fields = {regime: QLineEdit() for regime in Regime}
        self.rows = {regime: FieldRow(_LABELS[regime], field) for regime, field in self.fields.items()}
        self.year_end = QCheckBox("Count from the end of the year (31 March) in which the last stage closed")
        for at, row in enumerate(self.rows.values()):
            self.section.put(row, whole=False, column=at % 2)
        self.section.put(self.year_end)
        self.section.put(label(_ABOUT, look="small", tone="ink2", wrap=True))
        for field in self.fields.values():
            field.setMaxLength(4)
            field.textEdited.connect(self._edited)
        self.year_end.clicked.connect(self._ticked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)
        self.show_rule(Retention())

    def show_profile(self, profile: Profile) -> None:
        """Show the office's periods."""
        self.show_rule(profile.retention)

    def show_rule(self, rule: Retention) -> None:
        """Show some periods."""
        self._before = rule
        for regime, field in self.fields.items():
            if field.text() != str(rule.months(regime)):
                field.setText(str(rule.months(regime)))
        self.year_end.setChecked(rule.from_year_end)
        self._show_state()

    def rule(self) -> Retention | None:
        """Give what stands here; None while a number is not right."""
        months = {regime: self._months(regime) for regime in Regime}
        foia, eir, sar = months[Regime.FOIA], months[Regime.EIR], months[Regime.SAR]
        if foia is None or eir is None or sar is None:
            return None
        return Retention(foia, eir, sar, self.year_end.isChecked())

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the profile with what stands here; None while a number is not right."""
        rule = self.rule()
        return None if rule is None else replace(profile, retention=rule)

    def _months(self, regime: Regime) -> int | None:
        typed = self.fields[regime].text().strip()
        if not (typed.isascii() and typed.isdigit()):
            return None
        try:
            return Retention(foia=int(typed)).foia
        except Trouble:
            return None

    def _edited(self) -> None:
        self._show_state()
        if self.rule() is not None:
            self.changed.emit()

    def _ticked(self) -> None:
        before = self._before
        self._edited()
        rule = self.rule()
        if rule is not None:
            self._before = rule
            self._undoing.offer("Retention changed", "change retention", lambda: self._put_back(before))

    def _put_back(self, rule: Retention) -> None:
        self.year_end.setChecked(rule.from_year_end)
        self._edited()

    def _show_state(self) -> None:
        for regime, row in self.rows.items():
            months = self._months(regime)
            row.set_hint("" if months is None else f"{months_words(months).capitalize()}.", tick=False)
            row.set_error("Type the months as a number from 1 to 600, for example 24." if months is None else "")
        self.section.set_done(self.rule() is not None)

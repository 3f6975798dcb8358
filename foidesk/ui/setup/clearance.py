"""Settings, Clearance: whether a second person reads a letter before it is signed, which letters, and who usually."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.clearance import AskedFor, ClearanceRule
from foidesk.domain.letterkinds import KINDS
from foidesk.domain.profile import Profile
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_HINTS = {
    AskedFor.NEVER: "Letters are signed without a second reader.",
    AskedFor.WHEN_REFUSED: "A letter that refuses or leaves out anything goes to a second reader before it is signed.",
    AskedFor.ALWAYS: "Each letter of the kinds ticked below goes to a second reader before it is signed.",
}


class ClearanceSettings(QWidget):
    """The section; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undoing = undoing
        self._before = ClearanceRule()
        self.section = Section(number, "Clearance", "Whether a second person reads a letter before it is signed.")
        self.when = QComboBox()
        for one in AskedFor:
            self.when.addItem(one.words, one.value)
        self.usual = QLineEdit()
        self.usual.setMaxLength(100)
        self.usual.setPlaceholderText("The name they use in FOI Desk")
        self.when_row = FieldRow("Ask for a second reader", self.when)
        self.usual_row = FieldRow("Who usually clears", self.usual)
        self.usual_row.set_hint("Offered first when a letter is sent. It can be somebody else each time.", tick=False)
        self.boxes = {kind.name: QCheckBox(kind.title) for kind in KINDS}
        self._kinds = QWidget()
        grid = QGridLayout(self._kinds)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(label("Letters that are read", look="small", tone="ink2"), 0, 0, 1, 2)
        half = (len(self.boxes) + 1) // 2
        for at, box in enumerate(self.boxes.values()):
            grid.addWidget(box, 1 + at % half, at // half)
            box.clicked.connect(self._edited)
        self.section.put(self.when_row, whole=False)
        self.section.put(self.usual_row, whole=False, column=1)
        self.section.put(self._kinds)
        self.section.set_done(True)
        self.when.activated.connect(self._edited)
        self.usual.textEdited.connect(self._edited)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)
        self.show_rule(ClearanceRule())

    def know_names(self, names: tuple[str, ...]) -> None:
        """Offer the people who have cases, as the name is typed."""
        completer = QCompleter(list(names), self.usual)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.usual.setCompleter(completer)
        completer.activated.connect(self._edited)

    def show_profile(self, profile: Profile) -> None:
        """Show the office's rule."""
        self.show_rule(profile.clearance)

    def show_rule(self, rule: ClearanceRule) -> None:
        """Show a rule."""
        self._before = rule
        self.when.setCurrentIndex(self.when.findData(rule.when.value))
        if self.usual.text() != rule.usual:
            self.usual.setText(rule.usual)
        for name, box in self.boxes.items():
            box.setChecked(name in rule.kinds)
        self._show_state()

    def rule(self) -> ClearanceRule | None:
        """Give what stands here; None where nothing would ever be read."""
        kinds = tuple(name for name, box in self.boxes.items() if box.isChecked())
        when = AskedFor(self.when.currentData())
        if not kinds and when is not AskedFor.NEVER:
            return None
        return ClearanceRule(when, kinds, " ".join(self.usual.text().split()))

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the profile with what stands here; None while no kind of letter is ticked."""
        rule = self.rule()
        return None if rule is None else replace(profile, clearance=rule)

    def _edited(self) -> None:
        self._show_state()
        rule, before = self.rule(), self._before
        if rule is None:
            return
        if replace(rule, usual="") != replace(before, usual=""):
            self._undoing.offer("Clearance changed", "change clearance", lambda: self._put_back(before, rule))
        self._before = rule
        self.changed.emit()

    def _put_back(self, rule: ClearanceRule, other: ClearanceRule) -> None:
        self.show_rule(replace(rule, usual=self.usual.text()))
        self._undoing.offer_again("change clearance", lambda: self._put_back_again(other, rule))
        self.changed.emit()

    def _put_back_again(self, rule: ClearanceRule, before: ClearanceRule) -> None:
        self.show_rule(replace(rule, usual=self.usual.text()))
        self._undoing.offer("Clearance changed", "change clearance", lambda: self._put_back(before, rule))
        self.changed.emit()

    def _show_state(self) -> None:
        when = AskedFor(self.when.currentData())
        on = when is not AskedFor.NEVER
        self.when_row.set_hint(_HINTS[when], tick=False)
        none = on and not any(box.isChecked() for box in self.boxes.values())
        self.when_row.set_error("Tick at least one kind of letter." if none else "")
        self.usual_row.setVisible(on)
        self._kinds.setVisible(on)
        self.section.set_done(not none)

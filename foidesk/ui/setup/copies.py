"""Where copies of the register go on this computer, and how often they are made."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.domain.troubles import Trouble
from foidesk.ui.desk import Desk
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.setup.places import PlaceField
from foidesk.ui.setup.section import Section

_TIMES = {
    1: "Every hour, if anything changed",
    4: "Every four hours, if anything changed",
    0: "Once a day",
}
_FIRST = (
    "Each copy is read back and checked before it counts. Later ones are thinned to 14 days, 8 weeks and 24 months."
)
_ABOUT = (
    "Copies make themselves. The second place can be a USB stick or a share: if it is not there, FOI Desk says so and "
    "goes on. For this computer only."
)


class CopiesForm(QWidget):
    """Two places and a time, kept at once on this machine."""

    changed = Signal()

    def __init__(self, desk: Desk, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.section = Section(number, "Copies", _ABOUT)
        self.first = PlaceField("Backup copies", folder=True, empty="In the folder Copies beside the register")
        self.second = PlaceField(
            "Second place for copies", folder=True, empty="None chosen", leave="Use no second place"
        )
        self.often = QComboBox()
        for hours in settings.COPY_HOURS:
            self.often.addItem(_TIMES[hours], hours)
        times = FieldRow("While FOI Desk is open", self.often)
        times.set_hint(_FIRST, tick=False)
        self.section.put(self.first)
        self.section.put(self.second)
        self.section.put(times)
        self.section.set_done(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.first.changed.connect(self._keep)
        self.second.changed.connect(self._keep)
        self.often.activated.connect(self._keep)

    def follow(self) -> None:
        """Show what holds now."""
        machine = settings.load()
        self.first.set_path(machine.copies)
        self.second.set_path(machine.second_copies)
        self.often.setCurrentIndex(self.often.findData(machine.copy_hours))

    def _keep(self) -> None:
        first, second, hours = self.first.path.text(), self.second.path.text(), int(self.often.currentData())
        if second and second == first:
            self._desk.troubled.emit(
                Trouble(
                    "The second place for copies is the same folder as the first.",
                    kept="Nothing was changed.",
                    do="Choose a folder on another disk, a USB stick or a share.",
                )
            )
            self.follow()
            return
        try:
            settings.save(replace(settings.load(), copies=first, second_copies=second, copy_hours=hours))
        except Trouble as trouble:
            self._desk.troubled.emit(trouble)
            return
        self.changed.emit()

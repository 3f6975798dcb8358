"""How the program looks on this computer: light or dark, and how large."""

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.domain.troubles import Trouble
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.look.scale import STEPS, zoom
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.setup.section import Section

_SCHEMES = (("system", "As in Windows"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast"))


class AppearanceForm(QWidget):
    """Colours and zoom, applied at once and remembered on this machine."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.section = Section(13, "Appearance", "On this computer only.")
        self.colours = SegmentedControl("Colours", _SCHEMES)
        self.zoom = QComboBox()
        for step in STEPS:
            self.zoom.addItem(f"{step:.0%}", step)
        self.section.put(FieldRow("Colours", self.colours))
        self.section.put(FieldRow("Size of everything on screen", self.zoom), whole=False)
        self.section.set_done(True)
        self.colours.chosen.connect(self._apply)
        self.zoom.activated.connect(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.follow()

    def follow(self) -> None:
        """Show what holds now."""
        self.colours.set_value(theme.scheme())
        nearest = min(STEPS, key=lambda step: abs(step - zoom()))
        self.zoom.setCurrentIndex(STEPS.index(nearest))

    def _apply(self) -> None:
        application = QApplication.instance()
        scheme, size = cast(theme.Scheme, self.colours.value()), float(self.zoom.currentData())
        if isinstance(application, QApplication):
            theme.apply(application, scheme, size)
        try:
            settings.save(replace(settings.load(), scheme=scheme, zoom=size))
        except Trouble as trouble:
            self._desk.troubled.emit(trouble)

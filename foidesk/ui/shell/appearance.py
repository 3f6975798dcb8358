"""Light or dark, larger or smaller: done at once and kept in this computer's settings."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from foidesk import settings
from foidesk.domain.troubles import Trouble
from foidesk.ui.actions import Actions
from foidesk.ui.look import scale, theme
from foidesk.ui.look.theme import Scheme

_SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark", "contrast")


class Appearance(QObject):
    """Connects the acts of View; `zoomed` tells that every length has changed."""

    zoomed = Signal()
    said = Signal(str)
    troubled = Signal(object)

    def __init__(self, acts: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        acts.connect("zoom_in", self.zoom_in)
        acts.connect("zoom_out", self.zoom_out)
        acts.connect("zoom_reset", self.zoom_reset)
        for scheme, slot in zip(_SCHEMES, (self._system, self._light, self._dark, self._contrast), strict=True):
            acts.connect(f"colours_{scheme}", slot)
        self._show()

    def zoom_in(self) -> None:
        """Make everything larger by a step."""
        self._zoom(scale.next_step(up=True))

    def zoom_out(self) -> None:
        """Make everything smaller by a step."""
        self._zoom(scale.next_step(up=False))

    def zoom_reset(self) -> None:
        """Go back to 100%."""
        self._zoom(1.0)

    def set_scheme(self, scheme: Scheme) -> None:
        """Wear other colours from now on."""
        self._wear(scheme, scale.zoom())
        self._keep(scheme=scheme)
        self._show()

    def _system(self, _on: bool = True) -> None:
        self.set_scheme("system")

    def _light(self, _on: bool = True) -> None:
        self.set_scheme("light")

    def _dark(self, _on: bool = True) -> None:
        self.set_scheme("dark")

    def _contrast(self, _on: bool = True) -> None:
        self.set_scheme("contrast")

    def _zoom(self, zoom: float) -> None:
        if abs(zoom - scale.zoom()) > 0.001:
            self._wear(theme.scheme(), zoom)
            self._keep(zoom=zoom)
            self.zoomed.emit()
        self.said.emit(f"Zoom {scale.zoom():.0%}")

    def _wear(self, scheme: Scheme, zoom: float) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, scheme, zoom)

    def _keep(self, *, scheme: str = "", zoom: float = 0.0) -> None:
        machine = settings.load()
        try:
            settings.save(replace(machine, scheme=scheme or machine.scheme, zoom=zoom or machine.zoom))
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def _show(self) -> None:
        for scheme in _SCHEMES:
            self._acts.check(f"colours_{scheme}", scheme == theme.scheme())

"""Settings, Several desks: whether one desk writes in this register at a time, or several do."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from foidesk.domain.sharing import SharingWay
from foidesk.domain.troubles import Trouble
from foidesk.office.sharing import SharingView
from foidesk.ui.desk import Desk
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_ABOUT = "How the computers of your office use this register. Everybody who opens it follows the choice."
_FAR = "This register lies on a network drive."
_SERVER = "This register lies on a server, which keeps the desks apart. Everybody can write at once."
_HERE = "This register lies on this computer."


class SharingForm(QWidget):
    """The section; `changed` is told with a SharingView after a choice was kept."""

    changed = Signal(object)

    def __init__(self, desk: Desk, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self.section = Section(number, "Several desks", _ABOUT)
        self.way = QComboBox()
        for one in SharingWay:
            self.way.addItem(one.title, one.value)
        self.row = FieldRow("Who writes", self.way)
        self.section.put(self.row)
        self.section.set_done(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.way.activated.connect(self._chosen)

    def follow(self) -> None:
        """Show what holds now."""
        self._show(self._desk.office.sharing.view())

    def _show(self, view: SharingView) -> None:
        self.way.setCurrentIndex(self.way.findData(view.way.value))
        on_server = self._desk.office.path is None
        self.way.setEnabled(not on_server)
        self.row.set_hint(
            _SERVER if on_server else f"{_FAR if view.on_network else _HERE} {view.way.about}", tick=False
        )

    def _chosen(self) -> None:
        before = self._desk.office.sharing.view().way
        wanted = SharingWay(self.way.currentData())
        if wanted is not before:
            self._keep(wanted, lambda: self._offer(before, wanted))

    def _offer(self, before: SharingWay, wanted: SharingWay) -> None:
        def back() -> None:
            self._keep(before, lambda: self._undoing.offer_again("change who writes", again))

        def again() -> None:
            self._keep(wanted, lambda: self._offer(before, wanted))

        self._undoing.offer(wanted.title, "change who writes", back)

    def _keep(self, way: SharingWay, then: Callable[[], object]) -> None:
        def done(view: SharingView) -> None:
            self._show(view)
            self._desk.saved()
            then()
            self.changed.emit(view)

        def failed(trouble: Trouble) -> None:
            self._desk.troubled.emit(trouble)
            self.follow()

        sharing = self._desk.office.sharing
        self._desk.run(lambda: sharing.choose(way), done, failed, owner=self)

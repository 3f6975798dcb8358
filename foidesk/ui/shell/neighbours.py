"""The other desks: every two seconds a look whether they did something, and now and then a sign that we are here."""

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk.domain.troubles import RegisterAway, Trouble
from foidesk.office.doorway import does_not_answer
from foidesk.office.watching import Round
from foidesk.ui.desk import Desk

LOOK_MS = 2_000
BEATS = 10
"""How many looks go by between two signs."""


class Neighbours(QObject):
    """Has the office look round, off the window's thread, and never twice at once."""

    seen = Signal(object)
    """A Round, after each look."""
    lost = Signal(object)
    """A Trouble: the register cannot be reached; told once."""
    found = Signal()
    """It can be reached again."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looks = 0
        self._under_way = self._is_lost = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look round once; a look that is still under way is enough."""
        if not self._desk.feel_pulse():
            self._could_not(does_not_answer(), under_way=self._under_way)
            return
        if self._under_way:
            return
        self._under_way = True
        beat = self._looks % BEATS == 0
        self._looks += 1
        watching = self._desk.office.watching
        self._desk.run(lambda: watching.look(beat=beat), self._looked, self._could_not, owner=self)

    def stop(self) -> None:
        """Look no more: the register is being left."""
        self._timer.stop()

    def _looked(self, found: Round) -> None:
        self._under_way = False
        if self._is_lost:
            self._is_lost = False
            self.found.emit()
        self.seen.emit(found)

    def _could_not(self, trouble: Trouble, *, under_way: bool = False) -> None:
        self._under_way = under_way
        if isinstance(trouble, RegisterAway) and not self._is_lost:
            self._is_lost = True
            self.lost.emit(trouble)

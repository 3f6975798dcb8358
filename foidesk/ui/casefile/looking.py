"""The checks while a response is written: asked of the office a moment after the last key, off the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk.domain.richtext import RichText
from foidesk.office.checking import Looked
from foidesk.ui.desk import Desk

AFTER_MS = 400


class Looking(QObject):
    """Looks again after typing; an answer that is no longer of the case that shows is dropped."""

    looked = Signal(object)
    """A Looked of the case as it is being written."""

    def __init__(self, desk: Desk, typed: Callable[[], dict[int, RichText]], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._typed = desk, typed
        self._case_id = 0
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.look_now)

    def open_case(self, case_id: int) -> None:
        """Look at this case from now on; what was asked before is of no use any more."""
        self._case_id = case_id
        self._asked += 1
        self._timer.stop()

    def typed(self) -> None:
        """Look a moment after the last key."""
        self._timer.start()

    def look_now(self) -> None:
        """Look at what is written now."""
        self._timer.stop()
        typed, case_id = self._typed(), self._case_id
        if not typed:
            return
        self._asked += 1
        mine = self._asked

        def done(looked: Looked) -> None:
            if mine == self._asked:
                self.looked.emit(looked)

        checking = self._desk.office.checking
        self._desk.run(lambda: checking.look(case_id, typed), done, lambda _trouble: None, owner=self)

"""A page that reads an overview from the office whenever it is shown, and again when something was done."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.freshness import Freshness

T = TypeVar("T")


class OverviewPage(QWidget):
    """`slots` are the commands that can be done while it shows; Escape leaves it."""

    left = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.slots: dict[str, Callable[..., object]] = {"back": self.left.emit, "refresh": self.read_again}
        self.fresh = Freshness(desk, self, self.ask, self.day_shown)

    def ask(self) -> None:
        """Ask the office for what the page shows."""
        raise NotImplementedError

    def day_shown(self) -> date | None:
        """Give the day of what is shown; None where a new day changes nothing."""
        return None

    def ask_for(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do the work off the window's thread; a newer question wins."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._desk.run(work, done, owner=self)

    def read_again(self) -> None:
        """Ask afresh."""
        self.ask()
        self._desk.say("Read again")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer what can be done here, and read again what changed meanwhile."""
        super().showEvent(event)
        self._desk.acts.connect_all(self.slots)
        self.ask()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self.slots)

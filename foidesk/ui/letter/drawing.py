"""Drawing the letter anew when something of it changed: soon, off the window's thread, and never an older one last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.troubles import Trouble
from foidesk.office.views import CaseView
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.letter.making import Made, make

REDRAWN_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class Wanted:
    """The letter that is to be on the screen."""

    view: CaseView
    kind: str
    dated: date
    issued: IssuedLetter | None

    def key(self) -> tuple[int, Case, str, date, str]:
        """Give what the drawing depends on."""
        mark = self.issued.sha256 if self.issued is not None else ""
        return self.view.case_id, self.view.case, self.kind, self.dated, mark


class Drawing(QObject):
    """Draws while the tab shows; `wanted` says which letter."""

    drawn = Signal(object)
    """A Made: the letter as it stands."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tab: QWidget, wanted: Callable[[], Wanted | None]) -> None:
        super().__init__(tab)
        self._desk, self._tab, self._wanted = desk, tab, wanted
        self.made: Made | None = None
        """What was drawn last of this case."""
        self._made_for: tuple[int, Case, str, date, str] | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    @property
    def is_current(self) -> bool:
        """Say whether what was drawn is the letter as it stands."""
        wanted = self._wanted()
        return self.made is not None and self._made_for == (wanted.key() if wanted is not None else None)

    @property
    def is_still(self) -> bool:
        """Say whether it is current and nothing is under way."""
        return not self._timer.isActive() and self._job is None and self.is_current

    def start_over(self) -> None:
        """Know that another case is shown, of which nothing was drawn."""
        self.made = self._made_for = None

    def outdate(self) -> None:
        """Know that what was drawn may look otherwise now, though the case is the same."""
        self._made_for = None

    def redraw(self, after: int = REDRAWN_AFTER_MS) -> None:
        """Draw what is not current, after so many milliseconds without another change."""
        if self._tab.isVisible() and not self.is_current:
            self._timer.start(after)

    def stop(self) -> None:
        """Draw no more for now: another tab shows."""
        self._timer.stop()

    def _load(self) -> None:
        wanted, office = self._wanted(), self._desk.office
        if wanted is None or not self._tab.isVisible():
            return
        if self._job is not None:
            self._job.cancel()

        def done(made: Made) -> None:
            self._job = None
            now = self._wanted()
            if now is None or wanted.key() != now.key():  # changed meanwhile: what is under way draws it
                self.redraw(0)
                return
            self.made, self._made_for = made, wanted.key()
            self.drawn.emit(made)

        def failed(trouble: Trouble) -> None:
            self._job = None
            self.failed.emit(trouble)

        def work() -> Made:
            return make(office, wanted.view, wanted.kind, wanted.dated, wanted.issued)

        self._job = self._desk.run(work, done, failed, owner=self)

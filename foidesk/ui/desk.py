"""The desk itself: what every page is given, so that none reaches for the office's cupboards or for a thread."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from foidesk.domain.troubles import Trouble
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.crossing import Crossing, Job, Progress, owner_of
from foidesk.ui.pulse import Pulse

T = TypeVar("T")


class Desk(QObject):
    """The office, the one way to call it without blocking the window, and the one way to say something."""

    told = Signal(object)
    """A Told from the office: an act was committed (here or elsewhere in this program)."""
    said = Signal(str)
    """A sentence for the status bar."""
    saved_at = Signal(object)
    """The moment (UTC) of the latest acknowledged save."""
    troubled = Signal(object)
    """A Trouble that no page handled: the window shows it as a banner."""

    def __init__(self, office: Office, acts: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.acts = acts
        self.is_something_unfinished: Callable[[], bool] = lambda: False
        """Whether words stand in a form that is not kept yet; the window knows."""
        self.crossing = Crossing(self)
        self._meanwhile: Crossing | None = None
        self._pulse = Pulse(office.watching.knock, self) if office.sharing.view().on_network else None
        self.is_turned_away = False
        """Whether the drive with the register hangs: what needs it is refused at once, and nobody waits for it."""
        self._stop_listening = office.subscribe(self.told.emit)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Call the office off the GUI thread, in order; `done` gets the result here, `failed` a Trouble.

        Without `failed` a Trouble is shown as a banner. A bug goes to the program's report of bugs. Nothing is told
        once `owner` (or the object whose method `done` or `failed` is) has gone: where those are functions of their
        own it must be named, or an answer that comes late would find a page that is no more.
        """
        owner = _owner(owner, done, failed)

        def fail(error: Exception) -> None:
            if not isinstance(error, Trouble):
                raise error
            (failed or self.troubled.emit)(error)

        return self._way().run(work, done or (lambda _result: None), fail, owner=owner)

    def run_long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Trouble], None] | None = None,
        told: Callable[[float, str], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Do the same with long work that tells how far it is; `told` is called here with fraction and words."""
        owner = _owner(owner, done, failed)

        def fail(error: Exception) -> None:
            if not isinstance(error, Trouble):
                raise error
            (failed or self.troubled.emit)(error)

        return self._way().run_long(work, done, fail, told, owner=owner)

    def feel_pulse(self) -> bool:
        """Say whether the drive with the register answers; as long as it does not, work goes round it."""
        if self._pulse is None:
            return True
        hangs = self._pulse.hangs()
        if hangs != self.is_turned_away:
            before, self.is_turned_away = self._way(), hangs
            if hangs:
                self.office.watching.turn_away()
            else:
                self.office.watching.let_in()
            before.hand_over(self._way())  # what is typed now must not be followed by what was typed before
        self._pulse.beat()
        return not hangs

    def _way(self) -> Crossing:
        """Give the worker to ask: while the first one waits for a drive that hangs, another one beside it."""
        if not self.is_turned_away:
            return self.crossing
        if self._meanwhile is None:
            self._meanwhile = Crossing(self, "meanwhile")
        return self._meanwhile

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Say a sentence in the status bar and to screen readers."""
        self.said.emit(words)
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, words)
            event.setPoliteness(
                QAccessible.AnnouncementPoliteness.Assertive if urgent else QAccessible.AnnouncementPoliteness.Polite
            )
            QAccessible.updateAccessibility(event)

    def say_all_is_saved(self) -> None:
        """Say it once all that was asked before is done; of a form that is open, say that it is not."""
        words = "What you type in a form is kept for now. The form’s own button saves it."

        def done(_nothing: None) -> None:
            self.say(words if self.is_something_unfinished() else "Everything is saved")

        self.run(lambda: None, done, owner=self)

    def saved(self, at: datetime | None = None) -> None:
        """Tell that something is safely on disk."""
        self.saved_at.emit(at or self.office.now())

    def close(self) -> None:
        """Wait for the work under way and close the office after it; a drive that hangs is not waited for."""
        self._stop_listening()
        if self._meanwhile is not None:
            self._meanwhile.close()
        if self._pulse is None:
            self.crossing.close()
            self.office.close()
            return
        pulse = self._pulse
        self.crossing.run(self.office.close)  # there too, for it writes

        def gives_up(_waited: float) -> bool:
            pulse.beat()
            return pulse.hangs()

        if not self.crossing.close(gives_up):
            self.office.watching.let_in()  # should it answer before the program ends, it is left as it should be
        pulse.close()


def _owner(named: QObject | None, *called: Callable[..., object] | None) -> QObject | None:
    owner = owner_of(named, *called)
    if owner is None and any(called):
        raise TypeError("name the owner: nobody could tell when it has gone")
    return owner

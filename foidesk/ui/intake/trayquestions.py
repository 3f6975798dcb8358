"""What is asked about files that wait: what they are, whether to go on with them, whether one is to be left out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.office.inbox import WaitingFile
from foidesk.ui.intake.frame import RequestFrame
from foidesk.ui.intake.intray import InTray, named
from foidesk.ui.look.scale import px

_BESIDE = 960


class TrayQuestions(QObject):
    """Asks in the page's banner; the answers go to the in-tray, or to the page where a request is concerned."""

    next_wanted = Signal()
    attach_wanted = Signal(object)
    """The slots of the files that belong to the request on the screen."""

    def __init__(
        self, frame: RequestFrame, tray: InTray, has_request: Callable[[], bool], say: Callable[[str], None]
    ) -> None:
        super().__init__(frame)
        self._frame, self._tray, self._has_request, self._say = frame, tray, has_request, say
        self.is_reading = False
        """A request is on its way onto the screen: nothing is asked until it is there."""
        self._goes_on = self._one_by_one = False
        tray.changed.connect(self._changed)

    def take_all_as_requests(self) -> None:
        """Take what was asked about for requests of their own, and go on with the first."""
        self._goes_on = True
        self._tray.are_own(self._tray.asked_about)

    def ask(self) -> None:
        """Ask what the other files are: of all together, or of the next one where they are not all the same."""
        files = self._asked_now()
        if not files:
            self._one_by_one = False
            return
        one = len(files) == 1
        shown = files[0].name if one else f"{len(files)} more files"
        banner = self._frame.banner
        self._frame.tell("info", f"{shown}: what {'is it' if one else 'are they'}?", "" if one else named(files))
        banner.add_button("File with this request" if one else "File them with this request", self._attach)
        banner.add_button("A request of its own" if one else "Requests of their own", self._own_requests)
        if not one:
            banner.add_button("Ask about each", self._ask_each)
        if self._frame.width() >= px(_BESIDE):
            banner.lay_side_by_side()

    def _asked_now(self) -> tuple[WaitingFile, ...]:
        files = self._tray.asked_about
        return files[:1] if self._one_by_one else files

    def _ask_each(self) -> None:
        self._one_by_one = True
        self.ask()

    def offer_to_leave_out(self) -> None:
        """Offer to leave out the file that is next and could not be read."""
        self._frame.banner.add_button("Leave it out", self._leave_out)

    def say_waiting(self) -> None:
        """Say, where nothing else is on the page, that files still wait."""
        files = self._tray.files
        if files and not self._has_request():
            wait = "1 file still waits" if len(files) == 1 else f"{len(files)} files still wait"
            self._frame.tell("info", f"{wait} to be taken up", named(files))
            self._frame.banner.add_button("Take up the next", self.next_wanted.emit)
            self._frame.banner.add_button("Leave them out", lambda: self._leave_all_out(files))

    def _changed(self) -> None:
        if self._goes_on and self._tray.files:
            self._goes_on = False
            self.next_wanted.emit()
        elif self._has_request():
            self.ask()
        elif not self.is_reading:
            self.say_waiting()

    def _attach(self) -> None:
        self._frame.banner.hide()
        self.attach_wanted.emit(tuple(one.slot for one in self._asked_now()))

    def _own_requests(self) -> None:
        self._frame.banner.hide()
        asked = self._asked_now()
        self._tray.are_own(asked)
        count = len(self._tray.own) + len(asked)
        self._say(f"{count} more {'request comes' if count == 1 else 'requests come'} after this one")

    def _leave_out(self) -> None:
        self._frame.banner.hide()
        self._goes_on = len(self._tray.files) > 1
        self._tray.drop(self._tray.own[:1])

    def _leave_all_out(self, files: tuple[WaitingFile, ...]) -> None:
        self._frame.banner.hide()
        self._tray.drop(files)

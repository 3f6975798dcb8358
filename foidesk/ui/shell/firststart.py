"""The first start: the set-up shows in place of the list until it is done or skipped, and an old log comes after it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember

if TYPE_CHECKING:
    from foidesk.ui.shell.rooms import Rooms
    from foidesk.ui.window import MainWindow


class FirstStart(QObject):
    """Asks for the office's particulars once."""

    def __init__(self, desk: Desk, window: "MainWindow", rooms: "Rooms") -> None:
        super().__init__(rooms)
        self._desk, self._window, self._rooms = desk, window, rooms

    def is_due(self, *, has_profile: bool) -> bool:
        """Say whether the set-up was neither done nor skipped, and can be done here."""
        return not has_profile and not self._desk.office.read_only and recall(self._skip_key()) != "yes"

    def show(self) -> None:
        """Show the set-up."""
        from foidesk.ui.setup.page import SetupPage

        page = SetupPage(self._desk)
        page.register_chosen.connect(self._window.register_wanted)
        page.log_wanted.connect(self._log_next)
        page.done.connect(self._set_up)
        page.skipped.connect(self._skipped)
        self._rooms.screen = "setup"
        self._window.show_page(page, "setup", "Set up FOI Desk", "")
        self._window.navigation.hide()

    def _set_up(self) -> None:
        self._window.navigation.show()
        self._rooms.show_register()
        if self._window.log_next == "here":
            self._window.log_next = ""
            self._rooms.old_log.show()

    def _log_next(self, elsewhere: bool) -> None:
        """Bring in the old log next: here, or in the register that is about to be opened."""
        self._window.log_next = "elsewhere" if elsewhere else "here"

    def _skipped(self) -> None:
        remember(self._skip_key(), "yes")
        self._set_up()

    def _skip_key(self) -> str:
        return "setup/" + self._desk.office.address.replace("/", ";").replace("\\", ";")

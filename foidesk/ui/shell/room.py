"""One page of the window: how it is called, who makes it, how it is left, and how one stands there again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.shell.rooms import Rooms
    from foidesk.ui.window import MainWindow

Page_co = TypeVar("Page_co", bound=QWidget, covariant=True)
Going = Callable[[], object]


class Room(QObject, Generic[Page_co]):
    """Made with the window; its page is made when it is first shown, and stays while others show."""

    key = ""
    """What the room is called in the program: in the navigation, and for its help."""
    title = ""
    """What the window is called on it."""
    place = ""
    """Where it is in the navigation, "" for nowhere."""
    kind = "list"
    """Whether the list or the rail of the navigation belongs to it."""

    def __init__(self, desk: Desk, window: "MainWindow", rooms: "Rooms") -> None:
        super().__init__(rooms)
        self._desk, self._window, self._rooms = desk, window, rooms
        self.page: Page_co | None = None

    def make(self) -> Page_co:
        """Make the page, and lead what it tells to the rooms it concerns."""
        raise NotImplementedError

    def ready(self) -> Page_co:
        """Give the page; made now if it was not needed before."""
        if self.page is None:
            self.page = self.make()
        return self.page

    def forget(self) -> None:
        """Have the page made anew when it is next shown."""
        self.page = None

    @property
    def shows(self) -> bool:
        """Say whether one is in this room."""
        return self._rooms.screen == self.key

    def here(self) -> str:
        """Give what this place is called; a page of several adds which of them shows."""
        return self.key

    def enter(self) -> Page_co:
        """Show the page in place of the one before."""
        page = self.ready()
        self._rooms.screen = self.key
        self._window.status.say_here("")
        self._window.show_page(page, self.kind, self.title, self.place)
        return page

    def show(self) -> None:
        """Go to the room, as from the navigation."""
        self.enter()

    def way_back(self) -> Going:
        """Give the way to stand here again once the pages were made anew."""
        return self.show

    def commit(self, then: Going, _anyway: Going) -> None:
        """Put on disk what is being typed on the page, then go on; `_anyway` where that cannot be done."""
        then()

    def say_here(self, words: str) -> None:
        """Say something of the page in the status bar, while it shows."""
        if self.shows:
            self._window.status.say_here(words)

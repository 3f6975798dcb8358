"""The main window: where one can go on the left, one page at a time on the right, what was said below.

It is shown before the register is open: `enter` moves in with a desk, `move_out` leaves it again. It decides nothing
about requests: pages do their work at the desk, and the window only takes the person from one to the other.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.domain.troubles import Trouble
from foidesk.ui.actions import Actions
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.loading import LoadingBars
from foidesk.ui.parts.navigation import Navigation, Place
from foidesk.ui.shell import placing
from foidesk.ui.shell.appearance import Appearance
from foidesk.ui.shell.dropping import DropOverlay, can_take, missed_words, take
from foidesk.ui.shell.panes import Panes, panes_of
from foidesk.ui.shell.statusbar import StatusLine
from foidesk.ui.troubles import Troubles

if TYPE_CHECKING:  # at start the window shows before the register's own modules are read
    from foidesk.office.records import View
    from foidesk.ui.closeddoor import ClosedDoor, DoorWay
    from foidesk.ui.desk import Desk
    from foidesk.ui.shell.rooms import Rooms

PLACES = (
    Place("", "Requests"),
    Place("open", "My open cases", "briefcase"),
    Place("due_this_week", "Due this week", "calendar_clock"),
    Place("overdue", "Overdue", "warning", alarm=True),
    Place("waiting", "Waiting for the requester", "pause_circle"),
    Place("all", "All requests", "document_text"),
    Place("closed", "Closed", "archive"),
    Place("", "Office"),
    Place("deadlines", "Deadlines", "calendar_month"),
    Place("holders", "With holders", "people_team", alarm=True),
    Place("texts", "Standard texts", "text_quote"),
    Place("settings", "Settings", "settings"),
)
_WORK = frozenset({"new_request", "case"})
_ROOM_FOR_LIST = 1000


class MainWindow(QMainWindow):
    """One window, one register."""

    register_wanted = Signal(str)
    """The path of another register to open here."""
    move_wanted = Signal(str)
    """What opens the register at the place it was just carried to."""
    restore_wanted = Signal(str, str)
    """The path of a copy to put in the place of the register that is open here, and its passphrase if it has one."""
    closed = Signal()

    def __init__(self, desk: "Desk | None" = None) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.rooms: Rooms | None = None
        self.acts = desk.acts if desk is not None else Actions(self)
        if desk is not None:
            self.acts.attach(self)
        self._panes = Panes()
        self._kind = "list"
        self.log_next = ""
        """Where an old log is to be brought in after the set-up: "here", or "elsewhere" once that is open."""
        self._may_close = self._in_close = False
        self._dropped: tempfile.TemporaryDirectory[str] | None = None
        self.setWindowTitle("FOI Desk")
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self.navigation = Navigation(PLACES, parent=self)
        self.troubles = Troubles(self)
        self.pages = QStackedWidget(self)
        self.waiting = LoadingBars("Opening the register", self)
        self.pages.addWidget(self.waiting)
        self.status = StatusLine(self)
        self.appearance = Appearance(self.acts, self)
        self._lay_out()
        self._listen()
        self._connect_acts()
        self._fold()
        self.tell_of_settings(settings.load())
        if desk is not None:
            self.enter(desk)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.troubles)
        column.addWidget(self.pages, 1)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.setMenuBar(self.acts.menu_bar(self))
        self.setStatusBar(self.status)
        self.overlay = DropOverlay(whole)
        placing.put_back(self)

    def _listen(self) -> None:
        self.navigation.went.connect(self._went)
        self.navigation.new_request.connect(self._new_request)
        self.navigation.fold_asked.connect(self._turn_list)
        self.appearance.said.connect(self.status.say)
        self.appearance.troubled.connect(self.troubles.show_trouble)
        self.appearance.zoomed.connect(self._zoomed)

    def _connect_acts(self) -> None:
        self.acts.connect_all(
            {
                "exit": self.close,
                "full_screen": self._full_screen,
                "navigation": self._show_list,
                "next_pane": self._next_pane,
                "previous_pane": self._previous_pane,
                "help": self._help,
                "keys": self._keys,
                "about": self._about,
            }
        )

    def tell_of_settings(self, machine: settings.Machine) -> None:
        """Say that this computer's settings were broken and are set aside; told once, by whoever read them first."""
        if machine.set_aside:
            self.troubles.tell(
                "settings",
                "warn",
                "This computer's settings could not be read",
                f"They were set aside as {machine.set_aside}, and the usual ones are used. "
                "The register is not affected.",
            )

    # --- moving in and out ------------------------------------------------------------------------------

    def enter(self, desk: "Desk") -> None:
        """Move in: from now on the pages are this desk's."""
        from foidesk.ui.shell.rooms import Rooms

        self.desk = desk
        self.navigation.show()
        self.rooms = Rooms(desk, self)
        desk.said.connect(self.status.say)
        desk.troubled.connect(self.troubles.show_trouble)
        self.rooms.begin()

    def move_out(self) -> None:
        """Leave the register: its pages go, the worker is waited for, the file is closed."""
        rooms, desk = self.rooms, self.desk
        self.rooms = self.desk = None
        self.pages.setCurrentWidget(self.waiting)
        self.troubles.clear()
        self.status.clear()
        if rooms is not None:
            rooms.clear()
        if desk is not None:
            desk.close()

    def show_closed_door(self, trouble: Trouble, ways: "Sequence[DoorWay]") -> "ClosedDoor":
        """Say why the register cannot be opened, and what can be done."""
        from foidesk.ui.closeddoor import ClosedDoor

        self.navigation.hide()
        door = ClosedDoor(trouble, ways, self)
        self.show_page(door, "list", "FOI Desk", "")
        door.buttons[0].setFocus()
        return door

    def show_page(self, page: QWidget, kind: str, title: str, place: str) -> None:
        """Show a page; `kind` says whether the list or the rail belongs to it, `place` where it is in the list."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        before = self.pages.currentWidget()
        self._kind = kind
        self.pages.setCurrentWidget(page)
        if before not in (None, page, self.waiting) and before is not None and not _stays(before, self.rooms):
            self.pages.removeWidget(before)
            before.deleteLater()
        self.navigation.set_place(place)
        self.setWindowTitle(f"{title} – FOI Desk" if title != "FOI Desk" else title)
        self._fold()

    # --- the ways that pages and tests take -------------------------------------------------------------

    def show_register(self, view: "View | None" = None) -> None:
        """Show the list, in this view or the one it had."""
        if self.rooms is not None:
            self.rooms.show_register(view)

    def open_case(self, case_id: int, tab: str = "draft") -> None:
        """Open a case."""
        if self.rooms is not None:
            self.rooms.open_case(case_id, tab)

    def where(self) -> tuple[str, str]:
        """Give the register that is open and the reference of the case that shows, "" for none."""
        address = self.desk.office.address if self.desk is not None else ""
        return address, self.rooms.case.shown_reference() if self.rooms is not None else ""

    def new_request(self, paths: Sequence[Path] = (), *, text: str = "", html: str = "") -> None:
        """Start a request, from files, from words, or from nothing."""
        if self.rooms is not None:
            self.rooms.new_request(paths, text=text, html=html)

    def show_settings(self) -> None:
        """Show the settings."""
        if self.rooms is not None:
            self.rooms.go("settings")

    def _new_request(self) -> None:
        self.new_request()

    def _went(self, key: str) -> None:
        if self.rooms is not None:
            self.rooms.go(key)

    # --- list or rail -----------------------------------------------------------------------------------

    def _fold(self) -> None:
        kind = "work" if self._kind in _WORK else "list"
        wanted = recall(f"window/navigation_{kind}", "rail" if kind == "work" else "list")
        folded = wanted == "rail" or self.width() < px(_ROOM_FOR_LIST)
        if folded != self.navigation.is_folded():
            self._set_folded(folded)
        self.acts.check("navigation", not folded)

    def _set_folded(self, folded: bool) -> None:
        self.navigation.set_folded(folded)
        if self.rooms is not None:
            self.rooms.note.setVisible(not folded)

    def _show_list(self, on: bool) -> None:
        kind = "work" if self._kind in _WORK else "list"
        remember(f"window/navigation_{kind}", "list" if on else "rail")
        self._set_folded(not on)

    def _turn_list(self) -> None:
        self._show_list(self.navigation.is_folded())
        self.acts.check("navigation", not self.navigation.is_folded())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fold the list where there is no room for it."""
        super().resizeEvent(event)
        if hasattr(self, "overlay"):
            self._fold()

    def _zoomed(self) -> None:
        """Lay everything out anew: margins and heights were measured at the old zoom."""
        if self.rooms is not None:
            self.rooms.rebuild()

    # --- keys and help ----------------------------------------------------------------------------------

    def _next_pane(self) -> None:
        self._step_pane(1)

    def _previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, by: int) -> None:
        page = self.pages.currentWidget()
        self._panes.step([self.navigation, *([] if page is None else panes_of(page))], by)

    def _full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def _help(self) -> None:
        from foidesk.ui.closeddoor import ClosedDoor
        from foidesk.ui.dialogs.help import HelpDialog

        closed = "door" if isinstance(self.pages.currentWidget(), ClosedDoor) else "settings"
        screen = self.rooms.screen if self.rooms is not None else closed
        HelpDialog(screen, self).show()

    def _keys(self) -> None:
        from foidesk.ui.dialogs.keys import KeysDialog

        KeysDialog(self.acts, self).open()

    def _about(self) -> None:
        from foidesk.ui.dialogs.about import AboutDialog

        address = self.desk.office.address if self.desk is not None else ""
        note = self.desk.office.calendar.note if self.desk is not None else ""
        AboutDialog(address, note, self).open()

    # --- drop -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Say what letting go will do."""
        if self.rooms is not None and can_take(event.mimeData()):
            event.acceptProposedAction()
            self.overlay.cover(self.rooms.drop_words(self.mapToGlobal(event.position().toPoint())))

    def dragMoveEvent(self, event: QDragMoveEvent, /) -> None:
        """Go on taking it, wherever it is let go."""
        if not self.overlay.isHidden() and self.rooms is not None:
            event.acceptProposedAction()
            words = self.rooms.drop_words(self.mapToGlobal(event.position().toPoint()))
            if words != self.overlay.words():
                self.overlay.cover(words)

    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        """Take the words away."""
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Start a request from what was let go, or file it in the case that is open."""
        self.overlay.hide()
        if self._dropped is None:
            self._dropped = tempfile.TemporaryDirectory(prefix="foidesk-drop-", ignore_cleanup_errors=True)
        dropped = take(event.mimeData(), Path(tempfile.mkdtemp(dir=self._dropped.name)))
        self.troubles.drop("drop")
        if dropped and self.rooms is not None:
            event.acceptProposedAction()
            at = self.mapToGlobal(event.position().toPoint())
            self.rooms.take_drop(dropped.paths, dropped.text, dropped.html, at)
        if told := missed_words(dropped):
            self.troubles.tell("drop", "warn", *told)

    # --- closing ----------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Put the last words on disk, wait for the worker, and go; nothing is asked."""
        placing.keep(self)
        if self.rooms is not None and not self._may_close:
            self._in_close = True
            self.rooms.commit(self._committed, self._committed)
            self._in_close = False
        if self.rooms is not None and not self._may_close:
            event.ignore()
            return
        self.move_out()
        if self._dropped is not None:
            self._dropped.cleanup()
            self._dropped = None
        event.accept()
        self.closed.emit()

    def _committed(self) -> None:
        """Go now; also when the last words could not be saved and the person said so."""
        self._may_close = True
        if not self._in_close:
            self.close()


def _stays(page: QWidget, rooms: "Rooms | None") -> bool:
    """Tell whether a page is one that is kept while another shows."""
    return rooms is not None and rooms.keeps(page)

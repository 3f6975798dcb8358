"""The ways on from a register that does not open: what each button of the closed door says and does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from foidesk.domain.opening import CannotOpen, WayOn, WhyReading
from foidesk.domain.troubles import Trouble
from foidesk.office.serveraddress import is_server_address
from foidesk.ui.closeddoor import ClosedDoor, DoorWay
from foidesk.ui.crossing import Crossing
from foidesk.ui.window import MainWindow

if TYPE_CHECKING:  # read when a register does not open
    from foidesk.office.atthedoor import Rescued, SoundCopy

_OTHERWISE = (WayOn.AGAIN, WayOn.CHOOSE, WayOn.RESTORE)
_ON_SERVER = (WayOn.AGAIN, WayOn.SERVER, WayOn.SIGN_IN, WayOn.NEW, WayOn.CHOOSE)


class WaysIn(QObject):
    """Shows the closed door, looks for a copy behind it, and does what is chosen there."""

    open_wanted = Signal(object, bool, object)
    """A path, whether to make a register there, and a WhyReading or None: to be opened."""
    choose_wanted = Signal()
    use_wanted = Signal(str)
    """The path of a register that takes the place of this one from now on."""
    restore_wanted = Signal(str, str)
    """The path of a copy to put in the register's place, and its passphrase if it has one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._crossing: Crossing | None = None
        self.say: Callable[[], object] | None = None
        """What is to be said once a register is open."""

    def show_door(self, store: str | Path, trouble: Trouble, *, read_in_vain: bool = False) -> None:
        """Show why a register does not open, with the ways that help then; one that was tried in vain goes."""
        on_server = is_server_address(store)
        wanted = trouble.plight.ways if isinstance(trouble, CannotOpen) else _OTHERWISE
        if on_server:
            wanted = tuple(one for one in wanted if one in _ON_SERVER)
        if read_in_vain:
            wanted = tuple(one for one in wanted if one is not WayOn.READ)
            trouble.kept = f"It is too damaged to be read as it is. {trouble.kept}".strip()
        register = Path(store) if store and not on_server else None
        ways = [self._way(one, store) for one in wanted if one is not WayOn.READ_COPY]
        door = self._window.show_closed_door(trouble, ways)
        if register is not None and {WayOn.RESTORE, WayOn.READ_COPY} & set(wanted):
            self._look_for_copy(door, store, for_reading=WayOn.READ_COPY in wanted)

    def close(self) -> None:
        """Wait for the look under way, which reads only."""
        if self._crossing is not None:
            self._crossing.close()
            self._crossing = None

    def _way(self, way: WayOn, store: str | Path) -> DoorWay:  # noqa: PLR0911  one for each
        name = Path(store).name
        match way:
            case WayOn.AGAIN:
                return DoorWay("Try again", partial(self.open_wanted.emit, store, False, None))
            case WayOn.NEW:
                return DoorWay("Start a new one there", partial(self.open_wanted.emit, store, True, None))
            case WayOn.SIGN_IN:
                return DoorWay("Give the password…", partial(self._ask_password, str(store)))
            case WayOn.SERVER:
                return DoorWay("Change the address…", partial(self._ask_server, str(store)))
            case WayOn.READ:
                return DoorWay(
                    "Open for reading only",
                    partial(self.open_wanted.emit, store, False, WhyReading.DAMAGED),
                    "What can be read is shown, and some of it may be missing. Nothing can be changed.",
                )
            case WayOn.RESTORE:
                about = "See which copies there are and what is in them."
                if Path(store).exists():
                    about += f" {name} is kept beside the one you restore."
                return DoorWay("Restore a copy…", partial(self._ask_copy, store), about)
            case WayOn.RECOVER:
                about = f"Makes a new register of all that can be read, and lists the rest. {name} stays as it is."
                return DoorWay("Recover what is readable", partial(self._recover, store), about)
            case _:
                return DoorWay("Choose another register…", self.choose_wanted.emit)

    # --- a server ---------------------------------------------------------------------------------------

    def _ask_password(self, store: str) -> None:
        from foidesk.ui.dialogs.server import PasswordDialog

        dialog = PasswordDialog(store, self._window)
        dialog.chosen.connect(lambda given: self.open_wanted.emit(given, False, None))
        dialog.open()

    def _ask_server(self, store: str) -> None:
        from foidesk.ui.dialogs.server import ServerDialog

        dialog = ServerDialog(store, self._window)
        dialog.chosen.connect(self.use_wanted)
        dialog.open()

    # --- a copy -----------------------------------------------------------------------------------------

    def _look_for_copy(self, door: ClosedDoor, store: str | Path, *, for_reading: bool) -> None:
        from foidesk.office.atthedoor import newest_sound_copy
        from foidesk.office.puttingback import register_path
        from foidesk.ui.shell.copykeeper import copy_folders

        def found(copy: "SoundCopy | None") -> None:
            if copy is not None:
                door.offer_first(self._copy_way(copy, register, for_reading=for_reading))

        try:
            register = register_path(store)
        except Trouble:
            return
        folders = copy_folders(register)
        self._made_crossing().run(
            lambda: newest_sound_copy(register, folders, for_reading=for_reading),
            found,
            lambda _error: None,
            owner=door,
        )

    def _copy_way(self, copy: "SoundCopy", register: Path, *, for_reading: bool) -> DoorWay:
        from foidesk.ui.dialogs.confirmrestore import moment_words

        made, cases = moment_words(copy.copy.made), copy.inside.cases
        count = f"{cases:,} {'case' if cases == 1 else 'cases'}"
        if for_reading:
            return DoorWay(
                f"Look at the copy of {made}",
                partial(self.open_wanted.emit, copy.copy.path, False, WhyReading.COPY),
                f"{count}, for reading only, until {register.name} can be opened again.",
            )
        return DoorWay(
            f"Restore the copy of {made}",
            partial(self._confirm, copy, register),
            f"The newest sound copy: {count}, looked through just now. {register.name} is kept beside it.",
        )

    def _confirm(self, copy: "SoundCopy", register: Path) -> None:
        from foidesk.ui.dialogs.confirmrestore import ConfirmRestore

        dialog = ConfirmRestore(copy.copy, copy.inside, register, self._window)
        dialog.accepted.connect(partial(self.restore_wanted.emit, str(copy.copy.path), ""))
        dialog.open()

    def _ask_copy(self, store: str | Path) -> None:
        from foidesk.office.puttingback import register_path
        from foidesk.ui.dialogs.restore import RestoreDialog
        from foidesk.ui.shell.copykeeper import copy_folders

        register = register_path(store)
        dialog = RestoreDialog(register, copy_folders(register), self._window)
        dialog.wanted.connect(self.restore_wanted)
        dialog.open()

    # --- recovering -------------------------------------------------------------------------------------

    def _recover(self, store: str | Path) -> None:
        from foidesk.office.atthedoor import rescue
        from foidesk.office.puttingback import register_path

        damaged = register_path(store)
        self._window.pages.setCurrentWidget(self._window.waiting)
        self._window.waiting.say("Reading what can be read")
        self._made_crossing().run(
            lambda: rescue(damaged), partial(self._recovered, damaged), partial(self._not_recovered, store), owner=self
        )

    def _recovered(self, damaged: Path, found: "Rescued") -> None:
        count = f"{found.cases:,} {'case' if found.cases == 1 else 'cases'}"
        lost = len(found.lost)
        things = "1 thing is" if lost == 1 else f"{lost:,} things are"
        missing = f"{things} lost or doubtful." if lost else "Nothing was found to be missing."
        text = (
            f"{missing} {found.report.name} lists it. {damaged.name} was not touched. This computer opens "
            f"{found.path.name} from now on; have it opened on the others too."
        )
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(found.report)))
        if lost and not found.cases:  # an empty register must not take the place of one that a copy may bring back
            text = f"{missing} {found.report.name} lists it. {damaged.name} was not touched. Restore a copy."
            self.say = lambda: self._window.troubles.tell(
                "recovered", "error", "No case could be read", text, (("Show the list", show),)
            )
            self.open_wanted.emit(damaged, False, None)
            return
        self.say = lambda: self._window.troubles.tell(
            "recovered", "warn" if lost else "info", f"{count} recovered", text, (("Show the list", show),)
        )
        self.use_wanted.emit(str(found.path))

    def _not_recovered(self, store: str | Path, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.say = lambda: self._window.troubles.show_trouble(error)
        self.open_wanted.emit(store, False, None)

    def _made_crossing(self) -> Crossing:
        if self._crossing is None:
            self._crossing = Crossing(self, "door")
        return self._crossing

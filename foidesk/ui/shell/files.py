"""What the File menu asks of the disk: a request to open, another register, a checked copy. Nothing here blocks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk import settings
from foidesk.office.records import local
from foidesk.office.views import Copied
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.filekinds import readable

_REQUESTS = readable()
_REGISTERS = "FOI Desk registers (*.foidesk);;All files (*)"


class Files(QObject):
    """Opens the system's own dialogs and does what was chosen."""

    requests_chosen = Signal(object)
    register_chosen = Signal(str)
    register_moved = Signal(str)
    """What opens the register at the place it was carried to."""
    copied = Signal(object)
    """A Copied, after a copy was made and read back."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask_request(self) -> None:
        """Ask for the file of a request; several become several."""
        dialog = self._dialog("Open request file", QFileDialog.FileMode.ExistingFiles, _REQUESTS)
        dialog.filesSelected.connect(self._requests)
        dialog.open()

    def ask_register(self) -> None:
        """Ask for another register."""
        ask_register(self._window, self.register_chosen.emit)

    def ask_server(self) -> None:
        """Ask for the address of a register on a server."""
        from foidesk.ui.dialogs.server import ServerDialog

        dialog = ServerDialog("", self._window)
        dialog.chosen.connect(self.register_chosen)
        dialog.open()

    def ask_move(self) -> None:
        """Ask where the register shall be carried to."""
        from foidesk.ui.dialogs.moving import MoveDialog

        office = self._desk.office
        dialog = MoveDialog(office.store, office.address, on_server=office.path is None, parent=self._window)
        dialog.moved.connect(self.register_moved)
        dialog.open()

    def ask_backup(self) -> None:
        """Ask for the folder of a copy, starting where copies go on this computer."""
        dialog = self._dialog("Choose a folder for the copy", QFileDialog.FileMode.Directory, "")
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Back up here")
        kept = settings.load().copies
        if kept and Path(kept).is_dir():
            dialog.setDirectory(kept)
        dialog.fileSelected.connect(self.backup)
        dialog.open()

    def ask_encrypted(self) -> None:
        """Ask for the passphrase and the folder of an encrypted copy."""
        from foidesk.ui.dialogs.encrypt import EncryptDialog

        EncryptDialog(self._desk, self._window).open()

    def backup(self, folder: str) -> None:
        """Copy the register into a folder and read the copy back, off the window's thread."""
        if not folder:
            return
        office = self._desk.office
        self._desk.say("Copying the register and reading the copy back")
        self._desk.run(lambda: office.records.backup(Path(folder)), self._copied)

    def note_copy(self, at: datetime, folder: str) -> None:
        """Remember a copy that was made, unless a later one is known."""
        key = _key(self._desk.office.copies_of)
        try:
            known = datetime.fromisoformat(recall(key).partition("|")[0])
        except ValueError:
            known = None
        if known is None or known < at:
            remember(key, f"{at.isoformat()}|{folder}")

    def _copied(self, copied: Copied) -> None:
        self.note_copy(self._desk.office.now(), str(Path(copied.path).parent))
        count = f"{copied.cases:,} {'case' if copied.cases == 1 else 'cases'}"
        self._desk.say(f"Copy finished and checked: {count} in {Path(copied.path).name}")
        self.copied.emit(copied)

    def last_backup(self) -> tuple[str, str] | None:
        """Say when the last copy was made from this window and where it went; None before the first."""
        at, _, folder = recall(_key(self._desk.office.copies_of)).partition("|")
        try:
            when = local(datetime.fromisoformat(at))
        except ValueError:
            return None
        today = self._desk.office.today()
        day = "today" if when.date() == today else f"{when.day} {when:%B}"
        return f"Backed up {day} {when:%H:%M}", f"Copies: {Path(folder).name or folder}"

    def _requests(self, names: list[str]) -> None:
        if names:
            self.requests_chosen.emit([Path(name) for name in names])

    def _dialog(self, title: str, mode: QFileDialog.FileMode, filters: str) -> QFileDialog:
        return _dialog(self._window, title, mode, filters)


def ask_register(window: QWidget, chosen: Callable[[str], object]) -> None:
    """Ask for the file of a register."""
    dialog = _dialog(window, "Open another register", QFileDialog.FileMode.ExistingFile, _REGISTERS)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _dialog(window: QWidget, title: str, mode: QFileDialog.FileMode, filters: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(mode)
    if filters:
        dialog.setNameFilter(filters)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _key(path: Path | None) -> str:
    # The settings format takes slashes for groups; the name of the file alone would mix two registers up.
    return "backup/" + str(path or "").replace("/", ";").replace("\\", ";")

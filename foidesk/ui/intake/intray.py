"""The in-tray of New request: files let go together are on disk at once, asked about, and taken up one by one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from foidesk.office.inbox import WaitingFile
from foidesk.ui.desk import Desk


class InTray(QObject):
    """What waits, as last told by the office; every change is written before it is shown."""

    changed = Signal()
    troubled = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.files: tuple[WaitingFile, ...] = ()

    @property
    def asked_about(self) -> tuple[WaitingFile, ...]:
        """Give the files of which she has not said what they are."""
        return tuple(one for one in self.files if not one.is_own)

    @property
    def own(self) -> tuple[WaitingFile, ...]:
        """Give the files that are requests of their own, in their order."""
        return tuple(one for one in self.files if one.is_own)

    def look(self) -> None:
        """Ask again what waits."""
        self._desk.run(self._desk.office.inbox.waiting, self._now)

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in."""
        inbox, wanted = self._desk.office.inbox, tuple(paths)
        if wanted:
            self._desk.run(lambda: inbox.put(wanted) and inbox.waiting(), self._now, self.troubled.emit)

    def are_own(self, files: Sequence[WaitingFile]) -> None:
        """Note that these are requests of their own."""
        inbox, slots = self._desk.office.inbox, [one.slot for one in files]
        self._desk.run(lambda: inbox.are_own(slots), self._now, self.troubled.emit)

    def drop(self, files: Sequence[WaitingFile]) -> None:
        """Take files out that are not wanted."""
        inbox, slots = self._desk.office.inbox, [one.slot for one in files]
        self._desk.run(lambda: inbox.drop(slots), self._now, self.troubled.emit)

    def went(self, slots: Sequence[str]) -> None:
        """Know that some were kept with a request and no longer wait."""
        self.files = tuple(one for one in self.files if one.slot not in slots)

    def _now(self, files: tuple[WaitingFile, ...]) -> None:
        self.files = files
        self.changed.emit()


def named(files: Sequence[WaitingFile]) -> str:
    """Name some files in one line."""
    shown = ", ".join(one.name for one in files[:6])
    return f"{shown} and {len(files) - 6} more" if len(files) > 6 else shown

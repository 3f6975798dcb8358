"""The calendar file and other files of the planner: written whole or not at all, with plain words when it fails."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.domain.troubles import Trouble
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.papers.whole import write_whole
from foidesk.ui.register.wording import count_of
from foidesk.ui.troubles import Troubles

CALENDAR_NAME = "FOI deadlines.ics"
_KEY = "calendar_file"
_FAILED = "The calendar file could not be saved."
_KEPT = "Nothing in the register was touched, and an older file is as it was."


def documents() -> str:
    """Give the folder that files go to when nobody chose one."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


class CalendarFile(QObject):
    """Saves all open deadlines for Outlook and other calendars: references and days, nothing about people."""

    saved = Signal(object)
    """The path of the file."""

    def __init__(self, desk: Desk, window: QWidget, troubles: Troubles) -> None:
        super().__init__(window)
        self._desk, self._window, self._troubles = desk, window, troubles

    def ask(self) -> None:
        """Ask where the file should go; proposed is where it went the last time, so that it is brought up to date."""
        dialog = QFileDialog(self._window, "Save calendar file: references and days, nothing about people")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Calendar file (*.ics)")
        dialog.setDefaultSuffix("ics")
        last = Path(recall("deadlines/calendar_file") or Path(documents()) / CALENDAR_NAME)
        dialog.setDirectory(str(last.parent) if last.parent.is_dir() else documents())
        dialog.selectFile(last.name)
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_as(self, path: Path) -> None:
        """Write the file, off the window's thread."""
        planning = self._desk.office.planning

        def work() -> tuple[Path, int]:
            data = planning.ics()
            return write_whole(data, path, _FAILED, _KEPT), data.count(b"BEGIN:VEVENT")

        self._desk.run(work, lambda made: self._saved(*made), lambda trouble: self._failed(path, trouble), owner=self)

    def _saved(self, path: Path, count: int) -> None:
        remember("deadlines/calendar_file", str(path))
        self._troubles.tell(
            _KEY,
            "info",
            f"Calendar file saved as {path.name}: {count_of(count, 'deadline')}",
            "It holds references and days, and nothing about people. In Outlook choose Add calendar, then Upload from "
            "file, and give it a calendar of its own; in Outlook classic open the file. To bring it up to date, save "
            "it again under the same name and bring it in again: each deadline keeps its own mark, so that its day "
            "moves. If your calendar then shows a day twice, empty it first.",
            icon="calendar_ltr",
        )
        self._desk.say(f"Calendar file saved as {path.name}")
        self.saved.emit(path)

    def _failed(self, path: Path, trouble: Trouble) -> None:
        text = " ".join(part for part in (trouble.kept, trouble.do) if part)
        ways = (("Choose folder…", self.ask), ("Try again", lambda: self.save_as(path)))
        self._troubles.tell(_KEY, "error", trouble.what, text, ways)
        self._desk.say("Calendar file not saved", urgent=True)

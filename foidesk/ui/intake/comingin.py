"""The ways a request comes onto the screen: files, copied words, a message of a case, the in-tray, the kept draft."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from foidesk.domain.troubles import Trouble
from foidesk.ui.desk import Desk
from foidesk.ui.intake.arriving import (
    Arrived,
    most_like_a_request,
    reading,
    reading_message,
    reading_pasted,
    reading_waiting,
    resuming,
)
from foidesk.ui.intake.frame import RequestFrame
from foidesk.ui.intake.intray import InTray
from foidesk.ui.intake.trayquestions import TrayQuestions
from foidesk.ui.parts.filekinds import readable


class ComingIn(QObject):
    """Has each read off the window's thread; only what was asked for last arrives."""

    begun = Signal()
    """Another request is on its way from outside: what is on the screen is put aside."""
    arrived = Signal(object)
    """An Arrived, to be shown."""
    resumed = Signal()
    """What arrived just now is the kept draft, as it was left."""
    nothing_kept = Signal()
    unreadable = Signal(object)
    """The Trouble with what was on its way."""

    def __init__(
        self, desk: Desk, frame: RequestFrame, tray: InTray, questions: TrayQuestions, has_request: Callable[[], bool]
    ) -> None:
        super().__init__(frame)
        self._desk, self._frame, self._tray, self._questions = desk, frame, tray, questions
        self._has_request = has_request
        self.number = 0
        """Counts what was asked for; as long as it stays, the same request is on the screen or on its way there."""

    def stop(self) -> None:
        """Let nothing arrive that was asked for before."""
        self.number += 1
        self._questions.is_reading = False

    # --- from outside -----------------------------------------------------------------------------------

    def start_with(self, paths: Sequence[Path]) -> None:
        """Start from files: a message among them becomes the request, and it asks what the others are."""
        if not paths:
            return
        number, look_back = self._begin()
        first, others = most_like_a_request([Path(path) for path in paths])
        self._tray.take(others)
        self._read(reading(self._desk.office, number, first, look_back=look_back))

    def start_pasted(self, text: str, html: str = "") -> None:
        """Start from copied text."""
        if not text.strip() and not html.strip():
            words = "Copy the words of the request first, then paste them."
            self._frame.tell("warn", "There is no text to paste", words)
            return
        number, look_back = self._begin()
        self._read(reading_pasted(self._desk.office, number, text, html, look_back=look_back))

    def start_from_message(self, case_id: int, message: int) -> None:
        """Start from a message that was filed in a case: it leaves that case when this one is created."""
        number, look_back = self._begin()
        self._read(reading_message(self._desk.office, number, case_id, message, look_back=look_back))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take dropped or pasted files: as the request, or asking what they are when there is one."""
        if self._has_request():
            self._tray.take(paths)
        else:
            self.start_with(paths)

    def paste(self) -> None:
        """Paste into the field that has the keyboard, else take the clipboard as the request."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and self._frame.isAncestorOf(focused):
            focused.paste()
            return
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        if files:
            self.take_files(files)
        else:
            self.start_pasted(data.text(), data.html())

    def choose_file(self) -> None:
        """Ask for the file the request is in."""
        choose_files(self._frame, "Open a request", self.start_with)

    # --- from what is kept ------------------------------------------------------------------------------

    def start_waiting(self) -> None:
        """Take up the next request that waits in the in-tray; what is asked about is then known to be one, too."""
        if not self._tray.own and self._tray.asked_about:
            self._questions.take_all_as_requests()
        elif self._tray.own:
            number, slot = self._next(), self._tray.own[0].slot
            work = reading_waiting(self._desk.office, number, slot)
            self._desk.run(work, self._came, self._cannot_take_up, owner=self)

    def resume_draft(self) -> None:
        """Take up the request that was being worked on, as it was left; the drop area if there is none."""
        number = self._next()
        self._tray.look()
        self._desk.run(resuming(self._desk.office, number), self._draft_came, self._cannot_read, owner=self)

    def bring_back(self, before: Arrived) -> None:
        """Show again what was read before."""
        self._came(replace(before, number=self._next()))

    # --- arriving ---------------------------------------------------------------------------------------

    def _begin(self) -> tuple[int, bool]:
        """Put aside what is on the screen; give the number, and whether to look for a draft that is not on it."""
        self.begun.emit()
        return self._next(), not self._has_request()

    def _next(self) -> int:
        self.number += 1
        self._questions.is_reading = True
        return self.number

    def _read(self, work: Callable[[], Arrived]) -> None:
        self._desk.run(work, self._came, self._cannot_read, owner=self)

    def _came(self, arrived: Arrived) -> None:
        if arrived.number == self.number:
            self._questions.is_reading = False
            self.arrived.emit(arrived)

    def _draft_came(self, arrived: Arrived | None) -> None:
        if arrived is None:
            self.nothing_kept.emit()
            if self._tray.files:
                self.start_waiting()
        elif arrived.number == self.number:
            self._came(arrived)
            self.resumed.emit()

    def _cannot_read(self, trouble: Trouble) -> None:
        self._questions.is_reading = False
        self.unreadable.emit(trouble)
        if self._tray.files and not self._has_request():
            self._frame.banner.add_button("Go on with the others", self.start_waiting)
        elif self._tray.asked_about:
            self._frame.banner.add_button("And the other files?", self._questions.ask)

    def _cannot_take_up(self, trouble: Trouble) -> None:
        """Say why a waiting file is no request; it waits until she leaves it out."""
        self._questions.is_reading = False
        self.unreadable.emit(trouble)
        self._questions.offer_to_leave_out()


def choose_files(over: RequestFrame, title: str, chosen: Callable[[Sequence[Path]], None]) -> None:
    """Ask for files that the post room can read, or any others."""
    several = QFileDialog(over, title, "", readable())
    several.setFileMode(QFileDialog.FileMode.ExistingFiles)
    several.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    several.filesSelected.connect(partial(_as_paths, chosen))
    several.open()


def _as_paths(chosen: Callable[[Sequence[Path]], None], names: list[str]) -> None:
    chosen([Path(name) for name in names])

"""Starts the window: Qt, theme, log and the net under everything; the register is opened behind it."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from foidesk import __version__, settings
from foidesk.domain.troubles import Trouble
from foidesk.office import accidents, logbook
from foidesk.office.sessions import Session, left_behind
from foidesk.ui.dialogs.mishap import ProblemDialog
from foidesk.ui.look import icons, theme
from foidesk.ui.opening import Opening
from foidesk.ui.shell.mishaps import Mishaps, keep_quiet
from foidesk.ui.shell.restarting import start_again, start_words
from foidesk.ui.window import MainWindow

PATIENCE_MS = 8000
_LINES = 60


def make_application() -> QApplication:
    """Make the one QApplication, with name, icon and British dates."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("FOI Desk")
    application.setApplicationDisplayName("FOI Desk")
    application.setOrganizationName("FOI Desk")
    application.setDesktopFileName("foidesk")
    application.setWindowIcon(icons.app_icon())
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return application


def run_window(store: str | None, demo: bool, case: str = "") -> int:
    """Show the window on a register, or on invented cases, and give the exit code when it is closed."""
    application = make_application()
    path = logbook.start()
    logbook.log.info("FOI Desk %s started", __version__)
    program = Program(store, demo=demo, case=case, logs=None if path is None else path.parent)
    program.begin()
    try:
        return application.exec()
    finally:
        program.end()
        logbook.stop()
        if program.again:
            start_again(program.again)


class Program(QObject):
    """One run: the window, the net under it, and what there is to say of the run before."""

    def __init__(self, store: str | None, *, demo: bool, case: str = "", logs: Path | None = None) -> None:
        super().__init__()
        self._store, self._demo, self._case, self._logs = store, demo, case, logs
        self._session = None if logs is None else Session(logs)
        self._last = ""
        self.window: MainWindow | None = None
        self.again: list[str] = []
        self.mishaps = Mishaps(self)
        self.mishaps.restart_wanted.connect(self.restart)
        self.mishaps.came_again.connect(keep_quiet(self._say_again))

    def begin(self) -> None:
        """Show the window and open the register behind it; what stops that is told in a window of its own."""
        self.mishaps.install()
        if self._logs is not None and self._session is not None:
            self._last = left_behind(self._logs)
            self._session.begin()
        if self._last:
            logbook.note_report(f"Closed unexpectedly last time: {self._last}")
        try:
            self._open()
        except Exception as error:
            self.mishaps.show_at_start(error)

    def end(self) -> None:
        """Take the net away."""
        self.mishaps.remove()
        if self._session is not None:
            self._session.end()

    def _open(self) -> None:
        machine = settings.load()
        theme.apply(QGuiApplication.instance(), machine.scheme, machine.zoom)  # type: ignore[arg-type]  # checked when read
        window = self.window = MainWindow()
        window.tell_of_settings(machine)
        window.acts.connect_all({"report_problem": self.report_problem, "open_logs": self.open_logs})
        opening = Opening(window)
        opening.first_case = self._case
        window.show()
        if self._last:
            self._say_last(window)
        # After the first turn of the loop, so that the window is drawn before anything heavy is read.
        QTimer.singleShot(0, window, partial(opening.open_first, self._store, demo=self._demo))

    # --- after a mishap ---------------------------------------------------------------------------------

    def restart(self) -> None:
        """Close everything as it should be, and be started again on the same register and case."""
        store, case = self.window.where() if self.window is not None else ("", self._case)
        self.again = start_words(store or self._store or "", case, demo=self._demo)
        if self.window is None:
            QGuiApplication.exit(0)
            return
        self.window.closed.connect(partial(QGuiApplication.exit, 0))
        # What went wrong may go wrong again while the last words are saved: they are on disk as typed anyhow.
        QTimer.singleShot(PATIENCE_MS, self, partial(QGuiApplication.exit, 0))
        self.window.close()

    def _say_again(self, report: str) -> None:
        if self.window is not None:
            self.window.troubles.tell(
                "mishap",
                "error",
                "The same thing went wrong again",
                "What was saved is safe. If the window does not look right, restart FOI Desk.",
                (("Show the report", partial(self.mishaps.show_again, report)), ("Restart FOI Desk", self.restart)),
            )

    def _say_last(self, window: MainWindow) -> None:
        window.troubles.tell(
            "last time",
            "warn",
            "FOI Desk closed unexpectedly last time",
            "Everything that was saved is in the register. What was being typed comes back when its case is opened, or "
            "is offered here.",
            (("Copy the report", partial(self._copy_last, window)),),
        )

    def _copy_last(self, window: MainWindow) -> None:
        QGuiApplication.clipboard().setText(f"FOI Desk closed unexpectedly\n{self._last}")
        window.status.say("The report is on the clipboard")

    # --- Help -------------------------------------------------------------------------------------------

    def report_problem(self) -> None:
        """Show the versions and the last lines of the log, to copy."""
        lines = [f"{name}: {value}" for name, value in accidents.facts()]
        kept = logbook.latest(_LINES, self._logs)
        report = "\n".join([*lines, "", kept or "The log is empty."])
        ProblemDialog(report, self.open_logs, self.window).open()

    def open_logs(self) -> None:
        """Show the folder for logs in the computer's own file window."""
        where = self._logs or logbook.folder()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(where))) and self.window is not None:
            logbook.note(logging.WARNING, "the folder for logs could not be shown")
            self.window.troubles.show_trouble(
                Trouble("The log folder could not be shown.", kept="", do=f"Open it yourself: {where}")
            )

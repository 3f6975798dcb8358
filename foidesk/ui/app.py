"""Starts the window: Qt, theme, log and the net under everything; the register is opened behind it."""

import sys

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from foidesk import settings
from foidesk.ui.look import icons, theme
from foidesk.ui.opening import Opening
from foidesk.ui.shell import log
from foidesk.ui.shell.mishaps import Mishaps
from foidesk.ui.window import MainWindow


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


def run_window(store: str | None, demo: bool) -> int:
    """Show the window on a register, or on invented cases, and give the exit code when it is closed."""
    application = make_application()
    path = log.start()
    mishaps = Mishaps(application)
    mishaps.install(None if path is None else path.with_name("crash.log"))
    machine = settings.load()
    theme.apply(application, machine.scheme, machine.zoom)  # type: ignore[arg-type]  # checked when read
    window = MainWindow()
    window.tell_of_settings(machine)
    opening = Opening(window)
    mishaps.close_program = window.close
    window.show()
    # After the first turn of the loop, so that the window is drawn before anything heavy is read.
    QTimer.singleShot(0, window, lambda: opening.open_first(store, demo=demo))
    try:
        return application.exec()
    finally:
        mishaps.remove()
        log.stop()

"""Puts the window back where it was, and always where it can be seen."""

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from foidesk.ui.memory import remembered

_FIRST = QSize(1440, 900)
_LEAST_SEEN = 120


def put_back(window: QMainWindow) -> None:
    """Give the window the place and size it had last, or a good first size."""
    kept = remembered().value("window/geometry")
    if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
        room = _room(window)
        window.resize(_FIRST.boundedTo(room.size()))
        window.move(room.center() - window.rect().center())
    bring_on_screen(window)


def bring_on_screen(window: QMainWindow) -> None:
    """Move the window to where its title can be taken hold of, and make it no larger than its screen."""
    frame = window.frameGeometry()
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(QRect(frame.left(), frame.top(), frame.width(), _LEAST_SEEN))
        if seen.width() >= _LEAST_SEEN and seen.height() >= min(_LEAST_SEEN, frame.height()) // 2:
            return
    room = _room(window)
    window.resize(window.size().boundedTo(room.size()))
    window.move(room.topLeft())


def keep(window: QMainWindow) -> None:
    """Remember place and size."""
    remembered().setValue("window/geometry", window.saveGeometry())


def _room(window: QMainWindow) -> QRect:
    screen = window.screen() or QGuiApplication.primaryScreen()
    return screen.availableGeometry() if screen is not None else QRect(0, 0, _FIRST.width(), _FIRST.height())

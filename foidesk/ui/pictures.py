"""Pictures of the windows for people who have not installed the program: the real window, drawn without a screen."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from foidesk.domain.troubles import NotFound, StoreTrouble
from foidesk.office.office import Office
from foidesk.office.records import View
from foidesk.ui.actions import Actions
from foidesk.ui.app import make_application
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.window import MainWindow

WIDE, HIGH = 1440, 955
DRAFTED = "HA07408"
_LOOK_EVERY_MS, _SHORT_MS, _AT_MOST_MS, _QUIET_LOOKS = 10, 1_000, 30_000, 3
_SETTINGS = "FOIDESK_SETTINGS"


def take_pictures(office: Office, case_id: int, folder: Path) -> list[Path]:
    """Draw the register, the drafting table, and this case's clock and letter; the office is closed afterwards."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    drafted = _case_id(office, DRAFTED) or case_id
    application = make_application()
    with _own_settings():
        theme.apply(application, "light")
        desk = Desk(office, Actions())
        window = MainWindow(desk)
        try:
            window.resize(WIDE, HIGH)
            window.show()
            window.show_register(View.OPEN)
            settle(window, desk)
            if window.rooms is not None:
                window.rooms.register.morning.put_away.emit()
            taken = [_picture(window, desk, folder / "register.png")]
            for name, case, tab in (
                ("drafting", drafted, "draft"),
                ("clock", case_id, "clock"),
                ("letter", case_id, "letter"),
            ):
                window.open_case(case, tab)
                settle(window, desk)
                focused = window.focusWidget()
                if focused is not None and tab != "draft":
                    focused.clearFocus()  # in a picture nobody is typing
                taken.append(_picture(window, desk, folder / f"{name}.png"))
        finally:
            window.hide()
            window.move_out()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken


def settle(window: QWidget, desk: Desk) -> None:
    """Turn the loop until nothing asked of the office is under way and no short timer is about to ask."""
    loop, looks = QEventLoop(), 0
    watch, end = QTimer(), QTimer()

    def look() -> None:
        nonlocal looks
        timers = window.findChildren(QTimer)
        waiting = any(one.isActive() and one.isSingleShot() and one.interval() <= _SHORT_MS for one in timers)
        looks = 0 if desk.crossing.busy() or waiting else looks + 1
        if looks >= _QUIET_LOOKS:
            loop.quit()

    watch.timeout.connect(look)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    watch.start(_LOOK_EVERY_MS)
    end.start(_AT_MOST_MS)
    loop.exec()
    watch.stop()
    end.stop()


def _picture(window: MainWindow, desk: Desk, path: Path) -> Path:
    settle(window, desk)
    if not window.grab().save(str(path)):
        raise StoreTrouble(
            f"The picture {path.name} could not be written.",
            kept="The letter and the register are complete.",
            do="Name a folder you may write in.",
        )
    return path


def _case_id(office: Office, reference: str) -> int | None:
    try:
        return office.records.case_by_reference(reference).case_id
    except NotFound:
        return None


@contextmanager
def _own_settings() -> Iterator[None]:
    """Let no one's own colours, columns or window sizes come into the pictures, and leave theirs alone."""
    before = os.environ.get(_SETTINGS)
    with tempfile.TemporaryDirectory(prefix="foidesk-", ignore_cleanup_errors=True) as folder:
        os.environ[_SETTINGS] = str(Path(folder) / "settings.toml")
        try:
            yield
        finally:
            if before is None:
                del os.environ[_SETTINGS]
            else:
                os.environ[_SETTINGS] = before

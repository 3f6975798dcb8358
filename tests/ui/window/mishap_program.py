"""The real program as a process of its own, in which something goes wrong once the case shows.

Words: the register, the reference of the case, and what goes wrong: `restart` raises in a slot and presses Restart,
`stuck` does so while the window refuses to close, `start` fails before there is a window, `crash` ends hard.
"""

import faulthandler
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from foidesk.ui import app
from foidesk.ui.dialogs.mishap import MishapWindow
from foidesk.ui.window import MainWindow

store, reference, way = sys.argv[1:]
application = app.make_application()
done: list[str] = []


def look() -> None:
    mishap = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MishapWindow)), None)
    if mishap is not None:
        print(mishap.windowTitle(), flush=True)  # noqa: T201  read by the test
        timer.stop()
        mishap.restart.click()
        return
    window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window is None or window.rooms is None or window.rooms.case.shown_reference() != reference or done:
        return
    done.append(way)
    if way == "crash":
        faulthandler._sigsegv()
    if way == "stuck":
        window.rooms.commit = broken
    raise KeyError("a bug")


def broken(*_words: object) -> None:
    raise RuntimeError("and another while closing")


timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
if way == "start":
    app.MainWindow = broken  # what stops a start is a defect in its parts; this is the plainest
if way == "stuck":
    app.PATIENCE_MS = 500
sys.exit(app.run_window(store, demo=False, case=reference))

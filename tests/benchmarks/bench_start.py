# ruff: noqa: T201  a benchmark prints
"""Cold start to a usable register, beside the barest Qt window that can be shown.

Each round is a process of its own, from its start until its first rows (or its bare window) are painted.
Run it by hand: python -m tests.benchmarks.bench_start [cases]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 7

BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

# The very start of the program, with one more listener: it ends the process when rows were painted.
REGISTER = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from foidesk.ui import app
from foidesk.ui.window import MainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            first, last = table.rowAt(0), table.rowAt(watched.height() // 2)
            shown = [model.case_at(line) for line in range(max(first, 0), last + 1)]
            rows = [model.row_of(case) for case in shown if case is not None]
            if rows and None not in rows:
                watched.removeEventFilter(self)
                watched.repaint()
                os._exit(0)
        return False
watch = Watch()
entering = MainWindow.enter
def enter(window, desk):
    global table, model
    entering(window, desk)
    table, model = window.rooms.register.table, window.rooms.register.model
    table.viewport().installEventFilter(watch)
MainWindow.enter = enter
app.run_window(sys.argv[1], False)
"""

EMPTY = "import os; os._exit(0)"


def once(code: str, *words: str) -> float:
    """Run a process to its end; gives milliseconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True, timeout=120)
    return (time.perf_counter() - begin) * 1000


def main(cases: int) -> None:
    """Fill a register, start both in turn, print the medians and their ratio."""
    from foidesk.office.office import Office
    from foidesk.store.cabinet import Cabinet
    from tests.store.filling import fill

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its compiled files
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOIDESK_SETTINGS"] = str(Path(folder) / "settings.toml")
        os.environ["XDG_STATE_HOME"] = folder
        path = Path(folder) / "register.foidesk"
        cabinet = Cabinet.open(path)
        fill(cabinet, cases)
        cabinet.close()
        office = Office.open(path)
        office.records.save_profile(office.records.profile())  # else the set-up of a first start takes its place
        office.close()
        once(BARE)
        once(REGISTER, str(path))  # both once unmeasured: compiled files and the disk's memory are warm for all
        empty, bare, full = [], [], []
        for _ in range(ROUNDS):
            empty.append(once(EMPTY))
            bare.append(once(BARE))
            full.append(once(REGISTER, str(path)))
        floor, ours = statistics.median(bare), statistics.median(full)
        print(f"Python alone:                        {statistics.median(empty):6.0f} ms")
        print(f"bare QMainWindow:                    {floor:6.0f} ms")
        print(f"register of {cases:,} cases, rows shown: {ours:6.0f} ms (fastest {min(full):.0f})")
        print(f"ratio: {ours / floor:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

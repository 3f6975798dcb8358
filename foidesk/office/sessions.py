"""Which windows are open on this computer, and which of them ended without being closed.

Each has a file of its own in the folder for logs, held locked while it runs and taken away when it is closed. A crash
writes into it where the program stood; a file that nobody holds any more is a window that closed unexpectedly.
"""

import faulthandler
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TextIO

from foidesk.office import accidents

if sys.platform != "win32":
    import fcntl

_NOTHING = "It left no trace: it was ended from outside, or the computer stopped."
_LARGEST = 64 * 1024


class Session:
    """This run of the program, from its start to its close."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"running-{os.getpid()}.txt"
        self._file: TextIO | None = None
        self._was_on = faulthandler.is_enabled()

    def begin(self) -> None:
        """Note that the program runs, and have a crash write down where it stood; do without where one cannot."""
        try:
            self._file = self.path.open("w", encoding="utf-8")
            if sys.platform != "win32":
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._file.write(f"Started: {datetime.now().astimezone():%Y-%m-%d %H:%M}\n")
            self._file.writelines(f"{name}: {value}\n" for name, value in accidents.facts())
            self._file.write("\n")
            self._file.flush()
            faulthandler.enable(self._file)
        except (OSError, RuntimeError):
            self._shut()

    def end(self) -> None:
        """Note that the program was closed as it should be."""
        if self._file is not None:
            faulthandler.disable()
            if self._was_on:  # whoever tests us had it on
                with suppress(OSError, ValueError, AttributeError, RuntimeError):
                    faulthandler.enable()
        self._shut()

    def _shut(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            with suppress(OSError):
                self.path.unlink(missing_ok=True)


def left_behind(folder: Path) -> str:
    """Give the report of the latest window that closed unexpectedly, "" for none; each is told of once."""
    try:
        files = sorted(folder.glob("running-*.txt"), key=lambda path: path.stat().st_mtime)
    except OSError:
        return ""
    told = ""
    for path in files:
        told = _abandoned(path) or told
    return told


def _abandoned(path: Path) -> str:
    """Give what an abandoned file tells and take it away; "" while its window is still open."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            kept = file.read(_LARGEST)
            if sys.platform != "win32":
                path.unlink()
        if sys.platform == "win32":  # a file that is open cannot be taken away there
            path.unlink()
    except OSError:
        return ""
    head, _, trace = kept.partition("\n\n")
    return f"{head}\n\n{accidents.without_places(trace).strip() or _NOTHING}"

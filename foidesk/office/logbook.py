"""The program's own log: small, rotating, in the user's own folder for logs, and without a word of any request."""

import logging
import os
import warnings
from collections import Counter, deque
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

from foidesk.office import accidents

LARGEST, KEPT = 256 * 1024, 3
_LONGEST = 300
_MOST_REMARKS = 500
log = logging.getLogger("foidesk")
_as_found: list[Callable[..., None]] = []
_remarks: Counter[str] = Counter()


def folder() -> Path:
    """Give the folder for logs; `FOIDESK_LOGS` names another one, for a test or an office that gathers them."""
    named = os.environ.get("FOIDESK_LOGS")
    return Path(named) if named else Path(platformdirs.user_log_dir("FOI Desk", appauthor=False))


def start(where: Path | None = None) -> Path | None:
    """Begin to log into a folder and give the file; where nothing can be written the program does without."""
    stop()
    _remarks.clear()
    path = (where or folder()) / "foidesk.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _Bounded(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    _as_found.append(warnings.showwarning)
    warnings.showwarning = _warned  # type: ignore[assignment]  # it takes all the more
    return path


def stop() -> None:
    """Close the log."""
    if _as_found:
        warnings.showwarning = _as_found.pop()
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def note(level: int, remark: str) -> None:
    """Write down what a library remarked, without what it may quote; the same again and again is counted."""
    words = accidents.scrubbed(remark[:_LONGEST]).replace("\n", " ")
    if words not in _remarks and len(_remarks) >= _MOST_REMARKS:
        _remarks.clear()
    _remarks[words] += 1
    if is_telling(_remarks[words]):
        log.log(level, "%s%s", words, f" ({_remarks[words]:,} times)" if _remarks[words] > 1 else "")


def is_telling(times: int) -> bool:
    """Tell whether something that came so often is written down: the first, tenth, hundredth time."""
    return str(times).strip("0") == "1"


def note_report(report: str, level: int = logging.ERROR) -> None:
    """Write a report down, on one line."""
    log.log(level, "%s", report.replace("\n", " | "))


def latest(lines: int, where: Path | None = None) -> str:
    """Give the last lines of the log; "" where there are none."""
    try:
        with ((where or folder()) / "foidesk.log").open(encoding="utf-8", errors="replace") as file:
            return "".join(deque(file, lines)).rstrip()
    except OSError:
        return ""


class _Bounded(RotatingFileHandler):
    """Stays small in any case, and is never itself a reason to fail."""

    def rotate(self, source: str, dest: str) -> None:
        """Turn the file over; while another window holds it (Windows), begin it anew instead."""
        try:
            super().rotate(source, dest)
        except OSError:
            Path(source).write_bytes(b"")

    def doRollover(self) -> None:  # noqa: N802  the library's own name
        """Turn over; what cannot be turned over is begun anew."""
        try:
            super().doRollover()
        except OSError:
            Path(self.baseFilename).write_bytes(b"")
            self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  the library's own name
        """Do without: a full disk must not stop the work."""


def _warned(_message: Warning | str, category: type[Warning], filename: str, line: int, *_more: object) -> None:
    # Its kind and place tell a programmer enough; its words may quote what was being read.
    log.warning("%s at %s:%d", category.__name__, accidents.short(filename), line)

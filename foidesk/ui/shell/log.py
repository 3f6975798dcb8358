"""The program's own log: small, rotating, in the user's state folder, and without a word of any request."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_LARGEST, _KEPT = 256 * 1024, 3
log = logging.getLogger("foidesk")


def log_file() -> Path:
    """Give where the log lies."""
    return Path(platformdirs.user_state_dir("FOI Desk", appauthor=False)) / "foidesk.log"


def start(path: Path | None = None) -> Path | None:
    """Begin to log; where nothing can be written the program does without."""
    where = path or log_file()
    stop()
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(where, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=False)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return where


def stop() -> None:
    """Close the log."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()

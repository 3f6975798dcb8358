"""What was typed while the register could not take it: kept on this computer until it can, under the register's name.

Each window has a file of its own. A later one takes up what a window that crashed left behind.
"""

import hashlib
import json
import os
import threading
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from foidesk import settings
from foidesk.office.presence import runs_here


class Spill:
    """The slots of typing that are kept on this computer; the newest text of each."""

    def __init__(self, register: str, desk: str) -> None:
        name = hashlib.sha256(register.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._folder = settings.settings_file().parent / "unsaved" / name
        self._path = self._folder / f"{desk}.json"
        self._register = register
        self.slots: dict[str, tuple[str, datetime]] = {}
        self._one = threading.RLock()
        """Two may come at once: one that waited long for a drive, and one that comes meanwhile."""

    def put(self, slot: str, body: str, at: datetime) -> bool:
        """Keep the text of a slot unless a later one is kept, and say whether it is on this computer's disk."""
        with self._one:
            if slot not in self.slots or self.slots[slot][1] <= at:
                self.slots[slot] = (body, at)
            return self._write()

    def drop(self, slot: str, until: datetime | None = None) -> None:
        """Let go what the register has taken, but not what was typed in its place since it was asked to."""
        with self._one:
            kept = self.slots.get(slot)
            if kept is not None and (until is None or kept[1] <= until):
                del self.slots[slot]
                self._write()

    def take_up(self) -> None:
        """Take over what windows left behind that are no longer there."""
        with self._one, suppress(OSError):
            for path in sorted(self._folder.glob("*.json")):
                if path == self._path:
                    continue
                left = _read(path)
                if left is None or runs_here(left[0]):
                    continue
                for slot, kept in left[1].items():
                    if slot not in self.slots or self.slots[slot][1] < kept[1]:
                        self.slots[slot] = kept
                if not left[1] or self._write():  # it is in ours before theirs goes
                    path.unlink(missing_ok=True)

    def _write(self) -> bool:
        try:
            if not self.slots:
                self._path.unlink(missing_ok=True)
                return True
            self._folder.mkdir(parents=True, exist_ok=True)
            slots = {slot: [body, at.isoformat()] for slot, (body, at) in self.slots.items()}
            written = {"register": self._register, "process": os.getpid(), "slots": slots}
            fresh = self._path.with_suffix(".new")
            with fresh.open("w", encoding="utf-8", errors="surrogatepass") as file:
                json.dump(written, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError:
            return False
        return True


def _read(path: Path) -> tuple[int, dict[str, tuple[str, datetime]]] | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
        slots = {str(slot): (str(body), datetime.fromisoformat(at)) for slot, (body, at) in kept["slots"].items()}
        return int(kept["process"]), slots
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None

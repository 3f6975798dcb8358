"""Copies that make themselves while the window is open, and the warning when they fail or are old."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk import settings
from foidesk.domain import copykeeping
from foidesk.office.copykeeping import PlaceKept
from foidesk.office.records import local
from foidesk.ui.crossing import Crossing
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.troubles import Troubles

PATIENCE_S = 30
LOOK_MS = 10 * 60 * 1000
_TITLES = ("The register is not being copied", "No copies reach the second place")


class CopyKeeper(QObject):
    """Has the office look after the places for copies, on a worker of its own, and never twice at once."""

    looked = Signal()
    """After each round: `places` says how it stands."""

    def __init__(self, desk: Desk, troubles: Troubles, show_settings: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._troubles, self._show_settings = desk, troubles, show_settings
        self._crossing: Crossing | None = None
        self.places: list[PlaceKept] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.tick)
        self._again = False

    def start(self) -> None:
        """Look now and every ten minutes; a register that can only be read is copied where it is written."""
        if self._crossing is None and not self._desk.office.read_only:
            self._crossing = Crossing(self, "copies")
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Look once; what is asked while a look is under way comes after it."""
        path = self._desk.office.copies_of
        if self._crossing is None:
            return
        if self._crossing.busy():
            self._again = True
            return
        machine, places = settings.load(), copy_folders(path)
        every = timedelta(hours=machine.copy_hours) if machine.copy_hours else None
        made = None if machine.copies else places[0]
        copykeeper = self._desk.office.copykeeping
        self._crossing.run(lambda: copykeeper.keep(places, every, make=made), self._looked)

    def tick(self) -> None:
        """Look again; a look that is still under way after ten minutes waits for a drive that does not answer."""
        if self.busy():
            self._troubles.tell(
                "copies slow",
                "warn",
                "The copy of the register is taking very long",
                "The place for copies may not answer. You can go on working; the register is not affected. "
                "Check the drive or the share, or choose another folder under Settings, Copies.",
                (("Settings", self._show_settings),),
            )
        else:
            self.look()

    def busy(self) -> bool:
        """Tell whether a look is under way."""
        return self._crossing is not None and self._crossing.busy()

    def stop(self) -> None:
        """Wait for the copy under way, though not for ever, and make no more: the register is being left."""
        self._timer.stop()
        if self._crossing is not None:
            self._crossing.close(lambda waited: waited > PATIENCE_S)
            self._crossing = None

    def failing(self) -> bool:
        """Tell whether a place could not be given a copy."""
        return any(one.trouble is not None for one in self.places)

    def failure(self) -> str:
        """Say in a few words which of the places fails."""
        return "Copies are failing" if self.places and self.places[0].trouble else "None in the second place"

    def _looked(self, places: list[PlaceKept]) -> None:
        self.places = [self._with_last(one) for one in places]
        self._troubles.drop("copies slow")
        made = [one for one in places if one.made]
        if made:
            self._desk.say("The register was copied and the copy checked")
        for at, title in enumerate(_TITLES):
            self._warn(f"copies {at}", title, self.places[at] if at < len(self.places) else None)
        self.looked.emit()
        if self._again:
            self._again = False
            self.look()

    def _with_last(self, one: PlaceKept) -> PlaceKept:
        """Remember when the last copy was made in a place, for the day on which it cannot be asked."""
        key = f"{_key(self._desk.office.copies_of)}/{_key(Path(one.folder))}"
        if one.last is not None:
            remember(key, one.last.isoformat())
            return one
        try:
            return replace(one, last=datetime.fromisoformat(recall(key)))
        except ValueError:
            return one

    def _warn(self, key: str, title: str, place: PlaceKept | None) -> None:
        trouble = place.trouble if place is not None else None
        if place is None or trouble is None:
            self._troubles.drop(key)
            return
        last = f"The last copy there is of {_day(place.last)}." if place.last else "There is no copy there yet."
        words = " ".join(part for part in (trouble.what, last, trouble.do, "It is tried again by itself.") if part)
        old = copykeeping.is_old(place.last, self._desk.office.now())
        ways = (("Try again", self.look), ("Settings", self._show_settings))
        self._troubles.tell(key, "error" if old and key.endswith("0") else "warn", title, words, ways)


def copy_folders(register: Path) -> tuple[Path, ...]:
    """Give the folders for copies of a register: the first, and the second if one is chosen."""
    return settings.load().copies_folders(register)


def _day(at: datetime) -> str:
    here = local(at)
    return f"{here.day} {here:%B %Y, %H:%M}"


def _key(path: Path | None) -> str:
    return "kept " + str(path or "").replace("/", ";").replace("\\", ";")

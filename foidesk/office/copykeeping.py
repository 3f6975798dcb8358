"""The counter for copies that make themselves: each place looked after by itself, none in the way of another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office.work import Work


@dataclass(frozen=True, slots=True)
class PlaceKept:
    """How a place for copies stands: when its last copy was made (UTC), whether that was now, or what is wrong."""

    folder: str
    last: datetime | None
    made: str = ""
    trouble: Trouble | None = None


class CopyKeeping:
    """Makes copies when they are due, beside all other work: it never takes the office's lock."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def keep(self, places: Sequence[Path], every: timedelta | None, *, make: Path | None = None) -> list[PlaceKept]:
        """Make a copy in each place where one is due; what is wrong with one place is told and stops no other.

        `make` is a place that is made if it is not there: the usual one beside the register.
        """
        from foidesk.store.copyroom import copyshelf

        now, told = self._work.now(), []
        for folder in places:
            try:
                if folder == make:
                    # Beside a register's file the folder above is there, or its drive is not connected.
                    _make(folder, parents=self._work.cabinet.path is None)
                shelf = copyshelf.keep(self._work.cabinet, folder, now, every)
            except Trouble as trouble:
                told.append(PlaceKept(str(folder), None, trouble=trouble))
            else:
                told.append(PlaceKept(str(folder), shelf.last, str(shelf.made or "")))
        return told


def _make(folder: Path, *, parents: bool) -> None:
    try:
        folder.mkdir(exist_ok=True, parents=parents)
    except OSError as error:
        raise StoreTrouble(
            f"The folder for copies cannot be made: {folder}.",
            kept="The register is not affected.",
            do="Choose another folder under Settings, Copies.",
            details=str(error),
        ) from error

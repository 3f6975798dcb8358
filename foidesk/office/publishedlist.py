"""A bank holidays file of GOV.UK, read from disk: what it says that the program does not know yet."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foidesk import bankdays
from foidesk.domain.officedays import DayKind, OfficeDay
from foidesk.domain.troubles import CannotRead

_LARGEST_FILE = 5_000_000
_FROM_FILE = "Bank holidays file of GOV.UK"


@dataclass(frozen=True, slots=True)
class PublishedList:
    """What a bank holidays file of GOV.UK would change in the shipped list; nothing has been changed yet."""

    name: str
    first_year: int
    last_year: int
    settled_to: int
    added: tuple[OfficeDay, ...]
    struck: tuple[OfficeDay, ...]

    def marks(self, now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
        """Give the marks to take off and to put on; days the office marked itself stay as they are."""
        years = range(self.first_year, self.last_year + 1)
        settled = [one for one in now if one.kind is DayKind.SETTLED]
        ours = {one.on for one in now if not one.loaded and one.kind is not DayKind.CLOSURE}
        gone = [one for one in now if one.loaded and one.kind is not DayKind.SETTLED and one.on.year in years]
        new = [day for day in (*self.added, *self.struck) if day.on not in ours]
        # What an earlier file said in the same words stays, with where it was first known from.
        same = {(one.on, one.kind, one.name) for one in gone} & {(one.on, one.kind, one.name) for one in new}
        gone = [one for one in gone if (one.on, one.kind, one.name) not in same]
        new = [one for one in new if (one.on, one.kind, one.name) not in same]
        known = max((one.on.year for one in settled), default=bankdays.PROCLAIMED_TO)
        if self.settled_to > known:
            gone += settled
            new.append(self._settled())
        return gone, new

    def _settled(self) -> OfficeDay:
        return OfficeDay(
            date(self.settled_to, 12, 31),
            DayKind.SETTLED,
            f"Bank holidays are settled to the end of {self.settled_to}",
            "",
            f"{_FROM_FILE}: {self.name}",
            loaded=True,
        )


def read_list(path: Path) -> PublishedList:
    """Read a bank holidays file of GOV.UK; CannotRead in one sentence when it is anything else."""
    found = bankdays.differences(bankdays.days_of_gov_uk(_text_of(path)))
    source = f"{_FROM_FILE}: {path.name}"
    return PublishedList(
        name=path.name,
        first_year=found.first_year,
        last_year=found.last_year,
        settled_to=found.settled_to,
        added=tuple(
            OfficeDay(on, DayKind.ADDED, why, "", source, loaded=True) for on, why in sorted(found.added.items())
        ),
        struck=tuple(
            OfficeDay(on, DayKind.STRUCK, why, "", source, loaded=True) for on, why in sorted(found.struck.items())
        ),
    )


def file_of(day: OfficeDay) -> str:
    """Give the name of the file a mark was loaded from."""
    return day.source.removeprefix(f"{_FROM_FILE}: ")


def _text_of(path: Path) -> str:
    trouble = CannotRead(
        f"{path.name} could not be read.",
        kept="The calendar is unchanged.",
        do="Save the bank holidays file of GOV.UK again and load that.",
    )
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise trouble
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise trouble from error

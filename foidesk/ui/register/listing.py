"""One answer of the register, laid out in lines: group headings and cases, found by number without a walk."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from foidesk.office.records import Band


@dataclass(frozen=True)
class Shelf:
    """One group of the answer; without a band the cases stand alone."""

    band: Band | None
    ids: tuple[int, ...]
    is_open: bool = True
    note: str = ""

    @property
    def lines(self) -> int:
        """Count the lines it takes."""
        return (self.band is not None) + (len(self.ids) if self.is_open else 0)


@dataclass(frozen=True)
class Listing:
    """The shelves in order. Built off the window's thread; asking it costs no more for 100,000 cases than for ten."""

    shelves: tuple[Shelf, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _places: Mapping[int, tuple[int, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Count where each shelf begins and where each case lies."""
        object.__setattr__(self, "_starts", tuple(accumulate((s.lines for s in self.shelves), initial=0)))
        places = {
            case_id: (at, place) for at, shelf in enumerate(self.shelves) for place, case_id in enumerate(shelf.ids)
        }
        object.__setattr__(self, "_places", places)

    @classmethod
    def of(
        cls,
        found: Iterable[tuple[Band | None, tuple[int, ...]]],
        closed: Iterable[Band] = (),
        notes: Mapping[Band, str] | None = None,
    ) -> "Listing":
        """Lay out what the office found; `closed` names the groups that are shut."""
        shut, said = frozenset(closed), notes or {}
        return cls(
            tuple(
                Shelf(band, ids, band is None or band not in shut, "" if band is None else said.get(band, ""))
                for band, ids in found
            )
        )

    @property
    def lines(self) -> int:
        """Count the lines."""
        return self._starts[-1]

    @property
    def cases(self) -> int:
        """Count the cases, shown or in a shut group."""
        return len(self._places)

    def shelf_at(self, line: int) -> tuple[int, int]:
        """Give the shelf of a line and the place in it; the place of a heading is -1."""
        at = bisect_right(self._starts, line) - 1
        shelf = self.shelves[at]
        return at, line - self._starts[at] - (shelf.band is not None)

    def case_at(self, line: int) -> int | None:
        """Give the case of a line, or None for a heading."""
        at, place = self.shelf_at(line)
        return None if place < 0 else self.shelves[at].ids[place]

    def line_of(self, case_id: int) -> int | None:
        """Give the line of a case, or None if it is not here or its group is shut."""
        found = self._places.get(case_id)
        if found is None or not self.shelves[found[0]].is_open:
            return None
        return self._starts[found[0]] + (self.shelves[found[0]].band is not None) + found[1]

    def heading_of(self, at: int) -> int:
        """Give the line on which a shelf begins."""
        return self._starts[at]

    def shelf_of(self, case_id: int) -> int | None:
        """Give the shelf of a case, open or shut."""
        found = self._places.get(case_id)
        return None if found is None else found[0]

    def line_keys(self) -> list[object]:
        """Give one value for each line, for comparing two listings."""
        made: list[object] = []
        for shelf in self.shelves:
            if shelf.band is not None:
                made.append(shelf.band)
            if shelf.is_open:
                made.extend(shelf.ids)
        return made

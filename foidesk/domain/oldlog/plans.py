"""What became of each row of a log: a case ready to be brought in, a double, a trouble, or no case at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from foidesk.domain.case import Case
from foidesk.domain.profile import ReferencePattern

RequestKey = tuple[str, date, str]


class Verdict(StrEnum):
    """What a row is."""

    READY = "ready"
    ERROR = "error"
    DOUBLE = "double"
    ASIDE = "aside"
    """A heading that comes again, a band between years, a total: told, and left out."""
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row below the headings. `errors` keep it out; `warnings` are things to look at, and do not."""

    row: int
    verdict: Verdict
    name: str = ""
    case: Case | None = None
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the office numbers its next case."""

    pattern: ReferencePattern
    next_number: int

    @property
    def next_reference(self) -> str:
        """Give the reference the next case will have."""
        return self.pattern.reference(self.next_number)


@dataclass(frozen=True)
class Plan:
    """Every row of the sheet below its headings, in order, and how cases may be numbered afterwards.

    The first numbering is the proposed one.
    """

    sheet: str
    rows: tuple[RowPlan, ...]
    numberings: tuple[Numbering, ...] = ()
    notes: tuple[str, ...] = ()
    undecided: int = 0
    """Rows that are ready and give neither a day of answer nor a status: open or closed, as she says."""

    def of(self, verdict: Verdict) -> tuple[RowPlan, ...]:
        """Give the rows with a verdict."""
        return self._sorted.get(verdict, ())

    @cached_property
    def _sorted(self) -> dict[Verdict, tuple[RowPlan, ...]]:
        return {verdict: tuple(row for row in self.rows if row.verdict is verdict) for verdict in Verdict}

    @cached_property
    def warned(self) -> tuple[RowPlan, ...]:
        """Give the rows that are ready, and have something to look at."""
        return tuple(row for row in self.rows if row.verdict is Verdict.READY and row.warnings)


@dataclass(frozen=True)
class Known:
    """What the register has already, in the words by which it compares: `fold` for references, `key` for the rest."""

    references: frozenset[str]
    requests: frozenset[RequestKey]
    fold: Callable[[str], str]
    key: Callable[[str], str]

"""The cost sheet of a request: what finding the information would take, and whether that is over the limit.

Four activities count and no others (Fees Regulations 2004 reg 4(3)), at £25 an hour whoever does them (reg 4(4)).
Time is kept in whole seconds and money in whole pence, so that every sum is exact; a cost follows from its time and
is rounded down to a whole penny. Only what is more than the limit exceeds it (FOIA 2000 s.12(1)).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.richtext import EMPTY, RichText
from foidesk.domain.troubles import NotAllowed

PENCE_AN_HOUR = 2500
HOUR = 3600
MOST = 10_000_000
FEES_REGULATIONS = "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004"
ROUNDING = "A cost is worked out from its time and rounded down to a whole penny; the total from the total time."


class Activity(StrEnum):
    """What an estimate may count (Fees Regulations 2004 reg 4(3)(a) to (d))."""

    DETERMINING = "determining"
    LOCATING = "locating"
    RETRIEVING = "retrieving"
    EXTRACTING = "extracting"

    @property
    def words(self) -> str:
        """Give the activity as the screen says it."""
        return _ACTIVITIES[self][0]

    @property
    def in_letter(self) -> str:
        """Give the activity in the words of the regulation, for a letter."""
        return _ACTIVITIES[self][1]

    @property
    def rule(self) -> str:
        """Give the provision that lets it count."""
        return f"regulation 4(3)({'abcd'[list(Activity).index(self)]})"


_ACTIVITIES = {
    Activity.DETERMINING: ("Find out whether it is held", "determining whether we hold the information"),
    Activity.LOCATING: ("Locate it", "locating the information, or a document which may contain it"),
    Activity.RETRIEVING: ("Retrieve it", "retrieving the information, or a document which may contain it"),
    Activity.EXTRACTING: ("Extract it", "extracting the information from a document containing it"),
}


class NotCounted(StrEnum):
    """What takes time and may not be counted: it is none of the four activities of reg 4(3)."""

    EXEMPTIONS = "exemptions"
    REDACTING = "redacting"
    CONSULTING = "consulting"
    CHECKING = "checking"
    WRITING = "writing"

    @property
    def words(self) -> str:
        """Give the activity as the screen says it."""
        return _NOT_COUNTED[self]

    @property
    def refusal(self) -> str:
        """Say that it does not count, and why."""
        return f"{self.words} does not count towards the limit: regulation 4(3) lists only the four activities above."


_NOT_COUNTED = {
    NotCounted.EXEMPTIONS: "Considering exemptions",
    NotCounted.REDACTING: "Redacting",
    NotCounted.CONSULTING: "Consulting others",
    NotCounted.CHECKING: "Checking the answer",
    NotCounted.WRITING: "Writing the answer",
}


class WhyTogether(StrEnum):
    """Why requests may be counted as one (Fees Regulations 2004 reg 5(1))."""

    SAME_PERSON = "same_person"
    ACTING_TOGETHER = "acting_together"

    @property
    def words(self) -> str:
        """Give it as the screen says it."""
        return "The same person" if self is WhyTogether.SAME_PERSON else "People acting together"


@dataclass(frozen=True, slots=True)
class CostLimit:
    """The appropriate limit of the office and where it comes from (Fees Regulations 2004 reg 3)."""

    pence: int = 45_000
    source: str = "regulation 3(3)"

    def __post_init__(self) -> None:
        if not 100 <= self.pence <= 10_000_000:
            raise NotAllowed("The cost limit is £1 to £100,000.", do="Type the amount in pounds, for example 450.")
        if not self.source.strip():
            raise NotAllowed("The limit needs its source.", do="Name the provision that sets the amount.")

    @property
    def seconds(self) -> int:
        """Give the longest time that is within the limit: 18 hours for £450, 24 hours for £600."""
        return self.pence * HOUR // PENCE_AN_HOUR

    def is_exceeded_by(self, seconds: int) -> bool:
        """Say whether work of this length costs more than the limit; exactly the limit is within it."""
        return seconds * PENCE_AN_HOUR > self.pence * HOUR


@dataclass(frozen=True, slots=True)
class Sample:
    """How the time for one record was measured: how many were tried, how long they took, by whom and when."""

    records: int = 0
    seconds: int = 0
    by: str = ""
    on: date | None = None

    @property
    def is_measured(self) -> bool:
        """Say whether there is a measurement and not only a name."""
        return self.records > 0 and self.seconds > 0


@dataclass(frozen=True, slots=True)
class CostLine:
    """One piece of work: `number` of a `unit` at `seconds_each`. Without items it is for the whole request."""

    activity: Activity
    what: str
    number: int = 1
    unit: str = "records"
    seconds_each: int = 60
    items: tuple[int, ...] = ()
    sample: Sample = Sample()

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise NotAllowed("Say what would be done.", do="For example: read the emails for the name.", field="what")
        if not 1 <= self.number <= MOST:
            raise NotAllowed("Type how many, as a whole number from 1 to 10,000,000.", field="number")
        if not 1 <= self.seconds_each <= MOST:
            raise NotAllowed("Type the minutes for each, for example 3, 2.5 or 2:30.", field="each")

    @property
    def seconds(self) -> int:
        """Give the time of the whole piece of work."""
        return self.number * self.seconds_each

    @property
    def pence(self) -> int:
        """Give its cost, rounded down to a whole penny."""
        return cost_of(self.seconds)


@dataclass(frozen=True, slots=True)
class CountedTogether:
    """Another request that is counted with this one, and the time of its own sheet when that was decided."""

    reference: str
    received: date
    seconds: int
    why: WhyTogether
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PutIn:
    """The paragraph as it was put into a response, so that a later one can be told from it."""

    response: int
    words: RichText = EMPTY


@dataclass(frozen=True, slots=True)
class CostSheet:
    """The estimate of one request, what is counted with it, and the advice that goes with a refusal (s.16)."""

    lines: tuple[CostLine, ...] = ()
    together: tuple[CountedTogether, ...] = ()
    advice: str = ""
    put_in: tuple[PutIn, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands in it."""
        return self == CostSheet()

    @property
    def seconds(self) -> int:
        """Give the time of this request alone."""
        return total(self.lines)

    def seconds_of(self, activity: Activity) -> int:
        """Give the time of one activity."""
        return total(one for one in self.lines if one.activity is activity)

    def in_order(self) -> tuple[tuple[int, CostLine], ...]:
        """Give the lines with their places, by activity as the regulation lists them."""
        order = list(Activity)
        return tuple(sorted(enumerate(self.lines), key=lambda one: (order.index(one[1].activity), one[0])))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a sheet comes to against a limit, with the requests that are counted with it."""

    own: int
    others: int
    determining: int
    limit: CostLimit

    @property
    def seconds(self) -> int:
        """Give the time in all."""
        return self.own + self.others

    @property
    def pence(self) -> int:
        """Give the cost in all."""
        return cost_of(self.seconds)

    @property
    def exceeds(self) -> bool:
        """Say whether the cost would exceed the limit (FOIA 2000 s.12(1))."""
        return self.limit.is_exceeded_by(self.seconds)

    @property
    def exceeds_by_determining(self) -> bool:
        """Say whether even to find out if it is held would exceed the limit (FOIA 2000 s.12(2))."""
        return self.limit.is_exceeded_by(self.determining)

    @property
    def over(self) -> int:
        """Give the time that is over the limit; what is left of it as a negative number."""
        return self.seconds - self.limit.seconds


def reckon(sheet: CostSheet, limit: CostLimit) -> Reckoning:
    """Add a sheet up."""
    others = sum(one.seconds for one in sheet.together)
    return Reckoning(sheet.seconds, others, sheet.seconds_of(Activity.DETERMINING), limit)


def total(lines: Iterable[CostLine]) -> int:
    """Give the time of some lines."""
    return sum(line.seconds for line in lines)


def cost_of(seconds: int) -> int:
    """Give the cost of some time in pence, rounded down (Fees Regulations 2004 reg 4(4))."""
    return seconds * PENCE_AN_HOUR // HOUR


def lines_for(sheet: CostSheet, item_key: int) -> tuple[CostLine, ...]:
    """Give the work that answering one item alone would take: its own lines and those for the whole request."""
    return tuple(line for line in sheet.lines if not line.items or item_key in line.items)


def items_within(sheet: CostSheet, limit: CostLimit, item_keys: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Give the items that could be answered alone within the limit, each with its time."""
    others = sum(one.seconds for one in sheet.together)
    found = [(key, total(lines_for(sheet, key))) for key in item_keys]
    return tuple((key, own) for key, own in found if own and not limit.is_exceeded_by(own + others))


@dataclass(frozen=True, slots=True)
class Fitting:
    """How many records of the longest line could be gone through within the limit, all else done as well."""

    line: CostLine
    number: int


def records_within(sheet: CostSheet, limit: CostLimit) -> Fitting | None:
    """Give how much of the longest piece of work fits; None where nothing of it does or there is only one record."""
    line = max(sheet.lines, key=lambda one: one.seconds, default=None)
    if line is None or line.number < 2:
        return None
    reckoned = reckon(sheet, limit)
    fits = (limit.seconds - (reckoned.seconds - line.seconds)) // line.seconds_each
    return Fitting(line, fits) if 0 < fits < line.number else None

"""How long a closed case is kept, and what holds it back from disposal.

Section 46 Code of Practice (records management): a period set by the office, counted from the end of the last stage.
FOIA 2000 s.77: nothing goes while a request, a review, a complaint or an appeal could still need it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from foidesk.domain.calendars import corresponding_date, in_words
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotAllowed

LONGEST_REASON = 1000
_LONGEST_MONTHS = 600


@dataclass(frozen=True, slots=True)
class Retention:
    """The office's periods, in months, by regime.

    With `from_year_end` a period begins on the 31 March that follows the end of the last stage, as many schedules say.
    """

    foia: int = 24
    eir: int = 24
    sar: int = 24
    from_year_end: bool = False

    def __post_init__(self) -> None:
        if not all(1 <= months <= _LONGEST_MONTHS for months in (self.foia, self.eir, self.sar)):
            raise NotAllowed(
                f"Cases are kept for 1 to {_LONGEST_MONTHS} months.", do="Type the number of months, for example 24."
            )

    def months(self, regime: Regime) -> int:
        """Give the period of a regime."""
        return {Regime.FOIA: self.foia, Regime.EIR: self.eir, Regime.SAR: self.sar}[regime]

    def period_words(self, regime: Regime) -> str:
        """Say a period: "2 years after the last stage closed"."""
        words = months_words(self.months(regime))
        return f"{words} after the {'end of the year in which the last stage closed' if self.from_year_end else _STAGE}"

    def due(self, regime: Regime, closed_on: date) -> date:
        """Give the first day on which a case may go."""
        start = closed_on
        if self.from_year_end:
            start = date(closed_on.year + (closed_on > date(closed_on.year, 3, 31)), 3, 31)
        return corresponding_date(start, self.months(regime))

    def rule_words(self, regime: Regime) -> str:
        """Name the rule as a certificate does."""
        return f"Retention period of the office: {regime.short_name} cases, {self.period_words(regime)}"


_STAGE = "last stage closed"


def months_words(months: int) -> str:
    """Say a number of months: "2 years", "18 months"."""
    years, rest = divmod(months, 12)
    if rest:
        return f"{months} {'month' if months == 1 else 'months'}"
    return f"{years} {'year' if years == 1 else 'years'}"


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a person holds a case back, who it was and when (UTC)."""

    reason: str
    by: str
    at: datetime


class How(StrEnum):
    """What becomes of a case that is disposed of; the value is what the store keeps."""

    ANONYMISED = "anonymised"
    DESTROYED = "destroyed"

    @property
    def verb(self) -> str:
        """Name the act."""
        return "anonymise" if self is How.ANONYMISED else "destroy"

    @property
    def words(self) -> str:
        """Say what was done."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Disposed:
    """The line that stays of a case: what was done with it, when, by whom, under which rule, and how it had ended."""

    disposal: int
    how: How
    on: date
    by: str
    rule: str
    closed_on: date | None = None
    answered_on: date | None = None
    outcome: str = ""
    days_taken: int | None = None

    @property
    def in_words(self) -> str:
        """Say it in one line."""
        return f"{self.how.words} on {in_words(self.on)} by {self.by}"


@dataclass(frozen=True, slots=True)
class Gone:
    """One disposed case as the list of disposals shows it."""

    case_id: int
    reference: str
    regime: Regime
    received: date
    line: Disposed


@dataclass(frozen=True, slots=True)
class CaseDates:
    """What of a case decides how long it is kept.

    `dates` are those of the ICO, a tribunal and others not yet kept; `matters` are open before the ICO or a tribunal.
    """

    case_id: int
    reference: str
    requester: str
    subject: str
    regime: Regime
    stage: str
    is_open: bool
    received: date
    due: date | None
    answered_on: date | None
    days_taken: int | None
    ended_on: date | None
    last_letter: date | None = None
    review_asked: date | None = None
    """The day a review was asked for that is not decided."""
    review_decided: date | None = None
    dates: tuple[tuple[str, date], ...] = ()
    matters: tuple[tuple[str, date], ...] = ()
    date_kept: date | None = None
    counted_with: tuple[str, ...] = ()
    """Open cases that count this one together with themselves (FOIA 2000 s.12, Fees Regulations 2004 reg 5)."""
    hold: Hold | None = None
    how: How | None = None
    """What was done with it already."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How a case stands: when its last stage closed and which that was, when it is due, and what holds it back."""

    case: CaseDates
    closed_on: date | None
    last_stage: str
    due: date | None
    holds: tuple[str, ...]

    def is_due(self, today: date) -> bool:
        """Say whether it may go today."""
        return self.due is not None and self.due <= today and not self.holds and self.case.how is None


def standing(case: CaseDates, rule: Retention) -> Kept:
    """Work out how a case stands under the office's periods."""
    holds = _holds(case)
    if case.is_open and case.review_asked is None:
        return Kept(case, None, "", None, holds)
    closed_on, last_stage = _last_stage(case)
    return Kept(case, closed_on, last_stage, rule.due(case.regime, closed_on), holds)


def _last_stage(case: CaseDates) -> tuple[date, str]:
    """Give the end of the last stage. Where an old log gives no day of the answer, the day it was due stands for it."""
    ends = (
        (case.answered_on, "answered"),
        (case.last_letter, "last letter"),
        (case.review_decided, "review decided"),
        (case.date_kept, "date or matter of the ICO or a tribunal done"),
        (case.ended_on, case.stage),
    )
    found = [(on, what) for on, what in ends if on is not None]
    if found:
        return max(found, key=lambda one: one[0])
    return (case.due, "due; no day of the answer is known") if case.due else (case.received, "received")


def _holds(case: CaseDates) -> tuple[str, ...]:
    found = []
    if case.review_asked is not None:
        found.append(f"Internal review not decided, asked for on {_plain(case.review_asked)}")
    elif case.is_open:
        found.append("The request is open")
    found += [f"{what} not ended, known since {_plain(on)}" for what, on in case.matters]
    found += [f"{what} not done, due {_plain(on)}" for what, on in case.dates]
    if case.counted_with:
        found.append(f"Counted for the cost limit of {', '.join(case.counted_with)}, open")
    if case.hold is not None:
        found.append(f"Held by {case.hold.by}: {case.hold.reason}")
    return tuple(found)


def _plain(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def must_be_free(kept: Kept, how: How, today: date) -> None:
    """Refuse to dispose of a case that is held, not due, or gone already; in plain words."""
    case = kept.case
    nothing = "Nothing was disposed of."
    if case.how is How.DESTROYED or case.how is how:
        raise NotAllowed(f"{case.reference} was {case.how.value} already.", kept=nothing)
    if kept.holds:
        open_ = case.is_open or case.matters or case.dates
        held = kept.holds[0][:1].lower() + kept.holds[0][1:]
        raise NotAllowed(
            f"{case.reference} is held and cannot be {how.value}: {held}.",
            kept=nothing,
            do="To destroy or conceal a record so that it is not disclosed is an offence (FOIA 2000 section 77). "
            "Wait until it is closed."
            if open_
            else "Lift the hold first, if its reason has gone.",
        )
    if kept.due is None or kept.due > today:
        when = f"until {in_words(kept.due)}" if kept.due else "while it is open"
        raise NotAllowed(
            f"{case.reference} is kept {when}.", kept=nothing, do="The periods are under Settings, Retention."
        )
    if how is How.ANONYMISED and case.regime is Regime.SAR:
        raise NotAllowed(
            f"{case.reference} is a subject access request: its answer is itself about the person who asked.",
            kept=nothing,
            do="Destroy it instead.",
        )


def short_day(day: date | None) -> str:
    """Write a day as a table does: 5 Nov 2026; "not" where there is none."""
    return "not" if day is None else f"{day.day} {day:%b} {day.year}"

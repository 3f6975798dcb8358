"""What the counters hand over the desk: frozen values, ready to be shown, never records."""

from dataclasses import dataclass
from datetime import date, datetime

from foidesk.domain.case import Case, Channel, Requester
from foidesk.domain.casechanges import Changed
from foidesk.domain.checks import CheckDone, Finding
from foidesk.domain.clock import Deadline
from foidesk.domain.clock_reason import taken_words
from foidesk.domain.facts import Fact
from foidesk.domain.facts_found import NOTHING_FOUND, Found
from foidesk.domain.found_form import WantedForm
from foidesk.domain.itemdeadlines import item_deadlines
from foidesk.domain.meantime import Clash
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review
from foidesk.domain.splitting import Split
from foidesk.intake.document import Document
from foidesk.office.clearanceviews import ClearanceView
from foidesk.office.holdingviews import CommissionView


@dataclass(frozen=True, slots=True)
class Told:
    """Told to subscribers after an act is committed: which case, what happened; no case means the office itself."""

    case_id: int | None
    fact: Fact | None
    who: str = ""
    """Who did it, if it was done at another desk."""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """An internal review as the desk shows it, with the deadline of its own.

    `days_left` counts as that of a case does, and is None once the review is decided; `day_taken` is the working day
    of the decision. `late_asking` says that the review was asked for after the office's last day for it.
    """

    review: Review
    deadline: Deadline
    days_left: int | None
    day_taken: int | None
    late_asking: str = ""

    @property
    def in_time(self) -> bool | None:
        """Say whether the review was decided in time; None while it is not decided."""
        decided, due = self.review.decided_on, self.deadline.due
        return None if decided is None or due is None else decided <= due


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as the desk shows it: with its deadline, the days left and what Undo and Redo would do.

    `days_left` counts working days to the due day (0 = due today, negative = late); None while the clock waits or
    after the answer. `day_taken` is the working day on which the answer went out, the day of receipt being 0.
    """

    case_id: int
    case: Case
    deadline: Deadline
    today: date
    days_left: int | None
    day_taken: int | None
    findings: tuple[Finding, ...]
    set_aside: tuple[Finding, ...] = ()
    """What was found not needed."""
    ticks: tuple[CheckDone, ...] = ()
    """What was looked at and found in order."""
    undo: str = ""
    redo: str = ""
    brought_back: bool = False
    later_messages: int = 0
    reviews: tuple[ReviewView, ...] = ()
    clearance: ClearanceView | None = None
    """Where the answer stands with its second reader."""
    undecided: tuple[Clash, ...] = ()
    """Texts of which two versions wait for a choice."""
    commissions: tuple[CommissionView, ...] = ()
    """What holders were asked for, outstanding ones first."""

    @property
    def open_review(self) -> ReviewView | None:
        """Give the review that is not decided yet, or None: its deadline is then the one that runs."""
        return next((one for one in self.reviews if one.review.decided_on is None), None)

    @property
    def in_time(self) -> bool | None:
        """Say whether the answer went out in time; None while there is none."""
        answered = self.case.answered_on
        if answered is None or self.deadline.due is None:
            return None
        return answered <= self.deadline.due

    @property
    def taken_words(self) -> str:
        """Say on which day of how many the answer went out: "day 20 of 20, on time"; "" while there is none."""
        if self.case.answered_on is None:
            return ""
        return taken_words(self.day_taken, self.deadline.limit, self.deadline.unit, on_time=self.in_time)

    @property
    def item_deadlines(self) -> dict[int, date | None]:
        """Give the due date of each item by its number: an extension moves only items it was given for."""
        return {item.number: item.due for item in item_deadlines(self.case, self.deadline)}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the desk makes of a document that came in; she decides."""

    document: Document
    split: Split
    requester: Found
    email: Found
    address: Found
    their_reference: Found
    subject: Found
    delivery: Found
    regime: Regime
    regime_why: str
    received: date | None
    received_why: str
    dated: date | None
    channel: Channel
    reference: str
    valid: bool
    valid_why: str
    notes: tuple[str, ...] = ()
    channel_why: str = ""
    organisation: Found = NOTHING_FOUND
    language: Found = NOTHING_FOUND


@dataclass(frozen=True, slots=True)
class NewCase:
    """What she decided about a new request, ready to be logged."""

    document: Document
    split: Split
    requester: Requester
    subject: str
    regime: Regime
    received: date
    dated: date
    channel: Channel = Channel.EMAIL
    reference: str = ""
    owner: str = ""
    wanted: WantedForm = WantedForm.NOT_SAID
    in_welsh: bool = False
    not_a_request: bool = False
    """What is no request is kept all the same, and closed as it comes in: no clock runs for it."""
    from_message: int = 0
    from_case: int = 0
    """The message of another case that it is made of, which it leaves."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the register.

    `limit` is the length of the deadline in working days. While a review is undecided (`under_review`), `due`,
    `days_left` and `limit` are the review's; `answered_on` and `days_taken` stay those of the answer.
    """

    case_id: int
    reference: str
    requester: str
    subject: str
    regime: str
    received: date
    due: date | None
    days_left: int | None
    limit: int
    stage: str
    owner: str
    items: int
    answered: int
    answered_on: date | None
    days_taken: int | None
    waiting: bool
    under_review: bool = False
    forecast: bool = False
    """Whether the due day lies past the last year whose bank holidays are settled."""

    @property
    def is_answered(self) -> bool:
        """Say whether nothing runs any more because the answer has gone out."""
        return self.answered_on is not None and not self.under_review


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of a case's history, in local time."""

    at: datetime
    who: str
    words: str
    before: str = ""
    after: str = ""
    account: str = ""
    """The account under which it was done, where it tells more than the name."""

    @property
    def when(self) -> str:
        """Give its day and time as a list shows them."""
        return f"{self.at:%a} {self.at.day} {self.at:%B %Y}, {self.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class OfficeLine(JournalLine):
    """One line of the history of the register itself: `words` are its head, `whole` is the journal's sentence."""

    number: int = 0
    whole: str = ""
    changes: tuple[Changed, ...] = ()

    @property
    def signed(self) -> str:
        """Give who did it, with the account it was done under where that is another."""
        return f"{self.who} ({self.account})" if self.account else self.who


@dataclass(frozen=True, slots=True)
class Issued:
    """A letter just issued: the case as it now stands and the frozen bytes."""

    view: CaseView
    pdf: bytes
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy of the register that was made, checked and found sound."""

    path: str
    cases: int
    ok: bool
    problems: tuple[str, ...] = ()
    disposed: int = 0
    """The entries of the journal that lost their words when their cases were disposed of."""
    roles: str = ""
    """Which roles a restored copy brought, in words; "" where it brought none."""

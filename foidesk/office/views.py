"""What the counters hand over the desk: frozen values, ready to be shown, never records."""

from dataclasses import dataclass
from datetime import date, datetime

from foidesk.domain.case import Case, Channel, Requester
from foidesk.domain.checks import Finding
from foidesk.domain.clock import Deadline
from foidesk.domain.facts import Fact
from foidesk.domain.facts_found import Found
from foidesk.domain.itemdeadlines import item_deadlines
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import Split
from foidesk.intake.document import Document


@dataclass(frozen=True, slots=True)
class Told:
    """Told to subscribers after an act is committed: which case, what happened; no case means the office itself."""

    case_id: int | None
    fact: Fact | None


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
    undo: str = ""
    redo: str = ""
    brought_back: bool = False

    @property
    def in_time(self) -> bool | None:
        """Say whether the answer went out in time; None while there is none."""
        answered = self.case.answered_on
        if answered is None or self.deadline.due is None:
            return None
        return answered <= self.deadline.due

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


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the register."""

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


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of a case's history, in local time."""

    at: datetime
    who: str
    words: str
    before: str = ""
    after: str = ""


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

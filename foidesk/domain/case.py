"""A Case: the office's file on one request, as a frozen value.

A change gives a new Case and the Fact that happened; the acts themselves are in `drafting` and `despatch`.
The text of the request is evidence: it is kept as received, and items point into it by offsets in code points.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.calendars import in_words
from foidesk.domain.casenotes import CaseNote
from foidesk.domain.clearance import Clearance, ClearedLetter, Comment, current
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.clock_events import open_questions
from foidesk.domain.commissions import Commission
from foidesk.domain.costsheet import CostSheet
from foidesk.domain.enclosures import Enclosed, Enclosure
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.items import Item, Response
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import KINDS
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Disposed, Hold, How
from foidesk.domain.reviews import Review
from foidesk.domain.setaside import SetAside
from foidesk.domain.troubles import NotAllowed, NotFound


class Stage(StrEnum):
    """Where a case stands on its way; derived from what happened, never typed in."""

    LOGGED = "logged"
    DRAFTING = "drafting"
    CLEARANCE = "clearance"
    SIGN = "sign"
    ISSUED = "issued"
    REVIEW = "review"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    TRANSFERRED = "transferred"
    INVALID = "invalid"
    ANSWERED = "answered"
    """Answered before FOI Desk, by the account of the office's old log: there is no letter of ours."""

    @property
    def words(self) -> str:
        """Give the stage as the screen says it."""
        return "Internal review" if self is Stage.REVIEW else self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Say whether the office still owes something."""
        return self in _OPEN


_OPEN = frozenset({Stage.LOGGED, Stage.DRAFTING, Stage.CLEARANCE, Stage.SIGN, Stage.REVIEW, Stage.WAITING})
ENDINGS = (Stage.WITHDRAWN, Stage.LAPSED, Stage.TRANSFERRED, Stage.INVALID)


class Channel(StrEnum):
    """How a request came in and how the answer goes out."""

    EMAIL = "email"
    LETTER = "letter"
    WEB_FORM = "web form"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asked, and where the answer goes. A name may be missing: the letter then says `Dear` alone."""

    name: str = ""
    email: str = ""
    address: str = ""
    organisation: str = ""
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What came in: the text as received (evidence), the day it arrived and the day it bears.

    `received` is the date of receipt (FOIA 2000 s.10(6)) and is never moved to a working day.
    """

    text: str
    received: date
    dated: date
    channel: Channel = Channel.EMAIL
    preamble: tuple[int, int] = (0, 0)
    closing: tuple[int, int] = (0, 0)
    source_name: str = ""
    source_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed the letter as it stands, and when (UTC). Any change to the letter takes it off."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that went out, frozen: the SHA-256 of its bytes, its date, who issued it and when (UTC)."""

    kind: str
    dated: date
    sha256: str
    pages: int
    issued_by: str
    issued_at: datetime
    signed_by: str = ""
    replaces: str = ""
    override: str = ""
    enclosures: tuple[Enclosed, ...] = ()
    cleared: ClearedLetter | None = None
    wording_from: date | None = None
    """The day from which the office's wording and details held that stand in it; none for one of an earlier version."""
    wording_mark: str = ""
    sealed_by: str = ""
    """Whose certificate signed it digitally, if any did; `sealed_mark` is the SHA-256 of that certificate."""
    sealed_mark: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One request and everything the office did about it."""

    reference: str
    subject: str
    regime: Regime
    requester: Requester
    request: Request
    lead_in: str = ""
    items: tuple[Item, ...] = ()
    responses: tuple[Response, ...] = ()
    events: tuple[ClockEvent, ...] = ()
    letters: tuple[IssuedLetter, ...] = ()
    owner: str = ""
    signature: Signature | None = None
    correcting: bool = False
    ended: Stage | None = None
    ended_on: date | None = None
    next_key: int = 1
    notes: tuple[CaseNote, ...] = ()
    reviews: tuple[Review, ...] = ()
    brought_in: BroughtIn | None = None
    commissions: tuple[Commission, ...] = ()
    cost_sheet: CostSheet | None = None
    set_aside: tuple[SetAside, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    drafts: tuple[LetterDraft, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    comments: tuple[Comment, ...] = ()
    large_print: int = 0
    """The point size in which letters go to this requester, who reads large print; 0 is the office's own."""
    held: Hold | None = None
    disposed: tuple[Disposed, ...] = ()
    version: int = field(default=0, compare=False)

    # --- asking -----------------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """Work out the stage from what happened."""
        if self.ended is not None:
            return self.ended
        if self.letter_is_final:
            sent = Stage.ANSWERED if self.answer_is_elsewhere else Stage.ISSUED
            return sent if self.open_review is None else Stage.REVIEW
        if self.waiting_for is not None:
            return Stage.WAITING
        return self._desk_stage

    @property
    def _desk_stage(self) -> Stage:
        clearing = self.clearance
        if clearing is not None and clearing.is_waiting:
            return Stage.CLEARANCE
        if self.signature is not None or (clearing is not None and clearing.stands):
            return Stage.SIGN
        if any(response.is_started for response in self.responses):
            return Stage.DRAFTING
        return Stage.LOGGED

    @property
    def clearance(self) -> Clearance | None:
        """Give the clearance of the answer as it is now, or None while nobody was asked."""
        return current(self.clearances, "response")

    @property
    def refuses(self) -> bool:
        """Say whether anything is refused, so that the letter is a refusal notice (FOIA 2000 s.17)."""
        return any(outcome.is_refusal for response in self.responses for outcome in response.outcomes)

    @property
    def letter_is_final(self) -> bool:
        """Say whether the answer stands as it was sent. A review leaves it so; only a correction opens it again."""
        went_out = self.response_letter is not None or self.answered_before
        return self.ended is None and went_out and not self.correcting

    @property
    def answer_is_elsewhere(self) -> bool:
        """Say whether the answer that stands went out before FOI Desk, so that its letter is not here."""
        return self.letter_is_final and self.response_letter is None

    @property
    def is_locked(self) -> bool:
        """Say whether draft, letter, details and the clock of the answer can no longer be changed."""
        return self.ended is not None or self.letter_is_final or bool(self.disposed)

    @property
    def is_destroyed(self) -> bool:
        """Say whether only the line of the case is left."""
        return any(one.how is How.DESTROYED for one in self.disposed)

    @property
    def open_review(self) -> Review | None:
        """Give the internal review that is not decided yet, or None; a case has at most one."""
        return next((review for review in self.reviews if review.decided_on is None), None)

    @property
    def waiting_for(self) -> EventKind | None:
        """Give the question the requester has not answered yet (clarification, fee, identity), or None."""
        asked = open_questions(self.events)
        return asked[-1] if asked else None

    @property
    def response_letter(self) -> IssuedLetter | None:
        """Give the latest letter that answered the request, or None."""
        return next((one for one in reversed(self.letters) if one.kind in ANSWERING_LETTERS), None)

    @property
    def answered_on(self) -> date | None:
        """Give the day the request was first answered; a later correction does not move it."""
        if self.brought_in is not None and self.brought_in.answered:
            return self.brought_in.answered_on
        return next((one.dated for one in self.letters if one.kind in ANSWERING_LETTERS), None)

    @property
    def answered_before(self) -> bool:
        """Say whether the office answered before FOI Desk, by the account of its old log."""
        return self.brought_in is not None and self.brought_in.answered

    @property
    def evidence(self) -> str:
        """Give the text as received."""
        return self.request.text

    def number_of(self, key: int) -> int:
        """Give the place of an item in the letter's table, from 1."""
        return next(place for place, item in enumerate(self.items, 1) if item.key == key)

    def item(self, key: int) -> Item:
        """Give an item by its key; NotFound if the case has none such."""
        found = next((item for item in self.items if item.key == key), None)
        if found is None:
            raise NotFound("That item is no longer in the case.")
        return found

    def item_numbered(self, number: int) -> Item:
        """Give an item by its place from 1; NotFound in plain words otherwise."""
        if not 1 <= number <= len(self.items):
            raise NotFound(
                f"{self.reference} has no item {number}.",
                do=f"Its items are numbered 1 to {len(self.items)}." if self.items else "It has no items yet.",
            )
        return self.items[number - 1]

    def response(self, key: int) -> Response:
        """Give a response by its key; NotFound if the case has none such."""
        found = next((response for response in self.responses if response.key == key), None)
        if found is None:
            raise NotFound("That response is no longer in the case.")
        return found

    def response_to(self, item_key: int) -> Response:
        """Give the one response that answers an item."""
        return next(response for response in self.responses if item_key in response.items)

    def items_of(self, response: Response) -> tuple[Item, ...]:
        """Give the items a response answers, in the order of the case."""
        return tuple(item for item in self.items if item.key in response.items)

    def numbers_of(self, response: Response) -> tuple[int, ...]:
        """Give the numbers of the items a response answers."""
        return tuple(place for place, item in enumerate(self.items, 1) if item.key in response.items)

    # --- changing ---------------------------------------------------------------------------------

    def must_be_open(self) -> None:
        """Refuse in plain words when the case is closed or its letter issued."""
        self.must_be_whole()
        if self.ended is not None:
            raise NotAllowed(
                f"{self.reference} is closed ({self.ended.words.lower()}).",
                kept="Nothing was changed.",
                do="Reopen it first.",
            )
        if self.answer_is_elsewhere:
            raise NotAllowed(
                f"{self.reference} was answered before FOI Desk, as your old log says.",
                kept="Nothing was changed.",
                do="Use Correct it to answer it again with a letter.",
            )
        if self.letter_is_final:
            raise NotAllowed(
                f"The letter of {self.reference} has been issued and cannot be changed.",
                kept="Nothing was changed.",
                do="Use Correct it to start a corrected letter.",
            )

    def must_be_whole(self) -> None:
        """Refuse in plain words when the case was disposed of: nothing in it changes any more."""
        if self.disposed:
            raise NotAllowed(
                f"{self.reference} was {self.disposed[-1].how.value} on {in_words(self.disposed[-1].on)}.",
                kept="Nothing was changed.",
                do="Log what has come in as a new request.",
            )

    def draft(self, kind: str) -> LetterDraft:
        """Give what was filled in for a kind of letter; an empty draft where nothing was."""
        return next((one for one in self.drafts if one.kind == kind), LetterDraft(kind))

    def unsigned(self) -> "Case":
        """Give the case without a signature: any change to the letter takes it off."""
        return self if self.signature is None else replace(self, signature=None)

    def with_details(
        self,
        *,
        requester: Requester | None = None,
        subject: str | None = None,
        regime: Regime | None = None,
        received: date | None = None,
        dated: date | None = None,
    ) -> tuple["Case", Fact]:
        """Change who asked, the subject, the regime or the dates."""
        self.must_be_open()
        request = replace(
            self.request,
            received=received if received is not None else self.request.received,
            dated=dated if dated is not None else self.request.dated,
        )
        changed = replace(
            self.unsigned(),
            requester=requester if requester is not None else self.requester,
            subject=subject.strip() if subject is not None else self.subject,
            regime=regime if regime is not None else self.regime,
            request=request,
        )
        return changed, Fact(FactKind.DETAILS_CHANGED, "Details of the request changed", "change the details")

    def with_owner(self, owner: str) -> tuple["Case", Fact]:
        """Give the case to somebody in the office."""
        who = owner.strip()
        words = f"Given to {who}" if who else "Owner taken off"
        return replace(self, owner=who), Fact(FactKind.OWNER_CHANGED, words, "change the owner")


ANSWERING_LETTERS = frozenset(kind.name for kind in KINDS if kind.answers)
Change = tuple[Case, Fact]

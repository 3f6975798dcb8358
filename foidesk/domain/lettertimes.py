"""Which letters a case needs now, each with its reason; proposed, never made by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.domain import exemptions
from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import ANSWERING_LETTERS, Case, Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import Deadline, EventKind
from foidesk.domain.itemdeadlines import claims_qualified_exemption, has_public_interest_extension
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.letterkinds import KINDS, LetterKind, Time
from foidesk.domain.regimes import Regime

_OF_ANOTHER = frozenset(
    {("foia", "41(1)"), ("foia", "43(1)"), ("foia", "43(2)"), ("eir", "12(5)(e)"), ("eir", "12(5)(f)")}
)
_ELSEWHERE = {
    Regime.EIR: (
        EventKind.EIR_EXTENSION,
        "The answer is due soon and not written. A complex and voluminous request can have 40 working days.",
    ),
    Regime.SAR: (
        EventKind.SAR_EXTENSION,
        "The answer is due soon and not written. A complex request can have up to two months more.",
    ),
}
_SOON = 5
"""From how many working days before the due date more time is worth a thought."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A letter whose time has come, and why."""

    kind: str
    why: str


def proposals(case: Case, deadline: Deadline, calendar: Calendar, today: date) -> tuple[Proposal, ...]:
    """List the letters that a case needs now, the most pressing first."""
    asked = tuple(_for_the_commissioner(case))
    if case.ended is not None:
        return asked
    if case.open_review is not None:
        return (*asked, *_of_review(case))
    if case.letter_is_final:
        return asked
    return (*asked, *_before_the_answer(case, deadline, calendar, today))


def possible(case: Case) -> tuple[LetterKind, ...]:
    """List the kinds of letter that could go out in a case as it stands: the answer its outcomes make, and others."""
    open_kinds = {Time.ANY_TIME}
    if case.open_review is not None:
        open_kinds.add(Time.DURING_A_REVIEW)
    if not case.is_locked:
        open_kinds |= {Time.BEFORE_THE_ANSWER, Time.THE_ANSWER}
    fitting = [kind for kind in KINDS if case.regime in kind.regimes and kind.time in open_kinds]
    return tuple(kind for kind in fitting if not kind.answers or kind.name == answering_kind(case))


def answering_kind(case: Case) -> str:
    """Say which letter the answer is, from what became of the items."""
    if case.regime is Regime.SAR:
        return "subject_access"
    outcomes = {outcome for response in case.responses for outcome in response.outcomes}
    if outcomes == {Outcome.COST_REFUSED} and case.regime is Regime.FOIA:
        return "cost_refusal"
    return "refusal" if any(outcome.is_refusal for outcome in outcomes) else "response"


def _of_review(case: Case) -> Iterator[Proposal]:
    review = case.open_review
    if review is None:
        return
    if not _sent(case, "review_acknowledgement", review.asked_on):
        yield Proposal("review_acknowledgement", f"A review was asked for on {in_words(review.asked_on)}.")
    yield Proposal("review_outcome", "The review is open: its outcome goes out with this letter.")


def _for_the_commissioner(case: Case) -> Iterator[Proposal]:
    """Propose the answer in a case of any state: the Commissioner asks most of all about those that are closed."""
    waiting = [note for note in case.notes if note.kind is NoteKind.ICO_RESPONSE and note.is_outstanding]
    if waiting:
        by = min(note.on for note in waiting)
        yield Proposal("ico_response", f"The Commissioner wants the answer by {in_words(by)}.")


def _before_the_answer(case: Case, deadline: Deadline, calendar: Calendar, today: date) -> Iterator[Proposal]:
    late = deadline.due is not None and today > deadline.due
    if late and deadline.due is not None and not _sent(case, "delay", deadline.due):
        yield Proposal("delay", f"The answer was due on {in_words(deadline.due)}.")
    answered = bool(case.responses) and all(response.is_started for response in case.responses)
    if answered:
        yield Proposal(answering_kind(case), "Every item has a response.")
    left = deadline.days_left(today, calendar)
    if left is not None and 0 <= left <= _SOON and (why := _may_need_time(case)):
        yield Proposal("extension", why)
    if not case.letters and not answered and not late and case.stage is not Stage.WAITING:
        yield Proposal("acknowledgement", "Nothing has gone to the requester yet.")
    waiting = case.waiting_for
    if waiting is EventKind.CLARIFICATION_REQUESTED and not _sent(case, "clarification", case.request.received):
        yield Proposal("clarification", "The clock says that a question was asked; no letter asks it.")
    if waiting is EventKind.FEES_NOTICE_GIVEN and not _sent(case, "fees_notice", case.request.received):
        yield Proposal("fees_notice", "The clock says that a fees notice was given; no letter gives it.")
    outcomes = {outcome for response in case.responses for outcome in response.outcomes}
    unwritten = all(response.text.is_empty for response in case.responses)
    if answered and unwritten and outcomes == {Outcome.NOT_HELD} and case.regime is not Regime.SAR:
        yield Proposal("transfer", "Nothing is held: the letter says who may hold it (section 16).")
    others = [claim.provision for response in case.responses for claim in response.exemptions if _of_another(claim)]
    if others and not _sent(case, "consultation", case.request.received) and (left is None or left > 0):
        yield Proposal("consultation", f"{others[0]} protects somebody else, whose views help (s.45 Code, part 7).")


def _may_need_time(case: Case) -> str:
    """Say why more time is worth a thought; FOIA 2000 s.10(3): only for the public interest, and it is told once."""
    if case.regime is not Regime.FOIA:
        event, why = _ELSEWHERE[case.regime]
        extended = any(one.kind is event for one in case.events)
        unwritten = any(response.text.is_empty for response in case.responses)
        return why if unwritten and not extended else ""
    waits = not has_public_interest_extension(case) and any(
        claims_qualified_exemption(case, response)
        and any(not claim.public_interest.is_complete for claim in response.exemptions)
        for response in case.responses
    )
    return "A qualified exemption is named and the public interest is not weighed yet." if waits else ""


def _of_another(claim: ExemptionClaim) -> bool:
    """Say whether an exemption is about what somebody else gave in confidence, or trades in."""
    known = exemptions.find(claim.provision, Regime.FOIA.value) or exemptions.find(claim.provision, Regime.EIR.value)
    return known is not None and (known.regime, known.section) in _OF_ANOTHER


def _sent(case: Case, kind: str, since: date) -> bool:
    kinds = ANSWERING_LETTERS if kind in ANSWERING_LETTERS else {kind}
    return any(letter.kind in kinds and letter.dated >= since for letter in case.letters)

"""What the register knows of a message that arrives: filed already, an answer in a case, asked before or by others."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from foidesk.domain import latermail
from foidesk.domain.aggregation import within_period
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Requester
from foidesk.domain.latermail import FilingKind
from foidesk.domain.likeness import Closeness, Likeness, Telling
from foidesk.domain.profile import Profile
from foidesk.intake.document import Document
from foidesk.intake.whatdotheyknow import is_request_address
from foidesk.store.cabinet import Drawer
from foidesk.store.lists.acquaintances import Acquaintance

_YEARS_BACK = timedelta(days=730)
_AROUND = timedelta(days=130)  # sixty working days, whatever holidays lie between
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b", re.I)


@dataclass(frozen=True, slots=True)
class Known:
    """A case that a message may have to do with."""

    case_id: int
    reference: str
    requester: str
    subject: str
    received: date
    stage: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class Answering:
    """A case in which a message looks like a later one: the sign of it, and what it seems to be for the clock."""

    known: Known
    why: str
    is_sure: bool
    kinds: tuple[FilingKind, ...]
    proposed: FilingKind
    proposed_why: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A case whose request is in like words, with the words."""

    known: Known
    same_person: bool
    likeness: Likeness
    counts_together: bool
    """Received within sixty working days of this one (Fees Regulations 2004 reg 5(2)(b))."""

    @property
    def closeness(self) -> Closeness:
        """Give how alike they are."""
        return self.likeness.closeness


@dataclass(frozen=True, slots=True)
class Recognised:
    """All that is known of a message that arrives; each list with the nearest first."""

    here: tuple[Known, ...] = ()
    answers: tuple[Answering, ...] = ()
    repeats: tuple[Lookalike, ...] = ()
    together: tuple[Lookalike, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.here or self.answers or self.repeats or self.together)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of a message before the register is asked: who sends it, what items it asks for, since when."""

    document: Document
    requester: Requester
    wanted: tuple[str, ...]
    received: date


def recognise(drawer: Drawer, profile: Profile, calendar: Calendar, arrival: Arrival) -> Recognised:
    """Ask the register about a message."""
    document = arrival.document
    message_id = next(iter(latermail.message_ids(document.message_id)), "")
    here = drawer.acquaintances.known(drawer.messages.same(message_id, document.sha256))
    answers = () if here else _answers(drawer, profile, document, arrival.requester)
    apart = {one.known.case_id for one in answers if one.is_sure} | {one.case_id for one in here}
    repeats, together = _lookalikes(drawer, calendar, arrival, apart)
    return Recognised(tuple(known_of(one) for one in here), answers, repeats, together)


def _answers(drawer: Drawer, profile: Profile, document: Document, requester: Requester) -> tuple[Answering, ...]:
    """Find the cases this may be a later message of, the surest sign first."""
    signs: dict[int, tuple[str, bool]] = {}
    for case_id in drawer.messages.answered_by(document.references):
        signs.setdefault(case_id, ("It answers a message that is in {}.", True))
    sender = document.sender.email
    if is_request_address(sender):
        for case_id in drawer.acquaintances.of_address(sender, date.min):
            signs.setdefault(case_id, ("It comes from the WhatDoTheyKnow address of {}.", True))
    for reference, where in latermail.references_among(profile.pattern, document.subject, document.text):
        case_id_or_none = drawer.casefiles.find(reference)
        if case_id_or_none is not None:
            words = {"subject": "Its subject names {}.", "quoted": "What it quotes names {}.", "text": "It names {}."}
            signs.setdefault(case_id_or_none, (words[where], where != "text" or not document.message_id))
    email = requester.email or sender
    waiting = drawer.acquaintances.known(drawer.acquaintances.of_address(email, date.max))
    for one in waiting if not signs else ():
        if one.waiting:
            signs.setdefault(one.case_id, ("{} waits for an answer, and this comes from the same address.", False))
    found = []
    for one in drawer.acquaintances.known(tuple(signs)):
        case = drawer.casefiles.load(one.case_id)
        proposal = latermail.propose_filing(case, document.subject, document.text)
        why, is_sure = signs[one.case_id]
        found.append(
            Answering(
                known=known_of(one),
                why=why.format(one.reference),
                is_sure=is_sure,
                kinds=latermail.kinds_for(case),
                proposed=proposal.kind,
                proposed_why=proposal.why,
            )
        )
    return tuple(found)


def _lookalikes(
    drawer: Drawer, calendar: Calendar, arrival: Arrival, apart: set[int]
) -> tuple[tuple[Lookalike, ...], tuple[Lookalike, ...]]:
    """Find requests in like words: of the same person in the last two years, and of anybody within the period."""
    requester, received = arrival.requester, arrival.received
    telling = Telling("\n".join(arrival.wanted) or arrival.document.text)
    if not telling.words:
        return (), ()
    since = received - _YEARS_BACK
    mine = set(drawer.acquaintances.of_address(requester.email, since))
    if code := _postcode(requester.address):
        namesakes = drawer.acquaintances.known(drawer.acquaintances.of_name(requester.name, since))
        mine |= {one.case_id for one in namesakes if _postcode(one.address) == code}
    others = drawer.acquaintances.worded(telling.in_order, received - _AROUND, received + _AROUND)
    found = []
    for one in drawer.acquaintances.known((*mine, *others)):
        likeness = telling.like(Telling(one.words or one.subject))
        if one.case_id in apart or likeness.closeness < Closeness.CLOSE:
            continue
        near = within_period(one.received, received, calendar)
        found.append(Lookalike(known_of(one), one.case_id in mine, likeness, near))
    found.sort(key=lambda one: (-one.likeness.share, -one.known.received.toordinal()))
    return (
        tuple(one for one in found if one.same_person),
        tuple(one for one in found if one.counts_together),
    )


def known_of(one: Acquaintance) -> Known:
    """Give a case as it is shown among those that a message may have to do with."""
    name = one.requester or one.email or "A requester without a name"
    return Known(one.case_id, one.reference, name, one.subject, one.received, one.stage, one.answered_on)


def _postcode(address: str) -> str:
    found = _POSTCODE.findall(address)
    return "".join(found[-1]).upper() if found else ""

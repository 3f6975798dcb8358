"""Later mail of a case: which case a message speaks of, and what it seems to be for the clock; always with the why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case, Stage
from foidesk.domain.profile import ReferencePattern
from foidesk.domain.regimes import EventKind, Regime

_MOST_READ = 50_000


class FilingKind(StrEnum):
    """What a later message is; the value is what the store keeps, so it never changes."""

    CLARIFICATION = "clarification"
    FEE = "fee"
    IDENTITY = "identity"
    REVIEW = "review"
    WITHDRAWN = "withdrawn"
    JUST_FILED = "just_filed"
    MADE_REQUEST = "made_request"
    """It became the request of a case of its own; never chosen from a list."""

    @property
    def in_words(self) -> str:
        """Give the choice as menus and lists say it."""
        return _NAMES[self.value]

    @property
    def follows(self) -> str:
        """Say what filing it so does."""
        return _FOLLOWS[self.value]

    @property
    def event(self) -> EventKind | None:
        """Give the clock event that goes with it, if there is one."""
        return _EVENTS.get(self)


_NAMES = {
    "clarification": "Clarification answered",
    "fee": "Fee received",
    "identity": "Proof of identity received",
    "review": "Asks for an internal review",
    "withdrawn": "Withdrawn",
    "just_filed": "Just file it",
    "made_request": "Made a new request",
}
_FOLLOWS = {
    "clarification": "The clock starts again on the day it came in.",
    "fee": "The clock goes on after the day it came in.",
    "identity": "The clock starts on the day it came in.",
    "review": "The clock of the review starts on the day it came in.",
    "withdrawn": "The case is closed as withdrawn.",
    "just_filed": "The clock is not touched.",
    "made_request": "It is the request of a case of its own.",
}
_EVENTS = {
    FilingKind.CLARIFICATION: EventKind.CLARIFICATION_RECEIVED,
    FilingKind.FEE: EventKind.FEE_RECEIVED,
    FilingKind.IDENTITY: EventKind.IDENTITY_RECEIVED,
}
_ANSWERS = {
    EventKind.CLARIFICATION_REQUESTED: FilingKind.CLARIFICATION,
    EventKind.FEES_NOTICE_GIVEN: FilingKind.FEE,
    EventKind.IDENTITY_REQUESTED: FilingKind.IDENTITY,
}
_ASKED_FOR = {
    EventKind.CLARIFICATION_REQUESTED: "a clarification",
    EventKind.FEES_NOTICE_GIVEN: "a fee",
    EventKind.IDENTITY_REQUESTED: "proof of identity",
}


@dataclass(frozen=True, slots=True)
class FilingProposal:
    """What a message seems to be, and in one sentence why."""

    kind: FilingKind
    why: str


def kinds_for(case: Case) -> tuple[FilingKind, ...]:
    """Give what a later message of this case can be, given where the case stands."""
    kinds: list[FilingKind] = []
    waits = case.waiting_for
    if waits is not None and case.stage is Stage.WAITING:
        kinds.append(_ANSWERS[waits])
    if case.letter_is_final and case.ended is None and case.open_review is None and case.regime is not Regime.SAR:
        kinds.append(FilingKind.REVIEW)
    if not case.letter_is_final and case.ended is None and case.answered_on is None:
        kinds.append(FilingKind.WITHDRAWN)
    return (*kinds, FilingKind.JUST_FILED)


# ---- what the words say

_AUTOMATIC = re.compile(
    r"\b(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|undeliverable"
    r"|delivery (?:status|has failed|failure)|read receipt|i am (?:currently )?(?:away|on (?:annual )?leave))\b",
    re.I,
)
_WITHDRAWS = re.compile(
    r"\b(?:(?:i|we)(?: would|['’]d| wish| want| am| are|['’]m|['’]re| hereby| have decided| formally| now| like| to)* "
    r"withdraw(?:ing|n)?\b|(?:please )?(?:cancel|close|withdraw|disregard|ignore) (?:my|this|our|the|it)"
    r"(?: foi| previous| earlier)?(?: request)?"
    r"|no longer (?:need|require|want|wish|interested|necessary)"
    r"|(?:do not|don['’]t) (?:wish|want|need) (?:to )?(?:proceed|pursue|continue|go ahead|take (?:it|this) further))\b",
    re.I,
)
_REVIEWS = re.compile(
    r"\b(?:internal review|(?:request|ask(?:ing)?|like|want|seek(?:ing)?|apply(?:ing)?)(?: for)? (?:a|an|to) "
    r"(?:formal )?(?:review|appeal|reconsideration)|review (?:of )?(?:the|your|this|that) "
    r"(?:decision|response|refusal|handling|answer|reply)|appeal(?:ing)? (?:against )?(?:the|your|this)"
    r"|(?:un|dis)(?:happy|satisfied) with|not (?:happy|satisfied) with|reconsider (?:the|your|this)"
    r"|complain(?:t|ing)? (?:about|against) (?:the|your|this|how)|adolygiad mewnol)\b",
    re.I,
)
_PAYS = re.compile(
    r"\b(?:cheque|postal order|bacs|bank transfer|(?:have|has|['’]ve) (?:now )?(?:paid|made (?:the|a) payment)"
    r"|payment (?:of|has been|was|is|enclosed|made)|fee (?:is|has been|was) (?:paid|enclosed|sent)"
    r"|enclos\w+ (?:the |my |a )?(?:fee|payment|£))\b",
    re.I,
)
_PROVES = re.compile(
    r"\b(?:passport|driving licen[cs]e|utility bill|proof of (?:my )?(?:identity|id|address)|birth certificate)\b", re.I
)
_THANKS = re.compile(r"\b(?:thank you|thanks|many thanks|much appreciated|diolch|noted|received with thanks)\b", re.I)
_ASKS = re.compile(r"\?|\b(?:please|could you|can you|would you|i mean|i meant|to clarify|to confirm|namely)\b", re.I)
_NEGATED = re.compile(
    r"\b(?:not|never|don['’]t|won['’]t|without|nor|why (?:i|we)) (?:\w+ ){0,3}\Z|\bif (?:i|we) (?:\w+ ){0,2}\Z", re.I
)


def propose_filing(case: Case, subject: str, text: str) -> FilingProposal:
    """Say what a later message of this case seems to be; where its words do not tell, the case's state does."""
    kinds = kinds_for(case)
    own = own_words(text)[:_MOST_READ]
    if told := _said(_AUTOMATIC, f"{subject}\n{own[:600]}"):
        return FilingProposal(FilingKind.JUST_FILED, f"It looks like an automatic message (“{told}”).")
    for kind, pattern in (
        (FilingKind.WITHDRAWN, _WITHDRAWS),
        (FilingKind.REVIEW, _REVIEWS),
        (FilingKind.FEE, _PAYS),
        (FilingKind.IDENTITY, _PROVES),
    ):
        if kind in kinds and (told := _said(pattern, own) or _said(pattern, subject)):
            return FilingProposal(kind, f"It says “{told}”.")
    thanks = _said(_THANKS, own)
    if thanks and len(own.split()) < 40 and not _ASKS.search(own):
        return FilingProposal(FilingKind.JUST_FILED, f"It says “{thanks}” and asks nothing.")
    waits = case.waiting_for
    if waits is not None and kinds[0] is _ANSWERS[waits]:
        asked = next(event.on for event in reversed(case.events) if event.kind is waits)
        if waits is EventKind.CLARIFICATION_REQUESTED:
            why = f"{case.reference} has waited for {_ASKED_FOR[waits]} since {in_words(asked)}."
            return FilingProposal(kinds[0], why)
        return FilingProposal(
            FilingKind.JUST_FILED,
            f"{case.reference} waits for {_ASKED_FOR[waits]}, and the message does not speak of it.",
        )
    return FilingProposal(FilingKind.JUST_FILED, "Its words name nothing that the clock would listen to.")


def _said(pattern: re.Pattern[str], text: str) -> str:
    """Give the words that match, as they stand, unless the sentence takes them back."""
    for match in pattern.finditer(text):
        if not _NEGATED.search(text, max(0, match.start() - 40), match.start()):
            return " ".join(match[0].split())[:80]
    return ""


# ---- the message without what it quotes

_QUOTE_BEGINS = re.compile(
    r"(?im)^[ \t]*(?:>"
    r"|-{2,}[ \t]*(?:original|forwarded) message"
    r"|_{8,}[ \t]*$"
    r"|(?:on|ar|le) .{6,200}(?:wrote|writes|ysgrifennodd)[ \t]*:[ \t]*$"
    r"|\*{0,2}from:\*{0,2}[ \t].{1,300}\n(?:[ \t>*]*(?:sent|date|to|cc|subject):.*\n?){1,5})"
)


def own_words(text: str) -> str:
    """Give what a reply says itself: what it quotes comes after its own words."""
    match = _QUOTE_BEGINS.search(text)
    own = text[: match.start()] if match else text
    return own.strip() if own.strip() else text.strip()


# ---- which case it speaks of

_NEAR = r"(?:ref(?:erence)?|case|request|foi)(?:[ \t]*(?:no|number|id))?[ \t.:#]*(?:is[ \t]+)?"


def references_in(pattern: ReferencePattern, text: str) -> tuple[str, ...]:
    """Give the office's own references that a text names, written as the office writes them, each once."""
    found: dict[str, None] = {}
    digits = rf"(\d{{{pattern.digits},9}})"
    prefix = re.sub(r"[\s./_-]+\Z", "", pattern.prefix.strip())
    # Without letters of its own a number means a case only where the words before it say so.
    before = rf"(?<![^\W_]){re.escape(prefix)}[ \t./_-]{{0,2}}" if prefix else rf"\b{_NEAR}"
    for match in re.finditer(rf"{before}{digits}(?!\d)", text[:_MOST_READ], re.I):
        found.setdefault(pattern.reference(int(match[1])))
    return tuple(found)


def references_among(pattern: ReferencePattern, subject: str, text: str) -> Sequence[tuple[str, str]]:
    """Give the references a message names, each with where: "subject", "text" (its own words) or "quoted"."""
    own = own_words(text)
    found: dict[str, str] = {}
    for where, words in (("subject", subject), ("text", own), ("quoted", text)):
        for reference in references_in(pattern, words):
            found.setdefault(reference, where)
    return tuple(found.items())


def message_ids(*headers: str) -> tuple[str, ...]:
    """Give the Message-IDs named in headers, without their brackets, each once."""
    found: dict[str, None] = {}
    for header in headers:
        bracketed = re.findall(r"<\s*([^<>\s]{3,900})\s*>", header)
        for one in bracketed or [word for word in header.split() if "@" in word]:
            found.setdefault(one)
    return tuple(found)

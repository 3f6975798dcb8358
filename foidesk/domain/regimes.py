"""FOIA, EIR and subject access as data: names, limits, sections, and what may stop or extend each clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from foidesk.domain.troubles import NotAllowed


class Regime(StrEnum):
    """The law a request is answered under."""

    FOIA = "foia"
    EIR = "eir"
    SAR = "sar"

    __hash__ = str.__hash__  # Enum's own is a Python function, and deadlines look these up by the thousand

    @property
    def short_name(self) -> str:
        """The name on badges and in lists."""
        return {"foia": "FOIA", "eir": "EIR", "sar": "Subject access"}[self.value]

    @property
    def long_name(self) -> str:
        """The name where there is room for it."""
        return {
            "foia": "Freedom of Information request",
            "eir": "Environmental Information Regulations request",
            "sar": "Subject access request",
        }[self.value]

    @property
    def act(self) -> str:
        """The enactment, as cited in a letter."""
        return {
            "foia": "Freedom of Information Act 2000",
            "eir": "Environmental Information Regulations 2004",
            "sar": "UK General Data Protection Regulation",
        }[self.value]


class DeadlineOf(StrEnum):
    """Which of a request's deadlines is asked for."""

    RESPONSE = "response"
    INTERNAL_REVIEW = "internal_review"
    REVIEW_REQUEST_WINDOW = "review_request_window"
    FEE_PAYMENT = "fee_payment"

    __hash__ = str.__hash__


class EventKind(StrEnum):
    """What can happen to a clock."""

    CLARIFICATION_REQUESTED = "clarification_requested"
    CLARIFICATION_RECEIVED = "clarification_received"
    FEES_NOTICE_GIVEN = "fees_notice_given"
    FEE_RECEIVED = "fee_received"
    PIT_EXTENSION = "pit_extension"
    EIR_EXTENSION = "eir_extension"
    REVIEW_EXTENSION = "review_extension"
    IDENTITY_REQUESTED = "identity_requested"
    IDENTITY_RECEIVED = "identity_received"
    SAR_EXTENSION = "sar_extension"

    __hash__ = str.__hash__

    @property
    def in_words(self) -> str:
        """The event's name in lists and sentences."""
        return _EVENT_NAMES[self.value]

    @property
    def takes_number(self) -> bool:
        """Whether the event carries a number: working days in all, or months added."""
        return self in NUMBERED


_EVENT_NAMES = {
    "clarification_requested": "Clarification asked",
    "clarification_received": "Clarification received",
    "fees_notice_given": "Fees notice given",
    "fee_received": "Fee received",
    "pit_extension": "Public interest extension",
    "eir_extension": "Extension for a complex and voluminous request",
    "review_extension": "Internal review extended",
    "identity_requested": "Proof of identity asked",
    "identity_received": "Proof of identity received",
    "sar_extension": "Subject access extension",
}

WORKING_DAYS, MONTHS = "working days", "months"


@dataclass(frozen=True, slots=True)
class Terms:
    """One deadline's rules: its length, the longest it may be extended to, and the events it knows."""

    regime: Regime
    deadline_of: DeadlineOf
    limit: int
    unit: str
    extended: int | None
    """What an extension takes the limit to when no other number is given."""
    events: frozenset[EventKind]
    rule: str
    """The provision that sets the length, for the end of a sentence."""


_K = EventKind
NUMBERED = frozenset({_K.PIT_EXTENSION, _K.EIR_EXTENSION, _K.REVIEW_EXTENSION, _K.SAR_EXTENSION})
_PAUSES = frozenset({_K.CLARIFICATION_REQUESTED, _K.CLARIFICATION_RECEIVED, _K.FEES_NOTICE_GIVEN, _K.FEE_RECEIVED})
_IDENTITY = frozenset({_K.IDENTITY_REQUESTED, _K.IDENTITY_RECEIVED})
_NOTHING: frozenset[EventKind] = frozenset()

_R, _D = Regime, DeadlineOf
TERMS: Mapping[tuple[Regime, DeadlineOf], Terms] = MappingProxyType(
    {
        (terms.regime, terms.deadline_of): terms
        for terms in (
            # FOIA 2000 s.10(1); s.10(3) has no ceiling in law, 40 is the ICO's.
            Terms(_R.FOIA, _D.RESPONSE, 20, WORKING_DAYS, 40, _PAUSES | {_K.PIT_EXTENSION}, "section 10(1)"),
            # Section 45 Code of Practice (2018), part 5: 20 working days, 40 in exceptional cases.
            Terms(
                *(_R.FOIA, _D.INTERNAL_REVIEW, 20, WORKING_DAYS, 40),
                *(frozenset({_K.REVIEW_EXTENSION}), "section 45 Code of Practice"),
            ),
            Terms(
                *(_R.FOIA, _D.REVIEW_REQUEST_WINDOW, 40, WORKING_DAYS, None, _NOTHING),
                "section 45 Code of Practice",
            ),
            # FOIA 2000 s.9(2): three months beginning with the day the notice is given.
            Terms(_R.FOIA, _D.FEE_PAYMENT, 3, MONTHS, None, _NOTHING, "section 9(2)"),
            # EIR 2004 reg 5(2), reg 7(1).
            Terms(
                *(_R.EIR, _D.RESPONSE, 20, WORKING_DAYS, 40),
                *(_PAUSES | {_K.EIR_EXTENSION}, "regulation 5(2)"),
            ),
            # EIR 2004 reg 11(4): 40 working days, in law.
            Terms(_R.EIR, _D.INTERNAL_REVIEW, 40, WORKING_DAYS, None, _NOTHING, "regulation 11(4)"),
            Terms(_R.EIR, _D.REVIEW_REQUEST_WINDOW, 40, WORKING_DAYS, None, _NOTHING, "regulation 11(2)"),
            Terms(_R.EIR, _D.FEE_PAYMENT, 60, WORKING_DAYS, None, _NOTHING, "regulation 8(5)"),
            # UK GDPR Art 12(3) and 12A: one month, two more for complexity or number of requests.
            Terms(
                *(_R.SAR, _D.RESPONSE, 1, MONTHS, 3),
                *(_PAUSES | _IDENTITY | {_K.SAR_EXTENSION}, "Article 12(3)"),
            ),
        )
    }
)


def terms_of(regime: Regime, deadline_of: DeadlineOf) -> Terms:
    """Give the rules of one deadline; refuse the ones that the law of subject access does not have."""
    terms = TERMS.get((regime, deadline_of))
    if terms is None:
        raise NotAllowed(
            {
                _D.INTERNAL_REVIEW: "A subject access request has no internal review with a time limit.",
                _D.REVIEW_REQUEST_WINDOW: "A subject access request has no time limit for asking for a review.",
            }.get(deadline_of, "A subject access request has no time limit for paying a fee."),
            do="Ask for the response deadline instead.",
        )
    return terms

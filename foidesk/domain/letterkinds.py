"""The kinds of letter in a case's life: what each is for, what she fills in, what the law needs it to say.

Sources: FOIA 2000 ss.1(3), 9, 10, 16, 17; EIR 2004 regs 7, 8, 9, 11, 14; UK GDPR Art 12, 12A, 15; the section 45 Code
of Practice (2018).
"""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain.regimes import EventKind, Regime
from foidesk.domain.troubles import NotAllowed


class Time(StrEnum):
    """When in the life of a case a letter can go out."""

    BEFORE_THE_ANSWER = "before_the_answer"
    THE_ANSWER = "the_answer"
    DURING_A_REVIEW = "during_a_review"
    ANY_TIME = "any_time"


class Form(StrEnum):
    """What kind of thing is filled in."""

    WORDS = "words"
    """Text with paragraphs and lists."""
    LINE = "line"
    LINES = "lines"
    """A few lines, such as an address."""
    DAY = "day"
    SUM = "sum"
    """An amount of money."""
    OUTCOME = "outcome"
    """What became of a review."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something only she can fill in: which field of the draft it is, what it is called, and why it is needed.

    `needed` says in words what is missing while it is empty; an empty `needed` marks what may be left out.
    """

    field: str
    title: str
    form: Form
    hint: str = ""
    needed: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something the law, or the Code, needs this letter to say; shown beside it."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of letter. `name` is what the store and the command line call it, so it never changes."""

    name: str
    title: str
    purpose: str
    time: Time
    gaps: tuple[Gap, ...] = ()
    duties: tuple[Duty, ...] = ()
    regimes: frozenset[Regime] = frozenset(Regime)
    events: tuple[tuple[Regime, EventKind], ...] = ()
    """What goes on the clock when it is issued, by regime."""
    to_requester: bool = True

    @property
    def answers(self) -> bool:
        """Say whether it answers the request itself."""
        return self.time is Time.THE_ANSWER

    def event(self, regime: Regime) -> EventKind | None:
        """Give what goes on the clock when it is issued."""
        return dict(self.events).get(regime)

    def effect(self, regime: Regime) -> str:
        """Say what its going out does to the case."""
        event = self.event(regime)
        effect = _EFFECTS.get(self.name) or (f"puts “{event.in_words.lower()}” on the clock" if event else "")
        fixed = "Fixes the letter as it stands"
        return f"{fixed} and {effect}." if effect else f"{fixed}. The clock is not touched."

    def gap(self, field: str) -> Gap | None:
        """Give what is filled in under a name."""
        return next((one for one in self.gaps if one.field == field), None)


_EFFECTS = {
    "transfer": "closes the case as transferred",
    "review_outcome": "records the outcome of the review",
    "ico_response": "marks the day the Commissioner set as kept",
}
_FOIA = frozenset({Regime.FOIA})
_BOTH = frozenset({Regime.FOIA, Regime.EIR})
_SAR = frozenset({Regime.SAR})
_WHOM = Gap("whom", "To whom", Form.LINE, "The person or body this letter goes to.", "whom the letter goes to")
_ADDRESS = Gap("address", "Their address", Form.LINES, "Postal address. Leave it empty for an email.")
_EMAIL = Gap("email", "Their email", Form.LINE)

KINDS: tuple[LetterKind, ...] = (
    LetterKind(
        "response", "Response", "Answers the request.", Time.THE_ANSWER,
        duties=(
            Duty("Says of each item whether the information is held", "FOIA 2000 s.1(1)(a); EIR 2004 reg 5(1)"),
            Duty("How to ask for a review, and the right to complain to the Commissioner", "Good practice; s.45 Code"),
        ),
    ),
    LetterKind(
        "refusal", "Refusal notice", "Answers the request and refuses some or all of it.", Time.THE_ANSWER,
        duties=(
            Duty("States that something is refused, the exemption with its subsection, and why it applies",
                 "FOIA 2000 s.17(1); EIR 2004 reg 14(3)"),
            Duty("Gives the public interest reasons where the exemption is qualified", "FOIA 2000 s.17(3)"),
            Duty("How to ask for a review, and the right under section 50", "FOIA 2000 s.17(7); EIR 2004 reg 14(5)"),
        ),
        regimes=frozenset(Regime),
    ),
    LetterKind(
        "cost_refusal", "Cost refusal", "Refuses the request because of the cost limit.", Time.THE_ANSWER,
        duties=(
            Duty("States that section 12 is relied on", "FOIA 2000 s.17(5)"),
            Duty("Shows the sum, and says how the request could be narrowed", "FOIA 2000 s.16; s.45 Code"),
            Duty("How to ask for a review, and the right under section 50", "FOIA 2000 s.17(7)"),
        ),
        regimes=_FOIA,
    ),
    LetterKind(
        "acknowledgement", "Acknowledgement", "Tells the requester that the request has come and when it is due.",
        Time.BEFORE_THE_ANSWER,
        duties=(Duty("Nothing by law: the reference, the day it came and the due date help", "Good practice"),),
    ),
    LetterKind(
        "clarification", "Question to the requester",
        "Asks for what is needed to find the information. The clock starts afresh with the answer.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            Gap("words", "What you need to know", Form.WORDS, "One question in each paragraph or list item.",
                "what is asked", "FOIA 2000 s.1(3)"),
        ),
        duties=(
            Duty("Says what is not clear, so that it can be answered", "FOIA 2000 s.1(3); EIR regs 9(2), 12(4)(c)"),
            Duty("Offers help", "FOIA 2000 s.16; EIR 2004 reg 9(1)"),
            Duty("Under the EIR: how to ask for a review, and how to complain", "EIR 2004 reg 14(5)"),
        ),
        events=tuple((regime, EventKind.CLARIFICATION_REQUESTED) for regime in Regime),
    ),
    LetterKind(
        "fees_notice", "Fees notice", "Asks for a fee. The days until it is paid do not count.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            Gap("pence", "The fee", Form.SUM, "Copies, postage and the form asked for; never staff time below the "
                "limit (SI 2004/3244 reg 6).", "the sum", "FOIA 2000 s.9(1)"),
            Gap("words", "What it is for", Form.WORDS, "For example: 120 pages at 10p.", "what it is for"),
            Gap("place", "How to pay", Form.LINES, "Cheque, bank transfer, in person.", "how to pay"),
        ),
        duties=(
            Duty("States the fee, and that nothing need be sent until it is paid", "FOIA 2000 s.9(1)-(2)"),
            Duty("Gives the last day for paying", "FOIA 2000 s.9(2): three months; EIR 2004 reg 8(5): 60 working days"),
        ),
        regimes=_BOTH,
        events=((Regime.FOIA, EventKind.FEES_NOTICE_GIVEN), (Regime.EIR, EventKind.FEES_NOTICE_GIVEN)),
    ),
    LetterKind(
        "extension", "More time", "Tells the requester that more time is needed, why, and until when.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            Gap("on", "The new date", Form.DAY, "By when you expect to decide.", "the new date",
                "FOIA 2000 s.17(2); EIR 2004 reg 7(3)"),
            Gap("words", "Why", Form.WORDS, "FOIA: why the exemption applies, as far as that can be said without "
                "disclosing it. EIR: why the request is complex and voluminous.", "why more time is needed",
                "FOIA 2000 s.17(1)(c); EIR 2004 reg 14(3)"),
        ),
        duties=(
            Duty("Says what is held, names the qualified exemption and why it applies", "FOIA 2000 ss.1(1)(a), 17(1)"),
            Duty("Says that the public interest is not yet weighed, and when it will be", "FOIA 2000 s.17(2)"),
            Duty("How to ask for a review, and the right under section 50", "FOIA 2000 s.17(7)"),
        ),
        events=(
            (Regime.FOIA, EventKind.PIT_EXTENSION),
            (Regime.EIR, EventKind.EIR_EXTENSION),
            (Regime.SAR, EventKind.SAR_EXTENSION),
        ),
    ),
    LetterKind(
        "delay", "Apology for a delay", "Says that the answer is late, when it will come, and whom to complain to.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            Gap("on", "When you will answer", Form.DAY, "A date you can keep.", "when the answer will come"),
            Gap("words", "Why it is late", Form.WORDS, "One honest sentence. May be left out."),
        ),
        duties=(
            Duty("Nothing gives extra time: the answer is late from the day after the due date", "FOIA 2000 s.10(1)"),
            Duty("Says that a complaint to the Commissioner can be made now", "FOIA 2000 s.50"),
        ),
    ),
    LetterKind(
        "transfer", "Redirection to another body", "Says who may hold what this office does not.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            Gap("whom", "Who may hold it", Form.LINE, "For example: Hampshire and Isle of Wight Constabulary.",
                "which body may hold it", "FOIA 2000 s.16; EIR 2004 reg 10"),
            Gap("place", "How to reach them", Form.LINES, "Email, address or page.", "how to reach them",
                "FOIA 2000 s.16"),
        ),
        duties=(
            Duty("Says that the information is not held here", "FOIA 2000 s.1(1)(a); EIR 2004 reg 12(4)(a)"),
            Duty("Gives the other body's name and contact", "FOIA 2000 s.16; s.45 Code"),
        ),
        regimes=_BOTH,
    ),
    LetterKind(
        "consultation", "Question to a third party", "Asks somebody the information is about for their views.",
        Time.BEFORE_THE_ANSWER,
        gaps=(
            _WHOM, _EMAIL, _ADDRESS,
            Gap("words", "What is held about them", Form.WORDS, "", "what is held about them"),
            Gap("on", "By when you need their views", Form.DAY, "Well before the due date.", "by when they answer"),
        ),
        duties=(
            Duty("Says nothing about the requester", "UK GDPR Art 5(1)(c)"),
            Duty("Says that their views help, and that the decision is the office's", "s.45 Code, part 7"),
        ),
        to_requester=False,
    ),
    LetterKind(
        "review_acknowledgement", "Acknowledgement of a review", "Tells the requester that the review is under way.",
        Time.DURING_A_REVIEW,
        gaps=(
            Gap("whom", "Who reviews it", Form.LINE, "A post rather than a name; not the person who answered.",
                "who reviews it", "s.45 Code, part 5"),
        ),
        duties=(Duty("Nothing by law: reviewer, and by when", "s.45 Code, part 5"),),
        regimes=_BOTH,
    ),
    LetterKind(
        "review_outcome", "Outcome of a review", "Tells the requester what was decided afresh, and why.",
        Time.DURING_A_REVIEW,
        gaps=(
            Gap("outcome", "What was decided", Form.OUTCOME, "", "what was decided"),
            Gap("words", "Findings", Form.WORDS, "On the time taken, on each exemption, and what is now given.",
                "the findings", "s.45 Code, part 5; EIR 2004 reg 11(4)"),
        ),
        duties=(
            Duty("A fresh decision on each point that was raised", "s.45 Code, part 5"),
            Duty("The right to complain to the Commissioner", "FOIA 2000 s.50; EIR 2004 reg 18"),
        ),
        regimes=_BOTH,
    ),
    LetterKind(
        "ico_response", "Answer to the Commissioner", "Goes with what the Commissioner's case officer asked for.",
        Time.ANY_TIME,
        gaps=(
            Gap("place", "Their reference", Form.LINE, "For example IC-123456-A1B2.", "the Commissioner's reference"),
            Gap("whom", "Case officer", Form.LINE),
            _EMAIL, _ADDRESS,
            Gap("words", "What you tell them", Form.WORDS, "What was asked, what is held, what was given, what was "
                "withheld and why.", "what you tell them"),
        ),
        duties=(
            Duty("What was asked, what is held, what was given, what was withheld and why", "ICO, how we deal with "
                 "complaints"),
        ),
        regimes=_BOTH,
        to_requester=False,
    ),
    LetterKind(
        "subject_access", "Subject access reply", "Gives a person the data held about them.", Time.THE_ANSWER,
        gaps=(
            Gap("words", "About the data", Form.WORDS, "Purposes, who received it, how long it is kept, where it came "
                "from (Article 15(1)). What is withheld under Schedule 2 to the 2018 Act, where saying so is safe.",
                "what Article 15 asks for", "UK GDPR Art 15(1)"),
        ),
        duties=(
            Duty("Whether data about the person is held, and a copy of it", "UK GDPR Art 15(1), (3)"),
            Duty("Purposes, recipients, time kept, source, rights", "UK GDPR Art 15(1)(a)-(h)"),
            Duty("How to complain to the office and to the Commissioner", "UK GDPR Art 12(4); DPA 2018 s.164A"),
        ),
        regimes=_SAR,
    ),
)  # fmt: skip
_BY_NAME = {kind.name: kind for kind in KINDS}
NAMES = tuple(_BY_NAME)


def kind_named(name: str) -> LetterKind:
    """Give a kind by its name; NotAllowed in plain words for a kind there is no letter of."""
    found = _BY_NAME.get(name)
    if found is None:
        raise NotAllowed(
            f"There is no letter of the kind “{name}”.", do=f"The kinds are {', '.join(NAMES[:-1])} and {NAMES[-1]}."
        )
    return found

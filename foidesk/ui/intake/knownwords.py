"""What is said of a message that the register knows: one plain title and one or two sentences for each finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.latermail import FilingKind
from foidesk.domain.likeness import Closeness
from foidesk.domain.regimes import Regime
from foidesk.office.recognition import Answering, Known, Lookalike, Recognised

_WORDS_SHOWN = 6
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the register knows, ready to be shown: what it says and what can be done about it."""

    title: str
    text: str
    icon: str
    cases: tuple[Known, ...]
    proposed: FilingKind | None = None
    """What it would be filed as; None where filing is not offered."""
    kinds: tuple[FilingKind, ...] = ()
    stands_against: bool = False
    """It speaks against a new request; she may say that it is one all the same."""


def findings(known: Recognised, law: Regime, what: str = "email") -> tuple[Finding, ...]:
    """Give what is to be said, the weightiest first."""
    made = [_here(one, what) for one in known.here]
    made += [_answer(one) for one in known.answers]
    told = {one.case_id for one in known.here} | {one.known.case_id for one in known.answers}
    repeats = [one for one in known.repeats if one.known.case_id not in told]
    made += [_repeat(one, law) for one in repeats[:2]]
    told |= {one.known.case_id for one in repeats[:2]}
    together = [one for one in known.together if one.known.case_id not in told]
    if together and not known.here and not any(one.is_sure for one in known.answers):
        made.append(_together(together))
    return tuple(made)


def _here(one: Known, what: str) -> Finding:
    return Finding(
        title=f"This {what} is in {one.reference} already",
        text=f"{one.requester}, received {_day(one.received)}: {one.subject}.",
        icon="copy",
        cases=(one,),
        stands_against=True,
    )


def _answer(one: Answering) -> Finding:
    ref = one.known.reference
    return Finding(
        title=f"This looks like an answer in {ref}" if one.is_sure else f"This may belong to {ref}",
        text=f"{one.why} {one.proposed_why} {one.known.requester}: {one.known.subject}.",
        icon="mail_read",
        cases=(one.known,),
        proposed=one.proposed,
        kinds=one.kinds,
        stands_against=True,
    )


def _repeat(one: Lookalike, law: Regime) -> Finding:
    known = one.known
    text = _alike(one)
    if known.answered_on is not None:
        text += f" It was answered on {_day(known.answered_on)}."
        if one.closeness >= Closeness.VERY_CLOSE and law is not Regime.SAR:
            # FOIA 2000 s.14(2); the EIR have no such section, only reg 12(4)(b).
            rule = "section 14(2)" if law is Regime.FOIA else "EIR regulation 12(4)(b)"
            text += f" If it asks for the same again too soon after that, {rule} may apply. That is for you to judge."
    else:
        text += " It has not been answered yet."
    if one.counts_together:
        text += " The two may be added together for the cost limit (section 12): they came within 60 working days."
    return Finding(
        title=f"{known.requester} asked something like this on {_day(known.received)}: {known.reference}",
        text=text,
        icon="history",
        cases=(known,),
        proposed=FilingKind.JUST_FILED,
        kinds=(FilingKind.JUST_FILED,),
        stands_against=True,
    )


def _together(found: Sequence[Lookalike]) -> Finding:
    count = len(found)
    requests = "1 other request" if count == 1 else f"{count} other requests"
    same = sum(one.closeness is Closeness.SAME for one in found)
    named = "; ".join(
        f"{one.known.reference} ({one.known.requester}, {_day(one.known.received)})" for one in found[:_NAMED]
    )
    more = f" and {count - _NAMED} more" if count > _NAMED else ""
    asks = "asks" if count == 1 else "ask"
    round_robin = " The words are the same: it may be a request sent by several people." if same else ""
    return Finding(
        title=f"{requests} within 60 working days {asks} for something like this",
        text=f"{named}{more}. They may be added together for the cost limit if one person, or people acting together, "
        f"sent them (section 12; Fees Regulations 2004, regulation 5).{round_robin}",
        icon="people_team",
        cases=tuple(one.known for one in found),
    )


def _alike(one: Lookalike) -> str:
    if one.closeness is Closeness.SAME:
        return "The words are the same."
    words = one.likeness.words
    shown = ", ".join(words[:_WORDS_SHOWN]) + (" and others" if len(words) > _WORDS_SHOWN else "")
    return f"{one.closeness.in_words}: {shown}."


def _day(day: date) -> str:
    return in_words(day).partition(" ")[2]

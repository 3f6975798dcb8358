"""Requests that lapse because the requester did not answer or pay: proposed in time, never done by itself."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar, corresponding_date, in_words, last_day_beginning_with
from foidesk.domain.case import Case, Stage
from foidesk.domain.regimes import EventKind, Regime


@dataclass(frozen=True, slots=True)
class LapseProposal:
    """What the requester was asked, until when the office waits, and whether that day has gone by.

    `how` and `on` are what to close the case with, should she agree.
    """

    asked: EventKind
    asked_on: date
    last_day: date
    is_over: bool
    words: str
    rule: str
    how: Stage = Stage.LAPSED


def lapse_of(case: Case, calendar: Calendar, today: date, months: int = 3) -> LapseProposal | None:
    """Say until when a waiting case waits; None for one that waits for nothing or is closed.

    `months` is the office's own time for an answer; the times for paying are set by law.
    """
    kind = case.waiting_for
    if kind is None or case.stage is not Stage.WAITING:
        return None
    asked_on = next(event.on for event in reversed(case.events) if event.kind is kind)
    last, rule = _last_day(case.regime, kind, asked_on, calendar, months)
    over = today > last
    waited = _WAITED[kind]
    words = (
        f"No {waited} has come since {in_words(asked_on)}; the time for it ended on {in_words(last)}. "
        "The case can be closed as lapsed."
        if over
        else f"Waiting for {_A[kind]} since {in_words(asked_on)}. If it does not come by {in_words(last)}, "
        "the case can be closed as lapsed."
    )
    return LapseProposal(kind, asked_on, last, over, words, rule)


def _last_day(regime: Regime, kind: EventKind, asked: date, calendar: Calendar, months: int) -> tuple[date, str]:
    if kind is EventKind.FEES_NOTICE_GIVEN and regime is Regime.FOIA:
        # Three months beginning with the day the notice is given.
        return last_day_beginning_with(asked, 3), "Freedom of Information Act 2000, section 9(2)"
    if kind is EventKind.FEES_NOTICE_GIVEN and regime is Regime.EIR:
        return calendar.add_working_days(asked, 60), "Environmental Information Regulations 2004, regulation 8(5)"
    # No Act sets a time; public offices close after two or three months without an answer.
    period = "1 month" if months == 1 else f"{months} months"
    return corresponding_date(asked, months), f"The office's own practice: {period} for an answer"


_WAITED = {
    EventKind.CLARIFICATION_REQUESTED: "answer to the clarification",
    EventKind.FEES_NOTICE_GIVEN: "fee",
    EventKind.IDENTITY_REQUESTED: "proof of identity",
}
_A = {
    EventKind.CLARIFICATION_REQUESTED: "the answer to the clarification",
    EventKind.FEES_NOTICE_GIVEN: "the fee",
    EventKind.IDENTITY_REQUESTED: "the proof of identity",
}

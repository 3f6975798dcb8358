"""Events that a clock does not know, and extensions that no law gives: refused in plain words."""

from datetime import date

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.clock_events import ClockEvent
from foidesk.domain.regimes import DeadlineOf, EventKind, Regime, Terms
from foidesk.domain.troubles import NotAllowed

_K = EventKind
_ONLY = {
    _K.PIT_EXTENSION: (Regime.FOIA, " Only FOIA gives more time to weigh the public interest."),
    _K.EIR_EXTENSION: (Regime.EIR, " Only the Environmental Information Regulations have this extension."),
    _K.SAR_EXTENSION: (Regime.SAR, " Only a subject access request is extended by months."),
    _K.REVIEW_EXTENSION: (Regime.FOIA, " Only an internal review under FOIA can be extended."),
}


def not_admitted(terms: Terms, received: date, event: ClockEvent, calendar: Calendar) -> NotAllowed:
    """Say why an event cannot be on this clock at all, whatever else happened."""
    if event.kind not in terms.events:
        return _unknown(terms, event)
    if event.on < received:
        of_review = terms.deadline_of is DeadlineOf.INTERNAL_REVIEW
        began = "day the review was asked for" if of_review else "date of receipt"
        return NotAllowed(
            f"{event.kind.in_words}, {in_words(event.on)}, is before the {began}, {in_words(received)}.",
            do="Check both dates.",
        )
    if event.on.year > calendar.last_year:
        return calendar.outside()
    return NotAllowed(f"{event.kind.in_words} takes no number.", do="Leave the number out.")


def _unknown(terms: Terms, event: ClockEvent) -> NotAllowed:
    clock = {
        DeadlineOf.RESPONSE: f"The {terms.regime.short_name} response clock"
        if terms.regime is not Regime.SAR
        else "The subject access clock",
        DeadlineOf.INTERNAL_REVIEW: f"The {terms.regime.short_name} internal review clock",
        DeadlineOf.REVIEW_REQUEST_WINDOW: "The time for asking for a review",
        DeadlineOf.FEE_PAYMENT: "The time for paying a fee",
    }[terms.deadline_of]
    regime, why = _ONLY.get(event.kind, (terms.regime, ""))
    if regime is terms.regime and terms.deadline_of is not DeadlineOf.RESPONSE:
        why = ""
    return NotAllowed(f"{clock} does not know this event: {event.kind.in_words}.{why}")


def extended_limit(terms: Terms, event: ClockEvent) -> int:
    """Give the limit an extension leads to; refuse one that its law does not have."""
    number = event.number
    if event.kind is _K.PIT_EXTENSION:
        if number is not None and number <= terms.limit:
            raise NotAllowed(
                f"A public interest extension is counted in working days in all, so it has to be more than "
                f"{terms.limit}; {number} is not.",
                field="number",
            )
        return number or terms.extended or terms.limit
    if event.kind is _K.SAR_EXTENSION:
        if number not in (None, 1, 2):
            raise NotAllowed("A subject access request can be extended by one or two months, no more.", field="number")
        return terms.limit + (number or 2)
    if number not in (None, 40):
        raise NotAllowed(
            f"{event.kind.in_words}: this goes to 40 working days in all, no other number.", field="number"
        )
    return 40

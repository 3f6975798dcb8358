"""Acts on the internal reviews of a case: asked for, extended, decided, corrected, taken off."""

from dataclasses import replace
from datetime import date

from foidesk.domain import clock
from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import Case, Change
from foidesk.domain.clock import ClockEvent, DeadlineOf, EventKind
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.profile import DateStyle
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome, late_asking, review_deadline
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_LONGEST_NOTE = 4000


def ask(
    case: Case, on: date, calendar: Calendar, today: date, *, last_day: date | None = None, note: str = ""
) -> Change:
    """Record that the requester asked for a review. After the office's last day for it this is said, not refused."""
    if case.open_review is not None:
        raise NotAllowed(
            f"A review was already asked for on {in_words(case.open_review.asked_on)} and is not decided.",
            kept=_NOTHING,
            do="Record its outcome first, or correct it.",
        )
    review = _checked(case, Review(on, note=note), calendar, today)
    late = late_asking(on, last_day) if last_day is not None else ""
    words = f"Internal review asked for on {_plain(on)}"
    return _with(case, (*case.reviews, review)), Fact(
        FactKind.REVIEW_ASKED, f"{words}. {late}" if late else words, "record the request for a review"
    )


def extend(case: Case, event: ClockEvent, calendar: Calendar, today: date) -> Change:
    """Give the review 40 working days, once and for a reason (section 45 Code of Practice (2018), part 5)."""
    index, review = _the_open_one(case)
    extended = _checked(case, replace(review, events=(*review.events, event)), calendar, today)
    due = review_deadline(case.regime, extended, calendar).due
    return _put(case, index, extended), Fact(
        FactKind.REVIEW_EXTENDED,
        f"Internal review extended on {_plain(event.on)}" + (f", now due {_plain(due)}" if due else ""),
        "extend the internal review",
    )


def decide(
    case: Case, on: date, outcome: ReviewOutcome, calendar: Calendar, today: date, *, note: str | None = None
) -> Change:
    """Record what came of the review, on the day the requester was told. The letter that was sent stays as it is."""
    index, review = _the_open_one(case)
    decided = replace(review, decided_on=on, outcome=outcome, note=review.note if note is None else note)
    decided = _checked(case, decided, calendar, today)
    return _put(case, index, decided), Fact(
        FactKind.REVIEW_DECIDED,
        f"Internal review decided on {_plain(on)}: {outcome.words.lower()}",
        "record the outcome of the review",
    )


def correct(case: Case, index: int, review: Review, calendar: Calendar, today: date) -> Change:
    """Put a review right: its days, its reason, its outcome, its note; without an outcome it is open again."""
    was = _review(case, index)
    others = case.reviews[:index] + case.reviews[index + 1 :]
    if review.decided_on is None and any(other.decided_on is None for other in others):
        raise NotAllowed(
            "Another review of this case is not decided yet.", kept=_NOTHING, do="Record its outcome first."
        )
    review = _checked(case, review, calendar, today)
    return _with(case, (*others, review)), Fact(
        FactKind.REVIEW_CORRECTED, f"Corrected: {was.in_words}. Now: {review.in_words}", "correct the internal review"
    )


def remove(case: Case, index: int) -> Change:
    """Take a review off that was recorded by mistake, or that the requester took back."""
    gone = _review(case, index)
    return replace(case, reviews=case.reviews[:index] + case.reviews[index + 1 :]), Fact(
        FactKind.REVIEW_REMOVED, f"Taken off: {gone.in_words}", "take the internal review off"
    )


def check_reviews(case: Case, calendar: Calendar) -> None:
    """Refuse a case whose reviews could not have happened under its regime."""
    for review in case.reviews:
        review_deadline(case.regime, review, calendar)


def _the_open_one(case: Case) -> tuple[int, Review]:
    for index, review in enumerate(case.reviews):
        if review.decided_on is None:
            return index, review
    raise NotAllowed(
        f"No internal review of {case.reference} is open.",
        kept=_NOTHING,
        do="Record first that one was asked for."
        if not case.reviews
        else "Record first that another one was asked for, or correct the one that was decided.",
    )


def _review(case: Case, index: int) -> Review:
    if not 0 <= index < len(case.reviews):
        raise NotFound("That review is no longer on the case.")
    return case.reviews[index]


def _checked(case: Case, review: Review, calendar: Calendar, today: date) -> Review:
    answered = _answered(case)
    if review.asked_on > today:
        raise NotAllowed(
            f"{in_words(review.asked_on)} is in the future.",
            kept=_NOTHING,
            do="Enter the day the review was asked for.",
        )
    if answered is None and review.asked_on < case.request.received:
        raise NotAllowed("That is before the request came in.", kept=_NOTHING, do="Check the date.")
    if answered is not None and review.asked_on < answered:
        raise NotAllowed(
            f"A review asked for on {in_words(review.asked_on)} would be of an answer that went out later, "
            f"on {in_words(answered)}.",
            kept=_NOTHING,
            do="Check the date.",
        )
    review = replace(review, note=review.note.strip(), events=_events(case, review, calendar, today))
    if len(review.note) > _LONGEST_NOTE:
        raise NotAllowed(
            f"The note is longer than {_LONGEST_NOTE:,} characters.",
            kept=_NOTHING,
            do="Make it shorter.",
            field="note",
        )
    _check_decision(review, today)
    return review


def _answered(case: Case) -> date | None:
    """Give the day of the answer that is reviewed; None where an old log tells of an answer but not of its day."""
    if case.regime is Regime.SAR:
        # Data Protection Act 2018 s.164A, in force since 19 June 2026: a complaint, to be acknowledged in 30 days.
        raise NotAllowed(
            "A subject access request has no internal review. What the requester may make is a data protection "
            "complaint, which has to be acknowledged within 30 days (Data Protection Act 2018, section 164A).",
            kept=_NOTHING,
            do="Record the day it has to be acknowledged by as an “Other date”.",
        )
    if case.ended is not None:
        raise NotAllowed(
            f"{case.reference} is closed ({case.ended.words.lower()}).", kept=_NOTHING, do="Reopen it first."
        )
    if case.answered_on is None and not case.answered_before:
        raise NotAllowed(
            f"{case.reference} has not been answered yet, so there is no answer to review.",
            kept=_NOTHING,
            do="Issue the answer first.",
        )
    return case.answered_on


def _events(case: Case, review: Review, calendar: Calendar, today: date) -> tuple[ClockEvent, ...]:
    """Check what gave the review longer, and write the number that it comes to."""
    kept: tuple[ClockEvent, ...] = ()
    for event in review.events:
        if event.kind is EventKind.REVIEW_EXTENSION and case.regime is Regime.EIR:
            raise NotAllowed(
                "The 40 working days for a review are set by law (Environmental Information Regulations 2004, "
                "regulation 11(4)) and cannot be extended.",
                kept=_NOTHING,
            )
        of = DeadlineOf.INTERNAL_REVIEW
        try:
            clock.check_event(case.regime, review.asked_on, kept, event, calendar, deadline_of=of, today=today)
        except NotAllowed as refused:
            raise NotAllowed(refused.what, kept=_NOTHING, do=refused.do, field="extended") from refused
        if not event.note.strip():
            raise NotAllowed(
                "A review may take up to 40 working days only in exceptional cases (section 45 Code of Practice).",
                kept=_NOTHING,
                do="Write the reason in the note.",
                field="reason",
            )
        if len(event.note) > _LONGEST_NOTE:
            raise NotAllowed(
                f"The reason is longer than {_LONGEST_NOTE:,} characters.",
                kept=_NOTHING,
                do="Make it shorter.",
                field="reason",
            )
        longest = clock.deadline(case.regime, review.asked_on, (*kept, event), calendar, of).limit
        kept = (*kept, replace(event, number=longest, note=event.note.strip()))
    return kept


def _check_decision(review: Review, today: date) -> None:
    decided = review.decided_on
    if (decided is None) != (review.outcome is None):
        raise NotAllowed(
            "A decided review has both a day and an outcome.", kept=_NOTHING, do="Enter the one that is missing."
        )
    if decided is None:
        return
    if decided > today:
        raise NotAllowed(
            f"{in_words(decided)} is in the future.",
            kept=_NOTHING,
            do="Enter the day the requester was told.",
            field="decided",
        )
    latest = max([review.asked_on, *(event.on for event in review.events)])
    if decided < latest:
        if decided < review.asked_on:
            latest = review.asked_on
        what = "asked for" if latest == review.asked_on else "extended"
        raise NotAllowed(
            f"The review cannot have been decided on {in_words(decided)}: it was {what} on {in_words(latest)}.",
            kept=_NOTHING,
            do="Check both dates.",
            field="decided",
        )


def _put(case: Case, index: int, review: Review) -> Case:
    return _with(case, (*case.reviews[:index], review, *case.reviews[index + 1 :]))


def _with(case: Case, reviews: tuple[Review, ...]) -> Case:
    return replace(case, reviews=tuple(sorted(reviews, key=lambda one: one.asked_on)))


def _plain(on: date) -> str:
    return DateStyle.PLAIN.write(on)

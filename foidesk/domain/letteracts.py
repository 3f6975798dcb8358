"""Acts on letters other than the answer: filling one in, and what its going out does to the case."""

from dataclasses import replace
from datetime import date

from foidesk.domain import despatch, reviewing, timekeeping
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Change, Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import ClockEvent, EventKind, deadline_of_record
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import LetterKind, Time, kind_named
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotAllowed

_LARGEST_FEE = 10_000_000
_LONGEST_LINE = 500


def fill_in(case: Case, draft: LetterDraft) -> Change:
    """Keep what was filled in for a letter. It goes nowhere, so a case in any state takes it.

    Who signs is chosen by an act of its own.
    """
    kind = must_fit(case, draft.kind)
    draft = replace(_tidied(draft), signed_by=case.draft(draft.kind).signed_by)
    others = tuple(one for one in case.drafts if one.kind != draft.kind)
    drafts = others if draft.is_empty else (*others, draft)
    changed = replace(case, drafts=tuple(sorted(drafts, key=lambda one: one.kind)))
    return changed, Fact(
        FactKind.LETTER_FILLED_IN, f"{kind.title}: filled in", f"fill in the letter “{kind.title.lower()}”"
    )


def must_fit(case: Case, name: str) -> LetterKind:
    """Give a kind of letter; refused where the law of the case has no such letter."""
    kind = kind_named(name)
    if case.regime not in kind.regimes:
        raise NotAllowed(
            f"A {case.regime.long_name} has no letter of the kind “{kind.title.lower()}”.",
            kept="Nothing was changed.",
            do="Choose another letter, or change the law under Details.",
        )
    return kind


def must_be_time(case: Case, name: str) -> LetterKind:
    """Give a kind of letter whose time has come; refused where the case has not come so far, or is past it."""
    kind = must_fit(case, name)
    if kind.time in (Time.BEFORE_THE_ANSWER, Time.THE_ANSWER):
        case.must_be_open()
    elif kind.time is Time.DURING_A_REVIEW and case.open_review is None:
        raise NotAllowed(
            f"No internal review of {case.reference} is open.",
            kept="Nothing was issued.",
            do="Record on the Clock that a review was asked for.",
        )
    return kind


def went_out(case: Case, kind: LetterKind, on: date, calendar: Calendar, today: date) -> Case:
    """Give the case with what the going out of a letter means for its clock, its review or its end.

    What she recorded already for the same day is not recorded twice.
    """
    draft = case.draft(kind.name)
    event = kind.event(case.regime)
    if event is not None and not any(one.kind is event and one.on == on for one in case.events):
        number = _number(case, event, draft, calendar)
        note = "Letter issued"
        case, _ = timekeeping.add_event(case, ClockEvent(event, on, number, note), calendar, today)
    if kind.name == "review_outcome" and case.open_review is not None and draft.outcome is not None:
        case, _ = reviewing.decide(case, on, draft.outcome, calendar, today)
    if kind.name == "ico_response":
        case = _commissioner_answered(case, on)
    if kind.name == "transfer":
        case, _ = despatch.end(case, Stage.TRANSFERRED, on, today)
    return case


def _commissioner_answered(case: Case, on: date) -> Case:
    """Mark the day that the Commissioner set as kept: the first of those that wait."""
    waiting = [note for note in case.notes if note.kind is NoteKind.ICO_RESPONSE and note.is_outstanding]
    if not waiting:
        return case
    first = min(waiting, key=lambda note: note.on)
    notes = [replace(note, done_on=on) if note is first else note for note in case.notes]
    return replace(case, notes=tuple(notes))


def new_date(case: Case, draft: LetterDraft, started: date, calendar: Calendar) -> date | None:
    """Give the date an extension takes the answer to: what she chose, or day 40 under the EIR (reg 7(1))."""
    if draft.on is None and case.regime is Regime.EIR:
        return calendar.add_working_days(started, 40)
    return draft.on


def _number(case: Case, event: EventKind, draft: LetterDraft, calendar: Calendar) -> int | None:
    if draft.on is None or not event.takes_number:
        return None
    if event is EventKind.SAR_EXTENSION:
        one = ClockEvent(event, draft.on, 1)
        due = deadline_of_record(case.regime, case.request.received, (*case.events, one), calendar).due
        return 1 if due is not None and draft.on <= due else 2
    if event is EventKind.EIR_EXTENSION:
        return 40
    return calendar.working_days_between(_started(case, calendar), draft.on)


def _started(case: Case, calendar: Calendar) -> date:
    return deadline_of_record(case.regime, case.request.received, case.events, calendar).started


def _tidied(draft: LetterDraft) -> LetterDraft:
    if draft.pence is not None and not 0 < draft.pence <= _LARGEST_FEE:
        raise NotAllowed(
            "A fee is more than nothing and at most £100,000.",
            kept="Nothing was changed.",
            do="Type the sum, for example 12.50.",
            field="pence",
        )
    for name in ("whom", "email"):
        if len(getattr(draft, name)) > _LONGEST_LINE:
            raise NotAllowed(
                f"That is longer than {_LONGEST_LINE} characters.",
                kept="Nothing was changed.",
                do="Make it shorter.",
                field=name,
            )
    return replace(
        draft,
        whom=draft.whom.strip(),
        email=draft.email.strip(),
        place=draft.place.strip(),
        address="\n".join(line.strip() for line in draft.address.splitlines() if line.strip()),
    )

"""Whether the day that a letter gives can be kept and is lawful, and whether the letter's own time has come."""

from collections.abc import Iterator
from datetime import date

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Severity, Subject, Where, rules_of
from foidesk.domain.clock import ClockEvent, EventKind, deadline_of_record
from foidesk.domain.letteracts import new_date
from foidesk.domain.letterkinds import LetterKind, kind_named
from foidesk.domain.profile import DateStyle

RULES = rules_of(
    Subject.LETTER,
    (
        "letter_day",
        "The day a letter gives is lawful and to come, and the letter's own time has come",
        ERROR,
        "FOIA 2000 ss.10, 17(1)-(2); EIR 2004 reg 7; UK GDPR Art 12(3)",
    ),
)
_LONGEST = {EventKind.PIT_EXTENSION: 40, EventKind.EIR_EXTENSION: 40, EventKind.SAR_EXTENSION: 2}
_BEYOND = {
    EventKind.PIT_EXTENSION: (WARNING, "40 working days in all, which the Commissioner expects no office to pass"),
    EventKind.EIR_EXTENSION: (ERROR, "40 working days in all, the most there is (regulation 7(1))"),
    EventKind.SAR_EXTENSION: (ERROR, "three months in all, the most there is (Article 12(3) of the UK GDPR)"),
}


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the day filled in for the letter, and at the letter's day beside the due date."""
    kind = kind_named(matter.kind)
    draft = matter.case.draft(kind.name)
    on = draft.on
    if kind.name == "extension":
        on = new_date(matter.case, draft, matter.deadline.started, matter.deadline.calendar)
    if kind.gap("on") and on is not None and on < matter.dated:
        yield _found(kind, ERROR, f"the day given, {_said(on)}, is before the letter's own.", "Give a day to come.")
    due = matter.deadline.first_due or matter.deadline.due
    if kind.name == "delay" and (due is None or matter.dated <= due):
        until = f": the answer is due on {_said(due)}" if due is not None else ", while the clock waits"
        yield _found(kind, WARNING, f"nothing is late yet{until}.", "Send it when the due date is past.")
    if kind.name == "consultation" and on is not None and due is not None and on > due:
        yield _found(
            kind,
            WARNING,
            f"their views come after the answer is due, {_said(due)}.",
            "Ask for them sooner: waiting for somebody's views gives no more time (section 10(1)).",
        )
    if kind.name == "extension":
        yield from _more_time(matter, kind, on, due)


def _more_time(matter: Matter, kind: LetterKind, on: date | None, due: date | None) -> Iterator[Finding]:
    event = kind.event(matter.case.regime)
    if event is None or due is None:
        return
    if matter.dated > due:
        source = {EventKind.PIT_EXTENSION: "section 17(1)", EventKind.EIR_EXTENSION: "regulation 7(3)"}
        yield _found(
            kind,
            WARNING,
            f"it had to go by {_said(due)}.",
            f"Say in it that it is late, and apologise ({source.get(event, 'Article 12(3)')}).",
        )
    if on is None:
        return
    if on <= due:
        yield _found(kind, ERROR, f"the new date, {_said(on)}, is not after the due date, {_said(due)}.", "Check it.")
    last = _last_day(matter, event)
    if last is not None and on > last:
        severity, words = _BEYOND[event]
        yield _found(
            kind, severity, f"the new date, {_said(on)}, is after {_said(last)}: {words}.", "Give an earlier day."
        )


def _last_day(matter: Matter, event: EventKind) -> date | None:
    """Give the day that the longest extension would lead to, pauses of the clock counted."""
    case = matter.case
    others = [one for one in case.events if one.kind is not event]
    longest = ClockEvent(event, matter.dated, _LONGEST[event])
    return deadline_of_record(case.regime, case.request.received, (*others, longest), matter.deadline.calendar).due


def _found(kind: LetterKind, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding("letter_day", severity, f"{kind.title}: {message}", remedy, where=Where.LETTER)


def _said(day: date) -> str:
    return DateStyle.PLAIN.write(day)

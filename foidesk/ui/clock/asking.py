"""What the form of the clock asks for, as data: one for each event, note, day of doing and way to close a case."""

from dataclasses import dataclass, replace
from datetime import date

from foidesk.domain.case import Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.clock_sections import CITES
from foidesk.domain.regimes import Regime

_K, _N = EventKind, NoteKind


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: the fields a form shows, what stands in them, and the words around them.

    `unit` is "" where no number is asked, else "days" or "months". `reason_above` is the number above which the
    note has to give a reason.
    """

    title: str
    hint: str
    keep: str
    on: date
    day_label: str = "Day"
    unit: str = ""
    number: int | None = None
    reason_above: int | None = None
    words_label: str = "Note"
    words: str = ""
    placeholder: str = "Not needed"
    takes_words: bool = True


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered."""

    on: date
    number: int | None
    words: str


# --- events -----------------------------------------------------------------------------------------------------


def event_words(kind: EventKind, regime: Regime) -> str:
    """Give the words of an event in the menu, with what it does to the clock."""
    sar = regime is Regime.SAR
    does = {
        _K.CLARIFICATION_REQUESTED: "the clock stops",
        _K.CLARIFICATION_RECEIVED: "the time goes on" if sar else "the clock starts again",
        _K.FEES_NOTICE_GIVEN: "the clock stops",
        _K.FEE_RECEIVED: "the month starts" if sar else "the clock goes on",
        _K.IDENTITY_REQUESTED: "the month waits",
        _K.IDENTITY_RECEIVED: "the month starts",
        _K.PIT_EXTENSION: "more time to weigh it",
        _K.EIR_EXTENSION: "40 working days in all",
        _K.SAR_EXTENSION: "one or two months more",
    }.get(kind, "")
    return f"{kind.in_words} ({does})…" if does else f"{kind.in_words}…"


def _event_hint(kind: EventKind, regime: Regime) -> str:
    cites = CITES[regime]
    return {
        _K.CLARIFICATION_REQUESTED: "Only a question without which the information cannot be found stops the clock "
        f"({cites.clarify}). If you asked only to help, leave this and record “Question asked to help”.",
        _K.CLARIFICATION_RECEIVED: "The days from asking to the answer are left out."
        if regime is Regime.SAR
        else "The day the answer came. All the working days are counted again after it.",
        _K.FEES_NOTICE_GIVEN: "The month starts when the fee is paid."
        if regime is Regime.SAR
        else f"The working days until the fee is paid are left out ({cites.pause}).",
        _K.FEE_RECEIVED: "The day the money came.",
        _K.PIT_EXTENSION: "Only for items under a qualified exemption. The requester has to be told by the first due "
        "date, and the refusal notice stays due then (section 10(3)).",
        _K.EIR_EXTENSION: "It goes to 40 working days in all (regulation 7(1)). The requester has to be told within "
        "the first 20.",
        _K.SAR_EXTENSION: "The requester has to be told within the first month, with the reason (Article 12(3)).",
        _K.IDENTITY_REQUESTED: "The month starts when the proof comes.",
        _K.IDENTITY_RECEIVED: "The day the proof came.",
    }.get(kind, "")


def for_event(kind: EventKind, regime: Regime, on: date) -> Asking:
    """Ask for a new event."""
    asking = Asking(kind.in_words, _event_hint(kind, regime), "Add event", on)
    if kind is _K.SAR_EXTENSION:
        return replace(asking, unit="months", number=2)
    if kind is _K.EIR_EXTENSION:  # always 40 in all: nothing to choose
        return replace(asking, number=40)
    if kind.takes_number:
        return replace(asking, unit="days", number=40, reason_above=40 if kind is _K.PIT_EXTENSION else None)
    return asking


def for_correction(event: ClockEvent, regime: Regime) -> Asking:
    """Ask what an event should have been."""
    asking = for_event(event.kind, regime, event.on)
    number = event.number if event.number is not None else asking.number
    return replace(
        asking, title=f"Correct: {event.kind.in_words}", keep="Keep the correction", number=number, words=event.note
    )


def event_of(kind: EventKind, entered: Entered) -> ClockEvent:
    """Give the event that was entered."""
    return ClockEvent(kind, entered.on, entered.number if kind.takes_number else None, entered.words)


# --- notes ------------------------------------------------------------------------------------------------------


def note_words(kind: NoteKind) -> str:
    """Give the words of a note in the menu."""
    return {
        _N.HELPFUL_QUESTION: "Question asked to help (the clock runs on)…",
        _N.OTHER_DATE: "Other date to keep…",
    }.get(kind, f"{kind.in_words}…")


def for_note(kind: NoteKind, on: date) -> Asking:
    """Ask for a new note."""
    needed = kind in (_N.NOTE, _N.OTHER_DATE)
    labels = {_N.HELPFUL_QUESTION: "What was asked", _N.OTHER_DATE: "What is due"}
    return Asking(
        title=kind.in_words,
        hint=kind.hint,
        keep="Add date" if kind.is_date_to_keep else "Add note",
        on=on,
        day_label="Due on" if kind.is_date_to_keep else "Day",
        words_label=labels.get(kind, "Note"),
        placeholder="" if needed else "Not needed",
    )


def for_note_correction(note: CaseNote) -> Asking:
    """Ask what a note should have been."""
    return replace(
        for_note(note.kind, note.on),
        title=f"Correct: {note.kind.in_words}",
        keep="Keep the correction",
        words=note.words,
    )


def note_of(kind: NoteKind, entered: Entered, done_on: date | None = None) -> CaseNote:
    """Give the note that was entered."""
    return CaseNote(kind, entered.on, entered.words, done_on)


def for_doing(note: CaseNote, today: date) -> Asking:
    """Ask on which day a date was kept, or a matter ended."""
    if note.kind.is_matter:
        return Asking(
            title=f"{note.kind.in_words}: its end",
            hint="The period of retention begins anew on this day.",
            keep="Record its end",
            on=today,
            day_label="Ended on",
            takes_words=False,
        )
    return Asking(
        title=f"{note.kind.in_words}: done",
        hint="",
        keep="Mark as done",
        on=today,
        day_label="Done on",
        takes_words=False,
    )


# --- closing ----------------------------------------------------------------------------------------------------

ENDING_MENU = {
    Stage.WITHDRAWN: "Withdrawn by the requester…",
    Stage.TRANSFERRED: "Transferred to another body…",
    Stage.INVALID: "Not a valid request…",
    Stage.LAPSED: "Lapsed: no answer came…",
}
_INVALID = {
    Regime.FOIA: "A valid request is in writing, gives a name and an address for the answer, and describes the "
    "information (section 8). Tell the requester what is missing, and help (section 16).",
    Regime.EIR: "An environmental request may be made in any way; it only has to say what is wanted. Tell the "
    "requester what is missing, and help (regulation 9).",
    Regime.SAR: "Not about the person's own data, or not from that person or somebody who acts for them. Tell the "
    "requester why.",
}
_ENDING_HINTS = {
    Stage.WITHDRAWN: "The requester no longer wants an answer. File their message with the case.",
    Stage.TRANSFERRED: "Another body holds the information, and the requester agreed or was told whom to ask "
    "(section 45 Code of Practice). Its clock starts on the day the request reaches it.",
}
_ENDING_TITLES = {
    Stage.WITHDRAWN: "Close: withdrawn by the requester",
    Stage.TRANSFERRED: "Close: transferred to another body",
    Stage.INVALID: "Close: not a valid request",
    Stage.LAPSED: "Close as lapsed",
}
_ENDING_KEEPS = {
    Stage.WITHDRAWN: "Close as withdrawn",
    Stage.TRANSFERRED: "Close as transferred",
    Stage.INVALID: "Close as not valid",
    Stage.LAPSED: "Close as lapsed",
}
_ENDING_LABELS = {Stage.TRANSFERRED: ("Which body", ""), Stage.INVALID: ("What is missing", "")}


def for_ending(how: Stage, regime: Regime, today: date, rule: str = "") -> Asking:
    """Ask for the day and a note with which a case is closed without an answer."""
    words_label, placeholder = _ENDING_LABELS.get(how, ("Note", "Not needed"))
    return Asking(
        title=_ENDING_TITLES[how],
        hint=_INVALID[regime] if how is Stage.INVALID else _ENDING_HINTS.get(how, rule),
        keep=_ENDING_KEEPS[how],
        on=today,
        day_label="Closed on",
        words_label=words_label,
        placeholder=placeholder,
    )

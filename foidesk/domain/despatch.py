"""Acts that bring a letter out of the door: signing, issuing, starting a correction; and closing without one."""

from dataclasses import replace
from datetime import date, datetime

from foidesk.domain.calendars import in_words
from foidesk.domain.case import ANSWERING_LETTERS, ENDINGS, Case, Change, IssuedLetter, Signature, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed

_LONGEST_NOTE = 4000


def sign(case: Case, by: str, at: datetime) -> Change:
    """Sign the letter as it stands; any later change to it takes the signature off."""
    case.must_be_open()
    who = by.strip()
    if not who:
        raise NotAllowed("A signature needs a name.", kept="Nothing was signed.", do="Type who signs.")
    return replace(case, signature=Signature(who, at)), Fact(
        FactKind.SIGNED, f"Letter signed by {who}", "sign the letter"
    )


def take_signature_off(case: Case) -> Change:
    """Take the signature off again."""
    case.must_be_open()
    if case.signature is None:
        raise NotAllowed("The letter is not signed.", kept="Nothing was changed.")
    return case.unsigned(), Fact(FactKind.SIGNATURE_TAKEN_OFF, "Signature taken off", "take the signature off")


def issue(case: Case, letter: IssuedLetter) -> Change:
    """Record a letter as issued: from now on it is as it was sent. What else it does to the case: `letteracts`."""
    if letter.dated < case.request.received:
        raise NotAllowed(
            f"The letter is dated before the request came in on {DateStyle.PLAIN.write(case.request.received)}.",
            kept="Nothing was issued.",
            do="Give the date on which it goes out.",
        )
    changed = replace(case, letters=(*case.letters, letter))
    if letter.kind in ANSWERING_LETTERS:
        changed = replace(changed, correcting=False)
    words = f"{kind_named(letter.kind).title} issued, dated {DateStyle.PLAIN.write(letter.dated)}"
    if letter.enclosures:
        words += f", with {len(letter.enclosures)} enclosure{'s' if len(letter.enclosures) > 1 else ''}"
    if letter.cleared is not None:
        words += f"; drafted by {letter.cleared.drafted_by}, cleared by {letter.cleared.cleared_by}"
    if letter.sealed_by:
        words += f"; signed digitally with the certificate of {letter.sealed_by}"
    if letter.override:
        words += f"; issued in spite of open checks: {letter.override}"
    return changed, Fact(FactKind.LETTER_ISSUED, words, "issue the letter")


def start_correction(case: Case) -> Change:
    """Open an issued case for a corrected letter; the letter that was sent stays as it is."""
    if not case.letter_is_final:
        raise NotAllowed("Only an answer that went out can be corrected.", kept="Nothing was changed.")
    return replace(case, correcting=True, signature=None), Fact(
        FactKind.CORRECTION_STARTED, "Corrected letter started", "start a corrected letter"
    )


def end(case: Case, how: Stage, on: date, today: date | None = None, note: str = "", *, by: str = "") -> Change:
    """Close a case without an answer: withdrawn, lapsed, transferred or invalid. `note`, written `by`, stays on it."""
    case.must_be_open()
    if how not in ENDINGS:
        raise NotAllowed("A case ends as withdrawn, lapsed, transferred or invalid.", kept="Nothing was changed.")
    if case.open_review is not None:
        raise NotAllowed(
            "An internal review has been asked for and is not decided.",
            kept="Nothing was changed.",
            do="Record its outcome, or take it off, before the case is closed.",
        )
    if on < case.request.received:
        raise NotAllowed(
            "The case cannot end before the request came in.", kept="Nothing was changed.", do="Check the date."
        )
    if today is not None and on > today:
        raise NotAllowed(
            f"{in_words(on)} is in the future.", kept="Nothing was changed.", do="Enter the day it was closed."
        )
    said = note.strip()
    if len(said) > _LONGEST_NOTE:
        raise NotAllowed(
            f"The note is longer than {_LONGEST_NOTE:,} characters.",
            kept="Nothing was changed.",
            do="Make it shorter.",
            field="words",
        )
    notes = (*case.notes, CaseNote(NoteKind.NOTE, on, said, by=by)) if said else case.notes
    words = f"Closed on {DateStyle.PLAIN.write(on)}: {how.words.lower()}" + (f". {said}" if said else "")
    return replace(case, ended=how, ended_on=on, notes=tuple(sorted(notes, key=lambda one: one.on))), Fact(
        FactKind.ENDED, words, f"close as {how.words.lower()}"
    )


def reopen(case: Case) -> Change:
    """Open a case again that was closed without an answer."""
    if case.ended is None:
        raise NotAllowed("The case is open.", kept="Nothing was changed.")
    return replace(case, ended=None, ended_on=None), Fact(FactKind.REOPENED, "Opened again", "open the case again")

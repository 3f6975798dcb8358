"""What the register keeps of an issued letter beside its bytes: who, when, with which wording, which copies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.facts import FactKind
from foidesk.domain.profileversions import version_on
from foidesk.domain.troubles import NotFound, StoreTrouble
from foidesk.office.clockwall import LONDON
from foidesk.office.views import JournalLine
from foidesk.office.work import Work


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """One issued letter as the register has it.

    `as_issued` says whether the bytes still have the hash they were issued with; `seal_intact` whether a digital
    signature still fits them, None where there is none or this computer cannot tell. `wording_until` is the last day
    on which its wording held; None while it is in use. `copies` are those taken in its case since.
    """

    reference: str
    letter: IssuedLetter
    size: int
    as_issued: bool
    composed: bool
    seal_intact: bool | None = None
    wording_until: date | None = None
    replaces: IssuedLetter | None = None
    replaced_by: IssuedLetter | None = None
    copies: tuple[JournalLine, ...] = ()


def facts_of(work: Work, case_id: int, sha256: str) -> LetterFacts:
    """Look an issued letter up, and check its bytes."""
    with work.reading() as drawer:
        case = drawer.casefiles.load(case_id)
        letter = _letter(case, sha256)
        try:
            content, as_issued = drawer.files.get(sha256), True
        except StoreTrouble:  # its bytes are not those that were filed
            content, as_issued = b"", False
        composed = drawer.composed.get(sha256) is not None
        entries = drawer.journal.of_case(case_id)
        used = None if letter.wording_from is None else version_on(work.profile_rows(drawer), letter.wording_from)
    return LetterFacts(
        reference=case.reference,
        letter=letter,
        size=len(content),
        as_issued=as_issued,
        composed=composed,
        seal_intact=_seal(content) if letter.sealed_by and as_issued else None,
        wording_until=used.until if used is not None and used.until is not None and used.until < work.today() else None,
        replaces=_first(one for one in case.letters if one.sha256 == letter.replaces),
        replaced_by=_first(one for one in case.letters if one.replaces == letter.sha256),
        copies=tuple(
            JournalLine(at=one.at.astimezone(LONDON), who=one.who, words=one.words)
            for one in entries
            if one.kind == FactKind.LETTER_COPIED and one.at >= letter.issued_at
        ),
    )


def _letter(case: Case, sha256: str) -> IssuedLetter:
    found = _first(one for one in case.letters if one.sha256 == sha256)
    if found is None:
        raise NotFound(f"{case.reference} has no such letter.")
    return found


def _first(letters: Iterator[IssuedLetter]) -> IssuedLetter | None:
    return next(letters, None)


def _seal(content: bytes) -> bool | None:
    from foidesk.letters import sealing

    try:
        return sealing.is_intact(content)
    except ImportError:
        return None
